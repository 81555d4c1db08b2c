//===- SetMethods.cpp - The methods of sets -------------------------------===//

#include "LazyIterators.h"
#include "ObjectText.h"
#include "SetSupport.h"
#include "SetTable.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/World.h"

using namespace montyjit;

namespace {
SetObject *self(Value *args) { return args[0].as<SetObject>(); }

/// What operators and methods give for a set or frozenset of any subclass.
TypeId plainKind(Value set) {
  return isInstance(set, TypeId::FrozenSet) ? TypeId::FrozenSet : TypeId::Set;
}

Value orEmpty(SetObject *set) {
  return set ? Value::fromObject(set) : Value::empty();
}

Value setNew(Session &session, Value *args) {
  Object *object = newInstance(session, args[0].as<Type>());
  clearSet(static_cast<SetObject *>(object));
  return Value::fromObject(object);
}

//===--- One member -------------------------------------------------------===//

int64_t frozenHash(SetObject *set) {
  auto shuffle = [](uint64_t hash) {
    return ((hash ^ 89869747u) ^ (hash << 16)) * 3644798167u;
  };
  uint64_t hash = 0, position = 0;
  while (SetEntry *entry = nextMember(set, position))
    hash ^= shuffle(uint64_t(entry->hash));
  hash ^= (set->size + 1) * 1927868237u;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069u + 907133923u;
  return hash == UINT64_MAX ? 590923713 : int64_t(hash);
}

/// The hash to look a key up by: a set stands for the equal frozenset.
bool hashForLookup(Session &session, Value key, int64_t &hash) {
  if (hashMember(session, key, hash))
    return true;
  if (!isInstance(key, TypeId::Set) || !session.clearIf(TypeId::TypeError))
    return false;
  hash = frozenHash(asSet(key));
  return true;
}

Value setAddMethod(Session &session, Value *args) {
  return setAdd(session, self(args), args[1]) ? none() : Value::empty();
}

Value setContainsMethod(Session &session, Value *args) {
  int64_t hash;
  if (!hashForLookup(session, args[1], hash))
    return Value::empty();
  return setContainsHashed(session, self(args), args[1], hash);
}

Value discard(Session &session, Value *args) {
  int64_t hash;
  if (!hashForLookup(session, args[1], hash))
    return Value::empty();
  return setDiscardHashed(session, self(args), args[1], hash);
}

Value setDiscardMethod(Session &session, Value *args) {
  return discard(session, args) ? none() : Value::empty();
}

Value setRemove(Session &session, Value *args) {
  Value was = discard(session, args);
  if (was == falseValue())
    return session.raiseWith(TypeId::KeyError, args[1]);
  return was ? none() : was;
}

Value setPop(Session &session, Value *args) {
  SetObject *set = self(args);
  if (!set->size)
    return session.raiseWith(
        TypeId::KeyError,
        Value::fromObject(makeStr(session, "pop from an empty set")));
  uint64_t position = set->finger & set->mask;
  SetEntry *entry = nextMember(set, position);
  if (!entry) {
    position = 0;
    entry = nextMember(set, position);
  }
  Value key = entry->key;
  setRemoveEntry(set, entry);
  set->finger = position;
  return key;
}

Value setClearMethod(Session &, Value *args) {
  clearSet(self(args));
  return none();
}

//===--- One member, without callbacks ------------------------------------===//

Value quickAdd(Session &session, Value *args) {
  return setTryAdd(session, self(args), args[1]) == Known::Yes ? none()
                                                               : Value::empty();
}

Value quickContains(Session &session, Value *args) {
  int64_t hash;
  if (!hashNatively(session, args[1], hash))
    return Value::empty();
  Known known = setTryContains(self(args), args[1], hash);
  return known == Known::NeedsCall ? Value::empty()
                                   : boolValue(known == Known::Yes);
}

Value quickDiscard(Session &session, Value *args) {
  int64_t hash;
  if (!hashNatively(session, args[1], hash))
    return Value::empty();
  Known known = setTryDiscard(self(args), args[1], hash);
  return known == Known::NeedsCall ? Value::empty() : none();
}

/// What is not there is for setRemove to complain of.
Value quickRemove(Session &session, Value *args) {
  int64_t hash;
  bool removed = hashNatively(session, args[1], hash) &&
                 setTryDiscard(self(args), args[1], hash) == Known::Yes;
  return removed ? none() : Value::empty();
}

//===--- Whole sets -------------------------------------------------------===//

Value setCopy(Session &session, Value *args) {
  if (isExactly(args[0], TypeId::FrozenSet))
    return args[0];
  return orEmpty(copySet(session, self(args), plainKind(args[0])));
}

Tuple *othersOf(Value *args) { return args[1].as<Tuple>(); }

Value setUnion(Session &session, Value *args) {
  SetObject *result = copySet(session, self(args), plainKind(args[0]));
  for (Value other : *othersOf(args)) {
    if (!result)
      break;
    if (!(other == args[0]) && !addAll(session, result, other))
      return Value::empty();
  }
  return orEmpty(result);
}

Value setIntersection(Session &session, Value *args) {
  TypeId kind = plainKind(args[0]);
  Tuple *others = othersOf(args);
  if (others->size == 0)
    return orEmpty(copySet(session, self(args), kind));
  Value result = args[0];
  for (uint32_t i = 0; i < others->size && result; ++i)
    result = intersectWith(session, asSet(result), kind, others->items[i]);
  return result;
}

Value setDifference(Session &session, Value *args) {
  TypeId kind = plainKind(args[0]);
  Tuple *others = othersOf(args);
  if (others->size == 0)
    return orEmpty(copySet(session, self(args), kind));
  Value result = differenceWith(session, self(args), kind, others->items[0]);
  for (uint32_t i = 1; i < others->size && result; ++i)
    if (!removeAll(session, asSet(result), others->items[i]))
      return Value::empty();
  return result;
}

Value setSymmetricDifference(Session &session, Value *args) {
  SetObject *result = makeSet(session, plainKind(args[0]));
  if (!addAll(session, result, args[1]) || !toggleAll(session, result, args[0]))
    return Value::empty();
  return Value::fromObject(result);
}

Value setIsSubset(Session &session, Value *args) {
  if (SetObject *other = asSet(args[1]))
    return isSubset(session, self(args), other);
  Value common = intersectWith(session, self(args), TypeId::Set, args[1]);
  return common ? boolValue(asSet(common)->size == self(args)->size) : common;
}

/// Looks for the first item of \p iterable that is (or is not) a member. True
/// if there is none.
Value checkItems(Session &session, SetObject *set, Value iterable,
                 bool wantMembers) {
  Value iterator = session.iter(iterable);
  while (iterator) {
    Value item = session.next(iterator);
    if (item == Value::exhausted())
      return trueValue();
    Value isIn = item ? setContains(session, set, item) : item;
    if (!isIn || !session.poll())
      return Value::empty();
    if (!(isIn == boolValue(wantMembers)))
      return falseValue();
  }
  return Value::empty();
}

Value setIsSuperset(Session &session, Value *args) {
  if (SetObject *other = asSet(args[1]))
    return isSubset(session, other, self(args));
  return checkItems(session, self(args), args[1], true);
}

Value setIsDisjoint(Session &session, Value *args) {
  SetObject *set = self(args), *other = asSet(args[1]);
  if (set == other)
    return boolValue(set->size == 0);
  if (!other)
    return checkItems(session, set, args[1], false);
  if (other->size > set->size)
    std::swap(set, other);
  uint64_t position = 0;
  while (SetEntry *entry = nextMember(other, position)) {
    Value isIn = setContainsHashed(session, set, entry->key, entry->hash);
    if (!(isIn == falseValue()))
      return isIn ? falseValue() : isIn;
  }
  return trueValue();
}

//===--- Changing in place ------------------------------------------------===//

using SetStep = bool (*)(Session &, SetObject *, Value);

/// Applies \p step to the set. Where it may call back, works on a copy that
/// takes the set's place when all callbacks are done.
bool changeInPlace(Session &session, SetObject *set, Value other,
                   SetStep step) {
  SetObject *members = asSet(other);
  if (members && canChangeInPlace(session, set, members))
    return step(session, set, other);
  SetObject *copy = makeSet(session);
  *copy = *set;
  if (set->table) {
    copy->table = nullptr;
    if (!cloneTable(session, copy, set))
      return false;
  }
  bool done =
      step(session, copy, members == set ? Value::fromObject(copy) : other);
  if (done || session.hasRaised())
    adoptTable(set, copy);
  return done;
}

Value setDifferenceUpdate(Session &session, Value *args) {
  for (Value other : *othersOf(args))
    if (!changeInPlace(session, self(args), other, removeAll))
      return Value::empty();
  return none();
}

Value setIntersectionUpdate(Session &session, Value *args) {
  Value result = setIntersection(session, args);
  if (!result)
    return result;
  adoptTable(self(args), asSet(result));
  return none();
}

Value setSymmetricUpdate(Session &session, Value *args) {
  return changeInPlace(session, self(args), args[1], toggleAll)
             ? none()
             : Value::empty();
}

//===--- Operators --------------------------------------------------------===//

bool bothSets(Value *args) { return asSet(args[0]) && asSet(args[1]); }

template <SetStep Step> Value setIOperator(Session &session, Value *args) {
  if (!bothSets(args))
    return notImplemented();
  return changeInPlace(session, self(args), args[1], Step) ? args[0]
                                                           : Value::empty();
}

Value setIAnd(Session &session, Value *args) {
  if (!bothSets(args))
    return notImplemented();
  Value result = intersectWith(session, self(args), TypeId::Set, args[1]);
  if (!result)
    return result;
  adoptTable(self(args), asSet(result));
  return args[0];
}

Value unionOf(Session &session, Value left, Value right) {
  SetObject *result = copySet(session, asSet(left), plainKind(left));
  if (!result || (!(left == right) && !addAll(session, result, right)))
    return Value::empty();
  return Value::fromObject(result);
}
Value intersectionOf(Session &session, Value left, Value right) {
  return intersectWith(session, asSet(left), plainKind(left), right);
}
Value differenceOf(Session &session, Value left, Value right) {
  return differenceWith(session, asSet(left), plainKind(left), right);
}
Value symmetricOf(Session &session, Value left, Value right) {
  Value args[] = {left, right};
  return setSymmetricDifference(session, args);
}

using SetOperator = Value (*)(Session &, Value, Value);
template <SetOperator Op> Value setOperator(Session &session, Value *args) {
  return bothSets(args) ? Op(session, args[0], args[1]) : notImplemented();
}
template <SetOperator Op> Value setReflected(Session &session, Value *args) {
  return bothSets(args) ? Op(session, args[1], args[0]) : notImplemented();
}

Value setsEqual(Session &session, SetObject *a, SetObject *b) {
  bool differs = a->size != b->size ||
                 (a->hash != -1 && b->hash != -1 && a->hash != b->hash);
  return differs ? falseValue() : isSubset(session, a, b);
}

template <CompareOperator Op> Value setCompare(Session &session, Value *args) {
  SetObject *set = self(args), *other = asSet(args[1]);
  if (!other)
    return notImplemented();
  switch (Op) {
  case CompareOperator::Eq:
    return setsEqual(session, set, other);
  case CompareOperator::NotEq: {
    Value equal = setsEqual(session, set, other);
    return equal ? boolValue(equal == falseValue()) : equal;
  }
  case CompareOperator::Lt:
    return set->size < other->size ? isSubset(session, set, other)
                                   : falseValue();
  case CompareOperator::LtE:
    return isSubset(session, set, other);
  case CompareOperator::Gt:
    return set->size > other->size ? isSubset(session, other, set)
                                   : falseValue();
  default:
    return isSubset(session, other, set);
  }
}

//===--- Special methods --------------------------------------------------===//

Value setLen(Session &, Value *args) {
  return Value::fromInt(int64_t(self(args)->size));
}

Value frozenSetHash(Session &session, Value *args) {
  SetObject *set = self(args);
  if (set->hash == -1)
    set->hash = frozenHash(set);
  return makeInt(session, set->hash);
}

bool appendMembers(Session &session, SetObject *set, StrBuilder &builder) {
  // The members are noted first: a __repr__ may change the set.
  List *members = makeList(session, set->size);
  if (!members)
    return false;
  forEachMember(
      set, [members](Value key) { members->items[members->size++] = key; });
  for (uint32_t i = 0; i < members->size; ++i) {
    if (i)
      builder.appendAscii(", ");
    if (!appendRepr(session, builder, members->items[i]))
      return false;
  }
  return true;
}

Value setRepr(Session &session, Value *args) {
  ReprGuard guard(session, args[0]);
  StrBuilder builder(session);
  bool isPlain = isExactly(args[0], TypeId::Set);
  bool isEmpty = self(args)->size == 0;
  if (!isPlain || isEmpty || guard.isCycle()) {
    builder.append(typeOf(args[0])->name);
    builder.appendAscii(guard.isCycle() ? "(...)" : isEmpty ? "()" : "(");
  }
  if (!guard.isCycle() && !isEmpty) {
    builder.appendAscii("{");
    if (!appendMembers(session, self(args), builder))
      return Value::empty();
    builder.appendAscii(isPlain ? "}" : "})");
  }
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

Value setIter(Session &session, Value *args) {
  return Value::fromObject(makeIterator(session, TypeId::SetIterator, args[0]));
}

#define VALUE_METHOD(NAME, FUNCTION)                                           \
  {NAME, "(self, value, /)", FUNCTION, NativeKind::Replay}
#define OTHERS_METHOD(NAME, FUNCTION)                                          \
  {NAME, "(self, /, *others)", FUNCTION, NativeKind::Replay}

/// What set and frozenset have in common.
#define COMMON_METHODS                                                         \
  {"__len__", "(self, /)", setLen}, {"__iter__", "(self, /)", setIter},        \
      {"__repr__", "(self, /)", setRepr, NativeKind::Replay},                  \
      {.name = "__contains__",                                                 \
       .signature = "(self, object, /)",                                       \
       .function = setContainsMethod,                                          \
       .kind = NativeKind::Replay,                                             \
       .quick = quickContains},                                                \
      {"copy", "(self, /)", setCopy, NativeKind::Replay},                      \
      OTHERS_METHOD("union", setUnion),                                        \
      OTHERS_METHOD("intersection", setIntersection),                          \
      OTHERS_METHOD("difference", setDifference),                              \
      {"symmetric_difference", "(self, other, /)", setSymmetricDifference,     \
       NativeKind::Replay},                                                    \
      {"issubset", "(self, other, /)", setIsSubset, NativeKind::Replay},       \
      {"issuperset", "(self, other, /)", setIsSuperset, NativeKind::Replay},   \
      {"isdisjoint", "(self, other, /)", setIsDisjoint, NativeKind::Replay},   \
      VALUE_METHOD("__or__", setOperator<unionOf>),                            \
      VALUE_METHOD("__ror__", setReflected<unionOf>),                          \
      VALUE_METHOD("__and__", setOperator<intersectionOf>),                    \
      VALUE_METHOD("__rand__", setReflected<intersectionOf>),                  \
      VALUE_METHOD("__sub__", setOperator<differenceOf>),                      \
      VALUE_METHOD("__rsub__", setReflected<differenceOf>),                    \
      VALUE_METHOD("__xor__", setOperator<symmetricOf>),                       \
      VALUE_METHOD("__rxor__", setReflected<symmetricOf>),                     \
      VALUE_METHOD("__eq__", setCompare<CompareOperator::Eq>),                 \
      VALUE_METHOD("__ne__", setCompare<CompareOperator::NotEq>),              \
      VALUE_METHOD("__lt__", setCompare<CompareOperator::Lt>),                 \
      VALUE_METHOD("__le__", setCompare<CompareOperator::LtE>),                \
      VALUE_METHOD("__gt__", setCompare<CompareOperator::Gt>),                 \
      VALUE_METHOD("__ge__", setCompare<CompareOperator::GtE>), {              \
    "__class_getitem__", "(cls, object, /)", makeGenericAlias,                 \
        NativeKind::Leaf, NativeRole::ClassMethod                              \
  }

NativeDef setMethods[] = {
    COMMON_METHODS,
    {"__new__", "(cls, /, *args, **kwargs)", setNew, NativeKind::Leaf,
     NativeRole::Static},
    {.name = "__init__",
     .signature = "(self, iterable=(), /)",
     .kind = NativeKind::Resumable,
     .stateSlots = SetUpdateSlots,
     .step = setInit,
     .isSound = isSoundSetUpdate},
    {.name = "update",
     .signature = "(self, /, *others)",
     .kind = NativeKind::Resumable,
     .stateSlots = SetUpdateSlots,
     .step = setUpdate,
     .isSound = isSoundSetUpdate},
    {.name = "add",
     .signature = "(self, object, /)",
     .function = setAddMethod,
     .kind = NativeKind::Replay,
     .quick = quickAdd},
    {.name = "remove",
     .signature = "(self, object, /)",
     .function = setRemove,
     .kind = NativeKind::Replay,
     .quick = quickRemove},
    {.name = "discard",
     .signature = "(self, object, /)",
     .function = setDiscardMethod,
     .kind = NativeKind::Replay,
     .quick = quickDiscard},
    {"pop", "(self, /)", setPop},
    {"clear", "(self, /)", setClearMethod},
    OTHERS_METHOD("difference_update", setDifferenceUpdate),
    OTHERS_METHOD("intersection_update", setIntersectionUpdate),
    {"symmetric_difference_update", "(self, other, /)", setSymmetricUpdate,
     NativeKind::Replay},
    VALUE_METHOD("__ior__", setIOperator<addAll>),
    VALUE_METHOD("__iand__", setIAnd),
    VALUE_METHOD("__isub__", setIOperator<removeAll>),
    VALUE_METHOD("__ixor__", setIOperator<toggleAll>),
};

NativeDef frozenSetMethods[] = {
    COMMON_METHODS,
    {.name = "__new__",
     .signature = "(cls, iterable=(), /)",
     .kind = NativeKind::Resumable,
     .role = NativeRole::Static,
     .stateSlots = SetUpdateSlots,
     .step = frozenSetNew,
     .isSound = isSoundFrozenSetNew},
    {"__hash__", "(self, /)", frozenSetHash},
};

#undef COMMON_METHODS
#undef OTHERS_METHOD
#undef VALUE_METHOD
} // namespace

void montyjit::initSets() {
  (void)!dictSetStr(*world.session, builtinType(TypeId::Set)->dict,
                    staticName(Special::Hash), none());
  addMethods(TypeId::Set, setMethods);
  addMethods(TypeId::FrozenSet, frozenSetMethods);
}
