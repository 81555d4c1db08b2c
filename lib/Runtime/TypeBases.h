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

/// `type.__bases__ = value`: new orders for the class and all below it, or
/// none.
/// \return false with an exception pending.
[[nodiscard]] bool assignBases(Session &session, Type *type, Value value);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_TYPEBASES_H
