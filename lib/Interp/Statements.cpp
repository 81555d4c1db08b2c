//===- Statements.cpp - Simple statements and conditions ------------------===//

#include "Handlers.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

template <bool R> Completion montyjit::execExprStmt(Stmt *stmt, Frame *f) {
  auto *n = cast<ExprStmtNode>(stmt);
  Value value = eval<R>(n->value, f);
  if (!value)
    return Completion::Unwind;
  if (n->isResult)
    f->result = value;
  return Completion::Next;
}

template <bool R> Completion montyjit::execReturn(Stmt *stmt, Frame *f) {
  auto *n = cast<ReturnNode>(stmt);
  Value value = n->value ? eval<R>(n->value, f) : none();
  if (!value)
    return Completion::Unwind;
  f->result = value;
  return Completion::Return;
}

template <bool R> Completion montyjit::execAssign(Stmt *stmt, Frame *f) {
  auto *n = cast<AssignNode>(stmt);
  Value value;
  if (isDone<R>(f, n->value))
    value = temp(f, n, 0);
  else if (!(value = eval<R>(n->value, f)))
    return Completion::Unwind;
  for (Expr *target : n->targets) {
    if (isDone<R>(f, target))
      continue;
    if (!assign<R>(target, f, value)) {
      save(f, n, 0, value);
      return Completion::Unwind;
    }
  }
  return Completion::Next;
}

template <bool R> Completion montyjit::execAnnAssign(Stmt *stmt, Frame *f) {
  auto *n = cast<AnnAssignNode>(stmt);
  if (!n->value)
    return Completion::Next;
  Value value;
  if (isDone<R>(f, n->value))
    value = temp(f, n, 0);
  else if (!(value = eval<R>(n->value, f)))
    return Completion::Unwind;
  if (assign<R>(n->target, f, value))
    return Completion::Next;
  save(f, n, 0, value);
  return Completion::Unwind;
}

template <bool R> Completion montyjit::execIf(Stmt *stmt, Frame *f) {
  auto *n = cast<IfNode>(stmt);
  if (R && stoppedInBlock(f, n->body))
    return runBlock<true>(n->body, f);
  if (R && stoppedInBlock(f, n->orelse))
    return runBlock<true>(n->orelse, f);
  bool truth;
  if (!evalTest<R>(n->test, n, f, truth))
    return Completion::Unwind;
  return runBlock<false>(truth ? n->body : n->orelse, f);
}

/// The loop from its test on. With R, the stop was in the test.
template <bool R> static Completion runWhile(WhileNode *n, Frame *f) {
  LoopTurns turns(f, n);
  for (;;) {
    Completion completion;
    if (!R && turns.isLookDue()) [[unlikely]]
      if (lookForCompiledLoop(n, f, turns, completion))
        return completion;
    bool truth;
    if (!evalTest<R>(n->test, n, f, truth))
      return Completion::Unwind;
    if (!truth)
      return runBlock<false>(n->orelse, f);
    if (!tick(*f->session)) [[unlikely]] {
      stop(f, n);
      return Completion::Unwind;
    }
    completion = runBlock<false>(n->body, f);
    if (completion != Completion::Next && completion != Completion::Continue)
        [[unlikely]]
      return completion == Completion::Break ? Completion::Next : completion;
    // Going back has ended; the turns from here on are ordinary ones.
    if (R)
      return runWhile<false>(n, f);
  }
}

template <bool R> Completion montyjit::execWhile(Stmt *stmt, Frame *f) {
  auto *n = cast<WhileNode>(stmt);
  if (R && stoppedInBlock(f, n->body)) {
    Completion completion = runBlock<true>(n->body, f);
    if (completion == Completion::Next || completion == Completion::Continue)
      return runWhile<false>(n, f);
    return completion == Completion::Break ? Completion::Next : completion;
  }
  if (R && stoppedInBlock(f, n->orelse))
    return runBlock<true>(n->orelse, f);
  return runWhile<R>(n, f);
}

template <bool R> Completion montyjit::execPass(Stmt *, Frame *) {
  return Completion::Next;
}
template <bool R> Completion montyjit::execBreak(Stmt *, Frame *) {
  return Completion::Break;
}
template <bool R> Completion montyjit::execContinue(Stmt *, Frame *) {
  return Completion::Continue;
}
template <bool R> Completion montyjit::execGlobal(Stmt *, Frame *) {
  return Completion::Next;
}
template <bool R> Completion montyjit::execNonlocal(Stmt *, Frame *) {
  return Completion::Next;
}

template <bool R> Completion montyjit::execAssert(Stmt *stmt, Frame *f) {
  auto *n = cast<AssertNode>(stmt);
  Session &session = *f->session;
  bool inMessage = R && f->resume && n->msg && stoppedIn(f, n->msg);
  if (!inMessage) {
    bool truth;
    if (!evalTest<R>(n->test, n, f, truth))
      return Completion::Unwind;
    if (truth)
      return Completion::Next;
  }
  Value message;
  if (n->msg) {
    if (!(message = eval<R>(n->msg, f)))
      return Completion::Unwind;
    session.raiseWith(TypeId::AssertionError, message);
  } else {
    session.raiseValue(Value::fromObject(
        newException(session, TypeId::AssertionError, nullptr, 0)));
  }
  // CPython marks the condition.
  session.fail(n->test);
  return Completion::Unwind;
}

namespace {
/// Temporaries of `raise`: the exception, or the class that one is being made
/// of; what is waited for; the class that the cause is being made of.
/// What calling the class \p cls gave must be an exception. \return it, or
/// empty.
Value checkMade(Session &session, Value cls, Value made) {
  if (!made || isException(made))
    return made;
  Value text = session.repr(cls),
        kind = session.repr(Value::fromObject(typeOf(made)));
  return text && kind ? session.raiseFormat(
                            TypeId::TypeError,
                            "calling {} should have returned an instance of "
                            "BaseException, not {}",
                            toUtf8(asStr(text)), toUtf8(asStr(kind)))
                      : Value::empty();
}

/// An exception, or an instance of an exception class. May suspend.
Value instanceOf(Session &session, Value value, const char *message) {
  if (isException(value))
    return value;
  if (!asExceptionClass(value))
    return session.raise(TypeId::TypeError, message);
  return checkMade(session, value, session.call(value));
}

} // namespace

Value montyjit::exceptionToRaise(Session &session, Value value) {
  return instanceOf(session, value,
                    "exceptions must derive from BaseException");
}

Value montyjit::causeToRaise(Session &session, Value value) {
  return value == none()
             ? value
             : instanceOf(session, value,
                          "exception causes must derive from BaseException");
}

namespace {
/// A class was called for the exception or the cause: goes on with what it
/// gave.
Value finishMaking(RaiseNode *n, Frame *f, uint32_t classTemp) {
  Value made = finish(f, n);
  if (made)
    made = checkMade(*f->session, temp(f, n, classTemp), made);
  return made ? made : f->session->fail(n);
}

/// The exception to raise, or goes back into making it.
template <bool R> Value raisedException(RaiseNode *n, Frame *f) {
  bool ownStop = R && f->resume && resumeNode(f->resume) == n->id;
  if (ownStop && temp(f, n, RaiseTemps::Step) ==
                     Value::fromInt(RaiseTemps::MakingException))
    return finishMaking(n, f, RaiseTemps::Exception);
  if (isDone<R>(f, n->exc))
    return temp(f, n, RaiseTemps::Exception);
  Value given = eval<R>(n->exc, f);
  if (!given)
    return given;
  Value exception = exceptionToRaise(*f->session, given);
  if (exception)
    return exception;
  save(f, n, RaiseTemps::Exception, given);
  return stopPhase(f, n, RaiseTemps::Step, RaiseTemps::MakingException);
}

/// The cause, or goes back into making it.
template <bool R> Value raisedCause(RaiseNode *n, Frame *f, Value exception) {
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return finishMaking(n, f, RaiseTemps::CauseClass);
  Value given = eval<R>(n->cause, f);
  if (!given)
    return save(f, n, RaiseTemps::Exception, exception);
  Value cause = causeToRaise(*f->session, given);
  if (cause)
    return cause;
  save(f, n, RaiseTemps::Exception, exception);
  save(f, n, RaiseTemps::CauseClass, given);
  return stopPhase(f, n, RaiseTemps::Step, RaiseTemps::MakingCause);
}
} // namespace

template <bool R> Completion montyjit::execRaise(Stmt *stmt, Frame *f) {
  auto *n = cast<RaiseNode>(stmt);
  Session &session = *f->session;
  if (!n->exc) {
    raiseHandled(session);
    session.fail(n);
    return Completion::Unwind;
  }
  Value exception = raisedException<R>(n, f);
  if (!exception)
    return Completion::Unwind;
  if (n->cause) {
    Value cause = raisedCause<R>(n, f, exception);
    if (!cause)
      return Completion::Unwind;
    setCause(exception, cause);
  }
  session.raiseValue(exception);
  session.fail(n);
  return Completion::Unwind;
}

namespace {
Completion raiseUnboundDelete(Frame *f, NameNode *n) {
  f->session->raiseFormat(TypeId::UnboundLocalError,
                          "cannot access local variable '{}' where it is not "
                          "associated with a value",
                          n->id->text);
  f->session->fail(n);
  return Completion::Unwind;
}

/// Unbinds a name. \return whether it was bound.
bool removeName(NameNode *n, Frame *f) {
  Session &session = *f->session;
  switch (n->scope) {
  case NameScope::Local:
    return bool(std::exchange(f->slots[n->slot], Value::empty()));
  case NameScope::Cell:
  case NameScope::Free: {
    Cell *cell = n->scope == NameScope::Cell ? f->slots[n->slot].as<Cell>()
                                             : f->function->closure[n->slot];
    return bool(std::exchange(cell->value, Value::empty()));
  }
  case NameScope::Namespace:
  case NameScope::NamespaceFree: {
    Dict *space = asDict(f->slots[0]);
    return space && dictRemoveStr(session, space, nameOf(n->id));
  }
  case NameScope::Global:
  case NameScope::Unresolved:
    return dictRemoveStr(session, f->globals, nameOf(n->id));
  }
  __builtin_unreachable();
}

/// A name in the namespace of a class body, whatever mapping that is.
template <bool R> Completion deleteInNamespace(NameNode *n, Frame *f) {
  Session &session = *f->session;
  bool isStopped = R && f->resume && stoppedIn(f, n);
  Value done = isStopped ? finish(f, n)
                         : session.delItem(f->slots[0],
                                           Value::fromObject(nameOf(n->id)));
  if (done)
    return Completion::Next;
  if (!isStopped && session.hasRaised() && !session.raisedIs(TypeId::KeyError))
    session.fail(n);
  else if (session.clearIf(TypeId::KeyError)) {
    raiseNameError(session, nameOf(n->id), f);
    session.fail(n);
  } else if (!session.hasRaised())
    stop(f, n);
  return Completion::Unwind;
}

bool isInMapping(const NameNode *n, const Frame *f) {
  return (n->scope == NameScope::Namespace ||
          n->scope == NameScope::NamespaceFree) &&
         !isExactly(f->slots[0], TypeId::Dict);
}

template <bool R> Completion deleteName(NameNode *n, Frame *f) {
  if (isInMapping(n, f))
    return deleteInNamespace<R>(n, f);
  if (removeName(n, f))
    return Completion::Next;
  switch (n->scope) {
  case NameScope::Local:
  case NameScope::Cell:
  case NameScope::Free:
    return raiseUnboundDelete(f, n);
  default:
    raiseNameError(*f->session, nameOf(n->id), f);
    f->session->fail(n);
    return Completion::Unwind;
  }
}

template <bool R> Completion deleteTarget(Expr *target, Frame *f);

template <bool R> Completion deleteAttribute(AttributeNode *n, Frame *f) {
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return finish(f, n) ? Completion::Next : Completion::Unwind;
  Value object = eval<R>(n->value, f);
  if (!object)
    return Completion::Unwind;
  if (f->session->delAttr(object, nameOf(n->attr)))
    return Completion::Next;
  stop(f, n);
  return Completion::Unwind;
}

template <bool R> Completion deleteSubscript(SubscriptNode *n, Frame *f) {
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return finish(f, n) ? Completion::Next : Completion::Unwind;
  Value object;
  if (isDone<R>(f, n->value))
    object = temp(f, n, 0);
  else if (!(object = eval<R>(n->value, f)))
    return Completion::Unwind;
  Value key = eval<R>(n->slice, f);
  if (!key) {
    save(f, n, 0, object);
    return Completion::Unwind;
  }
  if (f->session->delItem(object, key))
    return Completion::Next;
  stop(f, n);
  return Completion::Unwind;
}

template <bool R> Completion deleteAll(NodeArray<Expr *> targets, Frame *f) {
  for (Expr *target : targets) {
    if (isDone<R>(f, target))
      continue;
    Completion completion = deleteTarget<R>(target, f);
    if (completion != Completion::Next)
      return completion;
  }
  return Completion::Next;
}

template <bool R> Completion deleteTarget(Expr *target, Frame *f) {
  switch (target->kind) {
  case NodeKind::Name:
    return deleteName<R>(static_cast<NameNode *>(target), f);
  case NodeKind::Attribute:
    return deleteAttribute<R>(static_cast<AttributeNode *>(target), f);
  case NodeKind::Subscript:
    return deleteSubscript<R>(static_cast<SubscriptNode *>(target), f);
  case NodeKind::Tuple:
    return deleteAll<R>(static_cast<TupleNode *>(target)->elts, f);
  case NodeKind::List:
    return deleteAll<R>(static_cast<ListNode *>(target)->elts, f);
  default:
    __builtin_unreachable();
  }
}
} // namespace

void montyjit::unbindName(NameNode *target, Frame *f) { removeName(target, f); }

template <bool R> Completion montyjit::execDelete(Stmt *stmt, Frame *f) {
  return deleteAll<R>(cast<DeleteNode>(stmt)->targets, f);
}

namespace montyjit {
#define INSTANTIATE(KIND)                                                      \
  template Completion exec##KIND<false>(Stmt *, Frame *);                      \
  template Completion exec##KIND<true>(Stmt *, Frame *);
INSTANTIATE(ExprStmt)
INSTANTIATE(Return)
INSTANTIATE(Assign)
INSTANTIATE(AnnAssign)
INSTANTIATE(If)
INSTANTIATE(While)
INSTANTIATE(Pass)
INSTANTIATE(Break)
INSTANTIATE(Continue)
INSTANTIATE(Global)
INSTANTIATE(Nonlocal)
INSTANTIATE(Assert)
INSTANTIATE(Raise)
INSTANTIATE(Delete)
#undef INSTANTIATE
} // namespace montyjit
