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
  std::string reversed;
  int64_t count = 0;
  auto remaining = int64_t(digits.size());
  while (remaining > 0 || int64_t(reversed.size()) < minWidth) {
    if (count && count % group == 0)
      reversed.push_back(separator);
    reversed.push_back(remaining > 0 ? digits[--remaining] : '0');
    ++count;
  }
  return {reversed.rbegin(), reversed.rend()};
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

Str *padNumber(Session &session, const FormatSpec &spec, char sign,
               std::string_view prefix, std::string_view body) {
  int64_t size = (sign != 0) + int64_t(prefix.size() + body.size());
  int64_t padding = std::max<int64_t>(spec.width - size, 0);
  if (padding && (size + padding > UINT32_MAX ||
                  !session.checkSize(uint64_t(size + padding) * 4))) {
    if (!session.hasRaised())
      session.raise(TypeId::MemoryError, "");
    return nullptr;
  }
  int64_t left = spec.align == '>'   ? padding
                 : spec.align == '^' ? padding / 2
                                     : 0;
  int64_t inner = spec.align == '=' ? padding : 0;
  int64_t right = padding - left - inner;
  if (spec.fill >= 128) {
    StrBuilder builder(session);
    builder.appendRepeated(spec.fill, uint32_t(left));
    if (sign)
      builder.append(uint32_t(sign));
    builder.appendAscii(prefix);
    builder.appendRepeated(spec.fill, uint32_t(inner));
    builder.appendAscii(body);
    builder.appendRepeated(spec.fill, uint32_t(right));
    return builder.finish();
  }
  Str *result = allocateStr(session, uint64_t(size + padding), 1);
  if (!result)
    return nullptr;
  char *out = static_cast<char *>(const_cast<void *>(result->data));
  char fill = char(spec.fill);
  out = std::fill_n(out, left, fill);
  if (sign)
    *out++ = sign;
  out = std::copy(prefix.begin(), prefix.end(), out);
  out = std::fill_n(out, inner, fill);
  out = std::copy(body.begin(), body.end(), out);
  std::fill_n(out, right, fill);
  return finishStr(result);
}

} // namespace montyjit
