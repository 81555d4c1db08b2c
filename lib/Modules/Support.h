//===- Support.h - What modules in C++ share --------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_SUPPORT_H
#define MONTYJIT_LIB_MODULES_SUPPORT_H

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

namespace montyjit {

/// \return the object as a value; empty for null (an exception is pending).
template <typename T> Value valueOrEmpty(T *object) {
  return object ? Value::fromObject(object) : Value::empty();
}

/// \return a new string.
inline Value textValue(Session &session, std::string_view utf8) {
  return valueOrEmpty(makeStr(session, utf8));
}

/// Adds \p value to the namespace of \p module. \return false with MemoryError.
[[nodiscard]] inline bool addConstant(Session &session, ModuleObject *module,
                                      const char *name, Value value) {
  return value &&
         dictSetStr(session, module->dict, session.intern(name), value);
}

/// \return \p value, None for an argument that was not given.
inline Value orNone(Value value) { return value ? value : none(); }
/// \return whether an optional argument was not given or is None.
inline bool isNoneOrAbsent(Value value) {
  return value.isEmpty() || value == none();
}

/// An argument of C type Py_ssize_t: `__index__`, 64 bits. \return false with
/// TypeError or OverflowError pending. May suspend (Replay).
[[nodiscard]] inline bool sizeArgument(Session &session, Value value,
                                       int64_t &result) {
  Value integer = session.index(value);
  if (integer.isEmpty())
    return false;
  if (intToInt64(integer, result))
    return true;
  session.raise(TypeId::OverflowError,
                "Python int too large to convert to C ssize_t");
  return false;
}

/// Raises the exception class \p name that the prelude of \p module made,
/// without calling it; ValueError if the module has been taken away. \return
/// empty.
Value raiseOfModule(Session &session, const char *module, const char *name,
                    std::string_view message);

/// A step of a Resumable native: calls \p function of the library's module
/// \p module with the first \p numArgs slots. Uses the one slot behind them.
Value callModuleFunction(Frame *f, const char *module, const char *function,
                         uint32_t numArgs);

/// Marks the Replay rows of \p table: plain numbers and strings as arguments
/// call nothing back. To be used where that is so for every row.
inline void markLeafOnScalars(NativeTable table) {
  for (NativeDef &def : table)
    def.isLeafOnScalars = def.kind == NativeKind::Replay;
}

/// Adds methods to a built-in type that belongs to a module, after the types
/// were finished: special methods are found again. While modules are
/// registered.
void addModuleTypeMethods(TypeId id, NativeTable table);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_SUPPORT_H
