//===- BytesText.h - What bytes and byte arrays share -----------*- C++ -*-===//
///
/// \file
/// The methods of bytes and bytearray are the same code: they work on the content
/// as a string_view, and their results are of the receiver's kind.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_BYTESTEXT_H
#define MONTYJIT_LIB_RUNTIME_BYTESTEXT_H

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Native.h"

#include <string>

namespace montyjit {

std::string_view viewOf(const BytesObject *bytes);
std::string_view viewOf(const ByteArrayObject *array);
/// bytesView for memory views.
[[nodiscard]] bool memoryViewBytes(Value value, std::string_view &view);

/// The content of the receiver of a method of bytes or bytearray.
inline std::string_view receiverBytes(Value self) {
  if (isBytes(self))
    return viewOf(self.as<BytesObject>());
  std::string_view view;
  (void)!bytesView(self, view);
  return view;
}

/// \return \p data as an object of the kind of \p self, always a new one for byte
/// arrays; \p self itself where bytes are unchanged. Empty with MemoryError.
Value makeLike(Session &session, Value self, std::string_view data);
/// \return an uninitialised object of the kind of \p self, and its \p data.
Value allocateLike(Session &session, Value self, uint64_t length,
                   uint8_t *&data);

/// A bytes-like argument: TypeError "a bytes-like object is required, not 'X'".
[[nodiscard]] bool bytesArg(Session &session, Value value,
                            std::string_view &view);

// One table per file of methods; initBytes adds them to bytes and to bytearray.
NativeTable bytesMethodTables(TypeId id, int number);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_BYTESTEXT_H
