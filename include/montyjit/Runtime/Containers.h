//===- Containers.h - Lists, tuples, ranges and slices ----------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_CONTAINERS_H
#define MONTYJIT_RUNTIME_CONTAINERS_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

inline bool isList(Value value) { return isExactly(value, TypeId::List); }
inline bool isTuple(Value value) { return isExactly(value, TypeId::Tuple); }
inline bool isDict(Value value) { return isExactly(value, TypeId::Dict); }

/// \return the list of a list or an instance of a subclass; null if it is none.
List *asList(Value value);
/// The same for tuples, unwrapping subclasses.
Tuple *asTuple(Value value);

/// \return an empty list with room for \p capacity items. Null with MemoryError
/// pending when too large.
List *makeList(Session &session, uint64_t capacity = 0);
List *makeList(Session &session, const Value *items, uint32_t count);
/// Out-of-line part of append: grows the list as CPython does.
[[nodiscard]] bool appendSlow(Session &session, List *list, Value item);
/// \return false with MemoryError pending.
[[nodiscard]] inline bool append(Session &session, List *list, Value item) {
  if (list->size < list->capacity) [[likely]] {
    list->items[list->size++] = item;
    return true;
  }
  return appendSlow(session, list, item);
}

/// \return a tuple with uninitialised items (zero); the empty tuple is shared.
Tuple *makeTuple(Session &session, uint64_t size);
Tuple *makeTuple(Session &session, const Value *items, uint32_t count);
Tuple *makePair(Session &session, Value first, Value second);

/// range(start, stop, step) of plain ints; ValueError if step is 0.
Value makeRange(Session &session, Value start, Value stop, Value step);
/// slice(start, stop, step); None where absent.
Value makeSlice(Session &session, Value start, Value stop, Value step);

/// The bounds that a slice means for a sequence.
struct SliceBounds {
  int64_t start, stop, step;
  int64_t count;
};
/// PySlice_AdjustIndices for \p length. Components may have `__index__`: may
/// suspend inside a replay scope. \return false with an exception pending.
[[nodiscard]] bool resolveSlice(Session &session, Value slice, int64_t length,
                                SliceBounds &bounds);

/// \return a new iterator of the built-in kind \p id over \p source.
Iterator *makeIterator(Session &session, TypeId id, Value source);
/// The step of all built-in iterators with layout Iterator: the item, exhausted(),
/// or empty with RuntimeError when a dict or set changed. Never suspends.
Value nextOfIterator(Session &session, Iterator *iterator);

/// A new empty instance of a built-in helper type (Layout::Lazy).
LazyObject *makeLazy(Session &session, TypeId id);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_CONTAINERS_H
