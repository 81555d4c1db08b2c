//===- Source.h - Characters of a regular expression ------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_RE_SOURCE_H
#define MONTYJIT_LIB_MODULES_RE_SOURCE_H

#include "Syntax.h"

#include "montyjit/Runtime/Session.h"

#include <string_view>

namespace montyjit::re {

/// A character, or a backslash and the one that it escapes; empty at the end.
using Token = std::u32string;

/// \return \p text in UTF-8, lone surrogates in three bytes.
std::string toUtf8(std::u32string_view text);
inline bool isAsciiDigit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool isOctalDigit(char32_t c) { return c >= '0' && c <= '7'; }
inline bool isAsciiLetter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// \return whether a group can be named so: an identifier, ASCII in bytes
/// patterns.
bool isGroupName(std::u32string_view name, bool isText);
/// \return whether `\c` stands for a control character (or a backslash), which
/// is put in \p result.
bool readControl(char32_t c, char32_t &result);
/// \return `repr` of a str of the characters \p text, in UTF-8.
std::string quoted(Session &session, std::u32string_view text);
/// \return the number that ASCII digits spell, at most \p limit.
uint64_t numberOf(std::u32string_view digits, uint64_t limit);

/// Reads an expression (or a template for substitution) token by token and
/// notes the first fault.
class Source {
public:
  /// \p isText: of a str; else of bytes, whose messages are ASCII.
  Source(std::u32string_view text, bool isText) : text_(text), isText_(isText) {
    advance();
  }

  /// The token that comes next; empty at the end.
  const Token &next() const { return next_; }
  bool nextIs(char32_t character) const {
    return next_.size() == 1 && next_[0] == character;
  }
  Token get();
  /// Takes the next token if it is \p character.
  bool match(char32_t character);
  /// Takes up to \p limit tokens that are single characters of a kind.
  template <typename IsWanted>
  std::u32string getWhile(size_t limit, IsWanted isWanted) {
    std::u32string result;
    while (result.size() < limit && next_.size() == 1 && isWanted(next_[0]))
      result += get();
    return result;
  }
  /// Takes everything up to \p terminator, and that; \p what names the thing in
  /// messages. \return false with a fault.
  bool getUntil(char32_t terminator, const char *what, std::u32string &result);

  /// Where the next token starts.
  size_t tell() const { return position_ - next_.size(); }
  void seek(size_t position) {
    position_ = position;
    advance();
  }
  size_t length() const { return text_.size(); }

  /// Notes a fault that is \p offset characters before the next token, unless
  /// there is one. \return false.
  bool fail(std::string message, size_t offset = 0);
  bool failAt(std::string message, int64_t position,
              Fault::Kind kind = Fault::Pattern);
  bool hasFailed() const { return fault_.kind != Fault::None; }
  const Fault &fault() const { return fault_; }

private:
  void advance();

  std::u32string_view text_;
  bool isText_;
  size_t position_ = 0;
  Token next_;
  Fault fault_;
};

} // namespace montyjit::re

#endif // MONTYJIT_LIB_MODULES_RE_SOURCE_H
