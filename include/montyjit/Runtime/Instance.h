//===- Instance.h - Making objects and their attributes ---------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_INSTANCE_H
#define MONTYJIT_RUNTIME_INSTANCE_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// \return a number that no other version in the process has.
uint64_t newVersion(Session &session);

/// \return a zeroed instance of \p type: the struct of its layout, and for a class
/// made in Python its attribute area. \pre not a wrapper of an immutable value.
Object *newInstance(Session &session, Type *type);
/// \return an instance of the heap type \p type that wraps the plain int, float,
/// complex, str, bytes or tuple \p base; \p base itself for a built-in type.
Value newWrapper(Session &session, Type *type, Value base);
/// \return the plain value of a wrapper, any other value unchanged.
Value unwrap(Value value);

/// \return what `id()` answers: different for values that exist at the same time
/// and are not identical. Default reprs show it, default hashes come from it.
uint64_t identityOf(Session &session, Value value);

/// Bytes of the C++ struct of \p layout.
size_t layoutSize(Layout layout);

//===--- Shapes: never suspend -----------------------------------------------===//

/// \return the slot of \p name (interned) in instances of \p shape, or -1.
int64_t findSlot(Shape *shape, Str *name);
/// \return the shape after adding \p name; null when the instance should go over
/// to dictionary mode (too many attributes, too many different ones).
Shape *addSlot(Session &session, Shape *shape, Str *name);

/// The address of slot \p slot of \p object. \pre the slot exists.
Value *slotAddress(Object *object, uint32_t slot);

//===--- Attributes in the instance itself: never suspend --------------------===//

/// \return the attribute, or empty. \p name is interned.
Value instanceGet(Object *object, Str *name);
/// \return false with MemoryError pending. \pre the type has attributes.
[[nodiscard]] bool instanceSet(Session &session, Object *object, Str *name,
                               Value value);
/// \return whether it was there.
bool instanceDelete(Session &session, Object *object, Str *name);
/// \return the instance's attributes as a dict, which it uses from now on.
Dict *instanceDict(Session &session, Object *object);
/// Replaces all attributes by \p dict.
void setInstanceDict(Session &session, Object *object, Dict *dict);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_INSTANCE_H
