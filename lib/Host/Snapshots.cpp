//===- Snapshots.cpp - Programs and paused runs as bytes ------------------===//

#include "RunState.h"

using namespace montyjit;

namespace {

Error unavailable() {
  return {"NotImplementedError", "this build has no snapshots", {}};
}

} // namespace

std::string Program::dump() const { return {}; }

Result<Program> Program::load(std::string_view) { return unavailable(); }

Result<std::string> Run::dump() const { return unavailable(); }

Result<Run> Run::load(std::string_view, RunOptions) { return unavailable(); }
