# RUN: %run %s | FileCheck --match-full-lines %s
import ast


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print(node.id, node.lineno, node.col_offset, node.end_col_offset, type(node.ctx).__name__)


class Fold(ast.NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        match node:
            case ast.BinOp(ast.Constant(left), ast.Add(), ast.Constant(right)):
                return ast.copy_location(ast.Constant(left + right), node)
        return node

    def visit_Pass(self, node):
        return None


source = "total = price * count\nif total: é = 'ä' + total"
tree = ast.parse(source)
Names().visit(tree)
print([type(node).__name__ for node in ast.walk(tree.body[0])])
print(ast.get_source_segment(source, tree.body[1].body[0].value))
print(ast.dump(Fold().visit(ast.parse("x = 1 + 2 + 3 + y; pass"))))
print([name for name, value in ast.iter_fields(tree.body[0])], ast.dump(ast.fix_missing_locations(ast.Expr(ast.Constant(1))), include_attributes=True))
try:
    ast.parse("x = = 1")
except SyntaxError as error:
    print(error, error.filename, error.offset)

# CHECK: total 1 0 5 Store
# CHECK-NEXT: price 1 8 13 Load
# CHECK-NEXT: count 1 16 21 Load
# CHECK-NEXT: total 2 3 8 Load
# CHECK-NEXT: é 2 10 12 Store
# CHECK-NEXT: total 2 22 27 Load
# CHECK-NEXT: ['Assign', 'Name', 'BinOp', 'Store', 'Name', 'Mult', 'Name', 'Load', 'Load']
# CHECK-NEXT: 'ä' + total
# CHECK-NEXT: Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=BinOp(left=Constant(value=6), op=Add(), right=Name(id='y', ctx=Load())))])
# CHECK-NEXT: ['targets', 'value', 'type_comment'] Expr(value=Constant(value=1, lineno=1, col_offset=0, end_lineno=1, end_col_offset=0), lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
# CHECK-NEXT: invalid syntax (<unknown>, line 1) <unknown> 5
