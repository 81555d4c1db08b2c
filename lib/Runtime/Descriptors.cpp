//===--- Descriptors.cpp - property, classmethod, staticmethod, members ---===//
///
/// \file
/// Attribute access treats these natively (Attributes.cpp); here is what Python
/// sees of them.
///
//===----------------------------------------------------------------------===//

#include "TypeBases.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Signature.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ObjectText.h"

namespace montyjit {

namespace {

LazyObject *lazyOf(Value *args) { return args[0].as<LazyObject>(); }

bool isGiven(Value value) { return value && !(value == none()); }

Value newLazy(Session &session, Value *args) {
  return Value::fromObject(newInstance(session, args[0].as<Type>()));
}

template <uint32_t Index> Value getField(Session &, Value *args) {
  return orNone(lazyOf(args)->fields[Index]);
}

//===----------------------------------------------------------------------===//
// property
//===----------------------------------------------------------------------===//

enum PropertyField { Get, Set, Delete, Doc, Name };

/// The docstring of the getter stands in for a missing one. A subclass keeps
/// its own as an ordinary attribute.
bool setDoc(Session &session, Value self, Value doc) {
  LazyObject *property = self.as<LazyObject>();
  Value getter = property->fields[Get];
  if (!isGiven(doc) && isGiven(getter)) {
    doc = session.getAttrOrExhausted(getter, staticName(NameId::DunderDoc));
    if (!doc)
      return false;
    if (doc == Value::exhausted())
      doc = none();
  }
  property->fields[Doc] = orNone(doc);
  if (isExactly(self, TypeId::Property) || !isGiven(doc))
    return true;
  return session.setAttr(self, staticName(NameId::DunderDoc), doc) ||
         session.clearIf(TypeId::AttributeError);
}

Value propertyInit(Session &session, Value *args) {
  LazyObject *self = lazyOf(args);
  for (uint32_t i = Get; i <= Delete; ++i)
    self->fields[i] = orNone(args[1 + i]);
  return setDoc(session, args[0], args[4]) ? none() : Value::empty();
}

/// A copy with \p function as one of the three; subclasses are called.
Value copyProperty(Session &session, Value *args, PropertyField field) {
  LazyObject *self = lazyOf(args);
  Value parts[4];
  for (uint32_t i = Get; i <= Doc; ++i)
    parts[i] = orNone(self->fields[i]);
  bool hasGetterDoc = field == Get && isGiven(args[1]);
  parts[field] = args[1];
  if (hasGetterDoc)
    parts[Doc] = none();
  Value copy = session.call(Value::fromObject(typeOf(args[0])), parts, 4);
  if (copy && isInstance(copy, TypeId::Property))
    copy.as<LazyObject>()->fields[Name] = self->fields[Name];
  return copy;
}

Value propertyGetter(Session &session, Value *args) {
  return copyProperty(session, args, Get);
}
Value propertySetter(Session &session, Value *args) {
  return copyProperty(session, args, Set);
}
Value propertyDeleter(Session &session, Value *args) {
  return copyProperty(session, args, Delete);
}

Value propertySetName(Session &, Value *args) {
  lazyOf(args)->fields[Name] = args[2];
  return none();
}

/// "property 'x' of 'A' object has no setter".
Value raiseNoAccess(Session &session, LazyObject *property, Value object,
                    const char *kind) {
  return session.raiseFormat(TypeId::AttributeError,
                             "property {}of '{}' object has no {}",
                             propertyName(property), typeName(object), kind);
}

Value propertyGet(Session &session, Value *args) {
  if (!checkGetArguments(session, args))
    return Value::empty();
  if (args[1] == none())
    return args[0];
  Value getter = lazyOf(args)->fields[Get];
  return isGiven(getter)
             ? session.call(getter, args[1])
             : raiseNoAccess(session, lazyOf(args), args[1], "getter");
}

Value propertySet(Session &session, Value *args) {
  Value setter = lazyOf(args)->fields[Set];
  if (!isGiven(setter))
    return raiseNoAccess(session, lazyOf(args), args[1], "setter");
  return session.call(setter, args[1], args[2]) ? none() : Value::empty();
}

Value propertyDelete(Session &session, Value *args) {
  Value deleter = lazyOf(args)->fields[Delete];
  if (!isGiven(deleter))
    return raiseNoAccess(session, lazyOf(args), args[1], "deleter");
  return session.call(deleter, args[1]) ? none() : Value::empty();
}

Value getPropertyName(Session &session, Value *args) {
  LazyObject *self = lazyOf(args);
  if (self->fields[Name])
    return self->fields[Name];
  Value name = isGiven(self->fields[Get])
                   ? session.getAttrOrExhausted(self->fields[Get],
                                                staticName(NameId::DunderName))
                   : Value::exhausted();
  if (name == Value::exhausted())
    return raiseNoAttribute(session, args[0], staticName(NameId::DunderName));
  return name;
}

Value setPropertyName(Session &, Value *args) {
  lazyOf(args)->fields[Name] = args[1];
  return none();
}

Value setPropertyDoc(Session &, Value *args) {
  lazyOf(args)->fields[Doc] = args[1];
  return none();
}

/// `function.__isabstractmethod__`: True, False or empty.
Value isAbstract(Session &session, Value function) {
  if (!isGiven(function))
    return falseValue();
  Value flag = session.getAttrOrExhausted(
      function, session.intern("__isabstractmethod__"));
  if (!flag || flag == Value::exhausted())
    return flag ? falseValue() : flag;
  return session.truth(flag);
}

Value isPropertyAbstract(Session &session, Value *args) {
  for (uint32_t i = Get; i <= Delete; ++i)
    if (Value flag = isAbstract(session, lazyOf(args)->fields[i]);
        !(flag == falseValue()))
      return flag;
  return falseValue();
}

#define GETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, /)", FUNCTION, NativeKind::Replay, NativeRole::Getter}
#define SETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, value, /)", FUNCTION, NativeKind::Replay, NativeRole::Setter}
#define NEW_ROW                                                                \
  {"__new__", "(cls, /, *args, **kwargs)", newLazy, NativeKind::Leaf,          \
   NativeRole::Static}

NativeDef propertyMethods[] = {
    NEW_ROW,
    {"__init__", "(self, fget=None, fset=None, fdel=None, doc=None)",
     propertyInit, NativeKind::Replay},
    {"getter", "(self, object, /)", propertyGetter, NativeKind::Replay},
    {"setter", "(self, object, /)", propertySetter, NativeKind::Replay},
    {"deleter", "(self, object, /)", propertyDeleter, NativeKind::Replay},
    {"__get__", "(self, instance, owner=None, /)", propertyGet,
     NativeKind::Replay},
    {"__set__", "(self, instance, value, /)", propertySet, NativeKind::Replay},
    {"__delete__", "(self, instance, /)", propertyDelete, NativeKind::Replay},
    {"__set_name__", "(self, owner, name, /)", propertySetName},
    GETTER("fget", getField<Get>),
    GETTER("fset", getField<Set>),
    GETTER("fdel", getField<Delete>),
    GETTER("__doc__", getField<Doc>),
    SETTER("__doc__", setPropertyDoc),
    GETTER("__name__", getPropertyName),
    SETTER("__name__", setPropertyName),
    GETTER("__isabstractmethod__", isPropertyAbstract),
};

//===----------------------------------------------------------------------===//
// classmethod and staticmethod
//===----------------------------------------------------------------------===//

Value wrapperInit(Session &, Value *args) {
  lazyOf(args)->fields[0] = args[1];
  return none();
}

Value wrapperRepr(Session &session, Value *args) {
  Value inner = session.repr(orNone(lazyOf(args)->fields[0]));
  bool isClass = isInstance(args[0], TypeId::ClassMethod);
  return inner
             ? newText(session, (isClass ? "<classmethod(" : "<staticmethod(") +
                                    toUtf8(asStr(inner)) + ")>")
             : inner;
}

Value staticFunction(Session &session, Value *args) {
  Value inner = lazyOf(args)->fields[0];
  return inner ? inner
               : session.raise(TypeId::RuntimeError,
                               "uninitialized staticmethod object");
}

Value staticMethodGet(Session &session, Value *args) {
  return checkGetArguments(session, args) ? staticFunction(session, args)
                                          : Value::empty();
}

Value staticMethodCall(Session &session, Value *args) {
  CallWords call = spreadCall(session, args[1], args[2]);
  Value inner = staticFunction(session, args);
  return inner ? session.call(inner, call.words, call.count, call.names)
               : inner;
}

Value classMethodGet(Session &session, Value *args) {
  if (!checkGetArguments(session, args))
    return Value::empty();
  Value inner = lazyOf(args)->fields[0];
  if (!inner)
    return session.raise(TypeId::RuntimeError,
                         "uninitialized classmethod object");
  Value owner = isGiven(args[2]) ? args[2] : Value::fromObject(typeOf(args[1]));
  return makeMethod(session, inner, owner);
}

/// An attribute that the wrapper shows as its own.
template <NameId Id> Value getWrapped(Session &session, Value *args) {
  return session.getAttr(orNone(lazyOf(args)->fields[0]), staticName(Id));
}

Value isWrapperAbstract(Session &session, Value *args) {
  return isAbstract(session, lazyOf(args)->fields[0]);
}

#define WRAPPER_ROWS                                                           \
  NEW_ROW, {"__init__", "(self, function, /)", wrapperInit},                   \
      {"__repr__", "(self, /)", wrapperRepr, NativeKind::Replay},              \
      GETTER("__func__", getField<0>), GETTER("__wrapped__", getField<0>),     \
      GETTER("__isabstractmethod__", isWrapperAbstract),                       \
      GETTER("__name__", getWrapped<NameId::DunderName>),                      \
      GETTER("__qualname__", getWrapped<NameId::DunderQualName>),              \
      GETTER("__module__", getWrapped<NameId::DunderModule>),                  \
      GETTER("__doc__", getWrapped<NameId::DunderDoc>),                        \
      GETTER("__annotations__", getWrapped<NameId::DunderAnnotations>)

NativeDef classMethodMethods[] = {
    WRAPPER_ROWS,
    {"__get__", "(self, instance, owner=None, /)", classMethodGet},
};

NativeDef staticMethodMethods[] = {
    WRAPPER_ROWS,
    {"__get__", "(self, instance, owner=None, /)", staticMethodGet},
    {"__call__", "(self, /, *args, **kwargs)", staticMethodCall,
     NativeKind::Replay},
};

#undef WRAPPER_ROWS

//===----------------------------------------------------------------------===//
// Members (`__slots__`) and attributes of built-in types
//===----------------------------------------------------------------------===//

/// \return whether \p object may be given to the descriptor \p args[0].
bool acceptsObject(Session &session, Value descriptor, Value object) {
  if (isExactly(descriptor, TypeId::GetSetDescriptor))
    return acceptsReceiver(session, descriptor.as<NativeFunction>(), &object,
                           1);
  LazyObject *member = descriptor.as<LazyObject>();
  Type *owner = member->fields[1].as<Type>();
  if (isSubtype(typeOf(object), owner))
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "descriptor '{}' for '{}' objects doesn't apply to a "
                      "'{}' object",
                      toUtf8(member->fields[0].as<Str>()), toUtf8(owner->name),
                      typeName(object));
  return false;
}

Value memberGet(Session &session, Value *args) {
  if (!checkGetArguments(session, args))
    return Value::empty();
  if (args[1] == none())
    return args[0];
  return acceptsObject(session, args[0], args[1])
             ? descriptorGet(session, args[0], args[1], typeOf(args[1]))
             : Value::empty();
}

Value storeGetSet(Session &session, Value descriptor, Value object,
                  Value value) {
  auto *getset = descriptor.as<NativeFunction>();
  Value words[] = {object, value};
  if (getset->setter)
    return getset->setter->function(session, words);
  return session.raiseFormat(
      TypeId::AttributeError, "attribute '{}' of '{}' objects is not writable",
      getset->def->name, toUtf8(getset->owner.as<Type>()->name));
}

Value store(Session &session, Value descriptor, Value object, Value value) {
  if (!acceptsObject(session, descriptor, object))
    return Value::empty();
  return isExactly(descriptor, TypeId::GetSetDescriptor)
             ? storeGetSet(session, descriptor, object, value)
             : setMember(session, descriptor, object, value);
}

Value memberSet(Session &session, Value *args) {
  return store(session, args[0], args[1], args[2]);
}

Value memberDelete(Session &session, Value *args) {
  return store(session, args[0], args[1], Value::empty());
}

Value memberRepr(Session &session, Value *args) {
  const char *kind = isImplicitMember(args[0]) ? "attribute" : "member";
  return newText(session, "<" + std::string(kind) + " '" +
                              toUtf8(lazyOf(args)->fields[0].as<Str>()) +
                              "' of '" +
                              toUtf8(lazyOf(args)->fields[1].as<Type>()->name) +
                              "' objects>");
}

Value getMemberQualName(Session &session, Value *args) {
  Type *owner = lazyOf(args)->fields[1].as<Type>();
  return newText(session, toUtf8(typeQualName(owner)) + "." +
                              toUtf8(lazyOf(args)->fields[0].as<Str>()));
}

Value getNone(Session &, Value *) { return none(); }

NativeDef memberMethods[] = {
    {"__repr__", "(self, /)", memberRepr},
    GETTER("__name__", getField<0>),
    GETTER("__objclass__", getField<1>),
    GETTER("__qualname__", getMemberQualName),
    GETTER("__doc__", getNone),
};

NativeDef dataDescriptorMethods[] = {
    {"__get__", "(self, instance, owner=None, /)", memberGet,
     NativeKind::Replay},
    {"__set__", "(self, instance, value, /)", memberSet, NativeKind::Replay},
    {"__delete__", "(self, instance, /)", memberDelete, NativeKind::Replay},
};

#undef GETTER
#undef SETTER
#undef NEW_ROW

} // namespace

std::string propertyName(const LazyObject *property) {
  Value name = property->fields[Name], getter = property->fields[Get];
  if (!(name && asStr(name)) && isExactly(getter, TypeId::Function))
    name = getter.as<Function>()->name;
  return name && asStr(name) ? "'" + toUtf8(asStr(name)) + "' " : "";
}

void initDescriptors() {
  addMethods(TypeId::Property, propertyMethods);
  addMethods(TypeId::ClassMethod, classMethodMethods);
  addMethods(TypeId::StaticMethod, staticMethodMethods);
  addMethods(TypeId::MemberDescriptor, memberMethods);
  addMethods(TypeId::MemberDescriptor, dataDescriptorMethods);
  addMethods(TypeId::GetSetDescriptor, dataDescriptorMethods);
}

} // namespace montyjit
