//===- List.cpp - The storage of lists ------------------------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/ItemSink.h"

#include <algorithm>
#include <cstring>

using namespace montyjit;

bool montyjit::checkItems(Session &session, uint64_t count, uint64_t each) {
  // Sizes are 32 bits wide in the objects.
  if (count > UINT32_MAX / 2) {
    session.raise(TypeId::MemoryError, "");
    return false;
  }
  constexpr uint64_t Unannounced = 512;
  return count * each <= Unannounced || session.checkSize(count * each);
}

List *montyjit::asList(Value value) {
  if (value.isObject() && value.object()->shape->type->layout == Layout::List)
    return value.as<List>();
  return nullptr;
}

List *montyjit::makeList(Session &session, uint64_t capacity) {
  if (!checkItems(session, capacity))
    return nullptr;
  auto *list = static_cast<List *>(session.heap.allocate(sizeof(List)));
  list->shape = builtinShape(TypeId::List);
  if (capacity) {
    list->items =
        static_cast<Value *>(session.heap.allocate(capacity * sizeof(Value)));
    list->capacity = uint32_t(capacity);
  }
  return list;
}

List *montyjit::makeList(Session &session, const Value *items, uint32_t count) {
  List *list = makeList(session, count);
  if (!list)
    return nullptr;
  if (count)
    std::memcpy(list->items, items, count * sizeof(Value));
  list->size = count;
  return list;
}

/// Moves the items to an array of \p capacity.
static void setCapacity(Session &session, List *list, uint64_t capacity) {
  auto *items =
      static_cast<Value *>(session.heap.allocate(capacity * sizeof(Value)));
  if (list->size)
    std::memcpy(items, list->items, list->size * sizeof(Value));
  list->items = items;
  list->capacity = uint32_t(capacity);
}

bool montyjit::reserveMore(Session &session, List *list, uint64_t more) {
  uint64_t size = list->size + more;
  if (size <= list->capacity)
    return true;
  // CPython's growth pattern, 0, 4, 8, 16, 24, 32, 40, 52, 64, while lists are
  // short. Then by half rather than by an eighth: appending a million items
  // takes 2 copies of each instead of 8.
  constexpr uint64_t Short = 64;
  uint64_t more8th = (size >> 3) + 6;
  uint64_t capacity =
      (size + (size <= Short ? more8th : size >> 1)) & ~uint64_t(3);
  // What an empty list gets at once may well be all.
  if (list->capacity == 0 && more > 1)
    capacity = (more + 1) & ~uint64_t(1);
  if (!checkItems(session, capacity))
    return false;
  setCapacity(session, list, capacity);
  return true;
}

bool montyjit::appendSlow(Session &session, List *list, Value item) {
  if (!reserveMore(session, list, 1))
    return false;
  list->items[list->size++] = item;
  return true;
}

void montyjit::releaseItems(Session &session, List *list) {
  if (list->capacity)
    session.heap.release(list->items, list->capacity * sizeof(Value));
  list->items = nullptr;
  list->size = list->capacity = 0;
}

bool montyjit::appendOwnedSlow(Session &session, List *list, Value item) {
  List old = *list;
  if (!appendSlow(session, list, item))
    return false;
  releaseItems(session, &old);
  return true;
}

void montyjit::eraseItems(Session &session, List *list, uint32_t begin,
                          uint32_t end) {
  uint32_t count = end - begin;
  if (!count)
    return;
  session.chargeBytes((list->size - begin) * sizeof(Value));
  std::memmove(list->items + begin, list->items + end,
               (list->size - end) * sizeof(Value));
  list->size -= count;
  constexpr uint32_t Kept = 32;
  if (list->size == 0 && list->capacity > Kept) {
    list->items = nullptr;
    list->capacity = 0;
    return;
  }
  std::memset(list->items + list->size, 0, count * sizeof(Value));
}

Value montyjit::concatLists(Session &session, List *a, List *b) {
  List *result = makeList(session, uint64_t(a->size) + b->size);
  if (!result)
    return Value::empty();
  if (a->size)
    std::memcpy(result->items, a->items, a->size * sizeof(Value));
  if (b->size)
    std::memcpy(result->items + a->size, b->items, b->size * sizeof(Value));
  result->size = a->size + b->size;
  return Value::fromObject(result);
}

/// Fills \p target with \p count copies of \p items.
static void fillRepeated(Value *target, const Value *items, uint64_t size,
                         uint64_t count) {
  if (size == 1) {
    std::fill_n(target, count, items[0]);
    return;
  }
  for (uint64_t i = 0; i < count; ++i)
    std::memcpy(target + i * size, items, size * sizeof(Value));
}

/// \return size * count, negative counts as zero; too large saturates.
static uint64_t repeatedSize(uint64_t size, int64_t count) {
  uint64_t total;
  if (count <= 0 || size == 0)
    return 0;
  return __builtin_mul_overflow(size, uint64_t(count), &total) ? UINT64_MAX
                                                               : total;
}

Value montyjit::repeatList(Session &session, List *list, int64_t count) {
  uint64_t total = repeatedSize(list->size, count);
  List *result = makeList(session, total);
  if (!result)
    return Value::empty();
  if (total)
    fillRepeated(result->items, list->items, list->size, uint64_t(count));
  result->size = uint32_t(total);
  return Value::fromObject(result);
}

Value montyjit::repeatTuple(Session &session, Tuple *tuple, int64_t count) {
  if (count == 1 || tuple->size == 0)
    return Value::fromObject(tuple);
  uint64_t total = repeatedSize(tuple->size, count);
  Tuple *result = makeTuple(session, total);
  if (!result)
    return Value::empty();
  if (total)
    fillRepeated(result->items, tuple->items, tuple->size, uint64_t(count));
  return Value::fromObject(result);
}

ReprGuard::ReprGuard(Session &session, Value object)
    : session_(session), object_(object), outer_(session.reprGuard),
      isCycle_(false) {
  for (ReprGuard *guard = outer_; guard; guard = guard->outer_)
    isCycle_ |= guard->object_ == object;
  session.reprGuard = this;
}

ReprGuard::~ReprGuard() { session_.reprGuard = outer_; }
