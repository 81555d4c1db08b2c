//===- ComplexNew.cpp - complex() -----------------------------------------===//

#include "ComplexNew.h"
#include "FloatText.h"
#include "IntLimbs.h"
#include "NumberMethods.h"

namespace montyjit {

//===--- From text --------------------------------------------------------===//

static bool isJ(char c) { return c == 'j' || c == 'J'; }

/// `a`, `bj`, `a+bj`, where b may be missing. \return whether \p text is that.
static bool parsePlain(std::string_view text, ComplexNumber &number) {
  const char *cursor = text.data(), *end = cursor + text.size();
  // Reads a number or a bare sign that stands for one.
  auto readPart = [&](double &part) {
    const char *stop = readFloat({cursor, size_t(end - cursor)}, part);
    if (stop != cursor) {
      cursor = stop;
      return;
    }
    part = cursor != end && *cursor == '-' ? -1 : 1;
    if (cursor != end && (*cursor == '-' || *cursor == '+'))
      ++cursor;
  };
  double first;
  bool isNumber = readFloat(text, first) != cursor;
  readPart(first);
  if (cursor != end && isJ(*cursor)) {
    number = {0, first};
    return cursor + 1 == end;
  }
  number = {first, 0};
  if (cursor == end || !isNumber)
    return isNumber;
  if (*cursor != '+' && *cursor != '-')
    return false;
  readPart(number.imag);
  return cursor != end && isJ(*cursor) && cursor + 1 == end;
}

static bool parseComplex(std::string_view text, ComplexNumber &number) {
  text = stripSpaces(text);
  if (text.starts_with('(')) {
    if (text.size() < 2 || !text.ends_with(')'))
      return false;
    text = stripSpaces(text.substr(1, text.size() - 2));
  }
  return parsePlain(text, number);
}

/// The complex of `complex(text)`. \return false with status.
static bool complexFromStr(Session &session, Value original,
                           ComplexNumber &number) {
  Str *text = asStr(original);
  std::string buffer, plain;
  std::string_view ascii;
  if (!session.checkSize(text->length) || !session.poll(text->length))
    return false;
  numericText(text, buffer, ascii);
  // CPython looks no further than to a NUL, which is malformed anyway.
  bool hasUnderscore =
      ascii.substr(0, ascii.find('\0')).find('_') != ascii.npos;
  if (hasUnderscore && !removeUnderscores(ascii, plain)) {
    if (Value repr = session.repr(original))
      session.raiseFormat(TypeId::ValueError,
                          "could not convert string to complex: {}",
                          toUtf8(repr.as<Str>()));
    return false;
  }
  if (parseComplex(hasUnderscore ? plain : ascii, number))
    return true;
  session.raise(TypeId::ValueError, "complex() arg is a malformed string");
  return false;
}

//===--- From objects -----------------------------------------------------===//

/// Any number: complex, `__complex__`, or real. The answer as readReal's.
static Reality readComplex(Session &session, Value value,
                           ComplexNumber &number) {
  if (isExactly(value, TypeId::Complex)) {
    asComplex(value, number);
    return Reality::Real;
  }
  Value result = session.callSpecial(Special::Complex, value, nullptr, 0);
  if (!result) {
    if (session.status != Status::Ok)
      return Reality::Failed;
    number.imag = 0;
    return readReal(session, value, number.real);
  }
  if (asComplex(result, number))
    return Reality::Real;
  session.raiseFormat(TypeId::TypeError,
                      "__complex__ returned non-complex (type {})",
                      typeName(result));
  return Reality::Failed;
}

/// \return whether the part named \p name has a number, or is absent; false
/// with status. Complex parts count, as CPython still lets them.
static bool readPart(Session &session, Value value, const char *name,
                     ComplexNumber &number) {
  number = {0, 0};
  if (!value || asComplex(value, number))
    return true;
  Reality reality = std::string_view(name) == "real"
                        ? readComplex(session, value, number)
                        : readReal(session, value, number.real);
  if (reality == Reality::NotReal)
    session.raiseFormat(TypeId::TypeError,
                        "complex() argument '{}' must be a real number, not {}",
                        name, typeName(value));
  return reality == Reality::Real;
}

/// `complex(value)`.
static Value complexFromOne(Session &session, Value cls, Value value) {
  ComplexNumber number{};
  if (asStr(value)) {
    if (!complexFromStr(session, value, number))
      return Value::empty();
  } else {
    Reality reality = readComplex(session, value, number);
    if (reality == Reality::NotReal)
      session.raiseFormat(
          TypeId::TypeError,
          "complex() argument must be a string or a number, not {}",
          typeName(value));
    if (reality != Reality::Real)
      return Value::empty();
  }
  return instanceOf(session, cls, makeComplex(session, number));
}

Value complexNew(Session &session, Value *args) {
  if (args[1] && !args[2])
    return complexFromOne(session, args[0], args[1]);
  ComplexNumber real, imag;
  if (!readPart(session, args[1], "real", real) ||
      !readPart(session, args[2], "imag", imag))
    return Value::empty();
  // A real part that is real leaves the imaginary part's zero its sign.
  ComplexNumber sum = {real.real, imag.real};
  ComplexNumber own{};
  if (args[2] && asComplex(args[2], own))
    sum.real -= imag.imag;
  if (real.imag != 0 || (args[1] && asComplex(args[1], own)))
    sum.imag += real.imag;
  return instanceOf(session, args[0], makeComplex(session, sum));
}

Value complexFromNumber(Session &session, Value *args) {
  ComplexNumber number{};
  Reality reality = readComplex(session, args[1], number);
  if (reality == Reality::NotReal)
    session.raiseFormat(TypeId::TypeError, "must be real number, not {}",
                        typeName(args[1]));
  if (reality != Reality::Real)
    return Value::empty();
  return convertedTo(session, args[0], TypeId::Complex,
                     makeComplex(session, number));
}

} // namespace montyjit
