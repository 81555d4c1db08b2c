//===- PushFrame.h - Session::pushFrame, inline -----------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_PUSHFRAME_H
#define MONTYJIT_RUNTIME_PUSHFRAME_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// Makes \p count slots empty. A loop of stores: most frames are smaller than
/// what a call of memset costs.
inline void clearSlots(Value *slots, uint32_t count) {
  for (Value *end = slots + count; slots != end; ++slots) {
    *slots = Value::empty();
    // Keeps the compiler from making it a memset again.
    asm volatile("" : "+r"(slots));
  }
}

/// As Session::pushFrame.
inline Frame *pushFrame(Session &session, Code *code, Function *function,
                        Dict *globals) {
  size_t bytes = Frame::HeaderBytes + code->numSlots * sizeof(Value);
  if (size_t(session.stackEnd - session.stackTop) < bytes) [[unlikely]] {
    session.raise(TypeId::MemoryError, "frame stack overflow");
    return nullptr;
  }
  auto *frame = reinterpret_cast<Frame *>(session.stackTop);
  session.stackTop += bytes;
  frame->session = &session;
  frame->code = code;
  frame->function = function;
  frame->globals = globals;
  frame->caller = nullptr;
  frame->resume = 0;
  frame->flags = 0;
  frame->result = Value::empty();
  frame->generator = nullptr;
  frame->handled = Value::empty();
  clearSlots(frame->slots, code->numSlots);
  return frame;
}

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_PUSHFRAME_H
