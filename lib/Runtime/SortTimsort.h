//===- SortTimsort.h - Stable merge sort of natural runs --------*- C++ -*-===//
///
/// \file
/// Timsort (T. Peters, 2002) with the merge order of powersort (J. Munro and
/// S. Wild, 2018), comparing the same elements in the same order as CPython 3.14
/// does: programs can watch the comparisons. An array of keys decides, an optional
/// array of values moves along with it.
///
/// `Less` answers 1, 0, or -1 to give up; all functions answer false then, and the
/// arrays hold a permutation of what they held.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_SORTTIMSORT_H
#define MONTYJIT_LIB_RUNTIME_SORTTIMSORT_H

#include "montyjit/Runtime/Session.h"

#include <algorithm>
#include <cstring>

namespace montyjit {

/// A place in the two arrays.
struct SortPlace {
  Value *keys;
  /// Null without values.
  Value *values;

  SortPlace operator+(int64_t n) const {
    return {keys + n, values ? values + n : nullptr};
  }
  void advance(int64_t n) { *this = *this + n; }
};

inline void copyPlace(SortPlace to, SortPlace from, int64_t count) {
  std::memmove(to.keys, from.keys, size_t(count) * sizeof(Value));
  if (to.values)
    std::memmove(to.values, from.values, size_t(count) * sizeof(Value));
}

inline void reversePlace(SortPlace place, int64_t count) {
  std::reverse(place.keys, place.keys + count);
  if (place.values)
    std::reverse(place.values, place.values + count);
}

/// Sorts one array. Holds the state that the merges share.
template <typename Less> class Timsort {
public:
  Timsort(Session &session, SortPlace base, int64_t count, Less &less)
      : session_(session), base_(base), count_(count), less_(less) {}

  /// \return false when a comparison gave up or a limit was hit.
  bool run() {
    if (count_ < 2)
      return true;
    SortPlace low = base_;
    int64_t left = count_;
    int64_t minimum = minimumRun(count_);
    while (left) {
      int64_t length;
      if (!countRun(low, left, length))
        return false;
      if (length < minimum) {
        int64_t forced = std::min(left, minimum);
        if (!binarySort(low, forced, length))
          return false;
        length = forced;
      }
      if (!pushRun(low, length))
        return false;
      low.advance(length);
      left -= length;
    }
    return collapseAll();
  }

private:
  static constexpr int64_t MaxMinimumRun = 64;
  static constexpr int64_t MinGallop = 7;
  static constexpr int MaxRuns = 85;

  struct Run {
    SortPlace base;
    int64_t length;
    int power;
  };

  static int64_t minimumRun(int64_t n) {
    int64_t rest = 0;
    while (n >= MaxMinimumRun) {
      rest |= n & 1;
      n >>= 1;
    }
    return n + rest;
  }

  //===--- Runs -----------------------------------------------------------===//

  /// Puts the equal neighbours at the end of a descending run of \p length back in
  /// their order; \p ties counts the pairs.
  static void reverseTies(SortPlace low, int64_t length, int64_t &ties) {
    if (ties)
      reversePlace(low + (length - ties - 1), ties + 1);
    ties = 0;
  }

  /// Extends an ascending run as far as it goes.
  bool extendAscending(SortPlace low, int64_t left, int64_t &n) {
    for (; n < left; ++n) {
      int isSmaller = less_(low.keys[n], low.keys[n - 1]);
      if (isSmaller < 0)
        return false;
      if (isSmaller)
        break;
    }
    return true;
  }

  /// Extends a descending run whose first two items are known, equal items
  /// included as long as the run goes on.
  bool extendDescending(SortPlace low, int64_t left, int64_t &n) {
    int64_t ties = 0;
    for (; n < left; ++n) {
      int isSmaller = less_(low.keys[n], low.keys[n - 1]);
      if (isSmaller < 0)
        return false;
      if (isSmaller) {
        reverseTies(low, n, ties);
        continue;
      }
      int isLarger = less_(low.keys[n - 1], low.keys[n]);
      if (isLarger < 0)
        return false;
      if (isLarger)
        break;
      ++ties;
    }
    reverseTies(low, n, ties);
    return true;
  }

  /// Finds the run at \p low and makes it ascending; \p n is its length.
  bool countRun(SortPlace low, int64_t left, int64_t &n) {
    n = 1;
    if (!extendAscending(low, left, n))
      return false;
    if (n == left)
      return true;
    if (n > 1) {
      int isAscending = less_(low.keys[0], low.keys[n - 1]);
      if (isAscending)
        return isAscending > 0;
      reversePlace(low, n); // All equal: their order must survive what follows.
    }
    ++n;
    if (!extendDescending(low, left, n))
      return false;
    reversePlace(low, n);
    return extendAscending(low, left, n);
  }

  /// Sorts \p count items of which the first \p sorted are in order.
  bool binarySort(SortPlace low, int64_t count, int64_t sorted) {
    for (; sorted < count; ++sorted) {
      Value pivot = low.keys[sorted];
      int64_t begin = 0, end = sorted;
      while (begin < end) {
        int64_t middle = (begin + end) >> 1;
        int isBefore = less_(pivot, low.keys[middle]);
        if (isBefore < 0)
          return false;
        if (isBefore)
          end = middle;
        else
          begin = middle + 1;
      }
      insert(low.keys, begin, sorted);
      if (low.values)
        insert(low.values, begin, sorted);
    }
    return true;
  }

  /// Moves item \p from down to \p to.
  static void insert(Value *items, int64_t to, int64_t from) {
    Value item = items[from];
    std::memmove(items + to + 1, items + to,
                 size_t(from - to) * sizeof(Value));
    items[to] = item;
  }

  //===--- The stack of runs ----------------------------------------------===//

  /// How deep in a perfectly balanced merge tree the boundary between two runs
  /// lies: where the binary digits of their midpoints, as fractions of the array,
  /// first differ.
  int boundaryPower(int64_t start, int64_t first, int64_t second) const {
    int64_t a = 2 * start + first, b = a + first + second;
    for (int power = 1;; ++power) {
      bool aBit = a >= count_, bBit = b >= count_;
      if (aBit != bBit)
        return power;
      a = (aBit ? a - count_ : a) << 1;
      b = (bBit ? b - count_ : b) << 1;
    }
  }

  bool pushRun(SortPlace low, int64_t length) {
    if (numRuns_) {
      Run &top = runs_[numRuns_ - 1];
      int power =
          boundaryPower(top.base.keys - base_.keys, top.length, length);
      while (numRuns_ > 1 && runs_[numRuns_ - 2].power > power)
        if (!mergeAt(numRuns_ - 2))
          return false;
      runs_[numRuns_ - 1].power = power;
    }
    runs_[numRuns_++] = {low, length, 0};
    return true;
  }

  bool collapseAll() {
    while (numRuns_ > 1) {
      int i = numRuns_ - 2;
      if (i > 0 && runs_[i - 1].length < runs_[i + 1].length)
        --i;
      if (!mergeAt(i))
        return false;
    }
    return true;
  }

  /// Merges run number \p i with the next one.
  bool mergeAt(int i) {
    SortPlace a = runs_[i].base, b = runs_[i + 1].base;
    int64_t na = runs_[i].length, nb = runs_[i + 1].length;
    if (!session_.poll(na + nb))
      return false;
    runs_[i].length = na + nb;
    if (i == numRuns_ - 3)
      runs_[i + 1] = runs_[i + 2];
    --numRuns_;
    // What of A is before all of B, and what of B is behind all of A, stays.
    int64_t skipped = gallopRight(b.keys[0], a.keys, na, 0);
    if (skipped < 0)
      return false;
    a.advance(skipped);
    na -= skipped;
    if (na == 0)
      return true;
    nb = gallopLeft(a.keys[na - 1], b.keys, nb, nb - 1);
    if (nb <= 0)
      return nb == 0;
    return na <= nb ? mergeLow(a, na, b, nb) : mergeHigh(a, na, b, nb);
  }

  //===--- Galloping ------------------------------------------------------===//

  /// Finds the end of the prefix that \p inPrefix (1, 0, or -1) describes among \p n
  /// items: looks at distances 1, 3, 7, ... from \p hint, then bisects. \return -1 if
  /// it gave up.
  template <typename InPrefix>
  static int64_t gallop(int64_t n, int64_t hint, InPrefix inPrefix) {
    int isIn = inPrefix(hint);
    if (isIn < 0)
      return -1;
    int64_t direction = isIn ? 1 : -1;
    int64_t limit = isIn ? n - hint : hint + 1;
    int64_t last = 0, offset = 1;
    while (offset < limit) {
      int isStillIn = inPrefix(hint + direction * offset);
      if (isStillIn < 0)
        return -1;
      if (isStillIn != isIn)
        break;
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = std::min(offset, limit);
    int64_t begin = hint + (isIn ? last : -offset) + 1;
    int64_t end = hint + (isIn ? offset : -last);
    while (begin < end) {
      int64_t middle = begin + ((end - begin) >> 1);
      isIn = inPrefix(middle);
      if (isIn < 0)
        return -1;
      if (isIn)
        begin = middle + 1;
      else
        end = middle;
    }
    return end;
  }

  /// Where \p key belongs, before the items equal to it.
  int64_t gallopLeft(Value key, const Value *items, int64_t n, int64_t hint) {
    return gallop(n, hint, [&](int64_t i) { return less_(items[i], key); });
  }
  /// Where \p key belongs, behind the items equal to it.
  int64_t gallopRight(Value key, const Value *items, int64_t n,
                      int64_t hint) {
    return gallop(n, hint, [&](int64_t i) {
      int isBefore = less_(key, items[i]);
      return isBefore < 0 ? -1 : !isBefore;
    });
  }

  //===--- Merging --------------------------------------------------------===//

  /// A copy of \p count items, which the merge may overwrite in place.
  bool copyAside(SortPlace from, int64_t count, SortPlace &copy) {
    if (count > scratchSize_) {
      uint64_t bytes = uint64_t(count) * sizeof(Value);
      if (!session_.checkSize(bytes * 2))
        return false;
      scratch_.keys = static_cast<Value *>(session_.heap.allocate(bytes));
      if (base_.values)
        scratch_.values = static_cast<Value *>(session_.heap.allocate(bytes));
      scratchSize_ = count;
    }
    copy = scratch_;
    copyPlace(copy, from, count);
    return true;
  }

  static void put(SortPlace to, SortPlace from) {
    *to.keys = *from.keys;
    if (to.values)
      *to.values = *from.values;
  }

  /// Merges with A, the shorter run, aside; fills from the left.
  bool mergeLow(SortPlace a, int64_t na, SortPlace b, int64_t nb) {
    SortPlace target = a;
    if (!copyAside(a, na, a))
      return false;
    bool done = mergeForward(target, a, na, b, nb);
    // The last item of A is known to be behind all of B.
    if (done && na == 1 && nb > 0) {
      copyPlace(target, b, nb);
      target.advance(nb);
    }
    copyPlace(target, a, na);
    return done;
  }

  /// The loop of mergeLow(): ends when B is used up, or one item of A is left.
  bool mergeForward(SortPlace &target, SortPlace &a, int64_t &na, SortPlace &b,
                    int64_t &nb) {
    auto take = [&target](SortPlace &from, int64_t &left, int64_t count) {
      copyPlace(target, from, count);
      target.advance(count);
      from.advance(count);
      left -= count;
    };
    auto takeOne = [&target](SortPlace &from, int64_t &left) {
      put(target, from);
      target.advance(1);
      from.advance(1);
      --left;
    };
    takeOne(b, nb);
    if (nb == 0 || na == 1)
      return true;
    for (;; ++minGallop_) {
      for (int64_t aWins = 0, bWins = 0;
           aWins < minGallop_ && bWins < minGallop_;) {
        int bIsLess = less_(b.keys[0], a.keys[0]);
        if (bIsLess < 0)
          return false;
        if (bIsLess) {
          takeOne(b, nb);
          ++bWins, aWins = 0;
          if (nb == 0)
            return true;
        } else {
          takeOne(a, na);
          ++aWins, bWins = 0;
          if (na == 1)
            return true;
        }
      }
      ++minGallop_;
      int64_t fromA, fromB;
      do {
        minGallop_ -= minGallop_ > 1;
        if ((fromA = gallopRight(b.keys[0], a.keys, na, 0)) < 0)
          return false;
        take(a, na, fromA);
        if (na <= 1 && fromA)
          return true;
        takeOne(b, nb);
        if (nb == 0)
          return true;
        if ((fromB = gallopLeft(a.keys[0], b.keys, nb, 0)) < 0)
          return false;
        take(b, nb, fromB);
        if (nb == 0)
          return true;
        takeOne(a, na);
        if (na == 1)
          return true;
      } while (fromA >= MinGallop || fromB >= MinGallop);
    }
  }

  /// Merges with B, the shorter run, aside; fills from the right.
  bool mergeHigh(SortPlace a, int64_t na, SortPlace b, int64_t nb) {
    SortPlace first = a;
    SortPlace copy;
    if (!copyAside(b, nb, copy))
      return false;
    bool done = mergeBackward(a, na, copy, nb, b + nb);
    // What is left of B is behind what is left of A, but its first item, once it is
    // alone, is before all of it.
    if (done && nb == 1 && na > 0) {
      copyPlace(first + 1, first, na);
      copyPlace(first, copy, 1);
      return true;
    }
    copyPlace(first + na, copy, nb);
    return done;
  }

  /// The loop of mergeHigh(): ends when A is used up, or one item of B is left.
  /// \p end is behind the place of the last item.
  bool mergeBackward(SortPlace a, int64_t &na, SortPlace b, int64_t &nb,
                     SortPlace end) {
    auto take = [&end](SortPlace from, int64_t &left, int64_t count) {
      left -= count;
      end.advance(-count);
      copyPlace(end, from + left, count);
    };
    auto takeOne = [&end](SortPlace from, int64_t &left) {
      --left;
      end.advance(-1);
      put(end, from + left);
    };
    takeOne(a, na);
    if (na == 0 || nb == 1)
      return true;
    for (;; ++minGallop_) {
      for (int64_t aWins = 0, bWins = 0;
           aWins < minGallop_ && bWins < minGallop_;) {
        int bIsLess = less_(b.keys[nb - 1], a.keys[na - 1]);
        if (bIsLess < 0)
          return false;
        if (bIsLess) {
          takeOne(a, na);
          ++aWins, bWins = 0;
          if (na == 0)
            return true;
        } else {
          takeOne(b, nb);
          ++bWins, aWins = 0;
          if (nb == 1)
            return true;
        }
      }
      ++minGallop_;
      int64_t fromA, fromB;
      do {
        minGallop_ -= minGallop_ > 1;
        int64_t kept = gallopRight(b.keys[nb - 1], a.keys, na, na - 1);
        if (kept < 0)
          return false;
        take(a, na, fromA = na - kept);
        if (na == 0)
          return true;
        takeOne(b, nb);
        if (nb == 1)
          return true;
        kept = gallopLeft(a.keys[na - 1], b.keys, nb, nb - 1);
        if (kept < 0)
          return false;
        take(b, nb, fromB = nb - kept);
        if (nb <= 1 && fromB)
          return true;
        takeOne(a, na);
        if (na == 0)
          return true;
      } while (fromA >= MinGallop || fromB >= MinGallop);
    }
  }

  Session &session_;
  SortPlace base_;
  int64_t count_;
  Less &less_;
  SortPlace scratch_{};
  int64_t scratchSize_ = 0;
  int64_t minGallop_ = MinGallop;
  int numRuns_ = 0;
  Run runs_[MaxRuns];
};

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_SORTTIMSORT_H
