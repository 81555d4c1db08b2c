//===- Driver.cpp - Starting and continuing runs --------------------------===//
///
/// \file
/// The driver is the bottom of the native stack of every run. It starts the
/// main module; and when the run was suspended, it takes frame after frame off
/// the chain and gives each what the one before it came to.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"
#include "Internals.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

#include <mutex>
#include <vector>

using namespace montyjit;

namespace {
/// How many frames of Python code stand in the chain before \p end.
uint32_t chainDepth(const Frame *frame, const Frame *end) {
  uint32_t depth = 0;
  for (; frame != end; frame = frame->caller)
    depth += frame->code->unit != nullptr;
  return depth;
}

/// Hands the outcome of one frame to the next.
void deliver(Session &session, Value outcome) {
  if (outcome) {
    session.delivered = outcome;
    return;
  }
  session.deliveredException = session.takeException();
}

/// Resumes the innermost frame of the chain. Frames that it suspends go before
/// the rest of the chain.
Value resumeInnermost(Session &session) {
  Frame *frame = session.chainHead;
  Frame *rest = frame->caller, *restTail = session.chainTail;
  frame->caller = nullptr;
  session.chainHead = session.chainTail = nullptr;
  session.handled = frame->handled;
  Value outcome = frame->code->resume(frame);
  if (!rest)
    return outcome;
  if (session.chainTail)
    session.chainTail->caller = rest;
  else
    session.chainHead = rest;
  session.chainTail = restTail;
  return outcome;
}

/// Frame objects of the suspended frames that tracebacks would show.
Value frameObjects(Session &session) {
  std::vector<Frame *> frames;
  for (Frame *frame = session.chainHead; frame; frame = frame->caller)
    if (frame->code->unit && !frame->code->isHidden)
      frames.push_back(frame);
  Value outer = none();
  for (auto i = frames.rbegin(); i != frames.rend(); ++i) {
    LazyObject *object = makeLazy(session, TypeId::FrameType);
    object->fields[0] = codeObject(session, (*i)->code);
    object->fields[1] = Value::fromObject((*i)->globals);
    object->fields[5] = namespaceOf(*i);
    if (!object->fields[5])
      return Value::empty();
    object->fields[3] = outer;
    object->fields[4] = Value::fromInt(resumeNode((*i)->resume));
    outer = Value::fromObject(object);
  }
  return outer;
}

/// \return whether the suspended run needs nothing of the host to go on.
bool goesOnAlone(Session &session) {
  switch (session.suspendReason) {
  case SuspendReason::Frames:
    deliver(session, frameObjects(session));
    return true;
  case SuspendReason::NativeStack:
    // A frame of the chain goes on from its own entry: nothing to deliver.
    return !session.stopInterval;
  default:
    return false;
  }
}

/// Drives the chain until it is empty or the host is needed.
Value drive(Session &session) {
  // Counted once: a deep chain is taken apart frame by frame.
  uint32_t depth = chainDepth(session.chainHead, nullptr);
  for (;;) {
    Frame *rest = session.chainHead->caller;
    depth -= session.chainHead->code->unit != nullptr;
    session.status = Status::Ok;
    session.suspendReason = SuspendReason::None;
    session.depth = depth;
    Value outcome = resumeInnermost(session);
    if (!outcome && session.hasSuspended()) {
      if (!goesOnAlone(session))
        return outcome;
      depth += chainDepth(session.chainHead, rest);
      continue;
    }
    if (!session.chainHead) {
      session.depth = 0;
      session.handled = Value::empty();
      return outcome;
    }
    deliver(session, outcome);
  }
}

/// Drives what was begun with \p outcome, unless it has ended or waits for the
/// host.
Value driveOn(Session &session, Value outcome) {
  if (!outcome && session.hasSuspended() && goesOnAlone(session))
    return drive(session);
  return outcome;
}
} // namespace

void montyjit::initInterpreter() {
  static std::once_flag once;
  std::call_once(once, [] {
    interpreterHooks.callFunction = callFunction;
    interpreterHooks.resumeGenerator = resumeGenerator;
    interpreterHooks.awaitedBy = awaitedBy;
    interpreterHooks.importModule = importModule;
    initRuntime();
    initInternals();
    initTracebackSource();
  });
}

ModuleObject *montyjit::makeModule(Session &session, Str *name) {
  auto *module =
      static_cast<ModuleObject *>(session.heap.allocate(sizeof(ModuleObject)));
  module->shape = builtinShape(TypeId::Module);
  module->name = name;
  module->dict = makeDict(session);
  auto set = [&](NameId id, Value value) {
    (void)!dictSetStr(session, module->dict, staticName(id), value);
  };
  set(NameId::DunderName, Value::fromObject(name));
  set(NameId::DunderDoc, none());
  set(NameId::DunderPackage, none());
  set(NameId::DunderLoader, none());
  set(NameId::DunderSpec, none());
  return module;
}

/// Runs a module that awaits as a task of an event loop.
Value montyjit::runMainStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  AWAIT(1, f->slots[1], importModule(s, s.intern("asyncio")));
  // Where the import was suspended, its end delivers something else.
  f->slots[1] = importModule(s, s.intern("asyncio"));
  AWAIT(2, f->slots[1], s.getAttr(f->slots[1], s.intern("_run_main")));
  AWAIT(3, result, s.call(f->slots[1], f->slots[0]));
  return result;
  RESUMABLE_END();
}

/// Sets `__doc__`, and `__file__` for what has a name, not only one in angle
/// brackets. \return false with an exception pending.
static bool nameModule(Session &session, const Tree &tree, Dict *globals) {
  auto set = [&](NameId id, std::string_view text) {
    return dictSetStr(session, globals, staticName(id),
                      Value::fromObject(session.intern(text)));
  };
  const ConstantNode *doc = tree.module->unit->doc;
  if (doc && !set(NameId::DunderDoc, doc->value.text))
    return false;
  bool isFile = !tree.fileName.empty() && tree.fileName[0] != '<';
  return !isFile || set(NameId::DunderFile, tree.fileName);
}

Value montyjit::runModule(Session &session, Tree &tree, Dict *globals) {
  PyCode *code = codeOf(session, tree.module->unit);
  char *top = session.stackTop;
  session.status = Status::Ok;
  if (!nameModule(session, tree, globals))
    return Value::empty();
  Frame *frame = session.pushFrame(code, nullptr, globals);
  Value outcome = frame ? code->entry.load(std::memory_order_acquire)(frame)
                        : Value::empty();
  if (outcome && code->isCoroutine)
    outcome = callInternal(session, Internal::RunMain, &outcome, 1);
  session.stackTop = top;
  return driveOn(session, outcome);
}

Value montyjit::runExitStep(Frame *f) {
  enum { Run, Result, Exception };
  Session &s = *f->session;
  Value ignored;
  RESUMABLE_BEGIN(f);
  AWAIT(1, ignored, s.call(f->slots[Run]));
  if (f->slots[Exception] == none())
    return f->slots[Result];
  return s.raiseValue(f->slots[Exception]);
  RESUMABLE_END();
}

/// \return the function that runs what is registered with `atexit`; empty when
/// nothing is.
static Value exitRunner(Session &session) {
  // There are no modules before the first import.
  Value module = session.modules
                     ? dictGetStr(session.modules, session.intern("atexit"))
                     : Value::empty();
  if (!module || !isExactly(module, TypeId::Module))
    return Value::empty();
  Dict *names = module.as<ModuleObject>()->dict;
  Value registered = dictGetStr(names, session.intern("_registered"));
  List *list = registered ? asList(registered) : nullptr;
  return list && list->size
             ? dictGetStr(names, session.intern("_run_exitfuncs"))
             : Value::empty();
}

Value montyjit::runExitFunctions(Session &session, Value outcome) {
  assert(outcome || session.hasRaised());
  Value runner = exitRunner(session);
  if (!runner)
    return outcome;
  Value exception = outcome ? none() : session.takeException();
  if (!outcome && exception.as<ExceptionObject>()->isUncatchable)
    return session.raiseValue(exception);
  Value args[] = {runner, outcome ? outcome : none(), exception};
  return driveOn(session, callInternal(session, Internal::RunExit, args, 3));
}

Value montyjit::continueRun(Session &session) { return drive(session); }
