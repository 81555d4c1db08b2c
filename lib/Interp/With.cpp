//===- With.cpp - with manager as target, async with ----------------------===//

#include "Wait.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
using enum WithTemps::Steps;
Value &itemTemp(Frame *f, WithNode *n, uint32_t item,
                WithTemps::ItemTemp which) {
  return temp(f, n, WithTemps::FirstItem + WithTemps::NumOfItem * item + which);
}

Wait waitOf(Frame *f, WithNode *n, WithTemps::Steps step) {
  return {f, n, n->temp + WithTemps::Inner, n->temp + WithTemps::WaitStep,
          step == AwaitingEnter ? AwaitRole::AEnter : AwaitRole::AExit};
}

/// The stop, or failure, of the node was in \p step of an item.
Completion noteItem(Frame *f, WithNode *n, uint32_t item,
                    WithTemps::Steps step) {
  Session &session = *f->session;
  if (!session.hasRaised()) {
    temp(f, n, WithTemps::Item) = Value::fromInt(item);
    temp(f, n, WithTemps::Step) = Value::fromInt(step);
  } else if (session.faultNode == n) {
    session.faultNode = n->items[item]->context;
  }
  return Completion::Unwind;
}

Completion stopItem(Frame *f, WithNode *n, uint32_t item,
                    WithTemps::Steps step) {
  stop(f, n);
  return noteItem(f, n, item, step);
}

bool hasBoth(Session &session, Type *type, Special enter, Special exit) {
  return session.lookupSpecial(type, enter) &&
         session.lookupSpecial(type, exit);
}

bool checkManager(Session &session, const WithNode *n, Value manager) {
  constexpr Special sync[] = {Special::Enter, Special::Exit};
  constexpr Special async[] = {Special::AEnter, Special::AExit};
  const Special *wanted = n->isAsync ? async : sync;
  const Special *other = n->isAsync ? sync : async;
  Type *type = typeOf(manager);
  // CPython 3.14 looks for __exit__ first.
  bool hasExit = bool(session.lookupSpecial(type, wanted[1]));
  if (hasExit && session.lookupSpecial(type, wanted[0]))
    return true;
  const char *names[] = {"", "asynchronous "};
  std::string hint;
  if (hasBoth(session, type, other[0], other[1]))
    hint = fmt::format(" but it supports the {}context manager protocol. Did "
                       "you mean to use '{}with'?",
                       names[!n->isAsync], n->isAsync ? "" : "async ");
  session.raiseFormat(TypeId::TypeError,
                      "'{}' object does not support the {}context manager "
                      "protocol (missed __{}{} method){}",
                      qualifiedTypeName(session, manager), names[n->isAsync],
                      n->isAsync ? "a" : "", hasExit ? "enter__" : "exit__",
                      hint);
  return false;
}

template <bool R> Completion runItems(WithNode *n, Frame *f, uint32_t item);

Value callExit(Session &session, const WithNode *n, Value manager,
               Value exception) {
  Value args[] = {none(), none(), none()};
  if (exception) {
    args[0] = Value::fromObject(typeOf(exception));
    args[1] = exception;
    if (Traceback *traceback = exception.as<ExceptionObject>()->traceback)
      args[2] = Value::fromObject(traceback);
  }
  Value answer = session.callSpecial(
      n->isAsync ? Special::AExit : Special::Exit, manager, args, 3);
  if (answer || session.status != Status::Ok)
    return answer;
  // Taken from the class since the manager was entered.
  return session.raiseFormat(TypeId::TypeError,
                             "'{}' object does not support the context "
                             "manager protocol",
                             qualifiedTypeName(session, manager));
}

/// What `__exit__` answered decides about the exception.
Completion finishRaised(WithNode *n, Frame *f, uint32_t item, Value answer) {
  Value exception = itemTemp(f, n, item, WithTemps::Pending);
  bool truth;
  if (!quickTruth(answer, truth)) {
    Value tested = f->session->truth(answer);
    if (!tested)
      return stopItem(f, n, item, Testing);
    truth = tested == trueValue();
  }
  return truth ? Completion::Next : raiseAgain(*f->session, exception);
}

/// `__exit__` or `__aexit__` gave \p answer: the latter's is awaited.
Completion afterExitRaised(WithNode *n, Frame *f, uint32_t item, Value answer) {
  if (!answer)
    return stopItem(f, n, item, ExitingRaised);
  if (n->isAsync &&
      !(answer = startAwait(waitOf(f, n, AwaitingExitRaised), answer)))
    return noteItem(f, n, item, AwaitingExitRaised);
  return finishRaised(n, f, item, answer);
}

Completion exitRaised(WithNode *n, Frame *f, uint32_t item) {
  Session &session = *f->session;
  Value exception = catchException(f);
  itemTemp(f, n, item, WithTemps::Pending) = exception;
  Value before = std::exchange(session.handled, exception);
  Value manager = itemTemp(f, n, item, WithTemps::Manager);
  Completion completion =
      afterExitRaised(n, f, item, callExit(session, n, manager, exception));
  session.handled = before;
  return completion;
}

/// The manager was left: what was under way goes on.
Completion finishExit(WithNode *n, Frame *f, uint32_t item) {
  f->result = itemTemp(f, n, item, WithTemps::Result);
  return Completion(itemTemp(f, n, item, WithTemps::Pending).asInt());
}

Completion afterExit(WithNode *n, Frame *f, uint32_t item, Value answer) {
  if (!answer)
    return stopItem(f, n, item, Exiting);
  if (n->isAsync && !startAwait(waitOf(f, n, AwaitingExit), answer))
    return noteItem(f, n, item, AwaitingExit);
  return finishExit(n, f, item);
}

Completion exitItem(WithNode *n, Frame *f, uint32_t item,
                    Completion completion) {
  if (completion == Completion::Unwind)
    return isCatchable(*f->session) ? exitRaised(n, f, item) : completion;
  itemTemp(f, n, item, WithTemps::Pending) =
      Value::fromInt(int64_t(completion));
  itemTemp(f, n, item, WithTemps::Result) = f->result;
  Value manager = itemTemp(f, n, item, WithTemps::Manager);
  return afterExit(n, f, item,
                   callExit(*f->session, n, manager, Value::empty()));
}

/// After the manager was entered and gave \p value.
Completion runEntered(WithNode *n, Frame *f, uint32_t item, Value value) {
  Expr *target = n->items[item]->target;
  if (target && !target->store(target, f, value))
    return exitItem(n, f, item, Completion::Unwind);
  return exitItem(n, f, item, runItems<false>(n, f, item + 1));
}

/// `__enter__` or `__aenter__` gave \p value: the latter's is awaited.
Completion afterEnter(WithNode *n, Frame *f, uint32_t item, Value value) {
  if (!value)
    return stopItem(f, n, item, Entering);
  if (n->isAsync && !(value = startAwait(waitOf(f, n, AwaitingEnter), value)))
    return noteItem(f, n, item, AwaitingEnter);
  return runEntered(n, f, item, value);
}

/// The end of a stopped exit after an exception. \p step is one of those.
Completion finishExitRaised(WithNode *n, Frame *f, uint32_t item,
                            WithTemps::Steps step) {
  Value exception = itemTemp(f, n, item, WithTemps::Pending);
  if (step == AwaitingExitRaised) {
    Value answer = resumeWait(waitOf(f, n, step));
    return answer ? finishRaised(n, f, item, answer)
                  : noteItem(f, n, item, step);
  }
  Value answer = finish(f, n);
  if (!answer)
    return noteItem(f, n, item, step);
  if (step == ExitingRaised)
    return afterExitRaised(n, f, item, answer);
  return answer == trueValue() ? Completion::Next
                               : raiseAgain(*f->session, exception);
}

/// The node's own stop, in an enter or exit of one item.
Completion finishOwnStop(WithNode *n, Frame *f, uint32_t item) {
  Session &session = *f->session;
  auto step = WithTemps::Steps(temp(f, n, WithTemps::Step).asInt());
  Value answer;
  switch (step) {
  case Entering:
    answer = finish(f, n);
    return answer ? afterEnter(n, f, item, answer) : noteItem(f, n, item, step);
  case AwaitingEnter:
    answer = resumeWait(waitOf(f, n, step));
    return answer ? runEntered(n, f, item, answer) : noteItem(f, n, item, step);
  case Exiting:
    answer = finish(f, n);
    return answer ? afterExit(n, f, item, answer) : noteItem(f, n, item, step);
  case AwaitingExit:
    answer = resumeWait(waitOf(f, n, step));
    return answer ? finishExit(n, f, item) : noteItem(f, n, item, step);
  case ExitingRaised:
  case AwaitingExitRaised:
  case Testing: {
    Value before = std::exchange(session.handled,
                                 itemTemp(f, n, item, WithTemps::Pending));
    Completion completion = finishExitRaised(n, f, item, step);
    session.handled = before;
    return completion;
  }
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
        temp(f, n, WithTemps::Item) == Value::fromInt(item))
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
  if (!checkManager(session, n, manager)) {
    session.fail(entry->context);
    return Completion::Unwind;
  }
  itemTemp(f, n, item, WithTemps::Manager) = manager;
  Special enter = n->isAsync ? Special::AEnter : Special::Enter;
  return afterEnter(n, f, item, session.callSpecial(enter, manager));
}
} // namespace

template <bool R> Completion montyjit::execWith(Stmt *stmt, Frame *f) {
  auto *n = cast<WithNode>(stmt);
  return runItems<R>(n, f, 0);
}

namespace montyjit {
template Completion execWith<false>(Stmt *, Frame *);
template Completion execWith<true>(Stmt *, Frame *);
} // namespace montyjit
