//===--- TypeMethods.cpp - Methods of type --------------------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ObjectText.h"
#include "TypeBases.h"

#include <algorithm>

namespace montyjit {

namespace {

Type *selfOf(Value *args) { return args[0].as<Type>(); }

//===----------------------------------------------------------------------===//
// Construction
//===----------------------------------------------------------------------===//

bool hasNull(const Str *string) {
  for (uint32_t i = 0; i < string->length; ++i)
    if (string->at(i) == 0)
      return true;
  return false;
}

bool checkNewArguments(Session &session, Type *metatype, Tuple *args) {
  if (args->size != 3) {
    if (metatype == builtinType(TypeId::Type))
      session.raise(TypeId::TypeError, "type() takes 1 or 3 arguments");
    else
      session.raiseFormat(TypeId::TypeError,
                          "type.__new__() takes exactly 3 arguments ({} given)",
                          args->size);
    return false;
  }
  auto fail = [&](uint32_t number, const char *expected) {
    session.raiseFormat(TypeId::TypeError,
                        "type.__new__() argument {} must be {}, not {}", number,
                        expected, typeName(args->items[number - 1]));
    return false;
  };
  if (!asStr(args->items[0]))
    return fail(1, "str");
  if (!asTuple(args->items[1]))
    return fail(2, "tuple");
  if (!asDict(args->items[2]))
    return fail(3, "dict");
  if (!hasNull(asStr(args->items[0])))
    return true;
  session.raise(TypeId::ValueError,
                "type name must not contain null characters");
  return false;
}

/// A class body sets `__module__`; a class made by a call belongs to the main
/// module.
bool addModule(Session &session, Dict *dict) {
  Str *name = staticName(NameId::DunderModule);
  if (dictGetStr(dict, name) || !session.globals)
    return true;
  Value module = dictGetStr(session.globals, staticName(NameId::DunderName));
  return !module || dictSetStr(session, dict, name, module);
}

Value typeNew(Session &session, Value *args) {
  Type *metatype = selfOf(args);
  Tuple *positional = args[1].as<Tuple>();
  if (!checkNewArguments(session, metatype, positional))
    return Value::empty();
  Tuple *bases = asTuple(positional->items[1]);
  Type *winner = resolveMetatype(session, bases, metatype);
  if (!winner)
    return Value::empty();
  Value own = session.lookupSpecial(winner, Special::New);
  if (winner != metatype &&
      !(own == session.lookupSpecial(metatype, Special::New))) {
    CallWords call = spreadCall(session, args[1], args[2]);
    return session.call(Value::fromObject(winner), call.words, call.count,
                        call.names);
  }
  Dict *dict = dictCopy(session, asDict(positional->items[2]));
  if (!dict || !addModule(session, dict))
    return Value::empty();
  return makeClass(session, winner, session.intern(asStr(positional->items[0])),
                   bases, dict, args[2].as<Dict>(), 0);
}

Value typeInit(Session &session, Value *args) {
  uint32_t count = args[1].as<Tuple>()->size;
  if (count == 1 && args[2].as<Dict>()->size)
    return session.raise(TypeId::TypeError,
                         "type.__init__() takes no keyword arguments");
  if (count != 1 && count != 3)
    return session.raise(TypeId::TypeError,
                         "type.__init__() takes 1 or 3 arguments");
  return none();
}

Value typeCall(Session &session, Value *args) {
  CallWords call = spreadCall(session, args[1], args[2]);
  return instantiate(session, selfOf(args), call.words, call.count, call.names);
}

Value typePrepare(Session &session, Value *) {
  return Value::fromObject(makeDict(session));
}

//===----------------------------------------------------------------------===//
// Questions
//===----------------------------------------------------------------------===//

Value typeRepr(Session &session, Value *args) {
  return newText(session, "<class '" + typeTitle(selfOf(args)) + "'>");
}

Value typeInstanceCheck(Session &session, Value *args) {
  return isInstanceOfType(session, args[1], selfOf(args));
}

Value typeSubclassCheck(Session &session, Value *args) {
  Type *type = asType(args[1]);
  if (!type)
    return session.raise(TypeId::TypeError,
                         "issubclass() arg 1 must be a class");
  return boolValue(isSubtype(type, selfOf(args)));
}

Value typeOr(Session &session, Value *args) {
  return makeUnion(session, args[0], args[1]);
}

Value typeROr(Session &session, Value *args) {
  return makeUnion(session, args[1], args[0]);
}

Tuple *mroTuple(Session &session, Type *type) {
  Tuple *tuple = makeTuple(session, type->mroCount);
  for (uint32_t i = 0; i < type->mroCount; ++i)
    tuple->items[i] = Value::fromObject(type->mro[i]);
  return tuple;
}

Value typeMro(Session &session, Value *args) {
  Tuple *mro = mroTuple(session, selfOf(args));
  return Value::fromObject(makeList(session, mro->items, mro->size));
}

Value typeSubclasses(Session &session, Value *args) {
  Type *type = selfOf(args);
  Value self = args[0];
  List *result = makeList(session);
  bool isOk = true;
  auto add = [&](Type *candidate) {
    Tuple *bases = candidate->bases;
    if (std::find(bases->begin(), bases->end(), self) != bases->end())
      isOk = isOk && append(session, result, Value::fromObject(candidate));
  };
  List *known = type->subclasses;
  if (type->id != TypeId::Dynamic) {
    for (Type &builtin : builtinTypes)
      add(&builtin);
    known = session.builtinSubclasses;
  }
  for (uint32_t i = 0; known && i < known->size; ++i)
    add(known->items[i].as<Type>());
  return isOk ? Value::fromObject(result) : Value::empty();
}

Value typeDir(Session &session, Value *args) {
  Type *type = selfOf(args);
  Dict *names = makeDict(session);
  bool isOk = true;
  for (uint32_t i = 0; i < type->mroCount; ++i)
    forEachEntry(type->mro[i]->dict, [&](DictEntry &entry) {
      if (Str *key = asStr(entry.key))
        isOk = isOk && dictSetStr(session, names, session.intern(key), none());
    });
  List *list = makeList(session, names->size);
  forEachEntry(names, [&](DictEntry &entry) {
    isOk = isOk && append(session, list, entry.key);
  });
  return isOk ? Value::fromObject(list) : Value::empty();
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// \return whether the attribute \p name of \p type may become \p value.
bool checkSettable(Session &session, Type *type, const char *name,
                   Value value) {
  if (type->id == TypeId::Dynamic && !type->isStatic && value)
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "cannot {} '{}' attribute of immutable type '{}'",
                      value ? "set" : "delete", name, typeName(type));
  return false;
}

bool checkNewName(Session &session, Type *type, const char *attribute,
                  Value value) {
  if (!checkSettable(session, type, attribute, value))
    return false;
  if (asStr(value))
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "can only assign string to {}.{}, not '{}'",
                      toUtf8(type->name), attribute, typeName(value));
  return false;
}

Value getName(Session &, Value *args) {
  return Value::fromObject(selfOf(args)->name);
}

Value setName(Session &session, Value *args) {
  if (!checkNewName(session, selfOf(args), "__name__", args[1]))
    return Value::empty();
  Str *name = asStr(args[1]);
  if (hasNull(name))
    return session.raise(TypeId::ValueError,
                         "type name must not contain null characters");
  selfOf(args)->name = session.intern(name);
  return none();
}

Value getQualName(Session &, Value *args) {
  return Value::fromObject(typeQualName(selfOf(args)));
}

Value setQualName(Session &session, Value *args) {
  if (!checkNewName(session, selfOf(args), "__qualname__", args[1]))
    return Value::empty();
  selfOf(args)->qualName = args[1];
  return none();
}

Value getModule(Session &session, Value *args) {
  Value module = selfOf(args)->module;
  return module ? module : Value::fromObject(session.intern("builtins"));
}

Value setModule(Session &session, Value *args) {
  Type *type = selfOf(args);
  if (!checkSettable(session, type, "__module__", args[1]))
    return Value::empty();
  type->module = args[1];
  return typeSetAttr(session, type, staticName(NameId::DunderModule), args[1])
             ? none()
             : Value::empty();
}

Value getBases(Session &, Value *args) {
  return Value::fromObject(selfOf(args)->bases);
}

Value setBases(Session &session, Value *args) {
  Type *type = selfOf(args);
  return checkSettable(session, type, "__bases__", args[1]) &&
                 assignBases(session, type, args[1])
             ? none()
             : Value::empty();
}

Value getBase(Session &, Value *args) {
  Type *base = selfOf(args)->base;
  return base ? Value::fromObject(base) : none();
}

Value getMro(Session &session, Value *args) {
  return Value::fromObject(mroTuple(session, selfOf(args)));
}

Value getDict(Session &session, Value *args) {
  LazyObject *proxy = makeLazy(session, TypeId::MappingProxy);
  proxy->fields[0] = Value::fromObject(selfOf(args)->dict);
  return Value::fromObject(proxy);
}

/// The docstring may be a descriptor.
Value getDoc(Session &session, Value *args) {
  Type *type = selfOf(args);
  Value doc = dictGetStr(type->dict, staticName(NameId::DunderDoc));
  return doc ? descriptorGet(session, doc, Value::empty(), type) : none();
}

/// Attributes that are entries of the class's own dict.
Value setOwn(Session &session, Value *args, const char *name) {
  Type *type = selfOf(args);
  if (!checkSettable(session, type, name, args[1]))
    return Value::empty();
  return typeSetAttr(session, type, session.intern(name), args[1])
             ? none()
             : Value::empty();
}

Value setDoc(Session &session, Value *args) {
  return setOwn(session, args, "__doc__");
}

Value getTypeParams(Session &session, Value *args) {
  Value own =
      dictGetStr(selfOf(args)->dict, staticName(NameId::DunderTypeParams));
  return own ? own : Value::fromObject(makeTuple(session, 0));
}

Value setTypeParams(Session &session, Value *args) {
  return setOwn(session, args, "__type_params__");
}

Value getAbstractMethods(Session &session, Value *args) {
  Str *name = session.intern("__abstractmethods__");
  Value own = selfOf(args)->id == TypeId::Dynamic
                  ? dictGetStr(selfOf(args)->dict, name)
                  : Value::empty();
  return own ? own
             : session.raise(TypeId::AttributeError, "__abstractmethods__");
}

Value setAbstractMethods(Session &session, Value *args) {
  Type *type = selfOf(args);
  if (!args[1]) {
    if (!getAbstractMethods(session, args))
      return Value::empty();
  } else if (!checkSettable(session, type, "__abstractmethods__", args[1])) {
    return Value::empty();
  }
  Value truth = args[1] ? session.truth(args[1]) : falseValue();
  if (!truth || !typeSetAttr(session, type,
                             session.intern("__abstractmethods__"), args[1]))
    return Value::empty();
  type->isAbstract = truth == trueValue();
  return none();
}

Value getTextSignature(Session &, Value *) { return none(); }

//===----------------------------------------------------------------------===//
// Annotations (PEP 649)
//===----------------------------------------------------------------------===//

Value getAnnotate(Session &session, Value *args) {
  Type *type = selfOf(args);
  if (type->id != TypeId::Dynamic)
    return session.raiseFormat(
        TypeId::AttributeError,
        "type object '{}' has no attribute '__annotate__'", toUtf8(type->name));
  for (const char *name : {"__annotate__", "__annotate_func__"})
    if (Value own = dictGetStr(type->dict, session.intern(name)))
      return own;
  return none();
}

Value setAnnotate(Session &session, Value *args) {
  Type *type = selfOf(args);
  if (!checkSettable(session, type, "__annotate__", args[1]))
    return Value::empty();
  bool isCallable = bool(session.lookupSpecial(typeOf(args[1]), Special::Call));
  if (!(args[1] == none()) && !isCallable)
    return session.raise(TypeId::TypeError,
                         "__annotate__ must be callable or None");
  if (isCallable)
    dictRemoveStr(session, type->dict, session.intern("__annotations_cache__"));
  return setOwn(session, args, "__annotate__");
}

Value getAnnotations(Session &session, Value *args) {
  Type *type = selfOf(args);
  if (type->id != TypeId::Dynamic)
    return session.raiseFormat(
        TypeId::AttributeError,
        "type object '{}' has no attribute '__annotations__'",
        toUtf8(type->name));
  Str *cache = session.intern("__annotations_cache__");
  for (Str *name : {staticName(NameId::DunderAnnotations), cache})
    if (Value own = dictGetStr(type->dict, name))
      return own;
  Value annotate = getAnnotate(session, args);
  Value made = annotate == none() ? Value::fromObject(makeDict(session))
                                  : session.call(annotate, Value::fromInt(1));
  if (!made)
    return made;
  if (!asDict(made))
    return session.raiseFormat(TypeId::TypeError,
                               "__annotate__() must return a dict, not {}",
                               typeName(made));
  return typeSetAttr(session, type, cache, made) ? made : Value::empty();
}

Value setAnnotations(Session &session, Value *args) {
  if (!checkSettable(session, selfOf(args), "__annotations__", args[1]))
    return Value::empty();
  return setOwn(session, args, "__annotations__");
}

#define GETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, /)", FUNCTION, NativeKind::Replay, NativeRole::Getter}
#define SETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, value, /)", FUNCTION, NativeKind::Replay, NativeRole::Setter}

NativeDef typeMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", typeNew, NativeKind::Replay,
     NativeRole::Static},
    {"__init__", "(self, /, *args, **kwargs)", typeInit},
    {"__call__", "(self, /, *args, **kwargs)", typeCall, NativeKind::Replay},
    {"__prepare__", "(cls, /, *args, **kwargs)", typePrepare, NativeKind::Leaf,
     NativeRole::ClassMethod},
    {"__repr__", "(self, /)", typeRepr},
    {"__instancecheck__", "(self, instance, /)", typeInstanceCheck,
     NativeKind::Replay},
    {"__subclasscheck__", "(self, subclass, /)", typeSubclassCheck},
    {"__or__", "(self, value, /)", typeOr, NativeKind::Replay},
    {"__ror__", "(self, value, /)", typeROr, NativeKind::Replay},
    {"mro", "(self, /)", typeMro},
    {"__subclasses__", "(self, /)", typeSubclasses},
    {"__dir__", "(self, /)", typeDir},
    GETTER("__name__", getName),
    SETTER("__name__", setName),
    GETTER("__qualname__", getQualName),
    SETTER("__qualname__", setQualName),
    GETTER("__module__", getModule),
    SETTER("__module__", setModule),
    GETTER("__bases__", getBases),
    SETTER("__bases__", setBases),
    GETTER("__base__", getBase),
    GETTER("__mro__", getMro),
    GETTER("__dict__", getDict),
    GETTER("__doc__", getDoc),
    SETTER("__doc__", setDoc),
    GETTER("__type_params__", getTypeParams),
    SETTER("__type_params__", setTypeParams),
    GETTER("__abstractmethods__", getAbstractMethods),
    SETTER("__abstractmethods__", setAbstractMethods),
    GETTER("__annotate__", getAnnotate),
    SETTER("__annotate__", setAnnotate),
    GETTER("__annotations__", getAnnotations),
    SETTER("__annotations__", setAnnotations),
    GETTER("__text_signature__", getTextSignature),
};

#undef GETTER
#undef SETTER

} // namespace

void initTypeMethods() { addMethods(TypeId::Type, typeMethods); }

} // namespace montyjit
