//===- Compiler.cpp - The compile queue -----------------------------------===//
///
/// \file
/// Two threads compile for all sessions, one quickly, one well. What a session
/// hands over is a copy (Facts); what it gets is an address, stored where its
/// interpreter looks for it. A session that ends takes its jobs back first,
/// waiting until none reads its trees.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Engine.h"
#include "Suitability.h"

#include "montyjit/Sema/UnitWalk.h"
#include "montyjit/Support/Processor.h"

#include <llvm/IR/Verifier.h>
#include <llvm/Support/raw_ostream.h>

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <pthread.h>
#include <sched.h>
#include <set>
#include <unordered_map>

using namespace montyjit;
using namespace montyjit::jit;

namespace {
/// After so many failed guards the function is compiled again, without them.
constexpr uint32_t ExitsBeforeRecompile = 12;
/// Compiled again so often for that, all its operators are general.
constexpr uint32_t FailuresOfOperators = 3;
/// And after so many compilations it stays as it is. Each loop counts for
/// itself.
constexpr uint32_t MaxCompilations = 8;
/// In so many slices of ticks (Limits.cpp) code is warm; and one more for so
/// many nodes: good machine code takes some 25 microseconds an instruction.
constexpr uint32_t WarmSlices = 4;
constexpr uint32_t NodesPerSlice = 40;
/// Better code is made of the outermost loop around a warm one that has not
/// more nodes than this.
constexpr uint32_t MaxOuterNodes = 600;
/// The interpreter looks so often whether a loop inside of that is hot before
/// it gets code of its own: some thousand turns.
constexpr uint32_t MaxLooksLeftToOuter = 24;
/// LLVM's passes recurse as deeply as a function is nested.
constexpr size_t StackBytes = size_t(16) << 20;

/// What the thread has used of a processor, in nanoseconds.
uint64_t threadTime() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return uint64_t(time.tv_sec) * 1000000000 + uint64_t(time.tv_nsec);
}

/// glibc's heap of a thread grows by a page at a time, with a system call that
/// holds up the page faults of all threads. What it has had once it need not
/// ask for again.
void growHeap() {
  constexpr size_t count = 64, bytes = 120 << 10;
  void *pieces[count];
  for (void *&piece : pieces) {
    piece = malloc(bytes);
    asm volatile("" : "+r"(piece)); // Or it would not be allocated.
  }
  for (void *piece : pieces)
    free(piece);
}

/// The thread gets its share where processors are few, but a script that runs
/// is not preempted for it. (0 is the calling thread.)
void waitForTurn() {
  sched_param none{};
  sched_setscheduler(0, SCHED_BATCH, &none);
}

/// \return the outermost loop of \p unit around \p loop that is not too large;
/// itself if there is none.
Node *outermostLoop(const CodeUnit &unit, Node *loop) {
  Node *result = nullptr;
  std::function<void(Node *)> look = [&](Node *node) {
    if (result || !node->contains(loop->id))
      return;
    bool isLoop = node->kind == NodeKind::For || node->kind == NodeKind::While;
    if (isLoop && node->idEnd - node->id <= MaxOuterNodes)
      result = node;
    else
      forEachChildInUnit(unit, node, look);
  };
  forEachRoot(unit, look);
  return result ? result : loop;
}

/// What the compiler keeps of a function, or of a loop that running frames
/// enter.
struct Target {
  uint32_t compilations = 0;
  /// Slices of ticks that ended in it since it is waited for its code, or since
  /// there is some.
  std::atomic<uint32_t> slices = 0;
  bool isWarm = false;
  /// Loop: what the locals of frames are that it was not entered with, all of
  /// them; empty if there was none.
  std::vector<Kind> declined;
  /// Loop: how often it was hot while a loop around it had warm code.
  uint32_t looksLeftToOuter = 0;
  /// Warm code was published.
  std::atomic<bool> hasWarmCode = false;
  /// A job waits or is worked on: exits until then tell nothing new.
  std::atomic<bool> isQueued = false;
};

/// What the compiler keeps of one unit. Used on the session's thread alone.
struct UnitRecord {
  uint32_t exits = 0;
  /// Times that it was compiled again for its exits.
  uint32_t failures = 0;
  GeneralNodes general;
  std::vector<Node *> loops;
  /// The functions, and loops (or null), that its body may be part of.
  std::set<std::pair<PyCode *, Node *>> inlinedInto;
};

/// What the compiler keeps of one session: CompilerState::compiler.
struct SessionRecord {
  std::unordered_map<PyCode *, UnitRecord> units;
  /// By PyCode or Stmt.
  std::unordered_map<const void *, Target> targets;
  /// Written by the compiler's threads, under the lock.
  std::vector<MachineCode> code;

  Target &targetOf(PyCode *code, Node *loop) {
    return loop ? targets[loop] : targets[code];
  }
};

struct Job {
  Facts facts;
  CompilerState *state;
  Target *target;
  /// Nodes to be compiled.
  size_t size;
  /// Where the session's thread runs.
  int processor = currentProcessor();
};

/// A thread that compiles, and what waits for it: one makes code quickly, the
/// other makes it well, which takes longer.
struct Worker {
  std::unique_ptr<Engine> engine;
  std::vector<Job> jobs;
  std::condition_variable wake;
  bool isStarted = false;
  /// The session that is worked for, until it ends; null: none.
  CompilerState *current = nullptr;
  /// The job reads the session's trees.
  bool isReading = false;
};

class Compiler {
public:
  static Compiler &instance() {
    // Never destroyed: code may run until the process ends.
    static auto *compiler = new Compiler;
    return *compiler;
  }

  bool open(const CompilerServices &services) {
    services_ = &services;
    std::string error;
    workers_[0].engine = Engine::create(error);
    return workers_[0].engine != nullptr;
  }

  void codeIsHot(Session &session, PyCode *code, Node *loop, Frame *frame) {
    auto &state = *static_cast<CompilerState *>(session.compilerState);
    SessionRecord &record = recordOf(state);
    Target &target = record.targetOf(code, loop);
    if (target.compilations >= MaxCompilations || target.isQueued)
      return;
    Node *chosen = loop ? chooseLoop(record, code, loop) : nullptr;
    if (chosen != loop && record.targets[chosen].hasWarmCode) {
      ++target.looksLeftToOuter;
      return;
    }
    UnitRecord &unit = record.units[code];
    if (loop && !target.compilations)
      unit.loops.push_back(loop);
    ++target.compilations;
    unit.exits = 0;
    if (!isSmall(*code->unit)) {
      ++state.statistics.refused;
      return;
    }
    target.isQueued = true;
    target.isWarm |= !state.settings.isQuickFirst;
    Facts facts =
        captureFacts(*services_, session, code, loop, frame, target.isWarm,
                     [&](PyCode *each) -> const GeneralNodes & {
                       return record.units[each].general;
                     });
    for (const auto &each : facts.inlined)
      record.units[const_cast<PyCode *>(each.first)].inlinedInto.insert(
          {code, loop});
    if (loop)
      widen(facts.locals, target.declined);
    size_t size = sizeOf(facts);
    enqueue({std::move(facts), &state, &target, size});
  }

  /// The next activations of a function come to the loop with what this one
  /// did: it is worth compiling itself. A frame that is in the middle of the
  /// loop, and will go on with it, is to be entered the next time.
  void loopDeclines(Session &session, PyCode *code, Node *loop, Frame *frame,
                    bool isAtStart) {
    auto &state = *static_cast<CompilerState *>(session.compilerState);
    SessionRecord &record = recordOf(state);
    if (code->unit->kind == UnitKind::Function && !code->isGenerator &&
        !record.targets[code].compilations)
      codeIsHot(session, code, nullptr, nullptr);
    Target &target = record.targets[loop];
    if (isAtStart || target.isQueued)
      return;
    std::vector<Kind> locals = captureLocals(*services_, code, frame);
    widen(locals, target.declined);
    target.declined = std::move(locals);
  }

  /// A function that is not compiled may run in a loop that is.
  void codeIsWarm(Session &session, PyCode *code) {
    auto &state = *static_cast<CompilerState *>(session.compilerState);
    bool isCompiled = recordOf(state).targets[code].compilations;
    if (isCompiled && becomesWarm(session, code, code))
      codeIsHot(session, code, nullptr, nullptr);
  }

  bool loopIsWarm(Session &session, PyCode *code, Node *loop, Frame *frame) {
    codeIsWarm(session, code);
    if (!loop)
      return false;
    auto &state = *static_cast<CompilerState *>(session.compilerState);
    SessionRecord &record = recordOf(state);
    const Target &function = record.targets[code];
    // Later activations have the function's better code: the loop needs its own
    // if this one goes on all the same.
    if (function.compilations && !function.hasWarmCode)
      return record.targets[loop].hasWarmCode;
    Node *chosen = frame ? chooseLoop(record, code, loop) : loop;
    bool isNow = becomesWarm(session, code, chosen);
    if (isNow && frame)
      codeIsHot(session, code, chosen, frame);
    bool hasWarmCode = record.targets[chosen].hasWarmCode;
    // The interpreter brings the loop to its end, unless that takes long.
    if (hasWarmCode && chosen != loop)
      std::atomic_ref(entryOfLoop(loop)).store(0, std::memory_order_relaxed);
    // Without a frame only the interpreter can have it compiled.
    return (isNow && !frame) || hasWarmCode;
  }

  /// A node that fails is compiled without its guard the next time, quickly
  /// again: the code in use goes on failing until then. Loops are compiled
  /// again when they are hot.
  void codeFails(Session &session, PyCode *code, Node *node) {
    auto &state = *static_cast<CompilerState *>(session.compilerState);
    if (state.settings.failsGuards)
      return;
    SessionRecord &record = recordOf(state);
    UnitRecord &unit = record.units[code];
    // A name is looked up again; what an operator works on stays open.
    if (node->kind != NodeKind::Name ||
        record.targets[code].compilations + 1 == MaxCompilations)
      unit.general.numbers.insert(node->id);
    if (++unit.exits < ExitsBeforeRecompile)
      return;
    unit.exits = 0;
    // One operator's numbers that do not fit are the next one's operands.
    unit.general.hasAllOperators |= ++unit.failures >= FailuresOfOperators;
    auto compileAgain = [&](PyCode *each, Node *loop) {
      cool(state, record.targetOf(each, loop));
      if (loop && record.targets[loop].compilations < MaxCompilations)
        std::atomic_ref(entryOfLoop(loop)).store(0, std::memory_order_relaxed);
      else if (!loop && record.targets[each].compilations)
        codeIsHot(session, each, nullptr, nullptr);
    };
    compileAgain(code, nullptr);
    for (Node *loop : unit.loops)
      compileAgain(code, loop);
    for (auto [into, loop] : unit.inlinedInto)
      compileAgain(into, loop);
  }

  void operandsVary(Session &session, PyCode *code, Node *node) {
    auto &state = *static_cast<CompilerState *>(session.compilerState);
    recordOf(state).units[code].general.numbers.insert(node->id);
  }

  /// Waits for jobs that read the session's trees. What comes of them is
  /// dropped.
  void sessionEnds(Session &session) {
    auto *state = static_cast<CompilerState *>(session.compilerState);
    std::unique_lock lock(mutex_);
    for (Worker &worker : workers_) {
      std::erase_if(worker.jobs,
                    [&](const Job &job) { return job.state == state; });
      idle_.wait(lock,
                 [&] { return worker.current != state || !worker.isReading; });
      if (worker.current == state)
        worker.current = nullptr;
    }
    // None of its code runs any more.
    auto *record = static_cast<SessionRecord *>(state->compiler);
    for (MachineCode &code : record->code)
      remove(code);
    delete record;
    state->compiler = nullptr;
  }

private:
  /// \return the loop of which better code is made when \p loop is warm: one
  /// around it, the body of which the next turns of both are part of. It is
  /// \p loop itself if that goes on for long while the other is waiting.
  Node *chooseLoop(SessionRecord &record, const PyCode *code, Node *loop) {
    if (record.targets[loop].looksLeftToOuter >= MaxLooksLeftToOuter)
      return loop;
    Node *outer = outermostLoop(*code->unit, loop);
    const Target &target = record.targets[outer];
    bool isRefused = target.isWarm && !target.isQueued && !target.hasWarmCode;
    return isRefused ? loop : outer;
  }

  /// Counts a slice of \p key, in \p code, of which there is quickly made code.
  /// \return whether it has become warm by that.
  bool becomesWarm(Session &session, PyCode *code, const void *key) {
    auto &state = *static_cast<CompilerState *>(session.compilerState);
    Target &target = recordOf(state).targets[key];
    uint32_t needed = WarmSlices + code->unit->numNodes / NodesPerSlice;
    uint32_t slices = ++target.slices;
    if (target.isWarm || !state.settings.isQuickFirst || target.isQueued ||
        slices < needed)
      return false;
    target.isWarm = true;
    // The last time it is made well.
    target.compilations = std::min(target.compilations, MaxCompilations - 1);
    return true;
  }

  /// Makes \p locals fit \p others, too.
  static void widen(std::vector<Kind> &locals,
                    const std::vector<Kind> &others) {
    for (size_t i = 0; i < others.size(); ++i)
      locals[i] = meet(locals[i], others[i]);
  }

  static size_t sizeOf(const Facts &facts) {
    size_t size = facts.loop ? facts.loop->idEnd - facts.loop->id
                             : facts.code->unit->numNodes;
    for (const auto &[code, inlined] : facts.inlined)
      size += code->unit->numNodes;
    return size;
  }

  SessionRecord &recordOf(CompilerState &state) {
    if (!state.compiler)
      state.compiler = new SessionRecord;
    return *static_cast<SessionRecord *>(state.compiler);
  }

  /// Guards of the code fail: it has to become warm anew.
  static void cool(const CompilerState &state, Target &target) {
    if (!state.settings.isQuickFirst || target.isQueued ||
        target.compilations + 1 >= MaxCompilations)
      return;
    target.isWarm = target.hasWarmCode = false;
    target.slices = 0;
  }

  /// \return whether there is a thread that takes the worker's jobs. \pre the
  /// lock
  bool start(Worker &worker) {
    if (worker.isStarted)
      return true;
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes))
      return false;
    pthread_t thread;
    auto run = [](void *worker) -> void * {
      instance().work(*static_cast<Worker *>(worker));
      return nullptr;
    };
    worker.isStarted =
        !pthread_attr_setstacksize(&attributes, StackBytes) &&
        !pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED) &&
        !pthread_create(&thread, &attributes, run, &worker);
    pthread_attr_destroy(&attributes);
    return worker.isStarted;
  }

  /// Waits for the job if its session does.
  void enqueue(Job job) {
    Target &target = *job.target;
    bool isAwaited = job.state->settings.isSynchronous;
    std::unique_lock lock(mutex_);
    Worker &worker = workers_[job.facts.isWarm];
    if (!start(worker))
      return;
    worker.jobs.push_back(std::move(job));
    worker.wake.notify_one();
    if (isAwaited)
      idle_.wait(lock, [&] { return !target.isQueued; });
  }

  /// \return what to compile next: what has run most, for its size, while it
  /// waited. \pre the lock; there is a job.
  static Job takeNext(Worker &worker) {
    auto worth = [](const Job &job) {
      return double(1 + job.target->slices) / double(job.size);
    };
    auto next = std::max_element(
        worker.jobs.begin(), worker.jobs.end(),
        [&](const Job &a, const Job &b) { return worth(a) < worth(b); });
    Job job = std::move(*next);
    worker.jobs.erase(next);
    return job;
  }

  /// A compiler's thread. It never looks into the collected heap.
  [[noreturn]] void work(Worker &worker) {
    growHeap();
    waitForTurn();
    std::unique_lock lock(mutex_);
    for (;;) {
      worker.wake.wait(lock, [&] { return !worker.jobs.empty(); });
      Job job = takeNext(worker);
      worker.current = job.state;
      {
        // A session that waits leaves its processor free.
        bool isAwaited = job.state->settings.isSynchronous;
        OffProcessor off(isAwaited ? -1 : job.processor);
        perform(worker, job, lock);
      }
      if (worker.current)
        job.target->isQueued = false;
      worker.current = nullptr;
      idle_.notify_all();
    }
  }

  /// \pre the lock, which is free while it works. The session may end
  /// meanwhile, when its trees are not read any more.
  void perform(Worker &worker, const Job &job,
               std::unique_lock<std::mutex> &lock) {
    worker.isReading = true;
    lock.unlock();
    uint64_t start = threadTime();
    llvm::LLVMContext context;
    llvm::Module module("montyjit", context);
    std::string error;
    if (!worker.engine)
      worker.engine = Engine::create(error);
    const char *refused = nullptr;
    MachineCode code;
    if (worker.engine)
      refused = emit(worker, job, module, code, error);
    lock.lock();
    worker.isReading = false;
    idle_.notify_all();
    if (worker.current && !refused && error.empty()) {
      const CompilerSettings &settings = job.state->settings;
      // Where guards fail on purpose, nobody waits for the code but for the
      // compiler.
      bool isWorthWhile = job.facts.isWarm && !settings.failsGuards;
      Effort effort = isWorthWhile ? Effort::Much : Effort::Little;
      // The session waits for what it lists, else it may end from here on.
      bool isListed = settings.listing != CodeListing::None;
      lock.unlock();
      if (isListed)
        list(worker, job, module, effort);
      worker.engine->compile(module, effort, code, error);
      lock.lock();
    }
    if (!worker.current)
      return remove(code);
    CompilerStatistics &statistics = job.state->statistics;
    statistics.nanoseconds += threadTime() - start;
    if (refused)
      ++statistics.refused;
    else if (error.empty())
      publish(job, code);
    else
      fail(job, error);
  }

  /// \return why the unit is not compiled, or null.
  const char *emit(Worker &worker, const Job &job, llvm::Module &module,
                   MachineCode &code, std::string &error) {
    worker.engine->prepare(module);
    Emitted emitted = emitFunction(module, *services_, job.facts);
    code.exits = std::move(emitted.exits);
    llvm::raw_string_ostream problems(error);
    if (!emitted.refused && job.state->settings.crashesOnError)
      llvm::verifyModule(module, &problems);
    return emitted.refused;
  }

  /// \pre the session waits for the job.
  static void list(Worker &worker, const Job &job, const llvm::Module &module,
                   Effort effort) {
    const CompilerSettings &settings = job.state->settings;
    bool asAssembly = settings.listing == CodeListing::Assembly;
    std::string title = asAssembly ? "# " : "; ";
    title += job.facts.code->unit->qualName;
    if (const Node *loop = job.facts.loop)
      title += " loop at line " + std::to_string(loop->range.line);
    settings.writeListing(title + '\n' +
                          worker.engine->list(module, effort, asAssembly));
  }

  static void remove(MachineCode &code) {
    if (!code.tracker)
      return;
    if (auto failure = code.tracker->remove())
      llvm::consumeError(std::move(failure));
  }

  void publish(const Job &job, MachineCode &code) {
    job.target->hasWarmCode = job.facts.isWarm;
    job.target->slices = 0;
    PyCode *unit = job.facts.code;
    if (Node *loop = job.facts.loop) {
      std::atomic_ref(entryOfLoop(loop))
          .store(reinterpret_cast<uint64_t>(code.entry),
                 std::memory_order_release);
      ++job.state->statistics.loops;
    } else if (unit->isGenerator) {
      unit->compiledBody.store(reinterpret_cast<EntryFn>(code.entry),
                               std::memory_order_release);
      ++job.state->statistics.functions;
    } else {
      if (code.body)
        unit->fastEntry.store(code.body, std::memory_order_release);
      unit->entry.store(reinterpret_cast<EntryFn>(code.entry),
                        std::memory_order_release);
      ++job.state->statistics.functions;
    }
    static_cast<SessionRecord *>(job.state->compiler)
        ->code.push_back(std::move(code));
  }

  void fail(const Job &job, const std::string &error) {
    if (!job.state->settings.crashesOnError)
      return;
    std::fprintf(stderr, "monty-jit: the compiler failed: %s\n", error.c_str());
    std::abort();
  }

  const CompilerServices *services_ = nullptr;
  /// Guards the workers, and what they publish.
  std::mutex mutex_;
  std::condition_variable idle_;
  /// For cold and for warm code.
  Worker workers_[2];
};
} // namespace

/// LLVM's statics stay until the process ends: a thread may be compiling when
/// exit() would destroy them.
extern "C" int __cxa_atexit(void (*)(void *), void *, void *) { return 0; }

/// OpenCompilerFn.
extern "C" [[gnu::visibility("default")]] bool
montyjitOpenCompiler(const CompilerServices &services, CompilerHooks &hooks) {
  if (!Compiler::instance().open(services))
    return false;
  hooks.codeIsHot = [](Session &session, PyCode *code, Node *loop,
                       Frame *frame) {
    Compiler::instance().codeIsHot(session, code, loop, frame);
  };
  hooks.codeIsWarm = [](Session &session, PyCode *code) {
    Compiler::instance().codeIsWarm(session, code);
  };
  hooks.loopIsWarm = [](Session &session, PyCode *code, Node *loop,
                        Frame *frame) {
    return Compiler::instance().loopIsWarm(session, code, loop, frame);
  };
  hooks.loopDeclines = [](Session &session, PyCode *code, Node *loop,
                          Frame *frame, bool isAtStart) {
    Compiler::instance().loopDeclines(session, code, loop, frame, isAtStart);
  };
  hooks.codeFails = [](Session &session, PyCode *code, Node *node) {
    Compiler::instance().codeFails(session, code, node);
  };
  hooks.operandsVary = [](Session &session, PyCode *code, Node *node) {
    Compiler::instance().operandsVary(session, code, node);
  };
  hooks.sessionEnds = [](Session &session) {
    Compiler::instance().sessionEnds(session);
  };
  return true;
}
