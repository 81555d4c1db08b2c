//===- Float.h - Floats and operators on numbers ----------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_FLOAT_H
#define MONTYJIT_RUNTIME_FLOAT_H

#include "montyjit/Runtime/Complex.h"
#include "montyjit/Runtime/Session.h"

#include <string>
#include <string_view>

namespace montyjit {

/// Out-of-line part of makeFloat: the zeros are shared, the rest is allocated.
Value makeFloatSlow(Session &session, double number);

/// \return the float \p number. Allocates only for infinities, NaNs and numbers
/// outside 2^-511 .. 2^512.
inline Value makeFloat(Session &session, double number) {
  if (Value::isInlineFloat(number)) [[likely]]
    return Value::fromInlineFloat(number);
  return makeFloatSlow(session, number);
}

/// \return whether \p value is exactly a float (not a subclass), in \p number.
inline bool floatValue(Value value, double &number) {
  if (value.isFloat()) [[likely]] {
    number = value.asFloat();
    return true;
  }
  if (!isExactly(value, TypeId::Float))
    return false;
  number = value.as<FloatObject>()->number;
  return true;
}

/// The same, subclasses of float unwrapped.
bool asFloat(Value value, double &number);

/// A float from a float, an int, a bool or their subclasses, without callbacks.
/// \return false, with OverflowError pending if an int is too large and with
/// status Ok if \p value is no number.
[[nodiscard]] bool toDouble(Session &session, Value value, double &number);

/// Quotient rounded down and remainder with the divisor's sign, as `divmod`.
struct FloatDivision {
  double quotient, remainder;
};
/// \pre b is not zero.
FloatDivision divModFloats(double a, double b);
double modFloats(double a, double b);
/// `base ** exponent`: a float, or a complex for a negative base. Empty with
/// ZeroDivisionError or OverflowError pending.
Value powFloats(Session &session, double base, double exponent);
/// Three-way compare, exact. \pre number is not NaN, \p integer is a plain int.
int compareFloatInt(double number, Value integer);

/// `repr` of a float: the shortest digits that round-trip.
std::string floatRepr(double number);
/// Writes it. \return how long it is.
inline constexpr size_t FloatReprSize = 32;
size_t writeFloatRepr(double number, char (&out)[FloatReprSize]);
/// The float that \p text is for float(): spaces, underscores, inf, nan. The
/// object
/// \p original is for the message of the ValueError. \return false with it
/// pending.
[[nodiscard]] bool floatFromText(Session &session, std::string_view text,
                                 Value original, double &number);
/// float(text) of a string.
[[nodiscard]] bool floatFromStr(Session &session, Str *text, Value original,
                                double &number);
/// `round(number, digits)`: to the nearest decimal, ties to even by the exact
/// value. Empty with OverflowError pending.
Value roundFloat(Session &session, double number, int64_t digits);
/// CPython's hash of a double; \p object is what a NaN hashes by.
int64_t hashDouble(double number, Value object);

/// What readReal found.
enum class Reality : uint8_t {
  Real,
  /// Neither a float nor an int, and without `__float__` and `__index__`.
  NotReal,
  /// An exception is pending, or the run was suspended.
  Failed,
};
/// The float of any real number, as float() but for text. Calls `__float__` or
/// `__index__`: may suspend inside a replay scope.
[[nodiscard]] Reality readReal(Session &session, Value value, double &number);
/// The same, with TypeError "must be real number, not X". For arguments of C
/// type double.
[[nodiscard]] bool realNumber(Session &session, Value value, double &number);
/// The int that \p number truncates to. Empty with ValueError or OverflowError
/// pending for NaN and infinities.
Value intFromFloat(Session &session, double number);

/// `left op right` for int, float, bool, complex and their subclasses, in all
/// mixtures; notImplemented() if one is no number. Never suspends.
Value numberBinary(Session &session, BinaryOperator op, Value left,
                   Value right);
/// `pow(base, exponent, modulus)`, modulus not None; notImplemented() if one is
/// no number. Never suspends.
Value numberPowMod(Session &session, Value base, Value exponent, Value modulus);
/// Compare numbers exactly (ints with floats too): True, False or
/// notImplemented().
Value numberCompare(Session &session, CompareOperator op, Value left,
                    Value right);
/// `op operand`; notImplemented() if it is no number.
Value numberUnary(Session &session, UnaryOperator op, Value operand);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_FLOAT_H
