//===--- GenericAlias.cpp - list[int] and int | str -----------------------===//
///
/// \file
/// An alias's fields: origin, arguments (tuple), parameters (tuple, made on
/// first use), true if it was unpacked (`*tuple[int]`). A union's field: its
/// members (tuple), flattened, each once.
///
//===----------------------------------------------------------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ObjectText.h"

namespace montyjit {

namespace {

enum AliasField { Origin, Args, Parameters, IsUnpacked };

Tuple *argsOf(Value alias) { return lazyFields(alias)[Args].as<Tuple>(); }
Tuple *membersOf(Value unionType) {
  return lazyFields(unionType)[0].as<Tuple>();
}
bool isAlias(Value value) { return isExactly(value, TypeId::GenericAlias); }
bool isUnion(Value value) { return isExactly(value, TypeId::Union); }

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

/// Appends how \p value shows in a type expression. \return false when
/// empty-with-status.
bool appendTypeText(Session &session, Value value, std::string &text);

bool appendList(Session &session, const Value *items, uint32_t count,
                std::string &text) {
  for (uint32_t i = 0; i < count; ++i) {
    if (i)
      text += ", ";
    if (!appendTypeText(session, items[i], text))
      return false;
  }
  return true;
}

bool appendRepr(Session &session, Value value, std::string &text) {
  Value shown = session.repr(value);
  if (shown)
    text += toUtf8(asStr(shown));
  return bool(shown);
}

/// "module.QualName" of anything that has both names, builtins left out;
/// otherwise its repr.
bool appendQualified(Session &session, Value value, std::string &text) {
  Value name =
      session.getAttrOrExhausted(value, staticName(NameId::DunderQualName));
  if (!name)
    return false;
  Value module =
      name == Value::exhausted()
          ? name
          : session.getAttrOrExhausted(value, staticName(NameId::DunderModule));
  if (!module)
    return false;
  if (module == Value::exhausted() || module == none() || !asStr(name))
    return appendRepr(session, value, text);
  Value prefix = session.str(module);
  if (!prefix)
    return false;
  if (std::string shown = toUtf8(asStr(prefix)); shown != "builtins")
    text += shown + ".";
  text += toUtf8(asStr(name));
  return true;
}

bool appendTypeText(Session &session, Value value, std::string &text) {
  if (value == ellipsis()) {
    text += "...";
    return true;
  }
  if (value == Value::fromObject(builtinType(TypeId::NoneType))) {
    text += "None";
    return true;
  }
  if (isAlias(value) || isUnion(value))
    return appendRepr(session, value, text);
  List *list = asList(value);
  if (!list)
    return appendQualified(session, value, text);
  // A list may contain itself.
  if (!session.enterRecursion(" while getting the repr of an object"))
    return false;
  text += "[";
  bool done = appendList(session, list->items, list->size, text);
  text += "]";
  session.leaveRecursion();
  return done;
}

Value aliasRepr(Session &session, Value *args) {
  std::string text = lazyFields(args[0])[IsUnpacked] ? "*" : "";
  Tuple *arguments = argsOf(args[0]);
  if (!appendTypeText(session, lazyFields(args[0])[Origin], text))
    return Value::empty();
  text += arguments->size ? "[" : "[()";
  if (!appendList(session, arguments->items, arguments->size, text))
    return Value::empty();
  return newText(session, text + "]");
}

Value unionRepr(Session &session, Value *args) {
  std::string text;
  for (Value member : *membersOf(args[0])) {
    if (!text.empty())
      text += " | ";
    if (!appendTypeText(session, member, text))
      return Value::empty();
  }
  return newText(session, text);
}

//===----------------------------------------------------------------------===//
// Parameters and substitution
//===----------------------------------------------------------------------===//

/// Calls a function of module typing, which a type variable brought along; what
/// it is given and gives is Python's. \return exhausted if typing is not there.
Value callTyping(Session &session, const char *name, Value first,
                 Value second = Value::empty()) {
  Value module = session.modules
                     ? dictGetStr(session.modules, session.intern("typing"))
                     : Value::empty();
  if (!module)
    return Value::exhausted();
  Value function = session.getAttr(module, session.intern(name));
  Value args[] = {first, second};
  return function ? session.call(function, args, second ? 2 : 1) : function;
}

/// The type variables in \p items, in order of appearance.
Value parametersOf(Session &session, Tuple *items) {
  Value made = callTyping(session, "_parameters", Value::fromObject(items));
  return made == Value::exhausted() ? Value::fromObject(makeTuple(session, 0))
                                    : made;
}

Value aliasParameters(Session &session, Value *args) {
  Value &cached = lazyFields(args[0])[Parameters];
  if (!cached)
    cached = parametersOf(session, argsOf(args[0]));
  return cached;
}

Value unionParameters(Session &session, Value *args) {
  return parametersOf(session, membersOf(args[0]));
}

/// `alias[key]`: fills the type variables.
Value fill(Session &session, Value *args) {
  Value made = callTyping(session, "_fill", args[0], args[1]);
  if (made != Value::exhausted())
    return made;
  Value shown = session.repr(args[0]);
  return shown ? session.raiseFormat(TypeId::TypeError,
                                     "{} is not a generic class",
                                     toUtf8(asStr(shown)))
               : shown;
}

//===----------------------------------------------------------------------===//
// Aliases
//===----------------------------------------------------------------------===//

Value aliasNew(Session &session, Value *args) {
  return makeGenericAlias(session, args[1], args[2]);
}

/// `list[int]()` is `list()`, and notes the alias where it can.
Value aliasCall(Session &session, Value *args) {
  CallWords call = spreadCall(session, args[1], args[2]);
  Value made = session.call(lazyFields(args[0])[Origin], call.words, call.count,
                            call.names);
  if (!made ||
      session.setAttr(made, staticName(NameId::DunderOrigClass), args[0]))
    return made;
  bool isIgnored = session.clearIf(TypeId::AttributeError) ||
                   session.clearIf(TypeId::TypeError);
  return isIgnored ? made : Value::empty();
}

Value aliasEq(Session &session, Value *args) {
  if (!isAlias(args[1]))
    return notImplemented();
  Value *a = lazyFields(args[0]), *b = lazyFields(args[1]);
  if (!(a[IsUnpacked] == b[IsUnpacked]))
    return falseValue();
  Value same = session.equal(a[Origin], b[Origin]);
  return same == trueValue() ? session.equal(a[Args], b[Args]) : same;
}

Value aliasHash(Session &session, Value *args) {
  int64_t origin, arguments;
  if (!session.hash(lazyFields(args[0])[Origin], origin) ||
      !session.hash(lazyFields(args[0])[Args], arguments))
    return Value::empty();
  return makeInt(session, origin ^ arguments);
}

/// Everything else is the origin's.
Value aliasGetAttr(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  return name ? session.getAttr(lazyFields(args[0])[Origin], name)
              : Value::empty();
}

Value aliasMroEntries(Session &session, Value *args) {
  Value origin = lazyFields(args[0])[Origin];
  return Value::fromObject(makeTuple(session, &origin, 1));
}

Value aliasInstanceCheck(Session &session, Value *) {
  return session.raise(
      TypeId::TypeError,
      "isinstance() argument 2 cannot be a parameterized generic");
}

Value aliasSubclassCheck(Session &session, Value *) {
  return session.raise(
      TypeId::TypeError,
      "issubclass() argument 2 cannot be a parameterized generic");
}

template <uint32_t Index> Value getField(Session &, Value *args) {
  return lazyFields(args[0])[Index];
}

Value isUnpacked(Session &, Value *args) {
  return boolValue(bool(lazyFields(args[0])[IsUnpacked]));
}

/// `*alias`: an iterator over one item, the unpacked alias.
Value aliasIter(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  Value item = makeGenericAlias(session, fields[Origin], fields[Args]);
  lazyFields(item)[IsUnpacked] = trueValue();
  Tuple *items = makeTuple(session, &item, 1);
  return Value::fromObject(
      makeIterator(session, TypeId::TupleIterator, Value::fromObject(items)));
}

//===----------------------------------------------------------------------===//
// Unions
//===----------------------------------------------------------------------===//

bool isUnionable(Value value) {
  return value == none() || asType(value) || isAlias(value) || isUnion(value) ||
         isExactly(value, TypeId::TypeAliasType);
}

/// Adds \p member, or the members of a union, unless equal ones are there.
bool addMember(Session &session, List *members, Value member) {
  if (isUnion(member)) {
    for (Value inner : *membersOf(member))
      if (!addMember(session, members, inner))
        return false;
    return true;
  }
  if (member == none())
    member = Value::fromObject(builtinType(TypeId::NoneType));
  for (uint32_t i = 0; i < members->size; ++i) {
    Value same = session.equal(members->items[i], member);
    if (!(same == falseValue()))
      return bool(same);
  }
  return append(session, members, member);
}

bool containsMember(Session &session, Tuple *members, Value member,
                    Value &found) {
  found = falseValue();
  for (Value other : *members) {
    found = session.equal(other, member);
    if (!(found == falseValue()))
      break;
  }
  return bool(found);
}

Value unionEq(Session &session, Value *args) {
  if (!isUnion(args[1]))
    return notImplemented();
  Tuple *a = membersOf(args[0]), *b = membersOf(args[1]);
  if (a->size != b->size)
    return falseValue();
  for (Value member : *a) {
    Value found;
    if (!containsMember(session, b, member, found))
      return Value::empty();
    if (found == falseValue())
      return found;
  }
  return trueValue();
}

/// The order of the members does not matter.
Value unionHash(Session &session, Value *args) {
  uint64_t sum = 0;
  for (Value member : *membersOf(args[0])) {
    int64_t hash;
    if (!session.hash(member, hash))
      return Value::empty();
    sum += uint64_t(hash) * 0x9e3779b97f4a7c15u;
  }
  return makeInt(session, int64_t(sum >> 3));
}

Value unionOr(Session &session, Value *args) {
  return makeUnion(session, args[0], args[1]);
}

Value unionROr(Session &session, Value *args) {
  return makeUnion(session, args[1], args[0]);
}

Value unionInstanceCheck(Session &session, Value *args) {
  for (Value member : *membersOf(args[0]))
    if (Value result = session.isInstanceOf(args[1], member);
        !(result == falseValue()))
      return result;
  return falseValue();
}

Value unionSubclassCheck(Session &session, Value *args) {
  if (!asType(args[1]))
    return session.raise(TypeId::TypeError,
                         "issubclass() arg 1 must be a class");
  for (Value member : *membersOf(args[0]))
    if (Value result = session.isSubclassOf(args[1], member);
        !(result == falseValue()))
      return result;
  return falseValue();
}

/// The union of the members in \p list.
Value unionOf(Session &session, List *list) {
  if (list->size == 1)
    return list->items[0];
  LazyObject *result = makeLazy(session, TypeId::Union);
  result->fields[0] =
      Value::fromObject(makeTuple(session, list->items, list->size));
  return Value::fromObject(result);
}

/// `Union[members]`: any objects may be members; a text becomes a ForwardRef.
Value unionOfItems(Session &session, Value *args) {
  Tuple *items =
      isTuple(args[1]) ? args[1].as<Tuple>() : makeTuple(session, &args[1], 1);
  if (!items->size)
    return session.raise(TypeId::TypeError, "Cannot take a Union of no types.");
  List *members = makeList(session);
  for (Value item : *items) {
    Value member = asStr(item) ? callTyping(session, "_typed", item) : item;
    if (!member || !addMember(session, members,
                              member == Value::exhausted() ? item : member))
      return Value::empty();
  }
  return unionOf(session, members);
}

Value getUnionOrigin(Session &, Value *) {
  return Value::fromObject(builtinType(TypeId::Union));
}

Value getUnionName(Session &session, Value *) {
  return newText(session, "Union");
}

/// `__class_getitem__` of the generic built-in classes.
Value classGetItem(Session &session, Value *args) {
  return makeGenericAlias(session, args[0], args[1]);
}

#define GETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, /)", FUNCTION, NativeKind::Replay, NativeRole::Getter}

NativeDef aliasMethods[] = {
    {"__new__", "(cls, origin, args, /)", aliasNew, NativeKind::Leaf,
     NativeRole::Static},
    {"__repr__", "(self, /)", aliasRepr, NativeKind::Replay},
    {"__eq__", "(self, value, /)", aliasEq, NativeKind::Replay},
    {"__hash__", "(self, /)", aliasHash, NativeKind::Replay},
    {"__call__", "(self, /, *args, **kwargs)", aliasCall, NativeKind::Replay},
    {"__getattr__", "(self, name, /)", aliasGetAttr, NativeKind::Replay},
    {"__getitem__", "(self, key, /)", fill, NativeKind::Replay},
    {"__iter__", "(self, /)", aliasIter},
    {"__or__", "(self, value, /)", unionOr, NativeKind::Replay},
    {"__ror__", "(self, value, /)", unionROr, NativeKind::Replay},
    {"__mro_entries__", "(self, bases, /)", aliasMroEntries},
    {"__instancecheck__", "(self, instance, /)", aliasInstanceCheck},
    {"__subclasscheck__", "(self, subclass, /)", aliasSubclassCheck},
    GETTER("__origin__", getField<Origin>),
    GETTER("__args__", getField<Args>),
    GETTER("__parameters__", aliasParameters),
    GETTER("__unpacked__", isUnpacked),
};

NativeDef unionMethods[] = {
    {"__repr__", "(self, /)", unionRepr, NativeKind::Replay},
    {"__eq__", "(self, value, /)", unionEq, NativeKind::Replay},
    {"__hash__", "(self, /)", unionHash, NativeKind::Replay},
    {"__or__", "(self, value, /)", unionOr, NativeKind::Replay},
    {"__ror__", "(self, value, /)", unionROr, NativeKind::Replay},
    {"__getitem__", "(self, key, /)", fill, NativeKind::Replay},
    {"__instancecheck__", "(self, instance, /)", unionInstanceCheck,
     NativeKind::Replay},
    {"__subclasscheck__", "(self, subclass, /)", unionSubclassCheck,
     NativeKind::Replay},
    {"__class_getitem__", "(cls, object, /)", unionOfItems, NativeKind::Replay,
     NativeRole::ClassMethod},
    GETTER("__args__", getField<0>),
    GETTER("__parameters__", unionParameters),
    GETTER("__origin__", getUnionOrigin),
    GETTER("__name__", getUnionName),
    GETTER("__qualname__", getUnionName),
};

NativeDef classGetItemRow[] = {{"__class_getitem__", "(cls, object, /)",
                                classGetItem, NativeKind::Leaf,
                                NativeRole::ClassMethod}};

#undef GETTER

} // namespace

Value makeGenericAlias(Session &session, Value origin, Value args) {
  LazyObject *alias = makeLazy(session, TypeId::GenericAlias);
  alias->fields[Origin] = origin;
  alias->fields[Args] =
      isTuple(args) ? args : Value::fromObject(makeTuple(session, &args, 1));
  return Value::fromObject(alias);
}

Value makeUnion(Session &session, Value left, Value right) {
  if (!isUnionable(left) || !isUnionable(right))
    return notImplemented();
  List *members = makeList(session);
  if (!addMember(session, members, left) || !addMember(session, members, right))
    return Value::empty();
  return unionOf(session, members);
}

void initGenericAliases() {
  addMethods(TypeId::GenericAlias, aliasMethods);
  addMethods(TypeId::Union, unionMethods);
  for (TypeId id :
       {TypeId::List, TypeId::Tuple, TypeId::Dict, TypeId::Set,
        TypeId::FrozenSet, TypeId::Type, TypeId::Enumerate, TypeId::ClassMethod,
        TypeId::StaticMethod, TypeId::Generator, TypeId::Coroutine,
        TypeId::AsyncGenerator, TypeId::MappingProxy,
        TypeId::BaseExceptionGroup, TypeId::MemoryView, TypeId::Deque})
    addMethods(id, classGetItemRow);
}

} // namespace montyjit
