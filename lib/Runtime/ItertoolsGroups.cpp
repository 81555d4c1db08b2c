//===- ItertoolsGroups.cpp - groupby, batched, zip_longest ----------------===//

#include "Itertools.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Resumable.h"

#include <algorithm>

using namespace montyjit;

namespace {
//===--- groupby ----------------------------------------------------------===//

/// As CPython's: Key and Item are those of the item that was read last, empty
/// when a group has given it; Target is the key of the group that was given
/// last, Group the iterator over it.
namespace groupby {
enum Field { Source, Function, Target, Key, Item, Group };
enum GroupField { Parent, GroupKey };

Value make(Session &session, Value *args) {
  Value source = session.iter(args[1]);
  return source
             ? newLazy(session, args[0], {source, args[2] ? args[2] : none()})
             : source;
}

/// The next group: its key and an iterator over it.
Value give(Session &session, Value self) {
  Value *fields = lazyFields(self);
  fields[Target] = fields[Key];
  LazyObject *group = makeLazy(session, TypeId::IterGroup);
  group->fields[Parent] = self;
  group->fields[GroupKey] = fields[Key];
  fields[Group] = Value::fromObject(group);
  Tuple *pair = makePair(session, fields[Key], fields[Group]);
  return pair ? Value::fromObject(pair) : Value::empty();
}

Value next(Frame *f) {
  enum { Self, New };
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[Self]);
  Value answer;
  RESUMABLE_BEGIN(f);
  fields[Group] = Value::empty();
  for (;;) {
    if (fields[Key]) {
      if (!fields[Target])
        return give(s, f->slots[Self]);
      AWAIT(1, answer, s.equal(fields[Target], fields[Key]));
      if (answer == falseValue() && fields[Key])
        return give(s, f->slots[Self]);
    }
    AWAIT_NEXT(2, answer, fields[Source]);
    if (answer == Value::exhausted())
      return stopIteration(s);
    f->slots[New] = answer;
    if (!(fields[Function] == none())) {
      AWAIT(3, answer, s.call(fields[Function], answer));
    }
    fields[Key] = answer;
    fields[Item] = f->slots[New];
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

/// The next item of a group, as long as it is the last one that was given.
Value nextOfGroup(Frame *f) {
  enum { Self, New };
  Session &s = *f->session;
  Value *group = lazyFields(f->slots[Self]);
  Value *fields = lazyFields(group[Parent]);
  Value answer;
  RESUMABLE_BEGIN(f);
  if (!(fields[Group] == f->slots[Self]))
    return stopIteration(s);
  if (!fields[Item]) {
    AWAIT_NEXT(1, answer, fields[Source]);
    if (answer == Value::exhausted())
      return stopIteration(s);
    f->slots[New] = answer;
    if (!(fields[Function] == none())) {
      AWAIT(2, answer, s.call(fields[Function], answer));
    }
    fields[Key] = answer;
    fields[Item] = f->slots[New];
  }
  AWAIT(3, answer, s.equal(group[GroupKey], fields[Key]));
  if (!(answer == trueValue()) || !fields[Item])
    return stopIteration(s);
  fields[Key] = Value::empty();
  return std::exchange(fields[Item], Value::empty());
  RESUMABLE_END();
}

bool isSoundNext(const Frame *f) { return f->resume != 3 || holdsValue(f, 1); }
bool isSoundNextOfGroup(const Frame *f) {
  return f->resume != 2 || holdsValue(f, 1);
}

NativeDef methods[] = {
    {"__new__", "(cls, iterable, key=None)", make, NativeKind::Replay,
     NativeRole::Static},
    toolIter(),
    toolNext(next, 1, isSoundNext),
};

NativeDef groupMethods[] = {
    toolIter(),
    toolNext(nextOfGroup, 1, isSoundNextOfGroup),
};
} // namespace groupby

//===--- batched ----------------------------------------------------------===//

namespace batched {
/// Source: empty at the end. Size: a small int.
enum Field { Source, Size, Strict };

Value make(Session &session, Value *args) {
  Value strict = args[3] ? session.truth(args[3]) : falseValue();
  Value size = strict ? session.index(args[2]) : strict;
  if (!size)
    return size;
  if (intSign(size) <= 0)
    return session.raise(TypeId::ValueError, "n must be at least one");
  Value source = session.iter(args[1]);
  int64_t length = std::min(saturate(size), Value::MaxInt);
  return source ? newLazy(session, args[0],
                          {source, Value::fromInt(length), strict})
                : source;
}

/// What the end of the source leaves of the last row.
Value finish(Session &session, Value *fields, const List *row) {
  fields[Source] = Value::empty();
  if (!row->size)
    return stopIteration(session);
  if (fields[Strict] == trueValue())
    return session.raise(TypeId::ValueError, "batched(): incomplete batch");
  return Value::fromObject(makeTuple(session, row->items, row->size));
}

Value next(Frame *f) {
  enum { Self, Row };
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[Self]);
  Value item;
  List *row;
  RESUMABLE_BEGIN(f);
  if (!fields[Source])
    return stopIteration(s);
  f->slots[Row] = Value::fromObject(makeList(s));
  while (f->slots[Row].as<List>()->size < fields[Size].asInt()) {
    AWAIT_NEXT(1, item, fields[Source]);
    row = f->slots[Row].as<List>();
    if (item == Value::exhausted())
      return finish(s, fields, row);
    if (!append(s, row, item) || !s.poll())
      return Value::empty();
  }
  row = f->slots[Row].as<List>();
  return Value::fromObject(makeTuple(s, row->items, row->size));
  RESUMABLE_END();
}

bool isSound(const Frame *f) {
  return f->resume < 1 || holds(f, 1, TypeId::List);
}

NativeDef methods[] = {
    {"__new__", "(cls, iterable, n, *, strict=False)", make, NativeKind::Replay,
     NativeRole::Static},
    toolIter(),
    toolNext(next, 1, isSound),
};
} // namespace batched

//===--- zip_longest ------------------------------------------------------===//

namespace longest {
/// Sources: a list of iterators, None for those that have ended.
enum Field { Sources, Fill };
enum Slot { Self, Row, Live };

Value make(Session &session, Value *args) {
  Tuple *given = args[1].as<Tuple>();
  Dict *names = args[2].as<Dict>();
  Value fill = dictGetStr(names, session.intern("fillvalue"));
  if (names->size != (fill ? 1 : 0))
    return session.raise(TypeId::TypeError,
                         "zip_longest() got an unexpected keyword argument");
  List *sources = iterAll(session, given->items, given->size);
  return sources ? newLazy(session, args[0],
                           {Value::fromObject(sources), fill ? fill : none()})
                 : Value::empty();
}

/// The source that the row's next item comes from.
Value &sourceOf(Frame *f) {
  List *sources = lazyFields(f->slots[Self])[Sources].as<List>();
  return sources->items[f->slots[Row].as<List>()->size];
}

bool isComplete(Frame *f) {
  return f->slots[Row].as<List>()->size >=
         lazyFields(f->slots[Self])[Sources].as<List>()->size;
}

/// Puts \p item in the row, the filler in place of exhausted(). \return false
/// with MemoryError pending.
bool take(Frame *f, Value item) {
  if (item == Value::exhausted()) {
    sourceOf(f) = none();
    item = lazyFields(f->slots[Self])[Fill];
  } else {
    f->slots[Live] = trueValue();
  }
  return append(*f->session, f->slots[Row].as<List>(), item);
}

Value next(Frame *f) {
  Session &s = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  f->slots[Row] = Value::fromObject(makeList(s));
  f->slots[Live] = Value::empty();
  while (!isComplete(f)) {
    item = Value::exhausted();
    if (!(sourceOf(f) == none())) {
      AWAIT_NEXT(1, item, sourceOf(f));
      if (isComplete(f))
        break;
    }
    if (!take(f, item))
      return Value::empty();
  }
  if (!f->slots[Live])
    return stopIteration(s);
  return Value::fromObject(makeTuple(s, f->slots[Row].as<List>()->items,
                                     f->slots[Row].as<List>()->size));
  RESUMABLE_END();
}

bool isSound(const Frame *f) {
  return f->resume < 1 || holds(f, Row, TypeId::List);
}

NativeDef methods[] = {
    {"__new__", "(cls, /, *iterables, **kwargs)", make, NativeKind::Replay,
     NativeRole::Static},
    toolIter(),
    toolNext(next, 2, isSound),
};
} // namespace longest
} // namespace

void montyjit::initItertoolsGroups() {
  addMethods(TypeId::IterGroupBy, groupby::methods);
  addMethods(TypeId::IterGroup, groupby::groupMethods);
  addMethods(TypeId::IterBatched, batched::methods);
  addMethods(TypeId::IterZipLongest, longest::methods);
}
