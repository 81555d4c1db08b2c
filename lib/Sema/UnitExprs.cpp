//===- UnitExprs.cpp - Second walk: expressions ---------------------------===//

#include "UnitBuilder.h"

namespace montyjit {

void UnitBuilder::visit(Node *node, uint32_t temp) {
  switch (node->kind) {
  case NodeKind::Name:
    return visitName(cast<NameNode>(node), temp);
  case NodeKind::Attribute:
    return visitAttribute(cast<AttributeNode>(node), temp);
  case NodeKind::Call:
    return visitCall(cast<CallNode>(node), temp);
  case NodeKind::NamedExpr:
    return visitNamedExpr(cast<NamedExprNode>(node), temp);
  case NodeKind::Dict:
    return visitDict(cast<DictNode>(node), temp);
  case NodeKind::Set:
    return visitSequence(cast<SetNode>(node), cast<SetNode>(node)->elts,
                         ExprContext::Load, temp);
  case NodeKind::List:
    return visitSequence(cast<ListNode>(node), cast<ListNode>(node)->elts,
                         cast<ListNode>(node)->ctx, temp);
  case NodeKind::Tuple:
    return visitSequence(cast<TupleNode>(node), cast<TupleNode>(node)->elts,
                         cast<TupleNode>(node)->ctx, temp);
  case NodeKind::Starred:
    return rejectStarred(cast<StarredNode>(node));
  case NodeKind::Yield:
  case NodeKind::YieldFrom:
    checkYield(static_cast<Expr *>(node));
    return visitChildren(node, temp);
  case NodeKind::ListComp:
    return visitListComp(cast<ListCompNode>(node), temp);
  case NodeKind::SetComp:
    return visitListComp(cast<SetCompNode>(node), temp);
  case NodeKind::DictComp:
    return visitDictComp(cast<DictCompNode>(node), temp);
  case NodeKind::GeneratorExp:
    return visitGeneratorExp(cast<GeneratorExpNode>(node), temp);
  case NodeKind::Lambda:
    return visitLambda(cast<LambdaNode>(node), temp);
  default:
    return visitChildren(node, temp);
  }
}

void UnitBuilder::visitChildren(Node *node, uint32_t temp) {
  uint32_t inner = begin(node, temp);
  forEachChild(node, [=, this](Node *child) { visit(child, inner); });
  end(node);
}

void UnitBuilder::visitName(NameNode *name, uint32_t temp) {
  begin(name, temp);
  end(name);
  resolveName(name);
}

void UnitBuilder::visitAttribute(AttributeNode *expr, uint32_t temp) {
  visitChildren(expr, temp);
  if (expr->ctx != ExprContext::Store || !state_.self)
    return;
  auto *object = dynCast<NameNode>(expr->value);
  if (object && object->id == state_.self && attributes_.insert(expr->attr))
    ++unit().parent->attributeEstimate;
}

void UnitBuilder::visitCall(CallNode *call, uint32_t temp) {
  checkKeywords(call->keywords);
  uint32_t inner = begin(call, temp);
  visit(call->func, inner);
  visitElements(call->args, inner);
  visitAll(call->keywords, inner);
  end(call);
  auto *callee = dynCast<NameNode>(call->func);
  if (callee && NameTable::isFrameReader(callee->id))
    unit().usesLocals = true;
}

void UnitBuilder::checkKeywords(const NodeArray<KeywordNode *> &keywords) {
  if (keywords.size() < 2)
    return;
  keywords_.clear();
  for (KeywordNode *keyword : keywords)
    if (keyword->name && !keywords_.insert(keyword->name))
      table_.fail(keyword->range,
                  withName("keyword argument repeated: ", keyword->name, ""));
}

void UnitBuilder::visitNamedExpr(NamedExprNode *expr, uint32_t temp) {
  uint32_t inner = begin(expr, temp);
  visit(expr->value, inner);
  visitName(expr->target, inner);
  end(expr);
}

void UnitBuilder::visitDict(DictNode *dict, uint32_t temp) {
  uint32_t inner = begin(dict, temp);
  for (uint32_t i = 0; i != dict->values.size(); ++i) {
    visitOptional(dict->keys[i], inner);
    visit(dict->values[i], inner);
  }
  end(dict);
}

void UnitBuilder::visitElement(Expr *element, uint32_t temp) {
  if (element->kind == NodeKind::Starred)
    visitChildren(element, temp);
  else
    visit(element, temp);
}

/// A starred expression where there can be none.
void UnitBuilder::rejectStarred(const StarredNode *starred) {
  table_.fail(starred->range,
              starred->ctx == ExprContext::Store
                  ? "starred assignment target must be in a list or tuple"
                  : "can't use starred expression here");
}

void UnitBuilder::visitSequence(Expr *expr, const NodeArray<Expr *> &elements,
                                ExprContext context, uint32_t temp) {
  if (context == ExprContext::Store) {
    bool hasStar = false;
    for (uint32_t i = 0; i != elements.size(); ++i) {
      if (elements[i]->kind != NodeKind::Starred)
        continue;
      if (hasStar)
        table_.fail(expr->range, "multiple starred expressions in assignment");
      else if (i >= 1 << 8 || elements.size() - i - 1 >= 1 << 23)
        table_.fail(expr->range,
                    "too many expressions in star-unpacking assignment");
      hasStar = true;
    }
  }
  uint32_t inner = begin(expr, temp);
  visitElements(elements, inner);
  end(expr);
}

void UnitBuilder::checkYield(const Expr *expr) {
  bool isFrom = expr->kind == NodeKind::YieldFrom;
  if (unit().kind == UnitKind::Module || unit().kind == UnitKind::Class)
    table_.fail(expr->range, isFrom ? "'yield from' outside function"
                                    : "'yield' outside function");
  else if (isFrom && unit().isCoroutine)
    table_.fail(expr->range, "'yield from' inside async function");
}

//===----------------------------------------------------------------------===//
// Comprehensions and lambdas
//===----------------------------------------------------------------------===//

/// The targets come into being behind the first iterable.
NodeArray<ComprehensionLocal>
UnitBuilder::visitInlined(const NodeArray<ComprehensionNode *> &generators,
                          Index scope, uint32_t temp) {
  unit().hasLoop = true;
  ComprehensionNode *first = generators[0];
  uint32_t inner = begin(first, temp);
  visit(first->iter, inner);
  NodeArray<ComprehensionLocal> locals = placeTargets(scope);
  visitGeneratorRest(first, inner);
  visitGenerators(generators, temp);
  return locals;
}

/// Each asynchronous generator counts as a block.
void UnitBuilder::checkBlocks(
    const Expr *comp, const NodeArray<ComprehensionNode *> &generators) {
  Exits outer = state_.exits;
  for (ComprehensionNode *generator : generators)
    if (generator->isAsync)
      enterBlock(comp);
  state_.exits = outer;
}

template <typename T> void UnitBuilder::visitListComp(T *comp, uint32_t temp) {
  Index scope = comp->id;
  checkBlocks(comp, comp->generators);
  uint32_t inner = begin(comp, temp);
  comp->locals = visitInlined(comp->generators, scope, inner);
  visit(comp->elt, inner);
  end(comp);
}

void UnitBuilder::visitDictComp(DictCompNode *comp, uint32_t temp) {
  Index scope = comp->id;
  checkBlocks(comp, comp->generators);
  uint32_t inner = begin(comp, temp);
  comp->locals = visitInlined(comp->generators, scope, inner);
  visit(comp->key, inner);
  visit(comp->value, inner);
  end(comp);
}

/// All but the first.
void UnitBuilder::visitGenerators(
    const NodeArray<ComprehensionNode *> &generators, uint32_t temp) {
  for (uint32_t i = 1; i < generators.size(); ++i) {
    uint32_t inner = begin(generators[i], temp);
    visit(generators[i]->iter, inner);
    visitGeneratorRest(generators[i], inner);
  }
}

void UnitBuilder::visitGeneratorRest(ComprehensionNode *generator,
                                     uint32_t temp) {
  visit(generator->target, temp);
  visitAll(generator->ifs, temp);
  end(generator);
}

void UnitBuilder::visitGeneratorExp(GeneratorExpNode *generator,
                                    uint32_t temp) {
  Index scope = generator->id;
  uint32_t inner = begin(generator, temp);
  UnitState outer = enterUnit(UnitKind::GeneratorExp, generator, scope,
                              table_.names.genexpr());
  generator->unit = state_.unit;
  unit().hasLoop = true;
  checkBlocks(generator, generator->generators);
  uint32_t part = begin(generator->generators[0], firstTemp());
  visitGeneratorRest(generator->generators[0], part);
  visitGenerators(generator->generators, firstTemp());
  visit(generator->elt, firstTemp());
  leaveUnit(outer);
  visit(generator->generators[0]->iter, inner);
  end(generator);
}

void UnitBuilder::visitLambda(LambdaNode *lambda, uint32_t temp) {
  Index scope = lambda->id;
  uint32_t inner = begin(lambda, temp);
  visitArguments(lambda->args, inner);
  UnitState outer =
      enterUnit(UnitKind::Lambda, lambda, scope, table_.names.lambda());
  lambda->unit = state_.unit;
  visit(lambda->body, firstTemp());
  leaveUnit(outer);
  end(lambda);
}

} // namespace montyjit
