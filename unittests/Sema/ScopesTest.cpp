//===- ScopesTest.cpp - Where names live ----------------------------------===//

#include "SemaTestUtils.h"

using namespace montyjit;

namespace {

TEST(Scopes, ParametersComeInCPythonsOrder) {
  Analyzed code("def f(a, b, /, c, *args, d, **kw): pass");
  EXPECT_EQ(code.locals("f"), "a b c d args kw");
  const CodeUnit &unit = code.unit("f");
  EXPECT_EQ(unit.numPosOnly, 2u);
  EXPECT_EQ(unit.numPositional, 3u);
  EXPECT_EQ(unit.numKwOnly, 1u);
  EXPECT_TRUE(unit.hasVarArgs);
  EXPECT_TRUE(unit.hasKwArgs);
}

TEST(Scopes, LocalsInOrderOfUseCellsByName) {
  Analyzed code("def g():\n"
                "  c = 1; a = 2; b = 3; d = 4\n"
                "  z = d\n"
                "  lambda: (c, a)\n");
  EXPECT_EQ(code.locals("g"), "b d z a* c*");
  EXPECT_EQ(code.frees("g.<locals>.<lambda>"), "a<3 c<4");
}

TEST(Scopes, NamesNeverBoundAreGlobal) {
  Analyzed code("def f(): return x + len");
  EXPECT_EQ(code.where("f", "x"), "global");
  EXPECT_EQ(code.where("f", "len"), "global");
  EXPECT_EQ(code.where("<module>", "f"), "global");
}

TEST(Scopes, ClosurePassesThroughUnitsBetween) {
  Analyzed code("def f(x):\n"
                "  def g():\n"
                "    def h(): return x\n");
  EXPECT_EQ(code.locals("f"), "x* g");
  EXPECT_EQ(code.frees("f.<locals>.g"), "x<0");
  EXPECT_EQ(code.frees("f.<locals>.g.<locals>.h"), "x^0");
  EXPECT_EQ(code.where("f.<locals>.g.<locals>.h", "x"), "free 0");
}

TEST(Scopes, NonlocalBindsTheEnclosingCell) {
  Analyzed code("def f():\n"
                "  n = 0\n"
                "  def g():\n"
                "    nonlocal n\n"
                "    n += 1\n");
  EXPECT_EQ(code.where("f", "n"), "cell 1");
  EXPECT_EQ(code.where("f.<locals>.g", "n"), "free 0");
}

TEST(Scopes, GlobalDeclarationHidesEnclosingFunction) {
  Analyzed code("def f(x):\n"
                "  def g():\n"
                "    global x\n"
                "    def h(): return x\n"
                "    x = 1\n");
  EXPECT_EQ(code.locals("f"), "x g");
  EXPECT_EQ(code.where("f.<locals>.g", "x"), "global");
  EXPECT_EQ(code.where("f.<locals>.g.<locals>.h", "x"), "global");
}

TEST(Scopes, ClassBodyReadsNamespaceThenEnclosingFunction) {
  Analyzed code("def f():\n"
                "  x = y = 1\n"
                "  class C:\n"
                "    x = x\n"
                "    z = y\n"
                "    def m(self): return x, z\n");
  EXPECT_EQ(code.where("f.<locals>.C", "x"), "namespace");
  EXPECT_EQ(code.where("f.<locals>.C", "y"), "namespace-free 1");
  EXPECT_EQ(code.where("f.<locals>.C.m", "x"), "free 0");
  EXPECT_EQ(code.where("f.<locals>.C.m", "z"), "global");
  EXPECT_EQ(code.frees("f.<locals>.C"), "x<1 y<2");
}

TEST(Scopes, NonlocalInClassBodyStoresToTheCell) {
  Analyzed code("def f():\n"
                "  x = 1\n"
                "  class C:\n"
                "    nonlocal x\n"
                "    x = 2\n"
                "    x\n");
  EXPECT_EQ(code.where("f.<locals>.C", "x"), "free 0, namespace-free 0");
}

TEST(Scopes, SuperUsesTheClassCell) {
  Analyzed code("class A:\n"
                "  def f(self): return super().f()\n"
                "class B:\n"
                "  def f(self): return self\n");
  EXPECT_TRUE(code.unit("A").needsClassCell);
  EXPECT_EQ(code.locals("A"), "__classdict__ __class__*");
  EXPECT_EQ(code.frees("A.f"), "__class__<1");
  EXPECT_FALSE(code.unit("B").needsClassCell);
  EXPECT_EQ(code.locals("B"), "__classdict__");
}

TEST(Scopes, ClassCellReachesNestedFunctionsAndComprehensions) {
  Analyzed code(
      "class A:\n"
      "  def f(self): return [__class__ for x in y], lambda: super\n");
  EXPECT_EQ(code.frees("A.f"), "__class__<1");
  EXPECT_EQ(code.frees("A.f.<locals>.<lambda>"), "__class__^0");
  EXPECT_EQ(code.where("A.f", "__class__"), "free 0");
}

TEST(Scopes, PrivateNamesAreMangled) {
  Analyzed code("class _C:\n"
                "  __x = 1\n"
                "  def __m(self, __p):\n"
                "    self.__a = __p\n"
                "    __g.__dunder__\n");
  EXPECT_EQ(code.where("_C", "_C__x"), "namespace");
  EXPECT_EQ(code.where("_C", "_C__m"), "namespace");
  EXPECT_EQ(code.locals("_C.__m"), "self _C__p");
  EXPECT_EQ(code.where("_C.__m", "_C__g"), "global");
  CodeUnit &method = code.unit("_C.__m");
  EXPECT_EQ(method.name->text, "__m");
  auto *assign = cast<AssignNode>(findNode(method, 1));
  EXPECT_EQ(cast<AttributeNode>(assign->targets[0])->attr->text, "_C__a");
}

TEST(Scopes, ClassNameOfUnderscoresMangleNothing) {
  Analyzed code("class __:\n  __x = 1\n");
  EXPECT_EQ(code.where("__", "__x"), "namespace");
}

TEST(Scopes, ComprehensionTargetsHaveTheirOwnSlots) {
  Analyzed code("def f(x):\n"
                "  y = [x for x in x]\n"
                "  return x, y\n");
  EXPECT_EQ(code.locals("f"), "x y x^");
  EXPECT_EQ(code.where("f", "x"), "local 0, local 2");
}

TEST(Scopes, CapturedTargetIsACellOfTheHost) {
  Analyzed code("x = [lambda: i for i in y]");
  EXPECT_EQ(code.locals("<module>"), "i*^");
  EXPECT_EQ(code.frees("<lambda>"), "i<0");
  auto *assign = cast<AssignNode>(code.tree.module->body[0]);
  auto *comp = cast<ListCompNode>(assign->value);
  ASSERT_EQ(comp->locals.size(), 1u);
  EXPECT_EQ(comp->locals[0].slot, 0u);
  EXPECT_TRUE(comp->locals[0].isCell);
  EXPECT_EQ(code.where("<module>", "i"), "cell 0");
}

TEST(Scopes, NestedComprehensionsShareTheFrame) {
  Analyzed code("def f(z): return [[y + x for y in x] for x in z]");
  EXPECT_EQ(code.locals("f"), "z x^ y^");
  EXPECT_EQ(code.where("f", "x"), "local 1");
  EXPECT_EQ(code.where("f", "y"), "local 2");
}

TEST(Scopes, ComprehensionInClassSeesOnlyTheFirstIterable) {
  Analyzed code("class C:\n"
                "  a = 1\n"
                "  b = [a for i in a]\n");
  EXPECT_EQ(code.where("C", "a"), "namespace, global");
  EXPECT_EQ(code.locals("C"), "__classdict__ i^");
}

TEST(Scopes, ComprehensionInClassReadsFunctionsThroughTheClosure) {
  Analyzed code("def f(x):\n"
                "  class C:\n"
                "    x = 1\n"
                "    y = [x for i in 'a']\n");
  EXPECT_EQ(code.where("f.<locals>.C", "x"), "namespace, free 0");
}

TEST(Scopes, WalrusInComprehensionBindsInTheFunction) {
  Analyzed code("def f(): return [y := x for x in z], y");
  EXPECT_EQ(code.locals("f"), "y x^");
  EXPECT_EQ(code.where("f", "y"), "local 0");
  Analyzed module("[y := x for x in z]");
  EXPECT_EQ(module.where("<module>", "y"), "global");
  Analyzed generator("def f(): return (y := x for x in z), y");
  EXPECT_EQ(generator.where("f", "y"), "cell 0");
  EXPECT_EQ(generator.where("f.<locals>.<genexpr>", "y"), "free 0");
}

TEST(Scopes, GeneratorExpressionEvaluatesFirstIterableOutside) {
  Analyzed code("def f(a, b): return (i + j for i in a for j in b)");
  EXPECT_EQ(code.locals("f"), "a b*");
  EXPECT_EQ(code.where("f", "a"), "local 0");
  EXPECT_EQ(code.locals("f.<locals>.<genexpr>"), ".0 i j");
  EXPECT_EQ(code.where("f.<locals>.<genexpr>", "b"), "free 0");
  EXPECT_TRUE(code.unit("f.<locals>.<genexpr>").isGenerator);
}

TEST(Scopes, EveryBindingFormIsALocal) {
  Analyzed code("def f(s):\n"
                "  import os.path, sys as y\n"
                "  from m import n as nn\n"
                "  try: pass\n"
                "  except E as e: pass\n"
                "  with a as (b, *c): pass\n"
                "  for d in g: pass\n"
                "  match s:\n"
                "    case {'k': h, **r}: pass\n"
                "    case [i, *j]: pass\n"
                "    case P(k, l=o) as p: pass\n"
                "  def q(): pass\n"
                "  class t: pass\n"
                "  u: int\n"
                "  (v := 1)\n"
                "  type w = int\n");
  EXPECT_EQ(code.locals("f"), "s os y nn e b c d h r i j k o p q t u v w");
}

TEST(Scopes, QualifiedNames) {
  Analyzed code("def f():\n"
                "  global g\n"
                "  def g():\n"
                "    def h(): pass\n"
                "  return (lambda: (i for i in []))\n");
  EXPECT_EQ(code.unit("g").name->text, "g");
  EXPECT_EQ(code.unit("g.<locals>.h").name->text, "h");
  EXPECT_EQ(code.unit("f.<locals>.<lambda>.<locals>.<genexpr>").firstLine, 5u);
}

TEST(Scopes, FlagsOfUnits) {
  Analyzed code("'doc'\n"
                "def f():\n"
                "  'doc of f'\n"
                "  yield\n"
                "async def g():\n"
                "  async with a: await b\n"
                "def h(): return locals(), [x for x in y]\n");
  EXPECT_EQ(code.unit("<module>").doc->value.text, "doc");
  EXPECT_EQ(code.unit("f").doc->value.text, "doc of f");
  EXPECT_TRUE(code.unit("f").isGenerator);
  EXPECT_FALSE(code.unit("f").hasLoop);
  EXPECT_TRUE(code.unit("g").isCoroutine);
  EXPECT_TRUE(code.unit("g").hasTry);
  EXPECT_TRUE(code.unit("h").usesLocals);
  EXPECT_TRUE(code.unit("h").hasLoop);
  EXPECT_FALSE(code.unit("g").usesLocals);
}

TEST(Scopes, AttributeEstimateCountsNamesStoredToSelf) {
  Analyzed code("class C:\n"
                "  def __init__(self, x):\n"
                "    self.a = 1; self.b, self.c = 2, 3\n"
                "    self.a = 4; x.y = 5\n"
                "    def inner(): self.no = 1\n"
                "  def m(this):\n"
                "    for this.d in x: pass\n"
                "    self.no = 1\n");
  EXPECT_EQ(code.unit("C").attributeEstimate, 4u);
}

TEST(Scopes, TopLevelAwaitMakesTheModuleACoroutine) {
  Analyzed code("await x", /*topLevelAwait=*/true);
  EXPECT_TRUE(code.isValid);
  EXPECT_TRUE(code.unit("<module>").isCoroutine);
  Analyzed comp("[await y for y in x]", /*topLevelAwait=*/true);
  EXPECT_TRUE(comp.unit("<module>").isCoroutine);
  Analyzed generator("(await y for y in x)", /*topLevelAwait=*/true);
  EXPECT_FALSE(generator.unit("<module>").isCoroutine);
}

TEST(Scopes, LastExpressionOfAModuleIsItsResult) {
  Analyzed code("1\n2\n");
  const auto &body = code.tree.module->body;
  EXPECT_FALSE(cast<ExprStmtNode>(body[0])->isResult);
  EXPECT_TRUE(cast<ExprStmtNode>(body[1])->isResult);
}

TEST(Scopes, IdentifiersAreLeftAsTheyWere) {
  Analyzed code("class C:\n  def f(self): return super().__x\n");
  for (const Ident *ident : code.tree.idents)
    EXPECT_EQ(ident->cell, 0u) << ident->text;
}

} // namespace
