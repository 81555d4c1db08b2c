//===- Binascii.cpp - The binascii module ---------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/Bytes.h"

using namespace montyjit;

namespace {
constexpr char alphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Value fail(Session &session, std::string_view message) {
  return raiseOfModule(session, "binascii", "Error", message);
}

/// Bytes, or a str of ASCII. \return false with an exception pending.
bool asciiView(Session &session, Value value, std::string_view &view) {
  if (Str *text = asStr(value)) {
    if (!text->isAscii) {
      session.raise(TypeId::ValueError,
                    "string argument should contain only ASCII characters");
      return false;
    }
    view = text->ascii();
    return true;
  }
  if (bytesView(value, view))
    return true;
  session.raiseFormat(
      TypeId::TypeError,
      "argument should be bytes, buffer or ASCII string, not '{}'",
      typeName(value));
  return false;
}

bool dataView(Session &session, Value value, std::string_view &view) {
  if (bytesView(value, view))
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "a bytes-like object is required, not '{}'",
                      typeName(value));
  return false;
}

Value encode(Session &session, Value *args) {
  std::string_view data;
  if (!dataView(session, args[0], data) ||
      !session.checkSize(data.size() * 2) ||
      !session.poll(int64_t(data.size() / 8)))
    return Value::empty();
  std::string out;
  out.reserve(data.size() / 3 * 4 + 5);
  for (size_t i = 0; i < data.size(); i += 3) {
    size_t count = std::min<size_t>(3, data.size() - i);
    uint32_t group = 0;
    for (size_t j = 0; j < 3; ++j)
      group = group << 8 | (j < count ? uint8_t(data[i + j]) : 0);
    for (size_t j = 0; j < 4; ++j)
      out += j <= count ? alphabet[group >> (18 - 6 * j) & 63] : '=';
  }
  if (!args[1] || args[1] == trueValue())
    out += '\n';
  return valueOrEmpty(makeBytes(session, out));
}

/// The value of each character of Base64; 64: none.
struct Values {
  uint8_t of[256];
  Values() {
    std::fill(std::begin(of), std::end(of), uint8_t(64));
    for (uint8_t i = 0; i < 64; ++i)
      of[uint8_t(alphabet[i])] = i;
  }
};

/// Decodes Base64 as CPython does: other characters are skipped unless it is
/// strict.
class Decoder {
public:
  Decoder(Session &session, std::string_view text, bool isStrict)
      : session_(session), text_(text), isStrict_(isStrict) {}

  Value run();

private:
  enum class Step { Next, Done, Failed };
  Step take(size_t i);
  Step takePadding(size_t i);
  Step fail(std::string_view message) {
    ::fail(session_, message);
    return Step::Failed;
  }

  Session &session_;
  std::string_view text_;
  bool isStrict_;
  std::string out_;
  /// Characters of the current group of four, pads behind them.
  int place_ = 0, pads_ = 0;
  uint8_t left_ = 0;
};

Decoder::Step Decoder::takePadding(size_t i) {
  if (place_ < 2 || place_ + ++pads_ < 4) {
    if (isStrict_ && place_ == 0)
      return fail(i == 0 ? "Leading padding not allowed"
                         : "Excess padding not allowed");
    return Step::Next;
  }
  if (isStrict_ && i + 1 < text_.size())
    return fail(text_[i + 1] == '=' ? "Excess padding not allowed"
                                    : "Excess data after padding");
  place_ = 0;
  return Step::Done;
}

Decoder::Step Decoder::take(size_t i) {
  static const Values values;
  uint8_t c = uint8_t(text_[i]);
  if (c == '=')
    return takePadding(i);
  uint8_t value = values.of[c];
  if (value == 64)
    return isStrict_ ? fail("Only base64 data is allowed") : Step::Next;
  if (isStrict_ && pads_)
    return fail("Discontinuous padding not allowed");
  pads_ = 0;
  constexpr int shifts[] = {0, 4, 2, 0};
  if (place_) {
    constexpr int kept[] = {0, 2, 4, 6};
    out_ += char(left_ << kept[place_] | value >> shifts[place_]);
  }
  left_ = value & (0x3f >> (place_ ? (place_ == 3 ? 6 : 2 * place_) : 0));
  place_ = (place_ + 1) % 4;
  return Step::Next;
}

Value Decoder::run() {
  if (!session_.checkSize(text_.size()) ||
      !session_.poll(int64_t(text_.size() / 8)))
    return Value::empty();
  out_.reserve(text_.size() / 4 * 3 + 3);
  for (size_t i = 0; i < text_.size(); ++i) {
    Step step = take(i);
    if (step == Step::Failed)
      return Value::empty();
    if (step == Step::Done)
      break;
  }
  if (place_ == 1)
    return ::fail(
        session_,
        fmt::format("Invalid base64-encoded string: number of data characters "
                    "({}) cannot be 1 more than a multiple of 4",
                    out_.size() / 3 * 4 + 1));
  if (place_)
    return ::fail(session_, "Incorrect padding");
  return valueOrEmpty(makeBytes(session_, out_));
}

Value decode(Session &session, Value *args) {
  std::string_view text;
  if (!asciiView(session, args[0], text))
    return Value::empty();
  return Decoder(session, text, args[1] && args[1] == trueValue()).run();
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Value unhexlify(Session &session, Value *args) {
  std::string_view text;
  if (!asciiView(session, args[0], text))
    return Value::empty();
  if (text.size() % 2)
    return fail(session, "Odd-length string");
  std::string out;
  for (size_t i = 0; i < text.size(); i += 2) {
    int high = hexDigit(text[i]), low = hexDigit(text[i + 1]);
    if (high < 0 || low < 0)
      return fail(session, "Non-hexadecimal digit found");
    out += char(high << 4 | low);
  }
  return valueOrEmpty(makeBytes(session, out));
}

/// The remainders of the bytes for CRC-32 (polynomial 0xedb88320).
struct CrcTable {
  uint32_t of[256];
  CrcTable() {
    for (uint32_t i = 0; i < 256; ++i) {
      uint32_t c = i;
      for (int bit = 0; bit < 8; ++bit)
        c = c & 1 ? c >> 1 ^ 0xedb88320 : c >> 1;
      of[i] = c;
    }
  }
};

/// The 32 low bits of an optional int. \return false with status.
bool startValue(Session &session, Value value, uint32_t &start) {
  start = 0;
  if (!value)
    return true;
  Value integer = asIntValue(value);
  if (!integer) {
    session.raiseFormat(TypeId::TypeError,
                        "'{}' object cannot be interpreted as an integer",
                        typeName(value));
    return false;
  }
  Value low = andInts(session, integer, Value::fromInt(UINT32_MAX));
  start = low ? uint32_t(low.asInt()) : 0;
  return bool(low);
}

Value crc32(Session &session, Value *args) {
  static const CrcTable table;
  std::string_view data;
  uint32_t crc;
  if (!dataView(session, args[0], data) ||
      !startValue(session, args[1], crc) ||
      !session.poll(int64_t(data.size() / 4)))
    return Value::empty();
  crc = ~crc;
  for (char byte : data)
    crc = crc >> 8 ^ table.of[(crc ^ uint8_t(byte)) & 0xff];
  return Value::fromInt(~crc);
}

Value crcHqx(Session &session, Value *args) {
  std::string_view data;
  uint32_t crc;
  if (!dataView(session, args[0], data) ||
      !startValue(session, args[1], crc) ||
      !session.poll(int64_t(data.size())))
    return Value::empty();
  crc &= 0xffff;
  for (char byte : data) {
    crc ^= uint32_t(uint8_t(byte)) << 8;
    for (int bit = 0; bit < 8; ++bit)
      crc = (crc & 0x8000 ? crc << 1 ^ 0x1021 : crc << 1) & 0xffff;
  }
  return Value::fromInt(crc);
}

NativeDef table[] = {
    {"b2a_base64", "(data, /, *, newline=True)", encode},
    {"a2b_base64", "(data, /, *, strict_mode=False)", decode},
    {"a2b_hex", "(hexstr, /)", unhexlify},
    {"unhexlify", "(hexstr, /)", unhexlify},
    {"crc32", "(data, crc=0, /)", crc32},
    {"crc_hqx", "(data, crc, /)", crcHqx},
};
} // namespace

ModuleDef montyjit::binasciiModule() {
  return {.name = "binascii", .natives = table, .prelude = "binascii"};
}
