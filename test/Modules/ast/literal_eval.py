# RUN: %run %s | FileCheck --match-full-lines %s
import ast

print(ast.literal_eval("{'a': [1, 2, (3, -4)], 'b': {1, 2}, 'c': None, 'd': 1+2j, 'e': b'x', 'f': set()}"))
print(ast.literal_eval("  1"), ast.literal_eval("'a' 'b'"), ast.literal_eval("..."), ast.literal_eval("-2.5"))
for text in "1+1", "name", "f()", "-'a'", "lambda: 1", "1 < 2", "{**{}}", "[1", "", "[" * 50:
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, error)

# CHECK: {'a': [1, 2, (3, -4)], 'b': {1, 2}, 'c': None, 'd': (1+2j), 'e': b'x', 'f': set()}
# CHECK-NEXT: 1 ab Ellipsis -2.5
# CHECK-NEXT: ValueError malformed node or string on line 1: BinOp(left=Constant(value=1, kind=None), op=Add(), right=Constant(value=1, kind=None))
# CHECK-NEXT: ValueError malformed node or string on line 1: Name(id='name', ctx=Load())
# CHECK-NEXT: ValueError malformed node or string on line 1: Call(func=Name(id='f', ctx=Load()), args=[], keywords=[])
# CHECK-NEXT: ValueError malformed node or string on line 1: Constant(value='a', kind=None)
# CHECK-NEXT: ValueError malformed node or string on line 1: Lambda(args=arguments(posonlyargs=[], args=[], vararg=None, kwonlyargs=[], kw_defaults=[], kwarg=None, defaults=[]), body=Constant(value=1, kind=None))
# CHECK-NEXT: ValueError malformed node or string on line 1: Compare(left=Constant(value=1, kind=None), ops=[Lt()], comparators=[Constant(value=2, kind=None)])
# CHECK-NEXT: ValueError malformed node or string: None
# CHECK-NEXT: SyntaxError '[' was never closed (<unknown>, line 1)
# CHECK-NEXT: SyntaxError invalid syntax (<unknown>, line 0)
# CHECK-NEXT: SyntaxError '[' was never closed (<unknown>, line 1)
