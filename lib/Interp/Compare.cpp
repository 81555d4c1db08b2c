//===- Compare.cpp - Comparisons, boolean operators, conditions -----------===//

#include "Handlers.h"

#include "montyjit/Interp/Feedback.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
using Op = CompareOperator;

template <Op O, typename T> bool holds(T a, T b) {
  if constexpr (O == Op::Eq)
    return a == b;
  else if constexpr (O == Op::NotEq)
    return a != b;
  else if constexpr (O == Op::Lt)
    return a < b;
  else if constexpr (O == Op::LtE)
    return a <= b;
  else if constexpr (O == Op::Gt)
    return a > b;
  else
    return a >= b;
}

[[gnu::noinline]] Value compareSlow(CompareNode *n, Frame *f, Op op, Value left,
                                    Value right) {
  noteOperand(n, left);
  Value result = f->session->compare(op, left, right);
  return result ? result : stop(f, n);
}

/// Evaluates both sides of one comparison and hands them to \p compare.
template <typename Compare>
[[gnu::always_inline]] inline Value withOperands(Expr *expr, Frame *f,
                                                 Compare compare) {
  auto *n = static_cast<CompareNode *>(expr);
  Value left = evalNow(n->left, f);
  if (!left) [[unlikely]]
    return {};
  Expr *other = n->comparators[0];
  Value right = evalNow(other, f);
  if (!right) [[unlikely]]
    return save(f, n, 0, left);
  return compare(n, left, right);
}

/// One comparison of two numbers. Tagged ints compare as words.
template <Op O> Value numbers(Expr *expr, Frame *f) {
  return withOperands(expr, f, [f](CompareNode *n, Value left, Value right) {
    if (Value::bothInts(left, right)) [[likely]]
      return boolValue(holds<O>(int64_t(left.bits), int64_t(right.bits)));
    if (Value::bothFloats(left, right))
      return boolValue(holds<O>(left.asFloat(), right.asFloat()));
    return compareSlow(n, f, O, left, right);
  });
}

/// The same, first seen with floats.
template <Op O> Value floats(Expr *expr, Frame *f) {
  return withOperands(expr, f, [f](CompareNode *n, Value left, Value right) {
    if (Value::bothFloats(left, right)) [[likely]]
      return boolValue(holds<O>(left.asFloat(), right.asFloat()));
    return compareSlow(n, f, O, left, right);
  });
}

template <Op O> Value withIntConstant(Expr *expr, Frame *f) {
  auto *n = static_cast<CompareNode *>(expr);
  Value left = evalNow(n->left, f);
  if (!left) [[unlikely]]
    return {};
  Value right = Value::fromBits(n->comparators[0]->cell);
  if (left.isInt()) [[likely]]
    return boolValue(holds<O>(int64_t(left.bits), int64_t(right.bits)));
  return compareSlow(n, f, O, left, right);
}

template <Op O> Value equality(Expr *expr, Frame *f) {
  return withOperands(expr, f, [f](CompareNode *n, Value left, Value right) {
    if (int equal = quickEqual(left, right); equal >= 0) [[likely]]
      return boolValue(bool(equal) == (O == Op::Eq));
    return compareSlow(n, f, O, left, right);
  });
}

template <Op O> Value identity(Expr *expr, Frame *f) {
  return withOperands(expr, f, [](CompareNode *, Value left, Value right) {
    return boolValue((left == right) == (O == Op::Is));
  });
}

/// `in` and `not in`.
template <Op O> Value membership(Expr *expr, Frame *f) {
  auto *n = static_cast<CompareNode *>(expr);
  Value left = evalNow(n->left, f);
  if (!left) [[unlikely]]
    return {};
  Value right = evalNow(n->comparators[0], f);
  if (!right) [[unlikely]]
    return save(f, n, 0, left);
  if (Value result = quickMembership(*f->session, O, left, right)) [[likely]]
    return result;
  if (f->session->hasRaised()) [[unlikely]]
    return stop(f, n);
  return compareSlow(n, f, O, left, right);
}

bool isNumber(Value value) { return value.isInt() || value.isFloat(); }

template <Op O> ExprFn numeric(CompareNode *n, Value left, Value right) {
  if (Value::bothFloats(left, right))
    return floats<O>;
  if (!Value::bothInts(left, right))
    return numbers<O>;
  auto *constant = dynCast<ConstantNode>(n->comparators[0]);
  if (constant && constant->value.kind == LiteralKind::SmallInt)
    return withIntConstant<O>;
  return numbers<O>;
}

ExprFn specialised(CompareNode *n, Value left, Value right) {
  bool areNumbers = isNumber(left) && isNumber(right);
  bool areStrings = isStr(left) && isStr(right);
  switch (n->ops[0]) {
  case Op::Eq:
    return areNumbers   ? numeric<Op::Eq>(n, left, right)
           : areStrings ? equality<Op::Eq>
                        : nullptr;
  case Op::NotEq:
    return areNumbers   ? numeric<Op::NotEq>(n, left, right)
           : areStrings ? equality<Op::NotEq>
                        : nullptr;
  case Op::Lt:
    return areNumbers ? numeric<Op::Lt>(n, left, right) : nullptr;
  case Op::LtE:
    return areNumbers ? numeric<Op::LtE>(n, left, right) : nullptr;
  case Op::Gt:
    return areNumbers ? numeric<Op::Gt>(n, left, right) : nullptr;
  case Op::GtE:
    return areNumbers ? numeric<Op::GtE>(n, left, right) : nullptr;
  case Op::Is:
    return identity<Op::Is>;
  case Op::IsNot:
    return identity<Op::IsNot>;
  case Op::In:
    keepSet(n->comparators[0], right);
    return membership<Op::In>;
  case Op::NotIn:
    keepSet(n->comparators[0], right);
    return membership<Op::NotIn>;
  }
  __builtin_unreachable();
}

template <Op O> OperandFeedback feedbackOf(ExprFn handler) {
  if (handler == numbers<O> || handler == withIntConstant<O>)
    return OperandFeedback::Ints;
  if (handler == floats<O>)
    return OperandFeedback::Floats;
  return handler == equality<O> ? OperandFeedback::Strings
                                : OperandFeedback::None;
}

Value saveChain(Frame *f, CompareNode *n, uint32_t index, Value left) {
  if (!f->session->hasRaised()) {
    temp(f, n, ChainTemps::Left) = left;
    temp(f, n, ChainTemps::Index) = Value::fromInt(index);
  }
  return Value::empty();
}

} // namespace

/// `a < b < c`: each comparison but the last is tested for truth.
template <bool R>
Value montyjit::runChain(CompareNode *n, Frame *f, Known &known) {
  known = Known::NeedsCall;
  auto decide = [&](Value result) {
    known = Known::No;
    return result;
  };
  Session &session = *f->session;
  Value left, right, result;
  uint32_t i = 0, last = n->ops.size() - 1;
  if (isDone<R>(f, n->left)) {
    left = temp(f, n, ChainTemps::Left);
    i = uint32_t(temp(f, n, ChainTemps::Index).asInt());
  } else if (!(left = eval<R>(n->left, f))) {
    return {};
  }
  for (; i <= last; ++i, left = right) {
    Expr *other = n->comparators[i];
    bool truth;
    if (isDone<R>(f, other)) {
      // The comparison or its truth was stopped; `left` is the right operand.
      right = left;
      bool wasTruth = temp(f, n, ChainTemps::Step) ==
                      Value::fromInt(ChainTemps::TestingTruth);
      if (!(result = finish(f, n)))
        return {};
      if (wasTruth) {
        if (result == falseValue())
          return decide(temp(f, n, ChainTemps::Step + 1));
        continue;
      }
    } else {
      if (!(right = eval<R>(other, f)))
        return saveChain(f, n, i, left);
      if (!(result = session.compare(n->ops[i], left, right))) {
        saveChain(f, n, i, right);
        return stopPhase(f, n, ChainTemps::Step, ChainTemps::Comparing);
      }
    }
    if (i == last)
      return result;
    if (!quickTruth(result, truth)) {
      Value tested = session.truth(result);
      if (!tested) {
        saveChain(f, n, i, right);
        if (!session.hasRaised())
          temp(f, n, ChainTemps::Step + 1) = result;
        return stopPhase(f, n, ChainTemps::Step, ChainTemps::TestingTruth);
      }
      truth = tested == trueValue();
    }
    if (!truth)
      return decide(result);
  }
  __builtin_unreachable();
}

OperandFeedback montyjit::compareFeedback(const CompareNode *n) {
  switch (n->ops[0]) {
  case Op::Eq:
    return feedbackOf<Op::Eq>(n->exec);
  case Op::NotEq:
    return feedbackOf<Op::NotEq>(n->exec);
  case Op::Lt:
    return feedbackOf<Op::Lt>(n->exec);
  case Op::LtE:
    return feedbackOf<Op::LtE>(n->exec);
  case Op::Gt:
    return feedbackOf<Op::Gt>(n->exec);
  case Op::GtE:
    return feedbackOf<Op::GtE>(n->exec);
  case Op::Is:
  case Op::IsNot:
  case Op::In:
  case Op::NotIn:
    return OperandFeedback::None;
  }
  __builtin_unreachable();
}

template <bool R> Value montyjit::execCompare(Expr *expr, Frame *f) {
  auto *n = cast<CompareNode>(expr);
  if (n->ops.size() > 1) {
    Known known;
    return runChain<R>(n, f, known);
  }
  Value left, right;
  if (isDone<R>(f, n->left))
    left = temp(f, n, 0);
  else if (!(left = eval<R>(n->left, f)))
    return {};
  if (isDone<R>(f, n->comparators[0]))
    right = temp(f, n, 1);
  else if (!(right = eval<R>(n->comparators[0], f)))
    return save(f, n, 0, left);
  if (atResumePoint<R>(f)) {
    if (resumeKind(f->resume) == ResumeKind::AfterCall)
      return finish(f, n);
    f->resume = 0;
  } else if (ExprFn handler = specialised(n, left, right)) {
    n->exec = handler;
  }
  return compareSlow(n, f, n->ops[0], left, right);
}

template <bool R>
Value montyjit::runBoolOp(BoolOpNode *n, Frame *f, bool isTest, Known &known) {
  bool stopsAt = n->op == BoolOperator::Or;
  uint32_t last = n->values.size() - 1;
  uint32_t i = 0;
  for (;; ++i) {
    if (isDone<R>(f, n->values[i]) && resumeNode(f->resume) != n->id)
      continue;
    Value value;
    bool truth;
    if (R && f->resume && resumeNode(f->resume) == n->id) {
      value = temp(f, n, 0);
      i = uint32_t(f->slots[n->temp + 1].asInt());
      Value tested = finish(f, n);
      if (!tested)
        return {};
      truth = tested == trueValue();
    } else {
      if (!(value = evalAsked<R>(n->values[i], f, isTest, known)))
        return {};
      if (i == last)
        return value;
      truth = known == Known::Yes;
      if (known == Known::NeedsCall && !quickTruth(value, truth)) {
        Value tested = f->session->truth(value);
        if (!tested) {
          save2(f, n, value, Value::fromInt(i));
          return stop(f, n);
        }
        truth = tested == trueValue();
      }
    }
    if (truth == stopsAt) {
      known = truth ? Known::Yes : Known::No;
      return value;
    }
  }
}

template <bool R> Value montyjit::execBoolOp(Expr *expr, Frame *f) {
  Known known;
  return runBoolOp<R>(cast<BoolOpNode>(expr), f, false, known);
}

template <bool R> Value montyjit::execIfExp(Expr *expr, Frame *f) {
  auto *n = cast<IfExpNode>(expr);
  if (R && f->resume && stoppedIn(f, n->body))
    return resumeExpr(n->body, f);
  if (R && f->resume && stoppedIn(f, n->orelse))
    return resumeExpr(n->orelse, f);
  bool truth;
  if (!evalTest<R>(n->test, n, f, truth))
    return {};
  Expr *chosen = truth ? n->body : n->orelse;
  return evalNow(chosen, f);
}

template <bool R> Value montyjit::execNamedExpr(Expr *expr, Frame *f) {
  auto *n = cast<NamedExprNode>(expr);
  Value value;
  if (isDone<R>(f, n->value))
    value = temp(f, n, 0);
  else if (!(value = eval<R>(n->value, f)))
    return {};
  return assign<R>(n->target, f, value) ? value : save(f, n, 0, value);
}

namespace montyjit {
template Value execCompare<false>(Expr *, Frame *);
template Value execCompare<true>(Expr *, Frame *);
template Value runBoolOp<false>(BoolOpNode *, Frame *, bool, Known &);
template Value runBoolOp<true>(BoolOpNode *, Frame *, bool, Known &);
template Value runChain<false>(CompareNode *, Frame *, Known &);
template Value runChain<true>(CompareNode *, Frame *, Known &);
template Value execBoolOp<false>(Expr *, Frame *);
template Value execBoolOp<true>(Expr *, Frame *);
template Value execIfExp<false>(Expr *, Frame *);
template Value execIfExp<true>(Expr *, Frame *);
template Value execNamedExpr<false>(Expr *, Frame *);
template Value execNamedExpr<true>(Expr *, Frame *);
} // namespace montyjit
