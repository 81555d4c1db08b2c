//===- NumberLiteral.h - The values of numeric literals ---------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_NUMBERLITERAL_H
#define MONTYJIT_PARSE_NUMBERLITERAL_H

#include "montyjit/AST/Node.h"

#include <string>

namespace montyjit {

/// Computes the value of the Number token \p text; the digits of a big integer
/// go to \p arena. \return false with CPython's message in \p problem when the
/// integer has too many decimal digits.
bool parseNumberLiteral(std::string_view text, Arena &arena, Literal &value,
                        std::string &problem);

} // namespace montyjit

#endif // MONTYJIT_PARSE_NUMBERLITERAL_H
