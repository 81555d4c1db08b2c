//===- Loops.cpp - while and for ------------------------------------------===//
///
/// \file
/// The form of each local at a loop's head is guessed to be what it is on
/// entry. When a back edge brings another, the guess is widened and the
/// function emitted again; so an accumulator stays in a register, unboxed, as
/// long as that is right.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"

#include "montyjit/Interp/Temporaries.h"

using namespace montyjit;
using namespace montyjit::jit;

llvm::BasicBlock *Emitter::startLoopHead(Node *n, Node *whole) {
  Edge entry = edgeHere();
  Env guess = env_;
  std::vector<bool> assigned(guess.size());
  findAssigned(whole, assigned);
  for (uint32_t i = 0; i < guess.size(); ++i) {
    guess[i].isDirty |= frame_ && assigned[i];
    auto wide = widened_.find({site(), n->id, i});
    if (wide == widened_.end())
      continue;
    Kind weaker = wide->second > 1 ? Kind::MaybeUnbound : Kind::Any;
    guess[i].kind = meet(guess[i].kind, weaker);
  }
  bool wasDead = isDead_;
  convert(entry, guess);
  llvm::BasicBlock *head = newBlock("loop");
  b_.CreateBr(head);
  b_.SetInsertPoint(head);
  env_ = guess;
  isDead_ = wasDead;
  return head;
}

void Emitter::closeLoop(Node *n, llvm::BasicBlock *head, const Env &guess,
                        Edges &edges) {
  for (Edge &edge : edges) {
    if (!edge.block)
      continue;
    for (uint32_t i = 0; i < guess.size(); ++i)
      if (meet(guess[i].kind, edge.env[i].kind) != guess[i].kind) {
        ++widened_[{site(), n->id, i}];
        guessesHold_ = false;
      }
    b_.SetInsertPoint(edge.block);
    isDead_ = false;
    convert(edge, guess);
    b_.CreateBr(head);
  }
}

void Emitter::emitTick(Node *n, Node *loop, llvm::function_ref<void()> leave) {
  IR ticks = takeTick();
  llvm::BasicBlock *counted = newBlock("counted");
  llvm::BasicBlock *slice = coldBlock([&] {
    IR goesOn = callAside(services_.checkLimits, session_);
    llvm::BasicBlock *next = root_.isWarm ? counted : newBlock("is.warm");
    branch(goesOn, next, coldBlock([&] { exitRaised(n); }), true);
    if (root_.isWarm)
      return;
    b_.SetInsertPoint(next);
    IR frame = llvm::ConstantPointerNull::get(ptr_);
    if (frame_ && loop) {
      writeFrame();
      frame = frame_;
    }
    IR leaves = callHelper(services_.leavesWarmLoop, session_, pointer(code_),
                           pointer(loop), frame);
    if (loop)
      branch(leaves, coldBlock(leave), counted);
    else
      b_.CreateBr(counted);
  });
  branch(b_.CreateICmpSGE(ticks, word(0)), counted, slice, true);
  b_.SetInsertPoint(counted);
}

/// The body, and the edges that reach its end.
void Emitter::emitLoopBody(NodeArray<Stmt *> body, Loop &loop) {
  Loop *outer = std::exchange(loop_, &loop);
  emitBlock(body);
  loop.continues.push_back(edgeHere());
  loop_ = outer;
}

void Emitter::emitRestOfTurn(NodeArray<Stmt *> body, Loop &loop) {
  Loop *outer = std::exchange(loop_, &loop);
  emitBlockFrom(body);
  loop.continues.push_back(edgeHere());
  loop_ = outer;
  joinAt(loop.continues, "turn.end");
  loop.continues.clear();
}

/// `else`, and what follows the loop.
void Emitter::finishLoop(NodeArray<Stmt *> orelse, Edges exits, Loop &loop) {
  joinAt(exits, "loop.end");
  emitBlock(orelse);
  loop.breaks.push_back(edgeHere());
  joinAt(loop.breaks, "loop.after");
}

void Emitter::emitWhile(WhileNode *n, bool isResumed) {
  Loop loop{{}, {}, region_};
  if (isResumed && n != facts_->loop)
    emitRestOfTurn(n->body, loop);
  llvm::BasicBlock *head = startLoopHead(n, n);
  Env guess = env_;
  IR test = emitTest(n->test, n);
  llvm::BasicBlock *turn = newBlock("turn"), *end = newBlock("end");
  branch(test, turn, end);
  b_.SetInsertPoint(end);
  Edges exits;
  exits.push_back(edgeHere());
  b_.SetInsertPoint(turn);
  emitTick(n, n, [&] { exitBefore(n->body[0]); });
  emitLoopBody(n->body, loop);
  closeLoop(n, head, guess, loop.continues);
  finishLoop(n->orelse, std::move(exits), loop);
}

/// As execFor keeps it (Interp/Loops.cpp): the iterator in a temporary, and
/// exact whenever the loop may be left in the middle.
void Emitter::emitFor(ForNode *n, bool isResumed) {
  Loop loop{{}, {}, region_};
  Turns turns =
      describeTurns(n, n, n, n->target, n->iter, n->body[0],
                    n->temp + ForTemps::Iterator, n->temp + ForTemps::Step);
  // Loops that own a generator, and are left early, are the interpreter's. (One
  // that is resumed has this in its frame.)
  IR owned = word(services_.falseValue);
  if (isResumed) {
    llvm::BasicBlock *declines = declineTurns(turns);
    resumeTurns(turns, declines);
    owned = loadAt(slotOf(frame_, n->temp + ForTemps::Owned), 0);
    if (n->isLeftEarly)
      guard(b_.CreateICmpNE(owned, word(services_.trueValue)), declines);
  } else {
    if (n->isLeftEarly)
      generatorCall_ = n->iter;
    startTurns(turns);
  }
  pendIterator(turns);
  pend(n->temp + ForTemps::Owned, {owned, Kind::Any});
  if (isResumed && n != facts_->loop)
    emitRestOfTurn(n->body, loop);
  Edges exits = emitTurns(turns, [&](Edges &continues) {
    std::swap(loop.continues, continues);
    emitLoopBody(n->body, loop);
    std::swap(loop.continues, continues);
  });
  unpend(2);
  finishLoop(n->orelse, std::move(exits), loop);
}
