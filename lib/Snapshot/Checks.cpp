//===- Checks.cpp - What small built-in objects take for granted ----------===//

#include "Checks.h"
#include "StaticNames.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Deque.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>
#include <bit>

using namespace montyjit;
using namespace montyjit::snapshot;

namespace {
bool isObjectOf(Value value, Layout layout) {
  return isThere(value) && value.isObject() &&
         value.object()->shape->type->layout == layout &&
         !value.object()->shape->type->isWrapper;
}
bool isPlainInt(Value value) {
  return isThere(value) && (value.isInt() || isObjectOf(value, Layout::Int));
}
bool isNoneOrInt(Value value) { return value == none() || isPlainInt(value); }

/// \return whether \p position is one that an iterator of \p size items can
/// have.
bool isPosition(int64_t position, int64_t size) {
  return position >= -1 && position <= size;
}

/// \return whether counting from \p position by \p step comes to \p limit, with
/// small ints alone.
bool isSoundCount(int64_t position, int64_t limit, int64_t step) {
  constexpr int64_t bound = int64_t(1) << 61;
  auto isSmall = [](int64_t n) { return n >= -bound && n < bound; };
  if (!isSmall(position) || !isSmall(limit) || !isSmall(step) || !step)
    return false;
  int64_t distance = limit - position;
  return distance % step == 0 && distance / step >= 0;
}

bool isSoundIterator(Iterator *it) {
  // A range's numbers are asked for when it is exhausted, too.
  if (it->shape->type->id == TypeId::RangeIterator)
    return isSoundCount(it->position, it->limit, it->step);
  if (it->source.isEmpty())
    return true;
  constexpr int64_t any = INT64_MAX;
  switch (it->shape->type->id) {
  case TypeId::ListIterator:
    return isObjectOf(it->source, Layout::List) && it->position >= 0;
  case TypeId::ListReverseIterator:
    return isObjectOf(it->source, Layout::List) &&
           isPosition(it->position, any);
  case TypeId::TupleIterator:
    return isObjectOf(it->source, Layout::Tuple) && it->position >= 0;
  case TypeId::StrIterator:
  case TypeId::StrAsciiIterator:
    return isObjectOf(it->source, Layout::Str) && it->position >= 0;
  case TypeId::BytesIterator:
    return isObjectOf(it->source, Layout::Bytes) && it->position >= 0;
  case TypeId::ByteArrayIterator:
    return isObjectOf(it->source, Layout::ByteArray) && it->position >= 0;
  case TypeId::SetIterator:
    return isObjectOf(it->source, Layout::Set) && it->position >= 0;
  case TypeId::DictKeyIterator:
  case TypeId::DictValueIterator:
  case TypeId::DictItemIterator:
    return isObjectOf(it->source, Layout::Dict) && it->position >= 0;
  case TypeId::DictReverseKeyIterator:
  case TypeId::DictReverseValueIterator:
  case TypeId::DictReverseItemIterator:
    return isObjectOf(it->source, Layout::Dict) &&
           isPosition(it->position, UINT32_MAX);
  default:
    return isThere(it->source) && it->position >= 0;
  }
}

/// A format, and lengths.
bool isViewLayout(Value value) {
  return isObjectOf(value, Layout::Tuple) && value.as<Tuple>()->size &&
         isObjectOf(value.as<Tuple>()->items[0], Layout::Str);
}

/// Begin and end of each group of a match, -1 where it took no part.
bool areSoundSpans(Value value) {
  if (!isObjectOf(value, Layout::Tuple) || value.as<Tuple>()->size < 2 ||
      value.as<Tuple>()->size % 2)
    return false;
  Tuple *spans = value.as<Tuple>();
  for (uint32_t i = 0; i < spans->size; ++i)
    if (!isThere(spans->items[i]) || !spans->items[i].isInt() ||
        spans->items[i].asInt() < -1)
      return false;
  return true;
}

/// A place in a text.
bool isPosition32(Value value) {
  return value.isInt() && value.asInt() >= 0 && value.asInt() <= UINT32_MAX;
}

/// Deque.h: the ring, its first slot, how many items, at most how many, how
/// many changes. Where the ring is too short, the deque fits its length to it.
bool isSoundDeque(const Value *f) {
  if (!isObjectOf(f[0], Layout::List) || !isPosition32(f[1]) ||
      !isPosition32(f[2]) || !isNoneOrInt(f[3]) || !isPosition32(f[4]))
    return false;
  uint32_t size = f[0].as<List>()->size;
  return (!size || std::has_single_bit(size)) && f[1].asInt() <= size &&
         f[2].asInt() <= size;
}

/// The iterator of finditer: places are empty at its end.
bool isSoundScanner(const Value *fields) {
  auto isPlace = [](Value v) { return v.isInt() && v.asInt() >= 0; };
  return isThere(fields[0]) && isExactly(fields[0], TypeId::Pattern) &&
         isThere(fields[1]) && (fields[2].isEmpty() || isPlace(fields[2])) &&
         isPlace(fields[3]);
}

/// Start, stop, step, length: the iterator counts by it with small ints where
/// all of them are.
bool isSoundRange(const Value *f) {
  for (int i = 0; i < 4; ++i)
    if (!isPlainInt(f[i]))
      return false;
  if (!f[0].isInt() || !f[2].isInt() || !f[3].isInt())
    return !(f[2] == Value::fromInt(0));
  __int128 end = f[0].asInt() + __int128(f[2].asInt()) * __int128(f[3].asInt());
  constexpr __int128 bound = __int128(1) << 62;
  return f[3].asInt() >= 0 && end > -bound && end < bound && f[2].asInt();
}

/// \return whether \p value is a tuple of values.
bool isArguments(Value value) { return isObjectOf(value, Layout::Tuple); }

bool isSoundSuper(const Value *f) {
  bool isBound = !f[2].isEmpty();
  if (!f[0].isEmpty() && !isObjectOf(f[0], Layout::Type))
    return false;
  return !isBound ||
         (isThere(f[0]) && isThere(f[1]) && isObjectOf(f[2], Layout::Type));
}

/// Hits, misses, limit and place of functools.lru_cache.
bool areCounts(const Value *fields) {
  return std::all_of(fields, fields + 4,
                     [](Value v) { return v.isInt() && v.asInt() >= 0; });
}

//===--- itertools --------------------------------------------------------===//

bool areThere(const Value *fields, uint32_t count) {
  return std::all_of(fields, fields + count, isThere);
}
bool isEmptyOrThere(Value value) { return value.isEmpty() || isThere(value); }
bool isCount(Value value) { return value.isInt() && value.asInt() >= 0; }

/// A pool, the indices of the last row, what permutations have besides.
bool isSoundChoice(TypeId id, const Value *f) {
  if (!isObjectOf(f[0], Layout::Tuple))
    return false;
  if (f[1].isEmpty())
    return true;
  if (!isObjectOf(f[1], Layout::List) ||
      (id == TypeId::IterPermutations && !isObjectOf(f[2], Layout::List)))
    return false;
  return id != TypeId::IterProduct ||
         std::all_of(f[0].as<Tuple>()->begin(), f[0].as<Tuple>()->end(),
                     [](Value pool) {
                       return isObjectOf(pool, Layout::Tuple) &&
                              pool.as<Tuple>()->size;
                     });
}

/// The fields are told by the files lib/Runtime/Itertools*.cpp.
bool isSoundTool(TypeId id, const Value *f) {
  if (!std::all_of(f, f + 6, isEmptyOrThere))
    return false;
  switch (id) {
  case TypeId::IterProduct:
  case TypeId::IterPermutations:
  case TypeId::IterCombinations:
  case TypeId::IterMultisets:
    return isSoundChoice(id, f);
  case TypeId::IterRepeat:
    return isThere(f[0]) && (f[1] == none() || f[1].isInt());
  case TypeId::IterCycle:
    return isObjectOf(f[1], Layout::List) && isPosition32(f[2]);
  case TypeId::IterSlice:
    return std::all_of(f + 1, f + 5, isCount);
  case TypeId::IterBatched:
    return isCount(f[1]) && isThere(f[2]);
  case TypeId::IterZipLongest:
    return isObjectOf(f[0], Layout::List) && isThere(f[1]);
  case TypeId::IterTee:
    return isThere(f[0]) && isObjectOf(f[1], Layout::List);
  case TypeId::IterGroup:
    return areThere(f, 2) && isObjectOf(f[0], Layout::Lazy) &&
           f[0].object()->shape->type->solidBase->id == TypeId::IterGroupBy;
  case TypeId::IterChain:
  case TypeId::IterPairwise:
    return true;
  default:
    return areThere(f, 2);
  }
}

bool isSoundLazy(LazyObject *lazy) {
  const Value *f = lazy->fields;
  switch (lazy->shape->type->solidBase->id) {
  case TypeId::Range:
    return isSoundRange(f);
  case TypeId::Slice:
    return isThere(f[0]) && isThere(f[1]) && isThere(f[2]);
  case TypeId::Method:
  case TypeId::MethodWrapper:
    return isThere(f[0]) && isThere(f[1]);
  case TypeId::Filter:
    return isThere(f[0]) && isThere(f[1]) && isEmptyOrThere(f[2]);
  case TypeId::Enumerate:
    return isThere(f[0]) && isPlainInt(f[1]);
  case TypeId::Zip:
    return isObjectOf(f[0], Layout::List);
  case TypeId::Map:
    return isThere(f[0]) && isObjectOf(f[1], Layout::List);
  case TypeId::DictKeys:
  case TypeId::DictValues:
  case TypeId::DictItems:
    return isObjectOf(f[0], Layout::Dict);
  case TypeId::MappingProxy:
    return isThere(f[0]);
  case TypeId::Super:
    return isSoundSuper(f);
  case TypeId::GenericAlias:
    return isThere(f[0]) && isArguments(f[1]) &&
           (f[2].isEmpty() || isArguments(f[2])) &&
           (f[3].isEmpty() || f[3] == trueValue());
  case TypeId::Union:
    return isArguments(f[0]);
  case TypeId::Reversed:
    return f[0].isEmpty() || isPlainInt(f[1]);
  case TypeId::CallableIterator:
    return f[0].isEmpty() || isThere(f[1]);
  case TypeId::MemberDescriptor:
    return isObjectOf(f[0], Layout::Str) && isObjectOf(f[1], Layout::Type);
  case TypeId::ExternalFunction:
    return isObjectOf(f[0], Layout::Str);
  case TypeId::FrameType:
    return isThere(f[0]) && isExactly(f[0], TypeId::Code);
  case TypeId::MemoryView:
    return isThere(f[0]) && (f[5].isEmpty() || isViewLayout(f[5])) &&
           isSoundMemoryView(f);
  case TypeId::TextIO:
    return f[0].isInt() && uint64_t(f[0].asInt()) < 3;
  case TypeId::PendingCall:
    return f[0].isInt();
  case TypeId::CoroutineWrapper:
    return isThere(f[0]) && isExactly(f[0], TypeId::Coroutine);
  case TypeId::AsyncGenStep:
  case TypeId::AsyncGenThrow:
    return isThere(f[0]) && isExactly(f[0], TypeId::AsyncGenerator) &&
           f[2].isInt() && uint64_t(f[2].asInt()) < 3;
  case TypeId::LongRangeIterator:
    return isNoneOrInt(f[0]) && isNoneOrInt(f[1]);
  case TypeId::Pattern:
    return (isObjectOf(f[0], Layout::Str) || isObjectOf(f[0], Layout::Bytes)) &&
           f[1].isInt();
  case TypeId::Match:
    return isThere(f[0]) && isExactly(f[0], TypeId::Pattern) && isThere(f[1]) &&
           isThere(f[2]) && isThere(f[3]) && areSoundSpans(f[4]);
  case TypeId::StringIO:
    return isObjectOf(f[0], Layout::Str) && isPosition32(f[1]) &&
           (f[2] == none() || isObjectOf(f[2], Layout::Str)) && isThere(f[3]);
  case TypeId::Hash:
    return isObjectOf(f[0], Layout::ByteArray);
  case TypeId::Struct:
    return isObjectOf(f[0], Layout::Str) && f[1].isInt();
  case TypeId::BytesIO:
    return isObjectOf(f[0], Layout::ByteArray) && f[1].isInt() &&
           f[1].asInt() >= 0 && f[1].asInt() <= int64_t(1) << 60 &&
           isThere(f[2]);
  case TypeId::Deque:
    return isSoundDeque(f);
  case TypeId::DequeIterator:
  case TypeId::DequeReverseIterator:
    return isThere(f[0]) && isDeque(f[0]) && isPosition32(f[1]) &&
           isPosition32(f[2]);
  case TypeId::TupleGetter:
    return isPosition32(f[0]) && isThere(f[1]);
  case TypeId::ItemGetter:
  case TypeId::AttributeGetter:
  case TypeId::MethodCaller:
    return isSoundGetter(lazy->shape->type->solidBase->id, f);
  case TypeId::ComparisonKey:
    return isThere(f[0]) && !isSentinel(f[1]);
  case TypeId::Partial:
    return isThere(f[0]) && isObjectOf(f[1], Layout::Tuple) &&
           isObjectOf(f[2], Layout::Dict) && isThere(f[3]);
  case TypeId::LruCache:
    return isThere(f[0]) && isObjectOf(f[1], Layout::Dict) && areCounts(f + 2);
  case TypeId::MatchIterator:
  case TypeId::MatchScanner:
    return isSoundScanner(f);
  case TypeId::IterCount:
  case TypeId::IterCycle:
  case TypeId::IterRepeat:
  case TypeId::IterChain:
  case TypeId::IterSlice:
  case TypeId::IterTakeWhile:
  case TypeId::IterDropWhile:
  case TypeId::IterFilterFalse:
  case TypeId::IterStarMap:
  case TypeId::IterAccumulate:
  case TypeId::IterCompress:
  case TypeId::IterGroupBy:
  case TypeId::IterGroup:
  case TypeId::IterZipLongest:
  case TypeId::IterProduct:
  case TypeId::IterPermutations:
  case TypeId::IterCombinations:
  case TypeId::IterMultisets:
  case TypeId::IterPairwise:
  case TypeId::IterBatched:
  case TypeId::IterTee:
    return isSoundTool(lazy->shape->type->solidBase->id, f);
  default:
    return true;
  }
}

/// A method of a built-in type is bound to an instance of it.
bool isSoundFunction(const NativeFunction *function) {
  // The descriptors of built-in types are of the shared world.
  if (function->shape != builtinShape(TypeId::BuiltinFunction))
    return false;
  const NativeDef &def = *function->def;
  if (function->self && def.parsed->hasSelf && !isReceiver(def, function->self))
    return false;
  const std::vector<Type *> &owners = ownersOfNative(&def);
  if (owners.empty())
    return !function->owner || isObjectOf(function->owner, Layout::Str);
  return std::any_of(owners.begin(), owners.end(), [&](Type *owner) {
    return function->owner == Value::fromObject(owner);
  });
}
} // namespace

/// A group has a message, and exceptions in a tuple.
static bool isSoundException(ExceptionObject *exception) {
  if (!isSubtype(exception->shape->type,
                 builtinType(TypeId::BaseExceptionGroup)))
    return true;
  if (!isArguments(exception->fields[1]))
    return false;
  Tuple *members = exception->fields[1].as<Tuple>();
  return isThere(exception->fields[0]) && members->size &&
         std::all_of(members->begin(), members->end(), [](Value member) {
           return isThere(member) && isException(member);
         });
}

bool snapshot::isSound(montyjit::Object *object) {
  Type *type = object->shape->type;
  if (type->isWrapper) {
    Value base = static_cast<WrapperObject *>(object)->base;
    return isThere(base) && typeOf(base)->layout == type->layout &&
           !typeOf(base)->isWrapper;
  }
  switch (type->layout) {
  case Layout::Iterator:
    return isSoundIterator(static_cast<Iterator *>(object));
  case Layout::Lazy:
    return isSoundLazy(static_cast<LazyObject *>(object));
  case Layout::Exception:
    return isSoundException(static_cast<ExceptionObject *>(object));
  case Layout::Native:
    return isSoundFunction(static_cast<NativeFunction *>(object));
  case Layout::List: {
    auto *list = static_cast<List *>(object);
    for (uint32_t i = 0; i < list->size; ++i)
      if (!isThere(list->items[i]))
        return false;
    return true;
  }
  default:
    return true;
  }
}
