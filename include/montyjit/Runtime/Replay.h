//===- Replay.h - Operations that are abandoned and run again ---*- C++ -*-===//
///
/// \file
/// Comparing two nested lists, formatting a value, looking up a key with a
/// user's
/// `__eq__`: such operations call back into Python from deep inside C++. When a
/// callback suspends, the C++ frames are abandoned, and on resumption the
/// operation runs again from its start; callbacks that had finished answer from
/// a log, so that each of them runs exactly once. This is exact because an
/// operation changes nothing visible before its last callback.
///
/// While nothing suspends, the log is a few words on the native stack. On
/// suspension, the operation becomes a frame of the chain: its code, its
/// arguments and its log are the slots, so a snapshot can hold it.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_REPLAY_H
#define MONTYJIT_RUNTIME_REPLAY_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// The operations that can be replayed. The numbers stand in snapshots: only
/// add.
enum class ReplayOp : uint8_t {
  /// aux: BinaryOperator. left, right.
  Binary = 0,
  InPlace = 1,
  /// aux: UnaryOperator. operand.
  Unary = 2,
  /// aux: CompareOperator. left, right.
  Compare = 3,
  Equal = 4,
  Truth = 5,
  GetAttr = 6,
  GetAttrOrExhausted = 7,
  SetAttr = 8,
  DelAttr = 9,
  GetItem = 10,
  SetItem = 11,
  DelItem = 12,
  Contains = 13,
  Iter = 14,
  Next = 15,
  Length = 16,
  Index = 17,
  Repr = 18,
  Str = 19,
  Ascii = 20,
  Format = 21,
  IsInstance = 22,
  IsSubclass = 23,
  /// A NativeDef of kind Replay: callee, then one word per parameter.
  Native = 24,
  /// The hash as an int: for resumable built-ins.
  Hash = 25,
  /// set.add(set, item); dict[key] = value without `__setitem__` overrides.
  SetAdd = 26,
  DictSet = 27,
  /// type(name, bases, dict, kwargs) and the hooks that it calls.
  MakeClass = 28,
  /// type.__call__: class, then the arguments.
  Instantiate = 29,
  /// A special method that is a descriptor: what was found on the class, the
  /// receiver, the keywords' names or empty, then the arguments.
  CallBound = 30,
  /// dict, key, its hash. The number of the key's entry, or -1, as an int.
  DictFind = 31,
  /// A namespace, a tuple of names and values in turn to put there. aux: the
  /// first value is what is not found in it as `__name__`.
  FillNamespace = 32,
};

/// The log of one operation that runs. Lives on the native stack.
struct Replay {
  static constexpr uint32_t InlineCapacity = 6;

  /// The enclosing operation, resumed when this one ends.
  Replay *outer;
  /// What has been logged, and how much of it was answered again.
  uint32_t count = 0;
  uint32_t cursor = 0;
  uint32_t capacity = InlineCapacity;
  Value *log = inlineLog;
  /// A result, or Value::raisedMarker() followed by the exception.
  Value inlineLog[InlineCapacity];

  explicit Replay(Replay *outer) : outer(outer) {}
};

/// Runs \p op in a scope of its own. If it suspends, its frame is linked. May
/// suspend. \p args stay valid during the call only.
Value runReplayable(Session &session, ReplayOp op, uint32_t aux, Value *args,
                    uint32_t count);

/// The same from behind its first callback, which was called outside of it and
/// gave
/// \p outcome: empty if that was suspended or raised. \p op holds aux * 256.
Value continueReplay(Session &session, uint64_t op, Value *args, uint32_t count,
                     Value outcome);

/// The code of a replayed operation's frame, and how many slots such a frame
/// has: op + aux * 256, number of arguments, number of log entries, arguments,
/// log.
extern Code replayCode;
uint32_t replayFrameSlots(const Frame *frame);

/// The operation itself, without a scope: the switch over all of them.
Value performOperation(Session &session, ReplayOp op, uint32_t aux, Value *args,
                       uint32_t count);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_REPLAY_H
