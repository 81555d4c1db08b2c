//===- Targets.cpp - Assignment -------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"
#include "Suitability.h"

using namespace montyjit;
using namespace montyjit::jit;

void Emitter::emitStore(Expr *target, Operand value) {
  switch (target->kind) {
  case NodeKind::Name:
    return emitStoreName(static_cast<NameNode *>(target), value);
  case NodeKind::Attribute:
    return emitStoreAttribute(static_cast<AttributeNode *>(target), value);
  case NodeKind::Subscript:
    return emitStoreItem(static_cast<SubscriptNode *>(target), value);
  case NodeKind::Tuple:
    return emitUnpack(target, static_cast<TupleNode *>(target)->elts, value);
  case NodeKind::List:
    return emitUnpack(target, static_cast<ListNode *>(target)->elts, value);
  default:
    __builtin_unreachable();
  }
}

/// A new float that is to be stored where floats are words is boxed now, once.
Operand Emitter::withIdentity(Operand value, Expr *target) {
  if (value.kind != Kind::Float || value.local >= 0 || isLocal(target))
    return value;
  return {box(value), Kind::Any};
}

Operand Emitter::storeAndShare(Expr *target, Operand value) {
  emitStore(target, value);
  return value.kind == Kind::Float && isLocal(target)
             ? readLocal(static_cast<NameNode *>(target)->slot)
             : value;
}

void Emitter::emitStoreName(NameNode *n, Operand value) {
  switch (n->scope) {
  case NameScope::Local:
    return writeLocal(n->slot, value);
  case NameScope::Cell: {
    IR cell = loadAt(slotOf(frame_, n->slot), 0);
    markAsItem(storeAt(cell, layout::CellValue, box(value)));
    return;
  }
  case NameScope::Free: {
    IR boxed = box(value);
    markAsItem(storeAt(freeCell(n->slot), layout::CellValue, boxed));
    return;
  }
  default: {
    const GlobalCache &cache = facts_->of(n).global;
    IR boxed = box(value);
    llvm::BasicBlock *slow = newBlock("global.slow"),
                     *done = newBlock("stored");
    if (cache.entry && !cache.builtinsVersion) {
      guard(b_.CreateICmpEQ(loadHead(globals_, layout::DictKeysVersion),
                            word(cache.globalsVersion)),
            slow);
      markAsItem(storeAt(pointer(cache.entry), layout::EntryValue, boxed));
      b_.CreateBr(done);
    } else {
      b_.CreateBr(slow);
    }
    b_.SetInsertPoint(slow);
    IR outcome = callHelper(services_.storeGlobal, session_, pointer(code_),
                            globals_, pointer(n), boxed);
    checkOutcome(n, outcome);
    b_.CreateBr(done);
    b_.SetInsertPoint(done);
  }
  }
}

//===--- Attributes -------------------------------------------------------===//

void Emitter::emitStoreAttribute(AttributeNode *n, Operand value) {
  pend(n->temp + 1, value);
  IR object = box(emit(n->value));
  storeAttributeTo(n, n, object, box(value));
  unpend();
}

/// Stores through one of the node's caches; goes to \p next if the object has
/// another shape. \return whether the cache tells how.
bool Emitter::storeThroughCache(const NodeFacts &facts, IR object, IR value,
                                llvm::BasicBlock *next) {
  const AttributeCache &cache = facts.attribute;
  switch (cache.kind) {
  case AttributeKind::InlineSlot:
    guardShape(facts, object, next);
    markAsItem(storeAt(object, cache.offset, value));
    return true;
  case AttributeKind::OverflowSlot:
    guardShape(facts, object, next);
    markAsItem(storeAt(loadHead(object, cache.area, ptr_),
                       8 * int64_t(cache.offset), value));
    return true;
  case AttributeKind::Transition:
    guardShape(facts, object, next);
    markAsItem(storeAt(object, cache.offset, value));
    storeShape(object, cache.next);
    return true;
  case AttributeKind::None:
  case AttributeKind::Method:
  case AttributeKind::TypeValue:
  case AttributeKind::TypeEntry:
  case AttributeKind::Property:
  case AttributeKind::TupleItem:
  case AttributeKind::SuperMethod:
  case AttributeKind::ModuleEntry:
    return false;
  }
  __builtin_unreachable();
}

void Emitter::storeAttributeTo(AttributeNode *n, Node *owner, IR object,
                               IR value) {
  llvm::BasicBlock *done = newBlock("stored");
  bool isKnown = false;
  auto tryCache = [&](const NodeFacts &facts) {
    llvm::BasicBlock *next = newBlock("store.next");
    if (!storeThroughCache(facts, object, value, next)) {
      next->eraseFromParent();
      return;
    }
    isKnown = true;
    b_.CreateBr(done);
    b_.SetInsertPoint(next);
  };
  const NodeFacts &facts = facts_->of(n);
  tryCache(facts);
  for (const NodeFacts &other : facts.others)
    tryCache(other);
  if (isKnown && leavesForShapes(facts)) {
    exitPerforming(owner, ExitReason::Callee,
                   {ExitOperation::StoreAttribute, 0, {{object}, {value}}}, n);
  } else {
    IR outcome = callHelper(services_.storeAttribute, session_, pointer(code_),
                            pointer(n), object, value);
    checkOutcome(owner, outcome);
    stressExit(owner, outcome);
    b_.CreateBr(done);
  }
  b_.SetInsertPoint(done);
}

//===--- Items ------------------------------------------------------------===//

void Emitter::emitStoreItem(SubscriptNode *n, Operand value) {
  pend(n->temp + 2, value);
  IR object = box(emit(n->value));
  pend(n->temp, {object, Kind::Any});
  Operand key = emit(n->slice);
  unpend();
  storeItemTo(n, n, object, key, box(value));
  unpend();
}

/// As loadItemFrom takes it.
void Emitter::storeItemTo(SubscriptNode *n, Node *owner, IR object, Operand key,
                          IR value) {
  if (leavesForItems(n, key)) {
    llvm::BasicBlock *slow = coldBlock([&] {
      exitPerforming(owner, ExitReason::Operands,
                     {ExitOperation::StoreItem, 0, {{object}, key, {value}}},
                     n);
    });
    auto *assign = dynCast<AugAssignNode>(owner);
    guardItems(n, object, TypeId::List, key, assign ? assign->value : nullptr,
               slow);
    markAsItem(b_.CreateStore(
        value, placeOfItem(TypeId::List, object, key.value, slow)));
    return;
  }
  llvm::BasicBlock *slow = newBlock("store.slow"), *done = newBlock("stored");
  if (mayBeIndex(key)) {
    if (key.kind == Kind::Any)
      guard(isIntWord(key.value), slow);
    guardType(object, TypeId::List, slow);
    markAsItem(b_.CreateStore(
        value, placeOfItem(TypeId::List, object, key.value, slow)));
    b_.CreateBr(done);
  } else {
    b_.CreateBr(slow);
  }
  b_.SetInsertPoint(slow);
  IR outcome =
      callHelper(services_.storeItem, session_, object, box(key), value);
  checkOutcome(owner, outcome);
  stressExit(owner, outcome);
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
}

//===--- Unpacking --------------------------------------------------------===//

/// Items go from a tuple to the targets; from a list only if nothing can run
/// between the stores.
void Emitter::emitUnpack(Expr *n, NodeArray<Expr *> elts, Operand value) {
  IR whole = box(value), count = b_.getInt32(elts.size());
  llvm::BasicBlock *slow = newBlock("unpack.slow");
  Edges edges;
  auto guardKind = [&](TypeId id, int64_t sizeAt, llvm::BasicBlock *otherwise) {
    guard(hasShape(whole, services_.builtinShapes + size_t(id)), otherwise);
    guard(b_.CreateICmpEQ(loadAt(whole, sizeAt, i32_), count), slow);
  };
  bool isAtOnce = areLocalNames(elts);
  auto addTuple = [&](IR tuple) {
    edges.push_back(
        edgeHere({isAtOnce ? itemsOfTuple(tuple) : tuple, Kind::Any}));
  };
  guard(isObjectWord(whole), slow);
  llvm::BasicBlock *other = isAtOnce ? newBlock("unpack.other") : slow;
  guardKind(TypeId::Tuple, layout::TupleSize, other);
  addTuple(whole);
  if (isAtOnce) {
    b_.SetInsertPoint(other);
    guardKind(TypeId::List, layout::ListSize, slow);
    edges.push_back(
        edgeHere({loadHead(whole, layout::ListItems, ptr_), Kind::Any}));
  }
  b_.SetInsertPoint(slow);
  IR made = callHelper(services_.unpack, session_, whole, count);
  checkOutcome(n, made);
  stressExit(n, made);
  addTuple(made);
  IR items = joinAt(edges, "unpack").value;
  if (!isAtOnce) {
    // The interpreter keeps the tuple while it stores.
    pend(n->temp, {items, Kind::Any});
    items = itemsOfTuple(items);
  }
  for (uint32_t i = 0; i < elts.size(); ++i)
    emitStore(elts[i], {loadAt(items, 8 * int64_t(i)), Kind::Any});
  unpend(!isAtOnce);
}
