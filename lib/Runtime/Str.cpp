//===- Str.cpp - Making, comparing and joining strings ----------*- C++ -*-===//

#include "montyjit/Runtime/Str.h"

#include "StrText.h"
#include "montyjit/Runtime/Bytes.h"

#include <gc/gc.h>

namespace montyjit {

/// Text that grows at its end, shared by the strings that are its beginnings.
struct StrBuffer {
  /// Code points in use, and room for.
  uint64_t used;
  uint64_t capacity;
  uint8_t text[];
};
static_assert(sizeof(StrBuffer) == 16);

/// Results of `+` up to this length are copied: a buffer would not pay.
static constexpr uint64_t MinBufferLength = 256;

void registerStrBuffers() { GC_register_displacement(sizeof(StrBuffer)); }

Str *asStrSlow(Value value) {
  if (!value.isObject())
    return nullptr;
  Type *type = value.object()->shape->type;
  if (type->isWrapper && type->solidBase == builtinType(TypeId::Str))
    return value.as<WrapperObject>()->base.as<Str>();
  return nullptr;
}

std::string typeName(Value value) {
  std::string name = typeName(typeOf(value));
  if (name.size() > 200)
    name.resize(200);
  return name;
}

std::string typeName(const Type *type) {
  Str *module = type->module ? asStr(type->module) : nullptr;
  bool isQualified = type->id != TypeId::Dynamic || type->isStatic;
  return (isQualified && module ? toUtf8(module) + "." : std::string()) +
         toUtf8(type->name);
}

//===----------------------------------------------------------------------===//
// Text of any width
//===----------------------------------------------------------------------===//

void copyText(void *to, uint8_t toWidth, const void *from, uint8_t fromWidth,
              size_t count) {
  if (toWidth == fromWidth) {
    std::memcpy(to, from, count * toWidth);
    return;
  }
  visitText(from, fromWidth, [&](auto *source) {
    if (toWidth == 1)
      convertText(static_cast<uint8_t *>(to), source, count);
    else if (toWidth == 2)
      convertText(static_cast<uint16_t *>(to), source, count);
    else
      convertText(static_cast<uint32_t *>(to), source, count);
  });
}

void fillText(void *to, uint8_t width, uint32_t codePoint, size_t count) {
  if (width == 1)
    std::memset(to, int(codePoint), count);
  else if (width == 2)
    std::fill_n(static_cast<uint16_t *>(to), count, uint16_t(codePoint));
  else
    std::fill_n(static_cast<uint32_t *>(to), count, codePoint);
}

//===----------------------------------------------------------------------===//
// Allocation
//===----------------------------------------------------------------------===//

static void initStr(Str *string, const void *data, uint64_t length,
                    uint8_t width) {
  string->shape = builtinShape(TypeId::Str);
  string->hash = 0;
  string->data = data;
  string->length = uint32_t(length);
  string->width = width;
  string->isAscii = false;
  string->isInterned = false;
  string->isShared = false;
}

/// \return false with MemoryError pending when text of that size cannot be.
static bool checkTextSize(Session &session, uint64_t length, uint8_t width) {
  if (length > UINT32_MAX) {
    session.raise(TypeId::MemoryError, "");
    return false;
  }
  return length * width < 1024 || session.checkSize(length * width);
}

Str *allocateStr(Session &session, uint64_t length, uint8_t width) {
  if (!checkTextSize(session, length, width))
    return nullptr;
  void *memory = session.heap.allocateAtomic(sizeof(Str) + length * width);
  Str *string = static_cast<Str *>(memory);
  initStr(string, string + 1, length, width);
  return string;
}

Str *finishStr(Str *string) {
  string->isAscii = string->width == 1 &&
                    combinedBits(string->bytes(), string->length) < 0x80;
  return string;
}

Str *makeLatin1(Session &session, const uint8_t *data, uint32_t length) {
  if (length <= 1)
    return length ? makeChar(session, data[0]) : emptyStr();
  Str *string = allocateStr(session, length, 1);
  if (!string)
    return nullptr;
  std::memcpy(mutableText(string), data, length);
  return finishStr(string);
}

Str *makeStr32(Session &session, const uint32_t *data, uint32_t length) {
  if (length <= 1)
    return length ? makeChar(session, data[0]) : emptyStr();
  uint8_t width = widthFor(combinedBits(data, length));
  Str *string = allocateStr(session, length, width);
  if (!string)
    return nullptr;
  copyText(mutableText(string), width, data, 4, length);
  return finishStr(string);
}

//===----------------------------------------------------------------------===//
// UTF-8
//===----------------------------------------------------------------------===//

/// Takes one code point off \p text; U+FFFD for a byte that starts none.
/// Encoded surrogates are let through.
static uint32_t takeUtf8(std::string_view text, size_t &position) {
  uint8_t lead = uint8_t(text[position++]);
  if (lead < 0x80)
    return lead;
  int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  if (lead < 0xc2 || lead > 0xf4 || position + more > text.size())
    return 0xfffd;
  uint32_t codePoint = lead & (0x3f >> more);
  for (int i = 0; i < more; ++i) {
    uint8_t next = uint8_t(text[position + i]);
    if ((next & 0xc0) != 0x80)
      return 0xfffd;
    codePoint = codePoint << 6 | (next & 0x3f);
  }
  static constexpr uint32_t Smallest[] = {0, 0x80, 0x800, 0x10000};
  if (codePoint < Smallest[more] || codePoint > 0x10ffff)
    return 0xfffd;
  position += more;
  return codePoint;
}

Str *makeStr(Session &session, std::string_view utf8) {
  auto *bytes = reinterpret_cast<const uint8_t *>(utf8.data());
  if (combinedBits(bytes, utf8.size()) < 0x80)
    return makeLatin1(session, bytes, uint32_t(utf8.size()));
  uint64_t length = 0;
  uint32_t bits = 0;
  for (size_t i = 0; i < utf8.size(); ++length)
    bits |= takeUtf8(utf8, i);
  if (length == 1)
    return makeChar(session, bits);
  Str *string = allocateStr(session, length, widthFor(bits));
  if (!string)
    return nullptr;
  size_t position = 0;
  for (uint64_t i = 0; i < length; ++i)
    putText(mutableText(string), string->width, i, takeUtf8(utf8, position));
  return string;
}

static void appendUtf8Char(std::string &out, uint32_t codePoint) {
  if (codePoint < 0x80) {
    out += char(codePoint);
  } else if (codePoint < 0x800) {
    out += char(0xc0 | codePoint >> 6);
    out += char(0x80 | (codePoint & 0x3f));
  } else if (codePoint < 0x10000) {
    out += char(0xe0 | codePoint >> 12);
    out += char(0x80 | (codePoint >> 6 & 0x3f));
    out += char(0x80 | (codePoint & 0x3f));
  } else {
    out += char(0xf0 | codePoint >> 18);
    out += char(0x80 | (codePoint >> 12 & 0x3f));
    out += char(0x80 | (codePoint >> 6 & 0x3f));
    out += char(0x80 | (codePoint & 0x3f));
  }
}

std::string toUtf8(const Str *string) {
  if (string->isAscii)
    return std::string(string->ascii());
  std::string out;
  out.reserve(size_t(string->length) * 2);
  visitStr(string, [&](auto text) {
    for (uint32_t codePoint : text)
      appendUtf8Char(out, codePoint);
  });
  return out;
}

//===----------------------------------------------------------------------===//
// Comparing
//===----------------------------------------------------------------------===//

bool equalStr(const Str *a, const Str *b) {
  if (a == b)
    return true;
  if (a->length != b->length || a->width != b->width)
    return false;
  if (a->hash != b->hash && a->hash && b->hash)
    return false;
  return std::memcmp(a->data, b->data, size_t(a->length) * a->width) == 0;
}

int compareStr(const Str *a, const Str *b) {
  if (a->width == 1 && b->width == 1) {
    if (a->length && b->length && a->bytes()[0] != b->bytes()[0])
      return a->bytes()[0] < b->bytes()[0] ? -1 : 1;
    int order = std::memcmp(a->data, b->data, std::min(a->length, b->length));
    if (order)
      return order < 0 ? -1 : 1;
  } else {
    int order = visitStr(a, [&](auto left) {
      return visitStr(b, [&](auto right) {
        size_t count = std::min(left.size(), right.size());
        for (size_t i = 0; i < count; ++i)
          if (left[i] != right[i])
            return left[i] < right[i] ? -1 : 1;
        return 0;
      });
    });
    if (order)
      return order;
  }
  return a->length == b->length ? 0 : a->length < b->length ? -1 : 1;
}

//===----------------------------------------------------------------------===//
// Joining two strings
//===----------------------------------------------------------------------===//

/// \return a string over the first \p length code points of \p buffer, which is
/// what a string of that \p width appended to.
static Str *makeShared(Session &session, StrBuffer *buffer, uint64_t length,
                       uint8_t width, bool isAscii) {
  Str *string = static_cast<Str *>(session.heap.allocate(sizeof(Str)));
  initStr(string, buffer->text, length, width);
  string->isAscii = isAscii;
  string->isShared = true;
  return string;
}

/// \return \p a's buffer if \p a is the last that used it and there is room for
/// \p b; null otherwise.
static StrBuffer *appendableBuffer(const Str *a, const Str *b) {
  if (!a->isShared || b->width > a->width)
    return nullptr;
  auto *buffer = reinterpret_cast<StrBuffer *>(
      const_cast<uint8_t *>(a->bytes()) - sizeof(StrBuffer));
  bool fits =
      buffer->used == a->length && buffer->capacity - buffer->used >= b->length;
  return fits ? buffer : nullptr;
}

/// \return a new buffer that starts with \p a: more generous the second time.
static StrBuffer *startBuffer(Session &session, const Str *a, uint64_t length,
                              uint8_t width) {
  uint64_t capacity = length + (a->isShared ? length : length / 4);
  if (!checkTextSize(session, length, width))
    return nullptr;
  if (capacity > UINT32_MAX || capacity * width > (64 << 20))
    capacity = length + length / 8;
  if (!session.checkSize(capacity * width))
    return nullptr;
  auto *buffer = static_cast<StrBuffer *>(
      session.heap.allocateAtomic(sizeof(StrBuffer) + capacity * width));
  buffer->used = a->length;
  buffer->capacity = capacity;
  copyText(buffer->text, width, a->data, a->width, a->length);
  return buffer;
}

static Str *concatCopying(Session &session, Str *a, Str *b, uint64_t length,
                          uint8_t width) {
  Str *string = allocateStr(session, length, width);
  if (!string)
    return nullptr;
  copyText(mutableText(string), width, a->data, a->width, a->length);
  copyText(textAt(mutableText(string), width, a->length), width, b->data,
           b->width, b->length);
  string->isAscii = a->isAscii && b->isAscii;
  return string;
}

Str *concatStr(Session &session, Str *a, Str *b) {
  if (b->length == 0)
    return a;
  if (a->length == 0)
    return b;
  uint64_t length = uint64_t(a->length) + b->length;
  uint8_t width = std::max(a->width, b->width);
  StrBuffer *buffer = appendableBuffer(a, b);
  if (!buffer) {
    // A long right operand is not a loop that appends: no room to spare.
    if (length < MinBufferLength || b->length > a->length)
      return concatCopying(session, a, b, length, width);
    buffer = startBuffer(session, a, length, width);
    if (!buffer)
      return nullptr;
  }
  copyText(textAt(buffer->text, width, a->length), width, b->data, b->width,
           b->length);
  buffer->used = length;
  return makeShared(session, buffer, length, width, a->isAscii && b->isAscii);
}

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

Str *substring(Session &session, Str *string, uint32_t begin, uint32_t count) {
  if (count == string->length)
    return string;
  if (count == 0)
    return emptyStr();
  const void *from = textAt(string->data, string->width, begin);
  if (count == 1)
    return makeChar(session, string->at(begin));
  uint8_t width = narrowestWidth(from, string->width, count);
  Str *result = allocateStr(session, count, width);
  if (!result)
    return nullptr;
  copyText(mutableText(result), width, from, string->width, count);
  if (!string->isAscii)
    return finishStr(result);
  result->isAscii = true;
  return result;
}

Str *sliceStr(Session &session, Str *string, int64_t begin, int64_t step,
              uint32_t count) {
  if (step == 1 || count <= 1)
    return substring(session, string, count ? uint32_t(begin) : 0, count);
  return visitStr(string, [&](auto text) {
    uint32_t bits = 0;
    for (uint32_t i = 0; i < count; ++i)
      bits |= text[begin + i * step];
    Str *result = allocateStr(session, count, widthFor(bits));
    if (!result)
      return result;
    void *to = mutableText(result);
    for (uint32_t i = 0; i < count; ++i)
      putText(to, result->width, i, text[begin + i * step]);
    return finishStr(result);
  });
}

} // namespace montyjit
