//===- TryStar.cpp - except* ----------------------------------------------===//
///
/// \file
/// Each handler takes its part of what was raised; what the handlers raise, and
/// what none of them took, is put together again at the end (PEP 654). A stop
/// while the exception is split is one at the handler's node; while the rest is
/// joined, at the `try`. (Runtime/ExceptionGroup.cpp splits and joins.)
///
//===----------------------------------------------------------------------===//

#include "TryStar.h"
#include "Handlers.h"
#include "Internals.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// Runs the body of a handler with its part of the group being handled. Leaves
/// what it raised, for the end.
template <bool R>
Completion runBody(TryNode *n, ExceptHandlerNode *handler, Frame *f,
                   Value part) {
  Session &session = *f->session;
  Value before = std::exchange(session.handled, part);
  Completion completion = runHandlerBody<R>(n, handler, f, part);
  session.handled = before;
  if (completion != Completion::Unwind || !isCatchable(*f->session))
    return completion;
  List *raised = temp(f, n, TryTemps::Raised).as<List>();
  return append(session, raised, catchException(f)) ? Completion::Next
                                                    : Completion::Unwind;
}

/// The pair (part, rest) of what the handlers before have left.
template <bool R>
Value split(TryNode *n, ExceptHandlerNode *handler, Frame *f) {
  Session &session = *f->session;
  if (R && f->resume && resumeNode(f->resume) == handler->id)
    return finish(f, handler);
  Value type = eval<R>(handler->type, f);
  if (!type)
    return type;
  Value args[] = {temp(f, n, TryTemps::Rest), type};
  Value pair = callInternal(session, Internal::SplitGroup, args, 2);
  if (!pair && session.hasRaised())
    return session.fail(handler);
  return pair ? pair : stop(f, handler);
}

template <bool R>
Completion handle(TryNode *n, ExceptHandlerNode *handler, Frame *f) {
  if (R && f->resume && resumeNode(f->resume) != handler->id &&
      !stoppedIn(f, handler->type))
    return runBody<true>(n, handler, f, temp(f, n, TryTemps::Handled));
  Value pair = split<R>(n, handler, f);
  if (!pair)
    return Completion::Unwind;
  Value part = pair.as<Tuple>()->items[0];
  temp(f, n, TryTemps::Rest) = pair.as<Tuple>()->items[1];
  return part == none() ? Completion::Next
                        : runBody<false>(n, handler, f, part);
}

Completion raiseJoined(Frame *f, Value joined) {
  if (!joined)
    return Completion::Unwind;
  return joined == none() ? Completion::Next : raiseAgain(*f->session, joined);
}

/// What the handlers raised, and what is left.
Completion join(TryNode *n, Frame *f) {
  Session &session = *f->session;
  Value rest = temp(f, n, TryTemps::Rest),
        raised = temp(f, n, TryTemps::Raised);
  if (!(rest == none()) && !append(session, raised.as<List>(), rest))
    return Completion::Unwind;
  Value args[] = {temp(f, n, TryTemps::Original), raised};
  Value joined = callInternal(session, Internal::JoinGroup, args, 2);
  return raiseJoined(f, joined ? joined : stop(f, n));
}
} // namespace

Value montyjit::splitGroup(Session &session, Value *args) {
  if (args[0] == none())
    return Value::fromObject(makePair(session, none(), none()));
  return splitForExceptStar(session, args[0], args[1]);
}

Value montyjit::joinGroup(Session &session, Value *args) {
  List *raised = args[1].as<List>();
  // The list may come from a snapshot.
  if (!std::all_of(raised->items, raised->items + raised->size, isException))
    return session.raise(TypeId::SystemError, "a handler raised no exception");
  return joinAfterExceptStar(session, args[0], raised);
}

template <bool R>
Completion montyjit::handleStar(TryNode *n, Frame *f, Value exception) {
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return raiseJoined(f, finish(f, n));
  if (!(R && f->resume)) {
    temp(f, n, TryTemps::Original) = temp(f, n, TryTemps::Rest) = exception;
    temp(f, n, TryTemps::Raised) = Value::fromObject(makeList(*f->session));
  }
  for (ExceptHandlerNode *handler : n->handlers) {
    if (isDone<R>(f, handler))
      continue;
    if (handle<R>(n, handler, f) != Completion::Next)
      return Completion::Unwind;
  }
  return join(n, f);
}

namespace montyjit {
template Completion handleStar<false>(TryNode *, Frame *, Value);
template Completion handleStar<true>(TryNode *, Frame *, Value);
} // namespace montyjit
