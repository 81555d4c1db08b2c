//===- MergeExits.h - One call for exits with the same values ---*- C++ -*-===//

#ifndef MONTYJIT_LIB_JIT_MERGEEXITS_H
#define MONTYJIT_LIB_JIT_MERGEEXITS_H

namespace llvm {
class Function;
} // namespace llvm

namespace montyjit::jit {

/// Exits of \p function that are given nearly the same values, and go on at the
/// same place, share one call. \pre the function's variables are values (SROA).
void mergeExits(llvm::Function &function);

} // namespace montyjit::jit

#endif // MONTYJIT_LIB_JIT_MERGEEXITS_H
