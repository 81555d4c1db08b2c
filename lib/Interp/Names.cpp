//===- Names.cpp - Loading and storing names ------------------------------===//
///
/// \file
/// Sema has decided where each name lives. A global is found by number: the
/// node remembers the namespace's keysVersion and the entry, which stay valid
/// together.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"

#include "montyjit/Interp/GlobalCache.h"
#include "montyjit/Interp/Import.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

using namespace montyjit;

namespace {
GlobalCache *cacheOf(NameNode *n, Tree *tree) {
  if (!n->cell)
    n->cell = reinterpret_cast<uint64_t>(tree->arena.create<GlobalCache>());
  return reinterpret_cast<GlobalCache *>(n->cell);
}

Value raiseUnbound(Frame *f, NameNode *n) {
  raiseUnboundName(*f->session, n);
  return f->session->fail(n);
}

} // namespace

bool montyjit::storeLocal(Expr *target, Frame *f, Value value) {
  f->slots[static_cast<NameNode *>(target)->slot] = value;
  return true;
}

Value montyjit::loadLocal(Expr *expr, Frame *f) {
  auto *n = static_cast<NameNode *>(expr);
  Value value = f->slots[n->slot];
  if (value) [[likely]]
    return value;
  return raiseUnbound(f, n);
}

namespace {
Value loadCell(Expr *expr, Frame *f) {
  auto *n = static_cast<NameNode *>(expr);
  Value cell = f->slots[n->slot];
  if (cell) [[likely]]
    if (Value value = cell.as<Cell>()->value)
      return value;
  return raiseUnbound(f, n);
}

Value loadFree(Expr *expr, Frame *f) {
  auto *n = static_cast<NameNode *>(expr);
  if (Value value = f->function->closure[n->slot]->value) [[likely]]
    return value;
  return raiseUnbound(f, n);
}

/// The name is defined nowhere: it is `__builtins__`, which stands in none of
/// our namespaces, or the host knows it, or it is a NameError.
Value undefinedName(Frame *f, NameNode *n) {
  Session &session = *f->session;
  if (nameOf(n->id) == staticName(NameId::DunderBuiltins))
    return importModule(session, session.intern("builtins"));
  raiseNameError(session, nameOf(n->id), f);
  return session.fail(n);
}

Value loadGlobalSlow(Expr *expr, Frame *f);

Value loadGlobal(Expr *expr, Frame *f) {
  auto *n = static_cast<NameNode *>(expr);
  auto *cache = reinterpret_cast<GlobalCache *>(n->cell);
  if (f->globals->keysVersion == cache->globalsVersion) [[likely]]
    return cache->entry->value;
  return loadGlobalSlow(expr, f);
}

Value loadBuiltin(Expr *expr, Frame *f) {
  auto *n = static_cast<NameNode *>(expr);
  auto *cache = reinterpret_cast<GlobalCache *>(n->cell);
  if (f->globals->keysVersion == cache->globalsVersion &&
      f->session->builtins->keysVersion == cache->builtinsVersion) [[likely]]
    return cache->entry->value;
  return loadGlobalSlow(expr, f);
}

Value loadGlobalSlow(Expr *expr, Frame *f) {
  auto *n = static_cast<NameNode *>(expr);
  GlobalCache *cache = cacheOf(n, static_cast<PyCode *>(f->code)->tree);
  Str *name = nameOf(n->id);
  Dict *builtins = builtinsOf(*f->session, f->globals);
  cache->globalsVersion = f->globals->keysVersion;
  cache->builtinsVersion = 0;
  if (int64_t i = dictFindStr(f->globals, name); i >= 0) {
    cache->entry = &f->globals->entries[i];
    n->exec = loadGlobal;
    return cache->entry->value;
  }
  if (int64_t i = dictFindStr(builtins, name); i >= 0) {
    cache->builtinsVersion = builtins->keysVersion;
    cache->entry = &builtins->entries[i];
    n->exec = loadBuiltin;
    return cache->entry->value;
  }
  n->exec = loadGlobalSlow;
  return undefinedName(f, n);
}

/// In a class body, what its namespace does not have: of the globals (or the
/// closure).
Value loadBehindNamespace(NameNode *n, Frame *f) {
  if (n->scope == NameScope::NamespaceFree)
    return loadFree(n, f);
  Str *name = nameOf(n->id);
  Value value = dictGetStr(f->globals, name);
  if (!value)
    value = dictGetStr(builtinsOf(*f->session, f->globals), name);
  return value ? value : undefinedName(f, n);
}

Value loadNamespace(Expr *expr, Frame *f) {
  auto *n = static_cast<NameNode *>(expr);
  Session &session = *f->session;
  Value space = f->slots[0];
  Value value = isDict(space)
                    ? dictGetStr(space.as<Dict>(), nameOf(n->id))
                    : session.getItem(space, Value::fromObject(nameOf(n->id)));
  if (value)
    return value;
  bool isMissing = isDict(space) || session.clearIf(TypeId::KeyError);
  return isMissing ? loadBehindNamespace(n, f) : stop(f, n);
}

/// What was waited for: the host, or a namespace that is no dict.
Value finishName(Frame *f, NameNode *n) {
  f->resume = 0;
  Value value = f->session->takeDelivered();
  if (value)
    return value;
  bool isInMapping = (n->scope == NameScope::Namespace ||
                      n->scope == NameScope::NamespaceFree) &&
                     !isDict(f->slots[0]);
  return isInMapping && f->session->clearIf(TypeId::KeyError)
             ? loadBehindNamespace(n, f)
             : f->session->fail(n);
}

bool storeCell(Expr *target, Frame *f, Value value) {
  f->slots[static_cast<NameNode *>(target)->slot].as<Cell>()->value = value;
  return true;
}

bool storeFree(Expr *target, Frame *f, Value value) {
  f->function->closure[static_cast<NameNode *>(target)->slot]->value = value;
  return true;
}

bool storeGlobal(Expr *target, Frame *f, Value value) {
  auto *n = static_cast<NameNode *>(target);
  Tree *tree = static_cast<PyCode *>(f->code)->tree;
  if (storeGlobalOf(n, *f->session, tree, f->globals, value)) [[likely]]
    return true;
  f->session->fail(n);
  return false;
}

bool storeNamespace(Expr *target, Frame *f, Value value) {
  auto *n = static_cast<NameNode *>(target);
  Session &session = *f->session;
  Value space = f->slots[0];
  Value done;
  if (isDict(space))
    done = dictSetStr(session, space.as<Dict>(), nameOf(n->id), value)
               ? none()
               : Value::empty();
  else
    done = session.setItem(space, Value::fromObject(nameOf(n->id)), value);
  if (!done)
    stop(f, n);
  return bool(done);
}

ExprFn loaderOf(NameScope scope) {
  switch (scope) {
  case NameScope::Local:
    return loadLocal;
  case NameScope::Cell:
    return loadCell;
  case NameScope::Free:
    return loadFree;
  case NameScope::Namespace:
  case NameScope::NamespaceFree:
    return loadNamespace;
  case NameScope::Global:
  case NameScope::Unresolved:
    return loadGlobalSlow;
  }
  __builtin_unreachable();
}

StoreFn storerOf(NameScope scope) {
  switch (scope) {
  case NameScope::Local:
    return storeLocal;
  case NameScope::Cell:
    return storeCell;
  case NameScope::Free:
    return storeFree;
  case NameScope::Namespace:
  case NameScope::NamespaceFree:
    return storeNamespace;
  case NameScope::Global:
  case NameScope::Unresolved:
    return storeGlobal;
  }
  __builtin_unreachable();
}
} // namespace

Value montyjit::raiseUnboundName(Session &session, NameNode *n) {
  if (n->scope == NameScope::Free)
    return session.raiseFormat(
        TypeId::NameError,
        "cannot access free variable '{}' where it is not associated with a "
        "value in enclosing scope",
        n->id->text);
  return session.raiseFormat(TypeId::UnboundLocalError,
                             "cannot access local variable '{}' where it is "
                             "not associated with a value",
                             n->id->text);
}

Value montyjit::loadGlobalOf(NameNode *n, Session &session, Dict *globals) {
  Value value = dictGetStr(globals, nameOf(n->id));
  return value ? value : dictGetStr(session.builtins, nameOf(n->id));
}

bool montyjit::storeGlobalOf(NameNode *n, Session &session, Tree *tree,
                             Dict *globals, Value value) {
  GlobalCache *cache = cacheOf(n, tree);
  // The cache of an augmented target may have found the name in builtins.
  if (globals->keysVersion == cache->globalsVersion && !cache->builtinsVersion)
      [[likely]] {
    cache->entry->value = value;
    return true;
  }
  Str *name = nameOf(n->id);
  if (!dictSetStr(session, globals, name, value))
    return false;
  cache->globalsVersion = globals->keysVersion;
  cache->builtinsVersion = 0;
  cache->entry = &globals->entries[dictFindStr(globals, name)];
  return true;
}

Value montyjit::loadNameForUpdate(NameNode *n, Frame *f) {
  // The target's handler stores; its cell may hold the store's cache, which is
  // of the same type as the load's.
  StoreFn store = n->store;
  Value value = loaderOf(n->scope)(n, f);
  n->store = store;
  return value;
}

void montyjit::bindName(NameNode *name) {
  name->cell = 0;
  if (name->ctx == ExprContext::Store)
    name->store = storerOf(name->scope);
  else
    name->exec = loaderOf(name->scope);
}

template <bool R> Value montyjit::execName(Expr *expr, Frame *f) {
  auto *n = cast<NameNode>(expr);
  if (!atResumePoint<R>(f))
    return n->exec(n, f);
  if (resumeKind(f->resume) == ResumeKind::AfterCall)
    return finishName(f, n);
  f->resume = 0;
  return n->exec(n, f);
}

template <bool R>
bool montyjit::storeName(Expr *target, Frame *f, Value value) {
  if (!atResumePoint<R>(f))
    return target->store(target, f, value);
  return bool(finish(f, target));
}

namespace montyjit {
template Value execName<false>(Expr *, Frame *);
template Value execName<true>(Expr *, Frame *);
template bool storeName<false>(Expr *, Frame *, Value);
template bool storeName<true>(Expr *, Frame *, Value);
} // namespace montyjit
