//===- IoText.cpp - io.StringIO -------------------------------------------===//
///
/// \file
/// A text in memory. Its words: the text, the position in characters, the
/// newline (None: all kinds become '\n'; '': all kinds end lines), whether it
/// is closed. Writing at the end appends to the text, which costs amortised
/// constant time.
///
//===----------------------------------------------------------------------===//

#include "IoModule.h"

#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Resumable.h"

using namespace montyjit;
using namespace montyjit::io;

namespace {
enum Field { Text, Position, Newline, Closed };

Str *textOf(Value self) { return lazyFields(self)[Text].as<Str>(); }
uint32_t positionOf(Value self) {
  return uint32_t(lazyFields(self)[Position].asInt());
}
void setPosition(Value self, int64_t position) {
  lazyFields(self)[Position] = Value::fromInt(position);
}

/// \return false with ValueError pending.
bool isOpen(Session &session, Value self) {
  return checkOpen(session, lazyFields(self)[Closed],
                   "I/O operation on closed file");
}

Value part(Session &session, Value self, uint32_t begin, uint32_t end) {
  setPosition(self, end);
  return valueOrEmpty(sliceStr(session, textOf(self), begin, 1, end - begin));
}

/// `\r\n` and `\r` become `\n`.
Str *universal(Session &session, Str *text) {
  StrBuilder builder(session);
  for (uint32_t i = 0; i < text->length; ++i) {
    uint32_t c = text->at(i);
    if (c == '\r' && i + 1 < text->length && text->at(i + 1) == '\n')
      ++i;
    builder.append(c == '\r' ? '\n' : c);
  }
  return builder.finish();
}

bool contains(const Str *text, uint32_t character) {
  for (uint32_t i = 0; i < text->length; ++i)
    if (text->at(i) == character)
      return true;
  return false;
}

/// What is stored for \p text that is written. Null with MemoryError pending.
Str *translated(Session &session, Value self, Str *text) {
  Value newline = lazyFields(self)[Newline];
  if (newline == none())
    return contains(text, '\r') ? universal(session, text) : text;
  Str *ending = newline.as<Str>();
  bool isKept =
      ending->length == 0 || (ending->length == 1 && ending->at(0) == '\n');
  if (isKept || !contains(text, '\n'))
    return text;
  StrBuilder builder(session);
  for (uint32_t i = 0; i < text->length; ++i)
    if (text->at(i) == '\n')
      builder.append(ending);
    else
      builder.append(text->at(i));
  return builder.finish();
}

/// The text with \p written from the position on, filled with zeros up to
/// there.
Str *overwritten(Session &session, Value self, Str *written) {
  Str *text = textOf(self);
  uint32_t position = positionOf(self);
  StrBuilder builder(session);
  builder.append(text, 0, std::min(position, text->length));
  if (position > text->length)
    builder.appendRepeated(0, position - text->length);
  builder.append(written);
  uint64_t end = uint64_t(position) + written->length;
  if (end < text->length)
    builder.append(text, uint32_t(end), text->length - uint32_t(end));
  return builder.finish();
}

bool put(Session &session, Value self, Value value) {
  Str *text = asStr(value);
  if (!text) {
    session.raiseFormat(TypeId::TypeError, "string argument expected, got '{}'",
                        typeName(value));
    return false;
  }
  if (!isOpen(session, self))
    return false;
  Str *written = translated(session, self, text);
  if (!written)
    return false;
  uint32_t position = positionOf(self);
  Str *result = position == textOf(self)->length
                    ? concatStr(session, textOf(self), written)
                    : overwritten(session, self, written);
  if (!result)
    return false;
  lazyFields(self)[Text] = Value::fromObject(result);
  setPosition(self, int64_t(position) + written->length);
  return true;
}

Value write(Session &session, Value *args) {
  return put(session, args[0], args[1]) ? Value::fromInt(asStr(args[1])->length)
                                        : Value::empty();
}

Value read(Session &session, Value *args) {
  int64_t size;
  if (!optionalSize(session, args[1], size) || !isOpen(session, args[0]))
    return Value::empty();
  uint32_t length = textOf(args[0])->length;
  uint32_t begin = std::min(positionOf(args[0]), length);
  uint32_t rest = length - begin;
  if (size < 0 || uint64_t(size) > rest)
    size = rest;
  if (positionOf(args[0]) > length)
    return Value::fromObject(emptyStr());
  return part(session, args[0], begin, begin + uint32_t(size));
}

/// Where the line that begins at \p begin ends.
uint32_t endOfLine(Value self, uint32_t begin, uint32_t limit) {
  Str *text = textOf(self);
  Value newline = lazyFields(self)[Newline];
  Str *ending = newline == none() ? nullptr : newline.as<Str>();
  bool isAny = ending && ending->length == 0;
  uint32_t last =
      ending && ending->length ? ending->at(ending->length - 1) : '\n';
  for (uint32_t i = begin; i < limit; ++i) {
    uint32_t c = text->at(i);
    if (isAny && c == '\r')
      return i + 1 < text->length && text->at(i + 1) == '\n' ? i + 2 : i + 1;
    if (c != last)
      continue;
    bool isEnd =
        !ending || ending->length < 2 || (i > begin && text->at(i - 1) == '\r');
    if (isEnd)
      return i + 1;
  }
  return limit;
}

Value lineFrom(Session &session, Value self, int64_t size) {
  uint32_t length = textOf(self)->length, begin = positionOf(self);
  if (begin >= length)
    return Value::fromObject(emptyStr());
  uint32_t limit = size < 0 || uint64_t(size) > length - begin
                       ? length
                       : begin + uint32_t(size);
  uint32_t end = std::min(endOfLine(self, begin, limit), limit);
  return session.poll((end - begin) / 8 + 1) ? part(session, self, begin, end)
                                             : Value::empty();
}

Value readLine(Session &session, Value *args) {
  int64_t size;
  if (!optionalSize(session, args[1], size) || !isOpen(session, args[0]))
    return Value::empty();
  return lineFrom(session, args[0], size);
}

Value next(Session &session, Value *args) {
  if (!isOpen(session, args[0]))
    return Value::empty();
  Value line = lineFrom(session, args[0], -1);
  if (line && line.as<Str>()->length == 0)
    return session.raise(TypeId::StopIteration, "");
  return line;
}

Value readLines(Session &session, Value *args) {
  int64_t hint, total = 0;
  if (!optionalSize(session, args[1], hint) || !isOpen(session, args[0]))
    return Value::empty();
  List *lines = makeList(session);
  for (;;) {
    Value line = lineFrom(session, args[0], -1);
    if (!line)
      return line;
    if (line.as<Str>()->length == 0)
      return Value::fromObject(lines);
    if (!append(session, lines, line))
      return Value::empty();
    total += line.as<Str>()->length;
    if (hint > 0 && total > hint)
      return Value::fromObject(lines);
  }
}

Value getValue(Session &session, Value *args) {
  return isOpen(session, args[0]) ? lazyFields(args[0])[Text] : Value::empty();
}

Value tell(Session &session, Value *args) {
  return isOpen(session, args[0]) ? lazyFields(args[0])[Position]
                                  : Value::empty();
}

Value seek(Session &session, Value *args) {
  int64_t offset, whence = 0;
  if (!sizeArgument(session, args[1], offset) ||
      (args[2] && !sizeArgument(session, args[2], whence)) ||
      !isOpen(session, args[0]))
    return Value::empty();
  if (whence < 0 || whence > 2)
    return session.raiseFormat(
        TypeId::ValueError, "Invalid whence ({}, should be 0, 1 or 2)", whence);
  if (whence == 0 && offset < 0)
    return session.raiseFormat(TypeId::ValueError, "Negative seek position {}",
                               offset);
  if (whence != 0 && offset != 0)
    return session.raise(TypeId::OSError,
                         "Can't do nonzero cur-relative seeks");
  constexpr int64_t Farthest = UINT32_MAX / 2;
  if (offset > Farthest)
    return session.raise(TypeId::OverflowError, "new position too large");
  if (whence == 0)
    setPosition(args[0], offset);
  else if (whence == 2)
    setPosition(args[0], textOf(args[0])->length);
  return lazyFields(args[0])[Position];
}

Value truncate(Session &session, Value *args) {
  int64_t size;
  if (!optionalSize(session, args[1], size) || !isOpen(session, args[0]))
    return Value::empty();
  if (isNoneOrAbsent(args[1]))
    size = positionOf(args[0]);
  if (size < 0)
    return session.raiseFormat(TypeId::ValueError, "Negative size value {}",
                               size);
  Str *text = textOf(args[0]);
  if (uint64_t(size) < text->length) {
    Str *start = sliceStr(session, text, 0, 1, uint32_t(size));
    if (!start)
      return Value::empty();
    lazyFields(args[0])[Text] = Value::fromObject(start);
  }
  return Value::fromInt(size);
}

Value writeLinesStep(Frame *f) {
  enum { Self, Lines, Source };
  Session &s = *f->session;
  Value line;
  RESUMABLE_BEGIN(f);
  if (!isOpen(s, f->slots[Self]))
    return Value::empty();
  AWAIT(1, f->slots[Source], s.iter(f->slots[Lines]));
  for (;;) {
    AWAIT_NEXT(2, line, f->slots[Source]);
    if (line == Value::exhausted())
      return none();
    AWAIT(3, line, s.callMethod(f->slots[Self], s.intern("write"), &line, 1));
  }
  RESUMABLE_END();
}

Value create(Session &session, Value *args) {
  Value self = Value::fromObject(newInstance(session, args[0].as<Type>()));
  lazyFields(self)[Text] = Value::fromObject(emptyStr());
  lazyFields(self)[Newline] = Value::fromObject(makeChar(session, '\n'));
  lazyFields(self)[Closed] = falseValue();
  setPosition(self, 0);
  return self;
}

bool isNewline(Value value) {
  Str *text = asStr(value);
  if (!text)
    return value == none();
  std::string ending = toUtf8(text);
  return ending.empty() || ending == "\n" || ending == "\r" || ending == "\r\n";
}

Value init(Session &session, Value *args) {
  Value self = args[0], newline = args[2];
  if (newline && !isNewline(newline)) {
    Value shown = session.repr(newline);
    return shown ? session.raiseFormat(TypeId::ValueError,
                                       "illegal newline value: {}",
                                       toUtf8(shown.as<Str>()))
                 : shown;
  }
  if (!isNoneOrAbsent(args[1]) && !asStr(args[1]))
    return session.raiseFormat(TypeId::TypeError,
                               "initial_value must be str or None, not {}",
                               typeName(args[1]));
  if (newline)
    lazyFields(self)[Newline] =
        newline == none() ? newline : Value::fromObject(asStr(newline));
  lazyFields(self)[Text] = Value::fromObject(emptyStr());
  lazyFields(self)[Closed] = falseValue();
  setPosition(self, 0);
  if (!isNoneOrAbsent(args[1]) && !put(session, self, args[1]))
    return Value::empty();
  setPosition(self, 0);
  return none();
}

Value close(Session &, Value *args) {
  lazyFields(args[0])[Closed] = trueValue();
  return none();
}
Value isClosed(Session &, Value *args) { return lazyFields(args[0])[Closed]; }
Value flush(Session &session, Value *args) {
  return isOpen(session, args[0]) ? none() : Value::empty();
}
Value yes(Session &session, Value *args) {
  return isOpen(session, args[0]) ? trueValue() : Value::empty();
}
Value no(Session &session, Value *args) {
  return isOpen(session, args[0]) ? falseValue() : Value::empty();
}
Value enter(Session &session, Value *args) {
  return isOpen(session, args[0]) ? args[0] : Value::empty();
}
Value leave(Session &session, Value *args) {
  // A subclass may close in its own way.
  Value done = session.callMethod(args[0], session.intern("close"), nullptr, 0);
  return done ? none() : done;
}
Value noValue(Session &, Value *) { return none(); }
Value never(Session &, Value *) { return falseValue(); }

NativeDef methods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", create, NativeKind::Leaf,
     NativeRole::Static},
    {"__init__", "(self, /, initial_value='', newline='\\n')", init,
     NativeKind::Replay},
    {"write", "(self, s, /)", write},
    SIZED("read", "size=-1", read),
    SIZED("readline", "size=-1", readLine),
    SIZED("readlines", "hint=-1", readLines),
    {"getvalue", "(self, /)", getValue},
    {"tell", "(self, /)", tell},
    {"seek", "(self, pos, whence=0, /)", seek, NativeKind::Replay},
    SIZED("truncate", "pos=None", truncate),
    {.name = "writelines",
     .signature = "(self, lines, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = writeLinesStep,
     .isSound = holdsValueFrom<2, 2>},
    {"close", "(self, /)", close},
    {"closed", "(self, /)", isClosed, NativeKind::Leaf, NativeRole::Getter},
    {"flush", "(self, /)", flush},
    {"fileno", "(self, /)", fileNumber},
    {"detach", "(self, /)", detach},
    {"readable", "(self, /)", yes},
    {"writable", "(self, /)", yes},
    {"seekable", "(self, /)", yes},
    {"isatty", "(self, /)", no},
    {"__iter__", "(self, /)", enter},
    {"__next__", "(self, /)", next},
    {"__enter__", "(self, /)", enter},
    {"__exit__", "(self, /, *args)", leave, NativeKind::Replay},
    {"newlines", "(self, /)", noValue, NativeKind::Leaf, NativeRole::Getter},
    {"encoding", "(self, /)", noValue, NativeKind::Leaf, NativeRole::Getter},
    {"errors", "(self, /)", noValue, NativeKind::Leaf, NativeRole::Getter},
    {"line_buffering", "(self, /)", never, NativeKind::Leaf,
     NativeRole::Getter},
};
} // namespace

NativeTable io::textMethods() { return methods; }
