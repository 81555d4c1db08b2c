//===- Compiler.cpp - Opening the compiler --------------------------------===//
///
/// \file
/// The compiler is opened by the first function of the process that is hot: on
/// a thread of its own, so that the program goes on meanwhile, or at once when
/// a session waits for its compiler. Without the shared object everything runs,
/// slower.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"

#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Support/Processor.h"

#include <algorithm>
#include <cstdio>
#include <dlfcn.h>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <unistd.h>

using namespace montyjit;

CompilerHooks montyjit::compilerHooks;

namespace {
constexpr const char *CompilerFile = "libMontyJITCompiler.so";

std::mutex openingMutex;
/// Written once, under the mutex; hooks are filled before it says Open.
enum class Opening : uint8_t { NotYet, Running, Open, Failed };
std::atomic<Opening> opening{Opening::NotYet};

void addRoot(Session &session, Value value) { session.addRoot(value); }

Value lookUpBuiltin(Session &session, const char *name) {
  return dictGetStr(session.builtins, session.intern(name));
}

Value functionFor(Session &session, Special special, Type *type) {
  Value found = session.lookupSpecial(type, special);
  return found && isExactly(found, TypeId::Function) ? found : Value::empty();
}

Value binaryMethod(Session &session, BinaryOperator op, Type *type) {
  return functionFor(session, specialOf(op), type);
}

Value compareMethod(Session &session, CompareOperator op, Type *type) {
  bool isRich = op <= CompareOperator::GtE;
  return isRich ? functionFor(session, specialOf(op), type) : Value::empty();
}

CompilerServices makeServices() {
  CompilerServices services{};
#define HELPER(RESULT, NAME, ...) services.NAME = compiled::NAME;
#include "montyjit/Interp/CompiledHelpers.def"
  services.binaryFeedback = binaryFeedback;
  services.compareFeedback = compareFeedback;
  services.itemFeedback = itemFeedback;
  services.callFeedback = callFeedback;
  services.namesOf = namesOf;
  services.plainInit = plainInit;
  services.constantTuple = constantTuple;
  services.binaryMethod = binaryMethod;
  services.compareMethod = compareMethod;
  services.directNative = directNative;
  services.addRoot = addRoot;
  services.lookUpBuiltin = lookUpBuiltin;
  services.builtinShapes = builtinShapes;
  services.none = none();
  services.trueValue = trueValue();
  services.falseValue = falseValue();
  services.notImplemented = notImplemented();
  return services;
}

/// Why it is Failed.
std::string &openingProblem() {
  static auto *problem = new std::string;
  return *problem;
}

/// The compiler beside the program, else where the loader looks. (A search path
/// in the program would cost each start 40 system calls, for the C library.)
void *openLibrary() {
  char program[4096];
  ssize_t length = readlink("/proc/self/exe", program, sizeof(program));
  std::string_view path(program, size_t(std::max<ssize_t>(length, 0)));
  std::string beside(path.substr(0, path.rfind('/') + 1));
  beside.append("../lib/").append(CompilerFile);
  void *library = dlopen(beside.c_str(), RTLD_NOW | RTLD_LOCAL);
  return library ? library : dlopen(CompilerFile, RTLD_NOW | RTLD_LOCAL);
}

void openCompiler() {
  static const CompilerServices services = makeServices();
  void *library = openLibrary();
  auto *open = library ? reinterpret_cast<OpenCompilerFn>(
                             dlsym(library, "montyjitOpenCompiler"))
                       : nullptr;
  if (const char *problem = open ? nullptr : dlerror())
    openingProblem() = problem;
  bool isOpen = open && open(services, compilerHooks);
  opening.store(isOpen ? Opening::Open : Opening::Failed,
                std::memory_order_release);
}

void waitWhileOpening() {
  while (opening.load() == Opening::Running)
    std::this_thread::yield();
}

/// \return whether the compiler is open.
bool openAndWait() {
  std::lock_guard lock(openingMutex);
  if (opening.load() == Opening::NotYet)
    openCompiler();
  waitWhileOpening();
  return opening.load() == Opening::Open;
}

/// \return whether the compiler can be told now.
bool isCompilerOpen(const CompilerSettings &settings) {
  Opening state = opening.load(std::memory_order_acquire);
  if (state == Opening::Open || state == Opening::Failed) [[likely]]
    return state == Opening::Open;
  if (settings.isSynchronous)
    return openAndWait();
  std::lock_guard lock(openingMutex);
  if (opening.load() == Opening::NotYet) {
    opening.store(Opening::Running);
    std::thread([processor = currentProcessor()] {
      OffProcessor off(processor);
      openCompiler();
    }).detach();
  }
  return false;
}
} // namespace

std::string montyjit::openCompilerNow() {
  return openAndWait() ? std::string() : openingProblem();
}

void montyjit::enableCompiler(Session &session, CompilerState &state) {
  session.compilerState = &state;
  session.hotCalls = state.settings.hotCalls;
  session.hotTurns = state.settings.hotTurns;
}

void montyjit::disableCompiler(Session &session) {
  auto *state = static_cast<CompilerState *>(session.compilerState);
  if (state && state->compiler)
    compilerHooks.sessionEnds(session);
  // The process may end after its last session, and exit() would destroy LLVM's
  // statics while the loader is still making them.
  if (state)
    waitWhileOpening();
  session.compilerState = nullptr;
  session.hotCalls = session.hotTurns = 0;
}

void montyjit::noteHotCode(Session &session, PyCode *code, Node *loop,
                           Frame *frame) {
  auto &state = *static_cast<CompilerState *>(session.compilerState);
  if (isCompilerOpen(state.settings)) {
    compilerHooks.codeIsHot(session, code, loop, frame);
    return;
  }
  if (opening.load(std::memory_order_relaxed) == Opening::Failed) {
    if (state.settings.crashesOnError) {
      std::fprintf(stderr, "monty-jit: cannot open the compiler: %s\n",
                   openingProblem().c_str());
      std::abort();
    }
    session.hotCalls = session.hotTurns = 0;
    return;
  }
  // It is being opened: ask again after as many calls. (The calls of a
  // generator expression's unit are its loop's.)
  if (!loop || loop->kind == NodeKind::GeneratorExp)
    code->calls = code->resumptions = 0;
}

//===--- Calling what is not compiled -------------------------------------===//

namespace {
template <typename... Words>
Value enterInterpreted(Session *session, Function *function, Words... words) {
  char *top = session->stackTop;
  Frame *frame =
      session->pushFrame(function->code, function, function->globals);
  if (!frame)
    return Value::empty();
  Value *slot = frame->slots;
  ((*slot++ = words), ...);
  Value result = frame->code->entry.load(std::memory_order_acquire)(frame);
  session->stackTop = top;
  return result;
}

using V = Value;
template <typename... Words> FastEntry entryFor() {
  return reinterpret_cast<void *>(&enterInterpreted<Words...>);
}
} // namespace

FastEntry montyjit::interpretedFastEntry(const Code *code) {
  switch (code->numParams) {
  case 0:
    return entryFor<>();
  case 1:
    return entryFor<V>();
  case 2:
    return entryFor<V, V>();
  case 3:
    return entryFor<V, V, V>();
  case 4:
    return entryFor<V, V, V, V>();
  case 5:
    return entryFor<V, V, V, V, V>();
  case 6:
    return entryFor<V, V, V, V, V, V>();
  case 7:
    return entryFor<V, V, V, V, V, V, V>();
  case 8:
    return entryFor<V, V, V, V, V, V, V, V>();
  default:
    return nullptr;
  }
}
