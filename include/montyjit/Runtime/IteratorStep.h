//===- IteratorStep.h - The steps that most loops take ----------*- C++ -*-===//
///
/// \file
/// Session::next, with the commonest iterators inline; and pairs taken apart
/// before they become tuples.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_ITERATORSTEP_H
#define MONTYJIT_RUNTIME_ITERATORSTEP_H

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Str.h"

namespace montyjit {

inline Value finishIterator(Iterator *iterator) {
  iterator->source = Value::empty();
  return Value::exhausted();
}

/// \pre the iterator is not exhausted.
inline Value nextOfList(Iterator *iterator) {
  List *list = iterator->source.as<List>();
  if (iterator->position >= int64_t(list->size))
    return finishIterator(iterator);
  return list->items[iterator->position++];
}

/// \pre the iterator is not exhausted.
inline Value nextOfReversedList(Iterator *iterator) {
  List *list = iterator->source.as<List>();
  if (iterator->position < 0 || iterator->position >= int64_t(list->size))
    return finishIterator(iterator);
  return list->items[iterator->position--];
}

/// \pre the iterator is not exhausted.
inline Value nextOfTuple(Iterator *iterator) {
  Tuple *tuple = iterator->source.as<Tuple>();
  if (iterator->position >= int64_t(tuple->size))
    return finishIterator(iterator);
  return tuple->items[iterator->position++];
}

/// \pre the iterator is not exhausted.
inline Value nextOfStr(Session &session, Iterator *iterator) {
  Str *string = iterator->source.as<Str>();
  if (iterator->position >= int64_t(string->length))
    return finishIterator(iterator);
  return Value::fromObject(
      makeChar(session, string->at(uint32_t(iterator->position++))));
}

inline Value nextOfRange(Iterator *iterator) {
  if (iterator->position == iterator->limit)
    return Value::exhausted();
  int64_t number = iterator->position;
  iterator->position += iterator->step;
  return Value::fromInt(number);
}

/// The next item of any iterator, or Value::exhausted(). May suspend. \pre
/// outside of a replay scope.
inline Value nextItem(Session &session, Value iterator) {
  if (!iterator.isObject()) [[unlikely]]
    return session.next(iterator);
  Type *type = iterator.object()->shape->type;
  switch (type->id) {
  case TypeId::Generator:
    return interpreterHooks.resumeGenerator(session, iterator.as<Generator>(),
                                            none());
  case TypeId::RangeIterator:
    return nextOfRange(iterator.as<Iterator>());
  case TypeId::ListIterator:
    return iterator.as<Iterator>()->source ? nextOfList(iterator.as<Iterator>())
                                           : Value::exhausted();
  case TypeId::ListReverseIterator:
    return iterator.as<Iterator>()->source
               ? nextOfReversedList(iterator.as<Iterator>())
               : Value::exhausted();
  case TypeId::TupleIterator:
    return iterator.as<Iterator>()->source
               ? nextOfTuple(iterator.as<Iterator>())
               : Value::exhausted();
  case TypeId::StrIterator:
  case TypeId::StrAsciiIterator:
    return iterator.as<Iterator>()->source
               ? nextOfStr(session, iterator.as<Iterator>())
               : Value::exhausted();
  case TypeId::Iterator:
    return session.next(iterator);
  default:
    return type->layout == Layout::Iterator
               ? nextOfIterator(session, iterator.as<Iterator>())
               : session.next(iterator);
  }
}

/// What nextPair came to.
enum class PairStep { Taken, Exhausted, Failed, NoPairs };

/// The next item of an iterator that gives pairs and runs no Python code (the
/// items of a dict, enumerate and zip over built-in iterators), in two parts.
/// NoPairs for any other iterator, which is left alone. Never suspends.
PairStep nextPair(Session &session, Value iterator, Value &first,
                  Value &second);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_ITERATORSTEP_H
