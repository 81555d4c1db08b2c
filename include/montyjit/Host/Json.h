//===- Json.h - Python data as JSON text ------------------------*- C++ -*-===//
///
/// \file
/// JSON for what JSON has, and tagged objects with one key that starts with `$`
/// for what it lacks:
///
///     {"$tuple":[..]}  {"$set":[..]}  {"$frozenset":[..]} {"$dict":[[k,v],..]}
///     {"$bytes":"base64"}  {"$bytearray":"base64"}
///     {"$float":"nan"|"inf"|"-inf"}
///     {"$complex":[re,im]}  {"$ellipsis":true}  {"$range":[start,stop,step]}
///     {"$slice":[start,stop,step]}  {"$exception":{"type":"..","args":[..]}}
///     {"$dataclass":{"type":"..","fields":{..}}}  {"$path":".."}
///     {"$repr":".."}
///
/// A dict is an object when all keys are strings and none starts with `$`. Ints
/// have any number of digits; a number with a point or an exponent is a float.
/// `$repr` is only written, for what has no other form. What writeJson gives,
/// parseJson reads back as an equal value.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_HOST_JSON_H
#define MONTYJIT_HOST_JSON_H

#include "montyjit/Host/HostValue.h"
#include "montyjit/Host/Result.h"

#include <string>
#include <string_view>

namespace montyjit {

/// Reads one JSON value that takes all of \p text. The error is a ValueError
/// with the offset in its message. Text is hostile: depth is bounded, time
/// linear.
Result<HostValue> parseJson(std::string_view text);

/// \return \p value in one line without spaces.
std::string writeJson(const HostValue &value);
/// Appends \p value to \p out.
void appendJson(const HostValue &value, std::string &out);
/// Appends \p utf8 as a JSON string, quotes included.
void appendJsonString(std::string_view utf8, std::string &out);

} // namespace montyjit

#endif // MONTYJIT_HOST_JSON_H
