//===- ItertoolsFilters.cpp - filter, takewhile, compress, starmap --------===//

#include "Itertools.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/TypeObject.h"

using namespace montyjit;

namespace {
//===--- By a predicate ---------------------------------------------------===//

/// Fields. Through: set when takewhile has ended, or dropwhile gives all that
/// comes. Taken, of the two filters: an item whose truth is still to be asked.
enum Field { Function, Source, Through, Taken = Through };

enum class Choose { TakeWhile, DropWhile, Filter, FilterFalse };

constexpr bool isFilter(Choose how) {
  return how == Choose::Filter || how == Choose::FilterFalse;
}

/// \return whether the predicate is asked; if not, the item's own truth
/// decides.
bool asksPredicate(Choose how, Value function) {
  return !isFilter(how) ||
         !(function == none() ||
           function == Value::fromObject(builtinType(TypeId::Bool)));
}

Value make(Session &session, Value *args) {
  Value source = session.iter(args[2]);
  return source ? newLazy(session, args[0], {args[1], source}) : source;
}

/// \return whether the item, about which the predicate has said \p verdict, is
/// given; Through tells about those to come.
bool isChosen(Choose how, Value *fields, bool verdict) {
  if (isFilter(how))
    return verdict == (how == Choose::Filter);
  if (verdict)
    return how == Choose::TakeWhile;
  fields[Through] = trueValue();
  return how == Choose::DropWhile;
}

template <Choose How> Value chooseNext(Frame *f) {
  enum { Self, Item };
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[Self]);
  Value verdict, item;
  RESUMABLE_BEGIN(f);
  for (;;) {
    if (How == Choose::TakeWhile && fields[Through])
      return stopIteration(s);
    if (isFilter(How))
      item = std::exchange(fields[Taken], Value::empty());
    if (!isFilter(How) || !item) {
      AWAIT_NEXT(1, item, fields[Source]);
    }
    if (item == Value::exhausted())
      return stopIteration(s);
    if (How == Choose::DropWhile && fields[Through])
      return item;
    f->slots[Item] = verdict = item;
    if (asksPredicate(How, fields[Function])) {
      AWAIT(2, verdict, s.call(fields[Function], verdict));
    }
    AWAIT(3, verdict, s.truth(verdict));
    if (isChosen(How, fields, verdict == trueValue()))
      return f->slots[Item];
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

template <Choose How>
NativeDef chooseMethods[] = {
    {"__new__",
     isFilter(How) ? "(cls, function, iterable, /)"
                   : "(cls, predicate, iterable, /)",
     make, NativeKind::Replay, NativeRole::Static},
    toolIter(),
    toolNext(chooseNext<How>, 1, holdsValueFrom<1, 2>),
};

//===--- compress ---------------------------------------------------------===//

namespace compress {
enum Field { Data, Selectors };

Value make(Session &session, Value *args) {
  Value data = session.iter(args[1]);
  Value selectors = data ? session.iter(args[2]) : data;
  return selectors ? newLazy(session, args[0], {data, selectors}) : selectors;
}

Value next(Frame *f) {
  enum { Self, Item };
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[Self]);
  Value item;
  RESUMABLE_BEGIN(f);
  for (;;) {
    AWAIT_NEXT(1, item, fields[Data]);
    if (item == Value::exhausted())
      return stopIteration(s);
    f->slots[Item] = item;
    AWAIT_NEXT(2, item, fields[Selectors]);
    if (item == Value::exhausted())
      return stopIteration(s);
    AWAIT(3, item, s.truth(item));
    if (item == trueValue())
      return f->slots[Item];
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

NativeDef methods[] = {
    {"__new__", "(cls, data, selectors)", make, NativeKind::Replay,
     NativeRole::Static},
    toolIter(),
    toolNext(next, 1, holdsValueFrom<1, 2>),
};
} // namespace compress

//===--- starmap ----------------------------------------------------------===//

Value starmapNext(Frame *f) {
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[0]);
  Value item;
  RESUMABLE_BEGIN(f);
  AWAIT_NEXT(1, item, fields[Source]);
  if (item == Value::exhausted())
    return stopIteration(s);
  if (!isExactly(item, TypeId::Tuple)) {
    AWAIT_TUPLE(2, item, item);
  }
  AWAIT(3, item,
        s.call(fields[Function], item.as<Tuple>()->items,
               item.as<Tuple>()->size));
  return item;
  RESUMABLE_END();
}

NativeDef starmapMethods[] = {
    {"__new__", "(cls, function, iterable, /)", make, NativeKind::Replay,
     NativeRole::Static},
    toolIter(),
    toolNext(starmapNext),
};
} // namespace

Value montyjit::nextOfFilter(Session &session, Value iterator) {
  Value *fields = lazyFields(iterator);
  Choose how = toolKind(iterator) == TypeId::Filter ? Choose::Filter
                                                    : Choose::FilterFalse;
  if (asksPredicate(how, fields[Field::Function]) || fields[Field::Taken])
    return Value::empty();
  for (;;) {
    Value item = nextIfNative(session, fields[Field::Source]);
    if (!item || item == Value::exhausted())
      return item;
    int truth = quickTruth(item);
    if (truth < 0)
      fields[Field::Taken] = item;
    if (truth < 0 || !session.poll())
      return Value::empty();
    if (isChosen(how, fields, truth))
      return item;
  }
}

void montyjit::initItertoolsFilters() {
  addMethods(TypeId::IterTakeWhile, chooseMethods<Choose::TakeWhile>);
  addMethods(TypeId::IterDropWhile, chooseMethods<Choose::DropWhile>);
  addMethods(TypeId::Filter, chooseMethods<Choose::Filter>);
  addMethods(TypeId::IterFilterFalse, chooseMethods<Choose::FilterFalse>);
  addMethods(TypeId::IterCompress, compress::methods);
  addMethods(TypeId::IterStarMap, starmapMethods);
}
