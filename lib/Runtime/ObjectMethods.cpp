//===--- ObjectMethods.cpp - Methods of object and of the singletons ------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Identity.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"
#include "montyjit/Runtime/World.h"

#include "ObjectText.h"
#include "StrEscape.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace montyjit {

uint64_t identityOf(Session &session, Value value) {
  return value.isObject() ? identityNumber(session, value.object())
                          : value.bits;
}

std::string atAddress(Session &session, Value value) {
  return fmt::format(" at {:#x}", identityOf(session, value));
}

bool appendRepr(Session &session, StrBuilder &out, Value value) {
  if (!session.poll())
    return false;
  // Small ints, floats and most strings: no string of their own.
  if (isStr(value) ? appendPlainRepr(out, value.as<Str>())
                   : !value.isObject() && out.appendPlain(value))
    return true;
  Value text = session.repr(value);
  if (text)
    out.append(asStr(text));
  return bool(text);
}

Value newText(Session &session, std::string_view utf8) {
  Str *string = makeStr(session, utf8);
  return string ? Value::fromObject(string) : Value::empty();
}

Str *typeQualName(Type *type) {
  Str *name = type->qualName ? asStr(type->qualName) : nullptr;
  return name ? name : type->name;
}

std::string typeTitle(Type *type) {
  Str *module = type->module ? asStr(type->module) : nullptr;
  std::string prefix = module ? toUtf8(module) : "builtins";
  if (prefix == "builtins")
    return toUtf8(type->module && !module ? type->name : typeQualName(type));
  return prefix + "." + toUtf8(typeQualName(type));
}

Str *attributeName(Session &session, Value value) {
  if (Str *name = asStr(value))
    return session.intern(name);
  session.raiseFormat(TypeId::TypeError,
                      "attribute name must be string, not '{}'",
                      typeName(value));
  return nullptr;
}

CallWords spreadCall(Session &session, Value args, Value kwargs) {
  Tuple *positional = args.as<Tuple>();
  Dict *keywords = kwargs.as<Dict>();
  CallWords result;
  result.count = positional->size + keywords->size;
  result.words = static_cast<Value *>(
      session.heap.allocate((result.count + 1) * sizeof(Value)));
  std::copy_n(positional->items, positional->size, result.words);
  if (keywords->size == 0)
    return result;
  result.names = makeTuple(session, keywords->size);
  uint32_t i = 0;
  forEachEntry(keywords, [&](DictEntry &entry) {
    result.names->items[i] = entry.key;
    result.words[positional->size + i++] = entry.value;
  });
  return result;
}

namespace {

//===----------------------------------------------------------------------===//
// Construction
//===----------------------------------------------------------------------===//

bool hasExcess(Value *args) {
  return args[1].as<Tuple>()->size || args[2].as<Dict>()->size;
}

bool isInherited(Session &session, Type *type, Special special) {
  return session.lookupSpecial(type, special) ==
         session.lookupSpecial(builtinType(TypeId::Object), special);
}

Value raiseAbstract(Session &session, Type *type) {
  std::vector<std::string> names;
  Value listed = dictGetStr(type->dict, session.intern("__abstractmethods__"));
  auto add = [&](Value name) {
    if (Str *string = asStr(name))
      names.push_back(toUtf8(string));
  };
  if (SetObject *set = listed ? asSet(listed) : nullptr)
    forEachMember(set, add);
  else if (Tuple *tuple = listed ? asTuple(listed) : nullptr)
    std::for_each(tuple->begin(), tuple->end(), add);
  std::ranges::sort(names);
  std::string text;
  for (const std::string &name : names)
    text += (text.empty() ? "'" : ", '") + name + "'";
  return session.raiseFormat(
      TypeId::TypeError,
      "Can't instantiate abstract class {} without an implementation for "
      "abstract method{} {}",
      toUtf8(type->name), names.size() == 1 ? "" : "s", text);
}

Value objectNew(Session &session, Value *args) {
  Type *type = args[0].as<Type>();
  if (hasExcess(args)) {
    if (!isInherited(session, type, Special::New))
      return session.raise(
          TypeId::TypeError,
          "object.__new__() takes exactly one argument (the type to "
          "instantiate)");
    if (isInherited(session, type, Special::Init))
      return session.raiseFormat(TypeId::TypeError, "{}() takes no arguments",
                                 typeName(type));
  }
  if (type->isAbstract)
    return raiseAbstract(session, type);
  bool isBuiltIn = type->isFinal && type->id != TypeId::Dynamic;
  if (isBuiltIn || type->isWrapper || type->layout == Layout::Type)
    return session.raiseFormat(TypeId::TypeError,
                               "cannot create '{}' instances", typeTitle(type));
  return Value::fromObject(newInstance(session, type));
}

Value objectInit(Session &session, Value *args) {
  if (!hasExcess(args))
    return none();
  Type *type = typeOf(args[0]);
  bool isOverridden = !isInherited(session, type, Special::Init);
  if (!isOverridden && !isInherited(session, type, Special::New))
    return none();
  return session.raiseFormat(TypeId::TypeError,
                             "{}.__init__() takes exactly one argument (the "
                             "instance to initialize)",
                             isOverridden ? "object" : toUtf8(type->name));
}

//===----------------------------------------------------------------------===//
// Text, comparison, hash
//===----------------------------------------------------------------------===//

Value objectRepr(Session &session, Value *args) {
  return newText(session, "<" + typeTitle(typeOf(args[0])) + " object" +
                              atAddress(session, args[0]) + ">");
}

Value objectStr(Session &session, Value *args) { return session.repr(args[0]); }

Value objectFormat(Session &session, Value *args) {
  Str *spec = asStr(args[1]);
  if (!spec)
    return session.raiseFormat(TypeId::TypeError,
                               "__format__() argument must be str, not {}",
                               typeName(args[1]));
  if (spec->length)
    return session.raiseFormat(
        TypeId::TypeError, "unsupported format string passed to {}.__format__",
        typeName(args[0]));
  return session.str(args[0]);
}

Value objectEq(Session &, Value *args) {
  return args[0] == args[1] ? trueValue() : notImplemented();
}

Value objectNe(Session &session, Value *args) {
  Value equal = session.callSpecial(Special::Eq, args[0], args + 1, 1);
  if (!equal || equal == notImplemented())
    return equal;
  Value truth = session.truth(equal);
  return truth ? boolValue(truth == falseValue()) : truth;
}

Value objectCompare(Session &, Value *) { return notImplemented(); }

Value objectHash(Session &session, Value *args) {
  return makeInt(session, identityHash(session, args[0]));
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

Value objectGetAttribute(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  if (!name)
    return Value::empty();
  Value result = genericGetAttr(session, args[0], name);
  return result == Value::exhausted() ? raiseNoAttribute(session, args[0], name)
                                      : result;
}

Value objectSetAttr(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  return name ? genericSetAttr(session, args[0], name, args[2])
              : Value::empty();
}

Value objectDelAttr(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  return name ? genericSetAttr(session, args[0], name, Value::empty())
              : Value::empty();
}

Value getClass(Session &, Value *args) {
  return Value::fromObject(typeOf(args[0]));
}

/// Gives \p object the class \p type. Inline slots may be laid out otherwise
/// there, so the attributes move to a dict.
Value changeClass(Session &session, Object *object, Type *type) {
  (void)instanceDict(session, object);
  if (!type->dictionaryShape) {
    auto *shape = static_cast<Shape *>(session.heap.allocate(sizeof(Shape)));
    shape->type = type;
    shape->isDictionary = true;
    type->dictionaryShape = shape;
  }
  object->shape = type->dictionaryShape;
  return none();
}

Value setClass(Session &session, Value *args) {
  if (!args[1])
    return session.raise(TypeId::TypeError, "can't delete __class__ attribute");
  Type *type = asType(args[1]);
  if (!type)
    return session.raiseFormat(
        TypeId::TypeError, "__class__ must be set to a class, not '{}' object",
        typeName(args[1]));
  Type *old = typeOf(args[0]);
  bool areDynamic = type->id == TypeId::Dynamic && old->id == TypeId::Dynamic;
  if (!areDynamic || old->layout == Layout::Type)
    return session.raise(
        TypeId::TypeError,
        "__class__ assignment only supported for mutable types "
        "or ModuleType subclasses");
  if (type == old)
    return none();
  if (type->solidBase != old->solidBase || type->hasDict != old->hasDict ||
      !type->hasDict)
    return session.raiseFormat(
        TypeId::TypeError,
        "__class__ assignment: '{}' object layout differs from '{}'",
        toUtf8(type->name), toUtf8(old->name));
  return changeClass(session, args[0].object(), type);
}

Value initSubclass(Session &, Value *) { return none(); }

Value subclassHook(Session &, Value *) { return notImplemented(); }

Value objectSizeOf(Session &, Value *args) {
  Type *type = typeOf(args[0]);
  uint64_t size = type->attributeOffset
                      ? type->attributeOffset + 8 * (1 + type->inlineSlots)
                      : layoutSize(type->layout);
  return Value::fromInt(int64_t(size));
}

//===----------------------------------------------------------------------===//
// dir()
//===----------------------------------------------------------------------===//

/// \return the names of the instance and of its class and bases, as keys.
Value objectDir(Session &session, Value *args) {
  Dict *names = makeDict(session);
  bool isOk = true;
  auto addAll = [&](Dict *dict) {
    forEachEntry(dict, [&](DictEntry &entry) {
      if (Str *key = asStr(entry.key))
        isOk = isOk && dictSetStr(session, names, session.intern(key), none());
    });
  };
  Type *type = typeOf(args[0]);
  if (args[0].isObject() && type->layout == Layout::Module)
    addAll(args[0].as<ModuleObject>()->dict);
  else if (args[0].isObject() && type->hasDict)
    addAll(instanceDict(session, args[0].object()));
  for (uint32_t i = 0; i < type->mroCount; ++i)
    addAll(type->mro[i]->dict);
  List *list = makeList(session, names->size);
  forEachEntry(names, [&](DictEntry &entry) {
    isOk = isOk && append(session, list, entry.key);
  });
  return isOk ? Value::fromObject(list) : Value::empty();
}

NativeDef objectMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", objectNew, NativeKind::Leaf,
     NativeRole::Static},
    {"__init__", "(self, /, *args, **kwargs)", objectInit},
    {"__repr__", "(self, /)", objectRepr},
    {"__str__", "(self, /)", objectStr, NativeKind::Replay},
    {"__format__", "(self, format_spec, /)", objectFormat, NativeKind::Replay},
    {"__hash__", "(self, /)", objectHash},
    {"__eq__", "(self, value, /)", objectEq},
    {"__ne__", "(self, value, /)", objectNe, NativeKind::Replay},
    {"__lt__", "(self, value, /)", objectCompare},
    {"__le__", "(self, value, /)", objectCompare},
    {"__gt__", "(self, value, /)", objectCompare},
    {"__ge__", "(self, value, /)", objectCompare},
    {"__getattribute__", "(self, name, /)", objectGetAttribute,
     NativeKind::Replay},
    {"__setattr__", "(self, name, value, /)", objectSetAttr,
     NativeKind::Replay},
    {"__delattr__", "(self, name, /)", objectDelAttr, NativeKind::Replay},
    {"__dir__", "(self, /)", objectDir},
    {"__sizeof__", "(self, /)", objectSizeOf},
    {"__class__", "(self, /)", getClass, NativeKind::Leaf, NativeRole::Getter},
    {"__class__", "(self, value, /)", setClass, NativeKind::Leaf,
     NativeRole::Setter},
    {"__init_subclass__", "(cls, /)", initSubclass, NativeKind::Leaf,
     NativeRole::ClassMethod},
    {"__subclasshook__", "(cls, object, /)", subclassHook, NativeKind::Leaf,
     NativeRole::ClassMethod},
};

//===----------------------------------------------------------------------===//
// None, Ellipsis, NotImplemented
//===----------------------------------------------------------------------===//

Value singletonOf(Type *type) {
  if (type->id == TypeId::NoneType)
    return none();
  return type->id == TypeId::EllipsisType ? ellipsis() : notImplemented();
}

Value singletonNew(Session &session, Value *args) {
  Type *type = args[0].as<Type>();
  if (!hasExcess(args))
    return singletonOf(type);
  std::string name = toUtf8(type->name);
  return session.raiseFormat(TypeId::TypeError, "{} takes no arguments",
                             type->id == TypeId::EllipsisType ? "EllipsisType"
                                                              : name);
}

Value noneRepr(Session &session, Value *) { return newText(session, "None"); }

Value ellipsisRepr(Session &session, Value *) {
  return newText(session, "Ellipsis");
}

Value notImplementedRepr(Session &session, Value *) {
  return newText(session, "NotImplemented");
}

Value noneBool(Session &, Value *) { return falseValue(); }

/// The same in every CPython since 3.12.
Value noneHash(Session &, Value *) { return Value::fromInt(0xfca86420); }

Value notImplementedBool(Session &session, Value *) {
  return session.raise(
      TypeId::TypeError,
      "NotImplemented should not be used in a boolean context");
}

NativeDef singletonNewRow = {"__new__", "(cls, /, *args, **kwargs)",
                             singletonNew, NativeKind::Leaf,
                             NativeRole::Static};
NativeDef noneMethods[] = {{"__repr__", "(self, /)", noneRepr},
                           {"__bool__", "(self, /)", noneBool},
                           {"__hash__", "(self, /)", noneHash}};
NativeDef ellipsisMethods[] = {{"__repr__", "(self, /)", ellipsisRepr}};
NativeDef notImplementedMethods[] = {
    {"__repr__", "(self, /)", notImplementedRepr},
    {"__bool__", "(self, /)", notImplementedBool}};

void initSingletons() {
  for (TypeId id :
       {TypeId::NoneType, TypeId::EllipsisType, TypeId::NotImplementedType})
    addMethods(id, NativeTable(&singletonNewRow, 1));
  addMethods(TypeId::NoneType, noneMethods);
  addMethods(TypeId::EllipsisType, ellipsisMethods);
  addMethods(TypeId::NotImplementedType, notImplementedMethods);
  // Keywords, but entries of the namespace too.
  addBuiltin("None", none());
  addBuiltin("True", trueValue());
  addBuiltin("False", falseValue());
}

} // namespace

Value directoryOf(Session &session, Value object) {
  Value names = session.callSpecial(Special::Dir, object);
  if (!names)
    return names;
  Value iterator = session.iter(names);
  List *list = iterator ? makeList(session) : nullptr;
  if (!list)
    return Value::empty();
  for (;;) {
    Value name = session.next(iterator);
    if (name == Value::exhausted())
      break;
    if (!name || !append(session, list, name) || !session.poll())
      return Value::empty();
  }
  if (std::all_of(list->items, list->items + list->size, asStr))
    std::sort(list->items, list->items + list->size, [](Value a, Value b) {
      return compareStr(asStr(a), asStr(b)) < 0;
    });
  return Value::fromObject(list);
}

void initObjects() {
  addMethods(TypeId::Object, objectMethods);
  // Built-in classes come without documentation.
  (void)!dictSetStr(*world.session, builtinType(TypeId::Object)->dict,
                    staticName(NameId::DunderDoc), none());
  initSingletons();
  initTypeMethods();
  initFunctionMethods();
  initDescriptors();
  initSuper();
  initGenericAliases();
  initGeneratorMethods();
  initCodeMethods();
}

} // namespace montyjit
