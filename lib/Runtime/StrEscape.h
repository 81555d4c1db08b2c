//===- StrEscape.h - Backslash escapes --------------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_STRESCAPE_H
#define MONTYJIT_LIB_RUNTIME_STRESCAPE_H

#include <cstdint>

namespace montyjit {

class StrBuilder;
struct Str;

/// Writes a backslash, \p kind and \p digits hexadecimal digits. \return the
/// end.
char *writeEscape(char *out, char kind, uint32_t value, int digits);
/// Writes \xhh, \uhhhh or \Uhhhhhhhh, at most 10 characters. \return the end.
char *writeCharEscape(char *out, uint32_t codePoint);
/// Writes \n, \r or \t; nothing for other characters. \return the end.
char *writeShortEscape(char *out, uint32_t codePoint);

/// Appends the repr of a string without escapes. \return false, with nothing
/// done, for any other.
[[nodiscard]] bool appendPlainRepr(StrBuilder &out, const Str *string);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_STRESCAPE_H
