//===- Deque.h - The storage of collections.deque ---------------*- C++ -*-===//
///
/// \file
/// A deque is a ring in a list that no program sees: its size is zero or a
/// power of two, and slots behind the last item hold None. Both ends cost
/// constant time. A snapshot from a stranger may have shared the ring with the
/// program: lengths are fitted to the ring, and positions wrap around at its
/// size, so that no access leaves it.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_DEQUE_H
#define MONTYJIT_RUNTIME_DEQUE_H

#include "montyjit/Runtime/Containers.h"

#include <algorithm>

namespace montyjit {

/// The words of a deque. `MaxLength` is None or an int, `Changes` counts what
/// iterators must not miss.
enum class DequeField { Ring, Head, Length, MaxLength, Changes };

inline Value &dequeField(Value deque, DequeField field) {
  return deque.as<LazyObject>()->fields[unsigned(field)];
}
inline List *dequeRing(Value deque) {
  return dequeField(deque, DequeField::Ring).as<List>();
}
inline uint32_t dequeLength(Value deque) {
  return std::min(uint32_t(dequeField(deque, DequeField::Length).asInt()),
                  dequeRing(deque)->size);
}
/// Item \p index. \pre index <= length, and the ring has a slot.
inline Value &dequeItem(Value deque, uint32_t index) {
  List *ring = dequeRing(deque);
  uint32_t head = uint32_t(dequeField(deque, DequeField::Head).asInt());
  return ring->items[(head + index) & (ring->size - 1)];
}
inline int64_t dequeChanges(Value deque) {
  return dequeField(deque, DequeField::Changes).asInt();
}
/// Iterators that are on their way raise RuntimeError from now on.
inline void noteDequeChange(Value deque) {
  dequeField(deque, DequeField::Changes) =
      Value::fromInt((dequeChanges(deque) + 1) & INT32_MAX);
}

/// \return whether \p value is a deque or an instance of a subclass.
bool isDeque(Value value);
/// \return a new empty deque of \p type.
Value newDeque(Session &session, Type *type);
/// Puts \p item at an end; where that makes it longer than `maxlen`, the item
/// at the other end goes. \return false with MemoryError pending.
[[nodiscard]] bool pushRight(Session &session, Value deque, Value item);
[[nodiscard]] bool pushLeft(Session &session, Value deque, Value item);
/// Takes the item at an end away. \pre not empty.
Value popRight(Value deque);
Value popLeft(Value deque);
/// Takes item \p index away. \pre index < length.
void removeFromDeque(Session &session, Value deque, uint32_t index);
/// Takes all items away.
void clearDeque(Session &session, Value deque);
/// \return a list of the items. Null with MemoryError pending.
List *dequeToList(Session &session, Value deque);

/// \return an iterator: TypeId::DequeIterator or DequeReverseIterator.
Value dequeIterator(Session &session, TypeId id, Value deque);
/// The step of both: the item, exhausted(), or empty with RuntimeError when the
/// deque has changed. Never suspends.
Value nextOfDeque(Session &session, Value iterator);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_DEQUE_H
