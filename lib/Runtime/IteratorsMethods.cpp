//===- IteratorsMethods.cpp - Methods of the built-in iterators -----------===//

#include "LazyIterators.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

Value montyjit::makeGenericAlias(Session &session, Value *args) {
  LazyObject *alias = makeLazy(session, TypeId::GenericAlias);
  alias->fields[0] = args[0];
  alias->fields[1] = isTuple(args[1])
                         ? args[1]
                         : Value::fromObject(makeTuple(session, &args[1], 1));
  return Value::fromObject(alias);
}

namespace {
//===--- Iterators over containers ----------------------------------------===//

Value iteratorNext(Session &session, Value *args) {
  return orStopIteration(session,
                         nextOfIterator(session, args[0].as<Iterator>()));
}

Value iteratorLengthHint(Session &session, Value *args) {
  if (isExactly(args[0], TypeId::LongRangeIterator))
    return lazyFields(args[0])[2];
  return makeInt(session, remainingNatively(args[0]));
}

Value longRangeNext(Session &session, Value *args) {
  return orStopIteration(session,
                         nextOfLongRange(session, args[0].as<LazyObject>()));
}

Value sequenceIteratorNext(Session &session, Value *args) {
  return orStopIteration(session, session.next(args[0]));
}

NativeDef iteratorMethods[] = {
    {"__iter__", "(self, /)", returnSelf},
    {"__next__", "(self, /)", iteratorNext},
    {"__length_hint__", "(self, /)", iteratorLengthHint},
};

NativeDef longRangeMethods[] = {
    {"__iter__", "(self, /)", returnSelf},
    {"__next__", "(self, /)", longRangeNext},
    {"__length_hint__", "(self, /)", iteratorLengthHint},
};

NativeDef sequenceIteratorMethods[] = {
    {"__iter__", "(self, /)", returnSelf},
    {"__next__", "(self, /)", sequenceIteratorNext, NativeKind::Replay},
};

//===--- reversed ---------------------------------------------------------===//

Value raiseNotReversible(Session &session, Value sequence) {
  return session.raiseFormat(TypeId::TypeError, "'{}' object is not reversible",
                             typeName(sequence));
}

/// Fields: the sequence (empty at the end), the index of the next item.
Value reversedNew(Session &session, Value *args) {
  Value sequence = args[1];
  Type *type = typeOf(sequence);
  Value method = session.lookupSpecial(type, Special::Reversed);
  if (method == none())
    return raiseNotReversible(session, sequence);
  if (method)
    return session.callSpecial(Special::Reversed, sequence, nullptr, 0);
  if (!session.lookupSpecial(type, Special::GetItem) || asDict(sequence))
    return raiseNotReversible(session, sequence);
  Value length = session.length(sequence);
  if (!length)
    return length;
  return newLazy(session, args[0],
                 {sequence, subInts(session, length, Value::fromInt(1))});
}

Value endReversed(Frame *f) {
  lazyFields(f->slots[0])[0] = Value::empty();
  return stopIteration(*f->session);
}

/// An item of a sequence whose subscript cannot call back; empty for others.
Value itemNatively(Session &session, Value sequence, int64_t index) {
  if (Tuple *tuple = isTuple(sequence) ? sequence.as<Tuple>() : nullptr)
    return index < int64_t(tuple->size) ? tuple->items[index] : Value::empty();
  if (Str *text = isStr(sequence) ? sequence.as<Str>() : nullptr)
    return index < int64_t(text->length)
               ? Value::fromObject(makeChar(session, text->at(uint32_t(index))))
               : Value::empty();
  return Value::empty();
}

Value reversedNext(Frame *f) {
  Session &s = *f->session;
  Value item;
  Value *fields = lazyFields(f->slots[0]);
  RESUMABLE_BEGIN(f);
  if (!fields[0] || intSign(fields[1]) < 0)
    return endReversed(f);
  item = itemNatively(s, fields[0], saturate(fields[1]));
  if (!item) {
    AWAIT_CATCH(1, item, s.getItem(fields[0], fields[1]));
  }
  if (item) {
    fields[1] = subInts(s, fields[1], Value::fromInt(1));
    return item;
  }
  if (!s.clearIf(TypeId::IndexError) && !s.clearIf(TypeId::StopIteration))
    return Value::empty();
  return endReversed(f);
  RESUMABLE_END();
}

Value reversedLengthHint(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  if (!fields[0])
    return Value::fromInt(0);
  Value length = session.length(fields[0]);
  if (!length)
    return length;
  Value left = addInts(session, fields[1], Value::fromInt(1));
  return compareInts(length, left) < 0 ? Value::fromInt(0) : left;
}

NativeDef reversedMethods[] = {
    {"__new__", "(cls, sequence, /)", reversedNew, NativeKind::Replay,
     NativeRole::Static},
    {"__iter__", "(self, /)", returnSelf},
    {.name = "__next__",
     .signature = "(self, /)",
     .kind = NativeKind::Resumable,
     .step = reversedNext},
    {"__length_hint__", "(self, /)", reversedLengthHint, NativeKind::Replay},
};

//===--- iter(callable, sentinel) -----------------------------------------===//

Value endCallable(Frame *f) {
  Value *fields = lazyFields(f->slots[0]);
  fields[0] = fields[1] = Value::empty();
  return stopIteration(*f->session);
}

Value callableNext(Frame *f) {
  enum { Self, Result };
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[Self]);
  Value answer;
  RESUMABLE_BEGIN(f);
  if (!fields[0])
    return stopIteration(s);
  AWAIT_CATCH(1, answer, s.call(fields[0]));
  if (!answer)
    return s.clearIf(TypeId::StopIteration) ? endCallable(f) : answer;
  if (!fields[0])
    return stopIteration(s);
  f->slots[Result] = answer;
  AWAIT(2, answer, s.equal(fields[1], f->slots[Result]));
  return answer == trueValue() ? endCallable(f) : f->slots[Result];
  RESUMABLE_END();
}

NativeDef callableMethods[] = {
    {"__iter__", "(self, /)", returnSelf},
    {.name = "__next__",
     .signature = "(self, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = callableNext,
     .isSound = holdsValueFrom<1, 2>},
};

constexpr TypeId containerIterators[] = {
    TypeId::ListIterator,
    TypeId::ListReverseIterator,
    TypeId::TupleIterator,
    TypeId::StrIterator,
    TypeId::StrAsciiIterator,
    TypeId::BytesIterator,
    TypeId::ByteArrayIterator,
    TypeId::RangeIterator,
    TypeId::SetIterator,
    TypeId::DictKeyIterator,
    TypeId::DictValueIterator,
    TypeId::DictItemIterator,
    TypeId::DictReverseKeyIterator,
    TypeId::DictReverseValueIterator,
    TypeId::DictReverseItemIterator,
};
} // namespace

void montyjit::initIterators() {
  for (TypeId id : containerIterators)
    addMethods(id, iteratorMethods);
  addMethods(TypeId::LongRangeIterator, longRangeMethods);
  addMethods(TypeId::Iterator, sequenceIteratorMethods);
  addMethods(TypeId::Reversed, reversedMethods);
  addMethods(TypeId::CallableIterator, callableMethods);
  initLazyIterators();
  initIteratorCopies();
}
