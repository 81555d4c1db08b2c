//===- LazyIterators.cpp - enumerate, zip and other views of iterators ----===//
///
/// \file
/// Iterators whose step may run Python code are resumable. When all that they
/// draw from are built-in iterators, they are stepped here without a frame.
///
//===----------------------------------------------------------------------===//

#include "LazyIterators.h"
#include "Itertools.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Deque.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/IteratorStep.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

Value montyjit::stopIteration(Session &session) {
  return session.raise(TypeId::StopIteration, "");
}

Value montyjit::orStopIteration(Session &session, Value item) {
  return item == Value::exhausted() ? stopIteration(session) : item;
}

//===--- Stepping without a frame -----------------------------------------===//

namespace {
constexpr int MaxNesting = 8;

bool isNativeAt(Value iterator, int depth) {
  if (!iterator.isObject() || depth == MaxNesting)
    return false;
  Type *type = iterator.object()->shape->type;
  if (type->layout == Layout::Iterator)
    return type->id != TypeId::Iterator;
  switch (type->id) {
  case TypeId::LongRangeIterator:
  case TypeId::DequeIterator:
  case TypeId::DequeReverseIterator:
    return true;
  case TypeId::Enumerate:
    return isNativeAt(lazyFields(iterator)[0], depth + 1);
  case TypeId::Zip: {
    List *sources = lazyFields(iterator)[0].as<List>();
    for (uint32_t i = 0; i < sources->size; ++i)
      if (!isNativeAt(sources->items[i], depth + 1))
        return false;
    return true;
  }
  default:
    return isPureTool(iterator);
  }
}

/// The number of the next item of enumerate; empty with an exception pending.
Value takeNumber(Session &session, Value self) {
  Value *fields = lazyFields(self);
  Value count = fields[1];
  Value next = count.isInt() && count.asInt() < Value::MaxInt
                   ? Value::fromInt(count.asInt() + 1)
                   : addInts(session, count, Value::fromInt(1));
  if (next)
    fields[1] = next;
  return next ? count : next;
}

Value numberedItem(Session &session, Value self, Value item) {
  Value number = takeNumber(session, self);
  return number ? Value::fromObject(makePair(session, number, item)) : number;
}

Value nextOfZip(Session &session, Value self) {
  Value *fields = lazyFields(self);
  List *sources = fields[0].as<List>();
  uint32_t count = sources->size;
  if (!count)
    return Value::exhausted();
  Tuple *row = makeTuple(session, count);
  if (!row)
    return Value::empty();
  for (uint32_t i = 0; i < count; ++i) {
    Value item = nextNatively(session, sources->items[i]);
    if (!item)
      return item;
    if (!(item == Value::exhausted())) {
      row->items[i] = item;
      continue;
    }
    if (fields[1] == falseValue())
      return item;
    if (i)
      return raiseUneven(session, "zip", i, "shorter");
    for (uint32_t j = 1; j < count; ++j) {
      item = nextNatively(session, sources->items[j]);
      if (!(item == Value::exhausted()))
        return item ? raiseUneven(session, "zip", j, "longer") : item;
    }
    return Value::exhausted();
  }
  return Value::fromObject(row);
}
} // namespace

Value montyjit::raiseUneven(Session &session, const char *function,
                            uint32_t index, const char *how) {
  const char *plural = index == 1 ? " " : "s 1-";
  return session.raiseFormat(TypeId::ValueError,
                             "{}() argument {} is {} than argument{}{}",
                             function, index + 1, how, plural, index);
}

bool montyjit::isNativeIterator(Value iterator) {
  return isNativeAt(iterator, 0);
}

Value montyjit::nextNatively(Session &session, Value iterator) {
  Type *type = iterator.object()->shape->type;
  if (type->layout == Layout::Iterator)
    return nextOfIterator(session, iterator.as<Iterator>());
  Value pair = nextTuple(session, iterator);
  if (!(pair == notImplemented()))
    return pair;
  if (type->id == TypeId::LongRangeIterator)
    return nextOfLongRange(session, iterator.as<LazyObject>());
  if (type->id == TypeId::Zip)
    return nextOfZip(session, iterator);
  if (type->id == TypeId::DequeIterator ||
      type->id == TypeId::DequeReverseIterator)
    return nextOfDeque(session, iterator);
  if (type->id != TypeId::Enumerate)
    return nextOfTool(session, iterator);
  Value item = nextNatively(session, lazyFields(iterator)[0]);
  if (!item || item == Value::exhausted())
    return item;
  return numberedItem(session, iterator, item);
}

Value montyjit::nextIfNative(Session &session, Value iterator) {
  if (!iterator.isObject())
    return Value::empty();
  Type *type = iterator.object()->shape->type;
  if (type->layout == Layout::Iterator && type->id != TypeId::Iterator)
    return nextOfIterator(session, iterator.as<Iterator>());
  return isNativeIterator(iterator) ? nextNatively(session, iterator)
                                    : Value::empty();
}

//===--- map over built-in iterators --------------------------------------===//

/// More take a frame.
static constexpr uint32_t MaxRow = 4;

Value montyjit::nextOfMap(Session &session, Value self) {
  Value *fields = lazyFields(self);
  List *sources = fields[1].as<List>();
  Value row[MaxRow];
  if (sources->size > MaxRow || !(fields[2] == falseValue()))
    return Value::empty();
  // One alone is asked and stepped at once.
  for (uint32_t i = 0; sources->size > 1 && i < sources->size; ++i)
    if (!isNativeIterator(sources->items[i]))
      return Value::empty();
  for (uint32_t i = 0; i < sources->size; ++i) {
    row[i] = nextIfNative(session, sources->items[i]);
    if (!row[i] || row[i] == Value::exhausted())
      return row[i];
  }
  Value item = session.call(fields[0], row, sources->size);
  if (!item && session.clearIf(TypeId::StopIteration))
    return Value::exhausted();
  return item;
}

/// `__next__` of enumerate and zip over built-in iterators.
static Value quickNext(Session &session, Value *args) {
  return orStopIteration(session, nextIfNative(session, args[0]));
}

//===--- enumerate --------------------------------------------------------===//

namespace {
Value enumerateNew(Session &session, Value *args) {
  Value start = args[2] ? session.index(args[2]) : Value::fromInt(0);
  if (!start)
    return start;
  Value iterator = session.iter(args[1]);
  if (!iterator)
    return iterator;
  return newLazy(session, args[0], {iterator, start});
}

Value enumerateNext(Frame *f) {
  Session &s = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  AWAIT_NEXT(1, item, lazyFields(f->slots[0])[0]);
  if (item == Value::exhausted())
    return stopIteration(s);
  return numberedItem(s, f->slots[0], item);
  RESUMABLE_END();
}

NativeDef enumerateMethods[] = {
    {"__new__", "(cls, iterable, start=0)", enumerateNew, NativeKind::Replay,
     NativeRole::Static},
    {"__iter__", "(self, /)", returnSelf},
    {.name = "__next__",
     .signature = "(self, /)",
     .kind = NativeKind::Resumable,
     .step = enumerateNext,
     .quick = quickNext},
    {"__class_getitem__", "(cls, object, /)", makeGenericAlias,
     NativeKind::Leaf, NativeRole::ClassMethod},
};

//===--- zip --------------------------------------------------------------===//

Value zipNew(Session &session, Value *args) {
  Tuple *iterables = args[1].as<Tuple>();
  Value strict = args[2] ? session.truth(args[2]) : falseValue();
  if (!strict)
    return strict;
  List *sources = iterAll(session, iterables->items, iterables->size);
  if (!sources)
    return Value::empty();
  return newLazy(session, args[0], {Value::fromObject(sources), strict});
}

NativeDef zipMethods[] = {
    {"__new__", "(cls, /, *iterables, strict=False)", zipNew,
     NativeKind::Replay, NativeRole::Static},
    {"__iter__", "(self, /)", returnSelf},
    {.name = "__next__",
     .signature = "(self, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 2,
     .step = zipNext,
     .quick = quickNext,
     .isSound = isSoundRow},
};

//===--- map --------------------------------------------------------------===//

Value mapNew(Session &session, Value *args) {
  Tuple *given = args[1].as<Tuple>();
  Value strict = args[2] ? session.truth(args[2]) : falseValue();
  if (!strict)
    return strict;
  if (given->size < 2)
    return session.raise(TypeId::TypeError,
                         "map() must have at least two arguments.");
  List *sources = iterAll(session, given->items + 1, given->size - 1);
  if (!sources)
    return Value::empty();
  return newLazy(session, args[0],
                 {given->items[0], Value::fromObject(sources), strict});
}

NativeDef mapMethods[] = {
    {"__new__", "(cls, /, *args, strict=False)", mapNew, NativeKind::Replay,
     NativeRole::Static},
    {"__iter__", "(self, /)", returnSelf},
    {.name = "__next__",
     .signature = "(self, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 2,
     .step = mapNext,
     .isSound = isSoundRow},
};
} // namespace

List *montyjit::iterAll(Session &session, const Value *iterables,
                        uint32_t count) {
  List *sources = makeList(session, count);
  if (!sources)
    return nullptr;
  for (uint32_t i = 0; i < count; ++i) {
    Value iterator = session.iter(iterables[i]);
    if (!iterator)
      return nullptr;
    sources->items[sources->size++] = iterator;
  }
  return sources;
}

//===--- Pairs ------------------------------------------------------------===//

namespace {
/// \return whether nextOfIterator steps \p iterator.
bool isPlainIterator(Value iterator) {
  if (!iterator.isObject())
    return false;
  Type *type = iterator.object()->shape->type;
  return type->layout == Layout::Iterator && type->id != TypeId::Iterator;
}

/// \pre isPlainIterator
inline Value nextOfPlain(Session &session, Iterator *iterator) {
  TypeId id = iterator->shape->type->id;
  if (id == TypeId::ListIterator && iterator->source)
    return nextOfList(iterator);
  if (id == TypeId::TupleIterator && iterator->source)
    return nextOfTuple(iterator);
  return nextOfIterator(session, iterator);
}

PairStep withoutItem(Value item) {
  return item ? PairStep::Exhausted : PairStep::Failed;
}

PairStep nextNumbered(Session &session, Value self, Value &first,
                      Value &second) {
  Value source = lazyFields(self)[0];
  if (!isPlainIterator(source))
    return PairStep::NoPairs;
  second = nextOfPlain(session, source.as<Iterator>());
  if (!second || second == Value::exhausted())
    return withoutItem(second);
  first = takeNumber(session, self);
  return first ? PairStep::Taken : PairStep::Failed;
}

/// \return whether \p iterator is a zip of two that nextOfPlain steps.
bool isPairOfPlain(Value iterator) {
  if (!isExactly(iterator, TypeId::Zip))
    return false;
  List *sources = lazyFields(iterator)[0].as<List>();
  return sources->size == 2 && lazyFields(iterator)[1] == falseValue() &&
         isPlainIterator(sources->items[0]) &&
         isPlainIterator(sources->items[1]);
}

PairStep nextOfTwo(Session &session, Value self, Value &first, Value &second) {
  if (!isPairOfPlain(self))
    return PairStep::NoPairs;
  List *sources = lazyFields(self)[0].as<List>();
  first = nextOfPlain(session, sources->items[0].as<Iterator>());
  if (!first || first == Value::exhausted())
    return withoutItem(first);
  second = nextOfPlain(session, sources->items[1].as<Iterator>());
  return !second || second == Value::exhausted() ? withoutItem(second)
                                                 : PairStep::Taken;
}
} // namespace

PairStep montyjit::nextPair(Session &session, Value iterator, Value &first,
                            Value &second) {
  if (!iterator.isObject())
    return PairStep::NoPairs;
  switch (iterator.object()->shape->type->id) {
  case TypeId::Enumerate:
    return nextNumbered(session, iterator, first, second);
  case TypeId::Zip:
    return nextOfTwo(session, iterator, first, second);
  case TypeId::DictItemIterator: {
    Value result;
    DictEntry *entry = nextDictEntry(session, iterator.as<Iterator>(), result);
    if (!entry)
      return withoutItem(result);
    first = entry->key;
    second = entry->value;
    return PairStep::Taken;
  }
  default:
    return PairStep::NoPairs;
  }
}

Value montyjit::nextTuple(Session &session, Value iterator) {
  Value first, second;
  switch (nextPair(session, iterator, first, second)) {
  case PairStep::Taken:
    return Value::fromObject(makePair(session, first, second));
  case PairStep::Exhausted:
    return Value::exhausted();
  case PairStep::Failed:
    return Value::empty();
  case PairStep::NoPairs:
    break;
  }
  return notImplemented();
}

PairMark::PairMark(Value iterator) {
  Value sources[2];
  if (isExactly(iterator, TypeId::DictItemIterator)) {
    sources[0] = iterator;
  } else if (isExactly(iterator, TypeId::Enumerate)) {
    sources[0] = lazyFields(iterator)[0];
    count_ = &lazyFields(iterator)[1];
    firstCount_ = *count_;
  } else if (isPairOfPlain(iterator)) {
    std::copy_n(lazyFields(iterator)[0].as<List>()->items, 2, sources);
  }
  for (int i = 0; i < 2 && sources[i] && isPlainIterator(sources[i]); ++i) {
    sources_[i] = sources[i].as<Iterator>();
    states_[i] = *sources_[i];
  }
}

int64_t PairMark::remaining() const {
  int64_t count = INT64_MAX;
  for (Iterator *source : sources_)
    if (source)
      count = std::min(count, remainingNatively(Value::fromObject(source)));
  return count;
}

void PairMark::restore() {
  // If both are the same iterator, the first state is the right one.
  for (int i = 1; i >= 0; --i)
    if (sources_[i])
      *sources_[i] = states_[i];
  if (count_)
    *count_ = firstCount_;
}

void montyjit::initLazyIterators() {
  addMethods(TypeId::Enumerate, enumerateMethods);
  addMethods(TypeId::Zip, zipMethods);
  addMethods(TypeId::Map, mapMethods);
  initItertools();
}
