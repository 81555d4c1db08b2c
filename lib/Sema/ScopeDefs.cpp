//===- ScopeDefs.cpp - First walk: functions, classes, annotations --------===//

#include "ScopeBuilder.h"

namespace montyjit {

void ScopeBuilder::visitFunctionDef(FunctionDefNode *def) {
  if (!checkBindable(def->name, ExprContext::Store, def->range))
    return;
  bind(def->target, DefLocal, def->range);
  visitDefaults(def->args);
  visitAll(def->decorators);
  Index typeParams = enterTypeParams(def, def->typeParams);
  Index annotations = visitFunctionAnnotations(def);
  enter(ScopeKind::Function, def);
  scope().isAsync = def->isAsync;
  scope().typeParams = typeParams;
  scope().annotations = annotations;
  defineParameters(def->args);
  visitBody(def->body);
  leave();
  if (typeParams != NoIndex)
    leave();
}

void ScopeBuilder::visitClassDef(ClassDefNode *def) {
  if (!checkBindable(def->name, ExprContext::Store, def->range))
    return;
  bind(def->target, DefLocal, def->range);
  visitAll(def->decorators);
  Index typeParams = enterTypeParams(def, def->typeParams);
  visitAll(def->bases);
  visitKeywords(def->keywords);
  enter(ScopeKind::Class, def);
  scope().className = def->name;
  scope().typeParams = typeParams;
  visitBody(def->body);
  leave();
  if (typeParams != NoIndex)
    leave();
}

void ScopeBuilder::visitTypeAlias(TypeAliasNode *alias) {
  Ident *ownName = alias->name->id;
  visitExpr(alias->name);
  bool inClass = isInClass();
  Index typeParams = enterTypeParams(alias, alias->typeParams);
  enter(ScopeKind::TypeAlias, alias);
  scope().typeParams = typeParams;
  scope().seesClass = inClass;
  scope().aliasName = ownName;
  visitExpr(alias->value);
  leave();
  if (typeParams != NoIndex)
    leave();
}

bool ScopeBuilder::isInClass() {
  return scope().kind == ScopeKind::Class || scope().seesClass;
}

/// Enters the scope of the type parameters of \p owner, if there are any.
/// \return the scope or NoIndex.
Index ScopeBuilder::enterTypeParams(
    Stmt *owner, const NodeArray<TypeParamNode *> &typeParams) {
  if (typeParams.empty())
    return NoIndex;
  bool seesClass = scope().kind == ScopeKind::Class;
  Index index = enter(ScopeKind::TypeParams, owner);
  scope().seesClass = seesClass;
  if (auto *def = dynCast<ClassDefNode>(owner))
    addPrivateParams(def);
  for (TypeParamNode *param : typeParams)
    visitTypeParam(param);
  return index;
}

void ScopeBuilder::addPrivateParams(ClassDefNode *def) {
  scope().className = def->name;
  scope().privateParams = current_;
  for (TypeParamNode *param : def->typeParams) {
    Ident *name = param->name->id;
    if (!NameTable::isPrivate(name))
      continue;
    name = table_.names.mangle(name, def->name);
    table_.symbol(table_.symbolIn(current_, name)).flags |= DefPrivateParam;
  }
}

static const char *boundName(const TypeParamNode *param) {
  return param->bound->kind == NodeKind::Tuple ? "a TypeVar constraint"
                                               : "a TypeVar bound";
}

static const char *defaultName(const TypeParamNode *param) {
  switch (param->paramKind) {
  case TypeParamKind::TypeVar:
    return "a TypeVar default";
  case TypeParamKind::TypeVarTuple:
    return "a TypeVarTuple default";
  case TypeParamKind::ParamSpec:
    return "a ParamSpec default";
  }
  return nullptr;
}

void ScopeBuilder::visitTypeParam(TypeParamNode *param) {
  if (!checkBindable(param->name->id, ExprContext::Store, param->range))
    return;
  if (param->name->id->text == "__classdict__")
    table_.fail(param->range, withName("reserved name '", param->name->id,
                                       "' cannot be used for type parameter"));
  // It lives in a slot: its name is only what the TypeVar is called.
  Ident *ownName = param->name->id;
  bind(param->name, DefTypeParam | DefLocal, param->range);
  param->name->id = ownName;
  if (param->bound)
    visitTypeVariablePart(param->bound, boundName(param));
  if (param->defaultValue)
    visitTypeVariablePart(param->defaultValue, defaultName(param));
}

void ScopeBuilder::visitTypeVariablePart(Expr *expr, const char *what) {
  bool inClass = scope().seesClass;
  const char *outerPart = typeVariablePart_;
  typeVariablePart_ = what;
  enter(ScopeKind::TypeVariable, expr);
  scope().seesClass = inClass;
  visitExpr(expr);
  leave();
  typeVariablePart_ = outerPart;
}

static bool hasAnnotation(const FunctionDefNode *def) {
  const ArgumentsNode *args = def->args;
  bool any = def->returns || (args->vararg && args->vararg->annotation) ||
             (args->kwarg && args->kwarg->annotation);
  for (const auto *group : {&args->posonly, &args->args, &args->kwonly})
    for (const ArgNode *arg : *group)
      any |= arg->annotation != nullptr;
  return any;
}

/// \return a new scope for annotations of \p node, inside of the current one.
Index ScopeBuilder::addAnnotationScope(Node *node) {
  bool inClass = isInClass();
  Index index = table_.addScope(ScopeKind::Annotation, node, current_);
  table_.scope(index).seesClass = inClass;
  if (!table_.scope(index).isDead)
    table_.appendChild(index);
  return index;
}

/// Visits annotations that never run: only for the errors in them.
void ScopeBuilder::enterDead() {
  current_ = table_.addScope(ScopeKind::Annotation, nullptr, current_);
  scope().isDead = true;
}

/// \return the scope of the annotations, or NoIndex if there are none.
Index ScopeBuilder::visitFunctionAnnotations(FunctionDefNode *def) {
  if (!hasAnnotation(def))
    return NoIndex;
  Index index = addAnnotationScope(def);
  if (table_.futureAnnotations)
    enterDead();
  else
    reenter(index);
  ArgumentsNode *args = def->args;
  for (ArgNode *arg : args->posonly)
    visitAnnotation(arg->annotation);
  for (ArgNode *arg : args->args)
    visitAnnotation(arg->annotation);
  if (args->vararg)
    visitAnnotation(args->vararg->annotation);
  if (args->kwarg)
    visitAnnotation(args->kwarg->annotation);
  for (ArgNode *arg : args->kwonly)
    visitAnnotation(arg->annotation);
  visitAnnotation(def->returns);
  leave();
  return index;
}

/// The annotations of a module's or class's variables share a scope. Those of a
/// function's variables and of what is not a bare name never run; those that
/// count as text are kept.
void ScopeBuilder::visitVariableAnnotation(const AnnAssignNode *assign) {
  bool isKept = assign->simple && !scope().isFunctionLike();
  if (isKept && scope().annotations == NoIndex) {
    Index index = addAnnotationScope(scope().node);
    scope().annotations = index;
  }
  if (isKept && !table_.futureAnnotations)
    reenter(scope().annotations);
  else
    enterDead();
  visitExpr(assign->annotation);
  leave();
}

void ScopeBuilder::visitAnnAssign(AnnAssignNode *assign) {
  auto *name = dynCast<NameNode>(assign->target);
  if (!name && !assign->value) {
    visitUnassigned(assign->target);
  } else if (!name) {
    visitExpr(assign->target);
  } else if (checkBindable(name->id, ExprContext::Store, name->range)) {
    Index known = table_.findIn(current_, mangled(name->id));
    uint16_t flags = known == NoIndex ? 0 : table_.symbol(known).flags;
    if (assign->simple && flags & (DefGlobal | DefNonlocal) &&
        scope().kind != ScopeKind::Module)
      table_.fail(assign->range,
                  withName("annotated name '", name->id,
                           flags & DefGlobal ? "' can't be global"
                                             : "' can't be nonlocal"));
    if (assign->simple)
      bind(name, DefAnnotated | DefLocal, name->range);
    else
      bind(name, assign->value ? DefLocal : 0, name->range);
  }
  visitVariableAnnotation(assign);
  if (assign->value)
    visitExpr(assign->value);
}

} // namespace montyjit
