//===- MathPair.cpp - math: functions of several real numbers -------------===//

#include "MathTables.h"
#include "Support.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

using namespace montyjit;

namespace {
Value raiseDomain(Session &session) {
  return session.raise(TypeId::ValueError, "math domain error");
}
Value raiseRange(Session &session) {
  return session.raise(TypeId::OverflowError, "math range error");
}

/// Reads two real arguments.
bool twoReals(Session &session, Value *args, double &x, double &y) {
  return realNumber(session, args[0], x) && realNumber(session, args[1], y);
}

Value power(Session &session, Value *args) {
  double x, y;
  if (!twoReals(session, args, x, y))
    return Value::empty();
  double result = std::pow(x, y);
  if (std::isfinite(x) && std::isfinite(y)) {
    if (std::isnan(result) || (std::isinf(result) && x == 0))
      return raiseDomain(session);
    if (std::isinf(result))
      return raiseRange(session);
  }
  return makeFloat(session, result);
}

Value arcTangent(Session &session, Value *args) {
  double y, x;
  return twoReals(session, args, y, x) ? makeFloat(session, std::atan2(y, x))
                                       : Value::empty();
}

Value copySign(Session &session, Value *args) {
  double x, y;
  return twoReals(session, args, x, y)
             ? makeFloat(session, std::copysign(x, y))
             : Value::empty();
}

/// A remainder function: undefined for an infinite dividend and a zero divisor.
template <double (*Function)(double, double)>
Value remainderBy(Session &session, Value *args) {
  double x, y;
  if (!twoReals(session, args, x, y))
    return Value::empty();
  if (!std::isnan(x) && !std::isnan(y) && (std::isinf(x) || y == 0))
    return raiseDomain(session);
  return makeFloat(session, Function(x, y));
}

Value loadExponent(Session &session, Value *args) {
  double x;
  if (!realNumber(session, args[0], x))
    return Value::empty();
  Value integer = asIntValue(args[1]);
  if (!integer)
    return session.raise(TypeId::TypeError,
                         "Expected an int as second argument to ldexp.");
  constexpr int64_t Far = 10000;
  int64_t exponent;
  if (!intToInt64(integer, exponent))
    exponent = intSign(integer) < 0 ? -Far : Far;
  exponent = std::min(std::max(exponent, -Far), Far);
  double result = std::ldexp(x, int(exponent));
  if (std::isinf(result) && std::isfinite(x))
    return raiseRange(session);
  return makeFloat(session, result);
}

//===--- Norms ------------------------------------------------------------===//

Value norm(Session &session, std::vector<double> &numbers) {
  return makeFloat(session, vectorNorm(numbers.data(), numbers.size()));
}

Value hypotenuse(Session &session, Value *args) {
  auto *coordinates = args[0].as<Tuple>();
  std::vector<double> numbers(coordinates->size);
  for (uint32_t i = 0; i < coordinates->size; ++i)
    if (!realNumber(session, coordinates->items[i], numbers[i]))
      return Value::empty();
  return norm(session, numbers);
}

/// The argument as a tuple. Null with status.
Tuple *point(Session &session, Value value) {
  if (Tuple *tuple = asTuple(value))
    return tuple;
  Value tuple =
      session.call(Value::fromObject(builtinType(TypeId::Tuple)), value);
  return tuple ? tuple.as<Tuple>() : nullptr;
}

Value distance(Session &session, Value *args) {
  Tuple *p = point(session, args[0]);
  Tuple *q = p ? point(session, args[1]) : nullptr;
  if (!q)
    return Value::empty();
  if (p->size != q->size)
    return session.raise(
        TypeId::ValueError,
        "both points must have the same number of dimensions");
  std::vector<double> numbers(p->size);
  for (uint32_t i = 0; i < p->size; ++i) {
    double a, b;
    if (!realNumber(session, p->items[i], a) ||
        !realNumber(session, q->items[i], b))
      return Value::empty();
    numbers[i] = std::fabs(a - b);
  }
  return norm(session, numbers);
}

//===--- Neighbours -------------------------------------------------------===//

Value isClose(Session &session, Value *args) {
  double a, b, relative = 1e-09, absolute = 0;
  if (!twoReals(session, args, a, b) ||
      (args[2] && !realNumber(session, args[2], relative)) ||
      (args[3] && !realNumber(session, args[3], absolute)))
    return Value::empty();
  if (relative < 0 || absolute < 0)
    return session.raise(TypeId::ValueError,
                         "tolerances must be non-negative");
  if (a == b)
    return trueValue();
  if (std::isinf(a) || std::isinf(b))
    return falseValue();
  double difference = std::fabs(b - a);
  return boolValue(difference <= std::fabs(relative * b) ||
                   difference <= std::fabs(relative * a) ||
                   difference <= absolute);
}

/// The number of a double in the order of all doubles from -inf to inf.
int64_t rankOf(double x) {
  auto bits = std::bit_cast<int64_t>(x);
  return bits < 0 ? -(bits & std::numeric_limits<int64_t>::max()) : bits;
}
double atRank(int64_t rank) {
  double x = std::bit_cast<double>(rank < 0 ? -rank : rank);
  return rank < 0 ? -x : x;
}

double stepsTowards(double x, double y, uint64_t steps) {
  if (steps == 0 || std::isnan(x))
    return x;
  if (std::isnan(y) || x == y)
    return y;
  int64_t from = rankOf(x), to = rankOf(y);
  uint64_t distance = to > from ? uint64_t(to) - uint64_t(from)
                                : uint64_t(from) - uint64_t(to);
  if (distance <= steps)
    return y;
  auto rank = int64_t(to > from ? uint64_t(from) + steps
                                : uint64_t(from) - steps);
  // Between the signs lies zero, with the sign of where it came from.
  return rank == 0 ? std::copysign(0.0, x) : atRank(rank);
}

Value nextAfter(Session &session, Value *args) {
  double x, y;
  if (!twoReals(session, args, x, y))
    return Value::empty();
  if (isNoneOrAbsent(args[2]))
    return makeFloat(session, std::nextafter(x, y));
  Value steps = session.index(args[2]);
  if (!steps)
    return steps;
  if (intSign(steps) < 0)
    return session.raise(TypeId::ValueError,
                         "steps must be a non-negative integer");
  int64_t count;
  if (!intToInt64(steps, count))
    count = std::numeric_limits<int64_t>::max();
  // Two steps of 63 bits reach from any double to any other.
  double result = stepsTowards(x, y, uint64_t(count));
  if (isBigInt(steps))
    result = stepsTowards(result, y, uint64_t(count));
  return makeFloat(session, result);
}

Value fusedMultiplyAdd(Session &session, Value *args) {
  double x, y, z;
  if (!twoReals(session, args, x, y) || !realNumber(session, args[2], z))
    return Value::empty();
  double result = std::fma(x, y, z);
  if (std::isnan(result) && !std::isnan(x) && !std::isnan(y) && !std::isnan(z))
    return session.raise(TypeId::ValueError, "invalid operation in fma");
  if (std::isinf(result) && std::isfinite(x) && std::isfinite(y) &&
      std::isfinite(z))
    return session.raise(TypeId::OverflowError, "overflow in fma");
  return makeFloat(session, result);
}

NativeDef table[] = {
    {"pow", "(x, y, /)", power, NativeKind::Replay},
    {"atan2", "(y, x, /)", arcTangent, NativeKind::Replay},
    {"copysign", "(x, y, /)", copySign, NativeKind::Replay},
    {"fmod", "(x, y, /)", remainderBy<std::fmod>, NativeKind::Replay},
    {"remainder", "(x, y, /)", remainderBy<std::remainder>,
     NativeKind::Replay},
    {"ldexp", "(x, i, /)", loadExponent, NativeKind::Replay},
    {"hypot", "(*coordinates)", hypotenuse, NativeKind::Replay},
    {"dist", "(p, q, /)", distance, NativeKind::Replay},
    {"isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", isClose,
     NativeKind::Replay},
    {"nextafter", "(x, y, /, *, steps=None)", nextAfter, NativeKind::Replay},
    {"fma", "(x, y, z, /)", fusedMultiplyAdd, NativeKind::Replay},
};
} // namespace

NativeTable montyjit::mathPairFunctions() { return table; }

double montyjit::vectorNorm(double *vector, size_t count) {
  double largest = 0;
  bool hasNan = false;
  for (size_t i = 0; i < count; ++i) {
    vector[i] = std::fabs(vector[i]);
    hasNan |= std::isnan(vector[i]);
    largest = vector[i] > largest ? vector[i] : largest;
  }
  if (std::isinf(largest))
    return largest;
  if (hasNan)
    return std::numeric_limits<double>::quiet_NaN();
  if (largest == 0 || count <= 1)
    return largest;
  constexpr int SmallestExponent = -1023;
  constexpr double Smallest = std::numeric_limits<double>::min();
  int exponent;
  (void)std::frexp(largest, &exponent);
  if (exponent < SmallestExponent) {
    for (size_t i = 0; i < count; ++i)
      vector[i] /= Smallest;
    return Smallest * vectorNorm(vector, count);
  }
  double scale = std::ldexp(1.0, -exponent);
  // Squares are split exactly; the sum, kept above 1, carries what rounding lost.
  double sum = 1, lostSquares = 0, lostSums = 0;
  auto add = [&](double a, double b) {
    double product = a * b;
    lostSquares += std::fma(a, b, -product);
    double next = sum + product;
    lostSums += (sum - next) + product;
    sum = next;
  };
  for (size_t i = 0; i < count; ++i)
    add(vector[i] * scale, vector[i] * scale);
  double root = std::sqrt(sum - 1 + (lostSquares + lostSums));
  add(-root, root);
  root += (sum - 1 + (lostSquares + lostSums)) / (2 * root);
  return root / scale;
}
