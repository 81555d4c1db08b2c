//===- StopStmts.cpp - What stopped statements hold -----------------------===//

#include "StopTable.h"

#include "montyjit/Interp/Completion.h"
#include "montyjit/Interp/Temporaries.h"
#include "montyjit/Runtime/Object.h"

using namespace montyjit;

//===--- Assignments ------------------------------------------------------===//

Node *StopTable::assign(AssignNode *n) {
  if (isIn(n->value))
    return n->value;
  return isInOneOf(n->targets) && temp(n, 0) ? childOf(n) : nullptr;
}

/// The target's parts are kept by the statement: its node keeps nothing.
Node *StopTable::augAssign(AugAssignNode *n) {
  auto *attribute = dynCast<AttributeNode>(n->target);
  auto *subscript = dynCast<SubscriptNode>(n->target);
  if (attribute && isIn(attribute->value))
    return attribute->value;
  if (subscript && isIn(subscript->value))
    return subscript->value;
  int64_t step = AugTemps::Loading;
  if (isOwn(n) && !numberTemp(n, AugTemps::Step, AugTemps::Storing + 1, step))
    return nullptr;
  if (step == AugTemps::Storing)
    return ownCall(n);
  if ((attribute || subscript) && !temp(n, AugTemps::Object))
    return nullptr;
  if (subscript && isIn(subscript->slice))
    return subscript->slice;
  if (subscript && !temp(n, AugTemps::Key))
    return nullptr;
  if (isOwn(n))
    return ownCall(n);
  return isIn(n->value) && temp(n, AugTemps::Old) ? n->value : nullptr;
}

Node *StopTable::import(ImportNode *n) {
  int64_t index;
  if (isOwn(n))
    return numberTemp(n, 0, n->names.size(), index) ? ownCall(n) : nullptr;
  for (AliasNode *alias : n->names)
    if (isIn(alias->target))
      return alias->target;
  return nullptr;
}

Node *StopTable::importFrom(ImportFromNode *n) {
  if (isOwn(n))
    return ownCall(n);
  for (AliasNode *alias : n->names)
    if (isIn(alias->target))
      return alias->target;
  return nullptr;
}

//===--- Loops ------------------------------------------------------------===//

namespace {
constexpr int64_t NumCompletions = int64_t(Completion::Return) + 1;
} // namespace

Node *StopTable::ownLoop(ForNode *n) {
  int64_t step, completion;
  if (!numberTemp(n, ForTemps::Step, ForTemps::Closing + 1, step))
    return nullptr;
  if (step == ForTemps::GettingItem &&
      (!temp(n, ForTemps::Iterator) || !temp(n, ForTemps::Owned)))
    return nullptr;
  if (step != ForTemps::Closing)
    return ownCall(n);
  if (!number(n->temp + ForTemps::Completion, int64_t(Completion::Next),
              NumCompletions, completion))
    return nullptr;
  return completion != int64_t(Completion::Return) ||
                 visitor_.result(SlotNeed::Value)
             ? ownCall(n)
             : nullptr;
}

Node *StopTable::loop(ForNode *n) {
  if (isIn(n->iter))
    return n->iter;
  if (isInOneOf(n->orelse))
    return childOf(n);
  if (n->isAsync)
    return asyncLoop(n);
  if (isOwn(n))
    return ownLoop(n);
  return temp(n, ForTemps::Iterator) && temp(n, ForTemps::Owned) ? childOf(n)
                                                                 : nullptr;
}

Node *StopTable::asyncLoop(ForNode *n) {
  enum { Inner = 1, Step };
  if (!isOwn(n))
    return temp(n, ForTemps::Iterator) ? childOf(n) : nullptr;
  int64_t step = Advancing;
  if (!isYield() &&
      !number(n->temp + Step, CallingANext, GettingInner + 1, step))
    return nullptr;
  return (step == CallingAIter || temp(n, ForTemps::Iterator)) &&
                 wait(n->temp + Inner, step)
             ? n
             : nullptr;
}

//===--- raise and try ----------------------------------------------------===//

Node *StopTable::raise(RaiseNode *n) {
  if (isIn(n->exc))
    return n->exc;
  int64_t step = RaiseTemps::MakingCause;
  if (!n->exc || (isOwn(n) && !numberTemp(n, RaiseTemps::Step,
                                          RaiseTemps::MakingCause + 1, step)))
    return nullptr;
  if (step == RaiseTemps::MakingException)
    return temp(n, RaiseTemps::Exception) ? ownCall(n) : nullptr;
  if (!n->cause || !temp(n, RaiseTemps::Exception, SlotNeed::Exception))
    return nullptr;
  if (isOwn(n))
    return temp(n, RaiseTemps::CauseClass) ? ownCall(n) : nullptr;
  return isIn(n->cause) ? n->cause : nullptr;
}

Node *StopTable::handler(TryNode *n) {
  Node *child = childOf(n);
  return !isOwn(child) && temp(n, TryTemps::Handled, SlotNeed::Exception)
             ? child
             : nullptr;
}

/// `except*`: the handlers, and what comes behind the last one.
Node *StopTable::starHandler(TryNode *n) {
  if (!temp(n, TryTemps::Original, SlotNeed::Exception) ||
      !temp(n, TryTemps::Raised, SlotNeed::List))
    return nullptr;
  if (isOwn(n))
    return ownCall(n);
  if (!temp(n, TryTemps::Rest))
    return nullptr;
  Value rest = visitor_.read(n->temp + TryTemps::Rest);
  if (!(rest == none()) && !meetsNeed(rest, SlotNeed::Exception))
    return nullptr;
  auto *child = n->handlers[indexOf(n->handlers)];
  bool inBody = isInOneOf(child->body) || isIn(child->target);
  return !inBody || temp(n, TryTemps::Handled, SlotNeed::Exception) ? child
                                                                    : nullptr;
}

Node *StopTable::finallyBlock(TryNode *n) {
  int64_t completion;
  if (!numberTemp(n, TryTemps::Completion, NumCompletions, completion))
    return nullptr;
  bool isRaising = completion == int64_t(Completion::Unwind);
  bool isReturning = completion == int64_t(Completion::Return);
  SlotNeed need = isRaising ? SlotNeed::Exception : SlotNeed::Value;
  return (!isRaising && !isReturning) || temp(n, TryTemps::Pending, need)
             ? childOf(n)
             : nullptr;
}

Node *StopTable::tryStmt(TryNode *n) {
  if (isInOneOf(n->finalbody))
    return finallyBlock(n);
  if (n->isStar && (isOwn(n) || isInOneOf(n->handlers)))
    return starHandler(n);
  if (isOwn(n))
    return nullptr;
  return isInOneOf(n->handlers) ? handler(n) : childOf(n);
}

//===--- with -------------------------------------------------------------===//

bool StopTable::managers(WithNode *n, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i)
    if (!temp(n, WithTemps::FirstItem + WithTemps::NumOfItem * i +
                     WithTemps::Manager))
      return false;
  return true;
}

Node *StopTable::ownWith(WithNode *n) {
  using enum WithTemps::Steps;
  int64_t item, step, completion, waitStep = Advancing;
  if (!numberTemp(n, WithTemps::Item, n->items.size(), item) ||
      !numberTemp(n, WithTemps::Step, AwaitingExitRaised + 1, step))
    return nullptr;
  uint32_t first = WithTemps::FirstItem + WithTemps::NumOfItem * uint32_t(item);
  bool isEntering = step == Entering || step == AwaitingEnter;
  bool isAwaiting = step >= AwaitingEnter;
  if (!managers(n, uint32_t(item) + isEntering) ||
      (isAwaiting ? !n->isAsync : isYield()))
    return nullptr;
  if (isAwaiting && !isYield() &&
      !number(n->temp + WithTemps::WaitStep, Advancing, GettingInner + 1,
              waitStep))
    return nullptr;
  if (isAwaiting && !wait(n->temp + WithTemps::Inner, waitStep))
    return nullptr;
  if (isEntering)
    return n;
  if (step != Exiting && step != AwaitingExit)
    return temp(n, first + WithTemps::Pending, SlotNeed::Exception) ? n
                                                                    : nullptr;
  return number(n->temp + first + WithTemps::Pending, int64_t(Completion::Next),
                NumCompletions, completion) &&
                 temp(n, first + WithTemps::Result, SlotNeed::Optional)
             ? n
             : nullptr;
}

Node *StopTable::with(WithNode *n) {
  if (isOwn(n))
    return ownWith(n);
  uint32_t item = indexOf(n->items);
  if (item == n->items.size())
    return managers(n, item) ? childOf(n) : nullptr;
  bool isEntered = isIn(n->items[item]->target);
  return managers(n, item + isEntered) ? n->items[item] : nullptr;
}

//===--- def and class ----------------------------------------------------===//

bool StopTable::allDefaults(Node *n, ArgumentsNode *args, uint32_t at) {
  if (!temps(n, at, args->defaults.size()))
    return false;
  at += args->defaults.size();
  for (uint32_t i = 0; i < args->kwDefaults.size(); ++i)
    if (args->kwDefaults[i] && !temp(n, at + i))
      return false;
  return true;
}

Node *StopTable::functionDef(FunctionDefNode *n) {
  enum { Made, Index };
  uint32_t count = n->decorators.size(), done = indexOf(n->decorators);
  if (isOwn(n)) {
    int64_t index;
    bool isGeneric = !n->typeParams.empty();
    if (!numberTemp(n, Index, count + isGeneric, index) ||
        !temps(n, FirstDefault, uint32_t(index)))
      return nullptr;
    // Its type parameters are being made; the defaults wait.
    bool isMade =
        index < count || allDefaults(n, n->args, FirstDefault + count);
    return isMade ? ownCall(n) : nullptr;
  }
  if (isIn(n->target))
    return n->target;
  if (!temps(n, FirstDefault, done))
    return nullptr;
  return done < count ? n->decorators[done]
                      : defaults(n, n->args, FirstDefault + count);
}

Node *StopTable::classHeader(ClassDefNode *n) {
  uint32_t at = ClassTemps::FirstValue;
  NodeArray<Expr *> noBases;
  for (const auto &nodes : {n->decorators, n->generic ? noBases : n->bases}) {
    uint32_t done = indexOf(nodes);
    if (!temps(n, at, done))
      return nullptr;
    if (done < nodes.size())
      return nodes[done];
    at += done;
  }
  if (n->generic)
    return nullptr;
  uint32_t done = indexOf(n->keywords);
  for (uint32_t i = 0; i < done; ++i)
    if (!temp(n, at + 2 * i))
      return nullptr;
  return done < n->keywords.size() ? n->keywords[done] : nullptr;
}

Node *StopTable::ownClassDef(ClassDefNode *n) {
  using enum ClassTemps::Steps;
  uint32_t decorators = n->decorators.size();
  int64_t step, index = decorators;
  if (!numberTemp(n, ClassTemps::Step, FillingAfter + 1, step) ||
      (step == Decorating &&
       !numberTemp(n, ClassTemps::Index, decorators, index)) ||
      !temps(n, ClassTemps::FirstValue, uint32_t(index)))
    return nullptr;
  if (step == MakingClass || step == Decorating)
    return ownCall(n);
  if (step == ResolvingBases) {
    uint32_t at = ClassTemps::FirstValue + decorators;
    if (!temps(n, at, n->bases.size()))
      return nullptr;
    for (uint32_t i = 0; i < n->keywords.size(); ++i)
      if (!temp(n, at + n->bases.size() + 2 * i))
        return nullptr;
    return ownCall(n);
  }
  if (!temp(n, ClassTemps::Metaclass) ||
      !temp(n, ClassTemps::Bases, SlotNeed::Tuple) ||
      !temp(n, ClassTemps::Keywords, SlotNeed::Keywords))
    return nullptr;
  bool needsBases =
      step == Preparing || step == FillingBefore || step == RunningBody;
  bool isDone = (step == Preparing || temp(n, ClassTemps::Namespace)) &&
                (!needsBases || temps(n, ClassTemps::FirstValue + decorators,
                                      n->bases.size()));
  return isDone ? ownCall(n) : nullptr;
}

Node *StopTable::classDef(ClassDefNode *n) {
  if (isOwn(n))
    return ownClassDef(n);
  return n->target && isIn(n->target) ? n->target : classHeader(n);
}
