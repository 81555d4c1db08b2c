//===- Unicode.h - UTF-8 and character properties ---------------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_UNICODE_H
#define MONTYJIT_PARSE_UNICODE_H

#include <string>
#include <string_view>

namespace montyjit {

/// Reads the character at \p at, which must be valid UTF-8, and moves behind
/// it.
char32_t decodeUtf8(const char *&at);

/// Appends \p c in UTF-8; a surrogate in three bytes, as any other character.
void appendUtf8(std::string &text, char32_t c);

/// \return the offset of the first byte that is not valid UTF-8, or npos.
size_t findInvalidUtf8(std::string_view text);

/// \return whether \p c may begin an identifier (XID_Start or '_').
bool isIdentifierStart(char32_t c);

/// \return whether \p c may go on in an identifier (XID_Continue).
bool isIdentifierPart(char32_t c);

/// \return what `str.isprintable` says of \p c.
bool isPrintable(char32_t c);

/// \return the NFKC form of \p text (UTF-8).
std::string normalizeNfkc(std::string_view text);

} // namespace montyjit

#endif // MONTYJIT_PARSE_UNICODE_H
