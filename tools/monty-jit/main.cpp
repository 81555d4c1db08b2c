//===- main.cpp - The command monty-jit -----------------------------------===//

#include "Commands.h"
#include "Files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string_view>
#include <unistd.h>

namespace {

const char *const Footer =
    "monty-jit COMMAND --help tells more. Without a command: a prompt.\n\n"
    "JSON has tagged objects for what it lacks:\n"
    "  {\"$tuple\":[..]}  {\"$set\":[..]}  {\"$frozenset\":[..]}\n"
    "  {\"$dict\":[[key,value],..]}     keys that are no strings, or start "
    "with $\n"
    "  {\"$bytes\":\"base64\"}  {\"$bytearray\":\"base64\"}\n"
    "  {\"$float\":\"nan\"|\"inf\"|\"-inf\"}  {\"$complex\":[real,imaginary]}\n"
    "  {\"$range\":[start,stop,step]}  {\"$slice\":[start,stop,step]}\n"
    "  {\"$ellipsis\":true}\n"
    "  {\"$exception\":{\"type\":\"ValueError\",\"args\":[..]}}\n"
    "  {\"$dataclass\":{\"type\":\"Point\",\"fields\":{..}}}\n"
    "  {\"$repr\":\"<..>\"}              only printed: what has no other form\n"
    "Ints have any number of digits; a number with a point or an exponent is a "
    "float.";

constexpr struct {
  std::string_view name;
  void (*add)(CLI::App &app, int &exitCode);
} commands[] = {
    {"run", addRunCommand},       {"start", addStartCommand},
    {"resume", addResumeCommand}, {"dump", addDumpCommand},
    {"bench", addBenchCommand},
};

/// Adds the command that the first argument names, or all of them: describing
/// the options of each would take a tenth of every start.
void addCommands(CLI::App &app, int argc, char **argv, int &exitCode) {
  std::string_view wanted = argc > 1 ? argv[1] : "";
  bool isNamed =
      std::any_of(std::begin(commands), std::end(commands),
                  [&](const auto &command) { return command.name == wanted; });
  for (const auto &command : commands)
    if (!isNamed || command.name == wanted)
      command.add(app, exitCode);
}

int runTool(int argc, char **argv) {
  CLI::App app("Runs Python in a sandbox: pausable, snapshotable, fast.",
               "monty-jit");
  app.footer(Footer);
  app.require_subcommand(0, 1);
  int exitCode = ExitOk;
  addCommands(app, argc, argv, exitCode);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError &error) {
    return app.exit(error) == 0 ? ExitOk : ExitUsage;
  } catch (const UsageError &error) {
    std::fprintf(stderr, "monty-jit: %s\n", error.what());
    return ExitUsage;
  }
  if (!app.get_subcommands().empty())
    return exitCode;
  if (isatty(STDIN_FILENO))
    return runPrompt();
  std::fputs(app.help().c_str(), stderr);
  return ExitUsage;
}

} // namespace

int main(int argc, char **argv) { return runTool(argc, argv); }
