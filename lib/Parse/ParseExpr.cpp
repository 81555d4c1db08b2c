//===- ParseExpr.cpp - Expressions down to operators ----------------------===//

#include "ParserImpl.h"

using namespace montyjit;
using enum TokenKind;

/// `a, *b, c`: a tuple when there is a comma.
Expr *Parser::parseStarExpressions() {
  Pos start = here();
  Expr *first = parseStarExpression();
  if (!at(Comma))
    return first;
  size_t list = listStart();
  push(first);
  while (accept(Comma)) {
    if (!startsExpression(tok_.kind) && !at(Star))
      break;
    push(parseStarExpression());
  }
  auto *tuple = create<TupleNode>(start);
  tuple->elts = takeList<Expr>(list);
  return tuple;
}

Expr *Parser::parseStarExpression() {
  return at(Star) ? parseStarred() : parseExpression();
}

/// `a, b` without stars.
Expr *Parser::parseExpressions() {
  Pos start = here();
  Expr *first = parseExpression();
  if (!at(Comma))
    return first;
  size_t list = listStart();
  push(first);
  while (accept(Comma)) {
    if (!startsExpression(tok_.kind))
      break;
    push(parseExpression());
  }
  auto *tuple = create<TupleNode>(start);
  tuple->elts = takeList<Expr>(list);
  return tuple;
}

Expr *Parser::parseStarred() {
  Pos start = here();
  expect(Star);
  Expr *value = parseBitwiseOr();
  auto *node = create<StarredNode>(start);
  node->value = value;
  return node;
}

Expr *Parser::parseStarNamedExpression() {
  return at(Star) ? parseStarred() : parseNamedExpression();
}

Expr *Parser::parseNamedExpression() {
  Pos start = here();
  return finishNamedExpression(start, parseExpression());
}

/// `left := value`, if that is what follows.
Expr *Parser::finishNamedExpression(Pos start, Expr *left) {
  if (!at(ColonEqual))
    return left;
  auto *target = dynCast<NameNode>(left);
  if (!target || target->parens) {
    fail();
    return left;
  }
  advance();
  Expr *value = parseExpression();
  auto *node = create<NamedExprNode>(start);
  target->ctx = ExprContext::Store;
  node->target = target;
  node->value = value;
  return node;
}

Expr *Parser::parseExpression() {
  if (at(KwLambda))
    return parseLambda();
  Pos start = here();
  Expr *body = parseDisjunction();
  return at(KwIf) ? parseConditional(start, body) : body;
}

/// `body if test else orelse`; a chain of them nests to the right.
Expr *Parser::parseConditional(Pos start, Expr *body) {
  std::vector<IfExpNode *> chain;
  while (at(KwIf)) {
    advance();
    auto *node = create<IfExpNode>(start);
    chain.push_back(node);
    node->body = body;
    node->test = parseDisjunction();
    expect(KwElse);
    start = here();
    if (at(KwLambda)) {
      body = parseLambda();
      break;
    }
    body = parseDisjunction();
  }
  noteChain(uint32_t(chain.size()));
  for (size_t i = chain.size(); i--;) {
    IfExpNode *node = chain[i];
    node->orelse = body;
    node->range.endLine = previousEnd_.line;
    node->range.endColumn = previousEnd_.column;
    body = node;
  }
  return body;
}

Expr *Parser::parseLambda() {
  DepthScope scope(*this, 3);
  if (failed_)
    return dummy();
  Pos start = here();
  expect(KwLambda);
  ArgumentsNode *args = parseParameters(Colon, /*isLambda=*/true);
  expect(Colon);
  Expr *body = parseExpression();
  auto *node = create<LambdaNode>(start);
  node->args = args;
  node->body = body;
  return node;
}

Expr *Parser::parseYield() {
  Pos start = here();
  expect(KwYield);
  if (accept(KwFrom)) {
    Expr *value = parseExpression();
    auto *node = create<YieldFromNode>(start);
    node->value = value;
    return node;
  }
  Expr *value = nullptr;
  if (startsExpression(tok_.kind) || at(Star))
    value = parseStarExpressions();
  auto *node = create<YieldNode>(start);
  node->value = value;
  return node;
}

/// `first or b or c`, the same for `and`.
Expr *Parser::parseBoolRest(Pos start, Expr *first, bool isOr) {
  size_t list = listStart();
  push(first);
  while (accept(isOr ? KwOr : KwAnd))
    push(isOr ? parseConjunction() : parseInversion());
  auto *node = create<BoolOpNode>(start);
  node->op = isOr ? BoolOperator::Or : BoolOperator::And;
  node->values = takeList<Expr>(list);
  return node;
}

Expr *Parser::parseDisjunction() {
  Pos start = here();
  Expr *first = parseConjunction();
  return at(KwOr) ? parseBoolRest(start, first, true) : first;
}

Expr *Parser::parseConjunction() {
  Pos start = here();
  Expr *first = parseInversion();
  return at(KwAnd) ? parseBoolRest(start, first, false) : first;
}

Expr *Parser::parseInversion() {
  if (!at(KwNot))
    return parseComparison();
  DepthScope scope(*this, 1);
  if (failed_)
    return dummy();
  Pos start = here();
  advance();
  Expr *operand = parseInversion();
  auto *node = create<UnaryOpNode>(start);
  node->op = UnaryOperator::Not;
  node->operand = operand;
  return node;
}

Expr *Parser::parseComparison() {
  Pos start = here();
  Expr *left = parseBitwiseOr();
  switch (tok_.kind) {
  case Less:
  case Greater:
  case LessEqual:
  case GreaterEqual:
  case EqEqual:
  case NotEqual:
  case KwIn:
  case KwIs:
  case KwNot:
    return parseComparisonRest(start, left);
  default:
    return left;
  }
}

bool Parser::acceptComparison(CompareOperator &op) {
  switch (tok_.kind) {
  case Less:
    op = CompareOperator::Lt;
    break;
  case Greater:
    op = CompareOperator::Gt;
    break;
  case LessEqual:
    op = CompareOperator::LtE;
    break;
  case GreaterEqual:
    op = CompareOperator::GtE;
    break;
  case EqEqual:
    op = CompareOperator::Eq;
    break;
  case NotEqual:
    op = CompareOperator::NotEq;
    break;
  case KwIn:
    op = CompareOperator::In;
    break;
  case KwIs:
    advance();
    op = at(KwNot) ? CompareOperator::IsNot : CompareOperator::Is;
    if (at(KwNot))
      break;
    return true;
  case KwNot:
    advance();
    op = CompareOperator::NotIn;
    expect(KwIn);
    return true;
  default:
    return false;
  }
  advance();
  return true;
}

Expr *Parser::parseComparisonRest(Pos start, Expr *left) {
  size_t list = listStart();
  std::vector<CompareOperator> ops;
  CompareOperator op;
  while (acceptComparison(op)) {
    ops.push_back(op);
    push(parseBitwiseOr());
  }
  auto *node = create<CompareNode>(start);
  node->left = left;
  auto *data = tree_.arena.createArray<CompareOperator>(ops.size());
  std::copy(ops.begin(), ops.end(), data);
  node->ops = {data, uint32_t(ops.size())};
  node->comparators = takeList<Expr>(list);
  return node;
}

namespace {

struct BinaryInfo {
  uint8_t precedence;
  BinaryOperator op;
};

constexpr BinaryInfo binaryInfo(TokenKind kind) {
  switch (kind) {
  case VBar:
    return {1, BinaryOperator::BitOr};
  case Caret:
    return {2, BinaryOperator::BitXor};
  case Amper:
    return {3, BinaryOperator::BitAnd};
  case LeftShift:
    return {4, BinaryOperator::LShift};
  case RightShift:
    return {4, BinaryOperator::RShift};
  case Plus:
    return {5, BinaryOperator::Add};
  case Minus:
    return {5, BinaryOperator::Sub};
  case Star:
    return {6, BinaryOperator::Mult};
  case Slash:
    return {6, BinaryOperator::Div};
  case DoubleSlash:
    return {6, BinaryOperator::FloorDiv};
  case Percent:
    return {6, BinaryOperator::Mod};
  case At:
    return {6, BinaryOperator::MatMult};
  default:
    return {0, BinaryOperator::Add};
  }
}

struct BinaryTable {
  BinaryInfo entries[NumTokenKinds];
  constexpr BinaryTable() : entries() {
    for (unsigned i = 0; i < NumTokenKinds; ++i)
      entries[i] = binaryInfo(TokenKind(i));
  }
};

constexpr BinaryTable Binaries;

} // namespace

Expr *Parser::parseBinary(unsigned minPrecedence) {
  Pos start = here();
  Expr *left = parseUnary();
  uint32_t length = 0;
  for (;;) {
    BinaryInfo info = Binaries.entries[unsigned(tok_.kind)];
    if (info.precedence < minPrecedence)
      break;
    advance();
    Expr *right = parseBinary(info.precedence + 1u);
    auto *node = create<BinOpNode>(start);
    node->left = left;
    node->op = info.op;
    node->right = right;
    left = node;
    ++length;
  }
  noteChain(length);
  return left;
}

Expr *Parser::parseUnary() {
  UnaryOperator op;
  switch (tok_.kind) {
  case Plus:
    op = UnaryOperator::UAdd;
    break;
  case Minus:
    op = UnaryOperator::USub;
    break;
  case Tilde:
    op = UnaryOperator::Invert;
    break;
  default:
    return parsePower();
  }
  DepthScope scope(*this, 1);
  if (failed_)
    return dummy();
  Pos start = here();
  advance();
  Expr *operand = parseUnary();
  auto *node = create<UnaryOpNode>(start);
  node->op = op;
  node->operand = operand;
  return node;
}

Expr *Parser::parsePower() {
  Pos start = here();
  Expr *left = parsePrimary();
  if (!at(DoubleStar))
    return left;
  DepthScope scope(*this, 2);
  if (failed_)
    return dummy();
  advance();
  Expr *right = parseUnary();
  auto *node = create<BinOpNode>(start);
  node->left = left;
  node->op = BinaryOperator::Pow;
  node->right = right;
  return node;
}
