//===- StrSplit.cpp - split, partition, strip -------------------*- C++ -*-===//

#include "StrArgs.h"
#include "StrMethods.h"
#include "StrSearch.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Unicode.h"

namespace montyjit {

namespace {

using unicode::Flags;
using unicode::has;

/// Collects parts of a string into a list, which is made when it is known how
/// long it gets, or that it gets long.
class Parts {
public:
  Parts(Session &session, Str *string) : session_(session), string_(string) {}

  [[nodiscard]] bool add(size_t begin, size_t end) {
    Str *part =
        substring(session_, string_, uint32_t(begin), uint32_t(end - begin));
    if (!part || !session_.poll())
      return false;
    if (size_ < MaxFew) {
      few_[size_++] = Value::fromObject(part);
      return true;
    }
    if (size_++ == MaxFew && !startList())
      return false;
    return append(session_, list_, Value::fromObject(part));
  }
  uint32_t size() const { return size_; }
  Value finish() {
    List *list = list_ ? list_ : makeList(session_, few_, size_);
    return list ? Value::fromObject(list) : Value::empty();
  }
  /// For those who collect from the end.
  Value finishReversed() {
    Value *items = list_ ? list_->items : few_;
    std::reverse(items, items + size_);
    return finish();
  }

private:
  static constexpr uint32_t MaxFew = 12;

  bool startList() {
    list_ = makeList(session_, MaxFew * 2);
    if (!list_)
      return false;
    std::copy_n(few_, MaxFew, list_->items);
    list_->size = MaxFew;
    return true;
  }

  Session &session_;
  Str *string_;
  uint32_t size_ = 0;
  List *list_ = nullptr;
  Value few_[MaxFew];
};

template <typename T>
Value splitSpaces(Session &session, Str *string, std::span<const T> text,
                  uint64_t limit) {
  Parts parts(session, string);
  for (size_t i = 0;;) {
    while (i < text.size() && has(text[i], Flags::Space))
      ++i;
    if (i == text.size())
      return parts.finish();
    size_t begin = i, end = text.size();
    if (parts.size() < limit)
      for (end = i; end < text.size() && !has(text[end], Flags::Space);)
        ++end;
    if (!parts.add(begin, end))
      return Value::empty();
    i = parts.size() > limit ? text.size() : end;
  }
}

template <typename T>
Value rsplitSpaces(Session &session, Str *string, std::span<const T> text,
                   uint64_t limit) {
  Parts parts(session, string);
  for (size_t i = text.size();;) {
    while (i > 0 && has(text[i - 1], Flags::Space))
      --i;
    if (i == 0)
      return parts.finishReversed();
    size_t end = i, begin = 0;
    if (parts.size() < limit)
      for (begin = i; begin > 0 && !has(text[begin - 1], Flags::Space);)
        --begin;
    if (!parts.add(begin, end))
      return Value::empty();
    i = parts.size() > limit ? 0 : begin;
  }
}

template <typename T>
Value splitAt(Session &session, Str *string, std::span<const T> text,
              std::span<const T> separator, uint64_t limit) {
  Parts parts(session, string);
  Searcher<T> search(separator);
  size_t begin = 0;
  while (parts.size() < limit) {
    size_t at = begin + search.find(text.subspan(begin));
    if (at == text.size())
      break;
    if (!parts.add(begin, at))
      return Value::empty();
    begin = at + separator.size();
  }
  return parts.add(begin, text.size()) ? parts.finish() : Value::empty();
}

template <typename T>
Value rsplitAt(Session &session, Str *string, std::span<const T> text,
               std::span<const T> separator, uint64_t limit) {
  Parts parts(session, string);
  size_t end = text.size();
  while (parts.size() < limit) {
    size_t at = findLast(text.first(end), separator);
    if (at == end)
      break;
    if (!parts.add(at + separator.size(), end))
      return Value::empty();
    end = at;
  }
  return parts.add(0, end) ? parts.finishReversed() : Value::empty();
}

/// The whole string as the only part.
Value unsplit(Session &session, Str *string) {
  Parts parts(session, string);
  return parts.add(0, string->length) ? parts.finish() : Value::empty();
}

/// split and rsplit.
template <bool FromEnd> Value split(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  int64_t maxSplit;
  if (!sizeArg(session, args[2], -1, maxSplit) ||
      !session.poll(textWork(string->length)))
    return Value::empty();
  uint64_t limit = uint64_t(maxSplit);
  if (maxSplit < 0)
    limit = INT64_MAX;
  if (!args[1] || args[1] == none())
    return visitStr(string, [&](auto text) {
      return FromEnd ? rsplitSpaces(session, string, text, limit)
                     : splitSpaces(session, string, text, limit);
    });
  Str *separator = asStr(args[1]);
  if (!separator)
    return session.raiseFormat(TypeId::TypeError, "must be str or None, not {}",
                               typeName(args[1]));
  if (separator->length == 0)
    return session.raise(TypeId::ValueError, "empty separator");
  if (separator->width > string->width)
    return unsplit(session, string);
  return visitSearch(string, separator, [&](auto text, auto pattern) {
    return FromEnd ? rsplitAt(session, string, text, pattern, limit)
                   : splitAt(session, string, text, pattern, limit);
  });
}

Value strSplitLines(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  Value keep = args[1] ? session.truth(args[1]) : falseValue();
  if (!keep)
    return Value::empty();
  bool keepEnds = keep == trueValue();
  return visitStr(string, [&](auto text) {
    Parts parts(session, string);
    for (size_t i = 0; i < text.size();) {
      size_t begin = i;
      while (i < text.size() && !has(text[i], Flags::LineBreak))
        ++i;
      size_t end = i;
      if (i < text.size())
        i += text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 2
                                                                           : 1;
      if (!parts.add(begin, keepEnds ? i : end))
        return Value::empty();
    }
    return parts.finish();
  });
}

/// A tuple of three strings.
Value triple(Session &session, Str *before, Str *middle, Str *after) {
  if (!before || !after)
    return Value::empty();
  Value items[] = {Value::fromObject(before), Value::fromObject(middle),
                   Value::fromObject(after)};
  return Value::fromObject(makeTuple(session, items, 3));
}

template <bool FromEnd> Value partition(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  Str *separator = asStr(args[1]);
  if (!separator)
    return session.raiseFormat(TypeId::TypeError, "must be str, not {}",
                               typeName(args[1]));
  if (separator->length == 0)
    return session.raise(TypeId::ValueError, "empty separator");
  int64_t at = searchStr(string, separator, 0, string->length, FromEnd);
  Str *nothing = emptyStr();
  if (at < 0)
    return FromEnd ? triple(session, nothing, nothing, string)
                   : triple(session, string, nothing, nothing);
  uint32_t end = uint32_t(at) + separator->length;
  return triple(session, substring(session, string, 0, uint32_t(at)), separator,
                substring(session, string, end, string->length - end));
}

/// The characters that strip takes away.
class StripSet {
public:
  explicit StripSet(const Str *chars) : isSpaces_(!chars) {
    if (!chars)
      return;
    visitStr(chars, [&](auto text) {
      for (uint32_t codePoint : text)
        if (codePoint < 256)
          small_[codePoint >> 6] |= uint64_t(1) << (codePoint & 63);
        else
          wide_.push_back(codePoint);
    });
    std::sort(wide_.begin(), wide_.end());
  }

  bool has(uint32_t codePoint) const {
    if (isSpaces_)
      return unicode::has(codePoint, Flags::Space);
    if (codePoint < 256)
      return small_[codePoint >> 6] >> (codePoint & 63) & 1;
    return std::binary_search(wide_.begin(), wide_.end(), codePoint);
  }

private:
  bool isSpaces_;
  uint64_t small_[4] = {};
  std::vector<uint32_t> wide_;
};

template <bool AtStart, bool AtEnd> Value strip(Session &session, Value *args) {
  static constexpr const char *name = AtStart && AtEnd ? "strip"
                                      : AtStart        ? "lstrip"
                                                       : "rstrip";
  Str *string = asStr(args[0]);
  Str *chars = nullptr;
  if (args[1] && !(args[1] == none())) {
    chars = asStr(args[1]);
    if (!chars)
      return session.raiseFormat(TypeId::TypeError,
                                 "{} arg must be None or str", name);
  }
  StripSet set(chars);
  return visitStr(string, [&](auto text) {
    size_t begin = 0, end = text.size();
    if (AtStart)
      while (begin < end && set.has(text[begin]))
        ++begin;
    if (AtEnd)
      while (end > begin && set.has(text[end - 1]))
        --end;
    return strResult(
        substring(session, string, uint32_t(begin), uint32_t(end - begin)));
  });
}

NativeDef methods[] = {
    {"split", "(self, /, sep=None, maxsplit=-1)", split<false>,
     NativeKind::Replay},
    {"rsplit", "(self, /, sep=None, maxsplit=-1)", split<true>,
     NativeKind::Replay},
    {"splitlines", "(self, /, keepends=False)", strSplitLines,
     NativeKind::Replay},
    {"partition", "(self, sep, /)", partition<false>},
    {"rpartition", "(self, sep, /)", partition<true>},
    {"strip", "(self, chars=None, /)", strip<true, true>},
    {"lstrip", "(self, chars=None, /)", strip<true, false>},
    {"rstrip", "(self, chars=None, /)", strip<false, true>},
};

} // namespace

NativeTable strSplitMethods() { return methods; }

} // namespace montyjit
