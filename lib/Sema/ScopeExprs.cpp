//===- ScopeExprs.cpp - First walk: expressions ---------------------------===//

#include "ScopeBuilder.h"

#include "montyjit/AST/Visitor.h"

namespace montyjit {

void ScopeBuilder::visitExpr(Expr *expr) {
  switch (expr->kind) {
  case NodeKind::Constant:
    return;
  case NodeKind::Name:
    return visitName(cast<NameNode>(expr));
  case NodeKind::Attribute:
    return visitAttribute(cast<AttributeNode>(expr));
  case NodeKind::Call:
    return visitCall(cast<CallNode>(expr));
  case NodeKind::NamedExpr:
    return visitNamedExpr(cast<NamedExprNode>(expr));
  case NodeKind::Lambda:
    return visitLambda(cast<LambdaNode>(expr));
  case NodeKind::Yield:
  case NodeKind::YieldFrom:
    return visitYield(expr);
  case NodeKind::Await:
    return visitAwait(cast<AwaitNode>(expr));
  case NodeKind::ListComp: {
    auto *comp = cast<ListCompNode>(expr);
    return visitComprehension(expr, ScopeKind::Comprehension, comp->generators,
                              comp->elt, nullptr);
  }
  case NodeKind::SetComp: {
    auto *comp = cast<SetCompNode>(expr);
    return visitComprehension(expr, ScopeKind::Comprehension, comp->generators,
                              comp->elt, nullptr);
  }
  case NodeKind::DictComp: {
    auto *comp = cast<DictCompNode>(expr);
    return visitComprehension(expr, ScopeKind::Comprehension, comp->generators,
                              comp->key, comp->value);
  }
  case NodeKind::GeneratorExp: {
    auto *comp = cast<GeneratorExpNode>(expr);
    return visitComprehension(expr, ScopeKind::GeneratorExp, comp->generators,
                              comp->elt, nullptr);
  }
  default:
    return visitChildren(expr);
  }
}

void ScopeBuilder::visitChildren(Node *node) {
  forEachChild(node,
               [this](Node *child) { visitExpr(static_cast<Expr *>(child)); });
}

void ScopeBuilder::visitName(NameNode *name) {
  if (!checkBindable(name->id, name->ctx, name->range))
    return;
  bool isLoad = name->ctx == ExprContext::Load;
  if (isLoad && NameTable::isSuper(name->id) && scope().isFunctionLike())
    define(table_.names.dunderClass(), DefUse, name->range);
  bind(name, isLoad ? DefUse : DefLocal, name->range);
}

void ScopeBuilder::visitAttribute(AttributeNode *expr) {
  if (!checkBindable(expr->attr, expr->ctx, expr->range))
    return;
  noteSelfAttribute(expr);
  expr->attr = mangled(expr->attr);
  visitExpr(expr->value);
}

/// The class is the innermost one around the scope, as in CPython's compiler.
void ScopeBuilder::noteSelfAttribute(const AttributeNode *expr) {
  auto *object = dynCast<NameNode>(expr->value);
  if (expr->ctx != ExprContext::Store || !object || object->id->text != "self")
    return;
  Index at = scope().parent;
  while (at != NoIndex && table_.scope(at).kind != ScopeKind::Class)
    at = table_.scope(at).parent;
  if (at != NoIndex)
    table_.selfAttributes.emplace_back(at, expr->attr);
}

void ScopeBuilder::visitCall(CallNode *call) {
  visitExpr(call->func);
  visitAll(call->args);
  visitKeywords(call->keywords);
}

void ScopeBuilder::visitKeywords(const NodeArray<KeywordNode *> &keywords) {
  for (KeywordNode *keyword : keywords)
    if (keyword->name)
      checkBindable(keyword->name, ExprContext::Store, keyword->range);
  for (KeywordNode *keyword : keywords)
    visitExpr(keyword->value);
}

void ScopeBuilder::visitNamedExpr(NamedExprNode *expr) {
  if (rejectInAnnotation("named expression", expr->range))
    return;
  if (scope().iterExprDepth)
    table_.fail(expr->range, "assignment expression cannot be used in a "
                             "comprehension iterable expression");
  if (scope().isComprehension())
    bindOutsideComprehension(expr->target);
  visitExpr(expr->value);
  visitExpr(expr->target);
}

/// An assignment expression in comprehensions binds in the scope around them.
void ScopeBuilder::bindOutsideComprehension(NameNode *target) {
  Ident *name = target->id;
  for (Index at = current_;; at = table_.scope(at).parent) {
    Index known = table_.findIn(at, mangled(name));
    uint16_t flags = known == NoIndex ? 0 : table_.symbol(known).flags;
    switch (table_.scope(at).kind) {
    case ScopeKind::Annotation:
      continue;
    case ScopeKind::Comprehension:
    case ScopeKind::GeneratorExp:
      if (!(flags & DefIterTarget) || !(flags & (DefLocal | DefGlobal)))
        continue;
      return table_.fail(target->range,
                         withName("assignment expression cannot rebind "
                                  "comprehension iteration variable '",
                                  name, "'"));
    case ScopeKind::Function:
    case ScopeKind::Lambda:
      define(name, flags & DefGlobal ? DefGlobal : DefNonlocal, target->range);
      recordDirective(name, target->range);
      define(at, name, DefLocal, target->range);
      return;
    case ScopeKind::Module:
      define(name, DefGlobal, target->range);
      recordDirective(name, target->range);
      define(at, name, DefGlobal, target->range);
      return;
    case ScopeKind::Class:
      return table_.fail(target->range,
                         "assignment expression within a comprehension cannot "
                         "be used in a class body");
    case ScopeKind::TypeParams:
      return table_.fail(target->range,
                         "assignment expression within a comprehension cannot "
                         "be used within the definition of a generic");
    case ScopeKind::TypeAlias:
      return table_.fail(target->range,
                         "assignment expression within a comprehension cannot "
                         "be used in a type alias");
    case ScopeKind::TypeVariable:
      return table_.fail(target->range,
                         "assignment expression within a comprehension cannot "
                         "be used in a TypeVar bound");
    }
  }
}

void ScopeBuilder::visitLambda(LambdaNode *lambda) {
  visitDefaults(lambda->args);
  enter(ScopeKind::Lambda, lambda);
  defineParameters(lambda->args);
  visitExpr(lambda->body);
  leave();
}

void ScopeBuilder::visitDefaults(ArgumentsNode *args) {
  visitAll(args->defaults);
  visitAll(args->kwDefaults);
}

void ScopeBuilder::defineParameters(ArgumentsNode *args) {
  for (ArgNode *arg : args->posonly)
    defineParameter(arg);
  for (ArgNode *arg : args->args)
    defineParameter(arg);
  for (ArgNode *arg : args->kwonly)
    defineParameter(arg);
  if (args->vararg)
    defineParameter(args->vararg);
  if (args->kwarg)
    defineParameter(args->kwarg);
}

void ScopeBuilder::defineParameter(ArgNode *arg) {
  if (!checkBindable(arg->name, ExprContext::Store, arg->range))
    return;
  Index symbol = define(arg->name, DefParam, arg->range);
  arg->name = table_.symbol(symbol).name;
}

void ScopeBuilder::visitYield(Expr *expr) {
  if (rejectInAnnotation("yield expression", expr->range))
    return;
  visitChildren(expr);
  scope().isGenerator = true;
  if (!scope().isComprehension())
    return;
  const char *message = "'yield' inside generator expression";
  if (scope().node->kind == NodeKind::ListComp)
    message = "'yield' inside list comprehension";
  else if (scope().node->kind == NodeKind::SetComp)
    message = "'yield' inside set comprehension";
  else if (scope().node->kind == NodeKind::DictComp)
    message = "'yield' inside dict comprehension";
  table_.fail(expr->range, message);
}

void ScopeBuilder::visitAwait(AwaitNode *expr) {
  if (rejectInAnnotation("await expression", expr->range))
    return;
  if (!allowsTopLevelAwait()) {
    if (!scope().isFunctionLike())
      table_.fail(expr->range, "'await' outside function");
    if (!scope().isAsync && !scope().isComprehension())
      table_.fail(expr->range, "'await' outside async function");
  }
  visitExpr(expr->value);
  scope().isCoroutine = true;
}

void ScopeBuilder::visitComprehension(
    Expr *expr, ScopeKind kind,
    const NodeArray<ComprehensionNode *> &generators, Expr *element,
    Expr *value) {
  ++scope().iterExprDepth;
  visitExpr(generators[0]->iter);
  --scope().iterExprDepth;
  enter(kind, expr);
  for (uint32_t i = 0; i != generators.size(); ++i)
    visitGenerator(generators[i], i == 0);
  visitOptional(value);
  visitExpr(element);
  bool spreads = scope().isCoroutine && kind == ScopeKind::Comprehension;
  leave();
  if (!spreads)
    return;
  if (!scope().isAsync && !scope().isComprehension() && !allowsTopLevelAwait())
    table_.fail(expr->range, "asynchronous comprehension outside of an "
                             "asynchronous function");
  scope().isCoroutine = true;
}

void ScopeBuilder::visitGenerator(ComprehensionNode *generator, bool isFirst) {
  if (generator->isAsync)
    scope().isCoroutine = true;
  scope().inIterTarget = true;
  visitExpr(generator->target);
  scope().inIterTarget = false;
  if (!isFirst) {
    ++scope().iterExprDepth;
    visitExpr(generator->iter);
    --scope().iterExprDepth;
  }
  visitAll(generator->ifs);
}

} // namespace montyjit
