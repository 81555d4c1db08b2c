//===- Exits.cpp - From compiled code back to the interpreter -------------===//
///
/// \file
/// An exit is plain code in a cold block (no stack maps, no unwinding): one
/// call that is given the live locals and the temporaries of the nodes around
/// it, as they are, and an ExitPoint that tells what to make of them. The
/// process writes the frame, lets the interpreter go on with it, and gives the
/// function's result. To the caller an exit looks like a slow return.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"

#include "montyjit/Sema/UnitWalk.h"

using namespace montyjit;
using namespace montyjit::jit;

//===--- What an exit is given --------------------------------------------===//

struct Emitter::ExitRow {
  ExitPoint &point;
  /// Of the call.
  std::vector<IR> args;
  /// Floats: in registers, and the number of the value.
  std::vector<std::pair<IR, uint32_t>> floats;
  /// Locals' numbers among the values.
  std::vector<std::pair<uint32_t, uint32_t>> locals;

  void add(ExitValue value, std::initializer_list<IR> given = {}) {
    point.values.push_back(value);
    args.insert(args.end(), given);
  }
};

void Emitter::addToExit(ExitRow &row, uint32_t slot, Operand operand) {
  switch (operand.kind) {
  case Kind::Float:
    return addFloatToExit(row, slot, operand);
  case Kind::Bool:
    return row.add({ExitForm::Bool, slot},
                   {b_.CreateZExt(operand.value, i64_)});
  case Kind::Unbound:
  case Kind::MaybeUnbound:
  case Kind::Any:
  case Kind::Int:
    break;
  }
  if (auto *constant = llvm::dyn_cast<llvm::ConstantInt>(operand.value))
    row.add({ExitForm::Constant, slot, 0,
             Value::fromBits(constant->getZExtValue())});
  else
    row.add({ExitForm::Word, slot}, {operand.value});
}

/// What two nodes keep is one object, and so is what was read from a local.
void Emitter::addFloatToExit(ExitRow &row, uint32_t slot, Operand operand) {
  uint32_t number = row.point.values.size();
  for (auto [value, source] : row.floats)
    if (value == operand.value)
      return row.add({ExitForm::Same, slot, source});
  row.floats.push_back({operand.value, number});
  if (!operand.boxed)
    return row.add({ExitForm::Float, slot}, {operand.value});
  auto *known = llvm::dyn_cast<llvm::ConstantInt>(operand.boxed);
  if (known && !known->isZero())
    return row.add(
        {ExitForm::Constant, slot, 0, Value::fromBits(known->getZExtValue())});
  ExitValue value = {ExitForm::FloatAndWord, slot};
  auto local = uint32_t(operand.local);
  if (operand.local >= 0 && env_[local].kind == Kind::Float) {
    value = {ExitForm::FloatOfSlot, slot, local};
    for (auto [each, source] : row.locals)
      if (each == local)
        value = {ExitForm::FloatOfLocal, slot, source};
  }
  row.add(value, {operand.value, operand.boxed});
}

/// The locals that the frame does not have, and the temporaries.
void Emitter::addFrameToExit(ExitRow &row) {
  for (uint32_t i = 0; i < env_.size(); ++i) {
    if (!isPlainSlot(i) || env_[i].kind == Kind::Unbound ||
        (frame_ && !env_[i].isDirty))
      continue;
    Operand value = readLocal(i);
    value.local = -1;
    row.locals.push_back({i, uint32_t(row.point.values.size())});
    addToExit(row, i, value);
  }
  for (const auto &[slot, content] : pending_)
    if (auto *value = std::get_if<Operand>(&content))
      addToExit(row, slot, *value);
    else if (auto *turns = std::get_if<const Turns *>(&content))
      addIteratorToExit(row, slot, **turns);
    else if (auto *made = std::get_if<Collection>(&content))
      row.add({made->form, slot, made->count});
}

/// What a loop keeps itself becomes an iterator.
void Emitter::addIteratorToExit(ExitRow &row, uint32_t slot,
                                const Turns &turns) {
  auto read = [&](llvm::AllocaInst *variable) {
    return b_.CreateLoad(i64_, variable);
  };
  if (turns.hasObject)
    row.add({ExitForm::Word, slot}, {read(turns.object)});
  else if (turns.isRange)
    row.add({ExitForm::OwnRange, slot},
            {read(turns.position), read(turns.limit), read(turns.step)});
  else
    row.add({ExitForm::OwnList, slot},
            {read(turns.object), read(turns.list), read(turns.position)});
}

//===--- Exits ------------------------------------------------------------===//

ExitPoint &Emitter::newExit(Node *n, ExitWay way) {
  ExitPoint &point = *exits_.emplace_back(std::make_unique<ExitPoint>());
  point.code = code_;
  point.node = n;
  point.way = way;
  point.isFrameless = isFrameless_;
  point.hasTicks = ticks_ != nullptr;
  point.isProtected = isProtected();
  if (facts_->isContained) {
    point.scope = ExitScope::Contained;
    point.around = facts_->loop;
  } else if (isResumable()) {
    point.scope = ExitScope::Body;
  } else {
    point.scope = facts_->loop ? ExitScope::Loop : ExitScope::Function;
  }
  return point;
}

llvm::Value *Emitter::callExit(ExitPoint &point, IR outcome,
                               const Unfinished &rest) {
  ExitRow row{point, {}, {}, {}};
  if (!point.endsByRaising())
    addFrameToExit(row);
  point.numWritten = point.values.size();
  point.operation = rest.operation;
  point.aux = uint8_t(rest.aux);
  for (const Operand &operand : rest.operands)
    addToExit(row, ExitValue::NoSlot, operand);
  if (IR before = handledBefore(); before && point.way != ExitWay::Back) {
    point.restoresHandled = true;
    addToExit(row, ExitValue::NoSlot, {before, Kind::Any});
  }
  IR ticks = ticks_ ? b_.CreateLoad(i64_, ticks_) : word(0);
  std::vector<IR> args = {session_, pointer(&point),
                          isFrameless_ ? function_ : frame_, outcome, ticks};
  args.insert(args.end(), row.args.begin(), row.args.end());
  auto *type =
      llvm::FunctionType::get(i64_, {ptr_, ptr_, ptr_, i64_, i64_}, true);
  llvm::CallInst *call = b_.CreateCall(
      type, pointer(reinterpret_cast<const void *>(services_.exit)), args);
  call->setDoesNotThrow();
  // Compiled code may go on behind it.
  loadTicks();
  return call;
}

void Emitter::leave(ExitPoint &point, IR outcome, const Unfinished &rest) {
  endWith(callExit(point, outcome, rest));
}

void Emitter::exitAfter(Node *n, IR outcome) {
  catchRaised(n, outcome);
  leave(newExit(n, ExitWay::After), outcome);
}

void Emitter::exitPerforming(Node *n, ExitReason reason, const Unfinished &rest,
                             Node *guarded) {
  ExitPoint &point = newExit(n, ExitWay::After);
  point.guarded = guarded ? guarded : n;
  point.reason = reason;
  leave(point, word(0), rest);
}

void Emitter::exitBefore(Node *n, Node *guarded, ExitReason reason) {
  ExitPoint &point = newExit(n, ExitWay::Before);
  point.guarded = guarded;
  point.reason = reason;
  leave(point, word(0));
}

void Emitter::exitRaised(Node *n) {
  catchRaised(n, word(0));
  leave(newExit(n, ExitWay::Raised), word(0));
}

void Emitter::exitStopped(Node *ran) {
  catchRaised(nullptr, word(0), ran);
  leave(newExit(nullptr, ExitWay::Stopped), word(0));
}

void Emitter::writeFrame() {
  callExit(newExit(nullptr, ExitWay::Back), word(0));
}

/// What was entered from the interpreter is part of an activation that has
/// counted itself. (Exits leave this to the process.)
void Emitter::restoreDepth() {
  if (facts_->loop || isResumable())
    return;
  IR depth = loadSession(layout::SessionDepth, i32_);
  storeSession(layout::SessionDepth, b_.CreateSub(depth, b_.getInt32(1)));
}

void Emitter::complete(Completion completion) {
  if (facts_->isContained)
    flushFrame();
  saveTicks();
  b_.CreateRet(word(uint64_t(completion)));
}

void Emitter::checkOutcome(Node *n, IR outcome) {
  llvm::BasicBlock *done = newBlock("done");
  branch(b_.CreateICmpNE(outcome, word(0)), done,
         coldBlock([&] { exitAfter(n, word(0)); }), true);
  b_.SetInsertPoint(done);
}

void Emitter::noteExit(Node *n, ExitReason reason) {
  callHelper(services_.noteExit, session_, pointer(code_), pointer(n),
             b_.getInt32(uint32_t(reason)));
}

/// One bit, true the first time. The byte that remembers it is the code's.
static llvm::Value *failsFirst(llvm::IRBuilder<> &b, llvm::Module &module) {
  auto *flag = new llvm::GlobalVariable(module, b.getInt8Ty(), false,
                                        llvm::GlobalValue::InternalLinkage,
                                        b.getInt8(0), "failed");
  llvm::Value *seen = b.CreateLoad(b.getInt8Ty(), flag);
  b.CreateStore(b.getInt8(1), flag);
  return b.CreateICmpEQ(seen, b.getInt8(0));
}

void Emitter::guard(IR condition, llvm::BasicBlock *slow) {
  if (facts_->failsGuards)
    condition = b_.CreateAnd(condition, b_.CreateNot(failsFirst(b_, module_)));
  llvm::BasicBlock *holds = newBlock("holds");
  branch(condition, holds, slow, true);
  b_.SetInsertPoint(holds);
}

void Emitter::guardType(IR value, TypeId id, llvm::BasicBlock *slow) {
  guard(isObjectWord(value), slow);
  guard(hasShape(value, services_.builtinShapes + size_t(id)), slow);
}

void Emitter::stressExit(Node *n, IR outcome) {
  if (!facts_->failsGuards)
    return;
  llvm::BasicBlock *goOn = newBlock("go.on");
  llvm::BasicBlock *leaves = coldBlock([&] {
    noteExit(n, ExitReason::Stress);
    exitAfter(n, outcome);
  });
  branch(failsFirst(b_, module_), leaves, goOn);
  b_.SetInsertPoint(goOn);
}

void Emitter::flushLocals() {
  for (uint32_t i = 0; i < env_.size(); ++i) {
    if (!env_[i].isDirty || !isPlainSlot(i))
      continue;
    storeAt(slotOf(frame_, i), 0, box(readLocal(i)));
    env_[i].isDirty = false;
  }
}

void Emitter::flushFrame() {
  flushLocals();
  for (const auto &[slot, content] : pending_) {
    // Calls, which keep collections, are not left that way.
    assert(!std::holds_alternative<Collection>(content));
    // What a loop keeps itself is of no use behind the loop.
    auto *turns = std::get_if<const Turns *>(&content);
    if (auto *value = std::get_if<Operand>(&content))
      storeAt(slotOf(frame_, slot), 0, box(*value));
    else if (turns && (*turns)->hasObject)
      storeAt(slotOf(frame_, slot), 0, iteratorOf(**turns));
  }
}

void Emitter::findAssigned(Node *node, std::vector<bool> &assigned) const {
  auto visit = [&](Node *child) { findAssigned(child, assigned); };
  if (node == unit_->node && node->kind == NodeKind::GeneratorExp)
    return forEachRoot(*unit_, visit);
  if (auto *name = dynCast<NameNode>(node))
    if (name->ctx != ExprContext::Load && name->scope == NameScope::Local &&
        name->slot < assigned.size())
      assigned[name->slot] = true;
  forEachChildInUnit(*unit_, node, visit);
}

void Emitter::reloadAssigned(Node *node) {
  std::vector<bool> assigned(env_.size());
  findAssigned(node, assigned);
  for (uint32_t i = 0; i < env_.size(); ++i) {
    // A comprehension's variables are its own.
    if (!assigned[i] || unit_->locals[i].isComprehension)
      continue;
    b_.CreateStore(loadAt(slotOf(frame_, i), 0), locals_[i].word);
    env_[i] = {Kind::MaybeUnbound, false};
  }
}
