//===- Token.cpp - Keywords and spellings ---------------------------------===//

#include "Token.h"

#include <array>

using namespace montyjit;

namespace {

struct KeywordEntry {
  std::string_view text;
  TokenKind kind = TokenKind::Name;
};

constexpr KeywordEntry Keywords[] = {
#define KEYWORD(NAME, TEXT) {TEXT, TokenKind::Kw##NAME},
#include "Tokens.def"
};

constexpr unsigned TableSize = 128;

constexpr unsigned slotOf(std::string_view text, unsigned factor) {
  unsigned first = static_cast<unsigned char>(text[0]);
  unsigned second = static_cast<unsigned char>(text[1]);
  unsigned last = static_cast<unsigned char>(text.back());
  unsigned mixed = (first << 16 | second << 8 | last) + unsigned(text.size());
  return (mixed * factor) >> 25;
}

constexpr bool isPerfect(unsigned factor) {
  std::array<bool, TableSize> used{};
  for (const KeywordEntry &entry : Keywords) {
    bool &slot = used[slotOf(entry.text, factor)];
    if (slot)
      return false;
    slot = true;
  }
  return true;
}

constexpr unsigned findFactor() {
  unsigned factor = 0x9e3779b1;
  while (!isPerfect(factor))
    factor += 0x9e3779b2;
  return factor;
}

constexpr unsigned Factor = findFactor();

constexpr std::array<KeywordEntry, TableSize> makeTable() {
  std::array<KeywordEntry, TableSize> table{};
  for (const KeywordEntry &entry : Keywords)
    table[slotOf(entry.text, Factor)] = entry;
  return table;
}

constexpr std::array<KeywordEntry, TableSize> Table = makeTable();

constexpr std::string_view Spellings[] = {
#define TOKEN(NAME) "",
#define PUNCTUATOR(NAME, TEXT) TEXT,
#define KEYWORD(NAME, TEXT) TEXT,
#include "Tokens.def"
};

} // namespace

TokenKind montyjit::keywordKind(std::string_view text) {
  if (text.size() < 2 || text.size() > 8)
    return TokenKind::Name;
  const KeywordEntry &entry = Table[slotOf(text, Factor)];
  return entry.text == text ? entry.kind : TokenKind::Name;
}

std::string_view montyjit::tokenText(TokenKind kind) {
  return Spellings[unsigned(kind)];
}
