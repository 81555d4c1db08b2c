//===- LazyIterators.h - What the built-in iterators share ------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_LAZYITERATORS_H
#define MONTYJIT_LIB_RUNTIME_LAZYITERATORS_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// Raises StopIteration. \return empty.
Value stopIteration(Session &session);
/// \return \p item, but StopIteration raised for exhausted().
Value orStopIteration(Session &session, Value item);

/// The next entry of a dict's iterator (not a reversed one); null with \p
/// result exhausted(), or empty and an exception pending.
DictEntry *nextDictEntry(Session &session, Iterator *iterator, Value &result);

/// The next item of an iterator that nextPair knows: the pair as a tuple,
/// exhausted(), or empty with an exception pending; notImplemented() for any
/// other, which is left alone. Never suspends.
Value nextTuple(Session &session, Value iterator);

/// What the iterators that nextPair draws from were like: what it has taken
/// since can be put back.
class PairMark {
public:
  explicit PairMark(Value iterator);
  /// \return whether \p iterator is one that nextPair knows.
  bool isSet() const { return sources_[0]; }
  /// \return how many pairs are left, as far as is known.
  int64_t remaining() const;
  void restore();

private:
  Iterator *sources_[2] = {};
  Iterator states_[2];
  /// Of enumerate.
  Value *count_ = nullptr;
  Value firstCount_;
};

/// `__class_getitem__`: a GenericAlias of the class and the item.
Value makeGenericAlias(Session &session, Value *args);

/// ValueError of zip and map with strict=True: argument number \p index,
/// counted from zero, is \p how ("shorter", "longer") than those before it.
Value raiseUneven(Session &session, const char *function, uint32_t index,
                  const char *how);
/// \return iterators over \p count iterables; null with status. May suspend
/// (Replay).
List *iterAll(Session &session, const Value *iterables, uint32_t count);

/// The next item of a map over few built-in iterators: what its function gives
/// is the item, so nothing is left to do after the call, which may suspend.
/// Empty with status Ok for any other map.
Value nextOfMap(Session &session, Value self);
/// Steps of `zip.__next__` and `map.__next__` (two state slots).
bool isSoundRow(const Frame *f);
Value zipNext(Frame *f);
Value mapNext(Frame *f);

/// Adds `__reduce__` and `__setstate__` to the built-in iterators.
void initIteratorCopies();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_LAZYITERATORS_H
