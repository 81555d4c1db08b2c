//===- ParserSet.cpp - Sets of characters and escapes ---------------------===//

#include "Parser.h"

#include "montyjit/Support/UnicodeNames.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::re;

namespace {
bool isHexDigit(char32_t c) {
  return isAsciiDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

uint64_t hexValue(std::u32string_view digits) {
  uint64_t value = 0;
  for (char32_t c : digits)
    value = value * 16 + (isAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
  return value;
}

SetItem character(char32_t c) { return {false, false, Category::Digit, c, c}; }

/// \return whether \p c names a category, which \p item becomes.
bool readCategory(char32_t c, SetItem &item) {
  item = {true, c < 'a', Category::Digit, 0, 0};
  switch (c | 0x20) {
  case 'd':
    return true;
  case 's':
    item.category = Category::Space;
    return true;
  case 'w':
    item.category = Category::Word;
    return true;
  default:
    return false;
  }
}

/// \return the position that the escape \p c stands for; Fail if it is none.
Op positionOf(char32_t c) {
  switch (c) {
  case 'A':
    return Op::TextStart;
  case 'Z':
  case 'z':
    return Op::TextEnd;
  case 'b':
    return Op::WordBoundary;
  case 'B':
    return Op::NoWordBoundary;
  default:
    return Op::Fail;
  }
}
} // namespace

bool Parser::failBadEscape(const std::u32string &text) {
  return fail("bad escape " + toUtf8(text), text.size());
}

bool Parser::parseHex(Token token, size_t digits, char32_t &character) {
  token += source_.getWhile(digits, isHexDigit);
  if (token.size() != digits + 2)
    return fail("incomplete escape " + toUtf8(token), token.size());
  uint64_t value = hexValue(std::u32string_view(token).substr(2));
  if (value > 0x10ffff)
    return failBadEscape(token);
  character = char32_t(value);
  return true;
}

bool Parser::parseOctal(const std::u32string &text, char32_t &character) {
  uint32_t value = 0;
  for (char32_t c : std::u32string_view(text).substr(1))
    value = value * 8 + (c - '0');
  constexpr uint32_t Largest = 0377;
  if (value > Largest)
    return fail("octal escape value " + toUtf8(text) +
                    " outside of range 0-0o377",
                text.size());
  character = value;
  return true;
}

/// Escapes that mean the same inside and outside of sets. \p isDone tells
/// whether this is one.
bool Parser::parseCharacterEscape(const Token &token, char32_t &character,
                                  bool &isDone) {
  isDone = true;
  char32_t c = token[1];
  if (c == 'x')
    return parseHex(token, 2, character);
  if (isText_ && c == 'u')
    return parseHex(token, 4, character);
  if (isText_ && c == 'U')
    return parseHex(token, 8, character);
  if (isText_ && c == 'N') {
    std::u32string name;
    if (!source_.match('{'))
      return fail("missing {");
    if (!source_.getUntil('}', "character name", name))
      return false;
    std::string ascii(name.begin(), name.end());
    std::u32string found = unicodeLookup(ascii);
    if (found.size() != 1 || !std::ranges::equal(name, ascii))
      return fail("undefined character name " + quoted(session_, name),
                  name.size() + 4);
    character = found[0];
    return true;
  }
  isDone = false;
  return true;
}

bool Parser::parseReference(Context &context, const std::u32string &text) {
  uint64_t group = numberOf(std::u32string_view(text).substr(1), UINT32_MAX);
  if (group >= syntax_.numGroups)
    return fail("invalid group reference " + std::to_string(group),
                text.size() - 1);
  if (isOpen(uint32_t(group)))
    return fail("cannot refer to an open group", text.size());
  if (!checkLookBehind(uint32_t(group)))
    return false;
  Term *reference = make(Op::BackReference);
  reference->value = uint32_t(group);
  add(context, reference);
  return true;
}

/// `\1` to `\99` refer to groups; a zero in front or three octal digits make it
/// a character.
bool Parser::parseNumberEscape(Context &context, const Token &token) {
  std::u32string text = token;
  bool isOctal = token[1] == '0';
  if (isOctal) {
    text += source_.getWhile(2, isOctalDigit);
  } else {
    text += source_.getWhile(1, isAsciiDigit);
    if (text.size() == 3 && isOctalDigit(text[1]) && isOctalDigit(text[2])) {
      std::u32string third = source_.getWhile(1, isOctalDigit);
      isOctal = !third.empty();
      text += third;
    }
  }
  if (!isOctal)
    return parseReference(context, text);
  char32_t value;
  if (!parseOctal(text, value))
    return false;
  Term *literal = make(Op::Literal);
  literal->value = value;
  add(context, literal);
  return true;
}

bool Parser::parseEscape(Context &context, const Token &token) {
  char32_t c = token[1], value = c;
  if (Op position = positionOf(c); position != Op::Fail) {
    add(context, make(position), Last::Position);
    return true;
  }
  SetItem item;
  if (readCategory(c, item)) {
    Term *set = make(Op::Set);
    set->items.push_back(item);
    add(context, set);
    return true;
  }
  bool isDone;
  if (!readControl(c, value)) {
    if (!parseCharacterEscape(token, value, isDone))
      return false;
    if (!isDone && isAsciiDigit(c))
      return parseNumberEscape(context, token);
    if (!isDone && isAsciiLetter(c))
      return failBadEscape(token);
  }
  Term *literal = make(Op::Literal);
  literal->value = value;
  add(context, literal);
  return true;
}

bool Parser::parseSetEscape(const Token &token, SetItem &item) {
  char32_t c = token[1], value = c;
  if (readCategory(c, item))
    return true;
  bool isDone;
  if (!readControl(c, value)) {
    if (!parseCharacterEscape(token, value, isDone))
      return false;
    if (!isDone && isOctalDigit(c)) {
      if (!parseOctal(token + source_.getWhile(2, isOctalDigit), value))
        return false;
    } else if (!isDone && (isAsciiDigit(c) || isAsciiLetter(c))) {
      return failBadEscape(token);
    }
  }
  item = character(value);
  return true;
}

bool Parser::parseSetToken(const Token &token, SetItem &item) {
  if (token[0] == '\\')
    return parseSetEscape(token, item);
  item = character(token[0]);
  return true;
}

/// What stands behind `X-`.
bool Parser::parseSetRange(Term *set, const SetItem &first, const Token &token,
                           size_t here, bool &isClosed) {
  if (source_.next().empty())
    return fail("unterminated character set", source_.tell() - here);
  Token end = source_.get();
  SetItem last;
  isClosed = end == U"]";
  if (isClosed) {
    set->items.push_back(first);
    set->items.push_back(character('-'));
    return true;
  }
  if (!parseSetToken(end, last))
    return false;
  if (first.isCategory || last.isCategory || first.low > last.low)
    return fail("bad character range " + toUtf8(token) + "-" + toUtf8(end),
                token.size() + 1 + end.size());
  SetItem range = first;
  range.high = last.low;
  set->items.push_back(range);
  return true;
}

bool Parser::parseSetItems(Term *set, size_t here) {
  for (bool isClosed = false; !isClosed;) {
    if (source_.next().empty() || !session_.poll())
      return fail("unterminated character set", source_.tell() - here);
    Token token = source_.get();
    if (token == U"]" && !set->items.empty())
      return true;
    SetItem item;
    if (!parseSetToken(token, item))
      return false;
    if (!source_.match('-'))
      set->items.push_back(item);
    else if (!parseSetRange(set, item, token, here, isClosed))
      return false;
  }
  return true;
}

bool Parser::parseSet(Context &context) {
  size_t here = source_.tell() - 1;
  Term *set = make(Op::Set);
  set->isNegated = source_.match('^');
  if (!parseSetItems(set, here))
    return false;
  add(context, set);
  return true;
}
