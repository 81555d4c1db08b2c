//===- ParseAtom.cpp - Names, displays, comprehensions, calls -------------===//

#include "NumberLiteral.h"
#include "ParserImpl.h"

using namespace montyjit;
using enum TokenKind;

namespace {

struct StartTable {
  bool starts[NumTokenKinds] = {};
  constexpr StartTable() {
    for (TokenKind kind : {Name, Number, String, FStringStart, TStringStart,
                           LPar, LSqb, LBrace, Minus, Plus, Tilde, Ellipsis,
                           KwNone, KwTrue, KwFalse, KwNot, KwLambda, KwAwait})
      starts[unsigned(kind)] = true;
  }
};

constexpr StartTable Starts;

} // namespace

bool Parser::startsExpression(TokenKind kind) {
  return Starts.starts[unsigned(kind)];
}

Expr *Parser::parsePrimary() {
  Pos start = here();
  if (!at(KwAwait))
    return parseTrailers(start, parseAtom());
  advance();
  Pos inner = here();
  Expr *value = parseTrailers(inner, parseAtom());
  auto *node = create<AwaitNode>(start);
  node->value = value;
  return node;
}

Expr *Parser::parseTrailers(Pos start, Expr *left) {
  uint32_t length = 0;
  for (;; ++length) {
    switch (tok_.kind) {
    case Dot: {
      advance();
      Ident *attr = expectIdent();
      auto *node = create<AttributeNode>(start);
      node->value = left;
      node->attr = attr;
      left = node;
      continue;
    }
    case LPar:
      left = parseCall(start, left);
      continue;
    case LSqb:
      left = parseSubscript(start, left);
      continue;
    default:
      noteChain(length);
      return left;
    }
  }
}

Expr *Parser::parseAtom() {
  Pos start = here();
  auto keyword = [&](LiteralKind kind) {
    advance();
    return createConstant(start, kind);
  };
  switch (tok_.kind) {
  case Name:
    return expectName(ExprContext::Load);
  case Number:
    return parseNumber();
  case String:
  case FStringStart:
  case TStringStart:
    return parseStrings();
  case LPar:
    return parseParenthesized();
  case LSqb:
    return parseListDisplay();
  case LBrace:
    return parseBraceDisplay();
  case KwNone:
    return keyword(LiteralKind::None);
  case KwTrue:
    return keyword(LiteralKind::True);
  case KwFalse:
    return keyword(LiteralKind::False);
  case Ellipsis:
    return keyword(LiteralKind::Ellipsis);
  default:
    fail();
    return dummy();
  }
}

Expr *Parser::parseNumber() {
  Pos start = here();
  Literal value{};
  std::string problem;
  if (!parseNumberLiteral(textOf(tok_), tree_.arena, value, problem)) {
    fail();
    return dummy();
  }
  advance();
  auto *node = create<ConstantNode>(start);
  node->value = value;
  return node;
}

NodeArray<ComprehensionNode *> Parser::parseGenerators() {
  size_t list = listStart();
  while (atComprehension()) {
    Pos start = here();
    bool isAsync = accept(KwAsync);
    expect(KwFor);
    Expr *target = parseStarTargets();
    expect(KwIn);
    Expr *iter = parseDisjunction();
    size_t ifs = listStart();
    while (accept(KwIf))
      push(parseDisjunction());
    auto *node = create<ComprehensionNode>(start);
    node->target = target;
    node->iter = iter;
    node->ifs = takeList<Expr>(ifs);
    node->isAsync = isAsync;
    push(node);
  }
  return takeList<ComprehensionNode>(list);
}

/// `(...)`: a tuple, a group, a generator.
Expr *Parser::parseParenthesized() {
  DepthScope scope(*this, BracketWeight);
  if (failed_)
    return dummy();
  Pos start = here();
  expect(LPar);
  auto finishGroup = [&](Expr *inner) {
    expect(RPar);
    addParens(inner);
    return inner;
  };
  if (at(KwYield))
    return finishGroup(parseYield());
  size_t list = listStart();
  if (!at(RPar)) {
    Expr *first = parseStarNamedExpression();
    bool starred = first->kind == NodeKind::Starred;
    if (atComprehension() && !starred) {
      NodeArray<ComprehensionNode *> generators = parseGenerators();
      expect(RPar);
      auto *node = create<GeneratorExpNode>(start);
      node->elt = first;
      node->generators = generators;
      return node;
    }
    if (!at(Comma)) {
      if (starred)
        fail();
      return finishGroup(first);
    }
    push(first);
    while (accept(Comma) && !at(RPar))
      push(parseStarNamedExpression());
  }
  expect(RPar);
  auto *tuple = create<TupleNode>(start);
  tuple->elts = takeList<Expr>(list);
  addParens(tuple);
  return tuple;
}

Expr *Parser::parseListDisplay() {
  DepthScope scope(*this, BracketWeight);
  if (failed_)
    return dummy();
  Pos start = here();
  expect(LSqb);
  size_t list = listStart();
  if (!at(RSqb)) {
    Expr *first = parseStarNamedExpression();
    if (atComprehension() && first->kind != NodeKind::Starred) {
      NodeArray<ComprehensionNode *> generators = parseGenerators();
      expect(RSqb);
      auto *node = create<ListCompNode>(start);
      node->elt = first;
      node->generators = generators;
      return node;
    }
    push(first);
    while (accept(Comma) && !at(RSqb))
      push(parseStarNamedExpression());
  }
  expect(RSqb);
  auto *node = create<ListNode>(start);
  node->elts = takeList<Expr>(list);
  return node;
}

/// `key: value` or `**mapping`, pushed as two items.
void Parser::parseDictItem() {
  if (accept(DoubleStar)) {
    push(nullptr);
    push(parseBitwiseOr());
    return;
  }
  push(parseExpression());
  expect(Colon);
  push(parseExpression());
}

/// The rest of a dict display; its first item is pushed already.
Expr *Parser::parseDictRest(Pos start, size_t list) {
  while (accept(Comma) && !at(RBrace))
    parseDictItem();
  expect(RBrace);
  auto *node = create<DictNode>(start);
  size_t count = (items_.size() - list) / 2;
  auto **keys = tree_.arena.createArray<Expr *>(count);
  auto **values = tree_.arena.createArray<Expr *>(count);
  for (size_t i = 0; i < count; ++i) {
    keys[i] = static_cast<Expr *>(items_[list + 2 * i]);
    values[i] = static_cast<Expr *>(items_[list + 2 * i + 1]);
  }
  items_.resize(list);
  node->keys = {keys, uint32_t(count)};
  node->values = {values, uint32_t(count)};
  return node;
}

/// `{...}`: a dict, a set, a comprehension of one.
Expr *Parser::parseBraceDisplay() {
  DepthScope scope(*this, BracketWeight);
  if (failed_)
    return dummy();
  Pos start = here();
  expect(LBrace);
  size_t list = listStart();
  if (at(RBrace))
    return parseDictRest(start, list);
  if (at(DoubleStar)) {
    parseDictItem();
    return parseDictRest(start, list);
  }
  Expr *first = parseStarNamedExpression();
  bool starred = first->kind == NodeKind::Starred;
  bool named = first->kind == NodeKind::NamedExpr && !first->parens;
  if (at(Colon) && !starred && !named) {
    advance();
    Expr *value = parseExpression();
    if (atComprehension()) {
      NodeArray<ComprehensionNode *> generators = parseGenerators();
      expect(RBrace);
      auto *node = create<DictCompNode>(start);
      node->key = first;
      node->value = value;
      node->generators = generators;
      return node;
    }
    push(first);
    push(value);
    return parseDictRest(start, list);
  }
  if (atComprehension() && !starred) {
    NodeArray<ComprehensionNode *> generators = parseGenerators();
    expect(RBrace);
    auto *node = create<SetCompNode>(start);
    node->elt = first;
    node->generators = generators;
    return node;
  }
  push(first);
  while (accept(Comma) && !at(RBrace))
    push(parseStarNamedExpression());
  expect(RBrace);
  auto *node = create<SetNode>(start);
  node->elts = takeList<Expr>(list);
  return node;
}

/// `name=value` or `**value`.
KeywordNode *Parser::parseKeywordArgument() {
  Pos start = here();
  Ident *name = nullptr;
  if (!accept(DoubleStar)) {
    name = expectIdent();
    expect(Equal);
  }
  Expr *value = parseExpression();
  auto *node = create<KeywordNode>(start);
  node->name = name;
  node->value = value;
  return node;
}

/// The arguments of a call or a class up to the ')', which is consumed. \p open
/// is where the '(' stands: a lone generator begins there.
void Parser::parseArguments(bool allowGenerator, Pos open,
                            NodeArray<Expr *> &args,
                            NodeArray<KeywordNode *> &keywords) {
  std::vector<KeywordNode *> named;
  size_t list = listStart();
  bool sawDoubleStar = false;
  while (!at(RPar) && !failed_) {
    Pos start = here();
    if (at(DoubleStar) || (at(Name) && peekKind() == Equal)) {
      sawDoubleStar = sawDoubleStar || at(DoubleStar);
      named.push_back(parseKeywordArgument());
    } else if (at(Star)) {
      advance();
      Expr *value = parseExpression();
      auto *node = create<StarredNode>(start);
      node->value = value;
      push(node);
      if (sawDoubleStar)
        fail();
    } else {
      push(parseNamedExpression());
      if (!named.empty())
        fail();
      if (atComprehension()) {
        auto *elt = static_cast<Expr *>(items_.back());
        NodeArray<ComprehensionNode *> generators = parseGenerators();
        bool alone = items_.size() == list + 1 && at(RPar);
        if (!alone || !allowGenerator)
          fail();
        expect(RPar);
        auto *node = create<GeneratorExpNode>(open);
        node->elt = elt;
        node->generators = generators;
        items_.back() = node;
        args = takeList<Expr>(list);
        return;
      }
    }
    if (!accept(Comma))
      break;
  }
  expect(RPar);
  args = takeList<Expr>(list);
  keywords = copyList(named);
}

Expr *Parser::parseCall(Pos start, Expr *func) {
  DepthScope scope(*this, BracketWeight);
  if (failed_)
    return dummy();
  Pos open = here();
  expect(LPar);
  NodeArray<Expr *> args;
  NodeArray<KeywordNode *> keywords;
  parseArguments(/*allowGenerator=*/true, open, args, keywords);
  auto *node = create<CallNode>(start);
  node->func = func;
  node->args = args;
  node->keywords = keywords;
  return node;
}

/// One element of a subscript: a slice, a starred or a named expression.
Expr *Parser::parseSliceItem() {
  if (at(Star)) {
    Pos start = here();
    advance();
    Expr *value = parseExpression();
    auto *node = create<StarredNode>(start);
    node->value = value;
    return node;
  }
  Pos start = here();
  Expr *lower = nullptr;
  if (!at(Colon)) {
    lower = parseNamedExpression();
    bool named = lower->kind == NodeKind::NamedExpr && !lower->parens;
    if (!at(Colon) || named)
      return lower;
  }
  expect(Colon);
  Expr *upper = nullptr;
  Expr *step = nullptr;
  if (startsExpression(tok_.kind))
    upper = parseExpression();
  if (accept(Colon) && startsExpression(tok_.kind))
    step = parseExpression();
  auto *node = create<SliceNode>(start);
  node->lower = lower;
  node->upper = upper;
  node->step = step;
  return node;
}

Expr *Parser::parseSubscript(Pos start, Expr *value) {
  DepthScope scope(*this, BracketWeight);
  if (failed_)
    return dummy();
  expect(LSqb);
  Pos sliceStart = here();
  Expr *slice = parseSliceItem();
  if (at(Comma) || slice->kind == NodeKind::Starred) {
    size_t list = listStart();
    push(slice);
    while (accept(Comma) && !at(RSqb))
      push(parseSliceItem());
    auto *tuple = create<TupleNode>(sliceStart);
    tuple->elts = takeList<Expr>(list);
    slice = tuple;
  }
  expect(RSqb);
  auto *node = create<SubscriptNode>(start);
  node->value = value;
  node->slice = slice;
  return node;
}
