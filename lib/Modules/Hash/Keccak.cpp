//===- Keccak.cpp - The permutation of SHA-3 (FIPS 202) -------------------===//

#include "Hash.h"

#include <bit>

using namespace montyjit;
using namespace montyjit::hashes;

namespace {
constexpr uint64_t roundConstants[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a,
    0x8000000080008000, 0x000000000000808b, 0x0000000080000001,
    0x8000000080008081, 0x8000000000008009, 0x000000000000008a,
    0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
    0x000000000000800a, 0x800000008000000a, 0x8000000080008081,
    0x8000000000008080, 0x0000000080000001, 0x8000000080008008};

void mixColumns(uint64_t *a) {
  uint64_t parity[5];
  for (int x = 0; x < 5; ++x)
    parity[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
  for (int x = 0; x < 5; ++x) {
    uint64_t d = parity[(x + 4) % 5] ^ std::rotl(parity[(x + 1) % 5], 1);
    for (int y = 0; y < 25; y += 5)
      a[y + x] ^= d;
  }
}

/// Rotates the lanes and moves each to its next place.
void moveLanes(uint64_t *a) {
  int x = 1, y = 0;
  uint64_t current = a[1];
  for (int t = 0; t < 24; ++t) {
    int next = (2 * x + 3 * y) % 5;
    x = y, y = next;
    uint64_t moved = std::rotl(current, (t + 1) * (t + 2) / 2 % 64);
    current = a[x + 5 * y];
    a[x + 5 * y] = moved;
  }
}

void mixRows(uint64_t *a) {
  for (int y = 0; y < 25; y += 5) {
    uint64_t row[5];
    for (int x = 0; x < 5; ++x)
      row[x] = a[y + x];
    for (int x = 0; x < 5; ++x)
      a[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
  }
}
} // namespace

void hashes::permuteKeccak(uint64_t *state) {
  for (uint64_t constant : roundConstants) {
    mixColumns(state);
    moveLanes(state);
    mixRows(state);
    state[0] ^= constant;
  }
}
