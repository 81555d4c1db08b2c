//===- Inlining.cpp - Bodies in place of calls ----------------------------===//
///
/// \file
/// A function without a frame makes one only where it leaves compiled code;
/// then the interpreter finishes it, and what that comes to is the outcome of
/// the call. So an inlined body needs no more than the walk's state exchanged
/// for its own while it is emitted: each of its exits makes the frame of the
/// innermost function, lets it be finished, and goes on with an exit of the
/// function around it, whose outcome that is. Ticks and depth are counted as
/// the call would have.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"
#include "Suitability.h"

#include <llvm/ADT/Hashing.h>

using namespace montyjit;
using namespace montyjit::jit;

namespace {
/// Functions inlined into each other, and nodes of all that are inlined into
/// one.
constexpr uint32_t MaxInliningDepth = 4;
constexpr uint32_t MaxInlinedNodes = 160;
/// Times that a function is inlined into itself.
constexpr uint32_t MaxRecursions = 2;
} // namespace

/// A function that calls itself is inlined into itself, a few times: most of
/// its calls are the innermost ones.
const Facts *Emitter::findInlined(const PyCode *code) const {
  auto found = root_.inlined.find(code);
  if (found == root_.inlined.end())
    return nullptr;
  uint32_t depth = 0, recursions = code == code_;
  for (Inlining *each = inlining_; each; each = each->outer) {
    recursions += each->code == code;
    if (++depth == MaxInliningDepth)
      return nullptr;
  }
  if (recursions > MaxRecursions ||
      inlinedNodes_ + code->unit->numNodes > MaxInlinedNodes)
    return nullptr;
  return found->second.get();
}

Operand Emitter::emitInlined(Node *n, const Facts &callee, IR function,
                             std::vector<Operand> args,
                             llvm::function_ref<void(IR)> leave) {
  for (Operand &arg : args)
    if (arg.kind == Kind::Float)
      arg = {arg.value, Kind::Float, shareFloat(arg)};
    else if (arg.kind == Kind::Bool)
      arg = {box(arg), Kind::Any};
  Inlining inlining = {facts_,
                       code_,
                       unit_,
                       isFrameless_,
                       function_,
                       frame_,
                       globals_,
                       std::move(locals_),
                       std::move(env_),
                       std::move(pending_),
                       loop_,
                       region_,
                       fault_,
                       inlining_,
                       llvm::hash_combine(site(), n->id, callee.code->unit),
                       {},
                       newBlock("left"),
                       {}};
  inlining_ = &inlining;
  inlinedNodes_ += callee.code->unit->numNodes;
  enterInlined(callee, function, args);
  emitBody();
  return leaveInlined(inlining, leave);
}

void Emitter::enterInlined(const Facts &callee, IR function,
                           const std::vector<Operand> &args) {
  facts_ = &callee;
  code_ = callee.code;
  unit_ = callee.code->unit;
  isFrameless_ = true;
  function_ = function;
  frame_ = nullptr;
  globals_ = loadAt(function, layout::FunctionGlobals, ptr_);
  loop_ = nullptr;
  region_ = nullptr;
  fault_ = nullptr;
  locals_.clear();
  env_.clear();
  pending_.clear();
  {
    llvm::IRBuilder<>::InsertPointGuard saved(b_);
    b_.SetInsertPoint(allocas_);
    makeLocals();
  }
  for (uint32_t i = 0; i < args.size(); ++i) {
    bool isFloat = args[i].kind == Kind::Float;
    b_.CreateStore(isFloat ? args[i].boxed : args[i].value, locals_[i].word);
    if (isFloat)
      b_.CreateStore(args[i].value, locals_[i].number);
    if (isPlainSlot(i))
      env_[i] = {args[i].kind, true};
  }
  countEntry();
}

Operand Emitter::leaveInlined(Inlining &inlining,
                              llvm::function_ref<void(IR)> leave) {
  facts_ = inlining.facts;
  code_ = inlining.code;
  unit_ = inlining.unit;
  isFrameless_ = inlining.isFrameless;
  function_ = inlining.function;
  frame_ = inlining.frame;
  globals_ = inlining.globals;
  locals_ = std::move(inlining.locals);
  pending_ = std::move(inlining.pending);
  loop_ = inlining.loop;
  region_ = inlining.region;
  fault_ = inlining.fault;
  inlining_ = inlining.outer;
  Operand result = joinAt(inlining.returns, "inlined");
  env_ = std::move(inlining.env);
  llvm::IRBuilder<>::InsertPointGuard saved(b_);
  bool wasDead = std::exchange(isDead_, false);
  b_.SetInsertPoint(inlining.left);
  auto *outcome = b_.CreatePHI(i64_, inlining.outcomes.size());
  for (auto [value, block] : inlining.outcomes)
    outcome->addIncoming(value, block);
  if (inlining.outcomes.empty()) {
    outcome->eraseFromParent();
    inlining.left->eraseFromParent();
  } else {
    leave(outcome);
  }
  isDead_ = wasDead;
  return result;
}

void Emitter::endWith(IR outcome) {
  if (!inlining_) {
    b_.CreateRet(outcome);
    return;
  }
  inlining_->outcomes.push_back({outcome, b_.GetInsertBlock()});
  b_.CreateBr(inlining_->left);
}
