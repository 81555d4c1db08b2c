//===- PrinterTest.cpp ----------------------------------------------------===//

#include "montyjit/AST/Printer.h"
#include "montyjit/AST/Tree.h"
#include "montyjit/AST/Visitor.h"

#include <gtest/gtest.h>

using namespace montyjit;

namespace {

ConstantNode *makeInt(Tree &tree, int64_t value) {
  auto *node = tree.create<ConstantNode>({1, 2, 1, 3});
  node->value.kind = LiteralKind::SmallInt;
  node->value.integer = value;
  return node;
}

std::string printLiteral(LiteralKind kind, std::string_view text,
                         double real = 0) {
  Tree tree;
  auto *node = tree.create<ConstantNode>({});
  node->value.kind = kind;
  if (kind == LiteralKind::Float || kind == LiteralKind::Imaginary)
    node->value.real = real;
  node->value.text = text;
  return printTree(node);
}

TEST(PrinterTest, createSetsKindAndRange) {
  Tree tree;
  auto *node = tree.create<PassNode>({3, 4, 3, 8});
  EXPECT_EQ(node->kind, NodeKind::Pass);
  EXPECT_EQ(node->range.line, 3u);
  EXPECT_EQ(node->range.endColumn, 8u);
}

TEST(PrinterTest, kindNamesAreThoseOfAst) {
  EXPECT_STREQ(nodeKindName(NodeKind::BinOp), "BinOp");
  EXPECT_STREQ(nodeKindName(NodeKind::ExprStmt), "Expr");
  EXPECT_STREQ(nodeKindName(NodeKind::MatchCase), "match_case");
  EXPECT_STREQ(nodeKindName(NodeKind::ExceptHandler), "ExceptHandler");
}

TEST(PrinterTest, fieldsAndAttributes) {
  Tree tree;
  auto *node = tree.create<UnaryOpNode>({1, 1, 1, 3});
  node->op = UnaryOperator::USub;
  node->operand = makeInt(tree, 7);
  EXPECT_EQ(printTree(node), "UnaryOp(op=USub(), operand=Constant(value=7))");
  PrintOptions options;
  options.attributes = true;
  EXPECT_EQ(printTree(node, options),
            "UnaryOp(op=USub(), operand=Constant(value=7, lineno=1, "
            "col_offset=2, end_lineno=1, end_col_offset=3), lineno=1, "
            "col_offset=1, end_lineno=1, end_col_offset=3)");
}

TEST(PrinterTest, indentation) {
  Tree tree;
  auto *node = tree.create<UnaryOpNode>({});
  node->op = UnaryOperator::Not;
  node->operand = makeInt(tree, 1);
  PrintOptions options;
  options.indent = 2;
  EXPECT_EQ(printTree(node, options),
            "UnaryOp(\n  op=Not(),\n  operand=Constant(\n    value=1))");
}

TEST(PrinterTest, literals) {
  EXPECT_EQ(printLiteral(LiteralKind::Str, "a'\n\xC3\xA9"),
            "Constant(value=\"a'\\n\\xe9\")");
  EXPECT_EQ(printLiteral(LiteralKind::Bytes, "\xFF"),
            "Constant(value=b'\\xff')");
  EXPECT_EQ(printLiteral(LiteralKind::BigInt, "ff"), "Constant(value=0xff)");
  EXPECT_EQ(printLiteral(LiteralKind::Float, "", 1e16),
            "Constant(value=1e+16)");
  EXPECT_EQ(printLiteral(LiteralKind::Float, "", 2.0), "Constant(value=2.0)");
  EXPECT_EQ(printLiteral(LiteralKind::Imaginary, "", 2.0),
            "Constant(value=2j)");
  EXPECT_EQ(printLiteral(LiteralKind::None, ""), "Constant(value=None)");
}

TEST(VisitorTest, visitsChildrenInOrderAndSkipsNulls) {
  Tree tree;
  auto *slice = tree.create<SliceNode>({});
  slice->lower = makeInt(tree, 1);
  slice->step = makeInt(tree, 2);
  std::vector<Node *> seen;
  forEachChild(slice, [&](Node *child) { seen.push_back(child); });
  ASSERT_EQ(seen.size(), 2u);
  EXPECT_EQ(seen[0], slice->lower);
  EXPECT_EQ(seen[1], slice->step);
}

} // namespace
