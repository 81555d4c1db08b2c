//===- FunctoolsKey.cpp - functools.cmp_to_key and reduce -----------------===//
///
/// \file
/// The words of a key: the function that compares; the object, empty in what
/// cmp_to_key gives, which makes the keys.
///
//===----------------------------------------------------------------------===//

#include "FunctoolsParts.h"
#include "Support.h"

#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/World.h"

using namespace montyjit;

namespace {
//===--- Keys -------------------------------------------------------------===//

enum Word { Function, Compared };

Value makeKey(Session &session, Value function, Value object) {
  LazyObject *key = makeLazy(session, TypeId::ComparisonKey);
  key->fields[Function] = function;
  key->fields[Compared] = object;
  return Value::fromObject(key);
}

Value keyFunction(Session &session, Value *args) {
  return makeKey(session, args[0], Value::empty());
}

Value callKey(Session &session, Value *args) {
  return makeKey(session, lazyFields(args[0])[Function], args[1]);
}

Value raiseNoObject(Session &session) {
  return session.raise(TypeId::AttributeError, "object");
}

template <CompareOperator Op> Value compareStep(Frame *f) {
  enum Slot { Self, Other };
  Session &s = *f->session;
  Value *slots = f->slots, result;
  RESUMABLE_BEGIN(f);
  if (!isExactly(slots[Other], TypeId::ComparisonKey))
    return s.raise(TypeId::TypeError, "other argument must be K instance");
  if (!lazyFields(slots[Self])[Compared] || !lazyFields(slots[Other])[Compared])
    return raiseNoObject(s);
  AWAIT(1, result,
        s.call(lazyFields(slots[Self])[Function], lazyFields(slots[Self])[Compared],
               lazyFields(slots[Other])[Compared]));
  AWAIT(2, result, s.compare(Op, result, Value::fromInt(0)));
  return result;
  RESUMABLE_END();
}

Value getObject(Session &session, Value *args) {
  Value object = lazyFields(args[0])[Compared];
  return object ? object : raiseNoObject(session);
}

Value setObject(Session &, Value *args) {
  lazyFields(args[0])[Compared] = args[1];
  return none();
}

template <CompareOperator Op> constexpr NativeDef comparing(const char *name) {
  return {.name = name,
          .signature = "(self, value, /)",
          .kind = NativeKind::Resumable,
          .step = compareStep<Op>};
}

NativeDef keyMethods[] = {
    {"__call__", "(self, obj)", callKey},
    {"obj", "(self, /)", getObject, NativeKind::Leaf, NativeRole::Getter},
    {"obj", "(self, value, /)", setObject, NativeKind::Leaf,
     NativeRole::Setter},
    comparing<CompareOperator::Lt>("__lt__"),
    comparing<CompareOperator::LtE>("__le__"),
    comparing<CompareOperator::Eq>("__eq__"),
    comparing<CompareOperator::NotEq>("__ne__"),
    comparing<CompareOperator::Gt>("__gt__"),
    comparing<CompareOperator::GtE>("__ge__"),
};

//===--- reduce -----------------------------------------------------------===//

Value reduceStep(Frame *f) {
  enum Slot { Function, Iterable, Total, Iterator };
  Session &s = *f->session;
  Value *slots = f->slots, item;
  RESUMABLE_BEGIN(f);
  AWAIT_CATCH(1, slots[Iterator], s.iter(slots[Iterable]));
  if (!slots[Iterator]) {
    if (s.clearIf(TypeId::TypeError))
      s.raise(TypeId::TypeError, "reduce() arg 2 must support iteration");
    return Value::empty();
  }
  if (!slots[Total]) {
    AWAIT_NEXT(2, item, slots[Iterator]);
    if (item == Value::exhausted())
      return s.raise(TypeId::TypeError,
                     "reduce() of empty iterable with no initial value");
    slots[Total] = item;
  }
  for (;;) {
    AWAIT_NEXT(3, item, slots[Iterator]);
    if (item == Value::exhausted())
      return slots[Total];
    AWAIT(4, slots[Total], s.call(slots[Function], slots[Total], item));
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

bool isSoundReduce(const Frame *f) {
  constexpr uint32_t Total = 2, Iterator = 3;
  return (f->resume < 2 || holdsValue(f, Iterator)) &&
         (f->resume != 3 || holdsValue(f, Total));
}

NativeDef functions[] = {
    {"cmp_to_key", "(mycmp)", keyFunction},
    {.name = "reduce",
     .signature = "(function, iterable, /, initial=functools._missing)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = reduceStep,
     .isSound = isSoundReduce},
};
} // namespace

void montyjit::initComparisonKeys() {
  (void)!dictSetStr(*world.session, builtinType(TypeId::ComparisonKey)->dict,
                    staticName(Special::Hash), none());
  addModuleTypeMethods(TypeId::ComparisonKey, keyMethods);
}

NativeTable montyjit::functoolsFunctions() { return functions; }
