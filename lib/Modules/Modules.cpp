//===- Modules.cpp - Registration of the standard library -----------------===//

#include "montyjit/Modules/Modules.h"
#include "ModuleTable.h"
#include "PreludePool.h"

#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Runtime/World.h"

#include <mutex>
#include <vector>

using namespace montyjit;

namespace {
/// The table lives as long as the process: the interpreter keeps pointers to it.
const std::vector<ModuleDef> &moduleTable() {
  static const auto *table = new std::vector<ModuleDef>{
#define NATIVE_MODULE(ID, NAME) ID##Module(),
#define PRELUDE_MODULE(NAME) ModuleDef{.name = NAME, .prelude = NAME},
#define ALIAS_MODULE(NAME) ModuleDef{.name = NAME, .prelude = "_alias"},
#include "Modules.def"
  };
  return *table;
}

void makeModules() {
  initInterpreter();
  world.session->enterThread();
  initBuiltinFunctions();
  registerModules(moduleTable());
  preludeHooks.acquire = acquirePreludeTree;
  preludeHooks.release = releasePreludeTree;
  world.session->leaveThread();
}
} // namespace

void montyjit::initModules() {
  static std::once_flag once;
  std::call_once(once, makeModules);
}
