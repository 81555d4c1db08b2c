//===- Dict.cpp - The table of dicts --------------------------------------===//
///
/// \file
/// Entries stand in an array in the order of insertion. Up to five of them are
/// searched one by one; more have an index beside them, a table with two thirds
/// as many entries as slots, probed as in CPython. The sizes follow CPython's
/// too, so that a dict that is changed while it is iterated over behaves the
/// same.
///
//===----------------------------------------------------------------------===//

#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <bit>
#include <cstring>

using namespace montyjit;

namespace {
constexpr uint32_t MinTable = 8;
/// Entries of a dict without an index.
constexpr uint32_t MaxLinear = 5;
constexpr int64_t Missing = -1;

uint64_t usable(uint64_t tableSize) { return (tableSize << 1) / 3; }

/// The smallest table with at least \p slots slots.
uint64_t tableFor(uint64_t slots) {
  return std::bit_ceil(slots < MinTable ? uint64_t(MinTable) : slots);
}

/// The words of the index, by its size. Calls \p use with the typed pointer.
template <typename Use> auto withIndex(const Dict *dict, Use use) {
  if (dict->indexMask < 256)
    return use(static_cast<uint8_t *>(dict->index));
  if (dict->indexMask < 65536)
    return use(static_cast<uint16_t *>(dict->index));
  return use(static_cast<uint32_t *>(dict->index));
}

/// The slots that a hash may be in, in the order to look.
class Probe {
public:
  Probe(uint64_t hash, uint32_t mask)
      : perturb_(hash), slot_(hash & mask), mask_(mask) {}
  uint64_t slot() const { return slot_; }
  void next() {
    constexpr int PerturbShift = 5;
    perturb_ >>= PerturbShift;
    slot_ = (slot_ * 5 + perturb_ + 1) & mask_;
  }

private:
  uint64_t perturb_, slot_, mask_;
};

/// What looking at one entry came to.
enum class Match : uint8_t { No, Yes, Stop };

/// Looks for the entry with \p hash that \p match says Yes to. \return its
/// number, Missing, or -2 when \p match said Stop.
template <typename MatchFn>
int64_t findEntry(const Dict *dict, int64_t hash, MatchFn match) {
  if (!dict->index) {
    for (uint32_t i = 0; i < dict->used; ++i) {
      const DictEntry &entry = dict->entries[i];
      if (entry.hash != hash || !entry.key)
        continue;
      Match m = match(entry);
      if (m != Match::No)
        return m == Match::Yes ? int64_t(i) : -2;
    }
    return Missing;
  }
  return withIndex(dict, [&](auto *index) -> int64_t {
    using Word = std::remove_reference_t<decltype(*index)>;
    for (Probe probe(uint64_t(hash), dict->indexMask);; probe.next()) {
      Word word = index[probe.slot()];
      if (word == 0)
        return Missing;
      if (word == Word(~Word(0)))
        continue;
      const DictEntry &entry = dict->entries[word - 1];
      if (entry.hash != hash)
        continue;
      Match m = match(entry);
      if (m != Match::No)
        return m == Match::Yes ? int64_t(word - 1) : -2;
    }
  });
}

/// Enters entry number \p entry into the index. \pre there is a free slot.
void indexEntry(Dict *dict, int64_t hash, uint32_t entry) {
  withIndex(dict, [&](auto *index) {
    using Word = std::remove_reference_t<decltype(*index)>;
    Probe probe(uint64_t(hash), dict->indexMask);
    while (index[probe.slot()] != 0)
      probe.next();
    index[probe.slot()] = Word(entry + 1);
  });
}

/// Marks the index slot of entry number \p entry as deleted.
void unindexEntry(Dict *dict, uint32_t entry) {
  withIndex(dict, [&](auto *index) {
    using Word = std::remove_reference_t<decltype(*index)>;
    Probe probe(uint64_t(dict->entries[entry].hash), dict->indexMask);
    while (index[probe.slot()] != Word(entry + 1))
      probe.next();
    index[probe.slot()] = Word(~Word(0));
  });
}

/// Gives \p dict a fresh index of \p slots slots over its entries.
void buildIndex(Session &session, Dict *dict, uint64_t slots) {
  size_t width = slots <= 256 ? 1 : slots <= 65536 ? 2 : 4;
  dict->index = session.heap.allocateAtomic(slots * width);
  std::memset(dict->index, 0, slots * width);
  dict->indexMask = uint32_t(slots - 1);
  for (uint32_t i = 0; i < dict->used; ++i)
    if (dict->entries[i].key)
      indexEntry(dict, dict->entries[i].hash, i);
}

/// Gives entries and index of \p dict back, which nobody refers to any more.
void releaseTable(Session &session, const Dict &dict) {
  session.heap.release(dict.entries, dict.capacity * sizeof(DictEntry));
  if (dict.index)
    withIndex(&dict, [&](auto *index) {
      session.heap.releaseAtomic(index, (uint64_t(dict.indexMask) + 1) *
                                            sizeof(*index));
    });
}

/// Gives a dict that has no index room for \p count entries, at most MaxLinear.
void makeRoom(Session &session, Dict *dict, uint32_t count) {
  auto *entries = static_cast<DictEntry *>(
      session.heap.allocate(count * sizeof(DictEntry)));
  std::copy_n(dict->entries, dict->used, entries);
  dict->entries = entries;
  dict->capacity = count;
}

/// Moves the live entries to a table of \p slots slots.
bool resize(Session &session, Dict *dict, uint64_t slots) {
  uint64_t capacity = usable(slots);
  if (!checkItems(session, capacity, sizeof(DictEntry) + 6))
    return false;
  auto *entries = static_cast<DictEntry *>(
      session.heap.allocate(capacity * sizeof(DictEntry)));
  uint32_t count = 0;
  for (uint32_t i = 0; i < dict->used; ++i)
    if (dict->entries[i].key)
      entries[count++] = dict->entries[i];
  dict->entries = entries;
  dict->used = count;
  dict->capacity = uint32_t(capacity);
  dict->index = nullptr;
  dict->indexMask = 0;
  if (capacity > MaxLinear)
    buildIndex(session, dict, slots);
  return true;
}

/// The slots that a table that has grown to \p usable entries gets next.
uint64_t slotsBehind(uint64_t usable) {
  constexpr uint64_t Growth = 3;
  return tableFor(usable * Growth);
}

/// The slots of the table of a dict that has got \p count keys one by one.
uint64_t slotsAfter(uint64_t count) {
  uint64_t slots = MinTable;
  while (usable(slots) < count)
    slots = slotsBehind(usable(slots));
  return slots;
}

/// Makes room for one more entry behind the last. \return false with
/// MemoryError pending.
bool grow(Session &session, Dict *dict) {
  if (dict->index || dict->used == MaxLinear)
    return resize(session, dict, slotsBehind(dict->size));
  makeRoom(session, dict, MaxLinear);
  return true;
}

Match matchStr(const DictEntry &entry, Str *key) {
  Value other = entry.key;
  if (other == Value::fromObject(key))
    return Match::Yes;
  bool isEqual = isStr(other) && equalStr(other.as<Str>(), key);
  return isEqual ? Match::Yes : Match::No;
}

/// `hash(string)`; computed once per string.
int64_t strHash(Str *string) {
  return string->hash ? string->hash : hashStr(string);
}
} // namespace

Dict *montyjit::asDict(Value value) {
  if (value.isObject() && value.object()->shape->type->layout == Layout::Dict)
    return value.as<Dict>();
  return nullptr;
}

Dict *montyjit::makeDict(Session &session, uint64_t capacity) {
  auto *dict = static_cast<Dict *>(session.heap.allocate(sizeof(Dict)));
  dict->shape = builtinShape(TypeId::Dict);
  dict->keysVersion = newVersion(session);
  // Most dicts that begin with a few entries get no more, and many of them are
  // kept: as records in a list.
  if (capacity && capacity <= MaxLinear)
    makeRoom(session, dict, uint32_t(capacity));
  else if (capacity && !resize(session, dict, tableFor((capacity * 3 + 1) / 2)))
    return nullptr;
  return dict;
}

//===--- Entries ----------------------------------------------------------===//

bool montyjit::dictAddNew(Session &session, Dict *dict, Value key, int64_t hash,
                          Value value) {
  if (dict->used == dict->capacity && !grow(session, dict)) [[unlikely]]
    return false;
  uint32_t number = dict->used;
  dict->entries[number] = {hash, key, value};
  ++dict->used;
  ++dict->size;
  if (dict->index)
    indexEntry(dict, hash, number);
  dict->keysVersion = newVersion(session);
  return true;
}

void montyjit::dictRemoveEntry(Session &session, Dict *dict, uint32_t entry) {
  if (dict->index)
    unindexEntry(dict, entry);
  dict->entries[entry] = DictEntry{};
  --dict->size;
  dict->keysVersion = newVersion(session);
}

DictEntry montyjit::dictPopLast(Session &session, Dict *dict) {
  uint32_t last = dict->used - 1;
  while (!dict->entries[last].key)
    --last;
  DictEntry entry = dict->entries[last];
  dictRemoveEntry(session, dict, last);
  // The index keeps marks of what was deleted, and is made anew only when the
  // entries are used up: so their number may not grow again.
  if (dict->index)
    dict->capacity -= dict->used - last;
  dict->used = last;
  return entry;
}

void montyjit::dictClear(Session &session, Dict *dict) {
  dict->entries = nullptr;
  dict->index = nullptr;
  dict->used = dict->size = dict->capacity = dict->indexMask = 0;
  dict->keysVersion = newVersion(session);
}

Dict *montyjit::dictCopy(Session &session, Dict *dict) {
  Dict *copy = makeDict(session, dict->size);
  if (!copy)
    return nullptr;
  if (dict->used == dict->size) {
    std::copy_n(dict->entries, dict->used, copy->entries);
    copy->used = dict->used;
  } else {
    for (uint32_t i = 0; i < dict->used; ++i)
      if (dict->entries[i].key)
        copy->entries[copy->used++] = dict->entries[i];
  }
  copy->size = copy->used;
  if (copy->index && copy->indexMask == dict->indexMask &&
      copy->used == dict->used)
    withIndex(copy, [&](auto *index) {
      std::memcpy(index, dict->index,
                  (uint64_t(dict->indexMask) + 1) * sizeof(*index));
    });
  else if (copy->index)
    for (uint32_t i = 0; i < copy->used; ++i)
      indexEntry(copy, copy->entries[i].hash, i);
  return copy;
}

//===--- Strings as keys --------------------------------------------------===//

int64_t montyjit::dictFindStr(Dict *dict, Str *key) {
  if (!dict->size)
    return Missing;
  return findEntry(dict, strHash(key), [key](const DictEntry &entry) {
    return matchStr(entry, key);
  });
}

Value montyjit::dictGetStr(Dict *dict, Str *key) {
  int64_t entry = dictFindStr(dict, key);
  return entry < 0 ? Value::empty() : dict->entries[entry].value;
}

bool montyjit::dictSetStr(Session &session, Dict *dict, Str *key, Value value) {
  int64_t entry = dictFindStr(dict, key);
  if (entry < 0)
    return dictAddNew(session, dict, Value::fromObject(key), strHash(key),
                      value);
  dict->entries[entry].value = value;
  return true;
}

bool montyjit::dictRemoveStr(Session &session, Dict *dict, Str *key) {
  int64_t entry = dictFindStr(dict, key);
  if (entry < 0)
    return false;
  dictRemoveEntry(session, dict, uint32_t(entry));
  return true;
}

//===--- Keys that compare without callbacks ------------------------------===//

/// Equal ints of 62 bits are identical words, so what is not identical is
/// unequal unless it is a float, a bool or an instance of a class.
static Match matchNatively(const DictEntry &entry, Value key) {
  if (entry.key == key)
    return Match::Yes;
  switch (equalNatively(entry.key, key)) {
  case Known::Yes:
    return Match::Yes;
  case Known::No:
    return Match::No;
  case Known::NeedsCall:
    break;
  }
  return Match::Stop;
}

int64_t montyjit::dictTryFind(Dict *dict, Value key, int64_t hash) {
  return findEntry(dict, hash, [key](const DictEntry &entry) {
    return matchNatively(entry, key);
  });
}

Value montyjit::dictTryGet(Session &session, Dict *dict, Value key) {
  int64_t hash;
  if (!hashQuickly(session, key, hash))
    return Value::empty();
  int64_t entry = dictTryFind(dict, key, hash);
  if (entry >= 0) [[likely]]
    return dict->entries[entry].value;
  return entry == Missing ? Value::exhausted() : Value::empty();
}

Known montyjit::dictTrySetHashed(Session &session, Dict *dict, Value key,
                                 int64_t hash, Value value) {
  int64_t entry = dictTryFind(dict, key, hash);
  if (entry >= 0) {
    dict->entries[entry].value = value;
    return Known::Yes;
  }
  if (entry != Missing)
    return Known::NeedsCall;
  return dictAddNew(session, dict, key, hash, value) ? Known::Yes : Known::No;
}

Known montyjit::dictTrySet(Session &session, Dict *dict, Value key,
                           Value value) {
  int64_t hash;
  return hashQuickly(session, key, hash)
             ? dictTrySetHashed(session, dict, key, hash, value)
             : Known::NeedsCall;
}

//===--- Dicts under construction ----------------------------------------===//

bool montyjit::dictPrepare(Session &session, Dict *dict, uint64_t count) {
  constexpr uint64_t Most = 1 << 16;
  return count <= MaxLinear ||
         resize(session, dict, slotsAfter(std::min(count, Most)));
}

bool montyjit::dictTrim(Session &session, Dict *dict) {
  uint64_t slots = slotsAfter(dict->used);
  return usable(slots) >= dict->capacity || resize(session, dict, slots);
}

Known montyjit::dictTrySetOwned(Session &session, Dict *dict, Value key,
                                Value value) {
  if (dict->used < dict->capacity)
    return dictTrySet(session, dict, key, value);
  Dict old = *dict;
  Known done = dictTrySet(session, dict, key, value);
  if (old.entries && old.entries != dict->entries)
    releaseTable(session, old);
  return done;
}

//===--- Any keys ---------------------------------------------------------===//

/// One pass over the candidates with `__eq__`. A callback may change the dict;
/// then \p changed is set, and the search starts again, as in CPython.
static int64_t findWithCalls(Session &session, Dict *dict, Value key,
                             int64_t hash, bool &changed) {
  DictEntry *entries = dict->entries;
  return findEntry(dict, hash, [&](const DictEntry &entry) {
    Match match = matchNatively(entry, key);
    if (match != Match::Stop)
      return match;
    Value candidate = entry.key;
    const DictEntry *address = &entry;
    Value isEqual = session.equal(candidate, key);
    if (!isEqual)
      return Match::Stop;
    if (dict->entries != entries || !(address->key == candidate)) {
      changed = true;
      return Match::Stop;
    }
    return isEqual == trueValue() ? Match::Yes : Match::No;
  });
}

int64_t montyjit::dictFind(Session &session, Dict *dict, Value key,
                           int64_t hash) {
  for (;;) {
    bool changed = false;
    int64_t entry = findWithCalls(session, dict, key, hash, changed);
    if (!changed)
      return entry;
    if (!session.poll())
      return -2;
  }
}

Value montyjit::dictGet(Session &session, Dict *dict, Value key) {
  if (Value value = dictTryGet(session, dict, key)) [[likely]]
    return value;
  int64_t hash;
  if (!hashKey(session, key, hash))
    return Value::empty();
  int64_t entry = dictFind(session, dict, key, hash);
  if (entry >= 0)
    return dict->entries[entry].value;
  return entry == Missing ? Value::exhausted() : Value::empty();
}

bool montyjit::dictSetHashed(Session &session, Dict *dict, Value key,
                             int64_t hash, Value value) {
  int64_t entry = dictFind(session, dict, key, hash);
  if (entry == Missing)
    return dictAddNew(session, dict, key, hash, value);
  if (entry < 0)
    return false;
  dict->entries[entry].value = value;
  return true;
}

bool montyjit::dictSet(Session &session, Dict *dict, Value key, Value value) {
  Known done = dictTrySet(session, dict, key, value);
  if (done != Known::NeedsCall) [[likely]]
    return done == Known::Yes;
  int64_t hash;
  return hashKey(session, key, hash) &&
         dictSetHashed(session, dict, key, hash, value);
}

Value montyjit::replayDictSet(Session &session, Value *args, uint32_t count) {
  Dict *dict = args[0].as<Dict>();
  int64_t hash;
  bool done = count > 3 && intToInt64(args[3], hash)
                  ? dictSetHashed(session, dict, args[1], hash, args[2])
                  : dictSet(session, dict, args[1], args[2]);
  return done ? none() : Value::empty();
}

Value montyjit::dictPop(Session &session, Dict *dict, Value key) {
  int64_t hash;
  if (!hashKey(session, key, hash))
    return Value::empty();
  int64_t entry = dictFind(session, dict, key, hash);
  if (entry < 0)
    return entry == Missing ? Value::exhausted() : Value::empty();
  Value value = dict->entries[entry].value;
  dictRemoveEntry(session, dict, uint32_t(entry));
  return value;
}
