//===- DequeMethods.cpp - What programs see of collections.deque ----------===//

#include "LazyIterators.h"
#include "ListSupport.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Deque.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
Value valueOrEmpty(List *list) {
  return list ? Value::fromObject(list) : Value::empty();
}
Value noneIf(bool done) { return done ? none() : Value::empty(); }
bool isExactDeque(Value value) { return isExactly(value, TypeId::Deque); }

//===--- The ends ---------------------------------------------------------===//

Value dequeNew(Session &session, Value *args) {
  return newDeque(session, args[0].as<Type>());
}

template <bool (*Push)(Session &, Value, Value)>
Value push(Session &session, Value *args) {
  return noneIf(Push(session, args[0], args[1]));
}

template <Value (*Pop)(Value)> Value pop(Session &session, Value *args) {
  if (!dequeLength(args[0]))
    return session.raise(TypeId::IndexError, "pop from an empty deque");
  return Pop(args[0]);
}

Value clear(Session &session, Value *args) {
  clearDeque(session, args[0]);
  return none();
}

Value length(Session &, Value *args) {
  return Value::fromInt(dequeLength(args[0]));
}

Value maxLength(Session &, Value *args) {
  return dequeField(args[0], DequeField::MaxLength);
}

Value reverse(Session &session, Value *args) {
  uint32_t count = dequeLength(args[0]);
  session.charge(count / 2);
  for (uint32_t i = 0; i < count / 2; ++i)
    std::swap(dequeItem(args[0], i), dequeItem(args[0], count - 1 - i));
  return none();
}

/// An argument of C type Py_ssize_t. \return false with an exception pending.
bool sizeOf(Session &session, Value value, int64_t &size) {
  Value integer = session.index(value);
  if (integer && !intToInt64(integer, size))
    session.raise(TypeId::OverflowError,
                  "Python int too large to convert to C ssize_t");
  return integer && !session.hasRaised();
}

/// Moves items from one end to the other, on the side where they are fewer.
Value rotate(Session &session, Value *args) {
  Value self = args[0];
  int64_t count = 1;
  if (args[1] && !sizeOf(session, args[1], count))
    return Value::empty();
  int64_t size = dequeLength(self);
  if (size < 2)
    return none();
  noteDequeChange(self);
  count %= size;
  count += count < 0 ? size : 0;
  session.charge(std::min(count, size - count));
  bool isRight = count <= size / 2;
  for (int64_t i = isRight ? count : size - count; i > 0; --i)
    if (!(isRight ? pushLeft(session, self, popRight(self))
                  : pushRight(session, self, popLeft(self))))
      return Value::empty();
  return none();
}

Value quickRotate(Session &session, Value *args) {
  return !args[1] || args[1].isInt() ? rotate(session, args) : Value::empty();
}

//===--- Subscripts -------------------------------------------------------===//

/// A subscript that must be in bounds. \return false with an exception pending.
/// May suspend (Replay).
bool position(Session &session, Value *args, uint32_t &index) {
  Value key = args[1];
  if (!key.isInt()) {
    if (!asIntValue(key) &&
        !session.lookupSpecial(typeOf(key), Special::Index)) {
      session.raiseFormat(TypeId::TypeError,
                          "sequence index must be integer, not '{}'",
                          typeName(key));
      return false;
    }
    Value integer = session.index(key);
    if (integer && !integer.isInt())
      session.raiseFormat(TypeId::IndexError,
                          "cannot fit '{}' into an index-sized integer",
                          typeName(key));
    if (!integer || !integer.isInt())
      return false;
    key = integer;
  }
  int64_t size = dequeLength(args[0]), number = key.asInt();
  number += number < 0 ? size : 0;
  index = uint32_t(number);
  if (number >= 0 && number < size)
    return true;
  session.raise(TypeId::IndexError, "deque index out of range");
  return false;
}

Value getItem(Session &session, Value *args) {
  uint32_t index;
  return position(session, args, index) ? dequeItem(args[0], index)
                                        : Value::empty();
}

Value setItem(Session &session, Value *args) {
  uint32_t index;
  if (!position(session, args, index))
    return Value::empty();
  dequeItem(args[0], index) = args[2];
  return none();
}

Value deleteItem(Session &session, Value *args) {
  uint32_t index;
  if (!position(session, args, index))
    return Value::empty();
  removeFromDeque(session, args[0], index);
  return none();
}

template <NativeFn Function> Value quickAt(Session &session, Value *args) {
  return args[1].isInt() ? Function(session, args) : Value::empty();
}

Value insert(Session &session, Value *args) {
  Value self = args[0], longest = dequeField(self, DequeField::MaxLength);
  int64_t index;
  if (!sizeOf(session, args[1], index))
    return Value::empty();
  int64_t count = dequeLength(self);
  if (longest.isInt() && count >= longest.asInt())
    return session.raise(TypeId::IndexError,
                         "deque already at its maximum size");
  if (!pushRight(session, self, args[2]))
    return Value::empty();
  index =
      index < 0 ? std::max<int64_t>(index + count, 0) : std::min(index, count);
  session.charge(count - index);
  for (int64_t i = count; i > index; --i)
    dequeItem(self, uint32_t(i)) = dequeItem(self, uint32_t(i - 1));
  dequeItem(self, uint32_t(index)) = args[2];
  return none();
}

//===--- From iterables ---------------------------------------------------===//

enum class Into { Init, Right, Left, IAdd };

/// Slots of the steps; the last parameter of `__init__` is `maxlen`.
enum Slot { Self, Iterable, MaxLen };
template <Into Way> constexpr uint32_t sourceSlot = Way == Into::Init ? 3 : 2;

template <Into Way> bool take(Session &session, Value self, Value item) {
  return Way == Into::Left ? pushLeft(session, self, item)
                           : pushRight(session, self, item);
}

/// What `__init__` does before it looks at the items.
bool beginInit(Session &session, Value self, Value longest) {
  if (longest && !(longest == none())) {
    Value number = asIntValue(longest);
    int64_t size = 0;
    if (!number)
      session.raise(TypeId::TypeError, "an integer is required");
    else if (!intToInt64(number, size))
      session.raise(TypeId::OverflowError,
                    "Python int too large to convert to C ssize_t");
    else if (size < 0)
      session.raise(TypeId::ValueError, "maxlen must be non-negative");
    if (session.hasRaised())
      return false;
    longest = number;
  }
  dequeField(self, DequeField::MaxLength) = longest ? longest : none();
  clearDeque(session, self);
  return true;
}

/// What is iterated over: items of the deque itself must stand still.
Value stillSource(Session &session, Value self, Value iterable) {
  return iterable == self ? valueOrEmpty(dequeToList(session, self)) : iterable;
}

template <Into Way> Value collectStep(Frame *f) {
  constexpr uint32_t Source = sourceSlot<Way>;
  Session &s = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  if (Way == Into::Init && !beginInit(s, f->slots[Self], f->slots[MaxLen]))
    return Value::empty();
  if (Way == Into::Init && !f->slots[Iterable])
    return none();
  item = stillSource(s, f->slots[Self], f->slots[Iterable]);
  if (!item)
    return item;
  AWAIT(1, f->slots[Source], s.iter(item));
  for (;;) {
    AWAIT_NEXT(2, item, f->slots[Source]);
    if (item == Value::exhausted())
      return Way == Into::IAdd ? f->slots[Self] : none();
    if (!take<Way>(s, f->slots[Self], item) || !s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

template <Into Way> Value quickCollect(Session &session, Value *args) {
  if (Way == Into::Init)
    return Value::empty();
  Value source = stillSource(session, args[0], args[1]);
  Value iterator = source ? iterNatively(session, source) : source;
  if (!iterator)
    return iterator;
  for (;;) {
    Value item = nextNatively(session, iterator);
    if (item == Value::exhausted())
      return Way == Into::IAdd ? args[0] : none();
    if (!item || !take<Way>(session, args[0], item) || !session.poll())
      return Value::empty();
  }
}

//===--- The whole --------------------------------------------------------===//

/// A copy of an instance of exactly deque.
Value plainCopy(Session &session, Value self) {
  Value copy = newDeque(session, builtinType(TypeId::Deque));
  dequeField(copy, DequeField::MaxLength) =
      dequeField(self, DequeField::MaxLength);
  session.charge(dequeLength(self));
  for (uint32_t i = 0; i < dequeLength(self); ++i)
    if (!pushRight(session, copy, dequeItem(self, i)))
      return Value::empty();
  return copy;
}

/// A subclass makes its copies itself.
Value copy(Session &session, Value *args) {
  if (isExactDeque(args[0]))
    return plainCopy(session, args[0]);
  Value words[] = {args[0], dequeField(args[0], DequeField::MaxLength)};
  return session.call(Value::fromObject(typeOf(args[0])), words,
                      words[1] == none() ? 1 : 2);
}

Value quickCopy(Session &session, Value *args) {
  return isExactDeque(args[0]) ? plainCopy(session, args[0]) : Value::empty();
}

/// A deque where C++ needs one that a subclass has made.
bool checkCopy(Session &session, Value copy) {
  if (copy && !isDeque(copy))
    session.raiseFormat(TypeId::TypeError,
                        "deque.copy() must return a deque, not {}",
                        typeName(copy));
  return copy && isDeque(copy);
}

Value add(Session &session, Value *args) {
  if (!isDeque(args[1]))
    return session.raiseFormat(
        TypeId::TypeError, "can only concatenate deque (not \"{}\") to deque",
        typeName(args[1]));
  Value result = copy(session, args);
  if (!checkCopy(session, result))
    return Value::empty();
  uint32_t count = dequeLength(args[1]);
  session.charge(count);
  for (uint32_t i = 0; i < count; ++i)
    if (!pushRight(session, result, dequeItem(args[1], i)))
      return Value::empty();
  return result;
}

/// Makes \p self \p count times as long, or as long as it may be.
bool repeat(Session &session, Value self, int64_t count) {
  int64_t size = dequeLength(self);
  Value longest = dequeField(self, DequeField::MaxLength);
  if (count <= 0 || !size) {
    clearDeque(session, self);
    return true;
  }
  if (longest.isInt())
    count = std::min(count, longest.asInt() / size + 1);
  List *items = dequeToList(session, self);
  if (!items)
    return false;
  for (int64_t i = 1; i < count; ++i)
    for (uint32_t j = 0; j < items->size; ++j)
      if (!pushRight(session, self, items->items[j]) || !session.poll())
        return false;
  return true;
}

template <bool InPlace> Value multiply(Session &session, Value *args) {
  int64_t count;
  bool isIndex;
  if (!repeatArgument(session, args[1], count, isIndex))
    return isIndex ? Value::empty() : notImplemented();
  Value result = InPlace ? args[0] : copy(session, args);
  if (!checkCopy(session, result) || !repeat(session, result, count))
    return Value::empty();
  return result;
}

template <CompareOperator Op> Value compareStep(Frame *f) {
  enum { Left, Right, Result };
  Session &s = *f->session;
  List *left, *right;
  RESUMABLE_BEGIN(f);
  if (!isDeque(f->slots[Right]))
    return notImplemented();
  left = dequeToList(s, f->slots[Left]);
  right = left ? dequeToList(s, f->slots[Right]) : nullptr;
  if (!right)
    return Value::empty();
  AWAIT(1, f->slots[Result],
        s.compare(Op, Value::fromObject(left), Value::fromObject(right)));
  return f->slots[Result];
  RESUMABLE_END();
}

Value repr(Session &session, Value *args) {
  ReprGuard guard(session, args[0]);
  if (guard.isCycle())
    return Value::fromObject(makeStr(session, "[...]"));
  List *items = dequeToList(session, args[0]);
  Value text = items ? session.repr(Value::fromObject(items)) : Value::empty();
  Value longest = dequeField(args[0], DequeField::MaxLength);
  Value number = text && !(longest == none()) ? session.repr(longest) : text;
  if (!number)
    return number;
  StrBuilder builder(session);
  builder.append(typeOf(args[0])->name);
  builder.appendAscii("(");
  builder.append(asStr(text));
  if (!(longest == none())) {
    builder.appendAscii(", maxlen=");
    builder.append(asStr(number));
  }
  builder.appendAscii(")");
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

Value reduce(Session &session, Value *args) {
  Value state =
      session.callMethod(args[0], session.intern("__getstate__"), nullptr, 0);
  if (!state)
    return state;
  Value longest = dequeField(args[0], DequeField::MaxLength);
  Tuple *arguments = makeTuple(session, 0);
  if (!(longest == none()))
    arguments =
        makePair(session, Value::fromObject(makeTuple(session, 0)), longest);
  Value parts[] = {Value::fromObject(typeOf(args[0])),
                   Value::fromObject(arguments), state,
                   dequeIterator(session, TypeId::DequeIterator, args[0])};
  return Value::fromObject(makeTuple(session, parts, 4));
}

//===--- Iterators --------------------------------------------------------===//

template <TypeId Id> Value iterate(Session &session, Value *args) {
  return dequeIterator(session, Id, args[0]);
}

Value next(Session &session, Value *args) {
  return orStopIteration(session, nextOfDeque(session, args[0]));
}

Value lengthHint(Session &, Value *args) { return lazyFields(args[0])[1]; }

NativeDef iteratorMethods[] = {
    {"__iter__", "(self, /)", returnSelf},
    {"__next__", "(self, /)", next},
    {"__length_hint__", "(self, /)", lengthHint},
};

//===--- The table --------------------------------------------------------===//

template <Into Way>
constexpr NativeDef collecting(const char *name, const char *signature) {
  return {.name = name,
          .signature = signature,
          .kind = NativeKind::Resumable,
          .stateSlots = 1,
          .step = collectStep<Way>,
          .quick = Way == Into::Init ? nullptr : quickCollect<Way>,
          .isSound = holdsValueFrom<sourceSlot<Way>, 2>};
}

template <CompareOperator Op> constexpr NativeDef comparing(const char *name) {
  return {.name = name,
          .signature = "(self, value, /)",
          .kind = NativeKind::Resumable,
          .stateSlots = 1,
          .step = compareStep<Op>,
          .isSound = holdsAnything};
}

template <NativeFn Function, NativeFn Quick>
constexpr NativeDef replayed(const char *name, const char *signature) {
  return {.name = name,
          .signature = signature,
          .function = Function,
          .kind = NativeKind::Replay,
          .quick = Quick};
}

NativeDef methods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", dequeNew, NativeKind::Leaf,
     NativeRole::Static},
    collecting<Into::Init>("__init__", "(self, /, iterable=(), maxlen=None)"),
    {"append", "(self, item, /)", push<pushRight>},
    {"appendleft", "(self, item, /)", push<pushLeft>},
    {"pop", "(self, /)", pop<popRight>},
    {"popleft", "(self, /)", pop<popLeft>},
    {"clear", "(self, /)", clear},
    {"reverse", "(self, /)", reverse},
    replayed<rotate, quickRotate>("rotate", "(self, n=1, /)"),
    replayed<insert, quickAt<insert>>("insert", "(self, index, value, /)"),
    collecting<Into::Right>("extend", "(self, iterable, /)"),
    collecting<Into::Left>("extendleft", "(self, iterable, /)"),
    collecting<Into::IAdd>("__iadd__", "(self, value, /)"),
    {"maxlen", "(self, /)", maxLength, NativeKind::Leaf, NativeRole::Getter},
    replayed<copy, quickCopy>("copy", "(self, /)"),
    replayed<copy, quickCopy>("__copy__", "(self, /)"),
    {"__add__", "(self, value, /)", add, NativeKind::Replay},
    {"__mul__", "(self, value, /)", multiply<false>, NativeKind::Replay},
    {"__rmul__", "(self, value, /)", multiply<false>, NativeKind::Replay},
    {"__imul__", "(self, value, /)", multiply<true>, NativeKind::Replay},
    {"__len__", "(self, /)", length},
    replayed<getItem, quickAt<getItem>>("__getitem__", "(self, key, /)"),
    replayed<setItem, quickAt<setItem>>("__setitem__", "(self, key, value, /)"),
    replayed<deleteItem, quickAt<deleteItem>>("__delitem__", "(self, key, /)"),
    {"__iter__", "(self, /)", iterate<TypeId::DequeIterator>},
    {"__reversed__", "(self, /)", iterate<TypeId::DequeReverseIterator>},
    {"__repr__", "(self, /)", repr, NativeKind::Replay},
    {"__reduce__", "(self, /)", reduce, NativeKind::Replay},
    comparing<CompareOperator::Eq>("__eq__"),
    comparing<CompareOperator::NotEq>("__ne__"),
    comparing<CompareOperator::Lt>("__lt__"),
    comparing<CompareOperator::LtE>("__le__"),
    comparing<CompareOperator::Gt>("__gt__"),
    comparing<CompareOperator::GtE>("__ge__"),
};
} // namespace

void montyjit::initDeques() {
  (void)!dictSetStr(*world.session, builtinType(TypeId::Deque)->dict,
                    staticName(Special::Hash), none());
  addMethods(TypeId::Deque, methods);
  initDequeSearches();
  addMethods(TypeId::DequeIterator, iteratorMethods);
  addMethods(TypeId::DequeReverseIterator, iteratorMethods);
}
