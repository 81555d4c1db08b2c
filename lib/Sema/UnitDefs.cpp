//===- UnitDefs.cpp - Second walk: functions, classes, annotations --------===//

#include "UnitBuilder.h"

#include <algorithm>

namespace montyjit {

/// \return the name of the unit of \p owner's type parameters.
static std::string genericName(const Ident *owner) {
  return withName("<generic parameters of ", owner, ">");
}

/// Parameters and their defaults; annotations have a unit of their own.
void UnitBuilder::visitArguments(ArgumentsNode *args, uint32_t temp) {
  uint32_t inner = begin(args, temp);
  auto visitGroup = [&](const NodeArray<ArgNode *> &group) {
    for (ArgNode *arg : group) {
      begin(arg, inner);
      end(arg);
    }
  };
  visitGroup(args->posonly);
  visitGroup(args->args);
  visitGroup(args->kwonly);
  for (ArgNode *arg : {args->vararg, args->kwarg})
    if (arg) {
      begin(arg, inner);
      end(arg);
    }
  visitAll(args->defaults, inner);
  visitAll(args->kwDefaults, inner);
  end(args);
}

void UnitBuilder::visitFunctionDef(FunctionDefNode *def, uint32_t temp) {
  Index scope = def->id;
  uint32_t inner = begin(def, temp);
  visitAll(def->decorators, inner);
  visitArguments(def->args, inner);
  if (def->typeParams.empty()) {
    visitFunctionBody(def, scope);
  } else {
    UnitState outer =
        enterUnit(UnitKind::TypeParams, def, table_.scope(scope).typeParams,
                  table_.names.intern(genericName(def->name)));
    def->typeParamUnit = state_.unit;
    visitTypeParams(def->typeParams);
    visitFunctionBody(def, scope);
    leaveUnit(outer);
  }
  visitName(def->target, inner);
  end(def);
}

void UnitBuilder::visitFunctionBody(FunctionDefNode *def, Index scope) {
  CodeUnit *annotations =
      buildFunctionAnnotations(def, table_.scope(scope).annotations);
  UnitState outer = enterUnit(UnitKind::Function, def, scope, def->name);
  def->unit = state_.unit;
  unit().annotationUnit = annotations;
  // CPython turns StopIteration into RuntimeError in a block of its own.
  state_.exits.blocks = unit().isGenerator || unit().isCoroutine;
  visitBody(def->body, firstTemp());
  leaveUnit(outer);
}

void UnitBuilder::visitClassDef(ClassDefNode *def, uint32_t temp) {
  checkKeywords(def->keywords);
  Index scope = def->id;
  uint32_t inner = begin(def, temp);
  visitAll(def->decorators, inner);
  if (def->typeParams.empty()) {
    visitElements(def->bases, inner);
    visitAll(def->keywords, inner);
    visitClassBody(def, scope);
  } else {
    UnitState outer =
        enterUnit(UnitKind::TypeParams, def, table_.scope(scope).typeParams,
                  table_.names.intern(genericName(def->name)));
    def->typeParamUnit = state_.unit;
    visitTypeParams(def->typeParams);
    visitGenericClass(def, scope);
    leaveUnit(outer);
  }
  visitName(def->target, inner);
  end(def);
}

/// The class without its decorators, as the unit of the type parameters makes it.
void UnitBuilder::visitGenericClass(ClassDefNode *def, Index scope) {
  auto *generic = table_.tree.create<ClassDefNode>(def->range);
  def->generic = generic;
  generic->name = def->name;
  generic->bases = def->bases;
  generic->keywords = def->keywords;
  generic->body = def->body;
  uint32_t inner = begin(generic, firstTemp());
  visitElements(generic->bases, inner);
  visitAll(generic->keywords, inner);
  visitClassBody(def, scope);
  generic->unit = def->unit;
  end(generic);
}

void UnitBuilder::visitClassBody(ClassDefNode *def, Index scope) {
  UnitState outer = enterUnit(UnitKind::Class, def, scope, def->name);
  def->unit = state_.unit;
  attributes_.clear();
  visitBody(def->body, firstTemp());
  buildVariableAnnotations();
  leaveUnit(outer);
}

void UnitBuilder::visitTypeAlias(TypeAliasNode *alias, uint32_t temp) {
  Index scope = alias->id;
  Index typeParams = table_.scope(scope).typeParams;
  Ident *name = table_.scope(scope).aliasName;
  uint32_t inner = begin(alias, temp);
  visitName(alias->name, inner);
  UnitState outer;
  if (typeParams != NoIndex) {
    outer = enterUnit(UnitKind::TypeParams, alias, typeParams,
                      table_.names.intern(genericName(name)));
    visitTypeParams(alias->typeParams);
  }
  UnitState around = enterUnit(UnitKind::Annotation, alias, scope, name);
  alias->unit = state_.unit;
  visit(alias->value, firstTemp());
  leaveUnit(around);
  if (typeParams != NoIndex)
    leaveUnit(outer);
  end(alias);
}

void UnitBuilder::visitTypeParams(const NodeArray<TypeParamNode *> &params) {
  bool hadDefault = false;
  Index part = table_.scope(state_.scope).firstChild;
  for (TypeParamNode *param : params) {
    if (hadDefault && !param->defaultValue)
      table_.fail(param->range,
                  withName("non-default type parameter '", param->name->id,
                           "' follows default type parameter"));
    hadDefault |= param->defaultValue != nullptr;
    uint32_t inner = begin(param, firstTemp());
    visitName(param->name, inner);
    part = visitTypeVariablePart(param->bound, part, param->name->id);
    part = visitTypeVariablePart(param->defaultValue, part, param->name->id);
    end(param);
  }
}

//===----------------------------------------------------------------------===//
// What is evaluated on demand
//===----------------------------------------------------------------------===//

/// A bound or default. \return the scope after \p scope, which is its own.
Index UnitBuilder::visitTypeVariablePart(Expr *expr, Index scope, Ident *name) {
  if (!expr)
    return scope;
  assert(table_.scope(scope).node == expr);
  UnitState outer = enterUnit(UnitKind::Annotation, expr, scope, name);
  visitElement(expr, firstTemp());
  leaveUnit(outer);
  return table_.scope(scope).nextSibling;
}

CodeUnit *UnitBuilder::buildFunctionAnnotations(FunctionDefNode *def,
                                                Index scope) {
  if (scope == NoIndex)
    return nullptr;
  auto add = [&](Ident *name, Expr *annotation) {
    if (annotation)
      annotations_.push_back({name, annotation, nullptr});
  };
  auto addAll = [&](const NodeArray<ArgNode *> &group) {
    for (ArgNode *arg : group)
      add(arg->name, arg->annotation);
  };
  ArgumentsNode *args = def->args;
  uint32_t first = uint32_t(annotations_.size());
  addAll(args->args);
  addAll(args->posonly);
  if (args->vararg)
    add(args->vararg->name, args->vararg->annotation);
  addAll(args->kwonly);
  if (args->kwarg)
    add(args->kwarg->name, args->kwarg->annotation);
  add(table_.names.result(), def->returns);
  return buildAnnotations(def, scope, first);
}

/// The annotations of the variables of the current class or module.
void UnitBuilder::buildVariableAnnotations() {
  Index scope = table_.scope(state_.scope).annotations;
  if (scope != NoIndex)
    unit().annotationUnit =
        buildAnnotations(unit().node, scope, state_.firstAnnotation);
}

/// Makes the unit for the annotations from \p first on.
CodeUnit *UnitBuilder::buildAnnotations(Node *node, Index scope,
                                        uint32_t first) {
  uint32_t count = uint32_t(annotations_.size()) - first;
  NodeArray<Annotation> list(arena_.createArray<Annotation>(count), count);
  std::copy_n(annotations_.begin() + first, count, list.begin());
  annotations_.resize(first);
  UnitState outer =
      enterUnit(UnitKind::Annotation, node, scope, table_.names.annotate());
  CodeUnit *built = state_.unit;
  built->annotations = list;
  if (node->kind == NodeKind::Module)
    built->firstLine = table_.tree.module->body[0]->range.line;
  if (!table_.futureAnnotations)
    for (const Annotation &annotation : list)
      visitElement(annotation.value, firstTemp());
  leaveUnit(outer);
  return built;
}

} // namespace montyjit
