//===- Itertools.cpp - count, repeat, cycle, and which iterator is which --===//
///
/// \file
/// The iterators of itertools are objects with Layout::Lazy; each step is a
/// resumable function. When all that one draws from are built-in iterators, it
/// is stepped without a frame: nextOfTool. What each of the two leaves in the
/// fields, the other goes on from.
///
//===----------------------------------------------------------------------===//

#include "Itertools.h"
#include "LazyIterators.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;

Value montyjit::addNumbers(Session &session, Value a, Value b) {
  if (isExactInt(a) && isExactInt(b))
    return addInts(session, a, b);
  if (a.isFloat() && b.isFloat())
    return makeFloat(session, a.asFloat() + b.asFloat());
  return Value::empty();
}

Value montyjit::endTool(Session &session, Value &iterator) {
  iterator = Value::empty();
  return stopIteration(session);
}

//===--- count ------------------------------------------------------------===//

namespace {
namespace count {
enum Field { Current, Step };

bool isNumber(Session &session, Value value) {
  Type *type = typeOf(value);
  return session.lookupSpecial(type, Special::Index) ||
         session.lookupSpecial(type, Special::Int) ||
         session.lookupSpecial(type, Special::Float) ||
         isSubtype(type, builtinType(TypeId::Complex));
}

Value make(Session &session, Value *args) {
  Value start = args[1] ? args[1] : Value::fromInt(0);
  Value step = args[2] ? args[2] : Value::fromInt(1);
  if (!isNumber(session, start) || !isNumber(session, step))
    return session.raise(TypeId::TypeError, "a number is required");
  return newLazy(session, args[0], {start, step});
}

Value nextQuickly(Session &session, Value self) {
  Value *fields = lazyFields(self);
  Value current = fields[Current];
  Value next = addNumbers(session, current, fields[Step]);
  if (!next)
    return next;
  fields[Current] = next;
  return current;
}

Value next(Frame *f) {
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[0]);
  Value sum, current;
  RESUMABLE_BEGIN(f);
  AWAIT(1, sum, s.binary(BinaryOperator::Add, fields[Current], fields[Step]));
  current = std::exchange(fields[Current], sum);
  return current;
  RESUMABLE_END();
}

/// `count(start)`, with the step where that is not 1.
Value repr(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  Value text = session.repr(fields[Current]);
  if (!text)
    return text;
  std::string name = typeName(args[0]);
  name = name.substr(name.rfind('.') + 1);
  bool showsStep = !(fields[Step] == Value::fromInt(1));
  Value step = showsStep ? session.repr(fields[Step]) : text;
  if (!step)
    return step;
  return Value::fromObject(makeStr(
      session, name + "(" + toUtf8(asStr(text)) +
                   (showsStep ? ", " + toUtf8(asStr(step)) : "") + ")"));
}

NativeDef methods[] = {
    {"__new__", "(cls, start=0, step=1)", make, NativeKind::Leaf,
     NativeRole::Static},
    toolIter(),
    toolNext(next),
    {"__repr__", "(self, /)", repr, NativeKind::Replay},
};
} // namespace count

//===--- repeat -----------------------------------------------------------===//

namespace repeat {
/// Left: a small int, or None for ever.
enum Field { Item, Left };

Value make(Session &session, Value *args) {
  if (!args[2])
    return newLazy(session, args[0], {args[1], none()});
  Value times = session.index(args[2]);
  if (!times)
    return times;
  int64_t left = std::clamp<int64_t>(saturate(times), 0, Value::MaxInt);
  return newLazy(session, args[0], {args[1], Value::fromInt(left)});
}

Value nextQuickly(Session &, Value self) {
  Value *fields = lazyFields(self);
  if (fields[Left].isInt()) {
    if (fields[Left].asInt() <= 0)
      return Value::exhausted();
    fields[Left] = Value::fromInt(fields[Left].asInt() - 1);
  }
  return fields[Item];
}

Value lengthHint(Session &session, Value *args) {
  Value left = lazyFields(args[0])[Left];
  return left.isInt()
             ? left
             : session.raise(TypeId::TypeError, "len() of unsized object");
}

Value repr(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  Value text = session.repr(fields[Item]);
  if (!text)
    return text;
  std::string left = fields[Left].isInt()
                         ? fmt::format(", {}", fields[Left].asInt())
                         : std::string();
  return Value::fromObject(
      makeStr(session, "repeat(" + toUtf8(asStr(text)) + left + ")"));
}

NativeDef methods[] = {
    {"__new__", "(cls, object, times=None)", make, NativeKind::Replay,
     NativeRole::Static},
    toolIter(),
    pureToolNext(),
    {"__length_hint__", "(self, /)", lengthHint},
    {"__repr__", "(self, /)", repr, NativeKind::Replay},
};
} // namespace repeat

//===--- cycle ------------------------------------------------------------===//

namespace cycle {
/// Source: empty when it has ended. Place: in what it gave.
enum Field { Source, Saved, Place };

Value make(Session &session, Value *args) {
  Value source = session.iter(args[1]);
  List *saved = source ? makeList(session) : nullptr;
  return saved ? newLazy(session, args[0],
                         {source, Value::fromObject(saved), Value::fromInt(0)})
               : Value::empty();
}

/// The next of the saved items, when the source has ended.
Value nextSaved(Value *fields) {
  fields[Source] = Value::empty();
  List *saved = fields[Saved].as<List>();
  if (!saved->size)
    return Value::exhausted();
  uint32_t place = uint32_t(fields[Place].asInt()) % saved->size;
  fields[Place] = Value::fromInt(place + 1);
  return saved->items[place];
}

/// \return \p item, which the source gave.
Value save(Session &session, Value *fields, Value item) {
  return append(session, fields[Saved].as<List>(), item) ? item
                                                         : Value::empty();
}

Value nextQuickly(Session &session, Value self) {
  Value *fields = lazyFields(self);
  if (!fields[Source])
    return nextSaved(fields);
  Value item = nextIfNative(session, fields[Source]);
  if (!item)
    return item;
  return item == Value::exhausted() ? nextSaved(fields)
                                    : save(session, fields, item);
}

Value next(Frame *f) {
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[0]);
  Value item;
  RESUMABLE_BEGIN(f);
  if (fields[Source]) {
    AWAIT_NEXT(1, item, fields[Source]);
    if (!(item == Value::exhausted()))
      return save(s, fields, item);
  }
  return orStopIteration(s, nextSaved(fields));
  RESUMABLE_END();
}

NativeDef methods[] = {
    {"__new__", "(cls, iterable, /)", make, NativeKind::Replay,
     NativeRole::Static},
    toolIter(),
    toolNext(next),
};
} // namespace cycle
} // namespace

//===--- All of them ------------------------------------------------------===//

bool montyjit::isPureTool(Value iterator) {
  switch (iterator.object()->shape->type->id) {
  case TypeId::IterCount:
    return isExactInt(lazyFields(iterator)[count::Current]) &&
           isExactInt(lazyFields(iterator)[count::Step]);
  case TypeId::IterRepeat:
  case TypeId::IterProduct:
  case TypeId::IterPermutations:
  case TypeId::IterCombinations:
  case TypeId::IterMultisets:
    return true;
  default:
    return false;
  }
}

Value montyjit::nextOfTool(Session &session, Value iterator) {
  switch (toolKind(iterator)) {
  case TypeId::IterCount:
    return count::nextQuickly(session, iterator);
  case TypeId::IterRepeat:
    return repeat::nextQuickly(session, iterator);
  case TypeId::IterCycle:
    return cycle::nextQuickly(session, iterator);
  case TypeId::IterProduct:
  case TypeId::IterPermutations:
  case TypeId::IterCombinations:
  case TypeId::IterMultisets:
    return nextOfChoice(session, iterator);
  case TypeId::Filter:
  case TypeId::IterFilterFalse:
    return nextOfFilter(session, iterator);
  default:
    return nextOfStream(session, iterator);
  }
}

Value montyjit::toolQuickNext(Session &session, Value *args) {
  return orStopIteration(session, nextOfTool(session, args[0]));
}

void montyjit::initItertools() {
  addMethods(TypeId::IterCount, count::methods);
  addMethods(TypeId::IterRepeat, repeat::methods);
  addMethods(TypeId::IterCycle, cycle::methods);
  initItertoolsStreams();
  initItertoolsChoices();
  initItertoolsFilters();
  initItertoolsGroups();
}
