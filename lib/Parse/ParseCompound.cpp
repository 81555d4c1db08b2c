//===- ParseCompound.cpp - Statements with blocks -------------------------===//

#include "ParserImpl.h"

using namespace montyjit;
using enum TokenKind;

/// Pushes a compound statement. \return whether there was one.
bool Parser::parseCompound() {
  Pos start = here();
  switch (tok_.kind) {
  case KwIf:
    push(parseIf());
    return true;
  case KwFor:
    push(parseFor(start, /*isAsync=*/false));
    return true;
  case KwDef:
    push(parseFunction(start, {}, /*isAsync=*/false));
    return true;
  case KwClass:
    push(parseClass(start, {}));
    return true;
  case KwWhile:
    push(parseWhile());
    return true;
  case KwWith:
    push(parseWith(start, /*isAsync=*/false));
    return true;
  case KwTry:
    push(parseTry());
    return true;
  case KwAsync:
    push(parseAsync());
    return true;
  case At:
    push(parseDecorated());
    return true;
  case Name:
    return tok_.end - tok_.begin == 5 && atSoftKeyword("match") && parseMatch();
  default:
    return false;
  }
}

NodeArray<Stmt *> Parser::parseBlock() {
  DepthScope scope(*this, BlockWeight);
  if (accept(Newline)) {
    expect(Indent);
    NodeArray<Stmt *> body = parseStatements(Dedent);
    expect(Dedent);
    return body;
  }
  size_t list = listStart();
  parseSimpleLine();
  return takeList<Stmt>(list);
}

NodeArray<Stmt *> Parser::parseElse() {
  if (!accept(KwElse))
    return {};
  expect(Colon);
  return parseBlock();
}

/// An `if`; each `elif` is an `if` in the `else` of the one before it.
Stmt *Parser::parseIf() {
  std::vector<IfNode *> chain;
  do {
    auto *node = create<IfNode>(here());
    advance();
    node->test = parseNamedExpression();
    expect(Colon);
    node->body = parseBlock();
    if (!chain.empty())
      chain.back()->orelse = singleton<Stmt>(node);
    chain.push_back(node);
  } while (at(KwElif));
  chain.back()->orelse = parseElse();
  noteChain(uint32_t(chain.size()));
  for (IfNode *node : chain) {
    node->range.endLine = previousEnd_.line;
    node->range.endColumn = previousEnd_.column;
  }
  return chain.front();
}

Stmt *Parser::parseWhile() {
  Pos start = here();
  advance();
  Expr *test = parseNamedExpression();
  expect(Colon);
  NodeArray<Stmt *> body = parseBlock();
  NodeArray<Stmt *> orelse = parseElse();
  auto *node = create<WhileNode>(start);
  node->test = test;
  node->body = body;
  node->orelse = orelse;
  return node;
}

Stmt *Parser::parseFor(Pos start, bool isAsync) {
  expect(KwFor);
  Expr *target = parseStarTargets();
  expect(KwIn);
  Expr *iter = parseStarExpressions();
  expect(Colon);
  NodeArray<Stmt *> body = parseBlock();
  NodeArray<Stmt *> orelse = parseElse();
  auto *node = create<ForNode>(start);
  node->target = target;
  node->iter = iter;
  node->body = body;
  node->orelse = orelse;
  node->isAsync = isAsync;
  return node;
}

Stmt *Parser::parseAsync() {
  Pos start = here();
  advance();
  switch (tok_.kind) {
  case KwDef:
    return parseFunction(start, {}, /*isAsync=*/true);
  case KwFor:
    return parseFor(start, /*isAsync=*/true);
  default:
    return parseWith(start, /*isAsync=*/true);
  }
}

/// One `except`; \p isStar says whether it is an `except*`.
ExceptHandlerNode *Parser::parseHandler(bool &isStar) {
  Pos start = here();
  advance();
  isStar = accept(Star);
  Expr *type = nullptr;
  NameNode *target = nullptr;
  if (!at(Colon) || isStar) {
    type = parseExpressions();
    bool bareTuple = type->kind == NodeKind::Tuple && !type->parens;
    if (!bareTuple && accept(KwAs))
      target = expectName(ExprContext::Store);
  }
  expect(Colon);
  NodeArray<Stmt *> body = parseBlock();
  auto *node = create<ExceptHandlerNode>(start);
  node->type = type;
  node->target = target;
  node->body = body;
  return node;
}

Stmt *Parser::parseTry() {
  Pos start = here();
  advance();
  expect(Colon);
  NodeArray<Stmt *> body = parseBlock();
  size_t list = listStart();
  bool anyStar = false, anyPlain = false;
  while (at(KwExcept)) {
    bool isStar;
    push(parseHandler(isStar));
    (isStar ? anyStar : anyPlain) = true;
  }
  NodeArray<ExceptHandlerNode *> handlers = takeList<ExceptHandlerNode>(list);
  NodeArray<Stmt *> orelse;
  if (!handlers.empty())
    orelse = parseElse();
  NodeArray<Stmt *> finalbody;
  bool hasFinally = accept(KwFinally);
  if (hasFinally) {
    expect(Colon);
    finalbody = parseBlock();
  }
  if ((anyStar && anyPlain) || (handlers.empty() && !hasFinally))
    fail();
  auto *node = create<TryNode>(start);
  node->body = body;
  node->handlers = handlers;
  node->orelse = orelse;
  node->finalbody = finalbody;
  node->isStar = anyStar;
  return node;
}

WithItemNode *Parser::parseWithItem() {
  Pos start = here();
  Expr *context = parseExpression();
  Expr *target = accept(KwAs) ? parseStarTarget() : nullptr;
  auto *node = create<WithItemNode>(start);
  node->context = context;
  node->target = target;
  return node;
}

/// Tries `(item, item as target):`. If the text is something else, nothing is
/// consumed.
bool Parser::parseParenthesizedItems(NodeArray<WithItemNode *> &items) {
  Checkpoint point = checkpoint();
  size_t list = listStart();
  expect(LPar);
  do
    push(parseWithItem());
  while (accept(Comma) && !at(RPar));
  expect(RPar);
  if (at(Colon)) {
    items = takeList<WithItemNode>(list);
    return true;
  }
  items_.resize(list);
  rewind(point);
  return false;
}

Stmt *Parser::parseWith(Pos start, bool isAsync) {
  expect(KwWith);
  NodeArray<WithItemNode *> items;
  if (!at(LPar) || !parseParenthesizedItems(items)) {
    size_t list = listStart();
    do
      push(parseWithItem());
    while (accept(Comma));
    items = takeList<WithItemNode>(list);
  }
  expect(Colon);
  NodeArray<Stmt *> body = parseBlock();
  auto *node = create<WithNode>(start);
  node->items = items;
  node->body = body;
  node->isAsync = isAsync;
  return node;
}

/// The subject of a `match`.
Expr *Parser::parseSubject() {
  Pos start = here();
  if (!at(Star)) {
    Expr *first = parseNamedExpression();
    if (!at(Comma))
      return first;
    size_t list = listStart();
    push(first);
    return finishSubjectTuple(start, list);
  }
  size_t list = listStart();
  push(parseStarred());
  if (!at(Comma))
    fail();
  return finishSubjectTuple(start, list);
}

Expr *Parser::finishSubjectTuple(Pos start, size_t list) {
  while (accept(Comma) && !at(Colon))
    push(parseStarNamedExpression());
  auto *tuple = create<TupleNode>(start);
  tuple->elts = takeList<Expr>(list);
  return tuple;
}

MatchCaseNode *Parser::parseCase() {
  Pos start = here();
  advance();
  Pattern *pattern = parsePatterns();
  Expr *guard = accept(KwIf) ? parseNamedExpression() : nullptr;
  expect(Colon);
  NodeArray<Stmt *> body = parseBlock();
  auto *node = create<MatchCaseNode>(start);
  node->pattern = pattern;
  node->guard = guard;
  node->body = body;
  return node;
}

/// Pushes a `match` statement. \return false, with nothing consumed, if the
/// word is a name here.
bool Parser::parseMatch() {
  TokenKind second = peekKind();
  if (!startsExpression(second) && second != Star)
    return false;
  Checkpoint point = checkpoint();
  Pos start = here();
  size_t list = listStart();
  advance();
  Expr *subject = parseSubject();
  if (!at(Colon) || peekKind() != Newline) {
    items_.resize(list);
    rewind(point);
    return false;
  }
  advance();
  expect(Newline);
  expect(Indent);
  if (!atSoftKeyword("case"))
    fail();
  while (atSoftKeyword("case"))
    push(parseCase());
  expect(Dedent);
  auto *node = create<MatchNode>(start);
  node->subject = subject;
  node->cases = takeList<MatchCaseNode>(list);
  push(node);
  return true;
}
