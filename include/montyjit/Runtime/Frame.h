//===- Frame.h - Activations and the code they run --------------*- C++ -*-===//
///
/// \file
/// There is one activation record, shared by everything that runs: interpreted and
/// compiled Python functions, generators, resumable built-ins (Resumable.h) and
/// abandoned operations (Replay.h). A frame is a header and a row of slots. While
/// it runs it lies on the session's frame stack; it moves to the heap when it is a
/// generator's, or when it is suspended.
///
/// **Suspension.** Running code keeps nothing special. A call that returns empty
/// with status Suspended makes every activation, innermost first, write what it has
/// evaluated into its temporaries, set `resume`, and return empty; its *entry*
/// links the frame into the session's chain (Session::linkSuspended). When the
/// native stack is unwound, that chain is the whole state of the run.
///
/// **Resumption.** The driver takes the innermost frame off the chain, calls its
/// code's `resume` with the delivered value or exception, and delivers the result
/// to the next frame of the chain.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_FRAME_H
#define MONTYJIT_RUNTIME_FRAME_H

#include "montyjit/Runtime/Objects.h"

#include <atomic>
#include <cstdint>

namespace montyjit {

struct CodeUnit;
struct Frame;

/// Runs an activation from its start or from its resume point. Returns the result,
/// or empty: then Session::status says whether it raised, was suspended or (for a
/// generator's frame) yielded.
using EntryFn = Value (*)(Frame *);

/// A body of code that frames run: a Python code unit bound to a session, or a
/// resumable built-in.
struct Code {
  /// Runs a fresh frame. Replaced when the function is compiled.
  std::atomic<EntryFn> entry;
  /// Continues a suspended frame; takes what Session::takeDelivered gives.
  EntryFn resume;
  /// The unit of a Python function; null for built-ins.
  CodeUnit *unit;
  /// The resumable built-in; null for Python functions.
  const NativeDef *native;
  /// All slots of a frame, and those that are parameters.
  uint32_t numSlots;
  uint32_t numParams;
  /// Parameters that positional arguments fill.
  uint32_t numPositional;
  /// A call with exactly `numPositional` positional arguments needs nothing but
  /// those in the first slots: no *args, **kwargs, keyword-only parameters.
  bool isSimple;
  bool isGenerator;
  bool isCoroutine;
  /// Frames of prelude functions do not show in tracebacks.
  bool isHidden;
  /// Calls so far, and the turns of loops that count as such.
  uint32_t calls;
  /// `__code__` as a Python object, or empty.
  Value object;
};

/// An activation.
struct Frame {
  Session *session;
  Code *code;
  /// The function that runs, or empty (module, class body). Its closure and
  /// globals are what free and global names refer to.
  Function *function;
  /// Names of the module scope.
  Dict *globals;
  /// The frame that waits for this one's result; only while suspended.
  Frame *caller;
  /// Where to continue: node number and kind (Interp/ResumePoint.h), or a
  /// built-in's state. Zero while running.
  uint32_t resume;
  /// FrameFlags.
  uint32_t flags;
  /// The value of `return`, on its way through `finally` blocks.
  Value result;
  /// The generator that owns the frame, or null.
  Generator *generator;
  /// The exception being handled when the frame was entered or left.
  Value handled;
  Value slots[];

  static constexpr uint32_t HeaderBytes = 72;
};
static_assert(sizeof(Frame) == Frame::HeaderBytes);

enum FrameFlags : uint32_t {
  /// Lies in the collected heap, not on the frame stack.
  FrameOnHeap = 1,
};

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_FRAME_H
