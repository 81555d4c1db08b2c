//===- Frames.cpp - The frame stack and the suspended chain ---------------===//

#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/PushFrame.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Session.h"

#include <cstring>

using namespace montyjit;

Frame *Session::pushFrame(Code *code, Function *function, Dict *globals) {
  return montyjit::pushFrame(*this, code, function, globals);
}

Frame *Session::moveToHeap(Frame *frame) {
  if (frame->flags & FrameOnHeap)
    return frame;
  size_t bytes = Frame::HeaderBytes + frame->code->numSlots * sizeof(Value);
  auto *copy = static_cast<Frame *>(heap.allocate(bytes));
  std::memcpy(static_cast<void *>(copy), frame, bytes);
  copy->flags |= FrameOnHeap;
  return copy;
}

void Session::linkSuspended(Frame *frame) {
  Frame *linked = moveToHeap(frame);
  linked->caller = nullptr;
  if (chainTail)
    chainTail->caller = linked;
  else
    chainHead = linked;
  chainTail = linked;
}

Value Session::takeDelivered() {
  Value value = takeDeliveredAsIs();
  return value == Value::exhausted() ? raiseStopIteration(yielded) : value;
}

Value Session::takeDeliveredAsIs() {
  if (deliveredException) {
    exception = std::exchange(deliveredException, Value::empty());
    status = Status::Raised;
    return Value::empty();
  }
  if (delivered.isEmpty()) [[unlikely]] // Only a snapshot can bring that about.
    return raise(TypeId::SystemError, "a stopped run without an answer");
  return std::exchange(delivered, Value::empty());
}

Value Session::takeDeliveredExactly(TypeId type) {
  Value value = takeDelivered();
  if (value.isEmpty() || typeOf(value) == builtinType(type))
    return value;
  return raise(TypeId::SystemError, "an answer of the wrong type");
}

Value Session::takeDeliveredNext() {
  Value value = takeDeliveredAsIs();
  if (value.isEmpty() && clearIf(TypeId::StopIteration))
    return Value::exhausted();
  return value;
}

Value Session::raiseStopIteration(Value value) {
  if (!value || value == none())
    return raise(TypeId::StopIteration, "");
  return raiseWith(TypeId::StopIteration, value);
}

bool Session::countSuspension() {
  ++limitState.suspensions;
  if (!limits.maxSuspensions || limitState.suspensions <= limits.maxSuspensions)
    return true;
  raiseLimit(TypeId::RuntimeError, "suspension limit exceeded");
  return false;
}

Value Session::suspendForFutures(Tuple *ids) {
  if (!countSuspension())
    return Value::empty();
  hostCall = {Value::empty(), Value::fromObject(ids), Value::empty()};
  suspendReason = SuspendReason::Futures;
  status = Status::Suspended;
  return Value::empty();
}

Value Session::suspendForFrames() {
  suspendReason = SuspendReason::Frames;
  status = Status::Suspended;
  return Value::empty();
}

Value Session::suspendForHost(Value function, Value args, Value kwargs) {
  HostCall call{function, args, kwargs, nextCallId++};
  if (!countSuspension())
    return Value::empty();
  Value result;
  if (hostFunction && hostFunction(hostContext, *this, call, result))
    return result;
  hostCall = call;
  suspendReason = SuspendReason::Call;
  status = Status::Suspended;
  return Value::empty();
}

Value Session::resumeGenerator(Generator *generator, Value sent) {
  return interpreterHooks.resumeGenerator(*this, generator, sent);
}
