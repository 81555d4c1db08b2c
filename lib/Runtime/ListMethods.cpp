//===- ListMethods.cpp - The methods of lists -----------------------------===//

#include "LazyIterators.h"
#include "ListSupport.h"
#include "ObjectText.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <cstring>

using namespace montyjit;

bool montyjit::indexArgument(Session &session, Value value, int64_t &index) {
  if (value.isInt()) [[likely]] {
    index = value.asInt();
    return true;
  }
  Value integer = session.index(value);
  if (!integer)
    return false;
  if (intToInt64(integer, index))
    return true;
  session.raise(TypeId::OverflowError,
                "Python int too large to convert to C ssize_t");
  return false;
}

bool montyjit::repeatArgument(Session &session, Value value, int64_t &count,
                              bool &isIndex) {
  isIndex = value.isInt() || asIntValue(value) ||
            session.lookupSpecial(typeOf(value), Special::Index);
  if (!isIndex)
    return false;
  Value integer = session.index(value);
  if (!integer)
    return false;
  if (intToInt64(integer, count))
    return true;
  session.raiseFormat(TypeId::OverflowError,
                      "cannot fit '{}' into an index-sized integer",
                      typeName(value));
  return false;
}

namespace {
List *self(Value *args) { return args[0].as<List>(); }

Value listNew(Session &session, Value *args) {
  return Value::fromObject(newInstance(session, args[0].as<Type>()));
}

//===--- Changing ---------------------------------------------------------===//

Value listAppend(Session &session, Value *args) {
  return append(session, self(args), args[1]) ? none() : Value::empty();
}

Value listInsert(Session &session, Value *args) {
  int64_t index;
  if (!indexArgument(session, args[1], index))
    return Value::empty();
  List *list = self(args);
  if (!reserveMore(session, list, 1))
    return Value::empty();
  int64_t size = list->size;
  if (index < 0)
    index = std::max<int64_t>(index + size, 0);
  index = std::min(index, size);
  session.chargeBytes((size - index) * sizeof(Value));
  std::memmove(list->items + index + 1, list->items + index,
               (size - index) * sizeof(Value));
  list->items[index] = args[2];
  ++list->size;
  return none();
}

Value listPop(Session &session, Value *args) {
  int64_t index = -1;
  if (args[1] && !indexArgument(session, args[1], index))
    return Value::empty();
  List *list = self(args);
  if (!list->size)
    return session.raise(TypeId::IndexError, "pop from empty list");
  if (index < 0)
    index += list->size;
  if (index < 0 || index >= int64_t(list->size))
    return session.raise(TypeId::IndexError, "pop index out of range");
  Value item = list->items[index];
  eraseItems(session, list, uint32_t(index), uint32_t(index) + 1);
  return item;
}

Value listClear(Session &, Value *args) {
  List *list = self(args);
  list->items = nullptr;
  list->size = list->capacity = 0;
  return none();
}

Value listReverse(Session &session, Value *args) {
  List *list = self(args);
  session.charge(list->size);
  std::reverse(list->items, list->items + list->size);
  return none();
}

Value listCopy(Session &session, Value *args) {
  List *copy = makeList(session, self(args)->items, self(args)->size);
  return copy ? Value::fromObject(copy) : Value::empty();
}

//===--- Searching --------------------------------------------------------===//

/// The index of the first item equal to \p item in begin .. end; -1: none; -2:
/// empty with status.
int64_t findItem(Session &session, List *list, Value item, int64_t begin,
                 int64_t end) {
  session.charge(list->size);
  for (int64_t i = begin; i < end && i < int64_t(list->size); ++i) {
    int truth = itemsEqual(session, list->items[i], item);
    if (truth < 0)
      return -2;
    if (truth)
      return i;
  }
  return -1;
}

Value listIndex(Session &session, Value *args) {
  List *list = self(args);
  int64_t begin = 0, end = INT64_MAX;
  if (args[2] && !sliceIndex(session, args[2], false, begin))
    return Value::empty();
  if (args[3] && !sliceIndex(session, args[3], false, end))
    return Value::empty();
  if (begin < 0)
    begin = std::max<int64_t>(begin + list->size, 0);
  if (end < 0)
    end = std::max<int64_t>(end + list->size, 0);
  int64_t index = findItem(session, list, args[1], begin, end);
  if (index == -1)
    return session.raise(TypeId::ValueError, "list.index(x): x not in list");
  return index < 0 ? Value::empty() : Value::fromInt(index);
}

Value listCount(Session &session, Value *args) {
  List *list = self(args);
  session.charge(list->size);
  int64_t count = 0;
  for (uint32_t i = 0; i < list->size; ++i) {
    int truth = itemsEqual(session, list->items[i], args[1]);
    if (truth < 0)
      return Value::empty();
    count += truth;
  }
  return Value::fromInt(count);
}

Value listRemove(Session &session, Value *args) {
  int64_t index = findItem(session, self(args), args[1], 0, INT64_MAX);
  if (index == -1)
    return session.raise(TypeId::ValueError, "list.remove(x): x not in list");
  if (index < 0)
    return Value::empty();
  if (index < int64_t(self(args)->size)) // A callback may have shortened it.
    eraseItems(session, self(args), uint32_t(index), uint32_t(index) + 1);
  return none();
}

Value listContains(Session &session, Value *args) {
  int64_t index = findItem(session, self(args), args[1], 0, INT64_MAX);
  return index == -2 ? Value::empty() : boolValue(index >= 0);
}

//===--- Without callbacks ------------------------------------------------===//

Value quickPop(Session &session, Value *args) {
  return !args[1] || args[1].isInt() ? listPop(session, args) : Value::empty();
}

Value quickInsert(Session &session, Value *args) {
  return args[1].isInt() ? listInsert(session, args) : Value::empty();
}

/// Calls \p visit(index, Known) for each comparison with \p item until it
/// answers false or one needs a callback. \return whether none did.
template <typename Visit>
bool compareNatively(Session &session, List *list, Value item, Visit visit) {
  session.charge(list->size);
  for (uint32_t i = 0; i < list->size; ++i) {
    Known known = equalQuickly(list->items[i], item);
    if (known == Known::NeedsCall)
      return false;
    if (!visit(i, known == Known::Yes))
      break;
  }
  return true;
}

/// The index of the first equal item, -1 if there is none, -2 if that takes
/// callbacks.
int64_t findNatively(Session &session, List *list, Value item) {
  int64_t found = -1;
  bool done =
      compareNatively(session, list, item, [&](uint32_t i, bool isEqual) {
        if (isEqual)
          found = i;
        return !isEqual;
      });
  return done ? found : -2;
}

Value quickIndex(Session &session, Value *args) {
  int64_t index = args[2] ? -1 : findNatively(session, self(args), args[1]);
  return index >= 0 ? Value::fromInt(index) : Value::empty();
}

Value quickContains(Session &session, Value *args) {
  int64_t index = findNatively(session, self(args), args[1]);
  return index == -2 ? Value::empty() : boolValue(index >= 0);
}

Value quickCount(Session &session, Value *args) {
  int64_t count = 0;
  bool done = compareNatively(session, self(args), args[1],
                              [&](uint32_t, bool isEqual) {
                                count += isEqual;
                                return true;
                              });
  return done ? Value::fromInt(count) : Value::empty();
}

bool isPlainBound(Value value) { return value.isInt() || value == none(); }

Value quickGetItem(Session &session, Value *args) {
  if (isExactly(args[1], TypeId::Slice)) {
    Value *parts = lazyFields(args[1]);
    if (!isPlainBound(parts[0]) || !isPlainBound(parts[1]) ||
        !isPlainBound(parts[2]))
      return Value::empty();
  } else if (!args[1].isInt()) {
    return Value::empty();
  }
  return listGetItem(session, args);
}

Value quickExtend(Session &session, Value *args) {
  bool done = appendNatively(session, self(args), args[1]) == Known::Yes;
  return done ? none() : Value::empty();
}

Value quickIAdd(Session &session, Value *args) {
  return quickExtend(session, args) ? args[0] : Value::empty();
}

//===--- Special methods --------------------------------------------------===//

Value listLen(Session &, Value *args) {
  return Value::fromInt(self(args)->size);
}

Value listRepr(Session &session, Value *args) {
  ReprGuard guard(session, args[0]);
  if (guard.isCycle())
    return Value::fromObject(makeStr(session, "[...]"));
  StrBuilder builder(session);
  builder.appendAscii("[");
  for (uint32_t i = 0; i < self(args)->size; ++i) {
    if (i)
      builder.appendAscii(", ");
    if (!appendRepr(session, builder, self(args)->items[i]))
      return Value::empty();
  }
  builder.appendAscii("]");
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

Value listAdd(Session &session, Value *args) {
  List *other = asList(args[1]);
  if (!other)
    return session.raiseFormat(TypeId::TypeError,
                               "can only concatenate list (not \"{}\") to list",
                               typeName(args[1]));
  return concatLists(session, self(args), other);
}

Value listMul(Session &session, Value *args) {
  int64_t count;
  bool isIndex;
  if (repeatArgument(session, args[1], count, isIndex))
    return repeatList(session, self(args), count);
  return isIndex ? Value::empty() : notImplemented();
}

Value listIMul(Session &session, Value *args) {
  int64_t count;
  bool isIndex;
  if (!repeatArgument(session, args[1], count, isIndex))
    return isIndex ? Value::empty() : notImplemented();
  Value repeated = repeatList(session, self(args), count);
  if (!repeated)
    return repeated;
  List *list = self(args), *result = repeated.as<List>();
  list->items = result->items;
  list->size = result->size;
  list->capacity = result->capacity;
  return args[0];
}

Value listIter(Session &session, Value *args) {
  return Value::fromObject(
      makeIterator(session, TypeId::ListIterator, args[0]));
}

Value listReversed(Session &session, Value *args) {
  return Value::fromObject(
      makeIterator(session, TypeId::ListReverseIterator, args[0]));
}

template <CompareOperator Op> Value listCompare(Session &session, Value *args) {
  List *other = asList(args[1]);
  if (!other)
    return notImplemented();
  List *list = self(args);
  // The lists may change while items are compared.
  auto left = [list](uint32_t i) { return list->items[i]; };
  auto right = [other](uint32_t i) { return other->items[i]; };
  if (list->size != other->size) {
    if (Op == CompareOperator::Eq)
      return falseValue();
    if (Op == CompareOperator::NotEq)
      return trueValue();
  }
  return compareSequences(
      session, Op, left, right, [list] { return list->size; },
      [other] { return other->size; });
}

NativeDef methods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", listNew, NativeKind::Leaf,
     NativeRole::Static},
    {.name = "__init__",
     .signature = "(self, iterable=(), /)",
     .kind = NativeKind::Resumable,
     .stateSlots = CollectSlots,
     .step = listInit,
     .isSound = isSoundListCollect},
    {"append", "(self, object, /)", listAppend},
    {.name = "extend",
     .signature = "(self, iterable, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = CollectSlots,
     .step = listExtend,
     .quick = quickExtend,
     .isSound = isSoundListCollect},
    {.name = "insert",
     .signature = "(self, index, object, /)",
     .function = listInsert,
     .kind = NativeKind::Replay,
     .quick = quickInsert},
    {.name = "pop",
     .signature = "(self, index=-1, /)",
     .function = listPop,
     .kind = NativeKind::Replay,
     .quick = quickPop},
    {"remove", "(self, value, /)", listRemove, NativeKind::Replay},
    {"clear", "(self, /)", listClear},
    {.name = "index",
     .signature = "(self, value, start=0, stop=sys.maxsize, /)",
     .function = listIndex,
     .kind = NativeKind::Replay,
     .quick = quickIndex},
    {.name = "count",
     .signature = "(self, value, /)",
     .function = listCount,
     .kind = NativeKind::Replay,
     .quick = quickCount},
    {"reverse", "(self, /)", listReverse},
    {"copy", "(self, /)", listCopy},
    {"__len__", "(self, /)", listLen},
    {"__repr__", "(self, /)", listRepr, NativeKind::Replay},
    {.name = "__contains__",
     .signature = "(self, key, /)",
     .function = listContains,
     .kind = NativeKind::Replay,
     .quick = quickContains},
    {"__iter__", "(self, /)", listIter},
    {"__reversed__", "(self, /)", listReversed},
    {"__add__", "(self, value, /)", listAdd},
    {.name = "__iadd__",
     .signature = "(self, value, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = CollectSlots,
     .step = listIAdd,
     .quick = quickIAdd,
     .isSound = isSoundListCollect},
    {"__mul__", "(self, value, /)", listMul, NativeKind::Replay},
    {"__rmul__", "(self, value, /)", listMul, NativeKind::Replay},
    {"__imul__", "(self, value, /)", listIMul, NativeKind::Replay},
    {.name = "__getitem__",
     .signature = "(self, index, /)",
     .function = listGetItem,
     .kind = NativeKind::Replay,
     .quick = quickGetItem},
    {.name = "__setitem__",
     .signature = "(self, key, value, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = SetItemSlots,
     .step = listSetItem,
     .isSound = isSoundListSetItem},
    {"__delitem__", "(self, key, /)", listDelItem, NativeKind::Replay},
    {"__eq__", "(self, value, /)", listCompare<CompareOperator::Eq>,
     NativeKind::Replay},
    {"__ne__", "(self, value, /)", listCompare<CompareOperator::NotEq>,
     NativeKind::Replay},
    {"__lt__", "(self, value, /)", listCompare<CompareOperator::Lt>,
     NativeKind::Replay},
    {"__le__", "(self, value, /)", listCompare<CompareOperator::LtE>,
     NativeKind::Replay},
    {"__gt__", "(self, value, /)", listCompare<CompareOperator::Gt>,
     NativeKind::Replay},
    {"__ge__", "(self, value, /)", listCompare<CompareOperator::GtE>,
     NativeKind::Replay},
    {"__class_getitem__", "(cls, object, /)", makeGenericAlias,
     NativeKind::Leaf, NativeRole::ClassMethod},
};
} // namespace

void montyjit::initLists() {
  // Lists have no hash.
  Session &session = *world.session;
  (void)!dictSetStr(session, builtinType(TypeId::List)->dict,
                    staticName(Special::Hash), none());
  addMethods(TypeId::List, methods);
}

void montyjit::initContainers() {
  initLists();
  initDeques();
  initSorting();
  initTuples();
  initRanges();
  initSlices();
}
