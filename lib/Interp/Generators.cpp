//===- Generators.cpp - yield, yield from, and generator objects ----------===//
///
/// \file
/// A generator is a heap frame that stops at `yield` as any frame stops: nodes
/// save their temporaries, the resume point is noted, and the status Yielded
/// tells the one who resumed it that there is a value. Nothing is copied.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
TypeId generatorType(const Code *code) {
  return code->isCoroutine ? TypeId::Coroutine : TypeId::Generator;
}

/// An exception other than the ones that mean "closed" ends the generator; a
/// StopIteration inside is an error of the generator (PEP 479).
void endRaised(Session &session) {
  if (!session.raisedIs(TypeId::StopIteration))
    return;
  Value cause = session.takeException();
  session.raise(TypeId::RuntimeError, "generator raised StopIteration");
  setCause(session.exception, cause);
  session.exception.as<ExceptionObject>()->context = cause;
}

/// What came out of a generator's frame, for the one who resumed it.
Value leaveGenerator(Session &session, Generator *generator, Value result) {
  if (result) {
    generator->isRunning = false;
    generator->frame = nullptr;
    session.yielded = result;
    return Value::exhausted();
  }
  switch (session.status) {
  case Status::Yielded:
    generator->isRunning = false;
    session.status = Status::Ok;
    return std::exchange(session.yielded, Value::empty());
  case Status::Suspended:
    return result;
  case Status::Raised:
  case Status::Ok:
    generator->isRunning = false;
    generator->frame = nullptr;
    endRaised(session);
    return result;
  }
  __builtin_unreachable();
}

/// Raises deliveredException in a generator that has not started or has ended.
Value raiseDelivered(Session &session, Generator *generator) {
  generator->frame = nullptr;
  Value exception = std::exchange(session.deliveredException, Value::empty());
  return session.raiseValue(exception);
}

bool checkResume(Session &session, Generator *generator, Value sent) {
  if (generator->isRunning) {
    session.deliveredException = Value::empty();
    session.raise(TypeId::ValueError, "generator already executing");
    return false;
  }
  if (!generator->hasStarted && sent && !(sent == none())) {
    session.raiseFormat(TypeId::TypeError,
                        "can't send non-None value to a just-started {}",
                        toUtf8(typeOf(Value::fromObject(generator))->name));
    return false;
  }
  if (session.depth >= session.maxDepth) {
    session.deliveredException = Value::empty();
    session.raise(TypeId::RecursionError, "maximum recursion depth exceeded");
    return false;
  }
  return true;
}

bool isTooDeep(Session &session) {
  return reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) <
         session.nativeLimit;
}
} // namespace

Value montyjit::enterGenerator(Frame *f) {
  Session &session = *f->session;
  auto *code = static_cast<PyCode *>(f->code);
  if (!code->cellSlots.empty())
    makeCellsOf(code, f);
  Frame *frame = session.moveToHeap(f);
  auto *generator =
      static_cast<Generator *>(session.heap.allocate(sizeof(Generator)));
  generator->shape = builtinShape(generatorType(code));
  generator->frame = frame;
  generator->name = f->function->name;
  generator->qualName = f->function->qualName;
  frame->generator = generator;
  frame->resume = ResumeAtEntry;
  return Value::fromObject(generator);
}

Value montyjit::resumeGeneratorFrame(Frame *f) {
  Session &session = *f->session;
  Generator *generator = f->generator;
  if (--session.ticks < 0 && !session.safepoint()) [[unlikely]] {
    generator->isRunning = false;
    return Value::empty();
  }
  return leaveGenerator(session, generator, resumeFunction(f));
}

Value montyjit::resumeGenerator(Session &session, Generator *generator,
                                Value sent) {
  if (!generator->frame) {
    if (sent) {
      session.yielded = none();
      return Value::exhausted();
    }
    return raiseDelivered(session, generator);
  }
  if (!checkResume(session, generator, sent))
    return Value::empty();
  if (!generator->hasStarted) {
    if (!sent)
      return raiseDelivered(session, generator);
    sent = Value::empty();
  }
  if (isTooDeep(session)) [[unlikely]]
    return unwindBefore(session, generator, sent);
  generator->hasStarted = true;
  generator->isRunning = true;
  session.delivered = sent;
  Replay *outer = std::exchange(session.replay, nullptr);
  Value result = resumeGeneratorFrame(generator->frame);
  session.replay = outer;
  return result;
}

template <bool R> Value montyjit::execYield(Expr *expr, Frame *f) {
  auto *n = cast<YieldNode>(expr);
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return finish(f, n);
  Value value = n->value ? eval<R>(n->value, f) : none();
  if (!value)
    return {};
  f->session->yielded = value;
  f->session->status = Status::Yielded;
  f->resume = resumePoint(n->id, ResumeKind::AfterYield);
  return {};
}

namespace {
enum DelegateTemp : uint32_t { InnerTemp, StepTemp };
enum DelegateStep : int64_t { GettingIterator, Advancing };

/// Asks the inner iterator for its next value, sending it what was sent to the
/// outer generator. \return as Session::resumeGenerator.
Value advance(Session &session, Value inner, Value sent) {
  if (isExactly(inner, TypeId::Generator) ||
      isExactly(inner, TypeId::Coroutine))
    return session.resumeGenerator(inner.as<Generator>(), sent);
  if (sent == none()) {
    session.yielded = none();
    return nextWithValue(session, inner);
  }
  Value result = session.callMethod(inner, staticName(NameId::Send), &sent, 1);
  return result ? result : stopValue(session);
}

/// An exception was thrown into the outer generator: the inner one gets it
/// first (PEP 380).
Value delegateThrow(Session &session, Value inner) {
  Value exception = session.exception;
  bool isExit = session.raisedIs(TypeId::GeneratorExit);
  if (isExactly(inner, TypeId::Generator) ||
      isExactly(inner, TypeId::Coroutine)) {
    auto *generator = inner.as<Generator>();
    if (isExit && !generator->frame)
      return Value::empty();
    session.takeException();
    session.deliveredException = exception;
    Value result = session.resumeGenerator(generator, Value::empty());
    if (!isExit || (!result && !session.hasRaised()))
      return result;
    if (!result)
      return result;
    if (!(result == Value::exhausted()))
      return session.raise(TypeId::RuntimeError,
                           "generator ignored GeneratorExit");
    return reraise(session, exception);
  }
  session.takeException();
  Str *name = staticName(isExit ? NameId::Close : NameId::Throw);
  Value method = session.getAttrOrExhausted(inner, name);
  if (!method)
    return method;
  if (method == Value::exhausted())
    return reraise(session, exception);
  if (isExit)
    return session.call(method) ? reraise(session, exception) : Value::empty();
  Value result = session.call(method, exception);
  return result ? result : stopValue(session);
}

/// The inner iterator gave a value: so does the outer generator.
Value yieldUp(Frame *f, Node *n, Value inner, Value value) {
  temp(f, n, InnerTemp) = inner;
  f->session->yielded = value;
  f->session->status = Status::Yielded;
  f->resume = resumePoint(n->id, ResumeKind::AfterYield);
  return Value::empty();
}

Value afterAdvance(Frame *f, Node *n, Value inner, Value result) {
  if (result == Value::exhausted())
    return std::exchange(f->session->yielded, Value::empty());
  if (result)
    return yieldUp(f, n, inner, result);
  save(f, n, InnerTemp, inner);
  return stopPhase(f, n, StepTemp, Advancing);
}
} // namespace

template <bool R> Value montyjit::execYieldFrom(Expr *expr, Frame *f) {
  auto *n = cast<YieldFromNode>(expr);
  Session &session = *f->session;
  Value inner;
  if (R && f->resume && resumeNode(f->resume) == n->id) {
    bool afterYield = resumeKind(f->resume) == ResumeKind::AfterYield;
    if (afterYield) {
      inner = temp(f, n, InnerTemp);
      f->resume = 0;
      Value sent = session.takeDelivered();
      return afterAdvance(f, n, inner,
                          sent ? advance(session, inner, sent)
                               : delegateThrow(session, inner));
    }
    if (temp(f, n, StepTemp) == Value::fromInt(Advancing)) {
      f->resume = 0;
      inner = temp(f, n, InnerTemp);
      Value result = session.takeDeliveredAsIs();
      return afterAdvance(f, n, inner, result ? result : stopValue(session));
    }
    if (!(inner = finish(f, n)))
      return {};
  } else {
    Value source = eval<R>(n->value, f);
    if (!source)
      return {};
    if (!(inner = session.iter(source)))
      return stopPhase(f, n, StepTemp, GettingIterator);
  }
  return afterAdvance(f, n, inner, advance(session, inner, none()));
}

Value montyjit::stopValue(Session &session) {
  if (!session.raisedIs(TypeId::StopIteration))
    return Value::empty();
  Value exception = session.takeException();
  Value value = exception.as<ExceptionObject>()->fields[0];
  session.yielded = value ? value : none();
  return Value::exhausted();
}

Value montyjit::nextWithValue(Session &session, Value iterator) {
  Type *type = typeOf(iterator);
  if (type->id != TypeId::Dynamic ||
      !session.lookupSpecial(type, Special::Next))
    return session.next(iterator);
  Value item = session.callSpecial(Special::Next, iterator);
  return item ? item : stopValue(session);
}

template <bool R> Value montyjit::execAwait(Expr *expr, Frame *f) {
  return raiseNotExecuted(f, expr, "await");
}

namespace montyjit {
template Value execYield<false>(Expr *, Frame *);
template Value execYield<true>(Expr *, Frame *);
template Value execYieldFrom<false>(Expr *, Frame *);
template Value execYieldFrom<true>(Expr *, Frame *);
template Value execAwait<false>(Expr *, Frame *);
template Value execAwait<true>(Expr *, Frame *);
} // namespace montyjit

Value montyjit::unwindBefore(Session &session, Generator *generator,
                             Value sent) {
  // The frame is linked as if it had been stopped where it stands: it goes on
  // with what is delivered next, which is what was to be sent.
  generator->hasStarted = true;
  generator->isRunning = true;
  session.status = Status::Suspended;
  session.suspendReason = SuspendReason::NativeStack;
  session.delivered = sent;
  session.linkSuspended(generator->frame);
  session.chainTail->handled = session.handled;
  return Value::empty();
}
