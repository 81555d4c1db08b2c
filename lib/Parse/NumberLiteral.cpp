//===- NumberLiteral.cpp - The values of numeric literals -----------------===//

#include "NumberLiteral.h"
#include "CharClass.h"

#include <charconv>
#include <gmp.h>
#include <limits>
#include <vector>

using namespace montyjit;

namespace {

constexpr size_t MaxDecimalDigits = 4300;
constexpr int64_t SmallLimit = int64_t(1) << 61;

/// \return \p text without underscores.
std::string plainDigits(std::string_view text) {
  std::string digits;
  for (char c : text)
    if (c != '_')
      digits += c;
  return digits;
}

/// \return the value of a literal that from_chars calls out of range.
double outOfRange(const std::string &text) {
  size_t letter = text.find_first_of("eE");
  bool tiny = letter != text.npos && text[letter + 1] == '-';
  if (letter == text.npos)
    tiny = text[0] == '.' || text.find('.') == 1;
  return tiny ? 0.0 : std::numeric_limits<double>::infinity();
}

double parseFloat(std::string_view text) {
  std::string digits = plainDigits(text);
  double value = 0;
  auto result =
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (result.ec == std::errc::result_out_of_range)
    return outOfRange(digits);
  return value;
}

void setBig(const std::string &digits, int base, Arena &arena, Literal &value) {
  mpz_t number;
  mpz_init_set_str(number, digits.c_str(), base);
  if (mpz_cmp_si(number, SmallLimit) < 0) {
    value.kind = LiteralKind::SmallInt;
    value.integer = mpz_get_si(number);
  } else {
    std::vector<char> hex(mpz_sizeinbase(number, 16) + 2);
    mpz_get_str(hex.data(), 16, number);
    value.kind = LiteralKind::BigInt;
    value.text = arena.copy(hex.data());
  }
  mpz_clear(number);
}

void parseInteger(const std::string &digits, int base, Arena &arena,
                  Literal &value) {
  int64_t small = 0;
  auto result = std::from_chars(digits.data(), digits.data() + digits.size(),
                                small, base);
  if (result.ec == std::errc() && small < SmallLimit) {
    value.kind = LiteralKind::SmallInt;
    value.integer = small;
    return;
  }
  setBig(digits, base, arena, value);
}

bool isDecimalInteger(std::string_view text) {
  for (char c : text)
    if (!hasClass(c, CharDigit) && c != '_')
      return false;
  return true;
}

} // namespace

bool montyjit::parseNumberLiteral(std::string_view text, Arena &arena,
                                  Literal &value, std::string &problem) {
  if (text.size() > 2 && text[0] == '0') {
    char radix = char(text[1] | 0x20);
    int base = radix == 'x' ? 16 : radix == 'o' ? 8 : radix == 'b' ? 2 : 0;
    if (base) {
      parseInteger(plainDigits(text.substr(2)), base, arena, value);
      return true;
    }
  }
  if (isDecimalInteger(text)) {
    std::string digits = plainDigits(text);
    if (digits.size() > MaxDecimalDigits) {
      problem = "Exceeds the limit (4300 digits) for integer string "
                "conversion: value has " +
                std::to_string(digits.size()) +
                " digits; use sys.set_int_max_str_digits() to increase the "
                "limit - Consider hexadecimal for huge integer literals to "
                "avoid decimal conversion limits.";
      return false;
    }
    parseInteger(digits, 10, arena, value);
    return true;
  }
  bool imaginary = (text.back() | 0x20) == 'j';
  value.kind = imaginary ? LiteralKind::Imaginary : LiteralKind::Float;
  value.real = parseFloat(imaginary ? text.substr(0, text.size() - 1) : text);
  return true;
}
