//===- AsyncGenerators.cpp - Asynchronous generators ----------------------===//
///
/// \file
/// An asynchronous generator is driven through the awaitables that `__anext__`,
/// `asend`, `athrow` and `aclose` give: iterators which run the generator's
/// frame until it yields (StopIteration with the item) or waits (they yield
/// that on). Generator::gaveItem tells the two apart. (Compare the state
/// machine of Objects/genobject.c.)
///
//===----------------------------------------------------------------------===//

#include "GeneratorSupport.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Resumable.h"

using namespace montyjit;

namespace {
/// Fields of an awaitable. `Sent`: what asend sends, or the exception class or
/// instance of athrow, empty for aclose.
enum Field : uint32_t { GeneratorField, Sent, State, ThrownValue, Thrown };
enum AwaitableState : int64_t { Fresh, UnderWay, Closed };

LazyObject *awaitableOf(const Frame *f) { return f->slots[0].as<LazyObject>(); }
Generator *generatorOf(const LazyObject *awaitable) {
  return awaitable->fields[GeneratorField].as<Generator>();
}
AwaitableState stateOf(const LazyObject *awaitable) {
  return AwaitableState(awaitable->fields[State].asInt());
}
void setState(LazyObject *awaitable, AwaitableState state) {
  awaitable->fields[State] = Value::fromInt(state);
}
bool isThrow(const LazyObject *awaitable) {
  return awaitable->shape == builtinShape(TypeId::AsyncGenThrow);
}
bool isClose(const LazyObject *awaitable) {
  return isThrow(awaitable) && awaitable->fields[Sent].isEmpty();
}

Value makeAwaitable(Session &session, TypeId type, Value generator,
                    Value sent) {
  LazyObject *awaitable = makeLazy(session, type);
  awaitable->fields[GeneratorField] = generator;
  awaitable->fields[Sent] = sent;
  setState(awaitable, Fresh);
  return Value::fromObject(awaitable);
}

//===--- Running the generator --------------------------------------------===//

bool raisedEnd(Session &session) {
  return session.raisedIs(TypeId::StopAsyncIteration) ||
         session.raisedIs(TypeId::GeneratorExit);
}

/// What the generator's frame came to, for the one who awaits an item.
Value unwrapItem(Session &session, Generator *generator, Value result) {
  if (!result) {
    generator->isClosed |= raisedEnd(session);
    generator->isIterating = false;
    return result;
  }
  if (result == Value::exhausted()) {
    generator->isClosed = true;
    generator->isIterating = false;
    return session.raiseValue(Value::fromObject(
        newException(session, TypeId::StopAsyncIteration, nullptr, 0)));
  }
  if (!generator->gaveItem)
    return result;
  generator->isIterating = false;
  return session.raiseStopIteration(result);
}

/// What it came to, for the one who awaits `aclose()`.
Value unwrapClose(Session &session, LazyObject *awaitable, Value result) {
  Generator *generator = generatorOf(awaitable);
  bool isItem =
      result && generator->gaveItem && !(result == Value::exhausted());
  if (result && !isItem && !(result == Value::exhausted()))
    return result;
  generator->isIterating = false;
  setState(awaitable, Closed);
  if (isItem)
    return session.raise(TypeId::RuntimeError,
                         "async generator ignored GeneratorExit");
  if (!result && !raisedEnd(session))
    return result;
  if (!result)
    session.takeException();
  return session.raiseStopIteration(none());
}

Value finishStep(Session &session, LazyObject *awaitable, Value result) {
  if (isClose(awaitable))
    return unwrapClose(session, awaitable, result);
  Value item = unwrapItem(session, generatorOf(awaitable), result);
  if (!item)
    setState(awaitable, Closed);
  return item;
}

//===--- Checks -----------------------------------------------------------===//

bool checkReuse(Session &session, const LazyObject *awaitable) {
  if (stateOf(awaitable) != Closed)
    return true;
  session.raiseFormat(TypeId::RuntimeError, "cannot reuse already awaited {}",
                      isThrow(awaitable) ? "aclose()/athrow()"
                                         : "__anext__()/asend()");
  return false;
}

bool checkIdle(Session &session, LazyObject *awaitable) {
  if (!generatorOf(awaitable)->isIterating)
    return true;
  setState(awaitable, Closed);
  const char *what = !isThrow(awaitable)  ? "anext()"
                     : isClose(awaitable) ? "aclose()"
                                          : "athrow()";
  session.raiseFormat(TypeId::RuntimeError,
                      "{}: asynchronous generator is already running", what);
  return false;
}

/// The first step of an `athrow` or `aclose`. \return false with an exception.
bool beginThrow(Session &session, LazyObject *awaitable, Value sent) {
  Generator *generator = generatorOf(awaitable);
  if (generator->isClosed) {
    setState(awaitable, Closed);
    session.raiseValue(Value::fromObject(
        newException(session, TypeId::StopAsyncIteration, nullptr, 0)));
    return false;
  }
  if (!(sent == none())) {
    session.raise(TypeId::RuntimeError,
                  "can't send non-None value to a just-started coroutine");
    return false;
  }
  generator->isClosed = isClose(awaitable);
  return true;
}

/// Checks what stands before running the generator; marks it as under way.
/// \return false with an exception pending.
bool begin(Session &session, LazyObject *awaitable, Value sent) {
  if (!checkReuse(session, awaitable))
    return false;
  Generator *generator = generatorOf(awaitable);
  if (isThrow(awaitable) && !generator->frame) {
    setState(awaitable, Closed);
    session.raiseStopIteration(none());
    return false;
  }
  if (stateOf(awaitable) == Fresh) {
    if (!checkIdle(session, awaitable) ||
        (isThrow(awaitable) && !beginThrow(session, awaitable, sent)))
      return false;
  }
  generator->isIterating = true;
  generator->gaveItem = false;
  return true;
}

//===--- send -------------------------------------------------------------===//

/// Runs the generator: the first time with what the awaitable brings. \p thrown
/// is what athrow and aclose throw.
Value resume(Session &session, LazyObject *awaitable, Value sent,
             Value thrown) {
  bool isFresh = stateOf(awaitable) == Fresh;
  setState(awaitable, UnderWay);
  if (isFresh && isThrow(awaitable)) {
    session.deliveredException = thrown;
    sent = Value::empty();
  } else if (isFresh && sent == none()) {
    sent = awaitable->fields[Sent];
  }
  return session.resumeGenerator(generatorOf(awaitable), sent);
}

/// The exception that a fresh athrow or aclose throws; None for anything else.
Value thrownBy(Session &session, LazyObject *awaitable) {
  if (!isThrow(awaitable) || stateOf(awaitable) != Fresh)
    return none();
  if (isClose(awaitable))
    return Value::fromObject(
        newException(session, TypeId::GeneratorExit, nullptr, 0));
  return makeThrown(session, awaitable->fields[Sent],
                    awaitable->fields[ThrownValue]);
}

bool isSoundSend(const Frame *f) { return holdsValue(f, 1); }

/// Slots: the awaitable, what is sent, what is thrown.
Value sendStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  if (!f->slots[1])
    f->slots[1] = none();
  if (!begin(s, awaitableOf(f), f->slots[1]))
    return Value::empty();
  AWAIT(1, f->slots[2], thrownBy(s, awaitableOf(f)));
  if (!(f->slots[2] == none()) &&
      !setThrownTraceback(s, f->slots[2], awaitableOf(f)->fields[Thrown]))
    return Value::empty();
  AWAIT_CATCH_AS_IS(2, result,
                    resume(s, awaitableOf(f), f->slots[1], f->slots[2]));
  return finishStep(s, awaitableOf(f), result);
  RESUMABLE_END();
}

//===--- throw, close -----------------------------------------------------===//

Value throwInto(Session &session, LazyObject *awaitable, Value exception) {
  setState(awaitable, UnderWay);
  session.deliveredException = exception;
  return session.resumeGenerator(generatorOf(awaitable), Value::empty());
}

/// Slots: the awaitable, type, value, traceback; the exception.
Value throwStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  if (!begin(s, awaitableOf(f), none()))
    return Value::empty();
  AWAIT(1, f->slots[4], makeThrown(s, f->slots[1], f->slots[2]));
  if (!setThrownTraceback(s, f->slots[4], f->slots[3]))
    return Value::empty();
  AWAIT_CATCH_AS_IS(2, result, throwInto(s, awaitableOf(f), f->slots[4]));
  return finishStep(s, awaitableOf(f), result);
  RESUMABLE_END();
}

Value answerClose(Session &session, Value result) {
  if (result)
    return session.raise(TypeId::RuntimeError,
                         "coroutine ignored GeneratorExit");
  bool isEnd = session.raisedIs(TypeId::StopIteration) || raisedEnd(session);
  if (!isEnd)
    return result;
  session.takeException();
  return none();
}

/// Slots: the awaitable; the exception.
Value closeStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  if (stateOf(awaitableOf(f)) == Closed)
    return none();
  if (stateOf(awaitableOf(f)) == Fresh) {
    setState(awaitableOf(f), Closed);
    return none();
  }
  if (!begin(s, awaitableOf(f), none()))
    return Value::empty();
  f->slots[1] =
      Value::fromObject(newException(s, TypeId::GeneratorExit, nullptr, 0));
  AWAIT_CATCH_AS_IS(1, result, throwInto(s, awaitableOf(f), f->slots[1]));
  return answerClose(s, finishStep(s, awaitableOf(f), result));
  RESUMABLE_END();
}

//===--- The generator's methods ------------------------------------------===//

Value nextItem(Session &session, Value *args) {
  return makeAwaitable(session, TypeId::AsyncGenStep, args[0], none());
}

Value sendItem(Session &session, Value *args) {
  return makeAwaitable(session, TypeId::AsyncGenStep, args[0], args[1]);
}

Value throwItem(Session &session, Value *args) {
  Value made = makeAwaitable(session, TypeId::AsyncGenThrow, args[0], args[1]);
  made.as<LazyObject>()->fields[ThrownValue] = args[2];
  made.as<LazyObject>()->fields[Thrown] = args[3];
  return made;
}

Value closeGenerator(Session &session, Value *args) {
  return makeAwaitable(session, TypeId::AsyncGenThrow, args[0], Value::empty());
}

NativeDef generatorMethods[] = {
    {"__aiter__", "(self, /)", returnSelf},
    {"__anext__", "(self, /)", nextItem},
    {"asend", "(self, value, /)", sendItem},
    {"athrow", "(self, type, value=None, traceback=None, /)", throwItem},
    {"aclose", "(self, /)", closeGenerator},
};

#define STEP(NAME, SIGNATURE, STATE_SLOTS, STEP_FUNCTION, IS_SOUND)            \
  {.name = NAME,                                                               \
   .signature = SIGNATURE,                                                     \
   .kind = NativeKind::Resumable,                                              \
   .stateSlots = STATE_SLOTS,                                                  \
   .step = STEP_FUNCTION,                                                      \
   .isSound = IS_SOUND}

NativeDef stepMethods[] = {
    {"__iter__", "(self, /)", returnSelf},
    {"__await__", "(self, /)", returnSelf},
    STEP("__next__", "(self, /)", 2, sendStep, isSoundSend),
    STEP("send", "(self, value, /)", 1, sendStep, isSoundSend),
    STEP("throw", "(self, type, value=None, traceback=None, /)", 1, throwStep,
         holdsAnything),
    STEP("close", "(self, /)", 1, closeStep, holdsAnything),
};

NativeDef throwMethods[] = {
    {"__iter__", "(self, /)", returnSelf},
    {"__await__", "(self, /)", returnSelf},
    STEP("__next__", "(self, /)", 2, sendStep, isSoundSend),
    STEP("send", "(self, value, /)", 1, sendStep, isSoundSend),
    STEP("throw", "(self, type, value=None, traceback=None, /)", 1, throwStep,
         holdsAnything),
    STEP("close", "(self, /)", 1, closeStep, holdsAnything),
};
} // namespace

void montyjit::initAsyncGenerators() {
  addMethods(TypeId::AsyncGenerator, generatorMethods);
  addMethods(TypeId::AsyncGenStep, stepMethods);
  addMethods(TypeId::AsyncGenThrow, throwMethods);
}
