//===- ExceptionFields.cpp - What exceptions keep beside args ------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"

#include <algorithm>
#include <cerrno>

namespace montyjit {

namespace {

Value argument(Tuple *args, uint32_t index) {
  return index < args->size ? args->items[index] : Value::empty();
}

void setSystemExit(ExceptionObject *exception, Tuple *args) {
  if (args->size == 1)
    exception->fields[0] = args->items[0];
  else if (args->size > 1)
    exception->fields[0] = Value::fromObject(args);
}

/// OSError(errno, strerror[, filename[, winerror[, filename2]]]).
bool setOs(Session &session, ExceptionObject *exception, Tuple *args) {
  if (args->size < 2 || args->size > 5)
    return true;
  Value *fields = exception->fields;
  fields[0] = args->items[0];
  fields[1] = args->items[1];
  Value filename = argument(args, 2);
  if (!filename || filename == none())
    return true;
  bool isBlocking = isSubtype(typeOf(Value::fromObject(exception)),
                              builtinType(TypeId::BlockingIOError));
  if (isBlocking && isInstance(filename, TypeId::Int)) {
    fields[4] = filename;
    return true;
  }
  fields[2] = filename;
  if (Value second = argument(args, 4); second && !(second == none()))
    fields[3] = second;
  Tuple *shortened = makeTuple(session, args->items, 2);
  exception->args = Value::fromObject(shortened);
  return shortened;
}

bool failArgument(Session &session, uint32_t number, const char *expected,
                  Value given) {
  session.raiseFormat(TypeId::TypeError, "argument {} must be {}, not {}",
                      number, expected,
                      given == none() ? "None" : typeName(given));
  return false;
}

bool failInteger(Session &session, Value given) {
  session.raiseFormat(TypeId::TypeError,
                      "'{}' object cannot be interpreted as an integer",
                      typeName(given));
  return false;
}

/// (encoding, object, start, end, reason); no encoding for
/// UnicodeTranslateError.
bool setUnicode(Session &session, ExceptionObject *exception, Tuple *args,
                ExceptionFamily family) {
  bool isTranslate = family == ExceptionFamily::UnicodeTranslate;
  uint32_t wanted = isTranslate ? 4 : 5;
  if (args->size != wanted) {
    session.raiseFormat(TypeId::TypeError,
                        "function takes exactly {} arguments ({} given)",
                        wanted, args->size);
    return false;
  }
  Value *fields = exception->fields + isTranslate;
  for (uint32_t i = 0; i < wanted; ++i)
    fields[i] = args->items[i];
  fields = exception->fields;
  uint32_t number = 1;
  if (!isTranslate && !asStr(fields[0]))
    return failArgument(session, number, "str", fields[0]);
  number += !isTranslate;
  bool isDecode = family == ExceptionFamily::UnicodeDecode;
  if (!isDecode && !asStr(fields[1]))
    return failArgument(session, number, "str", fields[1]);
  if (isDecode && !isInstance(fields[1], TypeId::Bytes)) {
    session.raiseFormat(TypeId::TypeError,
                        "a bytes-like object is required, not '{}'",
                        typeName(fields[1]));
    return false;
  }
  for (uint32_t i = 2; i < 4; ++i)
    if (!isInstance(fields[i], TypeId::Int))
      return failInteger(session, fields[i]);
  return asStr(fields[4]) ||
         failArgument(session, number + 3, "str", fields[4]);
}

/// SyntaxError(msg, (filename, lineno, offset, text[, end_lineno,
/// end_offset])).
bool setSyntax(Session &session, ExceptionObject *exception, Tuple *args) {
  Value *fields = exception->fields;
  fields[0] = argument(args, 0);
  if (args->size != 2)
    return true;
  Tuple *details = asTuple(args->items[1]);
  if (!details) {
    List *list = asList(args->items[1]);
    if (!list) {
      session.raiseFormat(TypeId::TypeError, "'{}' object is not iterable",
                          typeName(args->items[1]));
      return false;
    }
    details = makeTuple(session, list->items, list->size);
  }
  if (details->size < 4 || details->size > 7) {
    session.raiseFormat(TypeId::TypeError,
                        "function takes at {} {} arguments ({} given)",
                        details->size < 4 ? "least" : "most",
                        details->size < 4 ? 4 : 7, details->size);
    return false;
  }
  std::copy_n(details->items, 4, fields + 1);
  if (details->size == 5) {
    session.raise(TypeId::TypeError,
                  "end_offset must be provided when end_lineno is provided");
    return false;
  }
  if (details->size >= 6)
    fields[5] = Value::fromObject(
        makePair(session, details->items[4], details->items[5]));
  return true;
}

} // namespace

bool setExceptionFields(Session &session, ExceptionObject *exception,
                        Tuple *args) {
  ExceptionFamily family = exceptionFamily(exception->shape->type);
  switch (family) {
  case ExceptionFamily::Plain:
  case ExceptionFamily::Name:
  case ExceptionFamily::Attribute:
  case ExceptionFamily::Group:
    return true;
  case ExceptionFamily::StopIteration:
    exception->fields[0] = argument(args, 0);
    return true;
  case ExceptionFamily::SystemExit:
    setSystemExit(exception, args);
    return true;
  case ExceptionFamily::Import:
    exception->fields[0] = args->size == 1 ? args->items[0] : Value::empty();
    return true;
  case ExceptionFamily::Os:
    return setOs(session, exception, args);
  case ExceptionFamily::UnicodeDecode:
  case ExceptionFamily::UnicodeEncode:
  case ExceptionFamily::UnicodeTranslate:
    return setUnicode(session, exception, args, family);
  case ExceptionFamily::Syntax:
    return setSyntax(session, exception, args);
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Exceptions that the runtime raises with their fields set
//===----------------------------------------------------------------------===//

namespace {

ExceptionObject *withMessage(Session &session, TypeId type,
                             std::string_view message) {
  Value text = Value::fromObject(makeStr(session, message));
  return newException(session, type, &text, 1);
}

Value raiseObject(Session &session, ExceptionObject *exception) {
  return exception ? session.raiseValue(Value::fromObject(exception))
                   : Value::empty();
}

/// What a name could have been meant for where it was not found: the value of
/// `self` (None: there is none), the names of the frame, its globals.
Value suggestionCandidates(Session &session, Frame *frame) {
  Value self;
  auto names = sourceHooks.boundLocals(session, frame, self);
  Tuple *locals = makeTuple(session, names.size());
  for (size_t i = 0; i < names.size(); ++i)
    locals->items[i] = Value::fromObject(session.intern(names[i]));
  Value parts[] = {self ? self : none(), Value::fromObject(locals),
                   Value::fromObject(frame->globals)};
  return Value::fromObject(makeTuple(session, parts, 3));
}

} // namespace

Value raiseNameError(Session &session, Str *name, Frame *frame) {
  ExceptionObject *exception = withMessage(
      session, TypeId::NameError, "name '" + toUtf8(name) + "' is not defined");
  exception->fields[0] = Value::fromObject(name);
  if (frame && frame->globals && sourceHooks.boundLocals)
    exception->fields[1] = suggestionCandidates(session, frame);
  return raiseObject(session, exception);
}

Value raiseAttributeError(Session &session, Value object, Str *name,
                          std::string_view message) {
  ExceptionObject *exception =
      withMessage(session, TypeId::AttributeError, message);
  exception->fields[0] = Value::fromObject(name);
  exception->fields[1] = object;
  return raiseObject(session, exception);
}

Value raiseImportError(Session &session, TypeId type, std::string_view message,
                       Str *name, Str *nameFrom) {
  ExceptionObject *exception = withMessage(session, type, message);
  if (name)
    exception->fields[1] = Value::fromObject(name);
  if (nameFrom)
    exception->fields[3] = Value::fromObject(nameFrom);
  return raiseObject(session, exception);
}

TypeId osErrorType(int error) {
  switch (error) {
  case EAGAIN:
  case EALREADY:
  case EINPROGRESS:
    return TypeId::BlockingIOError;
  case EPIPE:
  case ESHUTDOWN:
    return TypeId::BrokenPipeError;
  case ECHILD:
    return TypeId::ChildProcessError;
  case ECONNABORTED:
    return TypeId::ConnectionAbortedError;
  case ECONNREFUSED:
    return TypeId::ConnectionRefusedError;
  case ECONNRESET:
    return TypeId::ConnectionResetError;
  case EEXIST:
    return TypeId::FileExistsError;
  case ENOENT:
    return TypeId::FileNotFoundError;
  case EISDIR:
    return TypeId::IsADirectoryError;
  case ENOTDIR:
    return TypeId::NotADirectoryError;
  case EINTR:
    return TypeId::InterruptedError;
  case EACCES:
  case EPERM:
    return TypeId::PermissionError;
  case ESRCH:
    return TypeId::ProcessLookupError;
  case ETIMEDOUT:
    return TypeId::TimeoutError;
  default:
    return TypeId::OSError;
  }
}

Value raiseOsError(Session &session, int error, std::string_view text,
                   Value filename) {
  Value args[] = {Value::fromInt(error),
                  Value::fromObject(makeStr(session, text)), filename};
  return raiseObject(session, newException(session, osErrorType(error), args,
                                           filename ? 3 : 2));
}

Value raiseUnicodeError(Session &session, TypeId type,
                        std::string_view encoding, Value object, int64_t start,
                        int64_t end, std::string_view reason) {
  Value args[] = {Value::fromObject(makeStr(session, encoding)), object,
                  Value::fromInt(start), Value::fromInt(end),
                  Value::fromObject(makeStr(session, reason))};
  return raiseObject(session, newException(session, type, args, 5));
}

} // namespace montyjit
