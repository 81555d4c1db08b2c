//===- IntNew.cpp - int(), and ints from and to bytes ---------------------===//

#include "IntLimbs.h"
#include "IntMethods.h"
#include "NumberMethods.h"
#include "StrArgs.h"

#include <algorithm>
#include <cmath>

namespace montyjit {

//===--- int(x, base) -----------------------------------------------------===//

Value intFromFloat(Session &session, double number) {
  if (std::isnan(number))
    return session.raise(TypeId::ValueError,
                         "cannot convert float NaN to integer");
  if (std::isinf(number))
    return session.raise(TypeId::OverflowError,
                         "cannot convert float infinity to integer");
  return intFromDouble(session, number);
}

/// The int of a str or a bytes-like object; exhausted() if \p text is none.
static Value fromText(Session &session, Value text, int base) {
  if (Str *string = asStr(text))
    return intFromStr(session, string, base, text);
  std::string_view view;
  if (bytesView(text, view))
    return intFromBytesText(session, view, base);
  return Value::exhausted();
}

/// What `__int__` gave, which must be an int.
static Value checkedInt(Session &session, Value result) {
  Value integer = asIntValue(result);
  if (!integer)
    return session.raiseFormat(TypeId::TypeError,
                               "__int__ returned non-int (type {})",
                               typeName(result));
  return integer;
}

Value intFromObject(Session &session, Value value) {
  double number;
  if (isExactInt(value))
    return value;
  if (floatValue(value, number))
    return intFromFloat(session, number);
  if (isStr(value))
    return fromText(session, value, 10);
  Value result = session.callSpecial(Special::Int, value, nullptr, 0);
  if (result)
    return checkedInt(session, result);
  if (session.status != Status::Ok)
    return result;
  if (session.lookupSpecial(typeOf(value), Special::Index))
    return session.index(value);
  result = fromText(session, value, 10);
  if (result == Value::exhausted())
    return session.raiseFormat(
        TypeId::TypeError,
        "int() argument must be a string, a bytes-like object or a real "
        "number, not '{}'",
        typeName(value));
  return result;
}

/// \return the plain int of `int(x, base)`.
static Value intWithBase(Session &session, Value value, Value baseValue) {
  Value index = session.index(baseValue);
  if (!index)
    return index;
  int64_t base = index.isInt() ? index.asInt() : -1;
  if (base < 0 || base == 1 || base > 36)
    return session.raise(TypeId::ValueError,
                         "int() base must be >= 2 and <= 36, or 0");
  bool isText = asStr(value) || asBytes(value) || asByteArray(value);
  if (!isText)
    return session.raise(TypeId::TypeError,
                         "int() can't convert non-string with explicit base");
  return fromText(session, value, int(base));
}

Value intNew(Session &session, Value *args) {
  Value value = args[1], base = args[2], result;
  if (base && !value)
    return session.raise(TypeId::TypeError, "int() missing string argument");
  if (!value)
    result = Value::fromInt(0);
  else
    result = base ? intWithBase(session, value, base)
                  : intFromObject(session, value);
  return instanceOf(session, args[0], result);
}

Value boolNew(Session &session, Value *args) {
  return args[1] ? session.truth(args[1]) : falseValue();
}

//===--- Bytes ------------------------------------------------------------===//

/// The argument `byteorder`: big endian unless given. \return false with an
/// exception pending.
static bool byteOrder(Session &session, const char *method, Value order,
                      bool &isBig) {
  isBig = true;
  if (!order)
    return true;
  Str *name = asStr(order);
  if (!name) {
    raiseBadArgument(session, method, "argument 'byteorder'", "str", order);
    return false;
  }
  std::string text = toUtf8(name);
  isBig = text == "big";
  if (isBig || text == "little")
    return true;
  session.raise(TypeId::ValueError,
                "byteorder must be either 'little' or 'big'");
  return false;
}

/// The argument `signed`.
static bool signedness(Session &session, Value argument, bool &isSigned) {
  Value truth = argument ? session.truth(argument) : falseValue();
  isSigned = truth == trueValue();
  return bool(truth);
}

/// Writes \p count bytes of two's complement, least significant first.
static void writeLittle(const Magnitude &value, uint8_t *out, uint64_t count) {
  unsigned carry = 1;
  for (uint64_t i = 0; i < count; ++i) {
    uint64_t limb = i / 8 < uint64_t(value.size) ? value.limbs[i / 8] : 0;
    unsigned byte = limb >> (i % 8 * 8) & 0xff;
    if (value.isNegative) {
      byte = (byte ^ 0xff) + carry;
      carry = byte >> 8;
    }
    out[i] = uint8_t(byte);
  }
}

/// \return whether \p value fits \p bytes bytes.
static bool fitsBytes(Session &session, Value value, uint64_t bytes,
                      bool isSigned) {
  if (!isSigned && intSign(value) < 0) {
    session.raise(TypeId::OverflowError,
                  "can't convert negative int to unsigned");
    return false;
  }
  // A negative number has as many bits as its complement.
  Value counted =
      isSigned && intSign(value) < 0 ? invertInt(session, value) : value;
  if (!counted)
    return false;
  uint64_t bits = intBitLength(counted);
  if (isSigned && !(value == Value::fromInt(0)))
    ++bits;
  if (bits <= bytes * 8)
    return true;
  session.raise(TypeId::OverflowError, "int too big to convert");
  return false;
}

Value intToBytes(Session &session, Value *args) {
  int64_t length;
  bool isBig, isSigned;
  if (!sizeArg(session, args[1], 1, length) ||
      !byteOrder(session, "to_bytes", args[2], isBig) ||
      !signedness(session, args[3], isSigned))
    return Value::empty();
  if (length < 0)
    return session.raise(TypeId::ValueError,
                         "length argument must be non-negative");
  Value value = asIntValue(args[0]);
  if (uint64_t(length) <= MaxLimbs * 8 &&
      !fitsBytes(session, value, length, isSigned))
    return Value::empty();
  BytesObject *bytes = allocateBytes(session, length);
  if (!bytes)
    return Value::empty();
  writeLittle(Magnitude(value), bytes->data, length);
  if (isBig)
    std::reverse(bytes->data, bytes->data + length);
  return Value::fromObject(bytes);
}

/// The int of bytes, most significant first.
static Value readBytes(Session &session, std::string_view bytes, bool isBig,
                       bool isSigned) {
  int64_t room = int64_t(bytes.size() / 8) + 1;
  BigInt *result = allocateInt(session, room);
  if (!result)
    return Value::empty();
  mpn_zero(result->limbs, room);
  for (size_t i = 0; i < bytes.size(); ++i) {
    auto byte = uint8_t(isBig ? bytes[bytes.size() - 1 - i] : bytes[i]);
    result->limbs[i / 8] |= Limb(byte) << (i % 8 * 8);
  }
  uint8_t top = bytes.empty() ? 0 : isBig ? bytes.front() : bytes.back();
  bool isNegative = isSigned && top & 0x80;
  if (isNegative) {
    for (size_t i = bytes.size(); i < size_t(room) * 8; ++i)
      result->limbs[i / 8] |= Limb(0xff) << (i % 8 * 8);
    mpn_neg(result->limbs, result->limbs, room);
  }
  return finishInt(session, result, room, room, isNegative);
}

Value intFromBytes(Session &session, Value *args) {
  bool isBig, isSigned;
  if (!byteOrder(session, "from_bytes", args[2], isBig) ||
      !signedness(session, args[3], isSigned))
    return Value::empty();
  Value source = args[1];
  if (asStr(source) || asIntValue(source))
    return session.raiseFormat(TypeId::TypeError,
                               "cannot convert '{}' object to bytes",
                               typeName(source));
  std::string_view view;
  if (!bytesView(source, view)) {
    source =
        session.call(Value::fromObject(builtinType(TypeId::Bytes)), source);
    if (!source || !bytesView(source, view))
      return Value::empty();
  }
  return convertedTo(session, args[0], TypeId::Int,
                     readBytes(session, view, isBig, isSigned));
}

} // namespace montyjit
