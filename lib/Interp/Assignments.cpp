//===- Assignments.cpp - Unpacking and augmented assignment ---------------===//

#include "Handlers.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// Temporary of an unpacking target: the tuple of items being assigned.
constexpr uint32_t ItemsTemp = 0;

struct StarPosition {
  uint32_t before;
  uint32_t after;
  bool hasStar;
};

StarPosition findStar(NodeArray<Expr *> elts) {
  for (uint32_t i = 0; i < elts.size(); ++i)
    if (elts[i]->kind == NodeKind::Starred)
      return {i, elts.size() - i - 1, true};
  return {elts.size(), 0, false};
}

Expr *targetOf(Expr *elt) {
  auto *starred = dynCast<StarredNode>(elt);
  return starred ? starred->value : elt;
}

/// Assigns the items of a tuple or list of the right size one by one.
template <bool R>
bool assignItems(Node *n, NodeArray<Expr *> elts, Frame *f, Value items) {
  for (uint32_t i = 0; i < elts.size(); ++i) {
    Expr *target = targetOf(elts[i]);
    if (isDone<R>(f, target))
      continue;
    // Read at each step: a list may be changed by the assignments before.
    Value item = items.as<Tuple>()->items[i];
    if (!assign<R>(target, f, item)) {
      save(f, n, ItemsTemp, items);
      return false;
    }
  }
  return true;
}

template <bool R>
bool unpackInto(Expr *n, NodeArray<Expr *> elts, Frame *f, Value value) {
  Value items;
  if (R && f->resume) {
    if (resumeNode(f->resume) == n->id) {
      if (!(items = finishTuple(f, n, elts.size())))
        return false;
    } else {
      items = temp(f, n, ItemsTemp);
    }
    return assignItems<R>(n, elts, f, items);
  }
  StarPosition star = findStar(elts);
  if (isTuple(value) && !star.hasStar &&
      value.as<Tuple>()->size == elts.size()) {
    items = value;
  } else if (!(items = unpackIterable(*f->session, value, star.before,
                                      star.after, star.hasStar))) {
    stop(f, n);
    return false;
  }
  return assignItems<false>(n, elts, f, items);
}

bool isLocalName(Expr *expr) {
  auto *name = dynCast<NameNode>(expr);
  return name && name->scope == NameScope::Local;
}

/// \return the items of a tuple or list of the right size; null for anything
/// else.
const Value *itemsToUnpack(Value value, uint32_t count) {
  if (isTuple(value))
    return value.as<Tuple>()->size == count ? value.as<Tuple>()->items
                                            : nullptr;
  if (isList(value))
    return value.as<List>()->size == count ? value.as<List>()->items : nullptr;
  return nullptr;
}

bool storeGenerally(Expr *target, Frame *f, Value value) {
  return target->kind == NodeKind::Tuple ? storeTuple<false>(target, f, value)
                                         : storeList<false>(target, f, value);
}

//===--- target op= value -------------------------------------------------===//

/// The parts of the target, evaluated once.
struct AugState {
  Value object, key, old;
};

Value saveAug(Frame *f, AugAssignNode *n, const AugState &state) {
  if (!f->session->hasRaised()) {
    temp(f, n, AugTemps::Object) = state.object;
    temp(f, n, AugTemps::Key) = state.key;
    temp(f, n, AugTemps::Old) = state.old;
  }
  return Value::empty();
}

/// Evaluates object and key of the target. \return false when one did not
/// complete.
template <bool R>
bool evalTargetParts(AugAssignNode *n, Frame *f, AugState &state) {
  switch (n->target->kind) {
  case NodeKind::Attribute: {
    auto *target = static_cast<AttributeNode *>(n->target);
    if (isDone<R>(f, target->value))
      return true;
    state.object = eval<R>(target->value, f);
    return bool(state.object);
  }
  case NodeKind::Subscript: {
    auto *target = static_cast<SubscriptNode *>(n->target);
    if (!isDone<R>(f, target->value) &&
        !(state.object = eval<R>(target->value, f)))
      return false;
    if (isDone<R>(f, target->slice))
      return true;
    if (!(state.key = eval<R>(target->slice, f))) {
      saveAug(f, n, state);
      return false;
    }
    return true;
  }
  default:
    return true;
  }
}

Value loadTarget(AugAssignNode *n, Frame *f, const AugState &state) {
  Session &session = *f->session;
  switch (n->target->kind) {
  case NodeKind::Attribute:
    return loadAttributeOf(static_cast<AttributeNode *>(n->target), session,
                           f->code, state.object);
  case NodeKind::Subscript: {
    noteTarget(static_cast<SubscriptNode *>(n->target), state.object,
               state.key);
    if (state.key.isInt() && isList(state.object)) {
      List *list = state.object.as<List>();
      uint64_t at = uint64_t(state.key.asInt());
      if (at < list->size)
        return list->items[at];
    }
    return session.getItem(state.object, state.key);
  }
  default:
    return loadNameForUpdate(static_cast<NameNode *>(n->target), f);
  }
}

bool storeTarget(AugAssignNode *n, Frame *f, const AugState &state,
                 Value value) {
  Session &session = *f->session;
  switch (n->target->kind) {
  case NodeKind::Attribute:
    return storeAttributeOf(static_cast<AttributeNode *>(n->target), session,
                            f->code, state.object, value);
  case NodeKind::Subscript: {
    if (state.key.isInt() && isList(state.object)) {
      List *list = state.object.as<List>();
      uint64_t at = uint64_t(state.key.asInt());
      if (at < list->size) {
        list->items[at] = value;
        return true;
      }
    }
    return bool(session.setItem(state.object, state.key, value));
  }
  default:
    return n->target->store(n->target, f, value);
  }
}

/// \return the node that stands for \p step in tracebacks.
Node *partOf(AugAssignNode *n, AugTemps::Steps step) {
  return step == AugTemps::Operating ? static_cast<Node *>(n) : n->target;
}

Completion stopAug(Frame *f, AugAssignNode *n, const AugState &state,
                   AugTemps::Steps step) {
  saveAug(f, n, state);
  if (f->session->hasRaised())
    f->session->fail(partOf(n, step));
  stopPhase(f, n, AugTemps::Step, step);
  return Completion::Unwind;
}

/// `name += small` on a local int: the commonest statement of all.
template <BinaryOperator Op> Completion bumpLocal(Stmt *stmt, Frame *f) {
  auto *n = static_cast<AugAssignNode *>(stmt);
  Value &slot = f->slots[static_cast<NameNode *>(n->target)->slot];
  int64_t result;
  uint64_t amount = n->value->cell - Value::IntTag;
  if (slot.isInt()) [[likely]] {
    bool overflows = Op == BinaryOperator::Add
                         ? __builtin_add_overflow(int64_t(slot.bits),
                                                  int64_t(amount), &result)
                         : __builtin_sub_overflow(int64_t(slot.bits),
                                                  int64_t(amount), &result);
    if (!overflows) [[likely]] {
      slot.bits = uint64_t(result);
      return Completion::Next;
    }
  }
  return execAugAssign<false>(stmt, f);
}

Completion augmentWith(AugAssignNode *n, Frame *f, const AugState &state,
                       Value value);

/// The operation on numbers of one type; false when it is to be done otherwise.
template <BinaryOperator Op, bool OnInts>
bool combine(Session &session, Value old, Value value, Value &result) {
  static_assert(Op == BinaryOperator::Add || Op == BinaryOperator::Sub);
  constexpr bool IsSum = Op == BinaryOperator::Add;
  if constexpr (OnInts) {
    auto amount = int64_t(value.bits - Value::IntTag);
    auto *sum = reinterpret_cast<int64_t *>(&result.bits);
    return Value::bothInts(old, value) &&
           !(IsSum ? __builtin_add_overflow(int64_t(old.bits), amount, sum)
                   : __builtin_sub_overflow(int64_t(old.bits), amount, sum));
  } else {
    if (!Value::bothFloats(old, value))
      return false;
    double a = old.asFloat(), b = value.asFloat();
    result = makeFloat(session, IsSum ? a + b : a - b);
    return true;
  }
}

/// `name op= value` on a local variable that was a number of the same type.
template <BinaryOperator Op, bool OnInts>
Completion addToLocal(Stmt *stmt, Frame *f) {
  auto *n = static_cast<AugAssignNode *>(stmt);
  Value &slot = f->slots[static_cast<NameNode *>(n->target)->slot];
  AugState state{};
  if (!(state.old = slot)) [[unlikely]]
    return execAugAssign<false>(stmt, f);
  Value value = evalNow(n->value, f);
  if (!value) [[unlikely]] {
    saveAug(f, n, state);
    return Completion::Unwind;
  }
  Value result;
  if (!combine<Op, OnInts>(*f->session, state.old, value, result)) [[unlikely]]
    return augmentWith(n, f, state, value);
  slot = result;
  return Completion::Next;
}

template <BinaryOperator Op> StmtFn numberHandler(Value old, Value value) {
  if (Value::bothInts(old, value))
    return addToLocal<Op, true>;
  return Value::bothFloats(old, value) ? addToLocal<Op, false> : nullptr;
}

bool isSmallIntConstant(Expr *expr) {
  auto *constant = dynCast<ConstantNode>(expr);
  return constant && constant->value.kind == LiteralKind::SmallInt;
}

/// \return the handler of `name op= value` on such operands; null if it is
/// the general one.
StmtFn specialised(AugAssignNode *n, Value old, Value value) {
  bool isBump = old.isInt() && isSmallIntConstant(n->value);
  switch (n->op) {
  case BinaryOperator::Add:
    return isBump ? bumpLocal<BinaryOperator::Add>
                  : numberHandler<BinaryOperator::Add>(old, value);
  case BinaryOperator::Sub:
    return isBump ? bumpLocal<BinaryOperator::Sub>
                  : numberHandler<BinaryOperator::Sub>(old, value);
  default:
    return nullptr;
  }
}

/// `name op= value` on a local variable.
Completion augmentLocal(Stmt *stmt, Frame *f) {
  auto *n = static_cast<AugAssignNode *>(stmt);
  AugState state{};
  if (!(state.old = f->slots[static_cast<NameNode *>(n->target)->slot]))
      [[unlikely]]
    return execAugAssign<false>(stmt, f);
  Value value = evalNow(n->value, f);
  if (value) [[likely]]
    return augmentWith(n, f, state, value);
  saveAug(f, n, state);
  return Completion::Unwind;
}

/// The operation of `name op= value` on a local variable, after its operands;
/// the next ones are guessed to be of the same types.
[[gnu::noinline]] Completion augmentWith(AugAssignNode *n, Frame *f,
                                         const AugState &state, Value value) {
  StmtFn handler = specialised(n, state.old, value);
  n->exec = handler ? handler : augmentLocal;
  Value result = updated(*f->session, n->op, state.old, value);
  if (!result) [[unlikely]]
    return stopAug(f, n, state, AugTemps::Operating);
  f->slots[static_cast<NameNode *>(n->target)->slot] = result;
  return Completion::Next;
}
} // namespace

/// The operation, with the fast paths for inline numbers and strings.
Value montyjit::updated(Session &session, BinaryOperator op, Value old,
                        Value value) {
  int64_t result;
  if (Value::bothInts(old, value)) {
    if (op == BinaryOperator::Add &&
        !__builtin_add_overflow(int64_t(old.bits),
                                int64_t(value.bits - Value::IntTag), &result))
      return Value::fromBits(uint64_t(result));
    if (op == BinaryOperator::Sub &&
        !__builtin_sub_overflow(int64_t(old.bits),
                                int64_t(value.bits - Value::IntTag), &result))
      return Value::fromBits(uint64_t(result));
  }
  if (Value::bothFloats(old, value)) {
    double a = old.asFloat(), b = value.asFloat();
    if (op == BinaryOperator::Add)
      return makeFloat(session, a + b);
    if (op == BinaryOperator::Sub)
      return makeFloat(session, a - b);
    if (op == BinaryOperator::Mult)
      return makeFloat(session, a * b);
  }
  if (op == BinaryOperator::Add && isStr(old) && isStr(value)) {
    Str *text = concatStr(session, old.as<Str>(), value.as<Str>());
    return text ? Value::fromObject(text) : Value::empty();
  }
  return session.inPlace(op, old, value);
}

bool montyjit::storeLocals(Expr *target, Frame *f, Value value) {
  NodeArray<Expr *> elts = target->kind == NodeKind::Tuple
                               ? static_cast<TupleNode *>(target)->elts
                               : static_cast<ListNode *>(target)->elts;
  const Value *items = itemsToUnpack(value, elts.size());
  if (!items) [[unlikely]]
    return storeGenerally(target, f, value);
  for (uint32_t i = 0; i < elts.size(); ++i)
    f->slots[static_cast<NameNode *>(elts[i])->slot] = items[i];
  return true;
}

bool montyjit::storeLocalPair(Expr *target, Frame *f, Value value) {
  return storeLocals(target, f, value);
}

StoreFn montyjit::sequenceStorer(NodeArray<Expr *> elts, StoreFn generic) {
  for (Expr *elt : elts)
    if (!isLocalName(elt))
      return generic;
  if (generic == storeTuple<false> && elts.size() == 2)
    return storeLocalPair;
  return storeLocals;
}

StmtFn montyjit::augAssignHandler(const AugAssignNode *n) {
  return isLocalName(n->target) ? augmentLocal : execAugAssign<false>;
}

//===--- target = value --------------------------------------------------===//

namespace {
/// `name = value` for a local variable.
Completion assignLocal(Stmt *stmt, Frame *f) {
  auto *n = static_cast<AssignNode *>(stmt);
  Value value = evalNow(n->value, f);
  if (!value) [[unlikely]]
    return Completion::Unwind;
  f->slots[static_cast<NameNode *>(n->targets[0])->slot] = value;
  return Completion::Next;
}

/// Displays up to this size are assigned without becoming a tuple.
constexpr uint32_t MaxParallel = 8;

/// `a, b = x, y` for local variables.
Completion assignLocals(Stmt *stmt, Frame *f) {
  auto *n = static_cast<AssignNode *>(stmt);
  auto *source = static_cast<TupleNode *>(n->value);
  NodeArray<Expr *> targets = static_cast<TupleNode *>(n->targets[0])->elts;
  Value values[MaxParallel];
  uint32_t count = targets.size();
  for (uint32_t i = 0; i < count; ++i) {
    Expr *expr = source->elts[i];
    if ((values[i] = evalNow(expr, f))) [[likely]]
      continue;
    // The tuple goes on with what it has.
    if (!f->session->hasRaised())
      std::copy_n(values, i, &temp(f, source, 0));
    return Completion::Unwind;
  }
  for (uint32_t i = 0; i < count; ++i)
    f->slots[static_cast<NameNode *>(targets[i])->slot] = values[i];
  return Completion::Next;
}

bool isParallel(const AssignNode *n) {
  auto *target = dynCast<TupleNode>(n->targets[0]);
  auto *source = dynCast<TupleNode>(n->value);
  if (!target || !source || target->elts.size() != source->elts.size() ||
      target->elts.size() > MaxParallel)
    return false;
  for (uint32_t i = 0; i < target->elts.size(); ++i)
    if (!isLocalName(target->elts[i]) ||
        source->elts[i]->kind == NodeKind::Starred)
      return false;
  return true;
}
} // namespace

StmtFn montyjit::assignHandler(const AssignNode *n) {
  if (n->targets.size() == 1) {
    if (isLocalName(n->targets[0]))
      return assignLocal;
    if (isParallel(n))
      return assignLocals;
  }
  return execAssign<false>;
}

template <bool R>
bool montyjit::storeTuple(Expr *target, Frame *f, Value value) {
  return unpackInto<R>(target, cast<TupleNode>(target)->elts, f, value);
}

template <bool R>
bool montyjit::storeList(Expr *target, Frame *f, Value value) {
  return unpackInto<R>(target, cast<ListNode>(target)->elts, f, value);
}

Node *montyjit::faultOf(Frame *f, Node *n) {
  if (auto *assign = dynCast<AugAssignNode>(n))
    return partOf(assign, AugTemps::Steps(temp(f, n, AugTemps::Step).asInt()));
  return n;
}

template <bool R> Completion montyjit::execAugAssign(Stmt *stmt, Frame *f) {
  auto *n = cast<AugAssignNode>(stmt);
  AugState state{};
  bool ownStop = R && f->resume && resumeNode(f->resume) == n->id;
  AugTemps::Steps step = AugTemps::Loading;
  if (R && f->resume) {
    state = {temp(f, n, AugTemps::Object), temp(f, n, AugTemps::Key),
             temp(f, n, AugTemps::Old)};
    if (ownStop)
      step = AugTemps::Steps(temp(f, n, AugTemps::Step).asInt());
  }
  Value value, result;
  if (ownStop && step == AugTemps::Storing)
    return finish(f, n->target) ? Completion::Next : Completion::Unwind;
  if (ownStop && step == AugTemps::Operating) {
    if (!(result = finish(f, n)))
      return Completion::Unwind;
  } else {
    if (ownStop) {
      if (!(state.old = finish(f, n->target)))
        return Completion::Unwind;
    } else if (!(R && f->resume && stoppedIn(f, n->value))) {
      if (!evalTargetParts<R>(n, f, state))
        return Completion::Unwind;
      if (!(state.old = loadTarget(n, f, state)))
        return stopAug(f, n, state, AugTemps::Loading);
    }
    if (!(value = eval<R>(n->value, f))) {
      saveAug(f, n, state);
      return Completion::Unwind;
    }
    if (!(result = updated(*f->session, n->op, state.old, value)))
      return stopAug(f, n, state, AugTemps::Operating);
  }
  return storeTarget(n, f, state, result)
             ? Completion::Next
             : stopAug(f, n, state, AugTemps::Storing);
}

namespace montyjit {
template bool storeTuple<false>(Expr *, Frame *, Value);
template bool storeTuple<true>(Expr *, Frame *, Value);
template bool storeList<false>(Expr *, Frame *, Value);
template bool storeList<true>(Expr *, Frame *, Value);
template Completion execAugAssign<false>(Stmt *, Frame *);
template Completion execAugAssign<true>(Stmt *, Frame *);
} // namespace montyjit
