//===- Asyncio.cpp - What the event loop needs of the session -------------===//
///
/// \file
/// The loop itself is Python (Prelude/asyncio). From here it has the clock,
/// which it may set forward, and the calls that the host answered as pending.
///
//===----------------------------------------------------------------------===//

#include "Clock.h"
#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/FrameCheck.h"

#include <algorithm>
#include <cmath>

using namespace montyjit;

namespace {
/// Pauses the run until the host has answered some of the calls with these
/// numbers. Delivers a list of (number, whether it is a value, value or
/// exception).
Value waitForHost(Session &session, Value *args) {
  Tuple *ids = isTuple(args[0]) ? args[0].as<Tuple>() : nullptr;
  auto isId = [&](Value id) {
    return id.isInt() && id.asInt() >= 0 && id.asInt() < session.nextCallId;
  };
  if (!ids || !std::all_of(ids->begin(), ids->end(), isId))
    return session.raise(TypeId::TypeError, "ids must be numbers of calls");
  return session.suspendForFutures(ids);
}

/// Sets the clock forward to \p args[0] seconds.
Value advanceClock(Session &session, Value *args) {
  double when;
  if (readReal(session, args[0], when) != Reality::Real)
    return session.raise(TypeId::TypeError, "a time must be a real number");
  constexpr double furthest = 1e9;
  double ahead = std::ceil(std::min(when, furthest) * 1e9) -
                 double(elapsedNanoseconds(session));
  if (ahead > 0)
    passTime(session, int64_t(ahead));
  return none();
}

Value callId(Session &session, Value *args) {
  if (!isExactly(args[0], TypeId::PendingCall))
    return session.raise(TypeId::TypeError, "no pending call");
  return args[0].as<LazyObject>()->fields[0];
}

NativeDef table[] = {
    {"wait_for_host", "(ids, /)", waitForHost},
    {"advance_clock", "(when, /)", advanceClock},
    {"call_id", "(call, /)", callId},
};

Value awaitStep(Frame *f) {
  return callModuleFunction(f, "asyncio", "_await_host_call", 1);
}

NativeDef pendingCallMethods[] = {
    {.name = "__await__",
     .signature = "(self, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = awaitStep,
     .isSound = holdsAnything},
};

bool init(Session &session, ModuleObject *module) {
  return addConstant(session, module, "HostCall",
                     Value::fromObject(builtinType(TypeId::PendingCall)));
}
} // namespace

ModuleDef montyjit::asyncioModule() {
  addModuleTypeMethods(TypeId::PendingCall, pendingCallMethods);
  return {.name = "_asyncio", .natives = table, .init = init};
}
