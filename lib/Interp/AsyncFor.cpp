//===- AsyncFor.cpp - async for target in iterable ------------------------===//

#include "Wait.h"

using namespace montyjit;

namespace {
/// Temporaries of the node: the iterator, then those of its Wait.
enum AsyncForTemp : uint32_t { IteratorTemp, InnerTemp, StepTemp };

Wait waitOf(Frame *f, ForNode *n) {
  return {f, n, uint32_t(n->temp + InnerTemp), uint32_t(n->temp + StepTemp), AwaitRole::ANext};
}

/// What came of an item, or of a turn of the body.
enum class Turn { Next, Leave };

Turn afterBody(Completion &completion) {
  if (completion == Completion::Next || completion == Completion::Continue)
    return Turn::Next;
  if (completion == Completion::Break)
    completion = Completion::Next;
  return Turn::Leave;
}

/// Goes on with an item that was taken, was stopped, or is the end.
Turn runTurn(ForNode *n, Frame *f, Value item, Completion &completion) {
  completion = Completion::Unwind;
  if (!item)
    return Turn::Leave;
  if (item == Value::exhausted()) {
    completion = runBlock<false>(n->orelse, f);
    return Turn::Leave;
  }
  if (!tick(*f->session)) {
    stop(f, n);
    return Turn::Leave;
  }
  if (!n->target->store(n->target, f, item))
    return Turn::Leave;
  completion = runBlock<false>(n->body, f);
  return afterBody(completion);
}

/// Goes back into the middle of a turn, or of taking an item.
Turn resumeTurn(ForNode *n, Frame *f, Completion &completion) {
  if (stoppedInBlock(f, n->body)) {
    completion = runBlock<true>(n->body, f);
    return afterBody(completion);
  }
  if (!stoppedIn(f, n->target))
    return runTurn(n, f, resumeTakeAsync(waitOf(f, n)), completion);
  completion = Completion::Unwind;
  if (!resumeStore(n->target, f))
    return Turn::Leave;
  completion = runBlock<false>(n->body, f);
  return afterBody(completion);
}

Completion loop(ForNode *n, Frame *f) {
  Wait wait = waitOf(f, n);
  Completion completion;
  for (;;) {
    Value item = takeAsync(wait, temp(f, n, IteratorTemp));
    if (runTurn(n, f, item, completion) == Turn::Leave)
      return completion;
  }
}

/// `__aiter__` of the iterable, or goes back into that.
template <bool R> Value getIterator(ForNode *n, Frame *f) {
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return resumeAsyncIteration(waitOf(f, n));
  Value source = eval<R>(n->iter, f);
  return source ? startAsyncIteration(waitOf(f, n), source) : source;
}

bool stoppedInStart(ForNode *n, Frame *f) {
  if (stoppedIn(f, n->iter))
    return true;
  return resumeNode(f->resume) == n->id &&
         resumeKind(f->resume) != ResumeKind::AfterYield &&
         waitOf(f, n).isAt(WaitStep::CallingAIter);
}
} // namespace

template <bool R> Completion montyjit::execAsyncFor(ForNode *n, Frame *f) {
  if (R && stoppedInBlock(f, n->orelse))
    return runBlock<true>(n->orelse, f);
  if (R && f->resume && !stoppedInStart(n, f)) {
    Completion completion;
    return resumeTurn(n, f, completion) == Turn::Leave ? completion
                                                       : loop(n, f);
  }
  Value iterator = getIterator<R>(n, f);
  if (!iterator)
    return Completion::Unwind;
  temp(f, n, IteratorTemp) = iterator;
  return loop(n, f);
}

namespace montyjit {
template Completion execAsyncFor<false>(ForNode *, Frame *);
template Completion execAsyncFor<true>(ForNode *, Frame *);
} // namespace montyjit
