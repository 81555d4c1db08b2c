//===- ParseStrings.cpp - Strings, f-strings, t-strings -------------------===//
///
/// Adjacent literals are one expression. Its parts are collected flat (pieces
/// of text as constants, `{...}` fields) and then joined as CPython joins them:
/// neighbouring constants become one, empty ones go.
///
//===----------------------------------------------------------------------===//

#include "FieldText.h"
#include "ParserImpl.h"
#include "StringLiteral.h"

using namespace montyjit;
using enum TokenKind;

ConstantNode *Parser::createText(const SourceRange &range,
                                 std::string_view text) {
  auto *node = tree_.create<ConstantNode>(range);
  node->value.kind = LiteralKind::Str;
  node->value.text = text;
  return node;
}

std::string_view Parser::decodeText(std::string_view body, bool isBytes,
                                    bool isRaw, uint32_t line) {
  DecodedString decoded = decodeString(body, isBytes, isRaw, tree_.arena);
  if (!decoded.error.empty())
    fail();
  if (!decoded.badEscape.empty() && warnings_) {
    line += decoded.badEscapeLine;
    warnings_->push_back({DiagnosticKind::SyntaxError,
                          badEscapeMessage(decoded.badEscape),
                          {line, 0, line, 0}});
  }
  return decoded.text;
}

/// A String token.
ConstantNode *Parser::parsePlainString() {
  StringParts parts = splitString(textOf(tok_));
  if (parts.isBytes && hasNonAscii(parts.body))
    fail();
  SourceRange range = tok_.range;
  std::string_view text =
      decodeText(parts.body, parts.isBytes, parts.isRaw, range.line);
  auto *node = createText(range, text);
  if (parts.isBytes)
    node->value.kind = LiteralKind::Bytes;
  advance();
  return node;
}

namespace {

bool isConstant(Node *node) { return node->kind == NodeKind::Constant; }

std::string_view textOfConstant(void *node) {
  return static_cast<ConstantNode *>(node)->value.text;
}

} // namespace

/// \return the constants items_[first, last) as one.
ConstantNode *Parser::joinConstants(size_t first, size_t last) {
  auto *front = static_cast<ConstantNode *>(items_[first]);
  if (last == first + 1)
    return front;
  auto *back = static_cast<ConstantNode *>(items_[last - 1]);
  size_t size = 0;
  for (size_t i = first; i < last; ++i)
    size += textOfConstant(items_[i]).size();
  char *text = tree_.arena.createArray<char>(size);
  char *at = text;
  for (size_t i = first; i < last; ++i) {
    std::string_view part = textOfConstant(items_[i]);
    at = std::copy(part.begin(), part.end(), at);
  }
  SourceRange range{front->range.line, front->range.column, back->range.endLine,
                    back->range.endColumn};
  auto *node = createText(range, {text, size});
  node->value.kind = front->value.kind;
  return node;
}

/// Takes the parts from items_[list]: neighbouring constants joined, empty ones
/// dropped.
NodeArray<Expr *> Parser::takeParts(size_t list) {
  size_t out = list;
  for (size_t i = list; i < items_.size();) {
    if (!isConstant(static_cast<Expr *>(items_[i]))) {
      items_[out++] = items_[i++];
      continue;
    }
    size_t last = i;
    while (last < items_.size() &&
           isConstant(static_cast<Expr *>(items_[last])))
      ++last;
    ConstantNode *joined = joinConstants(i, last);
    if (!joined->value.text.empty())
      items_[out++] = joined;
    i = last;
  }
  items_.resize(out);
  return takeList<Expr>(list);
}

Expr *Parser::parseStrings() {
  Pos start = here();
  size_t list = listStart();
  bool plain = false, bytes = false, formatted = false, templates = false;
  for (;;) {
    if (at(String)) {
      ConstantNode *node = parsePlainString();
      if (failed_)
        return dummy();
      (node->value.kind == LiteralKind::Bytes ? bytes : plain) = true;
      push(node);
    } else if (at(FStringStart)) {
      formatted = true;
      parseInterpolated(/*isTemplate=*/false);
    } else if (at(TStringStart)) {
      templates = true;
      parseInterpolated(/*isTemplate=*/true);
    } else {
      break;
    }
  }
  bool mixed = (bytes && (plain || formatted)) ||
               (templates && (bytes || plain || formatted));
  if (mixed)
    fail();
  if (templates) {
    auto *node = create<TemplateStrNode>(start);
    node->values = takeParts(list);
    return node;
  }
  if (formatted) {
    auto *node = create<JoinedStrNode>(start);
    node->values = takeParts(list);
    return node;
  }
  if (failed_)
    return dummy();
  ConstantNode *joined = joinConstants(list, items_.size());
  items_.resize(list);
  return joined;
}

/// Pushes the parts of one f-string or t-string.
void Parser::parseInterpolated(bool isTemplate) {
  std::string_view prefix = textOf(tok_);
  bool isRaw = prefix.find_first_of("rR") != prefix.npos;
  DepthScope scope(*this, 3);
  if (failed_)
    return;
  advance();
  parsePieces(isTemplate, isRaw);
  expect(isTemplate ? TStringEnd : FStringEnd);
}

/// Pushes text and fields up to what is neither.
void Parser::parsePieces(bool isTemplate, bool isRaw) {
  for (;;) {
    if (at(FStringMiddle) || at(TStringMiddle)) {
      SourceRange range = tok_.range;
      std::string_view text =
          decodeText(textOf(tok_), /*isBytes=*/false, isRaw, range.line);
      push(createText(range, text));
      advance();
    } else if (at(LBrace)) {
      parseField(isTemplate, isRaw);
    } else {
      return;
    }
  }
}

/// `!r`. \return the letter.
char Parser::parseConversion() {
  SourceRange mark = tok_.range;
  advance();
  std::string_view name = at(Name) ? textOf(tok_) : std::string_view();
  bool adjacent =
      tok_.range.line == mark.line && tok_.range.column == mark.endColumn;
  bool known = name == "r" || name == "s" || name == "a";
  if (!known || !adjacent) {
    fail();
    return 'r';
  }
  advance();
  return name[0];
}

/// `{value = !conversion :spec}`.
void Parser::parseField(bool isTemplate, bool isRaw) {
  DepthScope scope(*this, BracketWeight);
  if (failed_)
    return;
  Pos start = here();
  uint32_t textBegin = tok_.end;
  expect(LBrace);
  Expr *value = at(KwYield) ? parseYield() : parseStarExpressions();
  bool isDebug = accept(Equal);
  uint32_t textEnd = tok_.begin;
  Pos debugEnd = here();
  char conversion = 0;
  if (at(Exclamation))
    conversion = parseConversion();
  JoinedStrNode *spec = nullptr;
  if (at(Colon)) {
    Pos specStart = here();
    advance();
    size_t list = listStart();
    // Fields in the format of a t-string's field are formatted.
    parsePieces(/*isTemplate=*/false, isRaw);
    spec = create<JoinedStrNode>(specStart);
    spec->values = takeParts(list);
  }
  bool closed = at(RBrace);
  expect(RBrace);
  if (!closed)
    return;
  std::string_view source(tree_.source);
  std::string_view raw = source.substr(textBegin, textEnd - textBegin);
  if (isDebug) {
    if (!conversion && !spec)
      conversion = 'r';
    SourceRange range{start.line, start.column + 1, debugEnd.line,
                      debugEnd.column};
    push(createText(range, fieldText(raw, tree_.arena)));
  }
  if (!isTemplate) {
    auto *node = create<FormattedValueNode>(start);
    node->value = value;
    node->conversion = conversion;
    node->formatSpec = spec;
    push(node);
    return;
  }
  auto *node = create<InterpolationNode>(start);
  node->value = value;
  node->text = stripFieldText(fieldText(raw, tree_.arena));
  node->conversion = conversion;
  node->formatSpec = spec;
  push(node);
}
