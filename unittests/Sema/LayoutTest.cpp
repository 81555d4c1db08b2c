//===- LayoutTest.cpp - Numbers and temporaries ---------------------------===//

#include "SemaTestUtils.h"

#include "montyjit/Sema/Dump.h"

using namespace montyjit;

namespace {

const char Sample[] = "@d(lambda: 1)\n"
                      "def f[T: int](a: T, b=[i for i in x], *c, k=2) -> T:\n"
                      "  'doc'\n"
                      "  global g\n"
                      "  while a < b < 3:\n"
                      "    try: a.b[1:2] = g(*c, k=k)\n"
                      "    except E as e: del e\n"
                      "    finally: a += 1\n"
                      "  with a as b, c: return {1: 2, **k}\n"
                      "  match a:\n"
                      "    case [1, *r] | {'k': r} if r: pass\n"
                      "    case P(q, w=None): return (x async for x in r)\n"
                      "  for z, *y in f'{a!r:>{b}} {c}': yield z\n"
                      "  return {k: lambda v=k: (v, k) for k in a if k}\n"
                      "class C[T](Base[T], m=f):\n"
                      "  x: int = 1\n"
                      "  def m(self): return super(), (yield from self)\n"
                      "type A[T] = dict[T, C]\n"
                      "import a.b as c, d\n"
                      "print(t'{a}', -1, not a, a if b else c, (n := 3))\n";

bool isPattern(const Node *node) {
  return node->kind >= NodeKind::MatchValue && node->kind <= NodeKind::MatchOr;
}

/// Ranges nest, have no gaps, and temporaries lie behind those of the parent;
/// those of patterns in their case, beside each other.
void checkNode(const CodeUnit &unit, Node *node, uint32_t firstTemp) {
  ASSERT_NE(node->id, 0u) << nodeKindName(node->kind);
  EXPECT_EQ(findNode(unit, node->id), node);
  EXPECT_GE(node->temp, firstTemp);
  uint32_t inner = node->temp + temporariesOf(node);
  EXPECT_LE(inner, unit.numSlots);
  uint32_t covered = 1;
  forEachChildInUnit(unit, node, [&](Node *child) {
    EXPECT_TRUE(node->contains(child->id));
    EXPECT_LE(child->idEnd, node->idEnd);
    uint32_t from = isPattern(child) && !isPattern(node) ? node->temp : inner;
    if (isPattern(node))
      EXPECT_GE(child->temp, from);
    else
      EXPECT_EQ(child->temp, from);
    covered += child->idEnd - child->id;
    checkNode(unit, child, from);
  });
  EXPECT_EQ(covered, node->idEnd - node->id) << nodeKindName(node->kind);
}

TEST(Layout, NumbersAreContiguousInEveryUnit) {
  Analyzed code(Sample);
  ASSERT_TRUE(code.isValid) << code.error.message;
  uint32_t units = 0;
  code.forEachUnit([&](CodeUnit &unit) {
    EXPECT_EQ(unit.number, units++);
    EXPECT_EQ(findUnit(code.tree, unit.number), &unit);
    uint32_t nodes = 1;
    forEachRoot(unit, [&](Node *root) {
      nodes += root->idEnd - root->id;
      checkNode(unit, root, unit.numLocals + unitTemporariesOf(unit));
    });
    EXPECT_EQ(nodes, unit.numNodes);
    EXPECT_EQ(findNode(unit, unit.numNodes), nullptr);
  });
  EXPECT_EQ(findUnit(code.tree, units), nullptr);
}

TEST(Layout, SameSourceSameLayout) {
  EXPECT_EQ(dumpResolved(Analyzed(Sample).tree),
            dumpResolved(Analyzed(Sample).tree));
}

TEST(Layout, LongDisplaysNeedNoLongFrame) {
  std::string list = "x = [1";
  for (int i = 0; i != 100000; ++i)
    list += ",1";
  Analyzed code(list + "]");
  EXPECT_TRUE(code.isValid);
  EXPECT_LT(code.unit("<module>").numSlots, 20u);
}

TEST(Layout, TemporariesOfDisplays) {
  Analyzed code("[a, b, c] = [a, b, c]\nf(1, 2, k=3, **x)");
  const auto &body = code.tree.module->body;
  auto *assign = cast<AssignNode>(body[0]);
  EXPECT_EQ(temporariesOf(assign->targets[0]), 7u);
  EXPECT_EQ(temporariesOf(assign->value), 5u);
  EXPECT_EQ(temporariesOf(cast<ExprStmtNode>(body[1])->value), 10u);
}

TEST(Layout, TooManySlotsAreRefused) {
  std::string call = "f(a0=1";
  for (int i = 1; i != 40000; ++i)
    call += ",a" + std::to_string(i) + "=1";
  Analyzed code(call + ")");
  EXPECT_FALSE(code.isValid);
  EXPECT_EQ(code.error.kind, DiagnosticKind::MemoryError);
}

TEST(Layout, DeepTreesAreWalked) {
  std::string chain = "x = a";
  for (int i = 0; i != 5000; ++i)
    chain += " + a";
  Analyzed code(chain);
  EXPECT_TRUE(code.isValid);
  EXPECT_EQ(code.unit("<module>").numNodes, 2u * 5000 + 5);
}

TEST(Layout, DumpShowsUnitsSlotsAndNodes) {
  Analyzed code("def f(a):\n  return lambda: a\n");
  EXPECT_EQ(dumpResolved(code.tree),
            "unit 0 module <module> line 1\n"
            "  slots 6 locals 0 nodes 6\n"
            "  flags\n"
            "  1..6 Module temp 0\n"
            "    2..6 FunctionDef temp 0 unit 1\n"
            "      3..5 arguments temp 4\n"
            "        4..5 arg temp 4\n"
            "      5..6 Name temp 4 f global\n"
            "unit 1 function f line 1 in 0\n"
            "  slots 7 locals 1 nodes 4 params 0/1/0\n"
            "  flags\n"
            "  local 0 a cell\n"
            "  1..4 Return temp 1\n"
            "    2..4 Lambda temp 3 unit 2\n"
            "      3..4 arguments temp 7\n"
            "unit 2 lambda f.<locals>.<lambda> line 2 in 1\n"
            "  slots 2 locals 0 nodes 2 params 0/0/0\n"
            "  flags\n"
            "  free 0 a from slot 0\n"
            "  1..2 Name temp 0 a free 0\n");
}

} // namespace
