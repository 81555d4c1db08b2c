//===- With.cpp - with manager as target ----------------------------------===//

#include "Handlers.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
/// Temporaries of the node: which item a stop of its own belongs to, and what it
/// waits for; then four for each item.
enum WithTemp : uint32_t { ItemTemp, StepTemp, FirstItem = 4 };
enum WithStep : int64_t { Entering, Exiting, ExitingRaised, Testing };

/// An item's temporaries: the manager; the exception or completion while its exit
/// is stopped; the value being returned.
enum ManagerTemp : uint32_t { Manager, Pending, Result };

Value &itemTemp(Frame *f, WithNode *n, uint32_t item, ManagerTemp which) {
  return temp(f, n, FirstItem + 4 * item + which);
}

Completion stopItem(Frame *f, WithNode *n, uint32_t item, WithStep step) {
  if (!f->session->hasRaised())
    temp(f, n, ItemTemp) = Value::fromInt(item);
  stopPhase(f, n, StepTemp, step);
  if (f->session->faultNode == n)
    f->session->faultNode = n->items[item]->context;
  return Completion::Unwind;
}

bool checkManager(Session &session, Value manager) {
  Type *type = typeOf(manager);
  // CPython 3.14 looks for __exit__ first.
  bool hasExit = bool(session.lookupSpecial(type, Special::Exit));
  if (hasExit && session.lookupSpecial(type, Special::Enter))
    return true;
  session.raiseFormat(
      TypeId::TypeError,
      "'{}' object does not support the context manager protocol{}",
      typeName(manager), hasExit ? "" : " (missed __exit__ method)");
  return false;
}

template <bool R> Completion runItems(WithNode *n, Frame *f, uint32_t item);

Value callExit(Session &session, Value manager, Value exception) {
  Value args[] = {none(), none(), none()};
  if (exception) {
    args[0] = Value::fromObject(typeOf(exception));
    args[1] = exception;
    if (Traceback *traceback = exception.as<ExceptionObject>()->traceback)
      args[2] = Value::fromObject(traceback);
  }
  return session.callSpecial(Special::Exit, manager, args, 3);
}

/// What `__exit__` answered decides about the exception.
Completion finishRaised(WithNode *n, Frame *f, uint32_t item, Value answer) {
  Value exception = itemTemp(f, n, item, Pending);
  bool truth;
  if (!quickTruth(answer, truth)) {
    Value tested = f->session->truth(answer);
    if (!tested)
      return stopItem(f, n, item, Testing);
    truth = tested == trueValue();
  }
  return truth ? Completion::Next : raiseAgain(f, exception);
}

Completion exitRaised(WithNode *n, Frame *f, uint32_t item) {
  Session &session = *f->session;
  Value exception = catchException(f);
  itemTemp(f, n, item, Pending) = exception;
  Value before = std::exchange(session.handled, exception);
  Value answer = callExit(session, itemTemp(f, n, item, Manager), exception);
  Completion completion = answer ? finishRaised(n, f, item, answer)
                                 : stopItem(f, n, item, ExitingRaised);
  session.handled = before;
  return completion;
}

Completion exitItem(WithNode *n, Frame *f, uint32_t item,
                    Completion completion) {
  if (completion == Completion::Unwind)
    return isCatchable(f) ? exitRaised(n, f, item) : completion;
  Value result = f->result;
  if (!callExit(*f->session, itemTemp(f, n, item, Manager), Value::empty())) {
    itemTemp(f, n, item, Pending) = Value::fromInt(int64_t(completion));
    itemTemp(f, n, item, Result) = result;
    return stopItem(f, n, item, Exiting);
  }
  f->result = result;
  return completion;
}

/// After the manager was entered and gave \p value.
Completion runEntered(WithNode *n, Frame *f, uint32_t item, Value value) {
  Expr *target = n->items[item]->target;
  if (target && !target->store(target, f, value))
    return exitItem(n, f, item, Completion::Unwind);
  return exitItem(n, f, item, runItems<false>(n, f, item + 1));
}

/// The node's own stop, in an enter or exit of one item.
Completion finishOwnStop(WithNode *n, Frame *f, uint32_t item) {
  Session &session = *f->session;
  auto step = WithStep(temp(f, n, StepTemp).asInt());
  Value exception = itemTemp(f, n, item, Pending);
  Value answer;
  switch (step) {
  case Entering:
    answer = finish(f, n);
    return answer ? runEntered(n, f, item, answer) : Completion::Unwind;
  case Exiting: {
    auto completion = Completion(exception.asInt());
    Value result = itemTemp(f, n, item, Result);
    if (!finish(f, n))
      return Completion::Unwind;
    f->result = result;
    return completion;
  }
  case ExitingRaised: {
    Value before = std::exchange(session.handled, exception);
    answer = finish(f, n);
    Completion completion = answer ? finishRaised(n, f, item, answer)
                                   : Completion::Unwind;
    session.handled = before;
    return completion;
  }
  case Testing:
    if (!(answer = finish(f, n)))
      return Completion::Unwind;
    return answer == trueValue() ? Completion::Next
                                 : raiseAgain(f, exception);
  }
  __builtin_unreachable();
}

/// Enters one item, runs what is inside, leaves it; or goes back into that.
template <bool R> Completion runItems(WithNode *n, Frame *f, uint32_t item) {
  if (item == n->items.size())
    return runBlock<R>(n->body, f);
  Session &session = *f->session;
  WithItemNode *entry = n->items[item];
  if (R && f->resume) {
    if (resumeNode(f->resume) == n->id &&
        temp(f, n, ItemTemp) == Value::fromInt(item))
      return finishOwnStop(n, f, item);
    if (entry->target && stoppedIn(f, entry->target)) {
      Completion inside = resumeStore(entry->target, f)
                              ? runItems<false>(n, f, item + 1)
                              : Completion::Unwind;
      return exitItem(n, f, item, inside);
    }
    if (!stoppedIn(f, entry->context))
      return exitItem(n, f, item, runItems<true>(n, f, item + 1));
  }
  Value manager = eval<R>(entry->context, f);
  if (!manager)
    return Completion::Unwind;
  if (!checkManager(session, manager)) {
    session.fail(entry->context);
    return Completion::Unwind;
  }
  itemTemp(f, n, item, Manager) = manager;
  Value value = session.callSpecial(Special::Enter, manager);
  return value ? runEntered(n, f, item, value)
               : stopItem(f, n, item, Entering);
}
} // namespace

template <bool R> Completion montyjit::execWith(Stmt *stmt, Frame *f) {
  auto *n = cast<WithNode>(stmt);
  if (n->isAsync) {
    raiseNotExecuted(f, n, "async with");
    return Completion::Unwind;
  }
  return runItems<R>(n, f, 0);
}

namespace montyjit {
template Completion execWith<false>(Stmt *, Frame *);
template Completion execWith<true>(Stmt *, Frame *);
} // namespace montyjit
