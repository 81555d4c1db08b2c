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

#include <array>
#include <span>

namespace montyjit {

std::string_view viewOf(const BytesObject *bytes);
std::string_view viewOf(const ByteArrayObject *array);
/// bytesView for memory views.
[[nodiscard]] bool memoryViewBytes(Value value, std::string_view &view);
/// \return whether the class of \p object has a method `__buffer__`.
bool hasBuffer(Session &session, Value object);
/// \return what that method gives for a view that need not be written. May
/// suspend. \pre hasBuffer.
Value callBuffer(Session &session, Value object);

/// The content of the receiver of a method of bytes or bytearray.
inline std::string_view receiverBytes(Value self) {
  if (isBytes(self))
    return viewOf(self.as<BytesObject>());
  std::string_view view;
  (void)!bytesView(self, view);
  return view;
}

inline std::span<const uint8_t> spanOf(std::string_view view) {
  return {reinterpret_cast<const uint8_t *>(view.data()), view.size()};
}

/// "bytes" or "bytearray", as errors about \p self say.
const char *kindName(Value self);

/// \return \p data as an object of the kind of \p self. Empty with MemoryError.
Value makeLike(Session &session, Value self, std::string_view data);
/// The same for a method that changed nothing: bytes are their own copy.
Value unchanged(Session &session, Value self);
/// \return an uninitialised object of the kind of \p self, and its \p data.
Value allocateLike(Session &session, Value self, uint64_t length,
                   uint8_t *&data);
/// \return a byte array of \p length uninitialised bytes; null with MemoryError.
ByteArrayObject *allocateByteArray(Session &session, uint64_t length);

/// A bytes-like argument: TypeError "a bytes-like object is required, not 'X'".
[[nodiscard]] bool bytesArg(Session &session, Value value,
                            std::string_view &view);
/// An int from 0 to 255; \p message is the ValueError for others. May suspend
/// inside a replay scope.
[[nodiscard]] bool byteArg(Session &session, Value value, const char *message,
                           uint8_t &byte);
inline constexpr char ByteOutOfRange[] = "byte must be in range(0, 256)";

inline char asciiLower(char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
inline char asciiUpper(char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }
inline bool isAsciiSpace(char c) { return c == ' ' || (c >= 9 && c <= 13); }

/// A table of methods that bytes and byte arrays have in common: one copy each,
/// because a row belongs to one type. \p Rows is the function's own array.
template <const auto &Rows> NativeTable tableFor(TypeId id) {
  static auto forBytes = std::to_array(Rows);
  static auto forByteArrays = std::to_array(Rows);
  return id == TypeId::Bytes ? forBytes : forByteArrays;
}

NativeTable bytesCaseMethods(TypeId id);
NativeTable bytesCodecMethods(TypeId id);
NativeTable bytesEditMethods(TypeId id);
NativeTable bytesSearchMethods(TypeId id);
NativeTable bytesSpecialMethods(TypeId id);
NativeTable bytesSplitMethods(TypeId id);
NativeTable bytesOwnMethods();
NativeTable byteArrayMethods();
NativeTable memoryViewMethods();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_BYTESTEXT_H
