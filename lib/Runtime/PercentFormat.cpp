//===- PercentFormat.cpp - str % args, bytes % args -------------*- C++ -*-===//
///
/// \file
/// Bytes are formatted as Latin-1 text, which comes to the same, and turned
/// back into bytes at the end.
///
//===----------------------------------------------------------------------===//

#include "StrArgs.h"
#include "StrText.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Format.h"
#include "montyjit/Runtime/Int.h"

#include <climits>

namespace montyjit {

namespace {

/// One run of `format % args`. Replay: it only reads.
class PercentFormatter {
public:
  PercentFormatter(Session &session, Str *format, Value args, bool isBytes)
      : session_(session), format_(format), isBytes_(isBytes), out_(session) {
    if (isInstance(args, TypeId::Tuple))
      tuple_ = unwrapTuple(args);
    else
      single_ = args;
    if (!tuple_ && isMapping(args))
      mapping_ = args;
  }

  Str *run();

private:
  static Tuple *unwrapTuple(Value value) {
    return typeOf(value)->isWrapper
               ? value.as<WrapperObject>()->base.as<Tuple>()
               : value.as<Tuple>();
  }
  bool isMapping(Value args) {
    return args.isObject() && !asStr(args) &&
           session_.lookupSpecial(typeOf(args), Special::GetItem) &&
           !(isBytes_ && (asBytes(args) || asByteArray(args)));
  }

  bool fail(TypeId type, const char *message) {
    session_.raise(type, message);
    return false;
  }
  /// Takes the next character of the specifier. \return false at the end.
  bool take(uint32_t &c) {
    if (at_ >= format_->length)
      return fail(TypeId::ValueError, "incomplete format");
    c = format_->at(at_++);
    return true;
  }

  Value nextArgument();
  bool readKey();
  bool readFlags(PercentSpec &spec, uint32_t &c);
  bool readWidth(PercentSpec &spec, uint32_t &c);
  bool readPrecision(PercentSpec &spec, uint32_t &c);
  bool readNumber(uint32_t &c, int64_t limit, const char *tooBig,
                  int64_t &number);
  bool formatOne();
  bool formatValue(const PercentSpec &spec, uint32_t c);
  bool failFloat(uint32_t c, Value value);
  bool formatChar(const PercentSpec &spec, Value value);
  bool byteChar(Value value, uint32_t &character);
  bool textChar(Value value, uint32_t &character);
  Str *textOf(uint32_t c, Value value);
  Str *bytesOf(Value value);
  bool addPadded(const PercentSpec &spec, const Str *text, uint32_t length);

  Session &session_;
  Str *format_;
  bool isBytes_;
  uint32_t at_ = 0;
  /// The arguments: a tuple, or one object.
  Tuple *tuple_ = nullptr;
  Value single_{};
  uint32_t nextIndex_ = 0;
  Value mapping_{};
  StrBuilder out_;
};

Value PercentFormatter::nextArgument() {
  if (tuple_ && nextIndex_ < tuple_->size)
    return tuple_->items[nextIndex_++];
  if (!tuple_ && single_)
    return std::exchange(single_, Value::empty());
  return session_.raise(TypeId::TypeError,
                        "not enough arguments for format string");
}

/// Text as the object that a key is: a str, or bytes.
Value keyObject(Session &session, Str *key, bool isBytes) {
  if (!isBytes)
    return Value::fromObject(key);
  BytesObject *bytes = makeBytes(
      session, {reinterpret_cast<const char *>(key->data), key->length});
  return bytes ? Value::fromObject(bytes) : Value::empty();
}

/// "(key)": the argument becomes the mapping's item.
bool PercentFormatter::readKey() {
  if (!mapping_)
    return fail(TypeId::TypeError, "format requires a mapping");
  uint32_t begin = ++at_, depth = 1;
  for (; at_ < format_->length && depth; ++at_) {
    uint32_t c = format_->at(at_);
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
  }
  if (depth)
    return fail(TypeId::ValueError, "incomplete format key");
  Str *key = substring(session_, format_, begin, at_ - 1 - begin);
  Value object = key ? keyObject(session_, key, isBytes_) : Value::empty();
  if (!object)
    return false;
  tuple_ = nullptr;
  single_ = session_.getItem(mapping_, object);
  return bool(single_);
}

bool PercentFormatter::readFlags(PercentSpec &spec, uint32_t &c) {
  for (;;) {
    if (!take(c))
      return false;
    switch (c) {
    case '-':
      spec.isLeft = true;
      break;
    case '+':
      spec.hasPlus = true;
      break;
    case ' ':
      spec.hasSpace = true;
      break;
    case '#':
      spec.isAlternate = true;
      break;
    case '0':
      spec.isZero = true;
      break;
    default:
      return true;
    }
  }
}

bool PercentFormatter::readNumber(uint32_t &c, int64_t limit,
                                  const char *tooBig, int64_t &number) {
  number = c - '0';
  for (;;) {
    if (!take(c))
      return false;
    if (c - '0' > 9)
      return true;
    if (number > (limit - (c - '0')) / 10)
      return fail(TypeId::ValueError, tooBig);
    number = number * 10 + (c - '0');
  }
}

bool PercentFormatter::readWidth(PercentSpec &spec, uint32_t &c) {
  if (c - '0' < 10)
    return readNumber(c, INT64_MAX, "width too big", spec.width);
  if (c != '*')
    return true;
  Value value = nextArgument();
  if (!value)
    return false;
  Value integer = asIntValue(value);
  if (!integer)
    return fail(TypeId::TypeError, "* wants int");
  if (!intToInt64(integer, spec.width))
    return fail(TypeId::OverflowError,
                "Python int too large to convert to C ssize_t");
  if (spec.width < 0) {
    spec.isLeft = true;
    spec.width = spec.width == INT64_MIN ? INT64_MAX : -spec.width;
  }
  return take(c);
}

bool PercentFormatter::readPrecision(PercentSpec &spec, uint32_t &c) {
  if (c != '.')
    return true;
  spec.precision = 0;
  if (!take(c))
    return false;
  if (c - '0' < 10)
    return readNumber(c, INT_MAX, "precision too big", spec.precision);
  if (c != '*')
    return true;
  Value value = nextArgument();
  if (!value)
    return false;
  if (!asIntValue(value))
    return fail(TypeId::TypeError, "* wants int");
  int precision;
  if (!intArg(session_, value, 0, precision))
    return false;
  spec.precision = std::max(precision, 0);
  return take(c);
}

bool PercentFormatter::addPadded(const PercentSpec &spec, const Str *text,
                                 uint32_t length) {
  int64_t missing = std::max<int64_t>(spec.width - int64_t(length), 0);
  if (missing > 1024 && !session_.checkSize(uint64_t(missing)))
    return false;
  if (missing > UINT32_MAX)
    return fail(TypeId::MemoryError, "");
  if (!spec.isLeft)
    out_.appendRepeated(' ', uint32_t(missing));
  out_.append(text, 0, length);
  if (spec.isLeft)
    out_.appendRepeated(' ', uint32_t(missing));
  return true;
}

/// The text of %s and %b where the format is bytes.
Str *PercentFormatter::bytesOf(Value value) {
  std::string_view view;
  if (!bytesView(value, view)) {
    if (!session_.lookupSpecial(typeOf(value), Special::Bytes)) {
      session_.raiseFormat(
          TypeId::TypeError,
          "%b requires a bytes-like object, or an object that implements "
          "__bytes__, not '{}'",
          typeName(value));
      return nullptr;
    }
    Value result = session_.callSpecial(Special::Bytes, value);
    if (!result)
      return nullptr;
    if (!asBytes(result)) {
      session_.raiseFormat(TypeId::TypeError,
                           "__bytes__ returned non-bytes (type {})",
                           typeName(result));
      return nullptr;
    }
    (void)!bytesView(result, view);
  }
  return makeLatin1(session_, reinterpret_cast<const uint8_t *>(view.data()),
                    uint32_t(view.size()));
}

/// The text of a conversion that is no number; null with status.
Str *PercentFormatter::textOf(uint32_t c, Value value) {
  if (isBytes_ && (c == 's' || c == 'b'))
    return bytesOf(value);
  Value text = c == 's'                ? session_.str(value)
               : c == 'r' && !isBytes_ ? session_.repr(value)
                                       : session_.ascii(value);
  return text ? asStr(text) : nullptr;
}

bool PercentFormatter::byteChar(Value value, uint32_t &character) {
  std::string_view view;
  bool isBytesLike =
      (asBytes(value) || asByteArray(value)) && bytesView(value, view);
  if (isBytesLike && view.size() == 1) {
    character = uint8_t(view[0]);
    return true;
  }
  if (isBytesLike) {
    session_.raiseFormat(TypeId::TypeError,
                         "%c requires an integer in range(256) or a single "
                         "byte, not a {} object of length {}",
                         asBytes(value) ? "bytes" : "bytearray", view.size());
    return false;
  }
  if (!hasIndex(session_, value)) {
    session_.raiseFormat(TypeId::TypeError,
                         "%c requires an integer in range(256) or a single "
                         "byte, not {}",
                         typeName(value));
    return false;
  }
  Value index = session_.index(value);
  int64_t number;
  if (!index)
    return false;
  if (!intToInt64(index, number) || number < 0 || number > 255)
    return fail(TypeId::OverflowError, "%c arg not in range(256)");
  character = uint32_t(number);
  return true;
}

bool PercentFormatter::textChar(Value value, uint32_t &character) {
  if (Str *text = asStr(value)) {
    if (text->length != 1) {
      session_.raiseFormat(TypeId::TypeError,
                           "%c requires an int or a unicode character, not a "
                           "string of length {}",
                           text->length);
      return false;
    }
    character = text->at(0);
    return true;
  }
  if (!hasIndex(session_, value)) {
    session_.raiseFormat(TypeId::TypeError,
                         "%c requires an int or a unicode character, not {}",
                         typeName(value));
    return false;
  }
  Value index = session_.index(value);
  int64_t number;
  if (!index)
    return false;
  if (!intToInt64(index, number) || number < 0 || number > 0x10ffff)
    return fail(TypeId::OverflowError, "%c arg not in range(0x110000)");
  character = uint32_t(number);
  return true;
}

bool PercentFormatter::formatChar(const PercentSpec &spec, Value value) {
  uint32_t character;
  if (!(isBytes_ ? byteChar(value, character) : textChar(value, character)))
    return false;
  return addPadded(spec, makeChar(session_, character), 1);
}

/// For bytes, CPython words a failed float conversion in its own way.
bool PercentFormatter::failFloat(uint32_t c, Value value) {
  if (!std::strchr("diuoxX", int(c)) && session_.clearIf(TypeId::Exception))
    session_.raiseFormat(TypeId::TypeError, "float argument required, not {}",
                         typeName(value));
  return false;
}

bool PercentFormatter::formatValue(const PercentSpec &spec, uint32_t c) {
  Value value = nextArgument();
  if (!value)
    return false;
  if (c == 's' && !isBytes_ && spec.width < 0 && spec.precision < 0 &&
      out_.appendPlain(value))
    return true;
  if (c == 's' || c == 'r' || c == 'a' || (c == 'b' && isBytes_)) {
    Str *text = textOf(c, value);
    if (!text)
      return false;
    int64_t length = text->length;
    if (spec.precision >= 0)
      length = std::min(length, spec.precision);
    return addPadded(spec, text, uint32_t(length));
  }
  if (c == 'c')
    return formatChar(spec, value);
  if (c < 128 && std::strchr("diuoxXeEfFgG", int(c))) {
    return formatPercent(session_, spec, value, out_) ||
           (isBytes_ && failFloat(c, value));
  }
  session_.raiseFormat(TypeId::ValueError,
                       "unsupported format character '{}' (0x{:x}) at index {}",
                       c > 30 && c < 127 ? char(c) : '?', c, at_ - 1);
  return false;
}

/// The specifier behind a '%'.
bool PercentFormatter::formatOne() {
  PercentSpec spec;
  uint32_t c = 0;
  if (at_ < format_->length && format_->at(at_) == '%') {
    out_.append('%');
    ++at_;
    return true;
  }
  if (at_ < format_->length && format_->at(at_) == '(' && !readKey())
    return false;
  if (!readFlags(spec, c) || !readWidth(spec, c) || !readPrecision(spec, c))
    return false;
  if ((c == 'h' || c == 'l' || c == 'L') && !take(c))
    return false;
  spec.conversion = char(c);
  return formatValue(spec, c);
}

Str *PercentFormatter::run() {
  while (at_ < format_->length) {
    uint32_t begin = at_;
    while (at_ < format_->length && format_->at(at_) != '%')
      ++at_;
    out_.append(format_, begin, at_ - begin);
    if (at_ == format_->length)
      break;
    ++at_;
    if (!formatOne() || !session_.poll())
      return nullptr;
  }
  bool isLeftOver = tuple_ ? nextIndex_ < tuple_->size : bool(single_);
  if (isLeftOver && !mapping_) {
    session_.raiseFormat(TypeId::TypeError,
                         "not all arguments converted during {} formatting",
                         isBytes_ ? "bytes" : "string");
    return nullptr;
  }
  return out_.finish();
}

} // namespace

Value percentFormat(Session &session, Str *format, Value args) {
  return strResult(PercentFormatter(session, format, args, false).run());
}

Value percentFormatBytes(Session &session, std::string_view format,
                         Value args) {
  Str *text =
      makeLatin1(session, reinterpret_cast<const uint8_t *>(format.data()),
                 uint32_t(format.size()));
  Str *result =
      text ? PercentFormatter(session, text, args, true).run() : nullptr;
  if (!result)
    return Value::empty();
  BytesObject *bytes = makeBytes(
      session, {reinterpret_cast<const char *>(result->data), result->length});
  return bytes ? Value::fromObject(bytes) : Value::empty();
}

} // namespace montyjit
