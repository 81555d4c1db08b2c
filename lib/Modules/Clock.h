//===- Clock.h - The session's clock ----------------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_CLOCK_H
#define MONTYJIT_LIB_MODULES_CLOCK_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// \return the time since the session began: its work, in units of 100 ns per
/// function entry or loop turn, and what passTime added.
int64_t elapsedNanoseconds(const Session &session);
/// Lets \p nanoseconds pass. \pre not negative.
void passTime(Session &session, int64_t nanoseconds);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_CLOCK_H
