//===- BinaryItem.cpp - Numbers as bytes ----------------------------------===//

#include "montyjit/Runtime/BinaryItem.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Operations.h"

#include <bit>
#include <cmath>

using namespace montyjit;
using namespace montyjit::binary;

namespace {
constexpr Letter standardLetters[] = {
    {'x', Kind::Pad, 1, 1},      {'c', Kind::Char, 1, 1},
    {'s', Kind::Bytes, 1, 1},    {'p', Kind::Pascal, 1, 1},
    {'?', Kind::Bool, 1, 1},     {'b', Kind::Signed, 1, 1},
    {'B', Kind::Unsigned, 1, 1}, {'h', Kind::Signed, 2, 2},
    {'H', Kind::Unsigned, 2, 2}, {'i', Kind::Signed, 4, 4},
    {'I', Kind::Unsigned, 4, 4}, {'l', Kind::Signed, 4, 4},
    {'L', Kind::Unsigned, 4, 4}, {'q', Kind::Signed, 8, 8},
    {'Q', Kind::Unsigned, 8, 8}, {'e', Kind::Float, 2, 2},
    {'f', Kind::Float, 4, 4},    {'d', Kind::Float, 8, 8}};
/// Where the machine's sizes are others, and what only it has.
constexpr Letter nativeLetters[] = {{'l', Kind::Signed, 8, 8},
                                    {'L', Kind::Unsigned, 8, 8},
                                    {'n', Kind::Signed, 8, 8},
                                    {'N', Kind::Unsigned, 8, 8},
                                    {'P', Kind::Unsigned, 8, 8}};

double doubleOfHalf(uint16_t bits) {
  int exponent = bits >> 10 & 31;
  double fraction = bits & 1023, size;
  if (exponent == 31)
    size = fraction ? std::nan("") : INFINITY;
  else if (exponent == 0)
    size = std::ldexp(fraction, -24);
  else
    size = std::ldexp(1024 + fraction, exponent - 25);
  return bits & 0x8000 ? -size : size;
}
} // namespace

const Letter *binary::findLetter(char letter, bool isNative) {
  if (isNative)
    for (const Letter &code : nativeLetters)
      if (code.letter == letter)
        return &code;
  for (const Letter &code : standardLetters)
    if (code.letter == letter)
      return &code;
  return nullptr;
}

void binary::store(uint8_t *to, uint64_t bits, int size, bool isBig) {
  for (int i = 0; i < size; ++i)
    to[isBig ? size - 1 - i : i] = uint8_t(bits >> (8 * i));
}

uint64_t binary::load(const uint8_t *from, int size, bool isBig) {
  uint64_t bits = 0;
  for (int i = 0; i < size; ++i)
    bits |= uint64_t(from[isBig ? size - 1 - i : i]) << (8 * i);
  return bits;
}

bool binary::halfOf(double number, uint16_t &bits) {
  uint16_t sign = std::signbit(number) ? 0x8000 : 0;
  double size = std::fabs(number);
  if (std::isnan(number)) {
    bits = sign | 0x7e00;
    return true;
  }
  if (std::isinf(number)) {
    bits = sign | 0x7c00;
    return true;
  }
  int exponent;
  std::frexp(size, &exponent);
  constexpr int MinExponent = -13, Fraction = 10;
  exponent = std::max(exponent, MinExponent);
  // In units of the last place.
  double scaled = std::nearbyint(std::ldexp(size, Fraction + 1 - exponent));
  double result = (exponent - MinExponent) * 1024.0 + scaled;
  if (result >= 0x7c00)
    return false;
  bits = sign | uint16_t(result);
  return true;
}

bool binary::fitBits(const Letter &code, Value integer, uint64_t &bits) {
  int size = code.size * 8;
  bool isNegative = intSign(integer) < 0;
  if (isNegative && code.kind == Kind::Unsigned)
    return false;
  int64_t number;
  if (!intToInt64(integer, number)) {
    if (isNegative || code.kind == Kind::Signed || size != 64 ||
        intBitLength(integer) > 64)
      return false;
    bits = integer.as<BigInt>()->limbs[0];
    return true;
  }
  bits = uint64_t(number);
  if (size == 64)
    return true;
  int64_t low = code.kind == Kind::Signed ? -(int64_t(1) << (size - 1)) : 0;
  int64_t high = code.kind == Kind::Signed ? (int64_t(1) << (size - 1)) - 1
                                           : (int64_t(1) << size) - 1;
  return number >= low && number <= high;
}

Value binary::unpackItem(Session &session, const Letter &code,
                         const uint8_t *from, bool isBig) {
  uint64_t bits = load(from, code.size, isBig);
  switch (code.kind) {
  case Kind::Pad:
    return none();
  case Kind::Char:
  case Kind::Bytes:
  case Kind::Pascal: {
    BytesObject *made =
        makeBytes(session, {reinterpret_cast<const char *>(from), 1});
    return made ? Value::fromObject(made) : Value::empty();
  }
  case Kind::Bool:
    return boolValue(bits != 0);
  case Kind::Signed: {
    int unused = 64 - code.size * 8;
    return makeInt(session, int64_t(bits << unused) >> unused);
  }
  case Kind::Unsigned:
    return makeUnsigned(session, bits);
  case Kind::Float:
    return makeFloat(session, code.size == 8 ? std::bit_cast<double>(bits)
                              : code.size == 4
                                  ? std::bit_cast<float>(uint32_t(bits))
                                  : doubleOfHalf(uint16_t(bits)));
  }
  __builtin_unreachable();
}
