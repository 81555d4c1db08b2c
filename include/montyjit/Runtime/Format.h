//===- Format.h - The format mini-language ----------------------*- C++ -*-===//
///
/// \file
/// `format(value, spec)` for numbers and strings, and the numeric conversions
/// of
/// `%` formatting. Values may be instances of subclasses: their class is what
/// error messages name. The special case of an empty spec, `str(value)`, is the
/// caller's.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_FORMAT_H
#define MONTYJIT_RUNTIME_FORMAT_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

class StrBuilder;
enum class Known : uint8_t;

/// `int.__format__(value, spec)`. Null with ValueError, OverflowError or
/// MemoryError pending; never suspends. \pre value is an int, a bool or of a
/// subclass.
Str *formatInt(Session &session, Value value, Str *spec);
/// `float.__format__`.
Str *formatFloat(Session &session, Value value, Str *spec);
/// `complex.__format__`.
Str *formatComplex(Session &session, Value value, Str *spec);
/// `str.__format__`.
Str *formatStr(Session &session, Value value, Str *spec);

/// Appends `format(value, spec)` of an int, a float or a string, exactly of the
/// built-in type. No: an exception is pending. NeedsCall, with nothing done:
/// any other value. Never suspends.
Known formatNatively(Session &session, Value value, Str *spec, StrBuilder &out);

/// A format spec that is read once, for many values of one kind.
struct PlainFormat;
/// \return \p spec as it is for values like \p value. In the collected heap;
/// never null, never raises.
PlainFormat *readPlainFormat(Session &session, Str *spec, Value value);
/// `format(value, spec)` for a value of that kind; empty with status Ok for any
/// other, or where the spec does not go with it.
Value formatPlain(Session &session, const PlainFormat &format, Value value);

/// A conversion of `%` formatting, e.g. "%-08.3f".
struct PercentSpec {
  /// d, i, u, o, x, X, e, E, f, F, g or G.
  char conversion = 'd';
  bool isLeft = false;      // '-'
  bool hasPlus = false;     // '+'
  bool hasSpace = false;    // ' '
  bool isAlternate = false; // '#'
  bool isZero = false;      // '0'
  /// Negative: not given.
  int64_t width = -1;
  int64_t precision = -1;
};
/// Appends a numeric conversion, padded to the width. \return false with
/// TypeError, OverflowError, ValueError or MemoryError pending, or suspended:
/// `__int__`, `__index__` or `__float__` of \p value may run (Replay).
[[nodiscard]] bool formatPercent(Session &session, const PercentSpec &spec,
                                 Value value, StrBuilder &out);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_FORMAT_H
