//===- SyntaxErrors.h - Errors of sources as exceptions ---------*- C++ -*-===//

#ifndef MONTYJIT_MODULES_SYNTAXERRORS_H
#define MONTYJIT_MODULES_SYNTAXERRORS_H

#include "montyjit/Runtime/Session.h"
#include "montyjit/Support/Diagnostic.h"

namespace montyjit {

/// What SyntaxError.text is.
enum class SyntaxText : uint8_t {
  /// The line with a newline, even if the source has none.
  Line,
  /// The line as it stands in the source.
  AsWritten,
  /// None: the error was found after parsing, in a source that is no file.
  None,
};

/// \return what is wrong with \p source as the exception that CPython raises.
/// Never suspends.
Value makeSyntaxError(Session &session, const Diagnostic &diagnostic,
                      std::string_view source, std::string_view fileName,
                      SyntaxText text = SyntaxText::Line);

} // namespace montyjit

#endif // MONTYJIT_MODULES_SYNTAXERRORS_H
