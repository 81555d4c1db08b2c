//===- StepCommands.cpp - monty-jit start and resume ----------------------===//
///
/// \file
/// Each process runs the script to its next pause, writes the paused run to a
/// file and prints one JSON line about what happened.
///
//===----------------------------------------------------------------------===//

#include "Commands.h"
#include "Files.h"
#include "Output.h"
#include "ScriptOptions.h"

#include "montyjit/Host/Json.h"

#include <cstdio>

using namespace montyjit;

namespace {

struct StepOptions : ScriptOptions {
  std::string state;
  std::string output;
  std::string returned;
  std::string raised;
};

/// Adds `,"name":"text"`.
void appendField(std::string &line, const char *name, std::string_view text) {
  line += std::string(",\"") + name + "\":";
  appendJsonString(text, line);
}

/// One step of a script.
class Step {
public:
  explicit Step(const StepOptions &options)
      : options_(options), setup_(options) {}

  int start();
  int resume();

private:
  RunOptions runOptions();
  Reply reply() const;
  int report(const Run &run, const Progress &progress);
  int fail(const Error &error, int exitCode = ExitOk);
  int print(std::string line, int exitCode);

  const StepOptions &options_;
  ScriptSetup setup_;
  std::string printed_;
};

RunOptions Step::runOptions() {
  RunOptions options = setup_.runOptions();
  options.writer = [this](std::string_view text) { printed_ += text; };
  for (const std::string &name : setup_.externals()) {
    HostFunction function;
    if (const HostValue *value = setup_.canned(name))
      function = [value](const Call &) -> Reply { return *value; };
    options.functions.push_back({name, std::move(function)});
  }
  return options;
}

int Step::print(std::string line, int exitCode) {
  appendField(line, "stdout", printed_);
  Output output;
  output.write(line + "}\n");
  return exitCode;
}

int Step::fail(const Error &error, int exitCode) {
  std::string line = "{\"status\":\"error\"";
  appendField(line, "type", error.type);
  appendField(line, "message", error.message);
  appendField(line, "traceback", error.traceback);
  return print(line, exitCode);
}

int Step::report(const Run &run, const Progress &progress) {
  if (options_.wantsStatistics)
    printStatistics(run.statistics());
  if (auto *error = std::get_if<Error>(&progress))
    return fail(*error);
  if (auto *complete = std::get_if<Complete>(&progress))
    return print("{\"status\":\"complete\",\"value\":" +
                     writeJson(complete->value),
                 ExitOk);
  Result<std::string> bytes = run.dump();
  if (!bytes)
    return fail(bytes.error());
  writeFile(options_.output, *bytes);
  auto &call = *std::get_if<Call>(&progress);
  std::string line = "{\"status\":\"call\"";
  appendField(line, "function", call.function);
  line += ',' + argumentsAsJson(call);
  line += ",\"call_id\":" + std::to_string(call.callId);
  line += ",\"line\":" + std::to_string(call.line);
  line += ",\"column\":" + std::to_string(call.column);
  return print(line, ExitOk);
}

int Step::start() {
  std::string name = options_.file == "-" ? "<stdin>" : options_.file;
  Result<Program> program =
      Program::compile(readFile(options_.file), name, setup_.inputNames());
  if (!program)
    return fail(program.error());
  Run run(*program, runOptions());
  Progress progress = run.start(setup_.inputs());
  return report(run, progress);
}

Reply Step::reply() const {
  if (!options_.raised.empty()) {
    size_t colon = options_.raised.find(':');
    if (colon == std::string::npos)
      throw UsageError("--raise: '" + options_.raised +
                       "' is not TYPE:MESSAGE");
    return ScriptException{options_.raised.substr(0, colon),
                           options_.raised.substr(colon + 1)};
  }
  Result<HostValue> value = parseJson(options_.returned);
  if (!value)
    throw UsageError("--return: " + value.error().message);
  return *value;
}

int Step::resume() {
  Reply answer = reply();
  Result<Run> run = Run::load(readFile(options_.state), runOptions());
  if (!run)
    return fail(run.error(), ExitUsage);
  Progress progress = run->resume(std::move(answer));
  return report(*run, progress);
}

void addOutputOption(CLI::App &command, StepOptions &options) {
  command
      .add_option("-o", options.output, "Where the paused run is written to")
      ->required()
      ->type_name("STATE");
}

const char *const Footer =
    "Prints one JSON line:\n"
    "  {\"status\":\"call\",\"function\":\"f\",\"args\":[..],\"kwargs\":{..},"
    "\"call_id\":0,\"line\":1,\"column\":0,\"stdout\":\"..\"}\n"
    "  {\"status\":\"complete\",\"value\":..,\"stdout\":\"..\"}\n"
    "  {\"status\":\"error\",\"type\":\"..\",\"message\":\"..\","
    "\"traceback\":\"..\",\"stdout\":\"..\"}\n"
    "STATE is written with status call only. The exit code is 0, or 2 when a "
    "state that resume was given is refused.";

} // namespace

void addStartCommand(CLI::App &app, int &exitCode) {
  auto options = std::make_shared<StepOptions>();
  CLI::App *command =
      app.add_subcommand("start", "Run a script to its first host call");
  addScriptOptions(*command, *options);
  addOutputOption(*command, *options);
  command->footer(Footer);
  command->callback([=, &exitCode] { exitCode = Step(*options).start(); });
}

void addResumeCommand(CLI::App &app, int &exitCode) {
  auto options = std::make_shared<StepOptions>();
  CLI::App *command = app.add_subcommand(
      "resume", "Answer a host call and run to the next one");
  command->add_option("state", options->state, "The paused run")
      ->required()
      ->type_name("STATE");
  options->returned = "null";
  // Those of the state, unless the command line has stricter ones.
  options->limits = {
      .maxTime = 0, .maxMemory = 0, .maxRecursion = 0, .recursionCeiling = 0};
  auto *returned = command
                       ->add_option("--return", options->returned,
                                    "What the host function returns (null)")
                       ->type_name("JSON");
  command
      ->add_option("--raise", options->raised,
                   "The exception that the host function raises")
      ->type_name("TYPE:MESSAGE")
      ->excludes(returned);
  addExternalOption(*command, *options);
  addEngineOptions(*command, *options);
  addOutputOption(*command, *options);
  command->footer(Footer);
  command->callback([=, &exitCode] { exitCode = Step(*options).resume(); });
}
