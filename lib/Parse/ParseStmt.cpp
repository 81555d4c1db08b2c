//===- ParseStmt.cpp - Statements without blocks --------------------------===//

#include "ParserImpl.h"

using namespace montyjit;
using enum TokenKind;

/// Statements up to the token \p end, which is not consumed.
NodeArray<Stmt *> Parser::parseStatements(TokenKind end) {
  size_t list = listStart();
  while (!at(end) && !failed_)
    parseStatement();
  return takeList<Stmt>(list);
}

/// Pushes a compound statement or a line of simple ones.
void Parser::parseStatement() {
  if (!parseCompound())
    parseSimpleLine();
}

void Parser::parseSimpleLine() {
  do
    push(parseSimple());
  while (accept(Semi) && !at(Newline));
  expect(Newline);
}

template <typename T> Stmt *Parser::parseKeywordOnly() {
  Pos start = here();
  advance();
  return create<T>(start);
}

Stmt *Parser::parseSimple() {
  switch (tok_.kind) {
  case KwReturn:
    return parseReturn();
  case KwImport:
    return parseImport();
  case KwFrom:
    return parseImportFrom();
  case KwRaise:
    return parseRaise();
  case KwPass:
    return parseKeywordOnly<PassNode>();
  case KwBreak:
    return parseKeywordOnly<BreakNode>();
  case KwContinue:
    return parseKeywordOnly<ContinueNode>();
  case KwDel:
    return parseDelete();
  case KwAssert:
    return parseAssert();
  case KwGlobal:
    return parseScopeNames<GlobalNode>();
  case KwNonlocal:
    return parseScopeNames<NonlocalNode>();
  case Name:
    if (tok_.end - tok_.begin == 4 && atSoftKeyword("type") &&
        peekKind() == Name)
      return parseTypeAlias();
    return parseExpressionStatement();
  default:
    return parseExpressionStatement();
  }
}

Expr *Parser::parseAssignedValue() {
  return at(KwYield) ? parseYield() : parseStarExpressions();
}

Stmt *Parser::parseExpressionStatement() {
  Pos start = here();
  Expr *first = parseAssignedValue();
  if (at(Equal))
    return parseAssignment(start, first);
  if (at(Colon))
    return parseAnnotated(start, first);
  if (tok_.kind >= PlusEqual && tok_.kind <= DoubleSlashEqual) {
    setSingleTarget(first);
    auto op = BinaryOperator(unsigned(tok_.kind) - unsigned(PlusEqual));
    advance();
    Expr *value = parseAssignedValue();
    auto *node = create<AugAssignNode>(start);
    node->target = first;
    node->op = op;
    node->value = value;
    return node;
  }
  auto *node = create<ExprStmtNode>(start);
  node->value = first;
  return node;
}

Stmt *Parser::parseAssignment(Pos start, Expr *first) {
  size_t list = listStart();
  Expr *value = first;
  while (at(Equal)) {
    setStore(value);
    push(value);
    advance();
    value = parseAssignedValue();
  }
  auto *node = create<AssignNode>(start);
  node->targets = takeList<Expr>(list);
  node->value = value;
  return node;
}

Stmt *Parser::parseAnnotated(Pos start, Expr *target) {
  setSingleTarget(target);
  expect(Colon);
  Expr *annotation = parseExpression();
  Expr *value = accept(Equal) ? parseAssignedValue() : nullptr;
  auto *node = create<AnnAssignNode>(start);
  node->target = target;
  node->annotation = annotation;
  node->value = value;
  node->simple = target->kind == NodeKind::Name && !target->parens;
  return node;
}

Stmt *Parser::parseReturn() {
  Pos start = here();
  advance();
  Expr *value = nullptr;
  if (startsExpression(tok_.kind) || at(Star))
    value = parseStarExpressions();
  auto *node = create<ReturnNode>(start);
  node->value = value;
  return node;
}

Stmt *Parser::parseRaise() {
  Pos start = here();
  advance();
  Expr *exc = nullptr;
  Expr *cause = nullptr;
  if (startsExpression(tok_.kind)) {
    exc = parseExpression();
    if (accept(KwFrom))
      cause = parseExpression();
  }
  auto *node = create<RaiseNode>(start);
  node->exc = exc;
  node->cause = cause;
  return node;
}

Stmt *Parser::parseDelete() {
  Pos start = here();
  advance();
  size_t list = listStart();
  do {
    Pos target = here();
    Expr *expr = parseTrailers(target, parseAtom());
    setDelete(expr);
    push(expr);
  } while (accept(Comma) && !at(Semi) && !at(Newline));
  auto *node = create<DeleteNode>(start);
  node->targets = takeList<Expr>(list);
  return node;
}

Stmt *Parser::parseAssert() {
  Pos start = here();
  advance();
  Expr *test = parseExpression();
  Expr *msg = accept(Comma) ? parseExpression() : nullptr;
  auto *node = create<AssertNode>(start);
  node->test = test;
  node->msg = msg;
  return node;
}

template <typename T> Stmt *Parser::parseScopeNames() {
  Pos start = here();
  advance();
  size_t list = listStart();
  do
    push(expectIdent());
  while (accept(Comma));
  auto *node = create<T>(start);
  node->names = takeList<Ident>(list);
  return node;
}

/// `a.b.c`; \p first is given its first part.
Ident *Parser::parseDottedName(Ident *&first) {
  first = expectIdent();
  if (!at(Dot))
    return first;
  std::string text(first->text);
  while (accept(Dot)) {
    text += '.';
    text += expectIdent()->text;
  }
  return internText(text, hashIdentifier(text));
}

Stmt *Parser::parseImport() {
  Pos start = here();
  advance();
  size_t list = listStart();
  do {
    Pos item = here();
    Ident *first;
    Ident *name = parseDottedName(first);
    NameNode *target;
    Ident *asname = nullptr;
    if (accept(KwAs)) {
      target = expectName(ExprContext::Store);
      asname = target->id;
    } else {
      target = create<NameNode>(item);
      target->id = first;
      target->ctx = ExprContext::Store;
    }
    auto *alias = create<AliasNode>(item);
    alias->name = name;
    alias->asname = asname;
    alias->target = target;
    push(alias);
  } while (accept(Comma));
  auto *node = create<ImportNode>(start);
  node->names = takeList<AliasNode>(list);
  return node;
}

AliasNode *Parser::parseFromAlias() {
  Pos start = here();
  NameNode *target = expectName(ExprContext::Store);
  Ident *name = target->id;
  Ident *asname = nullptr;
  if (accept(KwAs)) {
    target = expectName(ExprContext::Store);
    asname = target->id;
  }
  auto *alias = create<AliasNode>(start);
  alias->name = name;
  alias->asname = asname;
  alias->target = target;
  return alias;
}

Stmt *Parser::parseImportFrom() {
  Pos start = here();
  advance();
  uint32_t level = 0;
  while (at(Dot) || at(Ellipsis)) {
    level += at(Dot) ? 1 : 3;
    advance();
  }
  Ident *module = nullptr;
  Ident *first;
  if (!level || at(Name))
    module = parseDottedName(first);
  expect(KwImport);
  size_t list = listStart();
  Pos item = here();
  if (accept(Star)) {
    auto *alias = create<AliasNode>(item);
    alias->name = internText("*", hashIdentifier("*"));
    push(alias);
  } else {
    bool parens = accept(LPar);
    do
      push(parseFromAlias());
    while (accept(Comma) && !(parens && at(RPar)));
    if (parens)
      expect(RPar);
  }
  auto *node = create<ImportFromNode>(start);
  node->module = module;
  node->names = takeList<AliasNode>(list);
  node->level = level;
  return node;
}

Stmt *Parser::parseTypeAlias() {
  Pos start = here();
  advance();
  NameNode *name = expectName(ExprContext::Store);
  NodeArray<TypeParamNode *> typeParams = parseTypeParams();
  expect(Equal);
  Expr *value = parseExpression();
  auto *node = create<TypeAliasNode>(start);
  node->name = name;
  node->typeParams = typeParams;
  node->value = value;
  return node;
}
