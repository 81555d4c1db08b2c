//===- MathTables.h - The parts of the math module --------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_MATHTABLES_H
#define MONTYJIT_LIB_MODULES_MATHTABLES_H

#include "montyjit/Runtime/Native.h"

namespace montyjit {

NativeTable mathRealFunctions();
NativeTable mathPairFunctions();
NativeTable mathIntFunctions();
NativeTable mathSumFunctions();
/// What the others call as objects.
NativeTable mathHiddenFunctions();

/// The Gamma function and the logarithm of its absolute value, as CPython computes
/// them (Lanczos). \pre x is in the domain.
double gammaOf(double x);
double lgammaOf(double x);

/// The Euclidean norm without undue overflow, exact to the last bit but one.
/// Changes \p vector.
double vectorNorm(double *vector, size_t count);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_MATHTABLES_H
