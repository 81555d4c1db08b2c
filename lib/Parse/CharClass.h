//===- CharClass.h - Classes of source bytes --------------------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_CHARCLASS_H
#define MONTYJIT_PARSE_CHARCLASS_H

#include <array>
#include <cstdint>

namespace montyjit {

enum CharClass : uint8_t {
  CharIdStart = 1,
  CharIdPart = 2,
  CharDigit = 4,
  CharBlank = 8,
  CharHex = 16,
  /// A letter that may begin the prefix of a string.
  CharPrefix = 32,
  /// A byte that a string's scanner must look at.
  CharStringStop = 64,
};

constexpr std::array<uint8_t, 256> CharClasses = [] {
  std::array<uint8_t, 256> table{};
  auto add = [&](const char *chars, uint8_t flags) {
    for (; *chars; ++chars)
      table[static_cast<unsigned char>(*chars)] |= flags;
  };
  for (unsigned c = 'a'; c <= 'z'; ++c) {
    table[c] |= CharIdStart | CharIdPart;
    table[c - 'a' + 'A'] |= CharIdStart | CharIdPart;
  }
  for (unsigned c = 128; c < 256; ++c)
    table[c] |= CharIdStart | CharIdPart;
  add("_", CharIdStart | CharIdPart);
  add("0123456789", CharIdPart | CharDigit | CharHex);
  add("abcdefABCDEF", CharHex);
  add(" \t\f", CharBlank);
  add("bBuUrRfFtT", CharPrefix);
  add("'\"\\\n{}", CharStringStop);
  table[0] |= CharStringStop;
  return table;
}();

constexpr bool hasClass(char c, uint8_t flags) {
  return CharClasses[static_cast<unsigned char>(c)] & flags;
}

} // namespace montyjit

#endif // MONTYJIT_PARSE_CHARCLASS_H
