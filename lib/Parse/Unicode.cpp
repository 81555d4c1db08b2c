//===- Unicode.cpp - UTF-8 and character properties -----------------------===//

#include "Unicode.h"

#include <cstdlib>
#include <utf8proc.h>

using namespace montyjit;

char32_t montyjit::decodeUtf8(const char *&at) {
  auto byte = [&] { return char32_t(static_cast<unsigned char>(*at++)); };
  char32_t first = byte();
  if (first < 0x80)
    return first;
  auto rest = [&](char32_t high) { return high << 6 | (byte() & 0x3F); };
  if (first < 0xE0)
    return rest(first & 0x1F);
  if (first < 0xF0)
    return rest(rest(first & 0x0F));
  return rest(rest(rest(first & 0x07)));
}

void montyjit::appendUtf8(std::string &text, char32_t c) {
  auto tail = [&](int shift) { text += char(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    text += char(c);
  } else if (c < 0x800) {
    text += char(0xC0 | c >> 6);
    tail(0);
  } else if (c < 0x10000) {
    text += char(0xE0 | c >> 12);
    tail(6);
    tail(0);
  } else {
    text += char(0xF0 | c >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

size_t montyjit::findInvalidUtf8(std::string_view text) {
  auto byte = [&](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  auto isTail = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
  for (size_t i = 0; i < text.size();) {
    unsigned c = byte(i);
    size_t length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    if (length == 1) {
      ++i;
      continue;
    }
    unsigned second = byte(i + 1);
    bool valid = c >= 0xC2 && c <= 0xF4;
    for (size_t k = 1; k < length; ++k)
      valid = valid && isTail(i + k);
    valid = valid && !(c == 0xE0 && second < 0xA0) &&
            !(c == 0xED && second >= 0xA0) && !(c == 0xF0 && second < 0x90) &&
            !(c == 0xF4 && second >= 0x90);
    if (!valid)
      return i;
    i += length;
  }
  return std::string_view::npos;
}

/// Characters that XID leaves out although their category is in it, because
/// their NFKC forms are no identifiers.
static bool isNfkcOddity(char32_t c) {
  return c == 0x37A || c == 0x2E2F || c == 0x309B || c == 0x309C ||
         (c >= 0xFC5E && c <= 0xFC63) || c == 0xFDFA || c == 0xFDFB ||
         (c >= 0xFE70 && c <= 0xFE7E && c % 2 == 0);
}

bool montyjit::isIdentifierStart(char32_t c) {
  switch (utf8proc_category(int32_t(c))) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LT:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO:
  case UTF8PROC_CATEGORY_NL:
    return !isNfkcOddity(c) && c != 0xE33 && c != 0xEB3 && c != 0xFF9E &&
           c != 0xFF9F;
  default:
    return c == '_' || c == 0x1885 || c == 0x1886 || c == 0x2118 || c == 0x212E;
  }
}

bool montyjit::isIdentifierPart(char32_t c) {
  switch (utf8proc_category(int32_t(c))) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LT:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO:
  case UTF8PROC_CATEGORY_NL:
  case UTF8PROC_CATEGORY_MN:
  case UTF8PROC_CATEGORY_MC:
  case UTF8PROC_CATEGORY_ND:
  case UTF8PROC_CATEGORY_PC:
    return !isNfkcOddity(c);
  default:
    return isIdentifierStart(c) || c == 0xB7 || c == 0x387 ||
           (c >= 0x1369 && c <= 0x1371) || c == 0x19DA || c == 0x200C ||
           c == 0x200D || c == 0x30FB || c == 0xFF65;
  }
}

bool montyjit::isPrintable(char32_t c) {
  switch (utf8proc_category(int32_t(c))) {
  case UTF8PROC_CATEGORY_CC:
  case UTF8PROC_CATEGORY_CF:
  case UTF8PROC_CATEGORY_CS:
  case UTF8PROC_CATEGORY_CO:
  case UTF8PROC_CATEGORY_CN:
  case UTF8PROC_CATEGORY_ZL:
  case UTF8PROC_CATEGORY_ZP:
    return false;
  case UTF8PROC_CATEGORY_ZS:
    return c == ' ';
  default:
    return true;
  }
}

std::string montyjit::normalizeNfkc(std::string_view text) {
  utf8proc_uint8_t *result = nullptr;
  auto options =
      utf8proc_option_t(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(text.data()),
                   utf8proc_ssize_t(text.size()), &result, options);
  if (size < 0)
    return std::string(text);
  std::string normalized(reinterpret_cast<char *>(result), size_t(size));
  std::free(result);
  return normalized;
}
