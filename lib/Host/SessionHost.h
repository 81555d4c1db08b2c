//===- SessionHost.h - A session and the services around it -----*- C++ -*-===//

#ifndef MONTYJIT_LIB_HOST_SESSIONHOST_H
#define MONTYJIT_LIB_HOST_SESSIONHOST_H

#include "montyjit/Host/Run.h"
#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Runtime/Session.h"

#include <optional>
#include <unordered_map>

namespace montyjit {

/// Registers the calling thread with a session for the time of a scope.
class SessionScope {
public:
  explicit SessionScope(Session &session) : session_(session) {
    session.enterThread();
  }
  ~SessionScope() { session_.leaveThread(); }
  SessionScope(const SessionScope &) = delete;

private:
  Session &session_;
};

/// A session with the host's side of it: where its output goes, who answers its
/// calls, and how its stops become events. All but the constructor are called
/// in a SessionScope.
class SessionHost {
public:
  /// \p endsWithModule: the end of the main module is the end of the program,
  /// when what it registered with `atexit` runs.
  SessionHost(RunOptions options, bool endsWithModule);
  ~SessionHost();
  SessionHost(const SessionHost &) = delete;

  const RunOptions &options() const { return options_; }
  Session &session() { return session_; }
  const Session &session() const { return session_; }
  const CompilerStatistics &compilerStatistics() const {
    return compiler_.statistics;
  }

  /// Makes the main module, with the host functions and \p inputs in it.
  /// \return false with an exception pending.
  bool makeMainModule(const Inputs &inputs);
  /// Makes the host functions that answer at once known by their names.
  void registerFunctions();
  /// Follows \p result of the interpreter to the next event or error. \return
  /// nothing when the interpreter has come to the end: \p result is the value;
  /// or when it isStopped().
  std::optional<Progress> settle(Value &result);
  /// \return whether the session waits for nothing but to go on; see
  /// Session::stopInterval.
  bool isStopped() const {
    return session_.hasSuspended() &&
           session_.suspendReason == SuspendReason::NativeStack;
  }
  /// Hands \p reply to the suspended frames and runs on. \return what
  /// continueRun() gives.
  Value resume(const Reply &reply);
  /// Hands the answers of pending calls to the event loop. Likewise.
  Value resume(const std::vector<std::pair<uint32_t, Reply>> &replies);
  /// Describes what the session is suspended for. An Error means that the
  /// arguments cannot leave the session.
  Progress describeSuspension();

private:
  void enableJit();
  bool define(std::string_view name, Value value);
  Value valueOf(const Reply &reply, uint32_t callId);
  Value makeFuture(uint32_t callId);
  Futures describeFutures();
  Result<Call> describeCall(const HostCall &hostCall);
  void locate(Call &call);
  bool answerAtOnce(const HostCall &hostCall, Value &result);

  RunOptions options_;
  Session session_;
  bool endsWithModule_;
  CompilerState compiler_;
  std::unordered_map<const Str *, const HostFunction *> functions_;
};

} // namespace montyjit

#endif // MONTYJIT_LIB_HOST_SESSIONHOST_H
