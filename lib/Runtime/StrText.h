//===- StrText.h - Runs of code points of one width -------------*- C++ -*-===//
///
/// \file
/// The inner loops of strings are templates over the width of a code point
/// (uint8_t, uint16_t, uint32_t). What is here dispatches once per operation
/// and copies between widths.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_STRTEXT_H
#define MONTYJIT_LIB_RUNTIME_STRTEXT_H

#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <type_traits>

namespace montyjit {

/// Calls \p visit with a typed pointer to text of \p width.
template <typename Visit>
auto visitText(const void *data, uint8_t width, Visit visit) {
  if (width == 1)
    return visit(static_cast<const uint8_t *>(data));
  if (width == 2)
    return visit(static_cast<const uint16_t *>(data));
  return visit(static_cast<const uint32_t *>(data));
}

/// Calls \p visit with a span over the code points of \p string.
template <typename Visit> auto visitStr(const Str *string, Visit visit) {
  return visitText(string->data, string->width, [&](auto *text) {
    return visit(std::span(text, string->length));
  });
}

/// The address of code point \p index in text of \p width.
inline const void *textAt(const void *data, uint8_t width, uint64_t index) {
  return static_cast<const uint8_t *>(data) + index * width;
}
inline void *textAt(void *data, uint8_t width, uint64_t index) {
  return static_cast<uint8_t *>(data) + index * width;
}

/// \return the bitwise or of all bytes. By words: most texts are too short for
/// vectors. \pre count >= 8.
inline uint32_t combinedBytes(const uint8_t *text, size_t count) {
  auto load = [](const uint8_t *from) {
    uint64_t word;
    std::memcpy(&word, from, sizeof(word));
    return word;
  };
  uint64_t bits = load(text + count - sizeof(bits));
  for (size_t i = 0; i + sizeof(bits) < count; i += sizeof(bits))
    bits |= load(text + i);
  bits |= bits >> 32;
  bits |= bits >> 16;
  return (bits | bits >> 8) & 0xff;
}

/// \return the bitwise or of all code points: enough to tell the width.
template <typename T> uint32_t combinedBits(const T *text, size_t count) {
  T bits = 0;
  if constexpr (sizeof(T) == 1)
    if (count >= sizeof(uint64_t))
      return combinedBytes(text, count);
  for (size_t i = 0; i < count; ++i)
    bits |= text[i];
  return bits;
}

/// \return the narrowest width that holds a code point with these \p bits.
inline uint8_t widthFor(uint32_t bits) {
  return bits < 0x100 ? 1 : bits < 0x10000 ? 2 : 4;
}

/// \return the narrowest width for part of a text.
inline uint8_t narrowestWidth(const void *data, uint8_t width, size_t count) {
  if (width == 1)
    return 1;
  return visitText(data, width, [&](auto *text) {
    return widthFor(combinedBits(text, count));
  });
}

template <typename To, typename From>
void convertText(To *to, const From *from, size_t count) {
  for (size_t i = 0; i < count; ++i)
    to[i] = To(from[i]);
}

/// Copies \p count code points, converting the width. \pre they fit \p toWidth.
void copyText(void *to, uint8_t toWidth, const void *from, uint8_t fromWidth,
              size_t count);

/// Writes \p codePoint \p count times.
void fillText(void *to, uint8_t width, uint32_t codePoint, size_t count);

/// Sets one code point of a text that is being written.
inline void putText(void *to, uint8_t width, size_t index, uint32_t codePoint) {
  if (width == 1)
    static_cast<uint8_t *>(to)[index] = uint8_t(codePoint);
  else if (width == 2)
    static_cast<uint16_t *>(to)[index] = uint16_t(codePoint);
  else
    static_cast<uint32_t *>(to)[index] = codePoint;
}

/// The text of a string that was just allocated.
inline void *mutableText(Str *string) {
  return const_cast<void *>(string->data);
}

/// \return characters [begin, begin + count) as a string of their own.
Str *substring(Session &session, Str *string, uint32_t begin, uint32_t count);

/// Work units of \p steps cheap character steps, for Session::poll.
inline int64_t textWork(uint64_t steps) { return int64_t(steps >> 5) + 1; }

/// \return \p string as a result: empty when null (an error is pending).
inline Value strResult(Str *string) {
  return string ? Value::fromObject(string) : Value::empty();
}

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_STRTEXT_H
