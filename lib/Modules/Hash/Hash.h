//===- Hash.h - Cryptographic hashes ----------------------------*- C++ -*-===//
///
/// \file
/// The algorithms of hashlib over one plain context, which is what snapshots hold.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_MODULES_HASH_HASH_H
#define MONTYJIT_LIB_MODULES_HASH_HASH_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace montyjit::hashes {

/// How the last block is made.
enum class Padding : uint8_t {
  /// A one bit, zeros and the length in bits: 8 bytes, little or big endian, or 16.
  LengthLittle,
  LengthBig,
  LengthLong,
  /// The sponge of Keccak.
  Sponge,
  /// Zeros; the length is known to the compression (Blake2).
  Counted,
};

/// A row of the table of algorithms.
struct Algorithm {
  const char *name;
  uint16_t blockSize;
  /// Zero: as long as is asked for (Shake).
  uint16_t digestSize;
  Padding padding;
  /// Bytes of a word of the state.
  uint8_t wordSize;
  /// Sponges: the bits behind the data.
  uint8_t suffix;
  const uint64_t *initialState;
};

inline constexpr size_t MaxBlock = 168;

/// A hash that is being computed. Plain bytes.
struct Context {
  /// Index into the table of algorithms.
  uint32_t algorithm;
  /// Bytes in `buffer`, and in all.
  uint32_t used;
  uint64_t total;
  /// Of the result; Shake: 0.
  uint32_t digestSize;
  /// Blake2: the node that ends its level.
  uint32_t isLastNode;
  uint64_t state[25];
  uint8_t buffer[MaxBlock];
};

/// \return null if there is none of that name.
const Algorithm *findAlgorithm(std::string_view name);
/// \return whether \p context is what some sequence of calls may have made.
bool isValid(const Context &context);
const Algorithm &algorithmOf(const Context &context);

void start(Context &context, const Algorithm &algorithm);
/// What Blake2 mixes into its first state. \p key, \p salt and \p person are as long
/// as the algorithm allows, or shorter.
struct BlakeParameters {
  uint8_t digestSize, fanout = 1, depth = 1, nodeDepth = 0, innerSize = 0;
  uint32_t leafSize = 0;
  uint64_t nodeOffset = 0;
  bool isLastNode = false;
  std::string_view key = {}, salt = {}, person = {};
};
void startBlake(Context &context, const Algorithm &algorithm,
                const BlakeParameters &parameters);
void update(Context &context, std::string_view data);
/// \return the digest of what was given so far; \p size bytes of it for Shake.
std::string finish(Context context, size_t size = 0);

// The compression functions, over a block.
void compressMd5(uint64_t *state, const uint8_t *block);
void compressSha1(uint64_t *state, const uint8_t *block);
void compressSha256(uint64_t *state, const uint8_t *block);
void compressSha512(uint64_t *state, const uint8_t *block);
/// Keccak-f[1600].
void permuteKeccak(uint64_t *state);
/// \p total bytes were given, those of the block included.
void compressBlake2b(uint64_t *state, const uint8_t *block, uint64_t total,
                     bool isLast, bool isLastNode);
void compressBlake2s(uint64_t *state, const uint8_t *block, uint64_t total,
                     bool isLast, bool isLastNode);
extern const uint64_t blake2bState[8], blake2sState[8];

inline uint64_t loadBig64(const uint8_t *bytes) {
  uint64_t word = 0;
  for (int i = 0; i < 8; ++i)
    word = word << 8 | bytes[i];
  return word;
}
inline uint32_t loadBig32(const uint8_t *bytes) {
  return uint32_t(bytes[0]) << 24 | uint32_t(bytes[1]) << 16 |
         uint32_t(bytes[2]) << 8 | bytes[3];
}
inline uint64_t loadLittle64(const uint8_t *bytes) {
  uint64_t word = 0;
  for (int i = 7; i >= 0; --i)
    word = word << 8 | bytes[i];
  return word;
}
inline uint32_t loadLittle32(const uint8_t *bytes) {
  return uint32_t(bytes[3]) << 24 | uint32_t(bytes[2]) << 16 |
         uint32_t(bytes[1]) << 8 | bytes[0];
}

} // namespace montyjit::hashes

#endif // MONTYJIT_LIB_MODULES_HASH_HASH_H
