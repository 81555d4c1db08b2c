//===- Dump.h - What each stage of the engine makes of a source -*- C++ -*-===//

#ifndef MONTYJIT_HOST_DUMP_H
#define MONTYJIT_HOST_DUMP_H

#include "montyjit/Host/Result.h"

#include <string>
#include <string_view>

namespace montyjit {

/// A stage whose result can be shown as text.
enum class DumpStage : uint8_t {
  /// What the lexer gives.
  Tokens,
  /// What CPython's `ast.dump` gives.
  Ast,
  /// Code units, slots and node numbers.
  Resolved,
  /// Where frames can stop, and which slots hold what then.
  ResumePoints,
  /// The objects of a snapshot, which is the source here.
  Snapshot,
  /// What the script is compiled to while it runs to its end, or to its first
  /// call of the
  /// host: LLVM IR, and machine code.
  Llvm,
  Assembly,
};

/// \return the result of \p stage for \p source, each line ended by a newline.
/// The error is that of the source, or of an earlier stage.
Result<std::string> dumpStage(DumpStage stage, std::string_view source,
                              std::string scriptName = "main.py");

} // namespace montyjit

#endif // MONTYJIT_HOST_DUMP_H
