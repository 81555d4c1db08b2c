//===- Commands.h - The commands of monty-jit -------------------*- C++ -*-===//

#ifndef MONTYJIT_TOOLS_COMMANDS_H
#define MONTYJIT_TOOLS_COMMANDS_H

#include <CLI/App.hpp>

/// Exit codes of every command.
enum ExitCode : int {
  ExitOk = 0,
  /// The script ended with an exception.
  ExitError = 1,
  /// The command line, or a file that it names, is wrong.
  ExitUsage = 2,
};

// Each function declares one command below \p app. When the command is chosen,
// its callback runs it and stores the exit code in \p exitCode.

void addRunCommand(CLI::App &app, int &exitCode);
void addStartCommand(CLI::App &app, int &exitCode);
void addResumeCommand(CLI::App &app, int &exitCode);
void addDumpCommand(CLI::App &app, int &exitCode);
void addBenchCommand(CLI::App &app, int &exitCode);

/// Reads statements from the terminal and shows their values, until the end of
/// input. \return the exit code.
int runPrompt();

#endif // MONTYJIT_TOOLS_COMMANDS_H
