//===- ExceptionTables.h - What the exception files share -------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_EXCEPTIONTABLES_H
#define MONTYJIT_LIB_RUNTIME_EXCEPTIONTABLES_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// \return whether the dict \p kwargs is empty; otherwise TypeError is pending.
[[nodiscard]] bool rejectKeywords(Session &session, Value self, Value kwargs);

/// BaseException.__repr__ and __str__. Replay.
Value reprOfArguments(Session &session, Value self);
Value strOfArguments(Session &session, Value self);

/// The parts of initExceptions().
void initExceptionKinds();
void initExceptionGroups();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_EXCEPTIONTABLES_H
