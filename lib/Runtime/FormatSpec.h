//===- FormatSpec.h - A parsed format spec ----------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_FORMATSPEC_H
#define MONTYJIT_LIB_RUNTIME_FORMATSPEC_H

#include "montyjit/Runtime/Str.h"

#include <string>
#include <string_view>

namespace montyjit {

/// `[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]`
struct FormatSpec {
  uint32_t fill = ' ';
  char align;
  /// '+', '-', ' ', or 0.
  char sign = 0;
  bool coerceNegativeZero = false;
  bool isAlternate = false;
  /// Negative: not given, as is the precision.
  int64_t width = -1;
  int64_t precision = -1;
  /// ',' or '_' or 0.
  char grouping = 0;
  char fractionGrouping = 0;
  /// 0: not given.
  uint32_t type;
};

/// Reads \p text for \p value, whose class stands in error messages. \return
/// false with ValueError pending.
[[nodiscard]] bool parseFormatSpec(Session &session, Str *text, Value value,
                                   uint32_t defaultType, char defaultAlign,
                                   FormatSpec &spec);

/// Appends a number or string in the style of \p spec, which was read with the
/// defaults of its kind. \p value is what error messages name. \return false
/// with an exception pending.
[[nodiscard]] bool formatIntAs(Session &session, Value value,
                               const FormatSpec &spec, StrBuilder &out);
[[nodiscard]] bool formatFloatAs(Session &session, Value value,
                                 const FormatSpec &spec, StrBuilder &out);
[[nodiscard]] bool formatStrAs(Session &session, Value value,
                               const FormatSpec &spec, StrBuilder &out);

/// ValueError "Unknown format code ...". \return false.
bool raiseUnknownCode(Session &session, uint32_t type, Value value);

/// A number cut where fill characters and separators go in.
struct NumberParts {
  /// '-', '+', ' ' or 0.
  char sign = 0;
  /// "0x" and the like.
  std::string_view prefix;
  /// What is grouped: the digits before the point, and behind it.
  std::string_view digits;
  bool hasPoint = false;
  std::string_view fraction;
  /// The exponent, '%', "inf", "nan".
  std::string_view tail;
};
/// Cuts the text of a float without its sign.
NumberParts splitFloat(std::string_view text);

/// Puts the separators in and fills up to the width with zeros, if that is what
/// the spec says. \return the text between the sign with the prefix and the
/// end.
std::string groupedBody(const NumberParts &parts, const FormatSpec &spec);

/// Appends sign, prefix and body, padded to the width. \return false with
/// MemoryError pending.
[[nodiscard]] bool padNumber(Session &session, const FormatSpec &spec,
                             char sign, std::string_view prefix,
                             std::string_view body, StrBuilder &out);

/// \return the sign to be shown, 0 for none.
inline char shownSign(bool isNegative, char wanted) {
  return isNegative ? '-' : wanted == '-' ? 0 : wanted;
}

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_FORMATSPEC_H
