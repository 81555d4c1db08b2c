//===- Try.cpp - try, raise -----------------------------------------------===//
///
/// \file
/// What raises inside of a `try` statement goes straight to its handlers: in a
/// cold block the exception is taken from the session, and the way to the
/// handlers is an edge like any other, with the locals where they are. Every
/// way out of a statement with `finally` enters that block, which is emitted
/// once, with a number that tells where to go on behind it. Temporaries,
/// Session::handled and the traceback are what the interpreter's would be
/// (Interp/Try.cpp), so that anything in it may be left as anywhere.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"

#include "montyjit/Interp/Temporaries.h"

using namespace montyjit;
using namespace montyjit::jit;

//===--- Ways out ---------------------------------------------------------===//

bool Emitter::isProtected() const {
  for (const Region *each = region_; each; each = each->outer)
    if (each->catches)
      return true;
  return false;
}

llvm::Value *Emitter::handledBefore() const {
  IR before = nullptr;
  for (const Region *each = region_; each; each = each->outer)
    if (each->handledBefore)
      before = each->handledBefore;
  return before;
}

void Emitter::leaveRegion(const Region &region) {
  if (region.handledBefore)
    storeSession(layout::SessionHandled, region.handledBefore);
  if (region.target)
    unbindLocal(region.target->slot);
}

void Emitter::unbindLocal(uint32_t slot) {
  b_.CreateStore(word(0), locals_[slot].word);
  env_[slot] = {Kind::MaybeUnbound, true};
}

void Emitter::enterRegion(Region &region, Completion way, IR value) {
  if (region.completion)
    b_.CreateStore(word(uint64_t(way)), region.completion);
  region.ways |= 1u << uint32_t(way);
  region.entries.push_back(edgeHere({value, Kind::Any}));
}

bool Emitter::leaveRegions(Completion way, Operand value, const Region *end) {
  for (Region *each = region_; each != end; each = each->outer) {
    if (each->completion) {
      enterRegion(*each, way, box(value));
      return true;
    }
    leaveRegion(*each);
  }
  return false;
}

void Emitter::propagate(IR exception) {
  // A comprehension that raises is left.
  for (uint32_t i = 0; i < env_.size(); ++i)
    if (unit_->locals[i].isComprehension && env_[i].kind != Kind::Unbound)
      unbindLocal(i);
  for (Region *each = region_; each; each = each->outer) {
    leaveRegion(*each);
    if (each->catches)
      return enterRegion(*each, Completion::Unwind, exception);
  }
  leave(newExit(nullptr, ExitWay::RaisedAgain), exception);
}

void Emitter::catchRaised(Node *n, IR outcome, Node *ran) {
  if (!isProtected())
    return;
  bool isTarget = fault_ && n && n->kind == NodeKind::AugAssign;
  IR exception = callHelper(services_.catchRaised, session_, pointer(code_),
                            pointer(isTarget ? fault_ : n), outcome);
  llvm::BasicBlock *caught = newBlock("raised"), *others = newBlock("left");
  branch(b_.CreateICmpNE(exception, word(0)), caught, others, true);
  b_.SetInsertPoint(caught);
  Env before = env_;
  if (ran)
    reloadAssigned(ran);
  propagate(exception);
  env_ = before;
  b_.SetInsertPoint(others);
}

//===--- try --------------------------------------------------------------===//

void Emitter::emitTry(TryNode *n) {
  if (n->finalbody.empty())
    return emitHandled(n);
  Region region{region_, true, newVariable()};
  region_ = &region;
  emitHandled(n);
  enterRegion(region, Completion::Next, word(0));
  region_ = region.outer;
  emitFinally(n, region);
}

/// Everything but `finally`.
void Emitter::emitHandled(TryNode *n) {
  if (n->handlers.empty())
    return emitBlock(n->body);
  Region region{region_, true};
  region_ = &region;
  emitBlock(n->body);
  region_ = region.outer;
  emitBlock(n->orelse);
  Edges ends;
  ends.push_back(edgeHere());
  IR exception = joinAt(region.entries, "except").value;
  if (!isDead_)
    emitHandlers(n, exception, ends);
  joinAt(ends, "try.end");
}

/// The first handler that fits, and the edges that reach their ends.
void Emitter::emitHandlers(TryNode *n, IR exception, Edges &ends) {
  Region region{region_};
  region.handledBefore = loadSession(layout::SessionHandled);
  storeSession(layout::SessionHandled, exception);
  region_ = &region;
  pend(n->temp + TryTemps::Handled, {exception, Kind::Any});
  for (ExceptHandlerNode *handler : n->handlers) {
    llvm::BasicBlock *next = newBlock("except.next");
    if (handler->type)
      emitMatch(handler, exception, next);
    Fork start = fork();
    if ((region.target = handler->target))
      emitStoreName(handler->target, {exception, Kind::Any});
    emitBlock(handler->body);
    leaveRegion(region);
    ends.push_back(edgeHere());
    region.target = nullptr;
    startWay(start, next);
    isDead_ = !handler->type;
  }
  if (!isDead_)
    propagate(exception);
  unpend();
  region_ = region.outer;
}

/// Goes to \p next unless \p handler is for the exception.
void Emitter::emitMatch(ExceptHandlerNode *handler, IR exception,
                        llvm::BasicBlock *next) {
  IR wanted = box(emit(handler->type));
  IR shape = loadAt(exception, layout::ObjectShape, ptr_);
  llvm::BasicBlock *caught = newBlock("caught"), *others = newBlock("others");
  branch(b_.CreateICmpEQ(loadAt(shape, layout::ShapeType), wanted), caught,
         others);
  b_.SetInsertPoint(others);
  IR answer = callHelper(services_.catches, session_, wanted, exception);
  auto *choice = b_.CreateSwitch(answer, caught, 2);
  choice->addCase(b_.getInt32(0), next);
  choice->addCase(b_.getInt32(-1), coldBlock([&] { exitRaised(handler); }));
  b_.SetInsertPoint(caught);
}

/// The block that all ways out of \p region have entered, and the ways on.
void Emitter::emitFinally(TryNode *n, Region &region) {
  IR value = joinAt(region.entries, "finally").value;
  if (isDead_)
    return;
  IR way = b_.CreateLoad(i64_, region.completion);
  Region inner{region_};
  inner.handledBefore = loadSession(layout::SessionHandled);
  IR isRaising = b_.CreateICmpEQ(way, word(uint64_t(Completion::Unwind)));
  storeSession(layout::SessionHandled,
               b_.CreateSelect(isRaising, value, inner.handledBefore));
  region_ = &inner;
  pend(n->temp + TryTemps::Completion, {boxInt(way), Kind::Int});
  pend(n->temp + TryTemps::Pending, {value, Kind::Any});
  emitBlock(n->finalbody);
  unpend(2);
  leaveRegion(inner);
  region_ = inner.outer;
  if (!isDead_)
    goOnBehindFinally(region.ways, way, value);
}

/// \p ways: the bits of those that there are.
void Emitter::goOnBehindFinally(uint32_t ways, IR way, IR value) {
  Fork start = fork();
  auto isThere = [&](Completion which) { return ways >> uint32_t(which) & 1; };
  llvm::BasicBlock *next = newBlock("finally.end");
  auto *choice = b_.CreateSwitch(way, next, 4);
  for (Completion which : {Completion::Unwind, Completion::Return,
                           Completion::Break, Completion::Continue}) {
    if (!isThere(which))
      continue;
    llvm::BasicBlock *block = newBlock("finally.way");
    choice->addCase(b_.getInt64(uint64_t(which)), block);
    b_.SetInsertPoint(block);
    if (which == Completion::Unwind)
      propagate(value);
    else if (which == Completion::Return)
      emitReturn({value, Kind::Any});
    else
      emitJump(which);
    startWay(start, next);
  }
  b_.SetInsertPoint(next);
  isDead_ = !isThere(Completion::Next);
}

//===--- raise ------------------------------------------------------------===//

/// An exception, or an instance of the class that \p expr gives.
llvm::Value *Emitter::emitException(RaiseNode *n, Expr *expr, int64_t step) {
  bool isCause = step == RaiseTemps::MakingCause;
  IR given = box(emit(expr));
  pend(n->temp + (isCause ? RaiseTemps::CauseClass : RaiseTemps::Exception),
       {given, Kind::Any});
  pend(n->temp + RaiseTemps::Step, {word(Value::fromInt(step)), Kind::Int});
  IR exception = callHelper(
      isCause ? services_.makeCause : services_.makeException, session_, given);
  checkOutcome(n, exception);
  unpend(2);
  return exception;
}

void Emitter::emitRaise(RaiseNode *n) {
  if (!n->exc) {
    callHelper(services_.raiseHandled, session_);
  } else {
    IR exception = emitException(n, n->exc, RaiseTemps::MakingException);
    IR cause = word(0);
    if (n->cause) {
      pend(n->temp + RaiseTemps::Exception, {exception, Kind::Any});
      cause = emitException(n, n->cause, RaiseTemps::MakingCause);
      unpend();
    }
    callHelper(services_.raise, session_, exception, cause);
  }
  exitRaised(n);
  startDead();
}
