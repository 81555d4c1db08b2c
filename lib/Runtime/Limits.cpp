//===- Limits.cpp - Safepoints and what they look at ----------------------===//
///
/// \file
/// A run counts down `ticks` at function entries and loop turns. The count is
/// cut into slices, so that a safepoint, which reads the clock, comes every few
/// thousand ticks: often enough to stop within milliseconds, rarely enough to
/// cost nothing. The sum of the slices is the exact instruction count ("fuel"),
/// the same interpreted and compiled.
///
//===----------------------------------------------------------------------===//

#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Session.h"

#include <algorithm>
#include <chrono>
#include <gc/gc.h>

using namespace montyjit;

namespace {
constexpr int64_t SliceTicks = 10000;
constexpr int64_t NativeSlice = 100000;
constexpr uint64_t MinMeasureStep = uint64_t(1) << 20;
/// A native limit that makes the next call unwind.
constexpr uintptr_t NoNativeStack = UINTPTR_MAX;

uint64_t now() {
  return uint64_t(std::chrono::steady_clock::now().time_since_epoch().count());
}

/// Neither of the two counts what was given back to the system.
uint64_t liveBytesOfProcess() {
  return GC_get_heap_size() - GC_get_free_bytes();
}
} // namespace

void Session::startClock() { limitState.startedAt = now(); }

void Session::stopClock() {
  limitState.timeUsed += now() - limitState.startedAt;
}

void Session::requestSafepoint() {
  // What is left of the slice was not used: give it back.
  limitState.slice -= ticks + 1;
  ticks = -1;
}

Value Session::raiseLimit(TypeId type, std::string_view message) {
  raise(type, message);
  exception.as<ExceptionObject>()->isUncatchable = true;
  return Value::empty();
}

/// Live bytes of the session: no more than all that live in the process, and no
/// more than what lived when they were last measured and all it allocated
/// since.
uint64_t Session::liveBytesBound() const {
  return limitState.treeBytes +
         std::min(liveBytesOfProcess(), limitState.liveBytes +
                                            heap.allocatedBytes() -
                                            limitState.measuredAt);
}

/// Collects, and counts what the session itself keeps alive if others live in
/// the process that could be blamed.
uint64_t Session::measureLiveBytes() {
  GC_gcollect();
  uint64_t live = liveBytesOfProcess();
  if (live > limits.maxMemory && !isAlone())
    live = std::min(live, countReachableBytes());
  limitState.liveBytes = live;
  limitState.measuredAt = heap.allocatedBytes();
  return live + limitState.treeBytes;
}

bool Session::memoryExceeded() {
  if (!limits.maxMemory)
    return false;
  uint64_t live = liveBytesBound();
  if (live > limits.maxMemory)
    live = measureLiveBytes();
  // Measuring takes time for each live byte: a part of them may be added before
  // it is worth while again.
  constexpr uint64_t part = 32;
  uint64_t room = live < limits.maxMemory ? limits.maxMemory - live : 0;
  limitState.measureAt =
      heap.allocatedBytes() + std::max({room / 2, live / part, MinMeasureStep});
  return live > limits.maxMemory;
}

/// The length of a slice. A tick may be a call of a built-in that takes long,
/// so it follows how long the last slice took. Tests stop the run at the end of
/// each.
int64_t Session::nextSlice() {
  uint64_t began = std::exchange(limitState.sliceBegan, now());
  if (stopInterval) {
    // Not for a safepoint that was requested: the built-in that did so would
    // be run again and again.
    if (limitState.slice == stopInterval)
      nativeLimit = NoNativeStack;
    return stopInterval;
  }
  constexpr uint64_t wanted = 2 * 1000 * 1000; // Nanoseconds.
  constexpr int64_t first = 100, growth = 4;
  uint64_t took = limitState.sliceBegan - began;
  int64_t &ticks = limitState.sliceTicks;
  if (!ticks)
    ticks = first;
  else if (took > wanted)
    ticks = std::max<int64_t>(1, ticks / int64_t(took / wanted + 1));
  else
    ticks = std::min(SliceTicks, ticks * growth);
  return ticks;
}

bool Session::safepoint() {
  workLeft_ = NativeSlice;
  limitState.instructions += uint64_t(limitState.slice - ticks);
  int64_t slice = nextSlice();
  if (limits.maxInstructions) {
    if (limitState.instructions > limits.maxInstructions) {
      ticks = limitState.slice = 0;
      raiseLimit(TypeId::TimeoutError, "instruction limit exceeded");
      return false;
    }
    slice = std::min<int64_t>(
        slice, int64_t(limits.maxInstructions - limitState.instructions));
  }
  limitState.slice = ticks = slice;
  if (limitState.cancelled.load(std::memory_order_relaxed)) {
    raiseLimit(TypeId::KeyboardInterrupt, "");
    return false;
  }
  if (limits.maxTime &&
      limitState.timeUsed + (limitState.sliceBegan - limitState.startedAt) >
          limits.maxTime) {
    raiseLimit(TypeId::TimeoutError, "time limit exceeded");
    return false;
  }
  if (limits.maxAllocations && heap.allocations() > limits.maxAllocations) {
    raiseLimit(TypeId::MemoryError, "allocation limit exceeded");
    return false;
  }
  if (heap.allocatedBytes() >= limitState.measureAt && memoryExceeded()) {
    raiseLimit(TypeId::MemoryError, "memory limit exceeded");
    return false;
  }
  return true;
}

bool Session::checkSize(uint64_t bytes) {
  constexpr uint64_t Small = 1 << 16;
  if (bytes < Small)
    return true;
  uint64_t limit = limits.maxMemory ? limits.maxMemory : uint64_t(1) << 40;
  if (bytes < limit) {
    // A few large blocks may pass the limit before the next safepoint.
    if (heap.allocatedBytes() + bytes < limitState.measureAt ||
        liveBytesBound() + bytes < limit || measureLiveBytes() + bytes < limit)
      return true;
  }
  raise(TypeId::MemoryError, "");
  return false;
}

bool Session::raiseTooDeep() {
  raise(TypeId::RecursionError, "maximum recursion depth exceeded");
  return false;
}

bool Session::enterRecursion(const char *where) {
  auto here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  if (depth >= maxDepth ||
      (here < nativeLimit && nativeLimit != NoNativeStack)) {
    raiseFormat(TypeId::RecursionError, "maximum recursion depth exceeded{}",
                where);
    return false;
  }
  ++depth;
  return true;
}
