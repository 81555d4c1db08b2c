//===- Wait.cpp - Waiting for an inner iterator ---------------------------===//

#include "Wait.h"
#include "Internals.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"
#include "montyjit/Sema/Sema.h"

using namespace montyjit;

//===--- Driving the inner iterator ---------------------------------------===//

static bool isGeneratorOrCoroutine(Value value) {
  return isExactly(value, TypeId::Generator) ||
         isExactly(value, TypeId::Coroutine);
}

/// Asks the inner iterator for its next value, sending it what was sent to the
/// outer generator. \return as Session::resumeGenerator.
static Value advance(Session &session, Value inner, Value sent) {
  if (isGeneratorOrCoroutine(inner)) {
    auto *generator = inner.as<Generator>();
    if (!generator->frame && isExactly(inner, TypeId::Coroutine))
      return session.raise(TypeId::RuntimeError,
                           "cannot reuse already awaited coroutine");
    return session.resumeGenerator(generator, sent);
  }
  if (sent == none()) {
    session.yielded = none();
    return nextWithValue(session, inner);
  }
  Value result = session.callMethod(inner, staticName(NameId::Send), &sent, 1);
  return result ? result : stopValue(session);
}

/// An exception was thrown into the outer generator: the inner one gets it
/// first (PEP 380).
static Value throwInto(Session &session, Value inner) {
  bool isExit = session.raisedIs(TypeId::GeneratorExit);
  Value exception = session.takeException();
  if (!isExit && isGeneratorOrCoroutine(inner)) {
    session.deliveredException = exception;
    return session.resumeGenerator(inner.as<Generator>(), Value::empty());
  }
  Value args[] = {inner, exception};
  Value result = callInternal(session, Internal::ThrowInto, args, 2);
  return result ? result : stopValue(session);
}

namespace {
enum ThrowSlot : uint32_t { Inner, Exception, Method };

bool isExit(const Frame *f) {
  return isInstance(f->slots[Exception], TypeId::GeneratorExit);
}

/// GeneratorExit in a generator: \return what it made of it.
Value closeGenerator(Frame *f) {
  Session &session = *f->session;
  auto *generator = f->slots[Inner].as<Generator>();
  if (!generator->frame)
    return Value::exhausted();
  session.deliveredException = f->slots[Exception];
  return session.resumeGenerator(generator, Value::empty());
}

Value raiseIgnoredExit(Frame *f) {
  return f->session->raiseFormat(
      TypeId::RuntimeError, "{} ignored GeneratorExit",
      isExactly(f->slots[Inner], TypeId::Coroutine) ? "coroutine"
                                                    : "generator");
}
} // namespace

bool montyjit::isSoundThrowInto(const Frame *f) {
  return isException(f->slots[Exception]);
}

/// Throws into an iterator of any kind; GeneratorExit closes it, and goes on.
Value montyjit::throwIntoStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  if (isGeneratorOrCoroutine(f->slots[Inner])) {
    AWAIT_AS_IS(1, result, closeGenerator(f));
    return result == Value::exhausted() ? reraise(s, f->slots[Exception])
                                        : raiseIgnoredExit(f);
  }
  AWAIT_AS_IS(2, f->slots[Method],
              s.getAttrOrExhausted(
                  f->slots[Inner],
                  staticName(isExit(f) ? NameId::Close : NameId::Throw)));
  if (f->slots[Method] == Value::exhausted())
    return reraise(s, f->slots[Exception]);
  if (isExit(f)) {
    AWAIT(3, result, s.call(f->slots[Method]));
    return reraise(s, f->slots[Exception]);
  }
  AWAIT(4, result, s.call(f->slots[Method], f->slots[Exception]));
  return result;
  RESUMABLE_END();
}

/// The inner iterator gave a value: so does the outer generator.
static Value yieldUp(const Wait &wait, Value inner, Value value) {
  Frame *f = wait.f;
  f->slots[wait.inner] = inner;
  f->session->yielded = value;
  f->session->status = Status::Yielded;
  f->resume = resumePoint(wait.n->id, ResumeKind::AfterYield);
  return Value::empty();
}

static Value stopWait(const Wait &wait, WaitStep step) {
  Frame *f = wait.f;
  if (!f->session->hasRaised())
    f->slots[wait.step] = Value::fromInt(int64_t(step));
  return stop(f, wait.n);
}

static Value afterAdvance(const Wait &wait, Value inner, Value result) {
  if (result == Value::exhausted()) {
    Value value = std::exchange(wait.f->session->yielded, Value::empty());
    // Empty where the iterator had a value from a generator of its own before
    // it ended.
    return value ? value : none();
  }
  if (result)
    return yieldUp(wait, inner, result);
  if (!wait.f->session->hasRaised())
    wait.f->slots[wait.inner] = inner;
  return stopWait(wait, WaitStep::Advancing);
}

/// The next item of \p inner that is not taken by the one who takes those of
/// the outer generator.
static Value advancePast(const Wait &wait, Value inner) {
  Session &session = *wait.f->session;
  ItemSink *sink = session.sink;
  if (!sink || sink->source != wait.f || wait.role != AwaitRole::YieldFrom ||
      !isExactly(inner, TypeId::Generator) || !inner.as<Generator>()->frame)
    return advance(session, inner, none());
  sink->source = inner.as<Generator>()->frame;
  ++sink->levels;
  Value result = advance(session, inner, none());
  sink->source = wait.f;
  --sink->levels;
  return result;
}

static Value startAdvancing(const Wait &wait, Value inner) {
  return afterAdvance(wait, inner, advancePast(wait, inner));
}

//===--- yield from and await ---------------------------------------------===//

/// A coroutine is no iterator for `yield from`.
static bool checkYieldFrom(const Wait &wait, Value object) {
  if (!isExactly(object, TypeId::Coroutine))
    return true;
  wait.f->session->raise(TypeId::TypeError,
                         "cannot 'yield from' a coroutine object in a "
                         "non-coroutine generator");
  wait.f->session->fail(wait.n);
  return false;
}

Value montyjit::startYieldFrom(const Wait &wait, Value object) {
  if (!checkYieldFrom(wait, object))
    return Value::empty();
  Value inner = wait.f->session->iter(object);
  return inner ? startAdvancing(wait, inner)
               : stopWait(wait, WaitStep::GettingIterator);
}

/// (Compare format_awaitable_error in Python/ceval.c.)
static Value raiseNotAwaitable(Session &session, Value object, AwaitRole role) {
  std::string name(typeName(object));
  switch (role) {
  case AwaitRole::AEnter:
  case AwaitRole::AExit:
    return session.raiseFormat(TypeId::TypeError,
                               "'async with' received an object from "
                               "__a{}__ that does not implement "
                               "__await__: {}",
                               role == AwaitRole::AEnter ? "enter" : "exit",
                               name);
  case AwaitRole::ANext:
  case AwaitRole::Await:
  case AwaitRole::YieldFrom:
    return session.raiseFormat(TypeId::TypeError,
                               "'{}' object can't be awaited", name);
  }
  __builtin_unreachable();
}

/// What `__await__` gave must be an iterator. \return it, or empty.
static Value checkAwaitIterator(Session &session, Value made) {
  if (isExactly(made, TypeId::Coroutine))
    return session.raise(TypeId::TypeError, "__await__() returned a coroutine");
  if (session.lookupSpecial(typeOf(made), Special::Next))
    return made;
  return session.raiseFormat(TypeId::TypeError,
                             "__await__() returned non-iterator of type '{}'",
                             typeName(made));
}

/// The iterator to drive for `await object`. May suspend in `__await__`.
static Value awaitIterator(const Wait &wait, Value object) {
  Session &session = *wait.f->session;
  if (isExactly(object, TypeId::Coroutine)) {
    auto *coroutine = object.as<Generator>();
    if (coroutine->frame && coroutine->hasStarted && !coroutine->isRunning)
      return session.raise(TypeId::RuntimeError,
                           "coroutine is being awaited already");
    return object;
  }
  if (!session.lookupSpecial(typeOf(object), Special::Await))
    return raiseNotAwaitable(session, object, wait.role);
  Value made = session.callSpecial(Special::Await, object);
  return made ? checkAwaitIterator(session, made) : made;
}

/// What `async for` makes of an `__anext__` that gave nothing to wait for.
static Value wrapInvalidItem(const Wait &wait, Value object) {
  Session &session = *wait.f->session;
  Value cause = session.takeException();
  session.raiseFormat(TypeId::TypeError,
                      "'async for' received an invalid object from "
                      "__anext__: {}",
                      typeName(object));
  setCause(session.exception, cause);
  session.exception.as<ExceptionObject>()->context = cause;
  return Value::empty();
}

Value montyjit::startAwait(const Wait &wait, Value object) {
  Value inner = awaitIterator(wait, object);
  if (inner)
    return startAdvancing(wait, inner);
  if (wait.role == AwaitRole::ANext && wait.f->session->hasRaised())
    wrapInvalidItem(wait, object);
  return stopWait(wait, WaitStep::GettingIterator);
}

Value montyjit::resumeWait(const Wait &wait) {
  Frame *f = wait.f;
  Session &session = *f->session;
  Value inner = f->slots[wait.inner];
  if (resumeKind(f->resume) == ResumeKind::AfterYield) {
    f->resume = 0;
    Value sent = session.takeDelivered();
    if (sent == none())
      return startAdvancing(wait, inner);
    return afterAdvance(wait, inner,
                        sent ? advance(session, inner, sent)
                             : throwInto(session, inner));
  }
  if (wait.isAt(WaitStep::Advancing)) {
    f->resume = 0;
    Value result = session.takeDeliveredAsIs();
    return afterAdvance(wait, inner, result ? result : stopValue(session));
  }
  if (!(inner = finish(f, wait.n)))
    return inner;
  if (wait.role != AwaitRole::YieldFrom &&
      !(inner = checkAwaitIterator(session, inner)))
    return session.fail(wait.n);
  return startAdvancing(wait, inner);
}

//===--- async for --------------------------------------------------------===//

static Value checkAsyncIterator(const Wait &wait, Value iterator) {
  Session &session = *wait.f->session;
  if (session.lookupSpecial(typeOf(iterator), Special::ANext))
    return iterator;
  session.raiseFormat(TypeId::TypeError,
                      "'async for' received an object from __aiter__ that "
                      "does not implement __anext__: {}",
                      typeName(iterator));
  return session.fail(wait.n);
}

Value montyjit::startAsyncIteration(const Wait &wait, Value object) {
  Session &session = *wait.f->session;
  if (!session.lookupSpecial(typeOf(object), Special::AIter)) {
    session.raiseFormat(TypeId::TypeError,
                        "'async for' requires an object with __aiter__ "
                        "method, got {}",
                        typeName(object));
    return session.fail(wait.n);
  }
  Value iterator = session.callSpecial(Special::AIter, object);
  return iterator ? checkAsyncIterator(wait, iterator)
                  : stopWait(wait, WaitStep::CallingAIter);
}

Value montyjit::resumeAsyncIteration(const Wait &wait) {
  Value iterator = finish(wait.f, wait.n);
  return iterator ? checkAsyncIterator(wait, iterator) : iterator;
}

/// StopAsyncIteration is the end of the loop.
static Value endOrItem(const Wait &wait, Value item) {
  Session &session = *wait.f->session;
  if (item || !session.clearIf(TypeId::StopAsyncIteration))
    return item;
  session.faultNode = nullptr;
  return Value::exhausted();
}

static Value awaitItem(const Wait &wait, Value awaitable) {
  return endOrItem(wait, awaitable ? startAwait(wait, awaitable)
                                   : stopWait(wait, WaitStep::CallingANext));
}

Value montyjit::takeAsync(const Wait &wait, Value iterator) {
  return awaitItem(wait,
                   wait.f->session->callSpecial(Special::ANext, iterator));
}

Value montyjit::resumeTakeAsync(const Wait &wait) {
  if (resumeKind(wait.f->resume) == ResumeKind::AfterYield ||
      !wait.isAt(WaitStep::CallingANext))
    return endOrItem(wait, resumeWait(wait));
  Value awaitable = finish(wait.f, wait.n);
  return endOrItem(wait, awaitable ? startAwait(wait, awaitable) : awaitable);
}

//===--- Values of iterators that end -------------------------------------===//

Value montyjit::stopValue(Session &session) {
  if (!session.raisedIs(TypeId::StopIteration))
    return Value::empty();
  Value exception = session.takeException();
  Value value = exception.as<ExceptionObject>()->fields[0];
  session.yielded = value ? value : none();
  return Value::exhausted();
}

Value montyjit::nextWithValue(Session &session, Value iterator) {
  switch (typeOf(iterator)->id) {
  case TypeId::Dynamic:
  case TypeId::CoroutineWrapper:
  case TypeId::AsyncGenStep:
  case TypeId::AsyncGenThrow:
    break;
  default:
    return session.next(iterator);
  }
  Value item = session.callSpecial(Special::Next, iterator);
  return item ? item : stopValue(session);
}

/// The slot of the inner iterator of a node that waits; 0: it has none. (The
/// levels of comprehensions are not told.)
static uint32_t innerSlot(const Node *node) {
  switch (node->kind) {
  case NodeKind::Await:
  case NodeKind::YieldFrom:
    return node->temp;
  case NodeKind::For:
    return node->temp + 1;
  case NodeKind::With:
    return node->temp + 2;
  default:
    return 0;
  }
}

Value montyjit::awaitedBy(const Generator *generator) {
  const Frame *f = generator->frame;
  if (!f || generator->isRunning ||
      resumeKind(f->resume) != ResumeKind::AfterYield)
    return none();
  const Node *node = findNode(*f->code->unit, resumeNode(f->resume));
  uint32_t slot = node ? innerSlot(node) : 0;
  return slot ? f->slots[slot] : none();
}

//===--- The expressions --------------------------------------------------===//

namespace {
Wait waitOf(Frame *f, Node *n, AwaitRole role) {
  return {f, n, n->temp + WaitTemps::Inner, n->temp + WaitTemps::Step, role};
}
} // namespace

Wait montyjit::waitOfYieldFrom(Frame *f, YieldFromNode *n) {
  return waitOf(f, n, AwaitRole::YieldFrom);
}

template <bool R> Value montyjit::execYieldFrom(Expr *expr, Frame *f) {
  auto *n = cast<YieldFromNode>(expr);
  Wait wait = waitOfYieldFrom(f, n);
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return resumeWait(wait);
  Value source = eval<R>(n->value, f);
  return source ? startYieldFrom(wait, source) : source;
}

template <bool R> Value montyjit::execAwait(Expr *expr, Frame *f) {
  auto *n = cast<AwaitNode>(expr);
  Wait wait = waitOf(f, n, AwaitRole::Await);
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return resumeWait(wait);
  Value object = eval<R>(n->value, f);
  return object ? startAwait(wait, object) : object;
}

namespace montyjit {
template Value execYieldFrom<false>(Expr *, Frame *);
template Value execYieldFrom<true>(Expr *, Frame *);
template Value execAwait<false>(Expr *, Frame *);
template Value execAwait<true>(Expr *, Frame *);
} // namespace montyjit
