//===- TypeLookup.cpp - Attributes of classes along the MRO ---------------===//
///
/// \file
/// A look-up on a class is a walk along its MRO. Two caches stand before it:
/// the table of special methods in the type, filled whole, and a session-wide
/// table keyed by (type version, name). Versions are unique in the process and
/// a type gets a new one whenever it or a base of it changes, so a cache entry
/// needs no other check.
///
//===----------------------------------------------------------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>
#include <cstdlib>

using namespace montyjit;

namespace montyjit {
struct MethodCache {
  static constexpr size_t Size = 1024;
  struct Entry {
    uint64_t version;
    Str *name;
    Value value;
  } entries[Size];
};
} // namespace montyjit

namespace {
Value walkMro(Type *type, Str *name) {
  for (uint32_t i = 0; i < type->mroCount; ++i)
    if (Value value = dictGetStr(type->mro[i]->dict, name))
      return value;
  return Value::empty();
}

/// Whether a class made in Python gives \p type its \p special.
bool overridesSpecial(Type *type, Special special) {
  for (uint32_t i = 0; i < type->mroCount; ++i)
    if (dictGetStr(type->mro[i]->dict, staticName(special)))
      return type->mro[i]->id == TypeId::Dynamic;
  return false;
}
} // namespace

Type *montyjit::asType(Value value) {
  if (!value.isObject())
    return nullptr;
  Type *type = value.object()->shape->type;
  return type->layout == Layout::Type ? value.as<Type>() : nullptr;
}

Value montyjit::typeLookup(Session &session, Type *type, Str *name) {
  if (!session.methodCache)
    session.methodCache =
        static_cast<MethodCache *>(std::calloc(1, sizeof(MethodCache)));
  size_t hash = type->version ^ (reinterpret_cast<uintptr_t>(name) >> 4);
  auto &entry = session.methodCache->entries[hash % MethodCache::Size];
  if (entry.version == type->version && entry.name == name)
    return entry.value;
  Value value = walkMro(type, name);
  // Plain data may be replaced without a new version: never remembered.
  if (!isPlainData(value))
    entry = {type->version, name, value};
  return value;
}

bool montyjit::isPlainData(Value value) {
  if (!value)
    return false;
  switch (typeOf(value)->id) {
  case TypeId::NoneType:
  case TypeId::Int:
  case TypeId::Bool:
  case TypeId::Float:
  case TypeId::Complex:
  case TypeId::Str:
  case TypeId::Bytes:
  case TypeId::List:
  case TypeId::Tuple:
  case TypeId::Dict:
  case TypeId::Set:
  case TypeId::FrozenSet:
    return true;
  default:
    return false;
  }
}

namespace {
/// Replaces the value of an attribute that the class itself has, when neither
/// the old nor the new one can change how anything is looked up.
bool replaceData(Type *type, Str *name, Value value) {
  if (!isPlainData(value) || name->at(0) == '_')
    return false;
  int64_t at = dictFindStr(type->dict, name);
  if (at < 0 || !isPlainData(type->dict->entries[at].value))
    return false;
  type->dict->entries[at].value = value;
  return true;
}
} // namespace

/// Visits the specials that the class itself defines, with their numbers. Most
/// classes define few, so its entries are gone through rather than the names:
/// they stand in one array, first.
template <typename Visit>
static void forEachOwnSpecial(const Type *type, Visit visit) {
  const Str *first = staticName(Special(0));
  for (uint32_t i = 0; i < type->dict->used; ++i) {
    const DictEntry &entry = type->dict->entries[i];
    Str *name = entry.key ? asStr(entry.key) : nullptr;
    if (name && !name->isInterned)
      name = findStaticName(name);
    size_t index = size_t(name - first);
    if (name && index < size_t(Special::Count))
      visit(index, entry.value);
  }
}

static bool hasOwnSpecials(const Type *type) {
  bool result = false;
  forEachOwnSpecial(type, [&](size_t, Value) { result = true; });
  return result;
}

/// \return whether the bases of \p type are those of its base, whose specials
/// are known.
static bool goesOnAsBase(const Type *type) {
  const Type *base = type->base;
  return base && base->specialsVersion == base->version &&
         std::equal(type->mro + 1, type->mro + type->mroCount, base->mro,
                    base->mro + base->mroCount);
}

static void fillRow(Session &session, Type *type) {
  bool isAsBase = goesOnAsBase(type);
  // A built-in type that has none of its own, as most exceptions, shares them.
  if (type->id != TypeId::Dynamic) {
    if (isAsBase && !hasOwnSpecials(type)) {
      type->specials = type->base->specials;
      return;
    }
    if (!type->specials ||
        (type->base && type->specials == type->base->specials))
      type->specials = static_cast<Value *>(
          session.heap.allocate(size_t(Special::Count) * sizeof(Value)));
  }
  if (isAsBase)
    std::copy_n(type->base->specials, size_t(Special::Count), type->specials);
  else
    std::fill_n(type->specials, size_t(Special::Count), Value::empty());
  for (uint32_t i = isAsBase ? 1 : type->mroCount; i-- > 0;)
    forEachOwnSpecial(type->mro[i], [&](size_t index, Value value) {
      type->specials[index] = value;
    });
}

void Session::fillSpecials(Type *type) {
  charge(int64_t(type->mroCount) * int64_t(Special::Count));
  fillRow(*this, type);
  type->hasGetAttr = bool(type->specials[size_t(Special::GetAttr)]);
  type->hasCustomGetAttribute = overridesSpecial(type, Special::GetAttribute);
  type->hasCustomSetAttr = overridesSpecial(type, Special::SetAttr) ||
                           overridesSpecial(type, Special::DelAttr);
  type->specialsVersion = type->version;
}

bool montyjit::mayClaimClass(Session &session, Type *type) {
  if (type->id != TypeId::Dynamic)
    return false;
  Value own = session.lookupSpecial(type, Special::DunderClass);
  return type->hasCustomGetAttribute ||
         !(own == session.lookupSpecial(builtinType(TypeId::Object),
                                        Special::DunderClass));
}

void montyjit::typeModified(Session &session, Type *type) {
  type->version = newVersion(session);
  if (!type->subclasses)
    return;
  for (uint32_t i = 0; i < type->subclasses->size; ++i)
    typeModified(session, type->subclasses->items[i].as<Type>());
}

bool montyjit::typeSetAttr(Session &session, Type *type, Str *name,
                           Value value) {
  if (type->id != TypeId::Dynamic || type->isStatic) {
    session.raiseFormat(TypeId::TypeError,
                        "cannot set '{}' attribute of immutable type '{}'",
                        toUtf8(name), typeName(type));
    return false;
  }
  if (value) {
    if (name->length && replaceData(type, name, value))
      return true;
    if (!dictSetStr(session, type->dict, name, value))
      return false;
  } else if (!dictRemoveStr(session, type->dict, name)) {
    session.raiseFormat(TypeId::AttributeError,
                        "type object '{}' has no attribute '{}'",
                        toUtf8(type->name), toUtf8(name));
    return false;
  }
  typeModified(session, type);
  return true;
}
