//===- Json.h - The parts of the json module --------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_JSON_H
#define MONTYJIT_LIB_MODULES_JSON_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// `_parse(text, start, object_hook, parse_float, parse_int, parse_constant,
/// strict, object_pairs_hook, error_class)`: the value of the whole text. Replay.
Value jsonParse(Session &session, Value *args);
/// The same for a part of the text: (value, end). Replay.
Value jsonParsePart(Session &session, Value *args);

/// Raises `errorClass(message, document, position)`. \return empty. Replay.
Value raiseJsonError(Session &session, Value errorClass, const char *message,
                     Value document, size_t position);

/// `_encode(value, default, ensure_ascii, check_circular, allow_nan, indent,
/// item_separator, key_separator, sort_keys, skipkeys)`: a string. Replay.
Value jsonEncode(Session &session, Value *args);
/// `_encode_string(text, ensure_ascii)`.
Value jsonEncodeString(Session &session, Value *args);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_JSON_H
