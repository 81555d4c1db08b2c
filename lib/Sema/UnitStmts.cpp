//===- UnitStmts.cpp - Second walk: statements ----------------------------===//

#include "UnitBuilder.h"

#include <tuple>

namespace montyjit {

/// CPython's limit of blocks in blocks.
static constexpr uint32_t MaxBlocks = 21;

void UnitBuilder::visitStmt(Stmt *stmt, uint32_t temp) {
  switch (stmt->kind) {
  case NodeKind::FunctionDef:
    return visitFunctionDef(cast<FunctionDefNode>(stmt), temp);
  case NodeKind::ClassDef:
    return visitClassDef(cast<ClassDefNode>(stmt), temp);
  case NodeKind::TypeAlias:
    return visitTypeAlias(cast<TypeAliasNode>(stmt), temp);
  case NodeKind::Assign:
    return visitAssign(cast<AssignNode>(stmt), temp);
  case NodeKind::AnnAssign:
    return visitAnnAssign(cast<AnnAssignNode>(stmt), temp);
  case NodeKind::For:
    return visitFor(cast<ForNode>(stmt), temp);
  case NodeKind::While:
    return visitWhile(cast<WhileNode>(stmt), temp);
  case NodeKind::If:
    return visitIf(cast<IfNode>(stmt), temp);
  case NodeKind::With:
    return visitWith(cast<WithNode>(stmt), temp);
  case NodeKind::Match:
    return visitMatch(cast<MatchNode>(stmt), temp);
  case NodeKind::Try:
    return visitTry(cast<TryNode>(stmt), temp);
  case NodeKind::Return:
    return visitReturn(cast<ReturnNode>(stmt), temp);
  case NodeKind::Break:
    checkExit(stmt, "'break' outside loop");
    if (!state_.loops.empty())
      noteLeftEarly(state_.loops.back());
    return visitChildren(stmt, temp);
  case NodeKind::Continue:
    checkExit(stmt, "'continue' not properly in loop");
    return visitChildren(stmt, temp);
  case NodeKind::ImportFrom:
    checkFuture(cast<ImportFromNode>(stmt));
    return visitChildren(stmt, temp);
  default:
    return visitChildren(stmt, temp);
  }
}

void UnitBuilder::visitAssign(AssignNode *assign, uint32_t temp) {
  uint32_t inner = begin(assign, temp);
  visit(assign->value, inner);
  visitAll(assign->targets, inner);
  end(assign);
}

void UnitBuilder::visitAnnAssign(AnnAssignNode *assign, uint32_t temp) {
  uint32_t inner = begin(assign, temp);
  visitOptional(assign->value, inner);
  visit(assign->target, inner);
  end(assign);
  bool isKept =
      unit().kind == UnitKind::Module || unit().kind == UnitKind::Class;
  if (isKept && assign->simple)
    annotations_.push_back(
        {cast<NameNode>(assign->target)->id, assign->annotation, assign});
}

void UnitBuilder::visitIf(IfNode *branch, uint32_t temp) {
  uint32_t inner = begin(branch, temp);
  visit(branch->test, inner);
  visitBody(branch->body, inner);
  visitBody(branch->orelse, inner);
  end(branch);
}

//===----------------------------------------------------------------------===//
// Loops and what leaves them
//===----------------------------------------------------------------------===//

/// \return what to restore behind the block.
UnitBuilder::Exits UnitBuilder::enterBlock(const Node *node) {
  Exits outer = state_.exits;
  if (++state_.exits.blocks > MaxBlocks)
    table_.fail(node->range, "too many statically nested blocks");
  return outer;
}

UnitBuilder::Exits UnitBuilder::enterLoop(const Node *loop) {
  Exits outer = enterBlock(loop);
  state_.exits.inLoop = true;
  state_.exits.starInLoop = false;
  unit().hasLoop = true;
  return outer;
}

void UnitBuilder::noteLeftEarly(Stmt *loop) {
  if (auto *n = dynCast<ForNode>(loop))
    n->isLeftEarly = true;
}

void UnitBuilder::visitFor(ForNode *loop, uint32_t temp) {
  uint32_t inner = begin(loop, temp);
  visit(loop->iter, inner);
  Exits outer = enterLoop(loop);
  visit(loop->target, inner);
  state_.loops.push_back(loop);
  visitBody(loop->body, inner);
  state_.loops.pop_back();
  state_.exits = outer;
  visitBody(loop->orelse, inner);
  end(loop);
}

void UnitBuilder::visitWhile(WhileNode *loop, uint32_t temp) {
  uint32_t inner = begin(loop, temp);
  Exits outer = enterLoop(loop);
  visit(loop->test, inner);
  state_.loops.push_back(loop);
  visitBody(loop->body, inner);
  state_.loops.pop_back();
  state_.exits = outer;
  visitBody(loop->orelse, inner);
  end(loop);
}

static const char StarMessage[] = "'break', 'continue' and 'return' cannot "
                                  "appear in an except* block";

void UnitBuilder::checkExit(const Stmt *stmt, const char *outsideLoop) {
  if (state_.exits.starInLoop)
    table_.fail(stmt->range, StarMessage);
  else if (!state_.exits.inLoop)
    table_.fail(stmt->range, outsideLoop);
}

void UnitBuilder::visitReturn(ReturnNode *node, uint32_t temp) {
  if (unit().kind != UnitKind::Function)
    table_.fail(node->range, "'return' outside function");
  else if (node->value && unit().isCoroutine && unit().isGenerator)
    table_.fail(node->range, "'return' with value in async generator");
  for (Stmt *loop : state_.loops)
    noteLeftEarly(loop);
  visitChildren(node, temp);
  if (state_.exits.inStar)
    table_.fail(node->range, StarMessage);
}

//===----------------------------------------------------------------------===//
// With and try
//===----------------------------------------------------------------------===//

void UnitBuilder::visitWith(WithNode *with, uint32_t temp) {
  uint32_t inner = begin(with, temp);
  Exits outer = state_.exits;
  unit().hasTry = true;
  for (WithItemNode *item : with->items) {
    uint32_t part = begin(item, inner);
    visit(item->context, part);
    enterBlock(item->context);
    visitOptional(item->target, part);
    end(item);
  }
  visitBody(with->body, inner);
  state_.exits = outer;
  end(with);
}

void UnitBuilder::visitTry(TryNode *node, uint32_t temp) {
  uint32_t inner = begin(node, temp);
  Exits outer = state_.exits;
  unit().hasTry = true;
  if (!node->finalbody.empty())
    enterBlock(node);
  if (node->handlers.empty())
    visitBody(node->body, inner);
  else
    visitTryExcept(node, inner);
  state_.exits = outer;
  if (!node->finalbody.empty()) {
    enterBlock(node);
    visitBody(node->finalbody, inner);
    state_.exits = outer;
  }
  end(node);
}

void UnitBuilder::visitTryExcept(TryNode *node, uint32_t temp) {
  Exits outer = enterBlock(node);
  visitBody(node->body, temp);
  state_.exits = outer;
  visitBody(node->orelse, temp);
  enterBlock(node);
  Exits inHandlers = state_.exits;
  for (ExceptHandlerNode *handler : node->handlers) {
    if (!handler->type && handler != node->handlers.back())
      table_.fail(handler->range, "default 'except:' must be last");
    visitHandler(handler, node->isStar, temp);
    state_.exits = inHandlers;
  }
  state_.exits = outer;
}

void UnitBuilder::visitHandler(ExceptHandlerNode *handler, bool isStar,
                               uint32_t temp) {
  if (isStar)
    state_.exits.inStar = state_.exits.starInLoop = true;
  uint32_t inner = begin(handler, temp);
  visitOptional(handler->type, inner);
  visitOptional(handler->target, inner);
  enterBlock(handler);
  visitBody(handler->body, inner);
  end(handler);
}

//===----------------------------------------------------------------------===//
// from __future__ import ...
//===----------------------------------------------------------------------===//

void UnitBuilder::checkFuture(const ImportFromNode *import) {
  if (import->level || !import->module || import->module->text != "__future__")
    return;
  SourceRange last;
  if (table_.lastFuture)
    last = table_.lastFuture->range;
  if (std::tie(import->range.line, import->range.column) >
      std::tie(last.line, last.column))
    table_.fail(import->range, "from __future__ imports must occur at the "
                               "beginning of the file");
}

} // namespace montyjit
