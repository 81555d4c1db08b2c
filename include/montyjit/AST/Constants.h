//===- Constants.h - Expressions with the same value each time --*- C++ -*-===//

#ifndef MONTYJIT_AST_CONSTANTS_H
#define MONTYJIT_AST_CONSTANTS_H

#include "montyjit/AST/Node.h"

namespace montyjit {

/// \return whether \p expr is a literal or a number with a sign.
inline bool isPlainConstant(const Expr *expr) {
  if (expr->kind != NodeKind::UnaryOp)
    return expr->kind == NodeKind::Constant;
  auto *unary = static_cast<const UnaryOpNode *>(expr);
  return unary->op == UnaryOperator::USub &&
         unary->operand->kind == NodeKind::Constant;
}

/// \return whether \p expr is that, or a tuple of such: what evaluation
/// makes once. Recursive: as deep as the parser went.
inline bool isConstantExpr(const Expr *expr) {
  if (expr->kind != NodeKind::Tuple)
    return isPlainConstant(expr);
  for (const Expr *elt : static_cast<const TupleNode *>(expr)->elts)
    if (!isConstantExpr(elt))
      return false;
  return true;
}

} // namespace montyjit

#endif // MONTYJIT_AST_CONSTANTS_H
