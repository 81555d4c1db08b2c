//===- BytesNew.h - Constructors and changes of byte arrays -----*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_BYTESNEW_H
#define MONTYJIT_LIB_RUNTIME_BYTESNEW_H

#include "BytesText.h"

namespace montyjit {

/// Changes the length; new bytes are uninitialised. \return false with MemoryError
/// or BufferError pending.
[[nodiscard]] bool resizeByteArray(Session &session, ByteArrayObject *array,
                                   uint64_t length);
/// Replaces bytes [begin, end) by \p data, which may be part of \p array.
[[nodiscard]] bool replaceBytes(Session &session, ByteArrayObject *array,
                                uint64_t begin, uint64_t end,
                                std::string_view data);
/// Appends \p data. \return None, or empty.
Value extendByteArray(Session &session, ByteArrayObject *array,
                      std::string_view data);
/// Appends the plain int \p value. \return false with ValueError \p message, ...
[[nodiscard]] bool appendByteValue(Session &session, ByteArrayObject *array,
                                   Value value, const char *message);
/// `self * count`.
Value repeatBytes(Session &session, Value self, int64_t count);
/// The text of hex() with its arguments. May suspend inside a replay scope.
Value hexOfBytes(Session &session, std::string_view data, Value separator,
                 Value group);

NativeTable bytesConstructors();
NativeTable byteArrayConstructors();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_BYTESNEW_H
