//===- Feedback.h - What the interpreter has seen ---------------*- C++ -*-===//
///
/// \file
/// The type feedback of a node is its handler: a specialised one was installed
/// for the operands that came first. These functions translate handlers into
/// words for the compiler, which may not know them.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_INTERP_FEEDBACK_H
#define MONTYJIT_INTERP_FEEDBACK_H

#include "montyjit/AST/Node.h"

namespace montyjit {

struct PyCode;
struct Shape;

/// Why compiled code goes on in the interpreter.
enum class ExitReason : uint8_t {
  /// An operator met operands of other types than before.
  Operands,
  /// A result does not fit an inline int.
  Overflow,
  /// A name was added to or removed from the module or builtins.
  Globals,
  /// A loop runs over something else than before.
  Loop,
  /// Another function is called than before.
  Callee,
  /// A statement or expression that the compiler does not know.
  Unknown,
  /// Tests: after a call.
  Stress,
  Count,
};

/// The operands of an operator, as last specialised for.
enum class OperandFeedback : uint8_t {
  /// Not executed yet, or of types that have no handler of their own.
  None,
  Ints,
  Floats,
  Strings,
};

/// What a subscript with an int was of, all the time.
enum class ItemFeedback : uint8_t {
  /// Not executed yet, or of anything else.
  None,
  List,
  Tuple,
};

/// \return what \p n, loaded or stored, is an item of.
ItemFeedback itemFeedback(const SubscriptNode *n);
/// \return what the operands of \p n were. Neither allocates nor suspends.
OperandFeedback binaryFeedback(const BinOpNode *n);
OperandFeedback compareFeedback(const CompareNode *n);
/// \return the shape of the object that was the left operand of a BinOp or
/// Compare for which there is no handler; null if there was none.
inline Shape *operandShape(const Expr *n) {
  return reinterpret_cast<Shape *>(n->cell);
}
/// \return the code of the Python function that \p n called last with fitting
/// positional arguments; null if it called none.
PyCode *callFeedback(const CallNode *n);

} // namespace montyjit

#endif // MONTYJIT_INTERP_FEEDBACK_H
