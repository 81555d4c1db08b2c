//===- DequeSearches.cpp - in, count, index and remove of a deque ---------===//

#include "ListSupport.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Deque.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Resumable.h"

using namespace montyjit;

namespace {
enum class Search { Contains, Count, Index, Remove };

/// Slots of the steps; only `index` has bounds.
enum Slot { Self, Wanted, Start, Stop };
template <Search What>
constexpr uint32_t stateSlot = What == Search::Index ? 4 : 2;

Value raiseChanged(Session &session, Search what) {
  return session.raise(what == Search::Remove ? TypeId::IndexError
                                              : TypeId::RuntimeError,
                       "deque mutated during iteration");
}

/// What the search answers when it is through.
Value finish(Session &session, Search what, int64_t count) {
  switch (what) {
  case Search::Contains:
    return falseValue();
  case Search::Count:
    return Value::fromInt(count);
  case Search::Index:
    return session.raise(TypeId::ValueError, "deque.index(x): x not in deque");
  case Search::Remove:
    return session.raise(TypeId::ValueError, "deque.remove(x): x not in deque");
  }
  return Value::empty();
}

/// What the search answers to an equal item; empty where it goes on.
Value found(Session &session, Search what, Value self, uint32_t index) {
  switch (what) {
  case Search::Contains:
    return trueValue();
  case Search::Index:
    return Value::fromInt(index);
  case Search::Remove:
    removeFromDeque(session, self, index);
    return none();
  default:
    return Value::empty();
  }
}

/// A bound of `index`, fitted to the deque. \return false with TypeError.
bool fitBound(Session &session, Value *slots, uint32_t slot) {
  int64_t size = dequeLength(slots[Self]), bound = slot == Start ? 0 : size;
  if (slots[slot] && !sliceIndex(session, slots[slot], false, bound))
    return false;
  bound += bound < 0 ? size : 0;
  slots[slot] = Value::fromInt(std::clamp<int64_t>(bound, 0, size));
  return true;
}

/// \return whether the bound must be asked for its `__index__`.
bool needsIndex(Session &session, Value bound) {
  return bound && !asIntValue(bound) &&
         session.lookupSpecial(typeOf(bound), Special::Index);
}

template <Search What> Value searchStep(Frame *f) {
  constexpr uint32_t State = stateSlot<What>;
  constexpr uint32_t Position = State, Changes = State + 1, Count = State + 2;
  Session &s = *f->session;
  Value *slots = f->slots, answer;
  uint32_t index;
  RESUMABLE_BEGIN(f);
  slots[Position] = slots[Count] = Value::fromInt(0);
  if (What == Search::Index) {
    if (needsIndex(s, slots[Start])) {
      AWAIT(1, slots[Start], s.index(slots[Start]));
    }
    if (needsIndex(s, slots[Stop])) {
      AWAIT(2, slots[Stop], s.index(slots[Stop]));
    }
    if (!fitBound(s, slots, Start) || !fitBound(s, slots, Stop))
      return Value::empty();
    slots[Position] = slots[Start];
  }
  slots[Changes] = Value::fromInt(dequeChanges(slots[Self]));
  for (;;) {
    index = uint32_t(slots[Position].asInt());
    if (index >= dequeLength(slots[Self]) ||
        (What == Search::Index && int64_t(index) >= slots[Stop].asInt()))
      return finish(s, What, slots[Count].asInt());
    AWAIT(3, answer, s.equal(dequeItem(slots[Self], index), slots[Wanted]));
    index = uint32_t(slots[Position].asInt());
    if (dequeChanges(slots[Self]) != slots[Changes].asInt() ||
        index >= dequeLength(slots[Self]))
      return raiseChanged(s, What);
    if (answer == trueValue()) {
      if (Value result = found(s, What, slots[Self], index))
        return result;
      slots[Count] = Value::fromInt(slots[Count].asInt() + 1);
    }
    slots[Position] = Value::fromInt(index + 1);
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

template <Search What> bool isSoundSearch(const Frame *f) {
  constexpr uint32_t State = stateSlot<What>;
  if (!f->resume)
    return true;
  if (f->resume < 3)
    return holdsCount(f, State + 2);
  return holdsCount(f, State) && holdsCount(f, State + 1) &&
         holdsCount(f, State + 2) &&
         (What != Search::Index || holdsCount(f, Stop));
}

/// The search where no comparison calls back, and `index` has no bounds.
template <Search What> Value quickSearch(Session &session, Value *args) {
  if (What == Search::Index && (args[Start] || args[Stop]))
    return Value::empty();
  uint32_t size = dequeLength(args[Self]);
  int64_t count = 0;
  for (uint32_t i = 0; i < size; ++i) {
    Known equal = equalNatively(dequeItem(args[Self], i), args[Wanted]);
    if (equal == Known::NeedsCall)
      return Value::empty();
    if (equal != Known::Yes)
      continue;
    session.charge(i);
    if (Value result = found(session, What, args[Self], i))
      return result;
    ++count;
  }
  session.charge(size);
  return finish(session, What, count);
}

template <Search What>
constexpr NativeDef searching(const char *name, const char *signature) {
  return {.name = name,
          .signature = signature,
          .kind = NativeKind::Resumable,
          .stateSlots = 3,
          .step = searchStep<What>,
          .quick = quickSearch<What>,
          .isSound = isSoundSearch<What>};
}

NativeDef methods[] = {
    searching<Search::Contains>("__contains__", "(self, key, /)"),
    searching<Search::Count>("count", "(self, value, /)"),
    searching<Search::Index>("index", "(self, value, start=0, stop=None, /)"),
    searching<Search::Remove>("remove", "(self, value, /)"),
};
} // namespace

void montyjit::initDequeSearches() { addMethods(TypeId::Deque, methods); }
