//===- Format.h - What the words of a snapshot mean -------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_SNAPSHOT_FORMAT_H
#define MONTYJIT_LIB_SNAPSHOT_FORMAT_H

#include "montyjit/Runtime/Object.h"

#include <string>
#include <string_view>

namespace montyjit::snapshot {

inline constexpr uint32_t FormatVersion = 1;
static_assert(ValueEncodingVersion == 1);

/// The kind of an object. The numbers stand in snapshots: only add.
enum class Kind : uint8_t {
  /// An object of the built-in world; `data` is its name (StaticNames.h).
  Static = 0,
  /// words: length, bytes per character, whether it is interned.
  Str = 1,
  /// words: whether it is negative. data: the magnitude.
  BigInt = 2,
  Float = 3,
  Complex = 4,
  Bytes = 5,
  ByteArray = 6,
  /// words: the items.
  List = 7,
  Tuple = 8,
  /// words: hash, key and value of each entry; an empty key where one was deleted.
  Dict = 9,
  /// words: mask, fill, finger, changes; place, hash and key of each entry.
  Set = 10,
  Function = 11,
  /// data: the name of the NativeDef.
  Native = 12,
  Cell = 13,
  Traceback = 14,
  Module = 15,
  Generator = 16,
  Iterator = 17,
  Lazy = 18,
  Exception = 19,
  /// A class made in Python.
  Type = 20,
  /// An instance without more than attributes.
  Plain = 21,
  /// An instance that wraps an immutable value.
  Wrapper = 22,
  /// A suspended frame.
  Frame = 23,
  /// words: tree, unit.
  PythonCode = 24,
  /// data: the name of the NativeDef; empty for a replayed operation.
  NativeCode = 25,
};
inline constexpr uint8_t NumKinds = 26;

/// Words of tag 00 below this are constants.
inline constexpr uint64_t FirstReference = 64;
enum Constant : uint64_t {
  EmptyWord = 0,
  NoneWord = 4,
  TrueWord = 8,
  FalseWord = 12,
  ExhaustedWord = 16,
  EllipsisWord = 20,
  NotImplementedWord = 24,
  RaisedMarkerWord = 32,
};

inline constexpr uint64_t referenceWord(uint64_t number) {
  return FirstReference + 4 * number;
}
inline constexpr bool isReference(uint64_t word) {
  return (word & Value::TagMask) == 0 && word >= FirstReference;
}
inline constexpr uint64_t referenceNumber(uint64_t word) {
  return (word - FirstReference) / 4;
}

/// What a session refers to, in the order of Run.roots; the module states follow.
enum Root : uint32_t {
  RootChain,
  RootGlobals,
  RootModules,
  RootBuiltins,
  RootHandled,
  RootDelivered,
  RootDeliveredException,
  RootCallFunction,
  RootCallArgs,
  RootCallKwargs,
  RootSubclasses,
  RootModuleState,
  NumRoots = RootModuleState + 8,
};

/// Run.counters.
enum Counter : uint32_t {
  CounterReason,
  CounterCallId,
  CounterNextCallId,
  CounterSuspensions,
  CounterSeconds,
  CounterInstructions,
  CounterMaxDepth,
  CounterMaxStrDigits,
  CounterNextIdentity,
  NumCounters,
};

/// Run.limits.
enum LimitIndex : uint32_t {
  LimitTime,
  LimitMemory,
  LimitRecursion,
  LimitInstructions,
  LimitAllocations,
  LimitSuspensions,
  LimitRecursionCeiling,
  NumLimits,
};

/// Bits of a class's flags.
enum TypeFlag : uint64_t {
  TypeHasDict = 1,
  TypeCustomGetAttribute = 2,
  TypeCustomSetAttr = 4,
  TypeHasGetAttr = 8,
  TypeIsAbstract = 16,
  TypeIsFinal = 32,
};

} // namespace montyjit::snapshot

#endif // MONTYJIT_LIB_SNAPSHOT_FORMAT_H
