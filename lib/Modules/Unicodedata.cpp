//===- Unicodedata.cpp - The unicodedata module ---------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Support/UnicodeNames.h"

#include <utf8proc.h>

#include <algorithm>
#include <vector>

using namespace montyjit;

namespace {
/// \return the one character that \p value is; -1 with TypeError pending.
int64_t character(Session &session, Value value, const char *function) {
  Str *text = asStr(value);
  if (text && text->length == 1)
    return text->at(0);
  if (text)
    session.raiseFormat(TypeId::TypeError,
                        "{}(): argument must be a unicode character, not a "
                        "string of length {}",
                        function, text->length);
  else
    session.raiseFormat(TypeId::TypeError,
                        "{}() argument must be a unicode character, not {}",
                        function, typeName(value));
  return -1;
}

Value category(Session &session, Value *args) {
  int64_t c = character(session, args[0], "category");
  return c < 0 ? Value::empty()
               : textValue(session, utf8proc_category_string(int32_t(c)));
}

Value combining(Session &session, Value *args) {
  int64_t c = character(session, args[0], "combining");
  return c < 0 ? Value::empty()
               : Value::fromInt(
                     utf8proc_get_property(int32_t(c))->combining_class);
}

Value bidirectional(Session &session, Value *args) {
  static constexpr const char *names[] = {
      "",    "L",  "LRE", "LRO", "R",   "AL",  "RLE", "RLO",
      "PDF", "EN", "ES",  "ET",  "AN",  "CS",  "NSM", "BN",
      "B",   "S",  "WS",  "ON",  "LRI", "RLI", "FSI", "PDI"};
  int64_t c = character(session, args[0], "bidirectional");
  if (c < 0)
    return Value::empty();
  unsigned kind = utf8proc_get_property(int32_t(c))->bidi_class;
  return textValue(session, kind < std::size(names) ? names[kind] : "");
}

Value mirrored(Session &session, Value *args) {
  int64_t c = character(session, args[0], "mirrored");
  return c < 0
             ? Value::empty()
             : Value::fromInt(utf8proc_get_property(int32_t(c))->bidi_mirrored);
}

/// The columns that a character takes in a terminal: 0, 1 or 2.
Value columns(Session &session, Value *args) {
  int64_t c = character(session, args[0], "east_asian_width");
  return c < 0 ? Value::empty()
               : Value::fromInt(utf8proc_charwidth(int32_t(c)));
}

/// The options of utf8proc for the name of a normal form; -1 for any other
/// name.
int formOptions(std::string_view form) {
  if (form == "NFC")
    return UTF8PROC_COMPOSE;
  if (form == "NFD")
    return UTF8PROC_DECOMPOSE;
  if (form == "NFKC")
    return UTF8PROC_COMPOSE | UTF8PROC_COMPAT;
  if (form == "NFKD")
    return UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT;
  return -1;
}

/// Decomposes and orders \p text. A character becomes eighteen at most.
bool decompose(Session &session, Str *text, int options,
               std::vector<int32_t> &out) {
  constexpr int MostPerCharacter = 18;
  for (uint32_t i = 0; i < text->length; ++i) {
    int32_t buffer[MostPerCharacter];
    int lastClass = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        int32_t(text->at(i)), buffer, MostPerCharacter,
        utf8proc_option_t(options | UTF8PROC_STABLE), &lastClass);
    if (count <= 0 || count > MostPerCharacter)
      out.push_back(int32_t(text->at(i)));
    else
      out.insert(out.end(), buffer, buffer + count);
    if (!session.poll())
      return false;
  }
  auto classOf = [](int32_t c) {
    return utf8proc_get_property(c)->combining_class;
  };
  for (size_t begin = 0; begin < out.size();) {
    size_t end = begin;
    while (end < out.size() && classOf(out[end]))
      ++end;
    std::stable_sort(
        out.begin() + begin, out.begin() + end,
        [&](int32_t a, int32_t b) { return classOf(a) < classOf(b); });
    begin = end + 1;
  }
  return true;
}

Value normalize(Session &session, Value *args) {
  Str *form = asStr(args[0]), *text = asStr(args[1]);
  if (!form || !text)
    return session.raiseFormat(TypeId::TypeError,
                               "normalize() argument {} must be str, not {}",
                               form ? 2 : 1, typeName(args[form ? 1 : 0]));
  int options = formOptions(toUtf8(form));
  if (options < 0)
    return session.raise(TypeId::ValueError, "invalid normalization form");
  if (text->isAscii)
    return args[1];
  if (!session.checkSize(uint64_t(text->length) * 4 * sizeof(int32_t)))
    return Value::empty();
  std::vector<int32_t> points;
  if (!decompose(session, text, options, points))
    return Value::empty();
  if (options & UTF8PROC_COMPOSE)
    points.resize(size_t(utf8proc_normalize_utf32(
        points.data(), utf8proc_ssize_t(points.size()),
        utf8proc_option_t(UTF8PROC_COMPOSE | UTF8PROC_STABLE))));
  StrBuilder builder(session);
  for (int32_t point : points)
    builder.append(uint32_t(point));
  return valueOrEmpty(builder.finish());
}

/// None for a character without one.
Value nameOrNone(Session &session, Value *args) {
  int64_t c = character(session, args[0], "name");
  if (c < 0)
    return Value::empty();
  std::string name = unicodeName(char32_t(c));
  return name.empty() ? none() : textValue(session, name);
}

Value lookup(Session &session, Value *args) {
  Str *text = asStr(args[0]);
  if (!text)
    return session.raiseFormat(TypeId::TypeError,
                               "lookup() argument must be str, not {}",
                               typeName(args[0]));
  std::string name = toUtf8(text);
  std::u32string found = unicodeLookup(name);
  if (found.empty())
    return session.raise(TypeId::KeyError,
                         "undefined character name '" + name + "'");
  StrBuilder builder(session);
  for (char32_t c : found)
    builder.append(c);
  return valueOrEmpty(builder.finish());
}

NativeDef table[] = {
    {"category", "(chr, /)", category},
    {"combining", "(chr, /)", combining},
    {"bidirectional", "(chr, /)", bidirectional},
    {"mirrored", "(chr, /)", mirrored},
    {"_columns", "(chr, /)", columns},
    {"_name", "(chr, /)", nameOrNone},
    {"lookup", "(name, /)", lookup},
    {"normalize", "(form, unistr, /)", normalize},
};
} // namespace

ModuleDef montyjit::unicodedataModule() {
  return {.name = "unicodedata", .natives = table, .prelude = "unicodedata"};
}
