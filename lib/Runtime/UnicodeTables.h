//===- UnicodeTables.h - Character data beyond utf8proc ---------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_UNICODETABLES_H
#define MONTYJIT_LIB_RUNTIME_UNICODETABLES_H

#include <cstdint>
#include <span>

namespace montyjit::unicode {

struct CharRange {
  uint32_t first, last;
};
/// Sorted and disjoint.
using CharSet = std::span<const CharRange>;

/// A character that a case mapping replaces by two or three; unused ones are 0.
struct CharExpansion {
  uint32_t from;
  uint32_t to[3];
};

enum class SetId : uint8_t {
  OtherUpper,
  OtherLower,
  Decimals,
  OtherDigits,
  OtherNumeric,
  OtherIdStart,
  NotIdStart,
  OtherIdContinue,
  NotIdContinue,
  OtherIgnorable,
};
extern const CharSet sets[];

enum class CaseMapping : uint8_t { Upper, Title, Fold };
/// Sorted by `from`; indexed by CaseMapping.
extern const std::span<const CharExpansion> expansions[];

} // namespace montyjit::unicode

#endif // MONTYJIT_LIB_RUNTIME_UNICODETABLES_H
