//===- SetAlgebra.cpp - Unions, intersections, differences ----------------===//
///
/// \file
/// The order of the result of a set operation follows from which operand is
/// walked through and when the table grows; both are CPython's.
///
//===----------------------------------------------------------------------===//

#include "SetSupport.h"
#include "SetTable.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"

using namespace montyjit;

namespace {
/// Calls \p visit(Value item) for the items of any iterable until it answers
/// false. A fresh iterator over a container is stepped directly; everything
/// else through the session, which keeps the log of a replay.
template <typename Visit>
bool forEachItem(Session &session, Value iterable, Visit visit) {
  Value iterator = iterNatively(session, iterable);
  bool isFresh = iterator && !(iterator == iterable);
  if (!isFresh)
    iterator = session.iter(iterable);
  while (iterator) {
    Value item =
        isFresh ? nextNatively(session, iterator) : session.next(iterator);
    if (item == Value::exhausted())
      return true;
    if (!item || !session.poll() || !visit(item))
      break;
  }
  return false;
}

/// Adds a member to a set that nobody but the caller knows.
bool addOwned(Session &session, SetObject *set, Value key, int64_t hash) {
  Known done = setTryAddOwned(session, set, key, hash);
  return done == Known::NeedsCall ? setAddHashed(session, set, key, hash)
                                  : done == Known::Yes;
}

/// setContainsHashed. NeedsCall: empty, with status.
Known contains(Session &session, SetObject *set, Value key, int64_t hash) {
  Known known = setTryContains(set, key, hash);
  if (known != Known::NeedsCall) [[likely]]
    return known;
  Value isIn = setContainsHashed(session, set, key, hash);
  return !isIn                 ? Known::NeedsCall
         : isIn == trueValue() ? Known::Yes
                               : Known::No;
}

/// Makes room for \p more members at once, as before merging a whole container.
bool reserveFor(Session &session, SetObject *set, uint64_t more) {
  uint64_t mask = set->table ? set->mask : 7;
  if ((set->fill + more) * 5 < mask * 3)
    return true;
  return resizeSet(session, set, (set->size + more) * 2);
}

bool addDictKeys(Session &session, SetObject *set, Dict *dict) {
  if (!reserveFor(session, set, dict->size))
    return false;
  for (uint32_t i = 0; i < dict->used; ++i) {
    DictEntry entry = dict->entries[i];
    if (entry.key && !setAddHashed(session, set, entry.key, entry.hash))
      return false;
  }
  return true;
}

void insertAllClean(SetObject *set, SetObject *other) {
  forEachEntry(other, [table = set->table, mask = set->mask](auto &entry) {
    insertClean(table, mask, entry);
  });
  set->fill = set->size = other->size;
  ++set->changes;
}

/// `set -= other` without the final clean-up.
bool discardAll(Session &session, SetObject *set, SetObject *other) {
  uint64_t position = 0;
  while (SetEntry *entry = nextMember(other, position))
    if (!setDiscardHashed(session, set, entry->key, entry->hash))
      return false;
  return true;
}

/// After many members were taken away: drops the marks that they left.
bool dropDeleted(Session &session, SetObject *set) {
  if (set->fill - set->size <= set->mask / 4)
    return true;
  return resizeSet(session, set, grownSize(set));
}

bool toggle(Session &session, SetObject *set, Value key, int64_t hash) {
  Value was = setDiscardHashed(session, set, key, hash);
  if (!was)
    return false;
  return was == trueValue() || setAddHashed(session, set, key, hash);
}

bool toggleDictKeys(Session &session, SetObject *set, Dict *dict) {
  for (uint32_t i = 0; i < dict->used; ++i) {
    DictEntry entry = dict->entries[i];
    if (entry.key && !toggle(session, set, entry.key, entry.hash))
      return false;
  }
  return true;
}

bool toggleMembers(Session &session, SetObject *set, SetObject *other) {
  uint64_t position = 0;
  while (SetEntry *entry = nextMember(other, position))
    if (!toggle(session, set, entry->key, entry->hash))
      return false;
  return true;
}
} // namespace

bool montyjit::cloneTable(Session &session, SetObject *set, SetObject *other) {
  SetEntry *table = copyTable(session, other, other->isScanned);
  if (!table)
    return false;
  set->table = table;
  set->isScanned = other->isScanned;
  set->mask = other->mask;
  set->fill = other->fill;
  set->size = other->size;
  ++set->changes;
  return true;
}

bool montyjit::mergeSets(Session &session, SetObject *set, SetObject *other) {
  if (other == set || other->size == 0)
    return true;
  if (other->isScanned && !scanTable(session, set))
    return false;
  if (!reserveFor(session, set, other->size))
    return false;
  uint64_t mask = set->table ? set->mask : 7;
  if (set->fill == 0) {
    if (mask == other->mask && other->fill == other->size)
      return cloneTable(session, set, other);
    if (!set->table && !resizeSet(session, set, 0))
      return false;
    insertAllClean(set, other);
    return true;
  }
  uint64_t position = 0;
  while (SetEntry *entry = nextMember(other, position))
    if (!setAddHashed(session, set, entry->key, entry->hash))
      return false;
  return true;
}

bool montyjit::addAll(Session &session, SetObject *set, Value iterable) {
  if (SetObject *other = asSet(iterable))
    return mergeSets(session, set, other);
  if (isDict(iterable))
    return addDictKeys(session, set, iterable.as<Dict>());
  return forEachItem(session, iterable,
                     [&](Value item) { return setAdd(session, set, item); });
}

bool montyjit::removeAll(Session &session, SetObject *set, Value iterable) {
  SetObject *other = asSet(iterable);
  if (other == set) {
    clearSet(set);
    return true;
  }
  if (!other)
    return forEachItem(session, iterable,
                       [&](Value item) {
                         return bool(setDiscard(session, set, item));
                       }) &&
           dropDeleted(session, set);
  // Of a much larger set, only what both have is of interest.
  if ((other->size >> 3) > set->size) {
    Value common =
        intersectWith(session, set, TypeId::Set, Value::fromObject(other));
    if (!common)
      return false;
    other = common.as<SetObject>();
  }
  return discardAll(session, set, other) && dropDeleted(session, set);
}

bool montyjit::toggleAll(Session &session, SetObject *set, Value iterable) {
  SetObject *other = asSet(iterable);
  if (other == set) {
    clearSet(set);
    return true;
  }
  if (isDict(iterable))
    return toggleDictKeys(session, set, iterable.as<Dict>());
  if (!other) {
    other = makeSet(session);
    if (!addAll(session, other, iterable))
      return false;
  }
  return toggleMembers(session, set, other);
}

SetObject *montyjit::copySet(Session &session, SetObject *set, TypeId id) {
  SetObject *copy = makeSet(session, id);
  return mergeSets(session, copy, set) ? copy : nullptr;
}

Value montyjit::intersectWith(Session &session, SetObject *set, TypeId id,
                              Value iterable) {
  SetObject *other = asSet(iterable);
  if (other == set) {
    SetObject *copy = copySet(session, set, id);
    return copy ? Value::fromObject(copy) : Value::empty();
  }
  SetObject *result = makeSet(session, id);
  Value done = Value::fromObject(result);
  auto keepCommon = [&](SetObject *where, Value key, int64_t hash) {
    Known known = contains(session, where, key, hash);
    if (known == Known::Yes)
      return addOwned(session, result, key, hash);
    return known == Known::No;
  };
  if (!other) {
    bool isFull = false;
    bool isDone = forEachItem(session, iterable, [&](Value item) {
      int64_t hash;
      // Nothing becomes a member here, and the error does not say so.
      bool isHashed =
          hashNatively(session, item, hash) || session.hash(item, hash);
      if (!isHashed || !keepCommon(set, item, hash))
        return false;
      isFull = result->size >= set->size;
      return !isFull;
    });
    return isDone || isFull ? done : Value::empty();
  }
  if (other->size > set->size)
    std::swap(set, other);
  uint64_t position = 0;
  while (SetEntry *entry = nextMember(other, position))
    if (!keepCommon(set, entry->key, entry->hash))
      return Value::empty();
  return done;
}

Value montyjit::differenceWith(Session &session, SetObject *set, TypeId id,
                               Value iterable) {
  SetObject *other = asSet(iterable);
  Dict *dict = isDict(iterable) ? iterable.as<Dict>() : nullptr;
  bool isSmall = (!other && !dict) ||
                 (set->size >> 2) > (other ? other->size : dict->size);
  if (isSmall) {
    SetObject *copy = copySet(session, set, id);
    return copy && removeAll(session, copy, iterable) ? Value::fromObject(copy)
                                                      : Value::empty();
  }
  SetObject *result = makeSet(session, id);
  uint64_t position = 0;
  while (SetEntry *found = nextMember(set, position)) {
    SetEntry entry = *found;
    Known known;
    if (other) {
      known = contains(session, other, entry.key, entry.hash);
    } else {
      int64_t at = dictFind(session, dict, entry.key, entry.hash);
      known = at == -2 ? Known::NeedsCall : at >= 0 ? Known::Yes : Known::No;
    }
    if (known == Known::NeedsCall ||
        (known == Known::No &&
         !addOwned(session, result, entry.key, entry.hash)))
      return Value::empty();
  }
  return Value::fromObject(result);
}

Value montyjit::isSubset(Session &session, SetObject *set, SetObject *other) {
  if (set->size > other->size)
    return falseValue();
  uint64_t position = 0;
  while (SetEntry *entry = nextMember(set, position)) {
    Known known = contains(session, other, entry->key, entry->hash);
    if (known != Known::Yes)
      return known == Known::No ? falseValue() : Value::empty();
  }
  return trueValue();
}

bool montyjit::canChangeInPlace(Session &session, SetObject *set,
                                SetObject *other) {
  uint64_t position = 0;
  int64_t hash;
  while (SetEntry *entry = nextMember(other, position))
    if (!hashNatively(session, entry->key, hash) ||
        setTryContains(set, entry->key, hash) == Known::NeedsCall)
      return false;
  return true;
}

void montyjit::adoptTable(SetObject *set, SetObject *other) {
  set->table = other->table;
  set->isScanned = other->isScanned;
  set->mask = other->mask;
  set->fill = other->fill;
  set->size = other->size;
  ++set->changes;
}
