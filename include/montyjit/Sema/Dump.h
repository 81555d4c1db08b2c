//===- Dump.h - What Sema found out, as text --------------------*- C++ -*-===//

#ifndef MONTYJIT_SEMA_DUMP_H
#define MONTYJIT_SEMA_DUMP_H

#include "montyjit/AST/Tree.h"

#include <string>

namespace montyjit {

/// \return for each code unit of \p tree, which analyze() accepted: its flags,
/// slots and closure, then its nodes in order of their numbers, each with the
/// range of numbers, its first temporary, and for names where they live.
std::string dumpResolved(const Tree &tree);

} // namespace montyjit

#endif // MONTYJIT_SEMA_DUMP_H
