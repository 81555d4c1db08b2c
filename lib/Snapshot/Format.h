//===- Format.h - What the words of a snapshot mean -------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_SNAPSHOT_FORMAT_H
#define MONTYJIT_LIB_SNAPSHOT_FORMAT_H

#include "montyjit/Runtime/Object.h"
#include "montyjit/Snapshot/Snapshot.h"

namespace montyjit::snapshot {

inline constexpr uint32_t FormatVersion = 1;
static_assert(ValueEncodingVersion == 1);

/// Names of classes for Kinds.def.
namespace UsualClass {
inline constexpr TypeId None = TypeId::Count;
#define TYPE(ID, NAME, BASE, LAYOUT, FLAGS)                                    \
  inline constexpr TypeId ID = TypeId::ID;
#include "montyjit/Runtime/Types.def"
} // namespace UsualClass

/// What an object is.
enum class Kind : uint8_t {
#define KIND(NAME, NUMBER, USUAL, WORDS) NAME = NUMBER,
#include "Kinds.def"
};
inline constexpr uint8_t NumKinds = 0
#define KIND(NAME, NUMBER, USUAL, WORDS) +1
#include "Kinds.def"
    ;

/// A row of Kinds.def.
struct KindInfo {
  const char *name;
  uint8_t number;
  /// Count: None.
  TypeId usual;
  const char *words;
};
inline constexpr KindInfo kindInfos[NumKinds] = {
#define KIND(NAME, NUMBER, USUAL, WORDS)                                       \
  {#NAME, NUMBER, UsualClass::USUAL, WORDS},
#include "Kinds.def"
};
static_assert(
    [] {
      for (uint8_t i = 0; i < NumKinds; ++i)
        if (kindInfos[i].number != i)
          return false;
      return true;
    }(),
    "Kinds.def is in the order of its numbers, without gaps");

/// \return the kind of an object of \p type that is not of the built-in world.
inline Kind kindOf(const Type *type) {
  if (type->isWrapper)
    return Kind::Wrapper;
  switch (type->layout) {
  case Layout::Plain:
  case Layout::Singleton:
    return Kind::Plain;
#define SAME(NAME)                                                             \
  case Layout::NAME:                                                           \
    return Kind::NAME;
    SAME(Type)
    SAME(Float)
    SAME(Complex)
    SAME(Str)
    SAME(Bytes)
    SAME(ByteArray)
    SAME(List)
    SAME(Tuple)
    SAME(Dict)
    SAME(Set)
    SAME(Function)
    SAME(Native)
    SAME(Cell)
    SAME(Traceback)
    SAME(Module)
    SAME(Generator)
    SAME(Iterator)
    SAME(Lazy)
    SAME(Exception)
#undef SAME
  case Layout::Int:
    return Kind::BigInt;
  }
  __builtin_unreachable();
}

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

/// What a session refers to, in the order of Run.roots; the module states
/// follow.
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
  CounterInstructions,
  CounterMaxDepth,
  CounterMaxStrDigits,
  CounterNextIdentity,
  CounterHost,
  NumCounters = CounterHost + HostCounters::Count,
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
  TypeIsStatic = 64,
};

} // namespace montyjit::snapshot

#endif // MONTYJIT_LIB_SNAPSHOT_FORMAT_H
