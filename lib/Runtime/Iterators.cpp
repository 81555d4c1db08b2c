//===- Iterators.cpp - Stepping through built-in containers ---------------===//
///
/// \file
/// One struct, Iterator, serves all containers. What its numbers mean:
///
///     list, tuple, str, bytes   position: of the next item
///     list, reversed            position: of the next item, counting down
///     range                     position: the next number; limit: where it
///     ends dict, set                 position: of the next entry; limit: the
///     size that
///                               the container must keep; step: items to come
///     dict, reversed            the same, position plus one, counting down
///
/// `source` becomes empty at the end, so that a list that grows afterwards does
/// not revive an exhausted iterator.
///
//===----------------------------------------------------------------------===//

#include "LazyIterators.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Deque.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/IteratorStep.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;

namespace {
Value nextOfBytes(Iterator *iterator) {
  auto *bytes = iterator->source.as<BytesObject>();
  if (iterator->position >= int64_t(bytes->length))
    return finishIterator(iterator);
  return Value::fromInt(bytes->data[iterator->position++]);
}

Value nextOfByteArray(Iterator *iterator) {
  auto *bytes = iterator->source.as<ByteArrayObject>();
  if (iterator->position >= int64_t(bytes->length))
    return finishIterator(iterator);
  return Value::fromInt(bytes->data[iterator->position++]);
}

/// The container has changed: says so now and at every later step.
Value failChanged(Session &session, Iterator *iterator, const char *message) {
  constexpr int64_t NeverASize = -1;
  iterator->limit = NeverASize;
  return session.raise(TypeId::RuntimeError, message);
}

Value nextOfSet(Session &session, Iterator *iterator) {
  auto *set = iterator->source.as<SetObject>();
  if (iterator->limit != int64_t(set->size))
    return failChanged(session, iterator, "Set changed size during iteration");
  int64_t slots = set->table ? int64_t(set->mask) + 1 : 0;
  while (iterator->position < slots) {
    Value key = set->table[iterator->position++].key;
    if (!key || key == Value::exhausted())
      continue;
    --iterator->step;
    return key;
  }
  return finishIterator(iterator);
}

/// The next live entry; null with \p result set at the end or on an error.
DictEntry *nextEntry(Session &session, Iterator *iterator, bool isReversed,
                     Value &result) {
  Dict *dict = iterator->source.as<Dict>();
  if (iterator->limit != int64_t(dict->size)) {
    result = failChanged(session, iterator,
                         "dictionary changed size during iteration");
    return nullptr;
  }
  int64_t i = iterator->position, end = isReversed ? -1 : int64_t(dict->used);
  // A dict of the same size may have fewer entries by now.
  i = std::min(i, int64_t(dict->used) - isReversed);
  int64_t step = isReversed ? -1 : 1;
  while (i != end && !dict->entries[i].key)
    i += step;
  if (i == end) {
    result = finishIterator(iterator);
    return nullptr;
  }
  if (iterator->step == 0 && !isReversed) {
    iterator->source = Value::empty();
    result = session.raise(TypeId::RuntimeError,
                           "dictionary keys changed during iteration");
    return nullptr;
  }
  iterator->position = i + step;
  --iterator->step;
  return &dict->entries[i];
}

enum class EntryPart { Key, Value, Item };

template <EntryPart Part>
Value nextOfDict(Session &session, Iterator *iterator,
                 bool isReversed = false) {
  Value result;
  DictEntry *entry = nextEntry(session, iterator, isReversed, result);
  if (!entry)
    return result;
  if (Part == EntryPart::Key)
    return entry->key;
  if (Part == EntryPart::Value)
    return entry->value;
  return Value::fromObject(makePair(session, entry->key, entry->value));
}

/// Sets up the numbers for the kind of the iterator.
void startIterator(Iterator *iterator, TypeId id) {
  Value source = iterator->source;
  switch (id) {
  case TypeId::ListReverseIterator:
    iterator->position = int64_t(source.as<List>()->size) - 1;
    return;
  case TypeId::RangeIterator: {
    Value *fields = source.as<LazyObject>()->fields;
    iterator->position = fields[0].asInt();
    iterator->step = fields[2].asInt();
    iterator->limit = iterator->position + iterator->step * fields[3].asInt();
    // The numbers are all there is to it.
    iterator->source = trueValue();
    return;
  }
  case TypeId::SetIterator:
    iterator->limit = iterator->step = int64_t(source.as<SetObject>()->size);
    return;
  case TypeId::DictReverseKeyIterator:
  case TypeId::DictReverseValueIterator:
  case TypeId::DictReverseItemIterator:
    iterator->position = int64_t(source.as<Dict>()->used) - 1;
    [[fallthrough]];
  case TypeId::DictKeyIterator:
  case TypeId::DictValueIterator:
  case TypeId::DictItemIterator:
    iterator->limit = iterator->step = source.as<Dict>()->size;
    return;
  default:
    return;
  }
}

/// A range whose numbers may be big: current number, step, how many to come.
Value longRangeIterator(Session &session, Value range) {
  Value *fields = range.as<LazyObject>()->fields;
  LazyObject *iterator = makeLazy(session, TypeId::LongRangeIterator);
  iterator->fields[0] = fields[0];
  iterator->fields[1] = fields[2];
  iterator->fields[2] = fields[3];
  return Value::fromObject(iterator);
}

Value newIterator(Session &session, TypeId id, Value source) {
  return Value::fromObject(makeIterator(session, id, source));
}

Value viewIterator(Session &session, TypeId id, Value view) {
  return newIterator(session, id, view.as<LazyObject>()->fields[0]);
}
} // namespace

Iterator *montyjit::makeIterator(Session &session, TypeId id, Value source) {
  auto *iterator =
      static_cast<Iterator *>(session.heap.allocate(sizeof(Iterator)));
  iterator->shape = builtinShape(id);
  iterator->source = source;
  startIterator(iterator, id);
  return iterator;
}

Value montyjit::makeOwnRangeIterator(Session &session, int64_t start,
                                     int64_t stop, int64_t step) {
  auto *iterator =
      static_cast<Iterator *>(session.heap.allocate(sizeof(Iterator)));
  iterator->shape = builtinShape(TypeId::RangeIterator);
  iterator->source = trueValue();
  iterator->position = start;
  iterator->limit = start + step * rangeLength(start, stop, step);
  iterator->step = step;
  iterator->isOwn = true;
  return Value::fromObject(iterator);
}

Value montyjit::makeOwnListIterator(Session &session, Value list,
                                    int64_t position) {
  Iterator *iterator = makeIterator(session, TypeId::ListIterator, list);
  iterator->position = position;
  iterator->isOwn = true;
  return Value::fromObject(iterator);
}

Value montyjit::iterateAlone(Session &session, Value source) {
  Value iterator = session.iter(source);
  if (iterator && isExactly(iterator, TypeId::ListIterator))
    iterator.as<Iterator>()->isOwn |= isExactly(source, TypeId::List);
  else if (iterator && isExactly(iterator, TypeId::RangeIterator))
    iterator.as<Iterator>()->isOwn |= isExactly(source, TypeId::Range);
  return iterator;
}

Value montyjit::rangeIterator(Session &session, Value range) {
  if (isSmallRange(range))
    return newIterator(session, TypeId::RangeIterator, range);
  return longRangeIterator(session, range);
}

Value montyjit::iterNatively(Session &session, Value source) {
  if (!source.isObject())
    return Value::empty();
  Type *type = source.object()->shape->type;
  switch (type->id) {
  case TypeId::List:
    return newIterator(session, TypeId::ListIterator, source);
  case TypeId::Tuple:
    return newIterator(session, TypeId::TupleIterator, source);
  case TypeId::Str:
    return newIterator(session,
                       source.as<Str>()->isAscii ? TypeId::StrAsciiIterator
                                                 : TypeId::StrIterator,
                       source);
  case TypeId::Bytes:
    return newIterator(session, TypeId::BytesIterator, source);
  case TypeId::ByteArray:
    return newIterator(session, TypeId::ByteArrayIterator, source);
  case TypeId::Dict:
    return newIterator(session, TypeId::DictKeyIterator, source);
  case TypeId::Set:
  case TypeId::FrozenSet:
    return newIterator(session, TypeId::SetIterator, source);
  case TypeId::Range:
    return rangeIterator(session, source);
  case TypeId::Deque:
    return dequeIterator(session, TypeId::DequeIterator, source);
  case TypeId::DictKeys:
    return viewIterator(session, TypeId::DictKeyIterator, source);
  case TypeId::DictValues:
    return viewIterator(session, TypeId::DictValueIterator, source);
  case TypeId::DictItems:
    return viewIterator(session, TypeId::DictItemIterator, source);
  default:
    return isNativeIterator(source) ? source : Value::empty();
  }
}

Value montyjit::nextOfIterator(Session &session, Iterator *iterator) {
  TypeId id = iterator->shape->type->id;
  if (id == TypeId::RangeIterator)
    return nextOfRange(iterator);
  if (id == TypeId::Iterator)
    return notImplemented();
  if (!iterator->source)
    return Value::exhausted();
  switch (id) {
  case TypeId::ListIterator:
    return nextOfList(iterator);
  case TypeId::ListReverseIterator:
    return nextOfReversedList(iterator);
  case TypeId::TupleIterator:
    return nextOfTuple(iterator);
  case TypeId::StrIterator:
  case TypeId::StrAsciiIterator:
    return nextOfStr(session, iterator);
  case TypeId::BytesIterator:
    return nextOfBytes(iterator);
  case TypeId::ByteArrayIterator:
    return nextOfByteArray(iterator);
  case TypeId::SetIterator:
    return nextOfSet(session, iterator);
  case TypeId::DictKeyIterator:
    return nextOfDict<EntryPart::Key>(session, iterator);
  case TypeId::DictValueIterator:
    return nextOfDict<EntryPart::Value>(session, iterator);
  case TypeId::DictItemIterator:
    return nextOfDict<EntryPart::Item>(session, iterator);
  case TypeId::DictReverseKeyIterator:
    return nextOfDict<EntryPart::Key>(session, iterator, true);
  case TypeId::DictReverseValueIterator:
    return nextOfDict<EntryPart::Value>(session, iterator, true);
  case TypeId::DictReverseItemIterator:
    return nextOfDict<EntryPart::Item>(session, iterator, true);
  default:
    return notImplemented();
  }
}

DictEntry *montyjit::nextDictEntry(Session &session, Iterator *iterator,
                                   Value &result) {
  if (iterator->source)
    return nextEntry(session, iterator, false, result);
  result = Value::exhausted();
  return nullptr;
}

Value montyjit::nextOfLongRange(Session &session, LazyObject *iterator) {
  Value current = iterator->fields[0], left = iterator->fields[2];
  if (intSign(left) <= 0)
    return Value::exhausted();
  Value next = addInts(session, current, iterator->fields[1]);
  Value rest = next ? subInts(session, left, Value::fromInt(1)) : next;
  if (!rest)
    return rest;
  iterator->fields[0] = next;
  iterator->fields[2] = rest;
  return current;
}

static int64_t remainingOf(Iterator *iterator, TypeId id) {
  if (id == TypeId::RangeIterator)
    return (iterator->limit - iterator->position) / iterator->step;
  Value source = iterator->source;
  if (!source)
    return 0;
  switch (id) {
  case TypeId::ListIterator:
    return std::max<int64_t>(0, source.as<List>()->size - iterator->position);
  case TypeId::ListReverseIterator:
    return iterator->position < int64_t(source.as<List>()->size)
               ? iterator->position + 1
               : 0;
  case TypeId::TupleIterator:
    return source.as<Tuple>()->size - iterator->position;
  case TypeId::StrIterator:
  case TypeId::StrAsciiIterator:
    return source.as<Str>()->length - iterator->position;
  case TypeId::BytesIterator:
    return int64_t(source.as<BytesObject>()->length) - iterator->position;
  case TypeId::ByteArrayIterator:
    return std::max<int64_t>(0, int64_t(source.as<ByteArrayObject>()->length) -
                                    iterator->position);
  case TypeId::SetIterator:
    return iterator->limit == int64_t(source.as<SetObject>()->size)
               ? iterator->step
               : 0;
  default:
    return iterator->limit == int64_t(source.as<Dict>()->size) ? iterator->step
                                                               : 0;
  }
}

int64_t montyjit::remainingNatively(Value iterator) {
  Type *type = typeOf(iterator);
  if (type->layout == Layout::Iterator && type->id != TypeId::Iterator)
    return remainingOf(iterator.as<Iterator>(), type->id);
  if (type->id == TypeId::LongRangeIterator)
    return saturate(iterator.as<LazyObject>()->fields[2]);
  return 0;
}
