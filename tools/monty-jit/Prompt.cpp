//===- Prompt.cpp - monty-jit without a command ---------------------------===//

#include "Commands.h"
#include "Files.h"

#include "montyjit/Host/Repl.h"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <editline/readline.h>
#include <optional>
#include <type_traits>
#include <unistd.h>

using namespace montyjit;

namespace {

constexpr int HistorySize = 1000;

std::string historyFile() {
  const char *home = std::getenv("HOME");
  return home ? std::string(home) + "/.monty-jit-history" : "";
}

/// The functions of libedit, which nothing but the prompt loads: with the
/// libraries behind it, it would take a tenth of every start.
struct LineEditor {
  decltype(&::using_history) usingHistory;
  decltype(&::stifle_history) stifleHistory;
  decltype(&::read_history) readHistory;
  decltype(&::write_history) writeHistory;
  decltype(&::readline) readLine;
  decltype(&::add_history) addHistory;

  LineEditor();
};

LineEditor::LineEditor() {
  void *library = dlopen("libedit.so.2", RTLD_NOW);
  if (!library)
    throw UsageError("the prompt needs libedit: apt-get install libedit2");
  auto find = [library](auto &function, const char *name) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(
        dlsym(library, name));
  };
  find(usingHistory, "using_history");
  find(stifleHistory, "stifle_history");
  find(readHistory, "read_history");
  find(writeHistory, "write_history");
  find(readLine, "readline");
  find(addHistory, "add_history");
}

/// Lines from the terminal with editing and history.
class Terminal {
public:
  Terminal() {
    editor_.usingHistory();
    editor_.stifleHistory(HistorySize);
    if (!file_.empty())
      editor_.readHistory(file_.c_str());
  }
  ~Terminal() {
    if (!file_.empty())
      editor_.writeHistory(file_.c_str());
  }
  Terminal(const Terminal &) = delete;

  /// \return the next line; nothing at the end of input.
  std::optional<std::string> line(const char *prompt) {
    char *text = editor_.readLine(prompt);
    if (!text)
      return std::nullopt;
    std::string result = text;
    std::free(text);
    if (!result.empty())
      editor_.addHistory(result.c_str());
    return result;
  }

private:
  LineEditor editor_;
  std::string file_ = historyFile();
};

/// \return the next snippet, of one or more lines; nothing at the end of input.
std::optional<std::string> readSnippet(Terminal &terminal) {
  std::string snippet;
  const char *prompt = ">>> ";
  do {
    std::optional<std::string> line = terminal.line(prompt);
    if (!line)
      return snippet.empty() ? std::nullopt : std::optional(snippet);
    snippet += *line + '\n';
    prompt = "... ";
  } while (needsMoreInput(snippet));
  return snippet;
}

/// Runs \p snippet. \return the exit code when it ended the session.
std::optional<int> runSnippet(Repl &repl, const std::string &snippet) {
  Progress progress = repl.feed(snippet, /*echo=*/true);
  if (auto *error = std::get_if<Error>(&progress)) {
    std::fputs(error->traceback.c_str(), stderr);
    if (error->type == "SystemExit")
      return error->exitCode;
  }
  return std::nullopt;
}

} // namespace

int runPrompt() {
  RunOptions options;
  options.limits.maxTime = 0;
  options.errorWriter = [](std::string_view text) {
    (void)writeAll(STDERR_FILENO, text);
  };
  options.writer = [](std::string_view text) {
    (void)writeAll(STDOUT_FILENO, text);
  };
  Repl repl(std::move(options));
  Terminal terminal;
  while (std::optional<std::string> snippet = readSnippet(terminal))
    if (std::optional<int> exitCode = runSnippet(repl, *snippet))
      return *exitCode;
  std::puts("");
  return ExitOk;
}
