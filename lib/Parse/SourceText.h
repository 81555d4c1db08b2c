//===- SourceText.h - Bytes of a file to text -------------------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_SOURCETEXT_H
#define MONTYJIT_PARSE_SOURCETEXT_H

#include "montyjit/Parse/Parser.h"

namespace montyjit {

/// Fills `source` and `lineStarts` of \p tree from \p bytes: takes off a byte
/// order mark, decodes by the coding cookie, makes every line end in '\n', also
/// the last one. \return false with \p error if that is impossible.
bool decodeSource(std::string_view bytes, bool ignoreCookie, Tree &tree,
                  Diagnostic &error);

} // namespace montyjit

#endif // MONTYJIT_PARSE_SOURCETEXT_H
