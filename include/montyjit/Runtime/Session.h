//===- Session.h - One isolated run of Python -------------------*- C++ -*-===//
///
/// \file
/// A session is all state of one run: its heap, its frames, its modules, its
/// limits, the pending exception. Sessions share nothing but immutable data
/// (the built-in types, static names), so any number of them live in one
/// process; each runs on one thread at a time.
///
/// **The protocol of results.** Operations return a Value, or empty when they
/// did not complete; `status` then says why. The caller of an operation that
/// returned empty returns empty itself, after writing down what it needs to
/// continue if the status is not Raised. No C++ exception is ever thrown.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_SESSION_H
#define MONTYJIT_RUNTIME_SESSION_H

#include "montyjit/Runtime/Frame.h"
#include "montyjit/Runtime/Heap.h"
#include "montyjit/Runtime/Limits.h"
#include "montyjit/Support/Operators.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace montyjit {

class Arena;
struct Node;
struct Tree;
struct Replay;
enum class ReplayOp : uint8_t;
class StringTable;

/// Why an operation returned empty.
enum class Status : uint8_t {
  Ok,
  /// An exception is pending (Session::exception).
  Raised,
  /// A host call, a missing name or a full native stack stops the run.
  Suspended,
  /// A generator's frame gave a value (Session::yielded).
  Yielded,
};

/// What a suspended run waits for.
enum class SuspendReason : uint8_t {
  None,
  /// A host function was called: see HostCall.
  Call,
  /// A name is not defined: the host may know it.
  NameLookup,
  /// All tasks wait for pending host calls.
  Futures,
  /// The native stack is used up: unwind, then go on from the heap frames. Seen
  /// by the host with Session::stopInterval alone.
  NativeStack,
  /// A built-in asked which frames run (suspendForFrames). Never seen by the
  /// host.
  Frames,
};

/// A call that the host has to answer.
struct HostCall {
  Value function; // Str: the name
  Value args;     // Tuple
  Value kwargs;   // Dict, or empty
  uint32_t id = 0;
};

/// The part of the session that the interpreter provides. Set once when the
/// process starts; keeps the runtime independent of the layers above it.
struct InterpreterHooks {
  /// Binds arguments and runs a Python function. \p kwNames is a tuple of names
  /// for the last arguments, or null.
  Value (*callFunction)(Session &, Function *, Value *args, uint32_t count,
                        Tuple *kwNames);
  /// Continues a generator; see Session::resumeGenerator.
  Value (*resumeGenerator)(Session &, Generator *, Value sent);
  /// \return the inner iterator that a stopped generator waits for, or None.
  Value (*awaitedBy)(const Generator *);
  /// Imports a module by its absolute name.
  Value (*importModule)(Session &, Str *name);
};
[[gnu::visibility("hidden")]] extern InterpreterHooks interpreterHooks;

/// One isolated run. Not copyable; created and destroyed on any thread, used by
/// one thread at a time between enterThread() and leaveThread().
class Session {
public:
  explicit Session(const Limits &limits);
  ~Session();
  Session(const Session &) = delete;
  Session &operator=(const Session &) = delete;

  //===--- State that compiled code reads and writes ----------------------===//

  /// Counts down at function entries and loop turns. Below zero: safepoint().
  int64_t ticks = 0;
  /// Active Python frames, and how many there may be.
  uint32_t depth = 0;
  uint32_t maxDepth = 1000;
  /// Calls after which a function is told to the compiler; 0: never.
  uint32_t hotCalls = 0;
  /// The same for the turns of a loop.
  uint32_t hotTurns = 0;
  /// The compiler's own state for the session; null without one.
  void *compilerState = nullptr;
  /// Tests: collect at every refill of a free list.
  bool collectsAlways = false;
  /// Tests: after so many ticks the run is suspended as if the native stack
  /// were used up, and continueRun() returns with SuspendReason::NativeStack;
  /// 0: never.
  uint32_t stopInterval = 0;
  /// Native stack address below which no frame may be entered.
  uintptr_t nativeLimit = 0;
  /// The address below which not even a built-in may be called.
  uintptr_t nativeFloor = 0;
  Status status = Status::Ok;
  /// Top of the frame stack.
  char *stackTop = nullptr;
  char *stackEnd = nullptr;
  /// The node that failed in the running frame, until its traceback entry is
  /// made.
  Node *faultNode = nullptr;
  /// The innermost scope of callbacks being logged; null outside of one.
  Replay *replay = nullptr;
  /// Takes the items of a running generator; null: its consumer does.
  struct ItemSink *sink = nullptr;
  /// The allocator.
  Heap heap{*this};

  //===--- Exceptions -----------------------------------------------------===//

  /// The pending exception. Meaningful while status is Raised.
  Value exception{};
  /// The exception being handled (sys.exception()), or empty.
  Value handled{};

  /// \return whether a built-in may call another one. RecursionError if not:
  /// calls of Python functions unwind the native stack well before.
  [[nodiscard]] bool checkNativeStack() {
    auto here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
    return here > nativeFloor || raiseTooDeep();
  }
  bool raiseTooDeep();

  bool hasRaised() const { return status == Status::Raised; }
  bool hasSuspended() const { return status == Status::Suspended; }

  /// Makes a built-in exception with \p message pending; sets its __context__.
  /// \return empty, for `return session.raise(...)`.
  Value raise(TypeId type, std::string_view message);
  /// The same with a format of {fmt}, e.g. ("'{}' object", typeName(value)).
  template <typename... Args>
  Value raiseFormat(TypeId type, fmt::format_string<Args...> format,
                    Args &&...args) {
    return raise(type, fmt::vformat(format, fmt::make_format_args(args...)));
  }
  /// Makes \p exception, an instance of BaseException, pending.
  Value raiseValue(Value exception);
  /// KeyError(key), StopIteration(value): an exception with one argument.
  Value raiseWith(TypeId type, Value argument);
  /// StopIteration(value); without arguments for None and empty.
  Value raiseStopIteration(Value value);
  /// Takes the pending exception; status becomes Ok.
  Value takeException();
  /// \return whether the pending exception is an instance of \p type and may be
  /// caught.
  bool raisedIs(TypeId type) const;
  /// Forgets the pending exception if it is a \p type. \return whether it was.
  bool clearIf(TypeId type);
  /// Adds a traceback entry for the running frame of \p code at the failed
  /// node.
  void addTraceback(Code *code);
  /// Notes \p node as the failed one, unless an inner one is. \return empty.
  Value fail(Node *node) {
    if (!faultNode)
      faultNode = node;
    return Value::empty();
  }

  //===--- Frames ---------------------------------------------------------===//

  /// Reserves a frame of \p code on the frame stack; its locals are empty, the
  /// temporaries undefined. The caller restores stackTop afterwards. Null with
  /// MemoryError pending when the stack is full.
  Frame *pushFrame(Code *code, Function *function, Dict *globals);
  /// \return a copy of \p frame in the collected heap (itself if it is there).
  Frame *moveToHeap(Frame *frame);
  /// Appends a suspended frame to the chain, innermost first; moves it to the
  /// heap.
  void linkSuspended(Frame *frame);
  /// The innermost suspended frame, and the outermost.
  Frame *chainHead = nullptr;
  Frame *chainTail = nullptr;

  /// The value given to the resumed frame: a result, or empty with the
  /// exception made pending. Clears it. A generator that has ended gives
  /// StopIteration.
  Value takeDelivered();
  /// The same where C++ takes it for granted that the value is exactly of \p
  /// type: a snapshot may bring about others. SystemError for those.
  Value takeDeliveredExactly(TypeId type);
  /// The same where the frame waits for `next`: StopIteration becomes
  /// exhausted.
  Value takeDeliveredNext();
  /// The same where exhausted is an answer like any other.
  Value takeDeliveredAsIs();
  Value delivered{};
  /// An exception to be raised at the resume point instead.
  Value deliveredException{};

  /// What the suspended run waits for.
  SuspendReason suspendReason = SuspendReason::None;
  HostCall hostCall;
  uint32_t nextCallId = 0;
  /// Stops the run for a host call. \return empty with status Suspended.
  Value suspendForHost(Value function, Value args, Value kwargs);
  /// Stops the run until the host has answered some of the pending calls \p
  /// ids.
  /// \return empty; delivered is a list of (id, whether a value, value or
  /// exception).
  Value suspendForFutures(Tuple *ids);
  /// Asks for the running frames, which are known when all have been unwound.
  /// \return empty with status Suspended; delivered is the frame object of the
  /// innermost visible frame, or None.
  Value suspendForFrames();

  /// The value that the generator's frame gave. Meaningful while Yielded.
  Value yielded{};

  //===--- Limits ---------------------------------------------------------===//

  /// Looks at time, memory, instruction count and cancellation; refills
  /// `ticks`.
  /// \return false with the limit's exception pending.
  [[nodiscard]] bool safepoint();
  /// Makes the next poll of `ticks` go to safepoint(). Not for other threads:
  /// those set LimitState::cancelled.
  void requestSafepoint();
  /// Starts and stops the clock around the time that the session runs.
  void startClock();
  void stopClock();
  /// To be called before an allocation of \p bytes that a script can make
  /// large.
  /// \return false with MemoryError pending when it would pass the limit.
  [[nodiscard]] bool checkSize(uint64_t bytes);
  /// To be called in native loops over data, once per \p work simple steps.
  [[nodiscard]] bool poll(int64_t work = 1) {
    workLeft_ -= work;
    return workLeft_ >= 0 || safepoint();
  }
  /// poll() for work that cannot fail or be stopped half-way: where that was
  /// much, the next poll or tick goes to safepoint().
  void charge(int64_t work) {
    workLeft_ -= work;
    if (workLeft_ < 0)
      requestSafepoint();
  }
  /// The same for \p bytes that are moved or cleared at once.
  void chargeBytes(uint64_t bytes) { charge(int64_t(bytes >> 5)); }
  /// Native recursion (repr, ==, hash of nested containers). \return false with
  /// RecursionError pending; otherwise the caller must call leaveRecursion().
  [[nodiscard]] bool enterRecursion(const char *where);
  void leaveRecursion() { --depth; }
  Limits limits;
  LimitState limitState;
  /// sys.get_int_max_str_digits(); zero: no limit.
  uint32_t maxStrDigits = 4300;

  //===--- Names and strings ----------------------------------------------===//

  /// \return the session's unique string with that UTF-8 text. Lives as long as
  /// the session.
  Str *intern(std::string_view text);
  /// \return the unique string equal to \p string.
  Str *intern(Str *string);

  //===--- Namespaces -----------------------------------------------------===//

  /// The namespace of `builtins`. Shared and read-only until a program assigns
  /// to it: writableBuiltins() makes the session's own copy.
  Dict *builtins = nullptr;
  Dict *writableBuiltins();
  /// The main module's namespace.
  Dict *globals = nullptr;
  /// sys.modules.
  Dict *modules = nullptr;
  /// Cached shapes and subclasses of built-in types, per session.
  List *builtinSubclasses = nullptr;

  //===--- Calls ----------------------------------------------------------===//

  /// Calls \p callee with \p count positional arguments. May suspend. Inside a
  /// replay scope the result is logged, or answered from the log.
  Value call(Value callee, Value *args, uint32_t count,
             Tuple *kwNames = nullptr);
  /// Inside a replay scope: \return \p fresh and logs it, or, when the
  /// operation runs again, the object that was logged instead. For an object
  /// that is made before a callback and must stay the same.
  Value remember(Value fresh);
  Value call(Value callee) { return call(callee, nullptr, 0); }
  Value call(Value callee, Value a) { return call(callee, &a, 1); }
  Value call(Value callee, Value a, Value b) {
    Value args[] = {a, b};
    return call(callee, args, 2);
  }
  /// Calls the special method \p special of \p self's type, bound to it.
  /// \return empty with status Ok if there is none.
  Value callSpecial(Special special, Value self, Value *args, uint32_t count);
  Value callSpecial(Special special, Value self) {
    return callSpecial(special, self, nullptr, 0);
  }
  /// Calls `self.name(*args)`. May suspend.
  Value callMethod(Value self, Str *name, Value *args, uint32_t count);
  /// \return the special method as found on the type, unbound; empty if none.
  Value lookupSpecial(Type *type, Special special) {
    if (type->specialsVersion != type->version) [[unlikely]]
      fillSpecials(type);
    return type->specials[size_t(special)];
  }
  /// Runs \p generator until it yields, returns or raises. \p sent is delivered
  /// to the yield that it stands at (None for next()); empty:
  /// deliveredException is raised there. \return the yielded value;
  /// Value::exhausted() with the return value in `yielded`; or empty. May
  /// suspend.
  Value resumeGenerator(Generator *generator, Value sent);

  //===--- Operations (Operations.h tells the rules) ----------------------===//

  Value binary(BinaryOperator op, Value left, Value right);
  Value inPlace(BinaryOperator op, Value left, Value right);
  Value unary(UnaryOperator op, Value operand);
  /// Any operator but `is`, `is not`: a value of any type for the first six.
  Value compare(CompareOperator op, Value left, Value right);
  /// `left is right or left == right`, as containers compare. True or False.
  Value equal(Value left, Value right);
  /// True or False.
  Value truth(Value value);
  /// Also `type`'s own attributes and module attributes.
  Value getAttr(Value object, Str *name);
  /// As getAttr, but exhausted() instead of AttributeError.
  Value getAttrOrExhausted(Value object, Str *name);
  /// None, or empty.
  Value setAttr(Value object, Str *name, Value value);
  Value delAttr(Value object, Str *name);
  Value getItem(Value object, Value key);
  Value setItem(Value object, Value key, Value value);
  Value delItem(Value object, Value key);
  /// `key in object`: True or False.
  Value contains(Value object, Value key);
  Value iter(Value object);
  /// \return the item, or Value::exhausted().
  Value next(Value iterator);
  /// An int.
  Value length(Value object);
  /// A small int or a big one; \p value may have `__index__`.
  Value index(Value value);
  /// Strings.
  Value repr(Value value);
  Value str(Value value);
  Value ascii(Value value);
  Value format(Value value, Value spec);
  /// True or False.
  Value isInstanceOf(Value value, Value classInfo);
  Value isSubclassOf(Value type, Value classInfo);
  /// The hash, in \p result. \return false when empty-with-status.
  [[nodiscard]] bool hash(Value value, int64_t &result);

  //===--- Services of the host -------------------------------------------===//

  /// Where print goes.
  void (*write)(void *context, std::string_view text) = nullptr;
  void *writeContext = nullptr;
  /// Where sys.stderr goes, with the same context; null: nowhere.
  void (*writeError)(void *context, std::string_view text) = nullptr;
  /// Answers a host call at once, without suspending. Returns false to suspend.
  bool (*hostFunction)(void *context, Session &session, const HostCall &call,
                       Value &result) = nullptr;
  void *hostContext = nullptr;
  /// Standard library state: random, re caches, ... by module, kept in
  /// snapshots.
  Value moduleState[8] = {};

  //===--- Threads and roots ----------------------------------------------===//

  /// Registers the calling thread with the collector and takes its stack as the
  /// native stack of the run; leaveThread undoes it. Nest freely.
  void enterThread();
  void leaveThread();
  /// Shows all roots to the collector; called by it, with the world stopped.
  void pushRoots();
  /// The innermost container whose repr is being made; see ReprGuard.
  class ReprGuard *reprGuard = nullptr;
  /// Keeps \p value alive as long as the session.
  void addRoot(Value value);
  /// Shows the blocks of \p arena, now and as it grows, to the collector until
  /// the session ends: nodes hold constants and caches.
  void addRootArena(const Arena *arena);
  /// Calls \p release(tree) when the session ends. \p bytes count against the
  /// memory limit: those of a tree that the program made.
  void adoptTree(Tree *tree, void (*release)(Tree *), uint64_t bytes = 0);
  /// Takes back an adopted tree that nothing refers to any more, with \p arena
  /// that was a root, and releases it.
  void dropTree(Tree *tree, const Arena *arena);

  /// Look-ups along MROs that were done before; null until the first one.
  struct MethodCache *methodCache = nullptr;
  /// The next version number of newVersion(), and where its block ends.
  uint64_t nextVersion = 0;
  uint64_t versionEnd = 0;

private:
  void fillSpecials(Type *type);
  int64_t nextSlice();
  bool memoryExceeded();
  uint64_t liveBytesBound() const;
  uint64_t measureLiveBytes();
  bool isAlone() const;
  uint64_t countReachableBytes();
  template <typename Action> void forEachRootRange(Action action);
  bool countSuspension();
  Value raiseLimit(TypeId type, std::string_view message);

  int64_t workLeft_ = 0;
  StringTable *strings_ = nullptr;
  struct Roots *roots_ = nullptr;
  char *stackBase_ = nullptr;
  int threadDepth_ = 0;
  bool registeredThread_ = false;
};

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_SESSION_H
