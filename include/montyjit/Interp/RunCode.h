//===- RunCode.h - Running code objects in namespaces -----------*- C++ -*-===//

#ifndef MONTYJIT_INTERP_RUNCODE_H
#define MONTYJIT_INTERP_RUNCODE_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// Runs the Python code \p code as eval() and exec() do. \p locals is any mapping;
/// code that was made for one namespace does not look at it. \return the value of an
/// expression, None otherwise; empty with status. May suspend.
Value runCode(Session &session, Code *code, Dict *globals, Value locals);

} // namespace montyjit

#endif // MONTYJIT_INTERP_RUNCODE_H
