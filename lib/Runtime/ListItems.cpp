//===- ListItems.cpp - Subscripts and slices of lists ---------------------===//

#include "ListSupport.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

#include <cstring>

using namespace montyjit;

bool montyjit::subscript(Session &session, Value key, int64_t length,
                         const char *sequence, const char *what,
                         int64_t &index) {
  if (!key.isInt()) {
    if (!asIntValue(key) &&
        !session.lookupSpecial(typeOf(key), Special::Index)) {
      session.raiseFormat(TypeId::TypeError,
                          "{} indices must be integers or slices, not {}",
                          sequence, typeName(key));
      return false;
    }
    Value integer = session.index(key);
    if (!integer)
      return false;
    if (!integer.isInt()) {
      session.raiseFormat(TypeId::IndexError,
                          "cannot fit '{}' into an index-sized integer",
                          typeName(key));
      return false;
    }
    key = integer;
  }
  index = key.asInt();
  if (index < 0)
    index += length;
  if (index >= 0 && index < length)
    return true;
  session.raiseFormat(TypeId::IndexError, "{} index out of range", what);
  return false;
}

namespace {
bool isSlice(Value key) { return isExactly(key, TypeId::Slice); }

/// `del list[start:stop:step]`
void deleteSlice(Session &session, List *list, SliceBounds bounds) {
  if (bounds.count == 0)
    return;
  if (bounds.step < 0) { // The same items from the other side.
    bounds.start += (bounds.count - 1) * bounds.step;
    bounds.step = -bounds.step;
  }
  session.charge(int64_t(list->size) - bounds.start);
  int64_t target = bounds.start, next = bounds.start, left = bounds.count;
  for (int64_t i = bounds.start; i < int64_t(list->size); ++i) {
    if (left && i == next) {
      next += bounds.step;
      --left;
      continue;
    }
    list->items[target++] = list->items[i];
  }
  eraseItems(session, list, uint32_t(target), list->size);
}

/// `list[start:stop] = items`
bool replaceRange(Session &session, List *list, const SliceBounds &bounds,
                  const Value *items, uint32_t count) {
  uint32_t begin = uint32_t(bounds.start);
  uint32_t end = begin + uint32_t(bounds.count);
  uint32_t removed = end - begin;
  if (count > removed && !reserveMore(session, list, count - removed))
    return false;
  if (count < removed) {
    eraseItems(session, list, begin + count, end);
  } else if (count > removed) {
    session.chargeBytes((list->size - end) * sizeof(Value));
    std::memmove(list->items + begin + count, list->items + end,
                 (list->size - end) * sizeof(Value));
    list->size += count - removed;
  }
  if (count)
    std::memcpy(list->items + begin, items, count * sizeof(Value));
  return true;
}

bool assignStepped(Session &session, List *list, const SliceBounds &bounds,
                   const Value *items, uint32_t count) {
  if (count != bounds.count) {
    session.raiseFormat(TypeId::ValueError,
                        "attempt to assign sequence of size {} to extended "
                        "slice of size {}",
                        count, bounds.count);
    return false;
  }
  for (uint32_t i = 0; i < count; ++i)
    list->items[bounds.start + i * bounds.step] = items[i];
  return true;
}

/// Slots of list.__setitem__.
enum Slot { Self, Key, NewValue, Items, Source };

/// The items to assign, when that cannot call back: a copy, as the value may be
/// the list itself. Null with status Ok otherwise.
List *itemsNatively(Session &session, Value value) {
  if (isList(value))
    return makeList(session, value.as<List>()->items, value.as<List>()->size);
  if (isTuple(value))
    return makeList(session, value.as<Tuple>()->items, value.as<Tuple>()->size);
  return nullptr;
}

Value assignItem(Frame *f) {
  Session &s = *f->session;
  List *list = f->slots[Self].as<List>();
  int64_t index;
  if (!subscript(s, f->slots[Key], list->size, "list", "list assignment",
                 index))
    return Value::empty();
  list->items[index] = f->slots[NewValue];
  return none();
}

bool storeItems(Session &session, List *list, SliceBounds bounds,
                const Value *items, uint32_t count) {
  adjustSlice(bounds, list->size);
  return bounds.step == 1 ? replaceRange(session, list, bounds, items, count)
                          : assignStepped(session, list, bounds, items, count);
}

Value assignSlice(Frame *f) {
  Session &s = *f->session;
  List *list = f->slots[Self].as<List>(), *items = f->slots[Items].as<List>();
  SliceBounds bounds;
  if (!unpackSlice(s, f->slots[Key], bounds))
    return Value::empty();
  bool done = storeItems(s, list, bounds, items->items, items->size);
  return done ? none() : Value::empty();
}

/// The words for a value that cannot be iterated over.
Value raiseNotAssignable(Session &session) {
  if (!session.clearIf(TypeId::TypeError))
    return Value::empty();
  return session.raise(TypeId::TypeError,
                       "must assign iterable to extended slice");
}

/// \return whether component \p part of the slice still has to be made an int.
bool needsIndex(Frame *f, int part) {
  Value value = f->slots[Key].as<LazyObject>()->fields[part];
  return !(value == none()) && !asIntValue(value) &&
         f->session->lookupSpecial(typeOf(value), Special::Index);
}

/// Replaces the subscript by one with plain ints; \p part is \p integer.
void setPart(Frame *f, int part, Value integer) {
  Value *old = f->slots[Key].as<LazyObject>()->fields;
  Value parts[] = {old[0], old[1], old[2]};
  parts[part] = integer;
  f->slots[Key] = makeSlice(*f->session, parts[0], parts[1], parts[2]);
}

Value partAt(Frame *f, int part) {
  return f->slots[Key].as<LazyObject>()->fields[part];
}
} // namespace

Value montyjit::sliceList(Session &session, List *list,
                          const SliceBounds &bounds) {
  if (bounds.step == 1) {
    List *copy =
        makeList(session, list->items + bounds.start, uint32_t(bounds.count));
    return copy ? Value::fromObject(copy) : Value::empty();
  }
  List *result = makeList(session, uint64_t(bounds.count));
  if (!result)
    return Value::empty();
  for (int64_t i = 0; i < bounds.count; ++i)
    result->items[i] = list->items[bounds.start + i * bounds.step];
  result->size = uint32_t(bounds.count);
  return Value::fromObject(result);
}

Known montyjit::assignNatively(Session &session, List *list, SliceBounds bounds,
                               Value value) {
  bool done;
  if (isTuple(value)) {
    auto *tuple = value.as<Tuple>();
    done = storeItems(session, list, bounds, tuple->items, tuple->size);
  } else if (isList(value) && value.as<List>() != list) {
    auto *other = value.as<List>();
    done = storeItems(session, list, bounds, other->items, other->size);
  } else {
    return Known::NeedsCall;
  }
  return done ? Known::Yes : Known::No;
}

Value montyjit::listGetItem(Session &session, Value *args) {
  List *list = args[0].as<List>();
  if (isSlice(args[1])) {
    SliceBounds bounds;
    if (!unpackSlice(session, args[1], bounds))
      return Value::empty();
    adjustSlice(bounds, list->size); // `__index__` may have changed the list.
    return sliceList(session, list, bounds);
  }
  int64_t index;
  Value key = args[1];
  if (!key.isInt() && session.lookupSpecial(typeOf(key), Special::Index)) {
    key = session.index(key);
    if (!key)
      return key;
  }
  if (!subscript(session, key, list->size, "list", "list", index))
    return Value::empty();
  return list->items[index];
}

Value montyjit::listDelItem(Session &session, Value *args) {
  List *list = args[0].as<List>();
  if (isSlice(args[1])) {
    SliceBounds bounds;
    if (!unpackSlice(session, args[1], bounds))
      return Value::empty();
    adjustSlice(bounds, list->size);
    deleteSlice(session, list, bounds);
    return none();
  }
  int64_t index;
  Value key = args[1];
  if (!key.isInt() && session.lookupSpecial(typeOf(key), Special::Index)) {
    key = session.index(key);
    if (!key)
      return key;
  }
  if (!subscript(session, key, list->size, "list", "list assignment", index))
    return Value::empty();
  eraseItems(session, list, uint32_t(index), uint32_t(index) + 1);
  return none();
}

bool montyjit::isSoundListSetItem(const Frame *f) {
  if (f->resume == 1)
    return true;
  return holds(f, Key, TypeId::Slice) &&
         (f->resume < 6 ||
          (holdsValue(f, Source) && holds(f, Items, TypeId::List)));
}

Value montyjit::listSetItem(Frame *f) {
  Session &s = *f->session;
  Value item;
  SliceBounds bounds;
  RESUMABLE_BEGIN(f);
  if (!isSlice(f->slots[Key])) {
    if (f->slots[Key].isInt() ||
        !s.lookupSpecial(typeOf(f->slots[Key]), Special::Index))
      return assignItem(f);
    AWAIT_INT(1, item, s.index(f->slots[Key]));
    f->slots[Key] = item;
    return assignItem(f);
  }
  if (needsIndex(f, 2)) {
    AWAIT_INT(2, item, s.index(partAt(f, 2)));
    setPart(f, 2, item);
  }
  if (needsIndex(f, 0)) {
    AWAIT_INT(3, item, s.index(partAt(f, 0)));
    setPart(f, 0, item);
  }
  if (needsIndex(f, 1)) {
    AWAIT_INT(4, item, s.index(partAt(f, 1)));
    setPart(f, 1, item);
  }
  if (!unpackSlice(s, f->slots[Key], bounds))
    return Value::empty();
  if (List *items = itemsNatively(s, f->slots[NewValue])) {
    f->slots[Items] = Value::fromObject(items);
    return assignSlice(f);
  }
  AWAIT_CATCH(5, f->slots[Source], s.iter(f->slots[NewValue]));
  if (!f->slots[Source])
    return raiseNotAssignable(s);
  f->slots[Items] = Value::fromObject(makeList(s));
  for (;;) {
    AWAIT_NEXT(6, item, f->slots[Source]);
    if (item == Value::exhausted())
      return assignSlice(f);
    if (!append(s, f->slots[Items].as<List>(), item) || !s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}
