#include "ScriptOptions.h"

#include "Files.h"

#include "montyjit/Host/Json.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cstdio>

using namespace montyjit;

namespace {

HostValue valueOf(const std::string &option, std::string_view json) {
  Result<HostValue> value = parseJson(json);
  if (!value)
    throw UsageError(option + ": " + value.error().message);
  return *value;
}

/// Splits NAME=JSON. \return whether there is a '='.
bool splitAssignment(const std::string &option, const std::string &text,
                     std::string &name, HostValue &value) {
  size_t equals = text.find('=');
  name = text.substr(0, equals);
  if (name.empty())
    throw UsageError(option + ": a name is missing in '" + text + "'");
  if (equals == std::string::npos)
    return false;
  value =
      valueOf(option + " " + name, std::string_view(text).substr(equals + 1));
  return true;
}

} // namespace

void addExternalOption(CLI::App &command, ScriptOptions &options) {
  command
      .add_option("--external", options.externals,
                  "A host function that the script may call. With =JSON each "
                  "call gives that result")
      ->type_name("NAME[=JSON]")
      ->allow_extra_args(false);
  command
      .add_option("--pending", options.pending,
                  "The same, answered when all tasks of the script wait")
      ->type_name("NAME[=JSON]")
      ->allow_extra_args(false);
}

void addEngineOptions(CLI::App &command, ScriptOptions &options) {
  const std::map<std::string, JitMode> modes = {{"off", JitMode::Off},
                                                {"auto", JitMode::Auto},
                                                {"force", JitMode::Force}};
  command
      .add_option("--jit", options.jit.mode,
                  "Compile nothing, what is hot, or everything")
      ->transform(CLI::Transformer(modes))
      ->type_name("auto|off|force");
  command.add_flag("--jit-sync", options.jit.isSynchronous,
                   "Wait for the compiler");
  command.add_flag("--jit-crash-on-error", options.jit.crashOnError,
                   "End the process when the compiler fails");
  command
      .add_option("--jit-threshold", options.jit.threshold,
                  "Calls, and turns of a loop, that make code hot")
      ->type_name("N");
  command
      .add_option("--max-time", options.maxTime,
                  "Seconds that the script may run (30; 0: no limit)")
      ->take_last() // Modes of the tests give more than a test does.
      ->type_name("S")
      ->check(CLI::NonNegativeNumber);
  command
      .add_option("--max-memory", options.limits.maxMemory,
                  "Bytes that may live at a time (2 GiB; 0: no limit)")
      ->type_name("BYTES");
  command
      .add_option("--max-recursion", options.limits.maxRecursion,
                  "Nested calls (1000)")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  command
      .add_option("--max-instructions", options.limits.maxInstructions,
                  "Function entries plus loop turns")
      ->type_name("N");
  command
      .add_option("--max-allocations", options.limits.maxAllocations,
                  "Objects that may be made")
      ->type_name("N");
  command.add_flag("--stats", options.wantsStatistics,
                   "Print what the run used on standard error");
}

void addScriptOptions(CLI::App &command, ScriptOptions &options) {
  command.add_option("file", options.file, "The script; - for standard input")
      ->required()
      ->type_name("FILE");
  command
      .add_option("--input", options.inputs,
                  "A global variable that the script starts with")
      ->type_name("NAME=JSON")
      ->allow_extra_args(false);
  addExternalOption(command, options);
  addEngineOptions(command, options);
}

ScriptSetup::ScriptSetup(const ScriptOptions &options)
    : limits_(options.limits), jit_(options.jit) {
  if (!options.host.empty())
    host_.emplace(options.host);
  if (options.maxTime >= 0)
    limits_.maxTime = uint64_t(std::min(options.maxTime, 1e9) * 1e9);
  std::string name;
  for (const std::string &input : options.inputs) {
    HostValue value;
    if (!splitAssignment("--input", input, name, value))
      throw UsageError("--input: '" + input + "' is not NAME=JSON");
    inputs_.emplace_back(name, std::move(value));
  }
  for (const std::string &external : options.externals) {
    HostValue value;
    if (splitAssignment("--external", external, name, value))
      canned_[name] = std::move(value);
    externals_.push_back(name);
  }
  for (const std::string &external : options.pending) {
    HostValue value;
    if (splitAssignment("--pending", external, name, value))
      canned_[name] = std::move(value);
    externals_.push_back(name);
    pendingNames_.insert(name);
  }
}

std::vector<std::string> ScriptSetup::inputNames() const {
  std::vector<std::string> names;
  for (const auto &input : inputs_)
    names.push_back(input.first);
  return names;
}

RunOptions ScriptSetup::runOptions() const {
  RunOptions options;
  options.limits = limits_;
  // A limit given on the command line is one that the script cannot raise.
  if (limits_.maxRecursion != montyjit::RunLimits().maxRecursion)
    options.limits.recursionCeiling = limits_.maxRecursion;
  options.jit = jit_;
  return options;
}

const HostValue *ScriptSetup::canned(const std::string &name) const {
  auto place = canned_.find(name);
  return place == canned_.end() ? nullptr : &place->second;
}

Reply ScriptSetup::answer(const Call &call) {
  if (!pendingNames_.contains(call.function))
    return answerNow(call);
  pendingCalls_[call.callId] = call;
  return Pending{};
}

std::vector<std::pair<uint32_t, Reply>>
ScriptSetup::answerLate(const std::vector<uint32_t> &ids) {
  if (ids.empty())
    return {};
  uint32_t id = *std::max_element(ids.begin(), ids.end());
  return {{id, answerNow(pendingCalls_[id])}};
}

Reply ScriptSetup::answerNow(const Call &call) {
  if (const HostValue *value = canned(call.function))
    return *value;
  if (host_)
    return host_->answer(call);
  return call.args.empty() ? HostValue() : call.args.front();
}

std::optional<Program> compileScript(const ScriptOptions &options,
                                     const ScriptSetup &setup) {
  std::string name = options.file == "-" ? "<stdin>" : options.file;
  Result<Program> program =
      Program::compile(readFile(options.file), name, setup.inputNames());
  if (program)
    return *program;
  printError(program.error());
  return std::nullopt;
}

void printError(const Error &error) {
  std::fputs(error.traceback.c_str(), stderr);
  if (error.traceback.empty() && error.type != "SystemExit")
    std::fprintf(stderr, "%s: %s\n", error.type.c_str(), error.message.c_str());
}

void printStatistics(const RunStatistics &statistics) {
  std::fprintf(stderr,
               "time %.6f s, %llu instructions, %llu objects, %llu bytes "
               "allocated\n",
               double(statistics.nanoseconds) * 1e-9,
               static_cast<unsigned long long>(statistics.instructions),
               static_cast<unsigned long long>(statistics.allocations),
               static_cast<unsigned long long>(statistics.allocatedBytes));
  std::fprintf(stderr,
               "compiled %llu functions, %llu loops in %.6f s; exits: %llu for "
               "operands, %llu for loops\n",
               static_cast<unsigned long long>(statistics.compiledFunctions),
               static_cast<unsigned long long>(statistics.compiledLoops),
               double(statistics.compileNanoseconds) * 1e-9,
               static_cast<unsigned long long>(statistics.operandExits),
               static_cast<unsigned long long>(statistics.loopExits));
}
