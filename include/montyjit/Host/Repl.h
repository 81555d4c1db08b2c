//===- Repl.h - Snippets one after the other in one session -----*- C++ -*-===//

#ifndef MONTYJIT_HOST_REPL_H
#define MONTYJIT_HOST_REPL_H

#include "montyjit/Host/Run.h"

namespace montyjit {

class ReplState;

/// A session that keeps its state between snippets of source. Used by one
/// thread at a time.
class Repl {
public:
  explicit Repl(RunOptions options = {});
  ~Repl();
  Repl(Repl &&) noexcept;
  Repl &operator=(Repl &&) noexcept;

  /// Runs \p snippet to the first event, as Run::start() does. An error leaves
  /// the session usable. \p echo: writes the repr of a value other than None,
  /// as a prompt does. \pre no snippet is paused.
  Progress feed(std::string_view snippet, bool echo = false);
  /// Answers the event that a snippet waits at. \pre the last progress was Call
  /// or NameLookup.
  Progress resume(Reply reply);

  /// \return the session as bytes, between snippets or while one is paused.
  Result<std::string> dump() const;
  /// Makes a session of what dump() gave, as Run::load() does.
  static Result<Repl> load(std::string_view bytes, RunOptions options = {});
  /// \return whether a snippet waits for the host.
  bool isPaused() const;
  /// \return the event that the snippet waits at. \pre isPaused().
  Progress event() const;

private:
  explicit Repl(std::unique_ptr<ReplState> state);

  std::unique_ptr<ReplState> state_;
};

/// \return whether \p snippet, typed so far at a prompt, needs another line: an
/// open bracket or string, or a block that no empty line has ended.
bool needsMoreInput(std::string_view snippet);

} // namespace montyjit

#endif // MONTYJIT_HOST_REPL_H
