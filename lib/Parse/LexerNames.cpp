//===- LexerNames.cpp - Identifiers and string prefixes -------------------===//

#include "CharClass.h"
#include "Lexer.h"
#include "Unicode.h"

#include <cstdio>

using namespace montyjit;

void Lexer::lexName(Token &token) {
  const char *start = state_.cursor;
  startToken(token, start);
  const char *at = start;
  uint32_t hash = FirstIdentifierHash;
  unsigned char any = 0;
  do {
    unsigned char c = static_cast<unsigned char>(*at++);
    any |= c;
    hash = extendIdentifierHash(hash, c);
  } while (hasClass(*at, CharIdPart));
  state_.cursor = at;
  token.hash = hash;
  token.nonAscii = any >= 128;
  if (token.nonAscii) {
    if (verifyIdentifier(start))
      finishToken(token, TokenKind::Name);
    return;
  }
  finishToken(token, keywordKind({start, size_t(at - start)}));
}

/// Checks the name that ends at the cursor; on an error the cursor is left
/// behind the character at fault.
bool Lexer::verifyIdentifier(const char *start) {
  const char *at = start;
  const char *end = state_.cursor;
  while (at < end) {
    bool first = at == start;
    char32_t c = decodeUtf8(at);
    if (first ? isIdentifierStart(c) : isIdentifierPart(c))
      continue;
    state_.cursor = at;
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", unsigned(c));
    if (!isPrintable(c))
      return fail(std::string("invalid non-printable character ") + code);
    std::string message = "invalid character '";
    appendUtf8(message, c);
    return fail(message + "' (" + code + ")");
  }
  return true;
}

bool Lexer::incompatiblePrefixes(const char *start, bool b, bool u, bool r,
                                 bool f, bool t) {
  const char *pair = nullptr;
  if (u && b)
    pair = "'u' and 'b'";
  else if (u && r)
    pair = "'u' and 'r'";
  else if (u && f)
    pair = "'u' and 'f'";
  else if (u && t)
    pair = "'u' and 't'";
  else if (b && f)
    pair = "'b' and 'f'";
  else if (b && t)
    pair = "'b' and 't'";
  else if (f && t)
    pair = "'f' and 't'";
  if (!pair)
    return false;
  failRange(std::string(pair) + " prefixes are incompatible", columnOf(start),
            columnOf(state_.cursor));
  return true;
}

/// A name, or a string with a prefix.
void Lexer::lexPrefixedName(Token &token) {
  const char *start = state_.cursor;
  const char *at = start;
  bool b = false, u = false, r = false, f = false, t = false;
  auto take = [](bool &seen) {
    bool first = !seen;
    seen = true;
    return first;
  };
  auto isPrefix = [&](char c) {
    switch (c | 0x20) {
    case 'b':
      return take(b);
    case 'u':
      return take(u);
    case 'r':
      return take(r);
    case 'f':
      return take(f);
    case 't':
      return take(t);
    default:
      return false;
    }
  };
  while (hasClass(*at, CharPrefix) && isPrefix(*at))
    ++at;
  if (*at != '"' && *at != '\'')
    return lexName(token);
  state_.cursor = at;
  if (incompatiblePrefixes(start, b, u, r, f, t))
    return;
  startToken(token, start);
  if (f || t)
    return startFString(token, r, f ? 'f' : 't');
  lexString(token, start);
}
