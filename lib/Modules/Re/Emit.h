//===- Emit.h - Python's expressions in PCRE2's syntax ----------*- C++ -*-===//
///
/// \file
/// Subjects are matched without UTF mode, by the library whose code unit is as
/// wide as the subject's characters: 8 bits (with tables for Latin-1, or for
/// bytes and ASCII), 16 or 32 bits (with Unicode properties). What PCRE2 would
/// take otherwise than Python is spelled out.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_MODULES_RE_EMIT_H
#define MONTYJIT_LIB_MODULES_RE_EMIT_H

#include "Syntax.h"

#include <optional>

namespace montyjit::re {

/// How the text that emit() writes is to be compiled.
struct Dialect {
  /// Bytes per character of the subject: 1, 2 or 4.
  uint8_t width;
  /// Classes and case by Unicode: Latin-1 tables, or PCRE2_UCP.
  bool isUnicode;
};

/// \return whether some part of \p syntax, a str pattern, goes by Unicode.
bool usesUnicode(const Syntax &syntax);

/// \return the text of a PCRE2 pattern for \p syntax, to be compiled with
/// PCRE2_DOTALL, PCRE2_ALT_CIRCUMFLEX and newline LF, and with PCRE2_CASELESS
/// if the flags have it.
std::u32string emit(const Syntax &syntax, const Dialect &dialect);

} // namespace montyjit::re

#endif // MONTYJIT_LIB_MODULES_RE_EMIT_H
