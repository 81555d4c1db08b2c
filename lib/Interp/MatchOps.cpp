//===- MatchOps.cpp - What patterns ask of their subjects -----------------===//
///
/// \file
/// The three operations of patterns that call back any number of times, as
/// internal built-ins. (Compare match_keys, match_class and match_class_attr in
/// Python/ceval.c.)
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"
#include "Internals.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>

using namespace montyjit;

//===--- What a class counts as -----------------------------------------===//

static CollectionKind builtinCollection(TypeId id) {
  switch (id) {
  case TypeId::List:
  case TypeId::Tuple:
  case TypeId::Range:
  case TypeId::MemoryView:
  case TypeId::Deque:
    return CollectionKind::Sequence;
  case TypeId::Dict:
  case TypeId::MappingProxy:
    return CollectionKind::Mapping;
  default:
    return CollectionKind::None;
  }
}

CollectionKind montyjit::collectionKind(const Type *type) {
  // The flags of CPython's Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING, as the
  // abstract classes of the prelude spell them.
  constexpr int64_t sequenceFlag = 1 << 5, mappingFlag = 1 << 6;
  Str *name = staticName(NameId::AbcTpFlags);
  for (uint32_t i = 0; i < type->mroCount; ++i) {
    const Type *each = type->mro[i];
    if (CollectionKind kind = builtinCollection(each->id);
        kind != CollectionKind::None)
      return kind;
    if (each->id != TypeId::Dynamic)
      continue;
    Value flags = dictGetStr(each->dict, name);
    if (flags && flags.isInt())
      return flags.asInt() & sequenceFlag  ? CollectionKind::Sequence
             : flags.asInt() & mappingFlag ? CollectionKind::Mapping
                                           : CollectionKind::None;
  }
  return CollectionKind::None;
}

//===--- Mappings -------------------------------------------------------===//

namespace {
enum KeysSlot : uint32_t { Subject, Keys, Getter, Missing, Seen, Values };

Value raiseDuplicate(Session &session, Value key) {
  Value text = session.repr(key);
  return text ? session.raiseFormat(TypeId::ValueError,
                                    "mapping pattern checks duplicate key ({})",
                                    toUtf8(asStr(text)))
              : text;
}

Value addSeen(Session &session, Value set, Value key) {
  Value args[] = {set, key};
  return runReplayable(session, ReplayOp::SetAdd, 0, args, 2);
}

/// The key whose turn it is: as many values are there as keys were done.
Value currentKey(const Frame *f) {
  return f->slots[Keys].as<List>()->items[f->slots[Values].as<List>()->size];
}
} // namespace

bool montyjit::isSoundMatchKeys(const Frame *f) {
  if (!holds(f, Keys, TypeId::List) || !holds(f, Values, TypeId::List) ||
      !holds(f, Seen, TypeId::Set) || !holdsValue(f, Missing))
    return false;
  return f->resume < 2 ||
         (holdsValue(f, Getter) &&
          f->slots[Values].as<List>()->size < f->slots[Keys].as<List>()->size);
}

Value montyjit::matchKeysStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  List *values;
  RESUMABLE_BEGIN(f);
  f->slots[Values] = Value::fromObject(makeList(s));
  f->slots[Seen] = Value::fromObject(makeSet(s));
  f->slots[Missing] =
      Value::fromObject(newInstance(s, builtinType(TypeId::Object)));
  AWAIT(1, f->slots[Getter], s.getAttr(f->slots[Subject], s.intern("get")));
  while (f->slots[Values].as<List>()->size < f->slots[Keys].as<List>()->size) {
    AWAIT(2, result, s.contains(f->slots[Seen], currentKey(f)));
    if (result == trueValue()) {
      AWAIT(3, result, raiseDuplicate(s, currentKey(f)));
    }
    AWAIT(4, result, addSeen(s, f->slots[Seen], currentKey(f)));
    AWAIT(5, result,
          s.call(f->slots[Getter], currentKey(f), f->slots[Missing]));
    if (result == f->slots[Missing])
      return none();
    if (!append(s, f->slots[Values].as<List>(), result) || !s.poll())
      return Value::empty();
  }
  values = f->slots[Values].as<List>();
  return Value::fromObject(makeTuple(s, values->items, values->size));
  RESUMABLE_END();
}

Value montyjit::matchKeysQuickly(Session &session, Value *args) {
  List *keys = args[1].as<List>();
  constexpr uint32_t fewKeys = 8;
  if (!isDict(args[0]) || keys->size > fewKeys)
    return Value::empty();
  Value values[fewKeys];
  for (uint32_t i = 0; i < keys->size; ++i) {
    for (uint32_t j = 0; j < i; ++j)
      if (equalNatively(keys->items[i], keys->items[j]) != Known::No)
        return Value::empty();
    values[i] = dictTryGet(session, args[0].as<Dict>(), keys->items[i]);
    if (!values[i])
      return values[i];
    if (values[i] == Value::exhausted())
      return none();
  }
  return Value::fromObject(makeTuple(session, values, keys->size));
}

namespace {
enum RestSlot : uint32_t { RestSubject, RestKeys, Rest, KeyIndex };

Value currentRestKey(const Frame *f) {
  return f->slots[RestKeys].as<List>()->items[f->slots[KeyIndex].asInt()];
}
} // namespace

bool montyjit::isSoundMatchRest(const Frame *f) {
  return holds(f, RestKeys, TypeId::List) &&
         (f->resume < 2 ||
          (holdsValue(f, Rest) && holdsCount(f, KeyIndex, UINT32_MAX)));
}

/// `rest = dict(subject); del rest[key], ...`
Value montyjit::matchRestStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  AWAIT(1, f->slots[Rest],
        s.call(Value::fromObject(builtinType(TypeId::Dict)),
               f->slots[RestSubject]));
  f->slots[KeyIndex] = Value::fromInt(0);
  while (f->slots[KeyIndex].asInt() < f->slots[RestKeys].as<List>()->size) {
    AWAIT(2, result, s.delItem(f->slots[Rest], currentRestKey(f)));
    f->slots[KeyIndex] = Value::fromInt(f->slots[KeyIndex].asInt() + 1);
  }
  return f->slots[Rest];
  RESUMABLE_END();
}

//===--- Classes --------------------------------------------------------===//

namespace {
/// Parameters: subject, class, keyword names, number of positional patterns;
/// state: the class's `__match_args__`, the names so far, the values so far.
enum ClassSlot : uint32_t {
  ClassSubject,
  Class,
  Keywords,
  Positional,
  MatchArgs,
  Names,
  Attributes,
};

/// Classes whose one positional pattern matches the subject itself.
bool matchesItself(const Type *type) {
  constexpr TypeId ids[] = {TypeId::Bool, TypeId::ByteArray, TypeId::Bytes,
                            TypeId::Dict, TypeId::Float,     TypeId::FrozenSet,
                            TypeId::Int,  TypeId::List,      TypeId::Set,
                            TypeId::Str,  TypeId::Tuple};
  return std::any_of(std::begin(ids), std::end(ids), [&](TypeId id) {
    return isSubtype(type, builtinType(id));
  });
}

std::string className(const Frame *f) {
  return toUtf8(f->slots[Class].as<Type>()->name);
}

bool raiseTooManyPatterns(Frame *f, int64_t allowed) {
  f->session->raiseFormat(TypeId::TypeError,
                          "{}() accepts {} positional sub-pattern{} ({} given)",
                          className(f), allowed, allowed == 1 ? "" : "s",
                          f->slots[Positional].asInt());
  return false;
}

/// Looks at what `__match_args__` was (exhausted: there is none). \return false
/// with an exception pending.
bool checkMatchArgs(Frame *f) {
  Value &args = f->slots[MatchArgs];
  int64_t wanted = f->slots[Positional].asInt();
  if (args == Value::exhausted()) {
    bool itself = matchesItself(f->slots[Class].as<Type>());
    args = itself ? none()
                  : Value::fromObject(makeTuple(*f->session, uint64_t(0)));
    return wanted <= itself || raiseTooManyPatterns(f, itself);
  }
  if (!isTuple(args)) {
    f->session->raiseFormat(TypeId::TypeError,
                            "{}.__match_args__ must be a tuple (got {})",
                            className(f), typeName(args));
    return false;
  }
  return wanted <= args.as<Tuple>()->size ||
         raiseTooManyPatterns(f, args.as<Tuple>()->size);
}

/// The name of the attribute that comes next; null with an exception pending.
Str *nextName(Frame *f) {
  Session &session = *f->session;
  uint32_t index = f->slots[Attributes].as<List>()->size;
  auto positional = uint32_t(f->slots[Positional].asInt());
  Value value = index < positional
                    ? f->slots[MatchArgs].as<Tuple>()->items[index]
                    : f->slots[Keywords].as<Tuple>()->items[index - positional];
  if (!isStr(value)) {
    session.raiseFormat(TypeId::TypeError,
                        "__match_args__ elements must be strings (got {})",
                        typeName(value));
    return nullptr;
  }
  Str *name = session.intern(value.as<Str>());
  List *names = f->slots[Names].as<List>();
  if (std::find(names->items, names->items + names->size,
                Value::fromObject(name)) != names->items + names->size) {
    Value text = session.repr(value);
    if (text)
      session.raiseFormat(TypeId::TypeError,
                          "{}() got multiple sub-patterns for attribute {}",
                          className(f), toUtf8(asStr(text)));
    return nullptr;
  }
  return append(session, names, Value::fromObject(name)) ? name : nullptr;
}

/// \return the attribute that comes next, exhausted() if there is none.
Value nextAttribute(Frame *f) {
  if (f->slots[MatchArgs] == none() && !f->slots[Attributes].as<List>()->size)
    return f->slots[ClassSubject];
  Str *name = nextName(f);
  return name ? f->session->getAttrOrExhausted(f->slots[ClassSubject], name)
              : Value::empty();
}

uint32_t attributesWanted(const Frame *f) {
  return uint32_t(f->slots[Positional].asInt()) +
         f->slots[Keywords].as<Tuple>()->size;
}
} // namespace

bool montyjit::isSoundMatchClass(const Frame *f) {
  if (!holdsClass(f, Class, TypeId::Object) ||
      !holds(f, Keywords, TypeId::Tuple) ||
      !holdsCount(f, Positional, UINT32_MAX))
    return false;
  if (f->resume < 2)
    return true;
  if (!holds(f, Names, TypeId::List) || !holds(f, Attributes, TypeId::List))
    return false;
  // From then on the attributes of positional patterns have names.
  int64_t positional = f->slots[Positional].asInt();
  bool isNamed = holds(f, MatchArgs, TypeId::Tuple) &&
                 f->slots[MatchArgs].as<Tuple>()->size >= positional;
  bool isItself = f->slots[MatchArgs] == none() && positional <= 1;
  return f->resume < 3 || !positional || isNamed || isItself;
}

Value montyjit::matchClassStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  List *values;
  RESUMABLE_BEGIN(f);
  if (!asType(f->slots[Class]))
    return s.raise(TypeId::TypeError, "called match pattern must be a class");
  AWAIT(1, result, s.isInstanceOf(f->slots[ClassSubject], f->slots[Class]));
  if (result == falseValue())
    return none();
  f->slots[Names] = Value::fromObject(makeList(s));
  f->slots[Attributes] = Value::fromObject(makeList(s));
  if (f->slots[Positional].asInt()) {
    AWAIT_AS_IS(2, f->slots[MatchArgs],
                s.getAttrOrExhausted(f->slots[Class],
                                     staticName(NameId::DunderMatchArgs)));
    if (!checkMatchArgs(f))
      return Value::empty();
  }
  while (f->slots[Attributes].as<List>()->size < attributesWanted(f)) {
    AWAIT_AS_IS(3, result, nextAttribute(f));
    if (result == Value::exhausted())
      return none();
    if (!append(s, f->slots[Attributes].as<List>(), result) || !s.poll())
      return Value::empty();
  }
  values = f->slots[Attributes].as<List>();
  return Value::fromObject(makeTuple(s, values->items, values->size));
  RESUMABLE_END();
}
