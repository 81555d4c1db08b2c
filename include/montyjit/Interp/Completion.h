//===- Completion.h - How a statement ended ---------------------*- C++ -*-===//

#ifndef MONTYJIT_INTERP_COMPLETION_H
#define MONTYJIT_INTERP_COMPLETION_H

#include <cstdint>

namespace montyjit {

/// How a statement ended. The numbers stand in snapshots (a `finally` block that
/// was suspended remembers what it interrupted).
enum class Completion : uint64_t {
  /// It raised, was suspended or yielded: Session::status.
  Unwind = 0,
  Next = 1,
  Break = 2,
  Continue = 3,
  /// The value is in Frame::result.
  Return = 4,
};

} // namespace montyjit

#endif // MONTYJIT_INTERP_COMPLETION_H
