//===- ParseTestUtil.h - Parse and print --------------------------*- C++
//-*-===//

#ifndef MONTYJIT_UNITTESTS_PARSE_PARSETESTUTIL_H
#define MONTYJIT_UNITTESTS_PARSE_PARSETESTUTIL_H

#include "montyjit/AST/Printer.h"
#include "montyjit/Parse/Parser.h"

#include <string>

namespace montyjit {

/// \return the error as "Type line:col-line:col message", columns from 1 as
/// CPython's `offset` gives them; "Type - message" if there is no position.
inline std::string describeError(const Tree &tree, const Diagnostic &error) {
  const char *kind = "SyntaxError";
  switch (error.kind) {
  case DiagnosticKind::SyntaxError:
    break;
  case DiagnosticKind::IndentationError:
    kind = "IndentationError";
    break;
  case DiagnosticKind::TabError:
    kind = "TabError";
    break;
  case DiagnosticKind::NotImplementedError:
    kind = "NotImplementedError";
    break;
  case DiagnosticKind::RecursionError:
    kind = "RecursionError";
    break;
  case DiagnosticKind::MemoryError:
    kind = "MemoryError";
    break;
  case DiagnosticKind::ValueError:
    kind = "ValueError";
    break;
  }
  std::string text = kind;
  if (!error.range.line)
    return text + " - " + error.message;
  const SourceRange &range = error.range;
  auto position = [&](uint32_t line, uint32_t column) {
    size_t offset = 0;
    if (column != NoColumn)
      for (char c : tree.lineText(line).substr(0, column))
        offset += (c & 0xC0) != 0x80;
    size_t behind = column > tree.lineText(line).size()
                        ? column - tree.lineText(line).size()
                        : 0;
    if (column != NoColumn)
      offset += behind + 1;
    return std::to_string(line) + ":" + std::to_string(offset);
  };
  return text + " " + position(range.line, range.column) + "-" +
         position(range.endLine, range.endColumn) + " " + error.message;
}

/// \return the dump of \p source, or its error.
inline std::string parseAndPrint(std::string_view source,
                                 ParseOptions options = {},
                                 bool attributes = false) {
  Tree tree;
  Diagnostic error;
  if (!parseModule(source, "<test>", options, tree, error))
    return describeError(tree, error);
  PrintOptions print;
  print.attributes = attributes;
  return printTree(tree.module, print);
}

/// \return the dump of the expression \p source without the module around it.
inline std::string parseExpr(std::string_view source, bool attributes = false) {
  ParseOptions options;
  options.mode = ParseMode::Eval;
  Tree tree;
  Diagnostic error;
  if (!parseModule(source, "<test>", options, tree, error))
    return describeError(tree, error);
  PrintOptions print;
  print.attributes = attributes;
  return printTree(cast<ExprStmtNode>(tree.module->body[0])->value, print);
}

} // namespace montyjit

#endif // MONTYJIT_UNITTESTS_PARSE_PARSETESTUTIL_H
