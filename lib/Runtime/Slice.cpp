//===- Slice.cpp - Slices and what they mean for a sequence ---------------===//

#include "DictHash.h"
#include "ListSupport.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

Value montyjit::makeSlice(Session &session, Value start, Value stop,
                          Value step) {
  LazyObject *slice = makeLazy(session, TypeId::Slice);
  slice->fields[0] = start;
  slice->fields[1] = stop;
  slice->fields[2] = step;
  return Value::fromObject(slice);
}

int64_t montyjit::saturate(Value integer) {
  int64_t result;
  if (intToInt64(integer, result))
    return result;
  return intSign(integer) < 0 ? INT64_MIN : INT64_MAX;
}

bool montyjit::sliceIndex(Session &session, Value value, bool orNone,
                          int64_t &result) {
  if (value.isInt()) [[likely]] {
    result = value.asInt();
    return true;
  }
  if (!asIntValue(value) &&
      !session.lookupSpecial(typeOf(value), Special::Index)) {
    session.raise(TypeId::TypeError,
                  orNone ? "slice indices must be integers or None or have an "
                           "__index__ method"
                         : "slice indices must be integers or have an "
                           "__index__ method");
    return false;
  }
  Value integer = session.index(value);
  if (!integer)
    return false;
  result = saturate(integer);
  return true;
}

/// One component: \p absent stands for None.
static bool component(Session &session, Value value, int64_t absent,
                      int64_t &result) {
  result = absent;
  return value == none() || sliceIndex(session, value, true, result);
}

static int64_t adjust(int64_t index, int64_t length, bool isBackward) {
  if (index < 0) {
    index += length;
    return index >= 0 ? index : isBackward ? -1 : 0;
  }
  return index < length ? index : isBackward ? length - 1 : length;
}

void montyjit::adjustSlice(SliceBounds &bounds, int64_t length) {
  bool isBackward = bounds.step < 0;
  bounds.start = adjust(bounds.start, length, isBackward);
  bounds.stop = adjust(bounds.stop, length, isBackward);
  bounds.count = 0;
  if (isBackward && bounds.stop < bounds.start)
    bounds.count = (bounds.start - bounds.stop - 1) / -bounds.step + 1;
  else if (!isBackward && bounds.start < bounds.stop)
    bounds.count = (bounds.stop - bounds.start - 1) / bounds.step + 1;
}

bool montyjit::unpackSlice(Session &session, Value slice, SliceBounds &bounds) {
  Value *fields = slice.as<LazyObject>()->fields;
  if (!component(session, fields[2], 1, bounds.step))
    return false;
  if (bounds.step == 0) {
    session.raise(TypeId::ValueError, "slice step cannot be zero");
    return false;
  }
  if (bounds.step < -INT64_MAX)
    bounds.step = -INT64_MAX; // So that it can be negated.
  bool isBackward = bounds.step < 0;
  return component(session, fields[0], isBackward ? INT64_MAX : 0,
                   bounds.start) &&
         component(session, fields[1], isBackward ? INT64_MIN : INT64_MAX,
                   bounds.stop);
}

bool montyjit::plainBounds(const Value *parts, SliceBounds &bounds) {
  auto read = [](Value value, int64_t absent, int64_t &result) {
    result = value.isInt() ? value.asInt() : absent;
    return value.isInt() || value == none();
  };
  if (!read(parts[2], 1, bounds.step) || bounds.step == 0)
    return false;
  bool isBackward = bounds.step < 0;
  return read(parts[0], isBackward ? INT64_MAX : 0, bounds.start) &&
         read(parts[1], isBackward ? INT64_MIN : INT64_MAX, bounds.stop);
}

Value montyjit::sliceNatively(Session &session, Value object,
                              SliceBounds bounds) {
  if (isStr(object)) {
    auto *str = object.as<Str>();
    adjustSlice(bounds, str->length);
    Str *part = sliceStr(session, str, bounds.start, bounds.step,
                         uint32_t(bounds.count));
    return part ? Value::fromObject(part) : Value::empty();
  }
  if (isList(object)) {
    auto *list = object.as<List>();
    adjustSlice(bounds, list->size);
    return sliceList(session, list, bounds);
  }
  if (isTuple(object)) {
    auto *tuple = object.as<Tuple>();
    adjustSlice(bounds, tuple->size);
    return sliceTuple(session, tuple, bounds);
  }
  return {};
}

bool montyjit::resolveSlice(Session &session, Value slice, int64_t length,
                            SliceBounds &bounds) {
  if (!unpackSlice(session, slice, bounds))
    return false;
  adjustSlice(bounds, length);
  return true;
}

namespace {
Value sliceNew(Session &session, Value *args) {
  Tuple *given = args[1].as<Tuple>();
  Value start = none(), stop = none(), step = none();
  if (given->size == 0)
    return session.raise(TypeId::TypeError,
                         "slice expected at least 1 argument, got 0");
  if (given->size > 3)
    return session.raiseFormat(TypeId::TypeError,
                               "slice expected at most 3 arguments, got {}",
                               given->size);
  if (given->size == 1)
    stop = given->items[0];
  else
    start = given->items[0], stop = given->items[1];
  if (given->size == 3)
    step = given->items[2];
  return makeSlice(session, start, stop, step);
}

template <int Field> Value sliceGet(Session &, Value *args) {
  return args[0].as<LazyObject>()->fields[Field];
}

Value sliceRepr(Session &session, Value *args) {
  StrBuilder builder(session);
  builder.appendAscii("slice(");
  for (int i = 0; i < 3; ++i) {
    Value text = session.repr(args[0].as<LazyObject>()->fields[i]);
    if (!text)
      return Value::empty();
    if (i)
      builder.appendAscii(", ");
    builder.append(asStr(text));
  }
  builder.appendAscii(")");
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

Value sliceHash(Session &session, Value *args) {
  SequenceHash state;
  for (int i = 0; i < 3; ++i) {
    int64_t hash;
    if (!session.hash(args[0].as<LazyObject>()->fields[i], hash))
      return Value::empty();
    state.add(hash);
  }
  return makeInt(session, state.finishSlice());
}

/// Slices compare as tuples of their parts do.
template <CompareOperator Op>
Value sliceCompare(Session &session, Value *args) {
  if (!isExactly(args[1], TypeId::Slice))
    return notImplemented();
  if (args[0] == args[1])
    return boolValue(Op == CompareOperator::Eq || Op == CompareOperator::LtE ||
                     Op == CompareOperator::GtE);
  Tuple *left = makeTuple(session, args[0].as<LazyObject>()->fields, 3);
  Tuple *right = makeTuple(session, args[1].as<LazyObject>()->fields, 3);
  return session.compare(Op, Value::fromObject(left), Value::fromObject(right));
}

/// Plain ints for the attributes of `slice.indices`, which are not clamped to
/// 64 bits.
bool exactComponent(Session &session, Value value, Value &result) {
  result = none();
  if (value == none())
    return true;
  int64_t ignored;
  if (!sliceIndex(session, value, true, ignored))
    return false;
  result = session.index(value);
  return bool(result);
}

/// Clamps \p value, where negative counts from the end, to lower .. upper.
Value clampIndex(Session &session, Value value, Value length, Value lower,
                 Value upper) {
  if (intSign(value) < 0) {
    value = addInts(session, value, length);
    return compareInts(value, lower) < 0 ? lower : value;
  }
  return compareInts(value, upper) > 0 ? upper : value;
}

} // namespace

Value montyjit::sliceIndices(Session &session, Value *args) {
  Value length = session.index(args[1]);
  if (!length)
    return Value::empty();
  if (intSign(length) < 0)
    return session.raise(TypeId::ValueError, "length should not be negative");
  Value *fields = args[0].as<LazyObject>()->fields;
  Value step, start, stop;
  if (!exactComponent(session, fields[2], step))
    return Value::empty();
  if (step == none())
    step = Value::fromInt(1);
  if (intSign(step) == 0)
    return session.raise(TypeId::ValueError, "slice step cannot be zero");
  bool isBackward = intSign(step) < 0;
  Value one = Value::fromInt(1);
  Value lower = Value::fromInt(isBackward ? -1 : 0);
  Value upper = isBackward ? subInts(session, length, one) : length;
  if (!exactComponent(session, fields[0], start) ||
      !exactComponent(session, fields[1], stop))
    return Value::empty();
  Value parts[] = {
      start == none() ? (isBackward ? upper : lower)
                      : clampIndex(session, start, length, lower, upper),
      stop == none() ? (isBackward ? lower : upper)
                     : clampIndex(session, stop, length, lower, upper),
      step};
  return Value::fromObject(makeTuple(session, parts, 3));
}

namespace {
NativeDef sliceMethods[] = {
    {"__new__", "(cls, /, *args)", sliceNew, NativeKind::Leaf,
     NativeRole::Static},
    {"start", "(self, /)", sliceGet<0>, NativeKind::Leaf, NativeRole::Getter},
    {"stop", "(self, /)", sliceGet<1>, NativeKind::Leaf, NativeRole::Getter},
    {"step", "(self, /)", sliceGet<2>, NativeKind::Leaf, NativeRole::Getter},
    {"indices", "(self, object, /)", sliceIndices, NativeKind::Replay},
    {"__repr__", "(self, /)", sliceRepr, NativeKind::Replay},
    {"__hash__", "(self, /)", sliceHash, NativeKind::Replay},
    {"__eq__", "(self, value, /)", sliceCompare<CompareOperator::Eq>,
     NativeKind::Replay},
    {"__ne__", "(self, value, /)", sliceCompare<CompareOperator::NotEq>,
     NativeKind::Replay},
    {"__lt__", "(self, value, /)", sliceCompare<CompareOperator::Lt>,
     NativeKind::Replay},
    {"__le__", "(self, value, /)", sliceCompare<CompareOperator::LtE>,
     NativeKind::Replay},
    {"__gt__", "(self, value, /)", sliceCompare<CompareOperator::Gt>,
     NativeKind::Replay},
    {"__ge__", "(self, value, /)", sliceCompare<CompareOperator::GtE>,
     NativeKind::Replay},
};
} // namespace

void montyjit::initSlices() { addMethods(TypeId::Slice, sliceMethods); }
