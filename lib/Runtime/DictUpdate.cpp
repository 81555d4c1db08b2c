//===- DictUpdate.cpp - Filling dicts from other objects ------------------===//
///
/// \file
/// dict(x), dict.update(x) and dict |= x: x is a dict, anything with keys(), or
/// an iterable of pairs.
///
//===----------------------------------------------------------------------===//

#include "DictSupport.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
/// `Source` iterates over keys or pairs; `Item` is the key at hand, or the list
/// that the pair at hand was turned into; `Part` iterates over a pair.
enum Slot { Self, Iterable, Kwargs, Source, Item, Part, Position, NewValue };

Dict *target(Frame *f) { return f->slots[Self].as<Dict>(); }

int64_t position(Frame *f) { return f->slots[Position].asInt(); }
void setPosition(Frame *f, int64_t position) {
  f->slots[Position] = Value::fromInt(position);
}

Value setThroughReplay(Frame *f, Value key, Value value, Value hash) {
  Value args[] = {f->slots[Self], key, value, hash};
  return runReplayable(*f->session, ReplayOp::DictSet, 0, args, hash ? 4 : 3);
}

/// `self[key] = value`: None, or empty with status.
Value setEntry(Frame *f, Value key, Value value) {
  Known known = dictTrySet(*f->session, target(f), key, value);
  if (known != Known::NeedsCall)
    return known == Known::Yes ? none() : Value::empty();
  return setThroughReplay(f, key, value, Value::empty());
}

/// Copies the entry of the source dict at Position.
Value copyEntry(Frame *f) {
  Session &s = *f->session;
  DictEntry entry = asDict(f->slots[Iterable])->entries[position(f)];
  setPosition(f, position(f) + 1);
  if (!entry.key)
    return none();
  Known known =
      dictTrySetHashed(s, target(f), entry.key, entry.hash, entry.value);
  if (known != Known::NeedsCall)
    return known == Known::Yes ? none() : Value::empty();
  return setThroughReplay(f, entry.key, entry.value, makeInt(s, entry.hash));
}

/// An empty dict takes the whole of another one.
bool takeCopy(Frame *f, Dict *source) {
  Dict *self = target(f);
  if (self->size || self == source)
    return true;
  Dict *copy = dictCopy(*f->session, source);
  if (!copy)
    return false;
  self->entries = copy->entries;
  self->index = copy->index;
  self->keysVersion = copy->keysVersion;
  self->used = copy->used;
  self->size = copy->size;
  self->capacity = copy->capacity;
  self->indexMask = copy->indexMask;
  setPosition(f, source->used);
  return true;
}

/// \return whether the dict's own entries are what its iteration gives.
bool isPlainDict(Frame *f) {
  Value source = f->slots[Iterable];
  if (isDict(source))
    return true;
  Session &s = *f->session;
  return asDict(source) &&
         s.lookupSpecial(typeOf(source), Special::Iter) ==
             s.lookupSpecial(builtinType(TypeId::Dict), Special::Iter);
}

/// A pair that is a plain list or tuple. \return false if it is none.
bool nativePair(Value pair, Value *&items, uint32_t &size) {
  if (Tuple *tuple = isTuple(pair) ? pair.as<Tuple>() : nullptr) {
    items = tuple->items;
    size = tuple->size;
    return true;
  }
  if (!isList(pair))
    return false;
  items = pair.as<List>()->items;
  size = pair.as<List>()->size;
  return true;
}

/// Enters the pair in Item. \return None, or empty with status.
Value setPair(Frame *f) {
  Value *items = nullptr;
  uint32_t size = 0;
  (void)nativePair(f->slots[Item], items, size);
  if (size != 2)
    return f->session->raiseFormat(
        TypeId::ValueError,
        "dictionary update sequence element #{} has length {}; 2 is required",
        position(f), size);
  setPosition(f, position(f) + 1);
  return setEntry(f, items[0], items[1]);
}

/// An element that is no sequence: its TypeError gets CPython's words and a
/// note.
Value raiseNoSequence(Frame *f) {
  Session &s = *f->session;
  if (!s.clearIf(TypeId::TypeError))
    return Value::empty();
  s.raise(TypeId::TypeError, "object is not iterable");
  List *notes = makeList(s);
  Str *note = makeStr(
      s, fmt::format("Cannot convert dictionary update sequence element #{} "
                     "to a sequence",
                     position(f)));
  (void)!append(s, notes, Value::fromObject(note));
  s.exception.as<ExceptionObject>()->notes = Value::fromObject(notes);
  return Value::empty();
}

bool mergeKeywords(Frame *f) {
  bool done = true;
  if (f->slots[Kwargs])
    forEachEntry(f->slots[Kwargs].as<Dict>(), [&](DictEntry &entry) {
      done = done && dictSetStr(*f->session, target(f), entry.key.as<Str>(),
                                entry.value);
    });
  return done;
}

enum class Mode { Init, Update, Or, ROr, IOr };

constexpr bool isOperator(Mode mode) { return mode >= Mode::Or; }

/// Makes Self the dict to fill for `|`: a copy of the left operand. \return
/// false with \p result if that is all: NotImplemented, or empty.
template <Mode M> bool beginUnion(Frame *f, Value &result) {
  if (M != Mode::Or && M != Mode::ROr)
    return true;
  result = notImplemented();
  if (!asDict(f->slots[Iterable]))
    return false;
  if (M == Mode::ROr)
    std::swap(f->slots[Self], f->slots[Iterable]);
  Dict *copy = dictCopy(*f->session, target(f));
  result = Value::empty();
  f->slots[Self] = copy ? Value::fromObject(copy) : Value::empty();
  return copy != nullptr;
}

template <Mode M> Value finishUpdate(Frame *f) {
  if (isOperator(M))
    return f->slots[Self];
  return mergeKeywords(f) ? none() : Value::empty();
}

template <Mode M> Value updateStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  Value *pair;
  uint32_t size;
  RESUMABLE_BEGIN(f);
  setPosition(f, 0);
  if (!beginUnion<M>(f, item))
    return item;
  if (!f->slots[Iterable])
    return finishUpdate<M>(f);
  if (isPlainDict(f)) {
    if (f->slots[Iterable] == f->slots[Self])
      return finishUpdate<M>(f);
    if (!takeCopy(f, asDict(f->slots[Iterable])))
      return Value::empty();
    while (position(f) < int64_t(asDict(f->slots[Iterable])->used)) {
      AWAIT(1, item, copyEntry(f));
    }
    return finishUpdate<M>(f);
  }
  AWAIT_AS_IS(
      2, item,
      iterNatively(s, f->slots[Iterable])
          ? Value::exhausted()
          : s.getAttrOrExhausted(f->slots[Iterable], staticName(NameId::Keys)));
  if (!(item == Value::exhausted())) {
    AWAIT(3, item, s.call(item));
    AWAIT(4, f->slots[Source], s.iter(item));
    for (;;) {
      AWAIT_NEXT(5, item, f->slots[Source]);
      if (item == Value::exhausted())
        return finishUpdate<M>(f);
      f->slots[Item] = item;
      AWAIT(6, f->slots[NewValue], s.getItem(f->slots[Iterable], item));
      AWAIT(7, item, setEntry(f, f->slots[Item], f->slots[NewValue]));
      if (!s.poll())
        return Value::empty();
    }
  }
  AWAIT(8, f->slots[Source], s.iter(f->slots[Iterable]));
  for (;;) {
    AWAIT_NEXT(9, item, f->slots[Source]);
    if (item == Value::exhausted())
      return finishUpdate<M>(f);
    f->slots[Item] = item;
    if (!nativePair(item, pair, size)) {
      AWAIT_CATCH(10, f->slots[Part], s.iter(item));
      if (!f->slots[Part])
        return raiseNoSequence(f);
      f->slots[Item] = Value::fromObject(makeList(s));
      for (;;) {
        AWAIT_NEXT(11, item, f->slots[Part]);
        if (item == Value::exhausted())
          break;
        if (!append(s, f->slots[Item].as<List>(), item) || !s.poll())
          return Value::empty();
      }
    }
    AWAIT(12, item, setPair(f));
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}
} // namespace

bool montyjit::isSoundUpdate(const Frame *f) {
  if (!holdsCount(f, Position) || !holdsValue(f, Iterable))
    return false;
  if (f->resume == 1)
    return asDict(f->slots[Iterable]);
  bool isFilling = (f->resume >= 5 && f->resume <= 7) || f->resume >= 9;
  return (!isFilling || holdsValue(f, Source)) &&
         (f->resume != 6 || holdsValue(f, Item)) &&
         (f->resume != 11 ||
          (holdsValue(f, Part) && holds(f, Item, TypeId::List)));
}
Value montyjit::dictInit(Frame *f) { return updateStep<Mode::Init>(f); }
Value montyjit::dictUpdate(Frame *f) { return updateStep<Mode::Update>(f); }
Value montyjit::dictOr(Frame *f) { return updateStep<Mode::Or>(f); }
Value montyjit::dictROr(Frame *f) { return updateStep<Mode::ROr>(f); }
Value montyjit::dictIOr(Frame *f) { return updateStep<Mode::IOr>(f); }

//===--- fromkeys ---------------------------------------------------------===//

namespace {
enum FromKeysSlot { Class, Keys, Filler, Result, KeySource };

Value setFiller(Frame *f, Value key) {
  Session &s = *f->session;
  Value value = f->slots[Filler] ? f->slots[Filler] : none();
  Value result = f->slots[Result];
  if (!isDict(result))
    return s.setItem(result, key, value);
  Known known = dictTrySet(s, result.as<Dict>(), key, value);
  if (known != Known::NeedsCall)
    return known == Known::Yes ? none() : Value::empty();
  Value args[] = {result, key, value};
  return runReplayable(s, ReplayOp::DictSet, 0, args, 3);
}
} // namespace

bool montyjit::isSoundFromKeys(const Frame *f) {
  return (f->resume < 2 || holdsValue(f, Result)) &&
         (f->resume < 3 || holdsValue(f, KeySource));
}
Value montyjit::dictFromKeys(Frame *f) {
  Session &s = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  AWAIT(1, f->slots[Result], s.call(f->slots[Class]));
  AWAIT(2, f->slots[KeySource], s.iter(f->slots[Keys]));
  for (;;) {
    AWAIT_NEXT(3, item, f->slots[KeySource]);
    if (item == Value::exhausted())
      return f->slots[Result];
    AWAIT(4, item, setFiller(f, item));
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}
