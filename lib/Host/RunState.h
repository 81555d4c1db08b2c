//===- RunState.h - The state behind a Run ----------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_HOST_RUNSTATE_H
#define MONTYJIT_LIB_HOST_RUNSTATE_H

#include "ProgramState.h"
#include "SessionHost.h"

namespace montyjit {

/// A session with a tree of its program.
class RunState {
public:
  enum class Stage : uint8_t { Fresh, Paused, Ended };

  RunState(Program program, RunOptions options);
  RunState(const RunState &) = delete;

  Progress start(const Inputs &inputs);
  Progress resume(const Reply &reply);
  /// \pre Paused.
  Progress event();
  /// The paused run as bytes.
  Result<std::string> dump();
  /// Makes this fresh run the one in \p bytes. \return what is wrong, if
  /// anything.
  std::optional<Error> restore(std::string_view bytes);

  const Session &session() const { return host_.session(); }
  Session &session() { return host_.session(); }
  Stage stage() const { return stage_; }

private:
  /// Takes a tree of the program and binds it. \return what is wrong, if
  /// anything.
  std::optional<Error> bind();
  /// Makes a Progress of what the interpreter gave.
  Progress proceed(Value result);

  Program program_;
  /// Outlives the session, which refers to it.
  TreeLease tree_;
  SessionHost host_;
  Stage stage_ = Stage::Fresh;
};

} // namespace montyjit

#endif // MONTYJIT_LIB_HOST_RUNSTATE_H
