//===- BenchCommand.cpp - monty-jit bench ---------------------------------===//

#include "BenchReport.h"
#include "BenchSubject.h"
#include "Commands.h"
#include "Files.h"
#include "Output.h"
#include "ScriptOptions.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

using namespace montyjit;

namespace {

struct BenchOptions : ScriptOptions {
  std::vector<std::string> files;
  std::vector<std::string> commands;
  std::string json;
  bool wantsMicro = false;
  unsigned rounds = 10;
};

/// \return the programs of \p names: files, and the .py files of folders by
/// name.
std::vector<std::string> findPrograms(const std::vector<std::string> &names) {
  std::vector<std::string> programs;
  for (const std::string &name : names) {
    if (!std::filesystem::is_directory(name)) {
      programs.push_back(name);
      continue;
    }
    size_t begin = programs.size();
    for (const auto &entry : std::filesystem::directory_iterator(name))
      if (entry.path().extension() == ".py")
        programs.push_back(entry.path().string());
    std::sort(programs.begin() + std::ptrdiff_t(begin), programs.end());
  }
  return programs;
}

class Bench {
public:
  explicit Bench(const BenchOptions &options)
      : options_(options), setup_(options) {
    report_.commands = options.commands;
  }

  int operator()();

private:
  BenchRow measure(const std::string &file);
  void measureStartUps();

  const BenchOptions &options_;
  ScriptSetup setup_;
  BenchReport report_;
};

/// Subjects take turns within a round, so that a slow moment of the machine
/// hits all of them.
BenchRow Bench::measure(const std::string &file) {
  std::vector<std::unique_ptr<BenchSubject>> subjects;
  subjects.push_back(makeOwnSubject(file, setup_.runOptions()));
  for (const std::string &command : options_.commands)
    subjects.push_back(makeForeignSubject(command, file));
  BenchRow row;
  row.program = std::filesystem::path(file).stem().string();
  row.times.resize(subjects.size());
  std::string expected;
  for (unsigned round = 0; round <= options_.rounds; ++round)
    for (size_t i = 0; i < subjects.size(); ++i) {
      BenchSample sample = subjects[i]->sample();
      if (round == 0 && i == 0)
        expected = sample.value;
      if (sample.value != expected)
        throw UsageError(file + ": monty-jit computes " + expected + ", " +
                         options_.commands[i - 1] + " computes " +
                         sample.value);
      BenchTimes &times = row.times[i];
      if (round == 0)
        times.first = sample.seconds;
      else if (round == 1 || sample.seconds < times.steady)
        times.steady = sample.seconds;
    }
  row.compiledFunctions = subjects[0]->compiledFunctions();
  return row;
}

void Bench::measureStartUps() {
  std::vector<std::string> commands = {
      std::filesystem::read_symlink("/proc/self/exe").string() + " run"};
  commands.insert(commands.end(), options_.commands.begin(),
                  options_.commands.end());
  report_.startUp.assign(commands.size(), 1e9);
  for (unsigned round = 0; round < 2 * options_.rounds; ++round)
    for (size_t i = 0; i < commands.size(); ++i)
      report_.startUp[i] =
          std::min(report_.startUp[i], measureStartUp(commands[i]));
}

int Bench::operator()() {
  Output output;
  int exitCode = ExitOk;
  std::vector<std::string> programs = findPrograms(options_.files);
  if (!programs.empty())
    output.write(headOf(report_));
  for (const std::string &file : programs) {
    output.flush();
    try {
      report_.rows.push_back(measure(file));
      output.write(lineOf(report_.rows.back()));
    } catch (const UsageError &error) {
      std::fprintf(stderr, "%s\n", error.what());
      exitCode = ExitError;
    }
  }
  if (!report_.rows.empty()) {
    measureStartUps();
    output.write(footOf(report_));
  }
  if (options_.wantsMicro)
    report_.micro = measureMicro();
  output.write(microOf(report_));
  if (!options_.json.empty())
    writeFile(options_.json, jsonOf(report_));
  return exitCode;
}

} // namespace

void addBenchCommand(CLI::App &app, int &exitCode) {
  auto options = std::make_shared<BenchOptions>();
  options->maxTime = 0;
  CLI::App *command = app.add_subcommand(
      "bench", "Measure programs side by side with other implementations");
  command
      ->add_option("programs", options->files,
                   "Python files that define run(), or folders of them")
      ->check(CLI::ExistingPath)
      ->type_name("FILE|FOLDER");
  command
      ->add_option("--compare", options->commands,
                   "Another implementation, e.g. python3 or pypy3")
      ->type_name("CMD")
      ->allow_extra_args(false);
  command->add_option("--rounds", options->rounds, "Runs behind the first (10)")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  command->add_flag("--micro", options->wantsMicro,
                    "Also measure single operations of the engine");
  command->add_option("--json", options->json, "Also write the figures here")
      ->type_name("OUT");
  addEngineOptions(*command, *options);
  command->footer(
      "The first run includes reading and compiling the program; steady is the "
      "best of the others, in the same process.\nImplementations take turns, "
      "and "
      "must compute the same value. Programs that fail or differ are told on "
      "standard error, and the exit code is 1.");
  command->callback([=, &exitCode] { exitCode = Bench(*options)(); });
}
