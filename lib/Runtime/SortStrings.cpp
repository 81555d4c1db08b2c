//===- SortStrings.cpp - Sorting strings by how they begin ----------------===//
///
/// \file
/// Nobody can watch two strings being compared, so most comparisons need not
/// look at them: each string is sorted by a number for its first seven bytes,
/// and then those that begin alike are sorted among themselves. Both sorts are
/// stable, and so is the whole.
///
//===----------------------------------------------------------------------===//

#include "SortKeys.h"

#include <algorithm>

using namespace montyjit;

namespace {
constexpr uint32_t PrefixBytes = 7;
constexpr int LengthBits = 4;

/// A number as great as the string, as far as that shows in the first bytes
/// and in whether there are more. \pre width 1.
Value prefixOf(const Str *string) {
  uint64_t text = 0;
  uint32_t count = std::min(string->length, PrefixBytes);
  std::memcpy(&text, string->data, count);
  uint32_t length = std::min(string->length, PrefixBytes + 1);
  return Value::fromInt(
      int64_t(__builtin_bswap64(text) >> (64 - PrefixBytes * 8) << LengthBits |
              length));
}

/// \return whether strings with that prefix may differ.
bool isLonger(Value prefix) {
  return (prefix.asInt() & ((1 << LengthBits) - 1)) > PrefixBytes;
}

/// An array of \p count words that are no objects; null with MemoryError
/// pending.
Value *makeNumbers(Session &session, uint32_t count) {
  if (!session.checkSize(count * sizeof(Value)))
    return nullptr;
  return static_cast<Value *>(
      session.heap.allocateAtomic(count * sizeof(Value)));
}

/// Gives \p words the order that \p order says.
bool permute(Session &session, Value *words, const Value *order,
             uint32_t count) {
  if (!session.checkSize(count * sizeof(Value)))
    return false;
  auto *old =
      static_cast<Value *>(session.heap.allocate(count * sizeof(Value)));
  std::copy_n(words, count, old);
  for (uint32_t i = 0; i < count; ++i)
    words[i] = old[order[i].asInt()];
  return true;
}

/// Sorts \p place by \p prefixes, which are sorted too.
bool sortByPrefix(Session &session, Value *prefixes, SortPlace place,
                  uint32_t count) {
  if (!place.values)
    return sortPlainly<IntLess>(session, {prefixes, place.keys}, count);
  Value *order = makeNumbers(session, count);
  for (uint32_t i = 0; order && i < count; ++i)
    order[i] = Value::fromInt(i);
  return order && sortPlainly<IntLess>(session, {prefixes, order}, count) &&
         permute(session, place.keys, order, count) &&
         permute(session, place.values, order, count);
}

} // namespace

bool montyjit::sortStrings(Session &session, SortPlace place, uint32_t count) {
  constexpr uint32_t Few = 16;
  auto isWide = [](Value key) { return key.as<Str>()->width != 1; };
  if (count < Few || std::any_of(place.keys, place.keys + count, isWide))
    return sortPlainly<StrLess>(session, place, count);
  Value *prefixes = makeNumbers(session, count);
  if (!prefixes)
    return false;
  std::transform(place.keys, place.keys + count, prefixes,
                 [](Value key) { return prefixOf(key.as<Str>()); });
  if (!sortByPrefix(session, prefixes, place, count))
    return false;
  for (uint32_t begin = 0, end; begin < count; begin = end) {
    for (end = begin + 1; end < count && prefixes[end] == prefixes[begin];)
      ++end;
    if (isLonger(prefixes[begin]) &&
        !sortPlainly<StrLess>(session, place + begin, end - begin))
      return false;
  }
  return true;
}
