//===- Interpreter.h - Running trees ----------------------------*- C++ -*-===//

#ifndef MONTYJIT_INTERP_INTERPRETER_H
#define MONTYJIT_INTERP_INTERPRETER_H

#include "montyjit/AST/Tree.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// Installs the interpreter's hooks and internal built-ins. Idempotent, thread
/// safe; calls initRuntime.
void initInterpreter();

/// Gives \p tree to \p session: nothing of an earlier session stays in it. The
/// tree must outlive the session and serve no other meanwhile. \pre analysed by
/// Sema.
void bindTree(Session &session, Tree &tree);

/// Starts the module of a bound tree in the namespace \p globals, and drives it
/// to its end or to the next stop for the host. \return the value of the
/// trailing expression (None without one), or empty with status Raised or
/// Suspended.
Value runModule(Session &session, Tree &tree, Dict *globals);

/// Continues a suspended session with what is in Session::delivered (or
/// deliveredException). Results as of runModule.
Value continueRun(Session &session);

/// Calls what the program registered with `atexit`; nothing after a limit was
/// hit.
/// \p outcome is how the program ended: a value, or empty with status Raised.
/// \return the same, unless the session is suspended: then continueRun gives
/// it.
Value runExitFunctions(Session &session, Value outcome);

/// The built-ins that programs cannot name, for snapshots.
std::span<NativeDef> internalNatives();

/// Makes a module object with a fresh namespace (`__name__`, `__builtins__`,
/// ...).
ModuleObject *makeModule(Session &session, Str *name);

} // namespace montyjit

#endif // MONTYJIT_INTERP_INTERPRETER_H
