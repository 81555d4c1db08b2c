//===- TreeTest.cpp - Trees with positions, as CPython 3.14.2 dumps them --===//

#include "ParseTestUtil.h"

#include <gtest/gtest.h>

#include <span>

using namespace montyjit;

namespace {

struct Case {
  const char *source;
  const char *dump;
};

void check(std::span<const Case> cases) {
  ParseOptions options;
  options.ignoreCookie = true;
  for (const Case &test : cases)
    EXPECT_EQ(parseAndPrint(test.source, options, /*attributes=*/true),
              test.dump)
        << test.source;
}

constexpr Case NamesCases[] = {
    {"a, *b = c\n",
     "Module(body=[Assign(targets=[Tuple(elts=[Name(id='a', ctx=Store(), "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), "
     "Starred(value=Name(id='b', ctx=Store(), lineno=1, col_offset=4, "
     "end_lineno=1, end_col_offset=5), ctx=Store(), lineno=1, col_offset=3, "
     "end_lineno=1, end_col_offset=5)], ctx=Store(), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=5)], value=Name(id='c', ctx=Load(), "
     "lineno=1, col_offset=8, end_lineno=1, end_col_offset=9), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=9)])"},
    {"x: int = 3\n",
     "Module(body=[AnnAssign(target=Name(id='x', ctx=Store(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=1), annotation=Name(id='int', "
     "ctx=Load(), lineno=1, col_offset=3, end_lineno=1, end_col_offset=6), "
     "value=Constant(value=3, lineno=1, col_offset=9, end_lineno=1, "
     "end_col_offset=10), simple=1, lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=10)])"},
    {"(x): int\n",
     "Module(body=[AnnAssign(target=Name(id='x', ctx=Store(), lineno=1, "
     "col_offset=1, end_lineno=1, end_col_offset=2), annotation=Name(id='int', "
     "ctx=Load(), lineno=1, col_offset=5, end_lineno=1, end_col_offset=8), "
     "simple=0, lineno=1, col_offset=0, end_lineno=1, end_col_offset=8)])"},
    {"a.b[c] += 1\n",
     "Module(body=[AugAssign(target=Subscript(value=Attribute(value=Name(id='a'"
     ", ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), "
     "attr='b', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=3), slice=Name(id='c', ctx=Load(), lineno=1, "
     "col_offset=4, end_lineno=1, end_col_offset=5), ctx=Store(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=6), op=Add(), "
     "value=Constant(value=1, lineno=1, col_offset=10, end_lineno=1, "
     "end_col_offset=11), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=11)])"},
    {"a = b = c, d\n",
     "Module(body=[Assign(targets=[Name(id='a', ctx=Store(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=1), Name(id='b', ctx=Store(), "
     "lineno=1, col_offset=4, end_lineno=1, end_col_offset=5)], "
     "value=Tuple(elts=[Name(id='c', ctx=Load(), lineno=1, col_offset=8, "
     "end_lineno=1, end_col_offset=9), Name(id='d', ctx=Load(), lineno=1, "
     "col_offset=11, end_lineno=1, end_col_offset=12)], ctx=Load(), lineno=1, "
     "col_offset=8, end_lineno=1, end_col_offset=12), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=12)])"},
    {"del a, b.c, (d, [e])\n",
     "Module(body=[Delete(targets=[Name(id='a', ctx=Del(), lineno=1, "
     "col_offset=4, end_lineno=1, end_col_offset=5), "
     "Attribute(value=Name(id='b', ctx=Load(), lineno=1, col_offset=7, "
     "end_lineno=1, end_col_offset=8), attr='c', ctx=Del(), lineno=1, "
     "col_offset=7, end_lineno=1, end_col_offset=10), Tuple(elts=[Name(id='d', "
     "ctx=Del(), lineno=1, col_offset=13, end_lineno=1, end_col_offset=14), "
     "List(elts=[Name(id='e', ctx=Del(), lineno=1, col_offset=17, "
     "end_lineno=1, end_col_offset=18)], ctx=Del(), lineno=1, col_offset=16, "
     "end_lineno=1, end_col_offset=19)], ctx=Del(), lineno=1, col_offset=12, "
     "end_lineno=1, end_col_offset=20)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=20)])"},
    {"x = yield\n",
     "Module(body=[Assign(targets=[Name(id='x', ctx=Store(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=1)], value=Yield(lineno=1, "
     "col_offset=4, end_lineno=1, end_col_offset=9), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=9)])"},
    {"\302\252 = 1\n",
     "Module(body=[Assign(targets=[Name(id='a', ctx=Store(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=2)], value=Constant(value=1, "
     "lineno=1, col_offset=5, end_lineno=1, end_col_offset=6), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=6)])"},
};

TEST(TreeTest, names) { check(NamesCases); }

constexpr Case OperatorsCases[] = {
    {"-x ** -y\n", "Module(body=[Expr(value=UnaryOp(op=USub(), "
                   "operand=BinOp(left=Name(id='x', ctx=Load(), lineno=1, "
                   "col_offset=1, end_lineno=1, end_col_offset=2), op=Pow(), "
                   "right=UnaryOp(op=USub(), operand=Name(id='y', ctx=Load(), "
                   "lineno=1, col_offset=7, end_lineno=1, end_col_offset=8), "
                   "lineno=1, col_offset=6, end_lineno=1, end_col_offset=8), "
                   "lineno=1, col_offset=1, end_lineno=1, end_col_offset=8), "
                   "lineno=1, col_offset=0, end_lineno=1, end_col_offset=8), "
                   "lineno=1, col_offset=0, end_lineno=1, end_col_offset=8)])"},
    {"a + b * c - d\n",
     "Module(body=[Expr(value=BinOp(left=BinOp(left=Name(id='a', ctx=Load(), "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), op=Add(), "
     "right=BinOp(left=Name(id='b', ctx=Load(), lineno=1, col_offset=4, "
     "end_lineno=1, end_col_offset=5), op=Mult(), right=Name(id='c', "
     "ctx=Load(), lineno=1, col_offset=8, end_lineno=1, end_col_offset=9), "
     "lineno=1, col_offset=4, end_lineno=1, end_col_offset=9), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=9), op=Sub(), "
     "right=Name(id='d', ctx=Load(), lineno=1, col_offset=12, end_lineno=1, "
     "end_col_offset=13), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=13), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=13)])"},
    {"a < b <= c is not d not in e\n",
     "Module(body=[Expr(value=Compare(left=Name(id='a', ctx=Load(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=1), ops=[Lt(), LtE(), "
     "IsNot(), NotIn()], comparators=[Name(id='b', ctx=Load(), lineno=1, "
     "col_offset=4, end_lineno=1, end_col_offset=5), Name(id='c', ctx=Load(), "
     "lineno=1, col_offset=9, end_lineno=1, end_col_offset=10), Name(id='d', "
     "ctx=Load(), lineno=1, col_offset=18, end_lineno=1, end_col_offset=19), "
     "Name(id='e', ctx=Load(), lineno=1, col_offset=27, end_lineno=1, "
     "end_col_offset=28)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=28), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=28)])"},
    {"a and b or not c\n",
     "Module(body=[Expr(value=BoolOp(op=Or(), values=[BoolOp(op=And(), "
     "values=[Name(id='a', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=1), Name(id='b', ctx=Load(), lineno=1, col_offset=6, "
     "end_lineno=1, end_col_offset=7)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=7), UnaryOp(op=Not(), operand=Name(id='c', ctx=Load(), "
     "lineno=1, col_offset=15, end_lineno=1, end_col_offset=16), lineno=1, "
     "col_offset=11, end_lineno=1, end_col_offset=16)], lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=16), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=16)])"},
    {"a if b else c if d else e\n",
     "Module(body=[Expr(value=IfExp(test=Name(id='b', ctx=Load(), lineno=1, "
     "col_offset=5, end_lineno=1, end_col_offset=6), body=Name(id='a', "
     "ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), "
     "orelse=IfExp(test=Name(id='d', ctx=Load(), lineno=1, col_offset=17, "
     "end_lineno=1, end_col_offset=18), body=Name(id='c', ctx=Load(), "
     "lineno=1, col_offset=12, end_lineno=1, end_col_offset=13), "
     "orelse=Name(id='e', ctx=Load(), lineno=1, col_offset=24, end_lineno=1, "
     "end_col_offset=25), lineno=1, col_offset=12, end_lineno=1, "
     "end_col_offset=25), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=25), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=25)])"},
    {"lambda x, /, y=1, *z, w, **k: x\n",
     "Module(body=[Expr(value=Lambda(args=arguments(posonlyargs=[arg(arg='x', "
     "lineno=1, col_offset=7, end_lineno=1, end_col_offset=8)], "
     "args=[arg(arg='y', lineno=1, col_offset=13, end_lineno=1, "
     "end_col_offset=14)], vararg=arg(arg='z', lineno=1, col_offset=19, "
     "end_lineno=1, end_col_offset=20), kwonlyargs=[arg(arg='w', lineno=1, "
     "col_offset=22, end_lineno=1, end_col_offset=23)], kw_defaults=[None], "
     "kwarg=arg(arg='k', lineno=1, col_offset=27, end_lineno=1, "
     "end_col_offset=28), defaults=[Constant(value=1, lineno=1, col_offset=15, "
     "end_lineno=1, end_col_offset=16)]), body=Name(id='x', ctx=Load(), "
     "lineno=1, col_offset=30, end_lineno=1, end_col_offset=31), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=31), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=31)])"},
    {"(a := b, *c)\n",
     "Module(body=[Expr(value=Tuple(elts=[NamedExpr(target=Name(id='a', "
     "ctx=Store(), lineno=1, col_offset=1, end_lineno=1, end_col_offset=2), "
     "value=Name(id='b', ctx=Load(), lineno=1, col_offset=6, end_lineno=1, "
     "end_col_offset=7), lineno=1, col_offset=1, end_lineno=1, "
     "end_col_offset=7), Starred(value=Name(id='c', ctx=Load(), lineno=1, "
     "col_offset=10, end_lineno=1, end_col_offset=11), ctx=Load(), lineno=1, "
     "col_offset=9, end_lineno=1, end_col_offset=11)], ctx=Load(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=12), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=12)])"},
    {"await x ** 2\n",
     "Module(body=[Expr(value=BinOp(left=Await(value=Name(id='x', ctx=Load(), "
     "lineno=1, col_offset=6, end_lineno=1, end_col_offset=7), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=7), op=Pow(), "
     "right=Constant(value=2, lineno=1, col_offset=11, end_lineno=1, "
     "end_col_offset=12), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=12), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=12)])"},
    {"a @ b // c % d << e >> f & g ^ h | i\n",
     "Module(body=[Expr(value=BinOp(left=BinOp(left=BinOp(left=BinOp(left="
     "BinOp(left=BinOp(left=BinOp(left=BinOp(left=Name(id='a', ctx=Load(), "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), op=MatMult(), "
     "right=Name(id='b', ctx=Load(), lineno=1, col_offset=4, end_lineno=1, "
     "end_col_offset=5), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=5), op=FloorDiv(), right=Name(id='c', ctx=Load(), "
     "lineno=1, col_offset=9, end_lineno=1, end_col_offset=10), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=10), op=Mod(), "
     "right=Name(id='d', ctx=Load(), lineno=1, col_offset=13, end_lineno=1, "
     "end_col_offset=14), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=14), op=LShift(), right=Name(id='e', ctx=Load(), "
     "lineno=1, col_offset=18, end_lineno=1, end_col_offset=19), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=19), op=RShift(), "
     "right=Name(id='f', ctx=Load(), lineno=1, col_offset=23, end_lineno=1, "
     "end_col_offset=24), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=24), op=BitAnd(), right=Name(id='g', ctx=Load(), "
     "lineno=1, col_offset=27, end_lineno=1, end_col_offset=28), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=28), op=BitXor(), "
     "right=Name(id='h', ctx=Load(), lineno=1, col_offset=31, end_lineno=1, "
     "end_col_offset=32), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=32), op=BitOr(), right=Name(id='i', ctx=Load(), lineno=1, "
     "col_offset=35, end_lineno=1, end_col_offset=36), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=36), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=36)])"},
};

TEST(TreeTest, operators) { check(OperatorsCases); }

constexpr Case DisplaysCases[] = {
    {"[1, *a]\n",
     "Module(body=[Expr(value=List(elts=[Constant(value=1, lineno=1, "
     "col_offset=1, end_lineno=1, end_col_offset=2), "
     "Starred(value=Name(id='a', ctx=Load(), lineno=1, col_offset=5, "
     "end_lineno=1, end_col_offset=6), ctx=Load(), lineno=1, col_offset=4, "
     "end_lineno=1, end_col_offset=6)], ctx=Load(), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=7), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=7)])"},
    {"{1: 2, **a}\n",
     "Module(body=[Expr(value=Dict(keys=[Constant(value=1, lineno=1, "
     "col_offset=1, end_lineno=1, end_col_offset=2), None], "
     "values=[Constant(value=2, lineno=1, col_offset=4, end_lineno=1, "
     "end_col_offset=5), Name(id='a', ctx=Load(), lineno=1, col_offset=9, "
     "end_lineno=1, end_col_offset=10)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=11), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=11)])"},
    {"{1, *a}\n", "Module(body=[Expr(value=Set(elts=[Constant(value=1, "
                  "lineno=1, col_offset=1, end_lineno=1, end_col_offset=2), "
                  "Starred(value=Name(id='a', ctx=Load(), lineno=1, "
                  "col_offset=5, end_lineno=1, end_col_offset=6), ctx=Load(), "
                  "lineno=1, col_offset=4, end_lineno=1, end_col_offset=6)], "
                  "lineno=1, col_offset=0, end_lineno=1, end_col_offset=7), "
                  "lineno=1, col_offset=0, end_lineno=1, end_col_offset=7)])"},
    {"()\n", "Module(body=[Expr(value=Tuple(ctx=Load(), lineno=1, "
             "col_offset=0, end_lineno=1, end_col_offset=2), lineno=1, "
             "col_offset=0, end_lineno=1, end_col_offset=2)])"},
    {"(1,)\n",
     "Module(body=[Expr(value=Tuple(elts=[Constant(value=1, lineno=1, "
     "col_offset=1, end_lineno=1, end_col_offset=2)], ctx=Load(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=4), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=4)])"},
    {"[x for x in y if z if w async for a in b]\n",
     "Module(body=[Expr(value=ListComp(elt=Name(id='x', ctx=Load(), lineno=1, "
     "col_offset=1, end_lineno=1, end_col_offset=2), "
     "generators=[comprehension(target=Name(id='x', ctx=Store(), lineno=1, "
     "col_offset=7, end_lineno=1, end_col_offset=8), iter=Name(id='y', "
     "ctx=Load(), lineno=1, col_offset=12, end_lineno=1, end_col_offset=13), "
     "ifs=[Name(id='z', ctx=Load(), lineno=1, col_offset=17, end_lineno=1, "
     "end_col_offset=18), Name(id='w', ctx=Load(), lineno=1, col_offset=22, "
     "end_lineno=1, end_col_offset=23)], is_async=0), "
     "comprehension(target=Name(id='a', ctx=Store(), lineno=1, col_offset=34, "
     "end_lineno=1, end_col_offset=35), iter=Name(id='b', ctx=Load(), "
     "lineno=1, col_offset=39, end_lineno=1, end_col_offset=40), is_async=1)], "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=41), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=41)])"},
    {"{k: v for k, v in y}\n",
     "Module(body=[Expr(value=DictComp(key=Name(id='k', ctx=Load(), lineno=1, "
     "col_offset=1, end_lineno=1, end_col_offset=2), value=Name(id='v', "
     "ctx=Load(), lineno=1, col_offset=4, end_lineno=1, end_col_offset=5), "
     "generators=[comprehension(target=Tuple(elts=[Name(id='k', ctx=Store(), "
     "lineno=1, col_offset=10, end_lineno=1, end_col_offset=11), Name(id='v', "
     "ctx=Store(), lineno=1, col_offset=13, end_lineno=1, end_col_offset=14)], "
     "ctx=Store(), lineno=1, col_offset=10, end_lineno=1, end_col_offset=14), "
     "iter=Name(id='y', ctx=Load(), lineno=1, col_offset=18, end_lineno=1, "
     "end_col_offset=19), is_async=0)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=20), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=20)])"},
    {"(x for x in y)\n",
     "Module(body=[Expr(value=GeneratorExp(elt=Name(id='x', ctx=Load(), "
     "lineno=1, col_offset=1, end_lineno=1, end_col_offset=2), "
     "generators=[comprehension(target=Name(id='x', ctx=Store(), lineno=1, "
     "col_offset=7, end_lineno=1, end_col_offset=8), iter=Name(id='y', "
     "ctx=Load(), lineno=1, col_offset=12, end_lineno=1, end_col_offset=13), "
     "is_async=0)], lineno=1, col_offset=0, end_lineno=1, end_col_offset=14), "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=14)])"},
    {"x[1:2, ::3, *a]\n",
     "Module(body=[Expr(value=Subscript(value=Name(id='x', ctx=Load(), "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), "
     "slice=Tuple(elts=[Slice(lower=Constant(value=1, lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=3), upper=Constant(value=2, lineno=1, "
     "col_offset=4, end_lineno=1, end_col_offset=5), lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=5), Slice(step=Constant(value=3, lineno=1, "
     "col_offset=9, end_lineno=1, end_col_offset=10), lineno=1, col_offset=7, "
     "end_lineno=1, end_col_offset=10), Starred(value=Name(id='a', ctx=Load(), "
     "lineno=1, col_offset=13, end_lineno=1, end_col_offset=14), ctx=Load(), "
     "lineno=1, col_offset=12, end_lineno=1, end_col_offset=14)], ctx=Load(), "
     "lineno=1, col_offset=2, end_lineno=1, end_col_offset=14), ctx=Load(), "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=15), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=15)])"},
    {"x[a:=1]\n",
     "Module(body=[Expr(value=Subscript(value=Name(id='x', ctx=Load(), "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), "
     "slice=NamedExpr(target=Name(id='a', ctx=Store(), lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=3), value=Constant(value=1, lineno=1, "
     "col_offset=5, end_lineno=1, end_col_offset=6), lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=6), ctx=Load(), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=7), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=7)])"},
    {"f(x for x in y)\n",
     "Module(body=[Expr(value=Call(func=Name(id='f', ctx=Load(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=1), "
     "args=[GeneratorExp(elt=Name(id='x', ctx=Load(), lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=3), "
     "generators=[comprehension(target=Name(id='x', ctx=Store(), lineno=1, "
     "col_offset=8, end_lineno=1, end_col_offset=9), iter=Name(id='y', "
     "ctx=Load(), lineno=1, col_offset=13, end_lineno=1, end_col_offset=14), "
     "is_async=0)], lineno=1, col_offset=1, end_lineno=1, end_col_offset=15)], "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=15), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=15)])"},
    {"f(*a, b=1, *c, **d)\n",
     "Module(body=[Expr(value=Call(func=Name(id='f', ctx=Load(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=1), "
     "args=[Starred(value=Name(id='a', ctx=Load(), lineno=1, col_offset=3, "
     "end_lineno=1, end_col_offset=4), ctx=Load(), lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=4), Starred(value=Name(id='c', ctx=Load(), "
     "lineno=1, col_offset=12, end_lineno=1, end_col_offset=13), ctx=Load(), "
     "lineno=1, col_offset=11, end_lineno=1, end_col_offset=13)], "
     "keywords=[keyword(arg='b', value=Constant(value=1, lineno=1, "
     "col_offset=8, end_lineno=1, end_col_offset=9), lineno=1, col_offset=6, "
     "end_lineno=1, end_col_offset=9), keyword(value=Name(id='d', ctx=Load(), "
     "lineno=1, col_offset=17, end_lineno=1, end_col_offset=18), lineno=1, "
     "col_offset=15, end_lineno=1, end_col_offset=18)], lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=19), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=19)])"},
};

TEST(TreeTest, displays) { check(DisplaysCases); }

constexpr Case LiteralsCases[] = {
    {"1_000, 0xFF, 0b101, 0o17, 1.5e3, .5, 2j\n",
     "Module(body=[Expr(value=Tuple(elts=[Constant(value=1000, lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=5), Constant(value=255, "
     "lineno=1, col_offset=7, end_lineno=1, end_col_offset=11), "
     "Constant(value=5, lineno=1, col_offset=13, end_lineno=1, "
     "end_col_offset=18), Constant(value=15, lineno=1, col_offset=20, "
     "end_lineno=1, end_col_offset=24), Constant(value=1500.0, lineno=1, "
     "col_offset=26, end_lineno=1, end_col_offset=31), Constant(value=0.5, "
     "lineno=1, col_offset=33, end_lineno=1, end_col_offset=35), "
     "Constant(value=2j, lineno=1, col_offset=37, end_lineno=1, "
     "end_col_offset=39)], ctx=Load(), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=39), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=39)])"},
    {"2305843009213693951, 2305843009213693952, "
     "123456789012345678901234567890\n",
     "Module(body=[Expr(value=Tuple(elts=[Constant(value=2305843009213693951, "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=19), "
     "Constant(value=0x2000000000000000, lineno=1, col_offset=21, "
     "end_lineno=1, end_col_offset=40), "
     "Constant(value=0x18ee90ff6c373e0ee4e3f0ad2, lineno=1, col_offset=42, "
     "end_lineno=1, end_col_offset=72)], ctx=Load(), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=72), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=72)])"},
    {"\"a\\n\\x41\\u00e9\\U0001F600\\101\" r\"\\n\" '''b\nc'''\n",
     "Module(body=[Expr(value=Constant(value='a\\nA\\xe9\\U0001f600A\\\\nb\\nc'"
     ", lineno=1, col_offset=0, end_lineno=2, end_col_offset=4), lineno=1, "
     "col_offset=0, end_lineno=2, end_col_offset=4)])"},
    {"b\"a\\xff\" rb\"\\x\"\n",
     "Module(body=[Expr(value=Constant(value=b'a\\xff\\\\x', lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=15), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=15)])"},
    {"\"\\ud800\"\n",
     "Module(body=[Expr(value=Constant(value='\\ud800', lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=8), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=8)])"},
    {"1e400, 1e-400\n",
     "Module(body=[Expr(value=Tuple(elts=[Constant(value=inf, lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=5), Constant(value=0.0, "
     "lineno=1, col_offset=7, end_lineno=1, end_col_offset=13)], ctx=Load(), "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=13), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=13)])"},
    {"'it''s'\n", "Module(body=[Expr(value=Constant(value='its', lineno=1, "
                  "col_offset=0, end_lineno=1, end_col_offset=7), lineno=1, "
                  "col_offset=0, end_lineno=1, end_col_offset=7)])"},
};

TEST(TreeTest, literals) { check(LiteralsCases); }

constexpr Case FStringsCases[] = {
    {"f'a{x}b{{c}}'\n",
     "Module(body=[Expr(value=JoinedStr(values=[Constant(value='a', lineno=1, "
     "col_offset=2, end_lineno=1, end_col_offset=3), "
     "FormattedValue(value=Name(id='x', ctx=Load(), lineno=1, col_offset=4, "
     "end_lineno=1, end_col_offset=5), conversion=-1, lineno=1, col_offset=3, "
     "end_lineno=1, end_col_offset=6), Constant(value='b{c}', lineno=1, "
     "col_offset=6, end_lineno=1, end_col_offset=12)], lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=13), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=13)])"},
    {"f'{x!r:>{w}.{p}}'\n",
     "Module(body=[Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='"
     "x', ctx=Load(), lineno=1, col_offset=3, end_lineno=1, end_col_offset=4), "
     "conversion=114, format_spec=JoinedStr(values=[Constant(value='>', "
     "lineno=1, col_offset=7, end_lineno=1, end_col_offset=8), "
     "FormattedValue(value=Name(id='w', ctx=Load(), lineno=1, col_offset=9, "
     "end_lineno=1, end_col_offset=10), conversion=-1, lineno=1, col_offset=8, "
     "end_lineno=1, end_col_offset=11), Constant(value='.', lineno=1, "
     "col_offset=11, end_lineno=1, end_col_offset=12), "
     "FormattedValue(value=Name(id='p', ctx=Load(), lineno=1, col_offset=13, "
     "end_lineno=1, end_col_offset=14), conversion=-1, lineno=1, "
     "col_offset=12, end_lineno=1, end_col_offset=15)], lineno=1, "
     "col_offset=6, end_lineno=1, end_col_offset=15), lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=16)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=17), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=17)])"},
    {"f'{x = }' 'tail'\n",
     "Module(body=[Expr(value=JoinedStr(values=[Constant(value='x = ', "
     "lineno=1, col_offset=3, end_lineno=1, end_col_offset=7), "
     "FormattedValue(value=Name(id='x', ctx=Load(), lineno=1, col_offset=3, "
     "end_lineno=1, end_col_offset=4), conversion=114, lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=8), Constant(value='tail', lineno=1, "
     "col_offset=10, end_lineno=1, end_col_offset=16)], lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=16), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=16)])"},
    {"f'{x=:3}' f\"{y=!s}\"\n",
     "Module(body=[Expr(value=JoinedStr(values=[Constant(value='x=', lineno=1, "
     "col_offset=3, end_lineno=1, end_col_offset=5), "
     "FormattedValue(value=Name(id='x', ctx=Load(), lineno=1, col_offset=3, "
     "end_lineno=1, end_col_offset=4), conversion=-1, "
     "format_spec=JoinedStr(values=[Constant(value='3', lineno=1, "
     "col_offset=6, end_lineno=1, end_col_offset=7)], lineno=1, col_offset=5, "
     "end_lineno=1, end_col_offset=7), lineno=1, col_offset=2, end_lineno=1, "
     "end_col_offset=8), Constant(value='y=', lineno=1, col_offset=13, "
     "end_lineno=1, end_col_offset=15), FormattedValue(value=Name(id='y', "
     "ctx=Load(), lineno=1, col_offset=13, end_lineno=1, end_col_offset=14), "
     "conversion=115, lineno=1, col_offset=12, end_lineno=1, "
     "end_col_offset=18)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=19), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=19)])"},
    {"f'{f\"{x}\"}'\n",
     "Module(body=[Expr(value=JoinedStr(values=[FormattedValue(value=JoinedStr("
     "values=[FormattedValue(value=Name(id='x', ctx=Load(), lineno=1, "
     "col_offset=6, end_lineno=1, end_col_offset=7), conversion=-1, lineno=1, "
     "col_offset=5, end_lineno=1, end_col_offset=8)], lineno=1, col_offset=3, "
     "end_lineno=1, end_col_offset=9), conversion=-1, lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=10)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=11), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=11)])"},
    {"f'''{\nx # c\n}'''\n",
     "Module(body=[Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='"
     "x', ctx=Load(), lineno=2, col_offset=0, end_lineno=2, end_col_offset=1), "
     "conversion=-1, lineno=1, col_offset=4, end_lineno=3, end_col_offset=1)], "
     "lineno=1, col_offset=0, end_lineno=3, end_col_offset=4), lineno=1, "
     "col_offset=0, end_lineno=3, end_col_offset=4)])"},
    {"t'{x + 1!r:>3}{y=}'\n",
     "Module(body=[Expr(value=TemplateStr(values=[Interpolation(value=BinOp("
     "left=Name(id='x', ctx=Load(), lineno=1, col_offset=3, end_lineno=1, "
     "end_col_offset=4), op=Add(), right=Constant(value=1, lineno=1, "
     "col_offset=7, end_lineno=1, end_col_offset=8), lineno=1, col_offset=3, "
     "end_lineno=1, end_col_offset=8), str='x + 1', conversion=114, "
     "format_spec=JoinedStr(values=[Constant(value='>3', lineno=1, "
     "col_offset=11, end_lineno=1, end_col_offset=13)], lineno=1, "
     "col_offset=10, end_lineno=1, end_col_offset=13), lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=14), Constant(value='y=', lineno=1, "
     "col_offset=15, end_lineno=1, end_col_offset=17), "
     "Interpolation(value=Name(id='y', ctx=Load(), lineno=1, col_offset=15, "
     "end_lineno=1, end_col_offset=16), str='y', conversion=114, lineno=1, "
     "col_offset=14, end_lineno=1, end_col_offset=18)], lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=19), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=19)])"},
    {"rf'\\{x}\\n'\n",
     "Module(body=[Expr(value=JoinedStr(values=[Constant(value='\\\\', "
     "lineno=1, col_offset=3, end_lineno=1, end_col_offset=4), "
     "FormattedValue(value=Name(id='x', ctx=Load(), lineno=1, col_offset=5, "
     "end_lineno=1, end_col_offset=6), conversion=-1, lineno=1, col_offset=4, "
     "end_lineno=1, end_col_offset=7), Constant(value='\\\\n', lineno=1, "
     "col_offset=7, end_lineno=1, end_col_offset=9)], lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=10), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=10)])"},
    {"f'{(lambda x: 1):2}'\n",
     "Module(body=[Expr(value=JoinedStr(values=[FormattedValue(value=Lambda("
     "args=arguments(args=[arg(arg='x', lineno=1, col_offset=11, end_lineno=1, "
     "end_col_offset=12)]), body=Constant(value=1, lineno=1, col_offset=14, "
     "end_lineno=1, end_col_offset=15), lineno=1, col_offset=4, end_lineno=1, "
     "end_col_offset=15), conversion=-1, "
     "format_spec=JoinedStr(values=[Constant(value='2', lineno=1, "
     "col_offset=17, end_lineno=1, end_col_offset=18)], lineno=1, "
     "col_offset=16, end_lineno=1, end_col_offset=18), lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=19)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=20), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=20)])"},
    {"f'{x:}'\n",
     "Module(body=[Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='"
     "x', ctx=Load(), lineno=1, col_offset=3, end_lineno=1, end_col_offset=4), "
     "conversion=-1, format_spec=JoinedStr(lineno=1, col_offset=4, "
     "end_lineno=1, end_col_offset=5), lineno=1, col_offset=2, end_lineno=1, "
     "end_col_offset=6)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=7), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=7)])"},
    {"f'{ {1: 2}[1] }'\n",
     "Module(body=[Expr(value=JoinedStr(values=[FormattedValue(value=Subscript("
     "value=Dict(keys=[Constant(value=1, lineno=1, col_offset=5, end_lineno=1, "
     "end_col_offset=6)], values=[Constant(value=2, lineno=1, col_offset=8, "
     "end_lineno=1, end_col_offset=9)], lineno=1, col_offset=4, end_lineno=1, "
     "end_col_offset=10), slice=Constant(value=1, lineno=1, col_offset=11, "
     "end_lineno=1, end_col_offset=12), ctx=Load(), lineno=1, col_offset=4, "
     "end_lineno=1, end_col_offset=13), conversion=-1, lineno=1, col_offset=2, "
     "end_lineno=1, end_col_offset=15)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=16), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=16)])"},
    {"f'\\N{BULLET}'\n",
     "Module(body=[Expr(value=JoinedStr(values=[Constant(value='\\u2022', "
     "lineno=1, col_offset=2, end_lineno=1, end_col_offset=12)], lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=13), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=13)])"},
};

TEST(TreeTest, fStrings) { check(FStringsCases); }

constexpr Case StatementsCases[] = {
    {"@a\n@b.c(1)\nasync def f[T: int = str, *Ts, **P](a: int, /, b=1, *args: "
     "*Ts, c, d=2, **k) -> int: pass\n",
     "Module(body=[AsyncFunctionDef(name='f', "
     "args=arguments(posonlyargs=[arg(arg='a', annotation=Name(id='int', "
     "ctx=Load(), lineno=3, col_offset=39, end_lineno=3, end_col_offset=42), "
     "lineno=3, col_offset=36, end_lineno=3, end_col_offset=42)], "
     "args=[arg(arg='b', lineno=3, col_offset=47, end_lineno=3, "
     "end_col_offset=48)], vararg=arg(arg='args', "
     "annotation=Starred(value=Name(id='Ts', ctx=Load(), lineno=3, "
     "col_offset=60, end_lineno=3, end_col_offset=62), ctx=Load(), lineno=3, "
     "col_offset=59, end_lineno=3, end_col_offset=62), lineno=3, "
     "col_offset=53, end_lineno=3, end_col_offset=62), "
     "kwonlyargs=[arg(arg='c', lineno=3, col_offset=64, end_lineno=3, "
     "end_col_offset=65), arg(arg='d', lineno=3, col_offset=67, end_lineno=3, "
     "end_col_offset=68)], kw_defaults=[None, Constant(value=2, lineno=3, "
     "col_offset=69, end_lineno=3, end_col_offset=70)], kwarg=arg(arg='k', "
     "lineno=3, col_offset=74, end_lineno=3, end_col_offset=75), "
     "defaults=[Constant(value=1, lineno=3, col_offset=49, end_lineno=3, "
     "end_col_offset=50)]), body=[Pass(lineno=3, col_offset=85, end_lineno=3, "
     "end_col_offset=89)], decorator_list=[Name(id='a', ctx=Load(), lineno=1, "
     "col_offset=1, end_lineno=1, end_col_offset=2), "
     "Call(func=Attribute(value=Name(id='b', ctx=Load(), lineno=2, "
     "col_offset=1, end_lineno=2, end_col_offset=2), attr='c', ctx=Load(), "
     "lineno=2, col_offset=1, end_lineno=2, end_col_offset=4), "
     "args=[Constant(value=1, lineno=2, col_offset=5, end_lineno=2, "
     "end_col_offset=6)], lineno=2, col_offset=1, end_lineno=2, "
     "end_col_offset=7)], returns=Name(id='int', ctx=Load(), lineno=3, "
     "col_offset=80, end_lineno=3, end_col_offset=83), "
     "type_params=[TypeVar(name='T', bound=Name(id='int', ctx=Load(), "
     "lineno=3, col_offset=15, end_lineno=3, end_col_offset=18), "
     "default_value=Name(id='str', ctx=Load(), lineno=3, col_offset=21, "
     "end_lineno=3, end_col_offset=24), lineno=3, col_offset=12, end_lineno=3, "
     "end_col_offset=24), TypeVarTuple(name='Ts', lineno=3, col_offset=26, "
     "end_lineno=3, end_col_offset=29), ParamSpec(name='P', lineno=3, "
     "col_offset=31, end_lineno=3, end_col_offset=34)], lineno=3, "
     "col_offset=0, end_lineno=3, end_col_offset=89)])"},
    {"class A[T](B, metaclass=M):\n  \"\"\"doc\"\"\"\n  x = 1; y = 2;\n",
     "Module(body=[ClassDef(name='A', bases=[Name(id='B', ctx=Load(), "
     "lineno=1, col_offset=11, end_lineno=1, end_col_offset=12)], "
     "keywords=[keyword(arg='metaclass', value=Name(id='M', ctx=Load(), "
     "lineno=1, col_offset=24, end_lineno=1, end_col_offset=25), lineno=1, "
     "col_offset=14, end_lineno=1, end_col_offset=25)], "
     "body=[Expr(value=Constant(value='doc', lineno=2, col_offset=2, "
     "end_lineno=2, end_col_offset=11), lineno=2, col_offset=2, end_lineno=2, "
     "end_col_offset=11), Assign(targets=[Name(id='x', ctx=Store(), lineno=3, "
     "col_offset=2, end_lineno=3, end_col_offset=3)], value=Constant(value=1, "
     "lineno=3, col_offset=6, end_lineno=3, end_col_offset=7), lineno=3, "
     "col_offset=2, end_lineno=3, end_col_offset=7), "
     "Assign(targets=[Name(id='y', ctx=Store(), lineno=3, col_offset=9, "
     "end_lineno=3, end_col_offset=10)], value=Constant(value=2, lineno=3, "
     "col_offset=13, end_lineno=3, end_col_offset=14), lineno=3, col_offset=9, "
     "end_lineno=3, end_col_offset=14)], type_params=[TypeVar(name='T', "
     "lineno=1, col_offset=8, end_lineno=1, end_col_offset=9)], lineno=1, "
     "col_offset=0, end_lineno=3, end_col_offset=15)])"},
    {"if a: b\nelif c: d\nelse: e\n",
     "Module(body=[If(test=Name(id='a', ctx=Load(), lineno=1, col_offset=3, "
     "end_lineno=1, end_col_offset=4), body=[Expr(value=Name(id='b', "
     "ctx=Load(), lineno=1, col_offset=6, end_lineno=1, end_col_offset=7), "
     "lineno=1, col_offset=6, end_lineno=1, end_col_offset=7)], "
     "orelse=[If(test=Name(id='c', ctx=Load(), lineno=2, col_offset=5, "
     "end_lineno=2, end_col_offset=6), body=[Expr(value=Name(id='d', "
     "ctx=Load(), lineno=2, col_offset=8, end_lineno=2, end_col_offset=9), "
     "lineno=2, col_offset=8, end_lineno=2, end_col_offset=9)], "
     "orelse=[Expr(value=Name(id='e', ctx=Load(), lineno=3, col_offset=6, "
     "end_lineno=3, end_col_offset=7), lineno=3, col_offset=6, end_lineno=3, "
     "end_col_offset=7)], lineno=2, col_offset=0, end_lineno=3, "
     "end_col_offset=7)], lineno=1, col_offset=0, end_lineno=3, "
     "end_col_offset=7)])"},
    {"for a, *b in c, d:\n  break\nelse:\n  continue\n",
     "Module(body=[For(target=Tuple(elts=[Name(id='a', ctx=Store(), lineno=1, "
     "col_offset=4, end_lineno=1, end_col_offset=5), "
     "Starred(value=Name(id='b', ctx=Store(), lineno=1, col_offset=8, "
     "end_lineno=1, end_col_offset=9), ctx=Store(), lineno=1, col_offset=7, "
     "end_lineno=1, end_col_offset=9)], ctx=Store(), lineno=1, col_offset=4, "
     "end_lineno=1, end_col_offset=9), iter=Tuple(elts=[Name(id='c', "
     "ctx=Load(), lineno=1, col_offset=13, end_lineno=1, end_col_offset=14), "
     "Name(id='d', ctx=Load(), lineno=1, col_offset=16, end_lineno=1, "
     "end_col_offset=17)], ctx=Load(), lineno=1, col_offset=13, end_lineno=1, "
     "end_col_offset=17), body=[Break(lineno=2, col_offset=2, end_lineno=2, "
     "end_col_offset=7)], orelse=[Continue(lineno=4, col_offset=2, "
     "end_lineno=4, end_col_offset=10)], lineno=1, col_offset=0, end_lineno=4, "
     "end_col_offset=10)])"},
    {"while a: pass\nelse: pass\n",
     "Module(body=[While(test=Name(id='a', ctx=Load(), lineno=1, col_offset=6, "
     "end_lineno=1, end_col_offset=7), body=[Pass(lineno=1, col_offset=9, "
     "end_lineno=1, end_col_offset=13)], orelse=[Pass(lineno=2, col_offset=6, "
     "end_lineno=2, end_col_offset=10)], lineno=1, col_offset=0, end_lineno=2, "
     "end_col_offset=10)])"},
    {"async def f():\n  async for x in y: pass\n  async with a as b, c: pass\n",
     "Module(body=[AsyncFunctionDef(name='f', args=arguments(), "
     "body=[AsyncFor(target=Name(id='x', ctx=Store(), lineno=2, col_offset=12, "
     "end_lineno=2, end_col_offset=13), iter=Name(id='y', ctx=Load(), "
     "lineno=2, col_offset=17, end_lineno=2, end_col_offset=18), "
     "body=[Pass(lineno=2, col_offset=20, end_lineno=2, end_col_offset=24)], "
     "lineno=2, col_offset=2, end_lineno=2, end_col_offset=24), "
     "AsyncWith(items=[withitem(context_expr=Name(id='a', ctx=Load(), "
     "lineno=3, col_offset=13, end_lineno=3, end_col_offset=14), "
     "optional_vars=Name(id='b', ctx=Store(), lineno=3, col_offset=18, "
     "end_lineno=3, end_col_offset=19)), withitem(context_expr=Name(id='c', "
     "ctx=Load(), lineno=3, col_offset=21, end_lineno=3, end_col_offset=22))], "
     "body=[Pass(lineno=3, col_offset=24, end_lineno=3, end_col_offset=28)], "
     "lineno=3, col_offset=2, end_lineno=3, end_col_offset=28)], lineno=1, "
     "col_offset=0, end_lineno=3, end_col_offset=28)])"},
    {"with (a as b, c): pass\n",
     "Module(body=[With(items=[withitem(context_expr=Name(id='a', ctx=Load(), "
     "lineno=1, col_offset=6, end_lineno=1, end_col_offset=7), "
     "optional_vars=Name(id='b', ctx=Store(), lineno=1, col_offset=11, "
     "end_lineno=1, end_col_offset=12)), withitem(context_expr=Name(id='c', "
     "ctx=Load(), lineno=1, col_offset=14, end_lineno=1, end_col_offset=15))], "
     "body=[Pass(lineno=1, col_offset=18, end_lineno=1, end_col_offset=22)], "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=22)])"},
    {"with (a, b): pass\n",
     "Module(body=[With(items=[withitem(context_expr=Name(id='a', ctx=Load(), "
     "lineno=1, col_offset=6, end_lineno=1, end_col_offset=7)), "
     "withitem(context_expr=Name(id='b', ctx=Load(), lineno=1, col_offset=9, "
     "end_lineno=1, end_col_offset=10))], body=[Pass(lineno=1, col_offset=13, "
     "end_lineno=1, end_col_offset=17)], lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=17)])"},
    {"with (a, b) as c: pass\n",
     "Module(body=[With(items=[withitem(context_expr=Tuple(elts=[Name(id='a', "
     "ctx=Load(), lineno=1, col_offset=6, end_lineno=1, end_col_offset=7), "
     "Name(id='b', ctx=Load(), lineno=1, col_offset=9, end_lineno=1, "
     "end_col_offset=10)], ctx=Load(), lineno=1, col_offset=5, end_lineno=1, "
     "end_col_offset=11), optional_vars=Name(id='c', ctx=Store(), lineno=1, "
     "col_offset=15, end_lineno=1, end_col_offset=16))], body=[Pass(lineno=1, "
     "col_offset=18, end_lineno=1, end_col_offset=22)], lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=22)])"},
    {"with (yield): pass\n",
     "Module(body=[With(items=[withitem(context_expr=Yield(lineno=1, "
     "col_offset=6, end_lineno=1, end_col_offset=11))], body=[Pass(lineno=1, "
     "col_offset=14, end_lineno=1, end_col_offset=18)], lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=18)])"},
    {"try: a\nexcept A as b: c\nexcept B, C: d\nexcept: e\nelse: f\nfinally: "
     "g\n",
     "Module(body=[Try(body=[Expr(value=Name(id='a', ctx=Load(), lineno=1, "
     "col_offset=5, end_lineno=1, end_col_offset=6), lineno=1, col_offset=5, "
     "end_lineno=1, end_col_offset=6)], "
     "handlers=[ExceptHandler(type=Name(id='A', ctx=Load(), lineno=2, "
     "col_offset=7, end_lineno=2, end_col_offset=8), name='b', "
     "body=[Expr(value=Name(id='c', ctx=Load(), lineno=2, col_offset=15, "
     "end_lineno=2, end_col_offset=16), lineno=2, col_offset=15, end_lineno=2, "
     "end_col_offset=16)], lineno=2, col_offset=0, end_lineno=2, "
     "end_col_offset=16), ExceptHandler(type=Tuple(elts=[Name(id='B', "
     "ctx=Load(), lineno=3, col_offset=7, end_lineno=3, end_col_offset=8), "
     "Name(id='C', ctx=Load(), lineno=3, col_offset=10, end_lineno=3, "
     "end_col_offset=11)], ctx=Load(), lineno=3, col_offset=7, end_lineno=3, "
     "end_col_offset=11), body=[Expr(value=Name(id='d', ctx=Load(), lineno=3, "
     "col_offset=13, end_lineno=3, end_col_offset=14), lineno=3, "
     "col_offset=13, end_lineno=3, end_col_offset=14)], lineno=3, "
     "col_offset=0, end_lineno=3, end_col_offset=14), "
     "ExceptHandler(body=[Expr(value=Name(id='e', ctx=Load(), lineno=4, "
     "col_offset=8, end_lineno=4, end_col_offset=9), lineno=4, col_offset=8, "
     "end_lineno=4, end_col_offset=9)], lineno=4, col_offset=0, end_lineno=4, "
     "end_col_offset=9)], orelse=[Expr(value=Name(id='f', ctx=Load(), "
     "lineno=5, col_offset=6, end_lineno=5, end_col_offset=7), lineno=5, "
     "col_offset=6, end_lineno=5, end_col_offset=7)], "
     "finalbody=[Expr(value=Name(id='g', ctx=Load(), lineno=6, col_offset=9, "
     "end_lineno=6, end_col_offset=10), lineno=6, col_offset=9, end_lineno=6, "
     "end_col_offset=10)], lineno=1, col_offset=0, end_lineno=6, "
     "end_col_offset=10)])"},
    {"try: a\nexcept* A: b\n",
     "Module(body=[TryStar(body=[Expr(value=Name(id='a', ctx=Load(), lineno=1, "
     "col_offset=5, end_lineno=1, end_col_offset=6), lineno=1, col_offset=5, "
     "end_lineno=1, end_col_offset=6)], "
     "handlers=[ExceptHandler(type=Name(id='A', ctx=Load(), lineno=2, "
     "col_offset=8, end_lineno=2, end_col_offset=9), "
     "body=[Expr(value=Name(id='b', ctx=Load(), lineno=2, col_offset=11, "
     "end_lineno=2, end_col_offset=12), lineno=2, col_offset=11, end_lineno=2, "
     "end_col_offset=12)], lineno=2, col_offset=0, end_lineno=2, "
     "end_col_offset=12)], lineno=1, col_offset=0, end_lineno=2, "
     "end_col_offset=12)])"},
    {"import a.b as c, d\nfrom ..e import (f as g, h,)\nfrom . import *\n",
     "Module(body=[Import(names=[alias(name='a.b', asname='c', lineno=1, "
     "col_offset=7, end_lineno=1, end_col_offset=15), alias(name='d', "
     "lineno=1, col_offset=17, end_lineno=1, end_col_offset=18)], lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=18), ImportFrom(module='e', "
     "names=[alias(name='f', asname='g', lineno=2, col_offset=17, "
     "end_lineno=2, end_col_offset=23), alias(name='h', lineno=2, "
     "col_offset=25, end_lineno=2, end_col_offset=26)], level=2, lineno=2, "
     "col_offset=0, end_lineno=2, end_col_offset=28), "
     "ImportFrom(names=[alias(name='*', lineno=3, col_offset=14, end_lineno=3, "
     "end_col_offset=15)], level=1, lineno=3, col_offset=0, end_lineno=3, "
     "end_col_offset=15)])"},
    {"global a, b\n", "Module(body=[Global(names=['a', 'b'], lineno=1, "
                      "col_offset=0, end_lineno=1, end_col_offset=11)])"},
    {"def f():\n  nonlocal a\n",
     "Module(body=[FunctionDef(name='f', args=arguments(), "
     "body=[Nonlocal(names=['a'], lineno=2, col_offset=2, end_lineno=2, "
     "end_col_offset=12)], lineno=1, col_offset=0, end_lineno=2, "
     "end_col_offset=12)])"},
    {"raise a from b\n",
     "Module(body=[Raise(exc=Name(id='a', ctx=Load(), lineno=1, col_offset=6, "
     "end_lineno=1, end_col_offset=7), cause=Name(id='b', ctx=Load(), "
     "lineno=1, col_offset=13, end_lineno=1, end_col_offset=14), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=14)])"},
    {"assert a, b\n",
     "Module(body=[Assert(test=Name(id='a', ctx=Load(), lineno=1, "
     "col_offset=7, end_lineno=1, end_col_offset=8), msg=Name(id='b', "
     "ctx=Load(), lineno=1, col_offset=10, end_lineno=1, end_col_offset=11), "
     "lineno=1, col_offset=0, end_lineno=1, end_col_offset=11)])"},
    {"return\n", "Module(body=[Return(lineno=1, col_offset=0, end_lineno=1, "
                 "end_col_offset=6)])"},
    {"type X[T] = list[T]\n",
     "Module(body=[TypeAlias(name=Name(id='X', ctx=Store(), lineno=1, "
     "col_offset=5, end_lineno=1, end_col_offset=6), "
     "type_params=[TypeVar(name='T', lineno=1, col_offset=7, end_lineno=1, "
     "end_col_offset=8)], value=Subscript(value=Name(id='list', ctx=Load(), "
     "lineno=1, col_offset=12, end_lineno=1, end_col_offset=16), "
     "slice=Name(id='T', ctx=Load(), lineno=1, col_offset=17, end_lineno=1, "
     "end_col_offset=18), ctx=Load(), lineno=1, col_offset=12, end_lineno=1, "
     "end_col_offset=19), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=19)])"},
    {"type = 1; type.x; print(type)\n",
     "Module(body=[Assign(targets=[Name(id='type', ctx=Store(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=4)], value=Constant(value=1, "
     "lineno=1, col_offset=7, end_lineno=1, end_col_offset=8), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=8), "
     "Expr(value=Attribute(value=Name(id='type', ctx=Load(), lineno=1, "
     "col_offset=10, end_lineno=1, end_col_offset=14), attr='x', ctx=Load(), "
     "lineno=1, col_offset=10, end_lineno=1, end_col_offset=16), lineno=1, "
     "col_offset=10, end_lineno=1, end_col_offset=16), "
     "Expr(value=Call(func=Name(id='print', ctx=Load(), lineno=1, "
     "col_offset=18, end_lineno=1, end_col_offset=23), args=[Name(id='type', "
     "ctx=Load(), lineno=1, col_offset=24, end_lineno=1, end_col_offset=28)], "
     "lineno=1, col_offset=18, end_lineno=1, end_col_offset=29), lineno=1, "
     "col_offset=18, end_lineno=1, end_col_offset=29)])"},
    {"if x:\n\n  # c\n    # d\n  pass\n \n",
     "Module(body=[If(test=Name(id='x', ctx=Load(), lineno=1, col_offset=3, "
     "end_lineno=1, end_col_offset=4), body=[Pass(lineno=5, col_offset=2, "
     "end_lineno=5, end_col_offset=6)], lineno=1, col_offset=0, end_lineno=5, "
     "end_col_offset=6)])"},
    {"x = (1 +\n  2)\\\n + 3\n",
     "Module(body=[Assign(targets=[Name(id='x', ctx=Store(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=1)], "
     "value=BinOp(left=BinOp(left=Constant(value=1, lineno=1, col_offset=5, "
     "end_lineno=1, end_col_offset=6), op=Add(), right=Constant(value=2, "
     "lineno=2, col_offset=2, end_lineno=2, end_col_offset=3), lineno=1, "
     "col_offset=5, end_lineno=2, end_col_offset=3), op=Add(), "
     "right=Constant(value=3, lineno=3, col_offset=3, end_lineno=3, "
     "end_col_offset=4), lineno=1, col_offset=4, end_lineno=3, "
     "end_col_offset=4), lineno=1, col_offset=0, end_lineno=3, "
     "end_col_offset=4)])"},
    {"x\n", "Module(body=[Expr(value=Name(id='x', ctx=Load(), lineno=1, "
             "col_offset=1, end_lineno=1, end_col_offset=2), lineno=1, "
             "col_offset=1, end_lineno=1, end_col_offset=2)])"},
    {"a\r\nb\r\n",
     "Module(body=[Expr(value=Name(id='a', ctx=Load(), lineno=1, col_offset=0, "
     "end_lineno=1, end_col_offset=1), lineno=1, col_offset=0, end_lineno=1, "
     "end_col_offset=1), Expr(value=Name(id='b', ctx=Load(), lineno=2, "
     "col_offset=0, end_lineno=2, end_col_offset=1), lineno=2, col_offset=0, "
     "end_lineno=2, end_col_offset=1)])"},
};

TEST(TreeTest, statements) { check(StatementsCases); }

constexpr Case PatternsCases[] = {
    {"match x:\n  case 1 | -2 | 3+4j: pass\n  case \"a\" \"b\" | None | True: "
     "pass\n  case a.b.c: pass\n  case [a, *_, b] if c: pass\n  case (a): "
     "pass\n  case (a,): pass\n  case a, *b: pass\n  case {1: a, \"b\": c, "
     "**d}: pass\n  case A(1, b=c) as e: pass\n  case A.B(): pass\n  case _: "
     "pass\n",
     "Module(body=[Match(subject=Name(id='x', ctx=Load(), lineno=1, "
     "col_offset=6, end_lineno=1, end_col_offset=7), "
     "cases=[match_case(pattern=MatchOr(patterns=[MatchValue(value=Constant("
     "value=1, lineno=2, col_offset=7, end_lineno=2, end_col_offset=8), "
     "lineno=2, col_offset=7, end_lineno=2, end_col_offset=8), "
     "MatchValue(value=UnaryOp(op=USub(), operand=Constant(value=2, lineno=2, "
     "col_offset=12, end_lineno=2, end_col_offset=13), lineno=2, "
     "col_offset=11, end_lineno=2, end_col_offset=13), lineno=2, "
     "col_offset=11, end_lineno=2, end_col_offset=13), "
     "MatchValue(value=BinOp(left=Constant(value=3, lineno=2, col_offset=16, "
     "end_lineno=2, end_col_offset=17), op=Add(), right=Constant(value=4j, "
     "lineno=2, col_offset=18, end_lineno=2, end_col_offset=20), lineno=2, "
     "col_offset=16, end_lineno=2, end_col_offset=20), lineno=2, "
     "col_offset=16, end_lineno=2, end_col_offset=20)], lineno=2, "
     "col_offset=7, end_lineno=2, end_col_offset=20), body=[Pass(lineno=2, "
     "col_offset=22, end_lineno=2, end_col_offset=26)]), "
     "match_case(pattern=MatchOr(patterns=[MatchValue(value=Constant(value='ab'"
     ", lineno=3, col_offset=7, end_lineno=3, end_col_offset=14), lineno=3, "
     "col_offset=7, end_lineno=3, end_col_offset=14), "
     "MatchSingleton(value=None, lineno=3, col_offset=17, end_lineno=3, "
     "end_col_offset=21), MatchSingleton(value=True, lineno=3, col_offset=24, "
     "end_lineno=3, end_col_offset=28)], lineno=3, col_offset=7, end_lineno=3, "
     "end_col_offset=28), body=[Pass(lineno=3, col_offset=30, end_lineno=3, "
     "end_col_offset=34)]), "
     "match_case(pattern=MatchValue(value=Attribute(value=Attribute(value=Name("
     "id='a', ctx=Load(), lineno=4, col_offset=7, end_lineno=4, "
     "end_col_offset=8), attr='b', ctx=Load(), lineno=4, col_offset=7, "
     "end_lineno=4, end_col_offset=10), attr='c', ctx=Load(), lineno=4, "
     "col_offset=7, end_lineno=4, end_col_offset=12), lineno=4, col_offset=7, "
     "end_lineno=4, end_col_offset=12), body=[Pass(lineno=4, col_offset=14, "
     "end_lineno=4, end_col_offset=18)]), "
     "match_case(pattern=MatchSequence(patterns=[MatchAs(name='a', lineno=5, "
     "col_offset=8, end_lineno=5, end_col_offset=9), MatchStar(lineno=5, "
     "col_offset=11, end_lineno=5, end_col_offset=13), MatchAs(name='b', "
     "lineno=5, col_offset=15, end_lineno=5, end_col_offset=16)], lineno=5, "
     "col_offset=7, end_lineno=5, end_col_offset=17), guard=Name(id='c', "
     "ctx=Load(), lineno=5, col_offset=21, end_lineno=5, end_col_offset=22), "
     "body=[Pass(lineno=5, col_offset=24, end_lineno=5, end_col_offset=28)]), "
     "match_case(pattern=MatchAs(name='a', lineno=6, col_offset=8, "
     "end_lineno=6, end_col_offset=9), body=[Pass(lineno=6, col_offset=12, "
     "end_lineno=6, end_col_offset=16)]), "
     "match_case(pattern=MatchSequence(patterns=[MatchAs(name='a', lineno=7, "
     "col_offset=8, end_lineno=7, end_col_offset=9)], lineno=7, col_offset=7, "
     "end_lineno=7, end_col_offset=11), body=[Pass(lineno=7, col_offset=13, "
     "end_lineno=7, end_col_offset=17)]), "
     "match_case(pattern=MatchSequence(patterns=[MatchAs(name='a', lineno=8, "
     "col_offset=7, end_lineno=8, end_col_offset=8), MatchStar(name='b', "
     "lineno=8, col_offset=10, end_lineno=8, end_col_offset=12)], lineno=8, "
     "col_offset=7, end_lineno=8, end_col_offset=12), body=[Pass(lineno=8, "
     "col_offset=14, end_lineno=8, end_col_offset=18)]), "
     "match_case(pattern=MatchMapping(keys=[Constant(value=1, lineno=9, "
     "col_offset=8, end_lineno=9, end_col_offset=9), Constant(value='b', "
     "lineno=9, col_offset=14, end_lineno=9, end_col_offset=17)], "
     "patterns=[MatchAs(name='a', lineno=9, col_offset=11, end_lineno=9, "
     "end_col_offset=12), MatchAs(name='c', lineno=9, col_offset=19, "
     "end_lineno=9, end_col_offset=20)], rest='d', lineno=9, col_offset=7, "
     "end_lineno=9, end_col_offset=26), body=[Pass(lineno=9, col_offset=28, "
     "end_lineno=9, end_col_offset=32)]), "
     "match_case(pattern=MatchAs(pattern=MatchClass(cls=Name(id='A', "
     "ctx=Load(), lineno=10, col_offset=7, end_lineno=10, end_col_offset=8), "
     "patterns=[MatchValue(value=Constant(value=1, lineno=10, col_offset=9, "
     "end_lineno=10, end_col_offset=10), lineno=10, col_offset=9, "
     "end_lineno=10, end_col_offset=10)], kwd_attrs=['b'], "
     "kwd_patterns=[MatchAs(name='c', lineno=10, col_offset=14, end_lineno=10, "
     "end_col_offset=15)], lineno=10, col_offset=7, end_lineno=10, "
     "end_col_offset=16), name='e', lineno=10, col_offset=7, end_lineno=10, "
     "end_col_offset=21), body=[Pass(lineno=10, col_offset=23, end_lineno=10, "
     "end_col_offset=27)]), "
     "match_case(pattern=MatchClass(cls=Attribute(value=Name(id='A', "
     "ctx=Load(), lineno=11, col_offset=7, end_lineno=11, end_col_offset=8), "
     "attr='B', ctx=Load(), lineno=11, col_offset=7, end_lineno=11, "
     "end_col_offset=10), lineno=11, col_offset=7, end_lineno=11, "
     "end_col_offset=12), body=[Pass(lineno=11, col_offset=14, end_lineno=11, "
     "end_col_offset=18)]), match_case(pattern=MatchAs(lineno=12, "
     "col_offset=7, end_lineno=12, end_col_offset=8), body=[Pass(lineno=12, "
     "col_offset=10, end_lineno=12, end_col_offset=14)])], lineno=1, "
     "col_offset=0, end_lineno=12, end_col_offset=14)])"},
    {"match = 1\nmatch.x\nmatch[1]\nmatch(1)\nmatch -1\nmatch * 2\n",
     "Module(body=[Assign(targets=[Name(id='match', ctx=Store(), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=5)], value=Constant(value=1, "
     "lineno=1, col_offset=8, end_lineno=1, end_col_offset=9), lineno=1, "
     "col_offset=0, end_lineno=1, end_col_offset=9), "
     "Expr(value=Attribute(value=Name(id='match', ctx=Load(), lineno=2, "
     "col_offset=0, end_lineno=2, end_col_offset=5), attr='x', ctx=Load(), "
     "lineno=2, col_offset=0, end_lineno=2, end_col_offset=7), lineno=2, "
     "col_offset=0, end_lineno=2, end_col_offset=7), "
     "Expr(value=Subscript(value=Name(id='match', ctx=Load(), lineno=3, "
     "col_offset=0, end_lineno=3, end_col_offset=5), slice=Constant(value=1, "
     "lineno=3, col_offset=6, end_lineno=3, end_col_offset=7), ctx=Load(), "
     "lineno=3, col_offset=0, end_lineno=3, end_col_offset=8), lineno=3, "
     "col_offset=0, end_lineno=3, end_col_offset=8), "
     "Expr(value=Call(func=Name(id='match', ctx=Load(), lineno=4, "
     "col_offset=0, end_lineno=4, end_col_offset=5), args=[Constant(value=1, "
     "lineno=4, col_offset=6, end_lineno=4, end_col_offset=7)], lineno=4, "
     "col_offset=0, end_lineno=4, end_col_offset=8), lineno=4, col_offset=0, "
     "end_lineno=4, end_col_offset=8), Expr(value=BinOp(left=Name(id='match', "
     "ctx=Load(), lineno=5, col_offset=0, end_lineno=5, end_col_offset=5), "
     "op=Sub(), right=Constant(value=1, lineno=5, col_offset=7, end_lineno=5, "
     "end_col_offset=8), lineno=5, col_offset=0, end_lineno=5, "
     "end_col_offset=8), lineno=5, col_offset=0, end_lineno=5, "
     "end_col_offset=8), Expr(value=BinOp(left=Name(id='match', ctx=Load(), "
     "lineno=6, col_offset=0, end_lineno=6, end_col_offset=5), op=Mult(), "
     "right=Constant(value=2, lineno=6, col_offset=8, end_lineno=6, "
     "end_col_offset=9), lineno=6, col_offset=0, end_lineno=6, "
     "end_col_offset=9), lineno=6, col_offset=0, end_lineno=6, "
     "end_col_offset=9)])"},
    {"match (x):\n  case case: pass\n",
     "Module(body=[Match(subject=Name(id='x', ctx=Load(), lineno=1, "
     "col_offset=7, end_lineno=1, end_col_offset=8), "
     "cases=[match_case(pattern=MatchAs(name='case', lineno=2, col_offset=7, "
     "end_lineno=2, end_col_offset=11), body=[Pass(lineno=2, col_offset=13, "
     "end_lineno=2, end_col_offset=17)])], lineno=1, col_offset=0, "
     "end_lineno=2, end_col_offset=17)])"},
    {"match x, *y:\n  case match: pass\n",
     "Module(body=[Match(subject=Tuple(elts=[Name(id='x', ctx=Load(), "
     "lineno=1, col_offset=6, end_lineno=1, end_col_offset=7), "
     "Starred(value=Name(id='y', ctx=Load(), lineno=1, col_offset=10, "
     "end_lineno=1, end_col_offset=11), ctx=Load(), lineno=1, col_offset=9, "
     "end_lineno=1, end_col_offset=11)], ctx=Load(), lineno=1, col_offset=6, "
     "end_lineno=1, end_col_offset=11), "
     "cases=[match_case(pattern=MatchAs(name='match', lineno=2, col_offset=7, "
     "end_lineno=2, end_col_offset=12), body=[Pass(lineno=2, col_offset=14, "
     "end_lineno=2, end_col_offset=18)])], lineno=1, col_offset=0, "
     "end_lineno=2, end_col_offset=18)])"},
    {"match [a]:\n  case _: pass\n",
     "Module(body=[Match(subject=List(elts=[Name(id='a', ctx=Load(), lineno=1, "
     "col_offset=7, end_lineno=1, end_col_offset=8)], ctx=Load(), lineno=1, "
     "col_offset=6, end_lineno=1, end_col_offset=9), "
     "cases=[match_case(pattern=MatchAs(lineno=2, col_offset=7, end_lineno=2, "
     "end_col_offset=8), body=[Pass(lineno=2, col_offset=10, end_lineno=2, "
     "end_col_offset=14)])], lineno=1, col_offset=0, end_lineno=2, "
     "end_col_offset=14)])"},
    {"match -x:\n  case _: pass\n",
     "Module(body=[Match(subject=UnaryOp(op=USub(), operand=Name(id='x', "
     "ctx=Load(), lineno=1, col_offset=7, end_lineno=1, end_col_offset=8), "
     "lineno=1, col_offset=6, end_lineno=1, end_col_offset=8), "
     "cases=[match_case(pattern=MatchAs(lineno=2, col_offset=7, end_lineno=2, "
     "end_col_offset=8), body=[Pass(lineno=2, col_offset=10, end_lineno=2, "
     "end_col_offset=14)])], lineno=1, col_offset=0, end_lineno=2, "
     "end_col_offset=14)])"},
};

TEST(TreeTest, patterns) { check(PatternsCases); }

} // namespace
