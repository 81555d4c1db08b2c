#include "BenchMicro.h"

#include "Files.h"

#include "montyjit/Host/Run.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace montyjit;

namespace {

template <typename T> T must(Result<T> result) {
  if (!result)
    throw UsageError(result.error().type + ": " + result.error().message);
  return std::move(*result);
}

/// \return the seconds of one call of \p action: the best of several batches.
template <typename Action> double timeOf(unsigned count, Action action) {
  constexpr unsigned Batches = 10;
  double best = 1e9;
  for (unsigned batch = 0; batch < Batches; ++batch) {
    auto begin = std::chrono::steady_clock::now();
    for (unsigned i = 0; i < count; ++i)
      action();
    std::chrono::duration<double> time =
        std::chrono::steady_clock::now() - begin;
    best = std::min(best, time.count() / count);
  }
  return best;
}

double timeOfCompileAndRun() {
  return timeOf(2000, [] { must(run(must(Program::compile("1 + 2")))); });
}

/// One turn of a loop that calls the host, without the loop itself.
double timeOfHostCall() {
  constexpr unsigned Calls = 20000;
  std::string loop = "for i in range(" + std::to_string(Calls) + "): ";
  Program calling = must(Program::compile(loop + "f(i)"));
  Program idle = must(Program::compile(loop + "i"));
  RunOptions options;
  options.functions.push_back({"f", [](const Call &) { return Reply(); }});
  double withCalls = timeOf(1, [&] { must(run(calling, {}, options)); });
  double without = timeOf(1, [&] { must(run(idle, {}, options)); });
  return std::max(withCalls - without, 0.0) / Calls;
}

RunOptions pausingOptions() {
  RunOptions options;
  options.functions.push_back({"f", nullptr});
  return options;
}

double timeOfPause() {
  Run run(must(Program::compile("while True: f(1)")), pausingOptions());
  run.start();
  return timeOf(2000, [&] { run.resume(HostValue()); });
}

double timeOfDumpAndLoad() {
  Run run(must(Program::compile("x = [1, 2, 3]\n"
                                "def g(a):\n"
                                "    return a + f(x)\n"
                                "g(1)")),
          pausingOptions());
  run.start();
  return timeOf(500, [&] { must(Run::load(must(run.dump()))); });
}

} // namespace

std::vector<MicroFigure> measureMicro() {
  constexpr struct {
    const char *name;
    double (*measure)();
  } operations[] = {
      {"compile and run `1 + 2`", timeOfCompileAndRun},
      {"host call answered at once", timeOfHostCall},
      {"host call with a pause", timeOfPause},
      {"dump and load a small paused run", timeOfDumpAndLoad},
  };
  std::vector<MicroFigure> figures;
  for (const auto &operation : operations) {
    try {
      figures.push_back({operation.name, operation.measure()});
    } catch (const UsageError &error) {
      std::fprintf(stderr, "%s: %s\n", operation.name, error.what());
    }
  }
  return figures;
}
