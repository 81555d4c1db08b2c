//===- Siphash.cpp - Hashing of strings -------------------------*- C++ -*-===//

#include "Siphash.h"
#include "montyjit/Runtime/Str.h"

namespace montyjit {

int64_t hashBytes(const void *data, size_t size) {
  return siphash(static_cast<const uint8_t *>(data), size);
}

int64_t hashStr(Str *string) {
  if (string->hash == 0)
    string->hash =
        hashBytes(string->data, size_t(string->length) * string->width);
  return string->hash;
}

} // namespace montyjit
