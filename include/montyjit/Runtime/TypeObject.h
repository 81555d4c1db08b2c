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

/// \return whether an object of \p type may have a `__class__` that is not its type,
/// for which isinstance() asks. Neither suspends nor allocates.
bool mayClaimClass(Session &session, Type *type);

/// type.__instancecheck__ (object_isinstance in CPython's abstract.c).
/// \return True or False; empty with an exception pending or suspended in
/// `__class__`. \pre a replay runs.
Value isInstanceOfType(Session &session, Value value, Type *type);
/// Assigns (empty: deletes) an attribute of the class itself and invalidates what
/// depends on it. \return false with an exception pending.
[[nodiscard]] bool typeSetAttr(Session &session, Type *type, Str *name,
                               Value value);
/// \return whether \p value is an instance of a built-in data type, no descriptor.
/// A class attribute that holds one may be replaced by another without a new
/// version of the class: caches of it hold the dict entry, not the value.
bool isPlainData(Value value);
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
/// Calls `super(type, type).__init_subclass__(**kwargs)`. \return false with status.
[[nodiscard]] bool callInitSubclass(Session &session, Type *type,
                                    Dict *kwargs);
/// \return the built-in type that gives instances of \p type their layout.
/// Exceptions all have the same struct: what counts is whose fields are in it.
Type *solidBaseOf(Type *type);
/// The most derived metatype of \p bases and \p hint. Null with TypeError.
Type *resolveMetatype(Session &session, Tuple *bases, Type *hint);

/// `type(*args, **kwargs)` for any class: `__new__`, then `__init__`. May suspend.
Value instantiate(Session &session, Type *type, Value *args, uint32_t count,
                  Tuple *kwNames);

/// `super().name`: looks along the MRO behind the super object's type. exhausted()
/// if there is none. Replay.
Value superGetAttr(Session &session, LazyObject *super, Str *name);
/// The plain function that attribute \p name of a super object is, to be called with
/// \p self; empty if it is anything else. Does not suspend.
Value superMethod(LazyObject *super, Str *name, Value &self);
/// The plain function that attribute \p name of a super object is, to be called with
/// \p self; empty if it is anything else. Does not suspend.
Value superMethod(LazyObject *super, Str *name, Value &self);

/// What a descriptor found on \p type gives for \p object (empty: accessed on the
/// class itself). Values that are no descriptors are returned unchanged. Replay.
Value descriptorGet(Session &session, Value descriptor, Value object,
                    Type *type);
/// \return whether \p value is a descriptor that comes before instance attributes.
bool isDataDescriptor(Session &session, Value value);

/// `object.__getattribute__`, `__setattr__` (empty value: `__delattr__`), without
/// the hooks: the attribute, exhausted() if there is none, or empty. Replay.
Value genericGetAttr(Session &session, Value object, Str *name);
/// None, or empty with status.
Value genericSetAttr(Session &session, Value object, Str *name, Value value);
/// AttributeError as the interpreter words it, with name and obj set.
Value raiseNoAttribute(Session &session, Value object, Str *name);
/// The item of the tuple \p object that a TupleGetter stands for; empty with
/// TypeError or IndexError pending.
Value getTupleField(Session &session, Value getter, Value object);
/// `object.name` where that calls nothing back and is neither a method nor
/// missing; empty with status Ok otherwise.
Value attributeNatively(Session &session, Value object, Str *name);

/// \return a bound method of \p function and \p self.
Value makeMethod(Session &session, Value function, Value self);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_TYPEOBJECT_H
