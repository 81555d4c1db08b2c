//===- LiteralText.h - Constants as Python text -----------------*- C++ -*-===//

#ifndef MONTYJIT_AST_LITERALTEXT_H
#define MONTYJIT_AST_LITERALTEXT_H

#include "montyjit/AST/Node.h"

#include <string>

namespace montyjit {

/// Appends `ascii()` of \p literal (big integers in hexadecimal).
void appendLiteral(std::string &out, const Literal &literal);

/// Appends \p text (WTF-8) as a string literal in ASCII.
void appendQuoted(std::string &out, std::string_view text, bool isBytes);

} // namespace montyjit

#endif // MONTYJIT_AST_LITERALTEXT_H
