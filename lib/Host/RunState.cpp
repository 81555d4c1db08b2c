#include "RunState.h"

#include "Convert.h"
#include "Errors.h"

#include "montyjit/Interp/Interpreter.h"

using namespace montyjit;

RunState::RunState(Program program, RunOptions options)
    : program_(std::move(program)), tree_(program_.state_),
      host_(std::make_unique<SessionHost>(std::move(options), true)) {}

namespace {

/// \return what is wrong with \p inputs for \p program; empty if nothing.
std::string checkInputs(const Program &program, const Inputs &inputs) {
  const std::vector<std::string> &names = program.inputNames();
  for (const auto &[name, value] : inputs)
    if (std::find(names.begin(), names.end(), name) == names.end())
      return "unexpected input '" + name + "'";
  for (const std::string &wanted : names)
    if (std::none_of(inputs.begin(), inputs.end(),
                     [&](auto &input) { return input.first == wanted; }))
      return "missing input '" + wanted + "'";
  return {};
}

} // namespace

std::optional<Error> RunState::bind() {
  Diagnostic diagnostic;
  if (!tree_.take(diagnostic))
    return describeDiagnostic(diagnostic, program_.source(),
                              program_.scriptName());
  bindTree(session(), *tree_);
  return std::nullopt;
}

Progress RunState::start(const Inputs &inputs) {
  assert(stage_ == Stage::Fresh);
  stage_ = Stage::Ended;
  if (std::string problem = checkInputs(program_, inputs); !problem.empty())
    return Error{"ValueError", problem, {}};
  if (host_->options().jit.mode == JitMode::Force)
    if (std::string problem = openCompilerNow(); !problem.empty())
      return Error{"RuntimeError", "cannot open the compiler: " + problem, {}};
  return runToEvent([&]() -> std::optional<Progress> {
    if (std::optional<Error> error = bind())
      return *error;
    if (const std::string &text = program_.state_->warnings; !text.empty())
      session().writeError(session().writeContext, text);
    if (!host_->makeMainModule(inputs))
      return proceed(Value::empty());
    return proceed(runModule(session(), *tree_, session().globals));
  });
}

Progress RunState::resume(const Reply &reply) {
  assert(stage_ == Stage::Paused);
  stage_ = Stage::Ended;
  return runToEvent([&] { return proceed(host_->resume(reply)); });
}

Progress
RunState::resume(const std::vector<std::pair<uint32_t, Reply>> &replies) {
  assert(stage_ == Stage::Paused);
  stage_ = Stage::Ended;
  return runToEvent([&] { return proceed(host_->resume(replies)); });
}

template <typename Action> Progress RunState::runToEvent(Action action) {
  std::optional<Progress> event;
  {
    SessionScope scope(session());
    event = action();
  }
  while (!event) {
    if (std::optional<Error> error = reload())
      return *error;
    SessionScope scope(session());
    event = proceed(continueRun(session()));
  }
  return std::move(*event);
}

std::optional<Error> RunState::reload() {
  Result<std::string> bytes = encode();
  if (!bytes)
    return bytes.error();
  Result<SnapshotFile> file = openRun(*bytes);
  if (!file)
    return file.error();
  RunOptions options = host_->options();
  uint64_t timeUsed = session().limitState.timeUsed;
  host_.reset();
  host_ = std::make_unique<SessionHost>(std::move(options), true);
  // Ever more rarely: a long run is not reloaded more than it can bear.
  constexpr uint32_t patience = 4, bytesPerTick = 1000;
  session().stopInterval =
      1 + ++reloads_ / patience + uint32_t(bytes->size() / bytesPerTick);
  if (std::optional<Error> error = decode(*file))
    return error;
  Result<std::string> again = encode();
  if (!again || *again != *bytes)
    return Error{"SystemError", "a loaded run gives another snapshot", {}};
  // Bytes hold no time.
  session().limitState.timeUsed = timeUsed;
  return std::nullopt;
}

Progress RunState::event() {
  assert(stage_ == Stage::Paused);
  SessionScope scope(session());
  return host_->describeSuspension();
}

std::optional<Progress> RunState::proceed(Value result) {
  if (std::optional<Progress> event = host_->settle(result)) {
    if (!std::holds_alternative<Error>(*event))
      stage_ = Stage::Paused;
    return event;
  }
  if (host_->isStopped())
    return std::nullopt;
  if (!host_->options().wantsValue)
    return Complete{};
  Result<HostValue> value = fromSession(session(), result);
  if (value)
    return Complete{std::move(*value)};
  return value.error();
}
