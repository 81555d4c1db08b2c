//===- Diagnoser.h - CPython's words for a syntax error ---------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_DIAGNOSER_H
#define MONTYJIT_PARSE_DIAGNOSER_H

#include "montyjit/Parse/Parser.h"

namespace montyjit {

/// \return the error that CPython reports for the text of \p tree.
/// The statements before \p firstLine, all of them outside of any block, are
/// valid and not read. \pre the parser refused the text.
Diagnostic diagnose(const Tree &tree, const ParseOptions &options,
                    uint32_t firstLine);

} // namespace montyjit

#endif // MONTYJIT_PARSE_DIAGNOSER_H
