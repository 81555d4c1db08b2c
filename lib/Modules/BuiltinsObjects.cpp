//===- BuiltinsObjects.cpp - getattr, isinstance, len, iter, ... ----------===//

#include "BuiltinsTables.h"
#include "Support.h"

#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/TypeObject.h"

#include <cstring>

using namespace montyjit;

namespace {
/// \return an attribute name, interned; null with TypeError pending.
Str *attributeName(Session &session, Value value) {
  if (Str *name = asStr(value))
    return session.intern(name);
  session.raiseFormat(TypeId::TypeError,
                      "attribute name must be string, not '{}'",
                      typeName(value));
  return nullptr;
}

Value getAttribute(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  if (!name)
    return Value::empty();
  if (!args[2])
    return session.getAttr(args[0], name);
  Value result = session.getAttrOrExhausted(args[0], name);
  return result == Value::exhausted() ? args[2] : result;
}

Value hasAttribute(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  if (!name)
    return Value::empty();
  Value result = session.getAttrOrExhausted(args[0], name);
  return result ? boolValue(!(result == Value::exhausted())) : result;
}

Value setAttribute(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  return name ? session.setAttr(args[0], name, args[2]) : Value::empty();
}

Value deleteAttribute(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  return name ? session.delAttr(args[0], name) : Value::empty();
}

Value isCallable(Session &session, Value *args) {
  Type *type = typeOf(args[0]);
  switch (type->layout) {
  case Layout::Function:
  case Layout::Type:
    return trueValue();
  case Layout::Native:
    return boolValue(type->id != TypeId::GetSetDescriptor);
  default:
    break;
  }
  return boolValue(type->id == TypeId::Method ||
                   type->id == TypeId::ExternalFunction ||
                   session.lookupSpecial(type, Special::Call));
}

Value formatObject(Session &session, Value *args) {
  if (args[1] && !asStr(args[1]))
    return session.raiseFormat(TypeId::TypeError,
                               "format() argument 2 must be str, not {}",
                               typeName(args[1]));
  return session.format(args[0], args[1]);
}

Value hashObject(Session &session, Value *args) {
  int64_t hash;
  return session.hash(args[0], hash) ? makeInt(session, hash) : Value::empty();
}

Value identity(Session &session, Value *args) {
  return makeUnsigned(session, identityOf(session, args[0]));
}

Value isInstanceOf(Session &session, Value *args) {
  return session.isInstanceOf(args[0], args[1]);
}

Value isSubclassOf(Session &session, Value *args) {
  return session.isSubclassOf(args[0], args[1]);
}

Value length(Session &session, Value *args) { return session.length(args[0]); }
Value represent(Session &session, Value *args) { return session.repr(args[0]); }
Value toAscii(Session &session, Value *args) { return session.ascii(args[0]); }

Value makeIter(Session &session, Value *args) {
  if (!args[1])
    return session.iter(args[0]);
  if (!(isCallable(session, args) == trueValue()))
    return session.raise(TypeId::TypeError, "iter(v, w): v must be callable");
  LazyObject *iterator = makeLazy(session, TypeId::CallableIterator);
  iterator->fields[0] = args[0];
  iterator->fields[1] = args[1];
  return Value::fromObject(iterator);
}

/// `iterator.__next__()`, with StopIteration as an exception.
Value nextRaising(Session &session, Value iterator) {
  Type *type = typeOf(iterator);
  if (type->id == TypeId::Generator) {
    Value item = session.resumeGenerator(iterator.as<Generator>(), none());
    return item == Value::exhausted()
               ? session.raiseStopIteration(session.yielded)
               : item;
  }
  if (session.lookupSpecial(type, Special::Next))
    return session.callSpecial(Special::Next, iterator);
  return session.raiseFormat(
      TypeId::TypeError, "'{}' object is not an iterator", typeName(iterator));
}

Value nextStep(Frame *f) {
  enum { It, Default };
  Session &s = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  AWAIT_CATCH(1, item, nextRaising(s, f->slots[It]));
  if (item.isEmpty() && f->slots[Default] && s.clearIf(TypeId::StopIteration))
    return f->slots[Default];
  return item;
  RESUMABLE_END();
}

//===--- Quick ways (NativeDef::quick) ------------------------------------===//

Value quickLength(Session &, Value *args) {
  if (!args[0].isObject())
    return Value::empty();
  switch (args[0].object()->shape->type->id) {
  case TypeId::List:
    return Value::fromInt(args[0].as<List>()->size);
  case TypeId::Tuple:
    return Value::fromInt(args[0].as<Tuple>()->size);
  case TypeId::Dict:
    return Value::fromInt(args[0].as<Dict>()->size);
  case TypeId::Str:
    return Value::fromInt(args[0].as<Str>()->length);
  case TypeId::Set:
  case TypeId::FrozenSet:
    return Value::fromInt(int64_t(args[0].as<SetObject>()->size));
  default:
    return Value::empty();
  }
}

/// \return whether \p value is a class that `isinstance` asks nothing.
bool isPlainClass(Value value) {
  return hasShape(value, builtinShape(TypeId::Type));
}

Value quickIsInstance(Session &session, Value *args) {
  Type *type = typeOf(args[0]);
  if (isPlainClass(args[1]) && isSubtype(type, args[1].as<Type>()))
    return trueValue();
  if (mayClaimClass(session, type))
    return Value::empty();
  if (isPlainClass(args[1]))
    return falseValue();
  if (!isTuple(args[1]))
    return Value::empty();
  for (Value item : *args[1].as<Tuple>()) {
    if (!isPlainClass(item))
      return Value::empty();
    if (isSubtype(type, item.as<Type>()))
      return trueValue();
  }
  return falseValue();
}

Value quickIter(Session &session, Value *args) {
  return args[1] ? Value::empty() : iterNatively(session, args[0]);
}

Value quickNext(Session &session, Value *args) {
  Value item = nextIfNative(session, args[0]);
  if (!(item == Value::exhausted()))
    return item;
  return args[1] ? args[1] : session.raise(TypeId::StopIteration, "");
}

/// An attribute that nobody is asked about. \return exhausted() if there is
/// none, empty with status Ok if that is not sure.
Value quickAttribute(Session &session, Value object, Value name) {
  if (!isStr(name))
    return Value::empty();
  Str *known = session.intern(name.as<Str>());
  if (Value found = attributeNatively(session, object, known))
    return found;
  Type *type = typeOf(object);
  bool isPlain = known != staticName(NameId::DunderDict) && object.isObject() &&
                 type->layout == Layout::Plain && type->id == TypeId::Dynamic &&
                 !type->hasGetAttr && !type->hasCustomGetAttribute;
  return isPlain && !typeLookup(session, type, known) ? Value::exhausted()
                                                      : Value::empty();
}

Value quickGetAttribute(Session &session, Value *args) {
  Value found = quickAttribute(session, args[0], args[1]);
  return found == Value::exhausted() ? args[2] : found;
}

Value quickHasAttribute(Session &session, Value *args) {
  Value found = quickAttribute(session, args[0], args[1]);
  return found ? boolValue(!(found == Value::exhausted())) : found;
}

struct QuickWay {
  const char *name;
  NativeFn function;
};
constexpr QuickWay quickWays[] = {{"len", quickLength},
                                  {"isinstance", quickIsInstance},
                                  {"getattr", quickGetAttribute},
                                  {"hasattr", quickHasAttribute},
                                  {"iter", quickIter},
                                  {"next", quickNext}};
/// Functions of plain numbers and strings that call nothing back.
constexpr const char *leavesOnScalars[] = {"format", "hash", "repr", "ascii"};

NativeDef table[] = {
    {"getattr", "(object, name, default=None, /)", getAttribute,
     NativeKind::Replay},
    {"hasattr", "(obj, name, /)", hasAttribute, NativeKind::Replay},
    {"setattr", "(obj, name, value, /)", setAttribute, NativeKind::Replay},
    {"delattr", "(obj, name, /)", deleteAttribute, NativeKind::Replay},
    {"callable", "(obj, /)", isCallable},
    {"format", "(value, format_spec='', /)", formatObject, NativeKind::Replay},
    {"hash", "(obj, /)", hashObject, NativeKind::Replay},
    {"id", "(obj, /)", identity},
    {"isinstance", "(obj, class_or_tuple, /)", isInstanceOf,
     NativeKind::Replay},
    {"issubclass", "(class_, class_or_tuple, /)", isSubclassOf,
     NativeKind::Replay},
    {"len", "(obj, /)", length, NativeKind::Replay},
    {"repr", "(obj, /)", represent, NativeKind::Replay},
    {"ascii", "(obj, /)", toAscii, NativeKind::Replay},
    {"iter", "(object, sentinel=None, /)", makeIter, NativeKind::Replay},
    {.name = "next",
     .signature = "(iterator, default=None, /)",
     .kind = NativeKind::Resumable,
     .step = nextStep},
};
} // namespace

NativeTable montyjit::objectBuiltins() {
  for (NativeDef &def : table) {
    for (const QuickWay &way : quickWays)
      if (!std::strcmp(def.name, way.name))
        def.quick = way.function;
    for (const char *name : leavesOnScalars)
      def.isLeafOnScalars |= !std::strcmp(def.name, name);
  }
  return table;
}
