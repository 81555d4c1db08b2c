//===- Identity.h - The numbers that id() gives -----------------*- C++ -*-===//
///
/// \file
/// Addresses do not survive a snapshot, but `id(x)`, and the default hashes that
/// come from it, must. So an object gets a number when it is first asked for one.
/// The table holds its objects weakly; most objects are never in it.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_IDENTITY_H
#define MONTYJIT_RUNTIME_IDENTITY_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// The entry of Session::moduleState that holds the table.
inline constexpr uint32_t IdentitySlot = 7;

/// \return the number of \p object, given to it now if it has none.
uint64_t identityNumber(Session &session, Object *object);
/// \return the hash that object's `__hash__` gives \p value.
int64_t identityHash(Session &session, Value value);
/// \return the number of \p object, or 0.
uint64_t findIdentity(const Session &session, const void *object);
/// Gives \p object, which has no number, the number \p id.
void restoreIdentity(Session &session, Object *object, uint64_t id);
/// The number that is given next.
uint64_t nextIdentity(const Session &session);
void setNextIdentity(Session &session, uint64_t id);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_IDENTITY_H
