//===- GlobalCache.h - The inline cache of global names ---------*- C++ -*-===//

#ifndef MONTYJIT_INTERP_GLOBALCACHE_H
#define MONTYJIT_INTERP_GLOBALCACHE_H

#include "montyjit/Runtime/Objects.h"

namespace montyjit {

/// What a global name's node remembers: where its value is, valid while the module's
/// namespace has `globalsVersion` and, if `builtinsVersion` is not zero, that of
/// builtins has it.
struct GlobalCache {
  uint64_t globalsVersion;
  uint64_t builtinsVersion;
  DictEntry *entry;
};

} // namespace montyjit

#endif // MONTYJIT_INTERP_GLOBALCACHE_H
