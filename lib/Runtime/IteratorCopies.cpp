//===- IteratorCopies.cpp - What built-in iterators are made of again -----===//
///
/// \file
/// `__reduce__` and `__setstate__` of the built-in iterators, for copy and
/// pickle: `iter(list)` and a position, or `iter` of what is still to come
/// where a position means nothing elsewhere (dicts, sets).
///
//===----------------------------------------------------------------------===//

#include "LazyIterators.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Limits.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;

namespace {
//===--- __reduce__ -------------------------------------------------------===//

/// (the built-in \p function, (argument,)), and \p state if there is one.
Value madeBy(Session &session, const char *function, Value argument,
             Value state = Value::empty()) {
  Value callee = dictGetStr(session.builtins, session.intern(function));
  if (!callee)
    return session.raise(TypeId::AttributeError, function);
  Tuple *args = argument ? makeTuple(session, &argument, 1) : nullptr;
  if (!args)
    return Value::empty();
  Value parts[] = {callee, Value::fromObject(args), state};
  return Value::fromObject(makeTuple(session, parts, state ? 3 : 2));
}

/// (type of \p self, args), and \p state if there is one.
Value madeByType(Session &session, Value self, Tuple *args,
                 Value state = Value::empty()) {
  if (!args)
    return Value::empty();
  Value parts[] = {Value::fromObject(typeOf(self)), Value::fromObject(args),
                   state};
  return Value::fromObject(makeTuple(session, parts, state ? 3 : 2));
}

Value emptyTuple(Session &session) {
  return Value::fromObject(makeTuple(session, 0));
}

/// What an iterator of that type goes over when it has ended.
Value nothingFor(Session &session, TypeId id) {
  switch (id) {
  case TypeId::ListIterator:
  case TypeId::ListReverseIterator:
    return Value::fromObject(makeList(session));
  case TypeId::StrIterator:
  case TypeId::StrAsciiIterator:
    return Value::fromObject(session.intern(""));
  default:
    return emptyTuple(session);
  }
}

Value positionReduce(Session &session, Value *args) {
  auto *iterator = args[0].as<Iterator>();
  TypeId id = iterator->shape->type->id;
  const char *function =
      id == TypeId::ListReverseIterator ? "reversed" : "iter";
  if (!iterator->source)
    return madeBy(session, function, nothingFor(session, id));
  return madeBy(session, function, iterator->source,
                Value::fromInt(iterator->position));
}

Value rangeReduce(Session &session, Value *args) {
  auto *iterator = args[0].as<Iterator>();
  Value range = makeRange(session, Value::fromInt(iterator->position),
                          Value::fromInt(iterator->limit),
                          Value::fromInt(iterator->step));
  return madeBy(session, "iter", range, none());
}

Value longRangeReduce(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  Value distance = mulInts(session, fields[1], fields[2]);
  Value stop = distance ? addInts(session, fields[0], distance) : distance;
  if (!stop)
    return stop;
  return madeBy(session, "iter", makeRange(session, fields[0], stop, fields[1]),
                none());
}

/// iter() of a list of what is to come, for dicts and sets.
Value restReduce(Session &session, Value *args) {
  auto *iterator = args[0].as<Iterator>();
  auto *ahead =
      static_cast<Iterator *>(session.heap.allocate(sizeof(Iterator)));
  *ahead = *iterator;
  List *rest = makeList(session);
  for (;;) {
    Value item = nextOfIterator(session, ahead);
    if (!item)
      return item;
    if (item == Value::exhausted())
      return madeBy(session, "iter", Value::fromObject(rest));
    if (!session.poll() || !append(session, rest, item))
      return Value::empty();
  }
}

Value callableReduce(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  if (!fields[0])
    return madeBy(session, "iter", emptyTuple(session));
  Value made = madeBy(session, "iter", fields[0]);
  if (made)
    made.as<Tuple>()->items[1] =
        Value::fromObject(makePair(session, fields[0], fields[1]));
  return made;
}

Value reversedReduce(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  bool hasMore = fields[0] && intSign(fields[1]) >= 0;
  Value source = hasMore ? fields[0] : emptyTuple(session);
  return madeByType(session, args[0], makeTuple(session, &source, 1),
                    hasMore ? fields[1] : Value::empty());
}

Value pairReduce(Session &session, Value *args) {
  return madeByType(session, args[0],
                    makeTuple(session, lazyFields(args[0]), 2));
}

/// True is the state of one that is strict.
Value strictness(Value isStrict) {
  return isStrict == trueValue() ? isStrict : Value::empty();
}

Value zipReduce(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  List *sources = fields[0].as<List>();
  return madeByType(session, args[0],
                    makeTuple(session, sources->items, sources->size),
                    strictness(fields[1]));
}

Value mapReduce(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  List *sources = fields[1].as<List>();
  Tuple *parts = makeTuple(session, sources->size + 1);
  if (!parts)
    return Value::empty();
  parts->items[0] = fields[0];
  std::copy_n(sources->items, sources->size, parts->items + 1);
  return madeByType(session, args[0], parts, strictness(fields[2]));
}

//===--- __setstate__ -----------------------------------------------------===//

/// How many items a container with positions has.
int64_t sizeOf(Value source) {
  if (List *list = asList(source))
    return list->size;
  if (isTuple(source))
    return source.as<Tuple>()->size;
  if (Str *text = asStr(source))
    return text->length;
  return isExactly(source, TypeId::ByteArray)
             ? int64_t(source.as<ByteArrayObject>()->length)
             : int64_t(source.as<BytesObject>()->length);
}

Value positionSet(Session &session, Value *args) {
  auto *iterator = args[0].as<Iterator>();
  Value index = session.index(args[1]);
  if (!index || !iterator->source)
    return index ? none() : index;
  TypeId id = iterator->shape->type->id;
  int64_t least = id == TypeId::ListReverseIterator ? -1 : 0;
  int64_t most = sizeOf(iterator->source) + least;
  bool endsBelow =
      id == TypeId::ListIterator || id == TypeId::ByteArrayIterator;
  iterator->position = endsBelow && intSign(index) < 0
                           ? most
                           : std::clamp(saturate(index), least, most);
  return none();
}

/// Of an iterator over any object with `__getitem__`.
Value sequenceSet(Session &session, Value *args) {
  Value index = session.index(args[1]);
  if (!index)
    return index;
  args[0].as<Iterator>()->position = std::max<int64_t>(saturate(index), 0);
  return none();
}

Value rangeSet(Session &session, Value *args) {
  auto *iterator = args[0].as<Iterator>();
  Value index = session.index(args[1]);
  if (!index)
    return index;
  int64_t left = remainingNatively(args[0]);
  iterator->position +=
      iterator->step * std::clamp<int64_t>(saturate(index), 0, left);
  return none();
}

Value longRangeSet(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  Value index = session.index(args[1]);
  if (!index || intSign(index) <= 0)
    return index ? none() : index;
  if (compareInts(index, fields[2]) > 0)
    index = fields[2];
  Value distance = mulInts(session, index, fields[1]);
  Value next = distance ? addInts(session, fields[0], distance) : distance;
  Value left = next ? subInts(session, fields[2], index) : next;
  if (!left)
    return left;
  fields[0] = next;
  fields[2] = left;
  return none();
}

Value reversedSet(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  Value index = session.index(args[1]);
  Value length = index && fields[0] ? session.length(fields[0]) : index;
  if (!length || !fields[0])
    return length ? none() : length;
  int64_t last = saturate(length) - 1;
  fields[1] = Value::fromInt(std::clamp<int64_t>(saturate(index), -1, last));
  return none();
}

template <int Field> Value strictSet(Session &session, Value *args) {
  Value isStrict = session.truth(args[1]);
  if (isStrict)
    lazyFields(args[0])[Field] = isStrict;
  return isStrict ? none() : isStrict;
}

//===--- Tables -----------------------------------------------------------===//

constexpr NativeDef reduceBy(NativeFn function) {
  return {"__reduce__", "(self, /)", function};
}
constexpr NativeDef setBy(NativeFn function) {
  return {"__setstate__", "(self, object, /)", function, NativeKind::Replay};
}

NativeDef positionMethods[] = {reduceBy(positionReduce), setBy(positionSet)};
NativeDef sequenceMethods[] = {reduceBy(positionReduce), setBy(sequenceSet)};
NativeDef rangeMethods[] = {reduceBy(rangeReduce), setBy(rangeSet)};
NativeDef longRangeMethods[] = {reduceBy(longRangeReduce), setBy(longRangeSet)};
NativeDef restMethods[] = {reduceBy(restReduce)};
NativeDef callableMethods[] = {reduceBy(callableReduce)};
NativeDef reversedMethods[] = {reduceBy(reversedReduce), setBy(reversedSet)};
NativeDef enumerateMethods[] = {reduceBy(pairReduce)};
NativeDef filterMethods[] = {reduceBy(pairReduce)};
NativeDef zipMethods[] = {reduceBy(zipReduce), setBy(strictSet<1>)};
NativeDef mapMethods[] = {reduceBy(mapReduce), setBy(strictSet<2>)};
} // namespace

void montyjit::initIteratorCopies() {
  for (TypeId id :
       {TypeId::ListIterator, TypeId::ListReverseIterator,
        TypeId::TupleIterator, TypeId::StrIterator, TypeId::StrAsciiIterator,
        TypeId::BytesIterator, TypeId::ByteArrayIterator})
    addMethods(id, positionMethods);
  for (TypeId id :
       {TypeId::SetIterator, TypeId::DictKeyIterator, TypeId::DictValueIterator,
        TypeId::DictItemIterator, TypeId::DictReverseKeyIterator,
        TypeId::DictReverseValueIterator, TypeId::DictReverseItemIterator})
    addMethods(id, restMethods);
  addMethods(TypeId::Iterator, sequenceMethods);
  addMethods(TypeId::RangeIterator, rangeMethods);
  addMethods(TypeId::LongRangeIterator, longRangeMethods);
  addMethods(TypeId::CallableIterator, callableMethods);
  addMethods(TypeId::Reversed, reversedMethods);
  addMethods(TypeId::Enumerate, enumerateMethods);
  addMethods(TypeId::Filter, filterMethods);
  addMethods(TypeId::Zip, zipMethods);
  addMethods(TypeId::Map, mapMethods);
}
