//===- RunCommand.cpp - monty-jit run -------------------------------------===//

#include "Commands.h"
#include "Files.h"
#include "Output.h"
#include "ScriptOptions.h"

#include <cstdio>
#include <unistd.h>

using namespace montyjit;

namespace {

enum class Stress : uint8_t { None, Deopt, Suspend, Gc };

struct RunCommandOptions : ScriptOptions {
  Stress stress = Stress::None;
  /// Where each pause is written to; empty: nowhere.
  std::string snapshots;
};

/// The script's output goes on while the host answers, so it is written before.
class ScriptRun {
public:
  explicit ScriptRun(const RunCommandOptions &options)
      : setup_(options), options_(options), stress_(options.stress) {}

  int operator()();

private:
  RunOptions runOptions();
  Reply answer(const Call &call) {
    output_.flush();
    return setup_.answer(call);
  }
  std::string bytesOf(const Run &run);
  /// What a run goes through when each host call leaves nothing but bytes.
  Run reload(const Run &run);
  void notePause(Run &run);
  Progress toTheEnd(Run &run);

  ScriptSetup setup_;
  const RunCommandOptions &options_;
  Stress stress_;
  uint64_t pauses_ = 0;
  Output output_;
};

RunOptions ScriptRun::runOptions() {
  RunOptions options = setup_.runOptions();
  options.wantsValue = false;
  options.writer = [this](std::string_view text) { output_.write(text); };
  options.errorWriter = [this](std::string_view text) {
    output_.flush();
    (void)writeAll(STDERR_FILENO, text);
  };
  for (const std::string &name : setup_.externals()) {
    HostFunction function;
    if (stress_ != Stress::Suspend && options_.snapshots.empty())
      function = [this](const Call &call) { return answer(call); };
    options.functions.push_back({name, std::move(function)});
  }
  if (stress_ == Stress::Deopt) {
    options.jit.mode = JitMode::Force;
    options.jit.isSynchronous = options.jit.failGuards = true;
  }
  options.collectOften = stress_ == Stress::Gc;
  options.reloadOften = stress_ == Stress::Suspend;
  return options;
}

std::string ScriptRun::bytesOf(const Run &run) {
  Result<std::string> bytes = run.dump();
  if (!bytes)
    throw UsageError("dump: " + bytes.error().message);
  return std::move(*bytes);
}

Run ScriptRun::reload(const Run &run) {
  Result<Run> loaded = Run::load(bytesOf(run), runOptions());
  if (!loaded)
    throw UsageError("load: " + loaded.error().message);
  return std::move(*loaded);
}

void ScriptRun::notePause(Run &run) {
  if (!options_.snapshots.empty())
    writeFile(options_.snapshots + '/' + std::to_string(pauses_++),
              bytesOf(run));
  if (stress_ == Stress::Suspend)
    run = reload(run);
}

Progress ScriptRun::toTheEnd(Run &run) {
  Progress progress = run.start(setup_.inputs());
  for (;;) {
    if (auto *call = std::get_if<Call>(&progress)) {
      Reply reply = answer(*call);
      notePause(run);
      progress = run.resume(std::move(reply));
    } else if (auto *futures = std::get_if<Futures>(&progress)) {
      output_.flush();
      auto late = setup_.answerLate(futures->callIds);
      notePause(run);
      progress = run.resume(std::move(late));
    } else {
      return progress;
    }
  }
}

int ScriptRun::operator()() {
  std::optional<Program> program = compileScript(options_, setup_);
  if (!program)
    return ExitError;
  Run run(*program, runOptions());
  Progress progress = toTheEnd(run);
  output_.flush();
  int exitCode = ExitOk;
  if (auto *error = std::get_if<Error>(&progress)) {
    printError(*error);
    exitCode = error->exitCode;
  }
  if (options_.wantsStatistics)
    printStatistics(run.statistics());
  return exitCode;
}

} // namespace

void addRunCommand(CLI::App &app, int &exitCode) {
  auto options = std::make_shared<RunCommandOptions>();
  CLI::App *command = app.add_subcommand("run", "Run a script to its end");
  addScriptOptions(*command, *options);
  command
      ->add_option("--host", options->host,
                   "A shell command that serves the host functions as JSON "
                   "lines (see below)")
      ->type_name("CMD");
  const std::map<std::string, Stress> modes = {{"deopt", Stress::Deopt},
                                               {"suspend", Stress::Suspend},
                                               {"gc", Stress::Gc}};
  command
      ->add_option("--stress", options->stress,
                   "For tests: every guard of compiled code fails once; every "
                   "host call dumps, ends and reloads the run; the collector "
                   "runs all the time")
      ->transform(CLI::Transformer(modes))
      ->type_name("deopt|suspend|gc");
  command
      ->add_option("--snapshots", options->snapshots,
                   "Write the run at each pause to FOLDER/0, FOLDER/1, ...")
      ->check(CLI::ExistingDirectory)
      ->type_name("FOLDER");
  command->footer(
      "Output goes to standard output, a traceback to standard error. Exit "
      "code: 0, 1 after an exception, what\nSystemExit says, 2 when the "
      "command "
      "line is wrong.\n\n"
      "A host function is answered by its =JSON, else by --host, else with its "
      "first argument (None without one).\n"
      "--host: for each call one line on the command's standard input,\n"
      "  {\"id\":1,\"function\":\"f\",\"args\":[..],\"kwargs\":{..}}\n"
      "and one line on its standard output,\n"
      "  {\"return\":JSON}  or  "
      "{\"raise\":{\"type\":\"ValueError\",\"message\":\"..\"}}");
  command->callback([=, &exitCode] { exitCode = ScriptRun(*options)(); });
}
