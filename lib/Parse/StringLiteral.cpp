//===- StringLiteral.cpp - Escapes ----------------------------------------===//

#include "StringLiteral.h"
#include "CharClass.h"
#include "Unicode.h"

#include "montyjit/Support/UnicodeNames.h"

#include <cstring>

using namespace montyjit;

StringParts montyjit::splitString(std::string_view text) {
  StringParts parts;
  for (; text[0] != '"' && text[0] != '\''; text.remove_prefix(1)) {
    parts.isBytes |= (text[0] | 0x20) == 'b';
    parts.isRaw |= (text[0] | 0x20) == 'r';
  }
  size_t quotes =
      text.size() >= 6 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
  parts.body = text.substr(quotes, text.size() - 2 * quotes);
  return parts;
}

bool montyjit::hasNonAscii(std::string_view text) {
  for (char c : text)
    if (static_cast<unsigned char>(c) >= 128)
      return true;
  return false;
}

std::string montyjit::badEscapeMessage(std::string_view escape) {
  bool octal = escape.size() == 4;
  std::string text(escape);
  return "\"" + text + "\" is an invalid " + (octal ? "octal " : "") +
         "escape sequence. Such sequences will not work in the future. Did "
         "you mean \"\\" +
         text + "\"? A raw string is also an option.";
}

namespace {

int hexValue(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  char lower = char(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Decodes one literal. Errors give positions in the text that CPython hands
/// to its codec, where characters outside ASCII are ten bytes long.
class Decoder {
public:
  Decoder(std::string_view body, bool isBytes, DecodedString &result)
      : body_(body), isBytes_(isBytes), result_(result) {}

  bool run(std::string &out) {
    while (at_ < body_.size()) {
      char c = body_[at_];
      if (c != '\\') {
        copyPlain(out);
        continue;
      }
      start_ = at_++;
      if (!decodeEscape(out))
        return false;
    }
    return true;
  }

private:
  char peek() const { return at_ < body_.size() ? body_[at_] : '\0'; }

  void copyPlain(std::string &out) {
    const char *begin = body_.data() + at_;
    const void *found = std::memchr(begin, '\\', body_.size() - at_);
    size_t size = found ? size_t(static_cast<const char *>(found) - begin)
                        : body_.size() - at_;
    out.append(begin, size);
    at_ += size;
  }

  bool decodeEscape(std::string &out) {
    char c = body_[at_++];
    switch (c) {
    case '\n':
      return true;
    case '\\':
    case '\'':
    case '"':
      out += c;
      return true;
    case 'b':
      out += '\b';
      return true;
    case 'f':
      out += '\f';
      return true;
    case 't':
      out += '\t';
      return true;
    case 'n':
      out += '\n';
      return true;
    case 'r':
      out += '\r';
      return true;
    case 'v':
      out += '\v';
      return true;
    case 'a':
      out += '\a';
      return true;
    case 'x':
      return isBytes_ ? decodeHexByte(out) : decodeHex(out, 2, "\\xXX");
    case 'u':
      return isBytes_ ? keep(out) : decodeHex(out, 4, "\\uXXXX");
    case 'U':
      return isBytes_ ? keep(out) : decodeHex(out, 8, "\\UXXXXXXXX");
    case 'N':
      return isBytes_ ? keep(out) : decodeName(out);
    default:
      if (c >= '0' && c <= '7')
        return decodeOctal(out, c);
      return keep(out);
    }
  }

  /// An escape that means nothing stays in the text.
  bool keep(std::string &out) {
    --at_;
    size_t length = 1;
    while (at_ + length < body_.size() && (body_[at_ + length] & 0xC0) == 0x80)
      ++length;
    noteBad(length + 1);
    out += '\\';
    out.append(body_, at_, length);
    at_ += length;
    return true;
  }

  void noteBad(size_t length) {
    if (!result_.badEscape.empty())
      return;
    result_.badEscape = body_.substr(start_, length);
    for (char c : body_.substr(0, start_))
      result_.badEscapeLine += c == '\n';
  }

  bool decodeOctal(std::string &out, char first) {
    unsigned value = unsigned(first - '0');
    for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; ++i)
      value = value * 8 + unsigned(body_[at_++] - '0');
    if (value > 0377)
      noteBad(4);
    if (isBytes_)
      out += char(value);
    else
      appendUtf8(out, value);
    return true;
  }

  bool decodeHexByte(std::string &out) {
    int high = hexValue(peek());
    int low = at_ + 1 < body_.size() ? hexValue(body_[at_ + 1]) : -1;
    if (high < 0 || low < 0) {
      result_.error = "(value error) invalid \\x escape at position " +
                      std::to_string(start_);
      return false;
    }
    at_ += 2;
    out += char(high * 16 + low);
    return true;
  }

  bool decodeHex(std::string &out, unsigned count, const char *form) {
    char32_t value = 0;
    for (unsigned i = 0; i < count; ++i, ++at_) {
      int digit = hexValue(peek());
      if (digit < 0)
        return fail(std::string("truncated ") + form + " escape");
      value = value << 4 | char32_t(digit);
    }
    if (value > 0x10FFFF)
      return fail("illegal Unicode character");
    appendUtf8(out, value);
    return true;
  }

  bool decodeName(std::string &out) {
    constexpr const char *Malformed = "malformed \\N character escape";
    if (peek() != '{')
      return fail(Malformed);
    size_t end = body_.find('}', ++at_);
    if (end == body_.npos || end == at_) {
      at_ = end == body_.npos ? body_.size() : end;
      return fail(Malformed);
    }
    std::string_view name = body_.substr(at_, end - at_);
    at_ = end + 1;
    // A sequence is no character.
    std::u32string found = unicodeLookup(name);
    if (found.size() != 1)
      return fail("unknown Unicode character name");
    appendUtf8(out, found[0]);
    return true;
  }

  /// The offset of byte \p offset in what CPython's codec sees.
  size_t codecOffset(size_t offset) const {
    size_t position = 0;
    for (size_t i = 0; i < offset;) {
      if (static_cast<unsigned char>(body_[i]) < 128) {
        ++i;
        ++position;
        bool escaped = body_[i - 1] == '\\';
        if (escaped && i < offset) {
          if (static_cast<unsigned char>(body_[i]) >= 128) {
            position += 5;
          } else {
            ++i;
            ++position;
          }
        }
        continue;
      }
      position += 10;
      do
        ++i;
      while (i < offset && (body_[i] & 0xC0) == 0x80);
    }
    return position;
  }

  bool fail(std::string reason) {
    size_t first = codecOffset(start_);
    size_t last = codecOffset(at_) - 1;
    std::string text = "(unicode error) 'unicodeescape' codec can't decode ";
    if (first == last)
      text += "byte 0x5c in position " + std::to_string(first);
    else
      text += "bytes in position " + std::to_string(first) + "-" +
              std::to_string(last);
    result_.error = text + ": " + reason;
    return false;
  }

  std::string_view body_;
  bool isBytes_;
  DecodedString &result_;
  size_t at_ = 0;
  size_t start_ = 0;
};

} // namespace

DecodedString montyjit::decodeString(std::string_view body, bool isBytes,
                                     bool isRaw, Arena &arena) {
  DecodedString result;
  if (isRaw || std::memchr(body.data(), '\\', body.size()) == nullptr) {
    result.text = body;
    return result;
  }
  std::string text;
  text.reserve(body.size());
  Decoder decoder(body, isBytes, result);
  if (decoder.run(text))
    result.text = arena.copy(text);
  return result;
}
