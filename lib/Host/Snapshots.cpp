//===- Snapshots.cpp - Programs and paused runs as bytes ------------------===//

#include "RunState.h"

#include "montyjit/Modules/Modules.h"
#include "montyjit/Snapshot/Snapshot.h"

using namespace montyjit;

namespace {

Error refusal(std::string reason) {
  return {"ValueError", std::move(reason), {}};
}

ProgramImage imageOf(const Program &program) {
  return {program.source(), program.scriptName(), program.inputNames()};
}

} // namespace

std::string Program::dump() const { return encodeProgram(imageOf(*this)); }

Result<Program> Program::load(std::string_view bytes) {
  ProgramImage image;
  std::string reason;
  if (!decodeProgram(bytes, image, reason))
    return refusal(std::move(reason));
  return compile(image.source, std::move(image.scriptName),
                 std::move(image.inputNames));
}

Result<std::string> RunState::dump() {
  if (stage_ != Stage::Paused)
    return refusal("the run is not paused");
  return encode();
}

Result<std::string> RunState::encode() {
  SessionScope scope(session());
  std::string bytes, reason;
  if (!encodeRun(session(), *tree_, imageOf(program_), bytes, reason))
    return refusal(std::move(reason));
  return bytes;
}

std::optional<Error> RunState::restore(std::string_view bytes) {
  if (std::optional<Error> error = decode(bytes))
    return error;
  stage_ = Stage::Paused;
  return std::nullopt;
}

std::optional<Error> RunState::decode(std::string_view bytes) {
  SessionScope scope(session());
  if (std::optional<Error> error = bind())
    return error;
  std::string reason;
  if (!decodeRun(bytes, session(), *tree_, reason))
    return refusal(std::move(reason));
  host_->registerFunctions();
  return std::nullopt;
}

Result<std::string> Run::dump() const { return state_->dump(); }

Result<Run> Run::load(std::string_view bytes, RunOptions options) {
  initModules();
  std::string reason;
  if (!decodeLimits(bytes, options.limits, reason))
    return refusal(std::move(reason));
  Result<Program> program = Program::load(bytes);
  if (!program)
    return program.error();
  auto state =
      std::make_unique<RunState>(std::move(*program), std::move(options));
  if (std::optional<Error> error = state->restore(bytes))
    return *error;
  return Run(std::move(state));
}
