//===- MathSum.cpp - math: fsum, prod, sumprod ----------------------------===//

#include "MathTables.h"
#include "Support.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Resumable.h"

#include <cmath>
#include <vector>

using namespace montyjit;

namespace {
//===--- fsum -------------------------------------------------------------===//

/// An exact sum: partial sums that do not overlap, smallest first (Shewchuk,
/// "Adaptive Precision Floating-Point Arithmetic", 1997).
class ExactSum {
public:
  /// \return false when a partial sum overflowed.
  bool add(double x) {
    if (!std::isfinite(x)) {
      special_ += x;
      infinities_ += std::isinf(x) ? x : 0;
      hasSpecial_ = true;
      return true;
    }
    size_t kept = 0;
    for (double y : partials_) {
      if (std::fabs(x) < std::fabs(y))
        std::swap(x, y);
      double high = x + y;
      double low = y - (high - x);
      if (low != 0)
        partials_[kept++] = low;
      x = high;
    }
    partials_.resize(kept);
    partials_.push_back(x);
    return std::isfinite(x);
  }

  bool hasSpecial() const { return hasSpecial_; }
  bool hasBothInfinities() const { return std::isnan(infinities_); }
  double special() const { return special_; }

  /// The sum rounded once, half to even.
  double total() const {
    if (partials_.empty())
      return 0;
    size_t n = partials_.size() - 1;
    double high = partials_[n], low = 0;
    while (n > 0 && low == 0) {
      double x = high, y = partials_[--n];
      high = x + y;
      low = y - (high - x);
    }
    bool isTie = n > 0 && ((low < 0 && partials_[n - 1] < 0) ||
                           (low > 0 && partials_[n - 1] > 0));
    if (!isTie)
      return high;
    double twice = low * 2, next = high + twice;
    return twice == next - high ? next : high;
  }

private:
  std::vector<double> partials_;
  double special_ = 0, infinities_ = 0;
  bool hasSpecial_ = false;
};

Value exactSum(Session &session, List *items) {
  ExactSum sum;
  for (uint32_t i = 0; i < items->size; ++i) {
    double x = 0;
    (void)floatValue(items->items[i], x);
    if (!session.poll())
      return Value::empty();
    if (!sum.add(x))
      return session.raise(TypeId::OverflowError,
                           "intermediate overflow in fsum");
  }
  if (!sum.hasSpecial())
    return makeFloat(session, sum.total());
  if (sum.hasBothInfinities())
    return session.raise(TypeId::ValueError, "-inf + inf in fsum");
  return makeFloat(session, sum.special());
}

/// The float of a real number, for AWAIT. Replay.
Value toFloat(Session &session, Value *args) {
  double x;
  return realNumber(session, args[0], x) ? makeFloat(session, x)
                                         : Value::empty();
}

/// Makes floats of the plain numbers from \p i on. \return where it stopped.
uint32_t convertPlain(Session &session, List *items, uint32_t i) {
  double x;
  while (i < items->size && toDouble(session, items->items[i], x))
    items->items[i++] = makeFloat(session, x);
  return i;
}

NativeDef hidden[] = {{"float", "(x, /)", toFloat, NativeKind::Replay}};

/// A built-in function object for toFloat.
Value floatFunction(Session &session) {
  return makeNativeFunction(session, hidden[0], Value::empty());
}

namespace fsum {
enum Slot { Iterable, Items, Position };

bool isSound(const Frame *f) {
  return f->resume < 2 ||
         (holds(f, Items, TypeId::List) &&
          holdsCount(f, Position, f->slots[Items].as<List>()->size));
}

Value fsumStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  uint32_t i;
  RESUMABLE_BEGIN(f);
  AWAIT(
      1, f->slots[Items],
      s.call(Value::fromObject(builtinType(TypeId::List)), f->slots[Iterable]));
  f->slots[Position] = Value::fromInt(0);
  for (;;) {
    i = convertPlain(s, f->slots[Items].as<List>(),
                     uint32_t(f->slots[Position].asInt()));
    if (s.hasRaised())
      return Value::empty();
    if (i == f->slots[Items].as<List>()->size)
      return exactSum(s, f->slots[Items].as<List>());
    f->slots[Position] = Value::fromInt(i);
    AWAIT(2, item,
          s.call(floatFunction(s), f->slots[Items].as<List>()->items[i]));
    i = uint32_t(f->slots[Position].asInt());
    f->slots[Items].as<List>()->items[i] = item;
  }
  RESUMABLE_END();
}
} // namespace fsum

//===--- prod -------------------------------------------------------------===//

namespace prod {
enum Slot { Iterable, Start, Source };

bool isSound(const Frame *f) {
  // The product is being made in state 3.
  return f->resume < 2 ||
         (holdsValue(f, Source) && (f->resume == 3 || holdsValue(f, Start)));
}

Value prodStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  RESUMABLE_BEGIN(f);
  AWAIT(1, f->slots[Source], s.iter(f->slots[Iterable]));
  if (!f->slots[Start])
    f->slots[Start] = Value::fromInt(1);
  for (;;) {
    AWAIT_NEXT(2, item, f->slots[Source]);
    if (item == Value::exhausted())
      return f->slots[Start];
    AWAIT(3, f->slots[Start],
          s.binary(BinaryOperator::Mult, f->slots[Start], item));
    if (!s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}
} // namespace prod

//===--- sumprod ----------------------------------------------------------===//

/// A float sum with three times the precision of a double.
struct TripleSum {
  double high = 0, low = 0, tiny = 0;

  static void split(double a, double b, double &sum, double &lost) {
    sum = a + b;
    double z = sum - a;
    lost = (a - (sum - z)) + (b - z);
  }
  void addProduct(double x, double y) {
    double product = x * y, rest = std::fma(x, y, -product);
    double sum, lost, lower, lost1, middle, lost2;
    split(high, product, sum, lost);
    split(low, rest, lower, lost1);
    split(lower, lost, middle, lost2);
    high = sum;
    low = middle;
    tiny += lost1 + lost2;
  }
  double total() const {
    double sum, lost;
    split(low, high, sum, lost);
    return tiny + lost + sum;
  }
};

namespace sumprod {
enum Slot {
  P,
  Q,
  SourceP,
  SourceQ,
  ItemP,
  ItemQ,
  Total,
  Mode,
  High,
  Low,
  Tiny,
  End
};
/// Ints so far; floats in a TripleSum; anything.
enum ModeValue { Ints, Floats, Generic };

ModeValue mode(Frame *f) { return ModeValue(f->slots[Mode].asInt()); }
void setMode(Frame *f, ModeValue value) {
  f->slots[Mode] = Value::fromInt(value);
}

double slotDouble(Frame *f, Slot slot) {
  double x = 0;
  if (f->slots[slot])
    (void)floatValue(f->slots[slot], x);
  return x;
}

bool isPlainInt(Value value) {
  return isExactInt(value) || isExactly(value, TypeId::Bool);
}

/// Reads a pair of which at least one is a float.
bool floatPair(Frame *f, double &x, double &y) {
  Value p = f->slots[ItemP], q = f->slots[ItemQ];
  bool pIsFloat = floatValue(p, x), qIsFloat = floatValue(q, y);
  if (pIsFloat && qIsFloat)
    return true;
  if (pIsFloat && isPlainInt(q))
    return intToDouble(asIntValue(q), y);
  return qIsFloat && isPlainInt(p) && intToDouble(asIntValue(p), x);
}

bool addFloats(Frame *f) {
  double x, y;
  if (!floatPair(f, x, y))
    return false;
  TripleSum sum{slotDouble(f, High), slotDouble(f, Low), slotDouble(f, Tiny)};
  sum.addProduct(x, y);
  if (!std::isfinite(sum.high))
    return false;
  Session &s = *f->session;
  f->slots[High] = makeFloat(s, sum.high);
  f->slots[Low] = makeFloat(s, sum.low);
  f->slots[Tiny] = makeFloat(s, sum.tiny);
  return true;
}

/// Adds the product of the two items natively. \return false if that takes a
/// call (or failed).
bool addNatively(Frame *f) {
  Session &s = *f->session;
  if (mode(f) == Ints) {
    if (isExactInt(f->slots[ItemP]) && isExactInt(f->slots[ItemQ])) {
      Value product = mulInts(s, f->slots[ItemP], f->slots[ItemQ]);
      f->slots[Total] =
          product ? addInts(s, f->slots[Total], product) : product;
      return bool(f->slots[Total]);
    }
    setMode(f, Floats);
  }
  return mode(f) == Floats && addFloats(f);
}

Value withFloats(Frame *f) {
  Session &s = *f->session;
  if (mode(f) != Floats || !f->slots[High])
    return f->slots[Total];
  TripleSum sum{slotDouble(f, High), slotDouble(f, Low), slotDouble(f, Tiny)};
  return numberBinary(s, BinaryOperator::Add, f->slots[Total],
                      makeFloat(s, sum.total()));
}

Value sumprodStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  bool hasP;
  RESUMABLE_BEGIN(f);
  AWAIT(1, f->slots[SourceP], s.iter(f->slots[P]));
  AWAIT(2, f->slots[SourceQ], s.iter(f->slots[Q]));
  f->slots[Total] = Value::fromInt(0);
  setMode(f, Ints);
  for (;;) {
    AWAIT_NEXT(3, item, f->slots[SourceP]);
    f->slots[ItemP] = item == Value::exhausted() ? Value::empty() : item;
    AWAIT_NEXT(4, item, f->slots[SourceQ]);
    hasP = bool(f->slots[ItemP]);
    if (hasP != !(item == Value::exhausted()))
      return s.raise(TypeId::ValueError, "Inputs are not the same length");
    if (!hasP)
      return withFloats(f);
    f->slots[ItemQ] = item;
    if (!s.poll())
      return Value::empty();
    if (addNatively(f))
      continue;
    if (s.hasRaised() || !(f->slots[Total] = withFloats(f)))
      return Value::empty();
    setMode(f, Generic);
    AWAIT(5, item,
          s.binary(BinaryOperator::Mult, f->slots[ItemP], f->slots[ItemQ]));
    AWAIT(6, f->slots[Total],
          s.binary(BinaryOperator::Add, f->slots[Total], item));
  }
  RESUMABLE_END();
}
bool isSound(const Frame *f) {
  if (f->resume < 3)
    return f->resume < 2 || holdsValue(f, SourceP);
  if (!holdsValue(f, SourceP) || !holdsValue(f, SourceQ) ||
      !holdsValue(f, Total) || !holdsCount(f, Mode, Generic + 1))
    return false;
  double number;
  Value total = f->slots[Total];
  bool isSoundTotal = f->slots[Mode].asInt() == Generic || isExactInt(total) ||
                      floatValue(total, number);
  return isSoundTotal &&
         (f->resume < 5 || (holdsValue(f, ItemP) && holdsValue(f, ItemQ)));
}
} // namespace sumprod

NativeDef table[] = {
    {.name = "fsum",
     .signature = "(seq, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 2,
     .step = fsum::fsumStep,
     .isSound = fsum::isSound,
     .ownedSlots = 1 << fsum::Items},
    {.name = "prod",
     .signature = "(iterable, /, *, start=1)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = prod::prodStep,
     .isSound = prod::isSound},
    {.name = "sumprod",
     .signature = "(p, q, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = sumprod::End - sumprod::SourceP,
     .step = sumprod::sumprodStep,
     .isSound = sumprod::isSound},
};
} // namespace

NativeTable montyjit::mathSumFunctions() { return table; }
NativeTable montyjit::mathHiddenFunctions() { return hidden; }
