//===- IntText.cpp - Ints from and to digits ------------------------------===//
///
/// \file
/// GMP converts in sub-quadratic time. What would still take long (with
/// CPython's limit of 4300 digits lifted) is cut in halves by powers of the
/// base, with polls between.
///
//===----------------------------------------------------------------------===//

#include "IntLimbs.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Unicode.h"

#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace montyjit {

static Value raiseTooManyDigits(Session &session, std::string_view detail) {
  return session.raiseFormat(
      TypeId::ValueError,
      "Exceeds the limit ({} digits) for integer string conversion{}; use "
      "sys.set_int_max_str_digits() to increase the limit",
      session.maxStrDigits, detail);
}

//===--- To digits --------------------------------------------------------===//

/// Digits that are converted at once.
static constexpr uint64_t DigitChunk = 1 << 16;
/// Limbs up to which division limb by limb is the fastest way.
static constexpr int64_t MaxShortDecimal = 16;

/// The last \p count digits (all if 0) of a magnitude, at once.
static bool appendChunk(Session &session, const Magnitude &value, int base,
                        uint64_t count, std::string &out) {
  // mpn_get_str works in the place of its operand.
  Scratch limbs(session, value.size + 1);
  if (!limbs.limbs || !session.poll(value.size * 100))
    return false;
  mpn_copyi(limbs, value.limbs, value.size);
  uint64_t room = value.bitLength() / std::bit_width(unsigned(base) >> 1) + 2;
  // For base 10, some 3.32 bits a digit.
  std::string digits(room, '\0');
  auto *text = reinterpret_cast<unsigned char *>(digits.data());
  uint64_t size = value.size ? mpn_get_str(text, base, limbs, value.size) : 0,
           first = 0;
  while (first < size && !text[first])
    ++first;
  if (size - first < count)
    out.append(count - (size - first), '0');
  for (; first < size; ++first)
    out.push_back("0123456789abcdefghijklmnopqrstuvwxyz"[text[first]]);
  return true;
}

namespace {

/// base ** (DigitChunk << level), made as they are needed. On the native stack,
/// where the collector sees them.
class PowerTable {
public:
  PowerTable(Session &session, int base) : session_(session), base_(base) {}

  int base() const { return base_; }
  /// Empty with an exception pending.
  Value get(size_t level) {
    for (; count_ <= level; ++count_) {
      Value last =
          count_ ? mulInts(session_, values_[count_ - 1], values_[count_ - 1])
                 : powInts(session_, Value::fromInt(base_),
                           Value::fromInt(DigitChunk));
      if (!last)
        return last;
      values_[count_] = last;
    }
    return values_[level];
  }

private:
  Session &session_;
  int base_;
  size_t count_ = 0;
  /// The largest int has fewer than DigitChunk << 18 digits.
  Value values_[18] = {};
};

} // namespace

/// Appends \p value >= 0, below base ** (DigitChunk << level); padded with
/// zeros to that many digits if \p isPadded.
static bool appendHalves(Session &session, PowerTable &powers, Value value,
                         size_t level, bool isPadded, std::string &out) {
  if (level == 0)
    return appendChunk(session, Magnitude(value), powers.base(),
                       isPadded ? DigitChunk : 0, out);
  Value power = powers.get(level - 1);
  if (!power)
    return false;
  if (!isPadded && compareInts(value, power) < 0)
    return appendHalves(session, powers, value, level - 1, false, out);
  Value high{}, low{};
  return divModInts(session, value, power, high, low) &&
         appendHalves(session, powers, high, level - 1, isPadded, out) &&
         appendHalves(session, powers, low, level - 1, true, out);
}

/// Decimal digits of a few limbs, by division through the largest power of ten
/// that fits a limb: what GMP does, without its preparations.
static void appendShortDecimal(const Magnitude &value, std::string &out) {
  constexpr Limb Unit = 10'000'000'000'000'000'000u;
  constexpr int UnitDigits = 19;
  Limb rest[MaxShortDecimal], units[MaxShortDecimal * 2];
  mpn_copyi(rest, value.limbs, value.size);
  int count = 0;
  for (int64_t size = value.size; size; size -= !rest[size - 1])
    units[count++] = mpn_divrem_1(rest, 0, rest, size, Unit);
  char digits[24];
  char *end = std::to_chars(digits, digits + 24, units[--count]).ptr;
  out.append(digits, end);
  while (count-- > 0) {
    end = std::to_chars(digits, digits + 24, units[count]).ptr;
    out.append(UnitDigits - (end - digits), '0').append(digits, end);
  }
}

/// \return more than the number of digits of \p bits bits, by little.
static uint64_t maxDigits(uint64_t bits, int base) {
  return uint64_t(double(bits) / std::log2(base)) + 2;
}

bool appendDigits(Session &session, Value value, int base, std::string &out) {
  uint64_t bits = intBitLength(value);
  if (bits <= 64) {
    char digits[64];
    uint64_t low = bits ? Magnitude(value).limbs[0] : 0;
    out.append(digits, std::to_chars(digits, digits + 64, low, base).ptr);
    return true;
  }
  // Fewer digits than the least limit that can be set, 640.
  if (base == 10 && bits <= MaxShortDecimal * 64) {
    appendShortDecimal(Magnitude(value), out);
    return true;
  }
  uint64_t digits = maxDigits(bits, base);
  bool isLimited = !std::has_single_bit(unsigned(base)) && session.maxStrDigits;
  if (isLimited && digits > uint64_t(session.maxStrDigits) + 2) {
    raiseTooManyDigits(session, "");
    return false;
  }
  if (!session.checkSize(digits))
    return false;
  size_t before = out.size();
  size_t level = 0;
  while (!std::has_single_bit(unsigned(base)) && digits > DigitChunk << level)
    ++level;
  PowerTable powers(session, base);
  Value magnitude = level ? absoluteInt(session, value) : value;
  if (!magnitude ||
      !appendHalves(session, powers, magnitude, level, false, out))
    return false;
  if (isLimited && out.size() - before > session.maxStrDigits) {
    raiseTooManyDigits(session, "");
    return false;
  }
  return true;
}

static Str *makeAscii(Session &session, std::string_view text) {
  return makeLatin1(session, reinterpret_cast<const uint8_t *>(text.data()),
                    uint32_t(text.size()));
}

Str *intToStr(Session &session, Value value) {
  if (value.isInt()) {
    char digits[24];
    char *end = std::to_chars(digits, digits + 24, value.asInt()).ptr;
    return makeAscii(session, {digits, size_t(end - digits)});
  }
  std::string digits(intSign(value) < 0 ? "-" : "");
  if (!appendDigits(session, value, 10, digits))
    return nullptr;
  return makeAscii(session, digits);
}

//===--- From digits ------------------------------------------------------===//

Value intFromLimbs(Session &session, const uint64_t *limbs, int64_t size,
                   bool isNegative) {
  BigInt *result = allocateInt(session, size);
  if (!result)
    return Value::empty();
  mpn_copyi(result->limbs, limbs, size);
  return finishInt(session, result, size, size, isNegative);
}

/// The int of digit values, most significant first, at once.
static Value fromChunk(Session &session, const unsigned char *digits,
                       uint64_t count, int base) {
  while (count && !*digits)
    ++digits, --count;
  if (!count)
    return Value::fromInt(0);
  uint64_t room = count * std::bit_width(unsigned(base) - 1) / 64 + 2;
  if (!session.poll(room * 100))
    return Value::empty();
  BigInt *result = allocateInt(session, room);
  if (!result)
    return Value::empty();
  int64_t size = mpn_set_str(result->limbs, digits, count, base);
  return finishInt(session, result, room, size, false);
}

static Value fromHalves(Session &session, PowerTable &powers,
                        const unsigned char *digits, uint64_t count) {
  if (count <= DigitChunk || std::has_single_bit(unsigned(powers.base())))
    return fromChunk(session, digits, count, powers.base());
  size_t level = 0;
  while (count > DigitChunk << (level + 1))
    ++level;
  uint64_t lowCount = DigitChunk << level;
  Value power = powers.get(level);
  Value high =
      power ? fromHalves(session, powers, digits, count - lowCount) : power;
  Value low =
      high ? fromHalves(session, powers, digits + count - lowCount, lowCount)
           : high;
  Value shifted = low ? mulInts(session, high, power) : low;
  return shifted ? addInts(session, shifted, low) : shifted;
}

/// \return the value of a digit, 36 and more for anything else.
static int digitValue(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  char lower = c | 32;
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

static bool isAsciiSpace(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

namespace {

/// Reads the text of an int. After a failure `isMalformed` tells whether the
/// text is wrong, or an exception is pending.
class IntReader {
public:
  IntReader(Session &session, std::string_view text, int base)
      : session_(session), cursor_(text.data()),
        end_(text.data() + text.size()), base_(base) {}
  Value read();
  bool isMalformed = false;

private:
  Value malformed() {
    isMalformed = true;
    return Value::empty();
  }
  char peek(size_t ahead = 0) const {
    return size_t(end_ - cursor_) > ahead ? cursor_[ahead] : '\0';
  }
  void readPrefix();
  Value readDigits();

  Session &session_;
  const char *cursor_, *end_;
  int base_;
  /// Base 0 and a leading zero: only zeros may follow.
  bool mustBeZero_ = false;
};

void IntReader::readPrefix() {
  char letter = peek() == '0' ? peek(1) | 32 : 0;
  int prefixed = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
  if (base_ == 0) {
    base_ = prefixed ? prefixed : 10;
    mustBeZero_ = !prefixed && peek() == '0';
  }
  if (prefixed && prefixed == base_) {
    cursor_ += 2;
    if (peek() == '_')
      ++cursor_;
  }
}

Value IntReader::readDigits() {
  const char *first = cursor_;
  uint64_t small = 0, count = 0;
  for (; cursor_ != end_; ++cursor_) {
    if (*cursor_ == '_') {
      if (cursor_ == first || cursor_[-1] == '_')
        return malformed();
      continue;
    }
    int digit = digitValue(*cursor_);
    if (digit >= base_)
      break;
    small = small * base_ + digit;
    ++count;
  }
  if (count == 0 || cursor_[-1] == '_')
    return malformed();
  // Twelve digits of base 36 fit 63 bits, nineteen decimal ones 64.
  if (count <= (base_ <= 10 ? 19 : 12))
    return makeUnsigned(session_, small);
  if (!std::has_single_bit(unsigned(base_)) && session_.maxStrDigits &&
      count > session_.maxStrDigits)
    return raiseTooManyDigits(session_,
                              fmt::format(": value has {} digits", count));
  if (!session_.checkSize(count))
    return Value::empty();
  std::vector<unsigned char> digits;
  digits.reserve(count);
  for (const char *c = first; c != cursor_; ++c)
    if (*c != '_')
      digits.push_back(digitValue(*c));
  PowerTable powers(session_, base_);
  return fromHalves(session_, powers, digits.data(), count);
}

Value IntReader::read() {
  while (isAsciiSpace(peek()))
    ++cursor_;
  bool isNegative = peek() == '-';
  if (isNegative || peek() == '+')
    ++cursor_;
  readPrefix();
  Value result = readDigits();
  if (!result)
    return result;
  if (mustBeZero_ && !(result == Value::fromInt(0)))
    return malformed();
  while (isAsciiSpace(peek()))
    ++cursor_;
  if (cursor_ != end_)
    return malformed();
  return isNegative ? negateInt(session_, result) : result;
}

} // namespace

void numericText(const Str *text, std::string &buffer, std::string_view &out) {
  if (text->isAscii) {
    out = text->ascii();
    return;
  }
  buffer.reserve(text->length);
  for (uint32_t i = 0; i < text->length; ++i) {
    uint32_t c = text->at(i);
    int digit = c < 128 ? -1 : unicode::decimalValue(c);
    if (c < 128)
      buffer.push_back(char(c));
    else if (digit >= 0)
      buffer.push_back(char('0' + digit));
    else
      buffer.push_back(unicode::has(c, unicode::Space) ? ' ' : '?');
  }
  out = buffer;
}

static Value raiseInvalidLiteral(Session &session, int base, Str *repr) {
  if (!repr)
    return Value::empty();
  Str *shown = repr->length <= 200 ? repr : sliceStr(session, repr, 0, 1, 200);
  return session.raiseFormat(TypeId::ValueError,
                             "invalid literal for int() with base {}: {}", base,
                             toUtf8(shown));
}

/// The int of plain decimal digits that fit a small one, perhaps with a minus:
/// what most texts of ints are. Empty for any other text.
static Value shortDecimal(const Str *text) {
  constexpr uint32_t MaxLength = 18;
  if (!text->isAscii || text->length > MaxLength)
    return Value::empty();
  const uint8_t *digits = text->bytes();
  bool isNegative = text->length && digits[0] == '-';
  uint32_t i = isNegative;
  if (i == text->length)
    return Value::empty();
  int64_t number = 0;
  for (; i < text->length; ++i) {
    unsigned digit = unsigned(digits[i]) - '0';
    if (digit > 9)
      return Value::empty();
    number = number * 10 + digit;
  }
  return Value::fromInt(isNegative ? -number : number);
}

Value intFromStr(Session &session, Str *text, int base, Value original) {
  if (base == 10)
    if (Value small = shortDecimal(text))
      return small;
  std::string buffer;
  std::string_view digits;
  if (!session.checkSize(text->length))
    return Value::empty();
  numericText(text, buffer, digits);
  IntReader reader(session, digits, base);
  Value result = reader.read();
  if (!result && reader.isMalformed)
    return raiseInvalidLiteral(session, base,
                               reprStr(session, asStr(original)));
  return result;
}

Value intFromBytesText(Session &session, std::string_view text, int base) {
  IntReader reader(session, text, base);
  Value result = reader.read();
  if (!result && reader.isMalformed)
    return raiseInvalidLiteral(session, base, reprBytes(session, text));
  return result;
}

Value intFromHex(Session &session, std::string_view digits) {
  return IntReader(session, digits, 16).read();
}

} // namespace montyjit
