//===- Limits.h - What a run may use ----------------------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_LIMITS_H
#define MONTYJIT_RUNTIME_LIMITS_H

#include <atomic>
#include <cstdint>

namespace montyjit {

/// The bounds of a run; the defaults stop a runaway script. Zero: no bound.
struct Limits {
  /// Wall-clock time while running (not while paused), in nanoseconds.
  uint64_t maxTime = uint64_t(30) * 1000 * 1000 * 1000;
  /// Live bytes.
  uint64_t maxMemory = uint64_t(2) << 30;
  /// Python frames: what sys.getrecursionlimit() starts with.
  uint32_t maxRecursion = 1000;
  /// What sys.setrecursionlimit() may raise it to. Deep recursion costs heap,
  /// not native stack, so the memory limit bounds it as well.
  uint32_t recursionCeiling = 1000000;
  /// Function entries plus loop turns ("fuel").
  uint64_t maxInstructions = 0;
  /// Objects allocated.
  uint64_t maxAllocations = 0;
  /// Host calls.
  uint64_t maxSuspensions = 0;
};

/// What the run has used.
struct LimitState {
  /// Monotonic time when the run was entered, and what earlier entries used.
  uint64_t startedAt = 0;
  uint64_t timeUsed = 0;
  /// Ticks of finished slices.
  uint64_t instructions = 0;
  /// The slice that `Session::ticks` counts down from: used ticks are
  /// `instructions + slice - ticks`.
  int64_t slice = 0;
  /// How long the next slice is to be, and when this one began: where single ticks
  /// take long, slices get short.
  int64_t sliceTicks = 0;
  uint64_t sliceBegan = 0;
  /// Live bytes of the session as last measured, an upper bound; how many it had
  /// allocated then; and at how many to measure again.
  uint64_t liveBytes = 0;
  uint64_t measuredAt = 0;
  uint64_t measureAt = 0;
  /// Bytes of syntax trees that the program made (eval, exec, compile): live
  /// too.
  uint64_t treeBytes = 0;
  uint64_t suspensions = 0;
  /// Set from any thread: stop at the next safepoint.
  std::atomic<bool> cancelled{false};
};

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_LIMITS_H
