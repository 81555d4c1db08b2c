//===- Collections.cpp - The _collections module --------------------------===//
///
/// \file
/// What collections needs in C++: the descriptor of a named tuple's field, and
/// what OrderedDict and Counter do to their dicts.
///
//===----------------------------------------------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/TypeObject.h"

using namespace montyjit;

namespace {
/// Of a `_tuplegetter`: the number of the item, the docstring.
enum Word { Index, Doc };

Value newGetter(Session &session, Value *args) {
  int64_t index;
  if (!sizeArgument(session, args[1], index))
    return Value::empty();
  if (index < 0 || index > UINT32_MAX)
    return session.raise(TypeId::ValueError, "no such field");
  return newLazy(session, args[0], {Value::fromInt(index), args[2]});
}

Value get(Session &session, Value *args) {
  return args[1] == none() ? args[0] : getTupleField(session, args[0], args[1]);
}

Value set(Session &session, Value *) {
  return session.raise(TypeId::AttributeError, "can't set attribute");
}

Value remove(Session &session, Value *) {
  return session.raise(TypeId::AttributeError, "can't delete attribute");
}

Value doc(Session &, Value *args) { return lazyFields(args[0])[Doc]; }
Value setDoc(Session &, Value *args) {
  lazyFields(args[0])[Doc] = orNone(args[1]);
  return none();
}

Value show(Session &session, Value *args) {
  Value text = session.repr(lazyFields(args[0])[Doc]);
  return text ? textValue(session,
                          fmt::format("_tuplegetter({}, {})",
                                      lazyFields(args[0])[Index].asInt(),
                                      toUtf8(asStr(text))))
              : text;
}

Value reduce(Session &session, Value *args) {
  Tuple *words =
      makePair(session, lazyFields(args[0])[Index], lazyFields(args[0])[Doc]);
  return words ? valueOrEmpty(makePair(session,
                                       Value::fromObject(typeOf(args[0])),
                                       Value::fromObject(words)))
               : Value::empty();
}

NativeDef getterMethods[] = {
    {"__new__", "(cls, index, doc, /)", newGetter, NativeKind::Replay,
     NativeRole::Static},
    {"__get__", "(self, instance, owner=None, /)", get},
    {"__set__", "(self, instance, value, /)", set},
    {"__delete__", "(self, instance, /)", remove},
    {"__doc__", "(self, /)", doc, NativeKind::Leaf, NativeRole::Getter},
    {"__doc__", "(self, value, /)", setDoc, NativeKind::Leaf,
     NativeRole::Setter},
    {"__repr__", "(self, /)", show, NativeKind::Replay},
    {"__reduce__", "(self, /)", reduce},
};

/// Packs the entries of \p dict behind each other. \return false with
/// MemoryError pending.
bool pack(Session &session, Dict *dict) {
  Dict *packed = dictCopy(session, dict);
  if (!packed)
    return false;
  dict->entries = packed->entries;
  dict->index = packed->index;
  dict->indexMask = packed->indexMask;
  dict->used = packed->used;
  dict->capacity = packed->capacity;
  return true;
}

/// `(mapping)`: takes the first item away. Entries that have gone before it are
/// walked over each time, until they are as many as the root of all: packing
/// the dict then costs the calls in between as much again.
Value popFirst(Session &session, Value *args) {
  Dict *dict = asDict(args[0]);
  if (!dict || !dict->size)
    return session.raiseWith(TypeId::KeyError,
                             textValue(session, "dictionary is empty"));
  uint32_t first = 0;
  while (!dict->entries[first].key)
    ++first;
  session.charge(first);
  DictEntry entry = dict->entries[first];
  dictRemoveEntry(session, dict, first);
  if (uint64_t(first) * first > dict->used && !pack(session, dict))
    return Value::empty();
  return valueOrEmpty(makePair(session, entry.key, entry.value));
}

//===--- Counter ----------------------------------------------------------===//

enum Slot : uint32_t { Mapping, Iterable, CountOne, Iterator };

/// `mapping[item] = mapping.get(item, 0) + 1` in a dict. \return NeedsCall,
/// with nothing done, where that runs Python code or the count is no small int;
/// No with MemoryError pending.
Known countNatively(Session &session, Dict *dict, Value item) {
  int64_t hash;
  if (!hashNatively(session, item, hash))
    return Known::NeedsCall;
  int64_t entry = dictTryFind(dict, item, hash);
  if (entry < 0)
    return dictTrySetHashed(session, dict, item, hash, Value::fromInt(1));
  Value &count = dict->entries[entry].value;
  if (!count.isInt() || count.asInt() == Value::MaxInt)
    return Known::NeedsCall;
  count = Value::fromInt(count.asInt() + 1);
  return Known::Yes;
}

/// Counts an element for which the dict has room.
bool takeElement(Session &session, Frame *f, Value item) {
  Dict *dict = asDict(f->slots[Mapping]);
  return dict->used < dict->capacity &&
         countNatively(session, dict, item) == Known::Yes;
}

Value countStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  Known done;
  RESUMABLE_BEGIN(f);
  if (!asDict(f->slots[Mapping]))
    return s.raise(TypeId::TypeError, "a dict is needed");
  AWAIT(1, f->slots[Iterator], s.iter(f->slots[Iterable]));
  for (;;) {
    AWAIT_NEXT_UNTAKEN(2, item, f->slots[Iterator], takeElement);
    if (item == Value::exhausted())
      return none();
    done = countNatively(s, asDict(f->slots[Mapping]), item);
    if (done == Known::No)
      return Value::empty();
    if (done == Known::NeedsCall)
      AWAIT(3, item, s.call(f->slots[CountOne], f->slots[Mapping], item));
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

bool isSoundCount(const Frame *f) {
  return asDict(f->slots[Mapping]) &&
         (f->resume < 2 || holdsValue(f, Iterator));
}

NativeDef functions[] = {
    {"pop_first", "(mapping, /)", popFirst},
    {.name = "count",
     .signature = "(mapping, iterable, count_one, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = countStep,
     .isSound = isSoundCount},
};

bool addTypes(Session &session, ModuleObject *module) {
  return addConstant(session, module, "deque",
                     Value::fromObject(builtinType(TypeId::Deque))) &&
         addConstant(session, module, "_tuplegetter",
                     Value::fromObject(builtinType(TypeId::TupleGetter)));
}
} // namespace

ModuleDef montyjit::collectionsModule() {
  addModuleTypeMethods(TypeId::TupleGetter, getterMethods);
  return {.name = "_collections", .natives = functions, .init = addTypes};
}
