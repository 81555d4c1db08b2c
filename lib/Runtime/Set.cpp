//===- Set.cpp - The table of sets ----------------------------------------===//
///
/// \file
/// The order in which a set gives its members is visible, and Python programs
/// show it; so the table, its probing (ten neighbours, then a jump that the
/// upper bits of the hash steer) and the moments when it grows are those of
/// CPython.
///
//===----------------------------------------------------------------------===//

#include "SetTable.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"

#include <algorithm>
#include <cstring>

using namespace montyjit;

namespace {
constexpr uint64_t MinTable = 8;

SetEntry *allocateTable(Session &session, uint64_t slots, bool isScanned) {
  if (!checkItems(session, slots, sizeof(SetEntry)))
    return nullptr;
  size_t bytes = slots * sizeof(SetEntry);
  void *table = isScanned ? session.heap.allocate(bytes)
                          : session.heap.allocateAtomic(bytes);
  if (!isScanned)
    std::memset(table, 0, bytes);
  return static_cast<SetEntry *>(table);
}

bool isDeleted(const SetEntry &entry) {
  return entry.key == Value::exhausted();
}

/// Walks the slots that \p hash may be in until \p visit returns true.
template <typename Visit>
void probe(SetEntry *table, uint64_t mask, int64_t hash, Visit visit) {
  constexpr uint64_t Neighbours = 9;
  constexpr int PerturbShift = 5;
  uint64_t perturb = uint64_t(hash);
  for (uint64_t i = perturb & mask;; i = (i * 5 + 1 + perturb) & mask) {
    uint64_t last = i + Neighbours <= mask ? i + Neighbours : i;
    for (uint64_t j = i; j <= last; ++j)
      if (visit(table[j]))
        return;
    perturb >>= PerturbShift;
  }
}

/// What a search came to: the member, the free slot that ended it, or neither.
/// On the way to a free slot: the last deleted entry.
struct Found {
  SetEntry *entry = nullptr;
  SetEntry *freeSlot = nullptr;
  SetEntry *deleted = nullptr;
};

/// A search where \p match decides about entries with the same hash; when it
/// says NeedsCall, the search ends with nothing found.
template <typename MatchFn>
Found search(SetObject *set, int64_t hash, MatchFn match) {
  Found found;
  probe(set->table, set->mask, hash, [&](SetEntry &entry) {
    if (!entry.key) {
      found.freeSlot = &entry;
      return true;
    }
    // No key has the hash of deleted entries.
    if (entry.hash != hash) {
      if (isDeleted(entry))
        found.deleted = &entry;
      return false;
    }
    Known known = match(entry);
    if (known == Known::Yes)
      found.entry = &entry;
    return known != Known::No;
  });
  return found;
}

Known matchNatively(const SetEntry &entry, Value key) {
  return entry.key == key ? Known::Yes : equalNatively(entry.key, key);
}

Found searchNatively(SetObject *set, Value key, int64_t hash) {
  return search(set, hash, [key](const SetEntry &entry) {
    return matchNatively(entry, key);
  });
}

/// One search with `__eq__`; \p changed: a callback changed the set.
Found searchOnce(Session &session, SetObject *set, Value key, int64_t hash,
                 bool &changed) {
  SetEntry *table = set->table;
  return search(set, hash, [&](const SetEntry &entry) {
    Known known = matchNatively(entry, key);
    if (known != Known::NeedsCall)
      return known;
    Value candidate = entry.key;
    const SetEntry *address = &entry;
    Value isEqual = session.equal(candidate, key);
    if (!isEqual)
      return Known::NeedsCall;
    if (set->table != table || !(address->key == candidate)) {
      changed = true;
      return Known::NeedsCall;
    }
    return isEqual == trueValue() ? Known::Yes : Known::No;
  });
}

bool ensureTable(Session &session, SetObject *set, Value key) {
  if (set->table)
    return true;
  set->isScanned = key.isObject();
  set->table = allocateTable(session, MinTable, set->isScanned);
  set->mask = MinTable - 1;
  return set->table != nullptr;
}

/// The whole search. Nothing found: empty with status.
Found searchWithCalls(Session &session, SetObject *set, Value key,
                      int64_t hash) {
  for (;;) {
    if (!ensureTable(session, set, key))
      return Found();
    bool changed = false;
    Found found = searchOnce(session, set, key, hash, changed);
    if (!changed || !session.poll())
      return found;
  }
}

/// Makes the set larger where one more member would make it too full. \p
/// IsOwned: nobody else refers to the table that it grows out of.
template <bool IsOwned> bool growWhenFull(Session &session, SetObject *set) {
  if (set->fill * 5 < set->mask * 3) [[likely]]
    return true;
  SetObject old = *set;
  if (!resizeSet(session, set, grownSize(set)))
    return false;
  if (IsOwned && old.table != set->table)
    releaseTable(session, old);
  return true;
}

/// Enters a key where its search ended, best in place of a deleted one.
template <bool IsOwned = false>
bool fillSlot(Session &session, SetObject *set, const Found &found, Value key,
              int64_t hash) {
  SetEntry *slot = found.deleted ? found.deleted : found.freeSlot;
  auto place = slot - set->table;
  if (key.isObject() && !scanTable(session, set))
    return false;
  set->table[place] = {hash, key};
  ++set->size;
  ++set->changes;
  if (found.deleted)
    return true;
  ++set->fill;
  return growWhenFull<IsOwned>(session, set);
}

template <bool IsOwned>
Known addNatively(Session &session, SetObject *set, Value key, int64_t hash) {
  if (!ensureTable(session, set, key))
    return Known::No;
  Found found;
  SetEntry *first = &set->table[uint64_t(hash) & set->mask];
  if (first->key == key)
    return Known::Yes;
  if (first->key)
    found = searchNatively(set, key, hash);
  else
    found.freeSlot = first;
  if (found.entry)
    return Known::Yes;
  if (!found.freeSlot)
    return Known::NeedsCall;
  return fillSlot<IsOwned>(session, set, found, key, hash) ? Known::Yes
                                                           : Known::No;
}
} // namespace

bool montyjit::scanTable(Session &session, SetObject *set) {
  if (set->isScanned)
    return true;
  SetEntry *table = set->table ? copyTable(session, set, true) : nullptr;
  if (set->table && !table)
    return false;
  set->table = table;
  set->isScanned = true;
  return true;
}

SetEntry *montyjit::copyTable(Session &session, const SetObject *set,
                              bool isScanned) {
  SetEntry *table = allocateTable(session, set->mask + 1, isScanned);
  if (table)
    std::copy_n(set->table, set->mask + 1, table);
  return table;
}

uint64_t montyjit::grownSize(const SetObject *set) {
  constexpr uint64_t Large = 50000;
  return set->size > Large ? set->size * 2 : set->size * 4;
}

void montyjit::insertCleanSlow(SetEntry *table, uint64_t mask,
                               const SetEntry &entry) {
  probe(table, mask, entry.hash, [&](SetEntry &slot) {
    if (slot.key)
      return false;
    slot = entry;
    return true;
  });
}

bool montyjit::resizeSet(Session &session, SetObject *set, uint64_t minimum) {
  uint64_t slots = MinTable;
  while (slots <= minimum)
    slots <<= 1;
  if (slots == MinTable && set->mask == MinTable - 1 && set->table &&
      set->fill == set->size)
    return true;
  SetEntry *table = allocateTable(session, slots, set->isScanned);
  if (!table)
    return false;
  forEachEntry(set, [=](const SetEntry &entry) {
    insertClean(table, slots - 1, entry);
  });
  set->table = table;
  set->mask = slots - 1;
  set->fill = set->size;
  return true;
}

SetObject *montyjit::asSet(Value value) {
  if (value.isObject() && value.object()->shape->type->layout == Layout::Set)
    return value.as<SetObject>();
  return nullptr;
}

void montyjit::clearSet(SetObject *set) {
  set->table = nullptr;
  set->mask = MinTable - 1;
  set->fill = set->size = set->finger = 0;
  set->isScanned = false;
  set->hash = -1;
  ++set->changes;
}

SetObject *montyjit::makeSet(Session &session, TypeId id) {
  auto *set =
      static_cast<SetObject *>(session.heap.allocate(sizeof(SetObject)));
  set->shape = builtinShape(id);
  clearSet(set);
  return set;
}

Known montyjit::setTryAddHashed(Session &session, SetObject *set, Value key,
                                int64_t hash) {
  return addNatively<false>(session, set, key, hash);
}

void montyjit::releaseTable(Session &session, const SetObject &set) {
  if (!set.table)
    return;
  size_t bytes = (set.mask + 1) * sizeof(SetEntry);
  if (set.isScanned)
    session.heap.release(set.table, bytes);
  else
    session.heap.releaseAtomic(set.table, bytes);
}

Known montyjit::setTryAddOwned(Session &session, SetObject *set, Value key,
                               int64_t hash) {
  return addNatively<true>(session, set, key, hash);
}

Known montyjit::setTryAdd(Session &session, SetObject *set, Value key) {
  int64_t hash;
  if (!hashQuickly(session, key, hash))
    return Known::NeedsCall;
  return setTryAddHashed(session, set, key, hash);
}

Known montyjit::setTryAddOwned(Session &session, SetObject *set, Value key) {
  int64_t hash;
  if (!hashQuickly(session, key, hash))
    return Known::NeedsCall;
  return addNatively<true>(session, set, key, hash);
}

bool montyjit::setAddHashed(Session &session, SetObject *set, Value key,
                            int64_t hash) {
  Known done = setTryAddHashed(session, set, key, hash);
  if (done != Known::NeedsCall)
    return done == Known::Yes;
  Found found = searchWithCalls(session, set, key, hash);
  if (found.entry)
    return true;
  return found.freeSlot && fillSlot(session, set, found, key, hash);
}

bool montyjit::setAdd(Session &session, SetObject *set, Value key) {
  int64_t hash;
  return hashMember(session, key, hash) &&
         setAddHashed(session, set, key, hash);
}

Value montyjit::replaySetAdd(Session &session, Value *args, uint32_t count) {
  SetObject *set = args[0].as<SetObject>();
  int64_t hash;
  bool done = count > 2 && intToInt64(args[2], hash)
                  ? setAddHashed(session, set, args[1], hash)
                  : setAdd(session, set, args[1]);
  return done ? none() : Value::empty();
}

bool montyjit::hashMember(Session &session, Value key, int64_t &hash) {
  return hashNatively(session, key, hash) || session.hash(key, hash) ||
         raiseUnhashable(session, key, "set element");
}

Known montyjit::setSearch(const SetObject *set, Value key, int64_t hash) {
  Known known = Known::No;
  probe(set->table, set->mask, hash, [&](const SetEntry &entry) {
    if (entry.key == key) {
      known = Known::Yes;
      return true;
    }
    if (!entry.key)
      return true;
    // No key has the hash of deleted entries.
    if (entry.hash != hash)
      return false;
    known = equalNatively(entry.key, key);
    return known != Known::No;
  });
  return known;
}

Value montyjit::setContainsHashed(Session &session, SetObject *set, Value key,
                                  int64_t hash) {
  Known known = setTryContains(set, key, hash);
  if (known != Known::NeedsCall)
    return boolValue(known == Known::Yes);
  Found found = searchWithCalls(session, set, key, hash);
  if (found.entry)
    return trueValue();
  return found.freeSlot ? falseValue() : Value::empty();
}

Value montyjit::setContains(Session &session, SetObject *set, Value key) {
  int64_t hash;
  if (!hashMember(session, key, hash))
    return Value::empty();
  return setContainsHashed(session, set, key, hash);
}

void montyjit::setRemoveEntry(SetObject *set, SetEntry *entry) {
  *entry = {-1, Value::exhausted()};
  --set->size;
  ++set->changes;
}

Known montyjit::setTryDiscard(SetObject *set, Value key, int64_t hash) {
  if (!set->size)
    return Known::No;
  Found found = searchNatively(set, key, hash);
  if (found.entry)
    setRemoveEntry(set, found.entry);
  else if (!found.freeSlot)
    return Known::NeedsCall;
  return found.entry ? Known::Yes : Known::No;
}

Value montyjit::setDiscardHashed(Session &session, SetObject *set, Value key,
                                 int64_t hash) {
  Known known = setTryDiscard(set, key, hash);
  if (known != Known::NeedsCall)
    return boolValue(known == Known::Yes);
  Found found = searchWithCalls(session, set, key, hash);
  if (found.entry) {
    setRemoveEntry(set, found.entry);
    return trueValue();
  }
  return found.freeSlot ? falseValue() : Value::empty();
}

Value montyjit::setDiscard(Session &session, SetObject *set, Value key) {
  int64_t hash;
  if (!hashMember(session, key, hash))
    return Value::empty();
  return setDiscardHashed(session, set, key, hash);
}
