//===- Temporaries.h - What stopped nodes keep ------------------*- C++ -*-===//
///
/// \file
/// A node that stops in the middle keeps what it has so far in temporaries of
/// its frame, from Node::temp on (Sema's Temps.cpp counts them). The handlers
/// of the interpreter read them when they go back in, snapshots are checked
/// against them (StopTable.h), and compiled code writes them when it leaves:
/// these are the layouts that more than one place has to know.
///
/// `Step` is what a node waits for where it stops itself, one of its Steps, as
/// an int. The values are in snapshots: new ones are added at the end.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_INTERP_TEMPORARIES_H
#define MONTYJIT_INTERP_TEMPORARIES_H

#include <cstdint>

namespace montyjit {

/// CallNode: the collected arguments of a general one (a list, a dict), or one
/// each of a plain one. Args of a call that was made itself: see stopCall.
struct CallTemps {
  enum : uint32_t { Callee, Self, Args, Names, FirstArg };
};

/// AugAssignNode: the parts of the target, evaluated once, and its old value.
struct AugTemps {
  enum : uint32_t { Object, Key, Old, Step };
  enum Steps : int64_t { Loading, Operating, Storing };
};

/// CompareNode with several operators: the left operand and the number of the
/// one that is stopped, and the result whose truth is asked for.
struct ChainTemps {
  enum : uint32_t { Left, Index, Step, Result };
  enum Steps : int64_t { Comparing, TestingTruth };
};

/// DictNode: the dict, the key of the item that is stopped, and how many are
/// done.
struct DictTemps {
  enum : uint32_t { Made, Key, Done };
};

/// FormattedValueNode.
struct FieldTemps {
  enum : uint32_t { Value, Step };
  enum Steps : int64_t { Converting, Formatting };
};

/// A comprehension; what an asynchronous one awaits is in Inner. Two for each
/// level follow: its iterator and its step.
struct ComprehensionTemps {
  enum : uint32_t { Result, Key, Inner, FirstLevel };
  /// With Testing, the number of the condition stands above these two bits.
  enum Steps : int64_t { GettingIterator, GettingItem, Testing };
};

/// YieldFromNode, AwaitNode: the iterator inside, and a WaitStep.
struct WaitTemps {
  enum : uint32_t { Inner, Step };
};

/// ForNode; Owned: the loop has made the generator that it goes through, and
/// closes it when it is left, with Completion.
struct ForTemps {
  enum : uint32_t { Iterator, Step, Owned, Completion };
  enum Steps : int64_t { GettingIterator, GettingItem, Closing };
};

/// RaiseNode: the exception, or the class that is called for it, and the class
/// that is called for the cause.
struct RaiseTemps {
  enum : uint32_t { Exception, Step, CauseClass };
  enum Steps : int64_t { MakingException, MakingCause };
};

/// TryNode: the exception whose handler is stopped; how `finally` was entered,
/// and with what. With `except*`: what was raised, what the handlers have left
/// of it, and the list of what they raised.
struct TryTemps {
  enum : uint32_t { Handled, Completion, Pending, Original, Rest, Raised };
};

/// WithNode: which item a stop of its own belongs to, and what it waits for;
/// those of its Wait; then NumOfItem for each item: the manager, the exception
/// or completion while its exit is stopped, and the value being returned.
struct WithTemps {
  enum : uint32_t { Item, Step, Inner, WaitStep, FirstItem };
  enum ItemTemp : uint32_t { Manager, Pending, Result, NumOfItem = 4 };
  enum Steps : int64_t {
    Entering,
    Exiting,
    ExitingRaised,
    Testing,
    AwaitingEnter,
    AwaitingExit,
    AwaitingExitRaised
  };
};

/// ClassDefNode: decorators, bases and keywords are after these.
struct ClassTemps {
  enum : uint32_t {
    Step,
    Namespace,
    Metaclass,
    Bases,
    Keywords,
    Index,
    FirstValue = 8
  };
  enum Steps : int64_t {
    Preparing,
    /// As snapshots of before FillingAfter have it: the original bases are in
    /// the namespace.
    RunningOldBody,
    MakingClass,
    Decorating,
    ResolvingBases,
    FillingBefore,
    RunningBody,
    FillingAfter
  };
};

} // namespace montyjit

#endif // MONTYJIT_INTERP_TEMPORARIES_H
