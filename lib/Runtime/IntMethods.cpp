//===- IntMethods.cpp - The methods of int and bool -----------------------===//

#include "IntMethods.h"
#include "IntLimbs.h"
#include "NumberMethods.h"
#include "montyjit/Runtime/Format.h"

namespace montyjit {

//===--- Operators --------------------------------------------------------===//

template <BinaryOperator Op, bool IsReflected>
static Value intOperator(Session &session, Value *args) {
  Value a = asIntValue(args[0]), b = asIntValue(args[1]);
  if (!b)
    return notImplemented();
  return IsReflected ? intBinary(session, Op, b, a)
                     : intBinary(session, Op, a, b);
}

template <CompareOperator Op>
static Value intCompare(Session &session, Value *args) {
  return asIntValue(args[1]) ? numberCompare(session, Op, args[0], args[1])
                             : notImplemented();
}

template <UnaryOperator Op>
static Value intUnary(Session &session, Value *args) {
  return numberUnary(session, Op, args[0]);
}

/// `base ** exponent % modulus`; None or empty: without modulus.
static Value intPower(Session &session, Value base, Value exponent,
                      Value modulus) {
  Value a = asIntValue(base), b = asIntValue(exponent);
  if (!a || !b)
    return notImplemented();
  if (!modulus || modulus == none())
    return powInts(session, a, b);
  Value m = asIntValue(modulus);
  return m ? powModInts(session, a, b, m) : notImplemented();
}

static Value intPow(Session &session, Value *args) {
  return intPower(session, args[0], args[1], args[2]);
}
static Value intRPow(Session &session, Value *args) {
  return intPower(session, args[1], args[0], args[2]);
}

static Value divModTuple(Session &session, Value a, Value b) {
  Value quotient{}, remainder{};
  if (!a || !b)
    return notImplemented();
  if (!divModInts(session, a, b, quotient, remainder))
    return Value::empty();
  return tupleResult(makePair(session, quotient, remainder));
}

static Value intDivMod(Session &session, Value *args) {
  return divModTuple(session, asIntValue(args[0]), asIntValue(args[1]));
}
static Value intRDivMod(Session &session, Value *args) {
  return divModTuple(session, asIntValue(args[1]), asIntValue(args[0]));
}

static Value intBool(Session &, Value *args) {
  return boolValue(!(asIntValue(args[0]) == Value::fromInt(0)));
}
static Value intAbs(Session &session, Value *args) {
  return absoluteInt(session, asIntValue(args[0]));
}
static Value intHash(Session &session, Value *args) {
  return makeInt(session, hashInt(asIntValue(args[0])));
}

//===--- Conversion -------------------------------------------------------===//

/// __int__, __index__, __trunc__, conjugate, real, ...: the plain int.
static Value intPlain(Session &, Value *args) { return asIntValue(args[0]); }

static Value intFloat(Session &session, Value *args) {
  double number;
  return toDouble(session, args[0], number) ? makeFloat(session, number)
                                            : Value::empty();
}

static Value intRepr(Session &session, Value *args) {
  return strResult(intToStr(session, asIntValue(args[0])));
}

static Value intFormat(Session &session, Value *args) {
  Str *spec = formatSpecArgument(session, args[1]);
  if (!spec)
    return Value::empty();
  return spec->length ? strResult(formatInt(session, args[0], spec))
                      : session.str(args[0]);
}

static Value intGetNewArgs(Session &session, Value *args) {
  Value integer = asIntValue(args[0]);
  return tupleResult(makeTuple(session, &integer, 1));
}

static Value intAsIntegerRatio(Session &session, Value *args) {
  return tupleResult(makePair(session, asIntValue(args[0]), Value::fromInt(1)));
}

/// What CPython needs: a header of 24 bytes and 4 for every 30 bits.
static Value intSizeOf(Session &, Value *args) {
  uint64_t bits = intBitLength(asIntValue(args[0]));
  return Value::fromInt(24 + 4 * int64_t(bits ? (bits + 29) / 30 : 1));
}

//===--- Methods ----------------------------------------------------------===//

static Value intBitLengthMethod(Session &, Value *args) {
  return Value::fromInt(int64_t(intBitLength(asIntValue(args[0]))));
}

static Value intBitCount(Session &, Value *args) {
  Magnitude magnitude(asIntValue(args[0]));
  return Value::fromInt(
      magnitude.size ? int64_t(mpn_popcount(magnitude.limbs, magnitude.size))
                     : 0);
}

static Value intZero(Session &, Value *) { return Value::fromInt(0); }
static Value intOne(Session &, Value *) { return Value::fromInt(1); }
static Value intIsInteger(Session &, Value *) { return trueValue(); }

/// Rounds to a multiple of 10 ** \p digits, ties to even.
static Value roundToPower(Session &session, Value integer, int64_t digits) {
  // Less than half of the power: 10^digits > 2^(3 * digits).
  if (uint64_t(digits) > intBitLength(integer) / 3 + 1)
    return Value::fromInt(0);
  Value unit = powInts(session, Value::fromInt(10), Value::fromInt(digits));
  Value quotient{}, rest{};
  if (!unit || !divModInts(session, integer, unit, quotient, rest))
    return Value::empty();
  Value twice = addInts(session, rest, rest);
  Value down = subInts(session, integer, rest);
  if (!twice || !down)
    return Value::empty();
  int order = compareInts(twice, unit);
  bool isOdd = Magnitude(quotient).size && Magnitude(quotient).limbs[0] & 1;
  return order > 0 || (order == 0 && isOdd) ? addInts(session, down, unit)
                                            : down;
}

static Value intRound(Session &session, Value *args) {
  Value integer = asIntValue(args[0]);
  if (!args[1] || args[1] == none())
    return integer;
  Value digits = session.index(args[1]);
  if (!digits || intSign(digits) >= 0)
    return digits ? integer : digits;
  if (!digits.isInt())
    return Value::fromInt(0);
  return roundToPower(session, integer, -digits.asInt());
}

//===--- bool -------------------------------------------------------------===//

template <BinaryOperator Op>
static Value boolOperator(Session &session, Value *args) {
  return asIntValue(args[1]) ? numberBinary(session, Op, args[0], args[1])
                             : notImplemented();
}

static Value boolRepr(Session &session, Value *args) {
  return strResult(session, args[0] == trueValue() ? "True" : "False");
}

//===--- Tables -----------------------------------------------------------===//

#define BOTH(NAME, OP)                                                         \
  {"__" NAME "__", "(self, value, /)",                                         \
   intOperator<BinaryOperator::OP, false>},                                    \
  {                                                                            \
    "__r" NAME "__", "(self, value, /)", intOperator<BinaryOperator::OP, true> \
  }
#define COMPARE(NAME, OP)                                                      \
  {"__" NAME "__", "(self, value, /)", intCompare<CompareOperator::OP>}

static NativeDef intMethods[] = {
    {"__new__", "(cls, x=0, /, base=10)", intNew, NativeKind::Replay,
     NativeRole::Static},
    {"__repr__", "(self, /)", intRepr},
    {"__hash__", "(self, /)", intHash},
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
    {"__divmod__", "(self, value, /)", intDivMod},
    {"__rdivmod__", "(self, value, /)", intRDivMod},
    {"__pow__", "(self, value, mod=None, /)", intPow},
    {"__rpow__", "(self, value, mod=None, /)", intRPow},
    {"__neg__", "(self, /)", intUnary<UnaryOperator::USub>},
    {"__pos__", "(self, /)", intUnary<UnaryOperator::UAdd>},
    {"__abs__", "(self, /)", intAbs},
    {"__bool__", "(self, /)", intBool},
    {"__invert__", "(self, /)", intUnary<UnaryOperator::Invert>},
    BOTH("lshift", LShift),
    BOTH("rshift", RShift),
    BOTH("and", BitAnd),
    BOTH("xor", BitXor),
    BOTH("or", BitOr),
    {"__int__", "(self, /)", intPlain},
    {"__float__", "(self, /)", intFloat},
    BOTH("floordiv", FloorDiv),
    BOTH("truediv", Div),
    {"__index__", "(self, /)", intPlain},
    {"conjugate", "(self, /)", intPlain},
    {"bit_length", "(self, /)", intBitLengthMethod},
    {"bit_count", "(self, /)", intBitCount},
    {"to_bytes", "(self, /, length=1, byteorder='big', *, signed=False)",
     intToBytes, NativeKind::Replay},
    {"from_bytes", "(cls, /, bytes, byteorder='big', *, signed=False)",
     intFromBytes, NativeKind::Replay, NativeRole::ClassMethod},
    {"as_integer_ratio", "(self, /)", intAsIntegerRatio},
    {"__trunc__", "(self, /)", intPlain},
    {"__floor__", "(self, /)", intPlain},
    {"__ceil__", "(self, /)", intPlain},
    {"__round__", "(self, ndigits=None, /)", intRound, NativeKind::Replay},
    {"__getnewargs__", "(self, /)", intGetNewArgs},
    {"__format__", "(self, format_spec, /)", intFormat, NativeKind::Replay},
    {"__sizeof__", "(self, /)", intSizeOf},
    {"is_integer", "(self, /)", intIsInteger},
    {"real", "(self, /)", intPlain, NativeKind::Leaf, NativeRole::Getter},
    {"imag", "(self, /)", intZero, NativeKind::Leaf, NativeRole::Getter},
    {"numerator", "(self, /)", intPlain, NativeKind::Leaf, NativeRole::Getter},
    {"denominator", "(self, /)", intOne, NativeKind::Leaf, NativeRole::Getter},
};

#undef BOTH
#define BOTH(NAME, OP)                                                         \
  {"__" NAME "__", "(self, value, /)", boolOperator<BinaryOperator::OP>}, {    \
    "__r" NAME "__", "(self, value, /)", boolOperator<BinaryOperator::OP>      \
  }

static NativeDef boolMethods[] = {
    {"__new__", "(cls, object=False, /)", boolNew, NativeKind::Replay,
     NativeRole::Static},
    {"__repr__", "(self, /)", boolRepr},
    {"__invert__", "(self, /)", intUnary<UnaryOperator::Invert>},
    BOTH("and", BitAnd),
    BOTH("xor", BitXor),
    BOTH("or", BitOr),
};

#undef BOTH
#undef COMPARE

void initInt() { addMethods(TypeId::Int, intMethods); }
void initBool() { addMethods(TypeId::Bool, boolMethods); }

} // namespace montyjit
