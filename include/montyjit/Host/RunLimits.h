//===- RunLimits.h - The bounds of a run ------------------------*- C++ -*-===//

#ifndef MONTYJIT_HOST_RUNLIMITS_H
#define MONTYJIT_HOST_RUNLIMITS_H

#include "montyjit/Runtime/Limits.h"

namespace montyjit {

/// What a run may use; the defaults stop a runaway script. A limit that was
/// passed ends the run with an error that the script cannot catch.
using RunLimits = Limits;

} // namespace montyjit

#endif // MONTYJIT_HOST_RUNLIMITS_H
