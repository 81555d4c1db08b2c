//===- BinaryItem.h - Numbers as bytes --------------------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_BINARYITEM_H
#define MONTYJIT_RUNTIME_BINARYITEM_H

#include "montyjit/Runtime/Session.h"

namespace montyjit::binary {

enum class Kind : uint8_t {
  Pad,
  Char,
  Bytes,
  Pascal,
  Bool,
  Signed,
  Unsigned,
  Float
};

/// What a letter of a format (of module struct, of a memory view) stands for.
struct Letter {
  char letter;
  Kind kind;
  uint8_t size;
  uint8_t alignment;
};

/// \return what \p letter stands for: with the machine's own sizes, or with
/// those that are the same everywhere. Null if it is no such letter.
const Letter *findLetter(char letter, bool isNative);

void store(uint8_t *to, uint64_t bits, int size, bool isBig);
uint64_t load(const uint8_t *from, int size, bool isBig);

/// \return \p number in half precision, ties to even (IEEE 754), in \p bits;
/// false if it is too large.
[[nodiscard]] bool halfOf(double number, uint16_t &bits);

/// \return the bits of the int \p integer, which \p code has room for; false if
/// it has not.
[[nodiscard]] bool fitBits(const Letter &code, Value integer, uint64_t &bits);

/// \return the Char, Bool or number at \p from. May allocate.
Value unpackItem(Session &session, const Letter &code, const uint8_t *from,
                 bool isBig);

} // namespace montyjit::binary

#endif // MONTYJIT_RUNTIME_BINARYITEM_H
