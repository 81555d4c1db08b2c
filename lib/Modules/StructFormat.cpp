//===- StructFormat.cpp - Binary layouts of the struct module -------------===//

#include "StructFormat.h"
#include "Support.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Operations.h"

#include <bit>
#include <cmath>
#include <cstring>

using namespace montyjit;
using namespace montyjit::structs;

namespace {
bool isDigit(char c) { return c >= '0' && c <= '9'; }

constexpr uint64_t MaxSize = uint64_t(1) << 40;

/// Adds \p code, \p count times. \return false if it gets too large.
bool addItem(Format &format, const Letter *code, uint64_t count) {
  if (format.isNative)
    format.size =
        (format.size + code->alignment - 1) / code->alignment * code->alignment;
  bool isString = code->kind == Kind::Bytes || code->kind == Kind::Pascal;
  Item item{code, format.size, isString ? 1 : count, count};
  if (count > MaxSize)
    return false;
  format.size += count * code->size;
  if (code->kind != Kind::Pad) {
    format.count += item.repeat;
    format.items.push_back(item);
  }
  return format.size < MaxSize && format.count < UINT32_MAX / 2;
}

/// The integer an argument stands for. \return empty with status.
Value integerOf(Session &session, Value value) {
  if (Value integer = asIntValue(value))
    return integer;
  if (!session.lookupSpecial(typeOf(value), Special::Index))
    return fail(session, "required argument is not an integer");
  return session.index(value);
}

bool failRange(Session &session, const Letter &code) {
  int bits = code.size * 8;
  bool isSigned = code.kind == Kind::Signed;
  __int128 low = isSigned ? -(__int128(1) << (bits - 1)) : 0;
  uint64_t high = isSigned     ? (uint64_t(1) << (bits - 1)) - 1
                  : bits == 64 ? UINT64_MAX
                               : (uint64_t(1) << bits) - 1;
  fail(session, fmt::format("'{}' format requires {} <= number <= {}",
                            code.letter, int64_t(low), high));
  return false;
}

/// The bits of an int in range. \return false with status.
bool bitsOf(Session &session, const Letter &code, Value value, uint64_t &bits) {
  Value integer = integerOf(session, value);
  return integer &&
         (binary::fitBits(code, integer, bits) || failRange(session, code));
}

bool packFloat(Session &session, const Format &format, const Letter &code,
               Value value, uint8_t *to) {
  double number;
  switch (readReal(session, value, number)) {
  case Reality::Failed:
    return false;
  case Reality::NotReal:
    fail(session, "required argument is not a float");
    return false;
  case Reality::Real:
    break;
  }
  if (code.size == 8) {
    binary::store(to, std::bit_cast<uint64_t>(number), 8, format.isBig);
    return true;
  }
  uint16_t half;
  bool isTooLarge;
  if (code.size == 2) {
    isTooLarge = !binary::halfOf(number, half);
    if (!isTooLarge)
      binary::store(to, half, 2, format.isBig);
  } else {
    float single = float(number);
    isTooLarge = !format.isNative && std::isinf(single) && !std::isinf(number);
    binary::store(to, std::bit_cast<uint32_t>(single), 4, format.isBig);
  }
  if (isTooLarge)
    session.raiseFormat(TypeId::OverflowError,
                        "float too large to pack with {} format", code.letter);
  return !isTooLarge;
}

bool packString(Session &session, const Item &item, Value value, uint8_t *to) {
  std::string_view bytes;
  bool isUsable = isBytes(value) || isExactly(value, TypeId::ByteArray);
  if (!isUsable || !bytesView(value, bytes)) {
    fail(session, fmt::format("argument for '{}' must be a bytes object",
                              item.code->letter));
    return false;
  }
  if (item.length == 0)
    return true;
  bool isPascal = item.code->kind == Kind::Pascal;
  size_t count = std::min<size_t>(bytes.size(), item.length - isPascal);
  std::memcpy(to + isPascal, bytes.data(), count);
  if (isPascal)
    to[0] = uint8_t(std::min<size_t>(count, 255));
  return true;
}
} // namespace

Value structs::fail(Session &session, std::string_view message) {
  return raiseOfModule(session, "struct", "error", message);
}

const char *structs::parseFormat(std::string_view text, Format &format) {
  if (!text.empty() && std::strchr("@=<>!", text[0])) {
    format.isNative = text[0] == '@';
    format.isBig = text[0] == '>' || text[0] == '!';
    text.remove_prefix(1);
  }
  for (size_t i = 0; i < text.size();) {
    if (std::strchr(" \t\n\r\f\v", text[i])) {
      ++i;
      continue;
    }
    uint64_t count = 1;
    if (isDigit(text[i])) {
      for (count = 0; i < text.size() && isDigit(text[i]); ++i)
        count = std::min(MaxSize * 2, count * 10 + uint64_t(text[i] - '0'));
      if (i == text.size())
        return "repeat count given without format specifier";
    }
    const Letter *code = binary::findLetter(text[i++], format.isNative);
    if (!code)
      return "bad char in struct format";
    if (!addItem(format, code, count))
      return "total struct size too long";
  }
  return nullptr;
}

bool structs::packValue(Session &session, const Format &format,
                        const Item &item, Value value, uint8_t *to) {
  const Letter &code = *item.code;
  switch (code.kind) {
  case Kind::Pad:
    return true;
  case Kind::Char: {
    std::string_view bytes;
    if (!isBytes(value) || !bytesView(value, bytes) || bytes.size() != 1) {
      fail(session, "char format requires a bytes object of length 1");
      return false;
    }
    *to = uint8_t(bytes[0]);
    return true;
  }
  case Kind::Bytes:
  case Kind::Pascal:
    return packString(session, item, value, to);
  case Kind::Bool: {
    Value truth = session.truth(value);
    *to = truth && truth == trueValue();
    return bool(truth);
  }
  case Kind::Signed:
  case Kind::Unsigned: {
    uint64_t bits;
    if (!bitsOf(session, code, value, bits))
      return false;
    binary::store(to, bits, code.size, format.isBig);
    return true;
  }
  case Kind::Float:
    return packFloat(session, format, code, value, to);
  }
  __builtin_unreachable();
}

Value structs::unpackValue(Session &session, const Format &format,
                           const Item &item, const uint8_t *from) {
  auto *text = reinterpret_cast<const char *>(from);
  if (item.code->kind == Kind::Bytes)
    return valueOrEmpty(makeBytes(session, {text, item.length}));
  if (item.code->kind != Kind::Pascal)
    return binary::unpackItem(session, *item.code, from, format.isBig);
  if (item.length == 0)
    return valueOrEmpty(makeBytes(session, {}));
  size_t count = std::min<size_t>(*from, item.length - 1);
  return valueOrEmpty(makeBytes(session, {text + 1, count}));
}
