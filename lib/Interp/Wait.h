//===- Wait.h - Waiting for an inner iterator -------------------*- C++ -*-===//
///
/// \file
/// `yield from`, `await`, and the hidden awaits of `async for` and `async with`
/// are one thing: the node drives an inner iterator, passes on what it yields,
/// and goes on with what it returns (PEP 380). A node that waits has two slots:
/// the inner iterator, and what a stop of its own waits for.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_INTERP_WAIT_H
#define MONTYJIT_LIB_INTERP_WAIT_H

#include "Handlers.h"

namespace montyjit {

/// What a stopped node waits for; negative, so that it differs from the node's
/// own steps in the same slot.
enum class WaitStep : int64_t {
  /// `__iter__` or `__await__`.
  GettingIterator = -1,
  /// The inner iterator's `__next__`, `send` or `throw`.
  Advancing = -2,
  CallingAIter = -3,
  CallingANext = -4,
};

/// Why an object is awaited: the message when it cannot be.
enum class AwaitRole : uint8_t { YieldFrom, Await, AEnter, AExit, ANext };

/// A node that waits, in a frame.
struct Wait {
  Frame *f;
  Node *n;
  /// Slots of the frame.
  uint32_t inner;
  uint32_t step;
  AwaitRole role;

  bool isAt(WaitStep which) const {
    return f->slots[step] == Value::fromInt(int64_t(which));
  }
  /// \return whether the node was stopped in something that this header does.
  /// \pre the stop was the node's own.
  bool isStopped() const {
    Value at = f->slots[step];
    return resumeKind(f->resume) == ResumeKind::AfterYield ||
           (at && at.isInt() && at.asInt() < 0);
  }
};

// All of these return the value that the inner iterator returned; or empty, and
// then the stop or failure of the node is noted.

/// How \p n waits.
Wait waitOfYieldFrom(Frame *f, YieldFromNode *n);
/// `yield from object`, `await object`.
Value startYieldFrom(const Wait &wait, Value object);
Value startAwait(const Wait &wait, Value object);
/// Goes back into one of them, or into takeAsync. \pre wait.isStopped().
Value resumeWait(const Wait &wait);

/// `__aiter__` of \p object, checked; goes back into that.
Value startAsyncIteration(const Wait &wait, Value object);
Value resumeAsyncIteration(const Wait &wait);
/// Awaits `__anext__()` of \p iterator. \return the item, or exhausted().
Value takeAsync(const Wait &wait, Value iterator);
/// Goes back into that.
Value resumeTakeAsync(const Wait &wait);

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_WAIT_H
