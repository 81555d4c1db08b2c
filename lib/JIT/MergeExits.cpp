//===- MergeExits.cpp - One call for exits with the same values -----------===//
///
/// \file
/// The guards of a statement leave compiled code in nearly the same state. A
/// call with ten arguments takes LLVM's code generator as long as a dozen other
/// instructions; the few that differ may as well come from where the exits
/// meet.
///
//===----------------------------------------------------------------------===//

#include "MergeExits.h"

#include <llvm/ADT/MapVector.h>
#include <llvm/IR/Function.h>
#include <llvm/IR/Instructions.h>

#include <algorithm>
#include <vector>

using namespace montyjit::jit;

namespace {
/// The point, the outcome and the ticks mostly differ. So may two more
/// arguments: temporaries of the nodes around.
constexpr unsigned MaxDiffering = 3 + 2;
/// Exits that are alike stand close together: no more than so many groups of
/// them are looked through.
constexpr size_t MaxGroups = 8;

/// What a block ends with: the call, what is read of the session behind it
/// (null: nothing), and the way out.
struct Exit {
  llvm::CallInst *call;
  llvm::LoadInst *load;
  llvm::Instruction *end;

  llvm::BasicBlock *block() const { return call->getParent(); }
  /// \return where it goes on; null: the function returns.
  llvm::BasicBlock *successor() const {
    return end->getNumSuccessors() ? end->getSuccessor(0) : nullptr;
  }
};
using Group = std::vector<Exit>;
} // namespace

/// \return false if \p block ends with no exit. They are the only calls with
/// any number of arguments.
static bool findExit(llvm::BasicBlock &block, Exit &exit) {
  exit.end = block.getTerminator();
  if (!llvm::isa<llvm::ReturnInst>(exit.end) &&
      exit.end->getNumSuccessors() != 1)
    return false;
  llvm::Instruction *last = exit.end->getPrevNode();
  exit.load = llvm::dyn_cast_or_null<llvm::LoadInst>(last);
  if (exit.load)
    last = last->getPrevNode();
  exit.call = llvm::dyn_cast_or_null<llvm::CallInst>(last);
  return exit.call && exit.call->getFunctionType()->isVarArg();
}

/// \return whether \p left is in the one exit what \p right is in the other.
static bool isSame(const Exit &a, llvm::Value *left, const Exit &b,
                   llvm::Value *right) {
  return left == right || (left == a.call && right == b.call) ||
         (a.load && left == a.load && right == b.load);
}

/// \return whether both go on in the same way, at the same place.
static bool endAlike(const Exit &a, const Exit &b) {
  if (a.end->getOpcode() != b.end->getOpcode() ||
      a.successor() != b.successor() || !a.load != !b.load ||
      (a.load && a.load->getPointerOperand() != b.load->getPointerOperand()))
    return false;
  if (auto *next = a.successor()) {
    for (llvm::PHINode &phi : next->phis())
      if (!isSame(a, phi.getIncomingValueForBlock(a.block()), b,
                  phi.getIncomingValueForBlock(b.block())))
        return false;
    return true;
  }
  return isSame(a, a.end->getOperand(0), b, b.end->getOperand(0));
}

static bool areAlike(const Exit &a, const Exit &b) {
  if (a.call->arg_size() != b.call->arg_size() || !endAlike(a, b))
    return false;
  unsigned differing = 0;
  for (unsigned i = 0; i < a.call->arg_size(); ++i) {
    llvm::Value *left = a.call->getArgOperand(i);
    llvm::Value *right = b.call->getArgOperand(i);
    if (left->getType() != right->getType())
      return false;
    differing += left != right;
  }
  return differing <= MaxDiffering;
}

/// \return argument \p number of all \p exits, in \p block, where they come
/// from.
static llvm::Value *mergeArgument(const Group &exits, unsigned number,
                                  llvm::BasicBlock *block) {
  llvm::Value *first = exits.front().call->getArgOperand(number);
  auto isFirst = [&](const Exit &exit) {
    return exit.call->getArgOperand(number) == first;
  };
  if (std::all_of(exits.begin(), exits.end(), isFirst))
    return first;
  auto *phi = llvm::PHINode::Create(first->getType(), exits.size());
  phi->insertBefore(block->begin());
  for (const Exit &exit : exits)
    phi->addIncoming(exit.call->getArgOperand(number), exit.block());
  return phi;
}

/// A copy of the first of \p exits, for all, in a block of its own.
static Exit makeMerged(const Group &exits) {
  const Exit &first = exits.front();
  auto *block = llvm::BasicBlock::Create(first.call->getContext(), "exit",
                                         first.block()->getParent());
  auto copy = [&]<typename Inst>(Inst *from) {
    llvm::Instruction *made = from->clone();
    made->insertInto(block, block->end());
    return llvm::cast<Inst>(made);
  };
  Exit merged{};
  merged.call = copy(first.call);
  merged.load = first.load ? copy(first.load) : nullptr;
  merged.end = copy(first.end);
  merged.end->replaceUsesOfWith(first.call, merged.call);
  if (first.load)
    merged.end->replaceUsesOfWith(first.load, merged.load);
  for (unsigned i = 0; i < merged.call->arg_size(); ++i)
    merged.call->setArgOperand(i, mergeArgument(exits, i, block));
  return merged;
}

/// \p merged takes the place of \p exits, which go there.
static void redirect(const Group &exits, const Exit &merged) {
  const Exit &first = exits.front();
  if (auto *next = merged.successor())
    for (llvm::PHINode &phi : next->phis()) {
      llvm::Value *value = phi.getIncomingValueForBlock(first.block());
      if (value == first.call)
        value = merged.call;
      else if (first.load && value == first.load)
        value = merged.load;
      phi.addIncoming(value, merged.block());
      for (const Exit &exit : exits)
        phi.removeIncomingValue(exit.block());
    }
  for (const Exit &exit : exits) {
    llvm::BranchInst::Create(merged.block(), exit.end->getIterator());
    exit.end->eraseFromParent();
    if (exit.load)
      exit.load->eraseFromParent();
    exit.call->eraseFromParent();
  }
}

void montyjit::jit::mergeExits(llvm::Function &function) {
  llvm::MapVector<llvm::BasicBlock *, std::vector<Group>> bySuccessor;
  for (llvm::BasicBlock &block : function) {
    Exit exit;
    if (!findExit(block, exit))
      continue;
    std::vector<Group> &groups = bySuccessor[exit.successor()];
    size_t looked = std::min(groups.size(), MaxGroups);
    auto found = std::find_if(
        groups.end() - looked, groups.end(),
        [&](const Group &group) { return areAlike(group.front(), exit); });
    if (found == groups.end())
      groups.push_back({exit});
    else
      found->push_back(exit);
  }
  for (const auto &[successor, groups] : bySuccessor)
    for (const Group &exits : groups)
      if (exits.size() > 1)
        redirect(exits, makeMerged(exits));
}
