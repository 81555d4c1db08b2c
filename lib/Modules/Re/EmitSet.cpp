//===- EmitSet.cpp - Characters and sets in PCRE2's syntax ----------------===//

#include "EmitSet.h"
#include "Source.h"

#include <algorithm>

using namespace montyjit::re;

namespace {
constexpr std::u32string_view Nothing = U"(?!)", Anything = U".";

/// Characters that are equal when case is ignored, some of them in Latin-1 and
/// some not. (Python takes those as equal whose lower cases are, or whose upper
/// cases are.)
struct CaseSet {
  std::u32string_view characters;
  /// PCRE2 knows it.
  bool isKnown;
};
constexpr CaseSet caseSets[] = {
    {U"iI\u0130\u0131", false}, {U"\u00df\u1e9e", false},
    {U"\u0390\u1fd3", false},   {U"\u03b0\u1fe3", false},
    {U"\ufb05\ufb06", false},   {U"kK\u212a", true},
    {U"sS\u017f", true},        {U"\u00e5\u00c5\u212b", true},
    {U"\u00ff\u0178", true},    {U"\u00b5\u03bc\u039c", true},
};

void addCharacter(std::u32string &out, uint32_t c) {
  if (c < 0x80 && (isAsciiLetter(c) || isAsciiDigit(c) || c == '_')) {
    out += char32_t(c);
    return;
  }
  if (c > ' ' && c < 0x7f) {
    out += U'\\';
    out += char32_t(c);
    return;
  }
  constexpr char digits[] = "0123456789abcdef";
  constexpr int Top = 20;
  out += U"\\x{";
  for (int shift = Top; shift >= 0; shift -= 4)
    if (c >> shift || shift == 0)
      out += char32_t(digits[c >> shift & 15]);
  out += U'}';
}

std::u32string inBrackets(std::u32string_view members, bool isNegated) {
  if (members.empty())
    return std::u32string(isNegated ? Anything : Nothing);
  std::u32string out = isNegated ? U"[^" : U"[";
  out += members;
  return out + U']';
}

bool isOpposite(const SetItem &a, const SetItem &b) {
  return a.isCategory && b.isCategory && a.category == b.category &&
         a.isNegated != b.isNegated;
}

/// \return whether \p items are all characters there are: `[\s\S]`.
bool isEverything(const std::vector<SetItem> &items) {
  // Only short sets are written that way.
  constexpr size_t Few = 8;
  for (size_t i = 0; i < std::min(Few, items.size()); ++i)
    for (size_t j = 0; j < i; ++j)
      if (isOpposite(items[i], items[j]))
        return true;
  return false;
}
} // namespace

void SetWriter::addRange(std::u32string &out, Range range) const {
  range.high = std::min(range.high, maxCharacter());
  if (range.low > range.high)
    return;
  addCharacter(out, range.low);
  if (range.low == range.high)
    return;
  out += U'-';
  addCharacter(out, range.high);
}

/// Adds what equals members of \p range without regard to case, as far as PCRE2
/// does not see to it.
void SetWriter::addCases(std::u32string &out, Range range,
                         const SetContext &context) const {
  if (!context.isUnicode) {
    if (isCaseless(context))
      return;
    for (auto [first, other] : {std::pair('a', 'A'), std::pair('A', 'a')}) {
      uint32_t low = std::max<uint32_t>(range.low, first);
      uint32_t high = std::min<uint32_t>(range.high, first + 25);
      if (low <= high)
        addRange(out, {low - first + other, high - first + other});
    }
    return;
  }
  // The tables for Latin-1 have the pairs inside of it.
  uint32_t first = dialect_.width == 1 ? 0x100 : 0;
  for (const CaseSet &set : caseSets) {
    if (dialect_.width > 1 && set.isKnown)
      continue;
    bool isMet = false;
    for (char32_t c : set.characters)
      isMet |= c >= std::max(first, range.low) && c <= range.high;
    for (char32_t c : set.characters)
      if (isMet)
        addRange(out, {c, c});
  }
}

std::u32string SetWriter::literal(uint32_t character,
                                  const SetContext &context) const {
  Range range{character, character};
  std::u32string members;
  addRange(members, range);
  std::u32string cases;
  if (context.ignoresCase)
    addCases(cases, range, context);
  return cases.empty() && !members.empty() ? members
                                           : inBrackets(members + cases, false);
}

/// What stands between brackets for a category that is not negated, and where
/// PCRE2 has an escape for it, \p isComplete, also for a negated one.
std::u32string_view SetWriter::members(const SetItem &item,
                                       const SetContext &context,
                                       bool &isComplete) const {
  bool isNegated = item.isNegated;
  isComplete =
      isNative(context) && (!dialect_.isUnicode || dialect_.width == 1);
  if (isComplete)
    switch (item.category) {
    case Category::Digit:
      return isNegated ? U"\\D" : U"\\d";
    case Category::Space:
      return isNegated ? U"\\S" : U"\\s";
    case Category::Word:
      return isNegated ? U"\\W" : U"\\w";
    }
  switch (item.category) {
  case Category::Digit:
    isComplete = context.isUnicode;
    if (isComplete)
      return isNegated ? U"\\P{Nd}" : U"\\p{Nd}";
    return U"0-9";
  case Category::Space:
    return context.isUnicode ? U"\\p{Z}\\t-\\r\\x1c-\\x1f\\x85"
                             : U"\\t-\\r\\x20";
  case Category::Word:
    return context.isUnicode ? U"\\p{Xan}_" : U"A-Za-z0-9_";
  }
  __builtin_unreachable();
}

std::u32string SetWriter::category(const SetItem &item,
                                   const SetContext &context) const {
  bool isComplete;
  std::u32string_view text = members(item, context, isComplete);
  return isComplete ? std::u32string(text) : inBrackets(text, item.isNegated);
}

/// One of the members, or one of the other sets.
std::u32string
SetWriter::alternatives(std::u32string_view members,
                        const std::vector<std::u32string> &others,
                        bool isNegated) const {
  std::u32string out = isNegated ? U"(?:(?!" : U"(?:";
  if (!members.empty())
    out += inBrackets(members, false) + U'|';
  for (const std::u32string &other : others) {
    if (&other != &others.front())
      out += U'|';
    out += other;
  }
  return out + (isNegated ? U").)" : U")");
}

std::u32string SetWriter::set(const Term &term,
                              const SetContext &context) const {
  if (isEverything(term.items))
    return std::u32string(term.isNegated ? Nothing : Anything);
  if (term.items.size() == 1 && term.items[0].isCategory) {
    SetItem item = term.items[0];
    item.isNegated ^= term.isNegated;
    return category(item, context);
  }
  std::u32string text;
  std::vector<std::u32string> others;
  for (const SetItem &item : term.items) {
    if (!item.isCategory) {
      addRange(text, {item.low, item.high});
      if (context.ignoresCase)
        addCases(text, {item.low, item.high}, context);
      continue;
    }
    bool isComplete;
    std::u32string_view part = members(item, context, isComplete);
    if (item.isNegated && !isComplete)
      others.push_back(inBrackets(part, true));
    else
      text += part;
  }
  return others.empty() ? inBrackets(text, term.isNegated)
                        : alternatives(text, others, term.isNegated);
}
