//===- DictHash.h - Hashes of compound values -------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_DICTHASH_H
#define MONTYJIT_LIB_RUNTIME_DICTHASH_H

#include <bit>
#include <cstdint>

namespace montyjit {

/// The hash of a sequence of hashes as CPython computes it for tuples and slices:
/// a variant of xxHash (Y. Collet), 64 bits.
class SequenceHash {
public:
  void add(int64_t hash) {
    accumulator_ += uint64_t(hash) * Prime2;
    accumulator_ = std::rotl(accumulator_, 31) * Prime1;
  }
  /// The hash of a tuple of \p length items.
  int64_t finishTuple(uint64_t length) {
    accumulator_ += length ^ (Prime5 ^ 3527539u);
    return finishSlice();
  }
  int64_t finishSlice() const {
    return accumulator_ == UINT64_MAX ? 1546275796 : int64_t(accumulator_);
  }

private:
  static constexpr uint64_t Prime1 = 11400714785074694791u;
  static constexpr uint64_t Prime2 = 14029467366897019727u;
  static constexpr uint64_t Prime5 = 2870177450012600261u;
  uint64_t accumulator_ = Prime5;
};

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_DICTHASH_H
