//===- IoBytes.cpp - io.BytesIO -------------------------------------------===//
///
/// \file
/// Bytes in memory. Its words: a byte array, the position, whether it is
/// closed.
///
//===----------------------------------------------------------------------===//

#include "IoModule.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Resumable.h"

#include <cstring>

using namespace montyjit;
using namespace montyjit::io;

namespace {
enum Field { Bytes, Position, Closed };

ByteArrayObject *bytesOf(Value self) {
  return lazyFields(self)[Bytes].as<ByteArrayObject>();
}
uint64_t positionOf(Value self) {
  return uint64_t(lazyFields(self)[Position].asInt());
}
void setPosition(Value self, uint64_t position) {
  lazyFields(self)[Position] = Value::fromInt(int64_t(position));
}
bool isOpen(Session &session, Value self) {
  return checkOpen(session, lazyFields(self)[Closed],
                   "I/O operation on closed file.");
}

bool checkExports(Session &session, Value self) {
  if (!bytesOf(self)->exports)
    return true;
  session.raise(TypeId::BufferError,
                "Existing exports of data: object cannot be re-sized");
  return false;
}

/// Makes room for \p length bytes and fills with zeros up to there.
bool resize(Session &session, ByteArrayObject *bytes, uint64_t length) {
  if (length > bytes->capacity) {
    uint64_t capacity = length + length / 8 + 64;
    if (!session.checkSize(capacity))
      return false;
    auto *data = static_cast<uint8_t *>(session.heap.allocateAtomic(capacity));
    if (bytes->length)
      std::memcpy(data, bytes->data, bytes->length);
    bytes->data = data;
    bytes->capacity = capacity;
  }
  if (length > bytes->length)
    std::memset(bytes->data + bytes->length, 0, length - bytes->length);
  bytes->length = length;
  return true;
}

bool put(Session &session, Value self, Value value) {
  std::string_view data;
  if (!bytesView(value, data)) {
    session.raiseFormat(TypeId::TypeError,
                        "a bytes-like object is required, not '{}'",
                        typeName(value));
    return false;
  }
  if (!isOpen(session, self) || !checkExports(session, self))
    return false;
  ByteArrayObject *bytes = bytesOf(self);
  uint64_t position = positionOf(self), end = position + data.size();
  if (end > bytes->length && !data.empty() && !resize(session, bytes, end))
    return false;
  if (!data.empty())
    std::memmove(bytes->data + position, data.data(), data.size());
  setPosition(self, end);
  return true;
}

Value write(Session &session, Value *args) {
  uint64_t before = positionOf(args[0]);
  return put(session, args[0], args[1])
             ? Value::fromInt(int64_t(positionOf(args[0]) - before))
             : Value::empty();
}

/// Bytes from the position on; the position moves behind them.
Value take(Session &session, Value self, uint64_t count) {
  ByteArrayObject *bytes = bytesOf(self);
  uint64_t position = positionOf(self);
  if (position >= bytes->length)
    return valueOrEmpty(makeBytes(session, {}));
  count = std::min(count, bytes->length - position);
  setPosition(self, position + count);
  auto *data = reinterpret_cast<const char *>(bytes->data);
  return valueOrEmpty(makeBytes(session, {data + position, count}));
}

bool sizeOf(Session &session, Value value, uint64_t &size) {
  int64_t number;
  if (!optionalSize(session, value, number))
    return false;
  size = number < 0 ? UINT64_MAX : uint64_t(number);
  return true;
}

Value read(Session &session, Value *args) {
  uint64_t size;
  if (!sizeOf(session, args[1], size) || !isOpen(session, args[0]))
    return Value::empty();
  return take(session, args[0], size);
}

/// How many bytes the line at the position has, at most \p size.
uint64_t lineLength(Value self, uint64_t size) {
  ByteArrayObject *bytes = bytesOf(self);
  uint64_t position = positionOf(self);
  if (position >= bytes->length)
    return 0;
  size = std::min(size, bytes->length - position);
  if (!size)
    return 0;
  auto *start = bytes->data + position;
  auto *end = static_cast<uint8_t *>(std::memchr(start, '\n', size));
  return end ? uint64_t(end - start) + 1 : size;
}

Value readLine(Session &session, Value *args) {
  uint64_t size;
  if (!sizeOf(session, args[1], size) || !isOpen(session, args[0]))
    return Value::empty();
  return take(session, args[0], lineLength(args[0], size));
}

Value next(Session &session, Value *args) {
  if (!isOpen(session, args[0]))
    return Value::empty();
  uint64_t length = lineLength(args[0], UINT64_MAX);
  return length ? take(session, args[0], length)
                : session.raise(TypeId::StopIteration, "");
}

Value readLines(Session &session, Value *args) {
  uint64_t hint, total = 0;
  if (!sizeOf(session, args[1], hint) || !isOpen(session, args[0]))
    return Value::empty();
  List *lines = makeList(session);
  while (uint64_t length = lineLength(args[0], UINT64_MAX)) {
    Value line = take(session, args[0], length);
    if (!line || !append(session, lines, line) || !session.poll())
      return Value::empty();
    total += length;
    if (hint && total >= hint)
      break;
  }
  return Value::fromObject(lines);
}

Value readInto(Session &session, Value *args) {
  if (!isOpen(session, args[0]))
    return Value::empty();
  // The view is of memory that may be written.
  std::string_view target;
  if (isBytes(args[1]) || !bytesView(args[1], target))
    return session.raiseFormat(
        TypeId::TypeError,
        "readinto() argument must be read-write bytes-like object, not {}",
        typeName(args[1]));
  ByteArrayObject *bytes = bytesOf(args[0]);
  uint64_t position = positionOf(args[0]);
  uint64_t rest = position < bytes->length ? bytes->length - position : 0;
  uint64_t count = std::min<uint64_t>(rest, target.size());
  if (count)
    std::memmove(const_cast<char *>(target.data()), bytes->data + position,
                 count);
  setPosition(args[0], position + count);
  return Value::fromInt(int64_t(count));
}

Value getValue(Session &session, Value *args) {
  if (!isOpen(session, args[0]))
    return Value::empty();
  ByteArrayObject *bytes = bytesOf(args[0]);
  return valueOrEmpty(makeBytes(
      session, {reinterpret_cast<const char *>(bytes->data), bytes->length}));
}

Value getBuffer(Session &session, Value *args) {
  if (!isOpen(session, args[0]))
    return Value::empty();
  return session.call(Value::fromObject(builtinType(TypeId::MemoryView)),
                      lazyFields(args[0])[Bytes]);
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
  if (whence == 0 && offset < 0)
    return session.raiseFormat(TypeId::ValueError, "negative seek value {}",
                               offset);
  if (whence < 0 || whence > 2)
    return session.raiseFormat(
        TypeId::ValueError, "invalid whence ({}, should be 0, 1 or 2)", whence);
  constexpr int64_t Farthest = int64_t(1) << 48;
  if (offset > Farthest)
    return session.raise(TypeId::OverflowError, "new position too large");
  if (whence == 1)
    offset += int64_t(positionOf(args[0]));
  else if (whence == 2)
    offset += int64_t(bytesOf(args[0])->length);
  setPosition(args[0], uint64_t(std::max<int64_t>(offset, 0)));
  return lazyFields(args[0])[Position];
}

Value truncate(Session &session, Value *args) {
  int64_t size = int64_t(positionOf(args[0]));
  if (!isNoneOrAbsent(args[1]) && !sizeArgument(session, args[1], size))
    return Value::empty();
  if (!isOpen(session, args[0]) || !checkExports(session, args[0]))
    return Value::empty();
  if (size < 0)
    return session.raiseFormat(TypeId::ValueError, "negative size value {}",
                               size);
  ByteArrayObject *bytes = bytesOf(args[0]);
  bytes->length = std::min(bytes->length, uint64_t(size));
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
  Value bytes = valueOrEmpty(makeByteArray(session, {}));
  if (!bytes)
    return bytes;
  lazyFields(self)[Bytes] = bytes;
  lazyFields(self)[Closed] = falseValue();
  setPosition(self, 0);
  return self;
}

Value init(Session &session, Value *args) {
  lazyFields(args[0])[Closed] = falseValue();
  bytesOf(args[0])->length = 0;
  setPosition(args[0], 0);
  if (!isNoneOrAbsent(args[1]) && !put(session, args[0], args[1]))
    return Value::empty();
  setPosition(args[0], 0);
  return none();
}

Value close(Session &session, Value *args) {
  if (!checkExports(session, args[0]))
    return Value::empty();
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
  Value done = session.callMethod(args[0], session.intern("close"), nullptr, 0);
  return done ? none() : done;
}

NativeDef methods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", create, NativeKind::Leaf,
     NativeRole::Static},
    {"__init__", "(self, /, initial_bytes=b'')", init},
    {"write", "(self, b, /)", write},
    SIZED("read", "size=-1", read),
    SIZED("read1", "size=-1", read),
    SIZED("readline", "size=-1", readLine),
    SIZED("readlines", "hint=-1", readLines),
    {"readinto", "(self, buffer, /)", readInto},
    {"getvalue", "(self, /)", getValue},
    {"getbuffer", "(self, /)", getBuffer, NativeKind::Replay},
    {"tell", "(self, /)", tell},
    {"seek", "(self, pos, whence=0, /)", seek, NativeKind::Replay},
    SIZED("truncate", "size=None", truncate),
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
};
} // namespace

NativeTable io::bytesMethods() { return methods; }
