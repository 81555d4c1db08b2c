//===- UnicodeEscape.cpp - unicode_escape, raw_unicode_escape ---*- C++ -*-===//

#include "StrEscape.h"
#include "UnicodeCodecs.h"
#include "montyjit/Support/UnicodeNames.h"

namespace montyjit {

namespace {

int hexValue(uint8_t c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  c |= 32;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Reads up to \p digits hexadecimal digits from \p position on. \return how
/// many there were.
int readHex(const Decoder &decoder, size_t position, int digits,
            uint32_t &value) {
  value = 0;
  int count = 0;
  for (; count < digits && position + count < decoder.data.size(); ++count) {
    int digit = hexValue(decoder.byteAt(position + count));
    if (digit < 0)
      break;
    value = value << 4 | uint32_t(digit);
  }
  return count;
}

/// \return what a backslash and \p c stand for; -1 if nothing in particular.
int simpleEscape(uint8_t c) {
  switch (c) {
  case '\\':
  case '\'':
  case '"':
    return c;
  case 'a':
    return 7;
  case 'b':
    return 8;
  case 't':
    return 9;
  case 'n':
    return 10;
  case 'v':
    return 11;
  case 'f':
    return 12;
  case 'r':
    return 13;
  }
  return -1;
}

/// Decodes hexadecimal escapes, which both encodings have.
struct HexEscape {
  int digits;
  const char *truncated;
};

HexEscape hexEscape(uint8_t letter) {
  switch (letter) {
  case 'x':
    return {2, "truncated \\xXX escape"};
  case 'u':
    return {4, "truncated \\uXXXX escape"};
  case 'U':
    return {8, "truncated \\UXXXXXXXX escape"};
  }
  return {0, nullptr};
}

/// The escape whose letter is at \p i. \return false with an exception pending.
bool decodeHex(Decoder &decoder, size_t &i, const char *outOfRange) {
  size_t start = i - 1;
  HexEscape kind = hexEscape(decoder.byteAt(i));
  uint32_t value;
  int count = readHex(decoder, i + 1, kind.digits, value);
  size_t end = i + 1 + count;
  if (count < kind.digits)
    return decoder.fail(start, end, kind.truncated, i);
  if (value > 0x10ffff)
    return decoder.fail(start, end, outOfRange, i);
  decoder.out.append(value);
  i = end;
  return true;
}

bool isOctal(uint8_t c) { return c >= '0' && c <= '7'; }

void decodeOctal(Decoder &decoder, size_t &i) {
  uint32_t value = 0;
  for (int count = 0;
       count < 3 && i < decoder.data.size() && isOctal(decoder.byteAt(i));
       ++count)
    value = value * 8 + (decoder.byteAt(i++) - '0');
  decoder.out.append(value);
}

/// `\N{...}`.
bool decodeName(Decoder &decoder, size_t &i) {
  size_t start = i - 1;
  std::string_view data = decoder.data;
  size_t open = i + 1;
  if (open >= data.size() || data[open] != '{')
    return decoder.fail(start, open, "malformed \\N character escape", i);
  size_t close = data.find('}', open);
  if (close == data.npos)
    return decoder.fail(start, data.size(), "malformed \\N character escape",
                        i);
  std::u32string found = unicodeLookup(data.substr(open + 1, close - open - 1));
  if (found.size() == 1) {
    decoder.out.append(found[0]);
    i = close + 1;
    return true;
  }
  const char *reason = close == open + 1 ? "malformed \\N character escape"
                                         : "unknown Unicode character name";
  return decoder.fail(start, close + 1, reason, i);
}

/// The escape after the backslash at i - 1. \return false with an exception.
bool decodeEscape(Decoder &decoder, size_t &i) {
  uint8_t letter = decoder.byteAt(i);
  if (hexEscape(letter).digits)
    return decodeHex(decoder, i, "illegal Unicode character");
  if (letter == 'N')
    return decodeName(decoder, i);
  if (isOctal(letter)) {
    decodeOctal(decoder, i);
    return true;
  }
  ++i;
  if (letter == '\n')
    return true;
  int simple = simpleEscape(letter);
  if (simple < 0)
    decoder.out.append('\\');
  decoder.out.append(simple < 0 ? letter : uint32_t(simple));
  return true;
}

} // namespace

Str *decodeUnicodeEscape(Decoder &decoder) {
  size_t size = decoder.data.size();
  for (size_t i = 0; i < size;) {
    uint8_t byte = decoder.byteAt(i++);
    if (byte != '\\') {
      decoder.out.append(byte);
      continue;
    }
    bool goesOn = i < size ? decodeEscape(decoder, i)
                           : decoder.fail(i - 1, i, "\\ at end of string", i);
    if (!goesOn)
      return nullptr;
  }
  return decoder.out.finish();
}

Str *decodeRawUnicodeEscape(Decoder &decoder) {
  size_t size = decoder.data.size();
  for (size_t i = 0; i < size;) {
    uint8_t byte = decoder.byteAt(i++);
    bool isEscape = byte == '\\' && i < size &&
                    (decoder.byteAt(i) == 'u' || decoder.byteAt(i) == 'U');
    if (isEscape) {
      if (!decodeHex(decoder, i, "\\Uxxxxxxxx out of range"))
        return nullptr;
      continue;
    }
    decoder.out.append(byte);
    // A backslash escapes a backslash, so that `\\u0041` is no escape.
    if (byte == '\\' && i < size)
      decoder.out.append(decoder.byteAt(i++));
  }
  return decoder.out.finish();
}

BytesObject *encodeUnicodeEscape(Encoder &encoder, bool raw) {
  Str *string = encoder.string;
  if (!encoder.reserve(string->length))
    return nullptr;
  for (uint32_t i = 0; i < string->length; ++i) {
    uint32_t codePoint = string->at(i);
    char escape[16];
    char *end = escape;
    if (codePoint >= 0x100)
      end = writeCharEscape(escape, codePoint);
    else if (!raw && codePoint == '\\')
      *end++ = '\\', *end++ = '\\';
    else if (!raw && codePoint < 0x80)
      end = writeShortEscape(escape, codePoint);
    if (end == escape) {
      bool isPlain = raw || (codePoint >= ' ' && codePoint < 0x7f);
      if (isPlain)
        *end++ = char(codePoint);
      else
        end = writeCharEscape(escape, codePoint);
    }
    if (!encoder.reserve(size_t(end - escape)))
      return nullptr;
    encoder.out.append(escape, end);
  }
  return encoder.finish();
}

} // namespace montyjit
