//===- StopExprs.cpp - What stopped expressions hold ----------------------===//

#include "Calls.h"
#include "StopTable.h"

using namespace montyjit;

bool StopTable::temps(const Node *n, uint32_t from, uint32_t count,
                      SlotNeed need) {
  for (uint32_t i = 0; i < count; ++i)
    if (!temp(n, from + i, need))
      return false;
  return true;
}

bool StopTable::number(uint32_t index, int64_t first, int64_t end,
                       int64_t &value) {
  if (!slot(index, SlotNeed::Value))
    return false;
  Value held = visitor_.read(index);
  if (!held.isInt())
    return false;
  value = held.asInt();
  return value >= first && value < end;
}

bool StopTable::tuple(uint32_t index, uint32_t minSize) {
  return slot(index, SlotNeed::Tuple) &&
         visitor_.read(index).as<Tuple>()->size >= minSize;
}

//===--- Operators -------------------------------------------------------===//

Node *StopTable::binary(Node *n, Node *left, Node *right) {
  if (isOwn(n))
    return ownCall(n);
  if (isIn(left))
    return left;
  return isIn(right) && temp(n, 0) ? right : nullptr;
}

Node *StopTable::boolOp(BoolOpNode *n) {
  if (!isOwn(n))
    return childOf(n);
  int64_t index;
  return temp(n, 0) && numberTemp(n, 1, n->values.size() - 1, index)
             ? ownCall(n)
             : nullptr;
}

Node *StopTable::compare(CompareNode *n) {
  uint32_t count = n->comparators.size();
  if (count == 1)
    return binary(n, n->left, n->comparators[0]);
  if (isIn(n->left))
    return n->left;
  int64_t index, step;
  if (!temp(n, ChainTemps::Left) ||
      !numberTemp(n, ChainTemps::Index, count, index))
    return nullptr;
  if (!isOwn(n)) {
    Node *child = n->comparators[uint32_t(index)];
    return isIn(child) ? child : nullptr;
  }
  if (!numberTemp(n, ChainTemps::Step, ChainTemps::TestingTruth + 1, step))
    return nullptr;
  if (step == ChainTemps::TestingTruth &&
      (index + 1 == count || !temp(n, ChainTemps::Result)))
    return nullptr;
  return ownCall(n);
}

//===--- Calls -----------------------------------------------------------===//

Node *StopTable::plainCall(CallNode *n) {
  uint32_t done = indexOf(n->args);
  return done < n->args.size() && temps(n, CallTemps::FirstArg, done)
             ? n->args[done]
             : nullptr;
}

Node *StopTable::call(CallNode *n) {
  if (isIn(n->func))
    return n->func;
  // The object that an `__init__` runs for.
  if (isOwn(n))
    return temp(n, CallTemps::Args, SlotNeed::Optional) ? ownCall(n) : nullptr;
  if (!temp(n, CallTemps::Callee) ||
      !temp(n, CallTemps::Self, SlotNeed::Optional))
    return nullptr;
  if (isPlainCall(n))
    return plainCall(n);
  if (!temp(n, CallTemps::Args, SlotNeed::List) ||
      !temp(n, CallTemps::Names, SlotNeed::Keywords))
    return nullptr;
  return childOf(n);
}

//===--- Displays --------------------------------------------------------===//

Node *StopTable::sequence(Node *n, const NodeArray<Expr *> &elts,
                          ExprContext context) {
  if (context == ExprContext::Del)
    return childOf(n);
  if (context == ExprContext::Store) {
    if (isOwn(n))
      return ownCall(n);
    return tuple(n->temp, elts.size()) ? childOf(n) : nullptr;
  }
  if (!isDirectDisplay(elts))
    return temp(n, 0, SlotNeed::List) ? childOf(n) : nullptr;
  uint32_t done = indexOf(elts);
  return done < elts.size() && temps(n, 0, done) ? elts[done] : nullptr;
}

Node *StopTable::set(SetNode *n) {
  if (!temp(n, 0, SlotNeed::Set))
    return nullptr;
  if (!isOwn(n))
    return childOf(n);
  int64_t id;
  if (!number(n->temp + 1, 1, int64_t(1) << 30, id))
    return nullptr;
  for (Expr *elt : n->elts)
    if (elt->id == id)
      return ownCall(n);
  return nullptr;
}

Node *StopTable::dict(DictNode *n) {
  int64_t done;
  if (!temp(n, DictTemps::Made, SlotNeed::Dict) ||
      !numberTemp(n, DictTemps::Done, n->values.size(), done))
    return nullptr;
  if (isOwn(n))
    return ownCall(n);
  Expr *key = n->keys[uint32_t(done)], *value = n->values[uint32_t(done)];
  if (isIn(key))
    return key;
  return isIn(value) && (!key || temp(n, DictTemps::Key)) ? value : nullptr;
}

//===--- Attributes and subscripts ---------------------------------------===//

Node *StopTable::attribute(AttributeNode *n) {
  if (isOwn(n))
    return ownCall(n);
  bool keepsValue = n->ctx == ExprContext::Store;
  return !keepsValue || temp(n, 1) ? n->value : nullptr;
}

Node *StopTable::subscript(SubscriptNode *n) {
  if (isOwn(n))
    return ownCall(n);
  if (n->ctx == ExprContext::Store && !temp(n, 2))
    return nullptr;
  if (isIn(n->value))
    return n->value;
  return isIn(n->slice) && temp(n, 0) ? n->slice : nullptr;
}

Node *StopTable::slice(SliceNode *n) {
  Expr *parts[] = {n->lower, n->upper, n->step};
  for (uint32_t i = 0; i < 3; ++i) {
    if (isIn(parts[i]))
      return parts[i];
    if (parts[i] && !temp(n, i))
      return nullptr;
  }
  return nullptr;
}

//===--- Strings ---------------------------------------------------------===//

Node *StopTable::joinedStr(JoinedStrNode *n) {
  uint32_t done = indexOf(n->values);
  return done < n->values.size() && temps(n, 0, done, SlotNeed::Part)
             ? n->values[done]
             : nullptr;
}

Node *StopTable::interpolation(InterpolationNode *n) {
  if (isIn(n->value))
    return n->value;
  return !isOwn(n) && temp(n, 0) ? n->formatSpec : nullptr;
}

Node *StopTable::templateStr(TemplateStrNode *n) {
  if (isOwn(n))
    return ownCall(n);
  uint32_t done = indexOf(n->values);
  return done < n->values.size() && temps(n, 0, done) ? n->values[done]
                                                      : nullptr;
}

Node *StopTable::formattedValue(FormattedValueNode *n) {
  if (isOwn(n)) {
    int64_t step;
    return numberTemp(n, FieldTemps::Step, FieldTemps::Formatting + 1, step)
               ? ownCall(n)
               : nullptr;
  }
  if (isIn(n->value))
    return n->value;
  return isIn(n->formatSpec) && temp(n, FieldTemps::Value) ? n->formatSpec
                                                           : nullptr;
}

//===--- Functions -------------------------------------------------------===//

Node *StopTable::defaults(Node *n, ArgumentsNode *args, uint32_t at) {
  for (Expr *each : args->defaults) {
    if (isIn(each))
      return each;
    if (!temp(n, at++))
      return nullptr;
  }
  for (Expr *each : args->kwDefaults) {
    if (isIn(each))
      return each;
    if (each && !temp(n, at))
      return nullptr;
    ++at;
  }
  return nullptr;
}

Node *StopTable::lambda(LambdaNode *n) {
  return defaults(n, n->args, FirstDefault);
}

//===--- Comprehensions --------------------------------------------------===//

bool StopTable::iterators(uint32_t first, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i)
    if (!slot(first + ComprehensionTemps::FirstLevel + 2 * i, SlotNeed::Value))
      return false;
  return true;
}

bool StopTable::wait(uint32_t inner, int64_t step) {
  return (!isYield() && step != Advancing) || slot(inner, SlotNeed::Value);
}

/// The stop is in the head of level \p index.
Node *StopTable::level(ComprehensionNode *n, uint32_t first, uint32_t index) {
  // A generator expression gets its first iterator from outside.
  auto *owner = dynCast<GeneratorExpNode>(unit_.node);
  bool hasIter = !owner || owner->generators[0] != n;
  if (!isOwn(n)) {
    bool isStarted = !(hasIter && isIn(n->iter));
    return iterators(first, index + isStarted) ? childOf(n) : nullptr;
  }
  uint32_t slot = first + ComprehensionTemps::FirstLevel + 2 * index + 1;
  int64_t step = Advancing,
          end = ComprehensionTemps::Testing + 4 * int64_t(n->ifs.size());
  if (isYield() ? !n->isAsync : !number(slot, CallingANext, end, step))
    return nullptr;
  bool isTesting = step >= ComprehensionTemps::Testing;
  if (isTesting ? (step & 3) != ComprehensionTemps::Testing
                : n->isAsync != (step < 0))
    return nullptr;
  bool isStarting =
      step == (n->isAsync ? int64_t(CallingAIter)
                          : int64_t(ComprehensionTemps::GettingIterator));
  if (isStarting && !hasIter)
    return nullptr;
  return iterators(first, index + !isStarting) &&
                 (!n->isAsync || isTesting ||
                  wait(first + ComprehensionTemps::Inner, step))
             ? n
             : nullptr;
}

Node *StopTable::ownWait(Node *n) {
  int64_t step = Advancing;
  return (isYield() || number(n->temp + WaitTemps::Step, Advancing,
                              GettingInner + 1, step)) &&
                 wait(n->temp + WaitTemps::Inner, step)
             ? n
             : nullptr;
}

Node *StopTable::levels(Node *n,
                        const NodeArray<ComprehensionNode *> &generators,
                        uint32_t first, Node *last) {
  uint32_t index = indexOf(generators);
  if (index < generators.size())
    return level(generators[index], first, index);
  if (!iterators(first, generators.size()))
    return nullptr;
  if (n->kind == NodeKind::GeneratorExp) {
    // One past the element is the point behind its yield.
    atElement_ = isYield() && id_ == last->idEnd;
    return !atElement_ && isIn(last) ? last : nullptr;
  }
  return isOwn(n) ? ownCall(n) : childOf(n);
}

bool StopTable::cells(const NodeArray<ComprehensionLocal> &locals) {
  for (const ComprehensionLocal &local : locals)
    if (local.isCell && !meetsNeed(visitor_.read(local.slot), SlotNeed::Cell))
      return false;
  return true;
}

template <typename T>
Node *StopTable::comprehension(T *n, SlotNeed result, Expr *last) {
  return cells(n->locals) && temp(n, ComprehensionTemps::Result, result)
             ? levels(n, n->generators, n->temp, last)
             : nullptr;
}

Node *StopTable::dictComp(DictCompNode *n) {
  if (isIn(n->value) && !temp(n, ComprehensionTemps::Key))
    return nullptr;
  return comprehension(n, SlotNeed::Dict, n->value);
}

Node *StopTable::generatorExp(GeneratorExpNode *n) {
  ComprehensionNode *level = n->generators[0];
  if (!isOwn(n) && !(level->isAsync && isOwn(level)))
    return isIn(level->iter) ? level->iter : nullptr;
  int64_t step;
  if (level->isAsync &&
      !number(n->temp + 1, CallingAIter, CallingAIter + 1, step))
    return nullptr;
  return ownCall(n);
}

//===--- The switch ------------------------------------------------------===//

Node *StopTable::step(Node *n) {
  switch (n->kind) {
  case NodeKind::BoolOp:
    return boolOp(cast<BoolOpNode>(n));
  case NodeKind::NamedExpr: {
    auto *named = cast<NamedExprNode>(n);
    if (isIn(named->value))
      return named->value;
    return isIn(named->target) && temp(n, 0) ? named->target : nullptr;
  }
  case NodeKind::BinOp:
    return binary(n, cast<BinOpNode>(n)->left, cast<BinOpNode>(n)->right);
  case NodeKind::Lambda:
    return lambda(cast<LambdaNode>(n));
  case NodeKind::Dict:
    return dict(cast<DictNode>(n));
  case NodeKind::Set:
    return set(cast<SetNode>(n));
  case NodeKind::ListComp:
    return comprehension(cast<ListCompNode>(n), SlotNeed::OwnList,
                         cast<ListCompNode>(n)->elt);
  case NodeKind::SetComp:
    return comprehension(cast<SetCompNode>(n), SlotNeed::Set,
                         cast<SetCompNode>(n)->elt);
  case NodeKind::DictComp:
    return dictComp(cast<DictCompNode>(n));
  case NodeKind::GeneratorExp:
    return generatorExp(cast<GeneratorExpNode>(n));
  case NodeKind::Await:
  case NodeKind::YieldFrom:
    return isOwn(n) ? ownWait(n) : childOf(n);
  case NodeKind::Yield:
    return !isOwn(n) ? childOf(n) : isYield() ? n : nullptr;
  case NodeKind::Compare:
    return compare(cast<CompareNode>(n));
  case NodeKind::Call:
    return call(cast<CallNode>(n));
  case NodeKind::FormattedValue:
    return formattedValue(cast<FormattedValueNode>(n));
  case NodeKind::JoinedStr:
    return joinedStr(cast<JoinedStrNode>(n));
  case NodeKind::Interpolation:
    return interpolation(cast<InterpolationNode>(n));
  case NodeKind::TemplateStr:
    return templateStr(cast<TemplateStrNode>(n));
  case NodeKind::Attribute:
    return attribute(cast<AttributeNode>(n));
  case NodeKind::Subscript:
    return subscript(cast<SubscriptNode>(n));
  case NodeKind::List:
    return sequence(n, cast<ListNode>(n)->elts, cast<ListNode>(n)->ctx);
  case NodeKind::Tuple:
    return sequence(n, cast<TupleNode>(n)->elts, cast<TupleNode>(n)->ctx);
  case NodeKind::Slice:
    return slice(cast<SliceNode>(n));
  case NodeKind::FunctionDef:
    return functionDef(cast<FunctionDefNode>(n));
  case NodeKind::ClassDef:
    return classDef(cast<ClassDefNode>(n));
  case NodeKind::Assign:
    return assign(cast<AssignNode>(n));
  case NodeKind::AugAssign:
    return augAssign(cast<AugAssignNode>(n));
  case NodeKind::AnnAssign: {
    auto *assign = cast<AnnAssignNode>(n);
    if (isIn(assign->value))
      return assign->value;
    return isIn(assign->target) && temp(n, 0) ? assign->target : nullptr;
  }
  case NodeKind::For:
    return loop(cast<ForNode>(n));
  case NodeKind::With:
    return with(cast<WithNode>(n));
  case NodeKind::Match:
    return match(cast<MatchNode>(n));
  case NodeKind::Raise:
    return raise(cast<RaiseNode>(n));
  case NodeKind::Try:
    return tryStmt(cast<TryNode>(n));
  case NodeKind::Import:
    return import(cast<ImportNode>(n));
  case NodeKind::ImportFrom:
    return importFrom(cast<ImportFromNode>(n));
  case NodeKind::TypeAlias: {
    int64_t step;
    auto *alias = cast<TypeAliasNode>(n);
    if (!isOwn(n))
      return alias->name;
    return numberTemp(n, 0, 2, step) ? ownCall(n) : nullptr;
  }
  case NodeKind::TypeParam:
  case NodeKind::MatchCase:
  case NodeKind::ExceptHandler:
    return isOwn(n) ? ownCall(n) : childOf(n);
  case NodeKind::MatchValue:
  case NodeKind::MatchSequence:
  case NodeKind::MatchMapping:
  case NodeKind::MatchClass:
  case NodeKind::MatchAs:
  case NodeKind::MatchOr:
    return matching(static_cast<Pattern *>(n));
  // Nothing of their own; a truth value, an attribute, ... may be waited for.
  case NodeKind::UnaryOp:
  case NodeKind::IfExp:
  case NodeKind::Name:
  case NodeKind::Starred:
  case NodeKind::Keyword:
  case NodeKind::While:
  case NodeKind::If:
  case NodeKind::Assert:
    return isOwn(n) ? ownCall(n) : childOf(n);
  // Nothing but the way to a child.
  case NodeKind::Module:
  case NodeKind::ExprStmt:
  case NodeKind::Return:
  case NodeKind::Delete:
  case NodeKind::Arguments:
  case NodeKind::WithItem:
    return isOwn(n) ? nullptr : childOf(n);
  // A stop of its own was looked at with the comprehension.
  case NodeKind::Comprehension:
    return isOwn(n) ? n : childOf(n);
  // Frames do not stop here; or the construct is not executed yet.
  case NodeKind::Constant:
  case NodeKind::Global:
  case NodeKind::Nonlocal:
  case NodeKind::Pass:
  case NodeKind::Break:
  case NodeKind::Continue:
  case NodeKind::Arg:
  case NodeKind::Alias:
  case NodeKind::MatchSingleton:
  case NodeKind::MatchStar:
    return nullptr;
  }
  __builtin_unreachable();
}
