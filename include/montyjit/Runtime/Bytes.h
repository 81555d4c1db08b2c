//===- Bytes.h - Bytes, byte arrays and encodings ---------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_BYTES_H
#define MONTYJIT_RUNTIME_BYTES_H

#include "montyjit/Runtime/Session.h"

#include <string_view>

namespace montyjit {

inline bool isBytes(Value value) { return isExactly(value, TypeId::Bytes); }
/// \return \p value as bytes, unwrapping an instance of a subclass; null if it is
/// none. Never allocates.
BytesObject *asBytes(Value value);
/// The same for byte arrays.
ByteArrayObject *asByteArray(Value value);

/// \return the content of bytes, a byte array or a memory view over one, valid
/// until the next change of it; false if \p value has no bytes. Never allocates.
[[nodiscard]] bool bytesView(Value value, std::string_view &view);
/// \return whether \p fields, which may come from a stranger, are those of a
/// memory view.
bool isSoundMemoryView(const Value *fields);

/// \return bytes with a copy of \p data. Null with MemoryError pending when too
/// large. Single bytes and the empty bytes are shared.
BytesObject *makeBytes(Session &session, std::string_view data);
/// \return uninitialised bytes to be filled by the caller.
BytesObject *allocateBytes(Session &session, uint64_t length);
ByteArrayObject *makeByteArray(Session &session, std::string_view data);

/// CPython's hash; cached. Never allocates.
int64_t hashBytesObject(BytesObject *bytes);
/// `repr(bytes)`, for the content of any bytes-like object. \p escapeSingle: "'" is
/// escaped whatever the quotes, as bytearray does.
Str *reprBytes(Session &session, std::string_view data,
               bool escapeSingle = false);

/// `data.decode(encoding, errors)`; null with UnicodeDecodeError or LookupError.
Str *decodeBytes(Session &session, Value object, std::string_view data,
                 std::string_view encoding, std::string_view errors);
/// `string.encode(encoding, errors)`; null with UnicodeEncodeError or LookupError.
BytesObject *encodeStr(Session &session, Str *string, std::string_view encoding,
                       std::string_view errors);

/// `bytes % args`. May suspend (Replay). \return bytes, or empty.
Value percentFormatBytes(Session &session, std::string_view format,
                         Value args);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_BYTES_H
