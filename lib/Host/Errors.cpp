#include "Errors.h"

#include "Convert.h"

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

TypeId exceptionType(DiagnosticKind kind) {
  switch (kind) {
  case DiagnosticKind::SyntaxError:
    return TypeId::SyntaxError;
  case DiagnosticKind::IndentationError:
    return TypeId::IndentationError;
  case DiagnosticKind::TabError:
    return TypeId::TabError;
  case DiagnosticKind::NotImplementedError:
    return TypeId::NotImplementedError;
  case DiagnosticKind::RecursionError:
    return TypeId::RecursionError;
  case DiagnosticKind::MemoryError:
    return TypeId::MemoryError;
  case DiagnosticKind::ValueError:
    return TypeId::ValueError;
  }
  __builtin_unreachable();
}

std::string_view lineOf(std::string_view source, uint32_t line) {
  for (; line > 1; --line) {
    size_t end = source.find('\n');
    if (end == std::string_view::npos)
      return {};
    source.remove_prefix(end + 1);
  }
  return source.substr(0, source.find('\n'));
}

/// \return the character offset from 1 of the byte \p column of \p line.
int64_t offsetOf(std::string_view line, uint32_t column) {
  int64_t offset = 1;
  for (char byte : line.substr(0, column))
    offset += (uint8_t(byte) & 0xC0) != 0x80;
  return offset;
}

/// `(filename, line, offset, text, end line, end offset)`, as CPython's parser
/// gives it to SyntaxError. An unknown end is offset 0 of the same line.
Value detailsOf(Session &session, const SourceRange &range,
                std::string_view source, std::string_view fileName) {
  auto text = [&](std::string_view utf8) {
    return Value::fromObject(makeStr(session, utf8));
  };
  std::string_view first = lineOf(source, range.line);
  bool hasEnd = range.endLine && (range.endLine != range.line ||
                                  range.endColumn != range.column);
  uint32_t endLine = hasEnd ? range.endLine : range.line;
  int64_t endOffset =
      hasEnd ? offsetOf(lineOf(source, endLine), range.endColumn) : 0;
  Value items[6] = {text(fileName),
                    Value::fromInt(range.line),
                    Value::fromInt(offsetOf(first, range.column)),
                    text(std::string(first) + "\n"),
                    Value::fromInt(endLine),
                    Value::fromInt(endOffset)};
  return Value::fromObject(makeTuple(session, items, 6));
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
  TypeId type = exceptionType(diagnostic.kind);
  bool isSyntax =
      isSubtype(builtinType(type), builtinType(TypeId::SyntaxError));
  Value args[2] = {Value::fromObject(makeStr(session, diagnostic.message))};
  if (isSyntax && diagnostic.range.line)
    args[1] = detailsOf(session, diagnostic.range, source, fileName);
  Error error = describeException(
      session,
      Value::fromObject(newException(session, type, args, args[1] ? 2 : 1)));
  session.leaveThread();
  return error;
}
