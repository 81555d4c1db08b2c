//===- Heap.h - Allocation from the collected heap --------------*- C++ -*-===//
///
/// \file
/// Objects come from Boehm's collector. Small ones are taken from free lists
/// that belong to the session, one per size class and kind, refilled many at a
/// time with GC_malloc_many: a pop of a linked list is all that an allocation
/// costs. The refill is also where bytes are counted against the run's limit.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_HEAP_H
#define MONTYJIT_RUNTIME_HEAP_H

#include <cstddef>
#include <cstdint>

namespace montyjit {

class Session;

/// The session's allocator. Every function may collect; none fails: a refill
/// that passes the memory limit still succeeds and asks the session to stop at
/// the next safepoint. Large allocations must be announced with
/// Session::checkSize first.
class Heap {
public:
  static constexpr size_t Granule = 16;
  static constexpr size_t MaxSmall = 512;
  /// What the collector divides into objects of one size. Larger objects up to
  /// half a block come in six sizes: as many as fit a block, seven to two.
  static constexpr size_t Block = 4096;
  static constexpr size_t MaxMedium = Block / 2;
  static constexpr size_t NumSmall = MaxSmall / Granule + 1;
  static constexpr size_t NumClasses = NumSmall + 6;

  explicit Heap(Session &session) : session_(session) {}
  Heap(const Heap &) = delete;
  Heap &operator=(const Heap &) = delete;

  /// \return \p size zeroed bytes that the collector scans for pointers.
  void *allocate(size_t size) {
    size_t index = (size + Granule - 1) / Granule;
    if (index < NumSmall && lists_[index]) [[likely]] {
      void *result = lists_[index];
      lists_[index] = *static_cast<void **>(result);
      *static_cast<void **>(result) = nullptr;
      return result;
    }
    return allocateSlow(size, false);
  }

  /// \return \p size bytes that are not scanned; not zeroed.
  void *allocateAtomic(size_t size) {
    size_t index = (size + Granule - 1) / Granule;
    if (index < NumSmall && atomicLists_[index]) [[likely]] {
      void *result = atomicLists_[index];
      atomicLists_[index] = *static_cast<void **>(result);
      return result;
    }
    return allocateSlow(size, true);
  }

  /// Gives back what allocate(\p size) gave, for the next that asks for as
  /// much.
  /// \pre nothing refers to it any more. Does not collect.
  void release(void *object, size_t size);
  /// The same for allocateAtomic().
  void releaseAtomic(void *object, size_t size);

  /// Address of the free list's head for objects of \p size bytes, for compiled
  /// code. \pre size <= MaxSmall.
  void **freeList(size_t size) {
    return &lists_[(size + Granule - 1) / Granule];
  }

  /// Bytes handed out since the session began.
  uint64_t allocatedBytes() const { return allocatedBytes_; }
  /// Objects handed out since the session began, to the precision of a refill.
  uint64_t allocations() const { return allocations_; }

  /// From now on objects are never collected, and not looked through: for the
  /// built-in world, which refers to nothing but itself.
  void makePermanent() { isPermanent_ = true; }

  /// Takes over the free lists that some session parked when it left its
  /// thread. Refilling all size classes would cost a short run more than
  /// running.
  void takeLists();
  /// Leaves the free lists to the next session: a paused one needs none.
  void parkLists();
  /// Marks what the atomic free lists hold: called while the collector pushes
  /// its roots. (The scanned lists keep themselves alive through their links.)
  void markFreeLists();
  /// The same for the parked lists of all sessions.
  static void markParkedLists();

private:
  void *allocateSlow(size_t size, bool isAtomic);
  void *allocateLarge(size_t size, bool isAtomic);
  /// \return a new free list of objects of \p bytes bytes.
  void *refill(size_t bytes, bool isAtomic);
  void count(size_t bytes, size_t objects);

  Session &session_;
  void *lists_[NumClasses] = {};
  void *atomicLists_[NumClasses] = {};
  uint64_t allocatedBytes_ = 0;
  uint64_t allocations_ = 0;
  bool isPermanent_ = false;
};

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_HEAP_H
