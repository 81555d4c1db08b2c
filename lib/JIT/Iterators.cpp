//===- Iterators.cpp - Where loops take their items from ------------------===//
///
/// \file
/// A loop over a range or list that it has the only iterator of needs none: the
/// position is in a register, and an iterator is made where the loop is left
/// for the interpreter (ExitForm::OwnRange, OwnList). That is the case where
/// the compiled code starts the loop, and where the interpreter has and says so
/// (Iterator::isOwn). Other iterators are objects that anybody may move.
///
/// In generators, whose frames are left at each yield, there always is an
/// object, whose position is written at each turn.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"
#include "Suitability.h"

#include "montyjit/Interp/Temporaries.h"
#include "montyjit/Runtime/IteratorStep.h"

using namespace montyjit;
using namespace montyjit::jit;

namespace {
bool isRangeCall(const Expr *iter) {
  auto *call = dynCast<CallNode>(const_cast<Expr *>(iter));
  auto *name = call ? dynCast<NameNode>(call->func) : nullptr;
  return name && name->scope == NameScope::Global &&
         name->id->text == "range" && isPlainCall(call) &&
         call->keywords.empty() && !call->args.empty() &&
         call->args.size() <= 3;
}

/// Positions and steps up to this do not leave the words when they are added.
constexpr uint64_t MostWithStep = uint64_t(Value::MaxInt) / 2;

/// \return the step of the range that \p call makes, if it is a constant; 0
/// else.
int64_t knownStepOf(const CallNode *call) {
  if (call->args.size() < 3)
    return 1;
  Expr *step = call->args[2];
  auto *negated = dynCast<UnaryOpNode>(step);
  bool isNegative = negated && negated->op == UnaryOperator::USub;
  auto *constant = dynCast<ConstantNode>(isNegative ? negated->operand : step);
  Value value = constant ? Value::fromBits(constant->cell) : Value::empty();
  if (!value.isInt() || value.asInt() > int64_t(MostWithStep))
    return 0;
  return isNegative ? -value.asInt() : value.asInt();
}

/// One bit: the number lies between -\p most and \p most.
llvm::Value *isWithin(llvm::IRBuilder<> &b, llvm::Value *number,
                      uint64_t most) {
  return b.CreateICmpULE(b.CreateAdd(number, b.getInt64(most)),
                         b.getInt64(2 * most));
}
} // namespace

Emitter::Turns Emitter::describeTurns(Node *owner, Node *whole, Node *loop,
                                      Expr *target, Expr *iter, Node *first,
                                      uint32_t iteratorSlot,
                                      uint32_t stepSlot) {
  Turns turns = {owner, whole, loop,         target,
                 iter,  first, iteratorSlot, stepSlot};
  turns.isRange = isRangeCall(iter) && !facts_->of(owner).isGeneral;
  if (turns.isRange)
    turns.knownStep = knownStepOf(static_cast<CallNode *>(iter));
  turns.hasObject = isResumable() || unit_->kind == UnitKind::GeneratorExp;
  for (auto *variable :
       {&turns.object, &turns.list, &turns.position, &turns.limit, &turns.step})
    *variable = newVariable();
  return turns;
}

void Emitter::pendStep(const Turns &turns, int64_t step) {
  pend(turns.stepSlot, {word(Value::fromInt(step)), Kind::Int});
}

void Emitter::pendIterator(const Turns &turns) {
  pending_.push_back({turns.iteratorSlot, &turns});
}

llvm::Value *Emitter::iteratorOf(const Turns &turns) {
  return b_.CreateLoad(i64_, turns.object);
}

/// One bit: the iterator is exactly of that type, which does not change.
llvm::Value *Emitter::isOver(const Turns &turns, TypeId id) {
  return hasShape(iteratorOf(turns), services_.builtinShapes + size_t(id));
}

//===--- The start of a loop ----------------------------------------------===//

void Emitter::startTurns(const Turns &turns) {
  if (turns.isRange && !turns.hasObject)
    return startRange(turns, static_cast<CallNode *>(turns.iter));
  IR source = box(emit(turns.iter));
  if (turns.hasObject)
    return startAny(turns, source);
  llvm::BasicBlock *object = newBlock("iter.object");
  llvm::BasicBlock *list = newBlock("iter.list"), *any = newBlock("iter.any");
  llvm::BasicBlock *started = newBlock("started");
  branch(isObjectWord(source), object, any, true);
  b_.SetInsertPoint(object);
  branch(hasShape(source, services_.builtinShapes + size_t(TypeId::List)), list,
         any);
  b_.SetInsertPoint(list);
  startList(turns, source);
  b_.CreateBr(started);
  b_.SetInsertPoint(any);
  startAny(turns, source);
  b_.CreateBr(started);
  b_.SetInsertPoint(started);
}

/// `range` of inline ints, whose numbers all fit one, is not called.
void Emitter::startRange(const Turns &turns, CallNode *call) {
  Callee callee = emitCallee(call);
  std::vector<Operand> args = emitArguments(call, callee);
  llvm::BasicBlock *slow = coldBlock([&] {
    noteExit(turns.owner, ExitReason::Loop);
    leaveCall(call, callByRow(call, callee, args));
  });
  Type *range = services_.builtinShapes[size_t(TypeId::Range)].type;
  guard(b_.CreateICmpEQ(callee.function, word(Value::fromObject(range))), slow);
  IR numbers[] = {word(0), nullptr, word(1)};
  for (uint32_t i = 0; i < args.size(); ++i) {
    IR arg = box(args[i]);
    if (args[i].kind != Kind::Int)
      guard(isIntWord(arg), slow);
    numbers[args.size() == 1 ? 1 : i] = unboxInt(arg);
  }
  auto [start, stop, step] = numbers;
  if (step != word(1)) {
    auto fits = [&](IR number) { return isWithin(b_, number, MostWithStep); };
    guard(
        b_.CreateAnd(b_.CreateAnd(fits(start), fits(stop)),
                     b_.CreateAnd(fits(step), b_.CreateICmpNE(step, word(0)))),
        slow);
    guardDirection(turns, step, slow);
  }
  b_.CreateStore(start, turns.position);
  b_.CreateStore(stop, turns.limit);
  b_.CreateStore(step, turns.step);
}

/// A range whose step the call does not tell goes up in good code.
bool Emitter::goesUp(const Turns &turns) const {
  bool isGuarded = root_.isWarm && !facts_->of(turns.owner).isGeneral;
  return turns.knownStep ? turns.knownStep > 0 : isGuarded;
}

void Emitter::guardDirection(const Turns &turns, IR step,
                             llvm::BasicBlock *slow) {
  if (!turns.knownStep && goesUp(turns))
    guard(b_.CreateICmpSGT(step, word(0)), slow);
}

void Emitter::startList(const Turns &turns, IR list) {
  b_.CreateStore(word(0), turns.object);
  b_.CreateStore(list, turns.list);
  b_.CreateStore(word(0), turns.position);
}

void Emitter::startAny(const Turns &turns, IR source) {
  pendStep(turns, ForTemps::GettingIterator);
  IR iterator = callHelper(services_.iterate, session_, source);
  checkOutcome(turns.owner, iterator);
  stressExit(turns.owner, iterator);
  unpend();
  guardOwner(turns, iterator);
  openIterator(turns, iterator, coldBlock([&] {
                 leaveTurns(turns, ForTemps::GettingIterator, iterator);
               }));
}

/// A generator that the loop has made, and will close, is the interpreter's.
void Emitter::guardOwner(const Turns &turns, IR iterator) {
  auto *loop = dynCast<ForNode>(turns.owner);
  if (!loop || !loop->isLeftEarly || turns.iter->kind != NodeKind::Call)
    return;
  IR isGenerator =
      hasShape(iterator, services_.builtinShapes + size_t(TypeId::Generator));
  guard(b_.CreateNot(isGenerator), coldBlock([&] {
          leaveTurns(turns, ForTemps::GettingIterator, iterator);
        }));
}

//===--- A loop that has been started -------------------------------------===//

void Emitter::resumeTurns(const Turns &turns, llvm::BasicBlock *otherwise) {
  openIterator(turns, loadAt(slotOf(frame_, turns.iteratorSlot), 0), otherwise);
}

/// The iterator of a generator expression comes from outside.
void Emitter::takeGivenTurns(const Turns &turns, IR iterator) {
  llvm::BasicBlock *slow = coldBlock([&] {
    // The next item is what the interpreter waits for in the middle.
    pend(turns.iteratorSlot, {iterator, Kind::Any});
    leaveTurns(turns, ForTemps::GettingItem,
               callHelper(services_.next, session_, iterator));
    unpend();
  });
  openIterator(turns, iterator, slow);
}

/// Takes over from an iterator. Goes to \p slow if that is not what the loop
/// is compiled for.
void Emitter::openIterator(const Turns &turns, IR iterator,
                           llvm::BasicBlock *slow) {
  b_.CreateStore(iterator, turns.object);
  if (turns.isRange)
    openRange(turns, slow);
  else
    openAny(turns);
}

/// The iterator is to be a range's that nothing else moves and that is not
/// exhausted. Numbers that are near the end of the inline ints are the
/// interpreter's.
void Emitter::openRange(const Turns &turns, llvm::BasicBlock *slow) {
  IR iterator = iteratorOf(turns);
  guard(isOver(turns, TypeId::RangeIterator), slow);
  IR isOwn = loadAt(iterator, layout::IteratorIsOwn, b_.getInt8Ty());
  IR source = loadAt(iterator, layout::IteratorSource);
  guard(b_.CreateAnd(b_.CreateICmpNE(isOwn, b_.getInt8(0)),
                     b_.CreateICmpNE(source, word(0))),
        slow);
  IR position = loadAt(iterator, layout::IteratorPosition);
  IR limit = loadAt(iterator, layout::IteratorLimit);
  IR step = loadAt(iterator, layout::IteratorStep);
  if (turns.knownStep)
    guard(b_.CreateICmpEQ(step, word(uint64_t(turns.knownStep))), slow);
  guard(b_.CreateAnd(b_.CreateAnd(isWithin(b_, position, Value::MaxInt),
                                  isWithin(b_, limit, Value::MaxInt)),
                     isWithin(b_, step, MostWithStep)),
        slow);
  guardDirection(turns, step, slow);
  b_.CreateStore(position, turns.position);
  b_.CreateStore(limit, turns.limit);
  b_.CreateStore(step, turns.step);
}

/// A list's that nothing else moves is gone through here.
void Emitter::openAny(const Turns &turns) {
  llvm::BasicBlock *list = newBlock("list.iterator"), *own = newBlock("own");
  llvm::BasicBlock *opened = newBlock("opened");
  IR iterator = iteratorOf(turns);
  b_.CreateStore(word(0), turns.list);
  b_.CreateStore(word(0), turns.position);
  branch(isOver(turns, TypeId::ListIterator), list, opened);
  b_.SetInsertPoint(list);
  IR isOwn = loadAt(iterator, layout::IteratorIsOwn, b_.getInt8Ty());
  IR source = loadAt(iterator, layout::IteratorSource);
  // An exhausted iterator stays so.
  branch(b_.CreateAnd(b_.CreateICmpNE(isOwn, b_.getInt8(0)),
                      b_.CreateICmpNE(source, word(0))),
         own, opened, true);
  b_.SetInsertPoint(own);
  b_.CreateStore(source, turns.list);
  b_.CreateStore(loadAt(iterator, layout::IteratorPosition), turns.position);
  if (!turns.hasObject)
    b_.CreateStore(word(0), turns.object);
  b_.CreateBr(opened);
  b_.SetInsertPoint(opened);
}

/// In a cold block: the loop goes on in the interpreter, where the owner has
/// waited for \p outcome.
void Emitter::leaveTurns(const Turns &turns, int64_t step, IR outcome) {
  noteExit(turns.owner, ExitReason::Loop);
  pendStep(turns, step);
  exitAfter(turns.owner, outcome);
  unpend();
}

/// \return a cold block where the code of a loop is left that was just entered.
llvm::BasicBlock *Emitter::declineTurns(const Turns &turns) {
  return coldBlock([&] {
    noteExit(turns.owner, ExitReason::Loop);
    b_.CreateRet(word(Value::exhausted()));
  });
}

/// In a generator that is resumed at a yield in the loop: what the frame has.
/// Goes to \p otherwise if the loop is not compiled for that.
void Emitter::reloadTurns(const Turns &turns, llvm::BasicBlock *otherwise) {
  IR iterator = loadAt(slotOf(frame_, turns.iteratorSlot), 0);
  guard(b_.CreateAnd(isObjectWord(iterator), isValue(iterator)), otherwise);
  if (turns.owner->kind == NodeKind::For) {
    IR owned = loadAt(slotOf(frame_, turns.stepSlot + 1), 0);
    guard(b_.CreateICmpEQ(owned, word(services_.falseValue)), otherwise);
  }
  openIterator(turns, iterator, otherwise);
}

/// Makes room in the \p list of a comprehension for all items.
void Emitter::reserveForTurns(const Turns &turns, IR list) {
  auto read = [&](llvm::AllocaInst *variable) {
    return b_.CreateLoad(i64_, variable);
  };
  IR over = word(0), count = word(0);
  if (turns.isRange && !turns.hasObject)
    count = b_.CreateSelect(
        b_.CreateICmpEQ(read(turns.step), word(1)),
        b_.CreateSub(read(turns.limit), read(turns.position)), word(0));
  else
    over = b_.CreateSelect(b_.CreateICmpEQ(iteratorOf(turns), word(0)),
                           read(turns.list), iteratorOf(turns));
  callHelper(services_.reserveFor, session_, list, over, count);
}

//===--- Turns ------------------------------------------------------------===//

/// The turns of a loop, until there are no more items. \p emitTurn emits one,
/// and adds the edges to the next.
Emitter::Edges Emitter::emitTurns(const Turns &turns,
                                  llvm::function_ref<void(Edges &)> emitTurn) {
  llvm::BasicBlock *head = startLoopHead(turns.owner, turns.whole);
  Env guess = env_;
  llvm::BasicBlock *turn = newBlock("turn"), *end = newBlock("end");
  if (turns.isRange) {
    Operand number = emitNextNumber(turns, turn, end);
    emitTickAndStore(turns, number);
  } else {
    emitNext(turns, turn, end);
    b_.SetInsertPoint(turn);
  }
  Edges exits, continues;
  exits.push_back({end, guess, {}});
  reloads_.push_back(
      [&](llvm::BasicBlock *otherwise) { reloadTurns(turns, otherwise); });
  emitTurn(continues);
  reloads_.pop_back();
  closeLoop(turns.owner, head, guess, continues);
  return exits;
}

/// What comes next of a list or range.
void Emitter::moveTo(const Turns &turns, IR position) {
  b_.CreateStore(position, turns.position);
  if (turns.hasObject)
    storeAt(iteratorOf(turns), layout::IteratorPosition, position);
}

/// There is nothing left of a list or range.
void Emitter::finishIterator(const Turns &turns) {
  if (turns.hasObject)
    storeAt(iteratorOf(turns), layout::IteratorSource, word(0));
}

/// Branches to \p turn with the next number of a range, or to \p end.
Operand Emitter::emitNextNumber(const Turns &turns, llvm::BasicBlock *turn,
                                llvm::BasicBlock *end) {
  IR step = turns.knownStep ? word(uint64_t(turns.knownStep))
                            : b_.CreateLoad(i64_, turns.step);
  IR limit = b_.CreateLoad(i64_, turns.limit);
  IR number = b_.CreateLoad(i64_, turns.position);
  IR isAhead = b_.CreateICmpSLT(number, limit);
  if (!goesUp(turns))
    isAhead = b_.CreateSelect(b_.CreateICmpSGT(step, word(0)), isAhead,
                              b_.CreateICmpSGT(number, limit));
  branch(isAhead, turn, end);
  b_.SetInsertPoint(end);
  finishIterator(turns);
  b_.SetInsertPoint(turn);
  moveTo(turns, b_.CreateAdd(number, step));
  return {boxInt(number), Kind::Int};
}

static const TupleNode *asLocalPair(Expr *target) {
  auto *tuple = dynCast<TupleNode>(target);
  bool isPair = tuple && tuple->elts.size() == 2 && areLocalNames(tuple->elts);
  return isPair ? tuple : nullptr;
}

/// Branches to \p turn with the next item counted and assigned, or to \p end.
/// Pairs that an iterator makes for two local variables do not become tuples.
void Emitter::emitNext(const Turns &turns, llvm::BasicBlock *turn,
                       llvm::BasicBlock *end) {
  Edges edges;
  if (const TupleNode *pair = asLocalPair(turns.target)) {
    Env before = env_;
    llvm::BasicBlock *pairs = newBlock("pairs"), *taken = newBlock("taken");
    llvm::BasicBlock *item = newBlock("item");
    rowSize_ = std::max(rowSize_, 2u);
    branch(b_.CreateICmpNE(b_.CreateLoad(i64_, turns.list), word(0)), item,
           pairs);
    b_.SetInsertPoint(pairs);
    pendStep(turns, ForTemps::GettingItem);
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
  Operand item = emitNextItem(turns, got, end);
  emitTickAndStore(turns, item);
  edges.push_back(edgeHere());
  joinAt(edges, "next");
  b_.CreateBr(turn);
}

void Emitter::emitTickAndStore(const Turns &turns, Operand item) {
  emitTick(turns.owner, turns.loop, [&] {
    // The interpreter counts the turn, whose item is delivered.
    saveTicks();
    IR ticks = loadSession(layout::SessionTicks);
    storeSession(layout::SessionTicks, b_.CreateAdd(ticks, word(1)));
    loadTicks();
    pendStep(turns, ForTemps::GettingItem);
    exitAfter(turns.owner, box(item));
    unpend();
  });
  emitStore(turns.target, item);
}

/// Branches to \p turn with the next item, or to \p end.
Operand Emitter::emitNextItem(const Turns &turns, llvm::BasicBlock *turn,
                              llvm::BasicBlock *end) {
  llvm::BasicBlock *list = newBlock("list"), *any = newBlock("any");
  branch(b_.CreateICmpNE(b_.CreateLoad(i64_, turns.list), word(0)), list, any,
         true);
  b_.SetInsertPoint(list);
  IR fromList = emitNextOfList(turns, end);
  std::vector<std::pair<IR, llvm::BasicBlock *>> ways;
  ways.push_back({fromList, b_.GetInsertBlock()});
  b_.CreateBr(turn);

  b_.SetInsertPoint(any);
  if (root_.isWarm) {
    any = newBlock("no.tuple");
    IR fromTuple = emitNextOfTuple(turns, any);
    ways.push_back({fromTuple, b_.GetInsertBlock()});
    b_.CreateBr(turn);
    b_.SetInsertPoint(any);
  }
  pendStep(turns, ForTemps::GettingItem);
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

/// Goes to \p end if there is none left.
llvm::Value *Emitter::emitNextOfList(const Turns &turns,
                                     llvm::BasicBlock *end) {
  llvm::BasicBlock *item = newBlock("list.item"), *none = newBlock("list.end");
  IR position = b_.CreateLoad(i64_, turns.position);
  IR list = b_.CreateLoad(i64_, turns.list);
  // The body may change the list: its size is read at each turn.
  IR size = b_.CreateZExt(loadHead(list, layout::ListSize, i32_), i64_);
  branch(b_.CreateICmpSLT(position, size), item, none, true);
  b_.SetInsertPoint(none);
  finishIterator(turns);
  b_.CreateBr(end);
  b_.SetInsertPoint(item);
  IR items = loadHead(list, layout::ListItems, ptr_);
  IR value = loadItemAt(b_.CreateInBoundsGEP(i64_, items, position));
  moveTo(turns, b_.CreateAdd(position, word(1)));
  return value;
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
  return loadItemAt(b_.CreateInBoundsGEP(i64_, itemsOfTuple(source), position));
}
