//===- SourceCode.h - Source text of the running program --------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_SOURCECODE_H
#define MONTYJIT_LIB_MODULES_SOURCECODE_H

#include "montyjit/AST/Tree.h"
#include "montyjit/Parse/Parser.h"
#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// How compile() was asked to.
struct CompileRequest {
  std::string fileName = "<string>";
  ParseMode mode = ParseMode::Exec;
  bool allowsTopLevelAwait = false;
  /// The source was a string: its characters are known, whatever its first
  /// lines say.
  bool isDecoded = true;
  /// Receives the SyntaxWarnings, if given.
  std::vector<Diagnostic> *warnings = nullptr;
};

/// Reads the text of \p source, a string or bytes, for the built-in \p
/// function.
/// \return false with TypeError or SyntaxError pending.
[[nodiscard]] bool readSource(Session &session, Value source,
                              const char *function, std::string &text);

/// Reads the `mode` argument of compile(). \return false with TypeError or ValueError
/// pending.
[[nodiscard]] bool readCompileMode(Session &session, Value value,
                                   ParseMode &mode);

/// Parses \p text into \p tree, which must be fresh. \return false with SyntaxError
/// pending.
[[nodiscard]] bool parseText(Session &session, std::string_view text,
                             const CompileRequest &request, Tree &tree);

/// Parses and analyses \p text for namespaces given at run time, and gives the
/// tree to \p session. \return null with the exception pending.
Tree *compileText(Session &session, std::string_view text,
                  const CompileRequest &request);

/// Takes back \p tree, whose code has run to its end, when nothing can refer to
/// it.
void dropIfUnused(Session &session, Tree *tree);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_SOURCECODE_H
