//===- Generators.cpp - yield, and generator objects ----------------------===//
///
/// \file
/// A generator is a heap frame that stops at `yield` as any frame stops: nodes
/// save their temporaries, the resume point is noted, and the status Yielded
/// tells the one who resumed it that there is a value. Nothing is copied.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"

#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
TypeId generatorType(const Code *code) {
  if (!code->isCoroutine)
    return TypeId::Generator;
  return code->isGenerator ? TypeId::AsyncGenerator : TypeId::Coroutine;
}

const char *kindOf(const Generator *generator) {
  switch (generator->shape->type->id) {
  case TypeId::Coroutine:
    return "coroutine";
  case TypeId::AsyncGenerator:
    return "async generator";
  default:
    return "generator";
  }
}

/// An exception other than the ones that mean "closed" ends the generator; a
/// StopIteration inside is an error of the generator (PEP 479).
void endRaised(Session &session, const Generator *generator) {
  const char *what = "StopIteration";
  if (session.raisedIs(TypeId::StopAsyncIteration) &&
      generator->shape == builtinShape(TypeId::AsyncGenerator))
    what = "StopAsyncIteration";
  else if (!session.raisedIs(TypeId::StopIteration))
    return;
  Value cause = session.takeException();
  session.raiseFormat(TypeId::RuntimeError, "{} raised {}", kindOf(generator),
                      what);
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
    endRaised(session, generator);
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
    session.raiseFormat(TypeId::ValueError, "{} already executing",
                        kindOf(generator));
    return false;
  }
  if (!generator->hasStarted && sent && !(sent == none())) {
    session.raiseFormat(TypeId::TypeError,
                        "can't send non-None value to a just-started {}",
                        kindOf(generator));
    return false;
  }
  if (session.depth >= session.maxDepth) {
    session.deliveredException = Value::empty();
    session.raise(TypeId::RecursionError, "maximum recursion depth exceeded");
    return false;
  }
  return true;
}

/// Goes on with the body, in compiled code where there is some.
Value runGenerator(Session &session, Frame *f) {
  auto *code = static_cast<PyCode *>(f->code);
  EntryFn compiled = code->compiledBody.load(std::memory_order_acquire);
  if (!compiled) {
    if (++code->resumptions == session.hotCalls && !code->isCoroutine)
        [[unlikely]]
      noteHotCode(session, code, nullptr, f);
    return resumeFunction(f);
  }
  ++session.depth;
  Value result = compiled(f);
  --session.depth;
  if (result == Value::exhausted()) [[unlikely]]
    return resumeFunction(f);
  bool isDone = result || session.status == Status::Yielded;
  return isDone ? result : leaveIncomplete(session, f);
}

/// A slice of ticks has ended. \return false where a limit stops the run.
[[gnu::cold, gnu::noinline]] bool endSlice(Session &session, Frame *f) {
  if (!session.safepoint())
    return false;
  auto *code = static_cast<PyCode *>(f->code);
  if (code->compiledBody.load(std::memory_order_relaxed))
    compilerHooks.codeIsWarm(session, code);
  return true;
}

/// The next generator may have the frame of one that has ended, which is warm
/// in the processor's caches. \pre the frame is in no chain.
void releaseFrame(Session &session, Frame *frame) {
  session.heap.release(frame, Frame::HeaderBytes +
                                  frame->code->numSlots * sizeof(Value));
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
  generator->name =
      f->function ? f->function->name : Value::fromObject(code->name);
  generator->qualName =
      f->function ? f->function->qualName : Value::fromObject(code->qualName);
  frame->generator = generator;
  frame->resume = ResumeAtEntry;
  return Value::fromObject(generator);
}

Value montyjit::resumeGeneratorFrame(Frame *f) {
  Session &session = *f->session;
  Generator *generator = f->generator;
  if (--session.ticks < 0 && !endSlice(session, f)) [[unlikely]] {
    generator->isRunning = false;
    return Value::empty();
  }
  return leaveGenerator(session, generator, runGenerator(session, f));
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
  Frame *frame = generator->frame;
  Value result = resumeGeneratorFrame(frame);
  session.replay = outer;
  if (!generator->frame)
    releaseFrame(session, frame);
  return result;
}

Value montyjit::nextOfGenerator(Session &session, const NativeDef &next,
                                Generator *generator) {
  // As AWAIT_CATCH numbers what `next` waits for.
  constexpr uint64_t Waiting = 1;
  Replay *outer = std::exchange(session.replay, nullptr);
  char *top = session.stackTop;
  Frame *frame = session.pushFrame(next.code, nullptr, nullptr);
  if (!frame)
    return Value::empty();
  frame->slots[0] = Value::fromObject(generator);
  Value item = resumeGenerator(session, generator, none());
  if (!item && session.hasSuspended()) {
    frame->resume = Waiting;
    session.linkSuspended(frame);
  }
  session.stackTop = top;
  session.replay = outer;
  return item == Value::exhausted()
             ? session.raiseStopIteration(session.yielded)
             : item;
}

void montyjit::yieldItem(Frame *f, Value item, uint64_t resume) {
  f->session->yielded = item;
  f->session->status = Status::Yielded;
  f->generator->gaveItem = true;
  f->resume = resume;
}

template <bool R> Value montyjit::execYield(Expr *expr, Frame *f) {
  auto *n = cast<YieldNode>(expr);
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return finish(f, n);
  Value value = n->value ? eval<R>(n->value, f) : none();
  if (!value)
    return {};
  if (giveToSink(*f->session, f, value))
    return none();
  yieldItem(f, value, resumePoint(n->id, ResumeKind::AfterYield));
  return {};
}

namespace montyjit {
template Value execYield<false>(Expr *, Frame *);
template Value execYield<true>(Expr *, Frame *);
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
