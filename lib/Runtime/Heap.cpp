//===- Heap.cpp - Allocation from the collected heap ----------------------===//

#include "montyjit/Runtime/Heap.h"
#include "montyjit/Runtime/Session.h"

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
} // namespace

void Heap::count(size_t bytes, size_t objects) {
  if (session_.collectsAlways)
    GC_gcollect();
  allocatedBytes_ += bytes;
  allocations_ += objects;
  if (allocatedBytes_ >= session_.limitState.measureAt)
    session_.requestSafepoint();
}

void *Heap::allocateSlow(size_t size) {
  if (collectOften)
    GC_gcollect();
  size_t index = (size + Granule - 1) / Granule;
  if (index >= NumClasses) {
    count(size, 1);
    return GC_malloc(size);
  }
  size_t rounded = index * Granule;
  void *list = GC_malloc_many(rounded);
  size_t objects = listLength(list);
  count(objects * rounded, objects);
  lists_[index] = *static_cast<void **>(list);
  *static_cast<void **>(list) = nullptr;
  return list;
}

void *Heap::allocateAtomicSlow(size_t size) {
  if (collectOften)
    GC_gcollect();
  size_t index = (size + Granule - 1) / Granule;
  if (index >= NumClasses) {
    count(size, 1);
    return GC_malloc_atomic(size);
  }
  size_t rounded = index * Granule;
  void *list = nullptr;
  GC_generic_malloc_many(rounded, GC_I_PTRFREE, &list);
  // Counting may collect, and only the session's lists keep atomic ones alive.
  atomicLists_[index] = list;
  size_t objects = listLength(list);
  count(objects * rounded, objects);
  atomicLists_[index] = *static_cast<void **>(list);
  return list;
}

void Heap::reset() {
  std::memset(lists_, 0, sizeof(lists_));
  std::memset(atomicLists_, 0, sizeof(atomicLists_));
}

void Heap::markFreeLists() {
  for (void *list : atomicLists_)
    for (; list; list = *static_cast<void **>(list))
      GC_set_mark_bit(list);
}
