//===- Calls.h - What the handlers of calls share ---------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_INTERP_CALLS_H
#define MONTYJIT_LIB_INTERP_CALLS_H

#include "Handlers.h"

#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/PushFrame.h"

#include <cstring>

namespace montyjit {

/// What CallNode::cell holds, by its low bits. A pointer into the heap has
/// none, so that the collector sees it.
enum CallCellTag : uint64_t {
  /// A built-in that can be called directly (callDirect), or nothing yet.
  CallsNative = 0,
  /// The code of the Python function that was called last (callFeedback).
  CallsCode = 1,
  /// The NamedCall of a call with keywords.
  CallsNamed = 2,
  CallCellMask = 3,
};

/// The call has nothing but positional arguments that keep a temporary each.
bool isPlainCall(const CallNode *n);

/// An argument did not complete: keeps what the call has so far.
[[gnu::cold, gnu::noinline]] inline Value saveCall(Frame *f, CallNode *n,
                                                   Value callee, Value self,
                                                   const Value *args,
                                                   uint32_t count) {
  if (f->session->hasRaised())
    return {};
  temp(f, n, CallTemps::Callee) = callee;
  temp(f, n, CallTemps::Self) = self;
  std::memcpy(&temp(f, n, CallTemps::FirstArg), args, count * sizeof(Value));
  return {};
}

/// Evaluates the arguments to \p args, or goes back into one of them.
/// \return false when one did not complete.
template <bool R>
inline bool evalArguments(CallNode *n, Frame *f, Value callee, Value self,
                          Value *args) {
  uint32_t count = n->args.size();
  for (uint32_t i = 0; i < count; ++i) {
    Expr *arg = n->args[i];
    if (isDone<R>(f, arg)) {
      args[i] = temp(f, n, CallTemps::FirstArg + i);
      continue;
    }
    if (!(args[i] = eval<R>(arg, f))) [[unlikely]] {
      saveCall(f, n, callee, self, args, i);
      return false;
    }
  }
  return true;
}

/// Callee and receiver of the call.
template <bool R> inline Value evalCallee(CallNode *n, Frame *f, Value &self) {
  self = Value::empty();
  if (n->func->kind != NodeKind::Attribute)
    return eval<R>(n->func, f);
  auto *attribute = static_cast<AttributeNode *>(n->func);
  if (R && f->resume && stoppedIn(f, attribute))
    return evalMethod<true>(attribute, f, self);
  return evalMethod<false>(attribute, f, self);
}

/// Calls \p function, which is `framed`, for the code that runs in \p f.
Value callFramed(Frame *f, NativeFunction *function, Value *args,
                 uint32_t count, Tuple *kwNames);

inline bool isFramed(Value callee) {
  return isExactly(callee, TypeId::BuiltinFunction) &&
         callee.as<NativeFunction>()->def->framed;
}

/// Calls with arguments in a row: `row[0]` is free for the receiver.
inline Value callValues(Session &session, Value callee, Value self, Value *row,
                        uint32_t count, Tuple *names) {
  if (self) {
    row[0] = self;
    return session.call(callee, row, count + 1, names);
  }
  return session.call(callee, row + 1, count, names);
}
/// The same for the code that runs in \p f.
inline Value callRow(Frame *f, Value callee, Value self, Value *row,
                     uint32_t count, Tuple *names) {
  if (isFramed(callee)) [[unlikely]]
    return callFramed(f, callee.as<NativeFunction>(), row + 1, count, names);
  return callValues(*f->session, callee, self, row, count, names);
}

inline Value callFrame(Session &session, Frame *frame, char *top) {
  Value result = frame->code->entry.load(std::memory_order_acquire)(frame);
  session.stackTop = top;
  return result;
}

/// \return whether `__init__` answered None; TypeError is pending otherwise.
bool checkInit(Session &session, Value result);

/// The callee is a Python function that these arguments fit, with the defaults
/// of its last parameters.
inline bool fitsDirectly(Value callee, Value self, uint32_t count) {
  if (!isExactly(callee, TypeId::Function))
    return false;
  auto *function = callee.as<Function>();
  Code *code = function->code;
  uint32_t given = count + (self ? 1 : 0);
  if (!code->isSimple || given > code->numPositional)
    return false;
  return given == code->numPositional ||
         (function->defaults &&
          code->numPositional - given <= function->defaults.as<Tuple>()->size);
}

/// Fills the parameters from number \p given on. \return false when the
/// arguments have taken the defaults away while they were evaluated.
inline bool fillDefaults(Frame *frame, uint32_t given) {
  uint32_t missing = frame->code->numPositional - given;
  if (!missing) [[likely]]
    return true;
  Value defaults = frame->function->defaults;
  if (!defaults || defaults.as<Tuple>()->size < missing) [[unlikely]]
    return false;
  Tuple *tuple = defaults.as<Tuple>();
  std::memcpy(frame->slots + given, tuple->items + (tuple->size - missing),
              missing * sizeof(Value));
  return true;
}

/// The call did not complete. \p object is what an `__init__` was called for,
/// which is then the call's value; empty for any other call.
Value stopCall(Frame *f, CallNode *n, Value object);
/// The call goes on after its stop.
Value finishCall(Frame *f, CallNode *n);

/// \return the `__init__` to run for an instance of \p callee if calling it
/// comes to just that: a class made in Python with the `__new__` of object or
/// BaseException.
/// \pre it is a class.
Value quickInit(Session &session, Value callee);
/// The instance of such a class, for which `__init__` is called with \p args.
Value makePlain(Session &session, Value callee, const Value *args,
                uint32_t count);

/// The handler of a call with keywords and no stars.
Value execNamedCall(Expr *expr, Frame *f);
/// \return the code that the call with keywords \p n fitted last, or null.
PyCode *mappedCode(const CallNode *n);
/// A call of any form, also one that goes on after a stop.
template <bool R> Value callGeneral(CallNode *n, Frame *f);
extern template Value callGeneral<false>(CallNode *, Frame *);
extern template Value callGeneral<true>(CallNode *, Frame *);
/// Arguments of a call with keywords stopped after \p done of them: keeps the
/// call as callGeneral does.
Value saveNamed(Frame *f, CallNode *n, Value callee, Value self,
                const Value *args, const Value *named, uint32_t done);

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_CALLS_H
