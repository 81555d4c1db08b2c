//===- PeelLoops.cpp - First turns apart from the others ------------------===//

#include "PeelLoops.h"

#include <llvm/Analysis/AssumptionCache.h>
#include <llvm/Analysis/BlockFrequencyInfo.h>
#include <llvm/Analysis/LoopInfo.h>
#include <llvm/Analysis/ScalarEvolution.h>
#include <llvm/IR/Dominators.h>
#include <llvm/Transforms/Utils/LoopPeel.h>

using namespace montyjit::jit;

/// Blocks that are entered less often than once in so many turns are cold.
static constexpr uint64_t TurnsForCold = 64;
/// Instructions in blocks that are not cold.
static constexpr size_t MaxPeeled = 400;

/// \return whether what is loaded in one turn may hold in the next.
static bool isWorthPeeling(const llvm::Loop &loop,
                           const llvm::BlockFrequencyInfo &frequencies) {
  auto frequencyOf = [&](const llvm::BasicBlock *block) {
    return frequencies.getBlockFreq(block).getFrequency();
  };
  uint64_t turns = frequencyOf(loop.getHeader());
  size_t size = 0;
  for (const llvm::BasicBlock *block : loop.blocks()) {
    if (frequencyOf(block) < turns / TurnsForCold)
      continue;
    size += block->size();
    for (const llvm::Instruction &each : *block) {
      auto *call = llvm::dyn_cast<llvm::CallInst>(&each);
      if (call && !call->doesNotAccessMemory())
        return false;
    }
  }
  return size <= MaxPeeled;
}

llvm::PreservedAnalyses
PeelLoopsPass::run(llvm::Function &function,
                   llvm::FunctionAnalysisManager &analyses) {
  auto &loops = analyses.getResult<llvm::LoopAnalysis>(function);
  if (loops.empty())
    return llvm::PreservedAnalyses::all();
  auto &tree = analyses.getResult<llvm::DominatorTreeAnalysis>(function);
  auto &evolution = analyses.getResult<llvm::ScalarEvolutionAnalysis>(function);
  auto &assumptions = analyses.getResult<llvm::AssumptionAnalysis>(function);
  auto &frequencies =
      analyses.getResult<llvm::BlockFrequencyAnalysis>(function);
  bool isChanged = false;
  for (llvm::Loop *loop : loops.getLoopsInPreorder()) {
    llvm::ValueToValueMapTy copies;
    if (loop->isInnermost() && llvm::canPeel(loop) &&
        isWorthPeeling(*loop, frequencies))
      isChanged |=
          llvm::peelLoop(loop, 1,
#if LLVM_VERSION_MAJOR >= 21
                         false,
#endif
                         &loops, &evolution, tree, &assumptions, true, copies);
  }
  hasPeeled |= isChanged;
  return isChanged ? llvm::PreservedAnalyses::none()
                   : llvm::PreservedAnalyses::all();
}
