//===- Names.cpp - Static strings -------------------------------*- C++ -*-===//
///
/// \file
/// The strings that exist without a session: the empty string, the
/// one-character Latin-1 strings, the names of Names.def, and the names of
/// built-in methods and parameters, which are added while the built-in world is
/// made. The first three are constants of the program, hashes included. A hash
/// table finds them by their text; it never changes once sessions run, so that
/// reading needs no lock.
///
//===----------------------------------------------------------------------===//

#include "Siphash.h"
#include "StrText.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

namespace montyjit {

namespace {

constexpr Str staticStr(const char *text, size_t length, bool isAscii = true) {
  Str result{};
  result.shape = &builtinShapes[size_t(TypeId::Str)];
  result.hash = siphash(text, length);
  result.data = text;
  result.length = uint32_t(length);
  result.width = 1;
  result.isAscii = isAscii;
  result.isInterned = true;
  result.isShared = false;
  return result;
}

constexpr std::array<char, 256> makeLatin1Text() {
  std::array<char, 256> text{};
  for (int i = 0; i < 256; ++i)
    text[i] = char(i);
  return text;
}
constexpr std::array<char, 256> latin1Text = makeLatin1Text();

constexpr std::array<Str, 256> makeLatin1Strings() {
  std::array<Str, 256> strings{};
  for (int i = 0; i < 256; ++i)
    strings[i] = staticStr(&latin1Text[i], 1, i < 128);
  return strings;
}

alignas(16) constinit Str emptyString = staticStr("", 0);
} // namespace

alignas(16) constinit std::array<Str, 256> latin1Strings = makeLatin1Strings();

namespace {
alignas(16) constinit Str names[] = {
#define NAME(ID, TEXT) staticStr(TEXT, sizeof(TEXT) - 1),
#include "montyjit/Runtime/Names.def"
};

/// Open addressing over the static names. Each start makes some 1,500 of them
/// and asks for 3,000: SipHash would take longer than all the rest.
class StaticNames {
public:
  StaticNames() {
    slots_.resize(4096);
    for (Str &name : names)
      insert(&name);
  }

  Str *find(std::string_view text) const {
    size_t mask = slots_.size() - 1;
    for (size_t i = quickHash(text) & mask;; i = (i + 1) & mask) {
      Str *name = slots_[i];
      if (!name || name->ascii() == text)
        return name;
    }
  }

  void insert(Str *name) {
    if (++count_ * 2 > slots_.size())
      grow();
    place(name);
  }

private:
  /// Mixes both ends of the text.
  static size_t quickHash(std::string_view text) {
    size_t half = std::min<size_t>(text.size(), 8);
    uint64_t first = loadWord(text.data(), half);
    uint64_t last = loadWord(text.data() + text.size() - half, half);
    return ((first * 31 + last + text.size()) * 0x9e3779b97f4a7c15) >> 32;
  }

  void place(Str *name) {
    size_t mask = slots_.size() - 1;
    size_t i = quickHash(name->ascii()) & mask;
    while (slots_[i])
      i = (i + 1) & mask;
    slots_[i] = name;
  }

  void grow() {
    std::vector<Str *> old(slots_.size() * 2);
    old.swap(slots_);
    for (Str *name : old)
      if (name)
        place(name);
  }

  std::vector<Str *> slots_;
  size_t count_ = 0;
};

StaticNames &staticNames() {
  static StaticNames table;
  return table;
}

/// \return the character that \p text is one of below U+0100, or -1.
int singleLatin1(std::string_view text) {
  if (text.size() == 1 && uint8_t(text[0]) < 0x80)
    return text[0];
  if (text.size() == 2 && (uint8_t(text[0]) & 0xfe) == 0xc2 &&
      (uint8_t(text[1]) & 0xc0) == 0x80)
    return (uint8_t(text[0]) & 3) << 6 | (uint8_t(text[1]) & 0x3f);
  return -1;
}

/// Memory for static names, which are never given back.
void *allocateForName(size_t size) {
  constexpr size_t ChunkBytes = size_t(64) << 10;
  static char *next = nullptr, *end = nullptr;
  size = (size + 15) & ~size_t(15);
  if (size > ChunkBytes / 4)
    return std::aligned_alloc(16, size);
  if (size_t(end - next) < size) {
    next = static_cast<char *>(std::aligned_alloc(16, ChunkBytes));
    end = next + ChunkBytes;
  }
  return std::exchange(next, next + size);
}

/// Bytes of a static name: the string, then its text.
Str *allocateStaticName(std::string_view text) {
  void *block = allocateForName(sizeof(Str) + text.size());
  char *copy = static_cast<char *>(block) + sizeof(Str);
  std::memcpy(copy, text.data(), text.size());
  return new (block) Str(staticStr(copy, text.size()));
}

} // namespace

Str *emptyStr() { return &emptyString; }

Str *staticName(NameId id) { return &names[size_t(id)]; }

Str *findStaticName(std::string_view text) {
  if (text.empty())
    return &emptyString;
  if (int character = singleLatin1(text); character >= 0)
    return &latin1Strings[character];
  return staticNames().find(text);
}

Str *findStaticName(Str *string) {
  if (string->length == 0)
    return &emptyString;
  if (string->length == 1 && string->width == 1)
    return &latin1Strings[string->bytes()[0]];
  if (!string->isAscii)
    return nullptr;
  return staticNames().find(string->ascii());
}

Str *makeStaticName(std::string_view text) {
  if (Str *known = findStaticName(text))
    return known;
  Str *name = allocateStaticName(text);
  staticNames().insert(name);
  return name;
}

Str *makeWideChar(Session &session, uint32_t codePoint) {
  uint8_t width = widthFor(codePoint);
  Str *result = allocateStr(session, 1, width);
  putText(mutableText(result), width, 0, codePoint);
  result->isAscii = false;
  return result;
}

} // namespace montyjit
