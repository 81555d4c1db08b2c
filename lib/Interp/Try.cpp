//===- Try.cpp - try, except, else, finally -------------------------------===//
///
/// \file
/// The exception being handled is Session::handled while a handler runs, and
/// the one before it again afterwards, also when the frame stops inside of the
/// handler: then the exception waits in a temporary.
///
//===----------------------------------------------------------------------===//

#include "TryStar.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/TypeObject.h"

using namespace montyjit;

int montyjit::catches(Session &session, Value type, Value exception) {
  Tuple *tuple = asTuple(type);
  const Value *types = tuple ? tuple->items : &type;
  uint32_t count = tuple ? tuple->size : 1;
  if (!session.poll(count / 8))
    return -1;
  bool isCaught = false;
  for (uint32_t i = 0; i < count; ++i) {
    Type *cls = asExceptionClass(types[i]);
    if (!cls) {
      session.raise(TypeId::TypeError,
                    "catching classes that do not inherit from BaseException "
                    "is not allowed");
      return -1;
    }
    isCaught = isCaught || isSubtype(typeOf(exception), cls);
  }
  return isCaught;
}

template <bool R>
Completion montyjit::runHandlerBody(TryNode *n, ExceptHandlerNode *handler,
                                    Frame *f, Value exception) {
  Completion completion = Completion::Next;
  bool isBound = !handler->target || isDone<R>(f, handler->target) ||
                 assign<R>(handler->target, f, exception);
  if (!isBound)
    completion = Completion::Unwind;
  else
    completion = runBlock<R>(handler->body, f);
  if (completion == Completion::Unwind && !f->session->hasRaised())
    temp(f, n, TryTemps::Handled) = exception;
  else if (handler->target)
    unbindName(handler->target, f);
  return completion;
}

namespace {
/// Looks for the handler of \p exception and runs it, or goes back into it.
template <bool R> Completion handle(TryNode *n, Frame *f, Value exception) {
  Session &session = *f->session;
  for (ExceptHandlerNode *handler : n->handlers) {
    if (isDone<R>(f, handler))
      continue;
    bool inBody =
        R && f->resume && !(handler->type && stoppedIn(f, handler->type));
    if (inBody)
      return runHandlerBody<true>(n, handler, f, exception);
    if (handler->type) {
      Value type = eval<R>(handler->type, f);
      if (!type) {
        save(f, n, TryTemps::Handled, exception);
        return Completion::Unwind;
      }
      int caught = catches(session, type, exception);
      if (caught < 0) {
        session.fail(handler);
        return Completion::Unwind;
      }
      if (!caught)
        continue;
    }
    return runHandlerBody<false>(n, handler, f, exception);
  }
  return raiseAgain(*f->session, exception);
}

template <bool R> Completion handleAs(TryNode *n, Frame *f, Value exception) {
  Session &session = *f->session;
  Value before = std::exchange(session.handled, exception);
  Completion completion =
      n->isStar ? handleStar<R>(n, f, exception) : handle<R>(n, f, exception);
  session.handled = before;
  return completion;
}

/// The handlers or `else`, after the body ended with \p completion.
Completion afterBody(TryNode *n, Frame *f, Completion completion) {
  if (completion == Completion::Next)
    return runBlock<false>(n->orelse, f);
  if (completion != Completion::Unwind || n->handlers.empty() ||
      !isCatchable(*f->session))
    return completion;
  return handleAs<false>(n, f, catchException(f));
}

/// Everything but `finally`.
template <bool R> Completion runProtected(TryNode *n, Frame *f) {
  if (R && stoppedInBlock(f, n->orelse))
    return runBlock<true>(n->orelse, f);
  if (R && f->resume && !stoppedInBlock(f, n->body))
    return handleAs<true>(
        n, f, temp(f, n, n->isStar ? TryTemps::Original : TryTemps::Handled));
  return afterBody(n, f, runBlock<R>(n->body, f));
}

/// Runs `finally` after the rest ended with \p completion; \p pending is the
/// exception on its way, or the value being returned.
template <bool R>
Completion runFinally(TryNode *n, Frame *f, Completion completion,
                      Value pending) {
  Session &session = *f->session;
  bool isRaising = completion == Completion::Unwind;
  Value before = session.handled;
  if (isRaising)
    session.handled = pending;
  Completion last = runBlock<R>(n->finalbody, f);
  session.handled = before;
  if (last == Completion::Unwind && !session.hasRaised()) {
    temp(f, n, TryTemps::Completion) = Value::fromInt(int64_t(completion));
    temp(f, n, TryTemps::Pending) = pending;
  }
  if (last != Completion::Next)
    return last;
  if (isRaising)
    return raiseAgain(*f->session, pending);
  if (completion == Completion::Return)
    f->result = pending;
  return completion;
}

Completion startFinally(TryNode *n, Frame *f, Completion completion) {
  if (n->finalbody.empty())
    return completion;
  if (completion != Completion::Unwind)
    return runFinally<false>(n, f, completion, f->result);
  if (!isCatchable(*f->session))
    return completion;
  return runFinally<false>(n, f, completion, catchException(f));
}
} // namespace

const Node montyjit::reraisedNode{};

bool montyjit::isCatchable(const Session &session) {
  return session.hasRaised() &&
         !session.exception.as<ExceptionObject>()->isUncatchable;
}

Value montyjit::catchException(Frame *f) {
  Session &session = *f->session;
  noteTraceback(*f->session, f->code);
  return session.takeException();
}

void montyjit::noteTraceback(Session &session, Code *code) {
  if (session.faultNode != &reraisedNode && !code->isHidden)
    session.addTraceback(code);
  session.faultNode = nullptr;
}

Completion montyjit::raiseAgain(Session &session, Value exception) {
  reraise(session, exception);
  session.faultNode = const_cast<Node *>(&reraisedNode);
  return Completion::Unwind;
}

Value montyjit::raiseHandled(Session &session) {
  if (!session.handled)
    return session.raise(TypeId::RuntimeError,
                         "No active exception to reraise");
  raiseAgain(session, session.handled);
  return Value::empty();
}

template <bool R> Completion montyjit::execTry(Stmt *stmt, Frame *f) {
  auto *n = cast<TryNode>(stmt);
  if (R && stoppedInBlock(f, n->finalbody))
    return runFinally<true>(
        n, f, Completion(temp(f, n, TryTemps::Completion).asInt()),
        temp(f, n, TryTemps::Pending));
  return startFinally(n, f, runProtected<R>(n, f));
}

namespace montyjit {
template Completion runHandlerBody<false>(TryNode *, ExceptHandlerNode *,
                                          Frame *, Value);
template Completion runHandlerBody<true>(TryNode *, ExceptHandlerNode *,
                                         Frame *, Value);
template Completion execTry<false>(Stmt *, Frame *);
template Completion execTry<true>(Stmt *, Frame *);
} // namespace montyjit
