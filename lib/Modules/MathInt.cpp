//===- MathInt.cpp - math: functions of integers --------------------------===//

#include "MathTables.h"
#include "Support.h"

#include <limits>

using namespace montyjit;

namespace {
constexpr int64_t MaxLong = std::numeric_limits<int64_t>::max();

/// The product of the integers \p low .. \p low + count - 1, halving the range
/// so that the factors are of similar size.
Value productOfRange(Session &session, Value low, int64_t count) {
  constexpr int64_t Short = 8;
  if (!session.poll(Short))
    return Value::empty();
  if (count <= Short) {
    Value product = Value::fromInt(1);
    for (int64_t i = 0; i < count && product; ++i) {
      Value factor = addInts(session, low, Value::fromInt(i));
      product = mulInts(session, product, factor);
    }
    return product;
  }
  int64_t half = count / 2;
  Value left = productOfRange(session, low, half);
  if (!left)
    return left;
  Value middle = addInts(session, low, Value::fromInt(half));
  return mulInts(session, left, productOfRange(session, middle, count - half));
}

Value factorial(Session &session, Value *args) {
  Value n = session.index(args[0]);
  if (!n)
    return n;
  if (intSign(n) < 0)
    return session.raise(TypeId::ValueError,
                         "factorial() not defined for negative values");
  int64_t count;
  if (!intToInt64(n, count))
    return session.raiseFormat(TypeId::OverflowError,
                               "factorial() argument should not exceed {}",
                               MaxLong);
  return count < 2 ? Value::fromInt(1)
                   : productOfRange(session, Value::fromInt(2), count - 1);
}

/// Reads n and k, both not negative.
bool nAndK(Session &session, Value *args, Value &n, Value &k) {
  n = session.index(args[0]);
  k = n ? session.index(args[1]) : n;
  if (!k)
    return false;
  const char *negative =
      intSign(n) < 0 ? "n" : (intSign(k) < 0 ? "k" : nullptr);
  if (negative)
    session.raiseFormat(TypeId::ValueError, "{} must be a non-negative integer",
                        negative);
  return !negative;
}

Value permutations(Session &session, Value *args) {
  if (isNoneOrAbsent(args[1]))
    return factorial(session, args);
  Value n, k;
  if (!nAndK(session, args, n, k))
    return Value::empty();
  if (compareInts(n, k) < 0)
    return Value::fromInt(0);
  int64_t count;
  if (!intToInt64(k, count))
    return session.raiseFormat(TypeId::OverflowError, "k must not exceed {}",
                               MaxLong);
  Value low = addInts(session, subInts(session, n, k), Value::fromInt(1));
  return productOfRange(session, low, count);
}

/// Binomial coefficient by halving: C(n, k) = C(n, j) C(n-j, k-j) / C(k, j).
Value choose(Session &session, Value n, int64_t k) {
  constexpr int64_t Short = 12;
  if (!session.poll(Short))
    return Value::empty();
  if (k <= Short) {
    Value top = subInts(session, n, Value::fromInt(k - 1));
    Value product = productOfRange(session, top, k);
    Value divisor = productOfRange(session, Value::fromInt(1), k);
    return floorDivInts(session, product, divisor);
  }
  int64_t j = k / 2;
  Value first = choose(session, n, j);
  Value rest = subInts(session, n, Value::fromInt(j));
  Value second = first ? choose(session, rest, k - j) : first;
  Value third = second ? choose(session, makeInt(session, k), j) : second;
  return floorDivInts(session, mulInts(session, first, second), third);
}

Value combinations(Session &session, Value *args) {
  Value n, k;
  if (!nAndK(session, args, n, k))
    return Value::empty();
  Value rest = subInts(session, n, k);
  if (!rest)
    return rest;
  if (intSign(rest) < 0)
    return Value::fromInt(0);
  Value smaller = compareInts(rest, k) < 0 ? rest : k;
  int64_t count;
  if (!intToInt64(smaller, count))
    return session.raiseFormat(TypeId::OverflowError,
                               "min(n - k, k) must not exceed {}", MaxLong);
  return choose(session, n, count);
}

Value greatestDivisor(Session &session, Value *args) {
  auto *numbers = args[0].as<Tuple>();
  Value result = Value::fromInt(0);
  for (uint32_t i = 0; i < numbers->size; ++i) {
    Value number = session.index(numbers->items[i]);
    if (!number || !session.poll())
      return Value::empty();
    result = gcdInts(session, result, number);
    if (!result)
      return result;
  }
  return result;
}

/// `abs(a * b) // gcd(a, b)`.
Value commonMultiple(Session &session, Value a, Value b) {
  if (intSign(a) == 0 || intSign(b) == 0)
    return Value::fromInt(0);
  Value divisor = gcdInts(session, a, b);
  Value quotient = divisor ? floorDivInts(session, a, divisor) : divisor;
  Value product = quotient ? mulInts(session, quotient, b) : quotient;
  return product ? absoluteInt(session, product) : product;
}

Value leastMultiple(Session &session, Value *args) {
  auto *numbers = args[0].as<Tuple>();
  Value result = Value::fromInt(1);
  for (uint32_t i = 0; i < numbers->size; ++i) {
    Value number = session.index(numbers->items[i]);
    if (!number || !session.poll())
      return Value::empty();
    result = commonMultiple(session, result, number);
    if (!result)
      return result;
  }
  return result;
}

Value integerRoot(Session &session, Value *args) {
  Value n = session.index(args[0]);
  if (!n)
    return n;
  if (intSign(n) < 0)
    return session.raise(TypeId::ValueError,
                         "isqrt() argument must be nonnegative");
  return isqrtInt(session, n);
}

/// Of ints, which calls nothing back.
template <NativeFn Function> Value ofInts(Session &session, Value *args) {
  for (Value number : *args[0].as<Tuple>())
    if (!asIntValue(number))
      return Value::empty();
  return Function(session, args);
}

NativeDef table[] = {
    {"factorial", "(n, /)", factorial, NativeKind::Replay},
    {"perm", "(n, k=None, /)", permutations, NativeKind::Replay},
    {"comb", "(n, k, /)", combinations, NativeKind::Replay},
    {"gcd", "(*integers)", greatestDivisor, NativeKind::Replay,
     NativeRole::Plain, 0, nullptr, nullptr, nullptr, ofInts<greatestDivisor>},
    {"lcm", "(*integers)", leastMultiple, NativeKind::Replay, NativeRole::Plain,
     0, nullptr, nullptr, nullptr, ofInts<leastMultiple>},
    {"isqrt", "(n, /)", integerRoot, NativeKind::Replay},
};
} // namespace

NativeTable montyjit::mathIntFunctions() { return table; }
