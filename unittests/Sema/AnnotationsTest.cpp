//===- AnnotationsTest.cpp - Type parameters, what is evaluated lazily ----===//

#include "SemaTestUtils.h"

using namespace montyjit;

namespace {

std::string annotationNames(const CodeUnit &unit) {
  std::string text;
  if (unit.annotationUnit)
    for (const Annotation &annotation : unit.annotationUnit->annotations)
      text += std::string(annotation.name->text) + " ";
  return text;
}

TEST(Annotations, OfAFunctionAreAUnitInCPythonsOrder) {
  Analyzed code("def f(b: 1, /, a: 2, *c: 3, d: 4, **e: 5) -> 6: pass");
  EXPECT_EQ(annotationNames(code.unit("f")), "a b c d e return ");
  EXPECT_EQ(code.unit("f").annotationUnit->qualName, "__annotate__");
}

TEST(Annotations, OfVariablesBelongToModuleOrClass) {
  Analyzed code("x: int\n"
                "class C:\n"
                "  y: x\n"
                "  (z): int = 1\n"
                "def f():\n"
                "  w: x = 1\n");
  EXPECT_EQ(annotationNames(code.unit("<module>")), "x ");
  EXPECT_EQ(annotationNames(code.unit("C")), "y ");
  EXPECT_EQ(code.unit("f").annotationUnit, nullptr);
  EXPECT_NE(code.unit("C").annotationUnit->annotations[0].statement, nullptr);
}

TEST(Annotations, ThatNeverRunCaptureNothing) {
  Analyzed code("def f():\n"
                "  x = 1\n"
                "  def g():\n"
                "    y: (lambda: x) = 2\n");
  EXPECT_EQ(code.locals("f"), "x g");
  EXPECT_EQ(code.frees("f.<locals>.g"), "");
}

TEST(Annotations, InAClassSeeItsNamespace) {
  Analyzed code("def f(y):\n"
                "  class C:\n"
                "    x = 1\n"
                "    a: (x, y)\n");
  CodeUnit &unit = *code.unit("f.<locals>.C").annotationUnit;
  EXPECT_TRUE(unit.seesClass);
  EXPECT_EQ(code.locals(unit.qualName), "__classdict__");
  EXPECT_EQ(code.where(unit.qualName, "x"), "namespace");
  EXPECT_EQ(code.where(unit.qualName, "y"), "namespace-free 0");
}

TEST(Annotations, FutureImportKeepsThemAsText) {
  Analyzed code("from __future__ import annotations\n"
                "x: (lambda: 1)\n"
                "def f(a: b): pass\n");
  CodeUnit &variables = *code.unit("<module>").annotationUnit;
  EXPECT_TRUE(variables.futureAnnotations);
  ASSERT_EQ(variables.annotations.size(), 1u);
  EXPECT_EQ(variables.annotations[0].value->id, 0u);
  CodeUnit &unit = *code.unit("f").annotationUnit;
  EXPECT_TRUE(unit.futureAnnotations);
  EXPECT_EQ(unit.annotations[0].value->id, 0u);
}

TEST(Annotations, TypeParametersAreAScopeAroundTheFunction) {
  Analyzed code("def f[T: int](x: T) -> T: return T\n");
  CodeUnit &params = code.unit("<generic parameters of f>");
  EXPECT_EQ(params.kind, UnitKind::TypeParams);
  EXPECT_EQ(code.locals(params.qualName), "T*");
  EXPECT_EQ(code.unit("f").parent, &params);
  EXPECT_EQ(code.frees("f"), "T<0");
  EXPECT_EQ(code.where("__annotate__", "T"), "free 0");
  auto *def = cast<FunctionDefNode>(code.tree.module->body[0]);
  EXPECT_EQ(def->typeParamUnit, &params);
  CodeUnit *bound = findLazyUnit(params, def->typeParams[0]->bound);
  ASSERT_NE(bound, nullptr);
  EXPECT_EQ(bound->qualName, "T");
}

TEST(Annotations, BasesOfAGenericClassSeeItsParameters) {
  Analyzed code("class C[T](Base[T]): pass\n");
  EXPECT_EQ(code.where("<generic parameters of C>", "T"), "local 0");
  EXPECT_EQ(code.where("<generic parameters of C>", "Base"), "global");
}

TEST(Annotations, TypeAliasIsEvaluatedLazily) {
  Analyzed code("type A[T] = list[T]\n");
  auto *alias = cast<TypeAliasNode>(code.tree.module->body[0]);
  EXPECT_EQ(alias->unit->kind, UnitKind::Annotation);
  EXPECT_EQ(alias->unit->parent->kind, UnitKind::TypeParams);
  EXPECT_EQ(code.where("A", "T"), "free 0");
}

TEST(Annotations, NamesOfTypeParametersAndAliasesStayUnmangled) {
  Analyzed code("class C:\n"
                "  type __A = int\n"
                "  def f[__T](self): return __T\n");
  EXPECT_EQ(code.where("C", "_C__A"), "namespace");
  EXPECT_EQ(code.unit("C.__A").name->text, "__A");
  CodeUnit &params = code.unit("C.<generic parameters of f>");
  auto *param = cast<TypeParamNode>(findNode(params, 1));
  EXPECT_EQ(param->name->id->text, "__T");
  EXPECT_EQ(params.locals[1].name->text, "_C__T");
}

} // namespace
