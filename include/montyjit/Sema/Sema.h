//===- Sema.h - Names to slots, nodes to numbers ----------------*- C++ -*-===//

#ifndef MONTYJIT_SEMA_SEMA_H
#define MONTYJIT_SEMA_SEMA_H

#include "montyjit/Sema/CodeUnit.h"
#include "montyjit/Support/Diagnostic.h"

#include <vector>

namespace montyjit {

/// Settings of one analysis.
struct SemaOptions {
  /// The last statement of the module, if an expression, is the run's result.
  bool markResult = true;
  /// Allow `await`, `async for`, `async with` at module level.
  bool topLevelAwait = true;
  /// The module's names live in a mapping that is given when it runs.
  bool moduleNamespace = false;
};

/// Resolves every name of \p tree to a slot, cell, global or namespace, mangles
/// private names (`__x` in a class), splits the tree into code units, numbers
/// the nodes and lays out the frames. \return false with \p error set for
/// CPython's symbol-table and compiler errors ('return' outside function, ...).
/// Native stack use is bounded by the tree's depth, which the parser bounds.
[[nodiscard]] bool analyze(Tree &tree, const SemaOptions &options,
                           Diagnostic &error);

/// Appends the SyntaxWarnings of CPython's compiler about \p tree, which has
/// been parsed. Native stack use is bounded by the tree's depth.
void addTreeWarnings(Tree &tree, std::vector<Diagnostic> &warnings);

/// \return the node numbered \p id of \p unit, or null. Walks down from the
/// unit's node: for cold paths.
Node *findNode(const CodeUnit &unit, uint32_t id);

/// \return the unit of \p tree with preorder number \p number, or null.
CodeUnit *findUnit(const Tree &tree, uint32_t number);

/// \return the unit of kind Annotation directly inside of \p parent that
/// evaluates
/// \p expr (the bound or default of a type parameter), or null.
CodeUnit *findLazyUnit(const CodeUnit &parent, const Expr *expr);

/// \return how many temporaries \p node may have to save while one of its
/// children, or its own operation, is suspended. The interpreter's handlers and
/// the compiler's exits agree on what each of them holds (see Temps.cpp).
uint32_t temporariesOf(const Node *node);

/// \return how many temporaries \p unit keeps for itself, from slot
/// `unit.numLocals` on; those of its nodes come behind them. A generator
/// expression has its iterators there, as a comprehension has in its node.
uint32_t unitTemporariesOf(const CodeUnit &unit);

} // namespace montyjit

#endif // MONTYJIT_SEMA_SEMA_H
