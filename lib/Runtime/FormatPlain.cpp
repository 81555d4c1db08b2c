//===- FormatPlain.cpp - A format spec read once --------------------------===//
///
/// \file
/// The spec of a replacement field seldom changes, and neither does the kind of
/// its value: both are read at the first value, and kept.
///
//===----------------------------------------------------------------------===//

#include "FormatSpec.h"
#include "montyjit/Runtime/Format.h"
#include "montyjit/Runtime/Str.h"

#include <new>

namespace montyjit {

namespace {
enum class PlainKind : uint8_t { None, Int, Float, Str };

PlainKind kindOf(Value value) {
  return value.isInt()     ? PlainKind::Int
         : value.isFloat() ? PlainKind::Float
         : isStr(value)    ? PlainKind::Str
                           : PlainKind::None;
}
} // namespace

struct PlainFormat {
  PlainKind kind = PlainKind::None;
  FormatSpec spec;
};

PlainFormat *readPlainFormat(Session &session, Str *text, Value value) {
  auto *format =
      new (session.heap.allocateAtomic(sizeof(PlainFormat))) PlainFormat;
  PlainKind kind = kindOf(value);
  if (kind == PlainKind::None || !text->length)
    return format;
  uint32_t type = kind == PlainKind::Int   ? 'd'
                  : kind == PlainKind::Str ? 's'
                                           : 0;
  char align = kind == PlainKind::Str ? '<' : '>';
  if (parseFormatSpec(session, text, value, type, align, format->spec))
    format->kind = kind;
  else
    session.takeException();
  return format;
}

Value formatPlain(Session &session, const PlainFormat &format, Value value) {
  if (format.kind != kindOf(value))
    return Value::empty();
  StrBuilder out(session);
  bool isDone = false;
  switch (format.kind) {
  case PlainKind::None:
    return Value::empty();
  case PlainKind::Int:
    isDone = formatIntAs(session, value, format.spec, out);
    break;
  case PlainKind::Float:
    isDone = formatFloatAs(session, value, format.spec, out);
    break;
  case PlainKind::Str:
    isDone = formatStrAs(session, value, format.spec, out);
    break;
  }
  Str *text = isDone ? out.finish() : nullptr;
  return text ? Value::fromObject(text) : Value::empty();
}

} // namespace montyjit
