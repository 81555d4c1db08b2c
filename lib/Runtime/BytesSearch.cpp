//===- BytesSearch.cpp - find, count, startswith, in ------------*- C++ -*-===//

#include "BytesText.h"
#include "StrArgs.h"
#include "StrSearch.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Int.h"

namespace montyjit {

namespace {

/// What to look for: bytes-like, or one byte given as an int.
class Needle {
public:
  [[nodiscard]] bool read(Session &session, Value value) {
    if (bytesView(value, view_))
      return true;
    if (!hasIndex(session, value)) {
      session.raiseFormat(
          TypeId::TypeError,
          "argument should be integer or bytes-like object, not '{}'",
          typeName(value));
      return false;
    }
    if (!byteArg(session, value, ByteOutOfRange, byte_))
      return false;
    view_ = {reinterpret_cast<char *>(&byte_), 1};
    return true;
  }
  std::string_view view() const { return view_; }

private:
  std::string_view view_;
  uint8_t byte_ = 0;
};

int64_t search(std::string_view text, std::string_view needle, Range range,
               bool last) {
  if (range.end - range.start < int64_t(needle.size()))
    return -1;
  if (needle.empty())
    return last ? range.end : range.start;
  auto part = spanOf(text.substr(range.start, range.end - range.start));
  size_t at = last ? findLast(part, spanOf(needle))
                   : Searcher(spanOf(needle)).find(part);
  return at == part.size() ? -1 : range.start + int64_t(at);
}

template <bool Last, bool Required> Value find(Session &session, Value *args) {
  Needle needle;
  Range range;
  if (!rangeArgs(session, args[2], args[3],
                 int64_t(receiverBytes(args[0]).size()), range) ||
      !needle.read(session, args[1]))
    return Value::empty();
  std::string_view text = receiverBytes(args[0]);
  range.end = std::min(range.end, int64_t(text.size()));
  if (!session.poll(textWork(text.size())))
    return Value::empty();
  int64_t at = search(text, needle.view(), range, Last);
  if (Required && at < 0)
    return session.raise(TypeId::ValueError, "subsection not found");
  return Value::fromInt(at);
}

Value count(Session &session, Value *args) {
  Needle needle;
  Range range;
  if (!rangeArgs(session, args[2], args[3],
                 int64_t(receiverBytes(args[0]).size()), range) ||
      !needle.read(session, args[1]))
    return Value::empty();
  std::string_view text = receiverBytes(args[0]);
  range.end = std::min(range.end, int64_t(text.size()));
  int64_t size = range.end - range.start;
  if (size < int64_t(needle.view().size()) ||
      !session.poll(textWork(text.size())))
    return session.hasRaised() ? Value::empty() : Value::fromInt(0);
  if (needle.view().empty())
    return Value::fromInt(size + 1);
  return Value::fromInt(int64_t(
      countOccurrences(spanOf(text.substr(range.start, size)),
                       spanOf(needle.view()), UINT64_MAX)));
}

bool matches(std::string_view text, std::string_view part, Range range,
             bool atEnd) {
  if (range.end - range.start < int64_t(part.size()))
    return false;
  text = text.substr(range.start, range.end - range.start);
  return atEnd ? text.ends_with(part) : text.starts_with(part);
}

template <bool AtEnd> Value matchEnd(Session &session, Value *args) {
  static constexpr const char *name = AtEnd ? "endswith" : "startswith";
  Range range;
  if (!rangeArgs(session, args[2], args[3],
                 int64_t(receiverBytes(args[0]).size()), range))
    return Value::empty();
  std::string_view text = receiverBytes(args[0]), part;
  range.end = std::min(range.end, int64_t(text.size()));
  if (bytesView(args[1], part))
    return boolValue(matches(text, part, range, AtEnd));
  Tuple *parts = asTuple(args[1]);
  if (!parts)
    return session.raiseFormat(
        TypeId::TypeError,
        "{} first arg must be bytes or a tuple of bytes, not {}", name,
        typeName(args[1]));
  for (Value item : *parts) {
    if (!bytesArg(session, item, part))
      return Value::empty();
    if (matches(text, part, range, AtEnd))
      return trueValue();
  }
  return falseValue();
}

Value contains(Session &session, Value *args) {
  std::string_view view;
  uint8_t byte;
  bool isByte = hasIndex(session, args[1]);
  if (isByte ? !byteArg(session, args[1], ByteOutOfRange, byte)
             : !bytesArg(session, args[1], view))
    return Value::empty();
  if (isByte)
    view = {reinterpret_cast<char *>(&byte), 1};
  std::string_view text = receiverBytes(args[0]);
  return boolValue(search(text, view, {0, int64_t(text.size())}, false) >= 0);
}

constexpr NativeDef methods[] = {
    {"find", "(self, sub, start=None, end=None, /)", find<false, false>,
     NativeKind::Replay},
    {"rfind", "(self, sub, start=None, end=None, /)", find<true, false>,
     NativeKind::Replay},
    {"index", "(self, sub, start=None, end=None, /)", find<false, true>,
     NativeKind::Replay},
    {"rindex", "(self, sub, start=None, end=None, /)", find<true, true>,
     NativeKind::Replay},
    {"count", "(self, sub, start=None, end=None, /)", count,
     NativeKind::Replay},
    {"startswith", "(self, prefix, start=None, end=None, /)", matchEnd<false>,
     NativeKind::Replay},
    {"endswith", "(self, suffix, start=None, end=None, /)", matchEnd<true>,
     NativeKind::Replay},
    {"__contains__", "(self, key, /)", contains, NativeKind::Replay},
};

} // namespace

NativeTable bytesSearchMethods(TypeId id) { return tableFor<methods>(id); }

} // namespace montyjit
