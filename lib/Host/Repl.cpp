#include "montyjit/Host/Repl.h"

#include "Convert.h"
#include "Errors.h"
#include "ProgramState.h"
#include "SessionHost.h"
#include "Snapshots.h"

#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Modules/Modules.h"
#include "montyjit/Parse/Parser.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace montyjit {

/// A session and the trees of all its snippets, to which functions refer.
class ReplState {
public:
  explicit ReplState(RunOptions options);

  /// Begins with an empty main module.
  void begin();
  Result<std::string> dump();
  /// Makes this fresh session the one in \p file. \return what is wrong, if
  /// anything.
  std::optional<Error> restore(const SnapshotFile &file);
  bool isPaused() { return session().hasSuspended(); }
  Progress event() {
    SessionScope scope(session());
    return host_.describeSuspension();
  }
  Progress feed(std::string_view snippet, bool echo);
  Progress resume(const Reply &reply) {
    SessionScope scope(session());
    return proceed(host_.resume(reply));
  }

private:
  /// What the session is working on.
  enum class Stage : uint8_t { Snippet, SnippetToShow, Show };

  Session &session() { return host_.session(); }
  Progress proceed(Value result);

  /// Outlive the session, which refers to them.
  std::vector<std::unique_ptr<Tree>> trees_;
  Writer writer_;
  SessionHost host_;
  Stage stage_ = Stage::Snippet;
  unsigned snippets_ = 0;
};

} // namespace montyjit

ReplState::ReplState(RunOptions options)
    : writer_(options.writer), host_(std::move(options), false) {}

void ReplState::begin() {
  SessionScope scope(session());
  initModules();
  if (!host_.makeMainModule({}))
    session().takeException();
}

/// What of the session's host belongs to a snapshot.
enum ReplCounter : uint32_t { SnippetsCounter, StageCounter };

Result<std::string> ReplState::dump() {
  SessionScope scope(session());
  HostCounters host;
  host.values[SnippetsCounter] = snippets_;
  host.values[StageCounter] = uint64_t(stage_);
  std::string bytes, reason;
  if (!encodeRun(session(), nullptr, ProgramImage(), host, bytes, reason))
    return refusal(std::move(reason));
  return bytes;
}

std::optional<Error> ReplState::restore(const SnapshotFile &file) {
  SessionScope scope(session());
  std::string reason;
  if (!file.decodeRun(session(), nullptr, loaderFor(session()), reason))
    return refusal(std::move(reason));
  host_.registerFunctions();
  HostCounters host = file.hostCounters();
  snippets_ = unsigned(host.values[SnippetsCounter]);
  stage_ = Stage(std::min(host.values[StageCounter], uint64_t(Stage::Show)));
  return std::nullopt;
}

Progress ReplState::feed(std::string_view snippet, bool echo) {
  std::string name = "<python-input-" + std::to_string(snippets_++) + ">";
  Diagnostic diagnostic;
  std::unique_ptr<Tree> tree = makeTree(snippet, name, diagnostic);
  if (!tree)
    return describeDiagnostic(diagnostic, snippet, name);
  trees_.push_back(std::move(tree));
  stage_ = echo ? Stage::SnippetToShow : Stage::Snippet;
  SessionScope scope(session());
  bindTree(session(), *trees_.back());
  return proceed(runModule(session(), *trees_.back(), session().globals));
}

Progress ReplState::proceed(Value result) {
  if (std::optional<Progress> event = host_.settle(result))
    return std::move(*event);
  if (stage_ == Stage::SnippetToShow && !(result == none())) {
    stage_ = Stage::Show;
    return proceed(session().repr(result));
  }
  if (stage_ != Stage::Show) {
    Result<HostValue> value = fromSession(session(), result);
    if (!value)
      return value.error();
    return Complete{std::move(*value)};
  }
  if (Str *text = asStr(result); text && writer_)
    writer_(toUtf8(text) + "\n");
  return Complete{};
}

Repl::Repl(RunOptions options)
    : state_(std::make_unique<ReplState>(std::move(options))) {
  state_->begin();
}
Repl::Repl(std::unique_ptr<ReplState> state) : state_(std::move(state)) {}
Repl::~Repl() = default;
Repl::Repl(Repl &&) noexcept = default;
Repl &Repl::operator=(Repl &&) noexcept = default;

Progress Repl::feed(std::string_view snippet, bool echo) {
  return state_->feed(snippet, echo);
}
Progress Repl::resume(Reply reply) { return state_->resume(reply); }

Result<std::string> Repl::dump() const { return state_->dump(); }
bool Repl::isPaused() const { return state_->isPaused(); }
Progress Repl::event() const { return state_->event(); }

Result<Repl> Repl::load(std::string_view bytes, RunOptions options) {
  Result<SnapshotFile> file = openRun(bytes);
  if (!file)
    return file.error();
  options.limits = limitsFrom(*file, options.limits);
  auto state = std::make_unique<ReplState>(std::move(options));
  if (std::optional<Error> error = state->restore(*file))
    return *error;
  return Repl(std::move(state));
}

namespace {

bool contains(const Diagnostic &error, std::string_view part) {
  return error.message.find(part) != std::string::npos;
}

/// \return whether a bracket or a string is open at the end.
bool isOpen(const Diagnostic &error) {
  return contains(error, "was never closed") ||
         contains(error, "unterminated triple-quoted");
}

/// \return whether a block could follow.
bool wantsBlock(const Diagnostic &error) {
  return contains(error, "expected an indented block") ||
         contains(error, "expected 'except' or 'finally' block");
}

/// \return the last line of \p text that is not blank.
std::string_view lastLine(std::string_view text) {
  text = text.substr(0, text.find_last_not_of(" \t\n") + 1);
  return text.substr(text.rfind('\n') + 1);
}

} // namespace

bool montyjit::needsMoreInput(std::string_view snippet) {
  initModules();
  bool endsEmpty = snippet.ends_with("\n\n");
  std::string_view last = lastLine(snippet);
  bool isInBlock = !endsEmpty && !last.empty() &&
                   (last.front() == ' ' || last.front() == '\t' ||
                    last.front() == '@' || last.back() == ':');
  Tree tree;
  Diagnostic error;
  if (parseModule(snippet, "", ParseMode::Exec, tree, error))
    return isInBlock;
  return isOpen(error) ||
         (!endsEmpty && (wantsBlock(error) || last.starts_with('@')));
}
