//===- NumberMethods.h - What the tables of methods share -------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_NUMBERMETHODS_H
#define MONTYJIT_LIB_RUNTIME_NUMBERMETHODS_H

#include "Number.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

namespace montyjit {

inline Value strResult(Str *text) {
  return text ? Value::fromObject(text) : Value::empty();
}
inline Value strResult(Session &session, std::string_view ascii) {
  return strResult(makeLatin1(session,
                              reinterpret_cast<const uint8_t *>(ascii.data()),
                              uint32_t(ascii.size())));
}
inline Value tupleResult(Tuple *tuple) {
  return tuple ? Value::fromObject(tuple) : Value::empty();
}
/// \return \p base as an instance of the class in \p cls. Empty stays empty.
inline Value instanceOf(Session &session, Value cls, Value base) {
  return base ? newWrapper(session, cls.as<Type>(), base) : base;
}
/// \return \p number, which is of the built-in type \p id, as the class method
/// called on \p cls gives it: `cls(number)`. May suspend.
inline Value convertedTo(Session &session, Value cls, TypeId id, Value number) {
  if (!number || cls.as<Type>() == builtinType(id))
    return number;
  return session.call(cls, number);
}

/// The class methods' calls for int, float and complex that a Number gives.
/// \return whether \p value is one of \p kind or below it, and not None.
inline bool isReal(const Number &number) {
  return number.kind == Number::Kind::Int || number.kind == Number::Kind::Float;
}

/// `self.__format__(spec)`: the spec, or null with TypeError pending.
Str *formatSpecArgument(Session &session, Value spec);

// The tables of one type each; called by initNumbers.
void initInt();
void initBool();
void initFloat();
void initComplex();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_NUMBERMETHODS_H
