//===- BytesSplit.cpp - split, partition, strip of bytes --------*- C++ -*-===//

#include "BytesText.h"
#include "StrArgs.h"
#include "StrSearch.h"
#include "montyjit/Runtime/Containers.h"

#include <bitset>

namespace montyjit {

namespace {

/// Collects parts of the receiver into a list.
class Parts {
public:
  Parts(Session &session, Value self)
      : session_(session), self_(self), text_(receiverBytes(self)),
        list_(makeList(session)) {}

  std::string_view text() const { return text_; }
  uint64_t size() const { return list_->size; }

  [[nodiscard]] bool add(size_t begin, size_t end) {
    bool isWhole = begin == 0 && end == text_.size();
    Value part = isWhole ? unchanged(session_, self_)
                         : makeLike(session_, self_,
                                    text_.substr(begin, end - begin));
    return part && session_.poll() && append(session_, list_, part);
  }
  Value finish() { return Value::fromObject(list_); }
  Value finishReversed() {
    std::reverse(list_->items, list_->items + list_->size);
    return finish();
  }

private:
  Session &session_;
  Value self_;
  std::string_view text_;
  List *list_;
};

Value splitSpaces(Session &session, Value self, uint64_t limit) {
  Parts parts(session, self);
  std::string_view text = parts.text();
  for (size_t i = 0;;) {
    while (i < text.size() && isAsciiSpace(text[i]))
      ++i;
    if (i == text.size())
      return parts.finish();
    size_t begin = i;
    i = text.size();
    if (parts.size() < limit)
      for (i = begin; i < text.size() && !isAsciiSpace(text[i]);)
        ++i;
    if (!parts.add(begin, i))
      return Value::empty();
  }
}

Value rsplitSpaces(Session &session, Value self, uint64_t limit) {
  Parts parts(session, self);
  std::string_view text = parts.text();
  for (size_t i = text.size();;) {
    while (i > 0 && isAsciiSpace(text[i - 1]))
      --i;
    if (i == 0)
      return parts.finishReversed();
    size_t end = i;
    i = 0;
    if (parts.size() < limit)
      for (i = end; i > 0 && !isAsciiSpace(text[i - 1]);)
        --i;
    if (!parts.add(i, end))
      return Value::empty();
  }
}

Value splitAt(Session &session, Value self, std::string_view separator,
              uint64_t limit) {
  Parts parts(session, self);
  auto text = spanOf(parts.text());
  Searcher search(spanOf(separator));
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

Value rsplitAt(Session &session, Value self, std::string_view separator,
               uint64_t limit) {
  Parts parts(session, self);
  auto text = spanOf(parts.text());
  size_t end = text.size();
  while (parts.size() < limit) {
    size_t at = findLast(text.first(end), spanOf(separator));
    if (at == end)
      break;
    if (!parts.add(at + separator.size(), end))
      return Value::empty();
    end = at;
  }
  return parts.add(0, end) ? parts.finishReversed() : Value::empty();
}

template <bool FromEnd> Value split(Session &session, Value *args) {
  int64_t maxSplit;
  if (!sizeArg(session, args[2], -1, maxSplit) ||
      !session.poll(textWork(receiverBytes(args[0]).size())))
    return Value::empty();
  uint64_t limit = maxSplit < 0 ? INT64_MAX : uint64_t(maxSplit);
  if (!args[1] || args[1] == none())
    return FromEnd ? rsplitSpaces(session, args[0], limit)
                   : splitSpaces(session, args[0], limit);
  std::string_view separator;
  if (!bytesArg(session, args[1], separator))
    return Value::empty();
  if (separator.empty())
    return session.raise(TypeId::ValueError, "empty separator");
  return FromEnd ? rsplitAt(session, args[0], separator, limit)
                 : splitAt(session, args[0], separator, limit);
}

Value splitLines(Session &session, Value *args) {
  Value keep = args[1] ? session.truth(args[1]) : falseValue();
  if (!keep)
    return Value::empty();
  Parts parts(session, args[0]);
  std::string_view text = parts.text();
  for (size_t i = 0; i < text.size();) {
    size_t begin = i;
    size_t end = text.find_first_of("\r\n", i);
    i = end = end == text.npos ? text.size() : end;
    if (i < text.size())
      i += text.substr(i).starts_with("\r\n") ? 2 : 1;
    if (!parts.add(begin, keep == trueValue() ? i : end))
      return Value::empty();
  }
  return parts.finish();
}

Value triple(Session &session, Value a, Value b, Value c) {
  if (!a || !b || !c)
    return Value::empty();
  Value items[] = {a, b, c};
  return Value::fromObject(makeTuple(session, items, 3));
}

template <bool FromEnd> Value partition(Session &session, Value *args) {
  std::string_view separator;
  if (!bytesArg(session, args[1], separator))
    return Value::empty();
  if (separator.empty())
    return session.raise(TypeId::ValueError, "empty separator");
  Value self = args[0];
  std::string_view text = receiverBytes(self);
  size_t at = FromEnd ? findLast(spanOf(text), spanOf(separator))
                      : Searcher(spanOf(separator)).find(spanOf(text));
  auto like = [&](std::string_view part) {
    return makeLike(session, self, part);
  };
  if (at == text.size())
    return FromEnd ? triple(session, like(""), like(""),
                            unchanged(session, self))
                   : triple(session, unchanged(session, self), like(""),
                            like(""));
  Value middle = asByteArray(self) ? like(separator) : args[1];
  return triple(session, like(text.substr(0, at)), middle,
                like(text.substr(at + separator.size())));
}

template <bool AtStart, bool AtEnd> Value strip(Session &session, Value *args) {
  std::string_view chars = " \t\n\r\v\f";
  if (args[1] && !(args[1] == none()) && !bytesArg(session, args[1], chars))
    return Value::empty();
  std::bitset<256> set;
  for (char c : chars)
    set.set(uint8_t(c));
  std::string_view text = receiverBytes(args[0]);
  size_t begin = 0, end = text.size();
  if (AtStart)
    while (begin < end && set.test(uint8_t(text[begin])))
      ++begin;
  if (AtEnd)
    while (end > begin && set.test(uint8_t(text[end - 1])))
      --end;
  if (end - begin == text.size())
    return unchanged(session, args[0]);
  return makeLike(session, args[0], text.substr(begin, end - begin));
}

constexpr NativeDef methods[] = {
    {"split", "(self, /, sep=None, maxsplit=-1)", split<false>,
     NativeKind::Replay},
    {"rsplit", "(self, /, sep=None, maxsplit=-1)", split<true>,
     NativeKind::Replay},
    {"splitlines", "(self, /, keepends=False)", splitLines,
     NativeKind::Replay},
    {"partition", "(self, sep, /)", partition<false>},
    {"rpartition", "(self, sep, /)", partition<true>},
    {"strip", "(self, bytes=None, /)", strip<true, true>},
    {"lstrip", "(self, bytes=None, /)", strip<true, false>},
    {"rstrip", "(self, bytes=None, /)", strip<false, true>},
};

} // namespace

NativeTable bytesSplitMethods(TypeId id) { return tableFor<methods>(id); }

} // namespace montyjit
