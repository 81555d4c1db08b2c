//===- Operators.cpp - Arithmetic, comparison, truth ----------------------===//
///
/// \file
/// Operands that were ints or floats so far are guarded to be so again, and
/// worked on in registers; what is known of a value is not asked twice. When
/// the guard fails, the general operation is done and the interpreter goes on
/// after it.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"

#include "montyjit/Interp/Temporaries.h"
#include "montyjit/Runtime/Replay.h"

using namespace montyjit;
using namespace montyjit::jit;

using Op = BinaryOperator;

namespace {
bool isOnInts(Op op) { return op != Op::Pow && op != Op::MatMult; }
bool isOnFloats(Op op) {
  return op == Op::Add || op == Op::Sub || op == Op::Mult || op == Op::Div;
}
} // namespace

//===--- Binary operators -------------------------------------------------===//

Operand Emitter::emitBinOp(BinOpNode *n) {
  Operand left = emit(n->left);
  pend(n->temp, left);
  Operand right = emit(n->right);
  unpend();
  return operate(n, n->op, n->left, left, n->right, right,
                 facts_->of(n).operands, false);
}

Operand Emitter::operate(Node *n, Op op, Expr *leftExpr, Operand left,
                         Expr *rightExpr, Operand right,
                         OperandFeedback feedback, bool isInPlace) {
  bool isGeneral = facts_->of(n).isGeneral;
  bool anyFloat = left.kind == Kind::Float || right.kind == Kind::Float;
  bool bothKnown = left.kind != Kind::Any && right.kind != Kind::Any &&
                   left.kind != Kind::Bool && right.kind != Kind::Bool;
  auto perform = [&] {
    auto *helper = isInPlace ? services_.inPlace : services_.binary;
    return callHelper(helper, session_, b_.getInt32(uint32_t(op)), box(left),
                      box(right));
  };
  bool isBool = left.kind == Kind::Bool || right.kind == Kind::Bool;
  bool areInts = left.kind == Kind::Int && right.kind == Kind::Int;
  bool onFloats =
      isOnFloats(op) && !isBool &&
      (anyFloat || (!areInts && feedback == OperandFeedback::Floats));
  bool onInts = !onFloats && !anyFloat && !isBool && isOnInts(op) &&
                (bothKnown || feedback == OperandFeedback::Ints);
  if (!onFloats && !onInts && !isInPlace && hasMethod(n, left))
    return operateByMethod(n, uint32_t(ReplayOp::Binary) | uint32_t(op) << 8,
                           left, right, perform);
  if ((!onFloats && !onInts) || (isGeneral && !bothKnown)) {
    Edges edges;
    if (isGeneral && isOnInts(op) && op != Op::Div && !anyFloat && !isBool) {
      // Ints are still the likeliest.
      llvm::BasicBlock *others = newBlock("others");
      guard(isIntWord(left.value), others);
      guard(isIntWord(right.value), others);
      edges.push_back(
          edgeHere({operateOnInts(n, op, left.value, right.value, others).value,
                    Kind::Any}));
      b_.SetInsertPoint(others);
    }
    IR result = perform();
    checkOutcome(n, result);
    stressExit(n, result);
    edges.push_back(edgeHere({result, Kind::Any}));
    return joinAt(edges, "result");
  }
  bool staysOpen = !root_.isWarm && !bothKnown && !anyFloat;
  llvm::BasicBlock *slow = staysOpen ? newBlock("others") : coldBlock([&] {
    auto operation = isInPlace ? ExitOperation::InPlace : ExitOperation::Binary;
    exitPerforming(n, ExitReason::Operands,
                   {operation, uint32_t(op), {left, right}});
  });
  Fork start = fork();
  Operand result =
      onFloats ? operateOnNumbers(n, op, left, right, slow)
               : operateOnWords(n, op, leftExpr, left, rightExpr, right, slow);
  return staysOpen ? joinOthers(n, result, start, slow, perform) : result;
}

/// Floats, of which none or one may be an int.
Operand Emitter::operateOnNumbers(Node *n, Op op, Operand left, Operand right,
                                  llvm::BasicBlock *slow) {
  if (left.kind == Kind::Any && right.kind == Kind::Any) {
    auto [a, b] = unboxNumbers(left.value, right.value, slow);
    return operateOnFloats(n, op, a, b, slow);
  }
  IR a = unboxNumber(left, slow), b = unboxNumber(right, slow);
  // Two ints give an int, or a quotient that is rounded once.
  if (left.kind != Kind::Float && right.kind != Kind::Float)
    guard(
        b_.CreateNot(b_.CreateAnd(isIntWord(box(left)), isIntWord(box(right)))),
        slow);
  return operateOnFloats(n, op, a, b, slow);
}

/// Words that are to be ints.
Operand Emitter::operateOnWords(Node *n, Op op, Expr *leftExpr, Operand left,
                                Expr *rightExpr, Operand right,
                                llvm::BasicBlock *slow) {
  guardInt(leftExpr, left, rightExpr, slow);
  guardInt(rightExpr, right, nullptr, slow);
  return operateOnInts(n, op, left.value, right.value, slow);
}

void Emitter::guardInt(Expr *expr, Operand operand, Expr *after,
                       llvm::BasicBlock *slow) {
  if (operand.kind == Kind::Int)
    return;
  guard(isIntWord(operand.value), slow);
  if (isStillIn(expr, after))
    learn(expr, Kind::Int);
}

/// Quickly made code learns what else its operators work on, and stays: \p
/// result is that of the guess made at \p start, \p perform does the others.
Operand Emitter::joinOthers(Node *n, Operand result, const Fork &start,
                            llvm::BasicBlock *others,
                            llvm::function_ref<IR()> perform) {
  Edges edges;
  edges.push_back(edgeHere({box(result), Kind::Any}));
  startWay(start, others);
  callHelper(services_.noteOperands, session_, pointer(code_), pointer(n));
  IR other = perform();
  checkOutcome(n, other);
  edges.push_back(edgeHere({other, Kind::Any}));
  return joinAt(edges, "result");
}

Operand Emitter::operateOnFloats(Node *, Op op, IR left, IR right,
                                 llvm::BasicBlock *slow) {
  switch (op) {
  case Op::Add:
    return {b_.CreateFAdd(left, right), Kind::Float};
  case Op::Sub:
    return {b_.CreateFSub(left, right), Kind::Float};
  case Op::Mult:
    return {b_.CreateFMul(left, right), Kind::Float};
  default:
    guard(b_.CreateFCmpUNE(right, llvm::ConstantFP::get(f64_, 0.0)), slow);
    return {b_.CreateFDiv(left, right), Kind::Float};
  }
}

/// `int / int`, where both are exact doubles.
Operand Emitter::divideInts(IR left, IR right, llvm::BasicBlock *slow) {
  IR a = unboxInt(left), b = unboxInt(right);
  constexpr uint64_t Exact = uint64_t(1) << 53;
  auto isExact = [&](IR integer) {
    return b_.CreateICmpULE(b_.CreateAdd(integer, word(Exact)),
                            word(2 * Exact));
  };
  guard(b_.CreateAnd(isExact(a), isExact(b)), slow);
  guard(b_.CreateICmpNE(b, word(0)), slow);
  return {b_.CreateFDiv(b_.CreateSIToFP(a, f64_), b_.CreateSIToFP(b, f64_)),
          Kind::Float};
}

/// Tagged ints: the tag is taken off where it would be in the way (Value.h).
Operand Emitter::operateOnInts(Node *, Op op, IR left, IR right,
                               llvm::BasicBlock *slow) {
  auto checked = [&](llvm::Intrinsic::ID id, IR a, IR b) {
    IR pair = b_.CreateIntrinsic(id, {i64_}, {a, b});
    guard(b_.CreateNot(b_.CreateExtractValue(pair, 1)), slow);
    return b_.CreateExtractValue(pair, 0);
  };
  IR withoutTag = b_.CreateSub(right, word(Value::IntTag));
  switch (op) {
  case Op::Add:
    return {checked(llvm::Intrinsic::sadd_with_overflow, left, withoutTag),
            Kind::Int};
  case Op::Sub:
    return {checked(llvm::Intrinsic::ssub_with_overflow, left, withoutTag),
            Kind::Int};
  case Op::Mult: {
    IR product = checked(llvm::Intrinsic::smul_with_overflow, unboxInt(left),
                         withoutTag);
    return {b_.CreateOr(product, word(Value::IntTag)), Kind::Int};
  }
  case Op::BitAnd:
    return {b_.CreateAnd(left, right), Kind::Int};
  case Op::BitOr:
    return {b_.CreateOr(left, right), Kind::Int};
  case Op::BitXor:
    return {b_.CreateOr(b_.CreateXor(left, right), word(Value::IntTag)),
            Kind::Int};
  case Op::RShift: {
    IR count = unboxInt(right);
    guard(b_.CreateICmpSGE(count, word(0)), slow);
    count = b_.CreateBinaryIntrinsic(llvm::Intrinsic::umin, count, word(63));
    return {boxInt(b_.CreateAShr(unboxInt(left), count)), Kind::Int};
  }
  case Op::LShift: {
    IR count = unboxInt(right);
    guard(b_.CreateICmpULE(count, word(60)), slow);
    IR bits = b_.CreateSub(left, word(Value::IntTag));
    IR shifted = b_.CreateShl(bits, count);
    guard(b_.CreateICmpEQ(b_.CreateAShr(shifted, count), bits), slow);
    return {b_.CreateOr(shifted, word(Value::IntTag)), Kind::Int};
  }
  case Op::Div:
    return divideInts(left, right, slow);
  case Op::FloorDiv:
  case Op::Mod: {
    IR a = unboxInt(left), b = unboxInt(right);
    // By 0 and -1: an error, and the one quotient that does not fit.
    guard(b_.CreateICmpUGE(b_.CreateAdd(b, word(1)), word(2)), slow);
    IR rest = b_.CreateSRem(a, b);
    IR isOff = b_.CreateAnd(b_.CreateICmpNE(rest, word(0)),
                            b_.CreateICmpSLT(b_.CreateXor(rest, b), word(0)));
    if (op == Op::Mod)
      return {boxInt(b_.CreateSelect(isOff, b_.CreateAdd(rest, b), rest)),
              Kind::Int};
    IR quotient = b_.CreateSDiv(a, b);
    return {boxInt(b_.CreateSub(quotient, b_.CreateZExt(isOff, i64_))),
            Kind::Int};
  }
  case Op::Pow:
  case Op::MatMult:
    break;
  }
  __builtin_unreachable();
}

//===--- Methods for operators --------------------------------------------===//

bool Emitter::hasMethod(Node *n, Operand left) const {
  const NodeFacts &facts = facts_->of(n);
  return left.kind == Kind::Any && facts.init && facts.callee &&
         facts.callee->isSimple && facts.callee->numPositional == 2;
}

/// The right operand has no say before the left one if it is of the same class
/// or a number; anything else takes the general way.
Operand Emitter::operateByMethod(Node *n, uint32_t op, Operand left,
                                 Operand right,
                                 llvm::function_ref<IR()> perform) {
  const NodeFacts &facts = facts_->of(n);
  llvm::BasicBlock *slow = newBlock("general");
  Fork start = fork();
  guardShape(facts, left.value, slow);
  guard(b_.CreateICmpEQ(loadHead(word(facts.init), layout::FunctionCode, ptr_),
                        pointer(facts.callee)),
        slow);
  if (right.kind == Kind::Any) {
    llvm::BasicBlock *object = newBlock("object"), *fits = newBlock("fits");
    branch(isObjectWord(right.value), object, fits);
    b_.SetInsertPoint(object);
    branch(hasShape(right.value, facts.attribute.shape), fits, slow, true);
    b_.SetInsertPoint(fits);
  }
  Operand shared = right.kind == Kind::Float
                       ? Operand{right.value, Kind::Float, shareFloat(right)}
                       : right;
  Operand result =
      callForOperation(n, facts, op, left.value, box(shared), {left, shared});
  Edges edges;
  edges.push_back(edgeHere(result));
  startWay(start, slow);
  IR other = perform();
  if (result.kind != Kind::Any && !facts.isGeneral) {
    noteExit(n, ExitReason::Operands);
    exitAfter(n, other);
    return joinAt(edges, "result");
  }
  checkOutcome(n, other);
  edges.push_back(edgeHere({other, Kind::Any}));
  return joinAt(edges, "result");
}

//===--- Unary operators --------------------------------------------------===//

Operand Emitter::emitUnaryOp(UnaryOpNode *n) {
  if (n->op == UnaryOperator::Not)
    return {b_.CreateNot(emitTest(n->operand, n)), Kind::Bool};
  Operand operand = emit(n->operand);
  if (n->op == UnaryOperator::USub && operand.kind == Kind::Float)
    return {b_.CreateFNeg(operand.value), Kind::Float};
  auto *constant = dynCast<ConstantNode>(n->operand);
  if (n->op == UnaryOperator::USub && constant &&
      constant->value.kind == LiteralKind::SmallInt &&
      constant->value.integer <= Value::MaxInt)
    return {word(Value::fromInt(-constant->value.integer)), Kind::Int};
  auto perform = [&] {
    return callHelper(services_.unary, session_, b_.getInt32(uint32_t(n->op)),
                      box(operand));
  };
  if (n->op == UnaryOperator::USub && operand.kind == Kind::Int) {
    llvm::BasicBlock *slow = coldBlock([&] {
      exitPerforming(n, ExitReason::Overflow,
                     {ExitOperation::Unary, uint32_t(n->op), {operand}});
    });
    IR pair = b_.CreateIntrinsic(llvm::Intrinsic::ssub_with_overflow, {i64_},
                                 {word(2 * Value::IntTag), operand.value});
    guard(b_.CreateNot(b_.CreateExtractValue(pair, 1)), slow);
    return {b_.CreateExtractValue(pair, 0), Kind::Int};
  }
  IR result = perform();
  checkOutcome(n, result);
  stressExit(n, result);
  return {result, Kind::Any};
}

//===--- Comparison -------------------------------------------------------===//

namespace {
llvm::CmpInst::Predicate onInts(CompareOperator op) {
  switch (op) {
  case CompareOperator::Eq:
  case CompareOperator::Is:
    return llvm::CmpInst::ICMP_EQ;
  case CompareOperator::NotEq:
  case CompareOperator::IsNot:
    return llvm::CmpInst::ICMP_NE;
  case CompareOperator::Lt:
    return llvm::CmpInst::ICMP_SLT;
  case CompareOperator::LtE:
    return llvm::CmpInst::ICMP_SLE;
  case CompareOperator::Gt:
    return llvm::CmpInst::ICMP_SGT;
  case CompareOperator::GtE:
    return llvm::CmpInst::ICMP_SGE;
  case CompareOperator::In:
  case CompareOperator::NotIn:
    break;
  }
  __builtin_unreachable();
}

llvm::CmpInst::Predicate onFloats(CompareOperator op) {
  switch (op) {
  case CompareOperator::Eq:
    return llvm::CmpInst::FCMP_OEQ;
  case CompareOperator::NotEq:
    return llvm::CmpInst::FCMP_UNE;
  case CompareOperator::Lt:
    return llvm::CmpInst::FCMP_OLT;
  case CompareOperator::LtE:
    return llvm::CmpInst::FCMP_OLE;
  case CompareOperator::Gt:
    return llvm::CmpInst::FCMP_OGT;
  case CompareOperator::GtE:
    return llvm::CmpInst::FCMP_OGE;
  case CompareOperator::Is:
  case CompareOperator::IsNot:
  case CompareOperator::In:
  case CompareOperator::NotIn:
    break;
  }
  __builtin_unreachable();
}
} // namespace

/// \return whether \p value is an int that a float has exactly.
static bool isExactNumber(llvm::Value *value) {
  auto *constant = llvm::dyn_cast<llvm::ConstantInt>(value);
  if (!constant)
    return false;
  int64_t number = Value::fromBits(constant->getZExtValue()).asInt();
  return std::abs(number) <= int64_t(1) << 53;
}

Operand Emitter::emitCompare(CompareNode *n) {
  if (n->ops.size() > 1)
    return emitCompareChain(n, nullptr).value;
  Operand left = emit(n->left);
  pend(n->temp, left);
  Operand right = emit(n->comparators[0]);
  unpend();
  return compareOperands(n, n->ops[0], n->left, left, n->comparators[0], right,
                         facts_->of(n).operands);
}

Operand Emitter::compareOperands(CompareNode *n, CompareOperator op,
                                 Expr *leftExpr, Operand left, Expr *rightExpr,
                                 Operand right, OperandFeedback feedback) {
  bool isIdentity = op == CompareOperator::Is || op == CompareOperator::IsNot;
  if (isIdentity)
    return {b_.CreateICmp(onInts(op), box(left), box(right)), Kind::Bool};
  bool isSearch = op == CompareOperator::In || op == CompareOperator::NotIn;
  bool isBool = left.kind == Kind::Bool || right.kind == Kind::Bool;
  bool anyFloat = left.kind == Kind::Float || right.kind == Kind::Float;
  // An int compares with a float exactly, which takes more than a conversion.
  auto isWideInt = [](Operand operand) {
    return operand.kind == Kind::Int && !isExactNumber(operand.value);
  };
  bool anyInt = isWideInt(left) || isWideInt(right);
  bool areInts = left.kind == Kind::Int && right.kind == Kind::Int;
  bool areFloats = left.kind == Kind::Float && right.kind == Kind::Float;
  bool isGeneral = facts_->of(n).isGeneral;
  bool useFloats =
      !isSearch && !isBool && !anyInt &&
      (areFloats ||
       (!isGeneral && (anyFloat || feedback == OperandFeedback::Floats)));
  bool useInts = !isSearch && !isBool && !anyFloat && !useFloats &&
                 (areInts || (!isGeneral && feedback == OperandFeedback::Ints));
  auto perform = [&] {
    return callHelper(services_.compare, session_, b_.getInt32(uint32_t(op)),
                      box(left), box(right));
  };
  if (!useFloats && !useInts && hasMethod(n, left))
    return operateByMethod(n, uint32_t(ReplayOp::Compare) | uint32_t(op) << 8,
                           left, right, perform);
  bool useStrings = !isGeneral && feedback == OperandFeedback::Strings &&
                    left.kind == Kind::Any && right.kind == Kind::Any &&
                    (op == CompareOperator::Eq || op == CompareOperator::NotEq);
  if (!useFloats && !useInts && !useStrings) {
    IR result = perform();
    checkOutcome(n, result);
    stressExit(n, result);
    if (isSearch)
      return {b_.CreateICmpEQ(result, word(services_.trueValue)), Kind::Bool};
    return {result, Kind::Any};
  }
  bool staysOpen = !root_.isWarm && !areInts && !areFloats;
  llvm::BasicBlock *slow = staysOpen ? newBlock("others") : coldBlock([&] {
    exitPerforming(n, ExitReason::Operands,
                   {ExitOperation::Compare, uint32_t(op), {left, right}});
  });
  Fork start = fork();
  Operand result;
  if (useStrings) {
    result = compareStrings(op, left.value, right.value, slow);
  } else if (useInts) {
    guardInt(leftExpr, left, rightExpr, slow);
    guardInt(rightExpr, right, nullptr, slow);
    result = {b_.CreateICmp(onInts(op), left.value, right.value), Kind::Bool};
  } else {
    IR a = unboxFloat(left, slow), b = unboxFloat(right, slow);
    result = {b_.CreateFCmp(onFloats(op), a, b), Kind::Bool};
  }
  return staysOpen ? joinOthers(n, result, start, slow, perform) : result;
}

/// `==` or `!=` of strings. Few have to be looked at: equal ones are mostly the
/// same, and interned ones never equal otherwise.
Operand Emitter::compareStrings(CompareOperator op, IR left, IR right,
                                llvm::BasicBlock *slow) {
  guardType(left, TypeId::Str, slow);
  guardType(right, TypeId::Str, slow);
  llvm::BasicBlock *from = b_.GetInsertBlock(), *others = newBlock("differ");
  llvm::BasicBlock *text = newBlock("text"), *done = newBlock("compared");
  branch(b_.CreateICmpEQ(left, right), done, others);
  b_.SetInsertPoint(others);
  auto isInterned = [&](IR string) {
    return loadAt(string, layout::StrIsInterned, b_.getInt8Ty());
  };
  IR areInterned = b_.CreateAnd(isInterned(left), isInterned(right));
  IR isSameLength = b_.CreateICmpEQ(loadAt(left, layout::StrLength, i32_),
                                    loadAt(right, layout::StrLength, i32_));
  branch(
      b_.CreateAnd(b_.CreateICmpEQ(areInterned, b_.getInt8(0)), isSameLength),
      text, done);
  b_.SetInsertPoint(text);
  IR equal = callHelper(services_.equalStrings, left, right);
  IR isSameText = b_.CreateICmpEQ(equal, b_.getInt32(1));
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto *isEqual = b_.CreatePHI(i1_, 3);
  isEqual->addIncoming(b_.getTrue(), from);
  isEqual->addIncoming(b_.getFalse(), others);
  isEqual->addIncoming(isSameText, text);
  return {op == CompareOperator::Eq ? isEqual : b_.CreateNot(isEqual),
          Kind::Bool};
}

/// The number of a float, or of an int that is one exactly.
llvm::Value *Emitter::unboxFloat(Operand operand, llvm::BasicBlock *slow) {
  if (operand.kind == Kind::Any)
    guard(b_.CreateNot(isIntWord(operand.value)), slow);
  return unboxNumber(operand, slow);
}

/// `a < b < c`, as the interpreter's runChain keeps it: the left operand and
/// the number of the comparison, then what a stop waits for and the result
/// tested.
Emitter::Asked Emitter::emitCompareChain(CompareNode *n, const Ask *ask) {
  llvm::AllocaInst *truth = ask ? newVariable() : nullptr;
  Edges edges;
  auto end = [&](Operand value, bool isDecided) {
    if (truth) {
      IR isTrue = isDecided ? b_.getFalse() : (*ask)(value);
      b_.CreateStore(b_.CreateZExt(isTrue, i64_), truth);
    }
    edges.push_back(edgeHere(value));
  };
  Operand left = emit(n->left);
  for (uint32_t i = 0; i < n->ops.size(); ++i) {
    pendLink(n, i, left);
    Operand right = emit(n->comparators[i]);
    unpend(2);
    bool isLast = i + 1 == n->ops.size();
    llvm::BasicBlock *next = isLast ? nullptr : newBlock("next");
    compareLink(n, i, left, right, [&](Operand result) {
      if (isLast)
        return end(result, false);
      llvm::BasicBlock *decided = newBlock("decided");
      branch(testLink(n, i, right, result), next, decided);
      b_.SetInsertPoint(decided);
      end(result, true);
    });
    if (next)
      b_.SetInsertPoint(next);
    left = right;
  }
  Operand value = joinAt(edges, "chain");
  IR isTrue = truth ? b_.CreateTrunc(b_.CreateLoad(i64_, truth), i1_) : nullptr;
  return {value, isTrue};
}

void Emitter::pendLink(CompareNode *n, uint32_t index, Operand operand) {
  pend(n->temp + ChainTemps::Left, operand);
  pend(n->temp + ChainTemps::Index, {word(Value::fromInt(index)), Kind::Int});
}

/// Comparison number \p index of a chain: of ints in place, of others by the
/// session. \p take gets the result, on each way.
void Emitter::compareLink(CompareNode *n, uint32_t index, Operand left,
                          Operand right,
                          llvm::function_ref<void(Operand)> take) {
  CompareOperator op = n->ops[index];
  if (op == CompareOperator::Is || op == CompareOperator::IsNot)
    return take({b_.CreateICmp(onInts(op), box(left), box(right)), Kind::Bool});
  bool isSearch = op == CompareOperator::In || op == CompareOperator::NotIn;
  bool areInts = left.kind == Kind::Int && right.kind == Kind::Int;
  if (!isSearch && areInts)
    return take(
        {b_.CreateICmp(onInts(op), left.value, right.value), Kind::Bool});
  if (!isSearch && mayBeIndex(left) && mayBeIndex(right)) {
    llvm::BasicBlock *others = newBlock("others");
    for (const Operand &operand : {left, right})
      if (operand.kind == Kind::Any)
        guard(isIntWord(operand.value), others);
    take({b_.CreateICmp(onInts(op), left.value, right.value), Kind::Bool});
    b_.SetInsertPoint(others);
  }
  if (!isSearch && left.kind == Kind::Float && right.kind == Kind::Float)
    return take(
        {b_.CreateFCmp(onFloats(op), left.value, right.value), Kind::Bool});
  pendLink(n, index, right);
  pend(n->temp + ChainTemps::Step,
       {word(Value::fromInt(ChainTemps::Comparing)), Kind::Int});
  IR outcome = callHelper(services_.compare, session_,
                          b_.getInt32(uint32_t(op)), box(left), box(right));
  checkOutcome(n, outcome);
  stressExit(n, outcome);
  unpend(3);
  take({outcome, Kind::Any});
}

/// \return whether the chain goes on behind comparison number \p index.
llvm::Value *Emitter::testLink(CompareNode *n, uint32_t index, Operand right,
                               Operand result) {
  pendLink(n, index, right);
  pend(n->temp + ChainTemps::Step,
       {word(Value::fromInt(ChainTemps::TestingTruth)), Kind::Int});
  pend(n->temp + ChainTemps::Result, result);
  IR truth = emitTruth(result, n);
  unpend(4);
  return truth;
}

//===--- Truth ------------------------------------------------------------===//

llvm::Value *Emitter::emitTruth(Operand operand, Node *owner) {
  switch (operand.kind) {
  case Kind::Bool:
    return operand.value;
  case Kind::Int:
    return b_.CreateICmpNE(operand.value, word(Value::fromInt(0)));
  case Kind::Float:
    return b_.CreateFCmpUNE(operand.value, llvm::ConstantFP::get(f64_, 0.0));
  case Kind::Unbound:
  case Kind::MaybeUnbound:
  case Kind::Any:
    break;
  }
  IR value = operand.value;
  IR isTrue = b_.CreateICmpEQ(value, word(services_.trueValue));
  IR isBool =
      b_.CreateOr(isTrue, b_.CreateICmpEQ(value, word(services_.falseValue)));
  llvm::BasicBlock *from = b_.GetInsertBlock();
  llvm::BasicBlock *test = newBlock("truth"), *done = newBlock("tested");
  branch(isBool, done, test);
  b_.SetInsertPoint(test);
  IR tested = callHelper(services_.truth, session_, value);
  checkOutcome(owner, tested);
  stressExit(owner, tested);
  IR slow = b_.CreateICmpEQ(tested, word(services_.trueValue));
  llvm::BasicBlock *last = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto *phi = b_.CreatePHI(i1_, 2);
  phi->addIncoming(isTrue, from);
  phi->addIncoming(slow, last);
  return phi;
}
