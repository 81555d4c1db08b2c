//===- ObjectText.h - How objects describe themselves -----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_OBJECTTEXT_H
#define MONTYJIT_LIB_RUNTIME_OBJECTTEXT_H

#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Session.h"

#include <string>

namespace montyjit {

class StrBuilder;

/// \return " at 0x7f00..." as default reprs have it.
std::string atAddress(Session &session, Value value);

/// \return "module.Qual.Name" of a class as reprs show it; builtins and an
/// unknown module are left out.
std::string typeTitle(Type *type);

/// \return the qualified name of a class.
Str *typeQualName(Type *type);

/// Appends `repr(value)`. May suspend (Replay). \return false when it did not
/// complete.
[[nodiscard]] bool appendRepr(Session &session, StrBuilder &out, Value value);

/// \return the string, or empty with MemoryError pending.
Value newText(Session &session, std::string_view utf8);

/// \return \p value as an interned attribute name, or null with TypeError
/// pending.
Str *attributeName(Session &session, Value value);

/// \return whether the words of a `__get__` (self, instance, owner) name an
/// object or a class; otherwise TypeError is pending.
[[nodiscard]] bool checkGetArguments(Session &session, const Value *args);

/// Room for the words of an inner call: positional arguments, then keywords.
struct CallWords {
  Value *words = nullptr;
  uint32_t count = 0;
  Tuple *names = nullptr;
};
/// \return the words of `f(*args, **kwargs)`, with \p args a tuple and \p
/// kwargs a dict with string keys.
CallWords spreadCall(Session &session, Value args, Value kwargs);

/// \return "'name' " for messages about \p property: what `__set_name__` or
/// else its getter calls it; "" if neither does.
std::string propertyName(const LazyObject *property);

/// \return \p value, None for empty.
inline Value orNone(Value value) { return value ? value : none(); }

// The parts of initObjects().
void initTypeMethods();
void initFunctionMethods();
void initDescriptors();
void initSuper();
void initGenericAliases();
void initGeneratorMethods();
void initCodeMethods();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_OBJECTTEXT_H
