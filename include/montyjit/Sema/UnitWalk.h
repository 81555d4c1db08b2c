//===- UnitWalk.h - The nodes that run in one code unit ---------*- C++ -*-===//

#ifndef MONTYJIT_SEMA_UNITWALK_H
#define MONTYJIT_SEMA_UNITWALK_H

#include "montyjit/AST/Visitor.h"
#include "montyjit/Sema/CodeUnit.h"

namespace montyjit {

/// Calls \p visit(Node *) for each direct child of \p node, a node of \p unit,
/// that belongs to \p unit as well: not for the bodies of nested units, nor for
/// annotations.
template <typename Visit>
void forEachChildInUnit(const CodeUnit &unit, Node *node, Visit visit) {
  auto visitAll = [&](const auto &nodes) {
    for (Node *child : nodes)
      if (child)
        visit(child);
  };
  switch (node->kind) {
  case NodeKind::FunctionDef: {
    auto *def = static_cast<FunctionDefNode *>(node);
    visitAll(def->decorators);
    visit(def->args);
    visit(def->target);
    return;
  }
  case NodeKind::ClassDef: {
    auto *def = static_cast<ClassDefNode *>(node);
    visitAll(def->decorators);
    if (def->typeParams.empty()) {
      visitAll(def->bases);
      visitAll(def->keywords);
    }
    // The class that a unit of type parameters makes has none.
    if (def->target)
      visit(def->target);
    return;
  }
  case NodeKind::TypeAlias:
    return visit(static_cast<TypeAliasNode *>(node)->name);
  case NodeKind::TypeParam:
    return visit(static_cast<TypeParamNode *>(node)->name);
  case NodeKind::Lambda:
    return visit(static_cast<LambdaNode *>(node)->args);
  case NodeKind::GeneratorExp:
    return visit(static_cast<GeneratorExpNode *>(node)->generators[0]->iter);
  case NodeKind::Comprehension: {
    auto *generator = static_cast<ComprehensionNode *>(node);
    auto *owner = dynCast<GeneratorExpNode>(unit.node);
    visit(generator->target);
    if (!owner || owner->generators[0] != generator)
      visit(generator->iter);
    return visitAll(generator->ifs);
  }
  case NodeKind::Arg:
    return;
  case NodeKind::AnnAssign: {
    auto *assign = static_cast<AnnAssignNode *>(node);
    visit(assign->target);
    if (assign->value)
      visit(assign->value);
    return;
  }
  default:
    return forEachChild(node, visit);
  }
}

/// Calls \p visit(Node *) for the outermost nodes of \p unit.
template <typename Visit> void forEachRoot(const CodeUnit &unit, Visit visit) {
  auto visitAll = [&](const auto &nodes) {
    for (Node *node : nodes)
      visit(node);
  };
  switch (unit.kind) {
  case UnitKind::Module:
    return visit(unit.node);
  case UnitKind::Function:
    return visitAll(static_cast<FunctionDefNode *>(unit.node)->body);
  case UnitKind::Class:
    return visitAll(static_cast<ClassDefNode *>(unit.node)->body);
  case UnitKind::Lambda:
    return visit(static_cast<LambdaNode *>(unit.node)->body);
  case UnitKind::GeneratorExp: {
    auto *generator = static_cast<GeneratorExpNode *>(unit.node);
    visitAll(generator->generators);
    return visit(generator->elt);
  }
  case UnitKind::TypeParams:
    if (auto *def = dynCast<FunctionDefNode>(unit.node))
      return visitAll(def->typeParams);
    if (auto *alias = dynCast<TypeAliasNode>(unit.node))
      return visitAll(alias->typeParams);
    if (auto *def = dynCast<ClassDefNode>(unit.node)) {
      visitAll(def->typeParams);
      visit(def->generic);
    }
    return;
  case UnitKind::Annotation:
    if (!unit.annotations.empty() && unit.futureAnnotations)
      return;
    for (const Annotation &annotation : unit.annotations)
      visit(annotation.value);
    if (!unit.annotations.empty())
      return;
    if (auto *alias = dynCast<TypeAliasNode>(unit.node))
      return visit(alias->value);
    return visit(unit.node);
  }
}

} // namespace montyjit

#endif // MONTYJIT_SEMA_UNITWALK_H
