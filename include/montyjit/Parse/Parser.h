//===- Parser.h - Source text to syntax tree --------------------*- C++ -*-===//
///
/// \file
/// The whole of Python 3.14's grammar. Text that CPython accepts gives the tree
/// that CPython's `ast.parse` gives; text that it refuses gives CPython's
/// exception type, message and range. The source is untrusted: time is linear
/// in its length, the native stack and the depth of the tree are bounded.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_PARSE_PARSER_H
#define MONTYJIT_PARSE_PARSER_H

#include "montyjit/AST/Tree.h"
#include "montyjit/Support/Diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace montyjit {

/// What a source may consist of, as the `mode` of CPython's `compile`.
enum class ParseMode : uint8_t {
  /// Statements.
  Exec,
  /// One expression, given as a module of one ExprStmt.
  Eval,
  /// One statement as typed at a prompt.
  Single,
};

/// How to parse.
struct ParseOptions {
  ParseMode mode = ParseMode::Exec;
  /// The source is text already (UTF-8): a coding cookie in it means nothing.
  bool ignoreCookie = false;
  /// Single: the values of the module's expression statements, those in blocks
  /// too, are handed to `sys.displayhook`.
  bool displays = false;
};

/// The greatest depth of a tree that the parser builds: who walks a tree
/// recursively may rely on it.
constexpr uint32_t MaxTreeDepth = 6000;

/// The column of an error that CPython places before the first column of a line
/// (its offset is 0, and it prints no caret).
constexpr uint32_t NoColumn = UINT32_MAX;

/// Parses \p source into \p tree, which must be fresh. \p warnings, if given,
/// receives the SyntaxWarnings in the order of their positions.
///
/// An error range that is empty (begin equals end) stands for CPython's "no end
/// known"; a line of 0 for no position at all.
///
/// \return whether the source is valid. If not, \p error says why, and of
/// \p tree only `source`, `fileName` and `lineStarts` may be used.
[[nodiscard]] bool parseModule(std::string_view source, std::string fileName,
                               const ParseOptions &options, Tree &tree,
                               Diagnostic &error,
                               std::vector<Diagnostic> *warnings = nullptr);

/// The same with default options but for the mode.
[[nodiscard]] inline bool parseModule(std::string_view source,
                                      std::string fileName, ParseMode mode,
                                      Tree &tree, Diagnostic &error) {
  ParseOptions options;
  options.mode = mode;
  return parseModule(source, std::move(fileName), options, tree, error);
}

} // namespace montyjit

#endif // MONTYJIT_PARSE_PARSER_H
