//===- FieldText.h - The source text of `{...}` fields ----------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_FIELDTEXT_H
#define MONTYJIT_PARSE_FIELDTEXT_H

#include "montyjit/Support/Arena.h"

namespace montyjit {

/// \return \p raw, the text of a field, without its comments.
std::string_view fieldText(std::string_view raw, Arena &arena);

/// \return \p text without blanks and `=` at its end.
std::string_view stripFieldText(std::string_view text);

} // namespace montyjit

#endif // MONTYJIT_PARSE_FIELDTEXT_H
