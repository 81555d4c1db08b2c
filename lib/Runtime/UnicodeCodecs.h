//===- UnicodeCodecs.h - Encodings and error handlers -----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_UNICODECODECS_H
#define MONTYJIT_LIB_RUNTIME_UNICODECODECS_H

#include "StrText.h"
#include "montyjit/Runtime/Bytes.h"

#include <string>

namespace montyjit {

enum class Encoding : uint8_t {
  Unknown,
  /// A codec of CPython's that is not between text and bytes.
  NotText,
  Utf8,
  Utf8Sig,
  Ascii,
  Latin1,
  Utf16,
  Utf16Le,
  Utf16Be,
  Utf32,
  Utf32Le,
  Utf32Be,
  Cp1252,
  UnicodeEscape,
  RawUnicodeEscape,
};

/// \return the encoding that \p name (or one of its aliases) means.
Encoding findEncoding(std::string_view name);
/// LookupError for a name that findEncoding does not know. \p verb: "encode".
Value raiseUnknownEncoding(Session &session, Encoding encoding,
                           std::string_view name, const char *verb);

enum class ErrorMode : uint8_t {
  Unknown,
  Strict,
  Ignore,
  Replace,
  BackslashReplace,
  XmlCharRefReplace,
  NameReplace,
  SurrogateEscape,
  SurrogatePass,
};
ErrorMode findErrorMode(std::string_view name);

/// The Windows-1252 characters 0x80 to 0x9f; 0 where there is none.
extern const uint16_t cp1252Chars[32];

/// A decoding in progress: the input, and the text so far.
class Decoder {
public:
  Decoder(Session &session, Value object, std::string_view data,
          const char *encoding, std::string_view errors)
      : session(session), data(data), out(session), object_(object),
        encoding_(encoding), errors_(errors), mode_(findErrorMode(errors)) {}

  Session &session;
  std::string_view data;
  StrBuilder out;

  uint8_t byteAt(size_t index) const { return uint8_t(data[index]); }
  void setEncoding(const char *encoding) { encoding_ = encoding; }
  /// Handles bytes [start, end) as \p reason says and sets \p position to where
  /// decoding goes on. \return false with an exception pending.
  [[nodiscard]] bool fail(size_t start, size_t end, const char *reason,
                          size_t &position);

private:
  bool raise(size_t start, size_t end, const char *reason);
  bool escapeSurrogates(size_t start, size_t end, size_t &position);
  bool passSurrogate(size_t start, size_t &position);

  Value object_;
  const char *encoding_;
  std::string_view errors_;
  ErrorMode mode_;
};

/// How many bytes a code unit of an encoding has, for surrogatepass.
struct UnitFormat {
  uint8_t bytes;
  bool isBigEndian;
};
UnitFormat unitFormat(std::string_view encoding);

/// An encoding in progress.
class Encoder {
public:
  Encoder(Session &session, Str *string, const char *encoding,
          std::string_view errors)
      : session(session), string(string), encoding_(encoding), errors_(errors),
        mode_(findErrorMode(errors)) {}

  Session &session;
  Str *string;
  std::string out;

  /// Appends one code unit of the encoding.
  void appendUnit(uint32_t unit, UnitFormat format);
  /// Handles characters [start, end), which the encoding lacks: appends their
  /// replacement. \return false with an exception pending.
  [[nodiscard]] bool fail(size_t start, size_t end, const char *reason);
  /// \return whether `out` may grow by \p bytes; false with MemoryError.
  [[nodiscard]] bool reserve(uint64_t bytes);
  BytesObject *finish() { return makeBytes(session, out); }

private:
  bool raise(size_t start, size_t end, const char *reason);
  bool appendText(std::string_view ascii);
  bool appendReplacement(uint32_t codePoint);
  bool escapeSurrogates(size_t start, size_t end, const char *reason);
  bool passSurrogates(size_t start, size_t end, const char *reason);

  const char *encoding_;
  std::string_view errors_;
  ErrorMode mode_;
};

inline bool isSurrogate(uint32_t codePoint) {
  return (codePoint & 0xfffff800) == 0xd800;
}

// Decoders and encoders proper; null with an exception pending.
Str *decodeUtf8(Decoder &decoder);
Str *decodeUtf16(Decoder &decoder, Encoding encoding);
Str *decodeUtf32(Decoder &decoder, Encoding encoding);
Str *decodeUnicodeEscape(Decoder &decoder);
Str *decodeRawUnicodeEscape(Decoder &decoder);
BytesObject *encodeUtf8(Encoder &encoder);
BytesObject *encodeUtf16(Encoder &encoder, Encoding encoding);
BytesObject *encodeUtf32(Encoder &encoder, Encoding encoding);
BytesObject *encodeUnicodeEscape(Encoder &encoder, bool raw);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_UNICODECODECS_H
