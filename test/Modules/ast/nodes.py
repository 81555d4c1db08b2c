# RUN: %run %s | FileCheck --match-full-lines %s
import ast

print(ast.parse("x = 1 + y\nprint('a', [1, 2, 3], {1: 2})"))
print(ast.Name("x"), ast.Constant(5).kind, isinstance(ast.Constant(1), ast.expr))
print(ast.Name._fields, ast.Name._attributes, ast.Name.__match_args__)
print(ast.dump(ast.parse("f(a, *b, k=1, **kw)"), indent=2))
print(ast.dump(ast.parse("def f(x: int = 1, *, y): return x")))
print(ast.dump(ast.parse("async def g(): x: int = await h()"), include_attributes=True))
try:
    ast.Name("x", "y", "z")
except TypeError as error:
    print(error)

# CHECK: Module(body=[Assign(targets=[Name(id='x', ctx=Store(...))], value=BinOp(left=Constant(...), op=Add(...), right=Name(...)), type_comment=None), Expr(value=Call(func=Name(...), args=[Constant(...), ..., Dict(...)], keywords=[]))], type_ignores=[])
# CHECK-NEXT: Name(id='x', ctx=Load()) None True
# CHECK-NEXT: ('id', 'ctx') ('lineno', 'col_offset', 'end_lineno', 'end_col_offset') ('id', 'ctx')
# CHECK-NEXT: Module(
# CHECK-NEXT:   body=[
# CHECK-NEXT:     Expr(
# CHECK-NEXT:       value=Call(
# CHECK-NEXT:         func=Name(id='f', ctx=Load()),
# CHECK-NEXT:         args=[
# CHECK-NEXT:           Name(id='a', ctx=Load()),
# CHECK-NEXT:           Starred(
# CHECK-NEXT:             value=Name(id='b', ctx=Load()),
# CHECK-NEXT:             ctx=Load())],
# CHECK-NEXT:         keywords=[
# CHECK-NEXT:           keyword(
# CHECK-NEXT:             arg='k',
# CHECK-NEXT:             value=Constant(value=1)),
# CHECK-NEXT:           keyword(
# CHECK-NEXT:             value=Name(id='kw', ctx=Load()))]))])
# CHECK-NEXT: Module(body=[FunctionDef(name='f', args=arguments(args=[arg(arg='x', annotation=Name(id='int', ctx=Load()))], kwonlyargs=[arg(arg='y')], kw_defaults=[None], defaults=[Constant(value=1)]), body=[Return(value=Name(id='x', ctx=Load()))])])
# CHECK-NEXT: Module(body=[AsyncFunctionDef(name='g', args=arguments(), body=[AnnAssign(target=Name(id='x', ctx=Store(), lineno=1, col_offset=15, end_lineno=1, end_col_offset=16), annotation=Name(id='int', ctx=Load(), lineno=1, col_offset=18, end_lineno=1, end_col_offset=21), value=Await(value=Call(func=Name(id='h', ctx=Load(), lineno=1, col_offset=30, end_lineno=1, end_col_offset=31), lineno=1, col_offset=30, end_lineno=1, end_col_offset=33), lineno=1, col_offset=24, end_lineno=1, end_col_offset=33), simple=1, lineno=1, col_offset=15, end_lineno=1, end_col_offset=33)], lineno=1, col_offset=0, end_lineno=1, end_col_offset=33)])
# CHECK-NEXT: Name constructor takes at most 2 positional arguments
