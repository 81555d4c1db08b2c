//===- Heapq.cpp - The functions of the heapq module ----------------------===//
///
/// \file
/// Comparisons may run Python code, which may suspend; so where an item goes is
/// found first, on the unchanged heap, and the items are moved afterwards. When a
/// comparison raises, what CPython would have moved before it is moved too.
///
//===----------------------------------------------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/Operations.h"

#include <cstring>
#include <vector>

using namespace montyjit;

namespace {
/// The order of a heap: whether a comes before b. 1, 0, or -1 with status.
template <bool IsMax> int before(Session &session, Value a, Value b) {
  Value result = session.compare(CompareOperator::Lt, IsMax ? b : a,
                                 IsMax ? a : b);
  if (result && !(result == trueValue()) && !(result == falseValue()))
    result = session.truth(result);
  return result ? result == trueValue() : -1;
}

/// The heap argument as a list. \return null with TypeError pending.
List *heapArgument(Session &session, Value value, const char *function,
                   const char *position) {
  if (List *heap = asList(value))
    return heap;
  session.raiseFormat(TypeId::TypeError,
                      "{}() argument{} must be list, not {}", function,
                      position, typeName(value));
  return nullptr;
}

bool isUnchanged(Session &session, List *heap, uint32_t size) {
  if (heap->size == size)
    return true;
  session.raise(TypeId::RuntimeError, "list changed size during iteration");
  return false;
}

/// Where an item is to go in a heap of `size` items: down a path from the root to a
/// leaf along the smaller children, then up again.
template <bool IsMax> class Sift {
public:
  /// \p items may move when a comparison changes \p owner.
  Sift(Session &session, List *owner, Value *&items, uint32_t size)
      : session_(session), owner_(owner), items_(items), size_(size),
        ownerSize_(owner ? owner->size : 0) {}

  /// The new last item \p item, at \p position, moves towards the root.
  bool up(Value item, uint32_t position) {
    for (; position > 0; position = (position - 1) / 2)
      path_.push_back(position);
    path_.push_back(0);
    // The path leads upwards: the item's place is an index into it.
    place_ = 0;
    while (place_ + 1 < path_.size()) {
      int isBefore = ask(item, items_[path_[place_ + 1]]);
      if (isBefore < 0)
        return false;
      if (!isBefore)
        break;
      ++place_;
    }
    return true;
  }

  /// The item at \p start is replaced by \p item.
  bool down(Value item, uint32_t start) {
    path_.push_back(start);
    place_ = 0;
    for (uint32_t position = start; position < size_ / 2;) {
      uint32_t child = position * 2 + 1;
      if (child + 1 < size_) {
        int isBefore = ask(items_[child], items_[child + 1]);
        if (isBefore < 0)
          return false;
        child += !isBefore;
      }
      path_.push_back(child);
      place_ = path_.size() - 1;
      position = child;
    }
    while (place_ > 0) {
      // The value above has moved one up from where the path says.
      int isBefore = ask(item, items_[path_[place_]]);
      if (isBefore < 0)
        return false;
      if (!isBefore)
        break;
      --place_;
    }
    return true;
  }

  /// Moves the items along the path and puts \p item in its place.
  void apply(Value item) {
    for (size_t i = 0; i < place_; ++i)
      items_[path_[i]] = items_[path_[i + 1]];
    items_[path_[place_]] = item;
  }

private:
  int ask(Value a, Value b) {
    int isBefore = before<IsMax>(session_, a, b);
    if (isBefore >= 0 && owner_ && !isUnchanged(session_, owner_, ownerSize_))
      return -1;
    return isBefore;
  }

  Session &session_;
  List *owner_;
  Value *&items_;
  uint32_t size_, ownerSize_;
  std::vector<uint32_t> path_;
  size_t place_ = 0;
};

template <bool IsMax> Value push(Session &session, Value *args) {
  List *heap = heapArgument(session, args[0],
                            IsMax ? "heappush_max" : "heappush", " 1");
  if (!heap || !reserveMore(session, heap, 1))
    return Value::empty();
  Sift<IsMax> sift(session, heap, heap->items, heap->size);
  bool isDone = sift.up(args[1], heap->size);
  if (session.hasSuspended() || !reserveMore(session, heap, 1))
    return Value::empty();
  heap->items[heap->size++] = args[1];
  sift.apply(args[1]);
  return isDone ? none() : Value::empty();
}

template <bool IsMax> Value pop(Session &session, Value *args) {
  List *heap = heapArgument(session, args[0],
                            IsMax ? "heappop_max" : "heappop", "");
  if (!heap)
    return Value::empty();
  if (heap->size == 0)
    return session.raise(TypeId::IndexError, "index out of range");
  uint32_t size = heap->size - 1;
  Value last = heap->items[size];
  if (size == 0) {
    eraseItems(heap, size, size + 1);
    return last;
  }
  Value first = heap->items[0];
  Sift<IsMax> sift(session, heap, heap->items, size);
  bool isDone = sift.down(last, 0);
  if (session.hasSuspended() || heap->size <= size)
    return Value::empty();
  sift.apply(last);
  eraseItems(heap, size, size + 1);
  return isDone ? first : Value::empty();
}

/// Replaces the first item. \return it.
template <bool IsMax>
Value replaceFirst(Session &session, List *heap, Value item) {
  uint32_t size = heap->size;
  Value first = heap->items[0];
  Sift<IsMax> sift(session, heap, heap->items, size);
  bool isDone = sift.down(item, 0);
  if (session.hasSuspended() || heap->size < size)
    return Value::empty();
  sift.apply(item);
  return isDone ? first : Value::empty();
}

template <bool IsMax> Value replace(Session &session, Value *args) {
  List *heap = heapArgument(session, args[0],
                            IsMax ? "heapreplace_max" : "heapreplace", " 1");
  if (!heap)
    return Value::empty();
  if (heap->size == 0)
    return session.raise(TypeId::IndexError, "index out of range");
  return replaceFirst<IsMax>(session, heap, args[1]);
}

template <bool IsMax> Value pushPop(Session &session, Value *args) {
  List *heap = heapArgument(session, args[0],
                            IsMax ? "heappushpop_max" : "heappushpop", " 1");
  if (!heap)
    return Value::empty();
  if (heap->size == 0)
    return args[1];
  int isBefore = before<IsMax>(session, heap->items[0], args[1]);
  if (isBefore < 0)
    return Value::empty();
  if (!isBefore)
    return args[1];
  if (heap->size == 0)
    return session.raise(TypeId::IndexError, "index out of range");
  return replaceFirst<IsMax>(session, heap, args[1]);
}

template <bool IsMax> Value heapify(Session &session, Value *args) {
  List *heap = heapArgument(session, args[0],
                            IsMax ? "heapify_max" : "heapify", "");
  if (!heap)
    return Value::empty();
  uint32_t size = heap->size;
  if (!session.checkSize(uint64_t(size) * sizeof(Value)))
    return Value::empty();
  // The list stays as it is until the order is known.
  auto *items = static_cast<Value *>(
      session.heap.allocate((size + 1) * sizeof(Value)));
  std::memcpy(items, heap->items, size * sizeof(Value));
  bool isDone = true;
  for (uint32_t i = size / 2; isDone && i-- > 0;) {
    Value item = items[i];
    Sift<IsMax> sift(session, nullptr, items, size);
    isDone = sift.down(item, i) && session.poll();
    sift.apply(item);
  }
  if (session.hasSuspended() || !isUnchanged(session, heap, size))
    return Value::empty();
  std::memcpy(heap->items, items, size * sizeof(Value));
  return isDone ? none() : Value::empty();
}

NativeDef table[] = {
    {"heappush", "(heap, item, /)", push<false>, NativeKind::Replay},
    {"heappop", "(heap, /)", pop<false>, NativeKind::Replay},
    {"heapreplace", "(heap, item, /)", replace<false>, NativeKind::Replay},
    {"heappushpop", "(heap, item, /)", pushPop<false>, NativeKind::Replay},
    {"heapify", "(heap, /)", heapify<false>, NativeKind::Replay},
    {"heappush_max", "(heap, item, /)", push<true>, NativeKind::Replay},
    {"heappop_max", "(heap, /)", pop<true>, NativeKind::Replay},
    {"heapreplace_max", "(heap, item, /)", replace<true>, NativeKind::Replay},
    {"heappushpop_max", "(heap, item, /)", pushPop<true>, NativeKind::Replay},
    {"heapify_max", "(heap, /)", heapify<true>, NativeKind::Replay},
};
} // namespace

ModuleDef montyjit::heapqModule() {
  return {.name = "heapq", .natives = table, .prelude = "heapq"};
}
