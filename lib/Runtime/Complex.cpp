//===- Complex.cpp - Arithmetic of complex numbers ------------------------===//

#include "montyjit/Runtime/Complex.h"
#include "FloatText.h"

#include <cmath>

namespace montyjit {

Value makeComplex(Session &session, ComplexNumber number) {
  auto *object = static_cast<ComplexObject *>(
      session.heap.allocateAtomic(sizeof(ComplexObject)));
  object->shape = builtinShape(TypeId::Complex);
  object->real = number.real;
  object->imag = number.imag;
  return Value::fromObject(object);
}

bool asComplex(Value value, ComplexNumber &number) {
  if (!value.isObject())
    return false;
  Type *type = value.object()->shape->type;
  if (type->isWrapper && type->solidBase == builtinType(TypeId::Complex))
    value = value.as<WrapperObject>()->base;
  else if (type != builtinType(TypeId::Complex))
    return false;
  auto *object = value.as<ComplexObject>();
  number = {object->real, object->imag};
  return true;
}

//===--- Products and quotients -------------------------------------------===//

/// One for an infinity and zero for the rest, with the sign.
static double boxed(double x) {
  return std::copysign(std::isinf(x) ? 1.0 : 0.0, x);
}
static double zeroIfNaN(double x) {
  return std::isnan(x) ? std::copysign(0.0, x) : x;
}
static bool isInfinite(ComplexNumber z) {
  return std::isinf(z.real) || std::isinf(z.imag);
}
static bool isFinite(ComplexNumber z) {
  return std::isfinite(z.real) && std::isfinite(z.imag);
}
static bool isNaN(ComplexNumber z) {
  return std::isnan(z.real) && std::isnan(z.imag);
}
static ComplexNumber zeroIfNaN(ComplexNumber z) {
  return {zeroIfNaN(z.real), zeroIfNaN(z.imag)};
}
static ComplexNumber boxed(ComplexNumber z) {
  return {boxed(z.real), boxed(z.imag)};
}

/// A product that came out as NaN although a factor, or a part of the product,
/// is infinite.
static ComplexNumber recoverProduct(ComplexNumber a, ComplexNumber b,
                                    ComplexNumber result) {
  bool isOverflow = std::isinf(a.real * b.real) ||
                    std::isinf(a.imag * b.imag) ||
                    std::isinf(a.real * b.imag) || std::isinf(a.imag * b.real);
  bool aInfinite = isInfinite(a), bInfinite = isInfinite(b);
  if (aInfinite) {
    a = boxed(a);
    b = zeroIfNaN(b);
  }
  // As in the standard, `b` may have been changed, but not its infinities.
  if (bInfinite) {
    b = boxed(b);
    a = zeroIfNaN(a);
  }
  if (!aInfinite && !bInfinite) {
    if (!isOverflow)
      return result;
    a = zeroIfNaN(a);
    b = zeroIfNaN(b);
  }
  return {HUGE_VAL * (a.real * b.real - a.imag * b.imag),
          HUGE_VAL * (a.real * b.imag + a.imag * b.real)};
}

ComplexNumber mulComplex(ComplexNumber a, ComplexNumber b) {
  ComplexNumber result = {a.real * b.real - a.imag * b.imag,
                          a.real * b.imag + a.imag * b.real};
  return isNaN(result) ? recoverProduct(a, b, result) : result;
}

ComplexNumber divComplex(ComplexNumber a, ComplexNumber b) {
  ComplexNumber result = {std::nan(""), std::nan("")};
  // Smith's method divides by the larger part of the divisor.
  if (std::fabs(b.real) >= std::fabs(b.imag)) {
    double ratio = b.imag / b.real, scale = b.real + b.imag * ratio;
    result = {(a.real + a.imag * ratio) / scale,
              (a.imag - a.real * ratio) / scale};
  } else if (std::fabs(b.imag) >= std::fabs(b.real)) {
    double ratio = b.real / b.imag, scale = b.real * ratio + b.imag;
    result = {(a.real * ratio + a.imag) / scale,
              (a.imag * ratio - a.real) / scale};
  }
  if (!isNaN(result))
    return result;
  if (isInfinite(a) && isFinite(b)) {
    a = boxed(a);
    return {HUGE_VAL * (a.real * b.real + a.imag * b.imag),
            HUGE_VAL * (a.imag * b.real - a.real * b.imag)};
  }
  if (isInfinite(b) && isFinite(a)) {
    b = boxed(b);
    return {0.0 * (a.real * b.real + a.imag * b.imag),
            0.0 * (a.imag * b.real - a.real * b.imag)};
  }
  return result;
}

ComplexNumber divRealComplex(double a, ComplexNumber b) {
  ComplexNumber result = {std::nan(""), std::nan("")};
  if (std::fabs(b.real) >= std::fabs(b.imag)) {
    double ratio = b.imag / b.real, scale = b.real + b.imag * ratio;
    result = {a / scale, (-a * ratio) / scale};
  } else if (std::fabs(b.imag) >= std::fabs(b.real)) {
    double ratio = b.real / b.imag, scale = b.real * ratio + b.imag;
    result = {(a * ratio) / scale, -a / scale};
  }
  if (isNaN(result) && isInfinite(b) && std::isfinite(a)) {
    b = boxed(b);
    return {0.0 * (a * b.real), 0.0 * (-a * b.imag)};
  }
  return result;
}

//===--- Powers -----------------------------------------------------------===//

static ComplexNumber powUnsigned(ComplexNumber base, unsigned exponent) {
  ComplexNumber result = {1, 0};
  for (unsigned mask = 1; mask <= exponent; mask <<= 1) {
    if (exponent & mask)
      result = mulComplex(result, base);
    base = mulComplex(base, base);
  }
  return result;
}

static ComplexNumber powPolar(ComplexNumber a, ComplexNumber b) {
  double size = std::hypot(a.real, a.imag);
  double angle = std::atan2(a.imag, a.real);
  double length = std::pow(size, b.real), phase = angle * b.real;
  if (b.imag != 0) {
    length *= std::exp(-angle * b.imag);
    phase += b.imag * std::log(size);
  }
  return {length * std::cos(phase), length * std::sin(phase)};
}

Value powComplex(Session &session, ComplexNumber a, ComplexNumber b) {
  bool isZero = a.real == 0 && a.imag == 0;
  if (isZero && (b.real < 0 || b.imag != 0))
    return session.raise(TypeId::ZeroDivisionError,
                         "zero to a negative or complex power");
  ComplexNumber result = {0, 0};
  bool isSmallInt =
      b.imag == 0 && b.real == std::floor(b.real) && std::fabs(b.real) <= 100;
  if (isSmallInt && b.real > 0) {
    result = powUnsigned(a, unsigned(b.real));
  } else if (isSmallInt && b.real < 0) {
    ComplexNumber power = powUnsigned(a, unsigned(-b.real));
    if (power.real == 0 && power.imag == 0)
      return session.raise(TypeId::ZeroDivisionError,
                           "zero to a negative or complex power");
    result = divComplex({1, 0}, power);
  } else if (b.real == 0 && b.imag == 0) {
    result = {1, 0};
  } else if (!isZero) {
    result = powPolar(a, b);
  }
  if (isInfinite(result))
    return session.raise(TypeId::OverflowError, "complex exponentiation");
  return makeComplex(session, result);
}

//===--- Hash and text ----------------------------------------------------===//

int64_t hashComplex(ComplexNumber number, Value object) {
  uint64_t hash = uint64_t(hashDouble(number.real, object)) +
                  1000003 * uint64_t(hashDouble(number.imag, object));
  return int64_t(hash) == -1 ? -2 : int64_t(hash);
}

std::string complexRepr(ComplexNumber number) {
  std::string imag = floatText(number.imag, {.code = 'r'});
  if (number.real == 0 && !std::signbit(number.real))
    return imag + "j";
  std::string sign(imag[0] == '-' ? "" : "+");
  return "(" + floatText(number.real, {.code = 'r'}) + sign + imag + "j)";
}

} // namespace montyjit
