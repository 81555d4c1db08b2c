//===- FunctoolsParts.h - What functools consists of ------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_FUNCTOOLSPARTS_H
#define MONTYJIT_LIB_MODULES_FUNCTOOLSPARTS_H

#include "montyjit/Runtime/Native.h"

namespace montyjit {

/// Each gives the types of its file their methods. While modules are
/// registered.
void initPartial();
void initComparisonKeys();
/// cmp_to_key and reduce.
NativeTable functoolsFunctions();

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_FUNCTOOLSPARTS_H
