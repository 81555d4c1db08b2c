//===- IntPower.cpp - Powers, modular powers, roots and divisors ----------===//

#include "IntLimbs.h"
#include "montyjit/Runtime/Float.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace montyjit {

//===--- Powers -----------------------------------------------------------===//

namespace {

/// A number that is repeatedly squared and multiplied, in one of two buffers.
class Product {
public:
  Product(Session &session, uint64_t room)
      : session_(session), first_(session, room), second_(session, room),
        current_(first_), next_(second_) {}
  bool isValid() const { return first_.limbs && second_.limbs; }

  void start(const Magnitude &value) {
    mpn_copyi(current_, value.limbs, value.size);
    size_ = value.size;
  }
  [[nodiscard]] bool square() {
    return store(
        multiplyLimbs(session_, next_, current_, size_, current_, size_),
        2 * size_);
  }
  [[nodiscard]] bool multiply(const Magnitude &factor) {
    if (factor.size == 1) {
      Limb carry = mpn_mul_1(current_, current_, size_, factor.limbs[0]);
      if (carry)
        current_[size_++] = carry;
      return true;
    }
    return store(multiplyLimbs(session_, next_, current_, size_, factor.limbs,
                               factor.size),
                 size_ + factor.size);
  }
  const Limb *limbs() const { return current_; }
  int64_t size() const { return size_; }

private:
  bool store(bool isDone, int64_t size) {
    std::swap(current_, next_);
    size_ = size - !current_[size - 1];
    return isDone;
  }

  Session &session_;
  Scratch first_, second_;
  Limb *current_, *next_;
  int64_t size_ = 0;
};

} // namespace

/// `base ** exponent` by repeated squaring, shifted left by \p shift
/// afterwards.
/// \pre exponent >= 1, |base| >= 2, the result was checked to have at most
/// \p bits bits before the shift.
static Value powerOf(Session &session, const Magnitude &base, uint64_t exponent,
                     uint64_t bits, int64_t shift) {
  Product product(session, bits / 64 + 2);
  if (!product.isValid())
    return Value::empty();
  product.start(base);
  for (int bit = 62 - std::countl_zero(exponent); bit >= 0; --bit) {
    if (!product.square())
      return Value::empty();
    if (exponent >> bit & 1 && !product.multiply(base))
      return Value::empty();
  }
  int64_t whole = shift / 64, room = product.size() + whole + 1;
  BigInt *result = allocateInt(session, room);
  if (!result)
    return Value::empty();
  mpn_zero(result->limbs, whole);
  result->limbs[room - 1] = 0;
  mpn_copyi(result->limbs + whole, product.limbs(), product.size());
  if (shift % 64)
    mpn_lshift(result->limbs + whole, result->limbs + whole, product.size() + 1,
               shift % 64);
  return finishInt(session, result, room, room,
                   base.isNegative && exponent & 1);
}

/// `base ** exponent` that fits 61 bits.
static int64_t powerOfWord(int64_t base, uint64_t exponent) {
  uint64_t result = 1, factor = uint64_t(base);
  for (; exponent; exponent >>= 1) {
    if (exponent & 1)
      result *= factor;
    factor *= factor;
  }
  return int64_t(result);
}

/// CPython computes a negative power of ints in floats.
static Value floatPower(Session &session, Value a, Value b) {
  double base, exponent;
  if (!intToDouble(a, base) || !intToDouble(b, exponent))
    return session.raise(TypeId::OverflowError,
                         "int too large to convert to float");
  return powFloats(session, base, exponent);
}

/// 2 ** \p exponent, as in moduli and masks. \pre it is no inline int.
static Value powerOfTwo(Session &session, uint64_t exponent) {
  int64_t size = int64_t(exponent / 64) + 1;
  BigInt *result = allocateInt(session, size);
  if (!result)
    return Value::empty();
  mpn_zero(result->limbs, size);
  result->limbs[size - 1] = Limb(1) << (exponent % 64);
  result->size = size;
  return Value::fromObject(result);
}

Value powInts(Session &session, Value a, Value b) {
  constexpr int64_t Common = 1024;
  if (a == Value::fromInt(2) && b.isInt() && b.asInt() > 61 &&
      b.asInt() <= Common)
    return powerOfTwo(session, uint64_t(b.asInt()));
  if (intSign(b) < 0)
    return floatPower(session, a, b);
  if (b == Value::fromInt(0) || a == Value::fromInt(1))
    return Value::fromInt(1);
  if (a == Value::fromInt(0))
    return a;
  if (a == Value::fromInt(-1))
    return Value::fromInt(Magnitude(b).limbs[0] & 1 ? -1 : 1);
  if (!b.isInt())
    return session.raise(TypeId::MemoryError, "");
  uint64_t exponent = b.asInt();
  Magnitude base(a);
  auto width = static_cast<unsigned __int128>(base.bitLength());
  if (width * exponent <= 61)
    return Value::fromInt(powerOfWord(a.asInt(), exponent));
  if (!checkBits(session, (width - 1) * exponent))
    return Value::empty();
  // Powers of two come out of a small base as one shift: 10 ** n is 5 ** n <<
  // n.
  int twos = a.isInt() ? std::countr_zero(base.limbs[0]) : 0;
  if (!twos)
    return powerOf(session, base, exponent, uint64_t(width * exponent), 0);
  Value odd = Value::fromInt(a.asInt() >> twos);
  int64_t shift = int64_t(twos) * exponent;
  if (odd == Value::fromInt(1) ||
      (odd == Value::fromInt(-1) && exponent % 2 == 0))
    return shiftLeftInt(session, Value::fromInt(1), makeInt(session, shift));
  if (odd == Value::fromInt(-1))
    return shiftLeftInt(session, odd, makeInt(session, shift));
  return powerOf(session, Magnitude(odd), exponent,
                 uint64_t((width - twos) * exponent), shift);
}

//===--- Modular powers ---------------------------------------------------===//

/// `base ** exponent % modulus` where all fit one limb.
static uint64_t powModLimb(uint64_t base, uint64_t exponent, uint64_t modulus) {
  unsigned __int128 result = 1 % modulus, power = base % modulus;
  for (; exponent; exponent >>= 1) {
    if (exponent & 1)
      result = result * power % modulus;
    power = power * power % modulus;
  }
  return uint64_t(result);
}

/// A plain int as a read-only mpz.
static mpz_srcptr asMpz(mpz_t target, const Magnitude &value) {
  return mpz_roinit_n(target, value.limbs,
                      value.isNegative ? -value.size : value.size);
}

static Value fromMpz(Session &session, mpz_srcptr number) {
  int64_t size = mpz_size(number);
  BigInt *result = allocateInt(session, size);
  if (!result)
    return Value::empty();
  mpn_copyi(result->limbs, mpz_limbs_read(number), size);
  return finishInt(session, result, size, size, mpz_sgn(number) < 0);
}

/// Montgomery's method, in one go. \pre 0 <= base < modulus, exponent >= 1.
static Value powModAtOnce(Session &session, const Magnitude &base,
                          const Magnitude &exponent, const Magnitude &modulus) {
  mpz_t b, e, m, result;
  mpz_init(result);
  mpz_powm(result, asMpz(b, base), asMpz(e, exponent), asMpz(m, modulus));
  Value value = fromMpz(session, result);
  mpz_clear(result);
  return value;
}

/// By squarings and reductions that poll.
static Value powModSlowly(Session &session, Value base,
                          const Magnitude &exponent, Value modulus) {
  Value result = base;
  for (int64_t bit = int64_t(exponent.bitLength()) - 2; bit >= 0; --bit) {
    result = mulInts(session, result, result);
    if (result)
      result = modInts(session, result, modulus);
    if (result && exponent.limbs[bit / 64] >> bit % 64 & 1) {
      result = mulInts(session, result, base);
      if (result)
        result = modInts(session, result, modulus);
    }
    if (!result)
      return Value::empty();
  }
  return result;
}

/// \pre 0 <= base < modulus, exponent >= 0, modulus >= 1.
static Value powModReduced(Session &session, Value base, Value exponent,
                           Value modulus) {
  Magnitude b(base), e(exponent), m(modulus);
  if (!e.size)
    return Value::fromInt(modulus == Value::fromInt(1) ? 0 : 1);
  if (!b.size)
    return base;
  if (m.size == 1 && e.size == 1)
    return makeUnsigned(session,
                        powModLimb(b.limbs[0], e.limbs[0], m.limbs[0]));
  int64_t work = m.size * std::min<int64_t>(m.size, 400);
  if (static_cast<__int128>(work) * int64_t(e.bitLength()) > 20'000'000)
    return powModSlowly(session, base, e, modulus);
  if (!session.poll(work * int64_t(e.bitLength())))
    return Value::empty();
  return powModAtOnce(session, b, e, m);
}

Value inverseMod(Session &session, Value a, Value modulus) {
  // Euclid's algorithm, keeping x with x * a = r (mod modulus).
  Value r = modulus, next = modInts(session, a, modulus);
  Value x = Value::fromInt(0), nextX = Value::fromInt(1);
  while (next && !(next == Value::fromInt(0))) {
    Value quotient{}, rest{};
    if (!divModInts(session, r, next, quotient, rest))
      return Value::empty();
    Value product = mulInts(session, quotient, nextX);
    Value difference = product ? subInts(session, x, product) : product;
    if (!difference || !session.poll())
      return Value::empty();
    r = next, next = rest;
    x = nextX, nextX = difference;
  }
  if (!next)
    return Value::empty();
  if (!(r == Value::fromInt(1)))
    return session.raise(TypeId::ValueError,
                         "base is not invertible for the given modulus");
  return modInts(session, x, modulus);
}

Value powModInts(Session &session, Value a, Value b, Value modulus) {
  if (modulus == Value::fromInt(0))
    return session.raise(TypeId::ValueError, "pow() 3rd argument cannot be 0");
  Value positive = absoluteInt(session, modulus);
  if (positive && intSign(b) < 0) {
    a = inverseMod(session, a, positive);
    b = a ? negateInt(session, b) : a;
  }
  Value base = positive && a && b ? modInts(session, a, positive) : Value{};
  Value result = base ? powModReduced(session, base, b, positive) : base;
  // The sign follows the modulus.
  if (!result || intSign(modulus) > 0 || result == Value::fromInt(0))
    return result;
  return addInts(session, result, modulus);
}

//===--- Roots and divisors -----------------------------------------------===//

Value gcdInts(Session &session, Value a, Value b) {
  if (Value::bothInts(a, b)) {
    int64_t divisor = b.asInt();
    // The first division brings numbers of different size close.
    return makeInt(
        session, std::gcd(divisor, divisor ? a.asInt() % divisor : a.asInt()));
  }
  a = absoluteInt(session, a);
  b = a ? absoluteInt(session, b) : a;
  // Lehmer's and sub-quadratic methods for what takes no time, Euclid's before.
  constexpr int64_t MaxUnpolled = 1 << 14;
  while (b && !(b == Value::fromInt(0))) {
    Magnitude x(a), y(b);
    if (std::max(x.size, y.size) <= MaxUnpolled && x.size) {
      if (!session.poll(std::max(x.size, y.size) * 200))
        return Value::empty();
      mpz_t first, second, result;
      mpz_init(result);
      mpz_gcd(result, asMpz(first, x), asMpz(second, y));
      Value value = fromMpz(session, result);
      mpz_clear(result);
      return value;
    }
    if (!session.poll(x.size))
      return Value::empty();
    Value rest = modInts(session, a, b);
    a = b, b = rest;
  }
  return b ? a : b;
}

/// The largest root whose square is at most \p a, by Newton's iteration that
/// doubles the precision at each step, as with `a` of many limbs a single call
/// of GMP would take long.
static Value rootOfLarge(Session &session, Value a) {
  int64_t half = (int64_t(intBitLength(a)) - 1) / 4;
  Value high = shiftRightInt(session, a, Value::fromInt(2 * half));
  Value root = high ? isqrtInt(session, high) : high;
  if (root)
    root = shiftLeftInt(session, root, Value::fromInt(half));
  // root is at most a bit off: one step from above, then walk down.
  Value quotient = root ? floorDivInts(session, a, root) : root;
  Value sum = quotient ? addInts(session, root, quotient) : quotient;
  root = sum ? shiftRightInt(session, sum, Value::fromInt(1)) : sum;
  while (root) {
    Value square = mulInts(session, root, root);
    if (!square || compareInts(square, a) <= 0)
      return square ? root : square;
    root = subInts(session, root, Value::fromInt(1));
  }
  return root;
}

Value isqrtInt(Session &session, Value a) {
  assert(intSign(a) >= 0);
  Magnitude magnitude(a);
  if (!magnitude.size)
    return a;
  if (magnitude.size > 1 << 16)
    return rootOfLarge(session, a);
  if (!session.poll(magnitude.size * 400))
    return Value::empty();
  int64_t size = (magnitude.size + 1) / 2;
  BigInt *result = allocateInt(session, size);
  if (!result)
    return Value::empty();
  mpn_sqrtrem(result->limbs, nullptr, magnitude.limbs, magnitude.size);
  return finishInt(session, result, size, size, false);
}

} // namespace montyjit
