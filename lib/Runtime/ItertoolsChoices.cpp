//===- ItertoolsChoices.cpp - Permutations, combinations, products --------===//
///
/// \file
/// Each keeps the pool that it chooses from and the indices of its last row, in
/// lists of small ints; the next row is the next one in lexicographic order of
/// the indices (Knuth, The Art of Computer Programming 4A, 7.2.1). No step runs
/// Python code. A snapshot of a stranger may hold any list as indices, so each
/// is fitted to the pool when it is read.
///
//===----------------------------------------------------------------------===//

#include "Itertools.h"
#include "LazyIterators.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Resumable.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// Fields. Pool: a tuple, of tuples for product. Indices: empty at the end.
/// Cycles: of permutations, how many rows are left at each place. Started:
/// whether there was a row.
enum Field { Pool, Indices, Cycles, Started };

Tuple *poolOf(Value self) { return lazyFields(self)[Pool].as<Tuple>(); }
List *listOf(Value self, Field field) {
  return lazyFields(self)[field].as<List>();
}

uint32_t indexAt(const List *list, uint32_t place, uint32_t end) {
  Value index = list->items[place];
  return index.isInt() && uint64_t(index.asInt()) < end
             ? uint32_t(index.asInt())
             : 0;
}

void setIndex(List *list, uint32_t place, uint32_t index) {
  list->items[place] = Value::fromInt(index);
}

//===--- The next indices: false behind the last ones ---------------------===//

bool advanceProduct(const Tuple *pools, List *indices) {
  for (uint32_t i = std::min(indices->size, pools->size); i--;) {
    uint32_t size = pools->items[i].as<Tuple>()->size;
    uint32_t index = indexAt(indices, i, size) + 1;
    setIndex(indices, i, index < size ? index : 0);
    if (index < size)
      return true;
  }
  return false;
}

bool advanceCombination(uint32_t poolSize, List *indices) {
  uint32_t count = indices->size, i = count;
  while (i && indexAt(indices, i - 1, poolSize) == i - 1 + poolSize - count)
    --i;
  if (!i)
    return false;
  uint32_t index = indexAt(indices, i - 1, poolSize) + 1;
  for (; i <= count; ++i)
    setIndex(indices, i - 1, index++);
  return true;
}

bool advanceMultiset(uint32_t poolSize, List *indices) {
  uint32_t count = indices->size, i = count;
  while (i && indexAt(indices, i - 1, poolSize) + 1 >= poolSize)
    --i;
  if (!i)
    return false;
  uint32_t index = indexAt(indices, i - 1, poolSize) + 1;
  std::fill(indices->items + i - 1, indices->items + count,
            Value::fromInt(index));
  return true;
}

/// The indices are a permutation of the whole pool, of which a row shows the
/// first ones.
bool advancePermutation(Session &session, List *indices, List *cycles) {
  uint32_t size = indices->size;
  for (uint32_t i = std::min(cycles->size, size); i--;) {
    uint32_t left = indexAt(cycles, i, size - i + 1);
    if (left > 1) {
      setIndex(cycles, i, left - 1);
      std::swap(indices->items[i], indices->items[size - (left - 1)]);
      return true;
    }
    session.charge(size - i);
    std::rotate(indices->items + i, indices->items + i + 1,
                indices->items + size);
    setIndex(cycles, i, size - i);
  }
  return false;
}

bool advance(Session &session, TypeId id, Value self) {
  List *indices = listOf(self, Indices);
  switch (id) {
  case TypeId::IterProduct:
    return advanceProduct(poolOf(self), indices);
  case TypeId::IterCombinations:
    return advanceCombination(poolOf(self)->size, indices);
  case TypeId::IterMultisets:
    return advanceMultiset(poolOf(self)->size, indices);
  default:
    return advancePermutation(session, indices, listOf(self, Cycles));
  }
}

//===--- Rows -------------------------------------------------------------===//

Value productRow(Session &session, const Tuple *pools, const List *indices) {
  uint32_t size = std::min(indices->size, pools->size);
  Tuple *row = makeTuple(session, size);
  for (uint32_t i = 0; row && i < size; ++i) {
    auto *pool = pools->items[i].as<Tuple>();
    row->items[i] = pool->items[indexAt(indices, i, pool->size)];
  }
  return row ? Value::fromObject(row) : Value::empty();
}

Value chosenRow(Session &session, const Tuple *pool, const List *indices,
                uint32_t size) {
  Tuple *row = makeTuple(session, size);
  for (uint32_t i = 0; row && i < size; ++i)
    row->items[i] = pool->items[indexAt(indices, i, pool->size)];
  return row ? Value::fromObject(row) : Value::empty();
}

Value rowOf(Session &session, TypeId id, Value self) {
  List *indices = listOf(self, Indices);
  if (id == TypeId::IterProduct)
    return productRow(session, poolOf(self), indices);
  uint32_t size = id == TypeId::IterPermutations
                      ? std::min(listOf(self, Cycles)->size, indices->size)
                      : indices->size;
  // An empty pool has no rows but the empty one.
  return chosenRow(session, poolOf(self), indices,
                   poolOf(self)->size ? size : 0);
}

//===--- Making them ------------------------------------------------------===//

/// \return a list of \p count numbers from \p first by \p step; null with
/// MemoryError pending.
List *numbers(Session &session, uint32_t count, int64_t first, int64_t step) {
  List *list = makeList(session, count);
  for (uint32_t i = 0; list && i < count; ++i)
    list->items[list->size++] = Value::fromInt(first + step * i);
  return list;
}

/// \return a new iterator; exhausted where \p indices is null. Empty with an
/// exception pending.
Value makeChoice(Session &session, Value cls, Value pool, List *indices,
                 List *cycles = nullptr) {
  if (session.hasRaised())
    return Value::empty();
  auto valueOf = [](List *list) {
    return list ? Value::fromObject(list) : Value::empty();
  };
  return newLazy(session, cls, {pool, valueOf(indices), valueOf(cycles)});
}

/// The length of a row, from an int. \return false with the exception pending.
bool rowLength(Session &session, Value given, uint32_t poolSize,
               uint32_t &length) {
  if (given && intSign(given) < 0) {
    session.raise(TypeId::ValueError, "r must be non-negative");
    return false;
  }
  // What is longer than anything in memory only has to stay so.
  constexpr int64_t Longest = UINT32_MAX - 1;
  length = given ? uint32_t(std::min(saturate(given), Longest)) : poolSize;
  return true;
}

/// Slots of the constructors that have an `r`.
enum Slot { Class, Iterable, Length };

template <bool IsMultiset> Value combinationsNew(Frame *f) {
  Session &s = *f->session;
  Value *slots = f->slots;
  uint32_t count, size;
  RESUMABLE_BEGIN(f);
  AWAIT_INT(1, slots[Length], s.index(slots[Length]));
  AWAIT_TUPLE(2, slots[Iterable], slots[Iterable]);
  size = slots[Iterable].as<Tuple>()->size;
  if (!rowLength(s, slots[Length], size, count))
    return Value::empty();
  if (IsMultiset ? count && !size : count > size)
    return makeChoice(s, slots[Class], slots[Iterable], nullptr);
  return makeChoice(s, slots[Class], slots[Iterable],
                    numbers(s, count, 0, IsMultiset ? 0 : 1));
  RESUMABLE_END();
}

Value permutationsNew(Frame *f) {
  Session &s = *f->session;
  Value *slots = f->slots;
  uint32_t count, size;
  RESUMABLE_BEGIN(f);
  AWAIT_TUPLE(1, slots[Iterable], slots[Iterable]);
  if (slots[Length] == none())
    slots[Length] = Value::empty();
  if (slots[Length] && !(slots[Length] = asIntValue(slots[Length])))
    return s.raise(TypeId::TypeError, "Expected int as r");
  size = slots[Iterable].as<Tuple>()->size;
  if (!rowLength(s, slots[Length], size, count))
    return Value::empty();
  if (count > size)
    return makeChoice(s, slots[Class], slots[Iterable], nullptr);
  return makeChoice(s, slots[Class], slots[Iterable], numbers(s, size, 0, 1),
                    numbers(s, count, size, -1));
  RESUMABLE_END();
}

/// The pools of a product: those of the arguments, \p repeat times.
Tuple *repeatPools(Session &session, const List *pools, int64_t repeat) {
  constexpr int64_t Most = UINT32_MAX - 1;
  if (pools->size && repeat > Most / pools->size) {
    session.raise(TypeId::MemoryError, "");
    return nullptr;
  }
  Tuple *repeated = makeTuple(session, pools->size * repeat);
  for (uint32_t i = 0; repeated && i < repeated->size; ++i)
    repeated->items[i] = pools->items[i % pools->size];
  return repeated;
}

Value makeProduct(Session &session, Value cls, const List *pools,
                  int64_t repeat) {
  if (repeat < 0)
    return session.raise(TypeId::ValueError,
                         "repeat argument cannot be negative");
  Tuple *repeated = repeatPools(session, pools, repeat);
  if (!repeated)
    return Value::empty();
  bool isEmpty =
      std::any_of(repeated->items, repeated->items + repeated->size,
                  [](Value pool) { return !pool.as<Tuple>()->size; });
  return makeChoice(session, cls, Value::fromObject(repeated),
                    isEmpty ? nullptr : numbers(session, repeated->size, 0, 0));
}

namespace product {
enum Slot { Class, Iterables, Repeat, Pools };

Value make(Frame *f) {
  Session &s = *f->session;
  Value *slots = f->slots;
  Value pool;
  List *pools;
  RESUMABLE_BEGIN(f);
  if (!slots[Repeat])
    slots[Repeat] = Value::fromInt(1);
  AWAIT_INT(1, slots[Repeat], s.index(slots[Repeat]));
  slots[Pools] = Value::fromObject(makeList(s));
  while ((pools = slots[Pools].as<List>())->size <
         slots[Iterables].as<Tuple>()->size) {
    AWAIT_TUPLE(2, pool, slots[Iterables].as<Tuple>()->items[pools->size]);
    if (!append(s, slots[Pools].as<List>(), pool))
      return Value::empty();
  }
  return makeProduct(s, slots[Class], pools, saturate(slots[Repeat]));
  RESUMABLE_END();
}

/// The pools that were collected before the stop are tuples.
bool isSound(const Frame *f) {
  if (!holdsClass(f, Class, TypeId::IterProduct) ||
      !holds(f, Iterables, TypeId::Tuple))
    return false;
  if (f->resume < 2)
    return true;
  if (!holdsInt(f, Repeat) || !holds(f, Pools, TypeId::List))
    return false;
  List *pools = f->slots[Pools].as<List>();
  return std::all_of(pools->items, pools->items + pools->size,
                     [](Value pool) { return isExactly(pool, TypeId::Tuple); });
}
} // namespace product

bool isSoundPermutations(const Frame *f) {
  return holdsClass(f, Class, TypeId::IterPermutations);
}

/// First the length becomes an int, then the items are collected.
template <bool IsMultiset> bool isSoundCombinations(const Frame *f) {
  return holdsClass(f, Class,
                    IsMultiset ? TypeId::IterMultisets
                               : TypeId::IterCombinations) &&
         (f->resume < 2 ? holdsValue(f, Iterable) : holdsInt(f, Length));
}

NativeDef productMethods[] = {
    {.name = "__new__",
     .signature = "(cls, /, *iterables, repeat=1)",
     .kind = NativeKind::Resumable,
     .role = NativeRole::Static,
     .stateSlots = 1,
     .step = product::make,
     .isSound = product::isSound,
     .ownedSlots = 1u << product::Pools},
    toolIter(),
    pureToolNext(),
};

NativeDef permutationsMethods[] = {
    {.name = "__new__",
     .signature = "(cls, iterable, r=None)",
     .kind = NativeKind::Resumable,
     .role = NativeRole::Static,
     .step = permutationsNew,
     .isSound = isSoundPermutations},
    toolIter(),
    pureToolNext(),
};

template <bool IsMultiset>
NativeDef combinationsMethods[] = {
    {.name = "__new__",
     .signature = "(cls, iterable, r)",
     .kind = NativeKind::Resumable,
     .role = NativeRole::Static,
     .step = combinationsNew<IsMultiset>,
     .isSound = isSoundCombinations<IsMultiset>},
    toolIter(),
    pureToolNext(),
};
} // namespace

Value montyjit::nextOfChoice(Session &session, Value iterator) {
  Value *fields = lazyFields(iterator);
  if (!fields[Indices])
    return Value::exhausted();
  TypeId id = toolKind(iterator);
  if (!session.poll(1 + listOf(iterator, Indices)->size / 8))
    return Value::empty();
  if (fields[Started] && !advance(session, id, iterator)) {
    fields[Indices] = Value::empty();
    return Value::exhausted();
  }
  fields[Started] = trueValue();
  return rowOf(session, id, iterator);
}

void montyjit::initItertoolsChoices() {
  addMethods(TypeId::IterProduct, productMethods);
  addMethods(TypeId::IterPermutations, permutationsMethods);
  addMethods(TypeId::IterCombinations, combinationsMethods<false>);
  addMethods(TypeId::IterMultisets, combinationsMethods<true>);
}
