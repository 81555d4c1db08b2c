//===- Emitter.cpp - The function around the statements -------------------===//

#include "Emitter.h"
#include "Layout.h"
#include "Suitability.h"

#include "montyjit/Sema/UnitWalk.h"

#include <llvm/IR/MDBuilder.h>

using namespace montyjit;
using namespace montyjit::jit;

Emitted jit::emitFunction(llvm::Module &module,
                          const CompilerServices &services,
                          const Facts &facts) {
  Suitability suitability = examine(facts);
  if (suitability.refused)
    return {false, suitability.refused};
  // A guess is only ever weakened, so this ends.
  Widened widened;
  for (;;) {
    Emitter emitter(module, services, facts, widened, suitability.isFrameless);
    if (emitter.run())
      return {suitability.isFrameless, emitter.refused(), emitter.takeExits()};
    while (!module.empty())
      module.begin()->eraseFromParent();
    while (!module.global_empty())
      module.global_begin()->eraseFromParent();
  }
}

Emitter::Emitter(llvm::Module &module, const CompilerServices &services,
                 const Facts &facts, Widened &widened, bool isFrameless)
    : module_(module), context_(module.getContext()), b_(context_),
      services_(services), root_(facts), isRootFrameless_(isFrameless),
      facts_(&facts), code_(facts.code), unit_(facts.code->unit),
      isFrameless_(isFrameless), widened_(widened), i64_(b_.getInt64Ty()),
      i32_(b_.getInt32Ty()), i1_(b_.getInt1Ty()), f64_(b_.getDoubleTy()),
      ptr_(b_.getPtrTy()) {}

bool Emitter::run() {
  std::vector<llvm::Type *> params = {ptr_};
  if (isFrameless_) {
    params.push_back(ptr_);
    params.resize(2 + code_->numParams, i64_);
  }
  body_ = llvm::Function::Create(llvm::FunctionType::get(i64_, params, false),
                                 llvm::Function::ExternalLinkage,
                                 isFrameless_ ? BodyName : EntryName, module_);
  body_->setDoesNotThrow();
  body_->addFnAttr("frame-pointer", "none");
  emitEntry();
  if (facts_->loop) {
    emitLoopEntry();
  } else if (isResumable()) {
    emitResumable();
  } else {
    emitPrologue();
    emitBody();
  }
  row_->setOperand(0, b_.getInt32(rowSize_));
  b_.SetInsertPoint(allocas_);
  b_.CreateBr(&*std::next(body_->begin()));
  // What is never reached has no end.
  for (llvm::BasicBlock &block : *body_)
    if (!block.getTerminator())
      new llvm::UnreachableInst(context_, &block);
  if (isFrameless_)
    emitFramelessEntry();
  return guessesHold_;
}

static bool hasLoop(const CodeUnit &unit) {
  bool result = false;
  std::function<void(Node *)> look = [&](Node *node) {
    result |= node->kind == NodeKind::For || node->kind == NodeKind::While ||
              node->kind == NodeKind::Comprehension;
    if (!result)
      forEachChildInUnit(unit, node, look);
  };
  forEachRoot(unit, look);
  return result;
}

/// The block of allocas, what the arguments are, and the locals.
void Emitter::emitEntry() {
  allocas_ = newBlock("allocas");
  b_.SetInsertPoint(allocas_);
  row_ = b_.CreateAlloca(i64_, b_.getInt32(1), "row");
  numberOut_ = b_.CreateAlloca(f64_, nullptr, "number");
  if (root_.isWarm && hasLoop(*unit_))
    ticks_ = b_.CreateAlloca(i64_, nullptr, "ticks");
  makeLocals();
  llvm::BasicBlock *start = newBlock("start");
  b_.SetInsertPoint(start);
  if (isFrameless_) {
    session_ = body_->getArg(0);
    function_ = body_->getArg(1);
    globals_ = loadAt(function_, layout::FunctionGlobals, ptr_);
  } else {
    frame_ = body_->getArg(0);
    session_ = loadAt(frame_, layout::FrameSession, ptr_);
    function_ = loadAt(frame_, layout::FrameFunction, ptr_);
    globals_ = loadAt(frame_, layout::FrameGlobals, ptr_);
  }
  loadTicks();
}

void Emitter::makeLocals() {
  for (uint32_t i = 0; i < unit_->numLocals; ++i)
    locals_.push_back({b_.CreateAlloca(i64_), b_.CreateAlloca(f64_)});
  env_.resize(unit_->numLocals);
}

llvm::AllocaInst *Emitter::newVariable() {
  llvm::IRBuilder<>::InsertPointGuard saved(b_);
  b_.SetInsertPoint(allocas_);
  return b_.CreateAlloca(i64_);
}

llvm::Value *Emitter::takeTick() {
  IR ticks =
      ticks_ ? b_.CreateLoad(i64_, ticks_) : loadSession(layout::SessionTicks);
  ticks = b_.CreateSub(ticks, word(1));
  if (ticks_)
    b_.CreateStore(ticks, ticks_);
  else
    storeSession(layout::SessionTicks, ticks);
  return ticks;
}

void Emitter::saveTicks() {
  if (ticks_)
    storeSession(layout::SessionTicks, b_.CreateLoad(i64_, ticks_));
}

void Emitter::loadTicks() {
  if (ticks_)
    b_.CreateStore(loadSession(layout::SessionTicks), ticks_);
}

/// What enterFunction does (Interp/Functions.cpp), in its order.
void Emitter::emitPrologue() {
  for (uint32_t i = 0; i < code_->numParams; ++i) {
    IR value =
        isFrameless_ ? body_->getArg(2 + i) : loadAt(slotOf(frame_, i), 0);
    // A parameter is bound whenever the function runs.
    b_.CreateStore(value, locals_[i].word);
    if (isPlainSlot(i))
      env_[i] = {Kind::Any, false};
  }
  countEntry();
  if (!isFrameless_ && !code_->cellSlots.empty())
    callHelper(services_.makeCells, frame_);
}

/// An inlined function needs no native stack of its own.
void Emitter::countEntry() {
  IR ticks = takeTick();
  IR depth = loadSession(layout::SessionDepth, i32_);
  IR limit = loadSession(layout::SessionMaxDepth, i32_);
  IR here = word(UINT64_MAX);
  if (!inlining_)
    here = b_.CreatePtrToInt(row_, i64_);
  llvm::BasicBlock *entered = newBlock("entered");
  llvm::BasicBlock *check = coldBlock([&] {
    IR answer = callAside(services_.checkEntry, session_, pointer(code_), here);
    auto *choice =
        b_.CreateSwitch(answer, coldBlock([&] { endWith(word(0)); }), 2);
    choice->addCase(b_.getInt32(uint32_t(EntryCheck::GoOn)), entered);
    if (!inlining_)
      choice->addCase(b_.getInt32(uint32_t(EntryCheck::Unwind)), coldBlock([&] {
                        leave(newExit(nullptr, ExitWay::AtEntry), word(0));
                      }));
  });
  std::vector<IR> mayEnter = {b_.CreateICmpSGE(ticks, word(0)),
                              b_.CreateICmpULT(depth, limit)};
  if (!inlining_)
    mayEnter.push_back(
        b_.CreateICmpUGE(here, loadSession(layout::SessionNativeLimit)));
  for (IR condition : mayEnter) {
    llvm::BasicBlock *next =
        condition == mayEnter.back() ? entered : newBlock("may.enter");
    branch(condition, next, check, true);
    b_.SetInsertPoint(next);
  }
  storeSession(layout::SessionDepth, b_.CreateAdd(depth, b_.getInt32(1)));
}

void Emitter::emitBody() {
  if (code_->expression) {
    emitReturn(emit(code_->expression));
    return;
  }
  emitBlock(code_->body);
  emitEnd();
}

/// The end of the body. A module's value is that of its last expression.
void Emitter::emitEnd() {
  if (unit_->kind != UnitKind::Module)
    return emitReturn({word(services_.none), Kind::Any});
  IR result = loadAt(frame_, layout::FrameResult);
  emitReturn({b_.CreateSelect(b_.CreateICmpEQ(result, word(0)),
                              word(services_.none), result),
              Kind::Any});
}

bool Emitter::isPlainSlot(uint32_t slot) const {
  return !unit_->locals[slot].isCell;
}

/// Enters the function from a frame: loads the arguments.
void Emitter::emitFramelessEntry() {
  auto *entry = llvm::Function::Create(
      llvm::FunctionType::get(i64_, {ptr_}, false),
      llvm::Function::ExternalLinkage, EntryName, module_);
  entry->setDoesNotThrow();
  b_.SetInsertPoint(llvm::BasicBlock::Create(context_, "entry", entry));
  IR frame = entry->getArg(0);
  std::vector<IR> args = {loadAt(frame, layout::FrameSession, ptr_),
                          loadAt(frame, layout::FrameFunction, ptr_)};
  for (uint32_t i = 0; i < code_->numParams; ++i)
    args.push_back(loadAt(slotOf(frame, i), 0));
  b_.CreateRet(b_.CreateCall(body_, args));
}

void Emitter::emitReturn(Operand value) {
  if (leaveRegions(Completion::Return, value, nullptr))
    return startDead();
  if (inlining_) {
    if (value.kind == Kind::Float)
      value = {value.value, Kind::Float, shareFloat(value)};
    restoreDepth();
    inlining_->returns.push_back(
        {isDead_ ? nullptr : b_.GetInsertBlock(), {}, value});
  } else {
    IR boxed = box(value);
    restoreDepth();
    if (facts_->loop) {
      storeAt(frame_, layout::FrameResult, boxed);
      complete(Completion::Return);
    } else {
      saveTicks();
      b_.CreateRet(boxed);
    }
  }
  startDead();
}

//===--- Control flow -----------------------------------------------------===//

llvm::BasicBlock *Emitter::newBlock(const char *name) {
  return llvm::BasicBlock::Create(context_, name, body_);
}

void Emitter::branch(IR condition, llvm::BasicBlock *yes, llvm::BasicBlock *no,
                     bool isLikely) {
  llvm::MDNode *weights =
      isLikely ? llvm::MDBuilder(context_).createBranchWeights(2000, 1)
               : nullptr;
  b_.CreateCondBr(condition, yes, no, weights);
}

void Emitter::startDead() {
  b_.SetInsertPoint(newBlock("dead"));
  isDead_ = true;
}

void Emitter::startWay(const Fork &fork, llvm::BasicBlock *block) {
  env_ = fork.env;
  isDead_ = fork.isDead;
  b_.SetInsertPoint(block);
}

Emitter::Edge Emitter::edgeHere(Operand value) {
  return {isDead_ ? nullptr : b_.GetInsertBlock(), env_, value};
}

Kind jit::meet(Kind a, Kind b) {
  if (a == b)
    return a;
  auto mayBeEmpty = [](Kind kind) {
    return kind == Kind::Unbound || kind == Kind::MaybeUnbound;
  };
  return mayBeEmpty(a) || mayBeEmpty(b) ? Kind::MaybeUnbound : Kind::Any;
}

void Emitter::convert(Edge &edge, const Env &env) {
  env_ = edge.env;
  for (uint32_t i = 0; i < env.size(); ++i) {
    if (env[i].kind == env_[i].kind)
      continue;
    if (env_[i].kind == Kind::Float)
      b_.CreateStore(box(readLocal(i)), locals_[i].word);
    else if (env_[i].kind == Kind::Unbound)
      b_.CreateStore(word(0), locals_[i].word);
  }
}

Operand Emitter::joinAt(Edges &edges, const char *name) {
  std::erase_if(edges, [](const Edge &edge) { return !edge.block; });
  if (edges.empty()) {
    startDead();
    return {b_.getInt64(0), Kind::Any};
  }
  Env env = edges[0].env;
  bool hasValue = edges[0].value.value != nullptr;
  Kind kind = edges[0].value.kind;
  for (const Edge &edge : edges) {
    for (uint32_t i = 0; i < env.size(); ++i) {
      env[i].kind = meet(env[i].kind, edge.env[i].kind);
      env[i].isDirty |= edge.env[i].isDirty;
    }
    if (edge.value.kind != kind)
      kind = Kind::Any;
  }
  llvm::BasicBlock *join = newBlock(name);
  std::vector<llvm::BasicBlock *> from;
  std::vector<IR> values, shared;
  for (Edge &edge : edges) {
    b_.SetInsertPoint(edge.block);
    isDead_ = false;
    convert(edge, env);
    if (hasValue)
      values.push_back(kind == Kind::Any ? box(edge.value) : edge.value.value);
    if (hasValue && kind == Kind::Float)
      shared.push_back(shareFloat(edge.value));
    from.push_back(b_.GetInsertBlock());
    b_.CreateBr(join);
  }
  b_.SetInsertPoint(join);
  env_ = env;
  auto merge = [&](const std::vector<IR> &words) -> IR {
    if (words.empty())
      return nullptr;
    auto *phi = b_.CreatePHI(words[0]->getType(), words.size());
    for (size_t i = 0; i < words.size(); ++i)
      phi->addIncoming(words[i], from[i]);
    return phi;
  };
  return {merge(values), kind, merge(shared)};
}
