//===- DictViews.cpp - keys(), values(), items() and mapping proxies ------===//

#include "DictSupport.h"
#include "LazyIterators.h"
#include "ListSupport.h"
#include "ObjectText.h"
#include "SetSupport.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

Value montyjit::makeView(Session &session, TypeId id, Value mapping) {
  LazyObject *view = makeLazy(session, id);
  view->fields[0] = mapping;
  return Value::fromObject(view);
}

namespace {
Dict *dictOf(Value view) { return asDict(lazyFields(view)[0]); }

bool isKeysOrItems(Value value) {
  return isExactly(value, TypeId::DictKeys) ||
         isExactly(value, TypeId::DictItems);
}

bool isSetLike(Value value) { return asSet(value) || isKeysOrItems(value); }

//===--- All views --------------------------------------------------------===//

Value viewLen(Session &, Value *args) {
  return Value::fromInt(dictOf(args[0])->size);
}

Value viewMapping(Session &session, Value *args) {
  LazyObject *proxy = makeLazy(session, TypeId::MappingProxy);
  proxy->fields[0] = lazyFields(args[0])[0];
  return Value::fromObject(proxy);
}

template <TypeId Id> Value viewIter(Session &session, Value *args) {
  return Value::fromObject(makeIterator(session, Id, lazyFields(args[0])[0]));
}

/// The item that entry \p i of the dict contributes to a view.
Value viewItem(Session &session, Value view, const DictEntry &entry) {
  if (isExactly(view, TypeId::DictKeys))
    return entry.key;
  if (isExactly(view, TypeId::DictValues))
    return entry.value;
  return Value::fromObject(makePair(session, entry.key, entry.value));
}

/// \return whether \p dict is an OrderedDict, whose views have names of their
/// own.
bool isOrdered(const Dict *dict) {
  Type *type = dict->shape->type;
  return std::any_of(type->mro, type->mro + type->mroCount, [](Type *each) {
    return each->isStatic && each->name->ascii() == "OrderedDict";
  });
}

Value viewRepr(Session &session, Value *args) {
  StrBuilder builder(session);
  ReprGuard guard(session, args[0]);
  if (guard.isCycle())
    return Value::fromObject(makeStr(session, "..."));
  if (isOrdered(dictOf(args[0])))
    builder.append('o');
  builder.append(typeOf(args[0])->name);
  builder.appendAscii("([");
  bool isFirst = true;
  for (uint32_t i = 0; i < dictOf(args[0])->used; ++i) {
    DictEntry entry = dictOf(args[0])->entries[i];
    if (!entry.key)
      continue;
    if (!isFirst)
      builder.appendAscii(", ");
    isFirst = false;
    if (!appendRepr(session, builder, viewItem(session, args[0], entry)))
      return Value::empty();
  }
  builder.appendAscii("])");
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

//===--- Keys and items as sets -------------------------------------------===//

/// \return whether \p item is in a view of keys or items: 1, 0, or -1 when
/// empty with status.
int viewContains(Session &session, Value view, Value item) {
  bool isItems = isExactly(view, TypeId::DictItems);
  Tuple *pair = isItems ? asTuple(item) : nullptr;
  if (isItems && (!pair || pair->size != 2))
    return 0;
  Value found = dictGet(session, dictOf(view), isItems ? pair->items[0] : item);
  if (!found)
    return -1;
  if (found == Value::exhausted())
    return 0;
  return isItems ? itemsEqual(session, found, pair->items[1]) : 1;
}

Value viewContainsMethod(Session &session, Value *args) {
  int truth = viewContains(session, args[0], args[1]);
  return truth < 0 ? Value::empty() : boolValue(truth);
}

/// A new set of the items of \p iterable (Replay).
SetObject *setOf(Session &session, Value iterable) {
  SetObject *set = makeSet(session);
  return addAll(session, set, iterable) ? set : nullptr;
}

/// set(view); keys of a plain dict are taken from the dict, as in CPython.
SetObject *setOfView(Session &session, Value view) {
  bool isPlain =
      isExactly(view, TypeId::DictKeys) && isDict(lazyFields(view)[0]);
  return setOf(session, isPlain ? lazyFields(view)[0] : view);
}

Value orEmpty(SetObject *set, bool done) {
  return done ? Value::fromObject(set) : Value::empty();
}

/// `left | right`: one of them may be any iterable, as for all operators below.
Value viewOr(Session &session, Value left, Value right) {
  SetObject *set =
      isKeysOrItems(left) ? setOfView(session, left) : setOf(session, left);
  return set ? orEmpty(set, addAll(session, set, right)) : Value::empty();
}

Value viewSub(Session &session, Value left, Value right) {
  SetObject *set =
      isKeysOrItems(left) ? setOfView(session, left) : setOf(session, left);
  return set ? orEmpty(set, removeAll(session, set, right)) : Value::empty();
}

Value viewXor(Session &session, Value left, Value right) {
  SetObject *set =
      isKeysOrItems(left) ? setOfView(session, left) : setOf(session, left);
  return set ? orEmpty(set, toggleAll(session, set, right)) : Value::empty();
}

Value viewAnd(Session &session, Value left, Value right) {
  if (!isKeysOrItems(left))
    std::swap(left, right);
  bool isExactSet =
      isExactly(right, TypeId::Set) || isExactly(right, TypeId::FrozenSet);
  if (isExactSet && dictOf(left)->size <= asSet(right)->size)
    return intersectWith(session, asSet(right), typeOf(right)->id, left);
  if (isKeysOrItems(right) && dictOf(right)->size > dictOf(left)->size)
    std::swap(left, right);
  SetObject *result = makeSet(session);
  Value iterator = session.iter(right);
  while (iterator) {
    Value item = session.next(iterator);
    if (item == Value::exhausted())
      return Value::fromObject(result);
    int truth = item ? viewContains(session, left, item) : -1;
    if (truth < 0 || (truth && !setAdd(session, result, item)) ||
        !session.poll())
      break;
  }
  return Value::empty();
}

using ViewOperator = Value (*)(Session &, Value, Value);
template <ViewOperator Op> Value viewOperator(Session &session, Value *args) {
  return Op(session, args[0], args[1]);
}
template <ViewOperator Op> Value viewReflected(Session &session, Value *args) {
  return Op(session, args[1], args[0]);
}

Value viewIsDisjoint(Session &session, Value *args) {
  Value view = args[0], other = args[1];
  if (view == other)
    return boolValue(dictOf(view)->size == 0);
  if (isSetLike(other)) {
    Value length = session.length(other);
    if (!length)
      return length;
    if (length.asInt() > int64_t(dictOf(view)->size))
      std::swap(view, other);
  }
  Value iterator = session.iter(other);
  while (iterator) {
    Value item = session.next(iterator);
    if (item == Value::exhausted())
      return trueValue();
    Value isIn = item ? session.contains(view, item) : item;
    if (!isIn)
      return isIn;
    if (isIn == trueValue() || !session.poll())
      return isIn == trueValue() ? falseValue() : Value::empty();
  }
  return Value::empty();
}

/// All of \p items are in \p container: True, False, or empty.
Value allContained(Session &session, Value items, Value container) {
  Value iterator = session.iter(items);
  while (iterator) {
    Value item = session.next(iterator);
    if (item == Value::exhausted())
      return trueValue();
    Value isIn = item ? session.contains(container, item) : item;
    if (!isIn || isIn == falseValue())
      return isIn;
    if (!session.poll())
      break;
  }
  return Value::empty();
}

template <CompareOperator Op> Value viewCompare(Session &session, Value *args) {
  Value view = args[0], other = args[1];
  if (!isSetLike(other))
    return notImplemented();
  uint64_t size = dictOf(view)->size;
  uint64_t otherSize = asSet(other) ? asSet(other)->size : dictOf(other)->size;
  switch (Op) {
  case CompareOperator::Eq:
  case CompareOperator::NotEq: {
    Value equal =
        size == otherSize ? allContained(session, view, other) : falseValue();
    if (!equal || Op == CompareOperator::Eq)
      return equal;
    return boolValue(equal == falseValue());
  }
  case CompareOperator::Lt:
    return size < otherSize ? allContained(session, view, other) : falseValue();
  case CompareOperator::LtE:
    return size <= otherSize ? allContained(session, view, other)
                             : falseValue();
  case CompareOperator::Gt:
    return size > otherSize ? allContained(session, other, view) : falseValue();
  default:
    return size >= otherSize ? allContained(session, other, view)
                             : falseValue();
  }
}

#define VIEW_METHODS(ITERATOR, REVERSED)                                       \
  {"__len__", "(self, /)", viewLen},                                           \
      {"__iter__", "(self, /)", viewIter<TypeId::ITERATOR>},                   \
      {"__reversed__", "(self, /)", viewIter<TypeId::REVERSED>},               \
      {"__repr__", "(self, /)", viewRepr, NativeKind::Replay}, {               \
    "mapping", "(self, /)", viewMapping, NativeKind::Leaf, NativeRole::Getter  \
  }

#define SET_METHOD(NAME, FUNCTION)                                             \
  {NAME, "(self, value, /)", FUNCTION, NativeKind::Replay}

#define SET_METHODS                                                            \
  SET_METHOD("__contains__", viewContainsMethod),                              \
      SET_METHOD("isdisjoint", viewIsDisjoint),                                \
      SET_METHOD("__or__", viewOperator<viewOr>),                              \
      SET_METHOD("__ror__", viewReflected<viewOr>),                            \
      SET_METHOD("__and__", viewOperator<viewAnd>),                            \
      SET_METHOD("__rand__", viewReflected<viewAnd>),                          \
      SET_METHOD("__sub__", viewOperator<viewSub>),                            \
      SET_METHOD("__rsub__", viewReflected<viewSub>),                          \
      SET_METHOD("__xor__", viewOperator<viewXor>),                            \
      SET_METHOD("__rxor__", viewReflected<viewXor>),                          \
      SET_METHOD("__eq__", viewCompare<CompareOperator::Eq>),                  \
      SET_METHOD("__ne__", viewCompare<CompareOperator::NotEq>),               \
      SET_METHOD("__lt__", viewCompare<CompareOperator::Lt>),                  \
      SET_METHOD("__le__", viewCompare<CompareOperator::LtE>),                 \
      SET_METHOD("__gt__", viewCompare<CompareOperator::Gt>),                  \
      SET_METHOD("__ge__", viewCompare<CompareOperator::GtE>)

NativeDef keysMethods[] = {
    VIEW_METHODS(DictKeyIterator, DictReverseKeyIterator), SET_METHODS};
NativeDef itemsMethods[] = {
    VIEW_METHODS(DictItemIterator, DictReverseItemIterator), SET_METHODS};
NativeDef valuesMethods[] = {
    VIEW_METHODS(DictValueIterator, DictReverseValueIterator)};

#undef SET_METHODS
#undef SET_METHOD
#undef VIEW_METHODS

void makeUnhashable(TypeId id) {
  (void)!dictSetStr(*world.session, builtinType(id)->dict,
                    staticName(Special::Hash), none());
}
} // namespace

void montyjit::initDictViews() {
  makeUnhashable(TypeId::DictKeys);
  makeUnhashable(TypeId::DictItems);
  addMethods(TypeId::DictKeys, keysMethods);
  addMethods(TypeId::DictItems, itemsMethods);
  addMethods(TypeId::DictValues, valuesMethods);
  initMappingProxy();
}
