//===- Number.cpp - Operators on numbers of any kind ----------------------===//

#include "Number.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Int.h"

#include <algorithm>
#include <cmath>

namespace montyjit {

Number Number::of(Value value) {
  if (value.isInt())
    return {Kind::Int, value, {}};
  if (value.isFloat())
    return {Kind::Float, value, {value.asFloat(), 0}};
  Number number{Kind::None, value, {}};
  if (Value integer = asIntValue(value))
    number = {Kind::Int, integer, {}};
  else if (asFloat(value, number.complex.real))
    number.kind = Kind::Float;
  else if (asComplex(value, number.complex))
    number.kind = Kind::Complex;
  return number;
}

bool Number::toFloat(Session &session) {
  if (kind != Kind::Int)
    return true;
  if (intToDouble(integer, complex.real))
    return true;
  session.raise(TypeId::OverflowError, "int too large to convert to float");
  return false;
}

static Value raiseZeroDivision(Session &session) {
  return session.raise(TypeId::ZeroDivisionError, "division by zero");
}

//===--- Binary operators -------------------------------------------------===//

Value intBinary(Session &session, BinaryOperator op, Value a, Value b) {
  switch (op) {
  case BinaryOperator::Add:
    return addInts(session, a, b);
  case BinaryOperator::Sub:
    return subInts(session, a, b);
  case BinaryOperator::Mult:
    return mulInts(session, a, b);
  case BinaryOperator::Div:
    return trueDivInts(session, a, b);
  case BinaryOperator::Mod:
    return modInts(session, a, b);
  case BinaryOperator::Pow:
    return powInts(session, a, b);
  case BinaryOperator::LShift:
    return shiftLeftInt(session, a, b);
  case BinaryOperator::RShift:
    return shiftRightInt(session, a, b);
  case BinaryOperator::BitOr:
    return orInts(session, a, b);
  case BinaryOperator::BitXor:
    return xorInts(session, a, b);
  case BinaryOperator::BitAnd:
    return andInts(session, a, b);
  case BinaryOperator::FloorDiv:
    return floorDivInts(session, a, b);
  case BinaryOperator::MatMult:
    break;
  }
  return notImplemented();
}

Value floatBinary(Session &session, BinaryOperator op, double a, double b) {
  switch (op) {
  case BinaryOperator::Add:
    return makeFloat(session, a + b);
  case BinaryOperator::Sub:
    return makeFloat(session, a - b);
  case BinaryOperator::Mult:
    return makeFloat(session, a * b);
  case BinaryOperator::Pow:
    return powFloats(session, a, b);
  case BinaryOperator::Div:
    return b == 0 ? raiseZeroDivision(session) : makeFloat(session, a / b);
  case BinaryOperator::Mod:
    return b == 0 ? raiseZeroDivision(session)
                  : makeFloat(session, modFloats(a, b));
  case BinaryOperator::FloorDiv:
    return b == 0 ? raiseZeroDivision(session)
                  : makeFloat(session, divModFloats(a, b).quotient);
  case BinaryOperator::MatMult:
  case BinaryOperator::LShift:
  case BinaryOperator::RShift:
  case BinaryOperator::BitOr:
  case BinaryOperator::BitXor:
  case BinaryOperator::BitAnd:
    break;
  }
  return notImplemented();
}

/// A real operand has no imaginary part, not even a zero: `-0.0j + 1.0` keeps
/// the sign of its zero (C11, Annex G.5).
static ComplexNumber divideComplex(const Number &left, const Number &right) {
  ComplexNumber a = left.complex, b = right.complex;
  if (right.kind != Number::Kind::Complex)
    return {a.real / b.real, a.imag / b.real};
  if (left.kind != Number::Kind::Complex)
    return divRealComplex(a.real, b);
  return divComplex(a, b);
}

static ComplexNumber multiplyComplex(const Number &left, const Number &right) {
  ComplexNumber a = left.complex, b = right.complex;
  if (right.kind != Number::Kind::Complex)
    return {a.real * b.real, a.imag * b.real};
  if (left.kind != Number::Kind::Complex)
    return {a.real * b.real, a.real * b.imag};
  return mulComplex(a, b);
}

/// \pre at least one is complex, ints were made floats.
static Value complexBinary(Session &session, BinaryOperator op,
                           const Number &left, const Number &right) {
  ComplexNumber a = left.complex, b = right.complex;
  bool leftReal = left.kind != Number::Kind::Complex;
  bool rightReal = right.kind != Number::Kind::Complex;
  switch (op) {
  case BinaryOperator::Add:
    return makeComplex(session,
                       {a.real + b.real, leftReal    ? b.imag
                                         : rightReal ? a.imag
                                                     : a.imag + b.imag});
  case BinaryOperator::Sub:
    return makeComplex(session,
                       {a.real - b.real, leftReal    ? -b.imag
                                         : rightReal ? a.imag
                                                     : a.imag - b.imag});
  case BinaryOperator::Mult:
    return makeComplex(session, multiplyComplex(left, right));
  case BinaryOperator::Div:
    if (b.real == 0 && b.imag == 0)
      return raiseZeroDivision(session);
    return makeComplex(session, divideComplex(left, right));
  case BinaryOperator::Pow:
    return powComplex(session, a, b);
  case BinaryOperator::MatMult:
  case BinaryOperator::Mod:
  case BinaryOperator::FloorDiv:
  case BinaryOperator::LShift:
  case BinaryOperator::RShift:
  case BinaryOperator::BitOr:
  case BinaryOperator::BitXor:
  case BinaryOperator::BitAnd:
    break;
  }
  return notImplemented();
}

static bool isBool(Value value) {
  return value == trueValue() || value == falseValue();
}

static bool isFloatOperator(BinaryOperator op) {
  return op != BinaryOperator::MatMult && op != BinaryOperator::LShift &&
         op != BinaryOperator::RShift && op != BinaryOperator::BitOr &&
         op != BinaryOperator::BitXor && op != BinaryOperator::BitAnd;
}

static bool isComplexOperator(BinaryOperator op) {
  return isFloatOperator(op) && op != BinaryOperator::Mod &&
         op != BinaryOperator::FloorDiv;
}

/// `&`, `|` and `^` of two bools are bools.
static Value boolBinary(BinaryOperator op, bool a, bool b) {
  switch (op) {
  case BinaryOperator::BitOr:
    return boolValue(a || b);
  case BinaryOperator::BitXor:
    return boolValue(a != b);
  case BinaryOperator::BitAnd:
    return boolValue(a && b);
  default:
    return Value::empty();
  }
}

Value numberBinary(Session &session, BinaryOperator op, Value left,
                   Value right) {
  if (isExactInt(left) && isExactInt(right))
    return intBinary(session, op, left, right);
  Number a = Number::of(left), b = Number::of(right);
  Number::Kind kind = std::max(a.kind, b.kind);
  if (std::min(a.kind, b.kind) == Number::Kind::None)
    return notImplemented();
  if (kind == Number::Kind::Int) {
    if (isBool(left) && isBool(right))
      if (Value result =
              boolBinary(op, left == trueValue(), right == trueValue()))
        return result;
    return intBinary(session, op, a.integer, b.integer);
  }
  bool isComplex = kind == Number::Kind::Complex;
  if (!(isComplex ? isComplexOperator(op) : isFloatOperator(op)))
    return notImplemented();
  if (!a.toFloat(session) || !b.toFloat(session))
    return Value::empty();
  return isComplex ? complexBinary(session, op, a, b)
                   : floatBinary(session, op, a.complex.real, b.complex.real);
}

Value numberPowMod(Session &session, Value base, Value exponent,
                   Value modulus) {
  bool isNumber = true;
  for (Value operand : {base, exponent, modulus}) {
    Number::Kind kind = Number::of(operand).kind;
    if (kind == Number::Kind::Float)
      return session.raise(TypeId::TypeError,
                           "pow() 3rd argument not allowed unless all "
                           "arguments are integers");
    if (kind == Number::Kind::Complex && isNumber)
      return session.raise(TypeId::ValueError, "complex modulo");
    isNumber &= kind != Number::Kind::None;
  }
  if (!isNumber)
    return notImplemented();
  return powModInts(session, asIntValue(base), asIntValue(exponent),
                    asIntValue(modulus));
}

//===--- Comparison -------------------------------------------------------===//

static Value orderResult(CompareOperator op, int order) {
  switch (op) {
  case CompareOperator::Eq:
    return boolValue(order == 0);
  case CompareOperator::NotEq:
    return boolValue(order != 0);
  case CompareOperator::Lt:
    return boolValue(order < 0);
  case CompareOperator::LtE:
    return boolValue(order <= 0);
  case CompareOperator::Gt:
    return boolValue(order > 0);
  case CompareOperator::GtE:
    return boolValue(order >= 0);
  case CompareOperator::Is:
  case CompareOperator::IsNot:
  case CompareOperator::In:
  case CompareOperator::NotIn:
    break;
  }
  return notImplemented();
}

/// NaN: neither less, equal nor greater.
static Value unordered(CompareOperator op) {
  return op > CompareOperator::GtE ? notImplemented()
                                   : boolValue(op == CompareOperator::NotEq);
}

static Value compareReals(CompareOperator op, const Number &a,
                          const Number &b) {
  double x = a.complex.real, y = b.complex.real;
  if ((a.kind != Number::Kind::Int && std::isnan(x)) ||
      (b.kind != Number::Kind::Int && std::isnan(y)))
    return unordered(op);
  if (a.kind == Number::Kind::Int)
    return orderResult(op, b.kind == Number::Kind::Int
                               ? compareInts(a.integer, b.integer)
                               : -compareFloatInt(y, a.integer));
  if (b.kind == Number::Kind::Int)
    return orderResult(op, compareFloatInt(x, b.integer));
  return orderResult(op, (x > y) - (x < y));
}

Value numberCompare(Session &, CompareOperator op, Value left, Value right) {
  Number a = Number::of(left), b = Number::of(right);
  if (std::min(a.kind, b.kind) == Number::Kind::None)
    return notImplemented();
  if (std::max(a.kind, b.kind) != Number::Kind::Complex)
    return compareReals(op, a, b);
  if (op != CompareOperator::Eq && op != CompareOperator::NotEq)
    return notImplemented();
  // A real number has the imaginary part zero.
  if (a.complex.imag != b.complex.imag)
    return boolValue(op == CompareOperator::NotEq);
  return compareReals(op, a, b);
}

//===--- Unary operators --------------------------------------------------===//

static bool isZero(const Number &number) {
  return number.kind == Number::Kind::Int
             ? number.integer == Value::fromInt(0)
             : number.complex.real == 0 && number.complex.imag == 0;
}

static Value negate(Session &session, const Number &number) {
  switch (number.kind) {
  case Number::Kind::Int:
    return negateInt(session, number.integer);
  case Number::Kind::Float:
    return makeFloat(session, -number.complex.real);
  case Number::Kind::Complex:
    return makeComplex(session, {-number.complex.real, -number.complex.imag});
  case Number::Kind::None:
    break;
  }
  return notImplemented();
}

Value plainNumber(Session &session, const Number &number) {
  if (number.kind == Number::Kind::Float)
    return makeFloat(session, number.complex.real);
  if (number.kind == Number::Kind::Complex)
    return makeComplex(session, number.complex);
  return number.integer;
}

Value numberUnary(Session &session, UnaryOperator op, Value operand) {
  Number number = Number::of(operand);
  if (number.kind == Number::Kind::None)
    return notImplemented();
  switch (op) {
  case UnaryOperator::Not:
    return boolValue(isZero(number));
  case UnaryOperator::UAdd:
    return plainNumber(session, number);
  case UnaryOperator::USub:
    return negate(session, number);
  case UnaryOperator::Invert:
    return number.kind == Number::Kind::Int ? invertInt(session, number.integer)
                                            : notImplemented();
  }
  return notImplemented();
}

} // namespace montyjit
