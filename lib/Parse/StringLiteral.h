//===- StringLiteral.h - The values of string literals ----------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_STRINGLITERAL_H
#define MONTYJIT_PARSE_STRINGLITERAL_H

#include "montyjit/Parse/Parser.h"

namespace montyjit {

/// A string token taken apart.
struct StringParts {
  bool isBytes = false;
  bool isRaw = false;
  /// What stands between the quotes.
  std::string_view body;
};

/// Takes apart the text of a String token.
StringParts splitString(std::string_view tokenText);

/// What came of decoding a literal.
struct DecodedString {
  /// The value: a part of the source if it has no escapes, else in the arena.
  std::string_view text;
  /// Empty, or CPython's message, e.g. "(unicode error) ...".
  std::string error;
  /// The first escape sequence that means nothing, e.g. "\d" (null: none), and
  /// how many lines below the start of the body it stands.
  std::string_view badEscape;
  uint32_t badEscapeLine = 0;
};

/// Decodes the escapes of \p body. Bytes are given as they are, text as WTF-8.
DecodedString decodeString(std::string_view body, bool isBytes, bool isRaw,
                           Arena &arena);

/// \return CPython's warning about the escape sequence \p escape.
std::string badEscapeMessage(std::string_view escape);

/// \return whether \p text has bytes outside ASCII.
bool hasNonAscii(std::string_view text);

} // namespace montyjit

#endif // MONTYJIT_PARSE_STRINGLITERAL_H
