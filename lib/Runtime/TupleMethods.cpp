//===- TupleMethods.cpp - The methods of tuples ---------------------------===//

#include "DictHash.h"
#include "LazyIterators.h"
#include "ListSupport.h"
#include "ObjectText.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;

namespace {
Tuple *self(Value *args) { return asTuple(args[0]); }

Value tupleIndex(Session &session, Value *args) {
  Tuple *tuple = self(args);
  int64_t begin = 0, end = INT64_MAX;
  if (args[2] && !sliceIndex(session, args[2], false, begin))
    return Value::empty();
  if (args[3] && !sliceIndex(session, args[3], false, end))
    return Value::empty();
  if (begin < 0)
    begin = std::max<int64_t>(begin + tuple->size, 0);
  if (end < 0)
    end = std::max<int64_t>(end + tuple->size, 0);
  for (int64_t i = begin; i < end && i < int64_t(tuple->size); ++i) {
    int truth = itemsEqual(session, tuple->items[i], args[1]);
    if (truth)
      return truth < 0 ? Value::empty() : Value::fromInt(i);
  }
  return session.raise(TypeId::ValueError, "tuple.index(x): x not in tuple");
}

Value tupleCount(Session &session, Value *args) {
  int64_t count = 0;
  for (Value item : *self(args)) {
    int truth = itemsEqual(session, item, args[1]);
    if (truth < 0)
      return Value::empty();
    count += truth;
  }
  return Value::fromInt(count);
}

Value tupleContains(Session &session, Value *args) {
  for (Value item : *self(args)) {
    int truth = itemsEqual(session, item, args[1]);
    if (truth)
      return truth < 0 ? Value::empty() : trueValue();
  }
  return falseValue();
}

Value quickContains(Session &session, Value *args) {
  for (Value item : *self(args)) {
    Known known = equalQuickly(item, args[1]);
    if (known != Known::No)
      return known == Known::Yes ? trueValue() : Value::empty();
    if (!session.poll())
      return Value::empty();
  }
  return falseValue();
}

Value tupleLen(Session &, Value *args) {
  return Value::fromInt(self(args)->size);
}

Value tupleRepr(Session &session, Value *args) {
  Tuple *tuple = self(args);
  ReprGuard guard(session, args[0]);
  if (guard.isCycle())
    return Value::fromObject(makeStr(session, "(...)"));
  StrBuilder builder(session);
  builder.appendAscii("(");
  for (uint32_t i = 0; i < tuple->size; ++i) {
    if (i)
      builder.appendAscii(", ");
    if (!appendRepr(session, builder, tuple->items[i]))
      return Value::empty();
  }
  builder.appendAscii(tuple->size == 1 ? ",)" : ")");
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

Value tupleHash(Session &session, Value *args) {
  Tuple *tuple = self(args);
  int64_t hash;
  if (hashNatively(session, Value::fromObject(tuple), hash))
    return makeInt(session, hash);
  if (!session.enterRecursion(""))
    return Value::empty();
  SequenceHash state;
  bool done = true;
  for (uint32_t i = 0; i < tuple->size && done; ++i) {
    done = session.hash(tuple->items[i], hash);
    state.add(hash);
  }
  session.leaveRecursion();
  if (!done)
    return Value::empty();
  tuple->hash = state.finishTuple(tuple->size);
  return makeInt(session, tuple->hash);
}

Value tupleAdd(Session &session, Value *args) {
  Tuple *other = asTuple(args[1]);
  if (!other)
    return session.raiseFormat(
        TypeId::TypeError, "can only concatenate tuple (not \"{}\") to tuple",
        typeName(args[1]));
  return concatTuples(session, self(args), other);
}

Value tupleMul(Session &session, Value *args) {
  int64_t count;
  bool isIndex;
  if (repeatArgument(session, args[1], count, isIndex))
    return repeatTuple(session, self(args), count);
  return isIndex ? Value::empty() : notImplemented();
}

Value tupleIter(Session &session, Value *args) {
  return Value::fromObject(makeIterator(session, TypeId::TupleIterator,
                                        Value::fromObject(self(args))));
}

Value tupleGetItem(Session &session, Value *args) {
  Tuple *tuple = self(args);
  if (isExactly(args[1], TypeId::Slice)) {
    SliceBounds bounds;
    return resolveSlice(session, args[1], tuple->size, bounds)
               ? sliceTuple(session, tuple, bounds)
               : Value::empty();
  }
  int64_t index;
  if (!subscript(session, args[1], tuple->size, "tuple", "tuple", index))
    return Value::empty();
  return tuple->items[index];
}

Value tupleGetNewArgs(Session &session, Value *args) {
  Value plain = Value::fromObject(self(args));
  return Value::fromObject(makeTuple(session, &plain, 1));
}

Value quickGetItem(Session &session, Value *args) {
  return args[1].isInt() ? tupleGetItem(session, args) : Value::empty();
}

template <CompareOperator Op>
Value tupleCompare(Session &session, Value *args) {
  Tuple *tuple = self(args), *other = asTuple(args[1]);
  if (!other)
    return notImplemented();
  return compareSequences(
      session, Op, [tuple](uint32_t i) { return tuple->items[i]; },
      [other](uint32_t i) { return other->items[i]; },
      [tuple] { return tuple->size; }, [other] { return other->size; });
}

NativeDef methods[] = {
    {.name = "__new__",
     .signature = "(cls, iterable=(), /)",
     .kind = NativeKind::Resumable,
     .role = NativeRole::Static,
     .stateSlots = CollectSlots,
     .step = tupleNew,
     .isSound = isSoundTupleNew},
    {"index", "(self, value, start=0, stop=sys.maxsize, /)", tupleIndex,
     NativeKind::Replay},
    {"count", "(self, value, /)", tupleCount, NativeKind::Replay},
    {"__len__", "(self, /)", tupleLen},
    {"__repr__", "(self, /)", tupleRepr, NativeKind::Replay},
    {"__hash__", "(self, /)", tupleHash, NativeKind::Replay},
    {.name = "__contains__",
     .signature = "(self, key, /)",
     .function = tupleContains,
     .kind = NativeKind::Replay,
     .quick = quickContains},
    {"__iter__", "(self, /)", tupleIter},
    {"__add__", "(self, value, /)", tupleAdd},
    {"__mul__", "(self, value, /)", tupleMul, NativeKind::Replay},
    {"__rmul__", "(self, value, /)", tupleMul, NativeKind::Replay},
    {.name = "__getitem__",
     .signature = "(self, key, /)",
     .function = tupleGetItem,
     .kind = NativeKind::Replay,
     .quick = quickGetItem},
    {"__getnewargs__", "(self, /)", tupleGetNewArgs},
    {"__eq__", "(self, value, /)", tupleCompare<CompareOperator::Eq>,
     NativeKind::Replay},
    {"__ne__", "(self, value, /)", tupleCompare<CompareOperator::NotEq>,
     NativeKind::Replay},
    {"__lt__", "(self, value, /)", tupleCompare<CompareOperator::Lt>,
     NativeKind::Replay},
    {"__le__", "(self, value, /)", tupleCompare<CompareOperator::LtE>,
     NativeKind::Replay},
    {"__gt__", "(self, value, /)", tupleCompare<CompareOperator::Gt>,
     NativeKind::Replay},
    {"__ge__", "(self, value, /)", tupleCompare<CompareOperator::GtE>,
     NativeKind::Replay},
    {"__class_getitem__", "(cls, object, /)", makeGenericAlias,
     NativeKind::Leaf, NativeRole::ClassMethod},
};
} // namespace

Value montyjit::sliceTuple(Session &session, Tuple *tuple,
                           const SliceBounds &bounds) {
  if (bounds.step == 1 && bounds.count == int64_t(tuple->size))
    return Value::fromObject(tuple);
  Tuple *result = makeTuple(session, uint64_t(bounds.count));
  if (!result)
    return Value::empty();
  for (int64_t i = 0; i < bounds.count; ++i)
    result->items[i] = tuple->items[bounds.start + i * bounds.step];
  return Value::fromObject(result);
}

void montyjit::initTuples() { addMethods(TypeId::Tuple, methods); }
