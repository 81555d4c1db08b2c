//===- Protocols.cpp - Subscripts, iteration, conversion, isinstance ------===//

#include "Itertools.h"
#include "LazyIterators.h"
#include "StrArgs.h"
#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Deque.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

using namespace montyjit;

namespace {
Value requireStr(Session &session, Value result, const char *method) {
  if (result.isEmpty() || asStr(result))
    return result;
  return session.raiseFormat(TypeId::TypeError,
                             "{} returned non-string (type {})", method,
                             typeName(result));
}

/// `cls[key]` where the metaclass has no `__getitem__`.
Value classGetItem(Session &session, Type *type, Value key) {
  Value hook = typeLookup(session, type, staticName(NameId::ClassGetItem));
  if (!hook)
    return session.raiseFormat(TypeId::TypeError,
                               "type '{}' is not subscriptable",
                               toUtf8(type->name));
  Value bound = descriptorGet(session, hook, Value::empty(), type);
  return bound ? session.call(bound, key) : bound;
}

Value truthNow(Session &session, Value value) {
  Type *type = typeOf(value);
  if (Value method = session.lookupSpecial(type, Special::Bool)) {
    Value result = session.callSpecial(Special::Bool, value);
    if (result.isEmpty() || result == trueValue() || result == falseValue())
      return result;
    return session.raiseFormat(TypeId::TypeError,
                               "__bool__ should return bool, returned {}",
                               typeName(result));
  }
  if (!session.lookupSpecial(type, Special::Len))
    return trueValue();
  Value length = session.length(value);
  return length ? boolValue(!(length == Value::fromInt(0))) : length;
}

Value iterNow(Session &session, Value object) {
  Type *type = typeOf(object);
  Value method = session.lookupSpecial(type, Special::Iter);
  if (method && !(method == none())) {
    Value iterator = session.callSpecial(Special::Iter, object);
    if (iterator.isEmpty() ||
        session.lookupSpecial(typeOf(iterator), Special::Next))
      return iterator;
    return session.raiseFormat(TypeId::TypeError,
                               "iter() returned non-iterator of type '{}'",
                               typeName(iterator));
  }
  if (!method && session.lookupSpecial(type, Special::GetItem) &&
      !asDict(object))
    return Value::fromObject(makeIterator(session, TypeId::Iterator, object));
  return session.raiseFormat(TypeId::TypeError, "'{}' object is not iterable",
                             typeName(object));
}

/// The old protocol: `__getitem__` with 0, 1, 2, ... until IndexError.
Value nextOfSequence(Session &session, Iterator *iterator) {
  if (!iterator->source)
    return Value::exhausted();
  Value item =
      session.getItem(iterator->source, Value::fromInt(iterator->position));
  if (item) {
    ++iterator->position;
    return item;
  }
  if (!session.clearIf(TypeId::IndexError) &&
      !session.clearIf(TypeId::StopIteration))
    return item;
  iterator->source = Value::empty();
  return Value::exhausted();
}

/// `__next__` of \p iterator; \p isTried: its quick way has been gone in vain.
Value callNext(Session &session, Value iterator, bool isTried) {
  Value function = session.lookupSpecial(typeOf(iterator), Special::Next);
  if (!function)
    return session.raiseFormat(TypeId::TypeError,
                               "'{}' object is not an iterator",
                               typeName(iterator));
  const NativeDef *def = isTried ? function.as<NativeFunction>()->def : nullptr;
  Value item = def && def->kind == NativeKind::Resumable
                   ? callResumable(session, *def, &iterator)
                   : session.callSpecial(Special::Next, iterator);
  if (item.isEmpty() && session.clearIf(TypeId::StopIteration))
    return Value::exhausted();
  return item;
}

/// The next item of a built-in iterator over others without a frame; empty with
/// status Ok where that is not possible.
Value nextOfLazy(Session &session, Value iterator) {
  switch (typeOf(iterator)->id) {
  case TypeId::Map:
    return nextOfMap(session, iterator);
  case TypeId::Enumerate:
  case TypeId::Zip:
  case TypeId::LongRangeIterator:
  case TypeId::DequeIterator:
  case TypeId::DequeReverseIterator:
    return nextIfNative(session, iterator);
  default:
    return nextOfTool(session, iterator);
  }
}

Value nextNow(Session &session, Value iterator) {
  Type *type = typeOf(iterator);
  if (type->layout == Layout::Iterator && type->id != TypeId::Iterator)
    return nextOfIterator(session, iterator.as<Iterator>());
  if (type->id == TypeId::Generator)
    return session.resumeGenerator(iterator.as<Generator>(), none());
  if (type->layout == Layout::Lazy && type->id != TypeId::Dynamic) {
    Value item = nextOfLazy(session, iterator);
    return item || session.status != Status::Ok
               ? item
               : callNext(session, iterator, true);
  }
  return callNext(session, iterator, false);
}

Value containsByIteration(Session &session, Value object, Value key) {
  Value iterator = session.iter(object);
  if (iterator.isEmpty()) {
    if (session.raisedIs(TypeId::TypeError) &&
        !session.lookupSpecial(typeOf(object), Special::Iter)) {
      session.takeException();
      return session.raiseFormat(
          TypeId::TypeError,
          "argument of type '{}' is not a container or iterable",
          typeName(object));
    }
    return iterator;
  }
  for (;;) {
    Value item = session.next(iterator);
    if (item.isEmpty())
      return item;
    if (item == Value::exhausted())
      return falseValue();
    Value found = session.equal(item, key);
    if (!(found == falseValue()))
      return found;
    if (!session.poll())
      return Value::empty();
  }
}

Value isInstanceNow(Session &session, Value value, Value classInfo) {
  if (typeOf(value) == asType(classInfo))
    return trueValue();
  if (Tuple *tuple = asTuple(classInfo)) {
    for (uint32_t i = 0; i < tuple->size; ++i) {
      Value result = session.isInstanceOf(value, tuple->items[i]);
      if (!(result == falseValue()))
        return result;
    }
    return falseValue();
  }
  Type *type = asType(classInfo);
  if (type && type->shape->type == builtinType(TypeId::Type))
    return isInstanceOfType(session, value, type);
  if (session.lookupSpecial(typeOf(classInfo), Special::InstanceCheck)) {
    Value result =
        session.callSpecial(Special::InstanceCheck, classInfo, &value, 1);
    return result ? session.truth(result) : result;
  }
  if (type)
    return isInstanceOfType(session, value, type);
  return session.raise(
      TypeId::TypeError,
      "isinstance() arg 2 must be a type, a tuple of types, or a union");
}

Value isSubclassNow(Session &session, Value value, Value classInfo) {
  if (Tuple *tuple = asTuple(classInfo)) {
    for (uint32_t i = 0; i < tuple->size; ++i) {
      Value result = session.isSubclassOf(value, tuple->items[i]);
      if (!(result == falseValue()))
        return result;
    }
    return falseValue();
  }
  Type *type = asType(classInfo);
  bool isPlain = type && type->shape->type == builtinType(TypeId::Type);
  if (!isPlain &&
      session.lookupSpecial(typeOf(classInfo), Special::SubclassCheck)) {
    Value result =
        session.callSpecial(Special::SubclassCheck, classInfo, &value, 1);
    return result ? session.truth(result) : result;
  }
  if (!type)
    return session.raise(
        TypeId::TypeError,
        "issubclass() arg 2 must be a class, a tuple of classes, or a union");
  if (!asType(value))
    return session.raise(TypeId::TypeError,
                         "issubclass() arg 1 must be a class");
  return boolValue(isSubtype(asType(value), type));
}

Value asciiOf(Session &session, Str *text) {
  StrBuilder builder(session);
  for (uint32_t i = 0; i < text->length; ++i) {
    uint32_t c = text->at(i);
    if (c < 128)
      builder.append(c);
    else if (c < 256)
      builder.appendAscii(fmt::format("\\x{:02x}", c));
    else if (c < 65536)
      builder.appendAscii(fmt::format("\\u{:04x}", c));
    else
      builder.appendAscii(fmt::format("\\U{:08x}", c));
  }
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}
} // namespace

Value montyjit::isInstanceOfType(Session &session, Value value, Type *type) {
  if (isSubtype(typeOf(value), type))
    return trueValue();
  if (!mayClaimClass(session, typeOf(value)))
    return falseValue();
  Value claimed =
      session.getAttrOrExhausted(value, staticName(Special::DunderClass));
  if (claimed.isEmpty())
    return claimed;
  if (claimed == Value::exhausted())
    return falseValue();
  return boolValue(asType(claimed) && isSubtype(asType(claimed), type));
}

int montyjit::quickTruth(Value value) {
  if (value == trueValue())
    return 1;
  if (value == falseValue() || value == none())
    return 0;
  if (value.isInt())
    return value.asInt() != 0;
  if (value.isFloat())
    return 1;
  switch (value.object()->shape->type->id) {
  case TypeId::Str:
    return value.as<Str>()->length != 0;
  case TypeId::List:
    return value.as<List>()->size != 0;
  case TypeId::Dict:
    return value.as<Dict>()->size != 0;
  case TypeId::Tuple:
    return value.as<Tuple>()->size != 0;
  case TypeId::Set:
  case TypeId::FrozenSet:
    return value.as<SetObject>()->size != 0;
  case TypeId::Deque:
    return dequeLength(value) != 0;
  case TypeId::Int:
    return 1;
  case TypeId::Float:
    return value.as<FloatObject>()->number != 0;
  default:
    return -1;
  }
}

Value Session::truth(Value value) {
  if (int quick = quickTruth(value); quick >= 0)
    return boolValue(quick);
  if (replay)
    return truthNow(*this, value);
  return runReplayable(*this, ReplayOp::Truth, 0, &value, 1);
}

Value Session::getItem(Value object, Value key) {
  if (!replay) {
    Value item = callSpecialQuickly(*this, Special::GetItem, object, &key, 1);
    if (item || status != Status::Ok)
      return item;
    Value args[] = {object, key};
    return runReplayable(*this, ReplayOp::GetItem, 0, args, 2);
  }
  if (lookupSpecial(typeOf(object), Special::GetItem))
    return callSpecial(Special::GetItem, object, &key, 1);
  if (Type *type = asType(object))
    return classGetItem(*this, type, key);
  return raiseFormat(TypeId::TypeError, "'{}' object is not subscriptable",
                     typeName(object));
}

Value Session::setItem(Value object, Value key, Value value) {
  if (!replay) {
    Value args[] = {object, key, value};
    Value done =
        callSpecialQuickly(*this, Special::SetItem, object, args + 1, 2);
    if (done || status != Status::Ok)
      return done;
    return runReplayable(*this, ReplayOp::SetItem, 0, args, 3);
  }
  if (!lookupSpecial(typeOf(object), Special::SetItem))
    return raiseFormat(TypeId::TypeError,
                       "'{}' object does not support item assignment",
                       typeName(object));
  Value args[] = {key, value};
  return callSpecial(Special::SetItem, object, args, 2);
}

/// \return whether \p type has what CPython calls sequence methods.
static bool isSequenceLike(Session &session, Type *type) {
  return type->id == TypeId::Dynamic || type != builtinType(type->id) ||
         session.lookupSpecial(type, Special::Contains) ||
         session.lookupSpecial(type, Special::GetItem);
}

Value Session::delItem(Value object, Value key) {
  if (!replay) {
    Value done = callSpecialQuickly(*this, Special::DelItem, object, &key, 1);
    if (done || status != Status::Ok)
      return done;
    Value args[] = {object, key};
    return runReplayable(*this, ReplayOp::DelItem, 0, args, 2);
  }
  if (!lookupSpecial(typeOf(object), Special::DelItem))
    return raiseFormat(TypeId::TypeError,
                       "'{}' object {} support item deletion", typeName(object),
                       isSequenceLike(*this, typeOf(object)) &&
                               hasIndex(*this, key)
                           ? "doesn't"
                           : "does not");
  return callSpecial(Special::DelItem, object, &key, 1);
}

Value Session::contains(Value object, Value key) {
  if (isStr(object) && isStr(key))
    return boolValue(containsStr(object.as<Str>(), key.as<Str>()));
  if (!replay) {
    Value found = callSpecialQuickly(*this, Special::Contains, object, &key, 1);
    if (found || status != Status::Ok)
      return found;
    Value args[] = {object, key};
    return runReplayable(*this, ReplayOp::Contains, 0, args, 2);
  }
  Value method = lookupSpecial(typeOf(object), Special::Contains);
  if (!method)
    return containsByIteration(*this, object, key);
  if (method == none())
    return raiseFormat(TypeId::TypeError, "'{}' object is not a container",
                       typeName(object));
  Value result = callSpecial(Special::Contains, object, &key, 1);
  return result ? truth(result) : result;
}

Value Session::iter(Value object) {
  Type *type = typeOf(object);
  if (type->layout == Layout::Iterator || type->id == TypeId::Generator)
    return object;
  if (!replay) {
    Value iterator = iterNatively(*this, object);
    if (iterator || status != Status::Ok)
      return iterator;
    return runReplayable(*this, ReplayOp::Iter, 0, &object, 1);
  }
  Value iterator = iterNow(*this, object);
  // The items that next() gives are logged, so a replay must go on with the
  // same iterator; but the steps of a sequence's run again.
  bool isStepLogged = iterator && !isExactly(iterator, TypeId::Iterator);
  return isStepLogged ? remember(iterator) : iterator;
}

Value Session::next(Value iterator) {
  if (isExactly(iterator, TypeId::Iterator)) {
    if (replay)
      return nextOfSequence(*this, iterator.as<Iterator>());
    return runReplayable(*this, ReplayOp::Next, 0, &iterator, 1);
  }
  if (!replay)
    return nextNow(*this, iterator);
  Value item = logged(*this, [&] { return nextNow(*this, iterator); });
  // A `__next__` that was suspended has logged the exception itself.
  if (item.isEmpty() && clearIf(TypeId::StopIteration))
    return Value::exhausted();
  return item;
}

Value Session::length(Value object) {
  if (!replay) {
    Value length = callSpecialQuickly(*this, Special::Len, object, nullptr, 0);
    if (length || status != Status::Ok)
      return length;
    return runReplayable(*this, ReplayOp::Length, 0, &object, 1);
  }
  if (!lookupSpecial(typeOf(object), Special::Len))
    return raiseFormat(TypeId::TypeError, "object of type '{}' has no len()",
                       typeName(object));
  Value result = callSpecial(Special::Len, object);
  if (result.isEmpty())
    return result;
  result = index(result);
  if (result.isEmpty())
    return result;
  int64_t length;
  if (intSign(result) < 0)
    return raise(TypeId::ValueError, "__len__() should return >= 0");
  if (!intToInt64(result, length))
    return raise(TypeId::OverflowError,
                 "cannot fit 'int' into an index-sized integer");
  return result;
}

Value Session::index(Value value) {
  if (Value integer = asIntValue(value))
    return integer;
  if (!replay)
    return runReplayable(*this, ReplayOp::Index, 0, &value, 1);
  if (!lookupSpecial(typeOf(value), Special::Index))
    return raiseFormat(TypeId::TypeError,
                       "'{}' object cannot be interpreted as an integer",
                       typeName(value));
  Value result = callSpecial(Special::Index, value);
  if (result.isEmpty())
    return result;
  if (Value integer = asIntValue(result))
    return integer;
  return raiseFormat(TypeId::TypeError, "__index__ returned non-int (type {})",
                     typeName(result));
}

Value Session::repr(Value value) {
  if (!replay) {
    Value text = callSpecialQuickly(*this, Special::Repr, value, nullptr, 0);
    if (text || status != Status::Ok)
      return text;
    return runReplayable(*this, ReplayOp::Repr, 0, &value, 1);
  }
  if (!enterRecursion(" while getting the repr of an object"))
    return Value::empty();
  Value result =
      requireStr(*this, callSpecial(Special::Repr, value), "__repr__");
  leaveRecursion();
  return result;
}

Value Session::str(Value value) {
  if (isStr(value))
    return value;
  if (value.isInt())
    return Value::fromObject(intToStr(*this, value));
  if (isPlainScalar(value))
    return repr(value);
  if (!replay) {
    Value text =
        callSpecialQuickly(*this, Special::StrMethod, value, nullptr, 0);
    if (text || status != Status::Ok)
      return text;
    return runReplayable(*this, ReplayOp::Str, 0, &value, 1);
  }
  if (!enterRecursion(" while getting the str of an object"))
    return Value::empty();
  Value result =
      requireStr(*this, callSpecial(Special::StrMethod, value), "__str__");
  leaveRecursion();
  return result;
}

Value Session::ascii(Value value) {
  if (!replay)
    return runReplayable(*this, ReplayOp::Ascii, 0, &value, 1);
  Value text = repr(value);
  return text ? asciiOf(*this, asStr(text)) : text;
}

Value Session::format(Value value, Value spec) {
  if (spec.isEmpty())
    spec = Value::fromObject(emptyStr());
  if (isStr(spec) && !spec.as<Str>()->length && (isStr(value) || value.isInt()))
    return str(value);
  if (!replay) {
    Value args[] = {value, spec};
    Value text = callSpecialQuickly(*this, Special::Format, value, &spec, 1);
    if (text || status != Status::Ok)
      return text;
    return runReplayable(*this, ReplayOp::Format, 0, args, 2);
  }
  Value text = callSpecial(Special::Format, value, &spec, 1);
  return text.isEmpty() || asStr(text)
             ? text
             : raiseFormat(TypeId::TypeError,
                           "__format__ must return a str, not {}",
                           typeName(text));
}

Value Session::isInstanceOf(Value value, Value classInfo) {
  if (replay)
    return isInstanceNow(*this, value, classInfo);
  Value args[] = {value, classInfo};
  return runReplayable(*this, ReplayOp::IsInstance, 0, args, 2);
}

Value Session::isSubclassOf(Value type, Value classInfo) {
  if (replay)
    return isSubclassNow(*this, type, classInfo);
  Value args[] = {type, classInfo};
  return runReplayable(*this, ReplayOp::IsSubclass, 0, args, 2);
}

bool Session::hash(Value value, int64_t &result) {
  if (value.isInt()) {
    result = hashInt(value);
    return true;
  }
  if (isStr(value)) {
    result = hashStr(value.as<Str>());
    return true;
  }
  Value method = lookupSpecial(typeOf(value), Special::Hash);
  if (method.isEmpty() || method == none()) {
    raiseFormat(TypeId::TypeError, "unhashable type: '{}'", typeName(value));
    return false;
  }
  Value hashed = replay ? callSpecial(Special::Hash, value)
                        : runReplayable(*this, ReplayOp::Hash, 0, &value, 1);
  if (hashed.isEmpty())
    return false;
  Value integer = asIntValue(hashed);
  if (!integer) {
    raise(TypeId::TypeError, "__hash__ method should return an integer");
    return false;
  }
  if (!intToInt64(integer, result))
    result = hashInt(integer);
  if (result == -1)
    result = -2;
  return true;
}
