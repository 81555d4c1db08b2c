#include "montyjit/Host/Run.h"

#include "RunState.h"

using namespace montyjit;

Run::Run(Program program, RunOptions options)
    : state_(
          std::make_unique<RunState>(std::move(program), std::move(options))) {}
Run::Run(std::unique_ptr<RunState> state) : state_(std::move(state)) {}
Run::~Run() = default;
Run::Run(Run &&) noexcept = default;
Run &Run::operator=(Run &&) noexcept = default;

Progress Run::start(const Inputs &inputs) { return state_->start(inputs); }
Progress Run::resume(Reply reply) { return state_->resume(reply); }
Progress Run::resume(std::vector<std::pair<uint32_t, Reply>> replies) {
  return state_->resume(replies);
}
Progress Run::event() const { return state_->event(); }

void Run::cancel() {
  state_->session().limitState.cancelled.store(true, std::memory_order_relaxed);
}

bool Run::isPaused() const {
  return state_->stage() == RunState::Stage::Paused;
}

RunStatistics Run::statistics() const {
  const Session &session = state_->session();
  RunStatistics result;
  result.nanoseconds = session.limitState.timeUsed;
  result.instructions = session.limitState.instructions +
                        uint64_t(session.limitState.slice - session.ticks);
  result.allocatedBytes = session.heap.allocatedBytes();
  result.allocations = session.heap.allocations();
  const CompilerStatistics &compiler = state_->compilerStatistics();
  result.compiledFunctions = compiler.functions;
  result.compiledLoops = compiler.loops;
  result.compileNanoseconds = compiler.nanoseconds;
  result.operandExits = compiler.exits[size_t(ExitReason::Operands)] +
                        compiler.exits[size_t(ExitReason::Overflow)];
  result.loopExits = compiler.exits[size_t(ExitReason::Loop)];
  return result;
}

Result<HostValue> montyjit::run(const Program &program, const Inputs &inputs,
                                RunOptions options) {
  Run run(program, std::move(options));
  Progress progress = run.start(inputs);
  if (auto *complete = std::get_if<Complete>(&progress))
    return std::move(complete->value);
  if (auto *error = std::get_if<Error>(&progress))
    return std::move(*error);
  return Error{"RuntimeError", "the run waits for the host", {}};
}
