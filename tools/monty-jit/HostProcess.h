//===- HostProcess.h - Host functions served by a process -------*- C++ -*-===//
///
/// \file
/// The wire form of `--host CMD`: one JSON line for each call on the process's
/// standard input, one JSON line for each reply on its standard output.
///
///     {"id":1,"function":"fetch","args":["https://x"],"kwargs":{}}
///     {"return":VALUE}   or   {"raise":{"type":"ValueError","message":"..."}}
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_TOOLS_HOSTPROCESS_H
#define MONTYJIT_TOOLS_HOSTPROCESS_H

#include "montyjit/Host/Run.h"

#include <string>
#include <string_view>

/// A child process, run by the shell, whose standard input and output are
/// pipes.
class ChildProcess {
public:
  /// Starts \p command with \p arguments behind it. Throws UsageError.
  explicit ChildProcess(const std::string &command,
                        const std::vector<std::string> &arguments = {});
  /// Closes the pipes and waits for the end.
  ~ChildProcess();
  ChildProcess(const ChildProcess &) = delete;

  /// Sends \p line and a newline. \return whether the process still reads.
  bool send(std::string_view line);
  /// \return the next line without its newline. \p isEnd is set when there is
  /// none.
  std::string receive(bool &isEnd);

private:
  int process_ = -1;
  int input_ = -1;
  int output_ = -1;
  std::string received_;
};

/// Answers the calls of a script through a process.
class HostProcess {
public:
  explicit HostProcess(const std::string &command) : child_(command) {}

  /// When the process ended or its reply is malformed, a RuntimeError says so.
  montyjit::Reply answer(const montyjit::Call &call);

private:
  ChildProcess child_;
};

/// \return `"args":[..],"kwargs":{..}` of \p call.
std::string argumentsAsJson(const montyjit::Call &call);

#endif // MONTYJIT_TOOLS_HOSTPROCESS_H
