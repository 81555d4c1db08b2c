//===- Attributes.cpp - object.name ---------------------------------------===//
///
/// \file
/// Attribute access by the rules of the data model: a data descriptor of the
/// type, then the instance, then what else the type has, then `__getattr__`.
/// Inline caches in the interpreter's nodes stand before all this; here is what
/// they call on a miss and what they must agree with.
///
//===----------------------------------------------------------------------===//

#include "TypeBases.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Signature.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ObjectText.h"

#include <algorithm>

using namespace montyjit;

namespace {
Value bindNativeMethod(Session &session, Value descriptor, Value self) {
  auto *from = descriptor.as<NativeFunction>();
  auto *bound = static_cast<NativeFunction *>(
      session.heap.allocate(sizeof(NativeFunction)));
  bound->shape = builtinShape(TypeId::BuiltinFunction);
  bound->def = from->def;
  bound->self = self;
  bound->owner = from->owner;
  return Value::fromObject(bound);
}

/// The attribute may have been put into a class that it was not made for.
Value getGetSet(Session &session, NativeFunction *getset, Value object) {
  return acceptsReceiver(session, getset, &object, 1)
             ? getset->def->function(session, &object)
             : Value::empty();
}

/// The item that a field of a named tuple stands for; empty if \p object is no
/// tuple or too short.
Value tupleField(Value getter, Value object) {
  Tuple *tuple = asTuple(object);
  int64_t index = getter.as<LazyObject>()->fields[0].asInt();
  return tuple && index >= 0 && index < tuple->size ? tuple->items[index]
                                                    : Value::empty();
}

Value getProperty(Session &session, LazyObject *property, Value object,
                  Type *type) {
  if (property->fields[0].isEmpty() || property->fields[0] == none())
    return session.raiseFormat(TypeId::AttributeError,
                               "property {}of '{}' object has no getter",
                               propertyName(property), typeName(type));
  return session.call(property->fields[0], object);
}

/// The attributes that CPython has as members of C structs.
bool isReadOnlyMember(TypeId owner, std::string_view name) {
  struct Members {
    TypeId owner;
    std::string_view names;
  };
  constexpr Members rows[] = {
      {TypeId::Range, " start step stop "},
      {TypeId::Slice, " start step stop "},
      {TypeId::Complex, " imag real "},
      {TypeId::Function, " __builtins__ __closure__ __globals__ "},
      {TypeId::Method, " __func__ __self__ "},
      {TypeId::Property, " fdel fget fset "},
      {TypeId::Super, " __self__ __self_class__ __thisclass__ "},
      {TypeId::StaticMethod, " __func__ __wrapped__ "},
      {TypeId::ClassMethod, " __func__ __wrapped__ "},
      {TypeId::GenericAlias, " __args__ __origin__ "},
      {TypeId::Union, " __args__ "},
      {TypeId::MethodDescriptor, " __name__ __objclass__ "},
      {TypeId::Code, " co_argcount co_filename co_firstlineno co_flags "
                     "co_kwonlyargcount co_name co_nlocals "
                     "co_posonlyargcount co_qualname "}};
  return std::any_of(std::begin(rows), std::end(rows), [&](const Members &row) {
    return row.owner == owner &&
           row.names.find(fmt::format(" {} ", name)) != std::string_view::npos;
  });
}

Value raiseReadOnly(Session &session, const NativeFunction *getset) {
  Type *owner = getset->owner.as<Type>();
  if (isReadOnlyMember(owner->id, getset->def->name))
    return session.raise(TypeId::AttributeError, "readonly attribute");
  return session.raiseFormat(TypeId::AttributeError,
                             "attribute '{}' of '{}' objects is not writable",
                             getset->def->name, typeName(owner));
}

/// Properties of static types stand for C's getsets.
Value raiseNoSetter(Session &session, LazyObject *property, Value object,
                    bool isSet) {
  Type *type = typeOf(object);
  Str *name = property->fields[4] ? asStr(property->fields[4]) : nullptr;
  for (uint32_t i = 0; name && i < type->mroCount; ++i)
    if (type->mro[i]->isStatic &&
        dictGetStr(type->mro[i]->dict, name) == Value::fromObject(property))
      return session.raiseFormat(
          TypeId::AttributeError,
          "attribute '{}' of '{}' objects is not writable", toUtf8(name),
          typeName(type->mro[i]));
  return session.raiseFormat(
      TypeId::AttributeError, "property {}of '{}' object has no {}",
      propertyName(property), typeName(object), isSet ? "setter" : "deleter");
}

/// Attributes that the instance itself holds; empty if there is none.
Value ownAttribute(Value object, Type *type, Str *name) {
  if (!object.isObject())
    return Value::empty();
  switch (type->layout) {
  case Layout::Module:
    return dictGetStr(object.as<ModuleObject>()->dict, name);
  case Layout::Function: {
    Dict *dict = object.as<Function>()->dict;
    return dict ? dictGetStr(dict, name) : Value::empty();
  }
  default:
    return type->hasDict ? instanceGet(object.object(), name) : Value::empty();
  }
}

/// Attributes of a class: the metaclass's data descriptors, the class itself,
/// the rest of the metaclass.
Value typeGetAttr(Session &session, Type *type, Str *name) {
  Type *metatype = type->shape->type;
  Value meta = typeLookup(session, metatype, name);
  if (meta && isDataDescriptor(session, meta))
    return descriptorGet(session, meta, Value::fromObject(type), metatype);
  if (Value own = typeLookup(session, type, name))
    return descriptorGet(session, own, Value::empty(), type);
  if (metatype->id == TypeId::Dynamic && metatype->hasDict)
    if (Value own = instanceGet(type, name))
      return own;
  if (meta)
    return descriptorGet(session, meta, Value::fromObject(type), metatype);
  return Value::exhausted();
}

/// An AttributeError that a hook raised without telling `name` and `obj` learns
/// what was asked for. \return empty.
Value completeError(Session &session, Value object, Str *name) {
  if (!session.hasRaised() || !session.raisedIs(TypeId::AttributeError))
    return Value::empty();
  auto *exception = session.exception.as<ExceptionObject>();
  if (exception->fields[0].isEmpty() && exception->fields[1].isEmpty()) {
    exception->fields[0] = Value::fromObject(name);
    exception->fields[1] = object;
  }
  return Value::empty();
}

Value getAttrNow(Session &session, Value object, Str *name) {
  Type *type = typeOf(object);
  Value custom = session.lookupSpecial(type, Special::GetAttribute);
  Value result;
  if (type->hasCustomGetAttribute) [[unlikely]]
    result = session.call(custom, object, Value::fromObject(name));
  else
    result = genericGetAttr(session, object, name);
  bool isMissing = result == Value::exhausted();
  if (result && !isMissing)
    return result;
  if (!type->hasGetAttr)
    return isMissing ? raiseNoAttribute(session, object, name)
           : type->hasCustomGetAttribute ? completeError(session, object, name)
                                         : result;
  if (!isMissing && !session.clearIf(TypeId::AttributeError))
    return result;
  Value argument = Value::fromObject(name);
  result = session.callSpecial(Special::GetAttr, object, &argument, 1);
  return result ? result : completeError(session, object, name);
}

/// \return whether the data descriptor took the assignment; `result` says how.
bool descriptorSet(Session &session, Value descriptor, Value object,
                   Value value, Value &result) {
  if (!descriptor.isObject())
    return false;
  Type *type = typeOf(descriptor);
  switch (type->id) {
  case TypeId::Property: {
    auto *property = descriptor.as<LazyObject>();
    Value function = property->fields[value ? 1 : 2];
    if (function.isEmpty() || function == none())
      result = raiseNoSetter(session, property, object, bool(value));
    else
      result = value ? session.call(function, object, value)
                     : session.call(function, object);
    return true;
  }
  case TypeId::GetSetDescriptor: {
    auto *getset = descriptor.as<NativeFunction>();
    Value args[] = {object, value};
    if (!acceptsReceiver(session, getset, args, 1))
      result = Value::empty();
    else if (getset->setter)
      result = getset->setter->function(session, args);
    else
      result = raiseReadOnly(session, getset);
    return true;
  }
  case TypeId::MemberDescriptor:
    result = setMember(session, descriptor, object, value);
    return true;
  case TypeId::TupleGetter:
    result =
        session.raise(TypeId::AttributeError,
                      value ? "can't set attribute" : "can't delete attribute");
    return true;
  case TypeId::Dynamic: {
    if (!isDataDescriptor(session, descriptor))
      return false;
    Special special = value ? Special::Set : Special::Delete;
    if (!session.lookupSpecial(type, special)) {
      result = session.raise(TypeId::AttributeError,
                             value ? "__set__" : "__delete__");
      return true;
    }
    Value args[] = {object, value};
    result = session.callSpecial(special, descriptor, args, value ? 2 : 1);
    return true;
  }
  default:
    return false;
  }
}

Value storeOwn(Session &session, Value object, Str *name, Value value,
               Dict *dict) {
  if (value)
    return dictSetStr(session, dict, name, value) ? none() : Value::empty();
  if (dictRemoveStr(session, dict, name))
    return none();
  return raiseNoAttribute(session, object, name);
}

Value raiseCannotSet(Session &session, Value object, Type *type, Str *name) {
  if (typeLookup(session, type, name))
    return session.raiseFormat(TypeId::AttributeError,
                               "'{}' object attribute '{}' is read-only",
                               typeName(type), toUtf8(name));
  return raiseAttributeError(
      session, object, name,
      fmt::format("'{}' object has no attribute '{}' and no __dict__ for "
                  "setting new attributes",
                  typeName(type), toUtf8(name)));
}

Value setAttrNow(Session &session, Value object, Str *name, Value value) {
  Type *type = typeOf(object);
  Value custom =
      session.lookupSpecial(type, value ? Special::SetAttr : Special::DelAttr);
  if (!type->hasCustomSetAttr)
    return genericSetAttr(session, object, name, value);
  Value args[] = {object, Value::fromObject(name), value};
  return session.call(custom, args, value ? 3 : 2);
}
} // namespace

bool montyjit::isDataDescriptor(Session &session, Value value) {
  if (!value.isObject())
    return false;
  Type *type = typeOf(value);
  switch (type->id) {
  case TypeId::Property:
  case TypeId::GetSetDescriptor:
  case TypeId::MemberDescriptor:
  case TypeId::TupleGetter:
    return true;
  case TypeId::Dynamic:
    return session.lookupSpecial(type, Special::Set) ||
           session.lookupSpecial(type, Special::Delete);
  default:
    return false;
  }
}

Value montyjit::getMember(Session &session, Value member, Value object) {
  Str *name = lazyFields(member)[0].as<Str>();
  bool isDict = name == staticName(NameId::DunderDict);
  if (!isImplicitMember(member)) {
    if (Value value = instanceGet(object.object(), name))
      return value;
  } else if (!isDict) {
    return none();
  } else if (object.isObject() && typeOf(object)->hasDict) {
    return Value::fromObject(instanceDict(session, object.object()));
  }
  return raiseNoAttribute(session, object, name);
}

Value montyjit::setMember(Session &session, Value member, Value object,
                          Value value) {
  Str *name = lazyFields(member)[0].as<Str>();
  if (isImplicitMember(member)) {
    if (name == staticName(NameId::DunderDict) && object.isObject() &&
        typeOf(object)->hasDict)
      return assignDict(session, object,
                        value ? value : Value::fromObject(makeDict(session)));
    return session.raiseFormat(TypeId::AttributeError,
                               "attribute '{}' of '{}' objects is not writable",
                               toUtf8(name),
                               toUtf8(lazyFields(member)[1].as<Type>()->name));
  }
  if (value)
    return instanceSet(session, object.object(), name, value) ? none()
                                                              : Value::empty();
  return instanceDelete(session, object.object(), name)
             ? none()
             : session.raise(TypeId::AttributeError, toUtf8(name));
}

Value montyjit::assignDict(Session &session, Value object, Value value) {
  Dict *dict = asDict(value);
  if (!dict)
    return session.raiseFormat(
        TypeId::TypeError, "__dict__ must be set to a dictionary, not a '{}'",
        typeName(value));
  setInstanceDict(session, object.object(), dict);
  return none();
}

Value montyjit::getTupleField(Session &session, Value getter, Value object) {
  if (Value item = tupleField(getter, object))
    return item;
  if (asTuple(object))
    return session.raise(TypeId::IndexError, "tuple index out of range");
  return session.raiseFormat(
      TypeId::TypeError,
      "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' "
      "object",
      getter.as<LazyObject>()->fields[0].asInt(), typeName(object));
}

Value montyjit::descriptorGet(Session &session, Value descriptor, Value object,
                              Type *type) {
  if (!descriptor.isObject())
    return descriptor;
  switch (typeOf(descriptor)->id) {
  case TypeId::Function:
    return object ? makeMethod(session, descriptor, object) : descriptor;
  case TypeId::MethodDescriptor:
  case TypeId::SlotWrapper:
    return object ? bindNativeMethod(session, descriptor, object) : descriptor;
  case TypeId::ClassMethodDescriptor:
    return bindNativeMethod(session, descriptor, Value::fromObject(type));
  case TypeId::GetSetDescriptor:
    return object ? getGetSet(session, descriptor.as<NativeFunction>(), object)
                  : descriptor;
  case TypeId::ClassMethod: {
    Value inner = descriptor.as<LazyObject>()->fields[0];
    return makeMethod(session, inner, Value::fromObject(type));
  }
  case TypeId::StaticMethod:
    return descriptor.as<LazyObject>()->fields[0];
  case TypeId::Property:
    return object
               ? getProperty(session, descriptor.as<LazyObject>(), object, type)
               : descriptor;
  case TypeId::MemberDescriptor:
    return object ? getMember(session, descriptor, object) : descriptor;
  case TypeId::TupleGetter:
    return object ? getTupleField(session, descriptor, object) : descriptor;
  case TypeId::Dynamic: {
    Type *kind = typeOf(descriptor);
    if (isSubtype(kind, builtinType(TypeId::Property)) &&
        !isExactly(session.lookupSpecial(kind, Special::Get), TypeId::Function))
      return object ? getProperty(session, descriptor.as<LazyObject>(), object,
                                  type)
                    : descriptor;
    if (!session.lookupSpecial(kind, Special::Get))
      return descriptor;
    Value args[] = {object ? object : none(), Value::fromObject(type)};
    return session.callSpecial(Special::Get, descriptor, args, 2);
  }
  default:
    return descriptor;
  }
}

Value montyjit::genericGetAttr(Session &session, Value object, Str *name) {
  if (Type *type = asType(object))
    return typeGetAttr(session, type, name);
  Type *type = typeOf(object);
  if (type->solidBase == builtinType(TypeId::Super))
    return superGetAttr(session, object.as<LazyObject>(), name);
  Value found = typeLookup(session, type, name);
  if (found && isDataDescriptor(session, found))
    return descriptorGet(session, found, object, type);
  if (Value own = ownAttribute(object, type, name))
    return own;
  if (name == staticName(NameId::DunderDict) && object.isObject()) {
    if (type->layout == Layout::Module)
      return Value::fromObject(object.as<ModuleObject>()->dict);
    if (type->hasDict)
      return Value::fromObject(instanceDict(session, object.object()));
  }
  if (found)
    return descriptorGet(session, found, object, type);
  return Value::exhausted();
}

Value montyjit::attributeNatively(Session &session, Value object, Str *name) {
  Type *type = typeOf(object);
  (void)session.lookupSpecial(type, Special::GetAttribute);
  if (!object.isObject() || type->hasCustomGetAttribute || asType(object) ||
      type->solidBase == builtinType(TypeId::Super))
    return Value::empty();
  Value found = typeLookup(session, type, name);
  if (found && isExactly(found, TypeId::TupleGetter))
    return tupleField(found, object);
  if (found && isExactly(found, TypeId::MemberDescriptor))
    return instanceGet(object.object(), name);
  if (found && isDataDescriptor(session, found))
    return Value::empty();
  if (Value own = ownAttribute(object, type, name))
    return own;
  return found && isPlainData(found) ? found : Value::empty();
}

Value montyjit::genericSetAttr(Session &session, Value object, Str *name,
                               Value value) {
  Type *type = typeOf(object);
  Value found = typeLookup(session, type, name);
  Value result;
  if (found && descriptorSet(session, found, object, value, result))
    return result ? none() : result;
  if (Type *self = asType(object))
    return typeSetAttr(session, self, name, value) ? none() : Value::empty();
  if (object.isObject()) {
    if (type->layout == Layout::Module)
      return storeOwn(session, object, name, value,
                      object.as<ModuleObject>()->dict);
    if (type->layout == Layout::Function) {
      auto *function = object.as<Function>();
      if (!function->dict)
        function->dict = makeDict(session);
      return storeOwn(session, object, name, value, function->dict);
    }
  }
  if (!type->hasDict)
    return raiseCannotSet(session, object, type, name);
  if (name == staticName(NameId::DunderDict) && value)
    return assignDict(session, object, value);
  if (value)
    return instanceSet(session, object.object(), name, value) ? none()
                                                              : Value::empty();
  if (instanceDelete(session, object.object(), name))
    return none();
  return raiseNoAttribute(session, object, name);
}

Value montyjit::raiseNoAttribute(Session &session, Value object, Str *name) {
  std::string text;
  if (Type *type = asType(object))
    text = fmt::format("type object '{}' has no attribute '{}'", typeName(type),
                       toUtf8(name));
  else if (typeOf(object)->layout == Layout::Module)
    text = fmt::format("module '{}' has no attribute '{}'",
                       toUtf8(object.as<ModuleObject>()->name), toUtf8(name));
  else
    text = fmt::format("'{}' object has no attribute '{}'", typeName(object),
                       toUtf8(name));
  return raiseAttributeError(session, object, name, text);
}

Value montyjit::makeMethod(Session &session, Value function, Value self) {
  LazyObject *method = makeLazy(session, TypeId::Method);
  method->fields[0] = function;
  method->fields[1] = self;
  return Value::fromObject(method);
}

Value Session::getAttr(Value object, Str *name) {
  if (replay)
    return getAttrNow(*this, object, name);
  Value args[] = {object, Value::fromObject(name)};
  return runReplayable(*this, ReplayOp::GetAttr, 0, args, 2);
}

Value Session::getAttrOrExhausted(Value object, Str *name) {
  if (!replay) {
    Value args[] = {object, Value::fromObject(name)};
    return runReplayable(*this, ReplayOp::GetAttrOrExhausted, 0, args, 2);
  }
  // What is simply not there is not raised first.
  Type *type = typeOf(object);
  Value result = type->hasCustomGetAttribute || type->hasGetAttr
                     ? getAttrNow(*this, object, name)
                     : genericGetAttr(*this, object, name);
  if (result.isEmpty() && clearIf(TypeId::AttributeError))
    return Value::exhausted();
  return result;
}

Value Session::setAttr(Value object, Str *name, Value value) {
  if (replay)
    return setAttrNow(*this, object, name, value) ? none() : Value::empty();
  Value args[] = {object, Value::fromObject(name), value};
  return runReplayable(*this, ReplayOp::SetAttr, 0, args, 3);
}

Value Session::delAttr(Value object, Str *name) {
  if (replay)
    return setAttrNow(*this, object, name, Value::empty()) ? none()
                                                           : Value::empty();
  Value args[] = {object, Value::fromObject(name)};
  return runReplayable(*this, ReplayOp::DelAttr, 0, args, 2);
}
