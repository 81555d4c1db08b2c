//===- FunctoolsPartial.cpp - The calls of functools.partial --------------===//
///
/// \file
/// The base of functools.partial, which the prelude finishes. Its words: the
/// function; a tuple of arguments; a dict of keywords; the object that holds
/// the place of an argument that the caller gives.
///
//===----------------------------------------------------------------------===//

#include "FunctoolsParts.h"
#include "Support.h"

#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>

using namespace montyjit;

namespace {
enum Word { Wrapped, Given, Keywords, Placeholder };
enum Slot { Self, Args, Names };

/// Gives \p self a state of function, args and keywords, which the prelude has
/// checked. \return \p result; empty with TypeError after all.
Value setState(Session &session, Value self, const Value *state, Value result) {
  Tuple *given = asTuple(state[1]);
  Dict *keywords = asDict(state[2]);
  if (!given || !keywords)
    return session.raise(TypeId::TypeError, "invalid partial state");
  Value *words = lazyFields(self);
  words[Wrapped] = state[0];
  words[Given] = Value::fromObject(given);
  words[Keywords] = Value::fromObject(keywords);
  return result;
}

/// `cls(function, args, keywords, placeholder)`.
Value create(Session &session, Value *args) {
  Value self = newLazy(session, args[0], {});
  lazyFields(self)[Placeholder] = args[4];
  return setState(session, self, args + 1, self);
}

uint32_t countPlaces(Tuple *given, Value placeholder) {
  return uint32_t(std::count(given->begin(), given->end(), placeholder));
}

/// The arguments of the call: what was given before, with \p args in the
/// places that were held, then the rest of them. \return their end; null with
/// TypeError pending.
Value *fillPlaces(Session &session, Value self, Tuple *args, Value *row) {
  Tuple *given = lazyFields(self)[Given].as<Tuple>();
  Value placeholder = lazyFields(self)[Placeholder];
  uint32_t places = countPlaces(given, placeholder);
  if (args->size < places) {
    session.raiseFormat(TypeId::TypeError,
                        "missing positional arguments in 'partial' call; "
                        "expected at least {}, got {}",
                        places, args->size);
    return nullptr;
  }
  Value *next = args->items;
  for (Value value : *given)
    *row++ = value == placeholder ? *next++ : value;
  return std::copy(next, args->end(), row);
}

/// The keywords of the call: those given before, then the caller's.
Dict *mergeKeywords(Session &session, Value self, Dict *names) {
  Dict *before = lazyFields(self)[Keywords].as<Dict>();
  if (!names->size || !before->size)
    return names->size ? names : before;
  Dict *merged = makeDict(session, before->size + names->size);
  bool isDone = merged;
  auto add = [&](DictEntry &entry) {
    isDone = isDone && asStr(entry.key) &&
             dictSetStr(session, merged, asStr(entry.key), entry.value);
  };
  forEachEntry(before, add);
  forEachEntry(names, add);
  return isDone ? merged : nullptr;
}

Value callWrapped(Session &session, const Value *slots) {
  Value self = slots[Self];
  Tuple *args = slots[Args].as<Tuple>();
  Dict *names = mergeKeywords(session, self, slots[Names].as<Dict>());
  if (!names)
    return session.hasRaised()
               ? Value::empty()
               : session.raise(TypeId::TypeError, "keywords must be strings");
  Tuple *given = lazyFields(self)[Given].as<Tuple>();
  Tuple *row =
      makeTuple(session, uint64_t(args->size) + given->size + names->size);
  Value *end = row ? fillPlaces(session, self, args, row->items) : nullptr;
  if (!end)
    return Value::empty();
  Tuple *keywords = names->size ? makeTuple(session, names->size) : nullptr;
  uint32_t i = 0;
  if (keywords)
    forEachEntry(names, [&](DictEntry &entry) {
      keywords->items[i++] = entry.key;
      *end++ = entry.value;
    });
  return session.call(lazyFields(self)[Wrapped], row->items,
                      uint32_t(end - row->items), keywords);
}

Value callStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  AWAIT(1, result, callWrapped(s, f->slots));
  return result;
  RESUMABLE_END();
}

template <Word Field> Value get(Session &, Value *args) {
  return lazyFields(args[0])[Field];
}

/// What `__setstate__` leads to.
Value assign(Session &session, Value *args) {
  return setState(session, args[0], args + 1, none());
}

Value refuse(Session &session, Value *) {
  return session.raise(TypeId::AttributeError, "readonly attribute");
}

constexpr NativeDef setting(const char *name) {
  return {.name = name,
          .signature = "(self, value, /)",
          .function = refuse,
          .role = NativeRole::Setter};
}

NativeDef methods[] = {
    {"__new__", "(cls, func, args, keywords, placeholder, /)", create,
     NativeKind::Leaf, NativeRole::Static},
    {.name = "__call__",
     .signature = "(self, /, *args, **kwargs)",
     .kind = NativeKind::Resumable,
     .step = callStep},
    {"func", "(self, /)", get<Wrapped>, NativeKind::Leaf, NativeRole::Getter},
    setting("func"),
    {"args", "(self, /)", get<Given>, NativeKind::Leaf, NativeRole::Getter},
    setting("args"),
    {"keywords", "(self, /)", get<Keywords>, NativeKind::Leaf,
     NativeRole::Getter},
    setting("keywords"),
    {"_assign", "(self, func, args, keywords, /)", assign},
};
} // namespace

void montyjit::initPartial() { addModuleTypeMethods(TypeId::Partial, methods); }
