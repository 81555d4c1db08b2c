//===- LazyIteratorsStep.cpp - One row from several iterators -------------===//

#include "LazyIterators.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Resumable.h"

using namespace montyjit;

namespace {
/// Slots of both steps; the row is a list while it is collected.
enum Slot { Self, Row, Index };

uint32_t indexOf(Frame *f) { return uint32_t(f->slots[Index].asInt()); }
void setIndex(Frame *f, uint32_t index) {
  f->slots[Index] = Value::fromInt(index);
}

/// The iterator that the row's next item comes from.
Value sourceAt(Frame *f, uint32_t field) {
  return lazyFields(f->slots[Self])[field].as<List>()->items[indexOf(f)];
}

/// Starts a row for as many items as there are iterators.
bool startRow(Frame *f, uint32_t field) {
  List *sources = lazyFields(f->slots[Self])[field].as<List>();
  List *row = makeList(*f->session, sources->size);
  if (!row)
    return false;
  f->slots[Row] = Value::fromObject(row);
  setIndex(f, 0);
  return true;
}

uint32_t rowLength(Frame *f, uint32_t field) {
  return lazyFields(f->slots[Self])[field].as<List>()->size;
}

/// Takes one item. \return false with MemoryError pending.
bool takeItem(Frame *f, Value item) {
  setIndex(f, indexOf(f) + 1);
  return append(*f->session, f->slots[Row].as<List>(), item);
}

/// An iterator has ended. If it is the first and the others have to end too,
/// goes to the second. \return false otherwise, with the right exception
/// pending.
bool probeOthers(Frame *f, const char *function, uint32_t field,
                 bool isStrict) {
  if (isStrict && indexOf(f)) {
    raiseUneven(*f->session, function, indexOf(f), "shorter");
    return false;
  }
  setIndex(f, 1);
  if (isStrict && rowLength(f, field) > 1)
    return true;
  stopIteration(*f->session);
  return false;
}
} // namespace

bool montyjit::isSoundRow(const Frame *f) {
  return holdsCount(f, Index, UINT32_MAX) && holds(f, Row, TypeId::List);
}

Value montyjit::zipNext(Frame *f) {
  constexpr uint32_t Sources = 0;
  Session &s = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  if (!startRow(f, Sources))
    return Value::empty();
  while (indexOf(f) < rowLength(f, Sources)) {
    AWAIT_NEXT(1, item, sourceAt(f, Sources));
    if (item == Value::exhausted())
      goto ended;
    if (!takeItem(f, item))
      return Value::empty();
  }
  return Value::fromObject(makeTuple(s, f->slots[Row].as<List>()->items,
                                     f->slots[Row].as<List>()->size));
ended:
  if (!probeOthers(f, "zip", Sources,
                   lazyFields(f->slots[Self])[1] == trueValue()))
    return Value::empty();
  for (; indexOf(f) < rowLength(f, Sources); setIndex(f, indexOf(f) + 1)) {
    AWAIT_NEXT(2, item, sourceAt(f, Sources));
    if (!(item == Value::exhausted()))
      return raiseUneven(s, "zip", indexOf(f), "longer");
  }
  return stopIteration(s);
  RESUMABLE_END();
}

Value montyjit::mapNext(Frame *f) {
  constexpr uint32_t Sources = 1;
  Session &s = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  if (!startRow(f, Sources))
    return Value::empty();
  while (indexOf(f) < rowLength(f, Sources)) {
    AWAIT_NEXT(1, item, sourceAt(f, Sources));
    if (item == Value::exhausted())
      goto ended;
    if (!takeItem(f, item))
      return Value::empty();
  }
  AWAIT(3, item,
        s.call(lazyFields(f->slots[Self])[0], f->slots[Row].as<List>()->items,
               f->slots[Row].as<List>()->size));
  return item;
ended:
  if (!probeOthers(f, "map", Sources,
                   lazyFields(f->slots[Self])[2] == trueValue()))
    return Value::empty();
  for (; indexOf(f) < rowLength(f, Sources); setIndex(f, indexOf(f) + 1)) {
    AWAIT_NEXT(2, item, sourceAt(f, Sources));
    if (!(item == Value::exhausted()))
      return raiseUneven(s, "map", indexOf(f), "longer");
  }
  return stopIteration(s);
  RESUMABLE_END();
}
