//===- Containers.h - Lists, tuples, ranges and slices ----------*- C++ -*-===//
///
/// \file
/// What C++ code does with sequences and their iterators. The methods that
/// Python sees stand in tables beside the implementation.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_CONTAINERS_H
#define MONTYJIT_RUNTIME_CONTAINERS_H

#include "montyjit/Runtime/Session.h"

#include <initializer_list>
#include <span>

namespace montyjit {

inline bool isList(Value value) { return isExactly(value, TypeId::List); }
inline bool isTuple(Value value) { return isExactly(value, TypeId::Tuple); }
inline bool isDict(Value value) { return isExactly(value, TypeId::Dict); }

/// \return the list of a list or an instance of a subclass; null if it is none.
List *asList(Value value);
/// The same for tuples, unwrapping subclasses.
Tuple *asTuple(Value value);

/// \return the items of a tuple or of a list (subclasses included); nothing,
/// with null data, for anything else. Valid until a list is changed.
std::span<const Value> itemsOf(Value value);

/// \return whether \p count items of \p each bytes may be allocated; false with
/// MemoryError pending.
[[nodiscard]] bool checkItems(Session &session, uint64_t count,
                              uint64_t each = sizeof(Value));

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

/// Takes away the items \p begin .. \p end. \pre in bounds.
void eraseItems(Session &session, List *list, uint32_t begin, uint32_t end);
/// Makes room for \p more items behind the last. \return false with MemoryError
/// pending.
[[nodiscard]] bool reserveMore(Session &session, List *list, uint64_t more);

/// \return a tuple with uninitialised items (zero); the empty tuple is shared.
Tuple *makeTuple(Session &session, uint64_t size);
Tuple *makeTuple(Session &session, const Value *items, uint32_t count);
Tuple *makePair(Session &session, Value first, Value second);

/// `a + b`. Empty with MemoryError pending.
Value concatLists(Session &session, List *a, List *b);
Value concatTuples(Session &session, Tuple *a, Tuple *b);
/// `sequence * count` for a count of any sign. Empty with MemoryError pending.
Value repeatList(Session &session, List *list, int64_t count);
Value repeatTuple(Session &session, Tuple *tuple, int64_t count);

/// range(start, stop, step) of plain ints; ValueError if step is 0.
Value makeRange(Session &session, Value start, Value stop, Value step);
/// slice(start, stop, step); None where absent.
Value makeSlice(Session &session, Value start, Value stop, Value step);

enum class Known : uint8_t;

/// The bounds that a slice means for a sequence.
struct SliceBounds {
  int64_t start, stop, step;
  int64_t count;
};
/// PySlice_AdjustIndices for \p length. Components may have `__index__`: may
/// suspend inside a replay scope. \return false with an exception pending.
[[nodiscard]] bool resolveSlice(Session &session, Value slice, int64_t length,
                                SliceBounds &bounds);

/// The first half of resolveSlice: the components, clamped to 64 bits.
[[nodiscard]] bool unpackSlice(Session &session, Value slice,
                               SliceBounds &bounds);
/// The second half: fits them to \p length and sets `count`.
void adjustSlice(SliceBounds &bounds, int64_t length);
/// unpackSlice for start, stop and step in \p parts. \return false, with
/// nothing pending, unless each is None or a small int and the step not zero.
bool plainBounds(const Value *parts, SliceBounds &bounds);
/// \return the part of a str, list or tuple (no subclass) that \p bounds stand
/// for before adjustSlice; empty with status Ok for any other \p object.
Value sliceNatively(Session &session, Value object, SliceBounds bounds);
/// `list[...] = value` for \p bounds before adjustSlice. NeedsCall, with
/// nothing done, unless \p value is another list or a tuple; No with ValueError
/// or MemoryError pending.
Known assignNatively(Session &session, List *list, SliceBounds bounds,
                     Value value);
/// An argument that is used as a slice bound, clamped to 64 bits. \p orNone:
/// the message says that None is possible (which the caller has dealt with).
[[nodiscard]] bool sliceIndex(Session &session, Value value, bool orNone,
                              int64_t &result);
/// \return a plain int clamped to 64 bits.
int64_t saturate(Value integer);
/// Item number \p index (a plain int, in bounds) of a range.
Value rangeItem(Session &session, Value range, Value index);

/// \return a new iterator of the built-in kind \p id over \p source. A range
/// must be one that isSmallRange().
Iterator *makeIterator(Session &session, TypeId id, Value source);
/// What a loop keeps of numbers that it has not come to. \pre \p step is not 0,
/// and no number between them, or a step behind, needs more than 63 bits.
Value makeOwnRangeIterator(Session &session, int64_t start, int64_t stop,
                           int64_t step);
/// The same of a list's items from \p position on.
Value makeOwnListIterator(Session &session, Value list, int64_t position);
/// Session::iter for a loop, which keeps the iterator to itself
/// (Iterator::isOwn). May suspend.
Value iterateAlone(Session &session, Value source);
/// \return an iterator over an instance of exactly a built-in container, range,
/// view, str or bytes; a built-in iterator itself; empty with status Ok for
/// anything whose iteration may run Python code. Never suspends.
Value iterNatively(Session &session, Value source);
/// \return a new iterator over any range.
Value rangeIterator(Session &session, Value range);
/// The step of TypeId::LongRangeIterator, as nextOfIterator.
Value nextOfLongRange(Session &session, LazyObject *iterator);
/// The step of all built-in iterators with layout Iterator: the item,
/// exhausted(), or empty with RuntimeError when a dict or set changed. Never
/// suspends; so it answers notImplemented() for TypeId::Iterator, which calls
/// `__getitem__`.
Value nextOfIterator(Session &session, Iterator *iterator);
/// \return whether nextNatively() can drive \p iterator now: a built-in
/// iterator that no step of which runs Python code, also one behind enumerate
/// or zip.
bool isNativeIterator(Value iterator);
/// The item, exhausted(), or empty with an exception pending.
/// \pre isNativeIterator(iterator).
Value nextNatively(Session &session, Value iterator);
/// The same for any value: empty with status Ok, and nothing done, where
/// nextNatively() cannot drive it.
Value nextIfNative(Session &session, Value iterator);
/// \return how many items a native iterator still has, as far as is known.
int64_t remainingNatively(Value iterator);

/// \return whether all numbers of a range fit inline, so that its iterator is a
/// RangeIterator.
bool isSmallRange(Value range);
/// The length of a range of inline ints; it fits 63 bits.
int64_t rangeLength(int64_t start, int64_t stop, int64_t step);

/// Marks a container whose `repr` is being made, as long as it lives.
class ReprGuard {
public:
  ReprGuard(Session &session, Value object);
  ~ReprGuard();
  ReprGuard(const ReprGuard &) = delete;
  ReprGuard &operator=(const ReprGuard &) = delete;

  /// \return whether the same object's `repr` was already being made.
  bool isCycle() const { return isCycle_; }

private:
  Session &session_;
  Value object_;
  ReprGuard *outer_;
  bool isCycle_;
};

/// A new empty instance of a built-in helper type (Layout::Lazy).
LazyObject *makeLazy(Session &session, TypeId id);
/// A new instance of the class \p cls, which has Layout::Lazy, with these words
/// first.
Value newLazy(Session &session, Value cls, std::initializer_list<Value> words);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_CONTAINERS_H
