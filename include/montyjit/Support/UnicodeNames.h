//===- UnicodeNames.h - The names of characters -----------------*- C++ -*-===//

#ifndef MONTYJIT_SUPPORT_UNICODENAMES_H
#define MONTYJIT_SUPPORT_UNICODENAMES_H

#include <string>
#include <string_view>

namespace montyjit {

/// \return the name of a character; empty if it has none. The first call in a
/// process unpacks the table (some milliseconds, 1 MB).
std::string unicodeName(char32_t character);

/// \return the character, or the sequence of several, that has the name or
/// alias \p name, in letters of any case; empty if none has.
std::u32string unicodeLookup(std::string_view name);

} // namespace montyjit

#endif // MONTYJIT_SUPPORT_UNICODENAMES_H
