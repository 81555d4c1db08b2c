//===- Token.h - What the lexer hands to the parser -------------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_TOKEN_H
#define MONTYJIT_PARSE_TOKEN_H

#include "montyjit/Support/SourceRange.h"

#include <cstdint>
#include <string_view>

namespace montyjit {

enum class TokenKind : uint8_t {
#define TOKEN(NAME) NAME,
#define PUNCTUATOR(NAME, TEXT) NAME,
#define KEYWORD(NAME, TEXT) Kw##NAME,
#include "Tokens.def"
};

/// The number of token kinds.
constexpr unsigned NumTokenKinds = unsigned(TokenKind::KwYield) + 1;

/// A token: its kind and where it stands. It owns no text: `begin` and `end`
/// are byte offsets into the source.
struct Token {
  TokenKind kind = TokenKind::Error;
  /// A Name with bytes outside ASCII: its identifier is its NFKC form.
  bool nonAscii = false;
  /// CPython gives the token no column (Indent, Dedent, EndMarker).
  bool noColumn = false;
  /// The hash of a Name's text (see hashIdentifier).
  uint32_t hash = 0;
  uint32_t begin = 0;
  uint32_t end = 0;
  SourceRange range;
};

/// The hash by which identifiers are interned; the lexer computes it as it
/// scans.
constexpr uint32_t FirstIdentifierHash = 0x811c9dc5;
constexpr uint32_t extendIdentifierHash(uint32_t hash, unsigned char byte) {
  return (hash ^ byte) * 0x01000193;
}
inline uint32_t hashIdentifier(std::string_view text) {
  uint32_t hash = FirstIdentifierHash;
  for (char c : text)
    hash = extendIdentifierHash(hash, static_cast<unsigned char>(c));
  return hash;
}

/// \return the keyword that \p text is, or TokenKind::Name.
TokenKind keywordKind(std::string_view text);

/// \return whether \p kind is a reserved word.
constexpr bool isKeyword(TokenKind kind) { return kind >= TokenKind::KwFalse; }

/// \return the text of a punctuator or keyword; empty for other kinds.
std::string_view tokenText(TokenKind kind);

} // namespace montyjit

#endif // MONTYJIT_PARSE_TOKEN_H
