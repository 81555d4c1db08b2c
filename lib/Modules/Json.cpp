//===- Json.cpp - The json module -----------------------------------------===//

#include "Json.h"
#include "ModuleTable.h"

using namespace montyjit;

namespace {
#define PARSE_SIGNATURE                                                        \
  "(text, start, object_hook, parse_float, parse_int, parse_constant, strict, " \
  "object_pairs_hook, error_class, /)"

NativeDef table[] = {
    {"_parse", PARSE_SIGNATURE, jsonParse, NativeKind::Replay},
    {"_parse_part", PARSE_SIGNATURE, jsonParsePart, NativeKind::Replay},
    {"_encode",
     "(value, default, ensure_ascii, check_circular, allow_nan, indent, "
     "item_separator, key_separator, sort_keys, skipkeys, /)",
     jsonEncode, NativeKind::Replay},
    {"_encode_string", "(text, ensure_ascii, /)", jsonEncodeString},
};
#undef PARSE_SIGNATURE
} // namespace

ModuleDef montyjit::jsonModule() {
  return {.name = "json", .natives = table, .prelude = "json"};
}
