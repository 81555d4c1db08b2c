//===- Heapq.cpp - The functions of the heapq module ----------------------===//
///
/// \file
/// Comparisons may run Python code, which may suspend; so where an item goes is
/// found first, on the unchanged heap, and the items are moved afterwards. When
/// a comparison raises, what CPython would have moved before it is moved too.
///
//===----------------------------------------------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/Operations.h"

#include <cstring>
#include <utility>

using namespace montyjit;

namespace {
/// The order of the heap, and whether Python code may be run to find out:
/// first, each function is tried without.
enum class Order { Min, MinNatively, Max, MaxNatively };
constexpr bool isMax(Order order) {
  return order == Order::Max || order == Order::MaxNatively;
}
constexpr bool isNative(Order order) {
  return order == Order::MinNatively || order == Order::MaxNatively;
}

/// Whether a comes before b: 1, 0, or -1 with status. Natively, -1 with status
/// Ok means that it takes a call.
template <Order O> int before(Session &session, Value a, Value b) {
  if (isMax(O))
    std::swap(a, b);
  int known = lessNatively(session, a, b);
  if (known >= 0 || isNative(O))
    return known;
  Value result = session.compare(CompareOperator::Lt, a, b);
  if (result && !(result == trueValue()) && !(result == falseValue()))
    result = session.truth(result);
  return result ? result == trueValue() : -1;
}

/// The heap argument as a list. \return null with TypeError pending.
List *heapArgument(Session &session, Value value, const char *function,
                   const char *position) {
  if (List *heap = asList(value))
    return heap;
  session.raiseFormat(TypeId::TypeError, "{}() argument{} must be list, not {}",
                      function, position, typeName(value));
  return nullptr;
}

bool isUnchanged(Session &session, List *heap, uint32_t size) {
  if (heap->size == size)
    return true;
  session.raise(TypeId::RuntimeError, "list changed size during iteration");
  return false;
}

/// \return whether the operation has to run again, so that nothing may be
/// moved: it was suspended, or takes a call. What raised has moved some items.
bool isAbandoned(Session &session, bool isDone) {
  return !isDone && !session.hasRaised();
}

/// Where an item is to go in a heap of `size` items: down a path from the root
/// to a leaf along the smaller children, then up again.
template <Order O> class Sift {
public:
  /// \p items may move when a comparison changes \p owner.
  Sift(Session &session, List *owner, Value *&items, uint32_t size)
      : session_(session), owner_(owner), items_(items), size_(size),
        ownerSize_(owner ? owner->size : 0) {}

  /// The new last item \p item, at \p position, moves towards the root.
  bool up(Value item, uint32_t position) {
    path_[0] = position;
    while (position > 0) {
      position = (position - 1) / 2;
      int isBefore = ask(item, items_[position]);
      if (isBefore < 0)
        return false;
      if (!isBefore)
        break;
      path_[++place_] = position;
    }
    return true;
  }

  /// The item at \p start is replaced by \p item.
  bool down(Value item, uint32_t start) {
    path_[0] = start;
    for (uint32_t position = start; position < size_ / 2;) {
      uint32_t child = position * 2 + 1;
      if (child + 1 < size_) {
        int isBefore = ask(items_[child], items_[child + 1]);
        if (isBefore < 0)
          return false;
        child += !isBefore;
      }
      path_[++place_] = child;
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
    for (uint32_t i = 0; i < place_; ++i)
      items_[path_[i]] = items_[path_[i + 1]];
    items_[path_[place_]] = item;
  }

private:
  int ask(Value a, Value b) {
    int isBefore = before<O>(session_, a, b);
    if (isBefore >= 0 && owner_ && !isUnchanged(session_, owner_, ownerSize_))
      return -1;
    return isBefore;
  }

  Session &session_;
  List *owner_;
  Value *&items_;
  uint32_t size_, ownerSize_;
  /// From where the search began to where the item goes, at path_[place_]. A
  /// list has less than 2^32 items.
  uint32_t path_[33];
  uint32_t place_ = 0;
};

template <Order O> Value push(Session &session, Value *args) {
  List *heap = heapArgument(session, args[0],
                            isMax(O) ? "heappush_max" : "heappush", " 1");
  if (!heap || !reserveMore(session, heap, 1))
    return Value::empty();
  Sift<O> sift(session, heap, heap->items, heap->size);
  bool isDone = sift.up(args[1], heap->size);
  if (isAbandoned(session, isDone) || !reserveMore(session, heap, 1))
    return Value::empty();
  heap->items[heap->size++] = args[1];
  sift.apply(args[1]);
  return isDone ? none() : Value::empty();
}

template <Order O> Value pop(Session &session, Value *args) {
  List *heap =
      heapArgument(session, args[0], isMax(O) ? "heappop_max" : "heappop", "");
  if (!heap)
    return Value::empty();
  if (heap->size == 0)
    return session.raise(TypeId::IndexError, "index out of range");
  uint32_t size = heap->size - 1;
  Value last = heap->items[size];
  if (size == 0) {
    eraseItems(session, heap, size, size + 1);
    return last;
  }
  Value first = heap->items[0];
  Sift<O> sift(session, heap, heap->items, size);
  bool isDone = sift.down(last, 0);
  if (isAbandoned(session, isDone) || heap->size <= size)
    return Value::empty();
  sift.apply(last);
  eraseItems(session, heap, size, size + 1);
  return isDone ? first : Value::empty();
}

/// Replaces the first item. \return it.
template <Order O>
Value replaceFirst(Session &session, List *heap, Value item) {
  uint32_t size = heap->size;
  Value first = heap->items[0];
  Sift<O> sift(session, heap, heap->items, size);
  bool isDone = sift.down(item, 0);
  if (isAbandoned(session, isDone) || heap->size < size)
    return Value::empty();
  sift.apply(item);
  return isDone ? first : Value::empty();
}

template <Order O> Value replace(Session &session, Value *args) {
  List *heap = heapArgument(session, args[0],
                            isMax(O) ? "heapreplace_max" : "heapreplace", " 1");
  if (!heap)
    return Value::empty();
  if (heap->size == 0)
    return session.raise(TypeId::IndexError, "index out of range");
  return replaceFirst<O>(session, heap, args[1]);
}

template <Order O> Value pushPop(Session &session, Value *args) {
  List *heap = heapArgument(session, args[0],
                            isMax(O) ? "heappushpop_max" : "heappushpop", " 1");
  if (!heap)
    return Value::empty();
  if (heap->size == 0)
    return args[1];
  int isBefore = before<O>(session, heap->items[0], args[1]);
  if (isBefore < 0)
    return Value::empty();
  if (!isBefore)
    return args[1];
  if (heap->size == 0)
    return session.raise(TypeId::IndexError, "index out of range");
  return replaceFirst<O>(session, heap, args[1]);
}

template <Order O> Value heapify(Session &session, Value *args) {
  List *heap =
      heapArgument(session, args[0], isMax(O) ? "heapify_max" : "heapify", "");
  if (!heap)
    return Value::empty();
  uint32_t size = heap->size;
  if (!session.checkSize(uint64_t(size) * sizeof(Value)))
    return Value::empty();
  // The list stays as it is until the order is known.
  auto *items =
      static_cast<Value *>(session.heap.allocate((size + 1) * sizeof(Value)));
  std::memcpy(items, heap->items, size * sizeof(Value));
  bool isDone = true;
  for (uint32_t i = size / 2; isDone && i-- > 0;) {
    Value item = items[i];
    Sift<O> sift(session, nullptr, items, size);
    isDone = sift.down(item, i) && session.poll();
    sift.apply(item);
  }
  if (isAbandoned(session, isDone) || !isUnchanged(session, heap, size))
    return Value::empty();
  std::memcpy(heap->items, items, size * sizeof(Value));
  return isDone ? none() : Value::empty();
}

#define HEAP_FUNCTION(NAME, SIGNATURE, FUNCTION, ORDER)                        \
  {.name = NAME,                                                               \
   .signature = SIGNATURE,                                                     \
   .function = FUNCTION<Order::ORDER>,                                         \
   .kind = NativeKind::Replay,                                                 \
   .quick = FUNCTION<Order::ORDER##Natively>}

NativeDef table[] = {
    HEAP_FUNCTION("heappush", "(heap, item, /)", push, Min),
    HEAP_FUNCTION("heappop", "(heap, /)", pop, Min),
    HEAP_FUNCTION("heapreplace", "(heap, item, /)", replace, Min),
    HEAP_FUNCTION("heappushpop", "(heap, item, /)", pushPop, Min),
    HEAP_FUNCTION("heapify", "(heap, /)", heapify, Min),
    HEAP_FUNCTION("heappush_max", "(heap, item, /)", push, Max),
    HEAP_FUNCTION("heappop_max", "(heap, /)", pop, Max),
    HEAP_FUNCTION("heapreplace_max", "(heap, item, /)", replace, Max),
    HEAP_FUNCTION("heappushpop_max", "(heap, item, /)", pushPop, Max),
    HEAP_FUNCTION("heapify_max", "(heap, /)", heapify, Max),
};
#undef HEAP_FUNCTION
} // namespace

ModuleDef montyjit::heapqModule() {
  return {.name = "heapq", .natives = table, .prelude = "heapq"};
}
