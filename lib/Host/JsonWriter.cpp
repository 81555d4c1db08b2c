#include "montyjit/Host/Json.h"
#include "montyjit/Runtime/Float.h"

#include <cmath>

using namespace montyjit;

namespace {

/// \return whether the three bytes at \p text are an encoded surrogate.
bool isSurrogate(std::string_view text) {
  return text.size() >= 3 && uint8_t(text[0]) == 0xED &&
         uint8_t(text[1]) >= 0xA0;
}

void appendEscape(unsigned unit, std::string &out) {
  constexpr char digits[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += digits[unit >> shift & 15];
}

void appendBase64(std::string_view data, std::string &out) {
  constexpr char digits[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < data.size(); i += 3) {
    size_t left = data.size() - i;
    uint32_t bits = uint8_t(data[i]) << 16;
    bits |= left > 1 ? uint8_t(data[i + 1]) << 8 : 0;
    bits |= left > 2 ? uint8_t(data[i + 2]) : 0;
    out += digits[bits >> 18];
    out += digits[bits >> 12 & 63];
    out += left > 1 ? digits[bits >> 6 & 63] : '=';
    out += left > 2 ? digits[bits & 63] : '=';
  }
}

/// Writes one value after the other to a string.
class JsonWriter {
public:
  explicit JsonWriter(std::string &out) : out_(out) {}
  void value(const HostValue &value);

private:
  void number(double number);
  void items(const HostValue::Items &items);
  void dict(const HostValue::Pairs &pairs);
  void fields(const HostValue::Fields &fields);
  /// `{"$tag":` BODY `}`
  template <typename Body> void tagged(const char *tag, Body body) {
    out_ += "{\"$";
    out_ += tag;
    out_ += "\":";
    body();
    out_ += '}';
  }
  void taggedItems(const char *tag, const HostValue &value) {
    tagged(tag, [&] { items(value.items()); });
  }
  void taggedText(const char *tag, const HostValue &value) {
    tagged(tag, [&] { appendJsonString(value.text(), out_); });
  }
  void taggedBytes(const char *tag, const HostValue &value) {
    tagged(tag, [&] {
      out_ += '"';
      appendBase64(value.text(), out_);
      out_ += '"';
    });
  }
  void typed(const HostValue &value, const char *key) {
    out_ += "{\"type\":";
    appendJsonString(value.typeName(), out_);
    out_ += ",\"";
    out_ += key;
    out_ += "\":";
  }

  std::string &out_;
};

void JsonWriter::number(double number) {
  if (std::isfinite(number))
    out_ += floatRepr(number);
  else
    tagged("float", [&] { out_ += '"' + floatRepr(number) + '"'; });
}

void JsonWriter::items(const HostValue::Items &items) {
  out_ += '[';
  for (const HostValue &item : items) {
    if (&item != &items.front())
      out_ += ',';
    value(item);
  }
  out_ += ']';
}

bool isPlainKey(const HostValue &key) {
  return key.kind() == HostValue::Kind::Str && !key.text().starts_with('$');
}

void JsonWriter::dict(const HostValue::Pairs &pairs) {
  bool isPlain = true;
  for (const auto &pair : pairs)
    isPlain = isPlain && isPlainKey(pair.first);
  out_ += isPlain ? "{" : "{\"$dict\":[";
  for (const auto &pair : pairs) {
    if (&pair != &pairs.front())
      out_ += ',';
    out_ += isPlain ? "" : "[";
    value(pair.first);
    out_ += isPlain ? ':' : ',';
    value(pair.second);
    out_ += isPlain ? "" : "]";
  }
  out_ += isPlain ? "}" : "]}";
}

void JsonWriter::fields(const HostValue::Fields &fields) {
  out_ += '{';
  for (const auto &field : fields) {
    if (&field != &fields.front())
      out_ += ',';
    appendJsonString(field.first, out_);
    out_ += ':';
    value(field.second);
  }
  out_ += '}';
}

void JsonWriter::value(const HostValue &value) {
  using Kind = HostValue::Kind;
  switch (value.kind()) {
  case Kind::None:
    out_ += "null";
    return;
  case Kind::Bool:
    out_ += value.asBool() ? "true" : "false";
    return;
  case Kind::Int:
    out_ += value.isBigInt() ? value.text() : std::to_string(value.asInt());
    return;
  case Kind::Float:
    return number(value.asFloat());
  case Kind::Complex:
    return tagged("complex", [&] {
      out_ += '[';
      number(value.asComplex().real());
      out_ += ',';
      number(value.asComplex().imag());
      out_ += ']';
    });
  case Kind::Str:
    return appendJsonString(value.text(), out_);
  case Kind::Bytes:
    return taggedBytes("bytes", value);
  case Kind::ByteArray:
    return taggedBytes("bytearray", value);
  case Kind::List:
    return items(value.items());
  case Kind::Tuple:
    return taggedItems("tuple", value);
  case Kind::Dict:
    return dict(value.pairs());
  case Kind::Set:
    return taggedItems("set", value);
  case Kind::FrozenSet:
    return taggedItems("frozenset", value);
  case Kind::Ellipsis:
    return tagged("ellipsis", [&] { out_ += "true"; });
  case Kind::Range:
    return taggedItems("range", value);
  case Kind::Slice:
    return taggedItems("slice", value);
  case Kind::Exception:
    return tagged("exception", [&] {
      typed(value, "args");
      items(value.items());
      out_ += '}';
    });
  case Kind::Dataclass:
    return tagged("dataclass", [&] {
      typed(value, "fields");
      fields(value.fields());
      out_ += '}';
    });
  case Kind::Path:
    return taggedText("path", value);
  case Kind::Opaque:
    return taggedText("repr", value);
  }
}

} // namespace

void montyjit::appendJsonString(std::string_view utf8, std::string &out) {
  out += '"';
  for (size_t i = 0; i < utf8.size(); ++i) {
    uint8_t byte = uint8_t(utf8[i]);
    if (byte == '"' || byte == '\\') {
      out += '\\';
      out += char(byte);
    } else if (byte == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      appendEscape(byte, out);
    } else if (isSurrogate(utf8.substr(i))) {
      appendEscape(0xD000 | (utf8[i + 1] & 0x3F) << 6 | (utf8[i + 2] & 0x3F),
                   out);
      i += 2;
    } else {
      out += char(byte);
    }
  }
  out += '"';
}

void montyjit::appendJson(const HostValue &value, std::string &out) {
  JsonWriter(out).value(value);
}

std::string montyjit::writeJson(const HostValue &value) {
  std::string out;
  appendJson(value, out);
  return out;
}
