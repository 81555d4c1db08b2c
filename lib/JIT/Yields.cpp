//===- Yields.cpp - Generators --------------------------------------------===//
///
/// \file
/// The body of a generator is one function that goes to the start or behind one
/// of its yields, as the frame's resume point says. A yield leaves the frame as
/// any exit does, so the interpreter can go on with it just as well; it does so
/// at all other resume points, and where an exception is thrown in.
///
/// All locals and the iterators of the loops around a yield are taken from the
/// frame behind it. Values that other nodes keep are not, so only a yield that
/// is all of its statement's expression is compiled.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"

#include "montyjit/Interp/Temporaries.h"

using namespace montyjit;
using namespace montyjit::jit;

void Emitter::emitResumable() {
  llvm::BasicBlock *notEntered =
      coldBlock([&] { b_.CreateRet(word(Value::exhausted())); });
  llvm::BasicBlock *start = newBlock("body");
  dispatch_ =
      b_.CreateSwitch(loadAt(frame_, layout::FrameResume, i32_), notEntered, 4);
  dispatch_->addCase(b_.getInt32(ResumeAtEntry), start);
  b_.SetInsertPoint(start);
  for (uint32_t i = 0; i < code_->numParams; ++i) {
    if (!isPlainSlot(i))
      continue;
    env_[i].kind = Kind::Any;
    reloadLocal(i, notEntered);
  }
  storeAt(frame_, layout::FrameResume, b_.getInt32(0));
  if (unit_->kind != UnitKind::GeneratorExp)
    return emitBody();
  emitGeneratorExp();
  emitEnd();
}

const char *Emitter::refused() const {
  bool isUseless = dispatch_ && dispatch_->getNumCases() == 1;
  return isUseless ? "a generator whose yields stay interpreted" : nullptr;
}

Operand Emitter::emitWhole(Expr *expr) {
  if (isResumable() && expr->kind == NodeKind::Yield)
    return emitYield(static_cast<YieldNode *>(expr));
  if (isResumable() && expr->kind == NodeKind::YieldFrom)
    return emitYieldFrom(static_cast<YieldFromNode *>(expr));
  return emit(expr);
}

Operand Emitter::emitYield(YieldNode *n) {
  IR item = n->value ? box(emit(n->value)) : word(services_.none);
  return yieldAt(resumePoint(n->id, ResumeKind::AfterYield), item);
}

Operand Emitter::yieldAt(uint32_t resume, IR item) {
  llvm::BasicBlock *stops = newBlock("yields"), *taken = newBlock("taken");
  llvm::BasicBlock *stopped = newBlock("yielded");
  IR sink = loadSession(layout::SessionSink);
  llvm::BasicBlock *given = coldBlock([&] {
    IR isTaken = callHelper(services_.giveItem, frame_, item, word(resume));
    branch(isTaken, taken, stopped, true);
  });
  branch(b_.CreateICmpEQ(sink, word(0)), stops, given);
  b_.SetInsertPoint(taken);
  Edges edges;
  edges.push_back(edgeHere({word(services_.none), Kind::Any}));
  b_.SetInsertPoint(stops);
  stopAtYield(resume, item);
  b_.CreateBr(stopped);
  b_.SetInsertPoint(stopped);
  flushFrame();
  saveTicks();
  b_.CreateRet(word(0));
  if (!isResumable() || isDead_)
    return joinAt(edges, "sent");
  llvm::BasicBlock *notEntered = startResumed(resume);
  for (const auto &reload : reloads_)
    reload(notEntered);
  reloadLocals(notEntered);
  edges.push_back(edgeHere(takeSent(notEntered)));
  return joinAt(edges, "sent");
}

/// As yieldItem does it (Interp/Generators.cpp).
void Emitter::stopAtYield(uint32_t resume, IR item) {
  storeSession(layout::SessionYielded, item);
  storeSession(layout::SessionStatus, b_.getInt8(uint8_t(Status::Yielded)));
  IR generator = loadAt(frame_, layout::FrameGenerator, ptr_);
  storeAt(generator, layout::GeneratorGaveItem, b_.getInt8(1));
  storeAt(frame_, layout::FrameResume, b_.getInt32(resume));
}

/// Starts the block that the generator is resumed in. \return where it goes if
/// the interpreter has to go on.
llvm::BasicBlock *Emitter::startResumed(uint32_t resume) {
  llvm::BasicBlock *resumed = newBlock("resumed");
  dispatch_->addCase(b_.getInt32(resume), resumed);
  b_.SetInsertPoint(resumed);
  return dispatch_->getDefaultDest();
}

/// What was sent, unless an exception was thrown in. From here on the frame
/// runs.
Operand Emitter::takeSent(llvm::BasicBlock *otherwise) {
  IR thrown = loadSession(layout::SessionDeliveredException);
  IR sent = loadSession(layout::SessionDelivered);
  guard(b_.CreateAnd(b_.CreateICmpEQ(thrown, word(0)), isValue(sent)),
        otherwise);
  storeSession(layout::SessionDelivered, word(0));
  storeAt(frame_, layout::FrameResume, b_.getInt32(0));
  return {sent, Kind::Any};
}

/// The forms that the locals had are likely to be those they have now.
void Emitter::reloadLocals(llvm::BasicBlock *otherwise) {
  for (uint32_t i = 0; i < env_.size(); ++i)
    if (isPlainSlot(i) && env_[i].kind != Kind::Unbound)
      reloadLocal(i, otherwise);
}

void Emitter::reloadLocal(uint32_t slot, llvm::BasicBlock *otherwise) {
  IR value = loadAt(slotOf(frame_, slot), 0);
  b_.CreateStore(value, locals_[slot].word);
  env_[slot].isDirty = false;
  switch (env_[slot].kind) {
  case Kind::Int:
    return guard(isIntWord(value), otherwise);
  case Kind::Float:
    guard(b_.CreateAnd(isValue(value), b_.CreateNot(isIntWord(value))),
          otherwise);
    b_.CreateStore(unboxNumber({value, Kind::Any}, otherwise),
                   locals_[slot].number);
    return;
  case Kind::Any:
    return guard(isValue(value), otherwise);
  case Kind::Unbound:
  case Kind::MaybeUnbound:
  case Kind::Bool:
    return;
  }
}

/// In a cold block: the inner iterator has ended with \p result. To the
/// interpreter it does so now (Interp/Wait.cpp: resumeWait).
void Emitter::leaveYieldFrom(YieldFromNode *n, IR result) {
  constexpr int64_t Advancing = -2;
  pend(n->temp + WaitTemps::Step, {word(Value::fromInt(Advancing)), Kind::Int});
  storeSession(layout::SessionYielded, result);
  exitAfter(n, word(Value::exhausted()));
  unpend();
}

/// The interpreter's step goes on with the inner iterator. The frame is exact
/// meanwhile; what the loops around keep there is taken when that has ended.
Operand Emitter::emitYieldFrom(YieldFromNode *n) {
  IR source = box(emit(n->value));
  Edges edges;
  IR started = callHelper(services_.startYieldFrom, frame_, pointer(n), source);
  llvm::BasicBlock *ended = newBlock("ended");
  branch(b_.CreateICmpNE(started, word(0)), ended,
         coldBlock([&] { exitStopped(); }));
  b_.SetInsertPoint(ended);
  edges.push_back(edgeHere({started, Kind::Any}));
  llvm::BasicBlock *notEntered =
      startResumed(resumePoint(n->id, ResumeKind::AfterYield));
  for (LocalState &local : env_)
    local.isDirty = false;
  auto reloadAll = [&](llvm::BasicBlock *otherwise) {
    for (const auto &reload : reloads_)
      reload(otherwise);
    reloadLocals(otherwise);
  };
  // What the inner iterator raises may be handled here.
  if (isProtected())
    reloadAll(notEntered);
  std::vector<Pending> pending;
  pending.swap(pending_);
  IR result = callHelper(services_.resumeYieldFrom, frame_, pointer(n));
  llvm::BasicBlock *left = coldBlock([&] { leaveYieldFrom(n, result); });
  llvm::BasicBlock *goesOn = newBlock("goes.on");
  branch(b_.CreateICmpNE(result, word(0)), goesOn,
         coldBlock([&] { exitStopped(); }));
  b_.SetInsertPoint(goesOn);
  pending_ = std::move(pending);
  reloadAll(left);
  edges.push_back(edgeHere({result, Kind::Any}));
  return joinAt(edges, "result");
}
