#include "montyjit/Host/Json.h"

#include <charconv>
#include <cstdlib>
#include <optional>
#include <unordered_map>

using namespace montyjit;

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

int hexDigit(char c) {
  if (isDigit(c))
    return c - '0';
  char lower = char(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void appendUtf8(uint32_t point, std::string &out) {
  if (point < 0x80) {
    out += char(point);
  } else if (point < 0x800) {
    out += char(0xC0 | point >> 6);
    out += char(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    out += char(0xE0 | point >> 12);
    out += char(0x80 | (point >> 6 & 0x3F));
    out += char(0x80 | (point & 0x3F));
  } else {
    out += char(0xF0 | point >> 18);
    out += char(0x80 | (point >> 12 & 0x3F));
    out += char(0x80 | (point >> 6 & 0x3F));
    out += char(0x80 | (point & 0x3F));
  }
}

/// \return the length of the UTF-8 sequence that \p text starts with; 0 if it
/// is malformed (surrogates are).
size_t utf8Length(std::string_view text) {
  uint8_t lead = uint8_t(text[0]);
  size_t length = lead < 0x80                   ? 1
                  : lead >= 0xC2 && lead < 0xE0 ? 2
                  : lead >= 0xE0 && lead < 0xF0 ? 3
                  : lead >= 0xF0 && lead < 0xF5 ? 4
                                                : 0;
  if (length > text.size())
    return 0;
  for (size_t i = 1; i < length; ++i)
    if ((uint8_t(text[i]) & 0xC0) != 0x80)
      return 0;
  uint8_t second = length > 1 ? uint8_t(text[1]) : 0;
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) ||
      (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second >= 0x90))
    return 0;
  return length;
}

std::optional<std::string> decodeBase64(std::string_view text) {
  std::string out;
  uint32_t bits = 0;
  size_t padding = 0;
  if (text.size() % 4)
    return std::nullopt;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    int digit = c >= 'A' && c <= 'Z'   ? c - 'A'
                : c >= 'a' && c <= 'z' ? c - 'a' + 26
                : isDigit(c)           ? c - '0' + 52
                : c == '+'             ? 62
                : c == '/'             ? 63
                                       : -1;
    if (c == '=' && i + 2 >= text.size())
      ++padding;
    else if (digit < 0 || padding)
      return std::nullopt;
    bits = bits << 6 | uint32_t(digit < 0 ? 0 : digit);
    if (i % 4 != 3)
      continue;
    for (size_t j = 0; j < 3 - padding; ++j)
      out += char(bits >> (16 - 8 * j));
    bits = 0;
  }
  return out;
}

/// A recursive-descent parser, strict as RFC 8259. After a failure `message_`
/// is set, and every function returns at once.
class JsonParser {
public:
  explicit JsonParser(std::string_view text) : text_(text) {}

  Result<HostValue> parse() {
    HostValue result = value();
    skipSpace();
    if (ok() && position_ != text_.size())
      fail("extra data");
    if (ok())
      return result;
    return Error{
        "ValueError", message_ + " at offset " + std::to_string(position_), {}};
  }

private:
  bool ok() const { return message_.empty(); }
  HostValue fail(const char *message) {
    if (ok())
      message_ = std::string("JSON: ") + message;
    return {};
  }
  char peek() const {
    return position_ < text_.size() ? text_[position_] : '\0';
  }
  void skipSpace() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
      ++position_;
  }
  bool accept(char c) {
    skipSpace();
    if (peek() != c || position_ >= text_.size())
      return false;
    ++position_;
    return true;
  }
  HostValue word(std::string_view word, HostValue value) {
    if (text_.substr(position_, word.size()) != word)
      return fail("invalid value");
    position_ += word.size();
    return value;
  }

  HostValue value();
  HostValue number();
  void digits();
  HostValue::Items items();
  HostValue object();
  HostValue tagged(const std::string &tag, HostValue body);
  HostValue taggedItems(const std::string &tag, const HostValue &body);
  HostValue taggedText(const std::string &tag, const HostValue &body);
  HostValue taggedRecord(const std::string &tag, const HostValue &body);
  HostValue taggedDict(const HostValue &body);
  std::string string();
  void escape(std::string &out);
  int codeUnit();

  std::string_view text_;
  size_t position_ = 0;
  unsigned depth_ = 0;
  std::string message_;
};

HostValue JsonParser::value() {
  skipSpace();
  switch (peek()) {
  case 'n':
    return word("null", {});
  case 't':
    return word("true", true);
  case 'f':
    return word("false", false);
  case '"':
    return string();
  case '[':
  case '{': {
    if (depth_ == HostValue::MaxDepth)
      return fail("nested too deeply");
    ++depth_;
    HostValue result = peek() == '[' ? HostValue::list(items()) : object();
    --depth_;
    return result;
  }
  default:
    return number();
  }
}

void JsonParser::digits() {
  if (!isDigit(peek()))
    fail("invalid value");
  while (isDigit(peek()))
    ++position_;
}

HostValue JsonParser::number() {
  size_t begin = position_;
  if (peek() == '-')
    ++position_;
  if (peek() == '0')
    ++position_;
  else
    digits();
  size_t integerEnd = position_;
  if (peek() == '.') {
    ++position_;
    digits();
  }
  if (peek() == 'e' || peek() == 'E') {
    ++position_;
    if (peek() == '+' || peek() == '-')
      ++position_;
    digits();
  }
  if (!ok())
    return {};
  std::string token(text_.substr(begin, position_ - begin));
  if (position_ == integerEnd)
    return HostValue::integer(std::move(token));
  return std::strtod(token.c_str(), nullptr);
}

HostValue::Items JsonParser::items() {
  HostValue::Items result;
  accept('[');
  if (accept(']'))
    return result;
  do {
    result.push_back(value());
  } while (ok() && accept(','));
  if (ok() && !accept(']'))
    fail("expected ',' or ']'");
  return result;
}

HostValue JsonParser::object() {
  HostValue::Pairs pairs;
  std::unordered_map<std::string, size_t> seen;
  accept('{');
  if (accept('}'))
    return HostValue::dict({});
  do {
    skipSpace();
    std::string key = peek() == '"' ? string() : (fail("expected a key"), "");
    if (ok() && !accept(':'))
      fail("expected ':'");
    HostValue item = ok() ? value() : HostValue();
    if (!ok())
      return {};
    auto [place, isNew] = seen.try_emplace(key, pairs.size());
    if (isNew)
      pairs.emplace_back(std::move(key), std::move(item));
    else
      pairs[place->second].second = std::move(item);
  } while (accept(','));
  if (!accept('}'))
    return fail("expected ',' or '}'");
  for (auto &[key, item] : pairs)
    if (key.text().starts_with('$'))
      return pairs.size() == 1 ? tagged(key.text(), std::move(item))
                               : fail("a tag must be the only key");
  return HostValue::dict(std::move(pairs));
}

HostValue JsonParser::tagged(const std::string &tag, HostValue body) {
  using Kind = HostValue::Kind;
  if (tag == "$ellipsis" && body == HostValue(true))
    return HostValue::ellipsis();
  if (tag == "$dict" && body.kind() == Kind::List)
    return taggedDict(body);
  if (body.kind() == Kind::List)
    return taggedItems(tag, body);
  if (body.kind() == Kind::Str)
    return taggedText(tag, body);
  if (body.kind() == Kind::Dict)
    return taggedRecord(tag, body);
  return fail("unknown tag, or its content is wrong");
}

/// \return whether \p value is a number, as a double in \p number.
bool isNumber(const HostValue &value, double &number) {
  if (value.kind() == HostValue::Kind::Float)
    number = value.asFloat();
  else if (value.kind() == HostValue::Kind::Int && !value.isBigInt())
    number = double(value.asInt());
  else
    return false;
  return true;
}

HostValue JsonParser::taggedItems(const std::string &tag,
                                  const HostValue &body) {
  const HostValue::Items &items = body.items();
  if (tag == "$tuple")
    return HostValue::tuple(items);
  if (tag == "$set")
    return HostValue::set(items);
  if (tag == "$frozenset")
    return HostValue::frozenSet(items);
  if (tag == "$slice" && items.size() == 3)
    return HostValue::slice(items[0], items[1], items[2]);
  if (tag == "$range" && items.size() == 3) {
    for (const HostValue &item : items)
      if (item.kind() != HostValue::Kind::Int)
        return fail("$range takes three ints");
    return HostValue::range(items[0], items[1], items[2]);
  }
  double real, imaginary;
  if (tag == "$complex" && items.size() == 2 && isNumber(items[0], real) &&
      isNumber(items[1], imaginary))
    return std::complex<double>(real, imaginary);
  return fail("unknown tag, or its content is wrong");
}

HostValue JsonParser::taggedText(const std::string &tag,
                                 const HostValue &body) {
  const std::string &text = body.text();
  if (tag == "$float" && (text == "nan" || text == "inf" || text == "-inf"))
    return std::strtod(text.c_str(), nullptr);
  if (tag == "$path")
    return HostValue::path(text);
  if (tag == "$bytes" || tag == "$bytearray") {
    std::optional<std::string> data = decodeBase64(text);
    if (!data)
      return fail("invalid base64");
    return tag == "$bytes" ? HostValue::bytes(*data)
                           : HostValue::byteArray(*data);
  }
  return fail("unknown tag, or its content is wrong");
}

/// \return the value of the string key \p name, or null.
const HostValue *find(const HostValue &dict, std::string_view name) {
  for (const auto &[key, value] : dict.pairs())
    if (key.kind() == HostValue::Kind::Str && key.text() == name)
      return &value;
  return nullptr;
}

HostValue JsonParser::taggedRecord(const std::string &tag,
                                   const HostValue &body) {
  const HostValue *type = find(body, "type");
  if (type && type->kind() == HostValue::Kind::Str) {
    const HostValue *args = find(body, "args");
    if (tag == "$exception" && args && args->kind() == HostValue::Kind::List)
      return HostValue::exception(type->text(), args->items());
    const HostValue *dict = find(body, "fields");
    if (tag == "$dataclass" && dict && dict->kind() == HostValue::Kind::Dict) {
      HostValue::Fields fields;
      for (const auto &[key, value] : dict->pairs()) {
        if (key.kind() != HostValue::Kind::Str)
          return fail("field names are strings");
        fields.emplace_back(key.text(), value);
      }
      return HostValue::dataclass(type->text(), std::move(fields));
    }
  }
  return fail("unknown tag, or its content is wrong");
}

HostValue JsonParser::taggedDict(const HostValue &body) {
  HostValue::Pairs pairs;
  for (const HostValue &pair : body.items()) {
    if (pair.kind() != HostValue::Kind::List || pair.items().size() != 2)
      return fail("$dict takes [key, value] pairs");
    pairs.emplace_back(pair.items()[0], pair.items()[1]);
  }
  return HostValue::dict(std::move(pairs));
}

std::string JsonParser::string() {
  std::string out;
  ++position_;
  while (ok()) {
    if (position_ >= text_.size()) {
      fail("unterminated string");
      break;
    }
    char c = text_[position_];
    if (c == '"') {
      ++position_;
      break;
    }
    if (c == '\\') {
      escape(out);
      continue;
    }
    size_t length = utf8Length(text_.substr(position_));
    if (!length || uint8_t(c) < 0x20)
      fail(length ? "control character in a string" : "malformed UTF-8");
    out.append(text_, position_, length);
    position_ += length;
  }
  return out;
}

/// \return the code unit of `uXXXX`, or -1.
int JsonParser::codeUnit() {
  if (text_.size() - position_ < 5 || text_[position_] != 'u')
    return -1;
  int unit = 0;
  for (size_t i = 1; i <= 4; ++i) {
    int digit = hexDigit(text_[position_ + i]);
    if (digit < 0)
      return -1;
    unit = unit << 4 | digit;
  }
  position_ += 5;
  return unit;
}

void JsonParser::escape(std::string &out) {
  ++position_;
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  size_t index =
      position_ < text_.size() ? letters.find(peek()) : std::string_view::npos;
  if (index != std::string_view::npos) {
    ++position_;
    out += meanings[index];
    return;
  }
  int unit = codeUnit();
  if (unit < 0) {
    fail("invalid escape");
    return;
  }
  bool isHigh = unit >= 0xD800 && unit < 0xDC00;
  if (isHigh && text_.substr(position_, 2) == "\\u") {
    size_t before = position_++;
    int low = codeUnit();
    if (low >= 0xDC00 && low < 0xE000)
      unit = 0x10000 + (unit - 0xD800) * 0x400 + (low - 0xDC00);
    else
      position_ = before;
  }
  appendUtf8(uint32_t(unit), out);
}

} // namespace

Result<HostValue> montyjit::parseJson(std::string_view text) {
  return JsonParser(text).parse();
}
