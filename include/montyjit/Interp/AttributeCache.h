//===- AttributeCache.h - The inline cache of attribute nodes ---*- C++ -*-===//

#ifndef MONTYJIT_INTERP_ATTRIBUTECACHE_H
#define MONTYJIT_INTERP_ATTRIBUTECACHE_H

#include "montyjit/Runtime/Object.h"

namespace montyjit {

/// What a look-up came to.
enum class AttributeKind : uint8_t {
  None,
  /// A slot of the instance, at a byte offset.
  InlineSlot,
  /// A slot of the overflow array.
  OverflowSlot,
  /// A function of the class, to be bound to the object.
  Method,
  /// A property, `value`. Not read through the cache.
  Property,
  /// A field of a named tuple: item number `offset`.
  TupleItem,
  /// Of a super object: a function, to be bound to the object behind it, which
  /// the cache is about; `owner` is the class to look behind.
  SuperMethod,
  /// An attribute of the module `value`: its entry in the module's dict.
  ModuleEntry,
  /// A class attribute that is no descriptor, or what a static method wraps.
  TypeValue,
  /// A class attribute that is plain data: its entry in the class's dict.
  TypeEntry,
  /// Stores only: the attribute is new, and the shape becomes `next`.
  Transition,
};

/// Valid while the object has `shape` and its type still has `typeVersion`.
struct AttributeCache {
  Shape *shape;
  uint64_t typeVersion;
  AttributeKind kind;
  uint32_t offset;
  uint32_t area;
  Value value;
  Shape *next;
  /// TypeEntry: the class that has the attribute, its dict's keysVersion, and
  /// the number of the entry.
  Type *owner;
  uint64_t ownerVersion;
  /// What other objects were; null at the end.
  AttributeCache *more;
};
/// A node keeps so many.
inline constexpr uint32_t MaxAttributeCaches = 4;

/// \return whether \p cache is valid for \p object.
inline bool hits(const AttributeCache *cache, Value object) {
  return object.isObject() && object.object()->shape == cache->shape &&
         cache->shape->type->version == cache->typeVersion;
}

/// \return the first of \p cache and those behind it that is valid for \p
/// object; null if none is.
inline AttributeCache *findCache(AttributeCache *cache, Value object) {
  while (cache && !hits(cache, object))
    cache = cache->more;
  return cache;
}

inline Value *inlineSlot(Object *object, uint32_t offset) {
  return reinterpret_cast<Value *>(reinterpret_cast<char *>(object) + offset);
}
inline Value *overflowSlots(Object *object, uint32_t area) {
  return *reinterpret_cast<Value **>(reinterpret_cast<char *>(object) + area);
}

} // namespace montyjit

#endif // MONTYJIT_INTERP_ATTRIBUTECACHE_H
