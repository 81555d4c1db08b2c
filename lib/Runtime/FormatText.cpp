//===- FormatText.cpp - format() of strings -------------------------------===//

#include "FormatSpec.h"
#include "montyjit/Runtime/Format.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

namespace montyjit {

/// \return why the spec is not one for strings; empty if it is.
static std::string_view stringSpecError(const FormatSpec &spec) {
  if (spec.sign)
    return spec.sign == ' ' ? "Space not allowed in string format specifier"
                            : "Sign not allowed in string format specifier";
  if (spec.coerceNegativeZero)
    return "Negative zero coercion (z) not allowed in string format specifier";
  if (spec.isAlternate)
    return "Alternate form (#) not allowed in string format specifier";
  if (spec.align == '=')
    return "'=' alignment not allowed in string format specifier";
  return {};
}

Str *formatStr(Session &session, Value value, Str *text) {
  FormatSpec spec;
  StrBuilder out(session);
  return parseFormatSpec(session, text, value, 's', '<', spec) &&
                 formatStrAs(session, value, spec, out)
             ? out.finish()
             : nullptr;
}

bool formatStrAs(Session &session, Value value, const FormatSpec &spec,
                 StrBuilder &out) {
  Str *string = asStr(value);
  if (spec.type != 's')
    return raiseUnknownCode(session, spec.type, value);
  if (std::string_view error = stringSpecError(spec); !error.empty()) {
    session.raise(TypeId::ValueError, error);
    return false;
  }
  uint32_t size = string->length;
  if (spec.precision >= 0 && spec.precision < size)
    size = uint32_t(spec.precision);
  int64_t padding = std::max<int64_t>(spec.width - size, 0);
  if (padding && (spec.width > UINT32_MAX ||
                  !session.checkSize(uint64_t(spec.width) * 4))) {
    if (!session.hasRaised())
      session.raise(TypeId::MemoryError, "");
    return false;
  }
  int64_t left = spec.align == '>'   ? padding
                 : spec.align == '^' ? padding / 2
                                     : 0;
  out.appendRepeated(spec.fill, uint32_t(left));
  out.append(string, 0, size);
  out.appendRepeated(spec.fill, uint32_t(padding - left));
  return true;
}

} // namespace montyjit
