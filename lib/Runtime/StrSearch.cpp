//===- StrSearch.cpp - find, count, startswith, ... -------------*- C++ -*-===//

#include "StrSearch.h"

#include "StrArgs.h"
#include "StrMethods.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Int.h"

#include <bit>

namespace montyjit {

namespace {
/// Bytes that are compared at once.
using Block = uint8_t __attribute__((vector_size(16)));

Block loadBlock(const uint8_t *from) {
  Block block;
  std::memcpy(&block, from, sizeof(block));
  return block;
}

/// Takes the lowest byte of \p hits that is set; each is 0 or 0xff.
size_t takeHit(unsigned __int128 &hits) {
  auto low = uint64_t(hits);
  int bit =
      low ? std::countr_zero(low) : 64 + std::countr_zero(uint64_t(hits >> 64));
  hits &= ~(static_cast<unsigned __int128>(0xff) << bit);
  return size_t(bit) / 8;
}
} // namespace

// Where the pattern's first and last byte stand as far apart as in the pattern
// it is likely to be; where that was often wrong, memmem goes on, which is
// slower for most texts but not for any.
size_t findBytes(std::span<const uint8_t> text,
                 std::span<const uint8_t> needle) {
  static_assert(std::endian::native == std::endian::little);
  constexpr size_t Width = sizeof(Block), FewWrong = 64;
  size_t size = needle.size(), at = 0, wrong = 0;
  for (; at + size - 1 + Width <= text.size() && wrong <= FewWrong + at / Width;
       at += Width) {
    const uint8_t *from = text.data() + at;
    auto hits = std::bit_cast<unsigned __int128>(
        (loadBlock(from) == needle.front()) &
        (loadBlock(from + size - 1) == needle.back()));
    while (hits) {
      size_t i = takeHit(hits);
      if (std::memcmp(from + i, needle.data(), size) == 0)
        return at + i;
      wrong += 1 + size / Width;
    }
  }
  auto *found = static_cast<const uint8_t *>(
      memmem(text.data() + at, text.size() - at, needle.data(), size));
  return found ? size_t(found - text.data()) : text.size();
}

int64_t searchStr(const Str *text, const Str *needle, int64_t start,
                  int64_t end, bool last) {
  if (end - start < int64_t(needle->length))
    return -1;
  if (needle->length == 0)
    return last ? end : start;
  if (needle->width > text->width)
    return -1;
  return visitSearch(text, needle, [&](auto span, auto pattern) -> int64_t {
    auto part = span.subspan(start, end - start);
    size_t at = last ? findLast(part, pattern) : Searcher(pattern).find(part);
    return at == part.size() ? -1 : start + int64_t(at);
  });
}

bool containsStr(const Str *text, const Str *part) {
  return searchStr(text, part, 0, text->length) >= 0;
}

namespace {

/// The operands of find and its like.
struct SearchArgs {
  Str *text, *needle;
  Range range;
};

bool searchArgs(Session &session, const char *method, Value *args,
                SearchArgs &out) {
  out.text = asStr(args[0]);
  out.needle = strArg(session, method, 1, args[1]);
  return out.needle &&
         rangeArgs(session, args[2], args[3], out.text->length, out.range) &&
         session.poll(textWork(out.text->length));
}

template <bool Last>
Value find(Session &session, Value *args, const char *method, int64_t &at) {
  SearchArgs search;
  if (!searchArgs(session, method, args, search))
    return Value::empty();
  at = searchStr(search.text, search.needle, search.range.start,
                 search.range.end, Last);
  return none();
}

Value strFind(Session &session, Value *args) {
  int64_t at;
  return find<false>(session, args, "find", at) ? Value::fromInt(at)
                                                : Value::empty();
}

Value strRFind(Session &session, Value *args) {
  int64_t at;
  return find<true>(session, args, "rfind", at) ? Value::fromInt(at)
                                                : Value::empty();
}

Value foundOrRaise(Session &session, int64_t at) {
  return at >= 0 ? Value::fromInt(at)
                 : session.raise(TypeId::ValueError, "substring not found");
}

Value strIndex(Session &session, Value *args) {
  int64_t at;
  return find<false>(session, args, "index", at) ? foundOrRaise(session, at)
                                                 : Value::empty();
}

Value strRIndex(Session &session, Value *args) {
  int64_t at;
  return find<true>(session, args, "rindex", at) ? foundOrRaise(session, at)
                                                 : Value::empty();
}

Value strCount(Session &session, Value *args) {
  SearchArgs search;
  if (!searchArgs(session, "count", args, search))
    return Value::empty();
  auto [text, needle, range] = search;
  int64_t size = range.end - range.start;
  if (size < int64_t(needle->length))
    return Value::fromInt(0);
  if (needle->length == 0)
    return Value::fromInt(size + 1);
  if (needle->width > text->width)
    return Value::fromInt(0);
  return visitSearch(text, needle, [&](auto span, auto pattern) {
    auto part = span.subspan(range.start, size);
    return Value::fromInt(int64_t(countOccurrences(part, pattern, UINT64_MAX)));
  });
}

bool hasAt(const Str *text, const Str *part, int64_t at) {
  if (part->width == text->width)
    return std::memcmp(textAt(text->data, text->width, at), part->data,
                       size_t(part->length) * part->width) == 0;
  for (uint32_t i = 0; i < part->length; ++i)
    if (text->at(uint32_t(at) + i) != part->at(i))
      return false;
  return true;
}

bool matchesEnd(const Str *text, const Str *part, Range range, bool atEnd) {
  if (range.end - range.start < int64_t(part->length))
    return false;
  return hasAt(text, part, atEnd ? range.end - part->length : range.start);
}

/// startswith and endswith.
Value matchEnd(Session &session, Value *args, const char *method, bool atEnd) {
  Str *text = asStr(args[0]);
  Range range;
  if (!rangeArgs(session, args[2], args[3], text->length, range))
    return Value::empty();
  if (Str *part = asStr(args[1]))
    return boolValue(matchesEnd(text, part, range, atEnd));
  Tuple *parts = asTuple(args[1]);
  if (!parts)
    return session.raiseFormat(
        TypeId::TypeError, "{} first arg must be str or a tuple of str, not {}",
        method, typeName(args[1]));
  for (Value item : *parts) {
    Str *part = asStr(item);
    if (!part)
      return session.raiseFormat(TypeId::TypeError,
                                 "tuple for {} must only contain str, not {}",
                                 method, typeName(item));
    if (matchesEnd(text, part, range, atEnd))
      return trueValue();
  }
  return falseValue();
}

Value strStartsWith(Session &session, Value *args) {
  return matchEnd(session, args, "startswith", false);
}
Value strEndsWith(Session &session, Value *args) {
  return matchEnd(session, args, "endswith", true);
}

/// Without bounds, which may have `__index__`, nothing is called back.
template <NativeFn MatchEnd> Value quickMatch(Session &session, Value *args) {
  return args[2] || args[3] ? Value::empty() : MatchEnd(session, args);
}

Value strContains(Session &session, Value *args) {
  Str *text = asStr(args[0]);
  Str *needle = asStr(args[1]);
  if (!needle)
    return session.raiseFormat(
        TypeId::TypeError,
        "'in <string>' requires string as left operand, not {}",
        typeName(args[1]));
  if (!session.poll(textWork(text->length)))
    return Value::empty();
  return boolValue(containsStr(text, needle));
}

NativeDef methods[] = {
    {"find", "(self, sub, start=None, end=None, /)", strFind,
     NativeKind::Replay},
    {"rfind", "(self, sub, start=None, end=None, /)", strRFind,
     NativeKind::Replay},
    {"index", "(self, sub, start=None, end=None, /)", strIndex,
     NativeKind::Replay},
    {"rindex", "(self, sub, start=None, end=None, /)", strRIndex,
     NativeKind::Replay},
    {"count", "(self, sub, start=None, end=None, /)", strCount,
     NativeKind::Replay},
    {.name = "startswith",
     .signature = "(self, prefix, start=None, end=None, /)",
     .function = strStartsWith,
     .kind = NativeKind::Replay,
     .quick = quickMatch<strStartsWith>},
    {.name = "endswith",
     .signature = "(self, suffix, start=None, end=None, /)",
     .function = strEndsWith,
     .kind = NativeKind::Replay,
     .quick = quickMatch<strEndsWith>},
    {"__contains__", "(self, key, /)", strContains},
};

} // namespace

NativeTable strSearchMethods() { return methods; }

} // namespace montyjit
