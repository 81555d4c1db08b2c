//===- Dump.cpp - What Sema found out, as text ----------------------------===//

#include "montyjit/Sema/Dump.h"

#include "montyjit/Sema/Sema.h"
#include "montyjit/Sema/UnitWalk.h"

#include <algorithm>
#include <vector>

namespace montyjit {

namespace {

class Dumper {
public:
  std::string take() { return std::move(out_); }
  void dumpUnit(const CodeUnit &unit);

private:
  void dumpHeader(const CodeUnit &unit);
  void dumpFlags(const CodeUnit &unit);
  void dumpLocals(const CodeUnit &unit);
  void dumpFrees(const CodeUnit &unit);
  void dumpNodes(const CodeUnit &unit, std::vector<Node *> nodes, size_t depth);
  void dumpNote(Node *node);
  void dumpTargets(const NodeArray<ComprehensionLocal> &locals);
  void dumpUnitNumber(const char *what, const CodeUnit *unit);

  void text(std::string_view text) { out_ += text; }
  void number(uint32_t number) { out_ += std::to_string(number); }
  void flag(bool isSet, const char *name) {
    if (isSet)
      out_ += name;
  }

  std::string out_;
};

const char *kindName(UnitKind kind) {
  switch (kind) {
  case UnitKind::Module:
    return "module";
  case UnitKind::Function:
    return "function";
  case UnitKind::Lambda:
    return "lambda";
  case UnitKind::Class:
    return "class";
  case UnitKind::GeneratorExp:
    return "genexp";
  case UnitKind::TypeParams:
    return "typeparams";
  case UnitKind::Annotation:
    return "annotation";
  }
  return nullptr;
}

const char *scopeName(NameScope scope) {
  switch (scope) {
  case NameScope::Unresolved:
    return "unresolved";
  case NameScope::Local:
    return "local";
  case NameScope::Cell:
    return "cell";
  case NameScope::Free:
    return "free";
  case NameScope::Global:
    return "global";
  case NameScope::Namespace:
    return "namespace";
  case NameScope::NamespaceFree:
    return "namespace-free";
  }
  return nullptr;
}

bool hasSlot(NameScope scope) {
  return scope == NameScope::Local || scope == NameScope::Cell ||
         scope == NameScope::Free || scope == NameScope::NamespaceFree;
}

} // namespace

void Dumper::dumpUnit(const CodeUnit &unit) {
  dumpHeader(unit);
  dumpFlags(unit);
  dumpLocals(unit);
  dumpFrees(unit);
  std::vector<Node *> roots;
  forEachRoot(unit, [&](Node *root) { roots.push_back(root); });
  dumpNodes(unit, std::move(roots), 1);
  for (const CodeUnit *child : unit.children)
    dumpUnit(*child);
}

void Dumper::dumpHeader(const CodeUnit &unit) {
  text("unit ");
  number(unit.number);
  text(" ");
  text(kindName(unit.kind));
  text(" ");
  text(unit.qualName);
  text(" line ");
  number(unit.firstLine);
  if (unit.parent) {
    text(" in ");
    number(unit.parent->number);
  }
  text("\n  slots ");
  number(unit.numSlots);
  text(" locals ");
  number(unit.numLocals);
  text(" nodes ");
  number(unit.numNodes);
  if (unit.args) {
    text(" params ");
    number(unit.numPosOnly);
    text("/");
    number(unit.numPositional);
    text("/");
    number(unit.numKwOnly);
  }
  dumpUnitNumber("annotations", unit.annotationUnit);
  text("\n");
}

void Dumper::dumpFlags(const CodeUnit &unit) {
  text("  flags");
  flag(unit.hasVarArgs, " varargs");
  flag(unit.hasKwArgs, " kwargs");
  flag(unit.isGenerator, " generator");
  flag(unit.isCoroutine, " coroutine");
  flag(unit.hasLoop, " loop");
  flag(unit.hasTry, " try");
  flag(unit.usesLocals, " uses-locals");
  flag(unit.needsClassCell, " class-cell");
  flag(unit.seesClass, " sees-class");
  flag(unit.futureAnnotations, " future-annotations");
  flag(unit.doc, " doc");
  if (unit.attributeEstimate) {
    text(" attributes=");
    number(unit.attributeEstimate);
  }
  text("\n");
}

void Dumper::dumpLocals(const CodeUnit &unit) {
  for (uint32_t slot = 0; slot != unit.locals.size(); ++slot) {
    const LocalVariable &local = unit.locals[slot];
    text("  local ");
    number(slot);
    text(" ");
    text(local.name->text);
    flag(local.isCell, " cell");
    flag(local.isComprehension, " target");
    text("\n");
  }
}

void Dumper::dumpFrees(const CodeUnit &unit) {
  for (uint32_t i = 0; i != unit.frees.size(); ++i) {
    const FreeVariable &free = unit.frees[i];
    text("  free ");
    number(i);
    text(" ");
    text(free.name->text);
    text(free.fromParentCell ? " from slot " : " from closure ");
    number(free.index);
    text("\n");
  }
}

void Dumper::dumpNodes(const CodeUnit &unit, std::vector<Node *> nodes,
                       size_t depth) {
  std::sort(nodes.begin(), nodes.end(),
            [](Node *a, Node *b) { return a->id < b->id; });
  for (Node *node : nodes) {
    out_.append(2 * depth, ' ');
    number(node->id);
    text("..");
    number(node->idEnd);
    text(" ");
    text(nodeKindName(node->kind));
    text(" temp ");
    number(node->temp);
    dumpNote(node);
    text("\n");
    std::vector<Node *> children;
    forEachChildInUnit(unit, node,
                       [&](Node *child) { children.push_back(child); });
    dumpNodes(unit, std::move(children), depth + 1);
  }
}

void Dumper::dumpNote(Node *node) {
  if (auto *name = dynCast<NameNode>(node)) {
    text(" ");
    text(name->id->text);
    text(" ");
    text(scopeName(name->scope));
    if (hasSlot(name->scope)) {
      text(" ");
      number(name->slot);
    }
  } else if (auto *list = dynCast<ListCompNode>(node)) {
    dumpTargets(list->locals);
  } else if (auto *set = dynCast<SetCompNode>(node)) {
    dumpTargets(set->locals);
  } else if (auto *dict = dynCast<DictCompNode>(node)) {
    dumpTargets(dict->locals);
  } else if (auto *def = dynCast<FunctionDefNode>(node)) {
    dumpUnitNumber("unit", def->unit);
  } else if (auto *cls = dynCast<ClassDefNode>(node)) {
    dumpUnitNumber("unit", cls->unit);
  } else if (auto *lambda = dynCast<LambdaNode>(node)) {
    dumpUnitNumber("unit", lambda->unit);
  } else if (auto *generator = dynCast<GeneratorExpNode>(node)) {
    dumpUnitNumber("unit", generator->unit);
  } else if (auto *alias = dynCast<TypeAliasNode>(node)) {
    dumpUnitNumber("unit", alias->unit);
  } else if (auto *stmt = dynCast<ExprStmtNode>(node)) {
    flag(stmt->isResult, " result");
  }
}

void Dumper::dumpTargets(const NodeArray<ComprehensionLocal> &locals) {
  text(" targets");
  for (const ComprehensionLocal &local : locals) {
    text(" ");
    number(local.slot);
    flag(local.isCell, " cell");
  }
}

void Dumper::dumpUnitNumber(const char *what, const CodeUnit *unit) {
  if (!unit)
    return;
  text(" ");
  text(what);
  text(" ");
  number(unit->number);
}

std::string dumpResolved(const Tree &tree) {
  Dumper dumper;
  dumper.dumpUnit(*tree.module->unit);
  return dumper.take();
}

} // namespace montyjit
