//===- Collect.cpp - Turning iterables into lists and tuples --------------===//
///
/// \file
/// Star arguments, star displays and unpacking run over arbitrary iterables, as
/// internal built-ins.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"
#include "Internals.h"

#include "montyjit/Interp/Interpreter.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <span>

using namespace montyjit;

namespace {
enum CollectSlot : uint32_t { Source, CollectIterator, Items };

enum UnpackSlot : uint32_t {
  UnpackSource,
  Before,
  After,
  HasStar,
  UnpackIterator,
  Taken,
};
} // namespace

bool montyjit::isSoundCollect(const Frame *f) {
  return holds(f, Items, TypeId::List) &&
         (f->resume < 2 || holdsValue(f, CollectIterator));
}

bool montyjit::isSoundUnpack(const Frame *f) {
  constexpr int64_t most = UINT32_MAX;
  return holdsCount(f, Before, most) && holdsCount(f, After, most) &&
         holds(f, Taken, TypeId::List) &&
         (f->resume < 2 || holdsValue(f, UnpackIterator));
}

Value montyjit::collectStep(Frame *f) {
  Session &session = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  f->slots[Items] = Value::fromObject(makeList(session));
  AWAIT(1, f->slots[CollectIterator], session.iter(f->slots[Source]));
  for (;;) {
    AWAIT_NEXT(2, item, f->slots[CollectIterator]);
    if (item == Value::exhausted())
      return f->slots[Items];
    if (!append(session, f->slots[Items].as<List>(), item) || !session.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

static Value raiseNotEnough(Session &session, int64_t got, int64_t before,
                            int64_t after, bool hasStar) {
  return session.raiseFormat(
      TypeId::ValueError, "not enough values to unpack (expected {}{}, got {})",
      hasStar ? "at least " : "", before + after, got);
}

/// \return the tuple of targets from all \p items.
static Value distribute(Session &session, std::span<const Value> items,
                        int64_t before, int64_t after, bool hasStar) {
  int64_t size = int64_t(items.size());
  if (!hasStar)
    return Value::fromObject(makeTuple(session, items.data(), uint32_t(size)));
  if (size < before + after)
    return raiseNotEnough(session, size, before, after, true);
  Tuple *tuple = makeTuple(session, uint64_t(before + 1 + after));
  List *rest = tuple ? makeList(session, items.data() + before,
                                uint32_t(size - before - after))
                     : nullptr;
  if (!rest)
    return Value::empty();
  std::copy_n(items.begin(), before, tuple->items);
  tuple->items[before] = Value::fromObject(rest);
  std::copy_n(items.end() - after, after, tuple->items + before + 1);
  return Value::fromObject(tuple);
}

/// CPython takes no more items than it needs, and one to see that there are no
/// more.
Value montyjit::unpackStep(Frame *f) {
  Session &session = *f->session;
  Value item;
  List *list;
  int64_t wanted;
  RESUMABLE_BEGIN(f);
  f->slots[Taken] = Value::fromObject(makeList(session));
  AWAIT_CATCH(1, f->slots[UnpackIterator],
              session.iter(f->slots[UnpackSource]));
  if (!f->slots[UnpackIterator]) {
    Type *type = typeOf(f->slots[UnpackSource]);
    if (session.raisedIs(TypeId::TypeError) &&
        !session.lookupSpecial(type, Special::Iter) &&
        !session.lookupSpecial(type, Special::GetItem)) {
      session.takeException();
      session.raiseFormat(TypeId::TypeError,
                          "cannot unpack non-iterable {} object",
                          typeName(f->slots[UnpackSource]));
    }
    return Value::empty();
  }
  for (;;) {
    AWAIT_NEXT(2, item, f->slots[UnpackIterator]);
    list = f->slots[Taken].as<List>();
    wanted = f->slots[Before].asInt() + f->slots[After].asInt();
    if (item == Value::exhausted()) {
      if (list->size < wanted)
        return raiseNotEnough(session, list->size, f->slots[Before].asInt(),
                              f->slots[After].asInt(),
                              f->slots[HasStar] == trueValue());
      return distribute(session, {list->items, list->size},
                        f->slots[Before].asInt(), f->slots[After].asInt(),
                        f->slots[HasStar] == trueValue());
    }
    if (list->size == wanted && !(f->slots[HasStar] == trueValue()))
      return raiseTooMany(session, f->slots[UnpackSource], wanted);
    if (!append(session, list, item) || !session.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

Value montyjit::raiseTooMany(Session &session, Value source, int64_t wanted) {
  // CPython tells the size where it is known.
  int64_t size = -1;
  if (List *list = asList(source))
    size = list->size;
  else if (Tuple *tuple = asTuple(source))
    size = tuple->size;
  else if (isDict(source))
    size = source.as<Dict>()->size;
  if (size >= 0)
    return session.raiseFormat(
        TypeId::ValueError, "too many values to unpack (expected {}, got {})",
        wanted, size);
  return session.raiseFormat(TypeId::ValueError,
                             "too many values to unpack (expected {})", wanted);
}

Value montyjit::collectIterable(Session &session, Value iterable) {
  if (Tuple *tuple = isTuple(iterable) ? iterable.as<Tuple>() : nullptr)
    return Value::fromObject(makeList(session, tuple->items, tuple->size));
  if (isList(iterable))
    return Value::fromObject(makeList(session, iterable.as<List>()->items,
                                      iterable.as<List>()->size));
  return callInternal(session, Internal::Collect, &iterable, 1);
}

/// \return the items of a list or tuple, also of a class derived from tuple
/// that iterates like it; nothing for anything else.
static std::span<const Value> itemsAtHand(Session &session, Value iterable) {
  Type *plain = builtinType(TypeId::Tuple);
  bool isAtHand =
      isList(iterable) || isTuple(iterable) ||
      (asTuple(iterable) &&
       session.lookupSpecial(typeOf(iterable), Special::Iter) ==
           session.lookupSpecial(plain, Special::Iter));
  return isAtHand ? itemsOf(iterable) : std::span<const Value>();
}

Value montyjit::unpackIterable(Session &session, Value iterable,
                               uint32_t before, uint32_t after, bool hasStar) {
  if (isTuple(iterable) && !hasStar && iterable.as<Tuple>()->size == before)
    return iterable;
  std::span<const Value> items = itemsAtHand(session, iterable);
  if (items.data() && (hasStar ? items.size() >= size_t(before) + after
                               : items.size() == before))
    return distribute(session, items, before, after, hasStar);
  Value args[] = {iterable, Value::fromInt(before), Value::fromInt(after),
                  boolValue(hasStar)};
  return callInternal(session, Internal::Unpack, args, 4);
}
