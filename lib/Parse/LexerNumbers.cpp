//===- LexerNumbers.cpp - Numeric literals --------------------------------===//

#include "CharClass.h"
#include "Lexer.h"

using namespace montyjit;

static bool isDigit(char c) { return hasClass(c, CharDigit); }

void Lexer::lexNumber(Token &token) {
  startToken(token, state_.cursor);
  if (lexAnyNumber())
    finishToken(token, TokenKind::Number);
}

/// Warns or fails when letters follow a number directly. A number may be
/// followed by one of the keywords that can come after it in valid code.
bool Lexer::verifyEndOfNumber(const char *kind) {
  const char *at = state_.cursor;
  if (!hasClass(*at, CharIdPart))
    return true;
  auto follows = [&](std::string_view rest) {
    for (size_t i = 0; i < rest.size(); ++i)
      if (at[i + 1] != rest[i])
        return false;
    return !hasClass(at[rest.size() + 1], CharIdPart);
  };
  bool keyword = false;
  switch (*at) {
  case 'a':
    keyword = follows("nd");
    break;
  case 'e':
    keyword = follows("lse");
    break;
  case 'f':
    keyword = follows("or");
    break;
  case 'i':
    keyword = at[1] == 'f' || at[1] == 'n' || at[1] == 's';
    break;
  case 'o':
    keyword = follows("r");
    break;
  case 'n':
    keyword = follows("ot");
    break;
  }
  std::string message = std::string("invalid ") + kind + " literal";
  if (keyword) {
    warn(std::move(message), at, at);
    return true;
  }
  if (static_cast<unsigned char>(*at) >= 128)
    return true;
  return fail(std::move(message));
}

/// Digits with single underscores between them. \pre a digit is at the cursor.
bool Lexer::lexDecimalTail() {
  for (;;) {
    do
      ++state_.cursor;
    while (isDigit(*state_.cursor));
    if (*state_.cursor != '_')
      return true;
    ++state_.cursor;
    if (!isDigit(*state_.cursor))
      return fail("invalid decimal literal");
  }
}

/// The digits after 0x, 0o or 0b.
bool Lexer::lexRadix(const char *kind, int base) {
  auto isOurs = [&](char c) {
    return base == 16 ? hasClass(c, CharHex) : c >= '0' && c < '0' + base;
  };
  auto failDigit = [&] {
    std::string message = "invalid digit '";
    message += *state_.cursor++;
    return fail(message + "' in " + kind + " literal");
  };
  const char *&at = state_.cursor;
  do {
    if (*at == '_')
      ++at;
    if (!isOurs(*at)) {
      if (isDigit(*at))
        return failDigit();
      return fail(std::string("invalid ") + kind + " literal");
    }
    do
      ++at;
    while (isOurs(*at));
  } while (*at == '_');
  if (isDigit(*at))
    return failDigit();
  return verifyEndOfNumber(kind);
}

/// A number that begins with '0' and has no radix, up to its integer part.
/// \p isInteger: it turned out to be a whole integer literal.
bool Lexer::lexZeroPrefixed(bool &isInteger) {
  const char *start = state_.cursor;
  const char *&at = state_.cursor;
  for (++at;; ++at) {
    if (*at == '_') {
      ++at;
      if (!isDigit(*at))
        return fail("invalid decimal literal");
    }
    if (*at != '0')
      break;
  }
  const char *zeroesEnd = at;
  bool nonZero = isDigit(*at);
  if (nonZero && !lexDecimalTail())
    return false;
  isInteger = *at != '.' && (*at | 0x20) != 'e' && (*at | 0x20) != 'j';
  if (!isInteger)
    return true;
  if (nonZero)
    return failRange("leading zeros in decimal integer literals are not "
                     "permitted; use an 0o prefix for octal integers",
                     columnOf(start), columnOf(zeroesEnd));
  return verifyEndOfNumber("decimal");
}

/// An exponent. \p isSplit: the 'e' belongs to what follows ("1else").
bool Lexer::lexExponent(bool &isSplit) {
  const char *&at = state_.cursor;
  const char *letter = at++;
  if (*at == '+' || *at == '-') {
    ++at;
    if (!isDigit(*at))
      return fail("invalid decimal literal");
  } else if (!isDigit(*at)) {
    at = letter;
    isSplit = true;
    return verifyEndOfNumber("decimal");
  }
  return lexDecimalTail();
}

bool Lexer::lexAnyNumber() {
  const char *&at = state_.cursor;
  if (*at == '0') {
    char radix = char(at[1] | 0x20);
    if (radix == 'x' || radix == 'o' || radix == 'b') {
      at += 2;
      return radix == 'x'   ? lexRadix("hexadecimal", 16)
             : radix == 'o' ? lexRadix("octal", 8)
                            : lexRadix("binary", 2);
    }
    bool isInteger;
    if (!lexZeroPrefixed(isInteger))
      return false;
    if (isInteger)
      return true;
  } else if (*at != '.' && !lexDecimalTail()) {
    return false;
  }
  if (*at == '.') {
    ++at;
    if (isDigit(*at) && !lexDecimalTail())
      return false;
  }
  if ((*at | 0x20) == 'e') {
    bool isSplit = false;
    if (!lexExponent(isSplit))
      return false;
    if (isSplit)
      return true;
  }
  if ((*at | 0x20) == 'j') {
    ++at;
    return verifyEndOfNumber("imaginary");
  }
  return verifyEndOfNumber("decimal");
}
