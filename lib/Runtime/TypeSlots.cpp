//===- TypeSlots.cpp - Members that a class gives its instances -----------===//
///
/// \file
/// `__slots__` become member descriptors. So do `__dict__` and `__weakref__`,
/// of the first class of a line that has them; such a descriptor is marked
/// (isImplicitMember), since no slot of the instance stands behind it.
///
//===----------------------------------------------------------------------===//

#include "TypeBases.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Sorting.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// int, tuple and bytes keep their contents behind the object's fields.
bool hasVariableSize(const Type *type) {
  switch (type->solidBase->id) {
  case TypeId::Int:
  case TypeId::Bool:
  case TypeId::Tuple:
  case TypeId::Bytes:
    return true;
  default:
    return false;
  }
}

bool suppliesDict(const Type *base) {
  return base->hasDict || base->layout == Layout::Type ||
         base->layout == Layout::Module;
}

bool suppliesWeakref(Session &session, const Type *base) {
  Str *name = session.intern("__weakref__");
  for (; base && base->id == TypeId::Dynamic; base = base->base)
    if (dictGetStr(base->dict, name))
      return true;
  switch (base ? base->id : TypeId::Object) {
  case TypeId::Set:
  case TypeId::FrozenSet:
  case TypeId::Deque:
  case TypeId::Type:
  case TypeId::Module:
    return true;
  default:
    return false;
  }
}

/// `__name` is private to the class.
Str *mangledSlot(Session &session, const Type *type, Str *name) {
  std::string text = toUtf8(name), owner = toUtf8(type->name);
  owner.erase(0, std::min(owner.find_first_not_of('_'), owner.size()));
  bool isPrivate = text.starts_with("__") && !text.ends_with("__") &&
                   text.find('.') == std::string::npos && !owner.empty();
  return isPrivate ? session.intern("_" + owner + text) : name;
}

/// \return the items of `__slots__`, which may be any iterable: the operation
/// around is one that is replayed. Null with status.
List *slotItems(Session &session, Value slots) {
  List *names = makeList(session);
  if (asStr(slots))
    return append(session, names, slots) ? names : nullptr;
  Value list =
      session.call(Value::fromObject(builtinType(TypeId::List)), slots);
  return list ? asList(list) : nullptr;
}

bool addMember(Session &session, Type *type, Str *name, bool isImplicit) {
  LazyObject *member = makeLazy(session, TypeId::MemberDescriptor);
  member->fields[0] = Value::fromObject(name);
  member->fields[1] = Value::fromObject(type);
  if (isImplicit)
    member->fields[2] = trueValue();
  return dictSetStr(session, type->dict, name, Value::fromObject(member));
}

/// `__dict__` or `__weakref__`, unless the class has it for an attribute.
bool addImplicitMember(Session &session, Type *type, Str *name) {
  return dictGetStr(type->dict, name) || addMember(session, type, name, true);
}

/// The slots of one class.
class Slots {
public:
  Slots(Session &session, Type *type)
      : session_(session), type_(type), mayHaveDict_(!suppliesDict(type->base)),
        mayHaveWeakref_(!suppliesWeakref(session, type->base) &&
                        !hasVariableSize(type)) {}

  bool add() {
    Str *dict = staticName(NameId::DunderDict);
    Value given = dictGetStr(type_->dict, staticName(NameId::DunderSlots));
    hasDict_ = mayHaveDict_ && !given;
    hasWeakref_ = mayHaveWeakref_ && !given;
    if (given && !addNamed(given))
      return false;
    type_->hasDict = hasDict_ || anyBase(suppliesDict);
    return (!hasDict_ || addImplicitMember(session_, type_, dict)) &&
           (!hasWeakref_ ||
            addImplicitMember(session_, type_, session_.intern("__weakref__")));
  }

private:
  template <typename Predicate> bool anyBase(Predicate predicate) {
    return std::any_of(type_->bases->begin(), type_->bases->end(),
                       [&](Value base) { return predicate(base.as<Type>()); });
  }

  bool addNamed(Value given) {
    List *items = slotItems(session_, given);
    if (!items)
      return false;
    if (items->size && hasVariableSize(type_))
      return fail(TypeId::TypeError,
                  "nonempty __slots__ not supported for subtype of '" +
                      toUtf8(type_->base->name) + "'");
    List *names = makeList(session_);
    for (uint32_t i = 0; i < items->size; ++i)
      if (!take(items->items[i], names))
        return false;
    if (!sortQuickly(session_, names, {}, {}))
      return false;
    for (uint32_t i = 0; i < names->size; ++i)
      if (!addMember(session_, type_, names->items[i].as<Str>(), false))
        return false;
    type_->inlineSlots = std::max(type_->inlineSlots, items->size);
    // The other bases may have what the first one has not.
    hasDict_ |= mayHaveDict_ && anyBase(suppliesDict);
    hasWeakref_ |= mayHaveWeakref_ && anyBase([&](const Type *base) {
                     return suppliesWeakref(session_, base);
                   });
    return true;
  }

  /// Checks an item of `__slots__`, and adds it to \p names.
  bool take(Value item, List *names) {
    Str *name = asStr(item);
    if (!name)
      return fail(TypeId::TypeError, "__slots__ items must be strings, not '" +
                                         typeName(item) + "'");
    Str *isIdentifier = session_.intern("isidentifier");
    if (!(session_.callMethod(item, isIdentifier, nullptr, 0) == trueValue()))
      return fail(TypeId::TypeError, "__slots__ must be identifiers");
    name = mangledSlot(session_, type_, session_.intern(name));
    std::string text = toUtf8(name);
    if (text == "__dict__")
      return takeImplicit(text, mayHaveDict_, hasDict_);
    if (text == "__weakref__")
      return takeImplicit(text, mayHaveWeakref_, hasWeakref_);
    Value there = dictGetStr(type_->dict, name);
    if (there && !isExactly(there, TypeId::MemberDescriptor))
      return fail(TypeId::ValueError, "'" + text +
                                          "' in __slots__ conflicts with class "
                                          "variable");
    return appendOwned(session_, names, Value::fromObject(name));
  }

  bool takeImplicit(const std::string &name, bool mayHave, bool &has) {
    if (!mayHave || has)
      return fail(TypeId::TypeError,
                  name + " slot disallowed: we already got one");
    return has = true;
  }

  bool fail(TypeId type, const std::string &message) {
    session_.raise(type, message);
    return false;
  }

  Session &session_;
  Type *type_;
  bool mayHaveDict_, mayHaveWeakref_;
  bool hasDict_ = false, hasWeakref_ = false;
};
} // namespace

bool montyjit::addSlots(Session &session, Type *type) {
  return Slots(session, type).add();
}

bool montyjit::hasOwnSlots(const Type *type) {
  bool found = false;
  if (type->dict && dictGetStr(type->dict, staticName(NameId::DunderSlots)))
    forEachEntry(type->dict, [&](DictEntry &entry) {
      found |= isExactly(entry.value, TypeId::MemberDescriptor) &&
               !isImplicitMember(entry.value) &&
               entry.value.as<LazyObject>()->fields[1].object() == type;
    });
  return found;
}
