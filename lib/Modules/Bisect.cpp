//===- Bisect.cpp - The bisect module -------------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/Operations.h"

using namespace montyjit;

namespace {
enum Argument { Items, Item, Low, High, Key };

/// Item number \p i. May suspend (Replay).
Value itemAt(Session &session, Value sequence, int64_t i) {
  if (isList(sequence) && uint64_t(i) < sequence.as<List>()->size)
    return sequence.as<List>()->items[i];
  return session.getItem(sequence, makeInt(session, i));
}

bool bounds(Session &session, Value *args, int64_t &low, int64_t &high) {
  low = 0;
  if (args[Low] && !sizeArgument(session, args[Low], low))
    return false;
  if (low < 0) {
    session.raise(TypeId::ValueError, "lo must be non-negative");
    return false;
  }
  Value end =
      isNoneOrAbsent(args[High]) ? session.length(args[Items]) : args[High];
  return end && sizeArgument(session, end, high);
}

/// Where \p wanted belongs. \return -1 with status.
template <bool Right>
int64_t find(Session &session, Value *args, Value wanted) {
  int64_t low, high;
  if (!bounds(session, args, low, high))
    return -1;
  while (low < high) {
    int64_t middle = low + (high - low) / 2;
    Value item = itemAt(session, args[Items], middle);
    if (item && !isNoneOrAbsent(args[Key]))
      item = session.call(args[Key], item);
    if (!item)
      return -1;
    Value less = Right ? session.compare(CompareOperator::Lt, wanted, item)
                       : session.compare(CompareOperator::Lt, item, wanted);
    if (less)
      less = session.truth(less);
    if (!less || !session.poll())
      return -1;
    if ((less == trueValue()) == Right)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

template <bool Right> Value bisect(Session &session, Value *args) {
  int64_t place = find<Right>(session, args, args[Item]);
  return place < 0 ? Value::empty() : makeInt(session, place);
}

/// In a list, by comparisons that run no Python code.
template <bool Right> Value bisectQuickly(Session &session, Value *args) {
  if (!isList(args[Items]) || args[Low] || args[High] ||
      !isNoneOrAbsent(args[Key]))
    return Value::empty();
  std::span<const Value> items = itemsOf(args[Items]);
  size_t low = 0, high = items.size();
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int less = Right ? lessNatively(session, args[Item], items[middle])
                     : lessNatively(session, items[middle], args[Item]);
    if (less < 0)
      return Value::empty();
    if (bool(less) == Right)
      high = middle;
    else
      low = middle + 1;
  }
  return Value::fromInt(int64_t(low));
}

template <bool Right> Value insort(Session &session, Value *args) {
  Value wanted = args[Item];
  if (!isNoneOrAbsent(args[Key]))
    wanted = session.call(args[Key], wanted);
  int64_t place = wanted ? find<Right>(session, args, wanted) : -1;
  if (place < 0)
    return Value::empty();
  Value words[] = {makeInt(session, place), args[Item]};
  Value done =
      session.callMethod(args[Items], session.intern("insert"), words, 2);
  return done ? none() : done;
}

#define BISECT(NAME, FUNCTION, QUICK)                                          \
  {.name = NAME,                                                               \
   .signature = "(a, x, lo=0, hi=None, *, key=None)",                          \
   .function = FUNCTION,                                                       \
   .kind = NativeKind::Replay,                                                 \
   .quick = QUICK}

NativeDef table[] = {
    BISECT("bisect_right", bisect<true>, bisectQuickly<true>),
    BISECT("bisect_left", bisect<false>, bisectQuickly<false>),
    BISECT("insort_right", insort<true>, nullptr),
    BISECT("insort_left", insort<false>, nullptr),
};
#undef BISECT

bool addAliases(Session &session, ModuleObject *module) {
  auto find = [&](const char *name) {
    return dictGetStr(module->dict, session.intern(name));
  };
  return addConstant(session, module, "bisect", find("bisect_right")) &&
         addConstant(session, module, "insort", find("insort_right"));
}
} // namespace

ModuleDef montyjit::bisectModule() {
  return {.name = "bisect", .natives = table, .init = addAliases};
}
