//===- BytesSpecial.cpp - Special methods of bytes --------------*- C++ -*-===//

#include "BytesText.h"
#include "StrArgs.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

#include <cstring>

namespace montyjit {

namespace {

//===----------------------------------------------------------------------===//
// Operators
//===----------------------------------------------------------------------===//

Value add(Session &session, Value *args) {
  std::string_view left = receiverBytes(args[0]), right;
  if (!bytesView(args[1], right))
    return session.raiseFormat(TypeId::TypeError, "can't concat {} to {}",
                               typeName(args[1]), typeName(args[0]));
  if (isBytes(args[0]) && right.empty())
    return args[0];
  if (isBytes(args[1]) && left.empty() && !asByteArray(args[0]))
    return args[1];
  uint8_t *data;
  Value result =
      allocateLike(session, args[0], left.size() + right.size(), data);
  if (result && data) {
    std::memcpy(data, left.data(), left.size());
    std::memcpy(data + left.size(), right.data(), right.size());
  }
  return result;
}

Value repeat(Session &session, Value self, int64_t count) {
  std::string_view text = receiverBytes(self);
  if (count <= 0 || text.empty())
    return makeLike(session, self, "");
  if (count == 1)
    return unchanged(session, self);
  if (count > INT64_MAX / int64_t(text.size())) {
    if (asByteArray(self))
      return session.raise(TypeId::MemoryError, "");
    return session.raise(TypeId::OverflowError, "repeated bytes are too long");
  }
  size_t size = size_t(count) * text.size();
  uint8_t *data;
  Value result = allocateLike(session, self, size, data);
  if (!result)
    return result;
  std::memcpy(data, text.data(), text.size());
  for (size_t done = text.size(); done < size; done *= 2)
    std::memcpy(data + done, data, std::min(done, size - done));
  return result;
}

Value mul(Session &session, Value *args) {
  if (!hasIndex(session, args[1]))
    return notImplemented();
  int64_t count;
  return repeatArg(session, args[1], count) ? repeat(session, args[0], count)
                                            : Value::empty();
}

Value mod(Session &session, Value *args) {
  Value result = percentFormatBytes(session, receiverBytes(args[0]), args[1]);
  return result && asByteArray(args[0])
             ? makeLike(session, args[0], receiverBytes(result))
             : result;
}

template <CompareOperator Op> Value compare(Session &, Value *args) {
  std::string_view left = receiverBytes(args[0]), right;
  if (!bytesView(args[1], right))
    return notImplemented();
  if (Op == CompareOperator::Eq || Op == CompareOperator::NotEq)
    return boolValue((left == right) == (Op == CompareOperator::Eq));
  int order = left.compare(right);
  switch (Op) {
  case CompareOperator::Lt:
    return boolValue(order < 0);
  case CompareOperator::LtE:
    return boolValue(order <= 0);
  case CompareOperator::Gt:
    return boolValue(order > 0);
  default:
    return boolValue(order >= 0);
  }
}

//===----------------------------------------------------------------------===//
// Sequence
//===----------------------------------------------------------------------===//

Value sliceBytes(Session &session, Value self, const SliceBounds &bounds) {
  std::string_view text = receiverBytes(self);
  if (bounds.step == 1) {
    if (bounds.count == int64_t(text.size()))
      return unchanged(session, self);
    return makeLike(session, self,
                    bounds.count ? text.substr(bounds.start, bounds.count)
                                 : std::string_view());
  }
  uint8_t *data;
  Value result = allocateLike(session, self, uint64_t(bounds.count), data);
  for (int64_t i = 0; result && i < bounds.count; ++i)
    data[i] = uint8_t(text[bounds.start + i * bounds.step]);
  return result;
}

Value getItem(Session &session, Value *args) {
  bool isArray = asByteArray(args[0]);
  int64_t length = int64_t(receiverBytes(args[0]).size());
  if (isExactly(args[1], TypeId::Slice)) {
    SliceBounds bounds;
    return resolveSlice(session, args[1], length, bounds)
               ? sliceBytes(session, args[0], bounds)
               : Value::empty();
  }
  if (!hasIndex(session, args[1]))
    return session.raiseFormat(
        TypeId::TypeError, "{} indices must be integers or slices, not {}",
        isArray ? "bytearray" : "byte", typeName(args[1]));
  int64_t index;
  if (!indexArg(session, args[1], length,
                isArray ? "bytearray index out of range" : "index out of range",
                index))
    return Value::empty();
  return Value::fromInt(uint8_t(receiverBytes(args[0])[index]));
}

Value len(Session &, Value *args) {
  return Value::fromInt(int64_t(receiverBytes(args[0]).size()));
}

Value iter(Session &session, Value *args) {
  bool isArray = asByteArray(args[0]);
  return Value::fromObject(makeIterator(
      session, isArray ? TypeId::ByteArrayIterator : TypeId::BytesIterator,
      unwrap(args[0])));
}

//===----------------------------------------------------------------------===//
// join
//===----------------------------------------------------------------------===//

Value joinItems(Session &session, Value self, const Value *items,
                uint32_t count) {
  if (count == 1 && isBytes(items[0]) && !asByteArray(self))
    return items[0];
  std::string_view separator = receiverBytes(self), item;
  uint64_t size = count ? separator.size() * uint64_t(count - 1) : 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (!bytesView(items[i], item))
      return session.raiseFormat(
          TypeId::TypeError,
          "sequence item {}: expected a bytes-like object, {} found", i,
          typeName(items[i]));
    size += item.size();
  }
  uint8_t *out;
  Value result = allocateLike(session, self, size, out);
  if (!result || !session.poll(int64_t(size >> 5) + count / 8))
    return Value::empty();
  for (uint32_t i = 0; i < count && size; ++i) {
    (void)!bytesView(items[i], item);
    if (i) {
      std::memcpy(out, separator.data(), separator.size());
      out += separator.size();
    }
    std::memcpy(out, item.data(), item.size());
    out += item.size();
  }
  return result;
}

Value joinSequence(Session &session, Value self, Value sequence) {
  if (isList(sequence))
    return joinItems(session, self, sequence.as<List>()->items,
                     sequence.as<List>()->size);
  return joinItems(session, self, sequence.as<Tuple>()->items,
                   sequence.as<Tuple>()->size);
}

/// Slots: self, iterable; iterator, list of items.
bool isSoundJoin(const Frame *f) {
  return f->resume < 2 || (holdsValue(f, 2) && holds(f, 3, TypeId::List));
}

Value joinStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  if (isList(f->slots[1]) || isTuple(f->slots[1]))
    return joinSequence(s, f->slots[0], f->slots[1]);
  AWAIT_CATCH(1, f->slots[2], s.iter(f->slots[1]));
  if (!f->slots[2]) {
    if (s.clearIf(TypeId::TypeError))
      s.raise(TypeId::TypeError, "can only join an iterable");
    return Value::empty();
  }
  f->slots[3] = Value::fromObject(makeList(s));
  for (;;) {
    AWAIT_NEXT(2, item, f->slots[2]);
    if (item == Value::exhausted())
      return joinSequence(s, f->slots[0], f->slots[3]);
    if (!append(s, f->slots[3].as<List>(), item) || !s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

//===----------------------------------------------------------------------===//
// Conversion
//===----------------------------------------------------------------------===//

Value repr(Session &session, Value *args) {
  bool isArray = asByteArray(args[0]);
  Str *text = reprBytes(session, receiverBytes(args[0]), isArray);
  if (!text || !isArray)
    return text ? Value::fromObject(text) : Value::empty();
  StrBuilder out(session);
  out.append(typeOf(args[0])->name);
  out.append('(');
  out.append(text);
  out.append(')');
  text = out.finish();
  return text ? Value::fromObject(text) : Value::empty();
}

Value bytesHash(Session &session, Value *args) {
  return makeInt(session, hashBytesObject(asBytes(args[0])));
}

Value bytesBytes(Session &, Value *args) {
  return Value::fromObject(asBytes(args[0]));
}

Value getNewArgs(Session &session, Value *args) {
  Value plain = Value::fromObject(asBytes(args[0]));
  return Value::fromObject(makeTuple(session, &plain, 1));
}

constexpr NativeDef methods[] = {
    {"__add__", "(self, value, /)", add},
    {"__mul__", "(self, value, /)", mul, NativeKind::Replay},
    {"__rmul__", "(self, value, /)", mul, NativeKind::Replay},
    {"__mod__", "(self, value, /)", mod, NativeKind::Replay},
    {"__eq__", "(self, value, /)", compare<CompareOperator::Eq>},
    {"__ne__", "(self, value, /)", compare<CompareOperator::NotEq>},
    {"__lt__", "(self, value, /)", compare<CompareOperator::Lt>},
    {"__le__", "(self, value, /)", compare<CompareOperator::LtE>},
    {"__gt__", "(self, value, /)", compare<CompareOperator::Gt>},
    {"__ge__", "(self, value, /)", compare<CompareOperator::GtE>},
    {"__getitem__", "(self, key, /)", getItem, NativeKind::Replay},
    {"__len__", "(self, /)", len},
    {"__iter__", "(self, /)", iter},
    {"__repr__", "(self, /)", repr},
    {"__str__", "(self, /)", repr},
    {.name = "join",
     .signature = "(self, iterable_of_bytes, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 2,
     .step = joinStep,
     .isSound = isSoundJoin},
};

NativeDef ownMethods[] = {
    {"__hash__", "(self, /)", bytesHash},
    {"__bytes__", "(self, /)", bytesBytes},
    {"__getnewargs__", "(self, /)", getNewArgs},
};

} // namespace

Value repeatBytes(Session &session, Value self, int64_t count) {
  return repeat(session, self, count);
}

NativeTable bytesSpecialMethods(TypeId id) { return tableFor<methods>(id); }

NativeTable bytesOwnMethods() { return ownMethods; }

} // namespace montyjit
