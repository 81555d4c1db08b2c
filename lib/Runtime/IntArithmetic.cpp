//===- IntArithmetic.cpp - Addition, multiplication, division -------------===//

#include "IntLimbs.h"
#include "montyjit/Runtime/Float.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace montyjit {

//===--- Addition ---------------------------------------------------------===//

/// `|a| + |b|` with the given sign. \pre a.size >= b.size.
static Value addMagnitudes(Session &session, const Magnitude &a,
                           const Magnitude &b, bool isNegative) {
  // A limb more only where the top limbs can carry.
  Limb top = a.limbs[a.size - 1];
  Limb other = a.size == b.size ? b.limbs[b.size - 1] : 0;
  int64_t room = a.size + (top + other < top || top + other == ~Limb(0));
  BigInt *result = allocateInt(session, room);
  if (!result)
    return Value::empty();
  Limb carry = mpn_add(result->limbs, a.limbs, a.size, b.limbs, b.size);
  if (room > a.size)
    result->limbs[a.size] = carry;
  return finishInt(session, result, room, room, isNegative);
}

/// `|a| - |b|`, negated if \p isNegative.
static Value subMagnitudes(Session &session, const Magnitude &a,
                           const Magnitude &b, bool isNegative) {
  int order = a.size != b.size ? (a.size < b.size ? -1 : 1)
                               : mpn_cmp(a.limbs, b.limbs, a.size);
  if (order == 0)
    return Value::fromInt(0);
  if (order < 0)
    return subMagnitudes(session, b, a, !isNegative);
  BigInt *result = allocateInt(session, a.size);
  if (!result)
    return Value::empty();
  mpn_sub(result->limbs, a.limbs, a.size, b.limbs, b.size);
  return finishInt(session, result, a.size, a.size, isNegative);
}

static Value addSigned(Session &session, Value left, Value right, bool negate) {
  if (!left || !right)
    return Value::empty();
  Magnitude a(left), b(right);
  bool bNegative = b.isNegative != negate;
  if (a.isNegative != bNegative)
    return subMagnitudes(session, a, b, a.isNegative);
  return a.size >= b.size ? addMagnitudes(session, a, b, a.isNegative)
                          : addMagnitudes(session, b, a, a.isNegative);
}

Value addInts(Session &session, Value a, Value b) {
  // Two numbers of 62 bits cannot overflow 64.
  if (Value::bothInts(a, b))
    return makeInt(session, a.asInt() + b.asInt());
  return addSigned(session, a, b, false);
}

Value subInts(Session &session, Value a, Value b) {
  if (Value::bothInts(a, b))
    return makeInt(session, a.asInt() - b.asInt());
  return addSigned(session, a, b, true);
}

Value negateInt(Session &session, Value a) {
  if (a.isInt())
    return makeInt(session, -a.asInt());
  Magnitude magnitude(a);
  BigInt *result = allocateInt(session, magnitude.size);
  if (!result)
    return Value::empty();
  mpn_copyi(result->limbs, magnitude.limbs, magnitude.size);
  return finishInt(session, result, magnitude.size, magnitude.size,
                   !magnitude.isNegative);
}

Value absoluteInt(Session &session, Value a) {
  return intSign(a) < 0 ? negateInt(session, a) : a;
}

//===--- Multiplication ---------------------------------------------------===//

/// Products of more limbs than that are cut, so that there is a poll every few
/// tens of milliseconds.
static constexpr int64_t MaxUnpolled = 1 << 17;

/// What a product costs, in the steps that Session::poll counts. Beyond the
/// sizes where it is quadratic, GMP's cost per limb grows slowly.
static int64_t multiplyCost(int64_t an, int64_t bn) {
  return an * std::min<int64_t>(bn, 400) / 2;
}

/// Karatsuba's step, for operands of similar size: 2 * bn > an.
static bool multiplyHalves(Session &session, Limb *result, const Limb *a,
                           int64_t an, const Limb *b, int64_t bn) {
  int64_t half = (an + 1) / 2, aTop = an - half, bTop = bn - half;
  int64_t sums = half + 1;
  Scratch room(session, sums * 4);
  if (!room.limbs)
    return false;
  Limb *aSum = room, *bSum = aSum + sums, *middle = bSum + sums;
  aSum[half] = mpn_add(aSum, a, half, a + half, aTop);
  bSum[half] = mpn_add(bSum, b, half, b + half, bTop);
  if (!multiplyLimbs(session, middle, aSum, sums, bSum, sums) ||
      !multiplyLimbs(session, result, a, half, b, half) ||
      !multiplyLimbs(session, result + 2 * half, a + half, aTop, b + half,
                     bTop))
    return false;
  mpn_sub(middle, middle, 2 * sums, result, 2 * half);
  mpn_sub(middle, middle, 2 * sums, result + 2 * half, aTop + bTop);
  int64_t middleSize = std::min(2 * sums, an + bn - half);
  mpn_add(result + half, result + half, an + bn - half, middle, middleSize);
  return true;
}

/// A long operand times a short one: the long one in pieces.
static bool multiplyPieces(Session &session, Limb *result, const Limb *a,
                           int64_t an, const Limb *b, int64_t bn) {
  int64_t piece = std::max(bn, MaxUnpolled);
  Scratch product(session, piece + bn);
  if (!product.limbs)
    return false;
  mpn_zero(result, an + bn);
  for (int64_t i = 0; i < an; i += piece) {
    int64_t size = std::min(piece, an - i);
    bool isDone = size >= bn
                      ? multiplyLimbs(session, product, a + i, size, b, bn)
                      : multiplyLimbs(session, product, b, bn, a + i, size);
    if (!isDone)
      return false;
    mpn_add(result + i, result + i, an + bn - i, product, size + bn);
  }
  return true;
}

bool multiplyLimbs(Session &session, Limb *result, const Limb *a, int64_t an,
                   const Limb *b, int64_t bn) {
  if (an <= MaxUnpolled) [[likely]] {
    if (bn > 16 && !session.poll(multiplyCost(an, bn)))
      return false;
    if (a == b && an == bn)
      mpn_sqr(result, a, an);
    else
      mpn_mul(result, a, an, b, bn);
    return true;
  }
  if (2 * bn > an + 1)
    return multiplyHalves(session, result, a, an, b, bn);
  return multiplyPieces(session, result, a, an, b, bn);
}

/// `a * b`. \pre a.size >= b.size >= 1.
static Value mulMagnitudes(Session &session, const Magnitude &a,
                           const Magnitude &b) {
  int64_t room = a.size + b.size;
  BigInt *result = allocateInt(session, room);
  if (!result)
    return Value::empty();
  if (b.size == 1)
    result->limbs[a.size] =
        mpn_mul_1(result->limbs, a.limbs, a.size, b.limbs[0]);
  else if (!multiplyLimbs(session, result->limbs, a.limbs, a.size, b.limbs,
                          b.size))
    return Value::empty();
  return finishInt(session, result, room, room, a.isNegative != b.isNegative);
}

Value mulInts(Session &session, Value left, Value right) {
  if (Value::bothInts(left, right)) {
    auto product = static_cast<__int128>(left.asInt()) * right.asInt();
    bool isNegative = product < 0;
    return makeInt128(session, isNegative ? -product : product, isNegative);
  }
  if (!left || !right)
    return Value::empty();
  Magnitude a(left), b(right);
  if (!a.size || !b.size)
    return Value::fromInt(0);
  return a.size >= b.size ? mulMagnitudes(session, a, b)
                          : mulMagnitudes(session, b, a);
}

} // namespace montyjit
