//===- Exception.h - Exceptions ---------------------------------*- C++ -*-===//
///
/// \file
/// All exceptions have the same C++ struct; what an attribute such as
/// StopIteration.value or OSError.errno is called, and which of the `fields` it
/// is, belongs to the *family* of the class: the nearest built-in class with
/// fields of its own.
///
///     family         fields
///     StopIteration  value
///     SystemExit     code
///     Name           name; candidates for suggestions (not visible)
///     Attribute      name, obj
///     Import         msg, name, path, name_from
///     Os             errno, strerror, filename, filename2, characters_written
///     Unicode...     encoding, object, start, end, reason
///     Syntax         msg, filename, lineno, offset, text, (end_lineno,
///     end_offset) Group          message, exceptions (tuple)
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_EXCEPTION_H
#define MONTYJIT_RUNTIME_EXCEPTION_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// Which attributes an exception has.
enum class ExceptionFamily : uint8_t {
  Plain,
  StopIteration,
  SystemExit,
  Name,
  Attribute,
  Import,
  Os,
  UnicodeDecode,
  UnicodeEncode,
  UnicodeTranslate,
  Syntax,
  Group,
};

/// \return the family of the exception class \p type.
ExceptionFamily exceptionFamily(const Type *type);

inline bool isException(Value value) {
  return value.isObject() &&
         isSubtype(typeOf(value), builtinType(TypeId::BaseException));
}
/// \return \p value as a class that derives from BaseException, or null.
Type *asExceptionClass(Value value);

/// \return a new exception of the built-in class \p type, as `type(*args)`
/// makes it. Never suspends.
ExceptionObject *newException(Session &session, TypeId type, const Value *args,
                              uint32_t count);
/// Sets the fields of \p exception that its class takes from the positional
/// arguments \p args. \return false with TypeError pending. Never suspends.
[[nodiscard]] bool setExceptionFields(Session &session,
                                      ExceptionObject *exception, Tuple *args);

/// What `raise X` makes of \p classOrInstance: the exception itself, or an
/// instance of the class. TypeError if it is neither. Replay.
Value makeException(Session &session, Value classOrInstance);

/// Makes \p exception pending as `raise` alone and the end of `finally` do: its
/// __context__ stays. \return empty.
Value reraise(Session &session, Value exception);

/// What `from X` makes of X: None, an exception, an instance of a class;
/// TypeError if it is something else. Replay.
Value makeCause(Session &session, Value noneOrClassOrInstance);
/// `raise exception from cause`: sets __cause__ and __suppress_context__.
/// \p cause is what makeCause gave.
void setCause(Value exception, Value cause);

/// NameError: name 'x' is not defined. \p frame is where, for suggestions, or
/// null.
/// \return empty.
Value raiseNameError(Session &session, Str *name, Frame *frame);
/// AttributeError with `name` and `obj` set. \return empty.
Value raiseAttributeError(Session &session, Value object, Str *name,
                          std::string_view message);
/// ImportError or ModuleNotFoundError \p type with `name`, and `name_from` (for
/// `from module import nameFrom`, or null). \return empty.
Value raiseImportError(Session &session, TypeId type, std::string_view message,
                       Str *name, Str *nameFrom);
/// OSError, or the subclass that belongs to \p error. \p filename may be empty.
/// \return empty.
Value raiseOsError(Session &session, int error, std::string_view text,
                   Value filename);
/// \return the class that OSError(error, ...) makes an instance of.
TypeId osErrorType(int error);
/// UnicodeDecodeError and UnicodeEncodeError. \return empty.
Value raiseUnicodeError(Session &session, TypeId type,
                        std::string_view encoding, Value object, int64_t start,
                        int64_t end, std::string_view reason);

/// \return `exception.exceptions` of a group. \pre the family is Group.
Tuple *groupExceptions(Value group);
/// \return a BaseExceptionGroup or ExceptionGroup of \p message and
/// \p exceptions, whichever fits. \pre there is at least one, all exceptions.
Value makeExceptionGroup(Session &session, Value message, Tuple *exceptions);
/// `except* Type`: \return a pair (what matches, what is left) of \p exception,
/// None for nothing; a naked exception that matches comes wrapped in a group.
/// TypeError if \p classInfo may not stand in `except*`. Replay.
Value splitForExceptStar(Session &session, Value exception, Value classInfo);
/// What a `try` with `except*` ends with: \p original is what was caught,
/// \p raised the list of what its handlers raised and of what none of them took
/// (None entries are skipped). \return the exception to raise, or None. Replay.
Value joinAfterExceptStar(Session &session, Value original, List *raised);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_EXCEPTION_H
