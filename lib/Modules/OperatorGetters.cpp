//===- OperatorGetters.cpp - itemgetter, attrgetter and methodcaller ------===//
///
/// \file
/// As keys of a sort they are called for every item, so what runs no Python
/// code is done without a scope for replays.
///
//===----------------------------------------------------------------------===//

#include "OperatorGetters.h"
#include "Support.h"

#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// What `__new__` was given, a tuple; for attrgetter, the path to each
/// attribute: its name, or a tuple of names.
enum GetterField { Given, Paths };
/// Of methodcaller: the values of `Keywords`, a tuple of names, are the last
/// of `Arguments`.
enum CallerField { Method, Arguments, Keywords };

Value field(Value self, unsigned index) {
  return self.as<LazyObject>()->fields[index];
}
Tuple *tupleField(Value self, unsigned index) {
  return field(self, index).as<Tuple>();
}

/// What \p get gives for each of \p parts: the value for one, else a tuple.
template <typename Get> Value gather(Session &session, Tuple *parts, Get get) {
  if (parts->size == 1)
    return get(parts->items[0]);
  Tuple *row = makeTuple(session, parts->size);
  for (uint32_t i = 0; row && i < parts->size; ++i) {
    row->items[i] = get(parts->items[i]);
    if (!row->items[i])
      return Value::empty();
  }
  return valueOrEmpty(row);
}

/// Keeps what a callback gave from being asked for again.
Value remember(Session &session, Value value) {
  return value ? session.remember(value) : value;
}

//===--- itemgetter -------------------------------------------------------===//

Value newItemGetter(Session &session, Value *args) {
  if (!args[1].as<Tuple>()->size)
    return session.raise(TypeId::TypeError,
                         "itemgetter expected 1 argument, got 0");
  return newLazy(session, args[0], {args[1]});
}

Value getItems(Session &session, Value *args) {
  return gather(session, tupleField(args[0], Given), [&](Value key) {
    return remember(session, session.getItem(args[1], key));
  });
}

Value getItemsQuickly(Session &session, Value *args) {
  return gather(session, tupleField(args[0], Given), [&](Value key) {
    return callSpecialQuickly(session, Special::GetItem, args[1], &key, 1);
  });
}

//===--- attrgetter -------------------------------------------------------===//

/// The path that a dotted name stands for; empty with TypeError.
Value pathOf(Session &session, Value text) {
  if (!asStr(text))
    return session.raise(TypeId::TypeError, "attribute name must be a string");
  std::string name = toUtf8(asStr(text));
  if (name.find('.') == std::string::npos)
    return Value::fromObject(session.intern(asStr(text)));
  List *parts = makeList(session);
  for (size_t begin = 0, end; begin <= name.size(); begin = end + 1) {
    end = std::min(name.find('.', begin), name.size());
    Str *part =
        session.intern(std::string_view(name).substr(begin, end - begin));
    if (!append(session, parts, Value::fromObject(part)) || !session.poll())
      return Value::empty();
  }
  return valueOrEmpty(makeTuple(session, parts->items, parts->size));
}

Value newAttributeGetter(Session &session, Value *args) {
  Tuple *names = args[1].as<Tuple>();
  if (!names->size)
    return session.raise(TypeId::TypeError,
                         "attrgetter expected 1 argument, got 0");
  Tuple *paths = makeTuple(session, names->size);
  for (uint32_t i = 0; paths && i < names->size; ++i)
    if (!(paths->items[i] = pathOf(session, names->items[i])))
      return Value::empty();
  return paths ? newLazy(session, args[0], {args[1], Value::fromObject(paths)})
               : Value::empty();
}

/// Follows \p path from \p object, each step with \p get.
template <typename Get> Value follow(Value object, Value path, Get get) {
  if (!isTuple(path))
    return get(object, path.as<Str>());
  for (Value name : *path.as<Tuple>())
    if (!(object = get(object, name.as<Str>())))
      break;
  return object;
}

Value getAttributes(Session &session, Value *args) {
  return gather(session, tupleField(args[0], Paths), [&](Value path) {
    return follow(args[1], path, [&](Value object, Str *name) {
      return remember(session, session.getAttr(object, name));
    });
  });
}

Value getAttributesQuickly(Session &session, Value *args) {
  return gather(session, tupleField(args[0], Paths), [&](Value path) {
    return follow(args[1], path, [&](Value object, Str *name) {
      return attributeNatively(session, object, name);
    });
  });
}

//===--- methodcaller -----------------------------------------------------===//

Value newMethodCaller(Session &session, Value *args) {
  Tuple *given = args[1].as<Tuple>();
  Dict *named = args[2].as<Dict>();
  if (!given->size)
    return session.raise(
        TypeId::TypeError,
        "methodcaller needs at least one argument, the method name");
  if (!asStr(given->items[0]))
    return session.raise(TypeId::TypeError, "method name must be a string");
  Tuple *values = makeTuple(session, given->size - 1 + named->size);
  Tuple *names = makeTuple(session, named->size);
  if (!values || !names)
    return Value::empty();
  Value *value = std::copy(given->begin() + 1, given->end(), values->items);
  Value *name = names->items;
  forEachEntry(named, [&](DictEntry &entry) {
    *name++ = entry.key;
    *value++ = entry.value;
  });
  return newLazy(session, args[0],
                 {Value::fromObject(session.intern(asStr(given->items[0]))),
                  Value::fromObject(values), Value::fromObject(names)});
}

uint32_t positionalCount(Value self) {
  return tupleField(self, Arguments)->size - tupleField(self, Keywords)->size;
}

/// \p object and the arguments behind it: one word more than there are.
Tuple *callRow(Session &session, Value self, Value object) {
  Tuple *values = tupleField(self, Arguments);
  Tuple *row = makeTuple(session, values->size + 1);
  if (row) {
    row->items[0] = object;
    std::copy(values->begin(), values->end(), row->items + 1);
  }
  return row;
}

Value callMethod(Session &session, Value *args) {
  Value method = remember(
      session, session.getAttr(args[1], field(args[0], Method).as<Str>()));
  Tuple *row = method ? callRow(session, args[0], method) : nullptr;
  if (!row)
    return Value::empty();
  Tuple *names = tupleField(args[0], Keywords);
  return session.call(method, row->items + 1, row->size - 1,
                      names->size ? names : nullptr);
}

/// A method of a built-in type that calls nothing back.
Value callMethodQuickly(Session &session, Value *args) {
  Type *type = typeOf(args[1]);
  if (type->id == TypeId::Dynamic || type->layout == Layout::Type ||
      type->layout == Layout::Module || type->layout == Layout::Function ||
      tupleField(args[0], Keywords)->size)
    return Value::empty();
  Value found = typeLookup(session, type, field(args[0], Method).as<Str>());
  if (!found || !isExactly(found, TypeId::MethodDescriptor) ||
      found.as<NativeFunction>()->def->kind != NativeKind::Leaf)
    return Value::empty();
  Tuple *row = callRow(session, args[0], args[1]);
  return row ? callNative(session, found.as<NativeFunction>(), row->items,
                          row->size, nullptr)
             : Value::empty();
}

//===--- What they look like ----------------------------------------------===//

/// `operator.NAME(a, b, k=c)`.
Value showCall(Session &session, Value self, const Value *values,
               uint32_t count, Tuple *names) {
  StrBuilder builder(session);
  builder.appendUtf8(typeName(self));
  builder.appendAscii("(");
  uint32_t named = names ? names->size : 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (i)
      builder.appendAscii(", ");
    if (i + named >= count) {
      builder.append(names->items[i + named - count].as<Str>());
      builder.appendAscii("=");
    }
    Value text = session.repr(values[i]);
    if (!text)
      return text;
    builder.append(asStr(text));
  }
  builder.appendAscii(")");
  return valueOrEmpty(builder.finish());
}

Value showGetter(Session &session, Value *args) {
  ReprGuard guard(session, args[0]);
  Tuple *given = tupleField(args[0], Given);
  return guard.isCycle()
             ? textValue(session, fmt::format("{}(...)", typeName(args[0])))
             : showCall(session, args[0], given->items, given->size, nullptr);
}

Value showCaller(Session &session, Value *args) {
  ReprGuard guard(session, args[0]);
  if (guard.isCycle())
    return textValue(session, fmt::format("{}(...)", typeName(args[0])));
  Tuple *row = callRow(session, args[0], field(args[0], Method));
  return row ? showCall(session, args[0], row->items, row->size,
                        tupleField(args[0], Keywords))
             : Value::empty();
}

Value reduceGetter(Session &session, Value *args) {
  return valueOrEmpty(makePair(session, Value::fromObject(typeOf(args[0])),
                               field(args[0], Given)));
}

/// `(methodcaller, (name, *args))`; keywords go by functools.partial.
Value reduceCaller(Session &session, Value *args) {
  Tuple *row = callRow(session, args[0], field(args[0], Method));
  if (!row)
    return Value::empty();
  Value type = Value::fromObject(typeOf(args[0]));
  Tuple *names = tupleField(args[0], Keywords);
  if (!names->size)
    return valueOrEmpty(makePair(session, type, Value::fromObject(row)));
  Value module =
      interpreterHooks.importModule(session, session.intern("functools"));
  Value partial =
      module ? session.getAttr(module, session.intern("partial")) : module;
  if (!partial)
    return partial;
  uint32_t count = positionalCount(args[0]);
  Tuple *words = makeTuple(session, 2 + names->size);
  Tuple *rest = makeTuple(session, row->items + 1, count);
  if (!words || !rest)
    return Value::empty();
  words->items[0] = type;
  words->items[1] = row->items[0];
  std::copy_n(row->items + 1 + count, names->size, words->items + 2);
  Value made = session.call(partial, words->items, words->size, names);
  return made ? valueOrEmpty(makePair(session, made, Value::fromObject(rest)))
              : made;
}

//===--- The tables -------------------------------------------------------===//

constexpr NativeDef calling(NativeFn function, NativeFn quick) {
  return {.name = "__call__",
          .signature = "(self, obj, /)",
          .function = function,
          .kind = NativeKind::Replay,
          .quick = quick};
}

NativeDef itemGetterMethods[] = {
    {"__new__", "(cls, /, *items)", newItemGetter, NativeKind::Leaf,
     NativeRole::Static},
    calling(getItems, getItemsQuickly),
    {"__repr__", "(self, /)", showGetter, NativeKind::Replay},
    {"__reduce__", "(self, /)", reduceGetter},
};

NativeDef attributeGetterMethods[] = {
    {"__new__", "(cls, /, *attrs)", newAttributeGetter, NativeKind::Leaf,
     NativeRole::Static},
    calling(getAttributes, getAttributesQuickly),
    {"__repr__", "(self, /)", showGetter, NativeKind::Replay},
    {"__reduce__", "(self, /)", reduceGetter},
};

NativeDef methodCallerMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", newMethodCaller, NativeKind::Leaf,
     NativeRole::Static},
    calling(callMethod, callMethodQuickly),
    {"__repr__", "(self, /)", showCaller, NativeKind::Replay},
    {"__reduce__", "(self, /)", reduceCaller, NativeKind::Replay},
};
} // namespace

void montyjit::initOperatorGetters() {
  addModuleTypeMethods(TypeId::ItemGetter, itemGetterMethods);
  addModuleTypeMethods(TypeId::AttributeGetter, attributeGetterMethods);
  addModuleTypeMethods(TypeId::MethodCaller, methodCallerMethods);
}

bool montyjit::addOperatorGetters(Session &session, ModuleObject *module) {
  auto add = [&](const char *name, TypeId id) {
    return addConstant(session, module, name,
                       Value::fromObject(builtinType(id)));
  };
  return add("itemgetter", TypeId::ItemGetter) &&
         add("attrgetter", TypeId::AttributeGetter) &&
         add("methodcaller", TypeId::MethodCaller);
}
