//===- RangeMethods.cpp - The methods of ranges ---------------------------===//

#include "DictHash.h"
#include "LazyIterators.h"
#include "ListSupport.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
enum Field { Start, Stop, Step, Length };

Value zero() { return Value::fromInt(0); }
Value one() { return Value::fromInt(1); }

Value rangeNew(Session &session, Value *args) {
  Tuple *given = args[1].as<Tuple>();
  if (given->size == 0 || given->size > 3)
    return session.raiseFormat(TypeId::TypeError,
                               "range expected at {} argument{}, got {}",
                               given->size ? "most 3" : "least 1",
                               given->size ? "s" : "", given->size);
  Value parts[3];
  for (uint32_t i = 0; i < given->size; ++i) {
    parts[i] = session.index(given->items[i]);
    if (!parts[i])
      return parts[i];
  }
  if (given->size == 1)
    return makeRange(session, zero(), parts[0], one());
  return makeRange(session, parts[0], parts[1],
                   given->size == 3 ? parts[2] : one());
}

template <int Field> Value rangeGet(Session &, Value *args) {
  return lazyFields(args[0])[Field];
}

Value rangeLen(Session &session, Value *args) {
  Value length = lazyFields(args[0])[Length];
  int64_t ignored;
  if (intToInt64(length, ignored))
    return length;
  return session.raise(TypeId::OverflowError,
                       "Python int too large to convert to C ssize_t");
}

Value rangeBool(Session &, Value *args) {
  return boolValue(intSign(lazyFields(args[0])[Length]) != 0);
}

Value rangeRepr(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  StrBuilder builder(session);
  builder.appendAscii("range(");
  uint32_t count = fields[Step] == one() ? 2 : 3;
  for (uint32_t i = 0; i < count; ++i) {
    Str *text = intToStr(session, fields[i]);
    if (!text)
      return Value::empty();
    if (i)
      builder.appendAscii(", ");
    builder.append(text);
  }
  builder.appendAscii(")");
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

//===--- Searching --------------------------------------------------------===//

/// \return whether the plain int \p number is in the range; -1 when empty with
/// status.
int containsInt(Session &session, Value range, Value number) {
  Value *fields = lazyFields(range);
  bool isForward = intSign(fields[Step]) > 0;
  if (isForward ? compareInts(number, fields[Start]) < 0 ||
                      compareInts(number, fields[Stop]) >= 0
                : compareInts(number, fields[Start]) > 0 ||
                      compareInts(number, fields[Stop]) <= 0)
    return 0;
  Value distance = subInts(session, number, fields[Start]);
  Value rest = distance ? modInts(session, distance, fields[Step]) : distance;
  return rest ? intSign(rest) == 0 : -1;
}

/// An int or bool, whose place can be computed.
bool isPlainInt(Value value) {
  return isExactInt(value) || isExactly(value, TypeId::Bool);
}

/// Compares the numbers one by one, as for any sequence. \return the index of the
/// first that is equal to \p value, or with \p countAll how many are; -1: none, -2:
/// empty with status.
int64_t searchRange(Session &session, Value range, Value value,
                    bool countAll) {
  Value iterator = rangeIterator(session, range);
  int64_t count = 0;
  for (int64_t i = 0;; ++i) {
    Value number = nextNatively(session, iterator);
    if (number == Value::exhausted())
      return countAll ? count : -1;
    if (!number || !session.poll())
      return -2;
    int truth = itemsEqual(session, number, value);
    if (truth < 0)
      return -2;
    if (truth && !countAll)
      return i;
    count += truth;
  }
}

Value rangeContains(Session &session, Value *args) {
  int64_t found;
  if (isPlainInt(args[1])) {
    found = containsInt(session, args[0], asIntValue(args[1]));
    return found < 0 ? Value::empty() : boolValue(found);
  }
  found = searchRange(session, args[0], args[1], false);
  return found == -2 ? Value::empty() : boolValue(found >= 0);
}

Value rangeCount(Session &session, Value *args) {
  int64_t count = isPlainInt(args[1])
                      ? containsInt(session, args[0], asIntValue(args[1]))
                      : searchRange(session, args[0], args[1], true);
  return count < 0 ? Value::empty() : Value::fromInt(count);
}

Value rangeIndex(Session &session, Value *args) {
  if (!isPlainInt(args[1])) {
    int64_t index = searchRange(session, args[0], args[1], false);
    if (index == -1)
      return session.raise(TypeId::ValueError,
                           "sequence.index(x): x not in sequence");
    return index < 0 ? Value::empty() : Value::fromInt(index);
  }
  Value *fields = lazyFields(args[0]), number = asIntValue(args[1]);
  int found = containsInt(session, args[0], number);
  if (found > 0) {
    Value distance = subInts(session, number, fields[Start]);
    return distance ? floorDivInts(session, distance, fields[Step])
                    : distance;
  }
  return found ? Value::empty()
               : session.raise(TypeId::ValueError,
                               "range.index(x): x not in range");
}

//===--- Subscripts -------------------------------------------------------===//

Value rangeSlice(Session &session, Value range, Value slice) {
  Value args[] = {slice, lazyFields(range)[Length]};
  Value parts = sliceIndices(session, args);
  if (!parts)
    return parts;
  Value *bounds = parts.as<Tuple>()->items;
  Value start = rangeItem(session, range, bounds[0]);
  Value stop = rangeItem(session, range, bounds[1]);
  Value step = mulInts(session, lazyFields(range)[Step], bounds[2]);
  if (!start || !stop || !step)
    return Value::empty();
  return makeRange(session, start, stop, step);
}

Value rangeGetItem(Session &session, Value *args) {
  if (isExactly(args[1], TypeId::Slice))
    return rangeSlice(session, args[0], args[1]);
  if (!asIntValue(args[1]) &&
      !session.lookupSpecial(typeOf(args[1]), Special::Index))
    return session.raiseFormat(
        TypeId::TypeError, "range indices must be integers or slices, not {}",
        typeName(args[1]));
  Value index = session.index(args[1]);
  Value length = lazyFields(args[0])[Length];
  if (index && intSign(index) < 0)
    index = addInts(session, index, length);
  if (!index)
    return index;
  if (intSign(index) < 0 || compareInts(index, length) >= 0)
    return session.raise(TypeId::IndexError,
                         "range object index out of range");
  return rangeItem(session, args[0], index);
}

//===--- Iteration and comparison -----------------------------------------===//

Value rangeIter(Session &session, Value *args) {
  return rangeIterator(session, args[0]);
}

Value rangeReversed(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  if (intSign(fields[Length]) == 0)
    return rangeIterator(session, args[0]);
  Value step = negateInt(session, fields[Step]);
  Value last = subInts(session, fields[Length], one());
  last = last && step ? rangeItem(session, args[0], last) : Value::empty();
  Value stop = last ? subInts(session, fields[Start], fields[Step]) : last;
  Value reversed = stop ? makeRange(session, last, stop, step) : stop;
  return reversed ? rangeIterator(session, reversed) : reversed;
}

bool sameInts(Value a, Value b) { return compareInts(a, b) == 0; }

bool rangesEqual(Value left, Value right) {
  Value *a = lazyFields(left), *b = lazyFields(right);
  if (!sameInts(a[Length], b[Length]))
    return false;
  if (intSign(a[Length]) == 0)
    return true;
  return sameInts(a[Start], b[Start]) &&
         (a[Length] == one() || sameInts(a[Step], b[Step]));
}

Value rangeEq(Session &, Value *args) {
  return isExactly(args[1], TypeId::Range)
             ? boolValue(rangesEqual(args[0], args[1]))
             : notImplemented();
}

Value rangeNe(Session &, Value *args) {
  return isExactly(args[1], TypeId::Range)
             ? boolValue(!rangesEqual(args[0], args[1]))
             : notImplemented();
}

Value rangeHash(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  bool isEmpty = intSign(fields[Length]) == 0;
  bool isSingle = fields[Length] == one();
  Value parts[] = {fields[Length], isEmpty ? none() : fields[Start],
                   isEmpty || isSingle ? none() : fields[Step]};
  Tuple *tuple = makeTuple(session, parts, 3);
  int64_t hash = 0;
  (void)hashNatively(session, Value::fromObject(tuple), hash);
  return makeInt(session, hash);
}

NativeDef methods[] = {
    {"__new__", "(cls, /, *args)", rangeNew, NativeKind::Replay,
     NativeRole::Static},
    {"start", "(self, /)", rangeGet<Start>, NativeKind::Leaf,
     NativeRole::Getter},
    {"stop", "(self, /)", rangeGet<Stop>, NativeKind::Leaf,
     NativeRole::Getter},
    {"step", "(self, /)", rangeGet<Step>, NativeKind::Leaf,
     NativeRole::Getter},
    {"count", "(self, object, /)", rangeCount, NativeKind::Replay},
    {"index", "(self, object, /)", rangeIndex, NativeKind::Replay},
    {"__len__", "(self, /)", rangeLen},
    {"__bool__", "(self, /)", rangeBool},
    {"__repr__", "(self, /)", rangeRepr},
    {"__contains__", "(self, key, /)", rangeContains, NativeKind::Replay},
    {"__getitem__", "(self, key, /)", rangeGetItem, NativeKind::Replay},
    {"__iter__", "(self, /)", rangeIter},
    {"__reversed__", "(self, /)", rangeReversed},
    {"__eq__", "(self, value, /)", rangeEq},
    {"__ne__", "(self, value, /)", rangeNe},
    {"__hash__", "(self, /)", rangeHash},
};
} // namespace

void montyjit::initRanges() { addMethods(TypeId::Range, methods); }
