//===- Replay.cpp - Operations that are abandoned and run again -----------===//

#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include <cstring>

using namespace montyjit;

namespace {
enum Header : uint32_t { OpSlot, ArgsSlot, LogSlot, FirstArg };

void record(Session &session, Replay &replay, Value value) {
  if (replay.count == replay.capacity) {
    auto *log = static_cast<Value *>(
        session.heap.allocate(2 * replay.capacity * sizeof(Value)));
    std::memcpy(log, replay.log, replay.count * sizeof(Value));
    replay.log = log;
    replay.capacity *= 2;
  }
  replay.log[replay.count++] = value;
  replay.cursor = replay.count;
}

void recordOutcome(Session &session, Replay &replay, Value outcome) {
  if (outcome)
    return record(session, replay, outcome);
  record(session, replay, Value::raisedMarker());
  record(session, replay, session.exception);
}

Value takeLogged(Session &session, Replay &replay) {
  Value value = replay.log[replay.cursor++];
  if (!(value == Value::raisedMarker()))
    return value;
  session.exception = replay.log[replay.cursor++];
  session.status = Status::Raised;
  return Value::empty();
}

/// Writes the abandoned operation down as a frame of the chain.
void linkReplay(Session &session, const Replay &replay, uint64_t op,
                const Value *args, uint32_t count) {
  uint32_t slots = FirstArg + count + replay.count;
  auto *frame = static_cast<Frame *>(
      session.heap.allocate(Frame::HeaderBytes + slots * sizeof(Value)));
  frame->session = &session;
  frame->code = &replayCode;
  frame->flags = FrameOnHeap;
  frame->resume = 1;
  frame->slots[OpSlot] = Value::fromInt(int64_t(op));
  frame->slots[ArgsSlot] = Value::fromInt(count);
  frame->slots[LogSlot] = Value::fromInt(replay.count);
  std::memcpy(frame->slots + FirstArg, args, count * sizeof(Value));
  std::memcpy(frame->slots + FirstArg + count, replay.log,
              replay.count * sizeof(Value));
  session.linkSuspended(frame);
}

Value runInScope(Session &session, Replay &replay, uint64_t op, Value *args,
                 uint32_t count) {
  session.replay = &replay;
  Value result = performOperation(session, ReplayOp(op & 0xff),
                                  uint32_t(op >> 8), args, count);
  session.replay = replay.outer;
  if (result.isEmpty() && session.hasSuspended()) [[unlikely]]
    linkReplay(session, replay, op, args, count);
  return result;
}

Value replayResume(Frame *frame) {
  Session &session = *frame->session;
  uint32_t argCount = uint32_t(frame->slots[ArgsSlot].asInt());
  uint32_t logCount = uint32_t(frame->slots[LogSlot].asInt());
  Value *args = frame->slots + FirstArg;
  Replay replay(session.replay);
  for (uint32_t i = 0; i < logCount; ++i)
    record(session, replay, args[argCount + i]);
  recordOutcome(session, replay, session.takeDeliveredAsIs());
  session.status = Status::Ok;
  replay.cursor = 0;
  return runInScope(session, replay, uint64_t(frame->slots[OpSlot].asInt()),
                    args, argCount);
}
} // namespace

Code montyjit::replayCode = {{nullptr}, replayResume, nullptr, nullptr, 0, 0, 0,
                             false,     false,        false,   false,   0, {}};

uint32_t montyjit::replayFrameSlots(const Frame *frame) {
  return FirstArg + uint32_t(frame->slots[ArgsSlot].asInt() +
                             frame->slots[LogSlot].asInt());
}

Value montyjit::runReplayable(Session &session, ReplayOp op, uint32_t aux,
                              Value *args, uint32_t count) {
  Replay replay(session.replay);
  return runInScope(session, replay, uint64_t(op) | uint64_t(aux) << 8, args,
                    count);
}

Value montyjit::continueReplay(Session &session, uint64_t op, Value *args,
                               uint32_t count, Value outcome) {
  Replay replay(session.replay);
  if (outcome.isEmpty() && session.hasSuspended()) {
    linkReplay(session, replay, op, args, count);
    return outcome;
  }
  recordOutcome(session, replay, outcome);
  session.status = Status::Ok;
  replay.cursor = 0;
  return runInScope(session, replay, op, args, count);
}

Value montyjit::loggedCall(Session &session, Value (*action)(Session &, void *),
                           void *context) {
  Replay *scope = session.replay;
  if (!scope)
    return action(session, context);
  if (scope->cursor < scope->count)
    return takeLogged(session, *scope);
  session.replay = nullptr;
  Value result = action(session, context);
  session.replay = scope;
  if (result || session.hasRaised())
    recordOutcome(session, *scope, result);
  return result;
}

Value montyjit::raiseWrongLog(Session &session) {
  return session.raise(TypeId::SystemError, "a log that does not fit");
}

Value Session::remember(Value fresh) {
  Value object = logged(*this, [&] { return fresh; });
  return object == Value::exhausted() ? raiseWrongLog(*this) : object;
}

/// See ReplayOp::FillNamespace.
static Value fillNamespace(Session &session, Value space, Tuple *entries,
                           bool readsName) {
  for (uint32_t i = 0; i + 1 < entries->size; i += 2) {
    Value value = entries->items[i + 1];
    if (i == 0 && readsName) {
      Value name = Value::fromObject(staticName(NameId::DunderName));
      if (Value found = session.getItem(space, name))
        value = found;
      else if (!session.clearIf(TypeId::KeyError))
        return found;
    }
    if (!session.setItem(space, entries->items[i], value))
      return Value::empty();
  }
  return none();
}

Value montyjit::performOperation(Session &session, ReplayOp op, uint32_t aux,
                                 Value *args, uint32_t count) {
  switch (op) {
  case ReplayOp::Binary:
    return session.binary(BinaryOperator(aux), args[0], args[1]);
  case ReplayOp::InPlace:
    return session.inPlace(BinaryOperator(aux), args[0], args[1]);
  case ReplayOp::Unary:
    return session.unary(UnaryOperator(aux), args[0]);
  case ReplayOp::Compare:
    return session.compare(CompareOperator(aux), args[0], args[1]);
  case ReplayOp::Equal:
    return session.equal(args[0], args[1]);
  case ReplayOp::Truth:
    return session.truth(args[0]);
  case ReplayOp::GetAttr:
    return session.getAttr(args[0], args[1].as<Str>());
  case ReplayOp::GetAttrOrExhausted:
    return session.getAttrOrExhausted(args[0], args[1].as<Str>());
  case ReplayOp::SetAttr:
    return session.setAttr(args[0], args[1].as<Str>(), args[2]);
  case ReplayOp::DelAttr:
    return session.delAttr(args[0], args[1].as<Str>());
  case ReplayOp::GetItem:
    return session.getItem(args[0], args[1]);
  case ReplayOp::SetItem:
    return session.setItem(args[0], args[1], args[2]);
  case ReplayOp::DelItem:
    return session.delItem(args[0], args[1]);
  case ReplayOp::Contains:
    return session.contains(args[0], args[1]);
  case ReplayOp::Iter:
    return session.iter(args[0]);
  case ReplayOp::Next:
    return session.next(args[0]);
  case ReplayOp::Length:
    return session.length(args[0]);
  case ReplayOp::Index:
    return session.index(args[0]);
  case ReplayOp::Repr:
    return session.repr(args[0]);
  case ReplayOp::Str:
    return session.str(args[0]);
  case ReplayOp::Ascii:
    return session.ascii(args[0]);
  case ReplayOp::Format:
    return session.format(args[0], args[1]);
  case ReplayOp::IsInstance:
    return session.isInstanceOf(args[0], args[1]);
  case ReplayOp::IsSubclass:
    return session.isSubclassOf(args[0], args[1]);
  case ReplayOp::Native:
    return args[0].as<NativeFunction>()->def->function(session, args + 1);
  case ReplayOp::Hash: {
    int64_t hash;
    return session.hash(args[0], hash) ? makeInt(session, hash)
                                       : Value::empty();
  }
  case ReplayOp::SetAdd:
    return replaySetAdd(session, args, count);
  case ReplayOp::DictSet:
    return replayDictSet(session, args, count);
  case ReplayOp::DictFind: {
    int64_t hash = 0;
    (void)intToInt64(args[2], hash);
    int64_t entry = dictFind(session, args[0].as<Dict>(), args[1], hash);
    return entry < -1 ? Value::empty() : Value::fromInt(entry);
  }
  case ReplayOp::FillNamespace:
    return fillNamespace(session, args[0], args[1].as<Tuple>(), aux);
  case ReplayOp::MakeClass:
    return makeClass(session, args[0].as<Type>(), args[1].as<Str>(),
                     args[2].as<Tuple>(), args[3].as<Dict>(),
                     args[4] ? args[4].as<Dict>() : nullptr, aux);
  case ReplayOp::Instantiate:
    return instantiate(session, args[0].as<Type>(), args + 2, count - 2,
                       args[1] ? args[1].as<Tuple>() : nullptr);
  case ReplayOp::CallBound:
    return callBound(session, args[0], args[1], args + 3, count - 3,
                     args[2] ? args[2].as<Tuple>() : nullptr);
  }
  __builtin_unreachable();
}
