//===- TypeObject.h - Classes -----------------------------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_TYPEOBJECT_H
#define MONTYJIT_RUNTIME_TYPEOBJECT_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// \return \p value as a class, or null.
Type *asType(Value value);

/// \return the attribute as found along the MRO, without descriptors; empty if
/// there is none. \p name is interned. Never suspends.
Value typeLookup(Session &session, Type *type, Str *name);
/// Assigns (empty: deletes) an attribute of the class itself and invalidates what
/// depends on it. \return false with an exception pending.
[[nodiscard]] bool typeSetAttr(Session &session, Type *type, Str *name,
                               Value value);
/// Gives \p type and all its subclasses new versions.
void typeModified(Session &session, Type *type);

/// What a class statement and `type(name, bases, dict)` come to, without the hooks
/// that run Python code (`__set_name__`, `__init_subclass__`): computes layout and
/// C3 order. \p inlineSlots is Sema's estimate. Null with TypeError pending.
Type *makeType(Session &session, Type *metatype, Str *name, Tuple *bases,
               Dict *dict, uint32_t inlineSlots);
/// The whole of `type.__new__`, with the hooks: Replay.
Value makeClass(Session &session, Type *metatype, Str *name, Tuple *bases,
                Dict *dict, Dict *kwargs, uint32_t inlineSlots);
/// The most derived metatype of \p bases and \p hint. Null with TypeError.
Type *resolveMetatype(Session &session, Tuple *bases, Type *hint);

/// `type(*args, **kwargs)` for any class: `__new__`, then `__init__`. May suspend.
Value instantiate(Session &session, Type *type, Value *args, uint32_t count,
                  Tuple *kwNames);

/// \return a bound method of \p function and \p self.
Value makeMethod(Session &session, Value function, Value self);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_TYPEOBJECT_H
