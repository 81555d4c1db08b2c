//===- ResumePoint.h - Where a stopped frame goes on ------------*- C++ -*-===//
///
/// \file
/// A frame stops at a node, in one of a few ways; the pair is its resume point, a
/// number that is the same interpreted, compiled and in a snapshot. The nodes
/// between the function's body and that node find their way back by asking each
/// child whether it contains the number: children before the one that does have
/// been evaluated, and what they gave lies in the node's temporaries.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_INTERP_RESUMEPOINT_H
#define MONTYJIT_INTERP_RESUMEPOINT_H

#include <cstdint>

namespace montyjit {

enum class ResumeKind : uint32_t {
  /// The operands are in the node's temporaries: perform its operation.
  Reexecute = 0,
  /// The node's operation was done elsewhere: its result is delivered.
  AfterCall = 1,
  /// Evaluate the node from its start. Node 0 is the function's start.
  Start = 2,
  /// The generator is resumed at the node: what was sent is delivered.
  AfterYield = 3,
};

/// The start of the function.
inline constexpr uint32_t ResumeAtEntry = uint32_t(ResumeKind::Start);

inline constexpr uint32_t resumePoint(uint32_t node, ResumeKind kind) {
  return node << 2 | uint32_t(kind);
}
inline constexpr uint32_t resumeNode(uint32_t point) { return point >> 2; }
inline constexpr ResumeKind resumeKind(uint32_t point) {
  return ResumeKind(point & 3);
}

} // namespace montyjit

#endif // MONTYJIT_INTERP_RESUMEPOINT_H
