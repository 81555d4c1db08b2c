#include "Errors.h"

#include "Convert.h"

#include "montyjit/Modules/SyntaxErrors.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"

using namespace montyjit;

namespace {

/// Leaves a suspended operation behind as if it had never been started.
void abandonSuspension(Session &session) {
  session.chainHead = session.chainTail = nullptr;
  session.suspendReason = SuspendReason::None;
  session.status = Status::Ok;
}

/// `str(value)`; a text in its place when that fails or would suspend.
std::string textOf(Session &session, Value value) {
  Value text = session.str(value);
  if (text)
    return toUtf8(text.as<Str>());
  if (session.hasRaised())
    session.takeException();
  else
    abandonSuspension(session);
  return "<exception str() failed>";
}

/// SystemExit(code): what the process prints and returns.
void describeExit(Session &session, Value code, Error &error) {
  int64_t number = 0;
  error.traceback.clear();
  if (code.isEmpty() || code == none()) {
    error.exitCode = 0;
  } else if (Value integer = asIntValue(code)) {
    error.exitCode = intToInt64(integer, number) ? int(number & 255) : 255;
  } else {
    error.traceback = textOf(session, code) + "\n";
    error.exitCode = 1;
  }
}
} // namespace

Error montyjit::describeException(Session &session, Value exception) {
  ReplayPause pause(session);
  Error error;
  error.type = classNameOf(exception);
  error.message = textOf(session, exception);
  if (isInstance(exception, TypeId::SystemExit))
    describeExit(session, exception.as<ExceptionObject>()->fields[0], error);
  else
    error.traceback = formatException(session, exception);
  return error;
}

Error montyjit::describeDiagnostic(const Diagnostic &diagnostic,
                                   std::string_view source,
                                   std::string_view fileName) {
  Session session{Limits()};
  session.enterThread();
  Error error = describeException(
      session, makeSyntaxError(session, diagnostic, source, fileName));
  session.leaveThread();
  return error;
}
