//===- IntDivision.cpp - Floor division, modulo, true division ------------===//

#include "IntLimbs.h"
#include "montyjit/Runtime/Float.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace montyjit {

static Value raiseZeroDivision(Session &session) {
  return session.raise(TypeId::ZeroDivisionError, "division by zero");
}

//===--- Magnitudes -------------------------------------------------------===//

/// Quotients and divisors beyond that are divided recursively, with polls
/// between the steps.
static constexpr int64_t MaxUnpolled = 1 << 16;

static bool divideTwoByOne(Session &session, Limb *quotient, Limb *rest,
                           const Limb *a, const Limb *b, int64_t n);

/// Divides 3k limbs \p a by 2k limbs \p b where the quotient fits k limbs: a
/// quotient by the upper half of \p b, then corrected (C. Burnikel and J.
/// Ziegler, "Fast Recursive Division", 1998). \p rest gets 2k limbs.
static bool divideThreeByTwo(Session &session, Limb *quotient, Limb *rest,
                             const Limb *a, const Limb *b, int64_t k) {
  const Limb *bTop = b + k;
  Scratch room(session, 4 * k + 2);
  if (!room.limbs)
    return false;
  Limb *partial = room, *product = partial + 2 * k + 1;
  // partial = (a / 2^64k) mod bTop, followed by the lowest k limbs of a.
  mpn_copyi(partial, a, k);
  partial[2 * k] = 0;
  if (mpn_cmp(a + 2 * k, bTop, k) < 0) {
    if (!divideTwoByOne(session, quotient, partial + k, a + k, bTop, k))
      return false;
  } else {
    // The quotient is one too large for k limbs: take the largest.
    memset(quotient, 0xff, k * sizeof(Limb));
    mpn_copyi(partial + k, a + k, k);
    partial[2 * k] = mpn_add_n(partial + k, partial + k, bTop, k);
  }
  if (!multiplyLimbs(session, product, quotient, k, b, k))
    return false;
  product[2 * k] = 0;
  bool isNegative = mpn_sub_n(partial, partial, product, 2 * k + 1);
  while (isNegative) {
    mpn_sub_1(quotient, quotient, k, 1);
    Limb carry = mpn_add_n(partial, partial, b, 2 * k);
    partial[2 * k] += carry;
    // Back above zero: the sum wrapped around the extra limb.
    isNegative = partial[2 * k] != 0;
  }
  mpn_copyi(rest, partial, 2 * k);
  return true;
}

/// Divides 2n limbs \p a by n limbs \p b, the top bit of which is set. \pre the
/// quotient fits n limbs: the upper half of \p a is below \p b.
static bool divideTwoByOne(Session &session, Limb *quotient, Limb *rest,
                           const Limb *a, const Limb *b, int64_t n) {
  if (n % 2 || n <= MaxUnpolled) {
    Scratch whole(session, n + 1);
    if (!whole.limbs || !session.poll(n * 1000))
      return false;
    mpn_tdiv_qr(whole, rest, 0, a, 2 * n, b, n);
    mpn_copyi(quotient, whole, n);
    return true;
  }
  int64_t k = n / 2;
  Scratch middle(session, 3 * k);
  if (!middle.limbs)
    return false;
  mpn_copyi(middle, a, k);
  return divideThreeByTwo(session, quotient + k, middle + k, a + k, b, k) &&
         divideThreeByTwo(session, quotient, rest, middle, b, k);
}

/// Divides by a divisor of many limbs: both are shifted so that the divisor has
/// its top bit set and halves evenly, then the dividend is taken in pieces as
/// long as the divisor.
static bool divideRecursively(Session &session, Limb *quotient, Limb *remainder,
                              const Limb *a, int64_t an, const Limb *b,
                              int64_t bn) {
  int64_t grain = 1;
  while (bn > MaxUnpolled * grain)
    grain *= 2;
  int64_t n = (bn + grain - 1) / grain * grain, pad = n - bn;
  int shift = std::countl_zero(b[bn - 1]);
  int64_t pieces = (an + pad) / n + 1;
  Scratch room(session, n + pieces * n + (pieces + 1) * n);
  if (!room.limbs)
    return false;
  Limb *divisor = room, *digits = divisor + n, *rest = digits + pieces * n;
  mpn_zero(room, n + pieces * n + (pieces + 1) * n);
  mpn_copyi(divisor + pad, b, bn);
  mpn_copyi(rest + pad, a, an);
  if (shift) {
    mpn_lshift(divisor, divisor, n, shift);
    mpn_lshift(rest, rest, (pieces + 1) * n, shift);
  }
  for (int64_t i = pieces; i-- > 0;) {
    Scratch left(session, n);
    if (!left.limbs || !divideTwoByOne(session, digits + i * n, left,
                                       rest + i * n, divisor, n))
      return false;
    mpn_copyi(rest + i * n, left, n);
  }
  mpn_copyi(quotient, digits, an - bn + 1);
  if (shift)
    mpn_rshift(rest, rest, n, shift);
  mpn_copyi(remainder, rest + pad, bn);
  return true;
}

bool divideLimbs(Session &session, Limb *quotient, Limb *remainder,
                 const Limb *a, int64_t an, const Limb *b, int64_t bn) {
  int64_t quotientSize = an - bn + 1;
  if (bn > MaxUnpolled && quotientSize > MaxUnpolled)
    return divideRecursively(session, quotient, remainder, a, an, b, bn);
  int64_t shorter = std::min(quotientSize, bn);
  if (shorter > 16 && !session.poll(std::max(quotientSize, bn) *
                                    std::min<int64_t>(shorter, 800)))
    return false;
  mpn_tdiv_qr(quotient, remainder, 0, a, an, b, bn);
  return true;
}

//===--- Floor division ---------------------------------------------------===//

/// What a division is done for.
enum class Want : uint8_t { Quotient, Remainder, Both };

/// `a // b` and `a % b` of magnitudes, of which \p a is the smaller: zero and
/// a, or with opposite signs minus one and a + b.
static bool divideSmaller(Session &session, Value left, Value right,
                          bool isOpposite, Value &quotient, Value &remainder) {
  quotient = Value::fromInt(isOpposite ? -1 : 0);
  remainder = isOpposite ? addInts(session, left, right) : left;
  return bool(remainder);
}

/// Division by one limb: no remainder array, the quotient in place.
static bool divideByLimb(Session &session, const Magnitude &a,
                         const Magnitude &b, Want want, Value &quotient,
                         Value &remainder) {
  bool isOpposite = a.isNegative != b.isNegative;
  Limb rest;
  if (want == Want::Remainder) {
    rest = mpn_mod_1(a.limbs, a.size, b.limbs[0]);
  } else {
    // Rounding towards minus infinity may carry into one more limb.
    BigInt *result = allocateInt(session, a.size + 1);
    if (!result)
      return false;
    rest = mpn_divrem_1(result->limbs, 0, a.limbs, a.size, b.limbs[0]);
    result->limbs[a.size] =
        isOpposite && rest ? mpn_add_1(result->limbs, result->limbs, a.size, 1)
                           : 0;
    quotient = finishInt(session, result, a.size + 1, a.size + 1, isOpposite);
    if (!quotient)
      return false;
  }
  if (isOpposite && rest)
    rest = b.limbs[0] - rest;
  remainder = makeInt128(session, rest, b.isNegative);
  return true;
}

/// \return whether only the top bit of \p b is set.
static bool isPowerOfTwo(const Magnitude &b) {
  return std::has_single_bit(b.limbs[b.size - 1]) &&
         (b.size == 1 || mpn_zero_p(b.limbs, b.size - 1));
}

/// `a % b` for a power of two \p b: the bits below it. \pre a.size >= b.size.
static Value lowBits(Session &session, const Magnitude &a, const Magnitude &b) {
  BigInt *result = allocateInt(session, b.size);
  if (!result)
    return Value::empty();
  Limb *rest = result->limbs;
  mpn_copyi(rest, a.limbs, b.size);
  rest[b.size - 1] &= b.limbs[b.size - 1] - 1;
  if (a.isNegative != b.isNegative && !mpn_zero_p(rest, b.size))
    mpn_sub_n(rest, b.limbs, rest, b.size);
  return finishInt(session, result, b.size, b.size, b.isNegative);
}

static bool divideLong(Session &session, const Magnitude &a, const Magnitude &b,
                       Want want, Value &quotient, Value &remainder) {
  bool isOpposite = a.isNegative != b.isNegative;
  int64_t quotientSize = a.size - b.size + 1;
  // What is not wanted goes to scratch space.
  Scratch unused(session, want == Want::Quotient    ? b.size
                          : want == Want::Remainder ? quotientSize
                                                    : 0);
  BigInt *quotientInt = nullptr, *remainderInt = nullptr;
  if (want != Want::Remainder)
    quotientInt = allocateInt(session, quotientSize + 1);
  if (want != Want::Quotient)
    remainderInt = allocateInt(session, b.size);
  if (!unused.limbs || (want != Want::Remainder && !quotientInt) ||
      (want != Want::Quotient && !remainderInt))
    return false;
  Limb *digits = quotientInt ? quotientInt->limbs : unused.limbs;
  Limb *rest = remainderInt ? remainderInt->limbs : unused.limbs;
  if (!divideLimbs(session, digits, rest, a.limbs, a.size, b.limbs, b.size))
    return false;
  bool isAdjusted = isOpposite && !mpn_zero_p(rest, b.size);
  if (remainderInt) {
    if (isAdjusted)
      mpn_sub_n(rest, b.limbs, rest, b.size);
    remainder = finishInt(session, remainderInt, b.size, b.size, b.isNegative);
  }
  if (quotientInt) {
    digits[quotientSize] =
        isAdjusted ? mpn_add_1(digits, digits, quotientSize, 1) : 0;
    quotient = finishInt(session, quotientInt, quotientSize + 1,
                         quotientSize + 1, isOpposite);
  }
  return (!quotientInt || quotient) && (!remainderInt || remainder);
}

/// Python's division of plain ints, rounding down. Sets at least what is
/// wanted.
/// \return false with an exception pending.
static bool divide(Session &session, Value left, Value right, Want want,
                   Value &quotient, Value &remainder) {
  if (!left || !right)
    return false;
  if (right == Value::fromInt(0)) {
    raiseZeroDivision(session);
    return false;
  }
  if (Value::bothInts(left, right)) {
    int64_t a = left.asInt(), b = right.asInt();
    int64_t digits = a / b, rest = a % b;
    if (rest && (rest < 0) != (b < 0)) {
      rest += b;
      --digits;
    }
    quotient = makeInt(session, digits);
    remainder = Value::fromInt(rest);
    return true;
  }
  Magnitude a(left), b(right);
  if (a.size < b.size)
    return divideSmaller(session, left, right,
                         a.size && a.isNegative != b.isNegative, quotient,
                         remainder);
  if (want == Want::Remainder && isPowerOfTwo(b)) {
    remainder = lowBits(session, a, b);
    return bool(remainder);
  }
  if (b.size == 1)
    return divideByLimb(session, a, b, want, quotient, remainder);
  return divideLong(session, a, b, want, quotient, remainder);
}

Value floorDivInts(Session &session, Value a, Value b) {
  Value quotient{}, remainder{};
  return divide(session, a, b, Want::Quotient, quotient, remainder)
             ? quotient
             : Value::empty();
}

Value modInts(Session &session, Value a, Value b) {
  Value quotient{}, remainder{};
  return divide(session, a, b, Want::Remainder, quotient, remainder)
             ? remainder
             : Value::empty();
}

bool divModInts(Session &session, Value a, Value b, Value &quotient,
                Value &remainder) {
  return divide(session, a, b, Want::Both, quotient, remainder);
}

//===--- True division ----------------------------------------------------===//

/// The quotient of magnitudes as a double, correctly rounded; infinity on
/// overflow.
/// \return false with an exception pending.
static bool divideToDouble(Session &session, const Magnitude &a,
                           const Magnitude &b, double &result) {
  // Scale so that the integer quotient has 64 to 66 bits, then a quotient of
  // two limbs holds more bits than a double.
  int64_t shift = int64_t(b.bitLength()) - int64_t(a.bitLength()) + 65;
  if (shift > 1200) { // Far below the smallest double.
    result = 0;
    return true;
  }
  if (shift < -1200) {
    result = HUGE_VAL;
    return true;
  }
  int64_t up = std::max<int64_t>(shift, 0), down = std::max<int64_t>(-shift, 0);
  int64_t an = a.size + up / 64 + 1, bn = b.size + down / 64 + 1;
  Scratch room(session, 2 * an + 2 * bn + 2);
  if (!room.limbs)
    return false;
  Limb *dividend = room, *divisor = dividend + an, *rest = divisor + bn,
       *digits = rest + bn;
  auto scale = [](Limb *target, int64_t size, const Magnitude &source,
                  int64_t bits) {
    mpn_zero(target, size);
    mpn_copyi(target + bits / 64, source.limbs, source.size);
    if (bits % 64)
      mpn_lshift(target, target, size, bits % 64);
    while (!target[size - 1])
      --size;
    return size;
  };
  an = scale(dividend, an, a, up);
  bn = scale(divisor, bn, b, down);
  if (!divideLimbs(session, digits, rest, dividend, an, divisor, bn))
    return false;
  int64_t size = an - bn + 1;
  while (size > 1 && !digits[size - 1])
    --size;
  bool sticky = !mpn_zero_p(rest, bn);
  uint64_t bits = digits[0];
  if (size > 1) {
    int extra = 64 - std::countl_zero(digits[1]);
    sticky |= (bits & ((uint64_t(1) << extra) - 1)) != 0;
    bits = bits >> extra | digits[1] << (64 - extra);
    shift -= extra;
  }
  result = roundToDouble(bits, sticky, -shift);
  return true;
}

Value trueDivInts(Session &session, Value left, Value right) {
  constexpr int64_t Exact = int64_t(1) << 53;
  if (right == Value::fromInt(0))
    return raiseZeroDivision(session);
  if (Value::bothInts(left, right)) {
    int64_t a = left.asInt(), b = right.asInt();
    if (a >= -Exact && a <= Exact && b >= -Exact && b <= Exact) [[likely]]
      return makeFloat(session, double(a) / double(b));
  }
  Magnitude a(left), b(right);
  double result = 0;
  if (a.size && !divideToDouble(session, a, b, result))
    return Value::empty();
  if (std::isinf(result))
    return session.raise(TypeId::OverflowError,
                         "integer division result too large for a float");
  bool isNegative = a.isNegative != b.isNegative;
  return makeFloat(session, isNegative ? -result : result);
}

} // namespace montyjit
