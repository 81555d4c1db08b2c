#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Str.h"
namespace montyjit {
Value percentFormat(Session &session, Str *, Value) {
  return session.raise(TypeId::SystemError, "% is not there yet");
}
Value percentFormatBytes(Session &session, std::string_view, Value) {
  return session.raise(TypeId::SystemError, "% is not there yet");
}
}
