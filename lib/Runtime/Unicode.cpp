//===- Unicode.cpp - Properties of characters -------------------*- C++ -*-===//

#include "montyjit/Runtime/Unicode.h"

#include "UnicodeTables.h"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace montyjit::unicode {

static bool contains(SetId id, uint32_t codePoint) {
  CharSet set = sets[size_t(id)];
  auto range = std::upper_bound(set.begin(), set.end(), codePoint,
                                [](uint32_t value, const CharRange &range) {
                                  return value < range.first;
                                });
  return range != set.begin() && codePoint <= range[-1].last;
}

static utf8proc_category_t category(uint32_t codePoint) {
  return utf8proc_category(utf8proc_int32_t(codePoint));
}

static bool isIn(utf8proc_category_t category, unsigned first, unsigned last) {
  return unsigned(category) >= first && unsigned(category) <= last;
}
static bool isLetter(utf8proc_category_t category) {
  return isIn(category, UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LO);
}

static bool isSpace(uint32_t codePoint) {
  return (codePoint >= 9 && codePoint <= 13) ||
         (codePoint >= 0x1c && codePoint <= 0x1f) || codePoint == 0x85 ||
         isIn(category(codePoint), UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZP);
}

static bool isLineBreak(uint32_t codePoint) {
  return (codePoint >= 10 && codePoint <= 13) ||
         (codePoint >= 0x1c && codePoint <= 0x1e) || codePoint == 0x85 ||
         codePoint == 0x2028 || codePoint == 0x2029;
}

static bool isPrintable(uint32_t codePoint) {
  utf8proc_category_t kind = category(codePoint);
  return codePoint == ' ' ||
         (kind != UTF8PROC_CATEGORY_CN &&
          !isIn(kind, UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_CO));
}

static bool isIdStart(uint32_t codePoint) {
  utf8proc_category_t kind = category(codePoint);
  if (isLetter(kind) || kind == UTF8PROC_CATEGORY_NL)
    return !contains(SetId::NotIdStart, codePoint);
  return codePoint == '_' || contains(SetId::OtherIdStart, codePoint);
}

static bool isIdContinue(uint32_t codePoint) {
  switch (utf8proc_category_t kind = category(codePoint)) {
  case UTF8PROC_CATEGORY_NL:
  case UTF8PROC_CATEGORY_ND:
  case UTF8PROC_CATEGORY_MN:
  case UTF8PROC_CATEGORY_MC:
  case UTF8PROC_CATEGORY_PC:
    return !contains(SetId::NotIdContinue, codePoint);
  default:
    if (isLetter(kind))
      return !contains(SetId::NotIdContinue, codePoint);
    return contains(SetId::OtherIdContinue, codePoint);
  }
}

bool isAlnumSlow(uint32_t codePoint) {
  return has(codePoint, Alpha) || has(codePoint, Numeric) ||
         has(codePoint, Digit) || has(codePoint, Decimal);
}

bool hasSlow(uint32_t codePoint, Flags flag) {
  switch (flag) {
  case Alpha:
    return isLetter(category(codePoint));
  case Decimal:
    return category(codePoint) == UTF8PROC_CATEGORY_ND;
  case Digit:
    return category(codePoint) == UTF8PROC_CATEGORY_ND ||
           contains(SetId::OtherDigits, codePoint);
  case Numeric:
    return isIn(category(codePoint), UTF8PROC_CATEGORY_ND,
                UTF8PROC_CATEGORY_NO) ||
           contains(SetId::OtherNumeric, codePoint);
  case Upper:
    return category(codePoint) == UTF8PROC_CATEGORY_LU ||
           contains(SetId::OtherUpper, codePoint);
  case Lower:
    return category(codePoint) == UTF8PROC_CATEGORY_LL ||
           contains(SetId::OtherLower, codePoint);
  case Title:
    return category(codePoint) == UTF8PROC_CATEGORY_LT;
  case Space:
    return isSpace(codePoint);
  case LineBreak:
    return isLineBreak(codePoint);
  case Printable:
    return isPrintable(codePoint);
  case IdStart:
    return isIdStart(codePoint);
  case IdContinue:
    return isIdContinue(codePoint);
  }
  return false;
}

int decimalValue(uint32_t codePoint) {
  if (codePoint < 128)
    return codePoint - '0' < 10 ? int(codePoint - '0') : -1;
  CharSet set = sets[size_t(SetId::Decimals)];
  for (const CharRange &range : set)
    if (codePoint >= range.first && codePoint <= range.last)
      return int((codePoint - range.first) % 10);
  return -1;
}

bool isCased(uint32_t codePoint) {
  return has(codePoint, Upper) || has(codePoint, Lower) ||
         has(codePoint, Title);
}

bool isCaseIgnorable(uint32_t codePoint) {
  switch (category(codePoint)) {
  case UTF8PROC_CATEGORY_MN:
  case UTF8PROC_CATEGORY_ME:
  case UTF8PROC_CATEGORY_CF:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_SK:
    return true;
  default:
    return contains(SetId::OtherIgnorable, codePoint);
  }
}

uint32_t simpleLower(uint32_t codePoint) {
  if (codePoint < 128)
    return codePoint - 'A' < 26 ? codePoint + 32 : codePoint;
  return uint32_t(utf8proc_tolower(utf8proc_int32_t(codePoint)));
}

uint32_t simpleUpper(uint32_t codePoint) {
  if (codePoint < 128)
    return codePoint - 'a' < 26 ? codePoint - 32 : codePoint;
  return uint32_t(utf8proc_toupper(utf8proc_int32_t(codePoint)));
}

/// \return the length of the expansion of \p codePoint, or 0 if it has none.
static int expand(CaseMapping mapping, uint32_t codePoint, uint32_t *out) {
  auto table = expansions[size_t(mapping)];
  auto row = std::lower_bound(table.begin(), table.end(), codePoint,
                              [](const CharExpansion &row, uint32_t value) {
                                return row.from < value;
                              });
  if (row == table.end() || row->from != codePoint)
    return 0;
  std::copy(row->to, row->to + 3, out);
  return row->to[2] ? 3 : 2;
}

int fullLower(uint32_t codePoint, uint32_t *out) {
  // The only character whose lower case is longer.
  if (codePoint == 0x130) {
    out[0] = 'i', out[1] = 0x307;
    return 2;
  }
  out[0] = simpleLower(codePoint);
  return 1;
}

int fullUpper(uint32_t codePoint, uint32_t *out) {
  if (codePoint >= 128)
    if (int count = expand(CaseMapping::Upper, codePoint, out))
      return count;
  out[0] = simpleUpper(codePoint);
  return 1;
}

int fullTitle(uint32_t codePoint, uint32_t *out) {
  if (codePoint >= 128) {
    if (int count = expand(CaseMapping::Title, codePoint, out))
      return count;
    out[0] = uint32_t(utf8proc_totitle(utf8proc_int32_t(codePoint)));
    return 1;
  }
  out[0] = simpleUpper(codePoint);
  return 1;
}

int fullFold(uint32_t codePoint, uint32_t *out) {
  if (codePoint < 128) {
    out[0] = simpleLower(codePoint);
    return 1;
  }
  if (int count = expand(CaseMapping::Fold, codePoint, out))
    return count;
  utf8proc_int32_t folded[4];
  utf8proc_ssize_t count = utf8proc_decompose_char(
      utf8proc_int32_t(codePoint), folded, 4, UTF8PROC_CASEFOLD, nullptr);
  out[0] = count == 1 ? uint32_t(folded[0]) : codePoint;
  return 1;
}

} // namespace montyjit::unicode
