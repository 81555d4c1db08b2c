//===- IntBits.cpp - Shifts and bitwise operators -------------------------===//
///
/// \file
/// Negative ints behave as if in two's complement with endless sign bits. With
/// x = -m, that is ~(m - 1): so each operator is brought back to an operator on
/// the magnitudes m - 1 of its negative operands.
///
//===----------------------------------------------------------------------===//

#include "IntLimbs.h"

#include <algorithm>

namespace montyjit {

//===--- Shifts -----------------------------------------------------------===//

Value shiftLeftInt(Session &session, Value a, Value count) {
  if (intSign(count) < 0)
    return session.raise(TypeId::ValueError, "negative shift count");
  if (a == Value::fromInt(0))
    return a;
  int64_t bits;
  if (!intToInt64(count, bits))
    return session.raise(TypeId::OverflowError, "too many digits in integer");
  if (a.isInt() && bits < 64) {
    __int128 shifted = static_cast<__int128>(a.asInt()) << bits;
    return makeInt128(session, shifted < 0 ? -shifted : shifted, shifted < 0);
  }
  Magnitude magnitude(a);
  if (!checkBits(session,
                 static_cast<unsigned __int128>(bits) + magnitude.bitLength()))
    return Value::empty();
  int64_t whole = bits / 64, room = magnitude.size + whole + 1;
  BigInt *result = allocateInt(session, room);
  if (!result)
    return Value::empty();
  mpn_zero(result->limbs, whole);
  if (bits % 64) {
    result->limbs[room - 1] = mpn_lshift(result->limbs + whole, magnitude.limbs,
                                         magnitude.size, bits % 64);
  } else {
    mpn_copyi(result->limbs + whole, magnitude.limbs, magnitude.size);
    result->limbs[room - 1] = 0;
  }
  return finishInt(session, result, room, room, magnitude.isNegative);
}

/// \return whether one of the lowest \p bits bits is set. \pre they exist.
static bool anyBitSet(const Magnitude &magnitude, int64_t bits) {
  for (int64_t i = 0; i < bits / 64; ++i)
    if (magnitude.limbs[i])
      return true;
  return bits % 64 &&
         magnitude.limbs[bits / 64] & ((uint64_t(1) << bits % 64) - 1);
}

Value shiftRightInt(Session &session, Value a, Value count) {
  if (intSign(count) < 0)
    return session.raise(TypeId::ValueError, "negative shift count");
  int64_t bits;
  if (!intToInt64(count, bits))
    bits = INT64_MAX;
  if (a.isInt())
    return Value::fromInt(a.asInt() >> std::min<int64_t>(bits, 63));
  Magnitude magnitude(a);
  int64_t whole = bits / 64, size = magnitude.size - whole;
  if (size <= 0)
    return Value::fromInt(magnitude.isNegative ? -1 : 0);
  // Rounds down: one more limb for the carry.
  BigInt *result = allocateInt(session, size + 1);
  if (!result)
    return Value::empty();
  if (bits % 64)
    mpn_rshift(result->limbs, magnitude.limbs + whole, size, bits % 64);
  else
    mpn_copyi(result->limbs, magnitude.limbs + whole, size);
  result->limbs[size] = magnitude.isNegative && anyBitSet(magnitude, bits)
                            ? mpn_add_1(result->limbs, result->limbs, size, 1)
                            : 0;
  return finishInt(session, result, size + 1, size + 1, magnitude.isNegative);
}

//===--- And, or, xor -----------------------------------------------------===//

namespace {

/// The limbs of an operand in two's complement, one after the other.
class Complement {
public:
  explicit Complement(const Magnitude &magnitude)
      : magnitude_(magnitude), mask_(magnitude.isNegative ? ~Limb(0) : 0),
        borrow_(magnitude.isNegative) {}
  Limb next() {
    Limb limb = index_ < magnitude_.size ? magnitude_.limbs[index_] : 0;
    ++index_;
    // ~(m - 1), limb by limb.
    Limb less = limb - borrow_;
    borrow_ = borrow_ && limb == 0;
    return less ^ mask_;
  }

private:
  const Magnitude &magnitude_;
  int64_t index_ = 0;
  Limb mask_;
  bool borrow_;
};

} // namespace

/// Turns \p size limbs of a negative number in two's complement into a
/// magnitude.
static void negateLimbs(Limb *limbs, int64_t size) {
  mpn_neg(limbs, limbs, size);
}

template <typename Operation>
static Value combine(Session &session, Value left, Value right,
                     Operation operation) {
  Magnitude a(left), b(right);
  bool isNegative = operation(Limb(a.isNegative), Limb(b.isNegative)) & 1;
  int64_t size = std::max(a.size, b.size) + isNegative;
  BigInt *result = allocateInt(session, size);
  if (!result)
    return Value::empty();
  Complement aLimbs(a), bLimbs(b);
  for (int64_t i = 0; i < size; ++i)
    result->limbs[i] = operation(aLimbs.next(), bLimbs.next());
  if (isNegative)
    negateLimbs(result->limbs, size);
  return finishInt(session, result, size, size, isNegative);
}

Value andInts(Session &session, Value a, Value b) {
  if (Value::bothInts(a, b))
    return Value::fromInt(a.asInt() & b.asInt());
  // A mask that is short and not negative decides the length.
  if (b.isInt() && b.asInt() >= 0)
    std::swap(a, b);
  if (a.isInt() && a.asInt() >= 0) {
    Magnitude big(b);
    Limb low = big.isNegative ? 0 - big.limbs[0] : big.limbs[0];
    return Value::fromInt(int64_t(low & uint64_t(a.asInt())));
  }
  return combine(session, a, b, [](Limb x, Limb y) { return x & y; });
}

Value orInts(Session &session, Value a, Value b) {
  if (Value::bothInts(a, b))
    return Value::fromInt(a.asInt() | b.asInt());
  return combine(session, a, b, [](Limb x, Limb y) { return x | y; });
}

Value xorInts(Session &session, Value a, Value b) {
  if (Value::bothInts(a, b))
    return Value::fromInt(a.asInt() ^ b.asInt());
  return combine(session, a, b, [](Limb x, Limb y) { return x ^ y; });
}

Value invertInt(Session &session, Value a) {
  if (a.isInt())
    return Value::fromInt(~a.asInt());
  // ~x is -x - 1.
  Magnitude magnitude(a);
  int64_t size = magnitude.size + 1;
  BigInt *result = allocateInt(session, size);
  if (!result)
    return Value::empty();
  result->limbs[size - 1] = 0;
  if (magnitude.isNegative)
    mpn_sub_1(result->limbs, magnitude.limbs, magnitude.size, 1);
  else
    result->limbs[size - 1] =
        mpn_add_1(result->limbs, magnitude.limbs, magnitude.size, 1);
  return finishInt(session, result, size, size, !magnitude.isNegative);
}

} // namespace montyjit
