//===- Arithmetic.cpp - Binary and unary operators ------------------------===//
///
/// \file
/// A binary operation starts with the generic handler, which looks at its
/// operands once and installs the handler for their types. A specialised
/// handler whose guess fails does the operation generically and stays: the
/// guess is two compares.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"

#include "montyjit/Interp/Feedback.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Str.h"

#include <cmath>

using namespace montyjit;

namespace {
using Op = BinaryOperator;

ExprFn specialised(BinOpNode *n, Value left, Value right);

/// What an operation on constants came to. The cell of an operator leads to a
/// shape for the compiler (operandShape): here to that of a number.
struct Folded : Shape {
  Value value;
};

Value loadFolded(Expr *expr, Frame *) {
  return reinterpret_cast<Folded *>(expr->cell)->value;
}

bool isConstant(const Expr *expr) {
  return expr->kind == NodeKind::Constant || expr->exec == loadFolded;
}

/// The operation on constants \p n has come to \p result: what is a word by
/// itself \p n stands for from now on. (Objects would be one where compiled
/// code makes many.)
void fold(Session &session, Expr *n, Value result) {
  if (result.isObject())
    return;
  auto *folded = static_cast<Folded *>(session.heap.allocate(sizeof(Folded)));
  folded->type = typeOf(result);
  folded->value = result;
  n->cell = reinterpret_cast<uint64_t>(folded);
  n->exec = loadFolded;
}

/// The operation on two operands of any type; the next ones are guessed to be
/// of the same.
[[gnu::noinline]] Value operate(BinOpNode *n, Frame *f, Value left,
                                Value right) {
  if (ExprFn handler = specialised(n, left, right))
    n->exec = handler;
  else
    noteOperand(n, left);
  Value result = f->session->binary(n->op, left, right);
  if (!result)
    return stop(f, n);
  if (isConstant(n->left) && isConstant(n->right))
    fold(*f->session, n, result);
  return result;
}

/// Floor division and modulo of inline ints by CPython's sign rule.
/// \pre b != 0.
int64_t floorDiv(int64_t a, int64_t b) {
  int64_t q = a / b;
  return q - ((a % b != 0) && ((a < 0) != (b < 0)));
}
int64_t floorMod(int64_t a, int64_t b) {
  int64_t r = a % b;
  return r && ((r < 0) != (b < 0)) ? r + b : r;
}

/// The operation on inline ints, if its result is an inline int; else empty.
template <Op O> Value onInts(Value left, Value right) {
  uint64_t a = left.bits, b = right.bits;
  int64_t result;
  if constexpr (O == Op::Add) {
    if (__builtin_add_overflow(int64_t(a), int64_t(b - Value::IntTag), &result))
      return {};
    return {uint64_t(result)};
  } else if constexpr (O == Op::Sub) {
    if (__builtin_sub_overflow(int64_t(a), int64_t(b - Value::IntTag), &result))
      return {};
    return {uint64_t(result)};
  } else if constexpr (O == Op::Mult) {
    if (__builtin_mul_overflow(left.asInt(), int64_t(b - Value::IntTag),
                               &result))
      return {};
    return {uint64_t(result) | Value::IntTag};
  } else if constexpr (O == Op::FloorDiv) {
    int64_t divisor = right.asInt();
    if (divisor == 0 || divisor == -1)
      return {};
    return Value::fromInt(floorDiv(left.asInt(), divisor));
  } else if constexpr (O == Op::Mod) {
    int64_t divisor = right.asInt();
    if (divisor == 0 || divisor == -1)
      return {};
    return Value::fromInt(floorMod(left.asInt(), divisor));
  } else if constexpr (O == Op::BitAnd) {
    return {a & b};
  } else if constexpr (O == Op::BitOr) {
    return {a | b};
  } else if constexpr (O == Op::BitXor) {
    return {(a ^ b) | Value::IntTag};
  } else if constexpr (O == Op::RShift) {
    int64_t count = right.asInt();
    if (count < 0)
      return {};
    return Value::fromInt(left.asInt() >> (count > 63 ? 63 : count));
  } else if constexpr (O == Op::LShift) {
    int64_t count = right.asInt(), value = left.asInt();
    if (count < 0 || count > 60 || (value << count) >> count != value ||
        !Value::fitsInt(value << count))
      return {};
    return Value::fromInt(value << count);
  } else {
    return {};
  }
}

/// The operation on floats. \pre O is +, -, * or /, and / not by zero.
template <Op O> double onFloats(double a, double b) {
  if constexpr (O == Op::Add)
    return a + b;
  else if constexpr (O == Op::Sub)
    return a - b;
  else if constexpr (O == Op::Mult)
    return a * b;
  else
    return a / b;
}

template <Op O>
constexpr bool HasFloatPath =
    O == Op::Add || O == Op::Sub || O == Op::Mult || O == Op::Div;

/// \return a number as a double without looking at heap ints.
inline bool smallNumber(Value value, double &number) {
  if (value.isInt()) {
    number = double(value.asInt());
    return true;
  }
  return floatValue(value, number);
}

template <Op O> Value intOperands(Expr *expr, Frame *f) {
  auto *n = static_cast<BinOpNode *>(expr);
  Value left = evalNow(n->left, f);
  if (!left) [[unlikely]]
    return {};
  Value right = evalNow(n->right, f);
  if (!right) [[unlikely]]
    return save(f, n, 0, left);
  if (Value::bothInts(left, right)) [[likely]]
    if (Value result = onInts<O>(left, right)) [[likely]]
      return result;
  return operate(n, f, left, right);
}

/// The right operand is the inline int in the cell of a constant.
template <Op O> Value intAndConstant(Expr *expr, Frame *f) {
  auto *n = static_cast<BinOpNode *>(expr);
  Value left = evalNow(n->left, f);
  if (!left) [[unlikely]]
    return {};
  Value right = Value::fromBits(n->right->cell);
  if (left.isInt()) [[likely]]
    if (Value result = onInts<O>(left, right)) [[likely]]
      return result;
  return operate(n, f, left, right);
}

/// The left operand is a local variable.
template <Op O> Value localAndConstant(Expr *expr, Frame *f) {
  auto *n = static_cast<BinOpNode *>(expr);
  Value left = f->slots[static_cast<NameNode *>(n->left)->slot];
  Value right = Value::fromBits(n->right->cell);
  if (left.isInt()) [[likely]]
    if (Value result = onInts<O>(left, right)) [[likely]]
      return result;
  return intAndConstant<O>(expr, f);
}

template <Op O> Value floatOperands(Expr *expr, Frame *f) {
  auto *n = static_cast<BinOpNode *>(expr);
  Value left = evalNow(n->left, f);
  if (!left) [[unlikely]]
    return {};
  Value right = evalNow(n->right, f);
  if (!right) [[unlikely]]
    return save(f, n, 0, left);
  // An inline float is not zero.
  if (Value::bothFloats(left, right)) [[likely]]
    return makeFloat(*f->session, onFloats<O>(left.asFloat(), right.asFloat()));
  double a, b;
  if (smallNumber(left, a) && smallNumber(right, b)) [[likely]]
    if (!Value::bothInts(left, right) && (O != Op::Div || b != 0)) [[likely]]
      return makeFloat(*f->session, onFloats<O>(a, b));
  return operate(n, f, left, right);
}

/// The right operand is the inline float in the cell of a constant.
template <Op O> Value floatAndConstant(Expr *expr, Frame *f) {
  auto *n = static_cast<BinOpNode *>(expr);
  Value left = evalNow(n->left, f);
  if (!left) [[unlikely]]
    return {};
  Value right = Value::fromBits(n->right->cell);
  if (left.isFloat()) [[likely]]
    return makeFloat(*f->session, onFloats<O>(left.asFloat(), right.asFloat()));
  return operate(n, f, left, right);
}

/// `int / int` with an exact double on both sides.
Value divideInts(Expr *expr, Frame *f) {
  auto *n = static_cast<BinOpNode *>(expr);
  Value left = evalNow(n->left, f);
  if (!left) [[unlikely]]
    return {};
  Value right = evalNow(n->right, f);
  if (!right) [[unlikely]]
    return save(f, n, 0, left);
  constexpr int64_t Exact = int64_t(1) << 53;
  if (Value::bothInts(left, right)) [[likely]] {
    int64_t a = left.asInt(), b = right.asInt();
    if (b != 0 && a <= Exact && a >= -Exact && b <= Exact && b >= -Exact)
        [[likely]]
      return makeFloat(*f->session, double(a) / double(b));
  }
  return operate(n, f, left, right);
}

Value addStrings(Expr *expr, Frame *f) {
  auto *n = static_cast<BinOpNode *>(expr);
  Value left = evalNow(n->left, f);
  if (!left) [[unlikely]]
    return {};
  Value right = evalNow(n->right, f);
  if (!right) [[unlikely]]
    return save(f, n, 0, left);
  if (isStr(left) && isStr(right)) [[likely]] {
    Str *result = concatStr(*f->session, left.as<Str>(), right.as<Str>());
    return result ? Value::fromObject(result) : stop(f, n);
  }
  return operate(n, f, left, right);
}

bool isIntConstant(const Expr *expr) {
  return expr->kind == NodeKind::Constant &&
         static_cast<const ConstantNode *>(expr)->value.kind ==
             LiteralKind::SmallInt;
}

bool isLocalName(Expr *expr) {
  auto *name = dynCast<NameNode>(expr);
  return name && name->scope == NameScope::Local;
}

template <Op O> ExprFn specialisedFor(BinOpNode *n, Value left, Value right) {
  double unused;
  if (Value::bothInts(left, right)) {
    if (O == Op::Div)
      return divideInts;
    if (!isIntConstant(n->right))
      return intOperands<O>;
    return isLocalName(n->left) ? localAndConstant<O> : intAndConstant<O>;
  }
  if constexpr (HasFloatPath<O>) {
    if (left.isFloat() && right.isFloat() &&
        n->right->kind == NodeKind::Constant)
      return floatAndConstant<O>;
    if (smallNumber(left, unused) && smallNumber(right, unused))
      return floatOperands<O>;
  }
  if (O == Op::Add && isStr(left) && isStr(right))
    return addStrings;
  return nullptr;
}

ExprFn specialised(BinOpNode *n, Value left, Value right) {
  switch (n->op) {
#define CASE(OP)                                                               \
  case Op::OP:                                                                 \
    return specialisedFor<Op::OP>(n, left, right);
    CASE(Add)
    CASE(Sub)
    CASE(Mult)
    CASE(Div)
    CASE(Mod)
    CASE(LShift)
    CASE(RShift)
    CASE(BitOr)
    CASE(BitXor)
    CASE(BitAnd)
    CASE(FloorDiv)
#undef CASE
  case Op::MatMult:
  case Op::Pow:
    return nullptr;
  }
  __builtin_unreachable();
}

template <Op O> OperandFeedback feedbackOf(ExprFn handler) {
  if (handler == intOperands<O> || handler == intAndConstant<O> ||
      handler == localAndConstant<O> || handler == divideInts)
    return OperandFeedback::Ints;
  if constexpr (HasFloatPath<O>)
    if (handler == floatOperands<O> || handler == floatAndConstant<O>)
      return OperandFeedback::Floats;
  return handler == addStrings ? OperandFeedback::Strings
                               : OperandFeedback::None;
}

} // namespace

/// Of what has been folded: the constants are as they are.
static OperandFeedback foldedFeedback(const BinOpNode *n) {
  bool isInt = reinterpret_cast<Folded *>(n->cell)->value.isInt();
  return isInt && isIntConstant(n->left) && isIntConstant(n->right)
             ? OperandFeedback::Ints
             : OperandFeedback::None;
}

OperandFeedback montyjit::binaryFeedback(const BinOpNode *n) {
  if (n->exec == loadFolded && n->op != Op::Pow)
    return foldedFeedback(n);
  switch (n->op) {
#define CASE(OP)                                                               \
  case Op::OP:                                                                 \
    return feedbackOf<Op::OP>(n->exec);
    CASE(Add)
    CASE(Sub)
    CASE(Mult)
    CASE(Div)
    CASE(Mod)
    CASE(LShift)
    CASE(RShift)
    CASE(BitOr)
    CASE(BitXor)
    CASE(BitAnd)
    CASE(FloorDiv)
#undef CASE
  case Op::MatMult:
  case Op::Pow:
    return OperandFeedback::None;
  }
  __builtin_unreachable();
}

template <bool R> Value montyjit::execBinOp(Expr *expr, Frame *f) {
  auto *n = cast<BinOpNode>(expr);
  Value left, right;
  if (isDone<R>(f, n->left))
    left = temp(f, n, 0);
  else if (!(left = eval<R>(n->left, f)))
    return {};
  if (isDone<R>(f, n->right))
    right = temp(f, n, 1);
  else if (!(right = eval<R>(n->right, f)))
    return save(f, n, 0, left);
  if (atResumePoint<R>(f)) {
    if (resumeKind(f->resume) == ResumeKind::AfterCall)
      return finish(f, n);
    f->resume = 0;
  }
  return operate(n, f, left, right);
}

template <bool R> Value montyjit::execUnaryOp(Expr *expr, Frame *f) {
  auto *n = cast<UnaryOpNode>(expr);
  if (n->op == UnaryOperator::Not) {
    bool truth;
    return evalTest<R>(n->operand, n, f, truth) ? boolValue(!truth)
                                                : Value::empty();
  }
  Value operand;
  if (isDone<R>(f, n->operand))
    operand = temp(f, n, 0);
  else if (!(operand = eval<R>(n->operand, f)))
    return {};
  if (atResumePoint<R>(f)) {
    if (resumeKind(f->resume) == ResumeKind::AfterCall)
      return finish(f, n);
    f->resume = 0;
  }
  Value result;
  if (n->op == UnaryOperator::USub && operand.isInt() &&
      operand.asInt() != Value::MinInt)
    result = Value::fromInt(-operand.asInt());
  else if (n->op == UnaryOperator::USub && operand.isFloat())
    result = Value::fromInlineFloat(-operand.asFloat());
  else
    result = f->session->unary(n->op, operand);
  if (!result)
    return stop(f, n);
  if (isConstant(n->operand))
    fold(*f->session, n, result);
  return result;
}

namespace montyjit {
template Value execBinOp<false>(Expr *, Frame *);
template Value execBinOp<true>(Expr *, Frame *);
template Value execUnaryOp<false>(Expr *, Frame *);
template Value execUnaryOp<true>(Expr *, Frame *);
} // namespace montyjit
