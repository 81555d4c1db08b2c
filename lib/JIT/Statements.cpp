//===- Statements.cpp - Statements but loops ------------------------------===//

#include "Emitter.h"
#include "Layout.h"
#include "Suitability.h"

#include "montyjit/Interp/Temporaries.h"

using namespace montyjit;
using namespace montyjit::jit;

void Emitter::emitBlock(NodeArray<Stmt *> body) {
  for (Stmt *stmt : body)
    emitStmt(stmt);
}

void Emitter::emitStmt(Stmt *stmt) {
  if (isDead_)
    return;
  if (!isKnownStmt(stmt) || mayOwnGenerator(*facts_, stmt))
    return emitUnknownStmt(stmt);
  switch (stmt->kind) {
  case NodeKind::ExprStmt:
    emitWhole(static_cast<ExprStmtNode *>(stmt)->value);
    return;
  case NodeKind::Return:
    return emitReturnStmt(static_cast<ReturnNode *>(stmt));
  case NodeKind::Assign:
    return emitAssign(static_cast<AssignNode *>(stmt));
  case NodeKind::AnnAssign:
    return emitAnnAssign(static_cast<AnnAssignNode *>(stmt));
  case NodeKind::AugAssign:
    return emitAugAssign(static_cast<AugAssignNode *>(stmt));
  case NodeKind::If:
    return emitIf(static_cast<IfNode *>(stmt));
  case NodeKind::While:
    return emitWhile(static_cast<WhileNode *>(stmt), false);
  case NodeKind::For:
    return emitFor(static_cast<ForNode *>(stmt), false);
  case NodeKind::Try:
    return emitTry(static_cast<TryNode *>(stmt));
  case NodeKind::Raise:
    return emitRaise(static_cast<RaiseNode *>(stmt));
  case NodeKind::Break:
    return emitJump(Completion::Break);
  case NodeKind::Continue:
    return emitJump(Completion::Continue);
  case NodeKind::Pass:
  case NodeKind::Global:
  case NodeKind::Nonlocal:
    return;
  default:
    return emitUnknownStmt(stmt);
  }
}

/// Behind a loop that is compiled alone, the jump is for one around it.
void Emitter::jump(Completion kind) {
  if (leaveRegions(kind, {word(0), Kind::Any}, loop_ ? loop_->region : nullptr))
    return;
  if (!loop_)
    complete(kind);
  else
    (kind == Completion::Break ? loop_->breaks : loop_->continues)
        .push_back(edgeHere());
}

void Emitter::emitJump(Completion kind) {
  jump(kind);
  startDead();
}

void Emitter::emitReturnStmt(ReturnNode *n) {
  emitReturn(n->value ? emitWhole(n->value)
                      : Operand{word(services_.none), Kind::Any});
}

/// `a, b = b, a` on locals needs no tuple: nothing can stop between the stores.
static bool swapsLocals(const AssignNode *n, NodeArray<Expr *> &targets,
                        NodeArray<Expr *> &values) {
  auto *target =
      n->targets.size() == 1 ? dynCast<TupleNode>(n->targets[0]) : nullptr;
  auto *value = dynCast<TupleNode>(n->value);
  if (!target || !value || target->elts.size() != value->elts.size() ||
      !isKnownExpr(value) || !areLocalNames(target->elts))
    return false;
  targets = target->elts;
  values = value->elts;
  return true;
}

void Emitter::emitAssign(AssignNode *n) {
  NodeArray<Expr *> targets, elts;
  if (swapsLocals(n, targets, elts)) {
    std::vector<Operand> values;
    for (uint32_t i = 0; i < elts.size(); ++i) {
      values.push_back(emit(elts[i]));
      pend(n->value->temp + i, values.back());
    }
    unpend(elts.size());
    // Before their locals are assigned.
    for (Operand &value : values)
      if (value.kind == Kind::Float)
        value = {value.value, Kind::Float, shareFloat(value)};
    for (uint32_t i = 0; i < elts.size(); ++i)
      emitStore(targets[i], values[i]);
    return;
  }
  Operand value = withIdentity(emitWhole(n->value), n->targets[0]);
  for (Expr *target : n->targets) {
    pend(n->temp, value);
    value = storeAndShare(target, value);
    unpend();
  }
}

void Emitter::emitAnnAssign(AnnAssignNode *n) {
  Operand value = withIdentity(emitWhole(n->value), n->target);
  pend(n->temp, value);
  emitStore(n->target, value);
  unpend();
}

/// As execAugAssign keeps it (Interp/Assignments.cpp).
void Emitter::emitAugAssign(AugAssignNode *n) {
  auto step = [&](int64_t which) {
    return Operand{word(Value::fromInt(which)), Kind::Int};
  };
  auto *attribute = dynCast<AttributeNode>(n->target);
  auto *item = dynCast<SubscriptNode>(n->target);
  Operand object{word(0), Kind::Any}, key{word(0), Kind::Any}, old;
  size_t depth = pending_.size();
  if (attribute) {
    object = {box(emit(attribute->value)), Kind::Any};
    pend(n->temp + AugTemps::Object, object);
  } else if (item) {
    object = {box(emit(item->value)), Kind::Any};
    pend(n->temp + AugTemps::Object, object);
    key = emit(item->slice);
  }
  if (!attribute && !item)
    pend(n->temp + AugTemps::Object, object);
  pend(n->temp + AugTemps::Key, key);
  pend(n->temp + AugTemps::Step, step(AugTemps::Loading));
  fault_ = n->target;
  if (attribute)
    old = loadAttributeFrom(attribute, n, object.value);
  else if (item)
    old = loadItemFrom(item, n, object.value, key);
  else
    old = emitName(static_cast<NameNode *>(n->target), n);
  unpend();
  fault_ = nullptr;
  pend(n->temp + AugTemps::Old, old);
  Operand value = emit(n->value);
  pend(n->temp + AugTemps::Step, step(AugTemps::Operating));
  OperandFeedback feedback = guessOperands(old, value);
  Operand result = operate(n, n->op, isLocal(n->target) ? n->target : nullptr,
                           old, n->value, value, feedback, true);
  unpend();
  pend(n->temp + AugTemps::Step, step(AugTemps::Storing));
  fault_ = n->target;
  if (attribute)
    storeAttributeTo(attribute, n, object.value, box(result));
  else if (item)
    storeItemTo(item, n, object.value, key, box(result));
  else
    emitStoreName(static_cast<NameNode *>(n->target), result);
  fault_ = nullptr;
  pending_.resize(depth);
}

/// An augmented assignment has no feedback of its own: what one side is, the
/// other is likely to be.
OperandFeedback Emitter::guessOperands(Operand left, Operand right) {
  if (left.kind == Kind::Float || right.kind == Kind::Float)
    return OperandFeedback::Floats;
  if (left.kind == Kind::Int || right.kind == Kind::Int)
    return OperandFeedback::Ints;
  return OperandFeedback::None;
}

void Emitter::emitIf(IfNode *n) {
  IR test = emitTest(n->test, n);
  llvm::BasicBlock *yes = newBlock("then"), *no = newBlock("else");
  branch(test, yes, no);
  Fork start = fork();
  Edges edges;
  b_.SetInsertPoint(yes);
  emitBlock(n->body);
  edges.push_back(edgeHere());
  startWay(start, no);
  emitBlock(n->orelse);
  edges.push_back(edgeHere());
  joinAt(edges, "endif");
}

/// The statement's handler, on the frame.
void Emitter::emitUnknownStmt(Stmt *stmt) {
  flushLocals();
  // By now more may be known of a loop: compiled by itself, it would go on with
  // what is left of those around it.
  if (stmt->kind == NodeKind::For)
    writeFrame();
  goOnBehind(stmt, callHelper(services_.runStmt, frame_, pointer(stmt)));
}

void Emitter::goOnBehind(Stmt *stmt, IR completion) {
  llvm::BasicBlock *next = newBlock("next");
  llvm::BasicBlock *incomplete = coldBlock([&] { exitStopped(stmt); });
  auto *choice = b_.CreateSwitch(completion, incomplete, 4);
  auto addCase = [&](Completion which, auto emit) {
    llvm::BasicBlock *block = coldBlock([&] {
      Env before = env_;
      reloadAssigned(stmt);
      emit();
      env_ = before;
    });
    choice->addCase(b_.getInt64(uint64_t(which)), block);
  };
  choice->addCase(b_.getInt64(uint64_t(Completion::Next)), next);
  addCase(Completion::Return, [&] {
    emitReturn({loadAt(frame_, layout::FrameResult), Kind::Any});
  });
  if (loop_ || facts_->isContained)
    for (Completion which : {Completion::Break, Completion::Continue})
      addCase(which, [&] { jump(which); });
  b_.SetInsertPoint(next);
  reloadAssigned(stmt);
}

//===--- Entering a loop of a running frame -------------------------------===//

bool Emitter::holdsLoop(const Stmt *stmt) const {
  return stmt->contains(facts_->loop->id);
}

/// The frame's locals are taken over, as what they are now; what is before the
/// loop is not emitted. When a later frame has other locals, the loop is not
/// entered.
void Emitter::emitLoopEntry() {
  loadEntryLocals();
  if (facts_->isContained)
    return emitContained();
  emitBlockFrom(code_->body);
  emitEnd();
}

/// The loop alone, from its head.
void Emitter::emitContained() {
  switch (facts_->loop->kind) {
  case NodeKind::While:
    emitWhile(static_cast<WhileNode *>(facts_->loop), true);
    return complete(Completion::Next);
  case NodeKind::For:
    emitFor(static_cast<ForNode *>(facts_->loop), true);
    return complete(Completion::Next);
  default:
    return emitContainedComprehension();
  }
}

void Emitter::loadEntryLocals() {
  llvm::BasicBlock *notEntered =
      coldBlock([&] { b_.CreateRet(word(Value::exhausted())); });
  for (uint32_t i = 0; i < env_.size(); ++i) {
    bool isOwn = unit_->locals[i].isComprehension;
    if (!isPlainSlot(i) || (isOwn && !facts_->isContained))
      continue;
    IR value = loadAt(slotOf(frame_, i), 0);
    // What the next item is assigned to may be unbound in one run, and not in
    // the next.
    isOwn |= facts_->loop->kind == NodeKind::GeneratorExp;
    Kind kind = isOwn ? Kind::MaybeUnbound : facts_->locals[i];
    b_.CreateStore(value, locals_[i].word);
    env_[i] = {kind, false};
    if (kind == Kind::Int)
      guard(isIntWord(value), notEntered);
    else if (kind == Kind::Any)
      guard(b_.CreateICmpNE(value, word(0)), notEntered);
    else if (kind == Kind::Float) {
      guard(b_.CreateNot(isIntWord(value)), notEntered);
      guard(b_.CreateICmpNE(value, word(0)), notEntered);
      b_.CreateStore(unboxNumber({value, Kind::Any}, notEntered),
                     locals_[i].number);
    } else
      env_[i].kind = Kind::MaybeUnbound;
  }
}

void Emitter::emitBlockFrom(NodeArray<Stmt *> body) {
  bool isFound = false;
  for (Stmt *stmt : body) {
    if (isFound) {
      emitStmt(stmt);
      continue;
    }
    if (!holdsLoop(stmt))
      continue;
    isFound = true;
    switch (stmt->kind) {
    case NodeKind::If: {
      auto *n = static_cast<IfNode *>(stmt);
      bool isInBody = false;
      for (Stmt *each : n->body)
        isInBody |= holdsLoop(each);
      emitBlockFrom(isInBody ? n->body : n->orelse);
      break;
    }
    case NodeKind::While:
      emitWhile(static_cast<WhileNode *>(stmt), true);
      break;
    case NodeKind::For:
      emitFor(static_cast<ForNode *>(stmt), true);
      break;
    default:
      break;
    }
  }
}
