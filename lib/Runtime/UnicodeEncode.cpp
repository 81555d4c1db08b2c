//===- UnicodeEncode.cpp - From text to bytes -------------------*- C++ -*-===//

#include "StrEscape.h"
#include "UnicodeCodecs.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Support/UnicodeNames.h"

namespace montyjit {

//===----------------------------------------------------------------------===//
// Error handlers
//===----------------------------------------------------------------------===//

bool Encoder::reserve(uint64_t bytes) {
  uint64_t needed = out.size() + bytes;
  if (needed <= out.capacity())
    return true;
  needed = std::max<uint64_t>(needed, out.capacity() * 2);
  if (needed > 4096 && !session.checkSize(needed))
    return false;
  out.reserve(needed);
  return true;
}

bool Encoder::raise(size_t start, size_t end, const char *reason) {
  raiseUnicodeError(session, TypeId::UnicodeEncodeError, encoding_,
                    Value::fromObject(string), int64_t(start), int64_t(end),
                    reason);
  return false;
}

void Encoder::appendUnit(uint32_t unit, UnitFormat format) {
  for (int i = 0; i < format.bytes; ++i) {
    int shift = 8 * (format.isBigEndian ? format.bytes - 1 - i : i);
    out += char(unit >> shift);
  }
}

/// Appends ASCII text in the encoding. \return false with MemoryError pending.
bool Encoder::appendText(std::string_view ascii) {
  UnitFormat format = unitFormat(encoding_);
  format.bytes = std::max<uint8_t>(format.bytes, 1);
  if (!reserve(ascii.size() * format.bytes))
    return false;
  for (char c : ascii)
    appendUnit(uint8_t(c), format);
  return true;
}

bool Encoder::escapeSurrogates(size_t start, size_t end, const char *reason) {
  // The byte that comes out has to be a whole code unit.
  bool isBytewise = unitFormat(encoding_).bytes < 2;
  // Where CPython encodes by a table, it does not tell what could be escaped.
  bool isTable = std::string_view(encoding_) == "charmap";
  for (size_t i = start; i < end; ++i) {
    uint32_t codePoint = string->at(uint32_t(i));
    if (codePoint < 0xdc80 || codePoint > 0xdcff || !isBytewise)
      return raise(isTable ? start : i, end, reason);
    if (!reserve(1))
      return false;
    out += char(codePoint - 0xdc00);
  }
  return true;
}

bool Encoder::passSurrogates(size_t start, size_t end, const char *reason) {
  UnitFormat format = unitFormat(encoding_);
  for (size_t i = start; i < end; ++i) {
    uint32_t codePoint = string->at(uint32_t(i));
    if (!isSurrogate(codePoint) || format.bytes == 0)
      return raise(start, end, reason);
    if (!reserve(4))
      return false;
    if (format.bytes > 1) {
      appendUnit(codePoint, format);
      continue;
    }
    out += char(0xe0 | codePoint >> 12);
    out += char(0x80 | (codePoint >> 6 & 0x3f));
    out += char(0x80 | (codePoint & 0x3f));
  }
  return true;
}

/// What the replacing handlers put for one character.
bool Encoder::appendReplacement(uint32_t codePoint) {
  char escape[16];
  switch (mode_) {
  case ErrorMode::Replace:
    return appendText("?");
  case ErrorMode::XmlCharRefReplace:
    return appendText(fmt::format("&#{};", codePoint));
  case ErrorMode::NameReplace:
    if (std::string name = unicodeName(codePoint); !name.empty())
      return appendText("\\N{" + name + "}");
    [[fallthrough]];
  default:
    return appendText({escape, writeCharEscape(escape, codePoint)});
  }
}

bool Encoder::fail(size_t start, size_t end, const char *reason) {
  if (!session.poll(int64_t(end - start)))
    return false;
  switch (mode_) {
  case ErrorMode::Strict:
    return raise(start, end, reason);
  case ErrorMode::Ignore:
    return true;
  case ErrorMode::SurrogateEscape:
    return escapeSurrogates(start, end, reason);
  case ErrorMode::SurrogatePass:
    return passSurrogates(start, end, reason);
  case ErrorMode::Replace:
  case ErrorMode::BackslashReplace:
  case ErrorMode::XmlCharRefReplace:
  case ErrorMode::NameReplace:
    for (size_t i = start; i < end; ++i)
      if (!appendReplacement(string->at(uint32_t(i))))
        return false;
    return true;
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

/// Writes \p codePoint as UTF-8. \return the end.
static uint8_t *writeUtf8(uint8_t *out, uint32_t codePoint) {
  if (codePoint < 0x80) {
    *out++ = uint8_t(codePoint);
    return out;
  }
  int more = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
  *out++ = uint8_t(0xff00 >> (more + 1) | codePoint >> (6 * more));
  while (more--)
    *out++ = uint8_t(0x80 | (codePoint >> (6 * more) & 0x3f));
  return out;
}

/// Text without surrogates. \p size bytes come out.
static BytesObject *encodeClean(Session &session, const Str *string,
                                uint64_t size) {
  BytesObject *bytes = allocateBytes(session, size);
  if (bytes)
    visitStr(string, [&](auto text) {
      uint8_t *out = bytes->data;
      for (uint32_t codePoint : text)
        out = writeUtf8(out, codePoint);
    });
  return bytes;
}

BytesObject *encodeUtf8(Encoder &encoder) {
  Str *string = encoder.string;
  if (string->isAscii)
    return makeBytes(encoder.session, string->ascii());
  uint64_t size = string->length;
  bool hasSurrogates = false;
  visitStr(string, [&](auto text) {
    for (uint32_t c : text) {
      size += uint64_t(c >= 0x80) + (c >= 0x800) + (c >= 0x10000);
      hasSurrogates |= isSurrogate(c);
    }
  });
  if (!hasSurrogates)
    return encodeClean(encoder.session, string, size);
  if (!encoder.reserve(size))
    return nullptr;
  for (uint32_t i = 0; i < string->length;) {
    uint32_t end = i;
    while (end < string->length && isSurrogate(string->at(end)))
      ++end;
    if (end > i) {
      if (!encoder.fail(i, end, "surrogates not allowed"))
        return nullptr;
      i = end;
      continue;
    }
    uint8_t bytes[4];
    uint8_t *last = writeUtf8(bytes, string->at(i++));
    encoder.out.append(bytes, last);
  }
  return encoder.finish();
}

//===----------------------------------------------------------------------===//
// UTF-16 and UTF-32
//===----------------------------------------------------------------------===//

BytesObject *encodeUtf16(Encoder &encoder, Encoding encoding) {
  Str *string = encoder.string;
  UnitFormat format{2, encoding == Encoding::Utf16Be};
  if (!encoder.reserve(uint64_t(string->length) * (string->width == 4 ? 4 : 2) +
                       2))
    return nullptr;
  if (encoding == Encoding::Utf16)
    encoder.appendUnit(0xfeff, format);
  for (uint32_t i = 0; i < string->length; ++i) {
    uint32_t codePoint = string->at(i);
    if (isSurrogate(codePoint)) {
      if (!encoder.fail(i, i + 1, "surrogates not allowed"))
        return nullptr;
    } else if (codePoint < 0x10000) {
      encoder.appendUnit(codePoint, format);
    } else {
      encoder.appendUnit(0xd7c0 + (codePoint >> 10), format);
      encoder.appendUnit(0xdc00 + (codePoint & 0x3ff), format);
    }
  }
  return encoder.finish();
}

BytesObject *encodeUtf32(Encoder &encoder, Encoding encoding) {
  Str *string = encoder.string;
  UnitFormat format{4, encoding == Encoding::Utf32Be};
  if (!encoder.reserve(uint64_t(string->length) * 4 + 4))
    return nullptr;
  if (encoding == Encoding::Utf32)
    encoder.appendUnit(0xfeff, format);
  for (uint32_t i = 0; i < string->length; ++i) {
    uint32_t codePoint = string->at(i);
    if (!isSurrogate(codePoint))
      encoder.appendUnit(codePoint, format);
    else if (!encoder.fail(i, i + 1, "surrogates not allowed"))
      return nullptr;
  }
  return encoder.finish();
}

//===----------------------------------------------------------------------===//
// One byte per character, and the choice
//===----------------------------------------------------------------------===//

namespace {

/// \return the byte for \p codePoint, or -1.
int cp1252Byte(uint32_t codePoint) {
  if (codePoint < 0x80 || (codePoint >= 0xa0 && codePoint < 0x100))
    return int(codePoint);
  auto *found =
      std::find(std::begin(cp1252Chars), std::end(cp1252Chars), codePoint);
  return found == std::end(cp1252Chars)
             ? -1
             : 0x80 + int(found - std::begin(cp1252Chars));
}

/// Encodes with \p map, which gives a byte or -1; what lacks one is reported in
/// runs.
template <typename Map>
BytesObject *encodeBytewise(Encoder &encoder, const char *reason, Map map) {
  Str *string = encoder.string;
  if (!encoder.reserve(string->length))
    return nullptr;
  for (uint32_t i = 0; i < string->length;) {
    int byte = map(string->at(i));
    if (byte >= 0) {
      if (!encoder.reserve(1))
        return nullptr;
      encoder.out += char(byte);
      ++i;
      continue;
    }
    uint32_t end = i + 1;
    while (end < string->length && map(string->at(end)) < 0)
      ++end;
    if (!encoder.fail(i, end, reason))
      return nullptr;
    i = end;
  }
  return encoder.finish();
}

BytesObject *encodeLatin1(Encoder &encoder) {
  Str *string = encoder.string;
  if (string->width == 1)
    return makeBytes(
        encoder.session,
        {reinterpret_cast<const char *>(string->data), string->length});
  return encodeBytewise(
      encoder, "ordinal not in range(256)",
      [](uint32_t codePoint) { return codePoint < 256 ? int(codePoint) : -1; });
}

BytesObject *encodeAscii(Encoder &encoder) {
  if (encoder.string->isAscii)
    return makeBytes(encoder.session, encoder.string->ascii());
  return encodeBytewise(
      encoder, "ordinal not in range(128)",
      [](uint32_t codePoint) { return codePoint < 128 ? int(codePoint) : -1; });
}

BytesObject *encodeUtf8Sig(Encoder &encoder) {
  BytesObject *bytes = encodeUtf8(encoder);
  if (!bytes)
    return nullptr;
  BytesObject *result = allocateBytes(encoder.session, bytes->length + 3);
  if (!result)
    return nullptr;
  std::memcpy(result->data, "\xef\xbb\xbf", 3);
  std::memcpy(result->data + 3, bytes->data, bytes->length);
  return result;
}

const char *encodingName(Encoding encoding) {
  switch (encoding) {
  case Encoding::Ascii:
    return "ascii";
  case Encoding::Latin1:
    return "latin-1";
  case Encoding::Cp1252:
    return "charmap";
  case Encoding::Utf16:
    return "utf-16";
  case Encoding::Utf16Le:
    return "utf-16-le";
  case Encoding::Utf16Be:
    return "utf-16-be";
  case Encoding::Utf32:
    return "utf-32";
  case Encoding::Utf32Le:
    return "utf-32-le";
  case Encoding::Utf32Be:
    return "utf-32-be";
  default:
    return "utf-8";
  }
}

} // namespace

BytesObject *encodeStr(Session &session, Str *string, std::string_view name,
                       std::string_view errors) {
  Encoding encoding = findEncoding(name);
  if (!session.poll(textWork(string->length)))
    return nullptr;
  Encoder encoder(session, string, encodingName(encoding), errors);
  switch (encoding) {
  case Encoding::Utf8:
    return encodeUtf8(encoder);
  case Encoding::Utf8Sig:
    return encodeUtf8Sig(encoder);
  case Encoding::Ascii:
    return encodeAscii(encoder);
  case Encoding::Latin1:
    return encodeLatin1(encoder);
  case Encoding::Utf16:
  case Encoding::Utf16Le:
  case Encoding::Utf16Be:
    return encodeUtf16(encoder, encoding);
  case Encoding::Utf32:
  case Encoding::Utf32Le:
  case Encoding::Utf32Be:
    return encodeUtf32(encoder, encoding);
  case Encoding::Cp1252:
    return encodeBytewise(encoder, "character maps to <undefined>", cp1252Byte);
  case Encoding::UnicodeEscape:
    return encodeUnicodeEscape(encoder, false);
  case Encoding::RawUnicodeEscape:
    return encodeUnicodeEscape(encoder, true);
  case Encoding::Unknown:
  case Encoding::NotText:
    raiseUnknownEncoding(session, encoding, name, "encode");
    return nullptr;
  }
  return nullptr;
}

} // namespace montyjit
