//===- PyCode.h - A code unit bound to a session ----------------*- C++ -*-===//

#ifndef MONTYJIT_INTERP_PYCODE_H
#define MONTYJIT_INTERP_PYCODE_H

#include "montyjit/AST/Node.h"
#include "montyjit/Runtime/Frame.h"
#include "montyjit/Sema/CodeUnit.h"

namespace montyjit {

/// The code object of a Python unit. Lives in the tree's arena; made when the
/// function is defined, bound (handlers installed, constants made) at its first
/// call.
struct PyCode : Code {
  Tree *tree;
  Str *name;
  Str *qualName;
  /// The body: statements, or an expression (lambda, generator expression).
  NodeArray<Stmt *> body;
  Expr *expression;
  bool isClassBody;
  /// Slots that hold cells; those that are parameters come in wrapped.
  NodeArray<uint32_t> cellSlots;
  /// Names of the parameters, interned: for keyword arguments and messages.
  NodeArray<Str *> parameterNames;
  /// How compiled code calls the function (CompilerHooks.h: FastEntry).
  std::atomic<void *> fastEntry;
  /// Generators: compiled code of the body, which goes on with a frame that is
  /// at its start or at a yield. \return what the body came to; exhausted() if
  /// the interpreter has to go on with the frame. Null: there is none.
  std::atomic<EntryFn> compiledBody;
  /// Generators: times that one was resumed.
  uint32_t resumptions;
};

/// \return the code object of \p unit in \p session, made on first use.
PyCode *codeOf(Session &session, CodeUnit *unit);

/// Makes \p code ready to run, if no call has done so yet: for frames that come
/// from a snapshot.
void bindCode(Session &session, PyCode *code);

} // namespace montyjit

#endif // MONTYJIT_INTERP_PYCODE_H
