//===- PatternKey.h - Constant keys of mapping patterns ---------*- C++ -*-===//

#ifndef MONTYJIT_LIB_SEMA_PATTERNKEY_H
#define MONTYJIT_LIB_SEMA_PATTERNKEY_H

#include "montyjit/AST/Node.h"

#include <string>

namespace montyjit {

/// \return a text that is the same for constant expressions that compare equal
/// (`1`, `1.0` and `True`); empty if \p key is not constant.
std::string identityOf(Expr *key);

/// \return Python's `repr` of the constant expression \p key, in ASCII.
std::string reprOf(Expr *key);

} // namespace montyjit

#endif // MONTYJIT_LIB_SEMA_PATTERNKEY_H
