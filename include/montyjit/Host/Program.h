//===- Program.h - Compiled source, ready to run ----------------*- C++ -*-===//

#ifndef MONTYJIT_HOST_PROGRAM_H
#define MONTYJIT_HOST_PROGRAM_H

#include "montyjit/Host/Result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace montyjit {

class ProgramState;

/// A Python source that was parsed and analysed once, and runs any number of
/// times, from any threads at once. Immutable; copies share everything.
class Program {
public:
  /// Parses and analyses \p source. \p scriptName is what tracebacks show.
  /// \p inputNames are global names that each run gives a value to. The error
  /// is what CPython reports for the source: SyntaxError, IndentationError, ...
  static Result<Program> compile(std::string_view source,
                                 std::string scriptName = "main.py",
                                 std::vector<std::string> inputNames = {});

  /// \return the program as bytes: what load() makes the same program of.
  std::string dump() const;
  /// The error is a ValueError when \p bytes are no program; they may come from
  /// a stranger. The source in them is parsed when the program first runs: what
  /// is wrong with it is the error of that run.
  static Result<Program> load(std::string_view bytes);

  const std::string &source() const;
  const std::string &scriptName() const;
  const std::vector<std::string> &inputNames() const;

private:
  friend class RunState;
  friend class Run;
  explicit Program(std::shared_ptr<ProgramState> state)
      : state_(std::move(state)) {}

  std::shared_ptr<ProgramState> state_;
};

} // namespace montyjit

#endif // MONTYJIT_HOST_PROGRAM_H
