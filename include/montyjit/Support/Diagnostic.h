//===- Diagnostic.h - An error found before running -------------*- C++ -*-===//

#ifndef MONTYJIT_SUPPORT_DIAGNOSTIC_H
#define MONTYJIT_SUPPORT_DIAGNOSTIC_H

#include "montyjit/Support/SourceRange.h"

#include <cstdint>
#include <string>

namespace montyjit {

/// The exception type that CPython raises for the diagnostic.
enum class DiagnosticKind : uint8_t {
  SyntaxError,
  IndentationError,
  TabError,
  /// A construct that is parsed and not executed yet.
  NotImplementedError,
  RecursionError,
  MemoryError,
  ValueError,
};

/// An error found in source text by the lexer, the parser or Sema. The range
/// is in UTF-8 columns from 0 as in the tree; who prints it converts to
/// CPython's character offsets from 1. A line of 0 means "no position".
struct Diagnostic {
  DiagnosticKind kind = DiagnosticKind::SyntaxError;
  std::string message;
  SourceRange range;
};

} // namespace montyjit

#endif // MONTYJIT_SUPPORT_DIAGNOSTIC_H
