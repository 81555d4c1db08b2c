//===- Loops.cpp - for target in iterable ---------------------------------===//
///
/// \file
/// The iterator lives in the node's first temporary for the whole loop. Loops
/// over ranges and lists read their position from a C++ variable, and write it
/// to the iterator object at each turn, so that a frame is exact wherever it is
/// stopped, or taken over by compiled code.
///
//===----------------------------------------------------------------------===//

#include "LoopStep.h"

#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Interp/Feedback.h"
#include "montyjit/Runtime/Containers.h"

#include <algorithm>

using namespace montyjit;

uint64_t LoopTurns::ticksUsed() const {
  return session_.limitState.instructions +
         uint64_t(session_.limitState.slice - session_.ticks);
}

bool LoopTurns::isCompiled() const {
  return std::atomic_ref(entryOfLoop(loop_)).load(std::memory_order_relaxed);
}

/// A loop that is compiled is entered at once.
void LoopTurns::start() {
  interval_ = std::min(session_.hotTurns, FirstInterval);
  hotAt_ = ticksUsed() + session_.hotTurns - 1;
  nextLook_ = isCompiled() ? 1 : interval_;
}

bool LoopTurns::isHot() {
  bool isHot = isCompiled();
  if (isHot && isAtStart()) {
    nextLook_ = count_ + 1;
    return true;
  }
  if (!isHot && ticksUsed() >= hotAt_) {
    isHot = true;
    interval_ = std::min(2 * interval_, LastInterval);
  } else if (interval_ < Interval) {
    interval_ *= 2;
  }
  nextLook_ = count_ + interval_;
  return isHot;
}

/// The next call tells the compiler, at the latest.
void LoopTurns::countForCode() {
  if (code_->calls < session_.hotCalls)
    code_->calls =
        std::min(code_->calls + count_ / TurnsOfCall, session_.hotCalls - 1);
}

/// What is left of the frame, or of a loop that is compiled alone.
Value montyjit::runCompiledLoop(Node *loop, Frame *f, const LoopTurns &turns) {
  Session &session = *f->session;
  // Compiled code that is left goes on in the interpreter on top of it.
  if (reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) <
      session.nativeLimit)
    return Value::exhausted();
  auto compiled = [&] {
    return reinterpret_cast<EntryFn>(
        std::atomic_ref(entryOfLoop(loop)).load(std::memory_order_acquire));
  };
  EntryFn entry = compiled();
  if (!entry) {
    noteHotCode(session, static_cast<PyCode *>(f->code), loop, f);
    if (!(entry = compiled()))
      return Value::exhausted();
  }
  Value result = entry(f);
  if (result == Value::exhausted()) {
    compilerHooks.loopDeclines(session, static_cast<PyCode *>(f->code), loop, f,
                               turns.isAtStart());
    if (!turns.isAtStart())
      entryOfLoop(loop) = 0;
  }
  return result;
}

bool montyjit::lookForCompiledLoop(Stmt *loop, Frame *f, const LoopTurns &turns,
                                   Completion &completion) {
  Value result = runCompiledLoop(loop, f, turns);
  if (result == Value::exhausted())
    return false;
  completion = Completion(result.bits);
  return true;
}

namespace {
/// What follows a turn of the body.
enum class Turn { Next, Leave };

inline Turn afterTurn(Completion &completion) {
  if (completion == Completion::Next || completion == Completion::Continue)
      [[likely]]
    return Turn::Next;
  if (completion == Completion::Break)
    completion = Completion::Next;
  return Turn::Leave;
}

Completion fail(ForNode *n, Frame *f) {
  stop(f, n);
  return Completion::Unwind;
}

/// Assigns the item and runs the body once. \return false to leave the loop
/// with
/// \p completion.
inline bool runTurn(ForNode *n, Frame *f, Value item, Completion &completion) {
  if (!tick(*f->session)) [[unlikely]] {
    completion = fail(n, f);
    return false;
  }
  if (!storeNow(n->target, f, item)) [[unlikely]] {
    completion = Completion::Unwind;
    return false;
  }
  completion = runBlock<false>(n->body, f);
  return afterTurn(completion) == Turn::Next;
}

/// The same for an item that is assigned already.
inline bool runAssigned(ForNode *n, Frame *f, Completion &completion) {
  if (!tick(*f->session)) [[unlikely]] {
    completion = fail(n, f);
    return false;
  }
  completion = runBlock<false>(n->body, f);
  return afterTurn(completion) == Turn::Next;
}

Completion loopOverRange(ForNode *n, Frame *f, Iterator *iterator) {
  int64_t position = iterator->position, limit = iterator->limit;
  int64_t step = iterator->step;
  Completion completion;
  LoopTurns turns(f, n);
  while (step > 0 ? position < limit : position > limit) {
    if (turns.isLookDue()) [[unlikely]]
      if (lookForCompiledLoop(n, f, turns, completion))
        return completion;
    int64_t item = position;
    // Compiled code that is entered in a loop of the body goes on with this
    // one.
    iterator->position = position += step;
    if (!runTurn(n, f, Value::fromInt(item), completion))
      return completion;
  }
  iterator->source = Value::empty();
  return runBlock<false>(n->orelse, f);
}

Completion loopOverList(ForNode *n, Frame *f, Iterator *iterator) {
  List *list = iterator->source.as<List>();
  Completion completion;
  LoopTurns turns(f, n);
  // The body may change the list: its size is read at each turn.
  for (int64_t position = iterator->position; position < list->size;) {
    if (turns.isLookDue()) [[unlikely]]
      if (lookForCompiledLoop(n, f, turns, completion))
        return completion;
    Value item = list->items[position];
    iterator->position = ++position;
    if (!runTurn(n, f, item, completion))
      return completion;
  }
  iterator->source = Value::empty();
  return runBlock<false>(n->orelse, f);
}

/// \return whether `__iter__` of \p source is a generator function, of \p code.
bool isMadeByIter(Session &session, Value source, const Code *code) {
  Value method = session.lookupSpecial(typeOf(source), Special::Iter);
  return method && isExactly(method, TypeId::Function) &&
         method.as<Function>()->code == code;
}

/// \return whether \p iterator, made of \p source (empty if that is forgotten),
/// is a generator that nothing but the loop refers to: CPython, which counts
/// references, closes it when the loop is left early.
bool ownsGenerator(const ForNode *n, Value source, Value iterator) {
  if (!n->isLeftEarly || !isExactly(iterator, TypeId::Generator))
    return false;
  auto *generator = iterator.as<Generator>();
  if (generator->hasStarted || !generator->frame)
    return false;
  const Code *code = generator->frame->code;
  if (n->iter->kind == NodeKind::GeneratorExp)
    return code->unit->node == n->iter;
  if (source && !(source == iterator))
    return isMadeByIter(*generator->frame->session, source, code);
  auto *call = dynCast<CallNode>(n->iter);
  return call && callFeedback(call) == code;
}

/// The loop is left by `break` or `return`.
Completion leaveLoop(ForNode *n, Frame *f, Value iterator,
                     Completion completion) {
  if (completion == Completion::Unwind ||
      !isExactly(iterator, TypeId::Generator) ||
      !(temp(f, n, ForTemps::Owned) == trueValue()))
    return completion;
  Session &session = *f->session;
  if (session.callMethod(iterator, session.intern("close"), nullptr, 0))
    return completion;
  if (!session.hasRaised())
    temp(f, n, ForTemps::Completion) = Value::fromInt(int64_t(completion));
  stopPhase(f, n, ForTemps::Step, ForTemps::Closing);
  return Completion::Unwind;
}

Completion loopOverAny(ForNode *n, Frame *f, Value iterator) {
  Completion completion;
  LoopTurns turns(f, n);
  for (;;) {
    if (turns.isLookDue()) [[unlikely]]
      if (lookForCompiledLoop(n, f, turns, completion))
        return completion;
    Value item;
    switch (takeItem(n->target, f, iterator, item)) {
    case Taken::Incomplete:
      stopPhase(f, n, ForTemps::Step, ForTemps::GettingItem);
      return Completion::Unwind;
    case Taken::Exhausted:
      return runBlock<false>(n->orelse, f);
    case Taken::Assigned:
      if (!runAssigned(n, f, completion))
        return leaveLoop(n, f, iterator, completion);
      break;
    case Taken::Item:
      if (!runTurn(n, f, item, completion))
        return leaveLoop(n, f, iterator, completion);
    }
  }
}

bool fitsInline(const Iterator *iterator) {
  return Value::fitsInt(iterator->position) &&
         Value::fitsInt(iterator->limit) &&
         iterator->step <= Value::MaxInt / 2 &&
         iterator->step >= Value::MinInt / 2;
}

Completion loop(ForNode *n, Frame *f, Value iterator) {
  auto isOwn = [&](TypeId id) {
    return isExactly(iterator, id) && iterator.as<Iterator>()->isOwn &&
           iterator.as<Iterator>()->source;
  };
  if (isOwn(TypeId::RangeIterator) && fitsInline(iterator.as<Iterator>()))
    return loopOverRange(n, f, iterator.as<Iterator>());
  if (isOwn(TypeId::ListIterator))
    return loopOverList(n, f, iterator.as<Iterator>());
  return loopOverAny(n, f, iterator);
}

/// Goes back into the middle of a turn, or of getting an item. \return false to
/// leave with \p completion.
bool finishTurn(ForNode *n, Frame *f, Completion &completion) {
  if (stoppedInBlock(f, n->body)) {
    completion = runBlock<true>(n->body, f);
    return afterTurn(completion) == Turn::Next;
  }
  if (stoppedIn(f, n->target)) {
    if (!resumeStore(n->target, f)) {
      completion = Completion::Unwind;
      return false;
    }
    completion = runBlock<false>(n->body, f);
    return afterTurn(completion) == Turn::Next;
  }
  Value item = finishNext(f, n);
  if (!item) {
    completion = Completion::Unwind;
    return false;
  }
  if (item == Value::exhausted()) {
    completion = runBlock<false>(n->orelse, f);
    return false;
  }
  return runTurn(n, f, item, completion);
}
} // namespace

template <bool R> Completion montyjit::execFor(Stmt *stmt, Frame *f) {
  auto *n = cast<ForNode>(stmt);
  Session &session = *f->session;
  if (n->isAsync)
    return execAsyncFor<R>(n, f);
  if (R && stoppedInBlock(f, n->orelse))
    return runBlock<true>(n->orelse, f);
  bool ownStop = R && f->resume && resumeNode(f->resume) == n->id;
  Value iterator;
  if (ownStop &&
      temp(f, n, ForTemps::Step) == Value::fromInt(ForTemps::GettingIterator)) {
    if (!(iterator = finish(f, n)))
      return Completion::Unwind;
    temp(f, n, ForTemps::Owned) =
        boolValue(ownsGenerator(n, Value::empty(), iterator));
  } else if (ownStop &&
             temp(f, n, ForTemps::Step) == Value::fromInt(ForTemps::Closing)) {
    auto completion = Completion(temp(f, n, ForTemps::Completion).asInt());
    return finish(f, n) ? completion : Completion::Unwind;
  } else if (R && f->resume && !stoppedIn(f, n->iter)) {
    Completion completion;
    iterator = temp(f, n, ForTemps::Iterator);
    if (!finishTurn(n, f, completion))
      return leaveLoop(n, f, iterator, completion);
  } else {
    Value source = eval<R>(n->iter, f);
    if (!source)
      return Completion::Unwind;
    if (!(iterator = iterateAlone(session, source))) {
      stopPhase(f, n, ForTemps::Step, ForTemps::GettingIterator);
      return Completion::Unwind;
    }
    temp(f, n, ForTemps::Owned) = boolValue(ownsGenerator(n, source, iterator));
  }
  temp(f, n, ForTemps::Iterator) = iterator;
  return loop(n, f, iterator);
}

namespace montyjit {
template Completion execFor<false>(Stmt *, Frame *);
template Completion execFor<true>(Stmt *, Frame *);
} // namespace montyjit
