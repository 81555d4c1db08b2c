//===- FloatText.cpp - Floats from and to text ----------------------------===//

#include "FloatText.h"
#include "IntLimbs.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace montyjit {

//===--- To text ----------------------------------------------------------===//

namespace {

/// Significant decimal digits and the position of the point: 0.d1d2d3... *
/// 10^point.
struct Digits {
  std::string text;
  int point;
};

/// Room for std::to_chars, on the stack where it is short.
class CharBuffer {
public:
  explicit CharBuffer(size_t size) : size_(size) {
    if (size > sizeof(small_))
      large_.resize(size);
  }
  char *data() { return large_.empty() ? small_ : large_.data(); }
  size_t size() const { return size_; }

private:
  size_t size_;
  std::string large_;
  char small_[400];
};

} // namespace

/// The digits of a finite number >= 0: \p count of them, or the fewest that
/// read back equal if it is 0.
static Digits significantDigits(double number, int count) {
  CharBuffer buffer(size_t(count) + 32);
  char *first = buffer.data(), *last = first + buffer.size();
  auto end =
      count ? std::to_chars(first, last, number, std::chars_format::scientific,
                            count - 1)
            : std::to_chars(first, last, number, std::chars_format::scientific);
  std::string_view text(first, end.ptr - first);
  size_t e = text.find('e');
  int exponent = 0;
  // from_chars reads no '+'.
  const char *digits = text.data() + e + 1 + (text[e + 1] == '+');
  std::from_chars(digits, end.ptr, exponent);
  Digits result{std::string(1, text[0]), exponent + 1};
  if (e > 1)
    result.text.append(text, 2, e - 2);
  return result;
}

static constexpr uint64_t Powers[] = {
    1,       10,       100,       1000,       10000,      100000,
    1000000, 10000000, 100000000, 1000000000, 10000000000};

/// The digits of \p number without a point, rounded to \p precision behind it,
/// a tie to even, where words can do it exactly; else false. \pre finite, >= 0.
static bool roundInWords(double number, int precision, uint64_t &digits) {
  constexpr int MantissaBits = 53, MostBits = 120;
  int exponent;
  double fraction = std::frexp(number, &exponent);
  int shift = MantissaBits - exponent;
  if (precision >= int(std::size(Powers)) || shift <= 0 || shift > MostBits)
    return false;
  auto mantissa = uint64_t(std::ldexp(fraction, MantissaBits));
  auto scaled = static_cast<unsigned __int128>(mantissa) * Powers[precision];
  unsigned __int128 unit = static_cast<unsigned __int128>(1) << shift;
  unsigned __int128 whole = scaled >> shift, rest = scaled & (unit - 1);
  bool isUp = rest > unit / 2 || (rest == unit / 2 && whole % 2);
  digits = uint64_t(whole + isUp);
  return whole < UINT64_MAX;
}

static void appendFixed(std::string &out, double number, int precision) {
  uint64_t rounded;
  if (roundInWords(number, precision, rounded)) {
    // A digit before the point at least.
    char text[40], *digits = text + std::size(Powers);
    char *end = std::to_chars(digits, std::end(text), rounded).ptr;
    while (end - digits <= precision)
      *--digits = '0';
    out.append(digits, end - precision);
    if (precision)
      out.append(1, '.').append(end - precision, end);
    return;
  }
  // A double has at most 309 digits before the point.
  CharBuffer buffer(size_t(precision) + 320);
  auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                           std::chars_format::fixed, precision);
  out.append(buffer.data(), end.ptr);
}

static void appendExponent(std::string &out, int exponent) {
  out += exponent < 0 ? "e-" : "e+";
  int size = std::abs(exponent);
  if (size < 10)
    out += '0';
  out += std::to_string(size);
}

/// Digits with an exponent: d.ddde+dd.
static std::string scientificText(const Digits &digits, bool keepPoint) {
  std::string out = digits.text.substr(0, 1);
  if (digits.text.size() > 1 || keepPoint)
    out += '.';
  out.append(digits.text, 1);
  appendExponent(out, digits.text == "0" ? 0 : digits.point - 1);
  return out;
}

/// Digits around a point, filled up with zeros.
static std::string positionalText(const Digits &digits, bool keepPoint,
                                  bool addDotZero) {
  const std::string &text = digits.text;
  int size = int(text.size()), point = digits.point;
  std::string out;
  if (point <= 0)
    return "0." + std::string(-point, '0') + text;
  out.append(text, 0, std::min(point, size));
  if (point > size)
    out.append(point - size, '0');
  if (point < size)
    return out + '.' + text.substr(point);
  if (addDotZero)
    return out + ".0";
  return keepPoint ? out + '.' : out;
}

/// The styles r and g, which choose between both.
static std::string generalText(double number, const FloatStyle &style) {
  bool isShortest = style.code == 'r';
  int precision = std::max(style.precision, 1);
  Digits digits = significantDigits(number, isShortest ? 0 : precision);
  // ".0" must not add a digit that the precision does not cover.
  int maxPoint = isShortest ? 16 : precision - style.addDotZero;
  if (number == 0)
    digits.point = 1;
  if (!style.isAlternate || isShortest)
    while (digits.text.size() > 1 && digits.text.back() == '0')
      digits.text.pop_back();
  if (digits.point > -4 && digits.point <= maxPoint)
    return positionalText(digits, style.isAlternate, style.addDotZero);
  return scientificText(digits, style.isAlternate);
}

static void appendFinite(std::string &out, double number,
                         const FloatStyle &style) {
  if (style.code == 'f') {
    appendFixed(out, number, style.precision);
    if (style.isAlternate && !style.precision)
      out += '.';
  } else if (style.code == 'e') {
    out += scientificText(significantDigits(number, style.precision + 1),
                          style.isAlternate);
  } else {
    out += generalText(number, style);
  }
}

std::string floatText(double number, const FloatStyle &style) {
  std::string out;
  if (std::isnan(number)) {
    out = "nan";
  } else {
    if (std::signbit(number))
      out = "-";
    if (std::isinf(number))
      out += "inf";
    else
      appendFinite(out, std::fabs(number), style);
  }
  if (style.isUpper)
    for (char &c : out)
      c = c >= 'a' && c <= 'z' ? c - 32 : c;
  return out;
}

size_t writeFloatRepr(double number, char (&out)[FloatReprSize]) {
  double size = std::fabs(number);
  if (size >= 1e-4 && size < 1e16) {
    char *end =
        std::to_chars(out, std::end(out), number, std::chars_format::fixed).ptr;
    if (!std::memchr(out, '.', end - out)) {
      *end++ = '.';
      *end++ = '0';
    }
    return size_t(end - out);
  }
  std::string text = floatText(number, {.code = 'r', .addDotZero = true});
  return text.copy(out, sizeof(out));
}

std::string floatRepr(double number) {
  char text[FloatReprSize];
  return {text, writeFloatRepr(number, text)};
}

//===--- From text --------------------------------------------------------===//

static bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Matches a word without regard to case. \return the end of it, or null.
static const char *readWord(const char *cursor, const char *end,
                            std::string_view word) {
  for (char c : word) {
    if (cursor == end || (*cursor | 32) != c)
      return nullptr;
    ++cursor;
  }
  return cursor;
}

/// \return the end of a decimal number (digits, point, exponent), or null.
static const char *scanNumber(const char *cursor, const char *end) {
  int count = 0;
  for (; cursor != end && isDigit(*cursor); ++cursor)
    ++count;
  if (cursor != end && *cursor == '.')
    for (++cursor; cursor != end && isDigit(*cursor); ++cursor)
      ++count;
  if (!count)
    return nullptr;
  if (cursor == end || (*cursor | 32) != 'e')
    return cursor;
  const char *digits = cursor + 1;
  if (digits != end && (*digits == '+' || *digits == '-'))
    ++digits;
  if (digits == end || !isDigit(*digits))
    return cursor;
  while (digits != end && isDigit(*digits))
    ++digits;
  return digits;
}

/// What a number is that has no double: zero or infinity, by the position of
/// its first digit. \pre the text is a number as scanNumber takes it.
static double outOfRange(const char *cursor, const char *end) {
  int64_t position = 0, exponent = 0;
  bool isBehindPoint = false, isFound = false;
  for (; cursor != end && (*cursor | 32) != 'e'; ++cursor) {
    if (*cursor == '.')
      isBehindPoint = true;
    else if (*cursor != '0')
      isFound = true;
    if (*cursor != '.' && isFound != isBehindPoint)
      position += isFound ? 1 : -1;
  }
  if (!isFound)
    return 0;
  if (cursor != end) {
    bool isNegative = cursor[1] == '-';
    for (cursor += 1 + (isNegative || cursor[1] == '+');
         cursor != end && exponent < INT64_MAX / 100; ++cursor)
      exponent = exponent * 10 + (*cursor - '0');
    exponent = isNegative ? -exponent : exponent;
  }
  return position + exponent > 0 ? HUGE_VAL : 0;
}

const char *readFloat(std::string_view text, double &number) {
  const char *cursor = text.data(), *end = cursor + text.size();
  bool isNegative = cursor != end && *cursor == '-';
  if (cursor != end && (*cursor == '-' || *cursor == '+'))
    ++cursor;
  double size;
  const char *stop;
  if ((stop = readWord(cursor, end, "nan"))) {
    size = std::nan("");
  } else if ((stop = readWord(cursor, end, "inf"))) {
    size = HUGE_VAL;
    if (const char *whole = readWord(stop, end, "inity"))
      stop = whole;
  } else if ((stop = scanNumber(cursor, end))) {
    if (std::from_chars(cursor, stop, size).ec != std::errc())
      size = outOfRange(cursor, stop);
  } else {
    return text.data();
  }
  number = isNegative ? -size : size;
  return stop;
}

bool removeUnderscores(std::string_view text, std::string &out) {
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_')
      out.push_back(text[i]);
    else if (i == 0 || i + 1 == text.size() || !isDigit(text[i - 1]) ||
             !isDigit(text[i + 1]))
      return false;
  }
  return true;
}

std::string_view stripSpaces(std::string_view text) {
  auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && isSpace(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && isSpace(text.back()))
    text.remove_suffix(1);
  return text;
}

static bool parseFloat(std::string_view text, double &number) {
  text = stripSpaces(text);
  std::string plain;
  if (text.find('_') != text.npos) {
    if (!removeUnderscores(text, plain))
      return false;
    text = plain;
  }
  const char *stop = readFloat(text, number);
  return stop != text.data() && stop == text.data() + text.size();
}

bool floatFromText(Session &session, std::string_view text, Value original,
                   double &number) {
  if (!session.poll(int64_t(text.size())))
    return false;
  if (parseFloat(text, number))
    return true;
  Value repr = session.repr(original);
  if (repr)
    session.raiseFormat(TypeId::ValueError,
                        "could not convert string to float: {}",
                        toUtf8(repr.as<Str>()));
  return false;
}

bool floatFromStr(Session &session, Str *text, Value original, double &number) {
  std::string buffer;
  std::string_view ascii;
  if (!session.checkSize(text->length))
    return false;
  numericText(text, buffer, ascii);
  return floatFromText(session, ascii, original, number);
}

} // namespace montyjit
