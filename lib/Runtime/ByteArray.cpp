//===- ByteArray.cpp - Changing byte arrays ---------------------*- C++ -*-===//

#include "BytesNew.h"
#include "BytesText.h"
#include "StrArgs.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <cstring>

namespace montyjit {

bool resizeByteArray(Session &session, ByteArrayObject *array,
                     uint64_t length) {
  if (length == array->length)
    return true;
  if (array->exports) {
    session.raise(TypeId::BufferError,
                  "Existing exports of data: object cannot be re-sized");
    return false;
  }
  if (length > array->capacity) {
    uint64_t capacity = std::max(length + length / 8 + 16, array->capacity);
    if (capacity > 1024 && !session.checkSize(capacity))
      return false;
    auto *data = static_cast<uint8_t *>(session.heap.allocateAtomic(capacity));
    if (array->length)
      std::memcpy(data, array->data, array->length);
    array->data = data;
    array->capacity = capacity;
  }
  array->length = length;
  return true;
}

bool replaceBytes(Session &session, ByteArrayObject *array, uint64_t begin,
                  uint64_t end, std::string_view data) {
  std::string copy;
  auto *source = reinterpret_cast<const uint8_t *>(data.data());
  if (source >= array->data && source < array->data + array->capacity) {
    copy = data;
    data = copy;
  }
  uint64_t tail = array->length - end, removed = end - begin;
  uint64_t length = array->length - removed + data.size();
  if (length < array->length)
    std::memmove(array->data + begin + data.size(), array->data + end, tail);
  if (!resizeByteArray(session, array, length))
    return false;
  if (data.size() > removed && tail)
    std::memmove(array->data + begin + data.size(), array->data + end, tail);
  if (!data.empty())
    std::memcpy(array->data + begin, data.data(), data.size());
  return true;
}

Value extendByteArray(Session &session, ByteArrayObject *array,
                      std::string_view data) {
  return replaceBytes(session, array, array->length, array->length, data)
             ? none()
             : Value::empty();
}

namespace {

Value done(bool succeeded) { return succeeded ? none() : Value::empty(); }

Value append(Session &session, Value *args) {
  uint8_t byte;
  if (!byteArg(session, args[1], ByteOutOfRange, byte))
    return Value::empty();
  ByteArrayObject *array = asByteArray(args[0]);
  uint64_t length = array->length;
  if (!resizeByteArray(session, array, length + 1))
    return Value::empty();
  array->data[length] = byte;
  return none();
}

Value insert(Session &session, Value *args) {
  int64_t index;
  uint8_t byte;
  if (!sizeArg(session, args[1], 0, index) ||
      !byteArg(session, args[2], ByteOutOfRange, byte))
    return Value::empty();
  ByteArrayObject *array = asByteArray(args[0]);
  int64_t length = int64_t(array->length);
  if (index < 0)
    index = std::max<int64_t>(index + length, 0);
  index = std::min(index, length);
  char text = char(byte);
  return done(replaceBytes(session, array, uint64_t(index), uint64_t(index),
                           {&text, 1}));
}

Value pop(Session &session, Value *args) {
  int64_t index;
  if (!sizeArg(session, args[1], -1, index))
    return Value::empty();
  ByteArrayObject *array = asByteArray(args[0]);
  int64_t length = int64_t(array->length);
  if (length == 0)
    return session.raise(TypeId::IndexError, "pop from empty bytearray");
  if (index < 0)
    index += length;
  if (index < 0 || index >= length)
    return session.raise(TypeId::IndexError, "pop index out of range");
  uint8_t byte = array->data[index];
  if (!replaceBytes(session, array, uint64_t(index), uint64_t(index) + 1, ""))
    return Value::empty();
  return Value::fromInt(byte);
}

Value remove(Session &session, Value *args) {
  uint8_t byte;
  if (!byteArg(session, args[1], ByteOutOfRange, byte))
    return Value::empty();
  ByteArrayObject *array = asByteArray(args[0]);
  size_t at = viewOf(array).find(char(byte));
  if (at == std::string_view::npos)
    return session.raise(TypeId::ValueError, "value not found in bytearray");
  return done(replaceBytes(session, array, at, at + 1, ""));
}

Value clear(Session &session, Value *args) {
  return done(resizeByteArray(session, asByteArray(args[0]), 0));
}

Value copy(Session &session, Value *args) {
  return makeLike(session, args[0], receiverBytes(args[0]));
}

Value reverse(Session &, Value *args) {
  ByteArrayObject *array = asByteArray(args[0]);
  std::reverse(array->data, array->data + array->length);
  return none();
}

Value resize(Session &session, Value *args) {
  int64_t size;
  if (!sizeArg(session, args[1], 0, size))
    return Value::empty();
  if (size < 0)
    return session.raiseFormat(
        TypeId::ValueError, "Can only resize to positive sizes, got {}", size);
  ByteArrayObject *array = asByteArray(args[0]);
  uint64_t old = array->length;
  if (!resizeByteArray(session, array, uint64_t(size)))
    return Value::empty();
  if (array->length > old)
    std::memset(array->data + old, 0, array->length - old);
  return none();
}

//===----------------------------------------------------------------------===//
// Subscripts
//===----------------------------------------------------------------------===//

bool deleteSlice(Session &session, ByteArrayObject *array, SliceBounds bounds) {
  if (bounds.step < 0)
    bounds.start += (bounds.count - 1) * bounds.step, bounds.step *= -1;
  if (bounds.step == 1 || bounds.count <= 1)
    return replaceBytes(session, array, uint64_t(bounds.start),
                        uint64_t(bounds.start + bounds.count), "");
  uint64_t out = uint64_t(bounds.start);
  int64_t end = bounds.start + (bounds.count - 1) * bounds.step;
  for (uint64_t i = out; i < array->length; ++i)
    if (int64_t(i) > end || (int64_t(i) - bounds.start) % bounds.step)
      array->data[out++] = array->data[i];
  return resizeByteArray(session, array, out);
}

/// Assigns \p data to the bytes that \p bounds mean.
bool assignSlice(Session &session, ByteArrayObject *array, SliceBounds bounds,
                 std::string_view data) {
  if (bounds.step == 1) {
    uint64_t begin = uint64_t(bounds.start);
    return replaceBytes(session, array, begin, begin + uint64_t(bounds.count),
                        data);
  }
  if (data.empty())
    return deleteSlice(session, array, bounds);
  if (int64_t(data.size()) != bounds.count) {
    session.raiseFormat(TypeId::ValueError,
                        "attempt to assign bytes of size {} to extended slice "
                        "of size {}",
                        data.size(), bounds.count);
    return false;
  }
  for (int64_t i = 0; i < bounds.count; ++i)
    array->data[bounds.start + i * bounds.step] = uint8_t(data[i]);
  return true;
}

/// The bytes of a value assigned to a slice: bytes-like, or ints to be
/// collected. May suspend.
bool sliceValue(Session &session, Value value, std::string_view &data,
                Value &holder) {
  if (bytesView(value, data))
    return true;
  if (asIntValue(value) || value.isFloat() || asStr(value)) {
    session.raise(TypeId::TypeError,
                  "can assign only bytes, buffers, or iterables of ints in "
                  "range(0, 256)");
    return false;
  }
  holder =
      session.call(Value::fromObject(builtinType(TypeId::ByteArray)), value);
  return holder && bytesView(holder, data);
}

bool raiseBadIndex(Session &session, Value key) {
  session.raiseFormat(TypeId::TypeError,
                      "bytearray indices must be integers or slices, not {}",
                      typeName(key));
  return false;
}

Value setSlice(Session &session, Value *args, bool isDeletion) {
  std::string_view data;
  Value holder;
  if (!isDeletion && !sliceValue(session, args[2], data, holder))
    return Value::empty();
  ByteArrayObject *array = asByteArray(args[0]);
  SliceBounds bounds;
  if (!resolveSlice(session, args[1], int64_t(array->length), bounds))
    return Value::empty();
  return done(isDeletion ? deleteSlice(session, array, bounds)
                         : assignSlice(session, array, bounds, data));
}

Value quickSetItem(Session &session, Value *args) {
  ByteArrayObject *array = asByteArray(args[0]);
  if (!Value::bothInts(args[1], args[2]) ||
      uint64_t(args[1].asInt()) >= array->length ||
      uint64_t(args[2].asInt()) > UINT8_MAX)
    return Value::empty();
  array->data[args[1].asInt()] = uint8_t(args[2].asInt());
  return none();
}

Value setItem(Session &session, Value *args) {
  if (isExactly(args[1], TypeId::Slice))
    return setSlice(session, args, false);
  int64_t index;
  uint8_t byte;
  if (!hasIndex(session, args[1]))
    return done(raiseBadIndex(session, args[1]));
  // The value is looked at first: its `__index__` may change the array.
  Value key = session.index(args[1]);
  if (!key || !byteArg(session, args[2], ByteOutOfRange, byte))
    return Value::empty();
  ByteArrayObject *array = asByteArray(args[0]);
  if (!indexArg(session, key, int64_t(array->length),
                "bytearray index out of range", index))
    return Value::empty();
  array->data[index] = byte;
  return none();
}

Value delItem(Session &session, Value *args) {
  if (isExactly(args[1], TypeId::Slice))
    return setSlice(session, args, true);
  int64_t index;
  if (!hasIndex(session, args[1]))
    return done(raiseBadIndex(session, args[1]));
  ByteArrayObject *array = asByteArray(args[0]);
  if (!indexArg(session, args[1], int64_t(array->length),
                "bytearray index out of range", index))
    return Value::empty();
  return done(
      replaceBytes(session, array, uint64_t(index), uint64_t(index) + 1, ""));
}

Value inPlaceAdd(Session &session, Value *args) {
  std::string_view data;
  if (!bytesView(args[1], data))
    return session.raiseFormat(TypeId::TypeError, "can't concat {} to {}",
                               typeName(args[1]), typeName(args[0]));
  return extendByteArray(session, asByteArray(args[0]), data) ? args[0]
                                                              : Value::empty();
}

Value inPlaceMul(Session &session, Value *args) {
  if (!hasIndex(session, args[1]))
    return notImplemented();
  int64_t count;
  if (!repeatArg(session, args[1], count))
    return Value::empty();
  Value product = repeatBytes(session, args[0], count);
  ByteArrayObject *array = asByteArray(args[0]);
  if (!product ||
      !replaceBytes(session, array, 0, array->length, receiverBytes(product)))
    return Value::empty();
  return args[0];
}

Value allocated(Session &, Value *args) {
  return Value::fromInt(int64_t(asByteArray(args[0])->capacity));
}

NativeDef methods[] = {
    {"append", "(self, item, /)", append, NativeKind::Replay},
    {"insert", "(self, index, item, /)", insert, NativeKind::Replay},
    {"pop", "(self, index=-1, /)", pop, NativeKind::Replay},
    {"remove", "(self, value, /)", remove, NativeKind::Replay},
    {"clear", "(self, /)", clear},
    {"copy", "(self, /)", copy},
    {"reverse", "(self, /)", reverse},
    {"resize", "(self, size, /)", resize, NativeKind::Replay},
    {.name = "__setitem__",
     .signature = "(self, key, value, /)",
     .function = setItem,
     .kind = NativeKind::Replay,
     .quick = quickSetItem},
    {"__delitem__", "(self, key, /)", delItem, NativeKind::Replay},
    {"__iadd__", "(self, value, /)", inPlaceAdd},
    {"__imul__", "(self, value, /)", inPlaceMul, NativeKind::Replay},
    {"__alloc__", "(self, /)", allocated},
};

} // namespace

NativeTable byteArrayMethods() { return methods; }

} // namespace montyjit
