#include "BytesText.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Str.h"
namespace montyjit {
bool memoryViewBytes(Value, std::string_view &) { return false; }
Str *decodeBytes(Session &session, Value, std::string_view data, std::string_view, std::string_view) {
  return makeStr(session, data);
}
BytesObject *encodeStr(Session &session, Str *string, std::string_view, std::string_view) {
  return makeBytes(session, toUtf8(string));
}
void initBytes() {}
}
