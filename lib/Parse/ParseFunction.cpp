//===- ParseFunction.cpp - Functions, classes, their parameters -----------===//

#include "ParserImpl.h"

using namespace montyjit;
using enum TokenKind;

ArgNode *Parser::parseParameter(bool annotated, bool isStarArg) {
  Pos start = here();
  Ident *name = expectIdent();
  Expr *annotation = nullptr;
  if (annotated && accept(Colon))
    annotation = isStarArg && at(Star) ? parseStarred() : parseExpression();
  auto *arg = create<ArgNode>(start);
  arg->name = name;
  arg->annotation = annotation;
  return arg;
}

/// Parameters up to the token \p end, which is not consumed.
ArgumentsNode *Parser::parseParameters(TokenKind end, bool isLambda) {
  auto *node = create<ArgumentsNode>(here());
  size_t names = listStart();
  std::vector<Expr *> defaults;
  std::vector<Expr *> kwDefaults;
  bool sawStar = false, sawSlash = false, bareStar = false;
  while (!at(end) && !failed_) {
    if (node->kwarg)
      fail();
    if (accept(DoubleStar)) {
      node->kwarg = parseParameter(!isLambda, false);
    } else if (at(Star)) {
      if (sawStar)
        fail();
      advance();
      sawStar = true;
      node->args = takeList<ArgNode>(names);
      if (at(Comma))
        bareStar = true;
      else
        node->vararg = parseParameter(!isLambda, true);
    } else if (at(Slash)) {
      if (sawStar || sawSlash || items_.size() == names)
        fail();
      advance();
      sawSlash = true;
      node->posonly = takeList<ArgNode>(names);
    } else {
      push(parseParameter(!isLambda, false));
      Expr *value = accept(Equal) ? parseExpression() : nullptr;
      if (sawStar)
        kwDefaults.push_back(value);
      else if (value)
        defaults.push_back(value);
      else if (!defaults.empty())
        fail();
    }
    if (!accept(Comma))
      break;
  }
  if (bareStar && kwDefaults.empty())
    fail();
  (sawStar ? node->kwonly : node->args) = takeList<ArgNode>(names);
  node->defaults = copyList(defaults);
  node->kwDefaults = copyList(kwDefaults);
  return node;
}

TypeParamNode *Parser::parseTypeParam() {
  Pos start = here();
  TypeParamKind kind = TypeParamKind::TypeVar;
  if (accept(Star))
    kind = TypeParamKind::TypeVarTuple;
  else if (accept(DoubleStar))
    kind = TypeParamKind::ParamSpec;
  NameNode *name = expectName(ExprContext::Store);
  Expr *bound = nullptr;
  if (kind == TypeParamKind::TypeVar && accept(Colon))
    bound = parseExpression();
  Expr *defaultValue = nullptr;
  if (accept(Equal))
    defaultValue = kind == TypeParamKind::TypeVarTuple ? parseStarExpression()
                                                       : parseExpression();
  auto *node = create<TypeParamNode>(start);
  node->paramKind = kind;
  node->name = name;
  node->bound = bound;
  node->defaultValue = defaultValue;
  return node;
}

/// `[T, *Ts, **P]`, or nothing.
NodeArray<TypeParamNode *> Parser::parseTypeParams() {
  if (!accept(LSqb))
    return {};
  size_t list = listStart();
  do
    push(parseTypeParam());
  while (accept(Comma) && !at(RSqb));
  expect(RSqb);
  return takeList<TypeParamNode>(list);
}

Stmt *Parser::parseFunction(Pos start, NodeArray<Expr *> decorators,
                            bool isAsync) {
  expect(KwDef);
  NameNode *target = expectName(ExprContext::Store);
  NodeArray<TypeParamNode *> typeParams = parseTypeParams();
  expect(LPar);
  ArgumentsNode *args = parseParameters(RPar, /*isLambda=*/false);
  expect(RPar);
  Expr *returns = accept(Arrow) ? parseExpression() : nullptr;
  expect(Colon);
  NodeArray<Stmt *> body = parseBlock();
  auto *node = create<FunctionDefNode>(start);
  node->name = target->id;
  node->args = args;
  node->body = body;
  node->decorators = decorators;
  node->returns = returns;
  node->typeParams = typeParams;
  node->isAsync = isAsync;
  node->target = target;
  return node;
}

Stmt *Parser::parseClass(Pos start, NodeArray<Expr *> decorators) {
  expect(KwClass);
  NameNode *target = expectName(ExprContext::Store);
  NodeArray<TypeParamNode *> typeParams = parseTypeParams();
  NodeArray<Expr *> bases;
  NodeArray<KeywordNode *> keywords;
  if (at(LPar)) {
    DepthScope scope(*this, BracketWeight);
    Pos open = here();
    advance();
    parseArguments(/*allowGenerator=*/false, open, bases, keywords);
  }
  expect(Colon);
  NodeArray<Stmt *> body = parseBlock();
  auto *node = create<ClassDefNode>(start);
  node->name = target->id;
  node->bases = bases;
  node->keywords = keywords;
  node->body = body;
  node->decorators = decorators;
  node->typeParams = typeParams;
  node->target = target;
  return node;
}

Stmt *Parser::parseDecorated() {
  size_t list = listStart();
  while (accept(At)) {
    push(parseNamedExpression());
    expect(Newline);
  }
  NodeArray<Expr *> decorators = takeList<Expr>(list);
  Pos start = here();
  if (at(KwClass))
    return parseClass(start, decorators);
  bool isAsync = accept(KwAsync);
  return parseFunction(start, decorators, isAsync);
}
