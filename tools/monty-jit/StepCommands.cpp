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

#include <algorithm>
#include <charconv>

using namespace montyjit;

namespace {

struct StepOptions : ScriptOptions {
  std::string state;
  std::string output;
  // How a call is answered.
  std::string returned = "null";
  std::string raised;
  bool isLater = false;
  /// How pending calls are: ID=JSON, ID=TYPE:MESSAGE.
  std::vector<std::string> values;
  std::vector<std::string> errors;
  /// Whether one of the first three was given.
  bool answersCall = false;
};

using Replies = std::vector<std::pair<uint32_t, Reply>>;

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
  /// The answers that the options give.
  Reply reply() const;
  Replies replies() const;
  /// Answers what the run waits for.
  Progress answer(Run &run);
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
    if (setup_.isPending(name))
      function = [](const Call &) -> Reply { return Pending{}; };
    else if (const HostValue *value = setup_.canned(name))
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

std::string describe(const Call &call) {
  std::string line = "{\"status\":\"call\"";
  appendField(line, "function", call.function);
  line += ',' + argumentsAsJson(call);
  line += ",\"call_id\":" + std::to_string(call.callId);
  line += ",\"line\":" + std::to_string(call.line);
  return line + ",\"column\":" + std::to_string(call.column);
}

std::string describe(const Futures &futures) {
  std::string line = "{\"status\":\"futures\",\"call_ids\":[";
  for (uint32_t id : futures.callIds)
    line += (line.back() == '[' ? "" : ",") + std::to_string(id);
  return line + ']';
}

/// \return the line, still open, about the event that a paused run waits at.
std::string describe(const Progress &progress) {
  if (auto *call = std::get_if<Call>(&progress))
    return describe(*call);
  if (auto *futures = std::get_if<Futures>(&progress))
    return describe(*futures);
  std::string line = "{\"status\":\"name\"";
  appendField(line, "name", std::get<NameLookup>(progress).name);
  return line;
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
  return print(describe(progress), ExitOk);
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

/// The parsers of options; \p option for the messages.
Reply parseException(const char *option, const std::string &text) {
  size_t colon = text.find(':');
  if (colon == std::string::npos || colon == 0)
    throw UsageError(std::string(option) + ": '" + text +
                     "' is not TYPE:MESSAGE");
  return ScriptException{text.substr(0, colon), text.substr(colon + 1)};
}

Reply parseValue(const char *option, const std::string &text) {
  Result<HostValue> value = parseJson(text);
  if (!value)
    throw UsageError(std::string(option) + ": " + value.error().message);
  return *value;
}

/// Splits ID=REST.
uint32_t parseId(const char *option, const std::string &text,
                 std::string &rest) {
  size_t equals = text.find('=');
  uint32_t id = 0;
  auto end = text.data() + std::min(equals, text.size());
  auto [stop, error] = std::from_chars(text.data(), end, id);
  if (equals == std::string::npos || error != std::errc() || stop != end)
    throw UsageError(std::string(option) + ": '" + text +
                     "' does not begin with the number of a call and =");
  rest = text.substr(equals + 1);
  return id;
}

Reply Step::reply() const {
  if (options_.isLater)
    return Pending{};
  return options_.raised.empty() ? parseValue("--return", options_.returned)
                                 : parseException("--raise", options_.raised);
}

Replies Step::replies() const {
  Replies replies;
  std::string rest;
  for (const std::string &text : options_.values) {
    uint32_t id = parseId("--answer", text, rest);
    replies.emplace_back(id, parseValue("--answer", rest));
  }
  for (const std::string &text : options_.errors) {
    uint32_t id = parseId("--fail", text, rest);
    replies.emplace_back(id, parseException("--fail", rest));
  }
  return replies;
}

/// Every id must be one that is waited for, and stand once.
void checkIds(const Replies &replies, std::vector<uint32_t> ids) {
  for (const auto &[id, reply] : replies) {
    auto place = std::find(ids.begin(), ids.end(), id);
    if (place == ids.end())
      throw UsageError("the run does not wait for an answer to call " +
                       std::to_string(id));
    ids.erase(place);
  }
}

Progress Step::answer(Run &run) {
  Progress event = run.event();
  Replies replies = this->replies();
  auto *futures = std::get_if<Futures>(&event);
  if (!futures) {
    if (!replies.empty())
      throw UsageError("the run waits for one call: --return, --raise or "
                       "--later");
    return run.resume(reply());
  }
  if (options_.answersCall)
    throw UsageError("the run waits for pending calls: --answer or --fail");
  checkIds(replies, futures->callIds);
  return run.resume(std::move(replies));
}

int Step::resume() {
  Result<Run> run = Run::load(readFile(options_.state), runOptions());
  if (!run)
    return fail(run.error(), ExitUsage);
  Progress progress = answer(*run);
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
    "  {\"status\":\"futures\",\"call_ids\":[0,1],\"stdout\":\"..\"}\n"
    "  {\"status\":\"complete\",\"value\":..,\"stdout\":\"..\"}\n"
    "  {\"status\":\"error\",\"type\":\"..\",\"message\":\"..\","
    "\"traceback\":\"..\",\"stdout\":\"..\"}\n"
    "STATE is written with status call and futures. With futures, the script "
    "waits for pending calls; resume answers\nany of them. The exit code is 0, "
    "or 2 when the command line is wrong or the state is refused.";

void addAnswerOptions(CLI::App &command, StepOptions &options) {
  auto *returned = command
                       .add_option("--return", options.returned,
                                   "What the host function returns (null)")
                       ->type_name("JSON");
  auto *raised = command
                     .add_option("--raise", options.raised,
                                 "The exception that the host function raises")
                     ->type_name("TYPE:MESSAGE")
                     ->excludes(returned);
  command
      .add_flag("--later", options.isLater,
                "The answer comes later: the script goes on with a future")
      ->excludes(returned)
      ->excludes(raised);
  command.add_option("--answer", options.values, "What a pending call returns")
      ->type_name("ID=JSON")
      ->allow_extra_args(false);
  command
      .add_option("--fail", options.errors,
                  "The exception that a pending call raises")
      ->type_name("ID=TYPE:MESSAGE")
      ->allow_extra_args(false);
}

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
  // Those of the state, unless the command line has stricter ones.
  options->limits = {
      .maxTime = 0, .maxMemory = 0, .maxRecursion = 0, .recursionCeiling = 0};
  addAnswerOptions(*command, *options);
  addExternalOption(*command, *options);
  addEngineOptions(*command, *options);
  addOutputOption(*command, *options);
  command->footer(Footer);
  command->callback([=, &exitCode] {
    options->answersCall = command->count("--return") ||
                           command->count("--raise") || options->isLater;
    exitCode = Step(*options).resume();
  });
}
