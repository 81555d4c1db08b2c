//===- Diagnoser.h - CPython's words for a syntax error ---------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_DIAGNOSER_H
#define MONTYJIT_PARSE_DIAGNOSER_H

#include "montyjit/Parse/Parser.h"

namespace montyjit {

/// \return the error that CPython reports for the text of \p tree.
/// \pre the parser refused it.
Diagnostic diagnose(const Tree &tree, const ParseOptions &options);

} // namespace montyjit

#endif // MONTYJIT_PARSE_DIAGNOSER_H
