//===- UnicodeNames.cpp - The names of characters -------------------------===//
///
/// \file
/// The table is a text (UnicodeNames.txt), packed by the build: lines of a code
/// point and its name, in the order of code points, or of a block whose names
/// differ in their ends only ("4E00-9FFF CJK UNIFIED IDEOGRAPH-*"); behind an
/// empty line, aliases and sequences ("0031+FE0F+20E3 KEYCAP DIGIT ONE").
///
//===----------------------------------------------------------------------===//

#include "montyjit/Support/UnicodeNames.h"

#include "PackedNames.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <span>
#include <zlib.h>

using namespace montyjit;

namespace {
std::string unpack() {
  std::string text(packedNames.textSize, '\0');
  uLongf size = text.size();
  int status =
      uncompress(reinterpret_cast<Bytef *>(text.data()), &size,
                 reinterpret_cast<const Bytef *>(packedNames.bytes.data()),
                 packedNames.bytes.size());
  return status == Z_OK && size == text.size() ? text : std::string();
}

/// Each line ends with a newline; one comes before the first.
const std::string &table() {
  static const std::string text = unpack();
  return text;
}

/// The part with a line for each character or block.
std::string_view characters() {
  static const size_t size = table().find("\n\n") + 1;
  return std::string_view(table()).substr(0, size);
}

/// As std::string_view::find, which stops at every first character.
size_t findIn(std::string_view text, std::string_view part, size_t from) {
  const void *found =
      memmem(text.data() + from, text.size() - from, part.data(), part.size());
  return found ? size_t(static_cast<const char *>(found) - text.data())
               : text.npos;
}

/// Reads a code point in hexadecimal digits off the front of \p text.
char32_t takeCode(std::string_view &text) {
  uint32_t code = 0;
  const char *end =
      std::from_chars(text.data(), text.data() + text.size(), code, 16).ptr;
  text.remove_prefix(size_t(end - text.data()));
  return code;
}

/// \return the line around or before \p at, without its newline.
std::string_view lineAt(std::string_view text, size_t at) {
  size_t begin = text.rfind('\n', at) + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// \return the last line whose code point is not greater; empty if none is.
std::string_view lineOf(char32_t character) {
  std::string_view text = characters(), found;
  size_t low = 0, high = text.size() ? text.size() - 1 : 0;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    std::string_view line = lineAt(text, middle);
    std::string_view rest = line;
    if (takeCode(rest) > character) {
      high = size_t(line.data() - text.data()) - 1;
      continue;
    }
    found = line;
    low = size_t(line.data() - text.data()) + line.size();
  }
  return found;
}

//===--- Syllables of Hangul ----------------------------------------------===//

constexpr char32_t FirstSyllable = 0xAC00;
constexpr std::string_view Leads[] = {"G", "GG", "N", "D",  "DD", "R", "M",
                                      "B", "BB", "S", "SS", "",   "J", "JJ",
                                      "C", "K",  "T", "P",  "H"};
constexpr std::string_view Vowels[] = {
    "A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
    "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::string_view Tails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH",
                                      "D",  "L",  "LG", "LM", "LB", "LS", "LT",
                                      "LP", "LH", "M",  "B",  "BS", "S",  "SS",
                                      "NG", "J",  "C",  "K",  "T",  "P",  "H"};

std::string syllable(char32_t character) {
  uint32_t index = character - FirstSyllable;
  std::string text(Leads[index / (std::size(Vowels) * std::size(Tails))]);
  text += Vowels[index / std::size(Tails) % std::size(Vowels)];
  text += Tails[index % std::size(Tails)];
  return text;
}

/// \return the number of the longest of \p parts that \p text starts with, and
/// cuts it off; the number of parts if there is none.
size_t takeLongest(std::span<const std::string_view> parts,
                   std::string_view &text) {
  size_t best = parts.size();
  for (size_t i = 0; i < parts.size(); ++i)
    if (text.starts_with(parts[i]) &&
        (best == parts.size() || parts[i].size() > parts[best].size()))
      best = i;
  if (best < parts.size())
    text.remove_prefix(parts[best].size());
  return best;
}

/// \return the character whose name ends with \p text; 0 if none does.
char32_t syllableNamed(std::string_view text) {
  size_t lead = takeLongest(Leads, text), vowel = takeLongest(Vowels, text);
  size_t tail = takeLongest(Tails, text);
  if (!text.empty() || vowel == std::size(Vowels))
    return 0;
  return FirstSyllable +
         char32_t((lead * std::size(Vowels) + vowel) * std::size(Tails) + tail);
}

//===--- Blocks with a common pattern -------------------------------------===//

constexpr std::string_view SyllablePrefix = "HANGUL SYLLABLE ";

std::string hexText(char32_t character) {
  char digits[8];
  char *end =
      std::to_chars(digits, digits + sizeof digits, uint32_t(character), 16)
          .ptr;
  std::string text(digits, end);
  std::ranges::transform(text, text.begin(),
                         [](char c) { return char(std::toupper(c)); });
  return text;
}

/// \return the character of a block that is called \p name; 0 if none is.
char32_t memberNamed(std::string_view name) {
  if (name.starts_with(SyllablePrefix))
    return syllableNamed(name.substr(SyllablePrefix.size()));
  std::string_view digits = name.substr(name.rfind('-') + 1);
  char32_t character = takeCode(digits);
  return digits.empty() && unicodeName(character) == name ? character : 0;
}

} // namespace

std::string montyjit::unicodeName(char32_t character) {
  std::string_view line = lineOf(character);
  char32_t first = takeCode(line), last = first;
  if (line.starts_with('-')) {
    line.remove_prefix(1);
    last = takeCode(line);
  }
  if (line.empty() || character > last)
    return {};
  line.remove_prefix(1);
  if (!line.ends_with('*'))
    return std::string(line);
  line.remove_suffix(1);
  return std::string(line) +
         (line == SyllablePrefix ? syllable(character) : hexText(character));
}

std::u32string montyjit::unicodeLookup(std::string_view name) {
  std::string wanted = " ";
  for (char c : name)
    wanted += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
  if (name.empty() || wanted.find_first_of("\n*") != wanted.npos)
    return {};
  if (char32_t member = memberNamed(std::string_view(wanted).substr(1)))
    return {member};
  wanted += '\n';
  std::string_view text = table();
  std::u32string result;
  for (size_t at = 0; (at = findIn(text, wanted, at)) != text.npos; ++at) {
    std::string_view codes = lineAt(text, at);
    // A name may end like another.
    if (codes.find(' ') != size_t(text.data() + at - codes.data()))
      continue;
    for (bool more = true; more;) {
      result += takeCode(codes);
      more = codes.starts_with('+');
      codes.remove_prefix(1);
    }
    break;
  }
  return result;
}
