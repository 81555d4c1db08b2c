#include "BenchReport.h"

#include "montyjit/Host/Json.h"

#include <cmath>
#include <fmt/format.h>

using namespace montyjit;

namespace {

/// \return how many times as fast as the compared implementation \p index (from
/// 1) monty-jit is, on the geometric mean over all programs.
double meanRatio(const BenchReport &report, size_t index,
                 double BenchTimes::*kind) {
  double sum = 0;
  for (const BenchRow &row : report.rows)
    sum += std::log(row.times[index].*kind / row.times[0].*kind);
  return report.rows.empty() ? 0 : std::exp(sum / double(report.rows.size()));
}

HostValue timesAsJson(const BenchTimes &times) {
  return HostValue::dict({{"first", times.first}, {"steady", times.steady}});
}

std::string nameOf(const BenchReport &report, size_t index) {
  return index ? report.commands[index - 1] : "monty-jit";
}

HostValue rowAsJson(const BenchReport &report, const BenchRow &row) {
  HostValue::Pairs seconds;
  for (size_t i = 0; i < row.times.size(); ++i)
    seconds.emplace_back(nameOf(report, i), timesAsJson(row.times[i]));
  HostValue compiled;
  if (row.compiledFunctions)
    compiled = int64_t(*row.compiledFunctions);
  return HostValue::dict({{"program", row.program},
                          {"compiled_functions", compiled},
                          {"seconds", HostValue::dict(std::move(seconds))}});
}

} // namespace

std::string headOf(const BenchReport &report) {
  std::string head = fmt::format("{:<18}{:>10}{:>10}{:>10}", "", "first run",
                                 "steady", "compiled");
  std::string units = fmt::format("{:<18}{:>10}{:>10}{:>10}", "program", "ms",
                                  "ms", "functions");
  for (const std::string &command : report.commands) {
    head += fmt::format("  | {:<18.18}", command);
    units += fmt::format("  | {:>8}{:>10}", "first", "steady");
  }
  return head + '\n' + units + '\n';
}

std::string lineOf(const BenchRow &row) {
  std::string compiled =
      row.compiledFunctions ? std::to_string(*row.compiledFunctions) : "-";
  std::string line = fmt::format("{:<18}{:>10.2f}{:>10.2f}{:>10}", row.program,
                                 row.times[0].first * 1e3,
                                 row.times[0].steady * 1e3, compiled);
  for (size_t i = 1; i < row.times.size(); ++i)
    line += fmt::format("  | {:>7.2f}x{:>9.2f}x",
                        row.times[i].first / row.times[0].first,
                        row.times[i].steady / row.times[0].steady);
  return line + '\n';
}

std::string footOf(const BenchReport &report) {
  std::string foot = fmt::format("{:<48}", "geometric mean");
  for (size_t i = 1; i <= report.commands.size(); ++i)
    foot += fmt::format("  | {:>7.2f}x{:>9.2f}x",
                        meanRatio(report, i, &BenchTimes::first),
                        meanRatio(report, i, &BenchTimes::steady));
  foot += '\n';
  if (report.startUp.empty())
    return foot;
  foot += fmt::format("{:<18}{:>10.2f}{:20}", "process start-up",
                      report.startUp[0] * 1e3, "");
  for (size_t i = 1; i < report.startUp.size(); ++i)
    foot += fmt::format("  | {:>7.2f}x{:10}",
                        report.startUp[i] / report.startUp[0], "");
  return foot + "\nNx: monty-jit takes 1/N of the time of that command.\n";
}

std::string microOf(const BenchReport &report) {
  std::string lines;
  for (const MicroFigure &figure : report.micro)
    lines +=
        fmt::format("{:<36}{:>10.3f} us\n", figure.name, figure.seconds * 1e6);
  return lines;
}

std::string jsonOf(const BenchReport &report) {
  HostValue::Items rows;
  for (const BenchRow &row : report.rows)
    rows.push_back(rowAsJson(report, row));
  HostValue::Pairs means, startUp, micro;
  for (const MicroFigure &figure : report.micro)
    micro.emplace_back(figure.name, figure.seconds);
  for (size_t i = 1; i <= report.commands.size(); ++i)
    means.emplace_back(
        nameOf(report, i),
        timesAsJson({meanRatio(report, i, &BenchTimes::first),
                     meanRatio(report, i, &BenchTimes::steady)}));
  for (size_t i = 0; i < report.startUp.size(); ++i)
    startUp.emplace_back(nameOf(report, i), report.startUp[i]);
  return writeJson(HostValue::dict(
             {{"programs", HostValue::list(std::move(rows))},
              {"geometric_mean_ratio", HostValue::dict(std::move(means))},
              {"start_up_seconds", HostValue::dict(std::move(startUp))},
              {"operation_seconds", HostValue::dict(std::move(micro))}})) +
         '\n';
}
