//===- BytesText.cpp - Arguments and results of bytes methods ---*- C++ -*-===//

#include "BytesNew.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/World.h"

#include <cstring>

namespace montyjit {

const char *kindName(Value self) {
  return asByteArray(self) ? "bytearray" : "bytes";
}

ByteArrayObject *allocateByteArray(Session &session, uint64_t length) {
  if (length > 1024 && !session.checkSize(length))
    return nullptr;
  auto *array = static_cast<ByteArrayObject *>(
      session.heap.allocate(sizeof(ByteArrayObject)));
  array->shape = builtinShape(TypeId::ByteArray);
  if (length == 0)
    return array;
  array->data = static_cast<uint8_t *>(session.heap.allocateAtomic(length));
  array->length = array->capacity = length;
  return array;
}

ByteArrayObject *makeByteArray(Session &session, std::string_view data) {
  ByteArrayObject *array = allocateByteArray(session, data.size());
  if (array && !data.empty())
    std::memcpy(array->data, data.data(), data.size());
  return array;
}

Value makeLike(Session &session, Value self, std::string_view data) {
  void *object = asByteArray(self)
                     ? static_cast<void *>(makeByteArray(session, data))
                     : makeBytes(session, data);
  return object ? Value::fromObject(object) : Value::empty();
}

Value unchanged(Session &session, Value self) {
  if (isBytes(self))
    return self;
  return makeLike(session, self, receiverBytes(self));
}

Value allocateLike(Session &session, Value self, uint64_t length,
                   uint8_t *&data) {
  if (asByteArray(self)) {
    ByteArrayObject *array = allocateByteArray(session, length);
    data = array ? array->data : nullptr;
    return array ? Value::fromObject(array) : Value::empty();
  }
  BytesObject *bytes = allocateBytes(session, length);
  data = bytes ? bytes->data : nullptr;
  return bytes ? Value::fromObject(bytes) : Value::empty();
}

bool bytesArg(Session &session, Value value, std::string_view &view) {
  if (bytesView(value, view))
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "a bytes-like object is required, not '{}'",
                      typeName(value));
  return false;
}

bool byteArg(Session &session, Value value, const char *message,
             uint8_t &byte) {
  Value index = session.index(value);
  if (!index)
    return false;
  int64_t number;
  if (!intToInt64(index, number) || number < 0 || number > 255) {
    session.raise(TypeId::ValueError, message);
    return false;
  }
  byte = uint8_t(number);
  return true;
}

void initBytes() {
  for (TypeId id : {TypeId::Bytes, TypeId::ByteArray})
    for (auto table :
         {bytesCaseMethods, bytesCodecMethods, bytesEditMethods,
          bytesSearchMethods, bytesSpecialMethods, bytesSplitMethods})
      addMethods(id, table(id));
  addMethods(TypeId::Bytes, bytesOwnMethods());
  addMethods(TypeId::Bytes, bytesConstructors());
  addMethods(TypeId::ByteArray, byteArrayMethods());
  addMethods(TypeId::ByteArray, byteArrayConstructors());
  // Byte arrays have no hash.
  (void)!dictSetStr(*world.session, builtinType(TypeId::ByteArray)->dict,
                    staticName(Special::Hash), none());
  addMethods(TypeId::MemoryView, memoryViewMethods());
}

} // namespace montyjit
