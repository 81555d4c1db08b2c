//===- Engine.cpp - From LLVM IR to machine code --------------------------===//
///
/// \file
/// Few passes and CodeGenOptLevel::Less: on guarded code that is as fast as -O2 made
/// it, at half the time (shared/design.md, section 5).
///
//===----------------------------------------------------------------------===//

#include "Engine.h"
#include "Emitter.h"

#include <llvm/IR/LegacyPassManager.h>
#include <llvm/Passes/PassBuilder.h>
#include <llvm/Support/TargetSelect.h>
#include <llvm/Transforms/InstCombine/InstCombine.h>
#include <llvm/Transforms/Scalar/EarlyCSE.h>
#include <llvm/Transforms/Scalar/SROA.h>
#include <llvm/Transforms/Scalar/SimplifyCFG.h>

using namespace montyjit::jit;

std::unique_ptr<Engine> Engine::create(std::string &error) {
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
  auto engine = std::make_unique<Engine>();
  auto target = llvm::orc::JITTargetMachineBuilder::detectHost();
  if (target) {
    target->setCodeGenOptLevel(llvm::CodeGenOptLevel::Less);
    auto machine = target->createTargetMachine();
    if (machine)
      engine->machine_ = std::move(*machine);
    else
      error = llvm::toString(machine.takeError());
    auto jit = llvm::orc::LLJITBuilder()
                   .setJITTargetMachineBuilder(std::move(*target))
                   .create();
    if (jit)
      engine->jit_ = std::move(*jit);
    else
      error = llvm::toString(jit.takeError());
  } else {
    error = llvm::toString(target.takeError());
  }
  return engine->jit_ && engine->machine_ ? std::move(engine) : nullptr;
}

void Engine::prepare(llvm::Module &module) const {
  module.setDataLayout(jit_->getDataLayout());
  module.setTargetTriple(jit_->getTargetTriple());
}

void Engine::optimise(llvm::Module &module) {
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager sccs;
  llvm::ModuleAnalysisManager modules;
  llvm::PassBuilder builder(machine_.get());
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(sccs);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, sccs, modules);
  llvm::FunctionPassManager passes;
  passes.addPass(llvm::SROAPass(llvm::SROAOptions::ModifyCFG));
  passes.addPass(llvm::EarlyCSEPass(true));
  passes.addPass(llvm::InstCombinePass());
  passes.addPass(llvm::SimplifyCFGPass());
  for (llvm::Function &function : module)
    if (!function.isDeclaration())
      passes.run(function, functions);
}

bool Engine::compile(std::unique_ptr<llvm::LLVMContext> context,
                     std::unique_ptr<llvm::Module> module, MachineCode &code,
                     std::string &error) {
  optimise(*module);
  std::string suffix = "." + std::to_string(next_++);
  bool hasBody = false;
  for (llvm::Function &function : *module) {
    if (function.isDeclaration())
      continue;
    hasBody |= function.getName() == BodyName;
    function.setName(function.getName() + suffix);
  }
  code.tracker = jit_->getMainJITDylib().createResourceTracker();
  if (auto failure = jit_->addIRModule(
          code.tracker, llvm::orc::ThreadSafeModule(std::move(module),
                                                    std::move(context)))) {
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
