//===- Range.cpp - The numbers of ranges ----------------------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Int.h"

using namespace montyjit;

int64_t montyjit::rangeLength(int64_t start, int64_t stop, int64_t step) {
  if (step > 0)
    return start < stop ? (stop - start - 1) / step + 1 : 0;
  return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

/// The length of a range of any ints; empty with an exception pending.
static Value anyLength(Session &session, Value start, Value stop, Value step) {
  bool isBackward = intSign(step) < 0;
  Value distance = isBackward ? subInts(session, start, stop)
                              : subInts(session, stop, start);
  if (!distance)
    return distance;
  if (intSign(distance) <= 0)
    return Value::fromInt(0);
  Value stride = isBackward ? negateInt(session, step) : step;
  Value one = Value::fromInt(1);
  Value last = subInts(session, distance, one);
  last = last && stride ? floorDivInts(session, last, stride) : Value::empty();
  return last ? addInts(session, last, one) : last;
}

Value montyjit::makeRange(Session &session, Value start, Value stop,
                          Value step) {
  if (step == Value::fromInt(0))
    return session.raise(TypeId::ValueError, "range() arg 3 must not be zero");
  Value length;
  if (start.isInt() && stop.isInt() && step.isInt()) [[likely]]
    length = makeInt(session,
                     rangeLength(start.asInt(), stop.asInt(), step.asInt()));
  else
    length = anyLength(session, start, stop, step);
  if (!length)
    return length;
  LazyObject *range = makeLazy(session, TypeId::Range);
  range->fields[0] = start;
  range->fields[1] = stop;
  range->fields[2] = step;
  range->fields[3] = length;
  return Value::fromObject(range);
}

bool montyjit::isSmallRange(Value range) {
  Value *fields = range.as<LazyObject>()->fields;
  if (!fields[0].isInt() || !fields[2].isInt() || !fields[3].isInt())
    return false;
  __int128 end =
      fields[0].asInt() + __int128(fields[2].asInt()) * fields[3].asInt();
  return end >= Value::MinInt && end <= Value::MaxInt;
}

Value montyjit::rangeItem(Session &session, Value range, Value index) {
  Value *fields = range.as<LazyObject>()->fields;
  Value offset = mulInts(session, index, fields[2]);
  return offset ? addInts(session, fields[0], offset) : offset;
}
