//===- ComplexMethods.cpp - The methods of complex ------------------------===//

#include "ComplexNew.h"
#include "FloatText.h"
#include "NumberMethods.h"
#include "montyjit/Runtime/Format.h"

#include <cmath>

namespace montyjit {

static ComplexNumber selfNumber(Value *args) {
  ComplexNumber number{};
  asComplex(args[0], number);
  return number;
}

//===--- Operators --------------------------------------------------------===//

template <BinaryOperator Op, bool IsReflected>
static Value complexOperator(Session &session, Value *args) {
  return IsReflected ? numberBinary(session, Op, args[1], args[0])
                     : numberBinary(session, Op, args[0], args[1]);
}

template <CompareOperator Op>
static Value complexCompare(Session &session, Value *args) {
  return numberCompare(session, Op, args[0], args[1]);
}

template <bool IsReflected>
static Value complexPow(Session &session, Value *args) {
  Number other = Number::of(args[1]);
  if (other.kind == Number::Kind::None)
    return notImplemented();
  if (args[2] && !(args[2] == none()))
    return session.raise(TypeId::ValueError, "complex modulo");
  return complexOperator<BinaryOperator::Pow, IsReflected>(session, args);
}

static Value complexNeg(Session &session, Value *args) {
  return numberUnary(session, UnaryOperator::USub, args[0]);
}

static Value complexAbs(Session &session, Value *args) {
  ComplexNumber number = selfNumber(args);
  double size = std::hypot(number.real, number.imag);
  if (std::isinf(size) && std::isfinite(number.real) &&
      std::isfinite(number.imag))
    return session.raise(TypeId::OverflowError, "absolute value too large");
  return makeFloat(session, size);
}

static Value complexBool(Session &, Value *args) {
  ComplexNumber number = selfNumber(args);
  return boolValue(number.real != 0 || number.imag != 0);
}

static Value complexHash(Session &session, Value *args) {
  return makeInt(session, hashComplex(selfNumber(args), args[0]));
}

//===--- Conversion and parts ---------------------------------------------===//

/// __pos__ and __complex__.
static Value complexPlain(Session &session, Value *args) {
  return makeComplex(session, selfNumber(args));
}
static Value complexConjugate(Session &session, Value *args) {
  ComplexNumber number = selfNumber(args);
  return makeComplex(session, {number.real, -number.imag});
}
static Value complexReal(Session &session, Value *args) {
  return makeFloat(session, selfNumber(args).real);
}
static Value complexImag(Session &session, Value *args) {
  return makeFloat(session, selfNumber(args).imag);
}

static Value complexReprMethod(Session &session, Value *args) {
  return strResult(session, complexRepr(selfNumber(args)));
}

static Value complexFormat(Session &session, Value *args) {
  Str *spec = formatSpecArgument(session, args[1]);
  if (!spec)
    return Value::empty();
  return spec->length ? strResult(formatComplex(session, args[0], spec))
                      : session.str(args[0]);
}

static Value complexGetNewArgs(Session &session, Value *args) {
  return tupleResult(makePair(session, complexReal(session, args),
                              complexImag(session, args)));
}

//===--- Table ------------------------------------------------------------===//

#define BOTH(NAME, OP)                                                         \
  {"__" NAME "__", "(self, value, /)",                                         \
   complexOperator<BinaryOperator::OP, false>},                                \
  {                                                                            \
    "__r" NAME "__", "(self, value, /)",                                       \
        complexOperator<BinaryOperator::OP, true>                              \
  }
#define COMPARE(NAME, OP)                                                      \
  {"__" NAME "__", "(self, value, /)", complexCompare<CompareOperator::OP>}

static NativeDef complexMethods[] = {
    {"__new__", "(cls, real=0, imag=0)", complexNew, NativeKind::Replay,
     NativeRole::Static},
    {"__repr__", "(self, /)", complexReprMethod},
    {"__hash__", "(self, /)", complexHash},
    COMPARE("lt", Lt),
    COMPARE("le", LtE),
    COMPARE("eq", Eq),
    COMPARE("ne", NotEq),
    COMPARE("gt", Gt),
    COMPARE("ge", GtE),
    BOTH("add", Add),
    BOTH("sub", Sub),
    BOTH("mul", Mult),
    {"__pow__", "(self, value, mod=None, /)", complexPow<false>},
    {"__rpow__", "(self, value, mod=None, /)", complexPow<true>},
    {"__neg__", "(self, /)", complexNeg},
    {"__pos__", "(self, /)", complexPlain},
    {"__abs__", "(self, /)", complexAbs},
    {"__bool__", "(self, /)", complexBool},
    BOTH("truediv", Div),
    {"from_number", "(cls, number, /)", complexFromNumber, NativeKind::Replay,
     NativeRole::ClassMethod},
    {"conjugate", "(self, /)", complexConjugate},
    {"__complex__", "(self, /)", complexPlain},
    {"__getnewargs__", "(self, /)", complexGetNewArgs},
    {"__format__", "(self, format_spec, /)", complexFormat, NativeKind::Replay},
    {"real", "(self, /)", complexReal, NativeKind::Leaf, NativeRole::Getter},
    {"imag", "(self, /)", complexImag, NativeKind::Leaf, NativeRole::Getter},
};

#undef BOTH
#undef COMPARE

void initComplex() { addMethods(TypeId::Complex, complexMethods); }

} // namespace montyjit
