//===- Signature.h - Binding arguments of built-ins -------------*- C++ -*-===//
///
/// \file
/// A built-in's signature stands in its table row as Python text. CPython's
/// built-ins were written in four styles (no argument, one, positional only,
/// Argument Clinic with keywords), which word their errors differently; which
/// style a built-in has follows from the shape of its signature and from its
/// name.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_SIGNATURE_H
#define MONTYJIT_RUNTIME_SIGNATURE_H

#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Session.h"

#include <string>
#include <string_view>

namespace montyjit {

/// Binds \p count words, of which the last ones belong to the names in \p
/// kwNames (or null), to the parameters of \p def: \p out gets one word per
/// parameter, in the order of the text; empty for an absent optional one, a
/// Tuple for `*args`, a Dict for `**kwargs`. \return false with TypeError
/// pending. Never suspends.
/// \pre parseSignature was called; \p out has room for `parsed->numParameters`
/// words and does not overlap \p args.
[[nodiscard]] bool bindNative(Session &session, const NativeDef &def,
                              Value *args, uint32_t count, Tuple *kwNames,
                              Value *out);

/// Checks that an unbound method of a built-in type was given a receiver of
/// that type, and `__new__` a class. \return false with TypeError pending.
/// Never suspends.
[[nodiscard]] bool checkReceiver(Session &session,
                                 const NativeFunction *function,
                                 const Value *args, uint32_t count);

/// The same, quick where the receiver is no subclass; for every call of a
/// built-in whose receiver was not found on its own type.
[[nodiscard]] inline bool acceptsReceiver(Session &session,
                                          const NativeFunction *function,
                                          const Value *args, uint32_t count) {
  if (!function->owner || !function->def->parsed->hasSelf)
    return true;
  if (count && function->def->role != NativeRole::Static &&
      function->owner == Value::fromObject(typeOf(args[0])))
    return true;
  return checkReceiver(session, function, args, count);
}

/// \return whether CPython makes a method of that name a slot wrapper rather
/// than an ordinary method, when \p owner defines it.
bool isSlotName(std::string_view name, TypeId owner);

/// \return the name that errors of `function` show, without parentheses:
/// "list.append", "math.sqrt", "len". \p args as passed to bindNative.
std::string functionTitle(Session &session, const NativeDef &def,
                          const Value *args, uint32_t count);

/// \return what errors of a call with stars show: "module.function()",
/// "list.append()", or "X object" for what is neither function nor class.
std::string calleeTitle(Value callee);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_SIGNATURE_H
