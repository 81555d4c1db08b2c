//===- Engine.cpp - From LLVM IR to machine code --------------------------===//
///
/// \file
/// Few passes and CodeGenOptLevel::Less: on guarded code that is as fast as -O2
/// made it, at half the time (shared/design.md, section 5).
/// CodeGenOptLevel::None (FastISel, no live ranges) takes an eighth of that
/// again. FastISel selects good code, too, in a third of the time less: it is
/// only in small loops that calls, guards and exits don't outweigh what it
/// misses (1 % of the speed of object-oriented programs, 15 % of mandelbrot's).
/// Only the analyses that the passes ask for are there: a PassBuilder
/// would make hundreds.
///
//===----------------------------------------------------------------------===//

#include "Engine.h"
#include "Emitter.h"
#include "MergeExits.h"
#include "PeelLoops.h"

#include <llvm/Analysis/AliasAnalysis.h>
#include <llvm/Analysis/AssumptionCache.h>
#include <llvm/Analysis/BasicAliasAnalysis.h>
#include <llvm/Analysis/BlockFrequencyInfo.h>
#include <llvm/Analysis/BranchProbabilityInfo.h>
#if LLVM_VERSION_MAJOR >= 20
#include <llvm/Analysis/LastRunTrackingAnalysis.h>
#endif
#include <llvm/Analysis/LoopInfo.h>
#include <llvm/Analysis/MemorySSA.h>
#include <llvm/Analysis/OptimizationRemarkEmitter.h>
#include <llvm/Analysis/PostDominators.h>
#include <llvm/Analysis/ProfileSummaryInfo.h>
#include <llvm/Analysis/ScalarEvolution.h>
#include <llvm/Analysis/TargetLibraryInfo.h>
#include <llvm/Analysis/TargetTransformInfo.h>
#include <llvm/Analysis/TypeBasedAliasAnalysis.h>
#include <llvm/ExecutionEngine/Orc/CompileUtils.h>
#include <llvm/IR/LegacyPassManager.h>
#include <llvm/IR/PassInstrumentation.h>
#include <llvm/IR/PassManager.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/TargetSelect.h>
#include <llvm/Transforms/InstCombine/InstCombine.h>
#include <llvm/Transforms/Scalar/EarlyCSE.h>
#include <llvm/Transforms/Scalar/SROA.h>
#include <llvm/Transforms/Scalar/SimplifyCFG.h>
#include <llvm/Transforms/Utils/Cloning.h>
#include <llvm/Transforms/Utils/LCSSA.h>
#include <llvm/Transforms/Utils/LoopSimplify.h>

#include <mutex>

using namespace montyjit::jit;

/// What exits alone want to know of a turn is worth no register: loop strength
/// reduction would keep it up to date in each (a sieve: 1.3 times the time).
static void initializeTarget() {
  const char *options[] = {"montyjit", "-disable-lsr"};
  llvm::cl::ParseCommandLineOptions(2, options);
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
}

std::unique_ptr<Engine> Engine::create(std::string &error) {
  static std::once_flag once;
  std::call_once(once, initializeTarget);
  auto engine = std::make_unique<Engine>();
  auto keep = [&](auto made, auto &place) {
    if (made)
      place = std::move(*made);
    else
      error = llvm::toString(made.takeError());
  };
  auto target = llvm::orc::JITTargetMachineBuilder::detectHost();
  if (!target) {
    error = llvm::toString(target.takeError());
    return nullptr;
  }
  target->setCodeGenOptLevel(llvm::CodeGenOptLevel::None);
  keep(target->createTargetMachine(), engine->quick_);
  target->setCodeGenOptLevel(llvm::CodeGenOptLevel::Less);
  keep(target->createTargetMachine(), engine->thorough_);
  keep(llvm::orc::LLJITBuilder()
           .setJITTargetMachineBuilder(std::move(*target))
           .setPlatformSetUp(llvm::orc::setUpInactivePlatform)
           .create(),
       engine->jit_);
  bool isMade = engine->jit_ && engine->quick_ && engine->thorough_;
  return isMade ? std::move(engine) : nullptr;
}

void Engine::prepare(llvm::Module &module) const {
  module.setDataLayout(jit_->getDataLayout());
  module.setTargetTriple(jit_->getTargetTriple());
}

/// The analyses that the passes use.
static void registerAnalyses(llvm::FunctionAnalysisManager &functions,
                             llvm::ModuleAnalysisManager &modules,
                             llvm::TargetMachine &machine) {
  modules.registerPass([] { return llvm::PassInstrumentationAnalysis(); });
  modules.registerPass([] { return llvm::ProfileSummaryAnalysis(); });
  modules.registerPass(
      [&] { return llvm::FunctionAnalysisManagerModuleProxy(functions); });
  functions.registerPass(
      [&] { return llvm::ModuleAnalysisManagerFunctionProxy(modules); });
  functions.registerPass([] { return llvm::PassInstrumentationAnalysis(); });
  functions.registerPass([] { return llvm::AssumptionAnalysis(); });
  functions.registerPass([] { return llvm::DominatorTreeAnalysis(); });
  functions.registerPass([] { return llvm::PostDominatorTreeAnalysis(); });
  functions.registerPass([] { return llvm::LoopAnalysis(); });
  functions.registerPass([] { return llvm::TargetLibraryAnalysis(); });
  functions.registerPass([&] { return machine.getTargetIRAnalysis(); });
  functions.registerPass(
      [] { return llvm::OptimizationRemarkEmitterAnalysis(); });
  functions.registerPass([] { return llvm::BranchProbabilityAnalysis(); });
  functions.registerPass([] { return llvm::BlockFrequencyAnalysis(); });
#if LLVM_VERSION_MAJOR >= 20
  functions.registerPass([] { return llvm::LastRunTrackingAnalysis(); });
#endif
  functions.registerPass([] { return llvm::MemorySSAAnalysis(); });
  functions.registerPass([] { return llvm::ScalarEvolutionAnalysis(); });
  functions.registerPass([] { return llvm::BasicAA(); });
  functions.registerPass([] { return llvm::TypeBasedAA(); });
  functions.registerPass([] {
    llvm::AAManager aliases;
    aliases.registerFunctionAnalysis<llvm::BasicAA>();
    aliases.registerFunctionAnalysis<llvm::TypeBasedAA>();
    return aliases;
  });
}

void Engine::optimise(llvm::Module &module, Effort effort) {
  bool hasSmallLoops = false;
  llvm::FunctionAnalysisManager functions;
  llvm::ModuleAnalysisManager modules;
  registerAnalyses(functions, modules, machine(effort));
  bool isThorough = effort == Effort::Much;
  llvm::FunctionPassManager passes;
  passes.addPass(llvm::SROAPass(llvm::SROAOptions::ModifyCFG));
  passes.addPass(llvm::EarlyCSEPass(isThorough));
  if (isThorough) {
    passes.addPass(llvm::LoopSimplifyPass());
    passes.addPass(llvm::LCSSAPass());
    passes.addPass(PeelLoopsPass(hasSmallLoops));
    passes.addPass(llvm::EarlyCSEPass(true));
    passes.addPass(llvm::InstCombinePass());
    passes.addPass(llvm::SimplifyCFGPass());
  }
  for (llvm::Function &function : module) {
    if (function.isDeclaration())
      continue;
    passes.run(function, functions);
    if (isThorough)
      mergeExits(function);
  }
  machine(effort).setFastISel(!hasSmallLoops);
}

std::string Engine::list(const llvm::Module &module, Effort effort,
                         bool asAssembly) {
  auto copy = llvm::CloneModule(module);
  optimise(*copy, effort);
  llvm::SmallString<0> text;
  llvm::raw_svector_ostream out(text);
  llvm::legacy::PassManager passes;
  if (!asAssembly)
    out << *copy;
  else if (!machine(effort).addPassesToEmitFile(
               passes, out, nullptr, llvm::CodeGenFileType::AssemblyFile))
    passes.run(*copy);
  return std::string(text);
}

bool Engine::compile(llvm::Module &module, Effort effort, MachineCode &code,
                     std::string &error) {
  optimise(module, effort);
  std::string suffix = "." + std::to_string(next_++);
  bool hasBody = false;
  for (llvm::Function &function : module) {
    if (function.isDeclaration())
      continue;
    hasBody |= function.getName() == BodyName;
    function.setName(function.getName() + suffix);
  }
  code.tracker = jit_->getMainJITDylib().createResourceTracker();
  auto object = llvm::orc::SimpleCompiler(machine(effort))(module);
  if (!object) {
    error = llvm::toString(object.takeError());
    return false;
  }
  if (auto failure = jit_->addObjectFile(code.tracker, std::move(*object))) {
    error = llvm::toString(std::move(failure));
    return false;
  }
  auto find = [&](const char *name) -> void * {
    auto symbol = jit_->lookup(name + suffix);
    if (symbol)
      return symbol->toPtr<void *>();
    error = llvm::toString(symbol.takeError());
    return nullptr;
  };
  code.entry = find(EntryName);
  if (hasBody)
    code.body = find(BodyName);
  return code.entry && (code.body || !hasBody);
}
