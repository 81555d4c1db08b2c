//===- StructFormat.h - Binary layouts of the struct module -----*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_STRUCTFORMAT_H
#define MONTYJIT_LIB_MODULES_STRUCTFORMAT_H

#include "montyjit/Runtime/BinaryItem.h"

#include <vector>

namespace montyjit::structs {

using binary::Kind;
using binary::Letter;

/// A letter with its count.
struct Item {
  const Letter *code;
  uint64_t offset;
  /// How many values; strings are one.
  uint64_t repeat;
  /// Length of a string.
  uint64_t length;
};

struct Format {
  std::vector<Item> items;
  uint64_t size = 0;
  /// How many values.
  uint64_t count = 0;
  bool isBig = false;
  /// Sizes of the machine; ranges are checked in other words.
  bool isNative = true;
};

/// \return null, or what is wrong with \p text.
const char *parseFormat(std::string_view text, Format &format);

/// Writes \p value to \p to. Conversions of the value may run Python code
/// (Replay).
/// \return false with struct.error or another exception pending.
[[nodiscard]] bool packValue(Session &session, const Format &format,
                             const Item &item, Value value, uint8_t *to);
/// \return the value at \p from.
Value unpackValue(Session &session, const Format &format, const Item &item,
                  const uint8_t *from);

/// Raises struct.error. \return empty.
Value fail(Session &session, std::string_view message);

} // namespace montyjit::structs

#endif // MONTYJIT_LIB_MODULES_STRUCTFORMAT_H
