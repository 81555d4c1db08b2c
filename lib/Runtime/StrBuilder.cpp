//===- StrBuilder.cpp - Collecting text -------------------------*- C++ -*-===//

#include "StrText.h"
#include "montyjit/Runtime/Float.h"

#include <charconv>
#include <cstdlib>

namespace montyjit {

StrBuilder::~StrBuilder() {
  if (data_ != inline_)
    std::free(data_);
}

/// Makes room for \p more code points and widens what is there to \p width.
void StrBuilder::grow(uint64_t more, uint8_t width) {
  uint64_t needed = length_ + more;
  width = std::max(width, width_);
  uint64_t capacity = std::max(needed, capacity_ + capacity_ / 2);
  if (failed_)
    return;
  if (needed > UINT32_MAX) {
    session_.raise(TypeId::MemoryError, "");
    failed_ = true;
    return;
  }
  if (capacity * width > 4096 && !session_.checkSize(capacity * width)) {
    failed_ = true;
    return;
  }
  auto *data = static_cast<uint8_t *>(std::malloc(capacity * width));
  copyText(data, width, data_, width_, length_);
  if (data_ != inline_)
    std::free(data_);
  data_ = data;
  width_ = width;
  capacity_ = capacity;
}

void StrBuilder::append(const Str *string) {
  reserve(string->length, string->width);
  if (failed_)
    return;
  copyText(textAt(data_, width_, length_), width_, string->data, string->width,
           string->length);
  length_ += string->length;
}

void StrBuilder::append(const Str *string, uint32_t begin, uint32_t count) {
  if (count == 0)
    return;
  const void *from = textAt(string->data, string->width, begin);
  uint8_t width = string->width <= width_
                      ? width_
                      : narrowestWidth(from, string->width, count);
  reserve(count, width);
  if (failed_)
    return;
  copyText(textAt(data_, width_, length_), width_, from, string->width, count);
  length_ += count;
}

void StrBuilder::appendAscii(std::string_view text) {
  reserve(text.size(), 1);
  if (failed_)
    return;
  copyText(textAt(data_, width_, length_), width_, text.data(), 1, text.size());
  length_ += text.size();
}

void StrBuilder::appendUtf8(std::string_view text) {
  if (Str *string = makeStr(session_, text))
    append(string);
  else
    failed_ = true;
}

void StrBuilder::append(uint32_t codePoint) { appendRepeated(codePoint, 1); }

void StrBuilder::appendRepeated(uint32_t codePoint, uint32_t count) {
  if (count == 0)
    return;
  reserve(count, widthFor(codePoint));
  if (failed_)
    return;
  if (count == 1)
    putText(data_, width_, length_, codePoint);
  else
    fillText(textAt(data_, width_, length_), width_, codePoint, count);
  length_ += count;
}

char *StrBuilder::extendAscii(uint64_t count) {
  if (width_ != 1)
    return nullptr;
  reserve(count, 1);
  if (failed_)
    return nullptr;
  length_ += count;
  return reinterpret_cast<char *>(data_ + length_ - count);
}

bool StrBuilder::appendPlain(Value value) {
  char text[FloatReprSize];
  if (value.isInt()) {
    char *end = std::to_chars(text, std::end(text), value.asInt()).ptr;
    appendAscii({text, size_t(end - text)});
  } else if (value.isFloat()) {
    appendAscii({text, writeFloatRepr(value.asFloat(), text)});
  } else if (isStr(value)) {
    append(value.as<Str>());
  } else {
    return false;
  }
  return true;
}

Str *StrBuilder::finish() {
  if (failed_)
    return nullptr;
  if (length_ == 0)
    return emptyStr();
  if (length_ == 1)
    return visitText(data_, width_,
                     [&](auto *text) { return makeChar(session_, text[0]); });
  Str *string = allocateStr(session_, length_, width_);
  if (!string)
    return nullptr;
  std::memcpy(mutableText(string), data_, length_ * width_);
  return finishStr(string);
}

} // namespace montyjit
