//===- JsonParse.cpp - json: text to values -------------------------------===//
///
/// \file
/// A recursive descent over the characters of the string. The hooks of the
/// decoder are called as the text is read; the parser has no other effect, so
/// it is abandoned and run again when one of them suspends.
///
//===----------------------------------------------------------------------===//

#include "Json.h"
#include "Support.h"

#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Operations.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

using namespace montyjit;

namespace {
/// The parameters of json._parse.
enum Argument {
  Text,
  Start,
  ObjectHook,
  ParseFloat,
  ParseInt,
  ParseConstant,
  Strict,
  PairsHook,
  ErrorClass,
};

/// Recently read keys, to share equal ones.
class KeyCache {
public:
  template <typename Char>
  Str *find(const Char *text, size_t length, uint32_t slot) const {
    Str *key = keys_[slot];
    if (!key || key->length != length)
      return nullptr;
    for (size_t i = 0; i < length; ++i)
      if (key->at(uint32_t(i)) != text[i])
        return nullptr;
    return key;
  }
  void put(Str *key, uint32_t slot) { keys_[slot] = key; }

  template <typename Char>
  static uint32_t slotOf(const Char *text, size_t length) {
    constexpr uint32_t First = 17, Middle = 31;
    auto n = uint32_t(length);
    uint32_t code = n;
    if (n)
      code += uint32_t(text[0]) * First + uint32_t(text[n / 2]) * Middle +
              uint32_t(text[n - 1]);
    return code % NumSlots;
  }
  static constexpr size_t MaxLength = 64;

private:
  static constexpr uint32_t NumSlots = 128;
  Str *keys_[NumSlots] = {};
};

/// Reads one document. `Char` is what the string consists of.
template <typename Char> class Parser {
public:
  Parser(Session &session, Value *args)
      : session_(session), args_(args), text_(asStr(args[Text])),
        data_(static_cast<const Char *>(text_->data)), end_(text_->length),
        isStrict_(!args[Strict] || quickTruth(args[Strict]) != 0) {}

  /// \return the value that begins at \p position, and where it ends in \p
  /// position.
  Value parse(size_t &position) {
    position_ = position;
    Value result = value();
    position = position_;
    return result;
  }

private:
  bool atEnd() const { return position_ >= end_; }
  uint32_t peek() const { return atEnd() ? 0 : uint32_t(data_[position_]); }

  void skipSpace() {
    while (!atEnd() && (data_[position_] == ' ' || data_[position_] == '\t' ||
                        data_[position_] == '\n' || data_[position_] == '\r'))
      ++position_;
  }

  Value fail(const char *message, size_t position) {
    return raiseJsonError(session_, args_[ErrorClass], message,
                          Value::fromObject(text_), position);
  }

  bool hasHook(Argument hook) const { return !isNoneOrAbsent(args_[hook]); }

  bool accept(const char *word) {
    size_t length = std::strlen(word);
    if (end_ - position_ < length)
      return false;
    for (size_t i = 0; i < length; ++i)
      if (data_[position_ + i] != Char(word[i]))
        return false;
    position_ += length;
    return true;
  }

  Value constant(const char *name, double number) {
    if (!hasHook(ParseConstant))
      return makeFloat(session_, number);
    return session_.call(args_[ParseConstant], textValue(session_, name));
  }

  Value value() {
    switch (peek()) {
    case '"':
      ++position_;
      return valueOrEmpty(string(false));
    case '{':
      return nested(" while decoding a JSON object from a unicode string",
                    &Parser::object);
    case '[':
      return nested(" while decoding a JSON array from a unicode string",
                    &Parser::array);
    case 'n':
      if (accept("null"))
        return none();
      break;
    case 't':
      if (accept("true"))
        return trueValue();
      break;
    case 'f':
      if (accept("false"))
        return falseValue();
      break;
    case 'N':
      if (accept("NaN"))
        return constant("NaN", std::numeric_limits<double>::quiet_NaN());
      break;
    case 'I':
      if (accept("Infinity"))
        return constant("Infinity", std::numeric_limits<double>::infinity());
      break;
    case '-':
      if (accept("-Infinity"))
        return constant("-Infinity", -std::numeric_limits<double>::infinity());
      return number();
    default:
      if (isDigit(peek()))
        return number();
    }
    return fail("Expecting value", position_);
  }

  Value nested(const char *where, Value (Parser::*read)()) {
    if (!session_.enterRecursion(where))
      return Value::empty();
    ++position_;
    Value result = (this->*read)();
    session_.leaveRecursion();
    return result;
  }

  //===--- Numbers --------------------------------------------------------===//

  static bool isDigit(uint32_t c) { return c >= '0' && c <= '9'; }

  size_t skipDigits(size_t i) const {
    while (i < end_ && isDigit(data_[i]))
      ++i;
    return i;
  }

  /// \return the end of the fraction and the exponent behind \p i.
  size_t skipFraction(size_t i) const {
    if (i + 1 < end_ && data_[i] == '.' && isDigit(data_[i + 1]))
      i = skipDigits(i + 1);
    if (i + 1 < end_ && (data_[i] == 'e' || data_[i] == 'E')) {
      size_t digits = i + 1;
      if (data_[digits] == '+' || data_[digits] == '-')
        ++digits;
      if (digits < end_ && isDigit(data_[digits]))
        i = skipDigits(digits);
    }
    return i;
  }

  Value number() {
    size_t begin = position_, digits = begin + (data_[begin] == '-');
    if (digits >= end_ || !isDigit(data_[digits]))
      return fail("Expecting value", begin);
    size_t integer = data_[digits] == '0' ? digits + 1 : skipDigits(digits);
    position_ = skipFraction(integer);
    if (position_ > integer)
      return floatNumber(begin);
    return intNumber(begin, digits);
  }

  Value intNumber(size_t begin, size_t digits) {
    constexpr size_t MaxQuick = 18;
    if (hasHook(ParseInt))
      return session_.call(args_[ParseInt], textBetween(begin, position_));
    if (position_ - digits > MaxQuick) {
      Value text = textBetween(begin, position_);
      return text ? intFromStr(session_, text.as<Str>(), 10, text) : text;
    }
    int64_t result = 0;
    for (size_t i = digits; i < position_; ++i)
      result = result * 10 + int64_t(data_[i] - '0');
    return makeInt(session_, digits > begin ? -result : result);
  }

  Value floatNumber(size_t begin) {
    if (hasHook(ParseFloat))
      return session_.call(args_[ParseFloat], textBetween(begin, position_));
    char buffer[64];
    std::string longText;
    size_t length = position_ - begin;
    char *digits = buffer;
    if (length > sizeof(buffer)) {
      longText.resize(length);
      digits = longText.data();
    }
    for (size_t i = 0; i < length; ++i)
      digits[i] = char(data_[begin + i]);
    double result = 0;
    auto parsed = std::from_chars(digits, digits + length, result);
    if (parsed.ec == std::errc::result_out_of_range)
      result = std::strtod(std::string(digits, length).c_str(), nullptr);
    return makeFloat(session_, result);
  }

  Value textBetween(size_t begin, size_t end) {
    return valueOrEmpty(
        sliceStr(session_, text_, int64_t(begin), 1, uint32_t(end - begin)));
  }

  //===--- Strings --------------------------------------------------------===//

  /// Reads a string behind its opening quote.
  Str *string(bool isKey) {
    size_t begin = position_, i = begin;
    while (i < end_ && data_[i] != '"' && data_[i] != '\\' && data_[i] >= ' ')
      ++i;
    if (i < end_ && data_[i] == '"') {
      position_ = i + 1;
      return isKey ? key(begin, i - begin) : plain(begin, i - begin);
    }
    return escaped(begin);
  }

  Str *plain(size_t begin, size_t length) {
    if (length == 0)
      return emptyStr();
    if constexpr (sizeof(Char) == 1)
      return makeLatin1(session_, data_ + begin, uint32_t(length));
    return sliceStr(session_, text_, int64_t(begin), 1, uint32_t(length));
  }

  Str *key(size_t begin, size_t length) {
    if (length > KeyCache::MaxLength)
      return plain(begin, length);
    uint32_t slot = KeyCache::slotOf(data_ + begin, length);
    if (Str *known = keys_.find(data_ + begin, length, slot))
      return known;
    Str *fresh = plain(begin, length);
    if (fresh)
      keys_.put(fresh, slot);
    return fresh;
  }

  Str *failString(const char *message, size_t position) {
    fail(message, position);
    return nullptr;
  }

  Str *escaped(size_t begin) {
    StrBuilder builder(session_);
    size_t i = begin;
    for (;;) {
      size_t run = i;
      while (i < end_ && data_[i] != '"' && data_[i] != '\\' &&
             (data_[i] >= ' ' || !isStrict_))
        ++i;
      builder.append(text_, uint32_t(run), uint32_t(i - run));
      if (i >= end_)
        return failString("Unterminated string starting at", begin - 1);
      if (data_[i] == '"')
        break;
      if (data_[i] != '\\')
        return failString("Invalid control character at", i);
      if (++i >= end_)
        return failString("Unterminated string starting at", begin - 1);
      uint32_t code;
      if (!escape(i, code))
        return nullptr;
      builder.append(code);
    }
    position_ = i + 1;
    return builder.finish();
  }

  /// Reads the escape whose letter stands at \p i; leaves \p i behind it.
  bool escape(size_t &i, uint32_t &code) {
    static constexpr char letters[] = "\"\\/bfnrt";
    static constexpr char meanings[] = "\"\\/\b\f\n\r\t";
    uint32_t c = data_[i];
    if (c == 'u')
      return unicodeEscape(i, code);
    for (size_t k = 0; letters[k]; ++k)
      if (c == uint32_t(letters[k])) {
        code = uint32_t(uint8_t(meanings[k]));
        ++i;
        return true;
      }
    fail("Invalid \\escape", i - 1);
    return false;
  }

  /// Reads four hexadecimal digits at \p i.
  bool hexDigits(size_t i, uint32_t &code) const {
    constexpr size_t NumDigits = 4;
    if (end_ - i < NumDigits)
      return false;
    code = 0;
    for (size_t k = i; k < i + NumDigits; ++k) {
      uint32_t c = data_[k], lower = c | 0x20;
      if (isDigit(c))
        code = code * 16 + (c - '0');
      else if (lower >= 'a' && lower <= 'f' && c < 128)
        code = code * 16 + (lower - 'a' + 10);
      else
        return false;
    }
    return true;
  }

  bool unicodeEscape(size_t &i, uint32_t &code) {
    if (!hexDigits(i + 1, code)) {
      fail("Invalid \\uXXXX escape", i);
      return false;
    }
    i += 5;
    bool isHigh = code >= 0xD800 && code < 0xDC00;
    uint32_t low;
    if (isHigh && i + 1 < end_ && data_[i] == '\\' && data_[i + 1] == 'u' &&
        hexDigits(i + 2, low) && low >= 0xDC00 && low < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      i += 6;
    }
    return true;
  }

  //===--- Containers -----------------------------------------------------===//

  Value array() {
    List *items = makeList(session_);
    skipSpace();
    if (peek() == ']' && !atEnd()) {
      ++position_;
      return Value::fromObject(items);
    }
    for (;;) {
      Value item = value();
      if (!item || !append(session_, items, item) || !session_.poll())
        return Value::empty();
      skipSpace();
      if (peek() == ']') {
        ++position_;
        return Value::fromObject(items);
      }
      if (peek() != ',')
        return fail("Expecting ',' delimiter", position_);
      size_t comma = position_++;
      skipSpace();
      if (peek() == ']')
        return fail("Illegal trailing comma before end of array", comma);
    }
  }

  /// Reads a key and the colon behind it.
  Str *keyAndColon() {
    if (peek() != '"') {
      fail("Expecting property name enclosed in double quotes", position_);
      return nullptr;
    }
    ++position_;
    Str *result = string(true);
    if (!result)
      return nullptr;
    skipSpace();
    if (peek() != ':') {
      fail("Expecting ':' delimiter", position_);
      return nullptr;
    }
    ++position_;
    skipSpace();
    return result;
  }

  Value object() {
    List *pairs = hasHook(PairsHook) ? makeList(session_) : nullptr;
    Dict *dict = pairs ? nullptr : makeDict(session_);
    skipSpace();
    if (peek() == '}') {
      ++position_;
      return finished(dict, pairs);
    }
    for (;;) {
      Str *name = keyAndColon();
      Value item = name ? value() : Value::empty();
      if (!item || !session_.poll())
        return Value::empty();
      if (pairs ? !append(session_, pairs,
                          Value::fromObject(makePair(
                              session_, Value::fromObject(name), item)))
                : !dictSetStr(session_, dict, name, item))
        return Value::empty();
      skipSpace();
      if (peek() == '}') {
        ++position_;
        return finished(dict, pairs);
      }
      if (peek() != ',')
        return fail("Expecting ',' delimiter", position_);
      size_t comma = position_++;
      skipSpace();
      if (peek() == '}')
        return fail("Illegal trailing comma before end of object", comma);
    }
  }

  Value finished(Dict *dict, List *pairs) {
    if (pairs)
      return session_.call(args_[PairsHook], Value::fromObject(pairs));
    if (hasHook(ObjectHook))
      return session_.call(args_[ObjectHook], Value::fromObject(dict));
    return Value::fromObject(dict);
  }

  Session &session_;
  Value *args_;
  Str *text_;
  const Char *data_;
  size_t position_ = 0;
  size_t end_;
  bool isStrict_;
  KeyCache keys_;
};

template <typename Char>
Value parseAs(Session &session, Value *args, size_t &position) {
  return Parser<Char>(session, args).parse(position);
}

Value parseText(Session &session, Value *args, size_t &position) {
  switch (asStr(args[Text])->width) {
  case 1:
    return parseAs<uint8_t>(session, args, position);
  case 2:
    return parseAs<uint16_t>(session, args, position);
  default:
    return parseAs<uint32_t>(session, args, position);
  }
}

size_t skipSpace(const Str *text, size_t i) {
  while (i < text->length &&
         (text->at(uint32_t(i)) == ' ' || text->at(uint32_t(i)) == '\t' ||
          text->at(uint32_t(i)) == '\n' || text->at(uint32_t(i)) == '\r'))
    ++i;
  return i;
}

/// A hook that is the default is no hook.
void dropDefaults(Value *args) {
  if (args[ParseFloat] == Value::fromObject(builtinType(TypeId::Float)))
    args[ParseFloat] = none();
  if (args[ParseInt] == Value::fromObject(builtinType(TypeId::Int)))
    args[ParseInt] = none();
}
} // namespace

Value montyjit::raiseJsonError(Session &session, Value errorClass,
                               const char *message, Value document,
                               size_t position) {
  Value words[] = {textValue(session, message), document,
                   Value::fromInt(int64_t(position))};
  Value error = session.call(errorClass, words, 3);
  return error ? session.raiseValue(error) : error;
}

Value montyjit::jsonParse(Session &session, Value *args) {
  dropDefaults(args);
  const Str *text = asStr(args[Text]);
  size_t position = skipSpace(text, 0);
  Value result = parseText(session, args, position);
  if (!result)
    return result;
  position = skipSpace(text, position);
  if (position < text->length)
    return raiseJsonError(session, args[ErrorClass], "Extra data", args[Text],
                          position);
  return result;
}

Value montyjit::jsonParsePart(Session &session, Value *args) {
  if (!asStr(args[Text]))
    return session.raiseFormat(TypeId::TypeError,
                               "first argument must be a string, not {}",
                               typeName(args[Text]));
  dropDefaults(args);
  int64_t start;
  if (!sizeArgument(session, args[Start], start))
    return Value::empty();
  if (start < 0)
    return session.raise(TypeId::ValueError, "idx cannot be negative");
  auto position = size_t(start);
  Value result = parseText(session, args, position);
  return result ? valueOrEmpty(makePair(session, result,
                                        Value::fromInt(int64_t(position))))
                : result;
}
