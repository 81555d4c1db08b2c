//===- BuiltinsTables.h - The tables of built-in functions ------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_BUILTINSTABLES_H
#define MONTYJIT_LIB_MODULES_BUILTINSTABLES_H

#include "montyjit/Runtime/Native.h"

namespace montyjit {

NativeTable objectBuiltins();
NativeTable numberBuiltins();
NativeTable reduceBuiltins();
NativeTable printBuiltins();
NativeTable codeBuiltins();
NativeTable importBuiltins();
NativeTable namespaceBuiltins();
NativeTable asyncBuiltins();
/// `exit` and `quit`, which CPython's site adds (Sys.cpp).
NativeTable exitBuiltins();
/// What stands behind NativeDef::framed of the last ones.
NativeTable framedBuiltins();
/// \return what Python code passes to those: (globals, locals). Null with
/// SystemError pending if \p caller is something else, which only a snapshot
/// can bring about.
Tuple *callerNamespaces(Session &session, Value caller);

// Step functions of eval and exec (BuiltinsCode.cpp): with the caller's
// namespaces as the last argument, and without.
Value evalStep(Frame *f);
Value execStep(Frame *f);
Value unframedEvalStep(Frame *f);
Value unframedExecStep(Frame *f);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_BUILTINSTABLES_H
