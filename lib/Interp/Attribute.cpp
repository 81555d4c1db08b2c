//===- Attribute.cpp - object.name in expressions and targets -------------===//
///
/// \file
/// Attribute nodes carry an inline cache (Hölzle, Chambers and Ungar, ECOOP
/// '91): the shape last seen, the version of its type, and what the look-up
/// came to. A method called as `object.name(...)` is looked up without making a
/// bound method.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"
#include "montyjit/Interp/AttributeCache.h"

#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/TypeObject.h"

using namespace montyjit;

namespace {
AttributeCache *cachesOf(const AttributeNode *n) {
  return reinterpret_cast<AttributeCache *>(n->cell);
}

/// \return the cache to fill for objects of \p shape: one that was for them, an
/// unused or a new one, or the last.
AttributeCache *cacheFor(AttributeNode *n, Code *code, Shape *shape) {
  auto make = [&] {
    return static_cast<PyCode *>(code)->tree->arena.create<AttributeCache>();
  };
  if (!n->cell)
    n->cell = reinterpret_cast<uint64_t>(make());
  AttributeCache *cache = cachesOf(n);
  for (AttributeCache *each = cache; each; each = each->more)
    if (each->shape == shape)
      return each;
  for (uint32_t count = 1;; ++count, cache = cache->more) {
    if (cache->kind == AttributeKind::None || count == MaxAttributeCaches)
      return cache;
    if (!cache->more)
      return cache->more = make();
  }
}

/// \return the shape that the caches are told apart by. \pre an object.
Shape *cachedShape(Value object) {
  if (!isExactly(object, TypeId::Super))
    return object.object()->shape;
  Value self = object.as<LazyObject>()->fields[1];
  return self && self.isObject() ? self.object()->shape : nullptr;
}

bool isPlainFunction(Value value) {
  return isExactly(value, TypeId::Function) ||
         isExactly(value, TypeId::MethodDescriptor) ||
         isExactly(value, TypeId::SlotWrapper);
}

void rememberSlot(AttributeCache *cache, Object *object, uint32_t slot) {
  Type *type = object->shape->type;
  if (slot < type->inlineSlots) {
    cache->kind = AttributeKind::InlineSlot;
    cache->offset = type->attributeOffset + 8 + slot * 8;
  } else {
    cache->kind = AttributeKind::OverflowSlot;
    cache->offset = slot - type->inlineSlots;
    cache->area = type->attributeOffset;
  }
}

void rememberEntry(AttributeCache *cache, Type *type, Str *name) {
  for (uint32_t i = 0; i < type->mroCount; ++i) {
    Dict *dict = type->mro[i]->dict;
    int64_t at = dictFindStr(dict, name);
    if (at < 0)
      continue;
    cache->kind = AttributeKind::TypeEntry;
    cache->owner = type->mro[i];
    cache->ownerVersion = dict->keysVersion;
    cache->offset = uint32_t(at);
    return;
  }
}

/// Fills the cache for what a super object finds for an instance.
void rememberSuper(AttributeCache *cache, LazyObject *super, Str *name) {
  Value self;
  Value found = superMethod(super, name, self);
  if (!found || !self.isObject() ||
      Value::fromObject(typeOf(self)) != super->fields[2])
    return;
  cache->shape = self.object()->shape;
  cache->typeVersion = typeOf(self)->version;
  cache->kind = AttributeKind::SuperMethod;
  cache->owner = super->fields[0].as<Type>();
  cache->value = found;
}

void rememberModule(Session &session, AttributeCache *cache,
                    ModuleObject *module, Str *name) {
  int64_t at = dictFindStr(module->dict, name);
  Type *type = module->shape->type;
  if (at < 0 || type->id != TypeId::Module || typeLookup(session, type, name))
    return;
  cache->kind = AttributeKind::ModuleEntry;
  cache->shape = module->shape;
  cache->typeVersion = type->version;
  cache->value = Value::fromObject(module);
  cache->ownerVersion = module->dict->keysVersion;
  cache->offset = uint32_t(at);
}

/// Fills the cache for an instance of a class made in Python, or a built-in's
/// method. Leaves `kind` None when the look-up is not cacheable.
void fillCache(Session &session, AttributeCache *cache, Value object,
               Str *name) {
  cache->kind = AttributeKind::None;
  if (!object.isObject())
    return;
  if (isExactly(object, TypeId::Super))
    return rememberSuper(cache, object.as<LazyObject>(), name);
  if (isExactly(object, TypeId::Module))
    return rememberModule(session, cache, object.as<ModuleObject>(), name);
  Shape *shape = object.object()->shape;
  Type *type = shape->type;
  (void)session.lookupSpecial(type, Special::GetAttribute);
  if (type->hasCustomGetAttribute || type->layout == Layout::Type ||
      type->layout == Layout::Module || type->layout == Layout::Function ||
      type->solidBase == builtinType(TypeId::Super) || shape->isDictionary)
    return;
  cache->shape = shape;
  cache->typeVersion = type->version;
  Value found = typeLookup(session, type, name);
  if (found && isDataDescriptor(session, found)) {
    if (isExactly(found, TypeId::MemberDescriptor))
      if (int64_t slot = findSlot(shape, name); slot >= 0)
        rememberSlot(cache, object.object(), uint32_t(slot));
    if (isExactly(found, TypeId::TupleGetter) && type->isWrapper &&
        asTuple(object)) {
      cache->kind = AttributeKind::TupleItem;
      cache->offset = uint32_t(found.as<LazyObject>()->fields[0].asInt());
    }
    if (isExactly(found, TypeId::Property)) {
      cache->kind = AttributeKind::Property;
      cache->value = found;
    }
    return;
  }
  if (type->attributeOffset)
    if (int64_t slot = findSlot(shape, name); slot >= 0)
      return rememberSlot(cache, object.object(), uint32_t(slot));
  if (!found)
    return;
  if (isPlainFunction(found)) {
    cache->kind = AttributeKind::Method;
    cache->value = found;
  } else if (isExactly(found, TypeId::StaticMethod)) {
    cache->kind = AttributeKind::TypeValue;
    cache->value = found.as<LazyObject>()->fields[0];
  } else if (isPlainData(found)) {
    rememberEntry(cache, type, name);
  } else if (!session.lookupSpecial(typeOf(found), Special::Get)) {
    cache->kind = AttributeKind::TypeValue;
    cache->value = found;
  }
}

/// \return the cached attribute; empty when the slot was deleted.
Value cachedValue(const AttributeCache *cache, Object *object) {
  switch (cache->kind) {
  case AttributeKind::InlineSlot:
    return *inlineSlot(object, cache->offset);
  case AttributeKind::OverflowSlot:
    return overflowSlots(object, cache->area)[cache->offset];
  case AttributeKind::TypeValue:
    return cache->value;
  case AttributeKind::TypeEntry: {
    Dict *dict = cache->owner->dict;
    return dict->keysVersion == cache->ownerVersion
               ? dict->entries[cache->offset].value
               : Value::empty();
  }
  case AttributeKind::ModuleEntry: {
    Dict *dict = static_cast<ModuleObject *>(object)->dict;
    return Value::fromObject(object) == cache->value &&
                   dict->keysVersion == cache->ownerVersion
               ? dict->entries[cache->offset].value
               : Value::empty();
  }
  case AttributeKind::TupleItem: {
    Tuple *tuple = static_cast<WrapperObject *>(object)->base.as<Tuple>();
    return cache->offset < tuple->size ? tuple->items[cache->offset]
                                       : Value::empty();
  }
  case AttributeKind::Method:
  case AttributeKind::None:
  case AttributeKind::Transition:
  case AttributeKind::Property:
  case AttributeKind::SuperMethod:
    return Value::empty();
  }
  __builtin_unreachable();
}

/// \return the cache that is valid for a super object; null if none is.
AttributeCache *findBehind(AttributeCache *cache, Value object) {
  Value *fields = object.as<LazyObject>()->fields;
  for (; cache; cache = cache->more)
    if (cache->kind == AttributeKind::SuperMethod && fields[1] &&
        fields[0] == Value::fromObject(cache->owner) &&
        hits(cache, fields[1]) &&
        fields[2] == Value::fromObject(cache->shape->type))
      return cache;
  return nullptr;
}

Value load(AttributeNode *n, Frame *f, Value object) {
  Value value = loadAttributeOf(n, *f->session, f->code, object);
  return value ? value : stop(f, n);
}

/// The common case on its own: an inline slot of the shape seen before.
Value loadInlineSlot(Expr *expr, Frame *f) {
  auto *n = static_cast<AttributeNode *>(expr);
  Value object = evalNow(n->value, f);
  if (!object) [[unlikely]]
    return {};
  auto *cache = reinterpret_cast<AttributeCache *>(n->cell);
  if (object.isObject() && object.object()->shape == cache->shape &&
      cache->shape->type->version == cache->typeVersion &&
      cache->kind == AttributeKind::InlineSlot) [[likely]]
    if (Value value = *inlineSlot(object.object(), cache->offset)) [[likely]]
      return value;
  return load(n, f, object);
}

bool storeSlow(AttributeNode *n, Session &session, Code *code, Value object,
               Value value) {
  Str *name = nameOf(n->attr);
  Shape *before = object.isObject() ? object.object()->shape : nullptr;
  if (!session.setAttr(object, name, value))
    return false;
  if (!before || before->isDictionary)
    return true;
  AttributeCache *cache = cacheFor(n, code, before);
  cache->kind = AttributeKind::None;
  Type *type = before->type;
  (void)session.lookupSpecial(type, Special::SetAttr);
  Value found = typeLookup(session, type, name);
  if (type->hasCustomSetAttr || type->id != TypeId::Dynamic ||
      type->layout == Layout::Type ||
      (found && isDataDescriptor(session, found) &&
       !isExactly(found, TypeId::MemberDescriptor)))
    return true;
  Shape *after = object.object()->shape;
  int64_t slot = findSlot(after, name);
  if (slot < 0)
    return true;
  cache->shape = before;
  cache->typeVersion = type->version;
  if (after == before) {
    rememberSlot(cache, object.object(), uint32_t(slot));
  } else if (after->parent == before && uint32_t(slot) < type->inlineSlots) {
    cache->kind = AttributeKind::Transition;
    cache->offset = type->attributeOffset + 8 + uint32_t(slot) * 8;
    cache->next = after;
  }
  return true;
}

} // namespace

Value montyjit::loadAttributeOf(AttributeNode *n, Session &session, Code *code,
                                Value object) {
  if (!object.isObject())
    return session.getAttr(object, nameOf(n->attr));
  AttributeCache *cache = findCache(cachesOf(n), object);
  if (cache) [[likely]] {
    if (Value value = cachedValue(cache, object.object())) [[likely]]
      return value;
    if (cache->kind == AttributeKind::Property)
      return session.getAttr(object, nameOf(n->attr));
  }
  cache = cacheFor(n, code, cachedShape(object));
  fillCache(session, cache, object, nameOf(n->attr));
  // An augmented assignment stores through the same cache.
  if (n->ctx == ExprContext::Store &&
      session.lookupSpecial(typeOf(object), Special::SetAttr) &&
      typeOf(object)->hasCustomSetAttr)
    cache->kind = AttributeKind::None;
  if (cache->kind != AttributeKind::None)
    if (Value value = cachedValue(cache, object.object()))
      return value;
  return session.getAttr(object, nameOf(n->attr));
}

bool montyjit::storeAttributeOf(AttributeNode *n, Session &session, Code *code,
                                Value object, Value value) {
  if (AttributeCache *cache = findCache(cachesOf(n), object)) [[likely]]
    switch (cache->kind) {
    case AttributeKind::InlineSlot:
      *inlineSlot(object.object(), cache->offset) = value;
      return true;
    case AttributeKind::OverflowSlot:
      overflowSlots(object.object(), cache->area)[cache->offset] = value;
      return true;
    case AttributeKind::Transition:
      object.object()->shape = cache->next;
      *inlineSlot(object.object(), cache->offset) = value;
      return true;
    case AttributeKind::None:
    case AttributeKind::TypeValue:
    case AttributeKind::TypeEntry:
    case AttributeKind::Method:
    case AttributeKind::Property:
    case AttributeKind::TupleItem:
    case AttributeKind::SuperMethod:
    case AttributeKind::ModuleEntry:
      break;
    }
  return storeSlow(n, session, code, object, value);
}

namespace {
/// The function in a static or class method; empty where it holds something
/// else.
Value wrappedFunction(Value method) {
  Value function = method.as<LazyObject>()->fields[0];
  return isExactly(function, TypeId::Function) ? function : Value::empty();
}

/// The function of \p found, with \p type as its first argument, if that is a
/// class method.
Value bindClassMethod(Value found, Type *type, Value &self) {
  if (!isExactly(found, TypeId::ClassMethod))
    return {};
  Value function = wrappedFunction(found);
  if (function)
    self = Value::fromObject(type);
  return function;
}

/// What is called as `type.name(...)`, with its first argument; empty where
/// that takes more.
Value methodOfClass(Session &session, Type *type, Str *name, Value &self) {
  Value found = typeLookup(session, type, name);
  if (!found || typeLookup(session, builtinType(TypeId::Type), name))
    return {};
  if (isExactly(found, TypeId::Function))
    return found;
  if (isExactly(found, TypeId::StaticMethod))
    return wrappedFunction(found);
  return bindClassMethod(found, type, self);
}

/// A class method of an instance, whose look-up is not cached; empty where it
/// is something else.
Value classMethodOf(Session &session, Value object, Str *name, Value &self) {
  Shape *shape = object.object()->shape;
  Type *type = shape->type;
  if (type->layout != Layout::Plain || type->hasCustomGetAttribute ||
      shape->isDictionary || findSlot(shape, name) >= 0)
    return {};
  Value found = typeLookup(session, type, name);
  return found ? bindClassMethod(found, type, self) : Value::empty();
}
} // namespace

Value montyjit::loadMethodOf(AttributeNode *n, Session &session, Code *code,
                             Value object, Value &self) {
  self = Value::empty();
  if (!object.isObject()) {
    Value found = typeLookup(session, typeOf(object), nameOf(n->attr));
    if (!found || !isPlainFunction(found))
      return session.getAttr(object, nameOf(n->attr));
    self = object;
    return found;
  }
  if (isExactly(object, TypeId::Type)) {
    Value method =
        methodOfClass(session, object.as<Type>(), nameOf(n->attr), self);
    return method ? method : loadAttributeOf(n, session, code, object);
  }
  bool isSuper = isExactly(object, TypeId::Super);
  AttributeCache *cache = isSuper ? findBehind(cachesOf(n), object)
                                  : findCache(cachesOf(n), object);
  if (!cache || cache->kind == AttributeKind::None) {
    cache = cacheFor(n, code, cachedShape(object));
    fillCache(session, cache, object, nameOf(n->attr));
  }
  if (cache->kind == AttributeKind::Method) {
    self = object;
    return cache->value;
  }
  if (cache->kind == AttributeKind::SuperMethod && isSuper) {
    self = object.as<LazyObject>()->fields[1];
    return cache->value;
  }
  if (cache->kind == AttributeKind::None && !isSuper)
    if (Value method = classMethodOf(session, object, nameOf(n->attr), self))
      return method;
  return loadAttributeOf(n, session, code, object);
}

template <bool R> Value montyjit::execAttribute(Expr *expr, Frame *f) {
  auto *n = cast<AttributeNode>(expr);
  Value object;
  if (isDone<R>(f, n->value))
    object = temp(f, n, 0);
  else if (!(object = eval<R>(n->value, f)))
    return {};
  if (atResumePoint<R>(f)) {
    if (resumeKind(f->resume) == ResumeKind::AfterCall)
      return finish(f, n);
    f->resume = 0;
  }
  Value value = load(n, f, object);
  auto *cache = reinterpret_cast<AttributeCache *>(n->cell);
  if (cache && cache->kind == AttributeKind::InlineSlot)
    n->exec = loadInlineSlot;
  return value;
}

template <bool R>
Value montyjit::evalMethod(AttributeNode *n, Frame *f, Value &self) {
  self = Value::empty();
  Value object;
  if (isDone<R>(f, n->value)) {
    // The look-up itself was stopped (a property, a __getattr__): what it gives
    // is called as it is.
    if (resumeKind(f->resume) == ResumeKind::AfterCall)
      return finish(f, n);
    object = temp(f, n, 0);
    f->resume = 0;
  } else if (!(object = eval<R>(n->value, f))) {
    return {};
  }
  Value callee = loadMethodOf(n, *f->session, f->code, object, self);
  return callee ? callee : stop(f, n);
}

template <bool R>
bool montyjit::storeAttribute(Expr *target, Frame *f, Value value) {
  auto *n = cast<AttributeNode>(target);
  Value object;
  if (R && f->resume) {
    value = temp(f, n, 1);
    if (resumeNode(f->resume) == n->id)
      return bool(finish(f, n));
  }
  if (isDone<R>(f, n->value))
    object = temp(f, n, 0);
  else if (!(object = eval<R>(n->value, f))) {
    save(f, n, 1, value);
    return false;
  }
  if (storeAttributeOf(n, *f->session, f->code, object, value))
    return true;
  stop(f, n);
  return false;
}

namespace montyjit {
template Value execAttribute<false>(Expr *, Frame *);
template Value execAttribute<true>(Expr *, Frame *);
template Value evalMethod<false>(AttributeNode *, Frame *, Value &);
template Value evalMethod<true>(AttributeNode *, Frame *, Value &);
template bool storeAttribute<false>(Expr *, Frame *, Value);
template bool storeAttribute<true>(Expr *, Frame *, Value);
} // namespace montyjit
