//===- Printer.h - The tree as text -----------------------------*- C++ -*-===//

#ifndef MONTYJIT_AST_PRINTER_H
#define MONTYJIT_AST_PRINTER_H

#include "montyjit/AST/Node.h"

#include <string>

namespace montyjit {

/// How to print a tree.
struct PrintOptions {
  /// Blanks for a level of indentation; 0 prints one line.
  unsigned indent = 0;
  /// Whether to print the positions, as `lineno=` and so on.
  bool attributes = false;
};

/// \return the text that CPython's `ast.dump` gives for the subtree \p node,
/// with two differences: it is pure ASCII (other characters are escaped as by
/// `ascii()`), and integers that do not fit 62 bits are in hexadecimal.
/// The caller sees to it that the subtree is no deeper than the native stack
/// permits; about 300 bytes go to a level.
std::string printTree(Node *node, const PrintOptions &options = {});

} // namespace montyjit

#endif // MONTYJIT_AST_PRINTER_H
