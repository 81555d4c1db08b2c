//===- Resumable.h - Built-ins that suspend in the middle -------*- C++ -*-===//
///
/// \file
/// A resumable built-in is a C++ function over a Frame. All that must survive a
/// suspension lies in the frame's slots; C++ locals are declared before the
/// first state and hold nothing across a call that may suspend. The states are
/// numbered by hand, because the numbers stand in snapshots: never renumber,
/// only add.
///
///     static Value sumStep(Frame *f) {
///       Session &s = *f->session;
///       Value item;
///       RESUMABLE_BEGIN(f);
///       AWAIT(1, f->slots[2], s.iter(f->slots[0]));
///       for (;;) {
///         AWAIT_NEXT(2, item, f->slots[2]);
///         if (item == Value::exhausted())
///           return f->slots[1];
///         AWAIT(3, f->slots[1], s.binary(BinaryOperator::Add, f->slots[1],
///         item));
///       }
///       RESUMABLE_END();
///     }
///
/// (Compare Duff's device, and S. Tatham, "Coroutines in C".)
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_RESUMABLE_H
#define MONTYJIT_RUNTIME_RESUMABLE_H

#include "montyjit/Runtime/IteratorStep.h"

/// Opens the body: continues at the state that the frame was suspended in.
#define RESUMABLE_BEGIN(FRAME)                                                 \
  Frame *resumableFrame_ = (FRAME);                                            \
  switch (std::exchange(resumableFrame_->resume, 0)) {                         \
  case 0:

/// Closes the body. Every path before it must return.
#define RESUMABLE_END()                                                        \
  default:                                                                     \
    break;                                                                     \
    }                                                                          \
    return resumableFrame_->session->raise(                                    \
        TypeId::SystemError, "resumable built-in in an unknown state")

/// What the others are made of. TAKE: the function of the session that gives
/// what was delivered; LEAVES: whether the function is left with RESULT empty.
#define AWAIT_BY(STATE, RESULT, CALL, TAKE, LEAVES)                            \
  RESULT = (CALL);                                                             \
  if (false) {                                                                 \
  case STATE:                                                                  \
    RESULT = resumableFrame_->session->TAKE;                                   \
  }                                                                            \
  if (LEAVES) [[unlikely]] {                                                   \
    resumableFrame_->resume = (STATE);                                         \
    return Value::empty();                                                     \
  }

/// `RESULT = CALL`, where the call may suspend; leaves the function when it
/// does, or when it raises.
#define AWAIT(STATE, RESULT, CALL)                                             \
  AWAIT_BY(STATE, RESULT, CALL, takeDelivered(), (RESULT).isEmpty())

/// The same where C++ takes it for granted that CALL gives an int.
#define AWAIT_INT(STATE, RESULT, CALL)                                         \
  AWAIT_BY(STATE, RESULT, CALL, takeDeliveredExactly(TypeId::Int),             \
           (RESULT).isEmpty())

/// The same where CALL may give Value::exhausted().
#define AWAIT_AS_IS(STATE, RESULT, CALL)                                       \
  AWAIT_BY(STATE, RESULT, CALL, takeDeliveredAsIs(), (RESULT).isEmpty())

/// `RESULT = next(ITERATOR)`; Value::exhausted() at the end.
#define AWAIT_NEXT(STATE, RESULT, ITERATOR)                                    \
  AWAIT_BY(STATE, RESULT, nextItem(*resumableFrame_->session, ITERATOR),       \
           takeDeliveredNext(), (RESULT).isEmpty())

/// `RESULT = CALL` where an exception is wanted too: RESULT is empty then, with
/// the exception pending. Leaves the function only on suspension.
#define AWAIT_CATCH(STATE, RESULT, CALL)                                       \
  AWAIT_BY(STATE, RESULT, CALL, takeDelivered(),                               \
           (RESULT).isEmpty() && !resumableFrame_->session->hasRaised())

/// The same where CALL may give Value::exhausted().
#define AWAIT_CATCH_AS_IS(STATE, RESULT, CALL)                                 \
  AWAIT_BY(STATE, RESULT, CALL, takeDeliveredAsIs(),                           \
           (RESULT).isEmpty() && !resumableFrame_->session->hasRaised())

#endif // MONTYJIT_RUNTIME_RESUMABLE_H
