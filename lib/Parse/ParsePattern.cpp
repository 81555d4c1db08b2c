//===- ParsePattern.cpp - The patterns of `case` --------------------------===//

#include "ParserImpl.h"

using namespace montyjit;
using enum TokenKind;

/// An open sequence `a, *b` or one pattern.
Pattern *Parser::parsePatterns() {
  Pos start = here();
  Pattern *first = parseMaybeStarPattern();
  bool starred = first->kind == NodeKind::MatchStar;
  if (!at(Comma)) {
    if (starred)
      fail();
    return first;
  }
  size_t list = listStart();
  push(first);
  while (accept(Comma) && !at(Colon) && !at(KwIf))
    push(parseMaybeStarPattern());
  auto *node = create<MatchSequenceNode>(start);
  node->patterns = takeList<Pattern>(list);
  return node;
}

Pattern *Parser::parseMaybeStarPattern() {
  if (!at(Star))
    return parsePattern();
  Pos start = here();
  advance();
  NameNode *name = nullptr;
  if (atSoftKeyword("_"))
    advance();
  else
    name = expectName(ExprContext::Store);
  auto *node = create<MatchStarNode>(start);
  node->name = name;
  return node;
}

/// `or_pattern [as name]`.
Pattern *Parser::parsePattern() {
  Pos start = here();
  Pattern *pattern = parseOrPattern();
  if (!accept(KwAs))
    return pattern;
  if (atSoftKeyword("_"))
    fail();
  NameNode *name = expectName(ExprContext::Store);
  auto *node = create<MatchAsNode>(start);
  node->pattern = pattern;
  node->name = name;
  return node;
}

Pattern *Parser::parseOrPattern() {
  Pos start = here();
  Pattern *first = parseClosedPattern();
  if (!at(VBar))
    return first;
  size_t list = listStart();
  push(first);
  while (accept(VBar))
    push(parseClosedPattern());
  auto *node = create<MatchOrNode>(start);
  node->patterns = takeList<Pattern>(list);
  return node;
}

Pattern *Parser::parseClosedPattern() {
  Pos start = here();
  switch (tok_.kind) {
  case Number:
  case Minus:
    return parseValuePattern(start, parseNumberExpr());
  case String:
  case FStringStart:
  case TStringStart:
    return parseValuePattern(start, parseStrings());
  case KwNone:
  case KwTrue:
  case KwFalse: {
    Expr *value = parseAtom();
    auto *node = create<MatchSingletonNode>(start);
    node->value = value;
    return node;
  }
  case Name:
    return parseNamePattern();
  case LPar:
  case LSqb:
    return parseSequencePattern();
  case LBrace:
    return parseMappingPattern();
  default:
    fail();
    return dummyPattern();
  }
}

Pattern *Parser::parseValuePattern(Pos start, Expr *value) {
  auto *node = create<MatchValueNode>(start);
  node->value = value;
  return node;
}

/// `-1`, `1`.
Expr *Parser::parseSignedNumber() {
  Pos start = here();
  bool negative = accept(Minus);
  if (!at(Number)) {
    fail();
    return dummy();
  }
  Expr *number = parseNumber();
  if (!negative)
    return number;
  auto *node = create<UnaryOpNode>(start);
  node->op = UnaryOperator::USub;
  node->operand = number;
  return node;
}

/// `-1`, `1`, `1 + 2j`.
Expr *Parser::parseNumberExpr() {
  auto isImaginary = [](Expr *expr) {
    auto *constant = dynCast<ConstantNode>(expr);
    return constant && constant->value.kind == LiteralKind::Imaginary;
  };
  Pos start = here();
  Expr *real = parseSignedNumber();
  if (!at(Plus) && !at(Minus))
    return real;
  auto *negated = dynCast<UnaryOpNode>(real);
  if (isImaginary(negated ? negated->operand : real))
    fail();
  BinaryOperator op = at(Plus) ? BinaryOperator::Add : BinaryOperator::Sub;
  advance();
  Expr *imaginary = at(Number) ? parseNumber() : dummy();
  if (!isImaginary(imaginary))
    fail();
  auto *node = create<BinOpNode>(start);
  node->left = real;
  node->op = op;
  node->right = imaginary;
  return node;
}

/// `name` or `name.attr.attr`.
Expr *Parser::parseNameOrAttribute() {
  Pos start = here();
  Expr *left = expectName(ExprContext::Load);
  uint32_t length = 0;
  for (; accept(Dot); ++length) {
    Ident *attr = expectIdent();
    auto *node = create<AttributeNode>(start);
    node->value = left;
    node->attr = attr;
    left = node;
  }
  noteChain(length);
  return left;
}

/// A capture, the wildcard, a dotted value or a class.
Pattern *Parser::parseNamePattern() {
  Pos start = here();
  bool wildcard = atSoftKeyword("_");
  Expr *expr = parseNameOrAttribute();
  if (at(LPar))
    return parseClassPattern(start, expr);
  auto *name = dynCast<NameNode>(expr);
  if (!name)
    return parseValuePattern(start, expr);
  name->ctx = ExprContext::Store;
  auto *node = create<MatchAsNode>(start);
  node->name = wildcard ? nullptr : name;
  return node;
}

Pattern *Parser::parseClassPattern(Pos start, Expr *cls) {
  DepthScope scope(*this, BracketWeight);
  if (failed_)
    return dummyPattern();
  expect(LPar);
  size_t list = listStart();
  std::vector<Ident *> names;
  std::vector<Pattern *> named;
  while (!at(RPar) && !failed_) {
    if (at(Name) && peekKind() == Equal) {
      names.push_back(expectIdent());
      expect(Equal);
      named.push_back(parsePattern());
    } else {
      if (!named.empty())
        fail();
      push(parsePattern());
    }
    if (!accept(Comma))
      break;
  }
  expect(RPar);
  auto *node = create<MatchClassNode>(start);
  node->cls = cls;
  node->patterns = takeList<Pattern>(list);
  node->kwdAttrs = copyList(names);
  node->kwdPatterns = copyList(named);
  return node;
}

/// `(...)` or `[...]`: a sequence or a group.
Pattern *Parser::parseSequencePattern() {
  DepthScope scope(*this, BracketWeight);
  if (failed_)
    return dummyPattern();
  Pos start = here();
  bool isParen = at(LPar);
  TokenKind close = isParen ? RPar : RSqb;
  advance();
  size_t list = listStart();
  bool comma = false;
  while (!at(close) && !failed_) {
    push(parseMaybeStarPattern());
    if (!accept(Comma))
      break;
    comma = true;
  }
  expect(close);
  bool single = isParen && !comma && items_.size() == list + 1;
  if (single) {
    auto *inner = static_cast<Pattern *>(items_.back());
    if (inner->kind != NodeKind::MatchStar) {
      items_.resize(list);
      return inner;
    }
    fail();
  }
  auto *node = create<MatchSequenceNode>(start);
  node->patterns = takeList<Pattern>(list);
  return node;
}

/// `key: pattern`.
void Parser::parseMappingItem(std::vector<Expr *> &keys) {
  switch (tok_.kind) {
  case Number:
  case Minus:
    keys.push_back(parseNumberExpr());
    break;
  case Name: {
    Expr *key = parseNameOrAttribute();
    if (key->kind == NodeKind::Name)
      fail();
    keys.push_back(key);
    break;
  }
  case String:
  case FStringStart:
  case TStringStart:
    keys.push_back(parseStrings());
    break;
  case KwNone:
  case KwTrue:
  case KwFalse:
    keys.push_back(parseAtom());
    break;
  default:
    fail();
  }
  expect(Colon);
  push(parsePattern());
}

Pattern *Parser::parseMappingPattern() {
  DepthScope scope(*this, BracketWeight);
  if (failed_)
    return dummyPattern();
  Pos start = here();
  expect(LBrace);
  size_t list = listStart();
  std::vector<Expr *> keys;
  NameNode *rest = nullptr;
  while (!at(RBrace) && !failed_) {
    if (rest)
      fail();
    if (accept(DoubleStar)) {
      if (atSoftKeyword("_"))
        fail();
      rest = expectName(ExprContext::Store);
    } else {
      parseMappingItem(keys);
    }
    if (!accept(Comma))
      break;
  }
  expect(RBrace);
  auto *node = create<MatchMappingNode>(start);
  node->keys = copyList(keys);
  node->patterns = takeList<Pattern>(list);
  node->rest = rest;
  return node;
}
