//===- Call.h - How the runtime calls ---------------------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_CALL_H
#define MONTYJIT_RUNTIME_CALL_H

#include "montyjit/Runtime/Session.h"

#include <algorithm>

namespace montyjit {

/// Runs \p action, which has effects that must not be repeated; in a replay
/// scope its outcome is logged, or answered from the log.
Value loggedCall(Session &session, Value (*action)(Session &, void *),
                 void *context);
/// For what a log of a snapshot can hold, and no log of ours: SystemError.
Value raiseWrongLog(Session &session);
template <typename Action> Value logged(Session &session, Action action) {
  return loggedCall(
      session,
      [](Session &, void *context) {
        return (*static_cast<Action *>(context))();
      },
      &action);
}

/// Copies a row of arguments. Most have one to four, which take less time one
/// by one than it takes to call memcpy.
inline void copyArguments(const Value *from, uint32_t count, Value *to) {
  switch (count) {
  case 4:
    to[3] = from[3];
    [[fallthrough]];
  case 3:
    to[2] = from[2];
    [[fallthrough]];
  case 2:
    to[1] = from[1];
    [[fallthrough]];
  case 1:
    to[0] = from[0];
    [[fallthrough]];
  case 0:
    return;
  default:
    std::copy_n(from, count, to);
  }
}

/// Calls a built-in with one word per parameter already bound. May suspend.
Value callBoundNative(Session &session, NativeFunction *function, Value *words);
/// The same for a resumable built-in whose quick way has been tried.
Value callResumable(Session &session, const NativeDef &def, const Value *words);
/// Binds \p method, found on the class of \p self, by its `__get__` and calls
/// the result. May suspend in both.
Value callBound(Session &session, Value method, Value self, Value *args,
                uint32_t count, Tuple *kwNames);
/// Binds and calls. \p args include the receiver of a method.
Value callNative(Session &session, NativeFunction *function, Value *args,
                 uint32_t count, Tuple *kwNames);
/// What the built-in method \p special of \p self's own type answers, if it
/// calls nothing back; empty with status Ok for any other. \pre count <= 3.
Value callSpecialQuickly(Session &session, Special special, Value self,
                         const Value *args, uint32_t count);
/// `type(*args)` for a built-in class, where that calls nothing back; empty
/// with status Ok if it takes a call after all.
Value constructQuickly(Session &session, Type *type, const Value *args,
                       uint32_t count);
/// \return whether the built-in method \p native applies to \p self: its class
/// is the method's, or a subclass.
inline bool isReceiver(const NativeFunction *native, Value self) {
  Type *type = typeOf(self);
  Value owner = native->owner;
  // A function of a module has a name there, which is no class of any MRO.
  return owner == Value::fromObject(type) ||
         (owner && isSubtype(type, owner.as<Type>()));
}

/// Entry and resume functions of all resumable built-ins' code.
Value resumableEntry(Frame *frame);
Value resumableResume(Frame *frame);

/// The message "'X' object is not callable".
Value raiseNotCallable(Session &session, Value callee);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_CALL_H
