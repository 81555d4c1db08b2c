//===- FormatNumber.cpp - format() of numbers -----------------------------===//

#include "FloatText.h"
#include "FormatSpec.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Format.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace montyjit {

static bool fail(Session &session, std::string_view message) {
  session.raise(TypeId::ValueError, message);
  return false;
}

/// The width is filled with zeros: room for them, before they are made.
static bool checkWidth(Session &session, const FormatSpec &spec) {
  if (spec.width < 65536)
    return true;
  if (spec.width <= UINT32_MAX)
    return session.checkSize(uint64_t(spec.width) * 4);
  session.raise(TypeId::MemoryError, "");
  return false;
}

/// \p text is all of \p parts but sign and prefix.
static bool finishNumber(Session &session, const FormatSpec &spec,
                         const NumberParts &parts, std::string_view text,
                         StrBuilder &out) {
  // Without separators, zeros are padding like any other.
  if (!spec.grouping && !spec.fractionGrouping)
    return padNumber(session, spec, parts.sign, parts.prefix, text, out);
  return padNumber(session, spec, parts.sign, parts.prefix,
                   groupedBody(parts, spec), out);
}

//===--- Floats -----------------------------------------------------------===//

/// \return whether the type of \p spec is one for floats.
static bool isFloatType(uint32_t type) {
  return type && type < 128 &&
         std::string_view("eEfFgGn%").find(char(type)) !=
             std::string_view::npos;
}

/// "-0.00" and the like.
static bool isNegativeZero(std::string_view text) {
  return text.starts_with('-') &&
         text.substr(0, text.find_first_of("eE")).find_first_of("123456789") ==
             text.npos;
}

/// The text of a float in the style of \p spec, with '-' if negative, with '%'.
/// \p type: r for none. \return false with an exception pending.
static bool styledText(Session &session, const FormatSpec &spec, double number,
                       bool addDotZero, std::string &text) {
  if (spec.precision > INT32_MAX) {
    session.raise(TypeId::ValueError, "precision too big");
    return false;
  }
  if (!session.checkSize(uint64_t(std::max<int64_t>(spec.precision, 0)) * 2))
    return false;
  uint32_t type = spec.type == 'n' ? 'g' : spec.type;
  FloatStyle style{.isAlternate = spec.isAlternate,
                   .isUpper = type == 'E' || type == 'F' || type == 'G'};
  style.precision = int(spec.precision < 0 ? 6 : spec.precision);
  if (!type) {
    style.code = spec.precision < 0 ? 'r' : 'g';
    style.addDotZero = addDotZero;
  } else {
    style.code = type == '%' ? 'f' : char(type | 32);
  }
  text = floatText(type == '%' ? number * 100 : number, style);
  if (spec.coerceNegativeZero && std::isfinite(number) && isNegativeZero(text))
    text.erase(0, 1);
  if (type == '%')
    text += '%';
  return true;
}

static bool formatDouble(Session &session, double number,
                         const FormatSpec &spec, StrBuilder &out) {
  std::string text;
  if (!checkWidth(session, spec) ||
      !styledText(session, spec, number, true, text))
    return false;
  bool isNegative = text[0] == '-';
  std::string_view size = std::string_view(text).substr(isNegative ? 1 : 0);
  NumberParts parts;
  if (spec.grouping || spec.fractionGrouping)
    parts = splitFloat(size);
  parts.sign = shownSign(isNegative, spec.sign);
  return finishNumber(session, spec, parts, size, out);
}

Str *formatFloat(Session &session, Value value, Str *text) {
  FormatSpec spec;
  StrBuilder out(session);
  return parseFormatSpec(session, text, value, 0, '>', spec) &&
                 formatFloatAs(session, value, spec, out)
             ? out.finish()
             : nullptr;
}

bool formatFloatAs(Session &session, Value value, const FormatSpec &spec,
                   StrBuilder &out) {
  double number = 0;
  asFloat(value, number);
  if (spec.type && !isFloatType(spec.type))
    return raiseUnknownCode(session, spec.type, value);
  return formatDouble(session, number, spec, out);
}

//===--- Ints -------------------------------------------------------------===//

/// Type c: a character instead of the number.
static bool formatCodePoint(Session &session, Value integer,
                            const FormatSpec &spec, StrBuilder &out) {
  if (spec.sign)
    return fail(session, "Sign not allowed with integer format specifier 'c'");
  if (spec.isAlternate)
    return fail(
        session,
        "Alternate form (#) not allowed with integer format specifier 'c'");
  int64_t codePoint;
  if (!intToInt64(integer, codePoint)) {
    session.raise(TypeId::OverflowError,
                  "Python int too large to convert to C long");
    return false;
  }
  if (codePoint < 0 || codePoint > 0x10ffff) {
    session.raise(TypeId::OverflowError, "%c arg not in range(0x110000)");
    return false;
  }
  auto padding = uint32_t(std::max<int64_t>(spec.width - 1, 0));
  uint32_t left = spec.align == '<'   ? 0
                  : spec.align == '^' ? padding / 2
                                      : padding;
  out.appendRepeated(spec.fill, left);
  out.append(uint32_t(codePoint));
  out.appendRepeated(spec.fill, padding - left);
  return true;
}

static int baseOfType(uint32_t type) {
  switch (type) {
  case 'b':
    return 2;
  case 'o':
    return 8;
  case 'x':
  case 'X':
    return 16;
  }
  return 10;
}

static bool formatDigits(Session &session, Value integer,
                         const FormatSpec &spec, StrBuilder &out) {
  NumberParts parts;
  std::string digits, prefix;
  if (!appendDigits(session, integer, baseOfType(spec.type), digits))
    return false;
  if (spec.isAlternate && baseOfType(spec.type) != 10)
    prefix = {'0', char(spec.type)};
  if (spec.type == 'X')
    for (char &c : digits)
      c = c >= 'a' ? c - 32 : c;
  parts.prefix = prefix;
  parts.digits = digits;
  parts.sign = shownSign(intSign(integer) < 0, spec.sign);
  return finishNumber(session, spec, parts, digits, out);
}

Str *formatInt(Session &session, Value value, Str *text) {
  FormatSpec spec;
  StrBuilder out(session);
  return parseFormatSpec(session, text, value, 'd', '>', spec) &&
                 formatIntAs(session, value, spec, out)
             ? out.finish()
             : nullptr;
}

/// Decimal digits without separators, of a small int.
static bool formatSmall(Session &session, int64_t number,
                        const FormatSpec &spec, StrBuilder &out) {
  char digits[24];
  uint64_t size = number < 0 ? -uint64_t(number) : uint64_t(number);
  char *end = std::to_chars(digits, digits + sizeof(digits), size).ptr;
  return padNumber(session, spec, shownSign(number < 0, spec.sign), "",
                   {digits, size_t(end - digits)}, out);
}

bool formatIntAs(Session &session, Value value, const FormatSpec &spec,
                 StrBuilder &out) {
  Value integer = asIntValue(value);
  if (integer.isInt() && spec.type == 'd' && !spec.grouping &&
      spec.precision < 0 && !spec.fractionGrouping &&
      !spec.coerceNegativeZero && spec.width < 65536)
    return formatSmall(session, integer.asInt(), spec, out);
  if (spec.type != 'n' && isFloatType(spec.type)) {
    double number;
    return toDouble(session, integer, number) &&
           formatDouble(session, number, spec, out);
  }
  if (spec.type >= 128 || std::string_view("bcdnoxX").find(char(spec.type)) ==
                              std::string_view::npos)
    return raiseUnknownCode(session, spec.type, value);
  if (spec.precision >= 0)
    return fail(session, "Precision not allowed in integer format specifier");
  if (spec.coerceNegativeZero)
    return fail(session, "Negative zero coercion (z) not allowed in integer "
                         "format specifier");
  if (!checkWidth(session, spec))
    return false;
  return spec.type == 'c' ? formatCodePoint(session, integer, spec, out)
                          : formatDigits(session, integer, spec, out);
}

//===--- Any of them ------------------------------------------------------===//

Known formatNatively(Session &session, Value value, Str *text,
                     StrBuilder &out) {
  if (!text->length && out.appendPlain(value))
    return Known::Yes;
  bool isText = isStr(value);
  if (!text->length || !(isText || value.isInt() || value.isFloat()))
    return Known::NeedsCall;
  FormatSpec spec;
  uint32_t type = isText ? 's' : value.isInt() ? 'd' : 0;
  bool isDone =
      parseFormatSpec(session, text, value, type, isText ? '<' : '>', spec) &&
      (isText          ? formatStrAs(session, value, spec, out)
       : value.isInt() ? formatIntAs(session, value, spec, out)
                       : formatFloatAs(session, value, spec, out));
  return isDone ? Known::Yes : Known::No;
}

//===--- Complex numbers --------------------------------------------------===//

/// One part with its separators and sign, without padding.
static bool appendPart(Session &session, double number, FormatSpec spec,
                       char sign, std::string &out) {
  std::string text;
  if (!styledText(session, spec, number, false, text))
    return false;
  bool isNegative = text[0] == '-';
  spec.width = -1;
  NumberParts parts =
      splitFloat(std::string_view(text).substr(isNegative ? 1 : 0));
  if (char shown = shownSign(isNegative, sign))
    out += shown;
  out += groupedBody(parts, spec);
  return true;
}

static bool formatComplexTo(Session &session, Value value, Str *text,
                            StrBuilder &out) {
  ComplexNumber number{};
  asComplex(value, number);
  FormatSpec spec;
  if (!parseFormatSpec(session, text, value, 0, '>', spec))
    return false;
  if (spec.type && (spec.type == '%' || !isFloatType(spec.type)))
    return raiseUnknownCode(session, spec.type, value);
  if (spec.fill == '0')
    return fail(session,
                "Zero padding is not allowed in complex format specifier");
  if (spec.align == '=')
    return fail(session, "'=' alignment flag is not allowed in complex format "
                         "specifier");
  if (!checkWidth(session, spec))
    return false;
  // Without a type as repr: parentheses, or the imaginary part alone.
  bool isImaginary =
      !spec.type && number.real == 0 && !std::signbit(number.real);
  bool hasParens = !spec.type && !isImaginary;
  std::string body(hasParens ? "(" : "");
  if (!isImaginary && !appendPart(session, number.real, spec, spec.sign, body))
    return false;
  if (!appendPart(session, number.imag, spec, isImaginary ? spec.sign : '+',
                  body))
    return false;
  body += hasParens ? "j)" : "j";
  return padNumber(session, spec, 0, "", body, out);
}

Str *formatComplex(Session &session, Value value, Str *text) {
  StrBuilder out(session);
  return formatComplexTo(session, value, text, out) ? out.finish() : nullptr;
}

} // namespace montyjit
