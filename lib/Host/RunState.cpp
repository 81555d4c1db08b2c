#include "RunState.h"

#include "Convert.h"
#include "Errors.h"

#include "montyjit/Interp/Interpreter.h"

using namespace montyjit;

RunState::RunState(Program program, RunOptions options)
    : program_(std::move(program)), tree_(program_.state_),
      host_(std::move(options)) {}

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
  SessionScope scope(session());
  if (std::optional<Error> error = bind())
    return *error;
  if (!host_.makeMainModule(inputs))
    return proceed(Value::empty());
  return proceed(runModule(session(), *tree_, session().globals));
}

Progress RunState::resume(const Reply &reply) {
  assert(stage_ == Stage::Paused);
  stage_ = Stage::Ended;
  SessionScope scope(session());
  return proceed(host_.resume(reply));
}

Progress RunState::event() {
  assert(stage_ == Stage::Paused);
  SessionScope scope(session());
  return host_.describeSuspension();
}

Progress RunState::proceed(Value result) {
  if (std::optional<Progress> event = host_.settle(result)) {
    if (!std::holds_alternative<Error>(*event))
      stage_ = Stage::Paused;
    return std::move(*event);
  }
  if (!host_.options().wantsValue)
    return Complete{};
  Result<HostValue> value = fromSession(session(), result);
  if (value)
    return Complete{std::move(*value)};
  return value.error();
}
