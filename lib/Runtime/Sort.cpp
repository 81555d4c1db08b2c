//===- Sort.cpp - list.sort -----------------------------------------------===//
///
/// \file
/// Keys that are all ints, floats or strings are sorted in plain C++. Otherwise
/// the sort works on copies, and the outcome of every comparison that ran
/// Python code is noted in a log of bits. When a comparison suspends, the
/// copies are dropped; on resumption the sort runs again from the start,
/// answering from the log until it comes to the comparison that has now ended.
/// So the log is all the state that a snapshot needs, and the comparisons are
/// those of an undisturbed sort.
///
//===----------------------------------------------------------------------===//

#include "ListSupport.h"
#include "SortKeys.h"
#include "SortTimsort.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Sorting.h"

#include <cstring>

using namespace montyjit;

namespace {
enum Slot { Self, Key, Reverse, Items, Keys, Log, Count };

List *itemsOf(Frame *f) { return f->slots[Items].as<List>(); }
/// The keys; the items themselves without a key function.
List *keysOf(Frame *f) {
  return f->slots[f->slots[Keys] ? Keys : Items].as<List>();
}
bool isReversed(Frame *f) { return f->slots[Reverse] == trueValue(); }

//===--- The log ----------------------------------------------------------===//

uint64_t loggedCount(Frame *f) { return uint64_t(f->slots[Count].asInt()); }

bool startLog(Frame *f) {
  Session &s = *f->session;
  auto *log =
      static_cast<ByteArrayObject *>(s.heap.allocate(sizeof(ByteArrayObject)));
  log->shape = builtinShape(TypeId::ByteArray);
  f->slots[Log] = Value::fromObject(log);
  f->slots[Count] = Value::fromInt(0);
  return true;
}

bool loggedAt(Frame *f, uint64_t i) {
  auto *log = f->slots[Log].as<ByteArrayObject>();
  return log->data[i / 8] >> (i % 8) & 1;
}

bool growLog(Session &session, ByteArrayObject *log) {
  constexpr uint64_t FirstCapacity = 64;
  uint64_t capacity = log->capacity ? log->capacity * 2 : FirstCapacity;
  if (!session.checkSize(capacity))
    return false;
  auto *data = static_cast<uint8_t *>(session.heap.allocateAtomic(capacity));
  std::memset(data, 0, capacity);
  if (log->length)
    std::memcpy(data, log->data, log->length);
  log->data = data;
  log->capacity = capacity;
  return true;
}

bool note(Frame *f, bool verdict) {
  auto *log = f->slots[Log].as<ByteArrayObject>();
  uint64_t i = loggedCount(f);
  if (i / 8 >= log->capacity && !growLog(*f->session, log))
    return false;
  log->length = i / 8 + 1;
  log->data[i / 8] |= uint8_t(verdict) << (i % 8);
  f->slots[Count] = Value::fromInt(int64_t(i) + 1);
  return true;
}

//===--- Comparing with callbacks -----------------------------------------===//

/// Where a comparison stopped.
enum class Stopped : uint8_t { No, InCompare, InTruth };

/// `<` that may call `__lt__`. Gives up when that raises or suspends, and, if
/// an exception is to be raised by it, when the log ends.
class LoggedLess {
public:
  LoggedLess(Frame *frame, bool failsAtEnd)
      : frame_(frame), failsAtEnd_(failsAtEnd) {}

  int operator()(Value a, Value b) {
    Session &session = *frame_->session;
    int known = lessNatively(session, a, b);
    if (known >= 0)
      return known;
    if (cursor_ < loggedCount(frame_))
      return loggedAt(frame_, cursor_++);
    if (failsAtEnd_)
      return -1;
    return ask(session, a, b);
  }

  Stopped stopped() const { return stopped_; }

private:
  int ask(Session &session, Value a, Value b) {
    Value result = session.compare(CompareOperator::Lt, a, b);
    if (!result)
      return stop(session, Stopped::InCompare);
    result = session.truth(result);
    if (!result)
      return stop(session, Stopped::InTruth);
    ++cursor_;
    bool verdict = result == trueValue();
    return note(frame_, verdict) ? verdict : -1;
  }

  int stop(Session &session, Stopped where) {
    if (session.hasSuspended())
      stopped_ = where;
    return -1;
  }

  Frame *frame_;
  uint64_t cursor_ = 0;
  bool failsAtEnd_;
  Stopped stopped_ = Stopped::No;
};

//===--- Sorting the copies -----------------------------------------------===//

/// Gives the items back to the list. \return None; empty if an exception is
/// pending.
Value finishSort(Frame *f, Value *items) {
  Session &s = *f->session;
  List *list = f->slots[Self].as<List>();
  uint32_t size = itemsOf(f)->size;
  bool wasChanged = list->size || list->capacity;
  list->items = size ? items : nullptr;
  list->size = list->capacity = size;
  --list->sorting;
  if (s.hasRaised())
    return Value::empty();
  if (wasChanged)
    return s.raise(TypeId::ValueError, "list modified during sort");
  return none();
}

Value *copyItems(Session &session, List *list) {
  auto *copy = static_cast<Value *>(
      session.heap.allocate((list->size + 1) * sizeof(Value)));
  if (list->size)
    std::memcpy(copy, list->items, list->size * sizeof(Value));
  return copy;
}

/// Sorts by `sort(session, place, count)`. What it failed for is pending.
template <typename Sort>
void sortPlace(Session &session, SortPlace place, uint32_t count,
               bool isReversed, Sort sort) {
  if (isReversed)
    reversePlace(place, count);
  (void)sort(session, place, count);
  if (isReversed)
    reversePlace(place, count);
}

/// The same by what all keys have in common. \pre kind is not Mixed.
void sortPlaceOf(Session &session, SortKind kind, SortPlace place,
                 uint32_t count, bool isReversed) {
  if (kind == SortKind::Ints)
    sortPlace(session, place, count, isReversed, sortPlainly<IntLess>);
  else if (kind == SortKind::Floats)
    sortPlace(session, place, count, isReversed, sortPlainly<FloatLess>);
  else
    sortPlace(session, place, count, isReversed, sortStrings);
}

/// What is sorted: the items, or the keys with the items beside them.
SortPlace workingCopy(Frame *f) {
  Session &s = *f->session;
  Value *items = copyItems(s, itemsOf(f));
  if (!f->slots[Keys])
    return {items, nullptr};
  return {copyItems(s, keysOf(f)), items};
}

Value *itemsIn(SortPlace place) {
  return place.values ? place.values : place.keys;
}

/// Sorts keys of one simple kind. \return None or empty; exhausted() if they
/// need callbacks.
Value sortSimple(Frame *f) {
  List *keys = keysOf(f);
  SortKind kind = sortKindOf(keys->items, keys->size);
  if (kind == SortKind::Mixed)
    return Value::exhausted();
  SortPlace place = {keys->items, f->slots[Keys] ? itemsOf(f)->items : nullptr};
  sortPlaceOf(*f->session, kind, place, keys->size, isReversed(f));
  return finishSort(f, itemsOf(f)->items);
}

/// One attempt at the whole sort. \return None or empty; exhausted() when a
/// callback was suspended, \p stopped says where.
Value sortLogged(Frame *f, bool failsAtEnd, Stopped &stopped) {
  Session &s = *f->session;
  uint64_t size = itemsOf(f)->size;
  SortPlace place = {itemsOf(f)->items, nullptr};
  if (s.checkSize(size * sizeof(Value) * 2)) {
    place = workingCopy(f);
    LoggedLess less(f, failsAtEnd);
    sortPlace(s, place, uint32_t(size), isReversed(f),
              [&](Session &session, SortPlace copies, uint32_t count) {
                return Timsort<LoggedLess>(session, copies, count, less).run();
              });
    stopped = less.stopped();
    if (stopped != Stopped::No)
      return Value::exhausted();
  }
  return finishSort(f, itemsIn(place));
}

/// Takes the items away from the list, which is empty while it is sorted.
bool takeItems(Frame *f) {
  List *list = f->slots[Self].as<List>();
  List *items = makeList(*f->session);
  items->items = list->items;
  items->size = items->capacity = list->size;
  f->slots[Items] = Value::fromObject(items);
  list->items = nullptr;
  list->size = list->capacity = 0;
  ++list->sorting;
  return true;
}

/// The item whose key is to be computed next; empty when all are.
Value nextForKey(Frame *f) {
  uint32_t i = f->slots[Keys].as<List>()->size;
  return i < itemsOf(f)->size ? itemsOf(f)->items[i] : Value::empty();
}

bool isSound(const Frame *f) {
  if (f->resume < 2)
    return true;
  if (!f->slots[Self].as<List>()->sorting || !holds(f, Items, TypeId::List))
    return false;
  uint32_t size = f->slots[Items].as<List>()->size;
  bool hasKeys = holdsValue(f, Keys);
  if (hasKeys && !holds(f, Keys, TypeId::List))
    return false;
  uint32_t keys = hasKeys ? f->slots[Keys].as<List>()->size : 0;
  if (f->resume == 2)
    return hasKeys && keys < size && holdsValue(f, Key);
  return (!hasKeys || keys == size) && holds(f, Log, TypeId::ByteArray) &&
         holdsCount(f, Count,
                    int64_t(f->slots[Log].as<ByteArrayObject>()->length) * 8 +
                        1);
}

Value sortStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  Stopped stopped = Stopped::No;
  RESUMABLE_BEGIN(f);
  if (f->slots[Reverse]) {
    AWAIT(1, f->slots[Reverse], s.truth(f->slots[Reverse]));
  }
  takeItems(f);
  if (f->slots[Key] && !(f->slots[Key] == none())) {
    f->slots[Keys] = Value::fromObject(makeList(s));
    while (nextForKey(f)) {
      AWAIT_CATCH(2, item, s.call(f->slots[Key], nextForKey(f)));
      if (!item || !append(s, f->slots[Keys].as<List>(), item))
        return finishSort(f, itemsOf(f)->items);
    }
  }
  if (item = sortSimple(f); !(item == Value::exhausted()))
    return item;
  startLog(f);
  for (;;) {
    item = sortLogged(f, false, stopped);
    if (!(item == Value::exhausted()))
      return item;
    item = Value::empty();
    if (stopped == Stopped::InCompare) {
      // Suspended inside of sortLogged(): leaves here, continues with the
      // answer.
      AWAIT_CATCH(3, item, Value::empty());
      if (item) {
        AWAIT_CATCH(4, item, s.truth(item));
      }
    } else {
      AWAIT_CATCH(5, item, Value::empty());
    }
    if (!item || !note(f, item == trueValue()))
      return sortLogged(f, true, stopped);
  }
  RESUMABLE_END();
}

Value quickSort(Session &session, Value *args) {
  return sortQuickly(session, args[Self].as<List>(), args[Key], args[Reverse]);
}

NativeDef methods[] = {
    {.name = "sort",
     .signature = "(self, /, *, key=None, reverse=False)",
     .kind = NativeKind::Resumable,
     .stateSlots = SortSlots,
     .step = sortStep,
     .quick = quickSort,
     .isSound = isSound,
     .ownedSlots = 1 << Items | 1 << Keys | 1 << Log},
};
} // namespace

Value montyjit::sortQuickly(Session &session, List *list, Value key,
                            Value reverse) {
  bool isReversed = reverse == trueValue();
  if ((key && !(key == none())) ||
      (reverse && !isReversed && !(reverse == falseValue())))
    return Value::empty();
  SortKind kind = sortKindOf(list->items, list->size);
  if (kind == SortKind::Mixed)
    return Value::empty();
  // A sort that is stopped half-way leaves the list as it was.
  List *sorted = makeList(session, list->items, list->size);
  if (!sorted)
    return Value::empty();
  sortPlaceOf(session, kind, {sorted->items, nullptr}, list->size, isReversed);
  if (session.hasRaised())
    return Value::empty();
  std::copy_n(sorted->items, list->size, list->items);
  return none();
}

void montyjit::initSorting() { addMethods(TypeId::List, methods); }
