//===- SetTable.h - Working on the tables of sets ---------------*- C++ -*-===//
///
/// \file
/// The parts of Set.cpp that the set operations use. Functions with `Try` never
/// run Python code and answer NeedsCall instead.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_SETTABLE_H
#define MONTYJIT_LIB_RUNTIME_SETTABLE_H

#include "montyjit/Runtime/Dict.h"

namespace montyjit {

/// \return the size that CPython gives a set that is full: see resizeSet().
uint64_t grownSize(const SetObject *set);
/// Moves the members to a table of more than \p minimum slots. \return false
/// with MemoryError pending.
[[nodiscard]] bool resizeSet(Session &session, SetObject *set,
                             uint64_t minimum);
/// \return a copy of the table; null with MemoryError pending. \pre there is
/// one.
SetEntry *copyTable(Session &session, const SetObject *set, bool isScanned);
/// Makes sure that the table may hold objects. It may move. \return false with
/// MemoryError pending.
[[nodiscard]] bool scanTable(Session &session, SetObject *set);
/// Out-of-line part of insertClean.
void insertCleanSlow(SetEntry *table, uint64_t mask, const SetEntry &entry);
/// Enters a key that is not there into a table without deleted entries, which
/// is scanned if the key is an object.
inline void insertClean(SetEntry *table, uint64_t mask, const SetEntry &entry) {
  SetEntry &first = table[uint64_t(entry.hash) & mask];
  if (first.key)
    return insertCleanSlow(table, mask, entry);
  first = entry;
}
/// Gives the table of \p set back, which nobody refers to any more.
void releaseTable(Session &session, const SetObject &set);
void clearSet(SetObject *set);
/// Takes away a member. \pre \p entry is one of \p set's.
void setRemoveEntry(SetObject *set, SetEntry *entry);

/// hash(key) with the sets' message for unhashable ones.
[[nodiscard]] bool hashMember(Session &session, Value key, int64_t &hash);

/// Yes: it is a member now; No: MemoryError is pending.
Known setTryAddHashed(Session &session, SetObject *set, Value key,
                      int64_t hash);
Known setTryAddOwned(Session &session, SetObject *set, Value key, int64_t hash);
/// setTryContains, of a set that has a table.
Known setSearch(const SetObject *set, Value key, int64_t hash);
inline Known setTryContains(const SetObject *set, Value key, int64_t hash) {
  if (!set->size)
    return Known::No;
  // Most searches end at the first slot.
  const SetEntry &first = set->table[uint64_t(hash) & set->mask];
  if (!first.key || first.key == key)
    return first.key ? Known::Yes : Known::No;
  return setSearch(set, key, hash);
}
/// \return whether it was there.
Known setTryDiscard(SetObject *set, Value key, int64_t hash);

/// The same with callbacks (Replay).
[[nodiscard]] bool setAddHashed(Session &session, SetObject *set, Value key,
                                int64_t hash);
Value setContainsHashed(Session &session, SetObject *set, Value key,
                        int64_t hash);
Value setDiscardHashed(Session &session, SetObject *set, Value key,
                       int64_t hash);

/// Steps through the members: \return the entry at \p position or behind it,
/// null at the end; \p position goes behind it.
inline SetEntry *nextMember(SetObject *set, uint64_t &position) {
  uint64_t slots = set->table ? set->mask + 1 : 0;
  while (position < slots) {
    SetEntry *entry = &set->table[position++];
    if (entry->key && !(entry->key == Value::exhausted()))
      return entry;
  }
  return nullptr;
}

/// Calls \p visit(const SetEntry &) for all members. \pre it changes no set but
/// those that it makes.
template <typename Visit> void forEachEntry(const SetObject *set, Visit visit) {
  if (!set->table)
    return;
  for (const SetEntry *entry = set->table, *end = entry + set->mask + 1;
       entry != end; ++entry)
    if (entry->key && !(entry->key == Value::exhausted()))
      visit(*entry);
}

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_SETTABLE_H
