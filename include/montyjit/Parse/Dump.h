//===- Dump.h - Tokens as text ----------------------------------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_DUMP_H
#define MONTYJIT_PARSE_DUMP_H

#include "montyjit/Support/Diagnostic.h"

#include <string>
#include <string_view>

namespace montyjit {

/// Appends the tokens of \p source to \p text, a line for each: where it
/// stands, its kind, and its text with escapes. \return whether the lexer
/// accepts all of it; if not, \p error says why and \p text has what came
/// before.
[[nodiscard]] bool dumpTokens(std::string_view source, std::string &text,
                              Diagnostic &error);

} // namespace montyjit

#endif // MONTYJIT_PARSE_DUMP_H
