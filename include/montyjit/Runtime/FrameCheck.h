//===- FrameCheck.h - What a stopped built-in must hold ---------*- C++ -*-===//
///
/// \file
/// For NativeDef::isSound: a snapshot may come from a stranger, so before the
/// frame of a resumable built-in goes on, its slots are looked at. A slot that
/// the step function fills before it reads it need not be: look at what is read
/// from the state on that the frame stopped in (Frame::resume).
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_FRAMECHECK_H
#define MONTYJIT_RUNTIME_FRAMECHECK_H

#include "montyjit/Runtime/Frame.h"
#include "montyjit/Runtime/TypeObject.h"
#include "montyjit/Runtime/Value.h"

namespace montyjit {

/// \return whether the slot holds a value at all.
inline bool holdsValue(const Frame *f, uint32_t slot) {
  return bool(f->slots[slot]);
}
/// \return whether the slot holds an object that is exactly of that type.
inline bool holds(const Frame *f, uint32_t slot, TypeId type) {
  return f->slots[slot] && isExactly(f->slots[slot], type);
}
/// \return whether the slot holds an int of any size, but no bool.
inline bool holdsInt(const Frame *f, uint32_t slot) {
  return f->slots[slot].isInt() || holds(f, slot, TypeId::Int);
}
/// More than anything can have, and far from overflow.
inline constexpr int64_t AnyCount = int64_t(1) << 40;
/// \return whether the slot holds a small int below \p end that counts
/// something.
inline bool holdsCount(const Frame *f, uint32_t slot, int64_t end = AnyCount) {
  Value count = f->slots[slot];
  return count.isInt() && count.asInt() >= 0 && count.asInt() < end;
}
/// \return whether the slot holds the class \p base, or one derived from it.
inline bool holdsClass(const Frame *f, uint32_t slot, TypeId base) {
  Type *type = f->slots[slot] ? asType(f->slots[slot]) : nullptr;
  return type && isSubtype(type, builtinType(base));
}

/// NativeDef::isSound of built-ins for which one value in each state will do.
template <uint32_t Slot, uint32_t FirstState>
bool holdsValueFrom(const Frame *f) {
  return f->resume < FirstState || holdsValue(f, Slot);
}
/// The same of those that go on with whatever their state is.
inline bool holdsAnything(const Frame *) { return true; }

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_FRAMECHECK_H
