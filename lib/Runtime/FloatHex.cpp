//===- FloatHex.cpp - float.hex and float.fromhex -------------------------===//

#include "FloatMethods.h"
#include "FloatText.h"
#include "IntLimbs.h"
#include "NumberMethods.h"

#include <algorithm>
#include <cmath>

namespace montyjit {

Value floatHex(Session &session, Value *args) {
  double number = 0;
  asFloat(args[0], number);
  if (!std::isfinite(number))
    return strResult(session, floatRepr(number));
  int exponent = 0;
  double size = std::fabs(number);
  uint64_t mantissa = 0;
  if (size != 0) {
    std::frexp(size, &exponent);
    // Subnormal numbers keep the smallest exponent and a leading zero.
    exponent = std::max(exponent - 1, -1022);
    mantissa = uint64_t(std::ldexp(size, 52 - exponent));
  }
  const char *sign = std::signbit(number) ? "-" : "";
  if (mantissa == 0)
    return strResult(session, fmt::format("{}0x0.0p+0", sign));
  return strResult(session,
                   fmt::format("{}0x{}.{:013x}p{:+d}", sign, mantissa >> 52,
                               mantissa & ((uint64_t(1) << 52) - 1), exponent));
}

namespace {

/// Reads what float.fromhex takes.
class HexReader {
public:
  explicit HexReader(std::string_view text)
      : cursor_(text.data()), end_(text.data() + text.size()) {}
  /// \return false if the text is malformed.
  bool read(double &number);

private:
  char peek() const { return cursor_ != end_ ? *cursor_ : '\0'; }
  bool readDigits();
  bool readExponent();

  const char *cursor_, *end_;
  /// The first 60 bits of the digits, whether a later one is set, and the power
  /// of two of the last bit.
  uint64_t bits_ = 0;
  bool sticky_ = false;
  int64_t exponent_ = 0;
};

int hexValue(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  char lower = c | 32;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool HexReader::readDigits() {
  bool isBehindPoint = false, isFound = false;
  for (;; ++cursor_) {
    if (peek() == '.' && !isBehindPoint) {
      isBehindPoint = true;
      continue;
    }
    int digit = hexValue(peek());
    if (digit < 0)
      return isFound;
    isFound = true;
    if (isBehindPoint)
      exponent_ -= 4;
    if (bits_ >> 60) {
      sticky_ |= digit != 0;
      exponent_ += 4;
    } else {
      bits_ = bits_ << 4 | unsigned(digit);
    }
  }
}

bool HexReader::readExponent() {
  constexpr int64_t Huge = int64_t(1) << 60;
  if ((peek() | 32) != 'p')
    return true;
  ++cursor_;
  bool isNegative = peek() == '-';
  if (isNegative || peek() == '+')
    ++cursor_;
  if (peek() < '0' || peek() > '9')
    return false;
  int64_t exponent = 0;
  for (; peek() >= '0' && peek() <= '9'; ++cursor_)
    exponent = std::min(exponent * 10 + (peek() - '0'), Huge / 16);
  exponent_ += isNegative ? -exponent : exponent;
  return true;
}

bool HexReader::read(double &number) {
  bool isNegative = peek() == '-';
  if (isNegative || peek() == '+')
    ++cursor_;
  if (peek() == '0' && end_ - cursor_ > 1 && (cursor_[1] | 32) == 'x')
    cursor_ += 2;
  if (!readDigits() || !readExponent() || cursor_ != end_)
    return false;
  double size = roundToDouble(bits_, sticky_, exponent_);
  number = isNegative ? -size : size;
  return true;
}

} // namespace

Value floatFromHex(Session &session, Value *args) {
  Str *string = asStr(args[1]);
  if (!string)
    return session.raise(TypeId::TypeError,
                         "bad argument type for built-in operation");
  double number = 0;
  std::string_view text = string->isAscii ? string->ascii() : "?";
  if (!session.poll(int64_t(text.size())))
    return Value::empty();
  text = stripSpaces(text);
  // Words are the same as in decimal; a number of digits is not.
  bool isWord = text.find_first_of("nN") != text.npos && !text.empty() &&
                readFloat(text, number) == text.data() + text.size();
  if (!isWord) {
    if (!HexReader(text).read(number))
      return session.raise(TypeId::ValueError,
                           "invalid hexadecimal floating-point string");
    if (std::isinf(number))
      return session.raise(
          TypeId::OverflowError,
          "hexadecimal value too large to represent as a float");
  }
  return convertedTo(session, args[0], TypeId::Float,
                     makeFloat(session, number));
}

} // namespace montyjit
