//===- StrSearch.h - Searching in text --------------------------*- C++ -*-===//
///
/// \file
/// Bytes are searched by the C library (memchr, memmem), patterns first by
/// their two ends. For wide text and for searching from the end there is the
/// two-way algorithm (Crochemore and Perrin, "Two-way string-matching", 1991):
/// linear time and constant space, whatever the pattern.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_STRSEARCH_H
#define MONTYJIT_LIB_RUNTIME_STRSEARCH_H

#include "StrText.h"

#include <cwchar>
#include <vector>

namespace montyjit {

/// Text read forwards (Step 1) or backwards (Step -1).
template <typename T, int Step> struct TextView {
  const T *first;
  size_t size;
  T operator[](size_t index) const { return first[ptrdiff_t(index) * Step]; }
};

/// A pattern with its critical factorisation.
template <typename T, int Step> class TwoWay {
public:
  explicit TwoWay(TextView<T, Step> needle) : needle_(needle) {
    size_t period, otherPeriod;
    cut_ = maximalSuffix<false>(period);
    size_t other = maximalSuffix<true>(otherPeriod);
    if (other > cut_) {
      cut_ = other;
      period = otherPeriod;
    }
    setPeriod(period);
  }

  /// \return where the pattern first occurs in \p text; text.size if nowhere.
  size_t find(TextView<T, Step> text) const {
    size_t size = needle_.size, memory = 0;
    for (size_t at = 0; at + size <= text.size;) {
      size_t i = std::max(cut_, memory);
      while (i < size && needle_[i] == text[at + i])
        ++i;
      if (i < size) {
        at += i - cut_ + 1;
        memory = 0;
        continue;
      }
      i = cut_;
      while (i > memory && needle_[i - 1] == text[at + i - 1])
        --i;
      if (i <= memory)
        return at;
      at += period_;
      memory = memory_;
    }
    return text.size;
  }

private:
  template <bool Reversed> size_t maximalSuffix(size_t &period) const {
    size_t suffix = size_t(-1), candidate = 0, k = 1;
    period = 1;
    while (candidate + k < needle_.size) {
      T a = needle_[suffix + k], b = needle_[candidate + k];
      if (a == b) {
        if (k == period) {
          candidate += period;
          k = 1;
        } else {
          ++k;
        }
      } else if (Reversed ? a < b : a > b) {
        candidate += k;
        k = 1;
        period = candidate - suffix;
      } else {
        suffix = candidate++;
        k = period = 1;
      }
    }
    return suffix + 1;
  }

  void setPeriod(size_t period) {
    bool isPeriodic = cut_ + period <= needle_.size;
    for (size_t i = 0; isPeriodic && i < cut_; ++i)
      isPeriodic = needle_[i] == needle_[i + period];
    period_ = isPeriodic ? period : std::max(cut_, needle_.size - cut_) + 1;
    memory_ = isPeriodic ? needle_.size - period : 0;
  }

  TextView<T, Step> needle_;
  size_t cut_;
  size_t period_;
  size_t memory_;
};

/// \return where \p character first occurs; text.size() if nowhere.
template <typename T> size_t findChar(std::span<const T> text, T character) {
  if constexpr (sizeof(T) == 1) {
    auto *found = static_cast<const T *>(
        text.empty() ? nullptr
                     : std::memchr(text.data(), character, text.size()));
    return found ? size_t(found - text.data()) : text.size();
  } else if constexpr (sizeof(T) == sizeof(wchar_t)) {
    auto *begin = reinterpret_cast<const wchar_t *>(text.data());
    auto *found = std::wmemchr(begin, wchar_t(character), text.size());
    return found ? size_t(found - begin) : text.size();
  } else {
    return size_t(std::find(text.begin(), text.end(), character) -
                  text.begin());
  }
}

/// \return where \p needle first occurs; text.size() if nowhere.
/// \pre 2 <= needle.size() <= text.size()
size_t findBytes(std::span<const uint8_t> text,
                 std::span<const uint8_t> needle);

/// Finds the occurrences of a pattern of at least one character.
template <typename T> class Searcher {
public:
  explicit Searcher(std::span<const T> needle) : needle_(needle) {
    if (sizeof(T) > 1 && needle.size() > 1)
      new (&twoWay_) TwoWay<T, 1>({needle.data(), needle.size()});
  }

  /// \return the first occurrence in \p text; text.size() if there is none.
  size_t find(std::span<const T> text) const {
    if (text.size() < needle_.size())
      return text.size();
    if (needle_.size() == 1)
      return findChar(text, needle_[0]);
    if constexpr (sizeof(T) == 1) {
      return findBytes(text, needle_);
    } else {
      return twoWay_.find({text.data(), text.size()});
    }
  }

  size_t size() const { return needle_.size(); }

private:
  std::span<const T> needle_;
  union {
    TwoWay<T, 1> twoWay_;
  };
};

/// \return the last occurrence of \p needle in \p text; text.size() if there is
/// none. \pre needle is not empty.
template <typename T>
size_t findLast(std::span<const T> text, std::span<const T> needle) {
  if (needle.size() > text.size())
    return text.size();
  if constexpr (sizeof(T) == 1) {
    if (needle.size() == 1) {
      auto *found =
          static_cast<const T *>(memrchr(text.data(), needle[0], text.size()));
      return found ? size_t(found - text.data()) : text.size();
    }
  }
  TwoWay<T, -1> search({&needle.back(), needle.size()});
  size_t at = search.find({&text.back(), text.size()});
  return at == text.size() ? at : text.size() - at - needle.size();
}

/// \return how many times \p needle occurs without overlap, at most \p limit.
template <typename T>
uint64_t countOccurrences(std::span<const T> text, std::span<const T> needle,
                          uint64_t limit) {
  if (needle.size() == 1 && limit >= text.size())
    return uint64_t(std::count(text.begin(), text.end(), needle[0]));
  Searcher<T> search(needle);
  uint64_t count = 0;
  while (count < limit) {
    size_t at = search.find(text);
    if (at == text.size())
      break;
    ++count;
    text = text.subspan(at + needle.size());
  }
  return count;
}

/// Where a pattern occurs in a text, without overlap. The first places are
/// remembered: whoever counts them and then visits them searches once.
template <typename T> class Occurrences {
public:
  Occurrences(std::span<const T> text, std::span<const T> pattern,
              uint64_t limit)
      : text_(text), search_(pattern) {
    for (size_t at = 0; count_ < limit;) {
      at += search_.find(text.subspan(at));
      if (at == text.size())
        break;
      if (count_ < Remembered)
        places_[count_] = at;
      ++count_;
      at += search_.size();
    }
  }

  uint64_t count() const { return count_; }

  /// Calls \p visit with each place in order.
  template <typename Visit> void forEach(Visit visit) const {
    size_t at = 0;
    for (uint64_t i = 0; i < count_; ++i) {
      at = i < Remembered ? places_[i] : at + search_.find(text_.subspan(at));
      visit(at);
      at += search_.size();
    }
  }

private:
  static constexpr uint64_t Remembered = 128;

  std::span<const T> text_;
  Searcher<T> search_;
  uint64_t count_ = 0;
  size_t places_[Remembered];
};

/// Calls \p visit with spans of one type over \p text and \p needle, whose
/// code points are widened if need be. \pre needle->width <= text->width.
template <typename Visit>
auto visitSearch(const Str *text, const Str *needle, Visit visit) {
  return visitStr(text, [&]<typename T>(std::span<const T> span) {
    if (needle->width == sizeof(T))
      return visit(span, std::span(static_cast<const T *>(needle->data),
                                   needle->length));
    T few[16];
    std::vector<T> many;
    T *wide = few;
    if (needle->length > std::size(few)) {
      many.resize(needle->length);
      wide = many.data();
    }
    copyText(wide, sizeof(T), needle->data, needle->width, needle->length);
    return visit(span, std::span<const T>(wide, needle->length));
  });
}

/// \return where \p needle first (\p last: last) occurs within [start, end) of
/// \p text, or -1. \pre 0 <= start, end <= length.
int64_t searchStr(const Str *text, const Str *needle, int64_t start,
                  int64_t end, bool last = false);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_STRSEARCH_H
