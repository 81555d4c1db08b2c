//===- Walk.cpp - Nodes and units by number -------------------------------===//

#include "montyjit/Sema/Sema.h"
#include "montyjit/Sema/UnitWalk.h"

namespace montyjit {

Node *findNode(const CodeUnit &unit, uint32_t id) {
  if (id == 0)
    return nullptr;
  Node *found = nullptr;
  forEachRoot(unit, [&](Node *root) {
    if (root->contains(id))
      found = root;
  });
  while (found && found->id != id) {
    Node *inner = nullptr;
    forEachChildInUnit(unit, found, [&](Node *child) {
      if (child->id && child->contains(id))
        inner = child;
    });
    found = inner;
  }
  return found;
}

CodeUnit *findUnit(const Tree &tree, uint32_t number) {
  CodeUnit *unit = tree.module->unit;
  while (unit && unit->number != number) {
    CodeUnit *inner = nullptr;
    for (CodeUnit *child : unit->children)
      if (child->number <= number)
        inner = child;
    unit = inner;
  }
  return unit;
}

CodeUnit *findLazyUnit(const CodeUnit &parent, const Expr *expr) {
  for (CodeUnit *child : parent.children)
    if (child->kind == UnitKind::Annotation && child->node == expr)
      return child;
  return nullptr;
}

} // namespace montyjit
