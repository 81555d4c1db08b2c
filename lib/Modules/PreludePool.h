//===- PreludePool.h - Parsed trees of the prelude --------------*- C++ -*-===//
///
/// \file
/// A tree caches what it saw at run time in its nodes, so it serves one session at
/// a time. Parsing is what costs; so trees that sessions have given back wait in a
/// process-wide pool for the next session that imports the same module.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_MODULES_PRELUDEPOOL_H
#define MONTYJIT_LIB_MODULES_PRELUDEPOOL_H

#include "montyjit/AST/Tree.h"

namespace montyjit {

/// \return an analysed tree of the prelude source \p name for the caller alone, or
/// null if there is no such source. Thread safe.
Tree *acquirePreludeTree(const char *name);

/// Takes back a tree that acquirePreludeTree gave. Thread safe.
void releasePreludeTree(Tree *tree);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_PRELUDEPOOL_H
