//===- Identity.cpp - The numbers that id() gives -------------------------===//

#include "montyjit/Runtime/Identity.h"

#include <bit>
#include <gc/gc.h>

using namespace montyjit;

namespace {
/// Pointer-free, so that it does not keep its object alive: the collector
/// clears `hidden` when the object dies.
struct Entry {
  uint64_t hidden;
  uint64_t id;
};

/// Open addressing by the object's address, at most half full.
struct Table {
  uint64_t next;
  uint32_t mask;
  uint32_t used;
  Entry **entries;
};

constexpr uint32_t FirstCapacity = 16;
/// Where the numbers begin, and how far they are apart: they look like
/// addresses.
constexpr uint64_t FirstIdentity = 0x7f0000000000;
constexpr uint64_t Step = 32;

uint64_t hide(const void *object) {
  return ~reinterpret_cast<uint64_t>(object);
}

uint32_t placeOf(uint64_t hidden) {
  return uint32_t((hidden >> 4) * 0x9e3779b97f4a7c15 >> 32);
}

Table *tableOf(const Session &session) {
  return session.moduleState[IdentitySlot].as<Table>();
}

Table *makeTable(Session &session) {
  auto *table = static_cast<Table *>(session.heap.allocate(sizeof(Table)));
  table->next = FirstIdentity;
  table->mask = FirstCapacity - 1;
  table->entries = static_cast<Entry **>(
      session.heap.allocate(FirstCapacity * sizeof(Entry *)));
  session.moduleState[IdentitySlot] = Value::fromObject(table);
  return table;
}

Table *ensureTable(Session &session) {
  return session.moduleState[IdentitySlot] ? tableOf(session)
                                           : makeTable(session);
}

void place(Table *table, Entry *entry) {
  uint32_t i = placeOf(entry->hidden) & table->mask;
  while (table->entries[i])
    i = (i + 1) & table->mask;
  table->entries[i] = entry;
  ++table->used;
}

/// Drops the dead; doubles the table if more than a quarter is alive.
void grow(Session &session, Table *table) {
  Entry **old = table->entries;
  uint32_t oldMask = table->mask, live = 0;
  for (uint32_t i = 0; i <= oldMask; ++i)
    live += old[i] && old[i]->hidden;
  uint32_t capacity = (oldMask + 1) * (live * 4 > oldMask ? 2 : 1);
  table->entries =
      static_cast<Entry **>(session.heap.allocate(capacity * sizeof(Entry *)));
  table->mask = capacity - 1;
  table->used = 0;
  for (uint32_t i = 0; i <= oldMask; ++i)
    if (old[i] && old[i]->hidden)
      place(table, old[i]);
}

Entry *find(const Table *table, const void *object) {
  uint64_t hidden = hide(object);
  uint32_t i = placeOf(hidden) & table->mask;
  for (; Entry *entry = table->entries[i]; i = (i + 1) & table->mask)
    if (entry->hidden == hidden)
      return entry;
  return nullptr;
}
} // namespace

void montyjit::restoreIdentity(Session &session, Object *object, uint64_t id) {
  Table *table = ensureTable(session);
  if (table->used * 2 > table->mask)
    grow(session, table);
  auto *entry =
      static_cast<Entry *>(session.heap.allocateAtomic(sizeof(Entry)));
  *entry = {hide(object), id};
  // Static objects never die.
  if (GC_base(object))
    GC_general_register_disappearing_link(
        reinterpret_cast<void **>(&entry->hidden), object);
  place(table, entry);
}

uint64_t montyjit::identityNumber(Session &session, Object *object) {
  Table *table = ensureTable(session);
  if (Entry *entry = find(table, object))
    return entry->id;
  uint64_t id = table->next;
  table->next += Step;
  restoreIdentity(session, object, id);
  return id;
}

int64_t montyjit::identityHash(Session &session, Value value) {
  uint64_t number =
      value.isObject() ? identityNumber(session, value.object()) : value.bits;
  // Objects are aligned: the low bits say nothing.
  auto hash = int64_t(std::rotr(number, 4));
  return hash == -1 ? -2 : hash;
}

uint64_t montyjit::findIdentity(const Session &session, const void *object) {
  if (!session.moduleState[IdentitySlot])
    return 0;
  Entry *entry = find(tableOf(session), object);
  return entry ? entry->id : 0;
}

uint64_t montyjit::nextIdentity(const Session &session) {
  return session.moduleState[IdentitySlot] ? tableOf(session)->next : 0;
}

void montyjit::setNextIdentity(Session &session, uint64_t id) {
  if (id)
    ensureTable(session)->next = id;
}
