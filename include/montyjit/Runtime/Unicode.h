//===- Unicode.h - Properties of characters ---------------------*- C++ -*-===//
///
/// \file
/// What str's methods ask about a code point, by the rules that CPython has for
/// them. The data is utf8proc's (one Unicode version behind
/// CPython 3.14's 16.0: characters added since count as unassigned) and small
/// tables for what it lacks.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_UNICODE_H
#define MONTYJIT_RUNTIME_UNICODE_H

#include <cstdint>

namespace montyjit::unicode {

/// What `flagsOf` tells, precomputed for Latin-1.
enum Flags : uint16_t {
  Alpha = 1,
  Decimal = 2,
  Digit = 4,
  Numeric = 8,
  Upper = 16,
  Lower = 32,
  Title = 64,
  Space = 128,
  LineBreak = 256,
  Printable = 512,
  IdStart = 1024,
  IdContinue = 2048,
};
extern const uint16_t latin1Flags[256];

/// Out-of-line part of has().
bool hasSlow(uint32_t codePoint, Flags flag);
/// \return whether \p codePoint has the property \p flag (one bit).
inline bool has(uint32_t codePoint, Flags flag) {
  return codePoint < 256 ? (latin1Flags[codePoint] & flag) != 0
                         : hasSlow(codePoint, flag);
}
/// Out-of-line part of isAlnum().
bool isAlnumSlow(uint32_t codePoint);
/// \return whether str.isalnum holds.
inline bool isAlnum(uint32_t codePoint) {
  return codePoint < 256 ? (latin1Flags[codePoint] &
                            (Alpha | Numeric | Digit | Decimal)) != 0
                         : isAlnumSlow(codePoint);
}

/// The 0 to 9 that a decimal digit of any script stands for; -1 for others.
int decimalValue(uint32_t codePoint);

/// Lower, upper or title case, or nothing of it: for str.title and final sigma.
bool isCased(uint32_t codePoint);
bool isCaseIgnorable(uint32_t codePoint);

/// Mappings to one character, unchanged where there is none.
uint32_t simpleLower(uint32_t codePoint);
uint32_t simpleUpper(uint32_t codePoint);

/// Full mappings to up to three characters. \return how many were written.
int fullLower(uint32_t codePoint, uint32_t *out);
int fullUpper(uint32_t codePoint, uint32_t *out);
int fullTitle(uint32_t codePoint, uint32_t *out);
int fullFold(uint32_t codePoint, uint32_t *out);

} // namespace montyjit::unicode

#endif // MONTYJIT_RUNTIME_UNICODE_H
