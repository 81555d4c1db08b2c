//===- SortKeys.cpp - Comparing keys without callbacks --------------------===//

#include "SortKeys.h"

#include "ListSupport.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Operations.h"

#include <algorithm>

using namespace montyjit;

namespace {
bool isFloatKey(Value value) {
  return value.isFloat() || isExactly(value, TypeId::Float);
}

bool isNumberKey(Value value) {
  return !value.isObject() || isExactly(value, TypeId::Int) ||
         isExactly(value, TypeId::Float) || isExactly(value, TypeId::Bool);
}

/// What equalNatively may take, in steps of poll().
int64_t workOfEqual(Value item) {
  constexpr int64_t MostOfTuples = 16, BytesAStep = 1024;
  return isStr(item) ? 1 + item.as<Str>()->length / BytesAStep
                     : (item.isObject() ? MostOfTuples : 1);
}

constexpr int MaxNativeDepth = 16;

int lessAtDepth(Session &session, Value a, Value b, int depth);

int lessTuples(Session &session, Tuple *a, Tuple *b, int depth) {
  if (depth == MaxNativeDepth)
    return -1;
  uint32_t common = std::min(a->size, b->size);
  for (uint32_t i = 0; i < common; ++i) {
    session.charge(workOfEqual(a->items[i]));
    if (Value::bothInts(a->items[i], b->items[i])) {
      if (a->items[i] == b->items[i])
        continue;
      return IntLess()(a->items[i], b->items[i]);
    }
    Known known = equalNatively(a->items[i], b->items[i]);
    if (known == Known::NeedsCall)
      return -1;
    if (known == Known::No)
      return lessAtDepth(session, a->items[i], b->items[i], depth + 1);
  }
  return a->size < b->size;
}

int lessBytes(BytesObject *a, BytesObject *b) {
  int order = std::memcmp(a->data, b->data, std::min(a->length, b->length));
  return order ? order < 0 : a->length < b->length;
}

int lessAtDepth(Session &session, Value a, Value b, int depth) {
  if (Value::bothInts(a, b))
    return IntLess()(a, b);
  if (isTuple(a) && isTuple(b))
    return lessTuples(session, a.as<Tuple>(), b.as<Tuple>(), depth);
  if (isStr(a) && isStr(b))
    return StrLess()(a, b);
  if (isNumberKey(a) && isNumberKey(b)) {
    if (isFloatKey(a) && isFloatKey(b))
      return FloatLess()(a, b);
    return numberCompare(session, CompareOperator::Lt, a, b) == trueValue();
  }
  if (isExactly(a, TypeId::Bytes) && isExactly(b, TypeId::Bytes))
    return lessBytes(a.as<BytesObject>(), b.as<BytesObject>());
  return -1;
}

template <typename Test>
bool areAll(const Value *keys, uint32_t count, Test test) {
  return std::all_of(keys, keys + count, test);
}
} // namespace

SortKind montyjit::sortKindOf(const Value *keys, uint32_t count) {
  if (areAll(keys, count, [](Value key) { return key.isInt(); }))
    return SortKind::Ints;
  if (areAll(keys, count, isStr))
    return SortKind::Strings;
  if (areAll(keys, count, isFloatKey))
    return SortKind::Floats;
  return SortKind::Mixed;
}

int montyjit::lessNatively(Session &session, Value a, Value b) {
  return lessAtDepth(session, a, b, 0);
}

namespace {
int compareItems(Session &session, CompareOperator op, Value a, Value b,
                 int depth);

/// The first items that differ decide, or the lengths.
template <typename Sequence>
int compareAll(Session &session, CompareOperator op, Sequence *a, Sequence *b,
               int depth) {
  uint32_t common = std::min(a->size, b->size);
  if (depth == MaxNativeDepth || !session.poll(common / 8))
    return -1; // Or an exception is pending.
  for (uint32_t i = 0; i < common; ++i) {
    if (a->items[i] == b->items[i])
      continue;
    if (!session.poll(workOfEqual(a->items[i])))
      return -1;
    Known known = equalNatively(a->items[i], b->items[i]);
    if (known == Known::NeedsCall)
      return -1;
    if (known == Known::No)
      return compareItems(session, op, a->items[i], b->items[i], depth + 1);
  }
  return compareLengths(op, a->size, b->size);
}

/// \pre the items are not equal.
int compareItems(Session &session, CompareOperator op, Value a, Value b,
                 int depth) {
  if (op == CompareOperator::Eq || op == CompareOperator::NotEq)
    return op == CompareOperator::NotEq;
  if (isStr(a) && isStr(b))
    return compareLengths(
        op, uint32_t(compareStr(a.as<Str>(), b.as<Str>()) + 1), 1);
  if (isNumberKey(a) && isNumberKey(b))
    return numberCompare(session, op, a, b) == trueValue();
  if (isTuple(a) && isTuple(b))
    return compareAll(session, op, a.as<Tuple>(), b.as<Tuple>(), depth);
  return -1;
}
} // namespace

int montyjit::compareNatively(Session &session, CompareOperator op, Value a,
                              Value b) {
  if (isTuple(a) && isTuple(b))
    return compareAll(session, op, a.as<Tuple>(), b.as<Tuple>(), 0);
  if (isList(a) && isList(b))
    return compareAll(session, op, a.as<List>(), b.as<List>(), 0);
  return -1;
}
