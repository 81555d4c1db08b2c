//===- PeelLoops.h - First turns apart from the others ----------*- C++ -*-===//
///
/// \file
/// What a loop guards and reads of objects that it does not change, it guards
/// and reads in its first turn. When that is peeled off, the same guards and
/// loads in the other turns are behind those, and common subexpressions as any
/// other (Mike Pall's loop optimisation in LuaJIT). Hoisting them would take
/// more: a guard fails where the interpreter can go on, which is in a turn.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_JIT_PEELLOOPS_H
#define MONTYJIT_LIB_JIT_PEELLOOPS_H

#include <llvm/IR/PassManager.h>

namespace montyjit::jit {

/// Peels one turn off each innermost loop that is small and calls nothing but
/// in cold blocks, and tells whether there was one. Needs loops in simplified
/// and LCSSA form.
struct PeelLoopsPass : llvm::PassInfoMixin<PeelLoopsPass> {
  bool &hasPeeled;

  explicit PeelLoopsPass(bool &hasPeeled) : hasPeeled(hasPeeled) {}
  llvm::PreservedAnalyses run(llvm::Function &function,
                              llvm::FunctionAnalysisManager &analyses);
};

} // namespace montyjit::jit

#endif // MONTYJIT_LIB_JIT_PEELLOOPS_H
