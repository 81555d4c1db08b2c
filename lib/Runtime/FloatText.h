//===- FloatText.h - Decimal digits of floats -------------------*- C++ -*-===//
///
/// \file
/// What repr, format and complex share about the text of floats.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_FLOATTEXT_H
#define MONTYJIT_LIB_RUNTIME_FLOATTEXT_H

#include "montyjit/Runtime/Float.h"

#include <string>
#include <string_view>

namespace montyjit {

/// How a float is written; PyOS_double_to_string's arguments.
struct FloatStyle {
  /// e, f, g as C's printf, or r for the shortest text that reads back equal.
  char code = 'r';
  /// Digits behind the point (e, f) or in all (g).
  int precision = 0;
  /// Keep the point and, for g, trailing zeros ('#').
  bool isAlternate = false;
  /// r and g: append ".0" to what looks like an int.
  bool addDotZero = false;
  /// E, F, G, INF, NAN.
  bool isUpper = false;
};

/// \return the text of \p number, with '-' if its sign bit is set (not for
/// NaN).
std::string floatText(double number, const FloatStyle &style);

/// Reads a number as float() does, without spaces: sign, inf, nan, digits; no
/// underscores. \return the first character not read; \p text.data() if there
/// is no number.
const char *readFloat(std::string_view text, double &number);

/// \return \p text without ASCII white space at its ends.
std::string_view stripSpaces(std::string_view text);

/// Removes the underscores between digits. \return false if one stands
/// elsewhere.
bool removeUnderscores(std::string_view text, std::string &out);

/// OverflowError(34, 'Numerical result out of range').
Value raiseRangeError(Session &session);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_FLOATTEXT_H
