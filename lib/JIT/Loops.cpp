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
#include "Suitability.h"

#include "montyjit/Runtime/IteratorStep.h"

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
    IR goesOn = callHelper(services_.checkLimits, session_);
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
void Emitter::emitLoopBody(Node *, NodeArray<Stmt *> body, Loop &loop) {
  Loop *outer = std::exchange(loop_, &loop);
  emitBlock(body);
  loop.continues.push_back(edgeHere());
  loop_ = outer;
}

/// `else`, and what follows the loop.
void Emitter::finishLoop(NodeArray<Stmt *> orelse, Edges exits, Loop &loop) {
  joinAt(exits, "loop.end");
  emitBlock(orelse);
  loop.breaks.push_back(edgeHere());
  joinAt(loop.breaks, "loop.after");
}

void Emitter::emitWhile(WhileNode *n, bool isResumed) {
  Loop loop;
  if (isResumed && n != facts_->loop) {
    // Inside of this loop stands the one that is entered: the rest of the turn.
    Loop *outer = std::exchange(loop_, &loop);
    emitBlockFrom(n->body);
    loop.continues.push_back(edgeHere());
    loop_ = outer;
    joinAt(loop.continues, "turn.end");
    loop.continues.clear();
  }
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
  emitLoopBody(n, n->body, loop);
  closeLoop(n, head, guess, loop.continues);
  finishLoop(n->orelse, std::move(exits), loop);
}

/// As execFor keeps it (Interp/Loops.cpp): the iterator in a temporary, and
/// exact whenever the loop may be left in the middle.
void Emitter::emitFor(ForNode *n, bool isResumed) {
  enum : uint32_t { IteratorTemp, StepTemp, OwnedTemp };
  Loop loop;
  Turns turns = {n,
                 n,
                 n,
                 n->target,
                 n->body[0],
                 n->temp + IteratorTemp,
                 n->temp + StepTemp};
  if (isResumed) {
    setIterator(turns, loadAt(slotOf(frame_, turns.iteratorSlot), 0));
    if (n->isLeftEarly) {
      IR owned = loadAt(slotOf(frame_, n->temp + OwnedTemp), 0);
      guard(b_.CreateICmpNE(owned, word(services_.trueValue)),
            coldBlock([&] { b_.CreateRet(word(Value::exhausted())); }));
    }
    if (n != facts_->loop) {
      pendIterator(turns);
      Loop *outer = std::exchange(loop_, &loop);
      emitBlockFrom(n->body);
      loop.continues.push_back(edgeHere());
      loop_ = outer;
      unpend();
      joinAt(loop.continues, "turn.end");
      loop.continues.clear();
    }
  } else {
    if (n->isLeftEarly)
      generatorCall_ = n->iter;
    setIterator(turns, emitIterator(turns, n->iter));
  }
  pendIterator(turns);
  // Loops that own a generator, and are left early, are the interpreter's. (One
  // that is resumed has this in its frame.)
  IR owned = isResumed ? loadAt(slotOf(frame_, n->temp + OwnedTemp), 0)
                       : word(services_.falseValue);
  pend(n->temp + OwnedTemp, {owned, Kind::Any});
  turns.isRange = isRangeCall(n->iter) && !facts_->of(n).isGeneral;
  bool mayOwn = !turns.isRange && !isResumed && n->isLeftEarly &&
                n->iter->kind == NodeKind::Call;
  llvm::BasicBlock *slow = nullptr;
  if (turns.isRange || mayOwn)
    slow = coldBlock([&] { leaveTurns(turns, isResumed); });
  if (mayOwn)
    guard(b_.CreateNot(isOver(turns, TypeId::Generator)), slow);
  Edges exits = emitTurns(turns, slow, [&](Edges &continues) {
    std::swap(loop.continues, continues);
    emitLoopBody(n, n->body, loop);
    std::swap(loop.continues, continues);
  });
  unpend(2);
  finishLoop(n->orelse, std::move(exits), loop);
}

//===--- Items
//--------------------------------------------------------------===//

namespace {
/// What the owner of a loop waits for, in its temporary for that.
enum TurnStep : int64_t { GettingIterator, GettingItem };
} // namespace

void Emitter::pendStep(const Turns &turns, int64_t step) {
  pend(turns.stepSlot, {word(Value::fromInt(step)), Kind::Int});
}

void Emitter::setIterator(Turns &turns, IR iterator) {
  turns.iterator = newVariable();
  b_.CreateStore(iterator, turns.iterator);
}

llvm::Value *Emitter::iteratorOf(const Turns &turns) {
  return b_.CreateLoad(i64_, turns.iterator);
}

void Emitter::pendIterator(const Turns &turns) {
  pending_.push_back({turns.iteratorSlot, {}, turns.iterator});
}

llvm::Value *Emitter::emitIterator(const Turns &turns, Expr *iter) {
  IR source = box(emit(iter));
  pendStep(turns, GettingIterator);
  IR iterator = callHelper(services_.iterate, session_, source);
  checkOutcome(turns.owner, iterator);
  stressExit(turns.owner, iterator);
  unpend();
  return iterator;
}

/// One bit: the iterator is exactly of that type, which does not change.
llvm::Value *Emitter::isOver(const Turns &turns, TypeId id) {
  IR shape = loadAt(iteratorOf(turns), layout::ObjectShape, ptr_);
  return b_.CreateICmpEQ(shape, pointer(services_.builtinShapes + size_t(id)));
}

/// In a cold block: the iterator is not what the loop was compiled for.
void Emitter::leaveTurns(const Turns &turns, bool isResumed) {
  noteExit(turns.owner, ExitReason::Loop);
  if (turns.loop && turns.loop == facts_->loop) {
    b_.CreateRet(word(Value::exhausted()));
    return;
  }
  IR outcome = iteratorOf(turns);
  pendStep(turns, isResumed ? GettingItem : GettingIterator);
  // The next item is what the interpreter waits for in the middle.
  if (isResumed)
    outcome = callHelper(services_.next, session_, outcome);
  exitAfter(turns.owner, outcome);
  unpend();
}

/// Goes to \p slow unless the iterator is a range's that is not exhausted.
/// Numbers that are near the end of the inline ints are the interpreter's.
void Emitter::guardRange(const Turns &turns, llvm::BasicBlock *slow) {
  IR iterator = iteratorOf(turns);
  guard(isOver(turns, TypeId::RangeIterator), slow);
  guard(b_.CreateICmpNE(loadAt(iterator, layout::IteratorSource), word(0)),
        slow);
  auto fits = [&](int64_t field, int64_t limit) {
    IR number = loadAt(iterator, field);
    return b_.CreateICmpULE(b_.CreateAdd(number, word(uint64_t(limit))),
                            word(2 * uint64_t(limit)));
  };
  guard(b_.CreateAnd(b_.CreateAnd(fits(layout::IteratorPosition, Value::MaxInt),
                                  fits(layout::IteratorLimit, Value::MaxInt)),
                     fits(layout::IteratorStep, Value::MaxInt / 2)),
        slow);
}

/// Branches to \p turn with the next number of a range, or to \p end.
Operand Emitter::emitNextNumber(const Turns &turns, const LoopIterator &over,
                                llvm::BasicBlock *turn, llvm::BasicBlock *end) {
  IR stride = b_.CreateLoad(i64_, over.source);
  IR limit = b_.CreateLoad(i64_, over.limit);
  IR number = b_.CreateLoad(i64_, over.position);
  IR isAhead = b_.CreateSelect(b_.CreateICmpSGT(stride, word(0)),
                               b_.CreateICmpSLT(number, limit),
                               b_.CreateICmpSGT(number, limit));
  branch(isAhead, turn, end);
  b_.SetInsertPoint(end);
  storeAt(iteratorOf(turns), layout::IteratorSource, word(0));
  b_.SetInsertPoint(turn);
  IR following = b_.CreateAdd(number, stride);
  b_.CreateStore(following, over.position);
  storeAt(iteratorOf(turns), layout::IteratorPosition, following);
  return {
      b_.CreateOr(b_.CreateShl(number, Value::IntShift), word(Value::IntTag)),
      Kind::Int};
}

/// Where the iterator is. Nothing but the loop moves it.
void Emitter::openIterator(const Turns &turns, const LoopIterator &over,
                           llvm::BasicBlock *slow) {
  if (turns.isRange)
    guardRange(turns, slow);
  IR iterator = iteratorOf(turns);
  IR isList = b_.getFalse();
  if (turns.isRange) {
    b_.CreateStore(loadAt(iterator, layout::IteratorStep), over.source);
    b_.CreateStore(loadAt(iterator, layout::IteratorLimit), over.limit);
  } else {
    IR source = loadAt(iterator, layout::IteratorSource);
    b_.CreateStore(source, over.source);
    // An exhausted iterator stays so.
    isList = b_.CreateAnd(isOver(turns, TypeId::ListIterator),
                          b_.CreateICmpNE(source, word(0)));
  }
  b_.CreateStore(b_.CreateZExt(isList, i64_), over.isList);
  b_.CreateStore(loadAt(iterator, layout::IteratorPosition), over.position);
}

llvm::Value *Emitter::isOverList(const LoopIterator &over) {
  return b_.CreateICmpNE(b_.CreateLoad(i64_, over.isList), word(0));
}

/// In a generator that is resumed at a yield in the loop: what the frame has.
/// Goes to \p otherwise if the loop is not compiled for that.
void Emitter::reloadTurns(const Turns &turns, const LoopIterator &over,
                          llvm::BasicBlock *otherwise) {
  IR iterator = loadAt(slotOf(frame_, turns.iteratorSlot), 0);
  guard(b_.CreateAnd(isObjectWord(iterator), isValue(iterator)), otherwise);
  if (turns.owner->kind == NodeKind::For) {
    IR owned = loadAt(slotOf(frame_, turns.stepSlot + 1), 0);
    guard(b_.CreateICmpEQ(owned, word(services_.falseValue)), otherwise);
  }
  b_.CreateStore(iterator, turns.iterator);
  openIterator(turns, over, otherwise);
}

/// The turns of a loop, until the iterator is exhausted. \p slow: where it goes
/// if that is not the range it was. \p emitTurn emits one, and adds the edges
/// to the next.
Emitter::Edges Emitter::emitTurns(const Turns &turns, llvm::BasicBlock *slow,
                                  llvm::function_ref<void(Edges &)> emitTurn) {
  LoopIterator over = {newVariable(), newVariable(), newVariable(),
                       newVariable()};
  openIterator(turns, over, slow);
  llvm::BasicBlock *head = startLoopHead(turns.owner, turns.whole);
  Env guess = env_;
  llvm::BasicBlock *turn = newBlock("turn"), *end = newBlock("end");
  if (turns.isRange) {
    Operand number = emitNextNumber(turns, over, turn, end);
    emitTickAndStore(turns, number);
  } else {
    emitNext(turns, over, turn, end);
    b_.SetInsertPoint(turn);
  }
  Edges exits, continues;
  exits.push_back({end, guess, {}});
  reloads_.push_back([&](llvm::BasicBlock *otherwise) {
    reloadTurns(turns, over, otherwise);
  });
  emitTurn(continues);
  reloads_.pop_back();
  closeLoop(turns.owner, head, guess, continues);
  return exits;
}

static const TupleNode *asLocalPair(Expr *target) {
  auto *tuple = dynCast<TupleNode>(target);
  bool isPair = tuple && tuple->elts.size() == 2 && areLocalNames(tuple->elts);
  return isPair ? tuple : nullptr;
}

/// Branches to \p turn with the next item counted and assigned, or to \p end.
/// Pairs that an iterator makes for two local variables do not become tuples.
void Emitter::emitNext(const Turns &turns, const LoopIterator &over,
                       llvm::BasicBlock *turn, llvm::BasicBlock *end) {
  Edges edges;
  if (const TupleNode *pair = asLocalPair(turns.target)) {
    Env before = env_;
    llvm::BasicBlock *pairs = newBlock("pairs"), *taken = newBlock("taken");
    llvm::BasicBlock *item = newBlock("item");
    rowSize_ = std::max(rowSize_, 2u);
    branch(isOverList(over), item, pairs);
    b_.SetInsertPoint(pairs);
    pendStep(turns, GettingItem);
    IR step = callHelper(services_.nextPair, session_, iteratorOf(turns), row_);
    llvm::BasicBlock *failed =
        coldBlock([&] { exitAfter(turns.owner, word(0)); });
    unpend();
    auto *choice = b_.CreateSwitch(step, item, 3);
    choice->addCase(b_.getInt32(uint32_t(PairStep::Taken)), taken);
    choice->addCase(b_.getInt32(uint32_t(PairStep::Exhausted)), end);
    choice->addCase(b_.getInt32(uint32_t(PairStep::Failed)), failed);
    b_.SetInsertPoint(taken);
    for (uint32_t i = 0; i < 2; ++i)
      writeLocal(static_cast<NameNode *>(pair->elts[i])->slot,
                 {loadAt(row_, 8 * int64_t(i)), Kind::Any});
    // The turn's item is assigned: the interpreter starts behind that.
    emitTick(turns.owner, turns.loop, [&] { exitBefore(turns.first); });
    edges.push_back(edgeHere());
    env_ = before;
    b_.SetInsertPoint(item);
  }
  llvm::BasicBlock *got = newBlock("got");
  Operand item = emitNextItem(turns, over, got, end);
  emitTickAndStore(turns, item);
  edges.push_back(edgeHere());
  joinAt(edges, "next");
  b_.CreateBr(turn);
}

void Emitter::emitTickAndStore(const Turns &turns, Operand item) {
  emitTick(turns.owner, turns.loop, [&] {
    // The interpreter counts the turn, whose item is delivered.
    saveTicks();
    IR ticks = loadAt(session_, layout::SessionTicks);
    storeAt(session_, layout::SessionTicks, b_.CreateAdd(ticks, word(1)));
    loadTicks();
    pendStep(turns, GettingItem);
    exitAfter(turns.owner, box(item));
    unpend();
  });
  emitStore(turns.target, item);
}

/// Branches to \p turn with the next item, or to \p end.
Operand Emitter::emitNextItem(const Turns &turns, const LoopIterator &over,
                              llvm::BasicBlock *turn, llvm::BasicBlock *end) {
  llvm::BasicBlock *list = newBlock("list"), *listItem = newBlock("list.item");
  llvm::BasicBlock *any = newBlock("any"), *listEnd = newBlock("list.end");
  branch(isOverList(over), list, any, true);

  b_.SetInsertPoint(list);
  IR position = b_.CreateLoad(i64_, over.position);
  IR source = b_.CreateLoad(i64_, over.source);
  // The body may change the list: its size is read at each turn.
  IR size = b_.CreateZExt(loadAt(source, layout::ListSize, i32_), i64_);
  branch(b_.CreateICmpSLT(position, size), listItem, listEnd, true);
  b_.SetInsertPoint(listItem);
  IR items = loadAt(source, layout::ListItems, ptr_);
  IR fromList =
      b_.CreateLoad(i64_, b_.CreateInBoundsGEP(i64_, items, position));
  IR following = b_.CreateAdd(position, word(1));
  b_.CreateStore(following, over.position);
  storeAt(iteratorOf(turns), layout::IteratorPosition, following);
  b_.CreateBr(turn);
  b_.SetInsertPoint(listEnd);
  storeAt(iteratorOf(turns), layout::IteratorSource, word(0));
  b_.CreateBr(end);

  b_.SetInsertPoint(any);
  std::vector<std::pair<IR, llvm::BasicBlock *>> ways = {{fromList, listItem}};
  if (root_.isWarm) {
    any = newBlock("no.tuple");
    IR fromTuple = emitNextOfTuple(turns, any);
    ways.push_back({fromTuple, b_.GetInsertBlock()});
    b_.CreateBr(turn);
    b_.SetInsertPoint(any);
  }
  pendStep(turns, GettingItem);
  IR next = callHelper(services_.next, session_, iteratorOf(turns));
  checkOutcome(turns.owner, next);
  stressExit(turns.owner, next);
  unpend();
  ways.push_back({next, b_.GetInsertBlock()});
  branch(b_.CreateICmpEQ(next, word(Value::exhausted())), end, turn);

  b_.SetInsertPoint(turn);
  auto *phi = b_.CreatePHI(i64_, ways.size());
  for (auto [item, from] : ways)
    phi->addIncoming(item, from);
  return {phi, Kind::Any};
}

/// The next item, if it is a tuple's; goes to \p otherwise if it is none, or
/// there is none left.
llvm::Value *Emitter::emitNextOfTuple(const Turns &turns,
                                      llvm::BasicBlock *otherwise) {
  auto goOnIf = [&](IR condition, const char *name) {
    llvm::BasicBlock *block = newBlock(name);
    branch(condition, block, otherwise);
    b_.SetInsertPoint(block);
  };
  goOnIf(isOver(turns, TypeId::TupleIterator), "tuple");
  IR iterator = iteratorOf(turns);
  IR source = loadAt(iterator, layout::IteratorSource);
  goOnIf(b_.CreateICmpNE(source, word(0)), "tuple.open");
  IR position = loadAt(iterator, layout::IteratorPosition);
  IR size = b_.CreateZExt(loadAt(source, layout::TupleSize, i32_), i64_);
  goOnIf(b_.CreateICmpSLT(position, size), "tuple.item");
  storeAt(iterator, layout::IteratorPosition, b_.CreateAdd(position, word(1)));
  return b_.CreateLoad(
      i64_, b_.CreateInBoundsGEP(i64_, itemsOfTuple(source), position));
}

bool Emitter::isRangeCall(const Expr *iter) {
  auto *call = dynCast<CallNode>(const_cast<Expr *>(iter));
  auto *name = call ? dynCast<NameNode>(call->func) : nullptr;
  return name && name->scope == NameScope::Global && name->id->text == "range";
}
