//===- ListCollect.cpp - Lists and tuples from iterables ------------------===//
///
/// \file
/// list(x), list.extend(x), list += x and tuple(x) are one loop over the items
/// of x with different beginnings and ends.
///
//===----------------------------------------------------------------------===//

#include "ListSupport.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <cstring>

using namespace montyjit;

namespace {
enum Slot { Self, Iterable, Target, Source };

enum class Collect { Init, Extend, IAdd, Tuple };

bool appendAll(Session &session, List *list, const Value *items,
               uint32_t count) {
  if (!reserveMore(session, list, count))
    return false;
  if (count)
    std::memcpy(list->items + list->size, items, count * sizeof(Value));
  list->size += count;
  return true;
}

/// Takes the numbers of a range. \pre the list has room for them.
bool appendNumbers(Session &session, List *list, Iterator *range) {
  constexpr int64_t PieceItems = 1024;
  while (int64_t left = (range->limit - range->position) / range->step) {
    int64_t count = std::min(left, PieceItems);
    for (int64_t i = 0; i < count; ++i)
      list->items[list->size + i] =
          Value::fromInt(range->position + i * range->step);
    list->size += uint32_t(count);
    range->position += count * range->step;
    if (!session.poll(count))
      return false;
  }
  return true;
}

bool appendFromIterator(Session &session, List *list, Value iterator) {
  int64_t expected = remainingNatively(iterator);
  if (expected > 0 && !reserveMore(session, list, uint64_t(expected)))
    return false;
  if (isExactly(iterator, TypeId::RangeIterator))
    return appendNumbers(session, list, iterator.as<Iterator>());
  for (;;) {
    Value item = nextNatively(session, iterator);
    if (item == Value::exhausted())
      return true;
    if (!item || !append(session, list, item) || !session.poll())
      return false;
  }
}

} // namespace

Known montyjit::appendNatively(Session &session, List *list, Value source) {
  bool done;
  if (List *other = isList(source) ? source.as<List>() : nullptr) {
    uint32_t count = other->size; // Both may be the same list.
    done = reserveMore(session, list, count) &&
           appendAll(session, list, other->items, count);
  } else if (isTuple(source)) {
    done = appendAll(session, list, source.as<Tuple>()->items,
                     source.as<Tuple>()->size);
  } else if (Value iterator = iterNatively(session, source)) {
    done = appendFromIterator(session, list, iterator);
  } else {
    return session.hasRaised() ? Known::No : Known::NeedsCall;
  }
  return done ? Known::Yes : Known::No;
}

namespace {
/// Sets Target, and finishes the cases that need no loop.
template <Collect Mode> Value begin(Frame *f) {
  Session &s = *f->session;
  Value iterable = f->slots[Iterable];
  List *target;
  if (Mode == Collect::Tuple) {
    Type *type = f->slots[Self].as<Type>();
    if (!iterable || isTuple(iterable))
      return newWrapper(
          s, type, iterable ? iterable : Value::fromObject(makeTuple(s, 0)));
    target = makeList(s);
  } else {
    target = f->slots[Self].as<List>();
  }
  if (Mode == Collect::Init) {
    target->items = nullptr;
    target->size = target->capacity = 0;
    if (!iterable)
      return none();
  }
  f->slots[Target] = Value::fromObject(target);
  return Value::empty();
}

template <Collect Mode> Value end(Frame *f) {
  Session &s = *f->session;
  if (Mode == Collect::IAdd)
    return f->slots[Self];
  if (Mode != Collect::Tuple)
    return none();
  List *items = f->slots[Target].as<List>();
  Tuple *tuple = makeTuple(s, items->items, items->size);
  return tuple ? newWrapper(s, f->slots[Self].as<Type>(),
                            Value::fromObject(tuple))
               : Value::empty();
}

/// \return whether the iterable can be asked with \p special how long it is.
/// CPython does that to size a list, not for a tuple; programs can see the
/// calls.
template <Collect Mode> bool tellsLength(Frame *f, Special special) {
  return Mode != Collect::Tuple &&
         f->session->lookupSpecial(typeOf(f->slots[Iterable]), special);
}

/// What `__length_hint__` may answer. \return false with an exception pending.
bool checkHint(Session &session, Value hint) {
  if (hint == notImplemented())
    return true;
  Value integer = asIntValue(hint);
  if (!integer)
    session.raiseFormat(TypeId::TypeError,
                        "__length_hint__ must be an integer, not {}",
                        typeName(hint));
  else if (intSign(integer) < 0)
    session.raise(TypeId::ValueError, "__length_hint__() should return >= 0");
  return !session.hasRaised();
}

bool takeItem(Session &, Frame *f, Value item) {
  return takeIntoList(f->slots[Target].as<List>(), item);
}

template <Collect Mode> Value collectStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  Known done;
  RESUMABLE_BEGIN(f);
  if (Value result = begin<Mode>(f); result || s.status != Status::Ok)
    return result;
  done = appendNatively(s, f->slots[Target].as<List>(), f->slots[Iterable]);
  if (done != Known::NeedsCall)
    return done == Known::Yes ? end<Mode>(f) : Value::empty();
  AWAIT(1, f->slots[Source], s.iter(f->slots[Iterable]));
  if (tellsLength<Mode>(f, Special::Len)) {
    AWAIT_CATCH(2, item, s.length(f->slots[Iterable]));
    if (!item && !s.clearIf(TypeId::TypeError))
      return item;
  }
  if (!tellsLength<Mode>(f, Special::Len) &&
      tellsLength<Mode>(f, Special::LengthHint)) {
    AWAIT_CATCH(
        3, item,
        s.callSpecial(Special::LengthHint, f->slots[Iterable], nullptr, 0));
    if (item ? !checkHint(s, item) : !s.clearIf(TypeId::TypeError))
      return Value::empty();
  }
  if (isNativeIterator(f->slots[Source]))
    return appendFromIterator(s, f->slots[Target].as<List>(), f->slots[Source])
               ? end<Mode>(f)
               : Value::empty();
  for (;;) {
    AWAIT_NEXT_UNTAKEN(4, item, f->slots[Source], takeItem);
    if (item == Value::exhausted())
      return end<Mode>(f);
    if (!append(s, f->slots[Target].as<List>(), item) || !s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}
} // namespace

bool montyjit::isSoundTupleNew(const Frame *f) {
  return holdsClass(f, Self, TypeId::Tuple) && holds(f, Target, TypeId::List) &&
         isSoundListCollect(f);
}
bool montyjit::isSoundListCollect(const Frame *f) {
  return holdsValue(f, Iterable) && holdsValue(f, Target) &&
         asList(f->slots[Target]) && (f->resume < 2 || holdsValue(f, Source));
}
Value montyjit::listInit(Frame *f) { return collectStep<Collect::Init>(f); }
Value montyjit::listExtend(Frame *f) { return collectStep<Collect::Extend>(f); }
Value montyjit::listIAdd(Frame *f) { return collectStep<Collect::IAdd>(f); }
Value montyjit::tupleNew(Frame *f) { return collectStep<Collect::Tuple>(f); }
