//===- Subscript.cpp - object[key] in expressions and targets -------------===//

#include "Handlers.h"

#include "montyjit/Interp/Feedback.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
/// \return the item by the fast paths of built-in containers, or empty.
inline Value quickItem(Session &session, Value object, Value key) {
  if (!object.isObject())
    return {};
  Shape *shape = object.object()->shape;
  if (key.isInt()) {
    int64_t index = key.asInt();
    if (shape == builtinShape(TypeId::List)) {
      auto *list = object.as<List>();
      uint64_t at = uint64_t(index < 0 ? index + list->size : index);
      return at < list->size ? list->items[at] : Value::empty();
    }
    if (shape == builtinShape(TypeId::Tuple)) {
      auto *tuple = object.as<Tuple>();
      uint64_t at = uint64_t(index < 0 ? index + tuple->size : index);
      return at < tuple->size ? tuple->items[at] : Value::empty();
    }
    if (shape == builtinShape(TypeId::Str)) {
      auto *str = object.as<Str>();
      uint64_t at = uint64_t(index < 0 ? index + str->length : index);
      return at < str->length
                 ? Value::fromObject(makeChar(session, str->at(uint32_t(at))))
                 : Value::empty();
    }
    if (shape == builtinShape(TypeId::Bytes)) {
      auto *bytes = object.as<BytesObject>();
      uint64_t at = uint64_t(index < 0 ? index + bytes->length : index);
      return at < bytes->length ? Value::fromInt(bytes->data[at])
                                : Value::empty();
    }
  }
  if (shape == builtinShape(TypeId::Dict)) {
    Value found = dictTryGet(session, object.as<Dict>(), key);
    return found == Value::exhausted() ? Value::empty() : found;
  }
  return {};
}

Value item(SubscriptNode *n, Frame *f, Value object, Value key) {
  Value value = loadItemOf(*f->session, object, key);
  return value ? value : stop(f, n);
}

inline bool quickStore(Session &session, Value object, Value key, Value value,
                       bool &done) {
  if (!object.isObject())
    return false;
  Shape *shape = object.object()->shape;
  if (key.isInt() && shape == builtinShape(TypeId::List)) {
    auto *list = object.as<List>();
    int64_t index = key.asInt();
    uint64_t at = uint64_t(index < 0 ? index + list->size : index);
    if (at >= list->size)
      return false;
    list->items[at] = value;
    return done = true;
  }
  Known known = Known::NeedsCall;
  SliceBounds bounds;
  if (shape == builtinShape(TypeId::Dict))
    known = dictTrySet(session, object.as<Dict>(), key, value);
  else if (shape == builtinShape(TypeId::List) &&
           isExactly(key, TypeId::Slice) &&
           plainBounds(key.as<LazyObject>()->fields, bounds))
    known = assignNatively(session, object.as<List>(), bounds, value);
  done = known == Known::Yes;
  return known != Known::NeedsCall;
}
} // namespace

Value montyjit::loadItemOf(Session &session, Value object, Value key) {
  if (Value value = quickItem(session, object, key)) [[likely]]
    return value;
  return session.getItem(object, key);
}

Value montyjit::loadPartOf(Session &session, Value object, Value *parts) {
  SliceBounds bounds;
  if (plainBounds(parts, bounds)) [[likely]]
    if (Value part = sliceNatively(session, object, bounds)) [[likely]]
      return part;
  if (session.status != Status::Ok) [[unlikely]]
    return Value::empty();
  Value slice = makeSlice(session, parts[0], parts[1], parts[2]);
  return loadItemOf(session, object, slice);
}

bool montyjit::storeItemOf(Session &session, Value object, Value key,
                           Value value) {
  bool done = false;
  if (quickStore(session, object, key, value, done)) [[likely]]
    return done;
  return bool(session.setItem(object, key, value));
}

template <bool R> Value montyjit::execSubscript(Expr *expr, Frame *f) {
  auto *n = cast<SubscriptNode>(expr);
  Value object, key;
  if (isDone<R>(f, n->value))
    object = temp(f, n, 0);
  else if (!(object = eval<R>(n->value, f)))
    return {};
  if (isDone<R>(f, n->slice))
    key = temp(f, n, 1);
  else if (!(key = eval<R>(n->slice, f)))
    return save(f, n, 0, object);
  if (atResumePoint<R>(f)) {
    if (resumeKind(f->resume) == ResumeKind::AfterCall)
      return finish(f, n);
    f->resume = 0;
  }
  return item(n, f, object, key);
}

//===--- Specialised handlers --------------------------------------------===//

namespace {
/// \return the place of item \p index of a sequence; null if it is out of
/// bounds.
template <typename Sequence>
inline const Value *place(const Sequence *sequence, int64_t index) {
  uint64_t at = uint64_t(index < 0 ? index + sequence->size : index);
  return at < sequence->size ? &sequence->items[at] : nullptr;
}

/// `object[key]` where the object was of the built-in type \p Id before, and
/// the key an int, or a string for a dict.
template <TypeId Id> Value itemOf(Expr *expr, Frame *f) {
  auto *n = static_cast<SubscriptNode *>(expr);
  Value object = evalNow(n->value, f);
  if (!object) [[unlikely]]
    return {};
  Value key = evalNow(n->slice, f);
  if (!key) [[unlikely]]
    return save(f, n, 0, object);
  if (!isExactly(object, Id)) [[unlikely]] {
    n->exec = execSubscript<false>;
    return item(n, f, object, key);
  }
  if constexpr (Id == TypeId::List) {
    if (key.isInt()) [[likely]]
      if (auto *found = place(object.as<List>(), key.asInt())) [[likely]]
        return *found;
  } else if constexpr (Id == TypeId::Tuple) {
    if (key.isInt()) [[likely]]
      if (auto *found = place(object.as<Tuple>(), key.asInt())) [[likely]]
        return *found;
  } else if constexpr (Id == TypeId::Dict) {
    if (isStr(key)) [[likely]]
      if (Value found = dictGetStr(object.as<Dict>(), key.as<Str>())) [[likely]]
        return found;
  }
  return item(n, f, object, key);
}

ExprFn specialised(Value object, Value key) {
  if (key.isInt()) {
    if (isList(object))
      return itemOf<TypeId::List>;
    if (isTuple(object))
      return itemOf<TypeId::Tuple>;
  }
  return isDict(object) && isStr(key) ? itemOf<TypeId::Dict> : nullptr;
}

/// The first handler of a subscript that is no slice.
Value execItem(Expr *expr, Frame *f) {
  auto *n = static_cast<SubscriptNode *>(expr);
  Value object = evalNow(n->value, f);
  if (!object) [[unlikely]]
    return {};
  Value key = evalNow(n->slice, f);
  if (!key) [[unlikely]]
    return save(f, n, 0, object);
  ExprFn handler = specialised(object, key);
  n->exec = handler ? handler : execSubscript<false>;
  return item(n, f, object, key);
}

/// Evaluates the parts of a slice, None for those that are not there. \return
/// false when one did not complete: those before it are kept.
inline bool evalParts(SliceNode *n, Frame *f, Value *parts) {
  Expr *exprs[] = {n->lower, n->upper, n->step};
  for (uint32_t i = 0; i < 3; ++i) {
    parts[i] = exprs[i] ? evalNow(exprs[i], f) : none();
    if (!parts[i]) [[unlikely]] {
      for (uint32_t j = 0; j < i; ++j)
        save(f, n, j, parts[j]);
      return false;
    }
  }
  return true;
}

/// `object[lower:upper:step]` without a slice object.
Value execPart(Expr *expr, Frame *f) {
  auto *n = static_cast<SubscriptNode *>(expr);
  Value object = evalNow(n->value, f);
  if (!object) [[unlikely]]
    return {};
  Value parts[3];
  if (!evalParts(static_cast<SliceNode *>(n->slice), f, parts)) [[unlikely]]
    return save(f, n, 0, object);
  Value part = loadPartOf(*f->session, object, parts);
  return part ? part : stop(f, n);
}
} // namespace

ExprFn montyjit::subscriptHandler(const SubscriptNode *n) {
  return dynCast<SliceNode>(n->slice) ? execPart : execItem;
}

//===--- What the compiler is told ----------------------------------------===//

/// In Expr::cell of a target.
enum TargetKind : uint64_t { NeverStored, OfLists, OfOthers };

void montyjit::noteTarget(SubscriptNode *n, Value object, Value key) {
  if (!isList(object) || !key.isInt())
    n->cell = OfOthers;
  else if (n->cell == NeverStored)
    n->cell = OfLists;
}

ItemFeedback montyjit::itemFeedback(const SubscriptNode *n) {
  if (n->ctx == ExprContext::Store)
    return n->cell == OfLists ? ItemFeedback::List : ItemFeedback::None;
  if (n->exec == itemOf<TypeId::List>)
    return ItemFeedback::List;
  return n->exec == itemOf<TypeId::Tuple> ? ItemFeedback::Tuple
                                          : ItemFeedback::None;
}

template <bool R>
bool montyjit::storeSubscript(Expr *target, Frame *f, Value value) {
  auto *n = cast<SubscriptNode>(target);
  Value object, key;
  if (R && f->resume) {
    value = temp(f, n, 2);
    if (resumeNode(f->resume) == n->id)
      return bool(finish(f, n));
  }
  if (isDone<R>(f, n->value))
    object = temp(f, n, 0);
  else if (!(object = eval<R>(n->value, f))) {
    save(f, n, 2, value);
    return false;
  }
  if (isDone<R>(f, n->slice))
    key = temp(f, n, 1);
  else if (!(key = eval<R>(n->slice, f))) {
    save(f, n, 0, object);
    save(f, n, 2, value);
    return false;
  }
  noteTarget(n, object, key);
  if (storeItemOf(*f->session, object, key, value)) [[likely]]
    return true;
  stop(f, n);
  return false;
}

template <bool R> Value montyjit::execSlice(Expr *expr, Frame *f) {
  auto *n = cast<SliceNode>(expr);
  Expr *parts[] = {n->lower, n->upper, n->step};
  Value values[3];
  for (uint32_t i = 0; i < 3; ++i) {
    if (!parts[i]) {
      values[i] = none();
    } else if (isDone<R>(f, parts[i])) {
      values[i] = temp(f, n, i);
    } else if (!(values[i] = eval<R>(parts[i], f))) {
      for (uint32_t j = 0; j < i; ++j)
        save(f, n, j, values[j]);
      return {};
    }
  }
  return makeSlice(*f->session, values[0], values[1], values[2]);
}

namespace montyjit {
template Value execSubscript<false>(Expr *, Frame *);
template Value execSubscript<true>(Expr *, Frame *);
template bool storeSubscript<false>(Expr *, Frame *, Value);
template bool storeSubscript<true>(Expr *, Frame *, Value);
template Value execSlice<false>(Expr *, Frame *);
template Value execSlice<true>(Expr *, Frame *);
} // namespace montyjit
