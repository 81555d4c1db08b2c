//===- Shape.cpp - Where attributes live ----------------------------------===//

#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace montyjit {
/// Name to slot for shapes with many attributes: open addressing by the name's
/// hash, built once.
struct ShapeTable {
  uint32_t mask;
  struct Entry {
    Str *name;
    uint32_t slot;
  } entries[];
};
} // namespace montyjit

namespace {
/// Up to this many attributes a walk along the parents is faster than a table.
constexpr uint32_t MaxWalk = 6;
/// Beyond these an instance is a dictionary rather than a record.
constexpr uint32_t MaxAttributes = 128;
constexpr uint32_t MaxTransitions = 64;

ShapeTable *buildTable(Session &session, Shape *shape) {
  uint32_t capacity = 16;
  while (capacity < shape->count * 2)
    capacity *= 2;
  auto *table = static_cast<ShapeTable *>(session.heap.allocate(
      sizeof(ShapeTable) + capacity * sizeof(ShapeTable::Entry)));
  table->mask = capacity - 1;
  for (Shape *s = shape; s->parent; s = s->parent) {
    uint32_t i = uint32_t(hashStr(s->name)) & table->mask;
    while (table->entries[i].name)
      i = (i + 1) & table->mask;
    table->entries[i] = {s->name, s->count - 1};
  }
  return table;
}
} // namespace

int64_t montyjit::findSlot(Shape *shape, Str *name) {
  if (ShapeTable *table = shape->table) {
    uint32_t i = uint32_t(hashStr(name)) & table->mask;
    for (; table->entries[i].name; i = (i + 1) & table->mask)
      if (table->entries[i].name == name)
        return table->entries[i].slot;
    return -1;
  }
  for (; shape->parent; shape = shape->parent)
    if (shape->name == name)
      return shape->count - 1;
  return -1;
}

Shape *montyjit::addSlot(Session &session, Shape *shape, Str *name) {
  // The shapes of built-in types are shared by all sessions: never changed.
  if (shape->type->id != TypeId::Dynamic)
    return nullptr;
  uint32_t transitions = 0;
  for (Shape *child = shape->firstChild; child; child = child->sibling) {
    if (child->name == name)
      return child;
    ++transitions;
  }
  if (shape->count >= MaxAttributes || transitions >= MaxTransitions)
    return nullptr;
  auto *child = static_cast<Shape *>(session.heap.allocate(sizeof(Shape)));
  child->type = shape->type;
  child->parent = shape;
  child->name = name;
  child->count = shape->count + 1;
  child->sibling = shape->firstChild;
  shape->firstChild = child;
  if (child->count > MaxWalk)
    child->table = buildTable(session, child);
  return child;
}
