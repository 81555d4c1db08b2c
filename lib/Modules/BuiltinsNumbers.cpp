//===- BuiltinsNumbers.cpp - abs, divmod, pow, round, chr, ... ------------===//

#include "BuiltinsTables.h"
#include "Support.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Operations.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

using namespace montyjit;

namespace {
Value absolute(Session &session, Value *args) {
  if (isExactInt(args[0]))
    return absoluteInt(session, args[0]);
  if (double number; floatValue(args[0], number))
    return makeFloat(session, std::fabs(number));
  if (session.lookupSpecial(typeOf(args[0]), Special::Abs))
    return session.callSpecial(Special::Abs, args[0]);
  return session.raiseFormat(
      TypeId::TypeError, "bad operand type for abs(): '{}'", typeName(args[0]));
}

/// inBase() of a small int, whose text needs no other memory than its own.
Value smallInBase(Session &session, int64_t number, int base,
                  std::string_view prefix) {
  char text[72];
  char *end = text;
  if (number < 0)
    *end++ = '-';
  end = std::copy(prefix.begin(), prefix.end(), end);
  end = std::to_chars(end, std::end(text), std::abs(number), base).ptr;
  return textValue(session, std::string_view(text, size_t(end - text)));
}

/// The digits of an integer with a prefix, "-0x1f".
Value inBase(Session &session, Value value, int base, const char *prefix) {
  Value integer = session.index(value);
  if (integer.isEmpty())
    return integer;
  if (integer.isInt())
    return smallInBase(session, integer.asInt(), base, prefix);
  std::string text = intSign(integer) < 0 ? "-" : "";
  text += prefix;
  if (!appendDigits(session, integer, base, text))
    return Value::empty();
  return textValue(session, text);
}

Value binary(Session &session, Value *args) {
  return inBase(session, args[0], 2, "0b");
}
Value octal(Session &session, Value *args) {
  return inBase(session, args[0], 8, "0o");
}
Value hexadecimal(Session &session, Value *args) {
  return inBase(session, args[0], 16, "0x");
}

Value character(Session &session, Value *args) {
  Value integer = session.index(args[0]);
  if (integer.isEmpty())
    return integer;
  constexpr int64_t NumCodePoints = 0x110000;
  int64_t code;
  if (!intToInt64(integer, code) || code < 0 || code >= NumCodePoints)
    return session.raise(TypeId::ValueError,
                         "chr() arg not in range(0x110000)");
  return Value::fromObject(makeChar(session, uint32_t(code)));
}

Value ordinal(Session &session, Value *args) {
  uint64_t size;
  std::string_view bytes;
  if (Str *text = asStr(args[0])) {
    if (text->length == 1)
      return Value::fromInt(text->at(0));
    size = text->length;
  } else if (typeOf(args[0])->id != TypeId::MemoryView &&
             bytesView(args[0], bytes)) {
    if (bytes.size() == 1)
      return Value::fromInt(uint8_t(bytes[0]));
    size = bytes.size();
  } else {
    return session.raiseFormat(
        TypeId::TypeError, "ord() expected string of length 1, but {} found",
        typeName(args[0]));
  }
  return session.raiseFormat(
      TypeId::TypeError,
      "ord() expected a character, but string of length {} found", size);
}

Value divModNumbers(Session &session, Value a, Value b) {
  Value quotient, remainder;
  if (!divModInts(session, a, b, quotient, remainder))
    return Value::empty();
  return Value::fromObject(makePair(session, quotient, remainder));
}

/// `self.special(other)`; NotImplemented if there is no such method.
Value tryOperand(Session &session, Special special, Value self, Value other) {
  if (!session.lookupSpecial(typeOf(self), special))
    return notImplemented();
  return session.callSpecial(special, self, &other, 1);
}

Value divMod(Session &session, Value *args) {
  Value a = args[0], b = args[1];
  if (isExactInt(a) && isExactInt(b))
    return divModNumbers(session, a, b);
  bool isOverride = typeOf(a) != typeOf(b) && isSubtype(typeOf(b), typeOf(a)) &&
                    !(session.lookupSpecial(typeOf(b), Special::RDivMod) ==
                      session.lookupSpecial(typeOf(a), Special::RDivMod));
  Value result = notImplemented();
  if (isOverride)
    result = tryOperand(session, Special::RDivMod, b, a);
  if (result == notImplemented())
    result = tryOperand(session, Special::DivMod, a, b);
  if (result == notImplemented() && !isOverride && typeOf(a) != typeOf(b))
    result = tryOperand(session, Special::RDivMod, b, a);
  if (!(result == notImplemented()))
    return result;
  return session.raiseFormat(
      TypeId::TypeError,
      "unsupported operand type(s) for divmod(): '{}' and '{}'", typeName(a),
      typeName(b));
}

/// `pow(base, exponent, modulus)` by `base.__pow__` with two arguments, else by
/// the exponent's `__rpow__` (Python 3.14).
Value powerBySpecial(Session &session, Value *args) {
  Value words[] = {args[1], args[2]};
  Value result = notImplemented();
  if (session.lookupSpecial(typeOf(args[0]), Special::Pow))
    result = session.callSpecial(Special::Pow, args[0], words, 2);
  if (result == notImplemented() && typeOf(args[0]) != typeOf(args[1]) &&
      session.lookupSpecial(typeOf(args[1]), Special::RPow)) {
    words[0] = args[0];
    result = session.callSpecial(Special::RPow, args[1], words, 2);
  }
  if (!(result == notImplemented()))
    return result;
  return session.raiseFormat(
      TypeId::TypeError,
      "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
      typeName(args[0]), typeName(args[1]), typeName(args[2]));
}

bool isPlainFloat(Value value) {
  double number;
  return floatValue(value, number);
}

Value power(Session &session, Value *args) {
  if (isNoneOrAbsent(args[2]))
    return session.binary(BinaryOperator::Pow, args[0], args[1]);
  Value base = asIntValue(args[0]), exponent = asIntValue(args[1]),
        modulus = asIntValue(args[2]);
  if (base && exponent && modulus)
    return powModInts(session, base, exponent, modulus);
  if (isPlainFloat(args[0]) || (base && isPlainFloat(args[1])) ||
      (base && exponent && isPlainFloat(args[2])))
    return session.raise(TypeId::TypeError,
                         "pow() 3rd argument not allowed unless all arguments "
                         "are integers");
  return powerBySpecial(session, args);
}

Value roundNumber(Session &session, Value *args) {
  if (!session.lookupSpecial(typeOf(args[0]), Special::Round))
    return session.raiseFormat(TypeId::TypeError,
                               "type {} doesn't define __round__ method",
                               typeName(args[0]));
  return session.callSpecial(Special::Round, args[0], args + 1,
                             isNoneOrAbsent(args[1]) ? 0 : 1);
}

NativeDef table[] = {
    {"abs", "(x, /)", absolute, NativeKind::Replay},
    {"bin", "(number, /)", binary, NativeKind::Replay},
    {"oct", "(number, /)", octal, NativeKind::Replay},
    {"hex", "(number, /)", hexadecimal, NativeKind::Replay},
    {"chr", "(i, /)", character, NativeKind::Replay},
    {"ord", "(c, /)", ordinal},
    {"divmod", "(x, y, /)", divMod, NativeKind::Replay},
    {"pow", "(base, exp, mod=None)", power, NativeKind::Replay},
    {"round", "(number, ndigits=None)", roundNumber, NativeKind::Replay},
};
} // namespace

NativeTable montyjit::numberBuiltins() {
  markLeafOnScalars(table);
  return table;
}
