//===- TypeBases.cpp - Assigning __bases__ --------------------------------===//

#include "TypeBases.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace montyjit;

namespace {
/// What a class's order was, to go back to.
struct Order {
  Type *type;
  Type **mro;
  uint32_t count;
};

bool checkBase(Session &session, const Type *type, Value value) {
  Type *base = asType(value);
  if (!base)
    session.raiseFormat(TypeId::TypeError,
                        "{}.__bases__ must be tuple of classes, not '{}'",
                        toUtf8(type->name), typeName(value));
  else if (isSubtype(base, type))
    session.raise(TypeId::TypeError,
                  "a __bases__ item causes an inheritance cycle");
  else
    return true;
  return false;
}

Tuple *checkBases(Session &session, const Type *type, Value value) {
  Tuple *bases = asTuple(value);
  if (!bases)
    session.raiseFormat(TypeId::TypeError,
                        "can only assign tuple to {}.__bases__, not {}",
                        toUtf8(type->name), typeName(value));
  else if (!bases->size)
    session.raiseFormat(
        TypeId::TypeError,
        "can only assign non-empty tuple to {}.__bases__, not ()",
        toUtf8(type->name));
  else if (std::all_of(bases->begin(), bases->end(), [&](Value base) {
             return checkBase(session, type, base);
           }))
    return bases;
  return nullptr;
}

/// Instances keep their layout.
bool checkLayout(Session &session, Type *old, Type *base) {
  bool isSame = solidBaseOf(old) == solidBaseOf(base) &&
                old->hasDict == base->hasDict &&
                (old->hasDict || old->inlineSlots == base->inlineSlots);
  bool areAlike = (base->id == TypeId::Dynamic) == (old->id == TypeId::Dynamic);
  if (!isSame)
    session.raiseFormat(
        TypeId::TypeError, "__bases__ assignment: '{}' {} differs from '{}'",
        toUtf8(base->name), areAlike ? "object layout" : "deallocator",
        toUtf8(old->name));
  return isSame;
}

/// New orders for \p type and what is below it; \p before notes the old ones.
bool linearizeAll(Session &session, Type *type, std::vector<Order> &before) {
  before.push_back({type, type->mro, type->mroCount});
  if (!linearize(session, type))
    return false;
  for (uint32_t i = 0; type->subclasses && i < type->subclasses->size; ++i)
    if (!linearizeAll(session, type->subclasses->items[i].as<Type>(), before))
      return false;
  return true;
}

void forgetSubclass(Session &session, Type *base, Type *type) {
  List *list = base->id == TypeId::Dynamic ? base->subclasses
                                           : session.builtinSubclasses;
  Value *end = list->items + list->size;
  Value *place = std::find(list->items, end, Value::fromObject(type));
  if (place == end)
    return;
  std::copy(place + 1, end, place);
  --list->size;
}
} // namespace

bool montyjit::assignBases(Session &session, Type *type, Value value) {
  Tuple *bases = checkBases(session, type, value);
  Type *base = bases ? bestBase(session, bases) : nullptr;
  if (!base || !checkDistinct(session, bases) ||
      !checkLayout(session, type->base, base))
    return false;
  Tuple *old = std::exchange(type->bases, bases);
  std::vector<Order> before;
  if (!linearizeAll(session, type, before)) {
    type->bases = old;
    for (auto order = before.rbegin(); order != before.rend(); ++order)
      order->type->mro = order->mro, order->type->mroCount = order->count;
    return false;
  }
  type->base = base;
  for (Value each : *old)
    forgetSubclass(session, each.as<Type>(), type);
  typeModified(session, type);
  return registerWithBases(session, type);
}
