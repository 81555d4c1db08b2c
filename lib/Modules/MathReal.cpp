//===- MathReal.cpp - math: functions of one real number ------------------===//

#include "MathTables.h"
#include "Support.h"

#include "montyjit/Runtime/Operations.h"

#include <cmath>
#include <limits>
#include <numbers>

using namespace montyjit;

namespace {
/// Which arguments a function takes; NaN always passes.
enum class Domain : uint8_t {
  All,
  Finite,
  NotNegative,
  Unit,
  OpenUnit,
  FromOne,
  AboveMinusOne,
  Gamma,
};

bool contains(Domain domain, double x) {
  switch (domain) {
  case Domain::All:
    return true;
  case Domain::Finite:
    return !std::isinf(x);
  case Domain::NotNegative:
    return !(x < 0);
  case Domain::Unit:
    return !(std::fabs(x) > 1);
  case Domain::OpenUnit:
    return !(std::fabs(x) >= 1);
  case Domain::FromOne:
    return !(x < 1);
  case Domain::AboveMinusOne:
    return !(x <= -1);
  case Domain::Gamma:
    return !(x <= 0 && x == std::floor(x));
  }
  __builtin_unreachable();
}

const char *expectation(Domain domain) {
  switch (domain) {
  case Domain::All:
    return "";
  case Domain::Finite:
    return "expected a finite input";
  case Domain::NotNegative:
    return "expected a nonnegative input";
  case Domain::Unit:
    return "expected a number in range from -1 up to 1";
  case Domain::OpenUnit:
    return "expected a number between -1 and 1";
  case Domain::FromOne:
    return "expected argument value not less than 1";
  case Domain::AboveMinusOne:
    return "expected argument value > -1";
  case Domain::Gamma:
    return "expected a noninteger or positive integer";
  }
  __builtin_unreachable();
}

Value raiseRange(Session &session) {
  return session.raise(TypeId::OverflowError, "math range error");
}

/// A function of C; an infinite result of a finite argument is an overflow.
template <double (*Function)(double), Domain In>
Value real(Session &session, Value *args) {
  double x;
  if (!realNumber(session, args[0], x))
    return Value::empty();
  if (!contains(In, x))
    return session.raiseFormat(TypeId::ValueError, "{}, got {}",
                               expectation(In), floatRepr(x));
  double result = Function(x);
  if (std::isinf(result) && std::isfinite(x)) [[unlikely]]
    return raiseRange(session);
  return makeFloat(session, result);
}

/// lgamma(-inf) is infinite, not an error.
Value logGamma(Session &session, Value *args) {
  double x;
  if (!realNumber(session, args[0], x))
    return Value::empty();
  if (std::isinf(x))
    return makeFloat(session, std::numeric_limits<double>::infinity());
  Value number = makeFloat(session, x);
  return real<lgammaOf, Domain::Gamma>(session, &number);
}

/// A product may be infinite.
template <double (*Function)(double)>
Value converted(Session &session, Value *args) {
  double x;
  return realNumber(session, args[0], x) ? makeFloat(session, Function(x))
                                         : Value::empty();
}
double toDegrees(double x) { return x * (180.0 / std::numbers::pi); }
double toRadians(double x) { return x * (std::numbers::pi / 180.0); }

template <bool (*Test)(double)> Value test(Session &session, Value *args) {
  double x;
  if (!realNumber(session, args[0], x))
    return Value::empty();
  return boolValue(Test(x));
}
bool isFiniteNumber(double x) { return std::isfinite(x); }
bool isNan(double x) { return std::isnan(x); }
bool isInfinite(double x) { return std::isinf(x); }

//===--- Rounding to int --------------------------------------------------===//

template <double (*Round)(double)>
Value roundToInt(Session &session, Value *args, Special special) {
  double x;
  if (floatValue(args[0], x))
    return intFromFloat(session, Round(x));
  if (session.lookupSpecial(typeOf(args[0]), special))
    return session.callSpecial(special, args[0]);
  if (!realNumber(session, args[0], x))
    return Value::empty();
  return intFromFloat(session, Round(x));
}

Value floorOf(Session &session, Value *args) {
  return roundToInt<std::floor>(session, args, Special::Floor);
}
Value ceilOf(Session &session, Value *args) {
  return roundToInt<std::ceil>(session, args, Special::Ceil);
}
Value truncated(Session &session, Value *args) {
  if (double x; floatValue(args[0], x))
    return intFromFloat(session, x);
  if (session.lookupSpecial(typeOf(args[0]), Special::Trunc))
    return session.callSpecial(Special::Trunc, args[0]);
  return session.raiseFormat(TypeId::TypeError,
                             "type {} doesn't define __trunc__ method",
                             typeName(args[0]));
}

//===--- Logarithms -------------------------------------------------------===//

/// `x = fraction * 2 ** exponent` of an int too large for a double, to the
/// nearest.
double bigFraction(Session &session, Value integer, int64_t &exponent) {
  constexpr int64_t KeptBits = 60;
  int64_t shift = int64_t(intBitLength(integer)) - KeptBits;
  Value count = Value::fromInt(shift);
  Value top = shiftRightInt(session, integer, count);
  if (!top)
    return 0;
  Value back = shiftLeftInt(session, top, count);
  if (!back)
    return 0;
  // The last bit stands for all that were cut off.
  int64_t kept = top.asInt() | (compareInts(back, integer) != 0);
  exponent = shift + KeptBits;
  return std::ldexp(double(kept), -int(KeptBits));
}

template <double (*Function)(double)>
bool logOfInt(Session &session, Value integer, double &result) {
  double x;
  if (intSign(integer) <= 0) {
    session.raise(TypeId::ValueError, "expected a positive input");
    return false;
  }
  if (intToDouble(integer, x)) {
    result = Function(x);
    return true;
  }
  int64_t exponent = 0;
  x = bigFraction(session, integer, exponent);
  if (session.hasRaised())
    return false;
  result = Function(x) + Function(2.0) * double(exponent);
  return true;
}

template <double (*Function)(double)>
bool logOf(Session &session, Value value, double &result) {
  if (Value integer = asIntValue(value))
    return logOfInt<Function>(session, integer, result);
  double x;
  if (!realNumber(session, value, x))
    return false;
  if (x <= 0) {
    session.raiseFormat(TypeId::ValueError, "expected a positive input, got {}",
                        floatRepr(x));
    return false;
  }
  result = Function(x);
  return true;
}

template <double (*Function)(double)>
Value logarithm(Session &session, Value *args) {
  double result;
  return logOf<Function>(session, args[0], result) ? makeFloat(session, result)
                                                   : Value::empty();
}

Value logToBase(Session &session, Value *args) {
  double number, base;
  if (!logOf<std::log>(session, args[0], number))
    return Value::empty();
  if (!args[1])
    return makeFloat(session, number);
  if (!logOf<std::log>(session, args[1], base))
    return Value::empty();
  if (base == 0)
    return session.raise(TypeId::ZeroDivisionError, "division by zero");
  return makeFloat(session, number / base);
}

//===--- Taking apart -----------------------------------------------------===//

Value fractionAndExponent(Session &session, Value *args) {
  double x;
  if (!realNumber(session, args[0], x))
    return Value::empty();
  int exponent = 0;
  if (std::isfinite(x))
    x = std::frexp(x, &exponent);
  return valueOrEmpty(
      makePair(session, makeFloat(session, x), Value::fromInt(exponent)));
}

Value fractionAndInteger(Session &session, Value *args) {
  double x, integer;
  if (!realNumber(session, args[0], x))
    return Value::empty();
  double fraction = std::modf(x, &integer);
  return valueOrEmpty(makePair(session, makeFloat(session, fraction),
                               makeFloat(session, integer)));
}

Value unitInLastPlace(Session &session, Value *args) {
  double x;
  if (!realNumber(session, args[0], x))
    return Value::empty();
  x = std::fabs(x);
  if (!std::isfinite(x))
    return makeFloat(session, x);
  constexpr double Infinity = std::numeric_limits<double>::infinity();
  double above = std::nextafter(x, Infinity);
  // The largest double has its ulp below it.
  return makeFloat(session, std::isinf(above) ? x - std::nextafter(x, -Infinity)
                                              : above - x);
}

#define ON_REAL(NAME, PARAMETERS, METHOD, FUNCTION)                            \
  {.name = NAME,                                                               \
   .signature = PARAMETERS,                                                    \
   .function = METHOD,                                                         \
   .kind = NativeKind::Replay,                                                 \
   .real = FUNCTION}
#define REAL(NAME, FUNCTION, DOMAIN)                                           \
  ON_REAL(NAME, "(x, /)", (real<FUNCTION, Domain::DOMAIN>), FUNCTION)

NativeDef table[] = {
    REAL("acos", std::acos, Unit),
    REAL("acosh", std::acosh, FromOne),
    REAL("asin", std::asin, Unit),
    REAL("asinh", std::asinh, All),
    REAL("atan", std::atan, All),
    REAL("atanh", std::atanh, OpenUnit),
    REAL("cbrt", std::cbrt, All),
    REAL("cos", std::cos, Finite),
    REAL("cosh", std::cosh, All),
    REAL("erf", std::erf, All),
    REAL("erfc", std::erfc, All),
    REAL("exp", std::exp, All),
    REAL("exp2", std::exp2, All),
    REAL("expm1", std::expm1, All),
    REAL("fabs", std::fabs, All),
    REAL("gamma", gammaOf, Gamma),
    REAL("log1p", std::log1p, AboveMinusOne),
    REAL("sin", std::sin, Finite),
    REAL("sinh", std::sinh, All),
    REAL("sqrt", std::sqrt, NotNegative),
    REAL("tan", std::tan, Finite),
    REAL("tanh", std::tanh, All),
    ON_REAL("degrees", "(x, /)", converted<toDegrees>, toDegrees),
    ON_REAL("radians", "(x, /)", converted<toRadians>, toRadians),
    {"lgamma", "(x, /)", logGamma, NativeKind::Replay},
    {"isfinite", "(x, /)", test<isFiniteNumber>, NativeKind::Replay},
    {"isnan", "(x, /)", test<isNan>, NativeKind::Replay},
    {"isinf", "(x, /)", test<isInfinite>, NativeKind::Replay},
    {"floor", "(x, /)", floorOf, NativeKind::Replay},
    {"ceil", "(x, /)", ceilOf, NativeKind::Replay},
    {"trunc", "(x, /)", truncated, NativeKind::Replay},
    ON_REAL("log", "(x, base=math.e, /)", logToBase, std::log),
    ON_REAL("log2", "(x, /)", logarithm<std::log2>, std::log2),
    ON_REAL("log10", "(x, /)", logarithm<std::log10>, std::log10),
    {"frexp", "(x, /)", fractionAndExponent, NativeKind::Replay},
    {"modf", "(x, /)", fractionAndInteger, NativeKind::Replay},
    {"ulp", "(x, /)", unitInLastPlace, NativeKind::Replay},
};
#undef REAL
#undef ON_REAL
} // namespace

NativeTable montyjit::mathRealFunctions() { return table; }
