//===- Sha256.cpp - MD5, SHA-1, SHA-224 and SHA-256 -----------------------===//
///
/// \file
/// RFC 1321 and FIPS 180-4. Each word of the state lies in the low half of one of
/// the context's.
///
//===----------------------------------------------------------------------===//

#include "Hash.h"

#include <bit>
#include <cmath>
#include <utility>

using namespace montyjit;
using namespace montyjit::hashes;

namespace {
constexpr uint32_t sha256Constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/// The integer parts of 2^32 times |sin(i + 1)|.
struct Md5Constants {
  uint32_t words[64];
  Md5Constants() {
    constexpr double TwoTo32 = 4294967296.0;
    for (int i = 0; i < 64; ++i)
      words[i] = uint32_t(std::fabs(std::sin(double(i + 1))) * TwoTo32);
  }
};

constexpr int md5Shifts[4][4] = {
    {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

void addTo(uint64_t *state, std::initializer_list<uint32_t> words) {
  for (uint32_t word : words) {
    *state = uint32_t(*state + word);
    ++state;
  }
}
} // namespace

void hashes::compressMd5(uint64_t *state, const uint8_t *block) {
  static const Md5Constants constants;
  uint32_t words[16];
  for (int i = 0; i < 16; ++i)
    words[i] = loadLittle32(block + i * 4);
  uint32_t a = uint32_t(state[0]), b = uint32_t(state[1]),
           c = uint32_t(state[2]), d = uint32_t(state[3]);
  for (int i = 0; i < 64; ++i) {
    int round = i / 16, place;
    uint32_t mix;
    if (round == 0)
      mix = (b & c) | (~b & d), place = i;
    else if (round == 1)
      mix = (d & b) | (~d & c), place = 5 * i + 1;
    else if (round == 2)
      mix = b ^ c ^ d, place = 3 * i + 5;
    else
      mix = c ^ (b | ~d), place = 7 * i;
    uint32_t sum = a + mix + constants.words[i] + words[place % 16];
    a = d, d = c, c = b;
    b += std::rotl(sum, md5Shifts[round][i % 4]);
  }
  addTo(state, {a, b, c, d});
}

void hashes::compressSha1(uint64_t *state, const uint8_t *block) {
  uint32_t words[80];
  for (int i = 0; i < 16; ++i)
    words[i] = loadBig32(block + i * 4);
  for (int i = 16; i < 80; ++i)
    words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^
                             words[i - 16],
                         1);
  uint32_t a = uint32_t(state[0]), b = uint32_t(state[1]),
           c = uint32_t(state[2]), d = uint32_t(state[3]),
           e = uint32_t(state[4]);
  for (int i = 0; i < 80; ++i) {
    uint32_t mix, constant;
    if (i < 20)
      mix = (b & c) | (~b & d), constant = 0x5a827999;
    else if (i < 40)
      mix = b ^ c ^ d, constant = 0x6ed9eba1;
    else if (i < 60)
      mix = (b & c) | (b & d) | (c & d), constant = 0x8f1bbcdc;
    else
      mix = b ^ c ^ d, constant = 0xca62c1d6;
    uint32_t sum = std::rotl(a, 5) + mix + e + constant + words[i];
    e = d, d = c, c = std::rotl(b, 30), b = a, a = sum;
  }
  addTo(state, {a, b, c, d, e});
}

void hashes::compressSha256(uint64_t *state, const uint8_t *block) {
  uint32_t words[64];
  for (int i = 0; i < 16; ++i)
    words[i] = loadBig32(block + i * 4);
  for (int i = 16; i < 64; ++i) {
    uint32_t x = words[i - 15], y = words[i - 2];
    uint32_t s0 = std::rotr(x, 7) ^ std::rotr(x, 18) ^ (x >> 3);
    uint32_t s1 = std::rotr(y, 17) ^ std::rotr(y, 19) ^ (y >> 10);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1;
  }
  uint32_t v[8];
  for (int i = 0; i < 8; ++i)
    v[i] = uint32_t(state[i]);
  auto &[a, b, c, d, e, f, g, h] = v;
  for (int i = 0; i < 64; ++i) {
    uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    uint32_t t1 =
        h + s1 + ((e & f) ^ (~e & g)) + sha256Constants[i] + words[i];
    uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1;
    d = c, c = b, b = a, a = t1 + t2;
  }
  addTo(state, {a, b, c, d, e, f, g, h});
}
