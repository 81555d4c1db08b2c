//===- ItertoolsStreams.cpp - chain, islice, pairwise, accumulate ---------===//

#include "Itertools.h"
#include "LazyIterators.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;

namespace {
//===--- chain ------------------------------------------------------------===//

namespace chain {
/// Source: of the iterables; empty at the end. Active: the iterator over one of
/// them; empty between two. Waiting: an iterable that has no iterator yet.
enum Field { Source, Active, Waiting };

Value make(Session &session, Value *args) {
  return newLazy(session, args[0], {iterNatively(session, args[1])});
}

Value fromIterable(Session &session, Value *args) {
  Value source = session.iter(args[1]);
  return source ? newLazy(session, args[0], {source}) : source;
}

/// Goes to the next iterable without running Python code. \return empty with
/// status Ok when that is not possible; otherwise an item of no meaning,
/// exhausted(), or empty with an exception.
Value activateQuickly(Session &session, Value *fields) {
  if (!fields[Waiting]) {
    if (!fields[Source])
      return Value::exhausted();
    Value item = nextIfNative(session, fields[Source]);
    if (!item || item == Value::exhausted())
      return item;
    fields[Waiting] = item;
  }
  Value active = iterNatively(session, fields[Waiting]);
  if (active) {
    fields[Active] = active;
    fields[Waiting] = Value::empty();
  }
  return active;
}

Value nextQuickly(Session &session, Value self) {
  Value *fields = lazyFields(self);
  for (;;) {
    if (!fields[Active]) {
      Value active = activateQuickly(session, fields);
      if (!active || active == Value::exhausted())
        return active;
    }
    Value item = nextIfNative(session, fields[Active]);
    if (!(item == Value::exhausted()))
      return item;
    fields[Active] = Value::empty();
    if (!session.poll())
      return Value::empty();
  }
}

Value next(Frame *f) {
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[0]);
  Value item;
  RESUMABLE_BEGIN(f);
  for (;;) {
    if (!fields[Active]) {
      if (!fields[Waiting]) {
        if (!fields[Source])
          return stopIteration(s);
        AWAIT_NEXT(1, item, fields[Source]);
        if (item == Value::exhausted())
          return endTool(s, fields[Source]);
        fields[Waiting] = item;
      }
      AWAIT_CATCH(2, item, s.iter(fields[Waiting]));
      fields[Waiting] = Value::empty();
      if (!item) {
        fields[Source] = Value::empty();
        return item;
      }
      fields[Active] = item;
    }
    AWAIT_NEXT(3, item, fields[Active]);
    if (!(item == Value::exhausted()))
      return item;
    fields[Active] = Value::empty();
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

NativeDef methods[] = {
    {"__new__", "(cls, /, *iterables)", make, NativeKind::Leaf,
     NativeRole::Static},
    {"from_iterable", "(cls, iterable, /)", fromIterable, NativeKind::Replay,
     NativeRole::ClassMethod},
    toolIter(),
    toolNext(next),
    {"__class_getitem__", "(cls, object, /)", makeGenericAlias,
     NativeKind::Leaf, NativeRole::ClassMethod},
};
} // namespace chain

//===--- islice -----------------------------------------------------------===//

namespace islice {
/// Small ints: the item that comes next, where to stop, how far to go, how many
/// items were taken. Source: empty at the end.
enum Field { Source, Wanted, Stop, Step, Taken };

constexpr int64_t NotAnIndex = -1;

/// Puts an argument that is an int, at most what a small int holds, into \p
/// bound, and NotAnIndex for what is no index; leaves it for None. \return
/// false where that did not complete.
bool takeBound(Session &session, Value given, int64_t &bound) {
  if (!given || given == none())
    return true;
  Value index = session.index(given);
  if (!index && !session.clearIf(TypeId::TypeError))
    return false;
  int64_t number;
  bound = index && intToInt64(index, number) ? std::min(number, Value::MaxInt)
                                             : NotAnIndex;
  return true;
}

/// \return what is wrong with the bounds; null if nothing is.
const char *faultOf(int64_t start, int64_t stop, int64_t step) {
  if (stop == NotAnIndex)
    return "Stop argument for islice() must be None or an integer: 0 <= x <= "
           "sys.maxsize.";
  if (start < 0 || stop < 0)
    return "Indices for islice() must be None or an integer: 0 <= x <= "
           "sys.maxsize.";
  return step < 1 ? "Step for islice() must be a positive integer or None."
                  : nullptr;
}

Value make(Session &session, Value *args) {
  Tuple *given = args[1].as<Tuple>();
  uint32_t count = given->size;
  if (count < 2 || count > 4)
    return session.raiseFormat(TypeId::TypeError,
                               "islice expected at {} arguments, got {}",
                               count < 2 ? "least 2" : "most 4", count);
  auto argument = [&](uint32_t i) {
    return i < count ? given->items[i] : Value::empty();
  };
  bool hasStart = count > 2;
  int64_t start = 0, stop = Value::MaxInt, step = 1;
  if ((hasStart && !takeBound(session, argument(1), start)) ||
      !takeBound(session, argument(hasStart ? 2 : 1), stop) ||
      !takeBound(session, argument(3), step))
    return Value::empty();
  if (const char *fault = faultOf(start, stop, step))
    return session.raise(TypeId::ValueError, fault);
  Value source = session.iter(argument(0));
  return source ? newLazy(session, args[0],
                          {source, Value::fromInt(start), Value::fromInt(stop),
                           Value::fromInt(step), Value::fromInt(0)})
                : source;
}

/// An item was taken. \return whether it is one that the slice gives; \p item
/// is exhausted() where the slice has ended.
bool take(Value *fields, Value item) {
  if (item == Value::exhausted()) {
    fields[Source] = Value::empty();
    return true;
  }
  int64_t taken = fields[Taken].asInt(), wanted = fields[Wanted].asInt();
  fields[Taken] = Value::fromInt(taken + 1);
  if (taken < wanted)
    return false;
  int64_t next =
      wanted + std::min(fields[Step].asInt(), Value::MaxInt - wanted);
  fields[Wanted] = Value::fromInt(std::min(next, fields[Stop].asInt()));
  return true;
}

/// \return whether no item is left to take: those before the end are taken even
/// if none of them is given.
bool isThrough(const Value *fields) {
  return !fields[Source] || (fields[Taken].asInt() >= fields[Wanted].asInt() &&
                             fields[Taken].asInt() >= fields[Stop].asInt());
}

Value nextQuickly(Session &session, Value self) {
  Value *fields = lazyFields(self);
  while (!isThrough(fields)) {
    Value item = nextIfNative(session, fields[Source]);
    if (!item || take(fields, item))
      return item;
    if (!session.poll())
      return Value::empty();
  }
  fields[Source] = Value::empty();
  return Value::exhausted();
}

Value next(Frame *f) {
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[0]);
  Value item;
  RESUMABLE_BEGIN(f);
  while (!isThrough(fields)) {
    AWAIT_NEXT(1, item, fields[Source]);
    if (take(fields, item))
      return orStopIteration(s, item);
    if (!s.poll())
      return Value::empty();
  }
  return endTool(s, fields[Source]);
  RESUMABLE_END();
}

NativeDef methods[] = {
    {"__new__", "(cls, /, *args)", make, NativeKind::Replay,
     NativeRole::Static},
    toolIter(),
    toolNext(next),
};
} // namespace islice

//===--- pairwise ---------------------------------------------------------===//

namespace pairwise {
/// Both empty at the end; Old also before the first step.
enum Field { Source, Old };

Value make(Session &session, Value *args) {
  Value source = session.iter(args[1]);
  return source ? newLazy(session, args[0], {source}) : source;
}

Value end(Value *fields) {
  fields[Source] = fields[Old] = Value::empty();
  return Value::exhausted();
}

Value pair(Session &session, Value *fields, Value item) {
  Tuple *pair = makePair(session, fields[Old], item);
  fields[Old] = item;
  return pair ? Value::fromObject(pair) : Value::empty();
}

Value nextQuickly(Session &session, Value self) {
  Value *fields = lazyFields(self);
  if (!fields[Source])
    return Value::exhausted();
  for (;;) {
    Value item = nextIfNative(session, fields[Source]);
    if (!item)
      return item;
    if (item == Value::exhausted())
      return end(fields);
    if (fields[Old])
      return pair(session, fields, item);
    fields[Old] = item;
  }
}

Value next(Frame *f) {
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[0]);
  Value item;
  RESUMABLE_BEGIN(f);
  while (fields[Source]) {
    AWAIT_NEXT(1, item, fields[Source]);
    if (item == Value::exhausted())
      break;
    if (fields[Old])
      return pair(s, fields, item);
    fields[Old] = item;
  }
  return orStopIteration(s, end(fields));
  RESUMABLE_END();
}

NativeDef methods[] = {
    {"__new__", "(cls, iterable, /)", make, NativeKind::Replay,
     NativeRole::Static},
    toolIter(),
    toolNext(next),
};
} // namespace pairwise

//===--- accumulate -------------------------------------------------------===//

namespace accumulate {
/// Total: empty before the first item. Initial: empty where it was given or
/// there is none.
enum Field { Source, Function, Total, Initial };

Value make(Session &session, Value *args) {
  Value source = session.iter(args[1]);
  if (!source)
    return source;
  bool hasInitial = args[3] && !(args[3] == none());
  return newLazy(session, args[0],
                 {source, args[2] ? args[2] : none(), Value::empty(),
                  hasInitial ? args[3] : Value::empty()});
}

Value takeInitial(Value *fields) {
  return fields[Total] = std::exchange(fields[Initial], Value::empty());
}

/// Numbers are summed; what else comes waits in Initial's place, which is free
/// by then.
Value nextQuickly(Session &session, Value self) {
  Value *fields = lazyFields(self);
  if (fields[Initial])
    return fields[Total] ? Value::empty() : takeInitial(fields);
  if (!(fields[Function] == none()))
    return Value::empty();
  Value item = nextIfNative(session, fields[Source]);
  if (!item || item == Value::exhausted())
    return item;
  if (!fields[Total])
    return fields[Total] = item;
  Value sum = addNumbers(session, fields[Total], item);
  if (sum)
    fields[Total] = sum;
  else if (session.status == Status::Ok)
    fields[Initial] = item;
  return sum;
}

Value next(Frame *f) {
  Session &s = *f->session;
  Value *slots = f->slots, *fields = lazyFields(slots[0]);
  Value item, pair[2];
  RESUMABLE_BEGIN(f);
  if (fields[Initial] && !fields[Total])
    return takeInitial(fields);
  item = std::exchange(fields[Initial], Value::empty());
  if (!item) {
    AWAIT_NEXT(1, item, fields[Source]);
    if (item == Value::exhausted())
      return stopIteration(s);
    if (!fields[Total])
      return fields[Total] = item;
  }
  if (fields[Function] == none()) {
    AWAIT(2, item, s.binary(BinaryOperator::Add, fields[Total], item));
  } else {
    pair[0] = fields[Total];
    pair[1] = item;
    AWAIT(3, item, s.call(fields[Function], pair, 2));
  }
  return fields[Total] = item;
  RESUMABLE_END();
}

NativeDef methods[] = {
    {"__new__", "(cls, iterable, func=None, *, initial=None)", make,
     NativeKind::Replay, NativeRole::Static},
    toolIter(),
    toolNext(next),
};
} // namespace accumulate
} // namespace

Value montyjit::nextOfStream(Session &session, Value iterator) {
  switch (toolKind(iterator)) {
  case TypeId::IterChain:
    return chain::nextQuickly(session, iterator);
  case TypeId::IterSlice:
    return islice::nextQuickly(session, iterator);
  case TypeId::IterPairwise:
    return pairwise::nextQuickly(session, iterator);
  case TypeId::IterAccumulate:
    return accumulate::nextQuickly(session, iterator);
  default:
    return Value::empty();
  }
}

void montyjit::initItertoolsStreams() {
  addMethods(TypeId::IterChain, chain::methods);
  addMethods(TypeId::IterSlice, islice::methods);
  addMethods(TypeId::IterPairwise, pairwise::methods);
  addMethods(TypeId::IterAccumulate, accumulate::methods);
}
