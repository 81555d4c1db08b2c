//===- ListSupport.h - What the methods of sequences share ------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_LISTSUPPORT_H
#define MONTYJIT_LIB_RUNTIME_LISTSUPPORT_H

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/World.h"

#include <algorithm>

namespace montyjit {

/// An argument with `__index__` that must fit 64 bits. \return false with an
/// exception pending. May suspend (Replay).
[[nodiscard]] bool indexArgument(Session &session, Value value, int64_t &index);
/// The count of `sequence * count`. \return false, with an exception pending
/// unless
/// \p isIndex is false: then \p value is no integer at all.
[[nodiscard]] bool repeatArgument(Session &session, Value value, int64_t &count,
                                  bool &isIndex);
/// A subscript that must be in bounds of \p length: \p index is made positive.
/// \p what is "list", "list assignment", "tuple". \return false with TypeError
/// or IndexError pending. May suspend (Replay).
[[nodiscard]] bool subscript(Session &session, Value key, int64_t length,
                             const char *sequence, const char *what,
                             int64_t &index);

/// The items that \p bounds name. \pre adjusted. Empty with MemoryError
/// pending.
Value sliceList(Session &session, List *list, const SliceBounds &bounds);
Value sliceTuple(Session &session, Tuple *tuple, const SliceBounds &bounds);

/// `slice.indices(length)`, for ints of any size. May suspend (Replay).
Value sliceIndices(Session &session, Value *args);

/// `a is b or a == b`: 1, 0, or -1 when empty with status. May suspend
/// (Replay).
inline int itemsEqual(Session &session, Value a, Value b) {
  Known known = equalNatively(a, b);
  if (known != Known::NeedsCall)
    return known == Known::Yes;
  Value result = session.equal(a, b);
  return result ? result == trueValue() : -1;
}

/// `a op b`.
inline bool compareLengths(CompareOperator op, uint32_t a, uint32_t b) {
  switch (op) {
  case CompareOperator::Eq:
    return a == b;
  case CompareOperator::NotEq:
    return a != b;
  case CompareOperator::Lt:
    return a < b;
  case CompareOperator::LtE:
    return a <= b;
  case CompareOperator::Gt:
    return a > b;
  default:
    return a >= b;
  }
}

/// Compares two sequences given by functions for their items and lengths, which
/// are asked again after each callback. May suspend (Replay).
template <typename Left, typename Right, typename LeftSize, typename RightSize>
Value compareSequences(Session &session, CompareOperator op, Left left,
                       Right right, LeftSize leftSize, RightSize rightSize) {
  if (!session.enterRecursion(" in comparison"))
    return Value::empty();
  Value result;
  for (uint32_t i = 0;; ++i) {
    if (i >= leftSize() || i >= rightSize()) {
      result = boolValue(compareLengths(op, leftSize(), rightSize()));
      break;
    }
    Value a = left(i), b = right(i);
    int truth = itemsEqual(session, a, b);
    if (truth > 0)
      continue;
    if (truth < 0)
      break;
    if (op == CompareOperator::Eq || op == CompareOperator::NotEq)
      result = boolValue(op == CompareOperator::NotEq);
    else
      result = session.compare(op, a, b);
    break;
  }
  session.leaveRecursion();
  return result;
}

/// Appends the items of a source that cannot call back. Yes: done; No: an
/// exception is pending. Never suspends.
Known appendNatively(Session &session, List *list, Value source);

/// State slots of the steps below, behind two parameters.
inline constexpr uint16_t CollectSlots = 2;
/// Steps of list.__init__, list.extend, list.__iadd__ and tuple.__new__.
bool isSoundListCollect(const Frame *f);
bool isSoundTupleNew(const Frame *f);
Value listInit(Frame *f);
Value listExtend(Frame *f);
Value listIAdd(Frame *f);
Value tupleNew(Frame *f);

/// State slots of list.__setitem__, behind three parameters.
inline constexpr uint16_t SetItemSlots = 2;
bool isSoundListSetItem(const Frame *f);
Value listSetItem(Frame *f);
Value listGetItem(Session &session, Value *args);
Value listDelItem(Session &session, Value *args);

/// State slots of list.sort, behind three parameters.
inline constexpr uint16_t SortSlots = 4;

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_LISTSUPPORT_H
