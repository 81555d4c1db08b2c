//===- Siphash.h - The hash of text and bytes -------------------*- C++ -*-===//
///
/// \file
/// SipHash with one compression and three finalisation rounds (Aumasson and
/// Bernstein, "SipHash: a fast short-input PRF", 2012) under a zero key: what
/// CPython hashes strings with when PYTHONHASHSEED=0. It is constexpr, so that
/// the static names come with their hashes.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_SIPHASH_H
#define MONTYJIT_LIB_RUNTIME_SIPHASH_H

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace montyjit {

/// The four words of SipHash's state.
struct SiphashState {
  uint64_t v0 = 0x736f6d6570736575, v1 = 0x646f72616e646f6d,
           v2 = 0x6c7967656e657261, v3 = 0x7465646279746573;

  constexpr void round() {
    v0 += v1, v2 += v3;
    v1 = std::rotl(v1, 13) ^ v0, v3 = std::rotl(v3, 16) ^ v2;
    v0 = std::rotl(v0, 32);
    v2 += v1, v0 += v3;
    v1 = std::rotl(v1, 17) ^ v2, v3 = std::rotl(v3, 21) ^ v0;
    v2 = std::rotl(v2, 32);
  }
  constexpr void compress(uint64_t word) {
    v3 ^= word;
    round();
    v0 ^= word;
  }
};

/// \return \p count bytes as a little-endian word.
template <typename Byte>
constexpr uint64_t loadWord(const Byte *bytes, size_t count) {
  uint64_t word = 0;
  if (!std::is_constant_evaluated() && count >= 4) {
    // Two halves, which may overlap.
    uint32_t low, high;
    std::memcpy(&low, bytes, 4);
    std::memcpy(&high, bytes + count - 4, 4);
    return low | uint64_t(high) << (8 * (count - 4));
  }
  for (size_t i = 0; i < count; ++i)
    word |= uint64_t(uint8_t(bytes[i])) << (8 * i);
  return word;
}

/// \return CPython's hash of \p size bytes; 0 for none.
template <typename Byte>
constexpr int64_t siphash(const Byte *bytes, size_t size) {
  if (size == 0)
    return 0;
  SiphashState state;
  size_t whole = size & ~size_t(7);
  for (size_t i = 0; i < whole; i += 8)
    state.compress(loadWord(bytes + i, 8));
  state.compress(uint64_t(size) << 56 | loadWord(bytes + whole, size - whole));
  state.v2 ^= 0xff;
  state.round(), state.round(), state.round();
  int64_t hash = int64_t(state.v0 ^ state.v1 ^ state.v2 ^ state.v3);
  return hash == -1 ? -2 : hash;
}

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_SIPHASH_H
