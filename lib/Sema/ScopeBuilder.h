//===- ScopeBuilder.h - First walk: who mentions which name -----*- C++ -*-===//
///
/// \file
/// Visits the tree in the order of CPython's symtable.c, so that of several
/// errors the same one is found first.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_SEMA_SCOPEBUILDER_H
#define MONTYJIT_LIB_SEMA_SCOPEBUILDER_H

#include "ScopeTable.h"

namespace montyjit {

class ScopeBuilder {
public:
  explicit ScopeBuilder(ScopeTable &table) : table_(table) {}

  void buildModule(ModuleNode *module);

private:
  // Helpers (ScopeBuilder.cpp).
  Scope &scope() { return table_.scope(current_); }
  Index enter(ScopeKind kind, Node *node);
  void reenter(Index scope);
  void leave();
  Index define(Index scope, Ident *name, uint16_t flags,
               const SourceRange &range);
  Index define(Ident *name, uint16_t flags, const SourceRange &range) {
    return define(current_, name, flags, range);
  }
  void bind(NameNode *name, uint16_t flags, const SourceRange &range);
  Ident *mangled(Ident *name);
  void recordDirective(Ident *name, const SourceRange &range);
  bool checkBindable(const Ident *name, ExprContext context,
                     const SourceRange &range);
  bool rejectInAnnotation(const char *what, const SourceRange &range);
  bool allowsTopLevelAwait();
  void checkAsync(const Node *node, const char *message);

  // Expressions (ScopeExprs.cpp).
  void visitExpr(Expr *expr);
  void visitOptional(Expr *expr) {
    if (expr)
      visitExpr(expr);
  }
  void visitAll(const NodeArray<Expr *> &exprs) {
    for (Expr *expr : exprs)
      visitOptional(expr);
  }
  void visitChildren(Node *node);
  void visitName(NameNode *name);
  void visitNamedExpr(NamedExprNode *expr);
  void bindOutsideComprehension(NameNode *target);
  void visitLambda(LambdaNode *lambda);
  void visitYield(Expr *expr);
  void visitAwait(AwaitNode *expr);
  void visitComprehension(Expr *expr, ScopeKind kind,
                          const NodeArray<ComprehensionNode *> &generators,
                          Expr *element, Expr *value);
  void visitGenerator(ComprehensionNode *generator, bool isFirst);
  void visitAttribute(AttributeNode *expr);
  void noteSelfAttribute(const AttributeNode *expr);
  /// A target that does not count for `__static_attributes__`.
  void visitUnassigned(Expr *target);
  void visitCall(CallNode *call);
  void visitKeywords(const NodeArray<KeywordNode *> &keywords);
  void visitDefaults(ArgumentsNode *args);
  void defineParameters(ArgumentsNode *args);
  void defineParameter(ArgNode *arg);

  // Statements (ScopeStmts.cpp).
  void visitStmt(Stmt *stmt);
  void visitBody(const NodeArray<Stmt *> &body) {
    for (Stmt *stmt : body)
      visitStmt(stmt);
  }
  void visitFor(ForNode *loop);
  void visitWith(WithNode *with);
  void visitTry(TryNode *node);
  void visitMatch(MatchNode *match);
  void visitCapture(NameNode *name, const SourceRange &range);
  void visitPattern(Pattern *pattern);
  void visitClassPattern(MatchClassNode *pattern);
  void visitImport(const NodeArray<AliasNode *> &names);
  void declare(const NodeArray<Ident *> &names, uint16_t flag,
               const SourceRange &range);
  void visitAnnAssign(AnnAssignNode *assign);

  // Definitions and annotations (ScopeDefs.cpp).
  void visitFunctionDef(FunctionDefNode *def);
  void visitClassDef(ClassDefNode *def);
  void visitTypeAlias(TypeAliasNode *alias);
  Index enterTypeParams(Stmt *owner,
                        const NodeArray<TypeParamNode *> &typeParams);
  void addPrivateParams(ClassDefNode *def);
  void visitTypeParam(TypeParamNode *param);
  void visitTypeVariablePart(Expr *expr, const char *what);
  Index addAnnotationScope(Node *node);
  void enterDead();
  Index visitFunctionAnnotations(FunctionDefNode *def);
  void visitVariableAnnotation(const AnnAssignNode *assign);
  void visitAnnotation(Expr *annotation) {
    if (annotation)
      visitExpr(annotation);
  }
  bool isInClass();

  ScopeTable &table_;
  Index current_ = NoIndex;
  /// What the current TypeVariable scope is, for messages.
  const char *typeVariablePart_ = nullptr;
};

} // namespace montyjit

#endif // MONTYJIT_LIB_SEMA_SCOPEBUILDER_H
