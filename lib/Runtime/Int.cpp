//===- Int.cpp - Making, converting and comparing ints --------------------===//

#include "montyjit/Runtime/Int.h"
#include "IntLimbs.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace montyjit {

Value asIntValue(Value value) {
  if (value.isInt())
    return value;
  if (!value.isObject())
    return Value::empty();
  if (value == trueValue())
    return Value::fromInt(1);
  if (value == falseValue())
    return Value::fromInt(0);
  Type *type = value.object()->shape->type;
  if (type == builtinType(TypeId::Int))
    return value;
  if (type->isWrapper && type->solidBase == builtinType(TypeId::Int))
    return value.as<WrapperObject>()->base;
  return Value::empty();
}

//===--- Allocation -------------------------------------------------------===//

Scratch::Scratch(Session &session, uint64_t size) : limbs(inline_) {
  if (size <= std::size(inline_))
    return;
  if (size > 1024 && !session.checkSize(size * sizeof(Limb)))
    limbs = nullptr;
  else
    limbs =
        static_cast<Limb *>(session.heap.allocateAtomic(size * sizeof(Limb)));
}

BigInt *allocateLargeInt(Session &session, uint64_t limbs) {
  if (limbs > MaxLimbs) {
    session.raise(TypeId::MemoryError, "");
    return nullptr;
  }
  size_t bytes = sizeof(BigInt) + limbs * sizeof(Limb);
  if (!session.checkSize(bytes))
    return nullptr;
  auto *big = static_cast<BigInt *>(session.heap.allocateAtomic(bytes));
  big->shape = builtinShape(TypeId::Int);
  return big;
}

Value shrinkInt(Session &session, BigInt *big, int64_t size, bool isNegative) {
  BigInt *result = allocateInt(session, size);
  if (!result)
    return Value::empty();
  std::memcpy(result->limbs, big->limbs, size * sizeof(Limb));
  result->size = isNegative ? -size : size;
  return Value::fromObject(result);
}

bool checkBits(Session &session, unsigned __int128 bits) {
  if (bits <= MaxLimbs * 64)
    return bits < 65536 || session.checkSize(uint64_t(bits) / 8);
  session.raise(TypeId::MemoryError, "");
  return false;
}

//===--- From and to machine numbers --------------------------------------===//

Value makeInt128(Session &session, unsigned __int128 magnitude,
                 bool isNegative) {
  if (magnitude <= uint64_t(Value::MaxInt) + isNegative)
    return Value::fromInt(isNegative ? -int64_t(magnitude)
                                     : int64_t(magnitude));
  auto high = uint64_t(magnitude >> 64);
  int64_t size = high ? 2 : 1;
  BigInt *big = allocateInt(session, size);
  big->limbs[0] = uint64_t(magnitude);
  if (high)
    big->limbs[1] = high;
  big->size = isNegative ? -size : size;
  return Value::fromObject(big);
}

Value makeInt(Session &session, int64_t integer) {
  if (Value::fitsInt(integer)) [[likely]]
    return Value::fromInt(integer);
  bool isNegative = integer < 0;
  return makeInt128(session,
                    isNegative ? 0 - uint64_t(integer) : uint64_t(integer),
                    isNegative);
}

Value makeUnsigned(Session &session, uint64_t integer) {
  return makeInt128(session, integer, false);
}

Value intFromDouble(Session &session, double number) {
  assert(std::isfinite(number));
  if (std::fabs(number) < 0x1p61)
    return Value::fromInt(int64_t(number));
  int exponent;
  double fraction = std::frexp(std::fabs(number), &exponent);
  auto mantissa = uint64_t(std::ldexp(fraction, 53));
  uint64_t shift = exponent - 53;
  int64_t room = (exponent + 63) / 64;
  BigInt *big = allocateInt(session, room);
  mpn_zero(big->limbs, room);
  auto shifted = static_cast<unsigned __int128>(mantissa) << (shift % 64);
  big->limbs[shift / 64] = uint64_t(shifted);
  if (auto high = uint64_t(shifted >> 64))
    big->limbs[shift / 64 + 1] = high;
  return finishInt(session, big, room, room, number < 0);
}

bool intToInt64(Value value, int64_t &result) {
  if (value.isInt()) {
    result = value.asInt();
    return true;
  }
  Magnitude magnitude(value);
  if (magnitude.size != 1)
    return false;
  uint64_t limb = magnitude.limbs[0];
  if (limb > uint64_t(INT64_MAX) + magnitude.isNegative)
    return false;
  result = int64_t(magnitude.isNegative ? 0 - limb : limb);
  return true;
}

double roundToDouble(uint64_t bits, bool sticky, int64_t exponent) {
  if (!bits)
    return 0;
  if (exponent > 2000)
    return HUGE_VAL;
  if (exponent < -2000)
    return 0;
  int width = 64 - std::countl_zero(bits);
  // How many low bits have no place in the double: 53 bits are kept, fewer
  // below the smallest normal number, whose last bit is 2^-1074.
  int drop = std::max<int64_t>(width - 53, -1074 - exponent);
  if (drop <= 0)
    return std::ldexp(double(bits), int(exponent));
  if (drop > 64)
    return 0;
  uint64_t kept = drop == 64 ? 0 : bits >> drop;
  uint64_t half = uint64_t(1) << (drop - 1);
  uint64_t rest = bits & (half | (half - 1));
  if (rest > half || (rest == half && (sticky || (kept & 1))))
    ++kept;
  return std::ldexp(double(kept), int(exponent + drop));
}

bool intToDouble(Value value, double &result) {
  if (value.isInt()) {
    result = double(value.asInt());
    return true;
  }
  Magnitude magnitude(value);
  int64_t size = magnitude.size;
  uint64_t bits = magnitude.limbs[size - 1];
  int shift = std::countl_zero(bits);
  bool sticky = false;
  if (size > 1) {
    uint64_t next = magnitude.limbs[size - 2];
    if (shift) {
      bits = bits << shift | next >> (64 - shift);
      next <<= shift;
    }
    sticky = next || (size > 2 && !mpn_zero_p(magnitude.limbs, size - 2));
  } else {
    bits <<= shift;
  }
  double number = roundToDouble(bits, sticky, (size - 1) * 64 - shift);
  if (std::isinf(number))
    return false;
  result = magnitude.isNegative ? -number : number;
  return true;
}

//===--- Sign, order, hash ------------------------------------------------===//

int intSign(Value value) {
  if (value.isInt())
    return (value.asInt() > 0) - (value.asInt() < 0);
  return value.as<BigInt>()->size < 0 ? -1 : 1;
}

uint64_t intBitLength(Value value) { return Magnitude(value).bitLength(); }

int compareInts(Value a, Value b) {
  if (Value::bothInts(a, b))
    return (a.asInt() > b.asInt()) - (a.asInt() < b.asInt());
  int64_t aSize = a.isInt() ? 0 : a.as<BigInt>()->size;
  int64_t bSize = b.isInt() ? 0 : b.as<BigInt>()->size;
  if (aSize != bSize)
    return aSize < bSize ? -1 : 1;
  int order =
      mpn_cmp(a.as<BigInt>()->limbs, b.as<BigInt>()->limbs, std::abs(aSize));
  return aSize < 0 ? -order : order;
}

int64_t hashInt(Value value) {
  constexpr uint64_t Modulus = (uint64_t(1) << 61) - 1;
  Magnitude magnitude(value);
  uint64_t hash = 0;
  for (int64_t i = magnitude.size; i-- > 0;) {
    // 2^64 is 8 modulo 2^61 - 1.
    uint64_t limb = magnitude.limbs[i];
    hash =
        (hash << 3 & Modulus) + (hash >> 58) + (limb & Modulus) + (limb >> 61);
    while (hash >= Modulus)
      hash -= Modulus;
  }
  int64_t result = magnitude.isNegative ? -int64_t(hash) : int64_t(hash);
  return result == -1 ? -2 : result;
}

} // namespace montyjit
