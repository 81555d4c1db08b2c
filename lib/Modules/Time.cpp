//===- Time.cpp - The time module -----------------------------------------===//
///
/// \file
/// A session has no clock: a run is the same every time, paused or not. Scripts
/// that measure themselves get the work done so far, in units of 100 nanoseconds
/// per function entry or loop turn, counted from zero; sleep(), and an event loop
/// that has nothing to do until a timer runs out (Asyncio.cpp), set it forward.
///
//===----------------------------------------------------------------------===//

#include "Clock.h"
#include "ModuleTable.h"
#include "Support.h"

#include <algorithm>
#include <cmath>

using namespace montyjit;

namespace {
constexpr int64_t NanosecondsPerTick = 100;
/// Session::moduleState of this module: the nanoseconds that were added.
constexpr uint32_t PassedSlot = 3;
} // namespace

int64_t montyjit::elapsedNanoseconds(const Session &session) {
  const LimitState &state = session.limitState;
  int64_t ticks = int64_t(state.instructions) + state.slice - session.ticks;
  Value passed = session.moduleState[PassedSlot];
  return ticks * NanosecondsPerTick + (passed ? passed.asInt() : 0);
}

void montyjit::passTime(Session &session, int64_t nanoseconds) {
  Value &passed = session.moduleState[PassedSlot];
  int64_t before = passed ? passed.asInt() : 0;
  passed = Value::fromInt(
      std::min(before + nanoseconds, Value::MaxInt / 2));
}

namespace {
Value seconds(Session &session, Value *) {
  return makeFloat(session, double(elapsedNanoseconds(session)) * 1e-9);
}

Value nanoseconds(Session &session, Value *) {
  return makeInt(session, elapsedNanoseconds(session));
}

/// Nothing to wait for: the clock goes forward, as it does for an event loop.
Value sleep(Session &session, Value *args) {
  double duration;
  switch (readReal(session, args[0], duration)) {
  case Reality::Failed:
    return Value::empty();
  case Reality::NotReal:
    return session.raiseFormat(
        TypeId::TypeError,
        "'{}' object cannot be interpreted as an integer or float",
        typeName(args[0]));
  case Reality::Real:
    break;
  }
  if (std::isnan(duration))
    return session.raise(TypeId::ValueError,
                         "Invalid value NaN (not a number)");
  if (duration < 0)
    return session.raise(TypeId::ValueError,
                         "sleep length must be non-negative");
  constexpr double longest = 9223372036.854775;
  if (duration > longest)
    return session.raise(TypeId::OverflowError,
                         "timestamp out of range for platform time_t");
  passTime(session, int64_t(std::min(std::ceil(duration * 1e9), 1e18)));
  return none();
}

NativeDef table[] = {
    {"time", "()", seconds},
    {"monotonic", "()", seconds},
    {"perf_counter", "()", seconds},
    {"process_time", "()", seconds},
    {"thread_time", "()", seconds},
    {"time_ns", "()", nanoseconds},
    {"monotonic_ns", "()", nanoseconds},
    {"perf_counter_ns", "()", nanoseconds},
    {"process_time_ns", "()", nanoseconds},
    {"thread_time_ns", "()", nanoseconds},
    {"sleep", "(seconds, /)", sleep, NativeKind::Replay},
};
} // namespace

ModuleDef montyjit::timeModule() {
  return {.name = "time", .natives = table, .prelude = "time"};
}
