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

/// \return whether CPython calls the text of \p tree incomplete: it ends where
/// more could make it valid. \pre the parser refused the text.
bool isIncomplete(const Tree &tree, const ParseOptions &options);

/// \return the line of the last statement that is complete before the error; 0
/// if there is none. \pre the parser refused the text.
uint32_t lastStatementLine(const Tree &tree);

} // namespace montyjit

#endif // MONTYJIT_PARSE_DIAGNOSER_H
