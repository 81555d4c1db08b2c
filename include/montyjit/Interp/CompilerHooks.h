//===- CompilerHooks.h - Where the compiler attaches ------------*- C++ -*-===//
///
/// \file
/// The interpreter works without a compiler. The compiler is a shared object of
/// its own, opened when the first function is hot (LLVM would cost every
/// process 7 ms); the two know each other by two tables: what the interpreter
/// calls in the compiler (CompilerHooks), and what the compiler, and the code
/// it makes, call in the process (CompilerServices, with the functions of
/// CompiledHelpers.def).
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_INTERP_COMPILERHOOKS_H
#define MONTYJIT_INTERP_COMPILERHOOKS_H

#include "montyjit/Interp/ExitPoint.h"
#include "montyjit/Interp/Feedback.h"
#include "montyjit/Interp/PyCode.h"
#include "montyjit/Runtime/Session.h"

#include <atomic>
#include <functional>
#include <string>
#include <string_view>

namespace montyjit {

/// The functions of CompiledHelpers.def.
namespace compiled {
#define HELPER(RESULT, NAME, ...) RESULT NAME(__VA_ARGS__);
#include "montyjit/Interp/CompiledHelpers.def"
} // namespace compiled

/// What an entry that may not go on does.
enum class EntryCheck : uint32_t {
  GoOn,
  /// Returns empty: an exception is pending.
  Raised,
  /// Leaves (ExitWay::AtEntry).
  Unwind,
};

/// What the compiler tells of the code that it makes.
enum class CodeListing : uint8_t { None, Llvm, Assembly };

/// How a session compiles.
struct CompilerSettings {
  /// The interpreter waits for the compiler.
  bool isSynchronous = false;
  /// The process ends when the compiler fails.
  bool crashesOnError = false;
  /// Every guard fails the first time it is reached.
  bool failsGuards = false;
  /// Code is made quickly at first, and well when it is warm.
  bool isQuickFirst = false;
  /// Is given the text of each unit that is compiled. \pre isSynchronous
  CodeListing listing = CodeListing::None;
  std::function<void(std::string_view)> writeListing;
  /// Calls, and turns of a loop, that make code hot.
  uint32_t hotCalls = 0;
  uint32_t hotTurns = 0;
};

/// What the compiler has done for a session. It goes on while the session reads
/// it.
struct CompilerStatistics {
  std::atomic<uint32_t> functions = 0;
  std::atomic<uint32_t> loops = 0;
  /// Functions that the compiler left to the interpreter.
  std::atomic<uint32_t> refused = 0;
  std::atomic<uint64_t> nanoseconds = 0;
  /// How often compiled code went on in the interpreter, by reason.
  uint64_t exits[size_t(ExitReason::Count)] = {};
};

/// Session::compilerState.
struct CompilerState {
  CompilerSettings settings;
  CompilerStatistics statistics;
  /// The compiler's own state; null before it was opened.
  void *compiler = nullptr;
  /// Compiled code leaves, because a callee wants to see its frame: the frame's
  /// next stop calls it. Session::delivered is the list of the callee and the
  /// arguments, the last of which have names unless that is null.
  bool isCallLeft = false;
  Tuple *leftNames = nullptr;
};

/// How a built-in is called straight: with a row of words, one per parameter,
/// empty ones for those that are not given. Null: it cannot be.
struct DirectNative {
  Value (*function)(Session &, Value *) = nullptr;
  uint32_t required = 0;
  uint32_t parameters = 0;
  bool hasSelf = false;
};

/// \return how compiled code calls a built-in that may be called straight. What
/// is empty with status Ok takes a call after all.
DirectNative directNative(const NativeFunction *native);

/// A Python function as compiled code calls it: the session, the function
/// object, one word per parameter.
using FastEntry = void *;

/// What the interpreter calls in the compiler. Filled when it is opened.
struct CompilerHooks {
  /// \p code has been called CompilerSettings::hotCalls times (\p loop is
  /// null), or
  /// \p loop in it has made hotTurns turns. On the session's thread. Compiles,
  /// at once or in the background.
  void (*codeIsHot)(Session &session, PyCode *code, Node *loop,
                    Frame *frame) = nullptr;
  /// Compiled \p code was entered when a slice of ticks was used up: so often,
  /// it takes a good part of the time.
  void (*codeIsWarm)(Session &session, PyCode *code) = nullptr;
  /// The same of a turn of \p loop in it, with the frame unless it has none.
  /// \return whether the interpreter shall go on with the loop.
  bool (*loopIsWarm)(Session &session, PyCode *code, Node *loop,
                     Frame *frame) = nullptr;
  /// Compiled \p loop was not entered, as its frame has other locals or another
  /// iterator than it is compiled for. \p isAtStart: in its first turn.
  void (*loopDeclines)(Session &session, PyCode *code, Node *loop, Frame *frame,
                       bool isAtStart) = nullptr;
  /// A guard failed at \p node: after a number of times the code is compiled
  /// again, without what it guards.
  void (*codeFails)(Session &session, PyCode *code, Node *node) = nullptr;
  /// The operator \p node meets other operands than its code guesses: better
  /// code will not.
  void (*operandsVary)(Session &session, PyCode *code, Node *node) = nullptr;
  /// The session ends: none of its trees may be read, and none of its code is
  /// run, any more.
  void (*sessionEnds)(Session &session) = nullptr;
};
extern CompilerHooks compilerHooks;

/// Functions of the process for the compiler (it links nothing that has state).
struct CompilerServices {
#define HELPER(RESULT, NAME, ...) RESULT (*NAME)(__VA_ARGS__);
#include "montyjit/Interp/CompiledHelpers.def"
  OperandFeedback (*binaryFeedback)(const BinOpNode *);
  OperandFeedback (*compareFeedback)(const CompareNode *);
  ItemFeedback (*itemFeedback)(const SubscriptNode *);
  PyCode *(*callFeedback)(const CallNode *);
  /// The names of a call's keywords.
  Tuple *(*namesOf)(Session &, const PyCode *, CallNode *);
  /// The `__init__` that the call of a class comes to; empty if it is more than
  /// that.
  Value (*plainInit)(Session &, Value callee, const CallNode *);
  /// A tuple display of constants; empty if it is none.
  Value (*constantTuple)(Session &, TupleNode *);
  /// The Python function that operands of the type have for an operator, if it
  /// is called first; empty if there is none.
  Value (*binaryMethod)(Session &, BinaryOperator, Type *);
  Value (*compareMethod)(Session &, CompareOperator, Type *);
  DirectNative (*directNative)(const NativeFunction *);
  void (*addRoot)(Session &, Value);
  Value (*lookUpBuiltin)(Session &, const char *name);
  Shape *builtinShapes;
  Value none, trueValue, falseValue, notImplemented;
};

/// The entry of the compiler's shared object: "montyjitOpenCompiler".
using OpenCompilerFn = bool (*)(const CompilerServices &services,
                                CompilerHooks &hooks);

/// Lets \p session compile. Nothing is opened yet.
void enableCompiler(Session &session, CompilerState &state);
/// Opens the compiler. \return why that cannot be done; empty if it is open.
std::string openCompilerNow();
/// \pre enableCompiler. The state may go after this.
void disableCompiler(Session &session);
/// What Session::hotCalls triggers: opens the compiler if need be, and tells
/// it.
/// \p loop is null for a function; otherwise \p frame runs it.
void noteHotCode(Session &session, PyCode *code, Node *loop, Frame *frame);
/// Where the compiled code of a loop is: of a `for` or `while` statement, or of
/// a comprehension or generator expression.
inline uint64_t &entryOfLoop(Node *loop) {
  bool isStmt = loop->kind == NodeKind::For || loop->kind == NodeKind::While;
  return isStmt ? static_cast<Stmt *>(loop)->cell
                : static_cast<Expr *>(loop)->cell;
}

/// FastEntry of a function that is not compiled: pushes a frame and runs
/// Code::entry. Null for more parameters than compiled code passes in registers
/// and on its stack (MaxFastParameters).
FastEntry interpretedFastEntry(const Code *code);
inline constexpr uint32_t MaxFastParameters = 8;

} // namespace montyjit

#endif // MONTYJIT_INTERP_COMPILERHOOKS_H
