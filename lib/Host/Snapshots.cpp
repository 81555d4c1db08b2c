//===- Snapshots.cpp - Programs and paused runs as bytes ------------------===//

#include "Snapshots.h"

#include "RunState.h"

#include "montyjit/Modules/Modules.h"

using namespace montyjit;

namespace {

/// Programs that were loaded lately, the latest first: a run that is loaded
/// again and again does not parse its program each time.
class ProgramCache {
public:
  std::shared_ptr<ProgramState> find(const SnapshotFile &file);

private:
  static constexpr size_t MaxPrograms = 16, MaxSource = 1 << 20;

  std::mutex mutex_;
  std::vector<std::shared_ptr<ProgramState>> programs_;
};

bool isProgram(const ProgramState &program, const SnapshotFile &file) {
  return program.source == file.source() &&
         file.program() == ProgramImage{program.source, program.scriptName,
                                        program.inputNames};
}

std::shared_ptr<ProgramState> ProgramCache::find(const SnapshotFile &file) {
  std::lock_guard<std::mutex> lock(mutex_);
  auto place =
      std::find_if(programs_.begin(), programs_.end(),
                   [&](auto &program) { return isProgram(*program, file); });
  if (place != programs_.end()) {
    std::rotate(programs_.begin(), place, place + 1);
    return programs_.front();
  }
  ProgramImage image = file.program();
  auto program = std::make_shared<ProgramState>(std::move(image.source),
                                                std::move(image.scriptName),
                                                std::move(image.inputNames));
  if (program->source.size() > MaxSource)
    return program;
  if (programs_.size() == MaxPrograms)
    programs_.pop_back();
  programs_.insert(programs_.begin(), program);
  return program;
}

ProgramImage imageOf(const Program &program) {
  return {program.source(), program.scriptName(), program.inputNames()};
}

uint64_t stricter(uint64_t a, uint64_t b) {
  return a && b ? std::min(a, b) : std::max(a, b);
}

} // namespace

Error montyjit::refusal(std::string reason) {
  return {"ValueError", std::move(reason), {}};
}

std::shared_ptr<ProgramState> montyjit::programOf(const SnapshotFile &file) {
  static ProgramCache *cache = new ProgramCache;
  return cache->find(file);
}

SourceLoader montyjit::loaderFor(Session &session) {
  return [&session](std::string_view source, std::string_view name,
                    uint32_t recipe, std::string &error) -> Tree * {
    Diagnostic diagnostic;
    std::unique_ptr<Tree> tree =
        remakeTree(source, std::string(name), recipe, diagnostic);
    if (!tree) {
      error = diagnostic.message;
      return nullptr;
    }
    session.adoptTree(
        tree.get(), [](Tree *owned) { delete owned; }, tree->reservedBytes());
    return tree.release();
  };
}

RunLimits montyjit::limitsFrom(const SnapshotFile &file,
                               const RunLimits &bounds) {
  Limits limits = file.limits();
  limits.maxTime = stricter(limits.maxTime, bounds.maxTime);
  limits.maxMemory = stricter(limits.maxMemory, bounds.maxMemory);
  limits.maxRecursion =
      uint32_t(stricter(limits.maxRecursion, bounds.maxRecursion));
  limits.recursionCeiling =
      uint32_t(stricter(limits.recursionCeiling, bounds.recursionCeiling));
  limits.maxInstructions =
      stricter(limits.maxInstructions, bounds.maxInstructions);
  limits.maxAllocations =
      stricter(limits.maxAllocations, bounds.maxAllocations);
  limits.maxSuspensions =
      stricter(limits.maxSuspensions, bounds.maxSuspensions);
  return limits;
}

Result<SnapshotFile> montyjit::openRun(std::string_view bytes) {
  initModules();
  SnapshotFile file;
  std::string reason;
  if (!file.open(bytes, reason))
    return refusal(std::move(reason));
  if (!file.hasRun())
    return refusal("the snapshot holds no run");
  return file;
}

std::string Program::dump() const { return encodeProgram(imageOf(*this)); }

Result<Program> Program::load(std::string_view bytes) {
  initModules();
  SnapshotFile file;
  std::string reason;
  if (!file.open(bytes, reason))
    return refusal(std::move(reason));
  return Program(programOf(file));
}

Result<std::string> RunState::dump() {
  if (stage_ != Stage::Paused)
    return refusal("the run is not paused");
  return encode();
}

Result<std::string> RunState::encode() {
  SessionScope scope(session());
  std::string bytes, reason;
  if (!encodeRun(session(), &*tree_, imageOf(program_), {}, bytes, reason))
    return refusal(std::move(reason));
  return bytes;
}

std::optional<Error> RunState::restore(const SnapshotFile &file) {
  if (std::optional<Error> error = decode(file))
    return error;
  stage_ = Stage::Paused;
  return std::nullopt;
}

std::optional<Error> RunState::decode(const SnapshotFile &file) {
  SessionScope scope(session());
  if (std::optional<Error> error = bind())
    return refusal("the program in the snapshot is not valid: " +
                   error->message);
  std::string reason;
  if (!file.decodeRun(session(), &*tree_, loaderFor(session()), reason))
    return refusal(std::move(reason));
  host_->registerFunctions();
  return std::nullopt;
}

Result<std::string> Run::dump() const { return state_->dump(); }

Result<Run> Run::load(std::string_view bytes, RunOptions options) {
  Result<SnapshotFile> file = openRun(bytes);
  if (!file)
    return file.error();
  options.limits = limitsFrom(*file, options.limits);
  auto state =
      std::make_unique<RunState>(Program(programOf(*file)), std::move(options));
  if (std::optional<Error> error = state->restore(*file))
    return *error;
  if (!state->session().chainHead)
    return refusal("the run in the snapshot is not paused");
  return Run(std::move(state));
}
