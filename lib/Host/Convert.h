//===- Convert.h - Between host values and session values -------*- C++ -*-===//

#ifndef MONTYJIT_LIB_HOST_CONVERT_H
#define MONTYJIT_LIB_HOST_CONVERT_H

#include "montyjit/Host/HostValue.h"
#include "montyjit/Host/Result.h"
#include "montyjit/Runtime/Session.h"

#include <string_view>
#include <utility>

namespace montyjit {

/// Keeps operations on plain data out of the log of an operation that is under
/// way (Replay.h): they are no callbacks of it.
class ReplayPause {
public:
  explicit ReplayPause(Session &session)
      : session_(session), replay_(std::exchange(session.replay, nullptr)) {}
  ~ReplayPause() { session_.replay = replay_; }
  ReplayPause(const ReplayPause &) = delete;

private:
  Session &session_;
  Replay *replay_;
};

/// \return \p value as a new object of \p session; empty with an exception
/// pending (nested too deeply, unhashable keys, a class that the script does
/// not have). Never suspends: no code of the script runs.
Value toSession(Session &session, const HostValue &value);

/// \return a copy of \p value: subclasses of built-in data as their base,
/// anything that is no data as Opaque. The error is a ValueError for cycles and
/// values that are nested too deeply, a MemoryError for what is too large.
/// Never suspends; the session's status stays Ok.
Result<HostValue> fromSession(Session &session, Value value);

/// \return an instance of the exception class \p type, which is built-in or a
/// class of the main module, made of \p args; a RuntimeError that tells both
/// when there is no such class. Empty with an exception pending on failure.
/// Never suspends.
Value makeScriptException(Session &session, std::string_view type,
                          const HostValue::Items &args);

/// \return the UTF-8 text of the name of the class of \p value.
std::string classNameOf(Value value);

} // namespace montyjit

#endif // MONTYJIT_LIB_HOST_CONVERT_H
