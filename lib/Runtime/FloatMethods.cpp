//===- FloatMethods.cpp - The methods of float ----------------------------===//

#include "FloatMethods.h"
#include "NumberMethods.h"
#include "montyjit/Runtime/Format.h"

#include <algorithm>
#include <cmath>

namespace montyjit {

static double selfNumber(Value *args) {
  double number = 0;
  asFloat(args[0], number);
  return number;
}

//===--- Operators --------------------------------------------------------===//

/// The other operand, an int or a float. \return false if it is none, with \p
/// result to be returned.
static bool otherNumber(Session &session, Value value, double &number,
                        Value &result) {
  if (toDouble(session, value, number))
    return true;
  result = session.hasRaised() ? Value::empty() : notImplemented();
  return false;
}

template <BinaryOperator Op, bool IsReflected>
static Value floatOperator(Session &session, Value *args) {
  double self = selfNumber(args), other;
  Value result;
  if (!otherNumber(session, args[1], other, result))
    return result;
  return IsReflected ? floatBinary(session, Op, other, self)
                     : floatBinary(session, Op, self, other);
}

template <CompareOperator Op>
static Value floatCompare(Session &session, Value *args) {
  return isReal(Number::of(args[1]))
             ? numberCompare(session, Op, args[0], args[1])
             : notImplemented();
}

template <bool IsReflected>
static Value floatPow(Session &session, Value *args) {
  if (args[2] && !(args[2] == none()))
    return session.raise(TypeId::TypeError,
                         "pow() 3rd argument not allowed unless all arguments "
                         "are integers");
  return floatOperator<BinaryOperator::Pow, IsReflected>(session, args);
}

template <bool IsReflected>
static Value floatDivMod(Session &session, Value *args) {
  double self = selfNumber(args), other;
  Value result;
  if (!otherNumber(session, args[1], other, result))
    return result;
  double a = IsReflected ? other : self, b = IsReflected ? self : other;
  if (b == 0)
    return session.raise(TypeId::ZeroDivisionError, "division by zero");
  FloatDivision division = divModFloats(a, b);
  return tupleResult(makePair(session, makeFloat(session, division.quotient),
                              makeFloat(session, division.remainder)));
}

static Value floatNeg(Session &session, Value *args) {
  return makeFloat(session, -selfNumber(args));
}
static Value floatAbs(Session &session, Value *args) {
  return makeFloat(session, std::fabs(selfNumber(args)));
}
static Value floatBool(Session &, Value *args) {
  return boolValue(selfNumber(args) != 0);
}
static Value floatHash(Session &session, Value *args) {
  return makeInt(session, hashDouble(selfNumber(args), args[0]));
}

//===--- Conversion -------------------------------------------------------===//

/// __float__, __pos__, conjugate, real: the plain float.
static Value floatPlain(Session &session, Value *args) {
  return makeFloat(session, selfNumber(args));
}
static Value floatZero(Session &session, Value *) {
  return makeFloat(session, 0.0);
}
static Value floatTrunc(Session &session, Value *args) {
  return intFromFloat(session, selfNumber(args));
}
static Value floatFloor(Session &session, Value *args) {
  return intFromFloat(session, std::floor(selfNumber(args)));
}
static Value floatCeil(Session &session, Value *args) {
  return intFromFloat(session, std::ceil(selfNumber(args)));
}

static Value floatRound(Session &session, Value *args) {
  double number = selfNumber(args);
  if (!args[1] || args[1] == none())
    return intFromFloat(session, std::nearbyint(number));
  Value index = session.index(args[1]);
  if (!index)
    return index;
  int64_t digits =
      index.isInt() ? index.asInt() : intSign(index) * Value::MaxInt;
  return roundFloat(session, number, digits);
}

static Value floatReprMethod(Session &session, Value *args) {
  char text[FloatReprSize];
  return strResult(session, {text, writeFloatRepr(selfNumber(args), text)});
}

static Value floatFormat(Session &session, Value *args) {
  Str *spec = formatSpecArgument(session, args[1]);
  if (!spec)
    return Value::empty();
  return spec->length ? strResult(formatFloat(session, args[0], spec))
                      : session.str(args[0]);
}

static Value floatGetNewArgs(Session &session, Value *args) {
  Value number = makeFloat(session, selfNumber(args));
  return tupleResult(makeTuple(session, &number, 1));
}

//===--- Methods ----------------------------------------------------------===//

static Value floatIsInteger(Session &, Value *args) {
  double number = selfNumber(args);
  return boolValue(std::isfinite(number) && number == std::floor(number));
}

static Value floatAsIntegerRatio(Session &session, Value *args) {
  double number = selfNumber(args);
  if (std::isinf(number))
    return session.raise(TypeId::OverflowError,
                         "cannot convert Infinity to integer ratio");
  if (std::isnan(number))
    return session.raise(TypeId::ValueError,
                         "cannot convert NaN to integer ratio");
  int exponent;
  double fraction = std::frexp(number, &exponent);
  for (; fraction != std::floor(fraction); --exponent)
    fraction *= 2;
  Value numerator = intFromDouble(session, fraction);
  Value denominator = Value::fromInt(1);
  Value shift = Value::fromInt(std::abs(exponent));
  Value &scaled = exponent > 0 ? numerator : denominator;
  scaled = shiftLeftInt(session, scaled, shift);
  return tupleResult(makePair(session, numerator, denominator));
}

static Value floatGetFormat(Session &session, Value *args) {
  Str *name = asStr(args[1]);
  if (!name)
    return session.raiseFormat(TypeId::TypeError,
                               "__getformat__() argument must be str, not {}",
                               typeName(args[1]));
  std::string text = toUtf8(name);
  if (text != "double" && text != "float")
    return session.raise(
        TypeId::ValueError,
        "__getformat__() argument 1 must be 'double' or 'float'");
  return strResult(session, "IEEE, little-endian");
}

//===--- Table ------------------------------------------------------------===//

#define BOTH(NAME, OP)                                                         \
  {"__" NAME "__", "(self, value, /)",                                         \
   floatOperator<BinaryOperator::OP, false>},                                  \
  {                                                                            \
    "__r" NAME "__", "(self, value, /)",                                       \
        floatOperator<BinaryOperator::OP, true>                                \
  }
#define COMPARE(NAME, OP)                                                      \
  {"__" NAME "__", "(self, value, /)", floatCompare<CompareOperator::OP>}

static NativeDef floatMethods[] = {
    {"__new__", "(cls, x=0, /)", floatNew, NativeKind::Replay,
     NativeRole::Static},
    {"__repr__", "(self, /)", floatReprMethod},
    {"__hash__", "(self, /)", floatHash},
    COMPARE("lt", Lt),
    COMPARE("le", LtE),
    COMPARE("eq", Eq),
    COMPARE("ne", NotEq),
    COMPARE("gt", Gt),
    COMPARE("ge", GtE),
    BOTH("add", Add),
    BOTH("sub", Sub),
    BOTH("mul", Mult),
    BOTH("mod", Mod),
    {"__divmod__", "(self, value, /)", floatDivMod<false>},
    {"__rdivmod__", "(self, value, /)", floatDivMod<true>},
    {"__pow__", "(self, value, mod=None, /)", floatPow<false>},
    {"__rpow__", "(self, value, mod=None, /)", floatPow<true>},
    {"__neg__", "(self, /)", floatNeg},
    {"__pos__", "(self, /)", floatPlain},
    {"__abs__", "(self, /)", floatAbs},
    {"__bool__", "(self, /)", floatBool},
    {"__int__", "(self, /)", floatTrunc},
    {"__float__", "(self, /)", floatPlain},
    BOTH("floordiv", FloorDiv),
    BOTH("truediv", Div),
    {"from_number", "(cls, number, /)", floatFromNumber, NativeKind::Replay,
     NativeRole::ClassMethod},
    {"conjugate", "(self, /)", floatPlain},
    {"__trunc__", "(self, /)", floatTrunc},
    {"__floor__", "(self, /)", floatFloor},
    {"__ceil__", "(self, /)", floatCeil},
    {"__round__", "(self, ndigits=None, /)", floatRound, NativeKind::Replay},
    {"as_integer_ratio", "(self, /)", floatAsIntegerRatio},
    {"fromhex", "(cls, string, /)", floatFromHex, NativeKind::Replay,
     NativeRole::ClassMethod},
    {"hex", "(self, /)", floatHex},
    {"is_integer", "(self, /)", floatIsInteger},
    {"__getnewargs__", "(self, /)", floatGetNewArgs},
    {"__getformat__", "(cls, typestr, /)", floatGetFormat, NativeKind::Leaf,
     NativeRole::ClassMethod},
    {"__format__", "(self, format_spec, /)", floatFormat, NativeKind::Replay},
    {"real", "(self, /)", floatPlain, NativeKind::Leaf, NativeRole::Getter},
    {"imag", "(self, /)", floatZero, NativeKind::Leaf, NativeRole::Getter},
};

#undef BOTH
#undef COMPARE

void initFloat() { addMethods(TypeId::Float, floatMethods); }

} // namespace montyjit
