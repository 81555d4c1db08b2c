//===- BytesCodec.cpp - hex, fromhex, decode --------------------*- C++ -*-===//

#include "BytesText.h"
#include "StrArgs.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

namespace montyjit {

static constexpr char HexDigits[] = "0123456789abcdef";

/// The separator of hex(); 0: none. \return false with an exception pending.
static bool separatorArg(Session &session, Value value, char &separator) {
  separator = 0;
  if (!value)
    return true;
  uint64_t length;
  uint32_t first = 0;
  if (Str *string = asStr(value)) {
    length = string->length;
    first = length ? string->at(0) : 0;
  } else if (auto *bytes = asBytes(value)) {
    length = bytes->length;
    first = length ? bytes->data[0] : 0;
  } else {
    Value size = session.length(value);
    if (!size)
      return false;
    if (size == Value::fromInt(1))
      session.raise(TypeId::TypeError, "sep must be str or bytes.");
    else
      session.raise(TypeId::ValueError, "sep must be length 1.");
    return false;
  }
  if (length != 1) {
    session.raise(TypeId::ValueError, "sep must be length 1.");
    return false;
  }
  if (first > 127) {
    session.raise(TypeId::ValueError, "sep must be ASCII.");
    return false;
  }
  separator = char(first);
  return true;
}

Value hexOfBytes(Session &session, std::string_view data, Value sep,
                 Value group) {
  char separator;
  int perGroup;
  if (!intArg(session, group, 1, perGroup) ||
      !separatorArg(session, sep, separator))
    return Value::empty();
  uint64_t size = data.size();
  uint64_t every = perGroup < 0 ? -int64_t(perGroup) : perGroup;
  bool isGrouped = separator && every && size;
  uint64_t length = size * 2 + (isGrouped ? (size - 1) / every : 0);
  Str *result = allocateStr(session, length, 1);
  if (!result)
    return Value::empty();
  auto *out = static_cast<char *>(const_cast<void *>(result->data));
  for (uint64_t i = 0; i < size; ++i) {
    // Groups are counted from the right, or from the left when negative.
    uint64_t phase = perGroup > 0 ? size - i : i;
    if (isGrouped && i && phase % every == 0)
      *out++ = separator;
    *out++ = HexDigits[uint8_t(data[i]) >> 4];
    *out++ = HexDigits[uint8_t(data[i]) & 15];
  }
  result->isAscii = true;
  return Value::fromObject(result);
}

namespace {

Value hex(Session &session, Value *args) {
  return hexOfBytes(session, receiverBytes(args[0]), args[1], args[2]);
}

int hexValue(uint32_t c) {
  if (c - '0' < 10)
    return int(c - '0');
  c |= 32;
  return c - 'a' < 6 ? int(c - 'a' + 10) : -1;
}

Value raiseBadHex(Session &session, size_t position) {
  return session.raiseFormat(
      TypeId::ValueError,
      "non-hexadecimal number found in fromhex() arg at position {}", position);
}

/// Decodes pairs of digits, between which there may be spaces. \p at gives the
/// character at a position. \return false with ValueError pending.
template <typename At>
bool decodeHex(Session &session, size_t length, At at, std::string &out) {
  for (size_t i = 0; i < length; ++i) {
    uint32_t first = at(i);
    if (first < 128 && isAsciiSpace(char(first)))
      continue;
    int high = hexValue(first);
    if (high < 0)
      return bool(raiseBadHex(session, i));
    if (++i == length)
      return bool(session.raise(
          TypeId::ValueError,
          "fromhex() arg must contain an even number of hexadecimal digits"));
    int low = hexValue(at(i));
    if (low < 0)
      return bool(raiseBadHex(session, i));
    out += char(high << 4 | low);
  }
  return true;
}

Value fromHex(Session &session, Value *args) {
  std::string out;
  std::string_view data;
  bool isDone;
  if (Str *string = asStr(args[1]))
    isDone = decodeHex(
        session, string->length,
        [&](size_t i) { return string->at(uint32_t(i)); }, out);
  else if (bytesView(args[1], data))
    isDone = decodeHex(
        session, data.size(), [&](size_t i) { return uint8_t(data[i]); }, out);
  else
    return session.raiseFormat(
        TypeId::TypeError, "fromhex() argument must be str or bytes-like, not {}",
        typeName(args[1]));
  if (!isDone)
    return Value::empty();
  auto *type = args[0].as<Type>();
  bool isArray = type->solidBase == builtinType(TypeId::ByteArray);
  Value result;
  if (isArray) {
    if (auto *array = makeByteArray(session, out))
      result = Value::fromObject(array);
  } else if (auto *bytes = makeBytes(session, out)) {
    result = Value::fromObject(bytes);
  }
  bool isPlain = type == builtinType(TypeId::Bytes) ||
                 type == builtinType(TypeId::ByteArray);
  return isPlain || !result ? result : session.call(args[0], result);
}

Value decode(Session &session, Value *args) {
  if (!args[1] && !args[2]) {
    Str *text = decodeBytes(session, args[0], receiverBytes(args[0]), "utf-8",
                            "strict");
    return text ? Value::fromObject(text) : Value::empty();
  }
  std::string encoding, errors;
  if (!codecArg(session, "decode", "encoding", args[1], "utf-8", encoding) ||
      !codecArg(session, "decode", "errors", args[2], "strict", errors))
    return Value::empty();
  Str *text = decodeBytes(session, args[0], receiverBytes(args[0]), encoding,
                          errors);
  return text ? Value::fromObject(text) : Value::empty();
}

constexpr NativeDef methods[] = {
    {"hex", "(self, /, sep=<unrepresentable>, bytes_per_sep=1)", hex,
     NativeKind::Replay},
    {"fromhex", "(cls, string, /)", fromHex, NativeKind::Replay,
     NativeRole::ClassMethod},
    {"decode", "(self, /, encoding='utf-8', errors='strict')", decode},
};

} // namespace

NativeTable bytesCodecMethods(TypeId id) { return tableFor<methods>(id); }

} // namespace montyjit
