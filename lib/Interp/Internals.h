//===- Internals.h - Built-ins that programs cannot name --------*- C++ -*-===//
///
/// \file
/// Operations of the language that call back any number of times are resumable
/// built-ins. No program can name them; snapshots know them by name.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_INTERP_INTERNALS_H
#define MONTYJIT_LIB_INTERP_INTERNALS_H

#include "montyjit/Runtime/Native.h"

namespace montyjit {

enum class Internal : uint8_t {
  Collect,
  Unpack,
  MatchKeys,
  MatchRest,
  MatchClass,
  ThrowInto,
  RunMain,
  ResolveBases,
  SplitGroup,
  JoinGroup,
  CallModule,
  RunExit,
  Count,
};

/// Calls \p internal with one word per parameter. May suspend.
Value callInternal(Session &session, Internal internal, Value *args,
                   uint32_t count);

/// Parses the signatures of the internal built-ins. Called once.
void initInternals();
/// ValueError: too many values to unpack.
Value raiseTooMany(Session &session, Value source, int64_t wanted);

// The step functions of the table (Internals.cpp).
bool isSoundCollect(const Frame *f);
bool isSoundUnpack(const Frame *f);
bool isSoundMatchKeys(const Frame *f);
bool isSoundMatchRest(const Frame *f);
bool isSoundMatchClass(const Frame *f);
bool isSoundThrowInto(const Frame *f);
Value collectStep(Frame *f);
Value unpackStep(Frame *f);
Value matchKeysStep(Frame *f);
Value matchRestStep(Frame *f);
Value matchClassStep(Frame *f);
Value throwIntoStep(Frame *f);
Value runMainStep(Frame *f);
/// Calls the function that it is given, and ends as the program did: with a value,
/// or with an exception unless this is None.
Value runExitStep(Frame *f);
/// The bases that a class has for those given, a tuple of both. A replay
/// function.
Value resolveBasesOf(Session &session, Value *args);
// The functions of the table.
Value splitGroup(Session &session, Value *args);
Value joinGroup(Session &session, Value *args);
/// Calls a function of a module, which it imports if need be.
Value callModuleStep(Frame *f);
// Without callbacks: empty with status Ok where that does not do.
Value matchKeysQuickly(Session &session, Value *args);

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_INTERNALS_H
