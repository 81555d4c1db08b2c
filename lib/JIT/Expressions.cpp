//===- Expressions.cpp - Names, attributes, items, displays ---------------===//

#include "Emitter.h"
#include "Layout.h"
#include "Suitability.h"

#include "montyjit/Runtime/Replay.h"

using namespace montyjit;
using namespace montyjit::jit;

Operand Emitter::emit(Expr *expr) {
  if (!isKnownExpr(expr))
    return emitUnknownExpr(expr);
  switch (expr->kind) {
  case NodeKind::Constant:
    return emitConstant(static_cast<ConstantNode *>(expr));
  case NodeKind::Name:
    return emitName(static_cast<NameNode *>(expr), expr);
  case NodeKind::BinOp:
    return emitBinOp(static_cast<BinOpNode *>(expr));
  case NodeKind::UnaryOp:
    return emitUnaryOp(static_cast<UnaryOpNode *>(expr));
  case NodeKind::Compare:
    return emitCompare(static_cast<CompareNode *>(expr));
  case NodeKind::BoolOp:
    return emitBoolOp(static_cast<BoolOpNode *>(expr), false, nullptr).value;
  case NodeKind::IfExp:
    return emitIfExp(static_cast<IfExpNode *>(expr));
  case NodeKind::NamedExpr:
    return emitNamedExpr(static_cast<NamedExprNode *>(expr));
  case NodeKind::Call:
    return emitCall(static_cast<CallNode *>(expr));
  case NodeKind::Attribute:
    return emitAttribute(static_cast<AttributeNode *>(expr));
  case NodeKind::Subscript:
    return emitSubscript(static_cast<SubscriptNode *>(expr));
  case NodeKind::Tuple:
    return emitTuple(static_cast<TupleNode *>(expr));
  case NodeKind::List:
    return emitDisplay(expr, static_cast<ListNode *>(expr)->elts, false);
  case NodeKind::Dict:
    return emitDict(static_cast<DictNode *>(expr));
  case NodeKind::Slice:
    return emitSlice(static_cast<SliceNode *>(expr));
  case NodeKind::JoinedStr:
    return emitJoinedStr(static_cast<JoinedStrNode *>(expr));
  case NodeKind::FormattedValue:
    return emitFormattedValue(static_cast<FormattedValueNode *>(expr));
  case NodeKind::ListComp:
  case NodeKind::SetComp:
  case NodeKind::DictComp:
    return emitComprehension(expr);
  default:
    return emitUnknownExpr(expr);
  }
}

/// The node's handler, on the frame.
Operand Emitter::emitUnknownExpr(Expr *expr) {
  flushLocals();
  IR value = callHelper(services_.runExpr, frame_, pointer(expr));
  llvm::BasicBlock *done = newBlock("done");
  llvm::BasicBlock *incomplete = coldBlock([&] { exitStopped(expr); });
  branch(b_.CreateICmpNE(value, word(0)), done, incomplete, true);
  b_.SetInsertPoint(done);
  reloadAssigned(expr);
  return {value, Kind::Any};
}

Operand Emitter::emitConstant(ConstantNode *n) {
  switch (n->value.kind) {
  case LiteralKind::Float:
    return {llvm::ConstantFP::get(f64_, n->value.real), Kind::Float,
            word(facts_->of(n).value)};
  case LiteralKind::SmallInt:
    return {word(Value::fromInt(n->value.integer)), Kind::Int};
  case LiteralKind::True:
    return {b_.getTrue(), Kind::Bool};
  case LiteralKind::False:
    return {b_.getFalse(), Kind::Bool};
  default:
    return {word(facts_->of(n).value), Kind::Any};
  }
}

//===--- Names ------------------------------------------------------------===//

Operand Emitter::emitName(NameNode *n, Node *owner) {
  auto raiseUnless = [&](IR value) {
    llvm::BasicBlock *bound = newBlock("bound");
    llvm::BasicBlock *unbound = coldBlock([&] {
      callHelper(services_.raiseUnbound, session_, pointer(n));
      exitRaised(n);
    });
    branch(b_.CreateICmpNE(value, word(0)), bound, unbound, true);
    b_.SetInsertPoint(bound);
  };
  switch (n->scope) {
  case NameScope::Local: {
    Operand value = readLocal(n->slot);
    if (value.kind == Kind::Unbound || value.kind == Kind::MaybeUnbound) {
      raiseUnless(value.value);
      if (value.kind == Kind::MaybeUnbound)
        env_[n->slot].kind = Kind::Any;
      value.kind = Kind::Any;
    }
    return value;
  }
  case NameScope::Cell: {
    IR cell = loadAt(slotOf(frame_, n->slot), 0);
    raiseUnless(cell);
    IR value = loadItemAt(placeAt(cell, layout::CellValue));
    raiseUnless(value);
    return {value, Kind::Any};
  }
  case NameScope::Free: {
    IR value = loadItemAt(placeAt(freeCell(n->slot), layout::CellValue));
    raiseUnless(value);
    return {value, Kind::Any};
  }
  default:
    return emitGlobal(n, owner);
  }
}

/// The entry that the node found before, while the namespaces have the same
/// keys. When they have not, the interpreter looks again.
Operand Emitter::emitGlobal(NameNode *n, Node *owner) {
  const GlobalCache &cache = facts_->of(n).global;
  if (!cache.entry) {
    IR value = callHelper(services_.loadGlobal, session_, globals_, pointer(n));
    llvm::BasicBlock *found = newBlock("found");
    branch(b_.CreateICmpNE(value, word(0)), found,
           coldBlock([&] { exitBefore(owner); }), true);
    b_.SetInsertPoint(found);
    return {value, Kind::Any};
  }
  llvm::BasicBlock *slow =
      coldBlock([&] { exitBefore(owner, n, ExitReason::Globals); });
  guard(b_.CreateICmpEQ(loadHead(globals_, layout::DictKeysVersion),
                        word(cache.globalsVersion)),
        slow);
  if (cache.builtinsVersion) {
    IR builtins = loadSession(layout::SessionBuiltins, ptr_);
    guard(b_.CreateICmpEQ(loadHead(builtins, layout::DictKeysVersion),
                          word(cache.builtinsVersion)),
          slow);
  }
  return {loadItemAt(placeAt(pointer(cache.entry), layout::EntryValue)),
          Kind::Any};
}

//===--- Choices ----------------------------------------------------------===//

Emitter::Asked Emitter::emitAsked(Expr *expr, bool isTest, const Ask &ask) {
  if (auto *n = dynCast<BoolOpNode>(expr))
    return emitBoolOp(n, isTest, &ask);
  if (auto *n = dynCast<CompareNode>(expr); isTest && n && n->ops.size() > 1)
    return emitCompareChain(n, &ask);
  Operand value = emit(expr);
  return {value, ask(value)};
}

Emitter::Asked Emitter::emitBoolOp(BoolOpNode *n, bool isTest, const Ask *ask) {
  bool stopsAt = n->op == BoolOperator::Or;
  llvm::AllocaInst *truth = ask ? newVariable() : nullptr;
  Edges edges;
  auto end = [&](Operand value, IR isTrue) {
    if (truth)
      b_.CreateStore(b_.CreateZExt(isTrue, i64_), truth);
    edges.push_back(edgeHere(value));
  };
  uint32_t last = n->values.size() - 1;
  for (uint32_t i = 0; i < last; ++i) {
    auto [value, isTrue] = emitAsked(n->values[i], isTest, [&](Operand value) {
      pend(n->temp, value);
      pend(n->temp + 1, {word(Value::fromInt(i)), Kind::Int});
      IR answer = emitTruth(value, n);
      unpend(2);
      return answer;
    });
    llvm::BasicBlock *next = newBlock("next"), *decided = newBlock("decided");
    branch(isTrue, stopsAt ? decided : next, stopsAt ? next : decided);
    b_.SetInsertPoint(decided);
    end(value, b_.getInt1(stopsAt));
    b_.SetInsertPoint(next);
  }
  if (ask) {
    auto [value, isTrue] = emitAsked(n->values[last], isTest, *ask);
    end(value, isTrue);
  } else {
    end(emit(n->values[last]), nullptr);
  }
  Operand value = joinAt(edges, "boolop");
  IR isTrue = truth ? b_.CreateTrunc(b_.CreateLoad(i64_, truth), i1_) : nullptr;
  return {value, isTrue};
}

Operand Emitter::emitIfExp(IfExpNode *n) {
  IR test = emitTest(n->test, n);
  llvm::BasicBlock *yes = newBlock("then"), *no = newBlock("else");
  branch(test, yes, no);
  Fork start = fork();
  Edges edges;
  b_.SetInsertPoint(yes);
  Operand value = emit(n->body);
  edges.push_back(edgeHere(value));
  startWay(start, no);
  value = emit(n->orelse);
  edges.push_back(edgeHere(value));
  return joinAt(edges, "ifexp");
}

Operand Emitter::emitNamedExpr(NamedExprNode *n) {
  Operand value = withIdentity(emit(n->value), n->target);
  pend(n->temp, value);
  value = storeAndShare(n->target, value);
  unpend();
  return value;
}

//===--- Items ------------------------------------------------------------===//

/// The address of an item of a list or tuple with an int key; goes to \p slow
/// if there is none.
llvm::Value *Emitter::placeOfItem(TypeId id, IR object, IR key,
                                  llvm::BasicBlock *slow) {
  bool isList = id == TypeId::List;
  IR size =
      loadHead(object, isList ? layout::ListSize : layout::TupleSize, i32_);
  size = b_.CreateZExt(size, i64_);
  IR index = unboxInt(key), fromEnd = nullptr;
  llvm::BasicBlock *from = b_.GetInsertBlock(), *found = newBlock("index");
  llvm::BasicBlock *negative = coldBlock([&] {
    fromEnd = b_.CreateAdd(index, size);
    branch(b_.CreateICmpULT(fromEnd, size), found, slow, true);
  });
  branch(b_.CreateICmpULT(index, size), found, negative, true);
  b_.SetInsertPoint(found);
  auto *at = b_.CreatePHI(i64_, 2);
  at->addIncoming(index, from);
  at->addIncoming(fromEnd, negative);
  IR items =
      isList ? loadHead(object, layout::ListItems, ptr_) : itemsOfTuple(object);
  return b_.CreateInBoundsGEP(i64_, items, at);
}

bool Emitter::leavesForItems(const SubscriptNode *n, Operand key) const {
  const NodeFacts &facts = facts_->of(n);
  return root_.isWarm && !facts.isGeneral &&
         facts.items != ItemFeedback::None && mayBeIndex(key);
}

/// Good code takes what was an item of a list, or of a tuple, from that, or is
/// left; other code takes any.
Operand Emitter::loadItemFrom(SubscriptNode *n, Node *owner, IR object,
                              Operand key) {
  if (leavesForItems(n, key))
    return loadItemOf(n, owner, object, key);
  llvm::BasicBlock *slow = newBlock("item.slow");
  Edges edges;
  if (mayBeIndex(key)) {
    if (key.kind != Kind::Int)
      guard(isIntWord(key.value), slow);
    guard(isObjectWord(object), slow);
    auto tryKind = [&](TypeId id, llvm::BasicBlock *otherwise) {
      guard(hasShape(object, services_.builtinShapes + size_t(id)), otherwise);
      IR place = placeOfItem(id, object, key.value, slow);
      edges.push_back(edgeHere({loadItemAt(place), Kind::Any}));
    };
    llvm::BasicBlock *other = newBlock("item.other");
    tryKind(TypeId::List, other);
    b_.SetInsertPoint(other);
    tryKind(TypeId::Tuple, slow);
  } else {
    b_.CreateBr(slow);
  }
  b_.SetInsertPoint(slow);
  IR item = callHelper(services_.loadItem, session_, object, box(key));
  checkOutcome(owner, item);
  edges.push_back(edgeHere({item, Kind::Any}));
  return joinAt(edges, "item");
}

Operand Emitter::loadItemOf(SubscriptNode *n, Node *owner, IR object,
                            Operand key) {
  llvm::BasicBlock *slow = coldBlock([&] {
    exitPerforming(owner, ExitReason::Operands,
                   {ExitOperation::LoadItem, 0, {{object}, key}}, n);
  });
  bool isList = facts_->of(n).items == ItemFeedback::List;
  TypeId id = isList ? TypeId::List : TypeId::Tuple;
  guardItems(n, object, id, key, nullptr, slow);
  return {loadItemAt(placeOfItem(id, object, key.value, slow)), Kind::Any};
}

/// Goes to \p slow unless \p object is of the type \p id, and \p key an int.
void Emitter::guardItems(SubscriptNode *n, IR object, TypeId id, Operand key,
                         Expr *after, llvm::BasicBlock *slow) {
  guardInt(n->slice, key, after, slow);
  guardType(object, id, slow);
}

Operand Emitter::emitSubscript(SubscriptNode *n) {
  IR object = box(emit(n->value));
  pend(n->temp, {object, Kind::Any});
  if (auto *slice = dynCast<SliceNode>(n->slice))
    return emitPart(n, slice, object);
  Operand key = emit(n->slice);
  unpend();
  Operand item = loadItemFrom(n, n, object, key);
  stressExit(n, item.value);
  return item;
}

//===--- Attributes -------------------------------------------------------===//

/// Guards that \p object has the shape that the cache knows; goes to \p slow
/// else. The type's version covers what classes and their bases define.
void Emitter::guardShape(const NodeFacts &facts, IR object,
                         llvm::BasicBlock *slow) {
  guard(isObjectWord(object), slow);
  guard(hasShape(object, facts.attribute.shape), slow);
  IR version = loadHead(pointer(facts.shapeType), layout::TypeVersion);
  guard(b_.CreateICmpEQ(version, word(facts.attribute.typeVersion)), slow);
}

llvm::Value *Emitter::loadModuleEntry(const NodeFacts &facts, IR object,
                                      llvm::BasicBlock *next) {
  const AttributeCache &cache = facts.attribute;
  guard(b_.CreateICmpEQ(object, word(cache.value)), next);
  IR dict = pointer(facts.moduleDict);
  guard(b_.CreateICmpEQ(loadHead(dict, layout::DictKeysVersion),
                        word(cache.ownerVersion)),
        next);
  return loadEntry(dict, cache.offset);
}

/// The value of a dict's entry, by its number.
llvm::Value *Emitter::loadEntry(IR dict, uint32_t number) {
  return loadItemAt(
      placeAt(loadHead(dict, layout::DictEntries, ptr_),
              int64_t(sizeof(DictEntry)) * number + layout::EntryValue));
}

/// Reads through one of the node's caches; goes to \p next if the object has
/// another shape. \return no value if the cache does not tell.
Operand Emitter::loadThroughCache(AttributeNode *n, const NodeFacts &facts,
                                  IR object, llvm::BasicBlock *next) {
  const AttributeCache &cache = facts.attribute;
  IR value = nullptr;
  switch (cache.kind) {
  case AttributeKind::InlineSlot:
    guardShape(facts, object, next);
    value = loadItemAt(placeAt(object, cache.offset));
    break;
  case AttributeKind::OverflowSlot:
    guardShape(facts, object, next);
    value = loadItemAt(
        placeAt(loadHead(object, cache.area, ptr_), 8 * int64_t(cache.offset)));
    break;
  case AttributeKind::TypeValue:
    guardShape(facts, object, next);
    value = word(cache.value);
    break;
  case AttributeKind::TypeEntry: {
    guardShape(facts, object, next);
    IR dict = loadHead(pointer(cache.owner), layout::TypeDict, ptr_);
    guard(b_.CreateICmpEQ(loadHead(dict, layout::DictKeysVersion),
                          word(cache.ownerVersion)),
          next);
    value = loadEntry(dict, cache.offset);
    break;
  }
  case AttributeKind::ModuleEntry:
    value = loadModuleEntry(facts, object, next);
    break;
  case AttributeKind::Property:
    return loadProperty(n, facts, object, next);
  case AttributeKind::None:
  case AttributeKind::Method:
  case AttributeKind::Transition:
  case AttributeKind::TupleItem:
  case AttributeKind::SuperMethod:
    return {};
  }
  // A slot may have been deleted.
  guard(b_.CreateICmpNE(value, word(0)), next);
  return {value, Kind::Any};
}

/// The function that a property reads is called, while it is that.
Operand Emitter::loadProperty(AttributeNode *n, const NodeFacts &facts,
                              IR object, llvm::BasicBlock *next) {
  if (!facts.callee || !facts.callee->isSimple ||
      facts.callee->numPositional != 1)
    return {};
  guardShape(facts, object, next);
  IR getter = loadAt(word(facts.attribute.value), layout::PropertyGet);
  guard(b_.CreateICmpEQ(getter, word(facts.init)), next);
  guard(b_.CreateICmpEQ(loadHead(word(facts.init), layout::FunctionCode, ptr_),
                        pointer(facts.callee)),
        next);
  return callForOperation(n, facts, uint32_t(ReplayOp::GetAttr), object,
                          word(n->attr->cell), {{object, Kind::Any}});
}

bool Emitter::leavesForShapes(const NodeFacts &facts) const {
  constexpr size_t FewShapes = 3;
  return root_.isWarm && !facts.isGeneral &&
         facts.attribute.kind != AttributeKind::None &&
         facts.others.size() + 1 <= FewShapes;
}

/// What the known shapes have; any other object leaves compiled code if all of
/// them gave something unboxed, until that has happened too often.
Operand Emitter::loadAttributeFrom(AttributeNode *n, Node *owner, IR object) {
  Edges edges;
  Fork start = fork();
  bool isUnboxed = true;
  auto tryCache = [&](const NodeFacts &facts) {
    // What an operation waits for is delivered to the attribute's own node.
    if (facts.attribute.kind == AttributeKind::Property && owner != n)
      return;
    llvm::BasicBlock *next = newBlock("attribute.next");
    Operand value = loadThroughCache(n, facts, object, next);
    if (!value.value) {
      next->eraseFromParent();
      return;
    }
    isUnboxed &= value.kind != Kind::Any;
    edges.push_back(edgeHere(value));
    startWay(start, next);
  };
  const NodeFacts &facts = facts_->of(n);
  tryCache(facts);
  for (const NodeFacts &other : facts.others)
    tryCache(other);
  if (!edges.empty() && (isUnboxed || leavesForShapes(facts)) &&
      !facts.isGeneral) {
    exitPerforming(owner, ExitReason::Callee,
                   {ExitOperation::LoadAttribute, 0, {{object}}}, n);
    return joinAt(edges, "attribute");
  }
  IR found = callHelper(services_.loadAttribute, session_, pointer(code_),
                        pointer(n), object);
  checkOutcome(owner, found);
  edges.push_back(edgeHere({found, Kind::Any}));
  return joinAt(edges, "attribute");
}

Operand Emitter::emitAttribute(AttributeNode *n) {
  IR object = box(emit(n->value));
  Operand value = loadAttributeFrom(n, n, object);
  if (value.kind == Kind::Any)
    stressExit(n, value.value);
  return value;
}
