//===- Values.cpp - Words, numbers and locals in IR -----------------------===//

#include "Emitter.h"
#include "Layout.h"

#include <llvm/IR/MDBuilder.h>

using namespace montyjit;
using namespace montyjit::jit;

llvm::Value *Emitter::pointer(const void *address) {
  return llvm::ConstantExpr::getIntToPtr(
      b_.getInt64(reinterpret_cast<uint64_t>(address)), ptr_);
}

llvm::Value *Emitter::placeAt(IR base, int64_t offset) {
  if (!base->getType()->isPointerTy())
    base = b_.CreateIntToPtr(base, ptr_);
  return b_.CreateConstInBoundsGEP1_64(b_.getInt8Ty(), base, uint64_t(offset));
}

llvm::Value *Emitter::loadAt(IR base, int64_t offset, llvm::Type *type) {
  return b_.CreateLoad(type ? type : i64_, placeAt(base, offset));
}

llvm::Instruction *Emitter::storeAt(IR base, int64_t offset, IR value) {
  return b_.CreateStore(value, placeAt(base, offset));
}

/// Shapes, the rest of objects' heads with versions and sizes, and items and
/// attributes are not in one place, nor in the session: a store of the one kind
/// leaves what was read of the others as it is.
llvm::Instruction *Emitter::mark(llvm::Instruction *access, const char *kind) {
  // Nobody asks in quickly made code.
  if (!root_.isWarm)
    return access;
  llvm::MDBuilder tags(context_);
  llvm::MDNode *type =
      tags.createTBAAScalarTypeNode(kind, tags.createTBAARoot("montyjit"));
  access->setMetadata(llvm::LLVMContext::MD_tbaa,
                      tags.createTBAAStructTagNode(type, type, 0));
  return access;
}

llvm::Value *Emitter::loadHead(IR base, int64_t offset, llvm::Type *type) {
  return mark(b_.CreateLoad(type ? type : i64_, placeAt(base, offset)), "head");
}

llvm::Value *Emitter::freeCell(uint32_t slot) {
  IR closure = loadAt(function_, layout::FunctionClosure, ptr_);
  return loadAt(closure, 8 * int64_t(slot), ptr_);
}

llvm::Value *Emitter::loadItemAt(IR place) {
  return mark(b_.CreateLoad(i64_, place), "item");
}

llvm::Value *Emitter::loadSession(int64_t offset, llvm::Type *type) {
  return mark(b_.CreateLoad(type ? type : i64_, placeAt(session_, offset)),
              "session");
}

void Emitter::storeSession(int64_t offset, IR value) {
  mark(storeAt(session_, offset, value), "session");
}

llvm::Value *Emitter::slotOf(IR frame, uint32_t slot) {
  return b_.CreateConstInBoundsGEP1_64(b_.getInt8Ty(), frame,
                                       layout::FrameSlots + 8 * uint64_t(slot));
}

llvm::Value *Emitter::isIntWord(IR value) {
  return b_.CreateICmpEQ(b_.CreateAnd(value, Value::TagMask),
                         word(Value::IntTag));
}

llvm::Value *Emitter::boxInt(IR number) {
  return b_.CreateOr(b_.CreateShl(number, Value::IntShift, "", false, true),
                     word(Value::IntTag));
}

llvm::Value *Emitter::unboxInt(IR word) {
  return b_.CreateAShr(word, Value::IntShift);
}

llvm::Value *Emitter::isObjectWord(IR value) {
  return b_.CreateICmpEQ(b_.CreateAnd(value, Value::TagMask), word(0));
}

llvm::Value *Emitter::isValue(IR value) {
  uint64_t marker = Value::exhausted().bits;
  return b_.CreateICmpNE(b_.CreateAnd(value, word(~marker)), word(0));
}

/// \pre the word is a heap object's.
llvm::Value *Emitter::hasShape(IR object, const Shape *shape) {
  IR found =
      mark(b_.CreateLoad(ptr_, placeAt(object, layout::ObjectShape)), "shape");
  return b_.CreateICmpEQ(found, pointer(shape));
}

void Emitter::storeShape(IR object, const Shape *shape) {
  mark(storeAt(object, layout::ObjectShape, pointer(shape)), "shape");
}

llvm::Value *Emitter::itemsOfTuple(IR tuple) {
  return b_.CreateConstInBoundsGEP1_64(
      b_.getInt8Ty(), b_.CreateIntToPtr(tuple, ptr_), layout::TupleItems);
}

llvm::Value *Emitter::box(Operand operand) {
  switch (operand.kind) {
  case Kind::Bool:
    return b_.CreateSelect(operand.value, word(services_.trueValue),
                           word(services_.falseValue));
  case Kind::Float:
    return boxFloat(operand);
  case Kind::Unbound:
  case Kind::MaybeUnbound:
  case Kind::Any:
  case Kind::Int:
    return operand.value;
  }
  __builtin_unreachable();
}

/// FastISel has no rotation, InstCombine makes one of this.
llvm::Value *Emitter::rotateLeft(IR bits, uint64_t count) {
  return b_.CreateOr(b_.CreateShl(bits, count),
                     b_.CreateLShr(bits, 64 - count));
}

/// Value.h: the exponent's top bits, rotated to the end, are the tag.
llvm::Value *Emitter::rotated(IR number) {
  IR bits = b_.CreateBitCast(number, i64_);
  return rotateLeft(bits, 3);
}

llvm::Value *Emitter::isInlineFloat(IR rotated) {
  return b_.CreateICmpNE(b_.CreateAnd(b_.CreateAdd(rotated, word(1)), word(2)),
                         word(0));
}

llvm::Value *Emitter::emitFloatObject(Operand operand) {
  IR boxed = operand.boxed ? operand.boxed : word(0);
  uint32_t slot = uint32_t(operand.local);
  if (operand.local < 0 || env_[slot].kind != Kind::Float)
    return callAside(services_.boxFloat, session_, operand.value, boxed);
  // The local may have been boxed since it was read; or it was assigned.
  IR number = b_.CreateLoad(f64_, locals_[slot].number);
  IR known = b_.CreateLoad(i64_, locals_[slot].word);
  IR isSame = b_.CreateICmpEQ(b_.CreateBitCast(number, i64_),
                              b_.CreateBitCast(operand.value, i64_));
  IR isNew = b_.CreateICmpEQ(boxed, word(0));
  boxed = b_.CreateSelect(b_.CreateAnd(isSame, isNew), known, boxed);
  IR object = callAside(services_.boxFloat, session_, operand.value, boxed);
  b_.CreateStore(b_.CreateSelect(isSame, object, known), locals_[slot].word);
  return object;
}

llvm::Value *Emitter::boxFloat(Operand operand) {
  if (auto *constant = llvm::dyn_cast<llvm::ConstantFP>(operand.value)) {
    double value = constant->getValueAPF().convertToDouble();
    if (Value::isInlineFloat(value))
      return word(Value::fromInlineFloat(value));
    if (operand.boxed && llvm::isa<llvm::ConstantInt>(operand.boxed))
      return operand.boxed;
  }
  IR tagged = rotated(operand.value);
  llvm::BasicBlock *from = b_.GetInsertBlock();
  llvm::BasicBlock *done = newBlock("boxed");
  IR object = nullptr;
  llvm::BasicBlock *slow = coldBlock([&] {
    object = emitFloatObject(operand);
    b_.CreateBr(done);
  });
  branch(isInlineFloat(tagged), done, slow, true);
  b_.SetInsertPoint(done);
  auto *phi = b_.CreatePHI(i64_, 2);
  phi->addIncoming(tagged, from);
  phi->addIncoming(object, slow);
  return phi;
}

llvm::Value *Emitter::shareFloat(Operand operand) {
  if (operand.local < 0)
    return operand.boxed ? operand.boxed : word(0);
  llvm::BasicBlock *from = b_.GetInsertBlock();
  llvm::BasicBlock *done = newBlock("shared");
  IR object = nullptr;
  llvm::BasicBlock *slow = coldBlock([&] {
    object = emitFloatObject(operand);
    b_.CreateBr(done);
  });
  branch(isInlineFloat(rotated(operand.value)), done, slow, true);
  b_.SetInsertPoint(done);
  auto *phi = b_.CreatePHI(i64_, 2);
  phi->addIncoming(word(0), from);
  phi->addIncoming(object, slow);
  return phi;
}

llvm::Value *Emitter::unboxNumber(Operand operand, llvm::BasicBlock *slow) {
  if (operand.kind == Kind::Float)
    return operand.value;
  if (operand.kind == Kind::Int)
    return b_.CreateSIToFP(unboxInt(operand.value), f64_);
  IR value = box(operand);
  IR isInline = isInlineFloat(value);
  llvm::BasicBlock *fast = newBlock("inline"), *done = newBlock("unboxed");
  IR loaded = nullptr;
  llvm::BasicBlock *object = coldBlock([&] {
    IR isNumber = callAside(services_.toDouble, value, numberOut_);
    loaded = b_.CreateLoad(f64_, numberOut_);
    branch(isNumber, done, slow, true);
  });
  branch(isInline, fast, object, true);
  b_.SetInsertPoint(fast);
  IR number = b_.CreateBitCast(rotateLeft(value, 61), f64_);
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto *phi = b_.CreatePHI(f64_, 2);
  phi->addIncoming(number, fast);
  phi->addIncoming(loaded, object);
  return phi;
}

/// The doubles of two words; goes to \p slow if one is no number, or both are
/// ints. Floats in the words are the likeliest by far.
std::pair<llvm::Value *, llvm::Value *>
Emitter::unboxNumbers(IR left, IR right, llvm::BasicBlock *slow) {
  llvm::BasicBlock *fast = newBlock("inline"), *done = newBlock("unboxed");
  IR others[2];
  llvm::BasicBlock *last = nullptr;
  llvm::BasicBlock *cold = coldBlock([&] {
    guard(b_.CreateNot(b_.CreateAnd(isIntWord(left), isIntWord(right))), slow);
    others[0] = unboxNumber({left, Kind::Any}, slow);
    others[1] = unboxNumber({right, Kind::Any}, slow);
    last = b_.GetInsertBlock();
    b_.CreateBr(done);
  });
  branch(b_.CreateAnd(isInlineFloat(left), isInlineFloat(right)), fast, cold,
         true);
  b_.SetInsertPoint(fast);
  auto unbox = [&](IR word) {
    return b_.CreateBitCast(rotateLeft(word, 61), f64_);
  };
  IR numbers[] = {unbox(left), unbox(right)};
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto merge = [&](IR number, IR other) {
    auto *phi = b_.CreatePHI(f64_, 2);
    phi->addIncoming(number, fast);
    phi->addIncoming(other, last);
    return phi;
  };
  return {merge(numbers[0], others[0]), merge(numbers[1], others[1])};
}

//===--- Locals -----------------------------------------------------------===//

bool Emitter::isLocal(const Expr *expr) const {
  return expr && expr->kind == NodeKind::Name &&
         static_cast<const NameNode *>(expr)->scope == NameScope::Local;
}

Operand Emitter::readLocal(uint32_t slot) {
  Kind kind = env_[slot].kind;
  if (kind == Kind::Float)
    return {b_.CreateLoad(f64_, locals_[slot].number), kind,
            b_.CreateLoad(i64_, locals_[slot].word), int32_t(slot)};
  if (kind == Kind::Unbound)
    return {word(0), kind};
  return {b_.CreateLoad(i64_, locals_[slot].word), kind};
}

void Emitter::writeLocal(uint32_t slot, Operand value) {
  if (value.kind == Kind::Bool)
    value = {box(value), Kind::Any};
  IR inWord = value.kind == Kind::Float ? shareFloat(value) : value.value;
  b_.CreateStore(inWord, locals_[slot].word);
  if (value.kind == Kind::Float)
    b_.CreateStore(value.value, locals_[slot].number);
  env_[slot] = {value.kind, true};
}

/// An assignment in \p after may have given the local another value.
bool Emitter::isStillIn(const Expr *expr, Expr *after) const {
  if (!isLocal(expr))
    return false;
  uint32_t slot = static_cast<const NameNode *>(expr)->slot;
  if (env_[slot].kind != Kind::Any)
    return false;
  std::vector<bool> assigned(env_.size());
  if (after)
    findAssigned(after, assigned);
  return !assigned[slot];
}
