//===- StrJoin.cpp - str.join -----------------------------------*- C++ -*-===//

#include "StrMethods.h"
#include "StrText.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Resumable.h"

namespace montyjit {

namespace {

/// What all pieces together come to.
struct JoinPlan {
  uint64_t length = 0;
  uint8_t width = 1;
  bool isAscii = true;
};

bool planJoin(Session &session, Str *separator, const Value *items,
              uint32_t count, JoinPlan &plan) {
  uint64_t length = uint64_t(separator->length) * (count - 1);
  uint8_t width = count > 1 ? separator->width : 1;
  bool isAscii = count == 1 || separator->isAscii;
  for (uint32_t i = 0; i < count; ++i) {
    Str *item = asStr(items[i]);
    if (!item) {
      session.raiseFormat(TypeId::TypeError,
                          "sequence item {}: expected str instance, {} found",
                          i, typeName(items[i]));
      return false;
    }
    length += item->length;
    width = std::max(width, item->width);
    isAscii &= item->isAscii;
  }
  plan = {length, width, isAscii};
  return session.poll(textWork(length) + count / 8);
}

/// Writes \p part. \return the end.
inline uint8_t *addPart(uint8_t *to, uint8_t width, const Str *part) {
  size_t size = size_t(part->length) * width;
  if (part->width == width)
    std::memcpy(to, part->data, size);
  else
    copyText(to, width, part->data, part->width, part->length);
  return to + size;
}

/// The same for text of one byte each, of which little is moved by hand.
inline uint8_t *addNarrow(uint8_t *to, const Str *part) {
  uint32_t length = part->length;
  if (length == 1)
    *to = *part->bytes();
  else if (length)
    std::memcpy(to, part->data, length);
  return to + length;
}

/// Writes all items through \p add, with the separator between them.
template <typename Add>
void addParts(uint8_t *to, const Str *separator, const Value *items,
              uint32_t count, Add add) {
  to = add(to, asStr(items[0]));
  for (uint32_t i = 1; i < count; ++i) {
    if (separator->length)
      to = add(to, separator);
    to = add(to, asStr(items[i]));
  }
}

} // namespace

Value joinStrs(Session &session, Str *separator, const Value *items,
               uint32_t count) {
  if (count == 0)
    return Value::fromObject(emptyStr());
  if (count == 1 && isStr(items[0]))
    return items[0];
  JoinPlan plan;
  if (!planJoin(session, separator, items, count, plan))
    return Value::empty();
  if (plan.length == 0)
    return Value::fromObject(emptyStr());
  Str *result = allocateStr(session, plan.length, plan.width);
  if (!result)
    return Value::empty();
  auto *to = static_cast<uint8_t *>(mutableText(result));
  if (plan.width == 1)
    addParts(to, separator, items, count, addNarrow);
  else
    addParts(to, separator, items, count, [&](uint8_t *at, const Str *part) {
      return addPart(at, plan.width, part);
    });
  result->isAscii = plan.isAscii;
  return Value::fromObject(result);
}

Value joinParts(Session &session, const Value *parts, uint32_t count) {
  auto isText = [](Value part) { return part.isObject(); };
  if (std::all_of(parts, parts + count, isText))
    return count == 1 ? parts[0] : joinStrs(session, emptyStr(), parts, count);
  StrBuilder out(session);
  for (const Value *part = parts; part != parts + count; ++part)
    if (!out.appendPlain(*part))
      out.append(asStr(*part));
  return session.poll(textWork(out.length())) ? strResult(out.finish())
                                              : Value::empty();
}

namespace {

/// Joins the items of a list or tuple; empty with status Ok for anything else.
Value joinSequence(Session &session, Value separator, Value sequence) {
  if (isList(sequence))
    return joinStrs(session, asStr(separator), sequence.as<List>()->items,
                    sequence.as<List>()->size);
  if (isTuple(sequence))
    return joinStrs(session, asStr(separator), sequence.as<Tuple>()->items,
                    sequence.as<Tuple>()->size);
  return Value::empty();
}

Value quickJoin(Session &session, Value *args) {
  return joinSequence(session, args[0], args[1]);
}

/// The list of parts has room for as many at first.
constexpr uint32_t FirstRoom = 16;

bool takePart(Session &, Frame *f, Value item) {
  return takeIntoList(f->slots[3].as<List>(), item);
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
  f->slots[3] = Value::fromObject(makeList(s, FirstRoom));
  for (;;) {
    AWAIT_NEXT_UNTAKEN(2, item, f->slots[2], takePart);
    if (item == Value::exhausted()) {
      item = joinSequence(s, f->slots[0], f->slots[3]);
      releaseItems(s, f->slots[3].as<List>());
      return item;
    }
    if (!appendOwned(s, f->slots[3].as<List>(), item) || !s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

NativeDef methods[] = {
    {.name = "join",
     .signature = "(self, iterable, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 2,
     .step = joinStep,
     .quick = quickJoin,
     .isSound = isSoundJoin,
     .ownedSlots = 1 << 3},
};

} // namespace

NativeTable strJoinMethods() { return methods; }

} // namespace montyjit
