//===- main.cpp - The command monty-jit -----------------------------------===//

#include "Commands.h"
#include "Files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
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

int runTool(int argc, char **argv) {
  CLI::App app("Runs Python in a sandbox: pausable, snapshotable, fast.",
               "monty-jit");
  app.footer(Footer);
  app.require_subcommand(0, 1);
  int exitCode = ExitOk;
  addRunCommand(app, exitCode);
  addStartCommand(app, exitCode);
  addResumeCommand(app, exitCode);
  addDumpCommand(app, exitCode);
  addBenchCommand(app, exitCode);
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
