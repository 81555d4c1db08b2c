//===- DictMethods.cpp - The methods of dicts -----------------------------===//

#include "DictSupport.h"
#include "LazyIterators.h"
#include "ListSupport.h"
#include "ObjectText.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

Value montyjit::reprDict(Session &session, Dict *dict) {
  StrBuilder builder(session);
  builder.appendAscii("{");
  bool isFirst = true;
  for (uint32_t i = 0; i < dict->used; ++i) {
    DictEntry entry = dict->entries[i];
    if (!entry.key)
      continue;
    if (!isFirst)
      builder.appendAscii(", ");
    isFirst = false;
    if (!appendRepr(session, builder, entry.key))
      return Value::empty();
    builder.appendAscii(": ");
    if (!appendRepr(session, builder, entry.value))
      return Value::empty();
  }
  builder.appendAscii("}");
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

Value montyjit::equalDicts(Session &session, Dict *left, Dict *right) {
  if (left->size != right->size)
    return falseValue();
  if (!session.enterRecursion(" in comparison"))
    return Value::empty();
  Value result = trueValue();
  for (uint32_t i = 0; i < left->used && result == trueValue(); ++i) {
    DictEntry entry = left->entries[i];
    if (!entry.key)
      continue;
    int64_t found = dictFind(session, right, entry.key, entry.hash);
    if (found < 0) {
      result = found == -1 ? falseValue() : Value::empty();
      break;
    }
    int truth = itemsEqual(session, entry.value, right->entries[found].value);
    result = truth < 0 ? Value::empty() : boolValue(truth);
  }
  session.leaveRecursion();
  return result;
}

namespace {
Dict *self(Value *args) { return args[0].as<Dict>(); }

Value dictNew(Session &session, Value *args) {
  Object *object = newInstance(session, args[0].as<Type>());
  static_cast<Dict *>(object)->keysVersion = newVersion(session);
  return Value::fromObject(object);
}

//===--- Keys -------------------------------------------------------------===//

Value dictGetMethod(Session &session, Value *args) {
  Value value = dictGet(session, self(args), args[1]);
  if (!(value == Value::exhausted()))
    return value;
  return args[2] ? args[2] : none();
}

Value dictGetItem(Session &session, Value *args) {
  Value value = dictGet(session, self(args), args[1]);
  if (!(value == Value::exhausted()))
    return value;
  if (!isDict(args[0]) &&
      session.lookupSpecial(typeOf(args[0]), Special::Missing))
    return session.callSpecial(Special::Missing, args[0], &args[1], 1);
  return session.raiseWith(TypeId::KeyError, args[1]);
}

Value dictSetItem(Session &session, Value *args) {
  return dictSet(session, self(args), args[1], args[2]) ? none()
                                                        : Value::empty();
}

Value dictDelItem(Session &session, Value *args) {
  Value value = dictPop(session, self(args), args[1]);
  if (value == Value::exhausted())
    return session.raiseWith(TypeId::KeyError, args[1]);
  return value ? none() : value;
}

Value dictContains(Session &session, Value *args) {
  Value value = dictGet(session, self(args), args[1]);
  return value ? boolValue(!(value == Value::exhausted())) : value;
}

Value dictSetDefault(Session &session, Value *args) {
  Dict *dict = self(args);
  Value fresh = args[2] ? args[2] : none();
  int64_t hash;
  if (!hashKey(session, args[1], hash))
    return Value::empty();
  int64_t entry = dictFind(session, dict, args[1], hash);
  if (entry >= 0)
    return dict->entries[entry].value;
  if (entry != -1 || !dictAddNew(session, dict, args[1], hash, fresh))
    return Value::empty();
  return fresh;
}

Value dictPopMethod(Session &session, Value *args) {
  // CPython does not even hash the key of an empty dict.
  Value value = self(args)->size ? dictPop(session, self(args), args[1])
                                 : Value::exhausted();
  if (!(value == Value::exhausted()))
    return value;
  return args[2] ? args[2] : session.raiseWith(TypeId::KeyError, args[1]);
}

Value dictPopItem(Session &session, Value *args) {
  if (!self(args)->size)
    return session.raiseWith(
        TypeId::KeyError,
        Value::fromObject(makeStr(session, "popitem(): dictionary is empty")));
  DictEntry entry = dictPopLast(session, self(args));
  return Value::fromObject(makePair(session, entry.key, entry.value));
}

Value dictClearMethod(Session &session, Value *args) {
  dictClear(session, self(args));
  return none();
}

Value dictCopyMethod(Session &session, Value *args) {
  Dict *copy = dictCopy(session, self(args));
  return copy ? Value::fromObject(copy) : Value::empty();
}

//===--- Without callbacks ------------------------------------------------===//

Value quickGet(Session &session, Value *args) {
  Value value = dictTryGet(session, self(args), args[1]);
  if (!(value == Value::exhausted()))
    return value;
  return args[2] ? args[2] : none();
}

Value quickGetItem(Session &session, Value *args) {
  Value value = dictTryGet(session, self(args), args[1]);
  if (!(value == Value::exhausted()))
    return value;
  return isDict(args[0]) ? session.raiseWith(TypeId::KeyError, args[1])
                         : Value::empty();
}

Value quickSetItem(Session &session, Value *args) {
  Known done = dictTrySet(session, self(args), args[1], args[2]);
  return done == Known::Yes ? none() : Value::empty();
}

/// dictPop() where that runs no Python code; empty with status Ok otherwise.
Value tryPop(Session &session, Dict *dict, Value key) {
  int64_t hash;
  if (!hashNatively(session, key, hash))
    return Value::empty();
  int64_t entry = dictTryFind(dict, key, hash);
  if (entry < 0)
    return entry == -1 ? Value::exhausted() : Value::empty();
  Value value = dict->entries[entry].value;
  dictRemoveEntry(session, dict, uint32_t(entry));
  return value;
}

Value quickPop(Session &session, Value *args) {
  Value value = tryPop(session, self(args), args[1]);
  if (!(value == Value::exhausted()))
    return value;
  return args[2] ? args[2] : session.raiseWith(TypeId::KeyError, args[1]);
}

Value quickDelItem(Session &session, Value *args) {
  Value value = tryPop(session, self(args), args[1]);
  if (value == Value::exhausted())
    return session.raiseWith(TypeId::KeyError, args[1]);
  return value ? none() : value;
}

Value quickContains(Session &session, Value *args) {
  Value value = dictTryGet(session, self(args), args[1]);
  return value ? boolValue(!(value == Value::exhausted())) : value;
}

Value quickSetDefault(Session &session, Value *args) {
  Dict *dict = self(args);
  Value fresh = args[2] ? args[2] : none();
  int64_t hash;
  if (!hashNatively(session, args[1], hash))
    return Value::empty();
  int64_t entry = dictTryFind(dict, args[1], hash);
  if (entry >= 0)
    return dict->entries[entry].value;
  bool done = entry == -1 && dictAddNew(session, dict, args[1], hash, fresh);
  return done ? fresh : Value::empty();
}

//===--- Special methods --------------------------------------------------===//

Value dictLen(Session &, Value *args) {
  return Value::fromInt(self(args)->size);
}

Value dictRepr(Session &session, Value *args) {
  ReprGuard guard(session, args[0]);
  if (guard.isCycle())
    return Value::fromObject(makeStr(session, "{...}"));
  return reprDict(session, self(args));
}

Value dictEq(Session &session, Value *args) {
  Dict *other = asDict(args[1]);
  return other ? equalDicts(session, self(args), other) : notImplemented();
}

Value dictNe(Session &session, Value *args) {
  Value result = dictEq(session, args);
  if (!result || result == notImplemented())
    return result;
  return boolValue(result == falseValue());
}

template <TypeId Id> Value dictIter(Session &session, Value *args) {
  return Value::fromObject(makeIterator(session, Id, args[0]));
}

template <TypeId Id> Value dictView(Session &session, Value *args) {
  return makeView(session, Id, args[0]);
}

NativeDef methods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", dictNew, NativeKind::Leaf,
     NativeRole::Static},
    {.name = "__init__",
     .signature = "(self, iterable=(), /, **kwargs)",
     .kind = NativeKind::Resumable,
     .stateSlots = UpdateSlots,
     .step = dictInit,
     .isSound = isSoundUpdate},
    {.name = "update",
     .signature = "(self, iterable=(), /, **kwargs)",
     .kind = NativeKind::Resumable,
     .stateSlots = UpdateSlots,
     .step = dictUpdate,
     .isSound = isSoundUpdate},
    {.name = "fromkeys",
     .signature = "(cls, iterable, value=None, /)",
     .kind = NativeKind::Resumable,
     .role = NativeRole::ClassMethod,
     .stateSlots = FromKeysSlots,
     .step = dictFromKeys,
     .isSound = isSoundFromKeys},
    {.name = "get",
     .signature = "(self, key, default=None, /)",
     .function = dictGetMethod,
     .kind = NativeKind::Replay,
     .quick = quickGet},
    {.name = "setdefault",
     .signature = "(self, key, default=None, /)",
     .function = dictSetDefault,
     .kind = NativeKind::Replay,
     .quick = quickSetDefault},
    {.name = "pop",
     .signature = "(self, key, default=None, /)",
     .function = dictPopMethod,
     .kind = NativeKind::Replay,
     .quick = quickPop},
    {"popitem", "(self, /)", dictPopItem},
    {"clear", "(self, /)", dictClearMethod},
    {"copy", "(self, /)", dictCopyMethod},
    {"keys", "(self, /)", dictView<TypeId::DictKeys>},
    {"values", "(self, /)", dictView<TypeId::DictValues>},
    {"items", "(self, /)", dictView<TypeId::DictItems>},
    {"__len__", "(self, /)", dictLen},
    {"__repr__", "(self, /)", dictRepr, NativeKind::Replay},
    {.name = "__getitem__",
     .signature = "(self, key, /)",
     .function = dictGetItem,
     .kind = NativeKind::Replay,
     .quick = quickGetItem},
    {.name = "__setitem__",
     .signature = "(self, key, value, /)",
     .function = dictSetItem,
     .kind = NativeKind::Replay,
     .quick = quickSetItem},
    {.name = "__delitem__",
     .signature = "(self, key, /)",
     .function = dictDelItem,
     .kind = NativeKind::Replay,
     .quick = quickDelItem},
    {.name = "__contains__",
     .signature = "(self, key, /)",
     .function = dictContains,
     .kind = NativeKind::Replay,
     .quick = quickContains},
    {"__iter__", "(self, /)", dictIter<TypeId::DictKeyIterator>},
    {"__reversed__", "(self, /)", dictIter<TypeId::DictReverseKeyIterator>},
    {"__eq__", "(self, value, /)", dictEq, NativeKind::Replay},
    {"__ne__", "(self, value, /)", dictNe, NativeKind::Replay},
    {.name = "__or__",
     .signature = "(self, value, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = UpdateSlots + 1,
     .step = dictOr,
     .isSound = isSoundUpdate},
    {.name = "__ror__",
     .signature = "(self, value, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = UpdateSlots + 1,
     .step = dictROr,
     .isSound = isSoundUpdate},
    {.name = "__ior__",
     .signature = "(self, value, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = UpdateSlots + 1,
     .step = dictIOr,
     .isSound = isSoundUpdate},
    {"__class_getitem__", "(cls, object, /)", makeGenericAlias,
     NativeKind::Leaf, NativeRole::ClassMethod},
};
} // namespace

void montyjit::initDicts() {
  Session &session = *world.session;
  (void)!dictSetStr(session, builtinType(TypeId::Dict)->dict,
                    staticName(Special::Hash), none());
  addMethods(TypeId::Dict, methods);
  initDictViews();
}
