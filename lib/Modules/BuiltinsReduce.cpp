//===- BuiltinsReduce.cpp - all, any, sum, min, max, sorted ---------------===//
///
/// \file
/// Loops over any iterable. Each first tries to run natively, as far as the
/// iterator and the items need no Python code, and goes on as a resumable.
///
//===----------------------------------------------------------------------===//

#include "BuiltinsTables.h"
#include "Support.h"

#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Sorting.h"

#include <cmath>

using namespace montyjit;

namespace {
//===--- all and any ------------------------------------------------------===//

template <bool Stop> bool takeOther(Session &, Frame *, Value item) {
  return quickTruth(item) == !Stop;
}

/// Stops at the first item whose truth is \p Stop.
template <bool Stop> Value quantifierStep(Frame *f) {
  enum { Iterable, Source };
  Session &s = *f->session;
  Value item, truth;
  int quick;
  RESUMABLE_BEGIN(f);
  AWAIT(1, f->slots[Source], s.iter(f->slots[Iterable]));
  for (;;) {
    AWAIT_NEXT_UNTAKEN(2, item, f->slots[Source], takeOther<Stop>);
    if (item == Value::exhausted())
      return boolValue(!Stop);
    quick = quickTruth(item);
    truth = boolValue(quick > 0);
    if (quick < 0) {
      AWAIT(3, truth, s.truth(item));
    }
    if (truth == boolValue(Stop))
      return truth;
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

//===--- sum --------------------------------------------------------------===//

namespace sums {
/// Result is the sum so far, but a compensated float sum keeps what rounding
/// lost in Lost (for a complex sum that of the real and of the imaginary part).
enum Slot { Iterable, Start, Source, Result, Lost, LostImag, End };

/// A sum of doubles with the correction of Neumaier.
struct Compensated {
  double high, low = 0;

  void add(double x) {
    double sum = high + x;
    if (std::fabs(high) >= std::fabs(x))
      low += (high - sum) + x;
    else
      low += (x - sum) + high;
    high = sum;
  }
  double total() const {
    return low != 0 && std::isfinite(low) ? high + low : high;
  }
};

bool isComplex(Value value) { return isExactly(value, TypeId::Complex); }

/// The double of a float or int item. \return false with OverflowError pending,
/// or with status Ok if \p item is something else.
bool itemDouble(Session &session, Value item, double &number) {
  if (floatValue(item, number))
    return true;
  Value integer = asIntValue(item);
  if (!integer)
    return false;
  if (intToDouble(integer, number))
    return true;
  session.raise(TypeId::OverflowError, "int too large to convert to float");
  return false;
}

enum class Added : uint8_t { Yes, NeedsCall, Failed };

Added addToFloat(Frame *f, Value item) {
  Session &s = *f->session;
  double high, low, number;
  if (!itemDouble(s, item, number))
    return s.hasRaised() ? Added::Failed : Added::NeedsCall;
  (void)floatValue(f->slots[Result], high);
  (void)floatValue(f->slots[Lost], low);
  Compensated sum{high, low};
  sum.add(number);
  f->slots[Result] = makeFloat(s, sum.high);
  f->slots[Lost] = makeFloat(s, sum.low);
  return Added::Yes;
}

/// The total with what was lost, as a plain number.
Value settled(Frame *f) {
  Session &s = *f->session;
  Value result = f->slots[Result];
  if (!f->slots[Lost])
    return result;
  double high, low;
  (void)floatValue(f->slots[Lost], low);
  if (floatValue(result, high))
    return makeFloat(s, Compensated{high, low}.total());
  double lowImag;
  (void)floatValue(f->slots[LostImag], lowImag);
  auto *sum = result.as<ComplexObject>();
  return makeComplex(s, {Compensated{sum->real, low}.total(),
                         Compensated{sum->imag, lowImag}.total()});
}

Added addToComplex(Frame *f, Value item) {
  Session &s = *f->session;
  auto *sum = f->slots[Result].as<ComplexObject>();
  double low, lowImag, number, imag = 0;
  if (isComplex(item)) {
    number = item.as<ComplexObject>()->real;
    imag = item.as<ComplexObject>()->imag;
  } else if (!itemDouble(s, item, number)) {
    return s.hasRaised() ? Added::Failed : Added::NeedsCall;
  }
  (void)floatValue(f->slots[Lost], low);
  (void)floatValue(f->slots[LostImag], lowImag);
  Compensated real{sum->real, low}, imaginary{sum->imag, lowImag};
  real.add(number);
  if (isComplex(item))
    imaginary.add(imag);
  f->slots[Result] = makeComplex(s, {real.high, imaginary.high});
  f->slots[Lost] = makeFloat(s, real.low);
  f->slots[LostImag] = makeFloat(s, imaginary.low);
  return Added::Yes;
}

/// Starts compensation when the sum has become a float or complex number.
void settleKind(Frame *f) {
  bool isInexact = isComplex(f->slots[Result]);
  double number;
  isInexact = isInexact || floatValue(f->slots[Result], number);
  f->slots[Lost] = f->slots[LostImag] =
      isInexact ? makeFloat(*f->session, 0) : Value::empty();
}

/// Adds \p item without callbacks.
Added addQuickly(Frame *f, Value item) {
  Session &s = *f->session;
  Value result = f->slots[Result];
  if (f->slots[Lost])
    return isComplex(result) ? addToComplex(f, item) : addToFloat(f, item);
  if (!isExactInt(result) ||
      !(isExactInt(item) || isExactly(item, TypeId::Bool)))
    return Added::NeedsCall;
  f->slots[Result] = addInts(s, result, asIntValue(item));
  return f->slots[Result] ? Added::Yes : Added::Failed;
}

/// Adds as many items of an array as are small ints or floats like the sum.
/// \return how many.
uint32_t addRun(Frame *f, const Value *items, uint32_t count) {
  Session &s = *f->session;
  uint32_t i = 0;
  if (f->slots[Result].isInt()) {
    int64_t sum = f->slots[Result].asInt();
    for (; i < count && items[i].isInt(); ++i)
      if (__builtin_add_overflow(sum, items[i].asInt(), &sum)) {
        sum = int64_t(uint64_t(sum) - uint64_t(items[i].asInt()));
        break;
      }
    f->slots[Result] = makeInt(s, sum);
    return i;
  }
  double high, low, number;
  if (!f->slots[Lost] || !floatValue(f->slots[Result], high))
    return 0;
  (void)floatValue(f->slots[Lost], low);
  Compensated sum{high, low};
  for (; i < count && floatValue(items[i], number); ++i)
    sum.add(number);
  f->slots[Result] = makeFloat(s, sum.high);
  f->slots[Lost] = makeFloat(s, sum.low);
  return i;
}

/// sum() of a list or tuple that holds nothing but numbers. \return false if an
/// item needs a callback or an exception is pending; Result and position tell
/// how far it came.
bool addArray(Frame *f, const Value *items, uint32_t count, uint32_t &i) {
  while (i < count) {
    i += addRun(f, items + i, count - i);
    if (i == count)
      break;
    Added added = addQuickly(f, items[i]);
    if (added == Added::NeedsCall && isExactInt(f->slots[Result])) {
      double number;
      if (!floatValue(items[i], number) && !isComplex(items[i]))
        return false;
      f->slots[Result] =
          f->session->binary(BinaryOperator::Add, f->slots[Result], items[i]);
      if (!f->slots[Result])
        return false;
      settleKind(f);
    } else if (added != Added::Yes) {
      return false;
    }
    ++i;
  }
  return true;
}

/// range(start, stop, step) of small numbers that was iterated over from its
/// start.
bool addRange(Frame *f) {
  Session &s = *f->session;
  Value range = f->slots[Iterable];
  if (!isExactly(range, TypeId::Range) || !isExactInt(f->slots[Result]))
    return false;
  // n * first + step * n * (n - 1) / 2
  Value *fields = range.as<LazyObject>()->fields;
  Value n = fields[3];
  Value pairs = mulInts(s, n, subInts(s, n, Value::fromInt(1)));
  Value sum =
      addInts(s, mulInts(s, n, fields[0]),
              mulInts(s, fields[2], floorDivInts(s, pairs, Value::fromInt(2))));
  f->slots[Result] = addInts(s, f->slots[Result], sum);
  return true;
}

bool checkStart(Frame *f) {
  Session &s = *f->session;
  Value start = f->slots[Start];
  const char *message = nullptr;
  if (start && asStr(start))
    message = "sum() can't sum strings [use ''.join(seq) instead]";
  else if (start && isInstance(start, TypeId::Bytes))
    message = "sum() can't sum bytes [use b''.join(seq) instead]";
  else if (start && isInstance(start, TypeId::ByteArray))
    message = "sum() can't sum bytearray [use b''.join(seq) instead]";
  if (message)
    s.raise(TypeId::TypeError, message);
  f->slots[Result] = start ? start : Value::fromInt(0);
  settleKind(f);
  return !message;
}

/// \return whether the whole sum was made (or failed) without an iterator.
bool sumNatively(Frame *f) {
  if (addRange(f))
    return true;
  Value iterable = f->slots[Iterable];
  uint32_t done = 0;
  bool isDone = false;
  Value result = f->slots[Result];
  if (isList(iterable))
    isDone = addArray(f, iterable.as<List>()->items, iterable.as<List>()->size,
                      done);
  else if (isTuple(iterable))
    isDone = addArray(f, iterable.as<Tuple>()->items,
                      iterable.as<Tuple>()->size, done);
  if (isDone || f->session->hasRaised())
    return true;
  f->slots[Result] = result;
  settleKind(f);
  return false;
}

/// Adds a small number to a sum that cannot fail to take it.
bool takeNumber(Session &session, Frame *f, Value item) {
  Value result = f->slots[Result];
  if (Value::bothInts(result, item)) {
    f->slots[Result] = makeInt(session, result.asInt() + item.asInt());
    return true;
  }
  return (item.isInt() || item.isFloat()) && f->slots[Lost] &&
         addQuickly(f, item) == Added::Yes;
}

Value sumStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  Added added;
  RESUMABLE_BEGIN(f);
  AWAIT(1, f->slots[Source], s.iter(f->slots[Iterable]));
  if (!checkStart(f))
    return Value::empty();
  if (sumNatively(f))
    return s.hasRaised() ? Value::empty() : settled(f);
  for (;;) {
    AWAIT_NEXT_UNTAKEN(2, item, f->slots[Source], takeNumber);
    if (item == Value::exhausted())
      return settled(f);
    added = addQuickly(f, item);
    if (added == Added::Failed || !s.poll())
      return Value::empty();
    if (added == Added::Yes)
      continue;
    f->slots[Result] = settled(f);
    f->slots[Lost] = Value::empty();
    AWAIT(3, item, s.binary(BinaryOperator::Add, f->slots[Result], item));
    // A float sum that met another kind of number stays plain, as in CPython.
    if (isExactInt(f->slots[Result])) {
      f->slots[Result] = item;
      settleKind(f);
    } else if (double number;
               floatValue(f->slots[Result], number) && isComplex(item)) {
      f->slots[Result] = item;
      settleKind(f);
    } else {
      f->slots[Result] = item;
    }
  }
  RESUMABLE_END();
}
bool isSound(const Frame *f) {
  if (f->resume < 2)
    return true;
  auto isFloat = [&](Slot slot) {
    double number;
    return holdsValue(f, slot) && floatValue(f->slots[slot], number);
  };
  bool isInexact = holdsValue(f, Lost);
  bool isComplexSum = holds(f, Result, TypeId::Complex);
  return holdsValue(f, Source) && holdsValue(f, Result) &&
         (!isInexact || isFloat(Lost)) &&
         (!isInexact || (isComplexSum ? isFloat(LostImag) : isFloat(Result)));
}
} // namespace sums

//===--- min and max ------------------------------------------------------===//

namespace extremes {
enum Slot { Args, Key, Default, Source, Best, BestKey, Item, ItemKey, End };

template <bool IsMax> constexpr const char *Name = IsMax ? "max" : "min";

/// What is iterated over: the only argument, or the tuple of all.
template <bool IsMax> Value source(Frame *f) {
  Session &s = *f->session;
  auto *args = f->slots[Args].as<Tuple>();
  if (args->size == 0)
    return s.raiseFormat(TypeId::TypeError,
                         "{} expected at least 1 argument, got 0", Name<IsMax>);
  if (args->size == 1)
    return args->items[0];
  if (f->slots[Default])
    return s.raiseFormat(TypeId::TypeError,
                         "Cannot specify a default for {}() with multiple "
                         "positional arguments",
                         Name<IsMax>);
  return f->slots[Args];
}

/// The extreme of a row of values that compare without callbacks, or empty with
/// status Ok.
template <bool IsMax> Value quickExtreme(const Value *items, uint32_t count) {
  Value best = count ? items[0] : Value::empty();
  if (!best)
    return best;
  if (best.isInt()) {
    int64_t bits = int64_t(best.bits);
    for (uint32_t i = 1; i < count; ++i) {
      if (!items[i].isInt())
        return Value::empty();
      int64_t other = int64_t(items[i].bits);
      bits =
          IsMax ? (other > bits ? other : bits) : (other < bits ? other : bits);
    }
    return Value::fromBits(uint64_t(bits));
  }
  for (uint32_t i = 1; i < count; ++i) {
    if (!best.isFloat() || !items[i].isFloat())
      return Value::empty();
    double a = items[i].asFloat(), b = best.asFloat();
    if (IsMax ? a > b : a < b)
      best = items[i];
  }
  return best.isFloat() ? best : Value::empty();
}

template <bool IsMax> Value quickly(Frame *f, Value source) {
  if (!isNoneOrAbsent(f->slots[Key]))
    return Value::empty();
  if (isTuple(source))
    return quickExtreme<IsMax>(source.as<Tuple>()->items,
                               source.as<Tuple>()->size);
  if (isList(source))
    return quickExtreme<IsMax>(source.as<List>()->items,
                               source.as<List>()->size);
  return Value::empty();
}

/// min and max of plain numbers (NativeDef::quick).
template <bool IsMax> Value quickOfArguments(Session &, Value *args) {
  if (!isNoneOrAbsent(args[Key]) || args[Default])
    return Value::empty();
  auto *numbers = args[Args].as<Tuple>();
  return numbers->size > 1 ? quickExtreme<IsMax>(numbers->items, numbers->size)
                           : Value::empty();
}

template <bool IsMax> Value finish(Frame *f) {
  if (f->slots[Best])
    return f->slots[Best];
  if (f->slots[Default])
    return f->slots[Default];
  return f->session->raiseFormat(
      TypeId::ValueError, "{}() iterable argument is empty", Name<IsMax>);
}

void takeItem(Frame *f) {
  f->slots[Best] = f->slots[Item];
  f->slots[BestKey] = f->slots[ItemKey];
}

/// Compares a number or string with the best one so far, which is of its kind.
template <bool IsMax> bool takeSmall(Session &, Frame *f, Value item) {
  Value best = f->slots[Best];
  if (!best || !isNoneOrAbsent(f->slots[Key]))
    return false;
  int order;
  if (Value::bothInts(item, best))
    order = item.asInt() < best.asInt() ? -1 : item.asInt() > best.asInt();
  else if (Value::bothFloats(item, best))
    order =
        item.asFloat() < best.asFloat() ? -1 : item.asFloat() > best.asFloat();
  else if (isStr(item) && isStr(best))
    order = compareStr(item.as<Str>(), best.as<Str>());
  else
    return false;
  if (IsMax ? order > 0 : order < 0)
    f->slots[Best] = f->slots[BestKey] = item;
  return true;
}

template <bool IsMax> Value extremeStep(Frame *f) {
  constexpr CompareOperator Op =
      IsMax ? CompareOperator::Gt : CompareOperator::Lt;
  Session &s = *f->session;
  Value value;
  RESUMABLE_BEGIN(f);
  value = source<IsMax>(f);
  if (!value)
    return value;
  if (Value result = quickly<IsMax>(f, value))
    return result;
  AWAIT(1, f->slots[Source], s.iter(value));
  for (;;) {
    AWAIT_NEXT_UNTAKEN(2, value, f->slots[Source], takeSmall<IsMax>);
    if (value == Value::exhausted())
      return finish<IsMax>(f);
    f->slots[Item] = f->slots[ItemKey] = value;
    if (!isNoneOrAbsent(f->slots[Key])) {
      AWAIT(3, f->slots[ItemKey], s.call(f->slots[Key], f->slots[Item]));
    }
    if (!f->slots[Best]) {
      takeItem(f);
      continue;
    }
    AWAIT(4, value, s.compare(Op, f->slots[ItemKey], f->slots[BestKey]));
    if (!(value == trueValue()) && !(value == falseValue())) {
      AWAIT(5, value, s.truth(value));
    }
    if (value == trueValue())
      takeItem(f);
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}
bool isSound(const Frame *f) {
  if (f->resume < 2)
    return true;
  bool isComparing = f->resume >= 4;
  return holdsValue(f, Source) && (f->resume < 3 || holdsValue(f, Item)) &&
         (!isComparing || (holdsValue(f, ItemKey) && holdsValue(f, Best))) &&
         (!holdsValue(f, Best) || holdsValue(f, BestKey));
}
} // namespace extremes

//===--- sorted -----------------------------------------------------------===//

Value callSort(Session &session, Value list, Value key, Value reverse) {
  Value sort =
      dictGetStr(builtinType(TypeId::List)->dict, session.intern("sort"));
  Value args[] = {list, orNone(key), reverse ? reverse : falseValue()};
  Value names[] = {Value::fromObject(staticName(NameId::Key)),
                   Value::fromObject(staticName(NameId::Reverse))};
  return session.call(sort, args, 3, makeTuple(session, names, 2));
}

Value sortedStep(Frame *f) {
  enum { Iterable, Key, Reverse, Items };
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  AWAIT(
      1, f->slots[Items],
      s.call(Value::fromObject(builtinType(TypeId::List)), f->slots[Iterable]));
  AWAIT(2, result,
        callSort(s, f->slots[Items], f->slots[Key], f->slots[Reverse]));
  return f->slots[Items];
  RESUMABLE_END();
}

/// A list or tuple of plain numbers or strings (NativeDef::quick).
Value quickSorted(Session &session, Value *args) {
  if (!isList(args[0]) && !isTuple(args[0]))
    return Value::empty();
  std::span<const Value> items = itemsOf(args[0]);
  List *copy = makeList(session, items.data(), uint32_t(items.size()));
  Value done =
      copy ? sortQuickly(session, copy, args[1], args[2]) : Value::empty();
  return done ? Value::fromObject(copy) : done;
}

NativeDef table[] = {
    {.name = "all",
     .signature = "(iterable, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = quantifierStep<false>,
     .isSound = holdsValueFrom<1, 2>},
    {.name = "any",
     .signature = "(iterable, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = quantifierStep<true>,
     .isSound = holdsValueFrom<1, 2>},
    {.name = "sum",
     .signature = "(iterable, /, start=0)",
     .kind = NativeKind::Resumable,
     .stateSlots = sums::End - sums::Source,
     .step = sums::sumStep,
     .isSound = sums::isSound},
    {.name = "min",
     .signature = "(*args, key=None, default=None)",
     .kind = NativeKind::Resumable,
     .stateSlots = extremes::End - extremes::Source,
     .step = extremes::extremeStep<false>,
     .quick = extremes::quickOfArguments<false>,
     .isSound = extremes::isSound},
    {.name = "max",
     .signature = "(*args, key=None, default=None)",
     .kind = NativeKind::Resumable,
     .stateSlots = extremes::End - extremes::Source,
     .step = extremes::extremeStep<true>,
     .quick = extremes::quickOfArguments<true>,
     .isSound = extremes::isSound},
    {.name = "sorted",
     .signature = "(iterable, /, *, key=None, reverse=False)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = sortedStep,
     .quick = quickSorted,
     .isSound = holdsValueFrom<3, 2>},
};
} // namespace

NativeTable montyjit::reduceBuiltins() { return table; }
