//===- Tuple.cpp - The storage of tuples ----------------------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Instance.h"

#include <algorithm>
#include <cstring>

using namespace montyjit;

Tuple *montyjit::asTuple(Value value) {
  if (!value.isObject())
    return nullptr;
  Type *type = value.object()->shape->type;
  if (type->layout != Layout::Tuple)
    return nullptr;
  return type->isWrapper ? value.as<WrapperObject>()->base.as<Tuple>()
                         : value.as<Tuple>();
}

Tuple *montyjit::makeTuple(Session &session, uint64_t size) {
  alignas(16) static Tuple emptyTuple = [] {
    Tuple tuple{};
    tuple.shape = builtinShape(TypeId::Tuple);
    return tuple;
  }();
  if (size == 0)
    return &emptyTuple;
  if (!checkItems(session, size))
    return nullptr;
  auto *tuple = static_cast<Tuple *>(
      session.heap.allocate(sizeof(Tuple) + size * sizeof(Value)));
  tuple->shape = builtinShape(TypeId::Tuple);
  tuple->size = uint32_t(size);
  return tuple;
}

Tuple *montyjit::makeTuple(Session &session, const Value *items,
                           uint32_t count) {
  Tuple *tuple = makeTuple(session, count);
  if (tuple && count)
    std::memcpy(tuple->items, items, count * sizeof(Value));
  return tuple;
}

Tuple *montyjit::makePair(Session &session, Value first, Value second) {
  auto *tuple = static_cast<Tuple *>(
      session.heap.allocate(sizeof(Tuple) + 2 * sizeof(Value)));
  tuple->shape = builtinShape(TypeId::Tuple);
  tuple->size = 2;
  tuple->items[0] = first;
  tuple->items[1] = second;
  return tuple;
}

Value montyjit::concatTuples(Session &session, Tuple *a, Tuple *b) {
  if (a->size == 0)
    return Value::fromObject(b);
  if (b->size == 0)
    return Value::fromObject(a);
  Tuple *result = makeTuple(session, uint64_t(a->size) + b->size);
  if (!result)
    return Value::empty();
  std::memcpy(result->items, a->items, a->size * sizeof(Value));
  std::memcpy(result->items + a->size, b->items, b->size * sizeof(Value));
  return Value::fromObject(result);
}

std::span<const Value> montyjit::itemsOf(Value value) {
  if (Tuple *tuple = asTuple(value))
    return {tuple->items, tuple->size};
  if (List *list = asList(value))
    return {list->items, list->size};
  return {};
}

LazyObject *montyjit::makeLazy(Session &session, TypeId id) {
  auto *object =
      static_cast<LazyObject *>(session.heap.allocate(sizeof(LazyObject)));
  object->shape = builtinShape(id);
  return object;
}

Value montyjit::newLazy(Session &session, Value cls,
                        std::initializer_list<Value> words) {
  Value self = Value::fromObject(newInstance(session, cls.as<Type>()));
  std::copy(words.begin(), words.end(), lazyFields(self));
  return self;
}
