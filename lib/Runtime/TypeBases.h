//===- TypeBases.h - Bases and method resolution order ----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_TYPEBASES_H
#define MONTYJIT_LIB_RUNTIME_TYPEBASES_H

#include "montyjit/Runtime/TypeObject.h"

namespace montyjit {

/// Gives \p type the C3 order that follows from its bases. \return false with
/// TypeError pending, the type unchanged.
[[nodiscard]] bool linearize(Session &session, Type *type);

/// \return the base whose layout an instance must have: the most derived solid
/// one; null with TypeError pending.
Type *bestBase(Session &session, Tuple *bases);

/// \return whether no base stands twice; if one does, TypeError is pending.
[[nodiscard]] bool checkDistinct(Session &session, Tuple *bases);

/// Notes \p type among the subclasses of its bases.
[[nodiscard]] bool registerWithBases(Session &session, Type *type);

/// Adds member descriptors for `__slots__`, `__dict__` and `__weakref__`, and
/// sets what follows from them. \return false with status. Replay.
[[nodiscard]] bool addSlots(Session &session, Type *type);
/// \return whether \p type itself has named slots, which make the layout of its
/// instances its own.
bool hasOwnSlots(const Type *type);

/// \return whether \p member, a member descriptor, is that of `__dict__` or
/// `__weakref__`.
inline bool isImplicitMember(Value member) {
  return bool(lazyFields(member)[2]);
}
/// What the descriptor \p member gives for \p object: an implicit one its
/// attributes, or None for `__weakref__`.
Value getMember(Session &session, Value member, Value object);
/// Assigns by it (empty: deletes). \return None, or empty with an exception.
Value setMember(Session &session, Value member, Value object, Value value);
/// `object.__dict__ = value`. \pre Type::hasDict. Likewise.
Value assignDict(Session &session, Value object, Value value);

/// `type.__bases__ = value`: new orders for the class and all below it, or
/// none.
/// \return false with an exception pending.
[[nodiscard]] bool assignBases(Session &session, Type *type, Value value);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_TYPEBASES_H
