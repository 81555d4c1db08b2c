//===- Str.h - Strings ------------------------------------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_STR_H
#define MONTYJIT_RUNTIME_STR_H

#include "montyjit/Runtime/Session.h"

#include <array>
#include <string>

namespace montyjit {

inline bool isStr(Value value) { return isExactly(value, TypeId::Str); }
/// Out-of-line part of asStr, for what is not exactly a str.
Str *asStrSlow(Value value);
/// \return \p value as a string, unwrapping an instance of a subclass of str;
/// null if it is none. Never allocates.
inline Str *asStr(Value value) {
  return isStr(value) ? value.as<Str>() : asStrSlow(value);
}

/// \return a string of the UTF-8 text \p utf8; three-byte encoded surrogates
/// are kept, malformed bytes become U+FFFD.
Str *makeStr(Session &session, std::string_view utf8);
/// \return a string of \p length Latin-1 characters.
Str *makeLatin1(Session &session, const uint8_t *data, uint32_t length);
/// \return a string of \p length code points, narrowed to the smallest width.
Str *makeStr32(Session &session, const uint32_t *data, uint32_t length);
/// \return an uninitialised string to be filled by the caller: \p width is 1, 2
/// or 4 and must be the narrowest for what is written; `isAscii` is set by
/// finishStr. Null with MemoryError pending when too large.
Str *allocateStr(Session &session, uint64_t length, uint8_t width);
/// Computes isAscii after the text was written. \return \p string.
Str *finishStr(Str *string);
/// The strings of one Latin-1 character.
[[gnu::visibility("hidden")]] extern std::array<Str, 256> latin1Strings;
/// Out-of-line part of makeChar, for what is not Latin-1.
Str *makeWideChar(Session &session, uint32_t codePoint);
/// \return the one-character string; shared for Latin-1. Never fails.
inline Str *makeChar(Session &session, uint32_t codePoint) {
  return codePoint < 256 ? &latin1Strings[codePoint]
                         : makeWideChar(session, codePoint);
}
Str *emptyStr();

/// \return the text as UTF-8, lone surrogates in three bytes.
std::string toUtf8(const Str *string);
/// \return CPython's hash (SipHash-1-3 with a zero key); caches it. Never
/// allocates.
int64_t hashStr(Str *string);
/// \return the same hash of raw bytes.
int64_t hashBytes(const void *data, size_t size);
/// Compare by code points. Never allocate.
bool equalStr(const Str *a, const Str *b);
int compareStr(const Str *a, const Str *b);

/// `part in text`. Never allocates collected memory.
bool containsStr(const Str *text, const Str *part);

/// `a + b`; amortised constant time for repeated appending. Null with
/// MemoryError pending when too large.
Str *concatStr(Session &session, Str *a, Str *b);
/// `separator.join(items)`. Empty with TypeError or MemoryError pending.
Value joinStrs(Session &session, Str *separator, const Value *items,
               uint32_t count);
/// The parts of an f-string in one text: strings, small ints and floats. Empty
/// with MemoryError pending.
Value joinParts(Session &session, const Value *parts, uint32_t count);
/// Characters begin, begin+step, ...; \p count of them. \pre inside the string.
Str *sliceStr(Session &session, Str *string, int64_t begin, int64_t step,
              uint32_t count);
/// `repr(string)`.
Str *reprStr(Session &session, Str *string);
/// `string * count`; nothing for a negative count. Null with an exception
/// pending.
Str *repeatStr(Session &session, Str *string, int64_t count);
/// `format % args`. May suspend inside a replay scope. \return a string, or
/// empty.
Value percentFormat(Session &session, Str *format, Value args);

/// Collects text of any width, then makes one string of it.
class StrBuilder {
public:
  explicit StrBuilder(Session &session) : session_(session) {}
  ~StrBuilder();
  StrBuilder(const StrBuilder &) = delete;
  StrBuilder &operator=(const StrBuilder &) = delete;

  void append(const Str *string);
  /// Appends part of a string. \pre begin + count <= length.
  void append(const Str *string, uint32_t begin, uint32_t count);
  void appendAscii(std::string_view text);
  void appendUtf8(std::string_view text);
  void append(uint32_t codePoint);
  void appendRepeated(uint32_t codePoint, uint32_t count);
  /// Appends `str(value)` of a str, a small int or a float, exactly of the
  /// built-in type. \return false, with nothing done, for any other value.
  [[nodiscard]] bool appendPlain(Value value);
  /// \return room for \p count ASCII characters, which the caller writes; null,
  /// with nothing done, where the text is wide or a limit was passed.
  char *extendAscii(uint64_t count);
  uint64_t length() const { return length_; }
  /// \return the string; null with MemoryError pending when a limit was passed
  /// while appending.
  Str *finish();

private:
  static constexpr uint64_t InlineBytes = 128;

  void reserve(uint64_t more, uint8_t width) {
    if (length_ + more > capacity_ || width > width_) [[unlikely]]
      grow(more, width);
  }
  void grow(uint64_t more, uint8_t width);

  Session &session_;
  uint64_t length_ = 0;
  /// Code points that there is room for.
  uint64_t capacity_ = InlineBytes;
  uint8_t width_ = 1;
  bool failed_ = false;
  /// Short text stays on the native stack.
  uint8_t *data_ = inline_;
  alignas(4) uint8_t inline_[InlineBytes];
};

/// \return the names of the runtime, static and interned in every session.
Str *staticName(NameId id);
inline Str *staticName(Special special) {
  return staticName(NameId(uint16_t(special)));
}
/// \return the static interned string with that UTF-8 text, or null. Thread
/// safe. The empty string and the one-character Latin-1 strings are found too.
Str *findStaticName(std::string_view text);
/// \return the same for the text of \p string.
Str *findStaticName(Str *string);
/// \return the static interned string with the ASCII text \p text, made if need
/// be: names of methods and parameters. Only while the built-in world is made.
Str *makeStaticName(std::string_view text);

/// \return the name of type(value) as messages show it (no more than 200
/// bytes).
std::string typeName(Value value);
/// \return the name of \p type as messages show it: with its module if CPython
/// has a static type for it.
std::string typeName(const Type *type);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_STR_H
