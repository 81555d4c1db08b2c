//===- Functools.cpp - The calls of functools.lru_cache -------------------===//
///
/// \file
/// The base of the class of cached functions, which the prelude finishes. Its
/// words: the function; a dict of results, the least recently used one first;
/// hits; misses; the limit and whether types count; and an entry before which
/// the dict is known to be empty.
///
//===----------------------------------------------------------------------===//

#include "FunctoolsParts.h"
#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>

using namespace montyjit;

namespace {
enum Field { Wrapped, Entries, Hits, Misses, Options, Oldest };
enum Slot { Self, Args, Names, Key, Hash, Result };

/// Options: the limit times two, and whether types count.
constexpr int64_t Unbounded = int64_t(1) << 40;

Dict *entriesOf(Value self) { return asDict(lazyFields(self)[Entries]); }
int64_t limitOf(Value self) { return lazyFields(self)[Options].asInt() / 2; }
bool isTyped(Value self) { return lazyFields(self)[Options].asInt() % 2; }
bool isBounded(Value self) { return limitOf(self) < Unbounded; }
void countOne(Value self, Field field) {
  lazyFields(self)[field] = Value::fromInt(lazyFields(self)[field].asInt() + 1);
}

/// The key of a call without keywords where types do not count.
Value plainKey(Value args) {
  Tuple *tuple = args.as<Tuple>();
  bool isAlone = tuple->size == 1 && (isExactInt(tuple->items[0]) ||
                                      isExactly(tuple->items[0], TypeId::Str));
  return isAlone ? tuple->items[0] : args;
}

/// The key of any call: the arguments, a mark that no argument is, names and
/// values, types.
Value makeKey(Session &session, Value self, Value args, Dict *names) {
  bool typed = isTyped(self);
  if (!typed && !names->size)
    return plainKey(args);
  Tuple *given = args.as<Tuple>();
  uint64_t count = given->size + (names->size ? 1 + 2 * names->size : 0);
  Tuple *key = makeTuple(
      session, uint32_t(count + (typed ? given->size + names->size : 0)));
  if (!key)
    return Value::empty();
  Value *next = std::copy_n(given->items, given->size, key->items);
  Value *types = key->items + count;
  auto addType = [&](Value value) {
    if (typed)
      *types++ = Value::fromObject(typeOf(value));
  };
  std::for_each(given->begin(), given->end(), addType);
  if (names->size)
    *next++ = Value::fromObject(builtinType(TypeId::LruCache));
  forEachEntry(names, [&](DictEntry &entry) {
    *next++ = entry.key;
    *next++ = entry.value;
    addType(entry.value);
  });
  return Value::fromObject(key);
}

/// Adds \p entry, whose key is not there, as the one used last. \return false
/// with MemoryError pending.
bool addNewest(Session &session, Value self, DictEntry entry) {
  Dict *dict = entriesOf(self);
  uint32_t used = dict->used;
  if (!dictAddNew(session, dict, entry.key, entry.hash, entry.value))
    return false;
  // The gaps that it had are closed.
  if (dict->used <= used)
    lazyFields(self)[Oldest] = Value::fromInt(0);
  return true;
}

/// Entry number \p entry becomes the one used last. \return its value; empty
/// with MemoryError pending.
Value useEntry(Session &session, Value self, uint32_t entry) {
  countOne(self, Hits);
  Dict *dict = entriesOf(self);
  DictEntry found = dict->entries[entry];
  if (!isBounded(self) || entry + 1 == dict->used)
    return found.value;
  dictRemoveEntry(session, dict, entry);
  return addNewest(session, self, found) ? found.value : Value::empty();
}

/// The hash that the call in \p slots has computed.
int64_t savedHash(const Value *slots) {
  int64_t hash = 0;
  (void)intToInt64(slots[Hash], hash);
  return hash;
}

/// Takes the least recently used entry away. \pre there is one.
void removeOldest(Session &session, Value self) {
  Dict *dict = entriesOf(self);
  int64_t entry = lazyFields(self)[Oldest].asInt();
  auto isGap = [&] { return entry < dict->used && !dict->entries[entry].key; };
  while (isGap())
    ++entry;
  if (entry >= dict->used)
    for (entry = 0; isGap();)
      ++entry;
  if (entry >= dict->used)
    return;
  dictRemoveEntry(session, dict, uint32_t(entry));
  lazyFields(self)[Oldest] = Value::fromInt(entry + 1);
}

/// Stores a result whose key is not there. \return false with MemoryError.
bool addResult(Session &session, Value self, const Value *slots) {
  Dict *dict = entriesOf(self);
  if (dict->size && dict->size >= limitOf(self))
    removeOldest(session, self);
  return addNewest(session, self,
                   {savedHash(slots), slots[Key], slots[Result]});
}

/// hash(key). May suspend, as an operation of its own.
Value hashOf(Session &session, Value key) {
  int64_t hash;
  return hashNatively(session, key, hash)
             ? makeInt(session, hash)
             : runReplayable(session, ReplayOp::Hash, 0, &key, 1);
}

/// The number of the key's entry, or -1. May suspend, as an operation of its
/// own.
Value findEntry(Session &session, const Value *slots) {
  Dict *dict = entriesOf(slots[Self]);
  int64_t entry = dictTryFind(dict, slots[Key], savedHash(slots));
  if (entry >= -1)
    return Value::fromInt(entry);
  Value args[] = {Value::fromObject(dict), slots[Key], slots[Hash]};
  return runReplayable(session, ReplayOp::DictFind, 0, args, 3);
}

/// \return whether \p found is the number of an entry: one that was delivered
/// may be anything.
bool isEntry(Value self, Value found) {
  Dict *dict = entriesOf(self);
  return found.isInt() && found.asInt() >= 0 && found.asInt() < dict->used &&
         dict->entries[found.asInt()].key;
}

Value callWrapped(Session &session, const Value *slots) {
  Value function = lazyFields(slots[Self])[Wrapped];
  Tuple *args = slots[Args].as<Tuple>();
  Dict *names = slots[Names].as<Dict>();
  Tuple *row = makeTuple(session, args->size + names->size);
  if (!row)
    return Value::empty();
  Value *next = std::copy_n(args->items, args->size, row->items);
  if (!names->size)
    return session.call(function, row->items, row->size);
  Tuple *keywords = makeTuple(session, names->size);
  if (!keywords)
    return Value::empty();
  uint32_t i = 0;
  forEachEntry(names, [&](DictEntry &entry) {
    keywords->items[i++] = entry.key;
    *next++ = entry.value;
  });
  return session.call(function, row->items, row->size, keywords);
}

Value callStep(Frame *f) {
  Session &s = *f->session;
  Value *slots = f->slots;
  Value self = slots[Self], found;
  RESUMABLE_BEGIN(f);
  if (!limitOf(self)) {
    countOne(self, Misses);
    AWAIT(1, found, callWrapped(s, slots));
    return found;
  }
  slots[Key] = makeKey(s, self, slots[Args], slots[Names].as<Dict>());
  if (!slots[Key])
    return Value::empty();
  AWAIT_INT(2, slots[Hash], hashOf(s, slots[Key]));
  AWAIT_INT(3, found, findEntry(s, slots));
  if (isEntry(self, found))
    return useEntry(s, self, uint32_t(found.asInt()));
  countOne(self, Misses);
  AWAIT(4, slots[Result], callWrapped(s, slots));
  // The call may have stored the result itself.
  AWAIT_INT(5, found, findEntry(s, slots));
  if (!isEntry(self, found))
    return addResult(s, self, slots) ? slots[Result] : Value::empty();
  if (!isBounded(self))
    entriesOf(self)->entries[found.asInt()].value = slots[Result];
  return slots[Result];
  RESUMABLE_END();
}

bool isSoundCall(const Frame *f) {
  return (f->resume < 2 || holdsValue(f, Key)) &&
         (f->resume < 3 || holdsInt(f, Hash)) &&
         (f->resume < 5 || holdsValue(f, Result));
}

/// A hit that calls nothing back.
Value callQuick(Session &session, Value *slots) {
  Value self = slots[Self];
  if (slots[Names].as<Dict>()->size || isTyped(self))
    return Value::empty();
  Value key = plainKey(slots[Args]);
  int64_t hash;
  if (!hashNatively(session, key, hash))
    return Value::empty();
  int64_t entry = dictTryFind(entriesOf(self), key, hash);
  return entry < 0 ? Value::empty() : useEntry(session, self, uint32_t(entry));
}

Value clear(Session &session, Value *args) {
  Dict *dict = makeDict(session);
  if (!dict)
    return Value::empty();
  Value *fields = lazyFields(args[0]);
  fields[Entries] = Value::fromObject(dict);
  fields[Hits] = fields[Misses] = fields[Oldest] = Value::fromInt(0);
  return none();
}

/// `cls(function, maxsize, typed)`: maxsize is None or an int that is not
/// negative.
Value create(Session &session, Value *args) {
  if (!session.lookupSpecial(typeOf(args[1]), Special::Call))
    return session.raise(TypeId::TypeError,
                         "the first argument must be callable");
  int64_t limit = Unbounded;
  if (!isNoneOrAbsent(args[2]) && !sizeArgument(session, args[2], limit))
    return Value::empty();
  limit = std::clamp<int64_t>(limit, 0, Unbounded);
  Value typed = session.truth(args[3]);
  if (!typed)
    return typed;
  Value self = Value::fromObject(newInstance(session, args[0].as<Type>()));
  lazyFields(self)[Wrapped] = args[1];
  lazyFields(self)[Options] =
      Value::fromInt(limit * 2 + (typed == trueValue()));
  return clear(session, &self) ? self : Value::empty();
}

Value counts(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  Value row[] = {fields[Hits], fields[Misses],
                 Value::fromInt(entriesOf(args[0])->size)};
  return valueOrEmpty(makeTuple(session, row, 3));
}

Value bind(Session &session, Value *args) {
  return args[1] == none() ? args[0] : makeMethod(session, args[0], args[1]);
}

NativeDef methods[] = {
    {"__new__", "(cls, user_function, maxsize, typed, /)", create,
     NativeKind::Replay, NativeRole::Static},
    {.name = "__call__",
     .signature = "(self, /, *args, **kwargs)",
     .kind = NativeKind::Resumable,
     .stateSlots = 3,
     .step = callStep,
     .quick = callQuick,
     .isSound = isSoundCall},
    {"__get__", "(self, instance, owner=None, /)", bind},
    {"cache_clear", "(self, /)", clear},
    {"_counts", "(self, /)", counts},
};

bool addTypes(Session &session, ModuleObject *module) {
  return addConstant(session, module, "_CachedFunction",
                     Value::fromObject(builtinType(TypeId::LruCache))) &&
         addConstant(session, module, "_Partial",
                     Value::fromObject(builtinType(TypeId::Partial)));
}
} // namespace

ModuleDef montyjit::functoolsModule() {
  addModuleTypeMethods(TypeId::LruCache, methods);
  initPartial();
  initComparisonKeys();
  return {.name = "functools",
          .natives = functoolsFunctions(),
          .init = addTypes,
          .prelude = "functools"};
}
