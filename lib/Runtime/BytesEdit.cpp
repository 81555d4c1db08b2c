//===- BytesEdit.cpp - replace, center, translate of bytes ------*- C++ -*-===//

#include "BytesText.h"
#include "StrArgs.h"
#include "StrSearch.h"
#include "montyjit/Runtime/Int.h"

#include <bitset>

namespace montyjit {

namespace {

//===----------------------------------------------------------------------===//
// replace
//===----------------------------------------------------------------------===//

/// Appends pieces to memory that was allocated for them.
struct Filler {
  uint8_t *at;
  void add(std::string_view piece) {
    std::memcpy(at, piece.data(), piece.size());
    at += piece.size();
  }
};

/// `text.replace(from, to, limit)` once the arguments are known.
struct Replacement {
  Session &session;
  Value self;
  std::string_view text, from, to;
  uint64_t limit;

  /// \return an object for the result of \p times replacements.
  Value allocate(uint64_t times, uint8_t *&data) const {
    __int128 size = text.size();
    size += (__int128(to.size()) - from.size()) * __int128(times);
    if (size > INT64_MAX)
      return session.raise(TypeId::OverflowError, "replace bytes is too long");
    return allocateLike(session, self, uint64_t(size), data);
  }

  Value insertEverywhere() const {
    uint64_t times = std::min<uint64_t>(limit, text.size() + 1);
    uint8_t *data;
    Value result = allocate(times, data);
    if (!result)
      return result;
    Filler out{data};
    for (uint64_t i = 0; i < times; ++i) {
      out.add(to);
      out.add(text.substr(i, 1));
    }
    if (times < text.size())
      out.add(text.substr(times));
    return result;
  }

  Value replaceAll() const {
    Occurrences<uint8_t> places(spanOf(text), spanOf(from), limit);
    if (places.count() == 0)
      return unchanged(session, self);
    uint8_t *data;
    Value result = allocate(places.count(), data);
    if (!result || !data)
      return result;
    Filler out{data};
    size_t begin = 0;
    places.forEach([&](size_t at) {
      out.add(text.substr(begin, at - begin));
      out.add(to);
      begin = at + from.size();
    });
    out.add(text.substr(begin));
    return result;
  }

  Value run() const {
    if (limit == 0 || from.size() > text.size())
      return unchanged(session, self);
    return from.empty() ? insertEverywhere() : replaceAll();
  }
};

Value replace(Session &session, Value *args) {
  std::string_view from, to;
  int64_t limit;
  if (!bytesArg(session, args[1], from) || !bytesArg(session, args[2], to) ||
      !sizeArg(session, args[3], -1, limit))
    return Value::empty();
  std::string_view text = receiverBytes(args[0]);
  if (!session.poll(textWork(text.size())))
    return Value::empty();
  return Replacement{session, args[0], text, from, to,
                     limit < 0 ? UINT64_MAX : uint64_t(limit)}
      .run();
}

//===----------------------------------------------------------------------===//
// Padding
//===----------------------------------------------------------------------===//

Value pad(Session &session, Value self, int64_t left, int64_t right,
          uint8_t fill) {
  std::string_view text = receiverBytes(self);
  if (left > INT64_MAX - int64_t(text.size()) - right)
    return session.raise(TypeId::MemoryError, "");
  uint8_t *data;
  Value result =
      allocateLike(session, self, uint64_t(left + right) + text.size(), data);
  if (!result)
    return result;
  std::memset(data, fill, size_t(left));
  std::memcpy(data + left, text.data(), text.size());
  std::memset(data + left + text.size(), fill, size_t(right));
  return result;
}

/// The fill byte of center and its like.
bool fillArg(Session &session, const char *method, Value value, uint8_t &fill) {
  fill = ' ';
  if (!value)
    return true;
  std::string_view view;
  bool isKnown = (asBytes(value) || asByteArray(value)) &&
                 bytesView(value, view);
  if (!isKnown) {
    raiseBadArgument(session, method, "argument 2",
                     "a byte string of length 1", value);
    return false;
  }
  if (view.size() != 1) {
    session.raiseFormat(TypeId::TypeError,
                        "{}(): argument 2 must be a byte string of length 1, "
                        "not a {} object of length {}",
                        method, kindName(value), view.size());
    return false;
  }
  fill = uint8_t(view[0]);
  return true;
}

enum class Side { Left, Right, Both };

template <Side Where> Value justify(Session &session, Value *args) {
  static constexpr const char *name = Where == Side::Left    ? "ljust"
                                      : Where == Side::Right ? "rjust"
                                                             : "center";
  int64_t width;
  uint8_t fill;
  if (!sizeArg(session, args[1], 0, width) ||
      !fillArg(session, name, args[2], fill))
    return Value::empty();
  int64_t size = int64_t(receiverBytes(args[0]).size());
  if (width <= size)
    return unchanged(session, args[0]);
  int64_t missing = width - size;
  if (Where == Side::Left)
    return pad(session, args[0], 0, missing, fill);
  if (Where == Side::Right)
    return pad(session, args[0], missing, 0, fill);
  int64_t left = missing / 2 + (missing & width & 1);
  return pad(session, args[0], left, missing - left, fill);
}

Value zfill(Session &session, Value *args) {
  int64_t width;
  if (!sizeArg(session, args[1], 0, width))
    return Value::empty();
  std::string_view text = receiverBytes(args[0]);
  int64_t missing = width - int64_t(text.size());
  if (width <= int64_t(text.size()))
    return unchanged(session, args[0]);
  Value result = pad(session, args[0], missing, 0, '0');
  if (result && !text.empty() && (text[0] == '+' || text[0] == '-')) {
    auto *data = reinterpret_cast<uint8_t *>(
        const_cast<char *>(receiverBytes(result).data()));
    data[0] = uint8_t(text[0]);
    data[missing] = '0';
  }
  return result;
}

Value expandTabs(Session &session, Value *args) {
  int tabSize;
  if (!intArg(session, args[1], 8, tabSize))
    return Value::empty();
  std::string out;
  uint64_t column = 0;
  for (char c : receiverBytes(args[0])) {
    if (c != '\t') {
      out += c;
      column = c == '\n' || c == '\r' ? 0 : column + 1;
      continue;
    }
    if (tabSize <= 0)
      continue;
    uint64_t spaces = uint64_t(tabSize) - column % uint64_t(tabSize);
    if (spaces > 1024 && !session.checkSize(out.size() + spaces))
      return Value::empty();
    out.append(spaces, ' ');
    column += spaces;
  }
  return makeLike(session, args[0], out);
}

//===----------------------------------------------------------------------===//
// removeprefix, removesuffix, translate, maketrans
//===----------------------------------------------------------------------===//

Value removePrefix(Session &session, Value *args) {
  std::string_view text = receiverBytes(args[0]), part;
  if (!bytesArg(session, args[1], part))
    return Value::empty();
  if (part.empty() || !text.starts_with(part))
    return unchanged(session, args[0]);
  return makeLike(session, args[0], text.substr(part.size()));
}

Value removeSuffix(Session &session, Value *args) {
  std::string_view text = receiverBytes(args[0]), part;
  if (!bytesArg(session, args[1], part))
    return Value::empty();
  if (part.empty() || !text.ends_with(part))
    return unchanged(session, args[0]);
  return makeLike(session, args[0], text.substr(0, text.size() - part.size()));
}

Value translate(Session &session, Value *args) {
  std::string_view table, removed;
  bool hasTable = !(args[1] == none());
  if (hasTable && !bytesArg(session, args[1], table))
    return Value::empty();
  if (hasTable && table.size() != 256)
    return session.raise(TypeId::ValueError,
                         "translation table must be 256 characters long");
  if (args[2] && !bytesArg(session, args[2], removed))
    return Value::empty();
  std::bitset<256> isRemoved;
  for (char c : removed)
    isRemoved.set(uint8_t(c));
  std::string_view text = receiverBytes(args[0]);
  if (text.size() > 1024 && !session.checkSize(text.size()))
    return Value::empty();
  std::string out;
  out.reserve(text.size());
  for (char c : text)
    if (!isRemoved.test(uint8_t(c)))
      out += hasTable ? table[uint8_t(c)] : c;
  return out == text ? unchanged(session, args[0])
                     : makeLike(session, args[0], out);
}

Value makeTrans(Session &session, Value *args) {
  std::string_view from, to;
  if (!bytesArg(session, args[0], from) || !bytesArg(session, args[1], to))
    return Value::empty();
  if (from.size() != to.size())
    return session.raise(TypeId::ValueError,
                         "maketrans arguments must have same length");
  BytesObject *table = allocateBytes(session, 256);
  if (!table)
    return Value::empty();
  for (int i = 0; i < 256; ++i)
    table->data[i] = uint8_t(i);
  for (size_t i = 0; i < from.size(); ++i)
    table->data[uint8_t(from[i])] = uint8_t(to[i]);
  return Value::fromObject(table);
}

constexpr NativeDef methods[] = {
    {"replace", "(self, old, new, count=-1, /)", replace, NativeKind::Replay},
    {"center", "(self, width, fillchar=b' ', /)", justify<Side::Both>,
     NativeKind::Replay},
    {"ljust", "(self, width, fillchar=b' ', /)", justify<Side::Left>,
     NativeKind::Replay},
    {"rjust", "(self, width, fillchar=b' ', /)", justify<Side::Right>,
     NativeKind::Replay},
    {"zfill", "(self, width, /)", zfill, NativeKind::Replay},
    {"expandtabs", "(self, /, tabsize=8)", expandTabs, NativeKind::Replay},
    {"removeprefix", "(self, prefix, /)", removePrefix},
    {"removesuffix", "(self, suffix, /)", removeSuffix},
    {"translate", "(self, table, /, delete=b'')", translate},
    {"maketrans", "(frm, to, /)", makeTrans, NativeKind::Leaf,
     NativeRole::Static},
};

} // namespace

NativeTable bytesEditMethods(TypeId id) { return tableFor<methods>(id); }

} // namespace montyjit
