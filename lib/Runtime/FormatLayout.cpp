//===- FormatLayout.cpp - Separators and padding of numbers ---------------===//

#include "FormatSpec.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

namespace montyjit {

static bool isDigit(char c) { return c >= '0' && c <= '9'; }

NumberParts splitFloat(std::string_view text) {
  NumberParts parts;
  auto takeDigits = [&text] {
    size_t count = 0;
    while (count < text.size() && isDigit(text[count]))
      ++count;
    std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
  };
  parts.digits = takeDigits();
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    parts.hasPoint = true;
    parts.fraction = takeDigits();
  }
  parts.tail = text;
  return parts;
}

/// Digits in groups counted from the right, with leading zeros so that all is
/// \p minWidth wide; a separator never comes first, so it may get one wider.
static std::string groupFromRight(std::string_view digits, char separator,
                                  int64_t group, int64_t minWidth) {
  if (!separator) {
    int64_t zeros = minWidth - int64_t(digits.size());
    return zeros > 0 ? std::string(zeros, '0').append(digits)
                     : std::string(digits);
  }
  auto given = int64_t(digits.size());
  int64_t count = std::max(given, minWidth - minWidth / (group + 1));
  while (count + (count - 1) / group < minWidth)
    ++count;
  int64_t at = count + (count - 1) / group;
  std::string result(at, '0');
  for (int64_t i = 0; i < count; ++i) {
    if (i && i % group == 0)
      result[--at] = separator;
    --at;
    if (i < given)
      result[at] = digits[given - 1 - i];
  }
  return result;
}

static std::string groupFromLeft(std::string_view digits, char separator) {
  if (!separator)
    return std::string(digits);
  std::string result;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i && i % 3 == 0)
      result.push_back(separator);
    result.push_back(digits[i]);
  }
  return result;
}

std::string groupedBody(const NumberParts &parts, const FormatSpec &spec) {
  std::string rest(parts.hasPoint ? "." : "");
  rest += groupFromLeft(parts.fraction, spec.fractionGrouping);
  rest += parts.tail;
  if (parts.digits.empty())
    return rest;
  int64_t minWidth = 0;
  if (spec.fill == '0' && spec.align == '=')
    minWidth = spec.width - (parts.sign != 0) - int64_t(parts.prefix.size()) -
               int64_t(rest.size());
  bool isBinary = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' ||
                  spec.type == 'X';
  return groupFromRight(parts.digits, spec.grouping, isBinary ? 4 : 3,
                        minWidth) +
         rest;
}

bool padNumber(Session &session, const FormatSpec &spec, char sign,
               std::string_view prefix, std::string_view body,
               StrBuilder &out) {
  int64_t size = (sign != 0) + int64_t(prefix.size() + body.size());
  int64_t padding = std::max<int64_t>(spec.width - size, 0);
  if (padding && (size + padding > UINT32_MAX ||
                  !session.checkSize(uint64_t(size + padding) * 4))) {
    if (!session.hasRaised())
      session.raise(TypeId::MemoryError, "");
    return false;
  }
  int64_t left = spec.align == '>'   ? padding
                 : spec.align == '^' ? padding / 2
                                     : 0;
  int64_t inner = spec.align == '=' ? padding : 0;
  int64_t right = padding - left - inner;
  char *to = spec.fill < 128 ? out.extendAscii(size + padding) : nullptr;
  if (!to) {
    out.appendRepeated(spec.fill, uint32_t(left));
    if (sign)
      out.append(uint32_t(sign));
    out.appendAscii(prefix);
    out.appendRepeated(spec.fill, uint32_t(inner));
    out.appendAscii(body);
    out.appendRepeated(spec.fill, uint32_t(right));
    return true;
  }
  char fill = char(spec.fill);
  to = std::fill_n(to, left, fill);
  if (sign)
    *to++ = sign;
  to = std::copy(prefix.begin(), prefix.end(), to);
  to = std::fill_n(to, inner, fill);
  to = std::copy(body.begin(), body.end(), to);
  std::fill_n(to, right, fill);
  return true;
}

} // namespace montyjit
