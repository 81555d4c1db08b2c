//===- Source.cpp - Characters of a regular expression --------------------===//

#include "Source.h"

#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Unicode.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::re;

std::string re::toUtf8(std::u32string_view text) {
  std::string result;
  for (char32_t c : text) {
    if (c < 0x80) {
      result += char(c);
      continue;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr unsigned char lead[] = {0, 0xc0, 0xe0, 0xf0};
    result += char(lead[more] | c >> (6 * more));
    while (more--)
      result += char(0x80 | (c >> (6 * more) & 0x3f));
  }
  return result;
}

bool re::isGroupName(std::u32string_view name, bool isText) {
  if (name.empty() ||
      !(name[0] == '_' || unicode::has(name[0], unicode::IdStart)))
    return false;
  return std::all_of(name.begin(), name.end(), [&](char32_t c) {
    return unicode::has(c, unicode::IdContinue) && (isText || c < 0x80);
  });
}

bool re::readControl(char32_t c, char32_t &result) {
  constexpr std::u32string_view names = U"abfnrtv\\",
                                values = U"\a\b\f\n\r\t\v\\";
  size_t place = names.find(c);
  if (place == std::string::npos)
    return false;
  result = values[place];
  return true;
}

std::string re::quoted(Session &session, std::u32string_view text) {
  Str *string =
      makeStr32(session, reinterpret_cast<const uint32_t *>(text.data()),
                uint32_t(text.size()));
  return montyjit::toUtf8(reprStr(session, string));
}

uint64_t re::numberOf(std::u32string_view digits, uint64_t limit) {
  uint64_t number = 0;
  for (char32_t digit : digits)
    number = std::min(limit, number * 10 + (digit - '0'));
  return number;
}

void Source::advance() {
  next_.clear();
  if (position_ >= text_.size())
    return;
  next_ += text_[position_++];
  if (next_[0] != '\\')
    return;
  if (position_ < text_.size()) {
    next_ += text_[position_++];
    return;
  }
  failAt("bad escape (end of pattern)", int64_t(position_) - 1);
  next_.clear();
}

Token Source::get() {
  Token token = std::move(next_);
  advance();
  return token;
}

bool Source::match(char32_t character) {
  if (!nextIs(character))
    return false;
  advance();
  return true;
}

bool Source::getUntil(char32_t terminator, const char *what,
                      std::u32string &result) {
  result.clear();
  for (;;) {
    if (next_.empty()) {
      if (result.empty())
        return fail(std::string("missing ") + what);
      return fail("missing " + toUtf8({&terminator, 1}) + ", unterminated name",
                  result.size());
    }
    Token token = get();
    if (token.size() == 1 && token[0] == terminator)
      break;
    result += token;
  }
  return !result.empty() || fail(std::string("missing ") + what, 1);
}

bool Source::fail(std::string message, size_t offset) {
  return failAt(std::move(message), int64_t(tell()) - int64_t(offset));
}

/// The bytes of a pattern stand in messages as characters up to U+00FF, in two
/// bytes of UTF-8; they are shown as escapes.
static std::string withEscapes(const std::string &message) {
  std::string result;
  for (size_t i = 0; i < message.size(); ++i) {
    uint8_t byte = uint8_t(message[i]);
    if (byte < 0x80)
      result += char(byte);
    else if (i + 1 < message.size())
      result +=
          fmt::format("\\x{:02x}", (byte & 3) << 6 | (message[++i] & 0x3f));
  }
  return result;
}

bool Source::failAt(std::string message, int64_t position, Fault::Kind kind) {
  if (!hasFailed())
    fault_ = {kind, isText_ ? std::move(message) : withEscapes(message),
              position};
  return false;
}
