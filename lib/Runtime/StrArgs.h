//===- StrArgs.h - Arguments of text methods --------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_STRARGS_H
#define MONTYJIT_LIB_RUNTIME_STRARGS_H

#include "montyjit/Runtime/Session.h"

#include <string>

namespace montyjit {

/// A Py_ssize_t argument of Argument Clinic: an int or something with `__index__`,
/// \p fallback when absent. May suspend inside a replay scope. \return false with
/// TypeError or OverflowError pending.
[[nodiscard]] bool sizeArg(Session &session, Value value, int64_t fallback,
                           int64_t &out);
/// The same for a C int.
[[nodiscard]] bool intArg(Session &session, Value value, int fallback, int &out);

/// The optional `start` and `end` of find, count, startswith, ...: absent or None
/// means the whole; clipped to 0 .. \p length as slices are. May suspend inside a
/// replay scope. \return false with TypeError pending.
struct Range {
  int64_t start, end;
};
[[nodiscard]] bool rangeArgs(Session &session, Value start, Value end,
                             int64_t length, Range &out);

/// A sequence index: \p what is "string", "bytearray", ...: TypeError
/// "`what` indices must be integers or slices, not X" is the caller's business;
/// this is for values that have `__index__`. \return false with IndexError.
[[nodiscard]] bool indexArg(Session &session, Value key, int64_t length,
                            const char *outOfRange, int64_t &out);
/// \return whether \p value is an int or has `__index__`.
bool hasIndex(Session &session, Value value);

/// The count of `sequence * count`. Empty with TypeError or OverflowError; may
/// suspend inside a replay scope.
[[nodiscard]] bool repeatArg(Session &session, Value value, int64_t &out);

/// \return how CPython's argument errors name the type of \p value ("None" for
/// None).
std::string argTypeName(Value value);

/// TypeError "`method`() `which` must be `expected`, not `type`". \return empty.
Value raiseBadArgument(Session &session, const char *method, const char *which,
                       const char *expected, Value value);

/// A str argument: "`method`() argument `number` must be str, not X". Null with
/// TypeError pending. \p number 0: "argument" alone.
Str *strArg(Session &session, const char *method, int number, Value value);

/// `encoding` or `errors`: absent gives \p fallback. \return false with TypeError
/// or ValueError pending.
[[nodiscard]] bool codecArg(Session &session, const char *method,
                            const char *which, Value value,
                            std::string_view fallback, std::string &out);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_STRARGS_H
