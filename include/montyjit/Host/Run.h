//===- Run.h - One run of a program -----------------------------*- C++ -*-===//
///
/// \file
/// A run goes from event to event: start() and resume() let the script run
/// until it needs the host, ends, or fails. Between events nothing of it is on
/// any thread's stack: the run may be moved to another thread, dumped to bytes,
/// or dropped.
///
///     Result<Program> program = Program::compile("fetch('x') + 1");
///     RunOptions options;
///     options.functions.push_back({"fetch", nullptr});
///     Run run(*program, std::move(options));
///     Progress progress = run.start();
///     while (auto *call = std::get_if<Call>(&progress))
///       progress = run.resume(HostValue(41));
///     if (auto *complete = std::get_if<Complete>(&progress))
///       use(complete->value);
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_HOST_RUN_H
#define MONTYJIT_HOST_RUN_H

#include "montyjit/Host/HostValue.h"
#include "montyjit/Host/Program.h"
#include "montyjit/Host/RunLimits.h"

#include <functional>

namespace montyjit {

class RunState;

/// Values for the input names of a program.
using Inputs = std::vector<std::pair<std::string, HostValue>>;

/// The script called a host function, and waits for the answer.
struct Call {
  std::string function;
  HostValue::Items args;
  HostValue::Fields kwargs;
  /// Numbers the calls of a run from 0.
  uint32_t callId = 0;
  /// Where the call stands: line from 1, column from 0 in UTF-8 bytes. Zero for
  /// a call that a HostFunction answers.
  uint32_t line = 0;
  uint32_t column = 0;
};

/// The script used a name that is not defined. Resuming with a value defines
/// it; with an exception, raises it.
struct NameLookup {
  std::string name;
};

/// All that the script could do waits for these pending calls.
struct Futures {
  std::vector<uint32_t> callIds;
};

/// The script ended. The value is that of its last statement if this is an
/// expression, otherwise None.
struct Complete {
  HostValue value;
};

using Progress = std::variant<Call, NameLookup, Futures, Complete, Error>;

/// An exception for the script: its class by name (a built-in one or one of the
/// script) and its message.
struct ScriptException {
  std::string type;
  std::string message;
};

/// The answer will come later: the script gets a future.
struct Pending {};

/// What the host answers.
using Reply = std::variant<HostValue, ScriptException, Pending>;

/// Answers a call at once, on the thread of the run, without a pause.
using HostFunction = std::function<Reply(const Call &)>;

/// A name that the script may call.
struct ExternalFunction {
  std::string name;
  /// Null: calling the function pauses the run.
  HostFunction answer;
};

/// Receives what the script prints, in pieces of any size.
using Writer = std::function<void(std::string_view)>;

/// When functions are compiled to machine code.
enum class JitMode : uint8_t {
  Off,
  /// What turns out to be hot.
  Auto,
  /// Everything that can be, at once.
  Force,
};

/// What the compiler tells of the code that it makes.
enum class JitListing : uint8_t { None, Llvm, Assembly };

/// How to compile. Nothing but the speed of a run depends on it.
struct JitOptions {
  JitMode mode = JitMode::Auto;
  /// Wait for the compiler instead of going on interpreting.
  bool isSynchronous = false;
  /// End the process when the compiler fails, instead of going on interpreting.
  bool crashOnError = false;
  /// Calls, and turns of a loop, that make code hot; 0: the default.
  uint32_t threshold = 0;
  /// Every guard of compiled code fails once, in turn. For tests.
  bool failGuards = false;
  /// Written to the run's writer, in place of what the script prints. \pre
  /// isSynchronous
  JitListing listing = JitListing::None;
};

/// What a run may use and whom it talks to.
struct RunOptions {
  RunLimits limits;
  JitOptions jit;
  /// Null: what the script prints is dropped.
  Writer writer;
  /// The same for what it writes to sys.stderr.
  Writer errorWriter;
  std::vector<ExternalFunction> functions;
  /// Whether Complete carries the value. Without, a script whose value cannot
  /// leave the session ends well.
  bool wantsValue = true;
  /// Ask for names that are not defined instead of raising NameError.
  bool lookUpNames = false;
  /// Collect garbage as often as possible. For tests.
  bool collectOften = false;
  /// Stop often in the middle of everything, and go on from a snapshot. For
  /// tests.
  bool reloadOften = false;
};

/// What a run has used so far.
struct RunStatistics {
  uint64_t nanoseconds = 0;
  uint64_t instructions = 0;
  uint64_t allocatedBytes = 0;
  uint64_t allocations = 0;
  /// Functions, and loops of running ones, that were compiled to machine code,
  /// and how long that took (on another thread, unless
  /// JitOptions::isSynchronous).
  uint64_t compiledFunctions = 0;
  uint64_t compiledLoops = 0;
  uint64_t compileNanoseconds = 0;
  /// How often compiled code went on in the interpreter: because operands, or
  /// what a loop runs over, were of other types than before.
  uint64_t operandExits = 0;
  uint64_t loopExits = 0;
};

/// One run. Used by one thread at a time; movable.
class Run {
public:
  Run(Program program, RunOptions options = {});
  ~Run();
  Run(Run &&) noexcept;
  Run &operator=(Run &&) noexcept;

  /// Runs to the first event. The error is a ValueError when \p inputs are not
  /// exactly the program's input names. \pre the first call.
  Progress start(const Inputs &inputs = {});
  /// Answers the event that the run waits at and runs to the next one.
  /// \pre the last progress was Call or NameLookup.
  Progress resume(Reply reply);
  /// Answers any number of pending calls by their ids. Without one, time passes
  /// for the script: its next timer runs out. \pre the last progress was
  /// Futures.
  Progress resume(std::vector<std::pair<uint32_t, Reply>> replies);

  /// Asks the run to stop soon with KeyboardInterrupt. From any thread.
  void cancel();
  /// \return whether the run waits for the host.
  bool isPaused() const;
  RunStatistics statistics() const;

  /// \return the paused run as bytes, the program included. Equal states give
  /// equal bytes, so the time that the run has used is not among them. The
  /// error is a ValueError when the run is not paused.
  Result<std::string> dump() const;
  /// Makes a paused run of what dump() gave, as often as wanted: each is a run
  /// of its own. \p options give the writer and the host functions, which bytes
  /// cannot hold; names of functions come from the bytes, and of each limit the
  /// stricter one holds. The error is a ValueError when \p bytes are no paused
  /// run; they may come from a stranger.
  static Result<Run> load(std::string_view bytes, RunOptions options = {});
  /// \return the event that the run waits at. \pre isPaused().
  Progress event() const;

private:
  explicit Run(std::unique_ptr<RunState> state);

  std::unique_ptr<RunState> state_;
};

/// Runs \p program to its end. A call that no HostFunction answers is an error.
Result<HostValue> run(const Program &program, const Inputs &inputs = {},
                      RunOptions options = {});

} // namespace montyjit

#endif // MONTYJIT_HOST_RUN_H
