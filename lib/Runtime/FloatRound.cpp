//===- FloatRound.cpp - Rounding floats to decimal places -----------------===//

#include "FloatText.h"

#include <algorithm>
#include <cmath>

namespace montyjit {

/// Rounds the decimal digits of a whole number to a multiple of 10^places, ties
/// to even; \p sticky: the number is a bit larger.
static std::string roundDigits(std::string digits, size_t places, bool sticky) {
  if (digits.size() < places)
    return "0";
  digits.insert(digits.begin(), '0');
  size_t kept = digits.size() - places;
  bool isOdd = (digits[kept - 1] - '0') % 2;
  char next = digits[kept];
  bool hasRest =
      sticky || digits.find_first_not_of('0', kept + 1) != digits.npos;
  if (next > '5' || (next == '5' && (hasRest || isOdd))) {
    size_t i = kept - 1;
    for (; digits[i] == '9'; --i)
      digits[i] = '0';
    ++digits[i];
  }
  std::fill(digits.begin() + kept, digits.end(), '0');
  return digits;
}

Value roundFloat(Session &session, double number, int64_t digits) {
  // Beyond these, every double is rounded already, or comes to zero.
  constexpr int64_t MaxDigits = 323, MinDigits = -308;
  if (!std::isfinite(number) || digits > MaxDigits)
    return makeFloat(session, number);
  if (digits < MinDigits)
    return makeFloat(session, 0.0 * number);
  double size = std::fabs(number), whole = std::trunc(size);
  std::string text =
      digits >= 0 ? floatText(size, {.code = 'f', .precision = int(digits)})
                  : roundDigits(floatText(whole, {.code = 'f'}),
                                size_t(-digits), size != whole);
  double result;
  readFloat(text, result);
  if (std::isinf(result))
    return session.raise(TypeId::OverflowError,
                         "rounded value too large to represent");
  return makeFloat(session, std::copysign(result, number));
}

} // namespace montyjit
