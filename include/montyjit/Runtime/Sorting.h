//===- Sorting.h - Sorting without callbacks --------------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_SORTING_H
#define MONTYJIT_RUNTIME_SORTING_H

#include "montyjit/Runtime/Objects.h"

namespace montyjit {

class Session;

/// Sorts \p list as `list.sort` with arguments \p key and \p reverse (empty:
/// not given), if nothing is called back for it. May collect.
/// \return None; empty with status Ok, nothing done, if something would be;
/// empty with an exception pending when a limit stops the run.
Value sortQuickly(Session &session, List *list, Value key, Value reverse);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_SORTING_H
