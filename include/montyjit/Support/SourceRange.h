//===- SourceRange.h - Where a construct stands in its source ---*- C++ -*-===//

#ifndef MONTYJIT_SUPPORT_SOURCERANGE_H
#define MONTYJIT_SUPPORT_SOURCERANGE_H

#include <cstdint>

namespace montyjit {

/// A range of source text as CPython's `ast` module counts it: lines from 1,
/// columns from 0 in UTF-8 bytes, the end column exclusive.
struct SourceRange {
  uint32_t line = 0;
  uint32_t column = 0;
  uint32_t endLine = 0;
  uint32_t endColumn = 0;
};

} // namespace montyjit

#endif // MONTYJIT_SUPPORT_SOURCERANGE_H
