//===- BenchSubject.h - What the benchmark measures -------------*- C++ -*-===//
///
/// \file
/// A program defines `run()`. A subject is one implementation of Python that
/// has loaded it, and runs it once more when told to: so implementations can
/// take turns.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_TOOLS_BENCHSUBJECT_H
#define MONTYJIT_TOOLS_BENCHSUBJECT_H

#include "montyjit/Host/Run.h"

#include <memory>
#include <optional>
#include <string>

/// One call of `run()`.
struct BenchSample {
  double seconds = 0;
  /// `repr` of what it returned.
  std::string value;
};

/// An implementation of Python with one program. Throws UsageError when the
/// program fails or the implementation cannot be started.
class BenchSubject {
public:
  virtual ~BenchSubject() = default;
  /// Calls `run()` once. The first call also loads the program, and counts
  /// that.
  virtual BenchSample sample() = 0;
  /// \return how many functions were compiled to machine code; nothing if
  /// unknown.
  virtual std::optional<uint64_t> compiledFunctions() const {
    return std::nullopt;
  }
};

/// \return this process's own engine with the program \p file.
std::unique_ptr<BenchSubject>
makeOwnSubject(const std::string &file, const montyjit::RunOptions &options);
/// \return the interpreter that the shell command \p command starts. It must
/// understand `-c PROGRAM ARGUMENT` as CPython does.
std::unique_ptr<BenchSubject> makeForeignSubject(const std::string &command,
                                                 const std::string &file);

/// \return the seconds of a whole process: \p command with an empty program.
double measureStartUp(const std::string &command);

#endif // MONTYJIT_TOOLS_BENCHSUBJECT_H
