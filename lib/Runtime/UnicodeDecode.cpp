//===- UnicodeDecode.cpp - From bytes to text -------------------*- C++ -*-===//

#include "StrEscape.h"
#include "UnicodeCodecs.h"
#include "montyjit/Runtime/Exception.h"

namespace montyjit {

//===----------------------------------------------------------------------===//
// Error handlers
//===----------------------------------------------------------------------===//

bool Decoder::raise(size_t start, size_t end, const char *reason) {
  Value bytes = object_;
  if (!isBytes(object_)) {
    BytesObject *copy = makeBytes(session, data);
    if (!copy)
      return false;
    bytes = Value::fromObject(copy);
  }
  raiseUnicodeError(session, TypeId::UnicodeDecodeError, encoding_, bytes,
                    int64_t(start), int64_t(end), reason);
  return false;
}

/// \return false if the byte at \p start cannot be escaped.
bool Decoder::escapeSurrogates(size_t start, size_t end, size_t &position) {
  size_t i = start;
  for (; i < end && i < start + 4 && byteAt(i) >= 128; ++i)
    out.append(0xdc00 + byteAt(i));
  position = i;
  return i > start;
}

/// \return false if there is no encoded surrogate at \p start.
bool Decoder::passSurrogate(size_t start, size_t &position) {
  UnitFormat format = unitFormat(encoding_);
  size_t size = format.bytes == 1 ? 3 : format.bytes;
  if (size == 0 || data.size() - start < size)
    return false;
  uint32_t codePoint = 0;
  if (size == 3) {
    if ((byteAt(start) & 0xf0) != 0xe0 || (byteAt(start + 1) & 0xc0) != 0x80 ||
        (byteAt(start + 2) & 0xc0) != 0x80)
      return false;
    codePoint = uint32_t(byteAt(start) & 15) << 12 |
                uint32_t(byteAt(start + 1) & 63) << 6 |
                (byteAt(start + 2) & 63);
  } else {
    for (size_t i = 0; i < size; ++i) {
      size_t index = format.isBigEndian ? i : size - 1 - i;
      codePoint = codePoint << 8 | byteAt(start + index);
    }
  }
  if (!isSurrogate(codePoint))
    return false;
  out.append(codePoint);
  position = start + size;
  return true;
}

bool Decoder::fail(size_t start, size_t end, const char *reason,
                   size_t &position) {
  position = end;
  if (!session.poll())
    return false;
  switch (mode_) {
  case ErrorMode::Strict:
    return raise(start, end, reason);
  case ErrorMode::Ignore:
    return true;
  case ErrorMode::Replace:
    out.append(0xfffd);
    return true;
  case ErrorMode::BackslashReplace:
    for (size_t i = start; i < end; ++i) {
      char escape[8];
      out.appendAscii({escape, writeEscape(escape, 'x', byteAt(i), 2)});
    }
    return true;
  case ErrorMode::SurrogateEscape:
    return escapeSurrogates(start, end, position) || raise(start, end, reason);
  case ErrorMode::SurrogatePass:
    return passSurrogate(start, position) || raise(start, end, reason);
  case ErrorMode::XmlCharRefReplace:
  case ErrorMode::NameReplace:
    session.raise(TypeId::TypeError, "don't know how to handle "
                                     "UnicodeDecodeError in error callback");
    return false;
  case ErrorMode::Unknown:
    session.raiseFormat(TypeId::LookupError, "unknown error handler name '{}'",
                        errors_);
    return false;
  }
  return false;
}

//===----------------------------------------------------------------------===//
// UTF-8
//===----------------------------------------------------------------------===//

namespace {

/// What stands at a position of UTF-8 text.
struct Utf8Item {
  /// Bytes of the character, or of the malformed part.
  uint8_t size;
  const char *error;
  uint32_t codePoint;
};

bool isContinuation(uint8_t byte) { return (byte & 0xc0) == 0x80; }

/// The smallest and largest second byte after \p lead (Unicode, table 3-7).
bool isSecond(uint8_t lead, uint8_t byte) {
  uint8_t first = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  uint8_t last = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  return byte >= first && byte <= last;
}

Utf8Item readUtf8(std::string_view data, size_t position) {
  auto *bytes = reinterpret_cast<const uint8_t *>(data.data()) + position;
  size_t left = data.size() - position;
  uint8_t lead = bytes[0];
  if (lead < 0x80)
    return {1, nullptr, lead};
  if (lead < 0xc2 || lead > 0xf4)
    return {1, "invalid start byte", 0};
  uint8_t size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  uint32_t codePoint = lead & (0x7f >> size);
  for (uint8_t i = 1; i < size; ++i) {
    if (i == left)
      return {uint8_t(left), "unexpected end of data", 0};
    if (!isContinuation(bytes[i]) || (i == 1 && !isSecond(lead, bytes[1])))
      return {i, "invalid continuation byte", 0};
    codePoint = codePoint << 6 | (bytes[i] & 0x3f);
  }
  return {size, nullptr, codePoint};
}

/// \return the text if it is all well formed; null otherwise.
Str *decodeWellFormed(Session &session, std::string_view data, bool &isValid) {
  uint64_t length = 0;
  uint32_t bits = 0;
  for (size_t i = 0; i < data.size(); ++length) {
    Utf8Item item = readUtf8(data, i);
    if (item.error) {
      isValid = false;
      return nullptr;
    }
    bits |= item.codePoint;
    i += item.size;
  }
  isValid = true;
  if (length == 1)
    return makeChar(session, bits);
  Str *string = allocateStr(session, length, widthFor(bits));
  if (!string)
    return nullptr;
  size_t position = 0;
  for (uint64_t i = 0; i < length; ++i) {
    Utf8Item item = readUtf8(data, position);
    putText(mutableText(string), string->width, i, item.codePoint);
    position += item.size;
  }
  return string;
}

} // namespace

Str *decodeUtf8(Decoder &decoder) {
  std::string_view data = decoder.data;
  auto *bytes = reinterpret_cast<const uint8_t *>(data.data());
  if (data.size() <= UINT32_MAX && combinedBits(bytes, data.size()) < 0x80)
    return makeLatin1(decoder.session, bytes, uint32_t(data.size()));
  bool isValid;
  Str *string = decodeWellFormed(decoder.session, data, isValid);
  if (isValid)
    return string;
  for (size_t i = 0; i < data.size();) {
    Utf8Item item = readUtf8(data, i);
    if (!item.error) {
      decoder.out.append(item.codePoint);
      i += item.size;
    } else if (!decoder.fail(i, i + item.size, item.error, i)) {
      return nullptr;
    }
  }
  return decoder.out.finish();
}

//===----------------------------------------------------------------------===//
// UTF-16 and UTF-32
//===----------------------------------------------------------------------===//

namespace {

/// Reads code units of two or four bytes.
struct UnitReader {
  const Decoder &decoder;
  UnitFormat format;

  uint32_t at(size_t position) const {
    uint32_t unit = 0;
    for (size_t i = 0; i < format.bytes; ++i) {
      size_t index = format.isBigEndian ? i : format.bytes - 1 - i;
      unit = unit << 8 | decoder.byteAt(position + index);
    }
    return unit;
  }
};

/// Takes the byte order of \p encoding or of the mark that the data starts
/// with.
UnitReader startUnits(Decoder &decoder, Encoding encoding, size_t &position) {
  bool isWide = encoding >= Encoding::Utf32;
  UnitReader reader{decoder, {uint8_t(isWide ? 4 : 2), false}};
  reader.format.isBigEndian =
      encoding == Encoding::Utf16Be || encoding == Encoding::Utf32Be;
  position = 0;
  bool isMarked = encoding == Encoding::Utf16 || encoding == Encoding::Utf32;
  if (isMarked && decoder.data.size() >= reader.format.bytes) {
    uint32_t unit = reader.at(0);
    reader.format.isBigEndian = unit == (isWide ? 0xfffe0000 : 0xfffe);
    if (unit == 0xfeff || reader.format.isBigEndian)
      position = reader.format.bytes;
  }
  bool isBig = reader.format.isBigEndian;
  decoder.setEncoding(isWide  ? isBig ? "utf-32-be" : "utf-32-le"
                      : isBig ? "utf-16-be"
                              : "utf-16-le");
  return reader;
}

} // namespace

Str *decodeUtf16(Decoder &decoder, Encoding encoding) {
  size_t i;
  UnitReader reader = startUnits(decoder, encoding, i);
  size_t size = decoder.data.size();
  while (i < size) {
    bool goesOn;
    if (size - i < 2) {
      goesOn = decoder.fail(i, size, "truncated data", i);
    } else if (uint32_t unit = reader.at(i); !isSurrogate(unit)) {
      decoder.out.append(unit);
      i += 2;
      continue;
    } else if (unit >= 0xdc00) {
      goesOn = decoder.fail(i, i + 2, "illegal encoding", i);
    } else if (size - i < 4) {
      goesOn = decoder.fail(i, size, "unexpected end of data", i);
    } else if (uint32_t low = reader.at(i + 2); (low & 0xfc00) == 0xdc00) {
      decoder.out.append(0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff));
      i += 4;
      continue;
    } else {
      goesOn = decoder.fail(i, i + 2, "illegal UTF-16 surrogate", i);
    }
    if (!goesOn)
      return nullptr;
  }
  return decoder.out.finish();
}

Str *decodeUtf32(Decoder &decoder, Encoding encoding) {
  size_t i;
  UnitReader reader = startUnits(decoder, encoding, i);
  size_t size = decoder.data.size();
  while (i < size) {
    bool goesOn;
    if (size - i < 4) {
      goesOn = decoder.fail(i, size, "truncated data", i);
    } else if (uint32_t unit = reader.at(i); unit > 0x10ffff) {
      goesOn = decoder.fail(i, i + 4, "code point not in range(0x110000)", i);
    } else if (isSurrogate(unit)) {
      goesOn = decoder.fail(i, i + 4,
                            "code point in surrogate code point "
                            "range(0xd800, 0xe000)",
                            i);
    } else {
      decoder.out.append(unit);
      i += 4;
      continue;
    }
    if (!goesOn)
      return nullptr;
  }
  return decoder.out.finish();
}

//===----------------------------------------------------------------------===//
// One byte per character, and the choice
//===----------------------------------------------------------------------===//

static Str *decodeAscii(Decoder &decoder) {
  auto *bytes = reinterpret_cast<const uint8_t *>(decoder.data.data());
  size_t size = decoder.data.size();
  if (size <= UINT32_MAX && combinedBits(bytes, size) < 0x80)
    return makeLatin1(decoder.session, bytes, uint32_t(size));
  for (size_t i = 0; i < size;) {
    if (bytes[i] < 128)
      decoder.out.append(bytes[i++]);
    else if (!decoder.fail(i, i + 1, "ordinal not in range(128)", i))
      return nullptr;
  }
  return decoder.out.finish();
}

static Str *decodeCp1252(Decoder &decoder) {
  for (size_t i = 0; i < decoder.data.size();) {
    uint8_t byte = decoder.byteAt(i);
    uint32_t codePoint =
        byte >= 0x80 && byte < 0xa0 ? cp1252Chars[byte - 0x80] : byte;
    if (codePoint || !byte) {
      decoder.out.append(codePoint);
      ++i;
    } else if (!decoder.fail(i, i + 1, "character maps to <undefined>", i)) {
      return nullptr;
    }
  }
  return decoder.out.finish();
}

static Str *decodeLatin1(Decoder &decoder) {
  if (decoder.data.size() > UINT32_MAX) {
    decoder.session.raise(TypeId::MemoryError, "");
    return nullptr;
  }
  return makeLatin1(decoder.session,
                    reinterpret_cast<const uint8_t *>(decoder.data.data()),
                    uint32_t(decoder.data.size()));
}

static const char *decodingName(Encoding encoding) {
  switch (encoding) {
  case Encoding::Ascii:
    return "ascii";
  case Encoding::Cp1252:
    return "charmap";
  case Encoding::UnicodeEscape:
    return "unicodeescape";
  case Encoding::RawUnicodeEscape:
    return "rawunicodeescape";
  default:
    return "utf-8";
  }
}

Str *decodeBytes(Session &session, Value object, std::string_view data,
                 std::string_view encodingName, std::string_view errors) {
  // No encoding is looked for where there is nothing to decode.
  if (data.empty())
    return emptyStr();
  Encoding encoding = findEncoding(encodingName);
  if (encoding == Encoding::Utf8Sig && data.starts_with("\xef\xbb\xbf")) {
    data.remove_prefix(3);
    object = none();
  }
  if (!session.poll(textWork(data.size())))
    return nullptr;
  Decoder decoder(session, object, data, decodingName(encoding), errors);
  switch (encoding) {
  case Encoding::Utf8:
  case Encoding::Utf8Sig:
    return decodeUtf8(decoder);
  case Encoding::Ascii:
    return decodeAscii(decoder);
  case Encoding::Latin1:
    return decodeLatin1(decoder);
  case Encoding::Utf16:
  case Encoding::Utf16Le:
  case Encoding::Utf16Be:
    return decodeUtf16(decoder, encoding);
  case Encoding::Utf32:
  case Encoding::Utf32Le:
  case Encoding::Utf32Be:
    return decodeUtf32(decoder, encoding);
  case Encoding::Cp1252:
    return decodeCp1252(decoder);
  case Encoding::UnicodeEscape:
    return decodeUnicodeEscape(decoder);
  case Encoding::RawUnicodeEscape:
    return decodeRawUnicodeEscape(decoder);
  case Encoding::Unknown:
  case Encoding::NotText:
    raiseUnknownEncoding(session, encoding, encodingName, "decode");
    return nullptr;
  }
  return nullptr;
}

} // namespace montyjit
