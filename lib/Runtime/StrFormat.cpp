//===- StrFormat.cpp - str.format, format_map, __format__ -------*- C++ -*-===//

#include "StrArgs.h"
#include "StrMethods.h"
#include "StrText.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Format.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Unicode.h"

namespace montyjit {

namespace {

/// Part of the format string.
struct Slice {
  uint32_t begin = 0, end = 0;
  bool empty() const { return begin >= end; }
};

/// A replacement field taken apart: "{name!conversion:spec}".
struct Field {
  Slice name, spec;
  uint32_t conversion = 0;
  bool isSpecNested = false;
};

/// One call of format or format_map. Replay: it only reads.
class Formatter {
public:
  /// \p args is null for format_map.
  Formatter(Session &session, Str *format, Tuple *args, Value mapping)
      : session_(session), format_(format), args_(args), mapping_(mapping) {}

  Value run() {
    StrBuilder out(session_);
    return expand(format_, out, 2) ? strResult(out.finish()) : Value::empty();
  }

private:
  enum class Numbering { None, Automatic, Manual };

  bool fail(const char *message) {
    session_.raise(TypeId::ValueError, message);
    return false;
  }

  bool expand(Str *text, StrBuilder &out, int depth);
  bool parseField(const Str *text, uint32_t &at, Field &field);
  bool parseConversion(const Str *text, uint32_t &at, Field &field,
                       bool &isDone);
  bool parseSpec(const Str *text, uint32_t &at, Field &field);
  bool formatField(Str *text, const Field &field, StrBuilder &out, int depth);
  Value convert(Value value, uint32_t conversion);
  Value fieldObject(Str *text, Slice name);
  Value firstObject(Str *text, Slice first);
  Value nextObject(Str *text, Value object, uint32_t &at, uint32_t end);
  bool number(const Str *text, Slice digits, int64_t &index);
  bool checkNumbering(bool isAutomatic);

  Session &session_;
  Str *format_;
  Tuple *args_;
  Value mapping_;
  Numbering numbering_ = Numbering::None;
  int64_t nextIndex_ = 0;
};

/// Reads the literal text up to the next field. \return false with ValueError.
bool skipLiteral(Session &session, const Str *text, uint32_t &at,
                 Slice &literal, bool &hasField) {
  literal.begin = at;
  hasField = false;
  uint32_t length = text->length, c = 0;
  while (at < length && (c = text->at(at), c != '{' && c != '}'))
    ++at;
  literal.end = at;
  if (at == length)
    return true;
  ++at;
  if (at < length && text->at(at) == c) {
    ++literal.end;
    ++at;
    return true;
  }
  if (c == '}' || at == length) {
    session.raiseFormat(TypeId::ValueError,
                        "Single '{}' encountered in format string", char(c));
    return false;
  }
  hasField = true;
  return true;
}

bool Formatter::expand(Str *text, StrBuilder &out, int depth) {
  if (depth <= 0)
    return fail("Max string recursion exceeded");
  for (uint32_t at = 0; at < text->length;) {
    Slice literal;
    bool hasField;
    if (!skipLiteral(session_, text, at, literal, hasField))
      return false;
    out.append(text, literal.begin, literal.end - literal.begin);
    if (!hasField)
      continue;
    Field field;
    if (!parseField(text, at, field) || !formatField(text, field, out, depth) ||
        !session_.poll())
      return false;
  }
  return true;
}

/// \p at stands behind the opening brace, and afterwards behind the closing
/// one.
bool Formatter::parseField(const Str *text, uint32_t &at, Field &field) {
  field.name.begin = at;
  uint32_t c = 0, length = text->length;
  while (at < length) {
    c = text->at(at++);
    if (c == '{')
      return fail("unexpected '{' in field name");
    if (c == '[')
      while (at < length && text->at(at) != ']')
        ++at;
    if (c == '}' || c == ':' || c == '!')
      break;
  }
  field.name.end = at - 1;
  if (c == '}')
    return true;
  if (c != ':' && c != '!')
    return fail("expected '}' before end of string");
  bool isDone = false;
  if (c == '!' && !parseConversion(text, at, field, isDone))
    return false;
  return isDone || parseSpec(text, at, field);
}

bool Formatter::parseConversion(const Str *text, uint32_t &at, Field &field,
                                bool &isDone) {
  if (at >= text->length)
    return fail("end of string while looking for conversion specifier");
  field.conversion = text->at(at++);
  if (at >= text->length)
    return true;
  uint32_t c = text->at(at++);
  isDone = c == '}';
  return isDone || c == ':' || fail("expected ':' after conversion specifier");
}

bool Formatter::parseSpec(const Str *text, uint32_t &at, Field &field) {
  field.spec.begin = at;
  for (uint32_t depth = 1; at < text->length;) {
    uint32_t c = text->at(at++);
    if (c == '{') {
      field.isSpecNested = true;
      ++depth;
    } else if (c == '}' && --depth == 0) {
      field.spec.end = at - 1;
      return true;
    }
  }
  return fail("unmatched '{' in format spec");
}

bool Formatter::formatField(Str *text, const Field &field, StrBuilder &out,
                            int depth) {
  Value value = fieldObject(text, field.name);
  if (value && field.conversion)
    value = convert(value, field.conversion);
  if (!value)
    return false;
  Str *spec = field.spec.empty() ? emptyStr()
                                 : substring(session_, text, field.spec.begin,
                                             field.spec.end - field.spec.begin);
  if (spec && field.isSpecNested) {
    StrBuilder nested(session_);
    if (!expand(spec, nested, depth - 1))
      return false;
    spec = nested.finish();
  }
  if (!spec)
    return false;
  Known known = formatNatively(session_, value, spec, out);
  if (known != Known::NeedsCall)
    return known == Known::Yes;
  Value result = session_.format(value, Value::fromObject(spec));
  if (!result)
    return false;
  out.append(asStr(result));
  return true;
}

Value Formatter::convert(Value value, uint32_t conversion) {
  switch (conversion) {
  case 'r':
    return session_.repr(value);
  case 's':
    return session_.str(value);
  case 'a':
    return session_.ascii(value);
  }
  if (conversion > 32 && conversion < 127)
    return session_.raiseFormat(TypeId::ValueError,
                                "Unknown conversion specifier {}",
                                char(conversion));
  return session_.raiseFormat(
      TypeId::ValueError, "Unknown conversion specifier \\x{:x}", conversion);
}

/// \p index becomes the decimal number \p digits, or -1. \return false with
/// ValueError if it is too large.
bool Formatter::number(const Str *text, Slice digits, int64_t &index) {
  index = -1;
  int64_t value = 0;
  for (uint32_t i = digits.begin; i < digits.end; ++i) {
    int digit = unicode::decimalValue(text->at(i));
    if (digit < 0)
      return true;
    if (value > (INT64_MAX - digit) / 10)
      return fail("Too many decimal digits in format string");
    value = value * 10 + digit;
  }
  if (!digits.empty())
    index = value;
  return true;
}

bool Formatter::checkNumbering(bool isAutomatic) {
  if (numbering_ == Numbering::None)
    numbering_ = isAutomatic ? Numbering::Automatic : Numbering::Manual;
  if (numbering_ == Numbering::Manual && isAutomatic)
    return fail("cannot switch from manual field specification to automatic "
                "field numbering");
  if (numbering_ == Numbering::Automatic && !isAutomatic)
    return fail("cannot switch from automatic field numbering to manual field "
                "specification");
  return true;
}

/// The argument that a field's name starts with.
Value Formatter::firstObject(Str *text, Slice first) {
  int64_t index;
  if (!number(text, first, index))
    return Value::empty();
  if (first.empty() || index >= 0) {
    if (!checkNumbering(first.empty()))
      return Value::empty();
    if (first.empty())
      index = nextIndex_++;
    if (!args_)
      return session_.raise(TypeId::ValueError,
                            "Format string contains positional fields");
    if (index < args_->size)
      return args_->items[index];
    return session_.raiseFormat(
        TypeId::IndexError,
        "Replacement index {} out of range for positional args tuple", index);
  }
  Str *key = substring(session_, text, first.begin, first.end - first.begin);
  if (!key)
    return Value::empty();
  if (!args_)
    return session_.getItem(mapping_, Value::fromObject(key));
  Value found = mapping_ ? dictGetStr(mapping_.as<Dict>(), key) : Value();
  return found ? found
               : session_.raiseWith(TypeId::KeyError, Value::fromObject(key));
}

/// The attribute or item that the name goes on with at \p at.
Value Formatter::nextObject(Str *text, Value object, uint32_t &at,
                            uint32_t end) {
  uint32_t c = text->at(at++);
  if (c != '.' && c != '[') {
    fail("Only '.' or '[' may follow ']' in format field specifier");
    return Value::empty();
  }
  Slice name{at, at};
  if (c == '.')
    while (at < end && text->at(at) != '.' && text->at(at) != '[')
      ++at;
  else
    while (at < end && text->at(at) != ']')
      ++at;
  name.end = at;
  int64_t index = -1;
  if (c == '[') {
    if (at++ >= end)
      return fail("Missing ']' in format string"), Value::empty();
    if (!number(text, name, index))
      return Value::empty();
  }
  if (name.empty())
    return fail("Empty attribute in format string"), Value::empty();
  if (index >= 0)
    return session_.getItem(object, makeInt(session_, index));
  Str *part = substring(session_, text, name.begin, name.end - name.begin);
  if (!part)
    return Value::empty();
  return c == '.' ? session_.getAttr(object, session_.intern(part))
                  : session_.getItem(object, Value::fromObject(part));
}

Value Formatter::fieldObject(Str *text, Slice name) {
  uint32_t at = name.begin;
  while (at < name.end && text->at(at) != '.' && text->at(at) != '[')
    ++at;
  Value object = firstObject(text, {name.begin, at});
  while (object && at < name.end)
    object = nextObject(text, object, at, name.end);
  return object;
}

Value strFormat(Session &session, Value *args) {
  return Formatter(session, asStr(args[0]), args[1].as<Tuple>(), args[2]).run();
}

Value strFormatMap(Session &session, Value *args) {
  return Formatter(session, asStr(args[0]), nullptr, args[1]).run();
}

Value strFormatSpec(Session &session, Value *args) {
  Str *spec = asStr(args[1]);
  if (!spec)
    return raiseBadArgument(session, "__format__", "argument", "str", args[1]);
  if (spec->length == 0)
    return session.str(args[0]);
  return strResult(formatStr(session, args[0], spec));
}

NativeDef methods[] = {
    {"format", "(self, /, *args, **kwargs)", strFormat, NativeKind::Replay},
    {"format_map", "(self, mapping, /)", strFormatMap, NativeKind::Replay},
    {"__format__", "(self, format_spec, /)", strFormatSpec, NativeKind::Replay},
};

} // namespace

NativeTable strFormatMethods() { return methods; }

} // namespace montyjit
