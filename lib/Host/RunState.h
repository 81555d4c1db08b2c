//===- RunState.h - The state behind a Run ----------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_HOST_RUNSTATE_H
#define MONTYJIT_LIB_HOST_RUNSTATE_H

#include "ProgramState.h"
#include "SessionHost.h"
#include "Snapshots.h"

namespace montyjit {

/// A session with a tree of its program.
class RunState {
public:
  enum class Stage : uint8_t { Fresh, Paused, Ended };

  RunState(Program program, RunOptions options);
  RunState(const RunState &) = delete;

  Progress start(const Inputs &inputs);
  Progress resume(const Reply &reply);
  Progress resume(const std::vector<std::pair<uint32_t, Reply>> &replies);
  /// \pre Paused.
  Progress event();
  /// The paused run as bytes.
  Result<std::string> dump();
  /// Makes this fresh run the one in \p file. \return what is wrong, if
  /// anything.
  std::optional<Error> restore(const SnapshotFile &file);

  const Session &session() const { return host_->session(); }
  Session &session() { return host_->session(); }
  const CompilerStatistics &compilerStatistics() const {
    return host_->compilerStatistics();
  }
  Stage stage() const { return stage_; }

private:
  /// Takes a tree of the program and binds it. \return what is wrong, if
  /// anything.
  std::optional<Error> bind();
  /// Makes a Progress of what the interpreter gave; nothing if the run was
  /// stopped for RunOptions::reloadOften.
  std::optional<Progress> proceed(Value result);
  /// Calls \p action in the scope of the session, and reloads the run until
  /// there is an event. \return it.
  template <typename Action> Progress runToEvent(Action action);
  /// Puts a session that was read from bytes in the place of the stopped one.
  std::optional<Error> reload();
  Result<std::string> encode();
  std::optional<Error> decode(const SnapshotFile &file);

  Program program_;
  /// Outlives the session, which refers to it.
  TreeLease tree_;
  std::unique_ptr<SessionHost> host_;
  Stage stage_ = Stage::Fresh;
  uint32_t reloads_ = 0;
};

} // namespace montyjit

#endif // MONTYJIT_LIB_HOST_RUNSTATE_H
