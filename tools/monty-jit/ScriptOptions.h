//===- ScriptOptions.h - What run, start and resume have in common -*- C++
//-*-===//

#ifndef MONTYJIT_TOOLS_SCRIPTOPTIONS_H
#define MONTYJIT_TOOLS_SCRIPTOPTIONS_H

#include "HostProcess.h"

#include "montyjit/Host/Run.h"

#include <CLI/App.hpp>

#include <map>
#include <memory>
#include <optional>
#include <set>

/// What the options about a script say, as given.
struct ScriptOptions {
  std::string file;
  std::vector<std::string> inputs;
  std::vector<std::string> externals;
  /// Those of them that are answered later.
  std::vector<std::string> pending;
  std::string host;
  double maxTime = -1;
  uint64_t maxRecursion = 0;
  montyjit::RunLimits limits;
  montyjit::JitOptions jit;
  bool wantsStatistics = false;
};

/// Declares the options of \p command that describe the script and its world.
void addScriptOptions(CLI::App &command, ScriptOptions &options);
/// Declares --external alone.
void addExternalOption(CLI::App &command, ScriptOptions &options);
/// Declares the limits and the compiler's options.
void addEngineOptions(CLI::App &command, ScriptOptions &options);

/// What follows from ScriptOptions. Throws UsageError on wrong JSON.
class ScriptSetup {
public:
  explicit ScriptSetup(const ScriptOptions &options);

  const montyjit::Inputs &inputs() const { return inputs_; }
  std::vector<std::string> inputNames() const;
  /// The limits and the compiler's options, without functions.
  montyjit::RunOptions runOptions() const;

  /// \return the names given with --external, in order.
  const std::vector<std::string> &externals() const { return externals_; }
  /// \return the canned result of \p name, or null.
  const montyjit::HostValue *canned(const std::string &name) const;
  /// \return whether calls of \p name are answered later.
  bool isPending(const std::string &name) const {
    return pendingNames_.contains(name);
  }
  /// What `run` answers a call with: Pending the first time if it is to be
  /// answered later; else the canned result, else what the host process says,
  /// else the first argument.
  montyjit::Reply answer(const montyjit::Call &call);
  /// The answer of one of the pending calls \p ids, the latest; none if there
  /// are none: time passes.
  std::vector<std::pair<uint32_t, montyjit::Reply>>
  answerLate(const std::vector<uint32_t> &ids);

private:
  montyjit::Reply answerNow(const montyjit::Call &call);

  montyjit::Inputs inputs_;
  std::vector<std::string> externals_;
  std::map<std::string, montyjit::HostValue> canned_;
  std::set<std::string> pendingNames_;
  std::map<uint32_t, montyjit::Call> pendingCalls_;
  std::optional<HostProcess> host_;
  montyjit::RunLimits limits_;
  montyjit::JitOptions jit_;
};

/// Parses and analyses the script. Prints its syntax error on standard error,
/// and returns nothing then.
std::optional<montyjit::Program> compileScript(const ScriptOptions &options,
                                               const ScriptSetup &setup);

/// Prints \p error on standard error as CPython does.
void printError(const montyjit::Error &error);

/// Prints what a run used, on standard error.
void printStatistics(const montyjit::RunStatistics &statistics);

#endif // MONTYJIT_TOOLS_SCRIPTOPTIONS_H
