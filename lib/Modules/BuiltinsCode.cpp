//===- BuiltinsCode.cpp - eval, exec, compile, locals, open ---------------===//

#include "BuiltinsTables.h"
#include "Support.h"

#include "montyjit/Runtime/Exception.h"

#include <cerrno>

using namespace montyjit;

namespace {
Value refuse(Session &session, const char *what) {
  return session.raiseFormat(TypeId::NotImplementedError,
                             "{}() is not supported", what);
}

Value evaluate(Session &session, Value *) { return refuse(session, "eval"); }
Value execute(Session &session, Value *) { return refuse(session, "exec"); }
Value compileSource(Session &session, Value *) {
  return refuse(session, "compile");
}
Value localNames(Session &session, Value *) {
  return refuse(session, "locals");
}

/// A session has no files unless the host grants them.
Value openFile(Session &session, Value *args) {
  return raiseOsError(session, EACCES, "Permission denied", args[0]);
}

NativeDef table[] = {
    {"eval", "(source, /, globals=None, locals=None)", evaluate},
    {"exec", "(source, /, globals=None, locals=None, *, closure=None)",
     execute},
    {"compile",
     "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, "
     "_feature_version=-1)",
     compileSource},
    {"locals", "()", localNames},
    {"open",
     "(file, mode='r', buffering=-1, encoding=None, errors=None, "
     "newline=None, closefd=True, opener=None)",
     openFile},
};
} // namespace

NativeTable montyjit::codeBuiltins() { return table; }
