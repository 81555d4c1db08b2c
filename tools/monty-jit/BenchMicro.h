//===- BenchMicro.h - What the engine itself costs --------------*- C++ -*-===//

#ifndef MONTYJIT_TOOLS_BENCHMICRO_H
#define MONTYJIT_TOOLS_BENCHMICRO_H

#include <string>
#include <vector>

/// An operation of the embedding API and the best time that it took.
struct MicroFigure {
  std::string name;
  double seconds = 0;
};

/// Measures operations that are too short for a program: compiling and running,
/// calling the host, dumping and loading. One that fails is left out, and told
/// on standard error.
std::vector<MicroFigure> measureMicro();

#endif // MONTYJIT_TOOLS_BENCHMICRO_H
