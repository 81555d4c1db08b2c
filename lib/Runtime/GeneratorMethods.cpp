//===--- GeneratorMethods.cpp - Methods of generators and coroutines ------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"

#include "GeneratorSupport.h"
#include "ObjectText.h"

namespace montyjit {

namespace {

Generator *generatorOf(Value value) { return value.as<Generator>(); }

/// A coroutine's wrapper has the coroutine in field 0.
Generator *targetOf(Value self) {
  return isExactly(self, TypeId::CoroutineWrapper)
             ? generatorOf(self.as<LazyObject>()->fields[0])
             : generatorOf(self);
}

bool isCoroutine(const Generator *generator) {
  return generator->shape == builtinShape(TypeId::Coroutine);
}

const char *kindOf(const Generator *generator) {
  return isCoroutine(generator) ? "coroutine" : "generator";
}

/// \return false with ValueError pending while \p generator runs.
bool checkIdle(Session &session, const Generator *generator) {
  if (!generator->isRunning)
    return true;
  session.raiseFormat(TypeId::ValueError, "{} already executing",
                      kindOf(generator));
  return false;
}

void finish(Generator *generator) {
  generator->frame = nullptr;
  generator->isClosed = true;
}

Value raiseReuse(Session &session) {
  return session.raise(TypeId::RuntimeError,
                       "cannot reuse already awaited coroutine");
}

/// What a method answers when the generator came back with \p result.
Value answer(Session &session, Value result) {
  return result == Value::exhausted()
             ? session.raiseStopIteration(session.yielded)
             : result;
}

/// \return false with an exception pending when `send(value)` cannot go on.
bool checkSend(Session &session, const Generator *generator, Value value) {
  if (!checkIdle(session, generator))
    return false;
  if (!generator->frame) {
    if (isCoroutine(generator))
      raiseReuse(session);
    else
      session.raiseStopIteration(none());
    return false;
  }
  if (generator->hasStarted || value == none())
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "can't send non-None value to a just-started {}",
                      kindOf(generator));
  return false;
}

//===----------------------------------------------------------------------===//
// next, send
//===----------------------------------------------------------------------===//

Value nextStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  if (!checkSend(s, targetOf(f->slots[0]), none()))
    return Value::empty();
  AWAIT(1, result, s.resumeGenerator(targetOf(f->slots[0]), none()));
  return answer(s, result);
  RESUMABLE_END();
}

Value sendStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  if (!checkSend(s, targetOf(f->slots[0]), f->slots[1]))
    return Value::empty();
  AWAIT(1, result, s.resumeGenerator(targetOf(f->slots[0]), f->slots[1]));
  return answer(s, result);
  RESUMABLE_END();
}

//===----------------------------------------------------------------------===//
// throw
//===----------------------------------------------------------------------===//

} // namespace

/// `throw(type, value)`: the exception to raise, or what calling the class
/// gives.
Value makeThrown(Session &session, Value type, Value value) {
  bool hasValue = value && !(value == none());
  Type *asClass = asExceptionClass(type);
  if (!asClass && !isException(type))
    return session.raiseFormat(TypeId::TypeError,
                               "exceptions must be classes or instances "
                               "deriving from BaseException, not {}",
                               typeName(type));
  if (!asClass)
    return hasValue ? session.raise(TypeId::TypeError,
                                    "instance exception may not have a "
                                    "separate value")
                    : type;
  if (!hasValue)
    return makeException(session, type);
  if (isException(value) && isSubtype(typeOf(value), asClass))
    return value;
  if (Tuple *tuple = asTuple(value))
    return session.call(type, tuple->items, tuple->size);
  return session.call(type, value);
}

bool setThrownTraceback(Session &session, Value exception, Value traceback) {
  if (!isException(exception)) {
    session.raise(TypeId::TypeError,
                  "exceptions must derive from BaseException");
    return false;
  }
  if (!traceback || traceback == none())
    return true;
  if (!isExactly(traceback, TypeId::Traceback)) {
    session.raise(TypeId::TypeError,
                  "throw() third argument must be a traceback object");
    return false;
  }
  exception.as<ExceptionObject>()->traceback = traceback.as<Traceback>();
  return true;
}

namespace {

/// \return whether there is a frame to raise an exception in; otherwise it is
/// raised here.
bool canThrow(Session &session, Generator *generator, Value exception) {
  if (!checkIdle(session, generator))
    return false;
  if (generator->frame && generator->hasStarted)
    return true;
  if (!generator->frame && isCoroutine(generator)) {
    raiseReuse(session);
    return false;
  }
  finish(generator);
  session.raiseValue(exception);
  return false;
}

/// Parameters: self, type, value, traceback; state: the exception.
Value throwStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  AWAIT(1, f->slots[4], makeThrown(s, f->slots[1], f->slots[2]));
  if (!setThrownTraceback(s, f->slots[4], f->slots[3]) ||
      !canThrow(s, targetOf(f->slots[0]), f->slots[4]))
    return Value::empty();
  s.deliveredException = f->slots[4];
  AWAIT(2, result, s.resumeGenerator(targetOf(f->slots[0]), Value::empty()));
  return answer(s, result);
  RESUMABLE_END();
}

//===----------------------------------------------------------------------===//
// close
//===----------------------------------------------------------------------===//

/// \return whether the generator must run to be closed.
bool needsClosing(Session &session, Generator *generator) {
  if (!checkIdle(session, generator))
    return false;
  if (generator->frame && generator->hasStarted)
    return true;
  finish(generator);
  return false;
}

/// What close() makes of how the generator took the GeneratorExit.
Value answerClose(Session &session, Generator *generator, Value result) {
  if (result == Value::exhausted())
    return orNone(session.yielded);
  if (result)
    return session.raiseFormat(TypeId::RuntimeError, "{} ignored GeneratorExit",
                               kindOf(generator));
  if (session.clearIf(TypeId::GeneratorExit))
    return none();
  if (!session.raisedIs(TypeId::StopIteration))
    return result;
  return orNone(session.takeException().as<ExceptionObject>()->fields[0]);
}

Value closeStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  if (!needsClosing(s, targetOf(f->slots[0])))
    return s.hasRaised() ? Value::empty() : none();
  s.deliveredException =
      Value::fromObject(newException(s, TypeId::GeneratorExit, nullptr, 0));
  AWAIT_CATCH(1, result,
              s.resumeGenerator(targetOf(f->slots[0]), Value::empty()));
  return answerClose(s, targetOf(f->slots[0]), result);
  RESUMABLE_END();
}

//===----------------------------------------------------------------------===//
// The rest
//===----------------------------------------------------------------------===//

Value generatorRepr(Session &session, Value *args) {
  Value name = generatorOf(args[0])->qualName;
  return newText(session, "<" + toUtf8(typeOf(args[0])->name) + " object " +
                              (name ? toUtf8(asStr(name)) : "") +
                              atAddress(session, args[0]) + ">");
}

Value coroutineAwait(Session &session, Value *args) {
  LazyObject *wrapper = makeLazy(session, TypeId::CoroutineWrapper);
  wrapper->fields[0] = args[0];
  return Value::fromObject(wrapper);
}

Value getName(Session &, Value *args) { return generatorOf(args[0])->name; }

Value getQualName(Session &, Value *args) {
  return generatorOf(args[0])->qualName;
}

Value setName(Session &session, Value *args) {
  if (!args[1] || !asStr(args[1]))
    return session.raise(TypeId::TypeError,
                         "__name__ must be set to a string object");
  generatorOf(args[0])->name = args[1];
  return none();
}

Value setQualName(Session &session, Value *args) {
  if (!args[1] || !asStr(args[1]))
    return session.raise(TypeId::TypeError,
                         "__qualname__ must be set to a string object");
  generatorOf(args[0])->qualName = args[1];
  return none();
}

Value getRunning(Session &, Value *args) {
  return boolValue(generatorOf(args[0])->isRunning);
}

Value getSuspended(Session &, Value *args) {
  Generator *self = generatorOf(args[0]);
  return boolValue(self->frame && self->hasStarted && !self->isRunning);
}

Value getCode(Session &session, Value *args) {
  Frame *frame = generatorOf(args[0])->frame;
  return frame ? codeObject(session, frame->code) : none();
}

/// A frame object: code, globals.
Value getFrame(Session &session, Value *args) {
  Generator *generator = generatorOf(args[0]);
  Frame *frame = generator->frame;
  if (!frame)
    return none();
  LazyObject *object = makeLazy(session, TypeId::FrameType);
  object->fields[0] = codeObject(session, frame->code);
  object->fields[1] =
      frame->globals ? Value::fromObject(frame->globals) : none();
  CodeInfo info;
  if (!sourceHooks.codeInfo(frame->code, info))
    return Value::fromObject(object);
  object->fields[5] = sourceHooks.frameLocals(frame);
  if (!generator->hasStarted)
    object->fields[2] = Value::fromInt(info.firstLine);
  else if (!generator->isRunning)
    object->fields[4] = Value::fromInt(sourceHooks.stoppedNode(frame));
  return session.hasRaised() ? Value::empty() : Value::fromObject(object);
}

Value getNone(Session &, Value *) { return none(); }

Value getAwaited(Session &, Value *args) {
  return interpreterHooks.awaitedBy(generatorOf(args[0]));
}

Value getIterating(Session &, Value *args) {
  return boolValue(generatorOf(args[0])->isIterating);
}

#define GETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, /)", FUNCTION, NativeKind::Leaf, NativeRole::Getter}
#define SETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, value, /)", FUNCTION, NativeKind::Leaf, NativeRole::Setter}
#define STEP(NAME, SIGNATURE, STATE_SLOTS, STEP_FUNCTION)                      \
  {.name = NAME,                                                               \
   .signature = SIGNATURE,                                                     \
   .kind = NativeKind::Resumable,                                              \
   .stateSlots = STATE_SLOTS,                                                  \
   .step = STEP_FUNCTION,                                                      \
   .isSound = holdsAnything}

NativeDef nextMethods[] = {
    {"__iter__", "(self, /)", returnSelf},
    STEP("__next__", "(self, /)", 0, nextStep),
};

NativeDef drivingMethods[] = {
    STEP("send", "(self, object, /)", 0, sendStep),
    STEP("throw", "(self, type, value=None, traceback=None, /)", 1, throwStep),
    STEP("close", "(self, /)", 0, closeStep),
};

NativeDef commonMethods[] = {
    {"__repr__", "(self, /)", generatorRepr},
    GETTER("__name__", getName),
    SETTER("__name__", setName),
    GETTER("__qualname__", getQualName),
    SETTER("__qualname__", setQualName),
};

NativeDef generatorMethods[] = {
    GETTER("gi_running", getRunning),   GETTER("gi_suspended", getSuspended),
    GETTER("gi_code", getCode),         GETTER("gi_frame", getFrame),
    GETTER("gi_yieldfrom", getAwaited),
};

NativeDef coroutineMethods[] = {
    {"__await__", "(self, /)", coroutineAwait},
    GETTER("cr_running", getRunning),
    GETTER("cr_suspended", getSuspended),
    GETTER("cr_code", getCode),
    GETTER("cr_frame", getFrame),
    GETTER("cr_await", getAwaited),
    GETTER("cr_origin", getNone),
};

NativeDef asyncGeneratorMethods[] = {
    GETTER("ag_running", getIterating), GETTER("ag_suspended", getSuspended),
    GETTER("ag_code", getCode),         GETTER("ag_frame", getFrame),
    GETTER("ag_await", getAwaited),
};

#undef GETTER
#undef SETTER
#undef STEP

} // namespace

void initGeneratorMethods() {
  for (TypeId id :
       {TypeId::Generator, TypeId::Coroutine, TypeId::AsyncGenerator})
    addMethods(id, commonMethods);
  for (TypeId id : {TypeId::Generator, TypeId::CoroutineWrapper})
    addMethods(id, nextMethods);
  for (TypeId id :
       {TypeId::Generator, TypeId::Coroutine, TypeId::CoroutineWrapper})
    addMethods(id, drivingMethods);
  addMethods(TypeId::Generator, generatorMethods);
  addMethods(TypeId::Coroutine, coroutineMethods);
  addMethods(TypeId::AsyncGenerator, asyncGeneratorMethods);
  initAsyncGenerators();
}

} // namespace montyjit
