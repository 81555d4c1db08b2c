//===- StrEdit.cpp - replace, center, zfill, ... ----------------*- C++ -*-===//

#include "StrArgs.h"
#include "StrMethods.h"
#include "StrSearch.h"
#include "montyjit/Runtime/Int.h"

namespace montyjit {

/// \return \p string in the narrowest width. \pre its width may be too large.
static Str *narrowed(Session &session, Str *string) {
  if (string->length == 0)
    return emptyStr();
  if (string->width > 1 &&
      narrowestWidth(string->data, string->width, string->length) <
          string->width) {
    StrBuilder out(session);
    out.append(string, 0, string->length);
    return out.finish();
  }
  return finishStr(string);
}

//===----------------------------------------------------------------------===//
// replace
//===----------------------------------------------------------------------===//

namespace {

/// `text.replace(from, to, limit)` once the arguments are known.
struct Replacement {
  Session &session;
  Str *string, *from, *to;
  uint64_t limit;

  Value run();

private:
  Value insertEverywhere();
  Value mapChars(uint8_t from, uint8_t to);
  template <typename T>
  Value general(std::span<const T> text, std::span<const T> pattern);
  Str *allocate(uint64_t count);
};

/// The result for \p count replacements; null with an exception pending.
Str *Replacement::allocate(uint64_t count) {
  __int128 length = string->length;
  length += (__int128(to->length) - from->length) * __int128(count);
  if (length > INT64_MAX) {
    session.raise(TypeId::OverflowError, "replace string is too long");
    return nullptr;
  }
  return allocateStr(session, uint64_t(length),
                     std::max(string->width, to->width));
}

/// Copies runs of characters into a string that was allocated for them.
class Filler {
public:
  explicit Filler(Str *string) : string_(string) {}
  void add(const Str *source, uint64_t begin, uint64_t count) {
    copyText(textAt(mutableText(string_), string_->width, at_),
             string_->width, textAt(source->data, source->width, begin),
             source->width, count);
    at_ += count;
  }
  void add(const Str *source) { add(source, 0, source->length); }

private:
  Str *string_;
  uint64_t at_ = 0;
};

/// The pattern is empty: \p to stands before, between and behind all characters.
Value Replacement::insertEverywhere() {
  uint64_t count = std::min<uint64_t>(limit, uint64_t(string->length) + 1);
  Str *result = allocate(count);
  if (!result)
    return Value::empty();
  Filler out(result);
  for (uint64_t i = 0; i < count; ++i) {
    out.add(to);
    if (i < string->length)
      out.add(string, i, 1);
  }
  if (count < string->length)
    out.add(string, count, string->length - count);
  return Value::fromObject(narrowed(session, result));
}

/// One character of Latin-1 for another, everywhere.
Value Replacement::mapChars(uint8_t old, uint8_t fresh) {
  if (findChar(std::span(string->bytes(), string->length), old) ==
      string->length)
    return Value::fromObject(string);
  Str *result = allocateStr(session, string->length, 1);
  if (!result)
    return Value::empty();
  auto *out = static_cast<uint8_t *>(mutableText(result));
  const uint8_t *text = string->bytes();
  for (uint32_t i = 0; i < string->length; ++i)
    out[i] = text[i] == old ? fresh : text[i];
  return Value::fromObject(finishStr(result));
}

template <typename T>
Value Replacement::general(std::span<const T> text,
                           std::span<const T> pattern) {
  Occurrences<T> places(text, pattern, limit);
  if (places.count() == 0)
    return Value::fromObject(string);
  Str *result = allocate(places.count());
  if (!result)
    return Value::empty();
  Filler out(result);
  size_t begin = 0;
  places.forEach([&](size_t at) {
    out.add(string, begin, at - begin);
    out.add(to);
    begin = at + pattern.size();
  });
  out.add(string, begin, text.size() - begin);
  return Value::fromObject(narrowed(session, result));
}

Value Replacement::run() {
  if (limit == 0 || from->width > string->width ||
      from->length > string->length)
    return Value::fromObject(string);
  if (from->length == 0)
    return insertEverywhere();
  if (string->width == 1 && from->length == 1 && to->length == 1 &&
      to->width == 1 && limit >= string->length)
    return mapChars(from->bytes()[0], to->bytes()[0]);
  return visitSearch(string, from, [&](auto text, auto pattern) {
    return general(text, pattern);
  });
}

Value strReplace(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  Str *from = strArg(session, "replace", 1, args[1]);
  Str *to = from ? strArg(session, "replace", 2, args[2]) : nullptr;
  int64_t limit;
  if (!to || !sizeArg(session, args[3], -1, limit) ||
      !session.poll(textWork(string->length)))
    return Value::empty();
  return Replacement{session, string, from, to,
                     limit < 0 ? UINT64_MAX : uint64_t(limit)}
      .run();
}

//===----------------------------------------------------------------------===//
// Padding
//===----------------------------------------------------------------------===//

/// \return \p string between \p left and \p right fill characters.
Value pad(Session &session, Str *string, int64_t left, int64_t right,
          uint32_t fill) {
  if (left <= 0 && right <= 0)
    return Value::fromObject(string);
  left = std::max<int64_t>(left, 0), right = std::max<int64_t>(right, 0);
  if (left > INT64_MAX - string->length ||
      right > INT64_MAX - (left + string->length))
    return session.raise(TypeId::OverflowError, "padded string is too long");
  Str *result =
      allocateStr(session, uint64_t(left) + string->length + uint64_t(right),
                  std::max(string->width, widthFor(fill)));
  if (!result)
    return Value::empty();
  void *to = mutableText(result);
  uint8_t width = result->width;
  fillText(to, width, fill, size_t(left));
  copyText(textAt(to, width, left), width, string->data, string->width,
           string->length);
  fillText(textAt(to, width, left + string->length), width, fill,
           size_t(right));
  result->isAscii = string->isAscii && fill < 128;
  return Value::fromObject(result);
}

/// The arguments of center, ljust and rjust.
bool padArgs(Session &session, Value *args, int64_t &missing, uint32_t &fill) {
  int64_t width;
  if (!sizeArg(session, args[1], 0, width))
    return false;
  fill = ' ';
  missing = width - int64_t(asStr(args[0])->length);
  if (width < 0)
    missing = 0;
  if (!args[2])
    return true;
  Str *string = asStr(args[2]);
  if (!string) {
    session.raiseFormat(
        TypeId::TypeError,
        "The fill character must be a unicode character, not {}",
        typeName(args[2]));
    return false;
  }
  if (string->length != 1) {
    session.raise(TypeId::TypeError,
                  "The fill character must be exactly one character long");
    return false;
  }
  fill = string->at(0);
  return true;
}

Value strCenter(Session &session, Value *args) {
  int64_t missing;
  uint32_t fill;
  if (!padArgs(session, args, missing, fill))
    return Value::empty();
  if (missing <= 0)
    return Value::fromObject(asStr(args[0]));
  // CPython's rounding: to the left when both the rest and the width are odd.
  int64_t width = missing + asStr(args[0])->length;
  int64_t left = missing / 2 + (missing & width & 1);
  return pad(session, asStr(args[0]), left, missing - left, fill);
}

Value strLJust(Session &session, Value *args) {
  int64_t missing;
  uint32_t fill;
  return padArgs(session, args, missing, fill)
             ? pad(session, asStr(args[0]), 0, missing, fill)
             : Value::empty();
}

Value strRJust(Session &session, Value *args) {
  int64_t missing;
  uint32_t fill;
  return padArgs(session, args, missing, fill)
             ? pad(session, asStr(args[0]), missing, 0, fill)
             : Value::empty();
}

Value strZFill(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  int64_t width;
  if (!sizeArg(session, args[1], 0, width))
    return Value::empty();
  if (width <= int64_t(string->length))
    return Value::fromObject(string);
  int64_t fill = width - string->length;
  Value padded = pad(session, string, fill, 0, '0');
  if (!padded || string->length == 0)
    return padded;
  uint32_t sign = string->at(0);
  if (sign == '+' || sign == '-') {
    Str *result = padded.as<Str>();
    putText(mutableText(result), result->width, 0, sign);
    putText(mutableText(result), result->width, size_t(fill), '0');
  }
  return padded;
}

//===----------------------------------------------------------------------===//
// expandtabs, removeprefix, removesuffix
//===----------------------------------------------------------------------===//

Value strExpandTabs(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  int tabSize;
  if (!intArg(session, args[1], 8, tabSize))
    return Value::empty();
  StrBuilder out(session);
  uint32_t column = 0, begin = 0;
  bool found = false;
  for (uint32_t i = 0; i < string->length; ++i) {
    uint32_t codePoint = string->at(i);
    ++column;
    if (codePoint == '\n' || codePoint == '\r')
      column = 0;
    if (codePoint != '\t')
      continue;
    found = true;
    out.append(string, begin, i - begin);
    begin = i + 1;
    --column;
    if (tabSize <= 0)
      continue;
    uint32_t spaces = uint32_t(tabSize) - column % uint32_t(tabSize);
    column += spaces;
    out.appendRepeated(' ', spaces);
  }
  if (!found)
    return Value::fromObject(string);
  out.append(string, begin, string->length - begin);
  return strResult(out.finish());
}

Value strRemovePrefix(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  Str *part = strArg(session, "removeprefix", 0, args[1]);
  if (!part)
    return Value::empty();
  bool matches = part->length && part->length <= string->length &&
                 searchStr(string, part, 0, part->length) == 0;
  uint32_t begin = matches ? part->length : 0;
  return strResult(substring(session, string, begin, string->length - begin));
}

Value strRemoveSuffix(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  Str *part = strArg(session, "removesuffix", 0, args[1]);
  if (!part)
    return Value::empty();
  uint32_t length = string->length;
  if (part->length && part->length <= length &&
      searchStr(string, part, length - part->length, length) >= 0)
    length -= part->length;
  return strResult(substring(session, string, 0, length));
}

NativeDef methods[] = {
    {"replace", "(self, old, new, /, count=-1)", strReplace,
     NativeKind::Replay},
    {"center", "(self, width, fillchar=' ', /)", strCenter, NativeKind::Replay},
    {"ljust", "(self, width, fillchar=' ', /)", strLJust, NativeKind::Replay},
    {"rjust", "(self, width, fillchar=' ', /)", strRJust, NativeKind::Replay},
    {"zfill", "(self, width, /)", strZFill, NativeKind::Replay},
    {"expandtabs", "(self, /, tabsize=8)", strExpandTabs, NativeKind::Replay},
    {"removeprefix", "(self, prefix, /)", strRemovePrefix},
    {"removesuffix", "(self, suffix, /)", strRemoveSuffix},
};

} // namespace

NativeTable strEditMethods() { return methods; }

} // namespace montyjit
