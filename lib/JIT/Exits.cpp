//===- Exits.cpp - From compiled code back to the interpreter -------------===//
///
/// \file
/// An exit is plain code in a cold block (no stack maps, no unwinding): it
/// writes the live locals and the temporaries of the nodes around it into a
/// frame, and calls the process, which lets the interpreter go on with that
/// frame and gives the function's result. To the caller an exit looks like a
/// slow return.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"

#include "montyjit/Sema/UnitWalk.h"

using namespace montyjit;
using namespace montyjit::jit;

llvm::Value *Emitter::materialise() {
  IR frame = frame_;
  if (isFrameless_)
    frame =
        callHelper(services_.exitFrame, session_, pointer(code_), function_);
  for (uint32_t i = 0; i < env_.size(); ++i) {
    if (!isPlainSlot(i) || env_[i].kind == Kind::Unbound ||
        (frame_ && !env_[i].isDirty))
      continue;
    storeAt(slotOf(frame, i), 0, box(readLocal(i)));
  }
  IR last = nullptr, lastBoxed = nullptr;
  for (const Pending &pending : pending_) {
    // What two nodes keep is one object.
    if (!last || pending.value.value != last)
      lastBoxed = box(pending.value);
    last = pending.value.value;
    storeAt(slotOf(frame, pending.slot), 0, lastBoxed);
  }
  return frame;
}

/// A loop that was entered from the interpreter is part of an activation that
/// has counted itself. (Exits leave this to the process.)
void Emitter::restoreDepth() {
  if (facts_->loop)
    return;
  IR depth = loadAt(session_, layout::SessionDepth, i32_);
  storeAt(session_, layout::SessionDepth, b_.CreateSub(depth, b_.getInt32(1)));
}

void Emitter::exitAfter(Node *n, IR outcome) {
  IR frame = materialise();
  if (protected_)
    return endProtected(callHelper(services_.leaveTry, session_, frame,
                                   pointer(n), outcome,
                                   pointer(protected_->stmt)));
  if (facts_->isContained)
    return endWith(callHelper(services_.leaveInside, session_, frame,
                              pointer(n), outcome, pointer(facts_->loop)));
  endWith(callHelper(facts_->loop ? services_.leaveLoop : services_.leave,
                     session_, frame, pointer(n), outcome));
}

void Emitter::exitBefore(Node *n) {
  IR frame = materialise();
  if (protected_)
    return endProtected(callHelper(services_.leaveTryBefore, session_, frame,
                                   pointer(n), pointer(protected_->stmt)));
  if (facts_->isContained)
    return endWith(callHelper(services_.leaveInsideBefore, session_, frame,
                              pointer(n), pointer(facts_->loop)));
  endWith(callHelper(facts_->loop ? services_.leaveLoopBefore
                                  : services_.leaveBefore,
                     session_, frame, pointer(n)));
}

void Emitter::exitRaised(Node *n) {
  if (protected_)
    return endProtected(callHelper(services_.raiseInTry, session_,
                                   materialise(), pointer(n),
                                   pointer(protected_->stmt)));
  if (facts_->isContained)
    return endWith(
        callHelper(services_.raiseInside, session_, materialise(), pointer(n)));
  endWith(callHelper(facts_->loop ? services_.raiseInLoop : services_.raiseAt,
                     session_, pointer(code_), pointer(n)));
}

void Emitter::exitStopped() {
  IR frame = materialise();
  if (protected_)
    return endProtected(callHelper(services_.stopInTry, session_, frame,
                                   pointer(protected_->stmt)));
  if (facts_->isContained)
    return endWith(callHelper(services_.stopInside, session_, frame));
  endWith(facts_->loop ? word(0)
                       : callHelper(services_.leaveStopped, session_, frame));
}

void Emitter::endProtected(IR completion) {
  protected_->completions.push_back({completion, b_.GetInsertBlock()});
  b_.CreateBr(protected_->left);
}

void Emitter::complete(Completion completion) {
  if (facts_->isContained)
    materialise();
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
