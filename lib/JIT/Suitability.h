//===- Suitability.h - How a function can be compiled -----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_JIT_SUITABILITY_H
#define MONTYJIT_LIB_JIT_SUITABILITY_H

#include "Facts.h"

namespace montyjit::jit {

struct Suitability {
  /// All nodes are known to the compiler: no frame is needed.
  bool isFrameless = false;
  /// Why the code stays in the interpreter; null if it does not.
  const char *refused = nullptr;
};

/// \return whether \p unit is small enough to be compiled: asked before all
/// else.
bool isSmall(const CodeUnit &unit);

/// \return whether \p facts.loop is compiled alone: the emitter cannot go on
/// behind it.
bool isContained(const Facts &facts);

/// \return how \p facts.code can be compiled.
Suitability examine(const Facts &facts);

/// \return whether the emitter has code of its own for the node (not counting
/// its children). Others run by their handlers, on the frame.
bool isKnownExpr(const Expr *expr);
bool isKnownStmt(const Stmt *stmt);

/// \return whether all targets are variables of the function alone: nothing can
/// run between stores to them.
bool areLocalNames(NodeArray<Expr *> targets);

/// \return whether the loop may be left with a generator that it has to close
/// (Interp/Loops.cpp: ownsGenerator). Such loops are the interpreter's.
bool mayOwnGenerator(const Facts &facts, const Stmt *loop);

/// \return which cell of the closure has the class behind which the call
/// `super().name(...)` looks, if what it found is known; -1 otherwise.
int32_t superClassCell(const Facts &facts, const CallNode *n);

/// \return whether a call has nothing but plain arguments, positional and
/// named, few of them.
bool isPlainCall(const CallNode *n);

} // namespace montyjit::jit

#endif // MONTYJIT_LIB_JIT_SUITABILITY_H
