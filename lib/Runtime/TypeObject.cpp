//===- TypeObject.cpp - Making classes ------------------------------------===//

#include "TypeBases.h"

#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <vector>

using namespace montyjit;

namespace {
constexpr uint32_t MinInlineSlots = 2;
constexpr uint32_t MaxInlineSlots = 32;

/// C3 linearisation (Barrett et al., "A Monotonic Superclass Linearization for
/// Dylan", OOPSLA '96), as Python 2.3 and later.
class Linearizer {
public:
  Linearizer(Session &session, Type *type) : session_(session), type_(type) {}

  bool run() {
    Tuple *bases = type_->bases;
    for (Value base : *bases)
      lists_.push_back({base.as<Type>()->mro, base.as<Type>()->mroCount});
    for (Value base : *bases)
      direct_.push_back(base.as<Type>());
    lists_.push_back({direct_.data(), uint32_t(direct_.size())});
    result_.push_back(type_);
    while (Type *next = takeHead())
      result_.push_back(next);
    if (session_.hasRaised())
      return false;
    if (!isDone())
      return fail();
    auto **mro = static_cast<Type **>(
        session_.heap.allocate(result_.size() * sizeof(Type *)));
    std::copy(result_.begin(), result_.end(), mro);
    type_->mro = mro;
    type_->mroCount = uint32_t(result_.size());
    return true;
  }

private:
  struct Remaining {
    Type **types;
    uint32_t count;
  };

  bool isInTail(Type *candidate) const {
    for (const Remaining &list : lists_) {
      session_.charge(list.count);
      for (uint32_t i = 1; i < list.count; ++i)
        if (list.types[i] == candidate)
          return true;
    }
    return false;
  }

  /// \return the next class of the order; null at the end, where there is none,
  /// or with an exception pending.
  Type *takeHead() {
    if (!session_.poll(int64_t(lists_.size())))
      return nullptr;
    for (const Remaining &list : lists_) {
      if (!list.count || isInTail(list.types[0]))
        continue;
      Type *head = list.types[0];
      for (Remaining &other : lists_)
        if (other.count && other.types[0] == head)
          ++other.types, --other.count;
      return head;
    }
    return nullptr;
  }

  bool isDone() const {
    return std::all_of(lists_.begin(), lists_.end(),
                       [](const Remaining &list) { return !list.count; });
  }

  bool fail() {
    std::string names;
    std::vector<Type *> seen;
    for (const Remaining &list : lists_)
      if (list.count &&
          std::find(seen.begin(), seen.end(), list.types[0]) == seen.end()) {
        seen.push_back(list.types[0]);
        names += (names.empty() ? "" : ", ") + toUtf8(list.types[0]->name);
      }
    session_.raiseFormat(
        TypeId::TypeError,
        "Cannot create a consistent method resolution order (MRO) for bases {}",
        names);
    return false;
  }

  Session &session_;
  Type *type_;
  std::vector<Remaining> lists_;
  std::vector<Type *> direct_;
  std::vector<Type *> result_;
};

} // namespace

bool montyjit::linearize(Session &session, Type *type) {
  return Linearizer(session, type).run();
}

/// \return the class that the layout of \p type comes from.
static Type *layoutBase(Type *type) {
  for (Type *base = type; base && base->id == TypeId::Dynamic;
       base = base->base)
    if (hasOwnSlots(base))
      return base;
  return solidBaseOf(type);
}

Type *montyjit::bestBase(Session &session, Tuple *bases) {
  Type *best = nullptr;
  for (Value value : *bases) {
    Type *base = asType(value);
    if (!base) {
      session.raise(TypeId::TypeError, "bases must be types");
      return nullptr;
    }
    if (base->isFinal) {
      session.raiseFormat(TypeId::TypeError,
                          "type '{}' is not an acceptable base type",
                          typeName(base));
      return nullptr;
    }
    Type *solid = layoutBase(base), *bestSolid = best ? layoutBase(best) : best;
    if (!best || (solid != bestSolid && isSubtype(solid, bestSolid)))
      best = base;
    else if (!isSubtype(bestSolid, solid)) {
      session.raise(TypeId::TypeError,
                    "multiple bases have instance lay-out conflict");
      return nullptr;
    }
  }
  return best;
}

namespace {
bool isValueLayout(Layout layout) {
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

bool montyjit::checkDistinct(Session &session, Tuple *bases) {
  for (uint32_t i = 0; i < bases->size; ++i)
    for (uint32_t j = i + 1; j < bases->size; ++j)
      if (bases->items[i] == bases->items[j]) {
        session.raiseFormat(TypeId::TypeError, "duplicate base class {}",
                            toUtf8(bases->items[i].as<Type>()->name));
        return false;
      }
  return true;
}

namespace {
void makeRootShape(Session &session, Type *type) {
  auto *shape = static_cast<Shape *>(session.heap.allocate(sizeof(Shape)));
  shape->type = type;
  type->rootShape = shape;
}

} // namespace

bool montyjit::registerWithBases(Session &session, Type *type) {
  for (Value value : *type->bases) {
    Type *base = value.as<Type>();
    // Built-in types are shared and never change: nothing to invalidate.
    List **list = base->id == TypeId::Dynamic ? &base->subclasses
                                              : &session.builtinSubclasses;
    if (!*list)
      *list = makeList(session);
    if (!append(session, *list, Value::fromObject(type)))
      return false;
  }
  return true;
}

namespace {
/// Own or inherited layout, attribute area, flags.
bool layOut(Session &session, Type *type, Type *base, uint32_t inlineSlots) {
  type->base = base;
  type->solidBase = base->solidBase;
  type->layout = base->layout;
  type->isWrapper = isValueLayout(type->layout);
  type->hasAttributes = true;
  type->attributeOffset = uint32_t(layoutSize(type->layout));
  uint32_t slots = inlineSlots;
  for (Value value : *type->bases)
    slots = std::max(slots, value.as<Type>()->inlineSlots);
  type->inlineSlots = std::clamp(slots, MinInlineSlots, MaxInlineSlots);
  return addSlots(session, type);
}

/// A function becomes a static or class method where the name asks for it.
void wrapImplicitMethods(Session &session, Dict *dict) {
  auto wrap = [&](Str *name, TypeId kind) {
    Value value = dictGetStr(dict, name);
    if (!value || !isExactly(value, TypeId::Function))
      return;
    LazyObject *wrapper = makeLazy(session, kind);
    wrapper->fields[0] = value;
    (void)!dictSetStr(session, dict, name, Value::fromObject(wrapper));
  };
  wrap(staticName(Special::New), TypeId::StaticMethod);
  wrap(staticName(NameId::InitSubclass), TypeId::ClassMethod);
  wrap(staticName(NameId::ClassGetItem), TypeId::ClassMethod);
}

void addNote(Session &session, Value exception, std::string_view text) {
  auto *object = exception.as<ExceptionObject>();
  if (!object->notes)
    object->notes = Value::fromObject(makeList(session));
  if (List *notes = asList(object->notes))
    (void)!append(session, notes, Value::fromObject(makeStr(session, text)));
}

/// A class that defines `__eq__` without `__hash__` is not hashable.
bool addImplicitHash(Session &session, Dict *dict) {
  if (!dictGetStr(dict, staticName(Special::Eq)) ||
      dictGetStr(dict, staticName(Special::Hash)))
    return true;
  return dictSetStr(session, dict, staticName(Special::Hash), none());
}

bool takeNames(Session &session, Type *type, Str *name) {
  type->name = name;
  Str *qualName = staticName(NameId::DunderQualName);
  Value given = dictGetStr(type->dict, qualName);
  if (given && !asStr(given)) {
    session.raiseFormat(TypeId::TypeError,
                        "type __qualname__ must be a str, not {}",
                        typeName(given));
    return false;
  }
  type->qualName = given ? given : Value::fromObject(name);
  dictRemoveStr(session, type->dict, qualName);
  type->module = dictGetStr(type->dict, staticName(NameId::DunderModule));
  return true;
}

/// A class without a docstring has None for one, unless `__doc__` is a slot.
bool addImplicitDoc(Session &session, Dict *dict) {
  Str *name = staticName(NameId::DunderDoc);
  return dictGetStr(dict, name) || dictSetStr(session, dict, name, none());
}
} // namespace

Type *montyjit::solidBaseOf(Type *type) {
  Type *solid = type->solidBase;
  if (solid->layout != Layout::Exception)
    return solid;
  while (solid->base->layout == Layout::Exception &&
         exceptionFamily(solid) == exceptionFamily(solid->base))
    solid = solid->base;
  return solid;
}

Type *montyjit::resolveMetatype(Session &session, Tuple *bases, Type *hint) {
  Type *winner = hint;
  for (Value base : *bases) {
    Type *candidate = typeOf(base);
    if (isSubtype(winner, candidate))
      continue;
    if (isSubtype(candidate, winner)) {
      winner = candidate;
      continue;
    }
    session.raise(TypeId::TypeError,
                  "metaclass conflict: the metaclass of a derived class must "
                  "be a (non-strict) subclass of the metaclasses of all its "
                  "bases");
    return nullptr;
  }
  return winner;
}

Type *montyjit::makeType(Session &session, Type *metatype, Str *name,
                         Tuple *bases, Dict *dict, uint32_t inlineSlots) {
  if (!bases->size) {
    Value object = Value::fromObject(builtinType(TypeId::Object));
    bases = makeTuple(session, &object, 1);
  }
  Type *base = bestBase(session, bases);
  if (!base || !checkDistinct(session, bases))
    return nullptr;
  auto *type = static_cast<Type *>(newInstance(session, metatype));
  type->id = TypeId::Dynamic;
  type->bases = bases;
  type->dict = dictCopy(session, dict);
  if (!type->dict || !takeNames(session, type, name) ||
      !layOut(session, type, base, inlineSlots))
    return nullptr;
  wrapImplicitMethods(session, type->dict);
  if (!addImplicitHash(session, type->dict) ||
      !addImplicitDoc(session, type->dict))
    return nullptr;
  type->specials = static_cast<Value *>(
      session.heap.allocate(size_t(Special::Count) * sizeof(Value)));
  type->version = newVersion(session);
  makeRootShape(session, type);
  if (!linearize(session, type) || !registerWithBases(session, type))
    return nullptr;
  return type;
}

/// \return the attributes of a new class that want to be told their names: name
/// and value in turn.
static Tuple *attributesToName(Session &session, Dict *dict) {
  List *found = makeList(session);
  forEachEntry(dict, [&](DictEntry &entry) {
    if (!entry.value.isInt() && !entry.value.isFloat() &&
        session.lookupSpecial(typeOf(entry.value), Special::SetName))
      (void)!(append(session, found, entry.key) &&
              append(session, found, entry.value));
  });
  return makeTuple(session, found->items, found->size);
}

/// Calls `__set_name__` of what was in the class's body. \return false with
/// status.
static bool callSetNames(Session &session, Value made, Str *name) {
  // The hooks may change the class; a replay goes on with what it had at first.
  Value attributes = session.remember(
      Value::fromObject(attributesToName(session, made.as<Type>()->dict)));
  if (!isTuple(attributes))
    return raiseWrongLog(session), false;
  Tuple *pairs = attributes.as<Tuple>();
  for (uint32_t i = 0; i + 1 < pairs->size; i += 2) {
    Value args[] = {made, pairs->items[i]}, value = pairs->items[i + 1];
    if (session.callSpecial(Special::SetName, value, args, 2))
      continue;
    if (session.hasRaised())
      addNote(session, session.exception,
              fmt::format("Error calling __set_name__ on '{}' instance '{}' "
                          "in '{}'",
                          typeName(value), toUtf8(asStr(pairs->items[i])),
                          toUtf8(name)));
    return false;
  }
  return true;
}

Value montyjit::makeClass(Session &session, Type *metatype, Str *name,
                          Tuple *bases, Dict *dict, Dict *kwargs,
                          uint32_t inlineSlots) {
  Value cell = dictGetStr(dict, staticName(NameId::DunderClassCell));
  if (cell && !isExactly(cell, TypeId::Cell))
    return session.raiseFormat(TypeId::TypeError,
                               "__classcell__ must be a nonlocal cell, not "
                               "<class '{}'>",
                               typeName(cell));
  Str *sharedNames = session.intern("__classdictcell__");
  if (cell || dictGetStr(dict, sharedNames)) {
    dict = dictCopy(session, dict);
    dictRemoveStr(session, dict, staticName(NameId::DunderClassCell));
    dictRemoveStr(session, dict, sharedNames);
  }
  Type *type = makeType(session, metatype, name, bases, dict, inlineSlots);
  if (!type)
    return Value::empty();
  // The hooks run Python code: on a replay they must see the same class.
  Value made = session.remember(Value::fromObject(type));
  type = asType(made);
  if (!type)
    return raiseWrongLog(session);
  if (cell)
    cell.as<Cell>()->value = made;
  return callSetNames(session, made, name) &&
                 callInitSubclass(session, type, kwargs)
             ? made
             : Value::empty();
}
