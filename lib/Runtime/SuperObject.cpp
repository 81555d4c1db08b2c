//===--- SuperObject.cpp - super ------------------------------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ObjectText.h"

namespace montyjit {

namespace {

/// Fields of a super object: the class behind which to look, the object (empty:
/// unbound), the class whose MRO is walked.
enum SuperField { ThisClass, Self, SelfClass };

/// \return the class whose MRO `super(type, object)` walks; null with
/// TypeError.
Type *checkSuper(Session &session, Type *type, Value object) {
  Type *asClass = asType(object);
  if (asClass && isSubtype(asClass, type))
    return asClass;
  if (isSubtype(typeOf(object), type))
    return typeOf(object);
  session.raiseFormat(
      TypeId::TypeError,
      "super(type, obj): obj ({} {}) is not an instance or subtype of type "
      "({}).",
      asClass ? "type" : "instance of",
      asClass ? toUtf8(asClass->name) : typeName(object), toUtf8(type->name));
  return nullptr;
}

bool bind(Session &session, LazyObject *super, Value type, Value object) {
  Type *thisClass = asType(type);
  if (!thisClass) {
    session.raiseFormat(TypeId::TypeError,
                        "super() argument 1 must be a type, not {}",
                        typeName(type));
    return false;
  }
  bool isBound = object && !(object == none());
  Type *selfClass = isBound ? checkSuper(session, thisClass, object) : nullptr;
  if (isBound && !selfClass)
    return false;
  super->fields[ThisClass] = type;
  super->fields[Self] = isBound ? object : Value::empty();
  super->fields[SelfClass] =
      selfClass ? Value::fromObject(selfClass) : Value::empty();
  return true;
}

Value superNew(Session &session, Value *args) {
  return Value::fromObject(newInstance(session, args[0].as<Type>()));
}

Value superInit(Session &session, Value *args) {
  Tuple *given = args[1].as<Tuple>();
  if (args[2].as<Dict>()->size)
    return session.raise(TypeId::TypeError,
                         "super() takes no keyword arguments");
  if (given->size > 2)
    return session.raiseFormat(TypeId::TypeError,
                               "super() expected at most 2 arguments, got {}",
                               given->size);
  // Without arguments, the interpreter adds them; there is no frame to look at.
  if (given->size == 0)
    return session.raise(TypeId::RuntimeError, "super(): no arguments");
  Value object = given->size > 1 ? given->items[1] : Value::empty();
  return bind(session, args[0].as<LazyObject>(), given->items[0], object)
             ? none()
             : Value::empty();
}

std::string className(Value type) {
  return type ? toUtf8(type.as<Type>()->name) : std::string("NULL");
}

Value superRepr(Session &session, Value *args) {
  Value *fields = args[0].as<LazyObject>()->fields;
  std::string object = fields[SelfClass]
                           ? "<" + className(fields[SelfClass]) + " object>"
                           : "NULL";
  return newText(session, "<super: <class '" + className(fields[ThisClass]) +
                              "'>, " + object + ">");
}

Value superGet(Session &session, Value *args) {
  Value *fields = args[0].as<LazyObject>()->fields;
  if (args[1] == none() || fields[Self] || !fields[ThisClass])
    return args[0];
  if (isExactly(args[0], TypeId::Super))
    return makeSuper(session, fields[ThisClass], args[1]);
  return session.call(Value::fromObject(typeOf(args[0])), fields[ThisClass],
                      args[1]);
}

Value superGetAttribute(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  if (!name)
    return Value::empty();
  Value result = superGetAttr(session, args[0].as<LazyObject>(), name);
  return result == Value::exhausted() ? raiseNoAttribute(session, args[0], name)
                                      : result;
}

template <uint32_t Index> Value getField(Session &, Value *args) {
  return orNone(args[0].as<LazyObject>()->fields[Index]);
}

/// \return the attribute behind \p thisClass in the MRO of \p selfClass,
/// unbound; empty if there is none.
Value lookupBehind(Type *thisClass, Type *selfClass, Str *name) {
  uint32_t i = 0;
  while (i < selfClass->mroCount && selfClass->mro[i] != thisClass)
    ++i;
  for (++i; i < selfClass->mroCount; ++i)
    if (Value found = dictGetStr(selfClass->mro[i]->dict, name))
      return found;
  return Value::empty();
}

NativeDef superMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", superNew, NativeKind::Leaf,
     NativeRole::Static},
    {"__init__", "(self, /, *args, **kwargs)", superInit},
    {"__repr__", "(self, /)", superRepr},
    {"__get__", "(self, instance, owner=None, /)", superGet,
     NativeKind::Replay},
    {"__getattribute__", "(self, name, /)", superGetAttribute,
     NativeKind::Replay},
    {"__thisclass__", "(self, /)", getField<ThisClass>, NativeKind::Leaf,
     NativeRole::Getter},
    {"__self__", "(self, /)", getField<Self>, NativeKind::Leaf,
     NativeRole::Getter},
    {"__self_class__", "(self, /)", getField<SelfClass>, NativeKind::Leaf,
     NativeRole::Getter},
};

} // namespace

Value makeSuper(Session &session, Value type, Value object) {
  LazyObject *super = makeLazy(session, TypeId::Super);
  return bind(session, super, type, object) ? Value::fromObject(super)
                                            : Value::empty();
}

Value superMethod(LazyObject *super, Str *name, Value &self) {
  Value *fields = super->fields;
  if (!fields[SelfClass] || fields[Self] == fields[SelfClass] ||
      name == staticName(NameId::DunderClass))
    return Value::empty();
  Value found = lookupBehind(fields[ThisClass].as<Type>(),
                             fields[SelfClass].as<Type>(), name);
  if (!found || !(isExactly(found, TypeId::Function) ||
                  isExactly(found, TypeId::SlotWrapper)))
    return Value::empty();
  self = fields[Self];
  return found;
}

Value superGetAttr(Session &session, LazyObject *super, Str *name) {
  Value *fields = super->fields;
  if (fields[SelfClass] && name != staticName(Special::DunderClass)) {
    Type *selfClass = fields[SelfClass].as<Type>();
    Value found = lookupBehind(fields[ThisClass].as<Type>(), selfClass, name);
    bool isClass = fields[Self] == fields[SelfClass];
    if (found)
      return descriptorGet(session, found,
                           isClass ? Value::empty() : fields[Self], selfClass);
  }
  Type *type = super->shape->type;
  Value self = Value::fromObject(super);
  if (Value found = typeLookup(session, type, name))
    return descriptorGet(session, found, self, type);
  if (Value own = type->hasDict ? instanceGet(super, name) : Value::empty())
    return own;
  return Value::exhausted();
}

void initSuper() { addMethods(TypeId::Super, superMethods); }

} // namespace montyjit
