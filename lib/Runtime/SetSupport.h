//===- SetSupport.h - Operations on whole sets ------------------*- C++ -*-===//
///
/// \file
/// The steps that set operators, methods and dict views consist of. All may
/// suspend (Replay), so a set that Python knows must not be their target unless
/// a callback is impossible: see canChangeInPlace().
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_SETSUPPORT_H
#define MONTYJIT_LIB_RUNTIME_SETSUPPORT_H

#include "montyjit/Runtime/Dict.h"

namespace montyjit {

/// `set.update(iterable)`.
[[nodiscard]] bool addAll(Session &session, SetObject *set, Value iterable);
/// `set.difference_update(iterable)`.
[[nodiscard]] bool removeAll(Session &session, SetObject *set, Value iterable);
/// `set.symmetric_difference_update(iterable)`.
[[nodiscard]] bool toggleAll(Session &session, SetObject *set, Value iterable);

/// A new set of the kind \p id with the members of \p set; null with status.
SetObject *copySet(Session &session, SetObject *set, TypeId id);
/// `set.intersection(iterable)`, `set.difference(iterable)`: new sets of the
/// kind
/// \p id, or empty.
Value intersectWith(Session &session, SetObject *set, TypeId id,
                    Value iterable);
Value differenceWith(Session &session, SetObject *set, TypeId id,
                     Value iterable);

/// True, False or empty.
Value isSubset(Session &session, SetObject *set, SetObject *other);

/// `set | other` for tables only, as CPython merges them.
[[nodiscard]] bool mergeSets(Session &session, SetObject *set,
                             SetObject *other);
/// Gives \p set a copy of the table of \p other as it is. \return false with
/// MemoryError pending. \pre other->table.
[[nodiscard]] bool cloneTable(Session &session, SetObject *set,
                              SetObject *other);
/// \return whether looking up every key of \p other in \p set runs no Python
/// code.
bool canChangeInPlace(Session &session, SetObject *set, SetObject *other);
/// Gives \p set the members of \p other, which nobody else has.
void adoptTable(SetObject *set, SetObject *other);

/// State slots of set.__init__, frozenset.__new__ and set.update, behind self
/// or the class and an iterable or a tuple of them.
inline constexpr uint16_t SetUpdateSlots = 2;
bool isSoundSetUpdate(const Frame *f);
bool isSoundFrozenSetNew(const Frame *f);
Value setInit(Frame *f);
Value frozenSetNew(Frame *f);
Value setUpdate(Frame *f);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_SETSUPPORT_H
