#include "BenchSubject.h"

#include "Files.h"
#include "HostProcess.h"

#include <chrono>
#include <cstdlib>

using namespace montyjit;

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Stands behind the program. Each host call is a pause, so the time from one
/// to the next is that of what stands between them.
const char *const OwnDriver = R"(

def __bench__():
    while True:
        __bench_start__()
        value = run()
        __bench_stop__()
        __bench_value__(ascii(repr(value)))

__bench__()
)";

class OwnSubject : public BenchSubject {
public:
  OwnSubject(const std::string &file, const RunOptions &options)
      : file_(file), options_(options) {
    for (const char *name :
         {"__bench_start__", "__bench_stop__", "__bench_value__"})
      options_.functions.push_back({name, nullptr});
  }

  BenchSample sample() override {
    Clock::time_point begin = Clock::now();
    if (!run_)
      load();
    step("__bench_stop__");
    BenchSample result{secondsSince(begin), {}};
    result.value = step("__bench_value__").args.front().text();
    step("__bench_start__");
    return result;
  }

  std::optional<uint64_t> compiledFunctions() const override {
    return run_->statistics().compiledFunctions;
  }

private:
  void load() {
    Result<Program> program =
        Program::compile(readFile(file_) + OwnDriver, file_);
    if (!program)
      throw UsageError(program.error().traceback);
    run_.emplace(*program, options_);
    expect(run_->start(), "__bench_start__");
  }

  Call step(const char *function) {
    return expect(run_->resume(HostValue()), function);
  }

  Call expect(Progress progress, const char *function) {
    if (auto *error = std::get_if<Error>(&progress))
      throw UsageError(error->traceback);
    auto *call = std::get_if<Call>(&progress);
    if (!call || call->function != function)
      throw UsageError(file_ + ": the program stopped unexpectedly");
    return std::move(*call);
  }

  std::string file_;
  RunOptions options_;
  std::optional<Run> run_;
};

/// Answers each line of its input by one call of `run()`.
const char *const ForeignDriver = R"(
import sys, time
clock = time.perf_counter
begin = clock()
path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    source = file.read()
names = {"__name__": "__main__"}
exec(compile(source, path, "exec"), names)
run = names["run"]
loading = clock() - begin
while sys.stdin.readline():
    begin = clock()
    value = run()
    seconds = clock() - begin
    sys.stdout.write("%.9f %s\n" % (seconds + loading, ascii(repr(value))))
    sys.stdout.flush()
    loading = 0.0
)";

/// A child process that runs the driver. Values come as ascii(repr(value)),
/// which is one line.
class ForeignSubject : public BenchSubject {
public:
  ForeignSubject(const std::string &command, const std::string &file)
      : command_(command), child_(command, {"-c", ForeignDriver, file}) {}

  BenchSample sample() override {
    bool isEnd = !child_.send("run");
    std::string line = isEnd ? "" : child_.receive(isEnd);
    if (isEnd)
      throw UsageError(command_ + ": ended before it answered");
    size_t blank = line.find(' ');
    return {std::strtod(line.c_str(), nullptr), line.substr(blank + 1)};
  }

private:
  std::string command_;
  ChildProcess child_;
};

} // namespace

std::unique_ptr<BenchSubject> makeOwnSubject(const std::string &file,
                                             const RunOptions &options) {
  return std::make_unique<OwnSubject>(file, options);
}

std::unique_ptr<BenchSubject> makeForeignSubject(const std::string &command,
                                                 const std::string &file) {
  return std::make_unique<ForeignSubject>(command, file);
}

double measureStartUp(const std::string &command) {
  Clock::time_point begin = Clock::now();
  {
    ChildProcess child(command, {"/dev/null"});
    bool isEnd = false;
    child.receive(isEnd);
  }
  return secondsSince(begin);
}
