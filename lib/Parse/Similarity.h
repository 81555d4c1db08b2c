//===- Similarity.h - Which word was meant ----------------------*- C++ -*-===//

#ifndef MONTYJIT_PARSE_SIMILARITY_H
#define MONTYJIT_PARSE_SIMILARITY_H

#include <span>
#include <string_view>
#include <vector>

namespace montyjit {

/// \return the candidate that CPython suggests for a misspelt \p name (by edit
/// distance), or nothing.
std::string_view nearestWord(std::string_view name,
                             std::span<const std::string_view> candidates);

/// \return `difflib.get_close_matches(word, candidates, count, 0.5)`.
std::vector<std::string_view>
closeMatches(std::string_view word,
             std::span<const std::string_view> candidates, size_t count);

} // namespace montyjit

#endif // MONTYJIT_PARSE_SIMILARITY_H
