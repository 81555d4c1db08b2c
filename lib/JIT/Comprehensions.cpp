//===- Comprehensions.cpp - [x for x in y], {..}, {k: v ..} ---------------===//
///
/// \file
/// Comprehensions run in the frame around them (PEP 709): to the walk they are
/// loops whose variables are unbound before and after.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"
#include "Suitability.h"

#include "montyjit/Interp/Temporaries.h"

using namespace montyjit;
using namespace montyjit::jit;

namespace {
/// As Interp/Comprehensions.cpp numbers them.
} // namespace

struct Emitter::Comprehension {
  Expr *node;
  NodeArray<ComprehensionNode *> generators;
  NodeArray<ComprehensionLocal> locals;
  /// The item, or the dict's key and value.
  Expr *key, *value;
  uint32_t firstTemp;
  /// Null: it is a generator expression.
  IR result = nullptr;

  uint32_t iteratorSlot(uint32_t level) const {
    return firstTemp + ComprehensionTemps::FirstLevel + 2 * level;
  }
  bool isInnermost(uint32_t level) const {
    return level + 1 == generators.size();
  }
  /// What is evaluated first behind the assignment of \p level.
  Node *firstIn(uint32_t level) const {
    if (!generators[level]->ifs.empty())
      return generators[level]->ifs[0];
    if (!isInnermost(level))
      return generators[level + 1]->iter;
    return key ? key : value;
  }
  /// It has as many items as its iterator.
  bool isMap() const {
    return node->kind == NodeKind::ListComp && generators.size() == 1 &&
           generators[0]->ifs.empty();
  }
};

Emitter::Comprehension Emitter::describe(Expr *expr) {
  auto simple = [&](auto *n) -> Comprehension {
    return {n, n->generators, n->locals, nullptr, n->elt, n->temp};
  };
  switch (expr->kind) {
  case NodeKind::ListComp:
    return simple(static_cast<ListCompNode *>(expr));
  case NodeKind::SetComp:
    return simple(static_cast<SetCompNode *>(expr));
  case NodeKind::DictComp: {
    auto *n = static_cast<DictCompNode *>(expr);
    return {n, n->generators, n->locals, n->key, n->value, n->temp};
  }
  default: {
    auto *n = static_cast<GeneratorExpNode *>(expr);
    return {n, n->generators, {}, nullptr, n->elt, n->unit->numLocals};
  }
  }
}

/// Nothing is known of the variables: the first turn has none, later ones have
/// those of the turn before.
void Emitter::unbindLocals(const Comprehension &n) {
  for (const ComprehensionLocal &local : n.locals) {
    b_.CreateStore(word(0), locals_[local.slot].word);
    env_[local.slot] = {Kind::MaybeUnbound, false};
  }
}

Operand Emitter::emitComprehension(Expr *expr) {
  Comprehension n = describe(expr);
  unbindLocals(n);
  if (expr->kind == NodeKind::ListComp)
    n.result = callHelper(services_.makeList, session_, row_, b_.getInt32(0));
  else if (expr->kind == NodeKind::SetComp)
    n.result = callHelper(services_.makeSet, session_);
  else
    n.result = callHelper(services_.makeDict, session_, b_.getInt32(0));
  pend(n.firstTemp + ComprehensionTemps::Result, {n.result, Kind::Any});
  emitLevel(n, 0, false);
  unpend();
  for (const ComprehensionLocal &local : n.locals) {
    env_[local.slot] = {Kind::Unbound, false};
    if (frame_)
      storeAt(slotOf(frame_, local.slot), 0, word(0));
  }
  return {n.result, Kind::Any};
}

void Emitter::emitGeneratorExp() {
  emitLevel(describe(static_cast<Expr *>(unit_->node)), 0, false);
}

/// The interpreter entered the scope, and leaves it.
void Emitter::emitContainedComprehension() {
  Comprehension n = describe(static_cast<Expr *>(facts_->loop));
  bool isGenerator = n.node->kind == NodeKind::GeneratorExp;
  if (!isGenerator)
    n.result =
        loadAt(slotOf(frame_, n.firstTemp + ComprehensionTemps::Result), 0);
  emitLevel(n, 0, true);
  flushFrame();
  saveTicks();
  b_.CreateRet(isGenerator ? word(services_.none) : n.result);
}

void Emitter::emitLevel(const Comprehension &n, uint32_t index,
                        bool isResumed) {
  ComprehensionNode *level = n.generators[index];
  uint32_t slot = n.iteratorSlot(index);
  bool isRoot = isResumed && n.isInnermost(index);
  Turns turns =
      describeTurns(level, n.node, isRoot ? n.node : nullptr, level->target,
                    level->iter, n.firstIn(index), slot, slot + 1);
  if (isResumed)
    resumeTurns(turns, declineTurns(turns));
  else if (!index && n.node->kind == NodeKind::GeneratorExp)
    takeGivenTurns(turns, readLocal(0).value);
  else
    startTurns(turns);
  pendIterator(turns);
  if (!isResumed && n.isMap())
    reserveForTurns(turns, n.result);
  // The rest of the turn.
  if (isResumed && !isRoot)
    emitLevel(n, index + 1, true);
  Edges exits = emitTurns(turns, [&](Edges &continues) {
    emitConditions(level, slot + 1, continues);
    if (n.isInnermost(index))
      emitElement(n);
    else
      emitLevel(n, index + 1, false);
    continues.push_back(edgeHere());
  });
  unpend();
  joinAt(exits, "level.end");
}

void Emitter::emitConditions(ComprehensionNode *level, uint32_t stepSlot,
                             Edges &continues) {
  for (uint32_t i = 0; i < level->ifs.size(); ++i) {
    auto ask = [&](Operand value) {
      pend(stepSlot,
           {word(Value::fromInt(int64_t(i) << 2 | ComprehensionTemps::Testing)),
            Kind::Int});
      IR truth = emitTruth(value, level);
      unpend();
      return truth;
    };
    IR truth = emitAsked(level->ifs[i], true, ask).truth;
    llvm::BasicBlock *passes = newBlock("passes"), *fails = newBlock("fails");
    branch(truth, passes, fails);
    b_.SetInsertPoint(fails);
    continues.push_back(edgeHere());
    b_.SetInsertPoint(passes);
  }
}

void Emitter::emitElement(const Comprehension &n) {
  IR outcome;
  if (n.node->kind == NodeKind::DictComp) {
    IR key = box(emit(n.key));
    pend(n.firstTemp + ComprehensionTemps::Key, {key, Kind::Any});
    IR value = box(emit(n.value));
    unpend();
    outcome = callHelper(services_.storeKey, session_, n.result, key, value);
  } else {
    IR item = box(emit(n.value));
    if (n.node->kind == NodeKind::GeneratorExp) {
      yieldAt(resumePoint(n.value->idEnd, ResumeKind::AfterYield), item);
      return;
    }
    if (n.node->kind == NodeKind::ListComp)
      return appendItem(n.node, n.result, item);
    outcome = callHelper(services_.addToSet, session_, n.result, item);
  }
  checkOutcome(n.node, outcome);
  stressExit(n.node, outcome);
}

void Emitter::appendItem(Node *n, IR list, IR item) {
  llvm::BasicBlock *done = newBlock("appended");
  llvm::BasicBlock *full = coldBlock([&] {
    IR outcome = callHelper(services_.append, session_, list, item);
    branch(outcome, done, coldBlock([&] { exitRaised(n); }), true);
  });
  appendTo(list, item, full);
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
}

void Emitter::appendTo(IR list, IR item, llvm::BasicBlock *full) {
  IR size = loadHead(list, layout::ListSize, i32_);
  guard(b_.CreateICmpULT(size, loadHead(list, layout::ListCapacity, i32_)),
        full);
  IR items = loadHead(list, layout::ListItems, ptr_);
  IR place = b_.CreateInBoundsGEP(i64_, items, b_.CreateZExt(size, i64_));
  markAsItem(b_.CreateStore(item, place));
  mark(storeAt(list, layout::ListSize, b_.CreateAdd(size, b_.getInt32(1))),
       "head");
}
