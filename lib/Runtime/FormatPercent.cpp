//===- FormatPercent.cpp - Numbers in `%` formatting ----------------------===//

#include "FloatText.h"
#include "FormatSpec.h"
#include "montyjit/Runtime/Format.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

namespace montyjit {

static bool isOneOf(char c, std::string_view set) {
  return set.find(c) != set.npos;
}

/// \return whether CPython's PyNumber_Check holds for \p value.
static bool isNumber(Session &session, Value value) {
  Type *type = typeOf(value);
  return asIntValue(value) || session.lookupSpecial(type, Special::Index) ||
         session.lookupSpecial(type, Special::Int) ||
         session.lookupSpecial(type, Special::Float) ||
         isInstance(value, TypeId::Complex);
}

/// The int of %d, %x and their like. May suspend.
static Value integerOf(Session &session, char conversion, Value value) {
  Value integer = asIntValue(value);
  if (integer)
    return integer;
  bool isExact = isOneOf(conversion, "oxX");
  if (isNumber(session, value)) {
    integer = isExact ? session.index(value) : intFromObject(session, value);
    if (integer || !session.clearIf(TypeId::TypeError))
      return integer;
  }
  return session.raiseFormat(
      TypeId::TypeError, "%{} format: {} is required, not {}", conversion,
      isExact ? "an integer" : "a real number", typeName(value));
}

/// Sign and text, padded as the flags say.
static bool padded(Session &session, const PercentSpec &spec, bool isNegative,
                   std::string_view prefix, std::string_view body,
                   StrBuilder &out) {
  FormatSpec layout;
  layout.width = spec.width;
  layout.align = spec.isLeft ? '<' : spec.isZero ? '=' : '>';
  layout.fill = spec.isZero && !spec.isLeft ? '0' : ' ';
  char sign = isNegative ? '-' : spec.hasPlus ? '+' : spec.hasSpace ? ' ' : 0;
  return padNumber(session, layout, sign, prefix, body, out);
}

static bool percentInt(Session &session, const PercentSpec &spec, Value value,
                       StrBuilder &out) {
  char conversion = spec.conversion;
  Value integer = integerOf(session, conversion, value);
  if (!integer)
    return false;
  int base = conversion == 'o' ? 8 : isOneOf(conversion, "xX") ? 16 : 10;
  std::string digits, prefix;
  if (!session.checkSize(uint64_t(std::max<int64_t>(spec.precision, 0)) * 2) ||
      !appendDigits(session, integer, base, digits))
    return false;
  if (spec.precision > int64_t(digits.size()))
    digits.insert(0, size_t(spec.precision) - digits.size(), '0');
  if (spec.isAlternate && base != 10)
    prefix = {'0', conversion};
  if (conversion == 'X')
    for (char &c : digits)
      c = c >= 'a' ? c - 32 : c;
  return padded(session, spec, intSign(integer) < 0, prefix, digits, out);
}

static bool percentFloat(Session &session, const PercentSpec &spec, Value value,
                         StrBuilder &out) {
  double number;
  if (!realNumber(session, value, number) ||
      !session.checkSize(uint64_t(std::max<int64_t>(spec.precision, 0)) * 2))
    return false;
  FloatStyle style{.code = char(spec.conversion | 32),
                   .precision = int(spec.precision < 0 ? 6 : spec.precision),
                   .isAlternate = spec.isAlternate,
                   .isUpper = isOneOf(spec.conversion, "EFG")};
  std::string text = floatText(number, style);
  bool isNegative = text[0] == '-';
  return padded(session, spec, isNegative, "",
                std::string_view(text).substr(isNegative ? 1 : 0), out);
}

bool formatPercent(Session &session, const PercentSpec &spec, Value value,
                   StrBuilder &out) {
  if (spec.precision > INT32_MAX) {
    session.raise(TypeId::ValueError, "precision too big");
    return false;
  }
  return isOneOf(spec.conversion, "eEfFgG")
             ? percentFloat(session, spec, value, out)
             : percentInt(session, spec, value, out);
}

} // namespace montyjit
