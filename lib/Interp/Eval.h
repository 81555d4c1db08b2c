//===- Eval.h - What every node handler uses --------------------*- C++ -*-===//
///
/// \file
/// A node's handler exists once, as a template over `R`: false for ordinary
/// execution, true for going back into a node that was stopped in the middle.
/// With R, `Frame::resume` is non-zero until the resume point is reached. The
/// pattern of a handler with operands is always the same:
///
///     Value left;
///     if (isDone<R>(f, n->left))          // evaluated before the stop
///       left = temp(f, n, 0);
///     else if (!(left = eval<R>(n->left, f)))
///       return {};                        // nothing of ours to save
///     ... the next operand; when it stops: return save(f, n, 0, left);
///     if (atResumePoint<R>(f))            // our own operation was stopped
///       return finish(f, n);
///     Value result = operation(left, right);
///     return result ? result : stop(f, n);
///
/// `save` writes temporaries only when the frame will be resumed; when an
/// exception is on its way they are not needed.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_INTERP_EVAL_H
#define MONTYJIT_LIB_INTERP_EVAL_H

#include "montyjit/AST/Node.h"
#include "montyjit/Interp/Completion.h"
#include "montyjit/Interp/PyCode.h"
#include "montyjit/Interp/ResumePoint.h"
#include "montyjit/Interp/Temporaries.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// Goes back into a stopped node: the handlers with R = true, by kind.
Value resumeExpr(Expr *expr, Frame *f);
Completion resumeStmt(Stmt *stmt, Frame *f);
/// Goes back into an assignment to \p target that was stopped.
bool resumeStore(Expr *target, Frame *f);

/// \return the interned string of an identifier of a bound tree.
inline Str *nameOf(const Ident *ident) {
  return reinterpret_cast<Str *>(ident->cell);
}

inline Value &temp(Frame *f, const Node *n, uint32_t index) {
  return f->slots[n->temp + index];
}

/// \return whether the stop was inside \p node.
inline bool stoppedIn(const Frame *f, const Node *node) {
  return node->contains(resumeNode(f->resume));
}

/// \return whether \p child was evaluated before the stop.
template <bool R> inline bool isDone(const Frame *f, const Node *child) {
  if constexpr (R)
    return f->resume && !stoppedIn(f, child);
  return false;
}

/// \return whether the stop was in the operation of the node itself: asked
/// after all its children.
template <bool R> inline bool atResumePoint(const Frame *f) {
  if constexpr (R)
    return f->resume != 0;
  return false;
}

/// The handler of a local variable.
[[gnu::visibility("hidden")]] Value loadLocal(Expr *expr, Frame *f);

/// Evaluates a child. A local variable, the commonest one, is loaded in place.
inline Value evalNow(Expr *expr, Frame *f) {
  if (expr->exec == loadLocal)
    if (Value value = f->slots[static_cast<NameNode *>(expr)->slot]) [[likely]]
      return value;
  return expr->exec(expr, f);
}

/// Evaluates a child, or goes back into it.
template <bool R> inline Value eval(Expr *expr, Frame *f) {
  if constexpr (R)
    if (f->resume && stoppedIn(f, expr))
      return resumeExpr(expr, f);
  return evalNow(expr, f);
}

/// Assigns \p value to a local variable.
[[gnu::visibility("hidden")]] bool storeLocal(Expr *target, Frame *f,
                                              Value value);

/// Assigns \p value to a target. To a local variable, the commonest one, in
/// place.
inline bool storeNow(Expr *target, Frame *f, Value value) {
  if (target->store == storeLocal) [[likely]] {
    f->slots[static_cast<NameNode *>(target)->slot] = value;
    return true;
  }
  return target->store(target, f, value);
}

/// Assigns \p value to a target, or goes back into the assignment.
template <bool R> inline bool assign(Expr *target, Frame *f, Value value) {
  if constexpr (R)
    if (f->resume && stoppedIn(f, target))
      return resumeStore(target, f);
  return target->store(target, f, value);
}

/// Runs statements one after another, or goes back into one of them.
template <bool R> inline Completion runBlock(NodeArray<Stmt *> body, Frame *f) {
  for (Stmt *stmt : body) {
    if (isDone<R>(f, stmt))
      continue;
    Completion completion;
    if (R && f->resume)
      completion = resumeStmt(stmt, f);
    else
      completion = stmt->exec(stmt, f);
    if (completion != Completion::Next)
      return completion;
  }
  return Completion::Next;
}

/// \return whether the stop was in one of \p body.
inline bool stoppedInBlock(const Frame *f, NodeArray<Stmt *> body) {
  return f->resume && body.size() && resumeNode(f->resume) >= body[0]->id &&
         resumeNode(f->resume) < body.back()->idEnd;
}

/// A child did not complete: keeps a temporary if the frame will be resumed.
[[gnu::cold, gnu::noinline]] inline Value save(Frame *f, const Node *n,
                                               uint32_t index, Value value) {
  if (!f->session->hasRaised())
    temp(f, n, index) = value;
  return Value::empty();
}
[[gnu::cold, gnu::noinline]] inline Value save2(Frame *f, const Node *n,
                                                Value first, Value second) {
  if (!f->session->hasRaised()) {
    temp(f, n, 0) = first;
    temp(f, n, 1) = second;
  }
  return Value::empty();
}

/// The node's own operation did not complete: notes the failed node, or the
/// resume point. \return empty.
[[gnu::cold, gnu::noinline]] inline Value
stop(Frame *f, Node *n, ResumeKind kind = ResumeKind::AfterCall) {
  if (f->session->hasRaised())
    return f->session->fail(n);
  f->resume = resumePoint(n->id, kind);
  return Value::empty();
}

/// The same for an operation with several steps: \p phase, in temporary \p
/// index, tells which one it was.
[[gnu::cold, gnu::noinline]] inline Value
stopPhase(Frame *f, Node *n, uint32_t index, int64_t phase) {
  if (!f->session->hasRaised())
    temp(f, n, index) = Value::fromInt(phase);
  return stop(f, n);
}

/// At the resume point: \return what was delivered to the node; an exception
/// that was delivered instead is raised there.
[[gnu::cold, gnu::noinline]] inline Value finish(Frame *f, Node *n) {
  f->resume = 0;
  Value value = f->session->takeDelivered();
  return value ? value : f->session->fail(n);
}
/// The same where the handler takes it for granted that the value is exactly of
/// \p type.
[[gnu::cold, gnu::noinline]] inline Value finishExactly(Frame *f, Node *n,
                                                        TypeId type) {
  f->resume = 0;
  Value value = f->session->takeDeliveredExactly(type);
  return value ? value : f->session->fail(n);
}
/// \return \p value if \p isRight; SystemError otherwise, because only a
/// snapshot can bring that about.
[[gnu::cold, gnu::noinline]] inline Value
checkAnswer(Frame *f, Node *n, Value value, bool isRight) {
  if (!value || isRight)
    return value;
  f->session->raise(TypeId::SystemError, "an answer of the wrong type");
  return f->session->fail(n);
}
/// finish() where the handler takes it for granted that the value is a tuple of
/// \p size items.
[[gnu::cold, gnu::noinline]] inline Value finishTuple(Frame *f, Node *n,
                                                      uint32_t size) {
  Value value = finish(f, n);
  return checkAnswer(
      f, n, value, value && isTuple(value) && value.as<Tuple>()->size == size);
}
/// The same where `next` was waited for.
[[gnu::cold, gnu::noinline]] inline Value finishNext(Frame *f, Node *n) {
  f->resume = 0;
  Value value = f->session->takeDeliveredNext();
  return value ? value : f->session->fail(n);
}

/// \return whether the truth of \p value is known without a call, in \p truth.
inline bool quickTruth(Value value, bool &truth) {
  truth = value == trueValue();
  if (truth || value == falseValue()) [[likely]]
    return true;
  int quick = quickTruth(value);
  truth = quick > 0;
  return quick >= 0;
}

/// `and` and `or`: sets \p known to the truth of the value where it has been
/// asked for, else to NeedsCall. \p isTest: it is a condition, or one of those
/// that make up one.
template <bool R>
Value runBoolOp(BoolOpNode *n, Frame *f, bool isTest, Known &known);

/// The same of `a < b < c`.
template <bool R> Value runChain(CompareNode *n, Frame *f, Known &known);

/// eval() where the truth is to be asked next. Like CPython's jumps, nobody
/// asks the operand of an `and` or `or` again that has decided it; nor, in a
/// condition, the comparison that has decided a chain.
template <bool R>
inline Value evalAsked(Expr *expr, Frame *f, bool isTest, Known &known) {
  bool isInside = R && f->resume && stoppedIn(f, expr);
  if (expr->kind == NodeKind::BoolOp) {
    auto *n = static_cast<BoolOpNode *>(expr);
    return isInside ? runBoolOp<R>(n, f, isTest, known)
                    : runBoolOp<false>(n, f, isTest, known);
  }
  if (isTest && expr->kind == NodeKind::Compare) {
    auto *n = static_cast<CompareNode *>(expr);
    if (n->ops.size() > 1)
      return isInside ? runChain<R>(n, f, known) : runChain<false>(n, f, known);
  }
  known = Known::NeedsCall;
  return eval<R>(expr, f);
}

/// Evaluates a condition of \p owner. \return false when it did not complete.
template <bool R>
inline bool evalTest(Expr *test, Node *owner, Frame *f, bool &truth) {
  Value tested;
  if (R && f->resume && resumeNode(f->resume) == owner->id) {
    tested = finish(f, owner);
  } else {
    Known known;
    Value value = evalAsked<R>(test, f, true, known);
    if (!value) [[unlikely]]
      return false;
    truth = known == Known::Yes;
    if (known != Known::NeedsCall || quickTruth(value, truth)) [[likely]]
      return true;
    tested = f->session->truth(value);
    if (!tested)
      stop(f, owner);
  }
  truth = tested == trueValue();
  return bool(tested);
}

/// Counts a loop turn or function entry. \return false when a limit stops the
/// run.
inline bool tick(Session &session) {
  return --session.ticks >= 0 || session.safepoint();
}

/// Keeps what the left operand of an operator was (Feedback.h: operandShape).
inline void noteOperand(Expr *n, Value left) {
  if (left.isObject())
    n->cell = reinterpret_cast<uint64_t>(left.object()->shape);
}

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_EVAL_H
