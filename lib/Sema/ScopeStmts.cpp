//===- ScopeStmts.cpp - First walk: statements ----------------------------===//

#include "ScopeBuilder.h"

#include "montyjit/AST/Visitor.h"

namespace montyjit {

void ScopeBuilder::visitStmt(Stmt *stmt) {
  switch (stmt->kind) {
  case NodeKind::FunctionDef:
    return visitFunctionDef(cast<FunctionDefNode>(stmt));
  case NodeKind::ClassDef:
    return visitClassDef(cast<ClassDefNode>(stmt));
  case NodeKind::TypeAlias:
    return visitTypeAlias(cast<TypeAliasNode>(stmt));
  case NodeKind::AnnAssign:
    return visitAnnAssign(cast<AnnAssignNode>(stmt));
  case NodeKind::For:
    return visitFor(cast<ForNode>(stmt));
  case NodeKind::While: {
    auto *loop = cast<WhileNode>(stmt);
    visitExpr(loop->test);
    visitBody(loop->body);
    return visitBody(loop->orelse);
  }
  case NodeKind::If: {
    auto *branch = cast<IfNode>(stmt);
    visitExpr(branch->test);
    visitBody(branch->body);
    return visitBody(branch->orelse);
  }
  case NodeKind::AugAssign: {
    auto *assign = cast<AugAssignNode>(stmt);
    visitUnassigned(assign->target);
    return visitExpr(assign->value);
  }
  case NodeKind::With:
    return visitWith(cast<WithNode>(stmt));
  case NodeKind::Match:
    return visitMatch(cast<MatchNode>(stmt));
  case NodeKind::Try:
    return visitTry(cast<TryNode>(stmt));
  case NodeKind::Import:
    return visitImport(cast<ImportNode>(stmt)->names);
  case NodeKind::ImportFrom:
    return visitImport(cast<ImportFromNode>(stmt)->names);
  case NodeKind::Global:
    return declare(cast<GlobalNode>(stmt)->names, DefGlobal, stmt->range);
  case NodeKind::Nonlocal:
    return declare(cast<NonlocalNode>(stmt)->names, DefNonlocal, stmt->range);
  default:
    return visitChildren(stmt);
  }
}

void ScopeBuilder::visitUnassigned(Expr *target) {
  size_t noted = table_.selfAttributes.size();
  visitExpr(target);
  table_.selfAttributes.resize(noted);
}

void ScopeBuilder::visitFor(ForNode *loop) {
  if (loop->isAsync)
    checkAsync(loop, "'async for' outside async function");
  visitExpr(loop->target);
  visitExpr(loop->iter);
  visitBody(loop->body);
  visitBody(loop->orelse);
}

void ScopeBuilder::visitWith(WithNode *with) {
  if (with->isAsync)
    checkAsync(with, "'async with' outside async function");
  for (WithItemNode *item : with->items) {
    visitExpr(item->context);
    visitOptional(item->target);
  }
  visitBody(with->body);
}

void ScopeBuilder::visitTry(TryNode *node) {
  visitBody(node->body);
  for (ExceptHandlerNode *handler : node->handlers) {
    visitOptional(handler->type);
    visitCapture(handler->target, handler->range);
    visitBody(handler->body);
  }
  visitBody(node->orelse);
  visitBody(node->finalbody);
}

void ScopeBuilder::visitMatch(MatchNode *match) {
  visitExpr(match->subject);
  for (MatchCaseNode *matchCase : match->cases) {
    visitPattern(matchCase->pattern);
    visitOptional(matchCase->guard);
    visitBody(matchCase->body);
  }
}

/// A name that a handler or pattern at \p range binds; may be null.
void ScopeBuilder::visitCapture(NameNode *name, const SourceRange &range) {
  if (name && checkBindable(name->id, ExprContext::Store, range))
    bind(name, DefLocal, range);
}

void ScopeBuilder::visitPattern(Pattern *pattern) {
  if (auto *cls = dynCast<MatchClassNode>(pattern))
    return visitClassPattern(cls);
  forEachChild(pattern, [=, this](Node *child) {
    if (auto *name = dynCast<NameNode>(child))
      visitCapture(name, pattern->range);
    else if (child->kind >= NodeKind::MatchValue &&
             child->kind <= NodeKind::MatchOr)
      visitPattern(static_cast<Pattern *>(child));
    else
      visitExpr(static_cast<Expr *>(child));
  });
}

void ScopeBuilder::visitClassPattern(MatchClassNode *pattern) {
  visitExpr(pattern->cls);
  for (Pattern *part : pattern->patterns)
    visitPattern(part);
  for (uint32_t i = 0; i != pattern->kwdAttrs.size(); ++i)
    checkBindable(pattern->kwdAttrs[i], ExprContext::Store,
                  pattern->kwdPatterns[i]->range);
  for (Pattern *part : pattern->kwdPatterns)
    visitPattern(part);
}

void ScopeBuilder::visitImport(const NodeArray<AliasNode *> &names) {
  for (AliasNode *alias : names) {
    NameNode *target = alias->target;
    if (!target) {
      if (scope().kind != ScopeKind::Module)
        table_.fail(alias->range, "import * only allowed at module level");
      continue;
    }
    if (!checkBindable(target->id, ExprContext::Store, alias->range))
      continue;
    bind(target, DefImport, alias->range);
    alias->name = mangled(alias->name);
  }
}

/// \return what is wrong with declaring a name that was used as \p flags say,
/// or null.
static const char *declarationError(uint16_t flags) {
  if (flags & DefParam)
    return "' is parameter and ";
  if (flags & DefUse)
    return "' is used prior to ";
  if (flags & DefAnnotated)
    return "' can't be ";
  return flags & DefLocal ? "' is assigned to before " : nullptr;
}

void ScopeBuilder::declare(const NodeArray<Ident *> &names, uint16_t flag,
                           const SourceRange &range) {
  const char *what = flag == DefGlobal ? "global" : "nonlocal";
  for (Ident *&name : names) {
    Index index = table_.symbolIn(current_, mangled(name));
    uint16_t flags = table_.symbol(index).flags;
    if (const char *problem = declarationError(flags)) {
      bool used = flags & (DefParam | DefUse);
      bool annotated = !used && flags & DefAnnotated;
      std::string text(problem);
      text += what;
      if (!(flags & DefParam) && !annotated)
        text += " declaration";
      table_.fail(range, withName(annotated ? "annotated name '" : "name '",
                                  name, text.c_str()));
    }
    define(name, flag, range);
    recordDirective(name, range);
    name = table_.symbol(index).name;
  }
}

} // namespace montyjit
