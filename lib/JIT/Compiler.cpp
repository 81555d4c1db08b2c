//===- Compiler.cpp - The compile queue -----------------------------------===//
///
/// \file
/// One thread compiles for all sessions. What a session hands over is a copy
/// (Facts); what it gets is an address, stored where its interpreter looks for
/// it. A session that ends takes its jobs back first, waiting for the one that
/// is being worked on.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Engine.h"
#include "Suitability.h"

#include <llvm/IR/Verifier.h>
#include <llvm/Support/raw_ostream.h>

#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <deque>
#include <mutex>
#include <pthread.h>
#include <set>
#include <unordered_map>

using namespace montyjit;
using namespace montyjit::jit;

namespace {
/// After so many failed guards the function is compiled again, without them.
constexpr uint32_t ExitsBeforeRecompile = 12;
/// And after so many compilations it stays as it is. Each loop counts for
/// itself.
constexpr uint32_t MaxCompilations = 6;
/// LLVM's passes recurse as deeply as a function is nested.
constexpr size_t StackBytes = size_t(16) << 20;

/// What the thread has used of a processor, in nanoseconds.
uint64_t threadTime() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return uint64_t(time.tv_sec) * 1000000000 + uint64_t(time.tv_nsec);
}

/// What the compiler keeps of a function, or of a loop that running frames
/// enter.
struct Target {
  uint32_t compilations = 0;
  /// A job waits or is worked on: exits until then tell nothing new.
  std::atomic<bool> isQueued = false;
};

/// What the compiler keeps of one unit. Used on the session's thread alone.
struct UnitRecord {
  uint32_t exits = 0;
  GeneralNodes general;
  std::vector<Stmt *> loops;
  /// The functions, and loops (or null), that its body may be part of.
  std::set<std::pair<PyCode *, Stmt *>> inlinedInto;
};

/// What the compiler keeps of one session: CompilerState::compiler.
struct SessionRecord {
  std::unordered_map<PyCode *, UnitRecord> units;
  /// By PyCode or Stmt.
  std::unordered_map<const void *, Target> targets;
  /// Written by the compiler's thread while it works on a job of the session.
  std::vector<MachineCode> code;
};

struct Job {
  Facts facts;
  CompilerState *state;
  Target *target;
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
    engine_ = Engine::create(error);
    // LLVM's own statics go after this, so nothing may be compiled any more.
    std::atexit([] { instance().close(); });
    return engine_ && startThread();
  }

  void codeIsHot(Session &session, PyCode *code, Stmt *loop, Frame *frame) {
    auto &state = *static_cast<CompilerState *>(session.compilerState);
    SessionRecord &record = recordOf(state);
    const void *key = code;
    if (loop)
      key = loop;
    Target &target = record.targets[key];
    if (target.compilations >= MaxCompilations || target.isQueued)
      return;
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
    Facts facts = captureFacts(*services_, session, code, loop, frame,
                               [&](PyCode *each) -> const GeneralNodes & {
                                 return record.units[each].general;
                               });
    for (const auto &each : facts.inlined)
      record.units[const_cast<PyCode *>(each.first)].inlinedInto.insert(
          {code, loop});
    enqueue({std::move(facts), &state, &target});
  }

  /// A node that fails is compiled without its guard the next time; the code in
  /// use goes on serving until then. Loops are compiled again when they are
  /// hot.
  void codeFails(Session &session, PyCode *code, Node *node) {
    auto &state = *static_cast<CompilerState *>(session.compilerState);
    if (state.settings.failsGuards)
      return;
    SessionRecord &record = recordOf(state);
    UnitRecord &unit = record.units[code];
    // A name is looked up again; what an operator works on stays open.
    if (node->kind != NodeKind::Name ||
        record.targets[code].compilations + 1 == MaxCompilations)
      unit.general.insert(node->id);
    if (++unit.exits < ExitsBeforeRecompile)
      return;
    unit.exits = 0;
    auto compileAgain = [&](PyCode *each, Stmt *loop) {
      if (loop && record.targets[loop].compilations < MaxCompilations)
        std::atomic_ref(loop->cell).store(0, std::memory_order_relaxed);
      else if (!loop && record.targets[each].compilations)
        codeIsHot(session, each, nullptr, nullptr);
    };
    compileAgain(code, nullptr);
    for (Stmt *loop : unit.loops)
      compileAgain(code, loop);
    for (auto [into, loop] : unit.inlinedInto)
      compileAgain(into, loop);
  }

  void sessionEnds(Session &session) {
    auto *state = static_cast<CompilerState *>(session.compilerState);
    {
      std::unique_lock lock(mutex_);
      std::erase_if(jobs_, [&](const Job &job) { return job.state == state; });
      idle_.wait(lock, [&] { return current_ != state; });
    }
    // None of its code runs any more, and no job writes the record.
    auto *record = static_cast<SessionRecord *>(state->compiler);
    for (MachineCode &code : record->code)
      if (auto failure = code.tracker->remove())
        llvm::consumeError(std::move(failure));
    delete record;
    state->compiler = nullptr;
  }

private:
  /// Drops all jobs, and waits for the one that is being worked on.
  void close() {
    std::unique_lock lock(mutex_);
    isClosed_ = true;
    jobs_.clear();
    idle_.notify_all();
    idle_.wait(lock, [this] { return !current_; });
  }

  SessionRecord &recordOf(CompilerState &state) {
    if (!state.compiler)
      state.compiler = new SessionRecord;
    return *static_cast<SessionRecord *>(state.compiler);
  }

  bool startThread() {
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes))
      return false;
    pthread_t thread;
    auto run = [](void *compiler) -> void * {
      static_cast<Compiler *>(compiler)->work();
      return nullptr;
    };
    bool isStarted =
        !pthread_attr_setstacksize(&attributes, StackBytes) &&
        !pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED) &&
        !pthread_create(&thread, &attributes, run, this);
    pthread_attr_destroy(&attributes);
    return isStarted;
  }

  /// Waits for the job if its session does.
  void enqueue(Job job) {
    Target &target = *job.target;
    bool isAwaited = job.state->settings.isSynchronous;
    std::unique_lock lock(mutex_);
    if (isClosed_)
      return;
    jobs_.push_back(std::move(job));
    wake_.notify_one();
    if (isAwaited)
      idle_.wait(lock, [&] { return !target.isQueued || isClosed_; });
  }

  /// The compiler's thread. It never looks into the collected heap.
  [[noreturn]] void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      wake_.wait(lock, [this] { return !jobs_.empty(); });
      Job job = std::move(jobs_.front());
      jobs_.pop_front();
      current_ = job.state;
      lock.unlock();
      perform(job);
      lock.lock();
      job.target->isQueued = false;
      current_ = nullptr;
      idle_.notify_all();
    }
  }

  void perform(Job &job) {
    uint64_t start = threadTime();
    CompilerStatistics &statistics = job.state->statistics;
    auto context = std::make_unique<llvm::LLVMContext>();
    auto module = std::make_unique<llvm::Module>("montyjit", *context);
    engine_->prepare(*module);
    Emitted emitted = emitFunction(*module, *services_, job.facts);
    MachineCode code;
    std::string error;
    llvm::raw_string_ostream problems(error);
    if (emitted.refused)
      ++statistics.refused;
    else if (job.state->settings.crashesOnError &&
             llvm::verifyModule(*module, &problems))
      fail(job, error);
    else if (engine_->compile(std::move(context), std::move(module), code,
                              error))
      publish(job, code);
    else
      fail(job, error);
    statistics.nanoseconds += threadTime() - start;
  }

  void publish(const Job &job, MachineCode &code) {
    PyCode *unit = job.facts.code;
    if (Stmt *loop = job.facts.loop) {
      std::atomic_ref(loop->cell)
          .store(reinterpret_cast<uint64_t>(code.entry),
                 std::memory_order_release);
      ++job.state->statistics.loops;
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
  std::unique_ptr<Engine> engine_;
  /// Guards the queue, current_ and isClosed_.
  std::mutex mutex_;
  std::condition_variable wake_, idle_;
  std::deque<Job> jobs_;
  CompilerState *current_ = nullptr;
  bool isClosed_ = false;
};
} // namespace

/// OpenCompilerFn.
extern "C" [[gnu::visibility("default")]] bool
montyjitOpenCompiler(const CompilerServices &services, CompilerHooks &hooks) {
  if (!Compiler::instance().open(services))
    return false;
  hooks.codeIsHot = [](Session &session, PyCode *code, Stmt *loop,
                       Frame *frame) {
    Compiler::instance().codeIsHot(session, code, loop, frame);
  };
  hooks.codeFails = [](Session &session, PyCode *code, Node *node) {
    Compiler::instance().codeFails(session, code, node);
  };
  hooks.sessionEnds = [](Session &session) {
    Compiler::instance().sessionEnds(session);
  };
  return true;
}
