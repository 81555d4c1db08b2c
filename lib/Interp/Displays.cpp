//===- Displays.cpp - [a, b], (a, b), {a, b}, {a: b} ----------------------===//

#include "Handlers.h"

#include "montyjit/AST/Constants.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <cstring>

using namespace montyjit;

namespace {
/// Displays up to this size keep a temporary for each element.
constexpr uint32_t MaxDirectElements = 256;

/// An element did not complete: keeps the \p count before it. \return empty.
[[gnu::cold, gnu::noinline]] Value saveRow(Frame *f, Node *n, const Value *row,
                                           uint32_t count) {
  if (!f->session->hasRaised())
    std::memcpy(&temp(f, n, 0), row, count * sizeof(Value));
  return Value::empty();
}

/// Evaluates the elements into a row on the frame stack. \return the row, or
/// null. The caller gives the stack space back.
template <bool R> Value *evalRow(Node *n, NodeArray<Expr *> elts, Frame *f) {
  Session &session = *f->session;
  auto *row = reinterpret_cast<Value *>(session.stackTop);
  size_t bytes = elts.size() * sizeof(Value);
  if (size_t(session.stackEnd - session.stackTop) < bytes) {
    session.raise(TypeId::MemoryError, "frame stack overflow");
    stop(f, n);
    return nullptr;
  }
  session.stackTop += bytes;
  for (uint32_t i = 0; i < elts.size(); ++i) {
    if (isDone<R>(f, elts[i])) {
      row[i] = temp(f, n, i);
      continue;
    }
    if (!(row[i] = eval<R>(elts[i], f))) [[unlikely]] {
      saveRow(f, n, row, i);
      return nullptr;
    }
  }
  return row;
}

/// Starred or many elements: collects into a list, kept in temporary 0.
template <bool R> List *evalInto(Node *n, NodeArray<Expr *> elts, Frame *f) {
  Session &session = *f->session;
  List *list = R && f->resume ? temp(f, n, 0).as<List>()
                              : makeList(session, elts.size());
  if (!list) {
    stop(f, n);
    return nullptr;
  }
  for (Expr *elt : elts) {
    if (isDone<R>(f, elt))
      continue;
    Value value;
    if (elt->kind != NodeKind::Starred) {
      value = eval<R>(elt, f);
      if (!value)
        return save(f, n, 0, Value::fromObject(list)), nullptr;
      if (!append(session, list, value))
        return stop(f, n), nullptr;
      continue;
    }
    auto *starred = static_cast<StarredNode *>(elt);
    if (R && f->resume && resumeNode(f->resume) == starred->id) {
      value = finishExactly(f, starred, TypeId::List);
    } else if ((value = eval<R>(starred->value, f))) {
      Value iterable = value;
      if (!isList(value) && !isTuple(value))
        value = collectIterable(session, iterable);
      if (!value) {
        if (session.raisedIs(TypeId::TypeError) &&
            !session.lookupSpecial(typeOf(iterable), Special::Iter) &&
            !session.lookupSpecial(typeOf(iterable), Special::GetItem)) {
          session.takeException();
          session.raiseFormat(TypeId::TypeError,
                              "Value after * must be an iterable, not {}",
                              typeName(iterable));
        }
        stop(f, starred);
      }
    }
    if (!value)
      return save(f, n, 0, Value::fromObject(list)), nullptr;
    for (Value item : itemsOf(value))
      if (!append(session, list, item))
        return stop(f, n), nullptr;
  }
  return list;
}

/// \return a tuple or list, as \p NodeT is the display of one or the other.
template <typename NodeT, uint32_t Count>
Value displayOf(Session &session, const Value *items) {
  if constexpr (NodeT::Kind == NodeKind::Tuple) {
    Tuple *tuple = makeTuple(session, Count);
    std::copy_n(items, Count, tuple->items);
    return Value::fromObject(tuple);
  } else {
    List *list = makeList(session, Count);
    std::copy_n(items, Count, list->items);
    list->size = Count;
    return Value::fromObject(list);
  }
}

/// A list or tuple of a few elements, none starred: they wait on the native
/// stack.
template <typename NodeT, uint32_t Count>
Value fewElements(Expr *expr, Frame *f) {
  auto *n = static_cast<NodeT *>(expr);
  Value row[Count];
  for (uint32_t i = 0; i < Count; ++i)
    if (!(row[i] = evalNow(n->elts[i], f))) [[unlikely]]
      return saveRow(f, n, row, i);
  return displayOf<NodeT, Count>(*f->session, row);
}

/// Gives a display without starred elements its own handler, if it has few.
template <typename NodeT> void specialise(NodeT *n) {
  constexpr ExprFn handlers[] = {fewElements<NodeT, 1>, fewElements<NodeT, 2>,
                                 fewElements<NodeT, 3>, fewElements<NodeT, 4>};
  uint32_t count = n->elts.size();
  if (count && count <= std::size(handlers))
    n->exec = handlers[count - 1];
}

/// \return what \p expr, an isConstantExpr, is; empty if it is none (`-"a"`).
Value constantValue(Session &session, const Expr *expr) {
  if (expr->kind == NodeKind::Constant)
    return Value::fromBits(expr->cell);
  if (auto *unary = dynCast<UnaryOpNode>(const_cast<Expr *>(expr))) {
    Value operand = Value::fromBits(unary->operand->cell);
    bool isNumber = operand.isFloat() || asIntValue(operand);
    return isNumber ? session.unary(unary->op, operand) : Value::empty();
  }
  NodeArray<Expr *> elts = static_cast<const TupleNode *>(expr)->elts;
  Tuple *tuple = makeTuple(session, elts.size());
  for (uint32_t i = 0; tuple && i < elts.size(); ++i)
    if (!(tuple->items[i] = constantValue(session, elts[i])))
      return Value::empty();
  return tuple ? Value::fromObject(tuple) : Value::empty();
}
} // namespace

Value montyjit::loadKept(Expr *expr, Frame *) {
  return Value::fromBits(expr->cell);
}

static void keep(Expr *expr, Value made) {
  expr->cell = made.bits;
  expr->exec = loadKept;
}

void montyjit::keepSet(Expr *container, Value made) {
  auto *set = dynCast<SetNode>(container);
  if (set && std::ranges::all_of(set->elts, isConstantExpr))
    keep(container, made);
}

Value montyjit::constantTuple(Session &session, TupleNode *n) {
  if (n->exec == loadKept)
    return Value::fromBits(n->cell);
  if (n->ctx != ExprContext::Load || !isConstantExpr(n))
    return Value::empty();
  Value made = constantValue(session, n);
  if (made)
    keep(n, made);
  else
    session.clearIf(TypeId::MemoryError);
  return made;
}

bool montyjit::isDirectDisplay(NodeArray<Expr *> elts) {
  if (elts.size() > MaxDirectElements)
    return false;
  for (Expr *elt : elts)
    if (elt->kind == NodeKind::Starred)
      return false;
  return true;
}

template <bool R> Value montyjit::execList(Expr *expr, Frame *f) {
  auto *n = cast<ListNode>(expr);
  if (!isDirectDisplay(n->elts)) {
    List *list = evalInto<R>(n, n->elts, f);
    return list ? Value::fromObject(list) : Value::empty();
  }
  char *top = f->session->stackTop;
  // The row stays on the stack, and so alive, until it is copied.
  Value *row = evalRow<R>(n, n->elts, f);
  auto *result = row ? makeList(*f->session, row, n->elts.size()) : nullptr;
  f->session->stackTop = top;
  specialise(n);
  return result ? Value::fromObject(result) : Value::empty();
}

template <bool R> Value montyjit::execTuple(Expr *expr, Frame *f) {
  auto *n = cast<TupleNode>(expr);
  if (Value constant = constantTuple(*f->session, n))
    return constant;
  if (!isDirectDisplay(n->elts)) {
    List *list = evalInto<R>(n, n->elts, f);
    return list ? Value::fromObject(
                      makeTuple(*f->session, list->items, list->size))
                : Value::empty();
  }
  char *top = f->session->stackTop;
  // The row stays on the stack, and so alive, until it is copied.
  Value *row = evalRow<R>(n, n->elts, f);
  auto *result = row ? makeTuple(*f->session, row, n->elts.size()) : nullptr;
  f->session->stackTop = top;
  if (!result)
    return {};
  specialise(n);
  return Value::fromObject(result);
}

template <bool R> Value montyjit::execSet(Expr *expr, Frame *f) {
  auto *n = cast<SetNode>(expr);
  Session &session = *f->session;
  SetObject *set =
      R && f->resume ? temp(f, n, 0).as<SetObject>() : makeSet(session);
  auto keep = [&] { return save(f, n, 0, Value::fromObject(set)); };
  for (Expr *elt : n->elts) {
    // After an element's own insertion stopped, what is delivered says it is
    // in.
    if (isDone<R>(f, elt)) {
      if (resumeNode(f->resume) != n->id ||
          !(temp(f, n, 1) == Value::fromInt(int64_t(elt->id))))
        continue;
      if (!finish(f, n))
        return {};
      continue;
    }
    Value value;
    if (elt->kind == NodeKind::Starred) {
      auto *starred = static_cast<StarredNode *>(elt);
      if (!(value = eval<R>(starred->value, f)))
        return keep();
      if (!session.callMethod(Value::fromObject(set), session.intern("update"),
                              &value, 1)) {
        keep();
        return stopPhase(f, n, 1, elt->id);
      }
      continue;
    }
    if (!(value = eval<R>(elt, f)))
      return keep();
    if (!addToSetOf(session, Value::fromObject(set), value)) {
      keep();
      return stopPhase(f, n, 1, elt->id);
    }
  }
  return Value::fromObject(set);
}

namespace {

/// `**value` of a dict display.
Value mergeInto(Session &session, Dict *dict, Value value) {
  if (!asDict(value) &&
      session.getAttrOrExhausted(value, staticName(NameId::Keys)) ==
          Value::exhausted())
    return session.raiseFormat(TypeId::TypeError,
                               "'{}' object is not a mapping", typeName(value));
  Value self = Value::fromObject(dict);
  return session.callMethod(self, session.intern("update"), &value, 1);
}
} // namespace

template <bool R> Value montyjit::execDict(Expr *expr, Frame *f) {
  auto *n = cast<DictNode>(expr);
  Session &session = *f->session;
  Dict *dict = nullptr;
  uint32_t i = 0;
  Value key;
  if (R && f->resume) {
    dict = temp(f, n, DictTemps::Made).as<Dict>();
    key = temp(f, n, DictTemps::Key);
    i = uint32_t(temp(f, n, DictTemps::Done).asInt());
    // The insertion, or the merge, of entry i was stopped.
    if (resumeNode(f->resume) == n->id) {
      if (!finish(f, n))
        return {};
      ++i;
    }
  } else {
    dict = makeDict(session, n->values.size());
  }
  auto keep = [&] {
    if (!session.hasRaised()) {
      temp(f, n, DictTemps::Made) = Value::fromObject(dict);
      temp(f, n, DictTemps::Key) = key;
      temp(f, n, DictTemps::Done) = Value::fromInt(i);
    }
    return Value::empty();
  };
  for (; i < n->values.size(); ++i) {
    Expr *keyNode = n->keys[i];
    if (keyNode && !isDone<R>(f, keyNode)) {
      key = Value::empty();
      if (!(key = eval<R>(keyNode, f)))
        return keep();
    }
    Value value = eval<R>(n->values[i], f);
    if (!value)
      return keep();
    bool done;
    if (!keyNode && i == 0 && isDict(value)) {
      done = dict = dictCopy(session, value.as<Dict>());
    } else if (!keyNode) {
      done = bool(mergeInto(session, dict, value));
    } else {
      done = storeKeyOf(session, Value::fromObject(dict), key, value);
    }
    if (!done) {
      keep();
      return stop(f, n);
    }
  }
  return Value::fromObject(dict);
}

namespace montyjit {
template Value execList<false>(Expr *, Frame *);
template Value execList<true>(Expr *, Frame *);
template Value execTuple<false>(Expr *, Frame *);
template Value execTuple<true>(Expr *, Frame *);
template Value execSet<false>(Expr *, Frame *);
template Value execSet<true>(Expr *, Frame *);
template Value execDict<false>(Expr *, Frame *);
template Value execDict<true>(Expr *, Frame *);
} // namespace montyjit
