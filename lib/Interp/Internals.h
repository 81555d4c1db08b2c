//===- Internals.h - Built-ins that programs cannot name --------*- C++ -*-===//

#ifndef MONTYJIT_LIB_INTERP_INTERNALS_H
#define MONTYJIT_LIB_INTERP_INTERNALS_H

#include "montyjit/Runtime/Native.h"

namespace montyjit {

/// Parses the signatures of the internal built-ins. Called once.
void initInternals();
/// ValueError: too many values to unpack.
Value raiseTooMany(Session &session, Value source, int64_t wanted);

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_INTERNALS_H
