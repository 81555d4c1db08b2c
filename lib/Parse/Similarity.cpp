//===- Similarity.cpp - Edit distance and common blocks -------------------===//

#include "Similarity.h"

#include <algorithm>
#include <numeric>

using namespace montyjit;

namespace {

constexpr size_t MoveCost = 2;
constexpr size_t CaseCost = 1;
constexpr size_t MaxLength = 40;

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

size_t substitutionCost(char a, char b) {
  if (a == b)
    return 0;
  return lower(a) == lower(b) ? CaseCost : MoveCost;
}

size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j)
    row[j] = j * MoveCost;
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] += MoveCost;
    for (size_t j = 0; j < b.size(); ++j) {
      size_t above = row[j + 1];
      row[j + 1] = std::min(diagonal + substitutionCost(a[i], b[j]),
                            std::min(above, row[j]) + MoveCost);
      diagonal = above;
    }
  }
  return row[b.size()];
}

/// The number of characters in the matching blocks of \p a and \p b, as
/// difflib's SequenceMatcher finds them.
size_t matchingCharacters(std::string_view a, std::string_view b) {
  size_t bestA = 0, bestB = 0, best = 0;
  for (size_t i = 0; i < a.size(); ++i)
    for (size_t j = 0; j < b.size(); ++j) {
      size_t size = 0;
      while (i + size < a.size() && j + size < b.size() &&
             a[i + size] == b[j + size])
        ++size;
      if (size > best) {
        best = size;
        bestA = i;
        bestB = j;
      }
    }
  if (!best)
    return 0;
  return best + matchingCharacters(a.substr(0, bestA), b.substr(0, bestB)) +
         matchingCharacters(a.substr(bestA + best), b.substr(bestB + best));
}

} // namespace

std::string_view
montyjit::nearestWord(std::string_view name,
                      std::span<const std::string_view> candidates) {
  std::string_view nearest;
  size_t nearestDistance = SIZE_MAX;
  if (name.size() > MaxLength)
    return nearest;
  for (std::string_view candidate : candidates) {
    if (candidate == name)
      continue;
    size_t limit = (name.size() + candidate.size() + 3) * MoveCost / 6;
    limit = std::min(limit, nearestDistance - 1);
    size_t distance = editDistance(name, candidate);
    if (distance > limit)
      continue;
    nearest = candidate;
    nearestDistance = distance;
  }
  return nearest;
}

std::vector<std::string_view>
montyjit::closeMatches(std::string_view word,
                       std::span<const std::string_view> candidates,
                       size_t count) {
  using Scored = std::pair<double, std::string_view>;
  std::vector<Scored> scored;
  // Longer words can reach no ratio of one half.
  if (word.size() <= MaxLength)
    for (std::string_view candidate : candidates) {
      double total = double(word.size() + candidate.size());
      double ratio = 2.0 * double(matchingCharacters(candidate, word)) / total;
      if (ratio >= 0.5)
        scored.emplace_back(ratio, candidate);
    }
  std::sort(scored.begin(), scored.end(), std::greater<Scored>());
  std::vector<std::string_view> words;
  for (const Scored &entry : scored)
    if (words.size() < count)
      words.push_back(entry.second);
  return words;
}
