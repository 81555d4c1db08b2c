//===- BytesCase.cpp - ASCII case and classes of bytes ----------*- C++ -*-===//

#include "BytesText.h"

#include <algorithm>

namespace montyjit {

namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isAlpha(char c) { return isUpper(c) || isLower(c); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAlnum(char c) { return isAlpha(c) || isDigit(c); }
char swapped(char c) { return isLower(c) ? asciiUpper(c) : asciiLower(c); }

/// \return a copy whose bytes are \p map(byte, position) of the original's.
template <typename Map> Value mapBytes(Session &session, Value self, Map map) {
  std::string_view text = receiverBytes(self);
  uint8_t *out;
  Value result = allocateLike(session, self, text.size(), out);
  if (result)
    for (size_t i = 0; i < text.size(); ++i)
      out[i] = uint8_t(map(text[i], i));
  return result;
}

template <char (*Map)(char)> Value mapCase(Session &session, Value *args) {
  return mapBytes(session, args[0], [](char c, size_t) { return Map(c); });
}

Value capitalize(Session &session, Value *args) {
  return mapBytes(session, args[0], [](char c, size_t i) {
    return i ? asciiLower(c) : asciiUpper(c);
  });
}

Value title(Session &session, Value *args) {
  bool inWord = false;
  return mapBytes(session, args[0], [&](char c, size_t) {
    char mapped = inWord ? asciiLower(c) : asciiUpper(c);
    inWord = isAlpha(c);
    return mapped;
  });
}

template <bool (*Test)(char)> Value allAre(Session &, Value *args) {
  std::string_view text = receiverBytes(args[0]);
  return boolValue(!text.empty() && std::all_of(text.begin(), text.end(), Test));
}

Value isAscii(Session &, Value *args) {
  std::string_view text = receiverBytes(args[0]);
  return boolValue(std::all_of(text.begin(), text.end(),
                               [](char c) { return uint8_t(c) < 128; }));
}

template <bool (*Wanted)(char), bool (*Other)(char)>
Value hasOneCase(Session &, Value *args) {
  std::string_view text = receiverBytes(args[0]);
  return boolValue(std::any_of(text.begin(), text.end(), Wanted) &&
                   std::none_of(text.begin(), text.end(), Other));
}

Value isTitle(Session &, Value *args) {
  bool found = false, inWord = false;
  for (char c : receiverBytes(args[0])) {
    if ((isUpper(c) && inWord) || (isLower(c) && !inWord))
      return falseValue();
    inWord = isAlpha(c);
    found |= inWord;
  }
  return boolValue(found);
}

constexpr NativeDef methods[] = {
    {"lower", "(self, /)", mapCase<asciiLower>},
    {"upper", "(self, /)", mapCase<asciiUpper>},
    {"swapcase", "(self, /)", mapCase<swapped>},
    {"capitalize", "(self, /)", capitalize},
    {"title", "(self, /)", title},
    {"isalpha", "(self, /)", allAre<isAlpha>},
    {"isalnum", "(self, /)", allAre<isAlnum>},
    {"isdigit", "(self, /)", allAre<isDigit>},
    {"isspace", "(self, /)", allAre<isAsciiSpace>},
    {"isascii", "(self, /)", isAscii},
    {"isupper", "(self, /)", hasOneCase<isUpper, isLower>},
    {"islower", "(self, /)", hasOneCase<isLower, isUpper>},
    {"istitle", "(self, /)", isTitle},
};

} // namespace

NativeTable bytesCaseMethods(TypeId id) { return tableFor<methods>(id); }

} // namespace montyjit
