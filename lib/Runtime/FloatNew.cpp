//===- FloatNew.cpp - float() ---------------------------------------------===//

#include "FloatText.h"
#include "NumberMethods.h"

namespace montyjit {

/// What `__float__` gave, which must be a float.
static bool checkedFloat(Session &session, Value object, Value result,
                         double &number) {
  if (asFloat(result, number))
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "{}.__float__ returned non-float (type {})",
                      typeName(object), typeName(result));
  return false;
}

Reality readReal(Session &session, Value value, double &number) {
  auto found = [](bool isDone) {
    return isDone ? Reality::Real : Reality::Failed;
  };
  if (floatValue(value, number))
    return Reality::Real;
  if (isExactInt(value))
    return found(toDouble(session, value, number));
  Value result = session.callSpecial(Special::Float, value, nullptr, 0);
  if (result)
    return found(checkedFloat(session, value, result, number));
  if (session.status != Status::Ok)
    return Reality::Failed;
  if (!session.lookupSpecial(typeOf(value), Special::Index))
    return Reality::NotReal;
  result = session.index(value);
  return found(result && toDouble(session, result, number));
}

bool realNumber(Session &session, Value value, double &number) {
  Reality reality = readReal(session, value, number);
  if (reality == Reality::NotReal)
    session.raiseFormat(TypeId::TypeError, "must be real number, not {}",
                        typeName(value));
  return reality == Reality::Real;
}

/// The float of `float(value)`. \return false with status.
static bool floatFromObject(Session &session, Value value, double &number) {
  if (isStr(value))
    return floatFromStr(session, value.as<Str>(), value, number);
  Reality reality = readReal(session, value, number);
  if (reality != Reality::NotReal)
    return reality == Reality::Real;
  if (Str *text = asStr(value))
    return floatFromStr(session, text, value, number);
  std::string_view view;
  if (bytesView(value, view))
    return floatFromText(session, view, value, number);
  session.raiseFormat(
      TypeId::TypeError,
      "float() argument must be a string or a real number, not '{}'",
      typeName(value));
  return false;
}

Value floatNew(Session &session, Value *args) {
  double number = 0;
  if (args[1] && !floatFromObject(session, args[1], number))
    return Value::empty();
  return instanceOf(session, args[0], makeFloat(session, number));
}

Value floatFromNumber(Session &session, Value *args) {
  double number;
  if (!realNumber(session, args[1], number))
    return Value::empty();
  return convertedTo(session, args[0], TypeId::Float,
                     makeFloat(session, number));
}

} // namespace montyjit
