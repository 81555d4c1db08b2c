//===- ClassNamespace.cpp - What class statements put there ---------------===//
///
/// \file
/// The names, and their order, are those of CPython's compiler: a metaclass or
/// a namespace that `__prepare__` made sees them.
///
//===----------------------------------------------------------------------===//

#include "ClassNamespace.h"
#include "Handlers.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// Names and values in turn.
class Entries {
public:
  explicit Entries(Session &session)
      : session_(session), list_(makeList(session)) {}

  void add(Str *name, Value value) {
    isWhole_ = isWhole_ && append(session_, list_, Value::fromObject(name)) &&
               append(session_, list_, value);
  }
  void add(NameId name, Value value) { add(staticName(name), value); }
  void add(const char *name, Value value) { add(session_.intern(name), value); }

  /// Stores them in \p space. \p readsName: as code that copies the module's
  /// `__name__` would. \return empty with status.
  Value storeIn(Value space, bool readsName) {
    if (!isWhole_)
      return Value::empty();
    if (isExactly(space, TypeId::Dict))
      return storeIn(space.as<Dict>());
    Tuple *entries = makeTuple(session_, list_->items, list_->size);
    Value args[] = {space, Value::fromObject(entries)};
    return runReplayable(session_, ReplayOp::FillNamespace, readsName, args, 2);
  }

private:
  Value storeIn(Dict *space) {
    for (uint32_t i = 0; i < list_->size; i += 2)
      if (!dictSetStr(session_, space, list_->items[i].as<Str>(),
                      list_->items[i + 1]))
        return Value::empty();
    return none();
  }

  Session &session_;
  List *list_;
  bool isWhole_ = true;
};

Value staticAttributes(Session &session, const CodeUnit *unit) {
  Tuple *names = makeTuple(session, unit->staticAttributes.size());
  for (uint32_t i = 0; names && i < names->size; ++i)
    names->items[i] =
        Value::fromObject(session.intern(unit->staticAttributes[i]->text));
  return Value::fromObject(names);
}

/// \return whether something in the body may look names up in the namespace
/// later: annotations, type aliases and parameters, and those of functions,
/// even where they have none.
bool sharesNamespace(const CodeUnit *unit) {
  return std::any_of(
      unit->children.begin(), unit->children.end(), [](const CodeUnit *child) {
        return child->seesClass || child->kind == UnitKind::Function;
      });
}

Value namespaceCell(Session &session, Value space) {
  auto *cell = static_cast<Cell *>(session.heap.allocate(sizeof(Cell)));
  cell->shape = builtinShape(TypeId::Cell);
  cell->value = space;
  return Value::fromObject(cell);
}
} // namespace

Value montyjit::fillBeforeBody(Session &session, ClassDefNode *n, Value space,
                               Function *body, Value typeParams) {
  Entries entries(session);
  Value module = dictGetStr(body->globals, staticName(NameId::DunderName));
  if (module)
    entries.add(NameId::DunderModule, module);
  entries.add(NameId::DunderQualName, body->qualName);
  entries.add(NameId::DunderFirstLineNo, Value::fromInt(n->unit->firstLine));
  if (typeParams)
    entries.add(NameId::DunderTypeParams, typeParams);
  if (n->unit->doc)
    entries.add(NameId::DunderDoc, body->doc);
  return entries.storeIn(space, bool(module));
}

Value montyjit::fillAfterBody(Session &session, ClassDefNode *n, Value space,
                              Tuple *result, Value originalBases) {
  Entries entries(session);
  Value annotate = result->items[0], cell = result->items[1];
  if (!(annotate == none()))
    entries.add("__annotate_func__", annotate);
  entries.add(NameId::DunderStaticAttributes,
              staticAttributes(session, n->unit));
  if (sharesNamespace(n->unit))
    entries.add("__classdictcell__", namespaceCell(session, space));
  if (!(cell == none()))
    entries.add(NameId::DunderClassCell, cell);
  if (originalBases)
    entries.add(NameId::DunderOrigBases, originalBases);
  return entries.storeIn(space, false);
}
