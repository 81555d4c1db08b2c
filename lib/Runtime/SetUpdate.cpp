//===- SetUpdate.cpp - Filling sets from iterables ------------------------===//

#include "SetSupport.h"
#include "SetTable.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Resumable.h"

using namespace montyjit;

namespace {
/// `Others` is one iterable, or a tuple of them for update(). `Source` iterates
/// over the one at hand, or is the position in a set or dict.
enum Slot { Self, Others, Source, Index };

enum class Fill { Init, Frozen, Update };

SetObject *target(Frame *f) { return f->slots[Self].as<SetObject>(); }
int64_t indexOf(const Frame *f) { return f->slots[Index].asInt(); }

/// The iterable at hand; empty behind the last.
template <Fill Mode> Value current(const Frame *f) {
  if (Mode != Fill::Update)
    return indexOf(f) == 0 ? f->slots[Others] : Value::empty();
  Tuple *others = f->slots[Others].as<Tuple>();
  return indexOf(f) < int64_t(others->size) ? others->items[indexOf(f)]
                                            : Value::empty();
}

void advance(Frame *f) { f->slots[Index] = Value::fromInt(indexOf(f) + 1); }

Value addThroughReplay(Frame *f, Value item, Value hash) {
  Value args[] = {f->slots[Self], item, hash};
  return runReplayable(*f->session, ReplayOp::SetAdd, 0, args, hash ? 3 : 2);
}

Value outcome(Known known) {
  return known == Known::Yes ? none() : Value::empty();
}

/// `set.add(item)`: None, or empty with status.
Value addItem(Frame *f, Value item) {
  Known known = setTryAdd(*f->session, target(f), item);
  return known == Known::NeedsCall ? addThroughReplay(f, item, Value::empty())
                                   : outcome(known);
}

/// Adds a member for which the table has room.
bool takeMember(Session &session, Frame *f, Value item) {
  SetObject *set = target(f);
  return set->table && (set->fill + 1) * 5 < uint64_t(set->mask) * 3 &&
         setTryAdd(session, set, item) == Known::Yes;
}

/// The next key of a set or dict with its hash. \return false at the end.
bool nextKey(Value container, uint64_t &position, Value &key, int64_t &hash) {
  if (SetObject *other = asSet(container)) {
    SetEntry *entry = nextMember(other, position);
    if (!entry)
      return false;
    key = entry->key;
    hash = entry->hash;
    return true;
  }
  Dict *dict = container.as<Dict>();
  while (position < dict->used && !dict->entries[position].key)
    ++position;
  if (position >= dict->used)
    return false;
  key = dict->entries[position].key;
  hash = dict->entries[position++].hash;
  return true;
}

/// Adds keys of a set or dict until one needs a callback, which it starts.
/// \return None when there may be more; exhausted() at the end; empty with
/// status.
Value addKeys(Frame *f, Value container) {
  Session &s = *f->session;
  uint64_t position = uint64_t(f->slots[Source].asInt());
  Value key;
  int64_t hash;
  while (nextKey(container, position, key, hash)) {
    f->slots[Source] = Value::fromInt(int64_t(position));
    Known known = setTryAddHashed(s, target(f), key, hash);
    if (known == Known::NeedsCall)
      return addThroughReplay(f, key, makeInt(s, hash));
    if (known == Known::No || !s.poll())
      return Value::empty();
  }
  return Value::exhausted();
}

bool isKeyed(Value iterable) { return asSet(iterable) || isDict(iterable); }

/// Merges an iterable whole when that runs no Python code.
Known addWhole(Session &session, SetObject *set, Value iterable) {
  SetObject *other = asSet(iterable);
  if (other && set->fill == 0)
    return mergeSets(session, set, other) ? Known::Yes : Known::No;
  // Prepares for as many items as there are, as CPython does.
  uint64_t more = other              ? other->size
                  : isDict(iterable) ? iterable.as<Dict>()->size
                                     : 0;
  uint64_t mask = set->table ? set->mask : 7;
  if ((other && !more) || !isKeyed(iterable) ||
      (set->fill + more) * 5 < mask * 3)
    return Known::NeedsCall;
  return resizeSet(session, set, (set->size + more) * 2) ? Known::NeedsCall
                                                         : Known::No;
}

/// Makes Self the set to fill. \return whether it is finished already.
template <Fill Mode> bool begin(Frame *f) {
  f->slots[Index] = Value::fromInt(0);
  if (Mode == Fill::Frozen) {
    Type *type = f->slots[Self].as<Type>();
    bool isPlain = type == builtinType(TypeId::FrozenSet);
    if (isPlain && f->slots[Others] &&
        isExactly(f->slots[Others], TypeId::FrozenSet)) {
      f->slots[Self] = f->slots[Others];
      return true;
    }
    f->slots[Self] = Value::fromObject(newInstance(*f->session, type));
  }
  if (Mode != Fill::Update)
    clearSet(target(f));
  return false;
}

template <Fill Mode> Value fillStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  Known known;
  RESUMABLE_BEGIN(f);
  if (begin<Mode>(f))
    return f->slots[Self];
  for (; current<Mode>(f); advance(f)) {
    if (current<Mode>(f) == f->slots[Self])
      continue;
    known = addWhole(s, target(f), current<Mode>(f));
    if (known == Known::No)
      return Value::empty();
    if (known == Known::Yes)
      continue;
    if (isKeyed(current<Mode>(f))) {
      f->slots[Source] = Value::fromInt(0);
      do {
        AWAIT(1, item, addKeys(f, current<Mode>(f)));
      } while (!(item == Value::exhausted()));
      continue;
    }
    AWAIT(2, f->slots[Source], s.iter(current<Mode>(f)));
    for (;;) {
      AWAIT_NEXT_UNTAKEN(3, item, f->slots[Source], takeMember);
      if (item == Value::exhausted())
        break;
      AWAIT(4, item, addItem(f, item));
      if (!s.poll())
        return Value::empty();
    }
  }
  return Mode == Fill::Frozen ? f->slots[Self] : none();
  RESUMABLE_END();
}
} // namespace

bool montyjit::isSoundFrozenSetNew(const Frame *f) {
  return asSet(f->slots[Self]) && isSoundSetUpdate(f);
}
bool montyjit::isSoundSetUpdate(const Frame *f) {
  bool isUpdate = f->code->native->step == setUpdate;
  if (!holdsCount(f, Index) || !holdsValue(f, Others))
    return false;
  Value iterable = isUpdate ? current<Fill::Update>(f) : current<Fill::Init>(f);
  if (!iterable)
    return false;
  if (f->resume == 1)
    return holdsCount(f, Source) && isKeyed(iterable);
  return f->resume == 2 || holdsValue(f, Source);
}
Value montyjit::setInit(Frame *f) { return fillStep<Fill::Init>(f); }
Value montyjit::setUpdate(Frame *f) { return fillStep<Fill::Update>(f); }
Value montyjit::frozenSetNew(Frame *f) { return fillStep<Fill::Frozen>(f); }
