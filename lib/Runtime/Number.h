//===- Number.h - A number of any kind, opened ------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_NUMBER_H
#define MONTYJIT_LIB_RUNTIME_NUMBER_H

#include "montyjit/Runtime/Complex.h"
#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// An operand of an arithmetic operator: subclasses and bools unwrapped.
struct Number {
  /// In the order of conversion: the larger kind wins.
  enum class Kind : uint8_t { None, Int, Float, Complex };

  Kind kind;
  /// The plain int, where kind is Int.
  Value integer;
  /// A float is the real part.
  ComplexNumber complex;

  static Number of(Value value);
  /// Sets `complex` of an int. \return false with OverflowError pending.
  [[nodiscard]] bool toFloat(Session &session);
};

/// The operator for plain ints, for floats; notImplemented() if there is none.
Value intBinary(Session &session, BinaryOperator op, Value a, Value b);
Value floatBinary(Session &session, BinaryOperator op, double a, double b);
/// The number as an instance of the built-in type itself. May allocate.
Value plainNumber(Session &session, const Number &number);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_NUMBER_H
