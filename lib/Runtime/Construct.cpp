//===- Construct.cpp - Instances of built-in classes without a scope ------===//
///
/// \file
/// What `int(x)`, `list(x)`, `ValueError(x)` come to in the common cases, in
/// which neither `__new__` nor `__init__` runs Python code: no replay scope is
/// opened, and no arguments are collected.
///
//===----------------------------------------------------------------------===//

#include "DictSupport.h"
#include "LazyIterators.h"
#include "ListSupport.h"
#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
template <typename T> Value resultOf(T *object) {
  return object ? Value::fromObject(object) : Value::empty();
}

/// int, float and str of a number or a string.
Value convertScalar(Session &session, Type *type, Value value) {
  if (type->id == TypeId::Str && isStr(value))
    return value;
  if (type->id == TypeId::Int && isStr(value))
    return intFromStr(session, value.as<Str>(), 10, value);
  if (value.isInt()) {
    if (type->id == TypeId::Int)
      return value;
    if (type->id == TypeId::Str)
      return resultOf(intToStr(session, value));
  }
  if (!isPlainScalar(value))
    return Value::empty();
  auto *make = session.lookupSpecial(type, Special::New).as<NativeFunction>();
  Value words[4] = {Value::fromObject(type), value};
  return make->def->function(session, words);
}

/// The items of \p source in a new list; null with or without an exception.
List *collectItems(Session &session, Value source) {
  List *list = makeList(session);
  return list && appendNatively(session, list, source) == Known::Yes ? list
                                                                     : nullptr;
}

Value makeTupleOf(Session &session, Value source) {
  if (isTuple(source))
    return source;
  List *items =
      isList(source) ? source.as<List>() : collectItems(session, source);
  return items ? resultOf(makeTuple(session, items->items, items->size))
               : Value::empty();
}

/// A set of the items of a list or tuple, none of which runs Python code.
Value makeSetOf(Session &session, Value source) {
  if (!isList(source) && !isTuple(source))
    return Value::empty();
  SetObject *set = makeSet(session);
  for (Value item : itemsOf(source))
    if (setTryAddOwned(session, set, item) != Known::Yes || !session.poll())
      return Value::empty();
  return Value::fromObject(set);
}

Value makeRangeOf(Session &session, const Value *args, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i)
    if (!args[i].isInt())
      return Value::empty();
  switch (count) {
  case 1:
    return makeRange(session, Value::fromInt(0), args[0], Value::fromInt(1));
  case 2:
    return makeRange(session, args[0], args[1], Value::fromInt(1));
  case 3:
    return makeRange(session, args[0], args[1], args[2]);
  default:
    return Value::empty();
  }
}

/// The iterator of an object that gives it without a call.
Value iterQuickly(Session &session, Value source) {
  return isExactly(source, TypeId::Generator) ? source
                                              : iterNatively(session, source);
}

Value makeEnumerate(Session &session, Value source, Value start) {
  Value iterator =
      start.isInt() ? iterQuickly(session, source) : Value::empty();
  if (!iterator)
    return iterator;
  LazyObject *made = makeLazy(session, TypeId::Enumerate);
  made->fields[0] = iterator;
  made->fields[1] = start;
  return Value::fromObject(made);
}

Value makeZip(Session &session, const Value *args, uint32_t count) {
  List *sources = makeList(session, count);
  if (!sources)
    return Value::empty();
  for (uint32_t i = 0; i < count; ++i) {
    Value iterator = iterQuickly(session, args[i]);
    if (!iterator)
      return iterator;
    sources->items[sources->size++] = iterator;
  }
  LazyObject *made = makeLazy(session, TypeId::Zip);
  made->fields[0] = Value::fromObject(sources);
  made->fields[1] = falseValue();
  return Value::fromObject(made);
}

Value makeMap(Session &session, Value function, Value source) {
  Value iterator = iterQuickly(session, source);
  if (!iterator)
    return iterator;
  LazyObject *made = makeLazy(session, TypeId::Map);
  made->fields[0] = function;
  made->fields[1] = Value::fromObject(makeList(session, &iterator, 1));
  made->fields[2] = falseValue();
  return Value::fromObject(made);
}

/// \return whether \p type makes its instances as BaseException does.
bool isPlainException(Session &session, Type *type) {
  Type *base = builtinType(TypeId::BaseException);
  return !type->isAbstract &&
         session.lookupSpecial(type, Special::New) ==
             session.lookupSpecial(base, Special::New) &&
         session.lookupSpecial(type, Special::Init) ==
             session.lookupSpecial(base, Special::Init);
}

Value makeExceptionOf(Session &session, Type *type, const Value *args,
                      uint32_t count) {
  if (!isPlainException(session, type))
    return Value::empty();
  auto *made = static_cast<ExceptionObject *>(newInstance(session, type));
  Tuple *tuple = makeTuple(session, args, count);
  if (!tuple)
    return Value::empty();
  made->args = Value::fromObject(tuple);
  return setExceptionFields(session, made, tuple) ? Value::fromObject(made)
                                                  : Value::empty();
}

Value constructFromOne(Session &session, Type *type, Value source) {
  switch (type->id) {
  case TypeId::Int:
  case TypeId::Float:
  case TypeId::Str:
    return convertScalar(session, type, source);
  case TypeId::Bool: {
    int truth = quickTruth(source);
    return truth < 0 ? Value::empty() : boolValue(truth);
  }
  case TypeId::List:
    return resultOf(collectItems(session, source));
  case TypeId::Tuple:
    return makeTupleOf(session, source);
  case TypeId::Set:
    return makeSetOf(session, source);
  case TypeId::Dict:
    return isDict(source) ? resultOf(dictCopy(session, source.as<Dict>()))
                          : dictOfPairs(session, source);
  case TypeId::Enumerate:
    return makeEnumerate(session, source, Value::fromInt(0));
  case TypeId::Reversed:
    return isList(source) ? resultOf(makeIterator(
                                session, TypeId::ListReverseIterator, source))
                          : Value::empty();
  case TypeId::Type:
    return Value::fromObject(typeOf(source));
  default:
    return Value::empty();
  }
}

Value constructFromNone(Session &session, Type *type) {
  switch (type->id) {
  case TypeId::List:
    return resultOf(makeList(session));
  case TypeId::Tuple:
    return resultOf(makeTuple(session, 0));
  case TypeId::Set:
    return resultOf(makeSet(session));
  case TypeId::Dict:
    return resultOf(makeDict(session));
  case TypeId::Str:
    return Value::fromObject(emptyStr());
  default:
    return Value::empty();
  }
}
/// An instance of a class that has the constructors of object.
Value constructPlain(Session &session, Type *type) {
  const Value *plain = builtinType(TypeId::Object)->specials;
  auto isPlain = [&](Special special) {
    return session.lookupSpecial(type, special) == plain[size_t(special)];
  };
  if (type->layout != Layout::Plain || type->isAbstract ||
      !isPlain(Special::New) || !isPlain(Special::Init))
    return Value::empty();
  return Value::fromObject(newInstance(session, type));
}
} // namespace

Value montyjit::constructQuickly(Session &session, Type *type,
                                 const Value *args, uint32_t count) {
  if (type->layout == Layout::Exception)
    return makeExceptionOf(session, type, args, count);
  switch (type->id) {
  case TypeId::Dynamic:
    return count ? Value::empty() : constructPlain(session, type);
  case TypeId::Range:
    return makeRangeOf(session, args, count);
  case TypeId::Zip:
    return makeZip(session, args, count);
  case TypeId::Enumerate:
    if (count == 2)
      return makeEnumerate(session, args[0], args[1]);
    break;
  case TypeId::Map:
    if (count == 2)
      return makeMap(session, args[0], args[1]);
    break;
  default:
    break;
  }
  if (count == 1)
    return constructFromOne(session, type, args[0]);
  return count ? Value::empty() : constructFromNone(session, type);
}
