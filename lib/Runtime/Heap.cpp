//===- Heap.cpp - Allocation from the collected heap ----------------------===//

#include "montyjit/Runtime/Heap.h"
#include "montyjit/Runtime/Session.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <gc/gc.h>
#include <gc/gc_inline.h>
#include <gc/gc_mark.h>

using namespace montyjit;

namespace {
/// Free-list words link to the next object; the head counts once.
size_t listLength(void *list) {
  size_t length = 0;
  for (; list; list = *static_cast<void **>(list))
    ++length;
  return length;
}

void markList(void *list) {
  for (; list; list = *static_cast<void **>(list))
    GC_set_mark_bit(list);
}

/// Free lists that no session uses. The collector's lock guards them.
struct FreeLists {
  void *scanned[Heap::NumClasses];
  void *atomic[Heap::NumClasses];
};
constexpr size_t MaxParked = 16;
FreeLists parked[MaxParked];
size_t parkedCount = 0;
/// Heaps between takeLists() and parkLists().
std::atomic<size_t> heapsInUse = 0;

/// The collector's name for objects that it scans, or not.
int kindOf(bool isAtomic) { return isAtomic ? GC_I_PTRFREE : GC_I_NORMAL; }

void push(void *&list, void *object) {
  *static_cast<void **>(object) = list;
  list = object;
}

/// The free list for objects of some size, and how large they are there.
struct SizeClass {
  size_t index, bytes;
};

/// \pre size <= Heap::MaxMedium
SizeClass classOf(size_t size) {
  constexpr size_t Fewest = 2;
  size_t granules = (size + Heap::Granule - 1) / Heap::Granule;
  if (granules < Heap::NumSmall)
    return {granules, granules * Heap::Granule};
  size_t inBlock = Heap::Block / (granules * Heap::Granule);
  return {Heap::NumSmall + inBlock - Fewest,
          Heap::Block / inBlock / Heap::Granule * Heap::Granule};
}

/// How much may be allocated between two collections, at the least: while
/// little is live a few megabytes, which a processor's cache holds.
constexpr size_t LeastBetween = size_t(4) << 20, ManyBetween = size_t(16) << 20;

/// The collector asks one list after another for a free block, by size: 60 of
/// them where its heap is in one piece, which takes longer than the rest of a
/// refill. So most of the first heap is divided into small pieces, by blocks
/// that are never given back. Step by step, as it is used: what is divided is
/// touched.
namespace division {
constexpr size_t Piece = size_t(64) << 10, Fence = 4096;
constexpr size_t Step = size_t(1) << 20, All = size_t(12) << 20;
constexpr size_t PiecesInStep = Step / Piece;
/// How much the collector counts for a step.
constexpr size_t Counted = PiecesInStep * (Piece + Fence);
std::atomic<size_t> done = 0;

void doStep() {
  done += Step;
  void *pieces[PiecesInStep];
  for (void *&piece : pieces) {
    piece = GC_malloc_atomic(Piece);
    GC_malloc_atomic_uncollectable(Fence);
  }
  for (void *piece : pieces)
    GC_free(piece);
}
} // namespace division

/// When to collect; and when to collect or to divide more of the heap.
std::atomic<size_t> collectAt = LeastBetween, nextDueAt = division::Step;

/// What has to be marked again is marked less often than it is allocated anew.
size_t collectNext(size_t live) {
  constexpr size_t Few = 8;
  return std::max(std::clamp(live * Few, LeastBetween, ManyBetween),
                  live + live / 4);
}

/// The collector would go on until the heap is full: behind a program that
/// needed a large one, the next would walk through all of it, and find none of
/// it in a processor's cache.
void collectWhenDue() {
  size_t now = GC_get_bytes_since_gc();
  if (now < nextDueAt.load(std::memory_order_relaxed))
    return;
  if (now < collectAt) {
    division::doStep();
    collectAt += division::Counted;
    now += division::Counted;
  } else {
    GC_gcollect();
    collectAt = collectNext(GC_get_heap_size() - GC_get_free_bytes());
    now = 0;
  }
  // What was allocated in a round is divided when it is free again.
  bool isDivided = division::done >= std::min(division::All, size_t(collectAt));
  nextDueAt = isDivided ? size_t(collectAt) : now + division::Step;
}

/// Where the objects of the built-in world are.
namespace permanent {
constexpr size_t Chunk = size_t(1) << 18;
char *next = nullptr, *end = nullptr;

/// \return zeroed memory. Only while the world is made. \pre bytes <= Chunk
void *take(size_t bytes) {
  constexpr size_t Alignment = 64;
  if (size_t(end - next) < bytes) {
    next = static_cast<char *>(std::aligned_alloc(Alignment, Chunk));
    end = std::fill_n(next, Chunk, '\0');
  }
  void *result = next;
  next += (bytes + Alignment - 1) / Alignment * Alignment;
  return result;
}

/// \return a free list of objects of \p bytes bytes.
void *makeList(size_t bytes) {
  void *list = nullptr;
  auto *block = static_cast<char *>(take(Heap::Block));
  for (size_t at = Heap::Block / bytes * bytes; at > 0; at -= bytes)
    push(list, block + at - bytes);
  return list;
}
} // namespace permanent

/// Collects if it is time. \return how many bytes the collector has counted.
size_t beforeAllocating(const Session &session) {
  if (session.collectsAlways)
    GC_gcollect();
  collectWhenDue();
  return GC_get_bytes_since_gc();
}

/// \return how many objects a fresh free list has, of \p size bytes each;
/// \p before is what the collector had counted before it.
size_t objectsIn(void *list, size_t size, size_t before) {
  // It has counted what it handed out, a block at the most. But it counts for
  // all threads, and anew after a collection.
  size_t bytes = GC_get_bytes_since_gc() - before;
  bool isList = bytes && bytes <= Heap::Block &&
                heapsInUse.load(std::memory_order_relaxed) == 1;
  return isList ? bytes / size : listLength(list);
}
} // namespace

void Heap::count(size_t bytes, size_t objects) {
  allocatedBytes_ += bytes;
  allocations_ += objects;
  if (allocatedBytes_ >= session_.limitState.measureAt)
    session_.requestSafepoint();
}

void *Heap::allocateSlow(size_t size, bool isAtomic) {
  if (size > MaxMedium)
    return allocateLarge(size, isAtomic);
  SizeClass sizeClass = classOf(size);
  void *&head = (isAtomic ? atomicLists_ : lists_)[sizeClass.index];
  if (!head)
    head = refill(sizeClass.bytes, isAtomic);
  void *result = head;
  head = *static_cast<void **>(result);
  if (!isAtomic)
    *static_cast<void **>(result) = nullptr;
  return result;
}

void *Heap::allocateLarge(size_t size, bool isAtomic) {
  if (isPermanent_)
    return permanent::take(size);
  beforeAllocating(session_);
  count(size, 1);
  session_.chargeBytes(size);
  return GC_generic_malloc(size, kindOf(isAtomic));
}

void *Heap::refill(size_t bytes, bool isAtomic) {
  if (isPermanent_)
    return permanent::makeList(bytes);
  size_t before = beforeAllocating(session_);
  void *list = nullptr;
  GC_generic_malloc_many(bytes, kindOf(isAtomic), &list);
  size_t objects = objectsIn(list, bytes, before);
  count(objects * bytes, objects);
  return list;
}

void Heap::release(void *object, size_t size) {
  if (size > MaxMedium)
    return isPermanent_ ? void() : GC_free(object);
  std::memset(object, 0, size);
  push(lists_[classOf(size).index], object);
}

void Heap::releaseAtomic(void *object, size_t size) {
  if (size > MaxMedium)
    return isPermanent_ ? void() : GC_free(object);
  push(atomicLists_[classOf(size).index], object);
}

void Heap::takeLists() {
  ++heapsInUse;
  GC_call_with_alloc_lock(
      [](void *context) -> void * {
        auto *heap = static_cast<Heap *>(context);
        if (parkedCount == 0)
          return nullptr;
        const FreeLists &lists = parked[--parkedCount];
        std::memcpy(heap->lists_, lists.scanned, sizeof(heap->lists_));
        std::memcpy(heap->atomicLists_, lists.atomic,
                    sizeof(heap->atomicLists_));
        return nullptr;
      },
      this);
}

void Heap::parkLists() {
  --heapsInUse;
  GC_call_with_alloc_lock(
      [](void *context) -> void * {
        auto *heap = static_cast<Heap *>(context);
        if (parkedCount < MaxParked && !heap->isPermanent_) {
          FreeLists &lists = parked[parkedCount++];
          std::memcpy(lists.scanned, heap->lists_, sizeof(heap->lists_));
          std::memcpy(lists.atomic, heap->atomicLists_,
                      sizeof(heap->atomicLists_));
        }
        std::memset(heap->lists_, 0, sizeof(heap->lists_));
        std::memset(heap->atomicLists_, 0, sizeof(heap->atomicLists_));
        return nullptr;
      },
      this);
}

void Heap::markFreeLists() {
  for (void *list : atomicLists_)
    markList(list);
}

void Heap::markParkedLists() {
  for (size_t i = 0; i < parkedCount; ++i) {
    GC_push_all_eager(parked[i].scanned, parked[i].scanned + NumClasses);
    for (void *list : parked[i].atomic)
      markList(list);
  }
}
