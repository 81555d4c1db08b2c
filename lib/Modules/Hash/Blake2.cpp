//===- Blake2.cpp - Blake2b and Blake2s (RFC 7693) ------------------------===//

#include "Hash.h"

#include <bit>

using namespace montyjit;
using namespace montyjit::hashes;

namespace {
constexpr uint8_t sigma[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};

/// Where a mixing step looks: columns, then diagonals.
constexpr uint8_t lanes[8][4] = {{0, 4, 8, 12},  {1, 5, 9, 13},
                                 {2, 6, 10, 14}, {3, 7, 11, 15},
                                 {0, 5, 10, 15}, {1, 6, 11, 12},
                                 {2, 7, 8, 13},  {3, 4, 9, 14}};

template <typename Word> struct Shape;
template <> struct Shape<uint64_t> {
  static constexpr int Rounds = 12, Rotations[4] = {32, 24, 16, 63};
  static uint64_t load(const uint8_t *bytes) { return loadLittle64(bytes); }
};
template <> struct Shape<uint32_t> {
  static constexpr int Rounds = 10, Rotations[4] = {16, 12, 8, 7};
  static uint32_t load(const uint8_t *bytes) { return loadLittle32(bytes); }
};

template <typename Word>
void mix(Word *v, const uint8_t *lane, Word x, Word y) {
  constexpr auto &r = Shape<Word>::Rotations;
  Word &a = v[lane[0]], &b = v[lane[1]], &c = v[lane[2]], &d = v[lane[3]];
  a += b + x;
  d = std::rotr(Word(d ^ a), r[0]);
  c += d;
  b = std::rotr(Word(b ^ c), r[1]);
  a += b + y;
  d = std::rotr(Word(d ^ a), r[2]);
  c += d;
  b = std::rotr(Word(b ^ c), r[3]);
}

template <typename Word>
void compress(uint64_t *state, const uint8_t *block, uint64_t total,
              bool isLast, bool isLastNode, const uint64_t *initial) {
  Word m[16], v[16];
  for (int i = 0; i < 16; ++i)
    m[i] = Shape<Word>::load(block + i * sizeof(Word));
  for (int i = 0; i < 8; ++i) {
    v[i] = Word(state[i]);
    v[i + 8] = Word(initial[i]);
  }
  v[12] ^= Word(total);
  if constexpr (sizeof(Word) == 4)
    v[13] ^= Word(total >> 32);
  if (isLast)
    v[14] = ~v[14];
  if (isLast && isLastNode)
    v[15] = ~v[15];
  for (int round = 0; round < Shape<Word>::Rounds; ++round) {
    const uint8_t *s = sigma[round % 10];
    for (int i = 0; i < 8; ++i)
      mix(v, lanes[i], m[s[2 * i]], m[s[2 * i + 1]]);
  }
  for (int i = 0; i < 8; ++i)
    state[i] = Word(state[i]) ^ v[i] ^ v[i + 8];
}
} // namespace

const uint64_t hashes::blake2bState[8] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b,
    0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
    0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};
const uint64_t hashes::blake2sState[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372,
                                          0xa54ff53a, 0x510e527f, 0x9b05688c,
                                          0x1f83d9ab, 0x5be0cd19};

void hashes::compressBlake2b(uint64_t *state, const uint8_t *block,
                             uint64_t total, bool isLast, bool isLastNode) {
  compress<uint64_t>(state, block, total, isLast, isLastNode, blake2bState);
}
void hashes::compressBlake2s(uint64_t *state, const uint8_t *block,
                             uint64_t total, bool isLast, bool isLastNode) {
  compress<uint32_t>(state, block, total, isLast, isLastNode, blake2sState);
}
