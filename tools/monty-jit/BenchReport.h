//===- BenchReport.h - Figures of a benchmark as table and JSON -*- C++ -*-===//

#ifndef MONTYJIT_TOOLS_BENCHREPORT_H
#define MONTYJIT_TOOLS_BENCHREPORT_H

#include "BenchMicro.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The times of one implementation, in seconds.
struct BenchTimes {
  double first = 0;
  double steady = 0;
};

/// A line of the table.
struct BenchRow {
  std::string program;
  /// monty-jit's own times, then those of each compared implementation.
  std::vector<BenchTimes> times;
  std::optional<uint64_t> compiledFunctions;
};

/// All that was measured.
struct BenchReport {
  /// The compared commands.
  std::vector<std::string> commands;
  std::vector<BenchRow> rows;
  /// Whole processes with an empty program: monty-jit's, then the commands'.
  std::vector<double> startUp;
  /// Single operations.
  std::vector<MicroFigure> micro;
};

/// \return the head of the table.
std::string headOf(const BenchReport &report);
/// \return one line of it.
std::string lineOf(const BenchRow &row);
/// \return what stands below the lines: geometric means and start-up.
std::string footOf(const BenchReport &report);
/// \return the lines of single operations.
std::string microOf(const BenchReport &report);
/// \return the report as JSON.
std::string jsonOf(const BenchReport &report);

#endif // MONTYJIT_TOOLS_BENCHREPORT_H
