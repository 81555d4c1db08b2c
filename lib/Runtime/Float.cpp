//===- Float.cpp - Arithmetic of floats -----------------------------------===//

#include "montyjit/Runtime/Float.h"
#include "FloatText.h"
#include "IntLimbs.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Str.h"

#include <cmath>

namespace montyjit {

//===--- Making and reading floats ----------------------------------------===//

alignas(16) static FloatObject positiveZero = {
    {&builtinShapes[size_t(TypeId::Float)]}, 0.0};
alignas(16) static FloatObject negativeZero = {
    {&builtinShapes[size_t(TypeId::Float)]}, -0.0};

Value makeFloatSlow(Session &session, double number) {
  if (number == 0)
    return Value::fromObject(std::signbit(number) ? &negativeZero
                                                  : &positiveZero);
  auto *object = static_cast<FloatObject *>(
      session.heap.allocateAtomic(sizeof(FloatObject)));
  object->shape = builtinShape(TypeId::Float);
  object->number = number;
  return Value::fromObject(object);
}

bool asFloat(Value value, double &number) {
  if (floatValue(value, number))
    return true;
  if (!value.isObject())
    return false;
  Type *type = value.object()->shape->type;
  return type->isWrapper && type->solidBase == builtinType(TypeId::Float) &&
         floatValue(value.as<WrapperObject>()->base, number);
}

bool toDouble(Session &session, Value value, double &number) {
  if (asFloat(value, number))
    return true;
  Value integer = asIntValue(value);
  if (!integer)
    return false;
  if (intToDouble(integer, number))
    return true;
  session.raise(TypeId::OverflowError, "int too large to convert to float");
  return false;
}

int64_t hashDouble(double number, Value object) {
  constexpr int Bits = 61;
  constexpr uint64_t Modulus = (uint64_t(1) << Bits) - 1;
  if (std::isnan(number))
    // Of an object, as CPython: NaNs in one set must not all collide.
    return int64_t(std::rotr(object.bits, 4));
  if (std::isinf(number))
    return number > 0 ? 314159 : -314159;
  // number = mantissa * 2^exponent, and 2^61 is 1 modulo 2^61 - 1: multiplying
  // by a power of two rotates.
  int exponent;
  auto mantissa =
      uint64_t(std::ldexp(std::frexp(std::fabs(number), &exponent), 53));
  int rotation = (exponent - 53) % Bits;
  if (rotation < 0)
    rotation += Bits;
  uint64_t hash = mantissa;
  if (rotation)
    hash = (mantissa << rotation & Modulus) | mantissa >> (Bits - rotation);
  int64_t result = number < 0 ? -int64_t(hash) : int64_t(hash);
  return result == -1 ? -2 : result;
}

//===--- Operators --------------------------------------------------------===//

FloatDivision divModFloats(double a, double b) {
  assert(b != 0);
  double rest = std::fmod(a, b);
  // Rounds to a whole number but for the last bit, as a - rest is a multiple.
  double quotient = (a - rest) / b;
  if (rest == 0) {
    rest = std::copysign(0.0, b);
  } else if ((b < 0) != (rest < 0)) {
    rest += b;
    quotient -= 1;
  }
  if (quotient == 0)
    return {std::copysign(0.0, a / b), rest};
  double whole = std::floor(quotient);
  if (quotient - whole > 0.5)
    whole += 1;
  return {whole, rest};
}

double modFloats(double a, double b) {
  assert(b != 0);
  double rest = std::fmod(a, b);
  if (rest == 0)
    return std::copysign(0.0, b);
  return (b < 0) != (rest < 0) ? rest + b : rest;
}

static bool isOddInteger(double number) {
  return std::fmod(std::fabs(number), 2.0) == 1.0;
}

/// What C's pow would answer differently on some platforms. \return whether the
/// result is decided.
static bool powSpecialCase(double base, double exponent, double &result) {
  if (exponent == 0 || base == 1) {
    result = 1;
  } else if (std::isnan(base) || std::isnan(exponent)) {
    result = std::isnan(base) ? base : exponent;
  } else if (std::isinf(exponent)) {
    double size = std::fabs(base);
    result = size == 1 ? 1 : (exponent > 0) == (size > 1) ? HUGE_VAL : 0;
  } else if (std::isinf(base) || base == 0) {
    double size = exponent > 0 ? std::fabs(base) : 1 / std::fabs(base);
    result = isOddInteger(exponent) ? std::copysign(size, base) : size;
  } else {
    return false;
  }
  return true;
}

Value raiseRangeError(Session &session) {
  constexpr int RangeError = 34;
  constexpr std::string_view Text = "Numerical result out of range";
  session.raiseFormat(TypeId::OverflowError, "({}, '{}')", RangeError, Text);
  if (Str *text = makeStr(session, Text))
    if (Tuple *args = makePair(session, Value::fromInt(RangeError),
                               Value::fromObject(text)))
      session.exception.as<ExceptionObject>()->args = Value::fromObject(args);
  return Value::empty();
}

Value powFloats(Session &session, double base, double exponent) {
  if (base == 0 && exponent < 0 && !std::isinf(exponent))
    return session.raise(TypeId::ZeroDivisionError, "zero to a negative power");
  double result;
  if (powSpecialCase(base, exponent, result))
    return makeFloat(session, result);
  bool isNegative = base < 0;
  if (isNegative && exponent != std::floor(exponent))
    return powComplex(session, {base, 0}, {exponent, 0});
  result = std::fabs(base) == 1 ? 1 : std::pow(std::fabs(base), exponent);
  if (std::isinf(result))
    return raiseRangeError(session);
  return makeFloat(session,
                   isNegative && isOddInteger(exponent) ? -result : result);
}

//===--- Exact comparison with ints ---------------------------------------===//

/// Compares |number| with a magnitude of the same bit length, at least 54 bits.
static int compareMantissa(double number, const Magnitude &magnitude) {
  int exponent;
  auto mantissa =
      uint64_t(std::ldexp(std::frexp(std::fabs(number), &exponent), 53)) << 11;
  int64_t size = magnitude.size;
  int shift = std::countl_zero(magnitude.limbs[size - 1]);
  uint64_t top = magnitude.limbs[size - 1] << shift;
  uint64_t rest = 0;
  if (size > 1) {
    uint64_t next = magnitude.limbs[size - 2];
    top |= shift ? next >> (64 - shift) : 0;
    rest = next << shift;
    for (int64_t i = size - 2; i-- > 0 && !rest;)
      rest = magnitude.limbs[i];
  }
  if (mantissa != top)
    return mantissa < top ? -1 : 1;
  return rest ? -1 : 0;
}

int compareFloatInt(double number, Value integer) {
  assert(!std::isnan(number));
  int sign = (number > 0) - (number < 0), intsSign = intSign(integer);
  if (sign != intsSign)
    return sign < intsSign ? -1 : 1;
  if (std::isinf(number))
    return sign;
  if (integer.isInt() && std::fabs(number) < 0x1p62) {
    int64_t whole = int64_t(number), other = integer.asInt();
    if (whole != other)
      return whole < other ? -1 : 1;
    double rest = number - double(whole);
    return (rest > 0) - (rest < 0);
  }
  Magnitude magnitude(integer);
  int exponent;
  std::frexp(number, &exponent);
  int64_t bits = magnitude.bitLength();
  int order = exponent != bits ? (exponent < bits ? -1 : 1)
                               : compareMantissa(number, magnitude);
  return sign < 0 ? -order : order;
}

} // namespace montyjit
