//===- DecodeTypes.cpp - Classes of a snapshot ----------------------------===//
///
/// \file
/// Classes refer to each other and decide the sizes of all instances, so they
/// are made in steps of their own: allocated; given their members; laid out,
/// each after its base.
///
//===----------------------------------------------------------------------===//

#include "Decoder.h"

#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/TypeObject.h"

using namespace montyjit;
using namespace montyjit::snapshot;

namespace {
/// Where a class's record has its inline slots and its method resolution order.
constexpr uint32_t InlineSlotsWord = 8, FirstMroWord = 9;
constexpr uint64_t MaxInlineSlots = 1 << 16;

bool isValue(Layout layout) {
  switch (layout) {
  case Layout::Int:
  case Layout::Float:
  case Layout::Complex:
  case Layout::Str:
  case Layout::Bytes:
  case Layout::Tuple:
    return true;
  default:
    return false;
  }
}
} // namespace

bool Decoder::allocateType(uint32_t n) {
  uint64_t slots = 0;
  uint32_t meta = classes_[n];
  if (wordCount(n) <= FirstMroWord)
    return fail("a class without members");
  if (meta != count_ && kind(meta) == Kind::Type) {
    if (wordCount(meta) <= FirstMroWord)
      return fail("a class without members");
    slots = wordAt(meta, InlineSlotsWord);
  }
  if (slots > MaxInlineSlots)
    return fail("a class with too many attributes");
  size_t bytes = sizeof(Type) + (1 + slots) * sizeof(Value);
  size_t specials = size_t(Special::Count) * sizeof(Value);
  if (!charge(bytes + specials))
    return false;
  auto *type = static_cast<Type *>(session_.heap.allocate(bytes));
  objects_[n] = type;
  type->id = TypeId::Dynamic;
  type->specials = static_cast<Value *>(session_.heap.allocate(specials));
  type->version = newVersion(session_);
  auto *shape = static_cast<Shape *>(session_.heap.allocate(sizeof(Shape)));
  shape->type = type;
  type->rootShape = shape;
  return true;
}

bool Decoder::fillType(uint32_t n) {
  auto *type = static_cast<Type *>(objects_[n]);
  Type *meta = classOf(n);
  if (!meta)
    return false;
  type->shape = meta->rootShape;
  begin(n);
  pointer(type->name, Kind::Str);
  at_ += 2; // The names are values: when all objects are there.
  pointer(type->base, Kind::Type);
  pointer(type->bases, Kind::Tuple);
  at_ += 2; // The namespace and the subclasses too.
  uint64_t flags = next(), slots = next();
  type->hasDict = flags & TypeHasDict;
  type->hasCustomGetAttribute = flags & TypeCustomGetAttribute;
  type->hasCustomSetAttr = flags & TypeCustomSetAttr;
  type->hasGetAttr = flags & TypeHasGetAttr;
  type->isAbstract = flags & TypeIsAbstract;
  type->isFinal = flags & TypeIsFinal;
  type->isStatic = flags & TypeIsStatic;
  if (!error_.empty() || !type->name || !type->base || !type->bases ||
      type->base->isFinal || slots > MaxInlineSlots)
    return fail("a class without a name or base");
  type->inlineSlots = uint32_t(slots);
  type->hasAttributes = true;
  uint32_t count = end_ - at_;
  type->mro =
      static_cast<Type **>(session_.heap.allocate(count * sizeof(Type *)));
  for (; type->mroCount < count && error_.empty(); ++type->mroCount) {
    pointer(type->mro[type->mroCount], Kind::Type);
    if (!type->mro[type->mroCount])
      return fail("a class without ancestors");
  }
  return error_.empty();
}

/// The layout comes from the built-in class at the end of the bases.
bool Decoder::layOutType(uint32_t n) {
  auto *type = static_cast<Type *>(objects_[n]);
  Type *end = type->base;
  for (size_t steps = 0; end->id == TypeId::Dynamic; end = end->base)
    if (++steps > types_.size())
      return fail("a class that is its own base");
  type->solidBase = end->solidBase;
  type->layout = end->layout;
  type->isWrapper = isValue(type->layout);
  type->attributeOffset = uint32_t(layoutSize(type->layout));
  return true;
}

/// Every ancestor's layout must be a part of the class's own.
bool Decoder::checkMro(Type *type) {
  if (type->mro[0] != type ||
      type->mro[type->mroCount - 1] != builtinType(TypeId::Object))
    return fail("a class that is not among its ancestors");
  for (uint32_t i = 0; i < type->mroCount; ++i)
    if (!isSubtype(solidBaseOf(type), solidBaseOf(type->mro[i])))
      return fail("a class with ancestors of different layouts");
  if (!isSubtype(type, type->base) || type->shape->type->layout != Layout::Type)
    return fail("a class without a metaclass");
  return true;
}

bool Decoder::makeTypes() {
  for (uint32_t n : types_)
    if (!allocateType(n))
      return false;
  for (uint32_t n : types_)
    if (!fillType(n))
      return false;
  for (uint32_t n : types_)
    if (!layOutType(n))
      return false;
  for (uint32_t n : types_)
    if (!checkMro(static_cast<Type *>(objects_[n])))
      return false;
  return true;
}

bool Decoder::finishType(uint32_t n) {
  auto *type = static_cast<Type *>(objects_[n]);
  begin(n);
  ++at_;
  value(type->qualName);
  value(type->module);
  at_ += 2;
  pointer(type->dict, Kind::Dict);
  pointer(type->subclasses, Kind::List);
  if (!error_.empty() || !type->dict)
    return fail("a class without a namespace");
  for (Value base : *type->bases)
    if (!base.isObject() || base.isEmpty() ||
        typeOf(base)->layout != Layout::Type)
      return fail("a base that is no class");
  return true;
}
