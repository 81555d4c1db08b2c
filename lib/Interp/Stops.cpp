//===- Stops.cpp - What a stopped frame holds -----------------------------===//

#include "StopTable.h"

#include "montyjit/Interp/ResumePoint.h"
#include "montyjit/Interp/Stops.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"
#include "montyjit/Sema/Sema.h"
#include "montyjit/Sema/UnitWalk.h"

using namespace montyjit;

static bool areNames(Dict *dict) {
  bool areStrings = true;
  forEachEntry(dict, [&](DictEntry &entry) {
    areStrings = areStrings && isStr(entry.key);
  });
  return areStrings;
}

bool montyjit::meetsNeed(Value value, SlotNeed need) {
  if (value == Value::exhausted() || value == Value::raisedMarker())
    return false;
  switch (need) {
  case SlotNeed::Optional:
  case SlotNeed::Filled:
    return true;
  case SlotNeed::Value:
    return bool(value);
  case SlotNeed::Exception:
    return value && isException(value);
  case SlotNeed::List:
  case SlotNeed::OwnList:
    return value && isExactly(value, TypeId::List);
  case SlotNeed::Dict:
    return value && isExactly(value, TypeId::Dict);
  case SlotNeed::Set:
    return value && isExactly(value, TypeId::Set);
  case SlotNeed::Part:
    // By its class: the contents of a new object come later.
    return value && (!value.isObject() ||
                     typeOf(value)->solidBase == builtinType(TypeId::Str));
  case SlotNeed::Tuple:
    return value && isExactly(value, TypeId::Tuple);
  case SlotNeed::Cell:
    return value && isExactly(value, TypeId::Cell);
  case SlotNeed::Keywords:
    return value && isExactly(value, TypeId::Dict) &&
           areNames(value.as<Dict>());
  }
  __builtin_unreachable();
}

//===--- The walk to the resume point -------------------------------------===//

Node *StopTable::childOf(Node *n) const {
  Node *found = nullptr;
  forEachChildInUnit(unit_, n, [&](Node *child) {
    if (isIn(child))
      found = child;
  });
  return found;
}

bool StopTable::locals() {
  bool isEntered = resume_ != ResumeAtEntry || isGenerator_;
  for (uint32_t i = 0; i < unit_.numLocals; ++i) {
    bool isNamed = i < unit_.locals.size();
    bool isCell = isEntered && isNamed && unit_.locals[i].isCell;
    // Cells of comprehensions are there while these run; see comprehension().
    SlotNeed need = isCell && !unit_.locals[i].isComprehension
                        ? SlotNeed::Cell
                        : SlotNeed::Optional;
    // A class body's namespace, a generator expression's iterable.
    if (i == 0 && (unit_.kind == UnitKind::Class || unit_.usesNamespace ||
                   unit_.kind == UnitKind::GeneratorExp))
      need = SlotNeed::Value;
    if (!slot(i, need))
      return false;
    if (isCell && need == SlotNeed::Optional && visitor_.read(i) &&
        !meetsNeed(visitor_.read(i), SlotNeed::Cell))
      return false;
  }
  return true;
}

Node *StopTable::root() {
  if (unit_.kind == UnitKind::GeneratorExp) {
    auto *n = static_cast<GeneratorExpNode *>(unit_.node);
    return levels(n, n->generators, unit_.numLocals, n->elt);
  }
  if (unit_.kind == UnitKind::Annotation && !unit_.annotations.empty() &&
      !slot(unit_.numLocals, SlotNeed::Dict))
    return nullptr;
  Node *found = nullptr;
  forEachRoot(unit_, [&](Node *root) {
    if (isIn(root))
      found = root;
  });
  // `Generic[...]`, beside the class that is being made.
  bool isGeneric = found && unit_.kind == UnitKind::TypeParams &&
                   found->kind == NodeKind::ClassDef;
  return !isGeneric || slot(unit_.numLocals, SlotNeed::Value) ? found : nullptr;
}

bool StopTable::run() {
  if (!locals())
    return false;
  // The value of its last statement so far.
  if (unit_.kind == UnitKind::Module && !visitor_.result(SlotNeed::Optional))
    return false;
  if (resume_ == ResumeAtEntry)
    return true;
  ResumeKind kind = resumeKind(resume_);
  if (kind != ResumeKind::AfterCall &&
      !(kind == ResumeKind::AfterYield && isGenerator_))
    return false;
  for (Node *node = root(); node;) {
    Node *next = step(node);
    if (next == node)
      return true;
    node = next;
  }
  return atElement_;
}

bool montyjit::visitStop(const CodeUnit &unit, uint32_t resume,
                         bool isGenerator, StopVisitor &visitor) {
  return StopTable(unit, resume, isGenerator, visitor).run();
}
