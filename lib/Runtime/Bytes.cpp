//===- Bytes.cpp - Making and showing bytes ---------------------*- C++ -*-===//

#include "montyjit/Runtime/Bytes.h"

#include "BytesText.h"
#include "Siphash.h"
#include "StrEscape.h"
#include "StrText.h"

#include <array>

namespace montyjit {

namespace {

/// Bytes of at most one byte, laid out as a BytesObject.
struct alignas(16) StaticBytes {
  Shape *shape;
  int64_t hash;
  uint64_t length;
  char text[8];
};
static_assert(offsetof(StaticBytes, text) == sizeof(BytesObject));

constexpr std::array<StaticBytes, 257> makeStaticBytes() {
  std::array<StaticBytes, 257> all{};
  for (int i = 0; i < 257; ++i) {
    all[i].shape = &builtinShapes[size_t(TypeId::Bytes)];
    all[i].length = i < 256;
    all[i].text[0] = i < 256 ? char(i) : 0;
    all[i].hash = siphash(all[i].text, all[i].length);
  }
  return all;
}
constinit std::array<StaticBytes, 257> staticBytes = makeStaticBytes();

/// The object of a class that derives from the built-in \p id, or null.
Object *baseObject(Value value, TypeId id) {
  if (!value.isObject())
    return nullptr;
  Type *type = value.object()->shape->type;
  if (type == builtinType(id))
    return value.object();
  if (type->solidBase != builtinType(id))
    return nullptr;
  return type->isWrapper ? value.as<WrapperObject>()->base.object()
                         : value.object();
}

} // namespace

BytesObject *asBytes(Value value) {
  return static_cast<BytesObject *>(baseObject(value, TypeId::Bytes));
}

ByteArrayObject *asByteArray(Value value) {
  return static_cast<ByteArrayObject *>(baseObject(value, TypeId::ByteArray));
}

std::string_view viewOf(const BytesObject *bytes) {
  return {reinterpret_cast<const char *>(bytes->data), bytes->length};
}

std::string_view viewOf(const ByteArrayObject *array) {
  return {reinterpret_cast<const char *>(array->data), array->length};
}

bool bytesView(Value value, std::string_view &view) {
  if (auto *bytes = asBytes(value))
    view = viewOf(bytes);
  else if (auto *array = asByteArray(value))
    view = viewOf(array);
  else
    return memoryViewBytes(value, view);
  return true;
}

BytesObject *allocateBytes(Session &session, uint64_t length) {
  if (length > INT64_MAX / 2) {
    session.raise(TypeId::MemoryError, "");
    return nullptr;
  }
  if (length > 1024 && !session.checkSize(length))
    return nullptr;
  auto *bytes = static_cast<BytesObject *>(
      session.heap.allocateAtomic(sizeof(BytesObject) + length + 1));
  bytes->shape = builtinShape(TypeId::Bytes);
  bytes->hash = 0;
  bytes->length = length;
  bytes->data[length] = 0;
  return bytes;
}

BytesObject *makeBytes(Session &session, std::string_view data) {
  if (data.size() <= 1)
    return reinterpret_cast<BytesObject *>(
        &staticBytes[data.empty() ? 256 : uint8_t(data[0])]);
  BytesObject *bytes = allocateBytes(session, data.size());
  if (bytes)
    std::memcpy(bytes->data, data.data(), data.size());
  return bytes;
}

int64_t hashBytesObject(BytesObject *bytes) {
  if (bytes->hash == 0)
    bytes->hash = hashBytes(bytes->data, bytes->length);
  return bytes->hash;
}

Str *reprBytes(Session &session, std::string_view data, bool escapeSingle) {
  bool hasSingle = data.find('\'') != data.npos;
  char quote = hasSingle && data.find('"') == data.npos ? '"' : '\'';
  if (data.size() > 1024 && !session.checkSize(data.size() * 4))
    return nullptr;
  std::string out = "b";
  out += quote;
  for (char c : data) {
    char escape[8];
    char *end = writeShortEscape(escape, uint8_t(c));
    if (end != escape)
      out.append(escape, end);
    else if (c < ' ' || c == 0x7f)
      out.append(escape, writeEscape(escape, 'x', uint8_t(c), 2));
    else if (c == quote || c == '\\' || (escapeSingle && c == '\''))
      (out += '\\') += c;
    else
      out += c;
  }
  out += quote;
  return makeLatin1(session, reinterpret_cast<const uint8_t *>(out.data()),
                    uint32_t(out.size()));
}

} // namespace montyjit
