//===- StrRepr.cpp - repr of strings ----------------------------*- C++ -*-===//

#include "StrEscape.h"
#include "StrText.h"
#include "montyjit/Runtime/Unicode.h"

namespace montyjit {

static constexpr char HexDigits[] = "0123456789abcdef";

char *writeEscape(char *out, char kind, uint32_t value, int digits) {
  *out++ = '\\';
  *out++ = kind;
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
    *out++ = HexDigits[value >> shift & 15];
  return out;
}

char *writeCharEscape(char *out, uint32_t codePoint) {
  if (codePoint < 0x100)
    return writeEscape(out, 'x', codePoint, 2);
  if (codePoint < 0x10000)
    return writeEscape(out, 'u', codePoint, 4);
  return writeEscape(out, 'U', codePoint, 8);
}

namespace {

/// What repr has to do to a string.
struct ReprPlan {
  uint64_t length = 2;
  uint32_t bits = 0;
  bool hasSingle = false;
  bool hasDouble = false;

  char quote() const { return hasSingle && !hasDouble ? '"' : '\''; }
};

/// \return how many characters \p codePoint takes, its quote aside.
int reprLength(uint32_t codePoint) {
  if (codePoint == '\\' || codePoint == '\n' || codePoint == '\r' ||
      codePoint == '\t')
    return 2;
  if (unicode::has(codePoint, unicode::Printable))
    return 1;
  return codePoint < 0x100 ? 4 : codePoint < 0x10000 ? 6 : 10;
}

template <typename T> ReprPlan planRepr(std::span<const T> text) {
  ReprPlan plan;
  uint64_t singles = 0;
  for (uint32_t codePoint : text) {
    int length = reprLength(codePoint);
    plan.length += length;
    plan.bits |= length == 1 ? codePoint : 0;
    singles += codePoint == '\'';
    plan.hasDouble |= codePoint == '"';
  }
  plan.hasSingle = singles != 0;
  if (plan.quote() == '\'')
    plan.length += singles;
  return plan;
}

/// Writes one character in repr's way. \return the end.
template <typename To>
To *writeReprChar(To *out, uint32_t codePoint, char quote) {
  if (codePoint == uint32_t(quote) || codePoint == '\\') {
    *out++ = '\\';
    *out++ = To(codePoint);
    return out;
  }
  if (unicode::has(codePoint, unicode::Printable)) {
    *out++ = To(codePoint);
    return out;
  }
  char escape[10];
  char *end = writeShortEscape(escape, codePoint);
  if (end == escape)
    end = writeCharEscape(escape, codePoint);
  return std::copy(escape, end, out);
}

template <typename To, typename From>
void writeRepr(To *out, std::span<const From> text, char quote) {
  *out++ = To(quote);
  for (uint32_t codePoint : text)
    out = writeReprChar(out, codePoint, quote);
  *out = To(quote);
}

} // namespace

char *writeShortEscape(char *out, uint32_t codePoint) {
  const char *letter = codePoint == '\n'   ? "n"
                       : codePoint == '\r' ? "r"
                       : codePoint == '\t' ? "t"
                                           : nullptr;
  if (letter) {
    *out++ = '\\';
    *out++ = *letter;
  }
  return out;
}

/// \return whether \p string needs no escapes and single quotes.
static bool isPlainAscii(const Str *string) {
  if (!string->isAscii)
    return false;
  unsigned bad = 0;
  for (char c : string->ascii())
    bad |= unsigned(c < ' ') | unsigned(c == 0x7f) | unsigned(c == '\'') |
           unsigned(c == '\\');
  return !bad;
}

static Str *quoteAscii(Session &session, const Str *string) {
  Str *result = allocateStr(session, uint64_t(string->length) + 2, 1);
  if (!result)
    return nullptr;
  auto *to = static_cast<uint8_t *>(mutableText(result));
  to[0] = to[string->length + 1] = '\'';
  std::memcpy(to + 1, string->data, string->length);
  result->isAscii = true;
  return result;
}

bool appendPlainRepr(StrBuilder &out, const Str *string) {
  if (!isPlainAscii(string))
    return false;
  out.append('\'');
  out.append(string);
  out.append('\'');
  return true;
}

Str *reprStr(Session &session, Str *string) {
  if (isPlainAscii(string))
    return quoteAscii(session, string);
  return visitStr(string, [&]<typename T>(std::span<const T> text) -> Str * {
    ReprPlan plan = planRepr(text);
    Str *result = allocateStr(session, plan.length, widthFor(plan.bits));
    if (!result)
      return nullptr;
    void *to = mutableText(result);
    if (result->width == 1)
      writeRepr(static_cast<uint8_t *>(to), text, plan.quote());
    else if (result->width == 2)
      writeRepr(static_cast<uint16_t *>(to), text, plan.quote());
    else
      writeRepr(static_cast<uint32_t *>(to), text, plan.quote());
    return finishStr(result);
  });
}

} // namespace montyjit
