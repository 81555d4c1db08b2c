//===- Deque.cpp - The storage of collections.deque -----------------------===//

#include "montyjit/Runtime/Deque.h"
#include "montyjit/Runtime/Instance.h"

#include <bit>
#include <utility>

using namespace montyjit;

namespace {
/// The words of an iterator.
enum IteratorField { Source, Remaining, Seen };

void setField(Value deque, DequeField field, int64_t number) {
  dequeField(deque, field) = Value::fromInt(number);
}

void setLength(Value deque, uint32_t length) {
  setField(deque, DequeField::Length, length);
  noteDequeChange(deque);
}

/// \return the slot before the first.
uint32_t before(Value deque) {
  uint32_t head = uint32_t(dequeField(deque, DequeField::Head).asInt());
  return (head - 1) & (dequeRing(deque)->size - 1);
}

/// Makes the ring twice as large.
bool grow(Session &session, Value deque) {
  constexpr uint64_t Least = 8;
  uint32_t length = dequeLength(deque);
  uint64_t capacity = std::max(Least, std::bit_ceil(uint64_t(length) + 1));
  List *ring = makeList(session, capacity);
  if (!ring)
    return false;
  session.chargeBytes(capacity * sizeof(Value));
  for (uint32_t i = 0; i < length; ++i)
    ring->items[i] = dequeItem(deque, i);
  std::fill(ring->items + length, ring->items + capacity, none());
  ring->size = uint32_t(capacity);
  dequeField(deque, DequeField::Ring) = Value::fromObject(ring);
  setField(deque, DequeField::Head, 0);
  return true;
}

enum class Room { Made, NotAllowed, Failed };

/// Makes room for one item; \p drop takes one away where `maxlen` says so.
Room makeRoom(Session &session, Value deque, Value (*drop)(Value)) {
  Value longest = dequeField(deque, DequeField::MaxLength);
  uint32_t length = dequeLength(deque);
  if (longest.isInt() && length >= longest.asInt()) {
    if (!length)
      return Room::NotAllowed;
    drop(deque);
    return Room::Made;
  }
  bool isThere = length < dequeRing(deque)->size || grow(session, deque);
  return isThere ? Room::Made : Room::Failed;
}
} // namespace

bool montyjit::isDeque(Value value) {
  if (!value.isObject())
    return false;
  Type *type = value.object()->shape->type;
  return type->layout == Layout::Lazy && !type->isWrapper &&
         type->solidBase->id == TypeId::Deque;
}

Value montyjit::newDeque(Session &session, Type *type) {
  Value deque = Value::fromObject(newInstance(session, type));
  dequeField(deque, DequeField::Ring) = Value::fromObject(makeList(session));
  dequeField(deque, DequeField::MaxLength) = none();
  setField(deque, DequeField::Head, 0);
  setField(deque, DequeField::Length, 0);
  setField(deque, DequeField::Changes, 0);
  return deque;
}

bool montyjit::pushRight(Session &session, Value deque, Value item) {
  Room room = makeRoom(session, deque, popLeft);
  if (room != Room::Made)
    return room == Room::NotAllowed;
  uint32_t length = dequeLength(deque);
  dequeItem(deque, length) = item;
  setLength(deque, length + 1);
  return true;
}

bool montyjit::pushLeft(Session &session, Value deque, Value item) {
  Room room = makeRoom(session, deque, popRight);
  if (room != Room::Made)
    return room == Room::NotAllowed;
  setField(deque, DequeField::Head, before(deque));
  dequeItem(deque, 0) = item;
  setLength(deque, dequeLength(deque) + 1);
  return true;
}

Value montyjit::popRight(Value deque) {
  uint32_t last = dequeLength(deque) - 1;
  Value item = std::exchange(dequeItem(deque, last), none());
  setLength(deque, last);
  return item;
}

Value montyjit::popLeft(Value deque) {
  Value item = std::exchange(dequeItem(deque, 0), none());
  uint32_t head = uint32_t(dequeField(deque, DequeField::Head).asInt());
  setField(deque, DequeField::Head, (head + 1) & (dequeRing(deque)->size - 1));
  setLength(deque, dequeLength(deque) - 1);
  return item;
}

void montyjit::removeFromDeque(Session &session, Value deque, uint32_t index) {
  uint32_t last = dequeLength(deque) - 1;
  session.charge(last - index);
  for (uint32_t i = index; i < last; ++i)
    dequeItem(deque, i) = dequeItem(deque, i + 1);
  popRight(deque);
}

void montyjit::clearDeque(Session &session, Value deque) {
  if (!dequeLength(deque))
    return;
  dequeField(deque, DequeField::Ring) = Value::fromObject(makeList(session));
  setField(deque, DequeField::Head, 0);
  setLength(deque, 0);
}

List *montyjit::dequeToList(Session &session, Value deque) {
  uint32_t length = dequeLength(deque);
  List *list = makeList(session, length);
  if (!list)
    return nullptr;
  session.chargeBytes(length * sizeof(Value));
  for (uint32_t i = 0; i < length; ++i)
    list->items[i] = dequeItem(deque, i);
  list->size = length;
  return list;
}

Value montyjit::dequeIterator(Session &session, TypeId id, Value deque) {
  LazyObject *iterator = makeLazy(session, id);
  iterator->fields[Source] = deque;
  iterator->fields[Remaining] = Value::fromInt(dequeLength(deque));
  iterator->fields[Seen] = Value::fromInt(dequeChanges(deque));
  return Value::fromObject(iterator);
}

Value montyjit::nextOfDeque(Session &session, Value iterator) {
  auto *self = iterator.as<LazyObject>();
  Value deque = self->fields[Source];
  bool isForward = self->shape->type->id == TypeId::DequeIterator;
  uint32_t length = dequeLength(deque);
  int64_t remaining = self->fields[Remaining].asInt();
  // Only one that goes backward looks for its end before it looks for changes.
  if (!isForward && remaining == 0)
    return Value::exhausted();
  if (dequeChanges(deque) != self->fields[Seen].asInt() || remaining > length) {
    self->fields[Remaining] = Value::fromInt(0);
    return session.raise(TypeId::RuntimeError,
                         "deque mutated during iteration");
  }
  if (remaining == 0)
    return Value::exhausted();
  self->fields[Remaining] = Value::fromInt(remaining - 1);
  return dequeItem(deque,
                   uint32_t(isForward ? length - remaining : remaining - 1));
}
