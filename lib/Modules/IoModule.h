//===- IoModule.h - The parts of the io module ------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_IOMODULE_H
#define MONTYJIT_LIB_MODULES_IOMODULE_H

#include "Support.h"

namespace montyjit::io {

/// Methods of io.StringIO and io.BytesIO.
NativeTable textMethods();
NativeTable bytesMethods();

/// \return whether \p closed is false; ValueError with \p message is pending
/// otherwise.
[[nodiscard]] inline bool checkOpen(Session &session, Value closed,
                                    const char *message) {
  if (closed == falseValue())
    return true;
  session.raise(TypeId::ValueError, message);
  return false;
}

/// `fileno()` and `detach()` of what has no file. Raises
/// io.UnsupportedOperation.
Value fileNumber(Session &session, Value *args);
Value detach(Session &session, Value *args);

/// \p Method for a size that is absent, None or an int: nothing is called back.
template <NativeFn Method> Value quickSized(Session &session, Value *args) {
  return isNoneOrAbsent(args[1]) || args[1].isInt() ? Method(session, args)
                                                    : Value::empty();
}

/// The argument of a method with an optional size; \p size is -1 without one.
/// May suspend inside a replay scope. \return false with status.
[[nodiscard]] inline bool optionalSize(Session &session, Value value,
                                       int64_t &size) {
  size = -1;
  if (isNoneOrAbsent(value))
    return true;
  if (asIntValue(value) || session.lookupSpecial(typeOf(value), Special::Index))
    return sizeArgument(session, value, size);
  session.raiseFormat(TypeId::TypeError,
                      "argument should be integer or None, not '{}'",
                      typeName(value));
  return false;
}

/// A row for a method with an optional size.
#define SIZED(NAME, PARAMETER, METHOD)                                         \
  {.name = NAME,                                                               \
   .signature = "(self, " PARAMETER ", /)",                                    \
   .function = METHOD,                                                         \
   .kind = NativeKind::Replay,                                                 \
   .quick = quickSized<METHOD>}

} // namespace montyjit::io

#endif // MONTYJIT_LIB_MODULES_IOMODULE_H
