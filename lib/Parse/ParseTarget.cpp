//===- ParseTarget.cpp - What can be assigned to --------------------------===//

#include "ParserImpl.h"

using namespace montyjit;
using enum TokenKind;

bool Parser::setElements(NodeArray<Expr *> elts, bool isStore) {
  for (Expr *elt : elts)
    if (!(isStore ? setStore(elt) : setDelete(elt)))
      return false;
  return true;
}

/// Makes \p expr a target of an assignment. \return whether it can be one; if
/// not, the parser has failed.
bool Parser::setStore(Expr *expr) {
  switch (expr->kind) {
  case NodeKind::Name:
    static_cast<NameNode *>(expr)->ctx = ExprContext::Store;
    return true;
  case NodeKind::Attribute:
    static_cast<AttributeNode *>(expr)->ctx = ExprContext::Store;
    return true;
  case NodeKind::Subscript:
    static_cast<SubscriptNode *>(expr)->ctx = ExprContext::Store;
    return true;
  case NodeKind::Starred: {
    auto *starred = static_cast<StarredNode *>(expr);
    starred->ctx = ExprContext::Store;
    // `**a` is no target: a star stands once.
    if (starred->value->kind == NodeKind::Starred)
      break;
    return setStore(starred->value);
  }
  case NodeKind::List: {
    auto *list = static_cast<ListNode *>(expr);
    list->ctx = ExprContext::Store;
    return setElements(list->elts, /*isStore=*/true);
  }
  case NodeKind::Tuple: {
    auto *tuple = static_cast<TupleNode *>(expr);
    tuple->ctx = ExprContext::Store;
    return setElements(tuple->elts, /*isStore=*/true);
  }
  default:
    break;
  }
  fail();
  return false;
}

/// The same for `del`.
bool Parser::setDelete(Expr *expr) {
  switch (expr->kind) {
  case NodeKind::Name:
    static_cast<NameNode *>(expr)->ctx = ExprContext::Del;
    return true;
  case NodeKind::Attribute:
    static_cast<AttributeNode *>(expr)->ctx = ExprContext::Del;
    return true;
  case NodeKind::Subscript:
    static_cast<SubscriptNode *>(expr)->ctx = ExprContext::Del;
    return true;
  case NodeKind::List: {
    auto *list = static_cast<ListNode *>(expr);
    list->ctx = ExprContext::Del;
    return setElements(list->elts, /*isStore=*/false);
  }
  case NodeKind::Tuple: {
    auto *tuple = static_cast<TupleNode *>(expr);
    tuple->ctx = ExprContext::Del;
    return setElements(tuple->elts, /*isStore=*/false);
  }
  default:
    fail();
    return false;
  }
}

/// The same for an annotated or augmented assignment.
bool Parser::setSingleTarget(Expr *expr) {
  switch (expr->kind) {
  case NodeKind::Name:
  case NodeKind::Attribute:
  case NodeKind::Subscript:
    return setStore(expr);
  default:
    fail();
    return false;
  }
}

/// One target where a whole expression would swallow what follows (`in`).
Expr *Parser::parseStarTarget() {
  Pos start = here();
  if (!accept(Star)) {
    Expr *target = parseTrailers(start, parseAtom());
    setStore(target);
    return target;
  }
  Pos inner = here();
  Expr *value = parseTrailers(inner, parseAtom());
  auto *node = create<StarredNode>(start);
  node->value = value;
  setStore(node);
  return node;
}

/// The targets of a `for`.
Expr *Parser::parseStarTargets() {
  Pos start = here();
  Expr *first = parseStarTarget();
  if (!at(Comma))
    return first;
  size_t list = listStart();
  push(first);
  while (accept(Comma)) {
    if (!startsExpression(tok_.kind) && !at(Star))
      break;
    push(parseStarTarget());
  }
  auto *tuple = create<TupleNode>(start);
  tuple->elts = takeList<Expr>(list);
  tuple->ctx = ExprContext::Store;
  return tuple;
}
