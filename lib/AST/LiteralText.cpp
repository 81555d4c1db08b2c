//===- LiteralText.cpp - Constants as Python text -------------------------===//

#include "LiteralText.h"

#include <charconv>
#include <cmath>
#include <cstdio>

using namespace montyjit;

namespace {

/// Reads one character of WTF-8.
uint32_t nextChar(std::string_view text, size_t &at) {
  auto byte = [&] { return uint32_t(static_cast<unsigned char>(text[at++])); };
  uint32_t first = byte();
  if (first < 0x80)
    return first;
  unsigned tails = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  uint32_t value = first & (0x3Fu >> tails);
  for (; tails && at < text.size(); --tails)
    value = value << 6 | (byte() & 0x3F);
  return value;
}

void appendEscaped(std::string &out, uint32_t c, char quote) {
  char text[16];
  if (c == uint32_t(quote) || c == '\\')
    (out += '\\') += char(c);
  else if (c == '\n')
    out += "\\n";
  else if (c == '\r')
    out += "\\r";
  else if (c == '\t')
    out += "\\t";
  else if (c >= ' ' && c < 0x7F)
    out += char(c);
  else {
    const char *form = c < 0x100     ? "\\x%02x"
                       : c < 0x10000 ? "\\u%04x"
                                     : "\\U%08x";
    std::snprintf(text, sizeof text, form, unsigned(c));
    out += text;
  }
}

/// `repr` of a float; \p bare leaves out the ".0" of a whole number.
void appendDouble(std::string &out, double value, bool bare) {
  if (std::isinf(value)) {
    out += value < 0 ? "-inf" : "inf";
    return;
  }
  char digits[64];
  auto end = std::to_chars(digits, digits + sizeof digits, value,
                           std::chars_format::scientific)
                 .ptr;
  std::string text(digits, end);
  size_t e = text.find('e');
  int exponent = std::atoi(text.c_str() + e + 1);
  if (exponent < -4 || exponent >= 16) {
    out += text;
    return;
  }
  end = std::to_chars(digits, digits + sizeof digits, value,
                      std::chars_format::fixed)
            .ptr;
  text.assign(digits, end);
  if (!bare && text.find('.') == text.npos)
    text += ".0";
  out += text;
}

} // namespace

void montyjit::appendQuoted(std::string &out, std::string_view text,
                            bool isBytes) {
  bool single = text.find('\'') != text.npos;
  char quote = single && text.find('"') == text.npos ? '"' : '\'';
  if (isBytes)
    out += 'b';
  out += quote;
  for (size_t at = 0; at < text.size();)
    appendEscaped(out,
                  isBytes ? static_cast<unsigned char>(text[at++])
                          : nextChar(text, at),
                  quote);
  out += quote;
}

void montyjit::appendLiteral(std::string &out, const Literal &literal) {
  switch (literal.kind) {
  case LiteralKind::None:
    out += "None";
    return;
  case LiteralKind::True:
    out += "True";
    return;
  case LiteralKind::False:
    out += "False";
    return;
  case LiteralKind::Ellipsis:
    out += "Ellipsis";
    return;
  case LiteralKind::SmallInt:
    out += std::to_string(literal.integer);
    return;
  case LiteralKind::BigInt:
    (out += "0x") += literal.text;
    return;
  case LiteralKind::Float:
    appendDouble(out, literal.real, /*bare=*/false);
    return;
  case LiteralKind::Imaginary:
    appendDouble(out, literal.real, /*bare=*/true);
    out += 'j';
    return;
  case LiteralKind::Str:
    appendQuoted(out, literal.text, /*isBytes=*/false);
    return;
  case LiteralKind::Bytes:
    appendQuoted(out, literal.text, /*isBytes=*/true);
    return;
  }
}
