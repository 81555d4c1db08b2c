//===- KeywordTypo.h - "Did you mean 'for'?" --------------------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_KEYWORDTYPO_H
#define MONTYJIT_PARSE_KEYWORDTYPO_H

#include "montyjit/Parse/Parser.h"

namespace montyjit {

/// CPython looks for misspelt keywords when it prints a traceback, not when it
/// raises the error: `str(error)` stays "invalid syntax". So call this just
/// before printing. If one keyword in place of a name makes the failing lines
/// of
/// \p tree valid, the message and the range of \p error are changed to say so.
///
/// \p compiles (null: every tree does) says whether a tree has no errors that
/// only Sema finds: CPython does not suggest `return` outside of a function.
///
/// \return whether \p error was changed.
bool suggestKeyword(const Tree &tree, Diagnostic &error,
                    bool (*compiles)(Tree &) = nullptr);

} // namespace montyjit

#endif // MONTYJIT_PARSE_KEYWORDTYPO_H
