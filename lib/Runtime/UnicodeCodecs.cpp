//===- UnicodeCodecs.cpp - Encodings by name --------------------*- C++ -*-===//

#include "UnicodeCodecs.h"

#include <algorithm>

namespace montyjit {

namespace {

struct Alias {
  std::string_view name;
  Encoding encoding;
};

/// Names in the form of normalise().
constexpr Alias aliases[] = {
    {"utf_8", Encoding::Utf8},
    {"utf8", Encoding::Utf8},
    {"u8", Encoding::Utf8},
    {"utf", Encoding::Utf8},
    {"cp65001", Encoding::Utf8},
    {"utf8_ucs2", Encoding::Utf8},
    {"utf8_ucs4", Encoding::Utf8},
    {"utf_8_sig", Encoding::Utf8Sig},
    {"ascii", Encoding::Ascii},
    {"us_ascii", Encoding::Ascii},
    {"us", Encoding::Ascii},
    {"646", Encoding::Ascii},
    {"ansi_x3.4_1968", Encoding::Ascii},
    {"ansi_x3_4_1968", Encoding::Ascii},
    {"cp367", Encoding::Ascii},
    {"csascii", Encoding::Ascii},
    {"ibm367", Encoding::Ascii},
    {"iso646_us", Encoding::Ascii},
    {"iso_ir_6", Encoding::Ascii},
    {"latin_1", Encoding::Latin1},
    {"latin1", Encoding::Latin1},
    {"latin", Encoding::Latin1},
    {"l1", Encoding::Latin1},
    {"8859", Encoding::Latin1},
    {"iso8859", Encoding::Latin1},
    {"iso8859_1", Encoding::Latin1},
    {"iso_8859_1", Encoding::Latin1},
    {"iso_8859_1_1987", Encoding::Latin1},
    {"iso_ir_100", Encoding::Latin1},
    {"cp819", Encoding::Latin1},
    {"csisolatin1", Encoding::Latin1},
    {"ibm819", Encoding::Latin1},
    {"utf_16", Encoding::Utf16},
    {"utf16", Encoding::Utf16},
    {"u16", Encoding::Utf16},
    {"utf_16_le", Encoding::Utf16Le},
    {"utf_16le", Encoding::Utf16Le},
    {"unicodelittleunmarked", Encoding::Utf16Le},
    {"utf_16_be", Encoding::Utf16Be},
    {"utf_16be", Encoding::Utf16Be},
    {"unicodebigunmarked", Encoding::Utf16Be},
    {"utf_32", Encoding::Utf32},
    {"utf32", Encoding::Utf32},
    {"u32", Encoding::Utf32},
    {"utf_32_le", Encoding::Utf32Le},
    {"utf_32le", Encoding::Utf32Le},
    {"utf_32_be", Encoding::Utf32Be},
    {"utf_32be", Encoding::Utf32Be},
    {"cp1252", Encoding::Cp1252},
    {"1252", Encoding::Cp1252},
    {"windows_1252", Encoding::Cp1252},
    {"unicode_escape", Encoding::UnicodeEscape},
    {"unicodeescape", Encoding::UnicodeEscape},
    {"raw_unicode_escape", Encoding::RawUnicodeEscape},
    {"rawunicodeescape", Encoding::RawUnicodeEscape},
    {"hex", Encoding::NotText},
    {"hex_codec", Encoding::NotText},
    {"base64", Encoding::NotText},
    {"base_64", Encoding::NotText},
    {"base64_codec", Encoding::NotText},
    {"rot13", Encoding::NotText},
    {"rot_13", Encoding::NotText},
    {"bz2", Encoding::NotText},
    {"bz2_codec", Encoding::NotText},
    {"zlib", Encoding::NotText},
    {"zip", Encoding::NotText},
    {"zlib_codec", Encoding::NotText},
    {"uu", Encoding::NotText},
    {"uu_codec", Encoding::NotText},
    {"quopri", Encoding::NotText},
    {"quopri_codec", Encoding::NotText},
};

bool isNameChar(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.';
}

/// Lower case, with one underscore for each run of other characters.
std::string normalise(std::string_view name) {
  std::string result;
  bool isGap = false;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z')
      c = char(c + 32);
    if (!isNameChar(c)) {
      isGap = true;
      continue;
    }
    if (isGap && !result.empty())
      result += '_';
    isGap = false;
    result += c;
  }
  return result;
}

} // namespace

const uint16_t cp1252Chars[32] = {
    0x20ac, 0,      0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
    0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0,      0x17d,  0,
    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0,      0x17e,  0x178};

Encoding findEncoding(std::string_view name) {
  if (name == "utf-8" || name == "utf8")
    return Encoding::Utf8;
  std::string normal = normalise(name);
  for (const Alias &alias : aliases)
    if (alias.name == normal)
      return alias.encoding;
  return Encoding::Unknown;
}

Value raiseUnknownEncoding(Session &session, Encoding encoding,
                           std::string_view name, const char *verb) {
  if (encoding == Encoding::NotText)
    return session.raiseFormat(TypeId::LookupError,
                               "'{}' is not a text encoding; use codecs.{}() "
                               "to handle arbitrary codecs",
                               name, verb);
  return session.raiseFormat(TypeId::LookupError, "unknown encoding: {}", name);
}

ErrorMode findErrorMode(std::string_view name) {
  static constexpr std::pair<std::string_view, ErrorMode> modes[] = {
      {"strict", ErrorMode::Strict},
      {"ignore", ErrorMode::Ignore},
      {"replace", ErrorMode::Replace},
      {"backslashreplace", ErrorMode::BackslashReplace},
      {"xmlcharrefreplace", ErrorMode::XmlCharRefReplace},
      {"namereplace", ErrorMode::NameReplace},
      {"surrogateescape", ErrorMode::SurrogateEscape},
      {"surrogatepass", ErrorMode::SurrogatePass},
  };
  for (auto &[text, mode] : modes)
    if (text == name)
      return mode;
  return ErrorMode::Unknown;
}

UnitFormat unitFormat(std::string_view encoding) {
  bool isBigEndian = encoding.ends_with("be");
  if (encoding.starts_with("utf-16"))
    return {2, isBigEndian};
  if (encoding.starts_with("utf-32"))
    return {4, isBigEndian};
  return {uint8_t(encoding == "utf-8" ? 1 : 0), false};
}

} // namespace montyjit
