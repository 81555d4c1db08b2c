//===- Hash.cpp - Cryptographic hashes ------------------------------------===//

#include "Hash.h"

#include <algorithm>
#include <cstring>
#include <iterator>

using namespace montyjit;
using namespace montyjit::hashes;

namespace {
constexpr uint64_t md5State[8] = {0x67452301, 0xefcdab89, 0x98badcfe,
                                  0x10325476};
constexpr uint64_t sha1State[8] = {0x67452301, 0xefcdab89, 0x98badcfe,
                                   0x10325476, 0xc3d2e1f0};
constexpr uint64_t sha224State[8] = {0xc1059ed8, 0x367cd507, 0x3070dd17,
                                     0xf70e5939, 0xffc00b31, 0x68581511,
                                     0x64f98fa7, 0xbefa4fa4};
constexpr uint64_t sha256State[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372,
                                     0xa54ff53a, 0x510e527f, 0x9b05688c,
                                     0x1f83d9ab, 0x5be0cd19};
constexpr uint64_t sha384State[8] = {
    0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17,
    0x152fecd8f70e5939, 0x67332667ffc00b31, 0x8eb44a8768581511,
    0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4};
constexpr uint64_t sha512State[8] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b,
    0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
    0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};

/// The numbers stand in snapshots: only add.
const Algorithm algorithms[] = {
    {"md5", 64, 16, Padding::LengthLittle, 4, 0, md5State},
    {"sha1", 64, 20, Padding::LengthBig, 4, 0, sha1State},
    {"sha224", 64, 28, Padding::LengthBig, 4, 0, sha224State},
    {"sha256", 64, 32, Padding::LengthBig, 4, 0, sha256State},
    {"sha384", 128, 48, Padding::LengthLong, 8, 0, sha384State},
    {"sha512", 128, 64, Padding::LengthLong, 8, 0, sha512State},
    {"sha3_224", 144, 28, Padding::Sponge, 8, 6, nullptr},
    {"sha3_256", 136, 32, Padding::Sponge, 8, 6, nullptr},
    {"sha3_384", 104, 48, Padding::Sponge, 8, 6, nullptr},
    {"sha3_512", 72, 64, Padding::Sponge, 8, 6, nullptr},
    {"shake_128", 168, 0, Padding::Sponge, 8, 0x1f, nullptr},
    {"shake_256", 136, 0, Padding::Sponge, 8, 0x1f, nullptr},
    {"blake2b", 128, 64, Padding::Counted, 8, 0, blake2bState},
    {"blake2s", 64, 32, Padding::Counted, 4, 0, blake2sState},
};

void absorb(uint64_t *state, const uint8_t *block, size_t size) {
  for (size_t i = 0; i < size / 8; ++i)
    state[i] ^= loadLittle64(block + i * 8);
  permuteKeccak(state);
}

/// Takes in the whole buffer.
void compress(Context &context, bool isLast) {
  const Algorithm &algorithm = algorithmOf(context);
  switch (algorithm.padding) {
  case Padding::LengthLittle:
    return compressMd5(context.state, context.buffer);
  case Padding::LengthBig:
    return algorithm.digestSize == 20
               ? compressSha1(context.state, context.buffer)
               : compressSha256(context.state, context.buffer);
  case Padding::LengthLong:
    return compressSha512(context.state, context.buffer);
  case Padding::Sponge:
    return absorb(context.state, context.buffer, algorithm.blockSize);
  case Padding::Counted:
    return algorithm.wordSize == 8
               ? compressBlake2b(context.state, context.buffer, context.total,
                                 isLast, context.isLastNode)
               : compressBlake2s(context.state, context.buffer, context.total,
                                 isLast, context.isLastNode);
  }
}

/// Puts a one bit, zeros and the length behind the data.
void padWithLength(Context &context, size_t lengthBytes, bool isBig) {
  size_t block = algorithmOf(context).blockSize;
  uint64_t bits = context.total * 8;
  context.buffer[context.used++] = 0x80;
  if (context.used > block - lengthBytes) {
    std::memset(context.buffer + context.used, 0, block - context.used);
    compress(context, false);
    context.used = 0;
  }
  std::memset(context.buffer + context.used, 0, block - context.used);
  for (size_t i = 0; i < 8; ++i)
    context.buffer[isBig ? block - 1 - i : block - 8 + i] =
        uint8_t(bits >> (8 * i));
  compress(context, true);
}

void pad(Context &context) {
  const Algorithm &algorithm = algorithmOf(context);
  size_t block = algorithm.blockSize;
  switch (algorithm.padding) {
  case Padding::LengthLittle:
    return padWithLength(context, 8, false);
  case Padding::LengthBig:
    return padWithLength(context, 8, true);
  case Padding::LengthLong:
    return padWithLength(context, 16, true);
  case Padding::Sponge:
    std::memset(context.buffer + context.used, 0, block - context.used);
    context.buffer[context.used] = algorithm.suffix;
    context.buffer[block - 1] |= 0x80;
    return compress(context, true);
  case Padding::Counted:
    std::memset(context.buffer + context.used, 0, block - context.used);
    return compress(context, true);
  }
}

/// Byte \p i of the state's words.
uint8_t stateByte(const Context &context, size_t i) {
  const Algorithm &algorithm = algorithmOf(context);
  size_t word = algorithm.wordSize;
  bool isBig = algorithm.padding == Padding::LengthBig ||
               algorithm.padding == Padding::LengthLong;
  size_t place = isBig ? word - 1 - i % word : i % word;
  return uint8_t(context.state[i / word] >> (8 * place));
}

std::string squeeze(Context &context, size_t size) {
  size_t block = algorithmOf(context).blockSize;
  std::string digest;
  digest.reserve(size);
  while (digest.size() < size) {
    size_t i = digest.size() % block;
    if (i == 0 && !digest.empty())
      permuteKeccak(context.state);
    digest += char(stateByte(context, i));
  }
  return digest;
}
} // namespace

const Algorithm *hashes::findAlgorithm(std::string_view name) {
  for (const Algorithm &algorithm : algorithms)
    if (name == algorithm.name)
      return &algorithm;
  return nullptr;
}

const Algorithm &hashes::algorithmOf(const Context &context) {
  return algorithms[context.algorithm];
}

bool hashes::isValid(const Context &context) {
  if (context.algorithm >= std::size(algorithms))
    return false;
  const Algorithm &algorithm = algorithmOf(context);
  bool isFull = algorithm.padding == Padding::Counted;
  return context.used < algorithm.blockSize + (isFull ? 1u : 0u) &&
         context.digestSize <= algorithm.digestSize;
}

void hashes::start(Context &context, const Algorithm &algorithm) {
  std::memset(&context, 0, sizeof(context));
  context.algorithm = uint32_t(&algorithm - algorithms);
  context.digestSize = algorithm.digestSize;
  if (algorithm.padding == Padding::Counted)
    return startBlake(context, algorithm,
                      {.digestSize = uint8_t(algorithm.digestSize)});
  if (algorithm.initialState)
    std::copy_n(algorithm.initialState, 8, context.state);
}

void hashes::startBlake(Context &context, const Algorithm &algorithm,
                        const BlakeParameters &p) {
  std::memset(&context, 0, sizeof(context));
  context.algorithm = uint32_t(&algorithm - algorithms);
  context.digestSize = p.digestSize;
  context.isLastNode = p.isLastNode;
  size_t word = algorithm.wordSize, part = 2 * word;
  uint8_t block[64] = {p.digestSize, uint8_t(p.key.size()), p.fanout, p.depth};
  for (size_t i = 0; i < 4; ++i)
    block[4 + i] = uint8_t(p.leafSize >> (8 * i));
  for (size_t i = 0; i < (word == 8 ? 8 : 6); ++i)
    block[8 + i] = uint8_t(p.nodeOffset >> (8 * i));
  size_t place = word == 8 ? 16 : 14;
  block[place] = p.nodeDepth;
  block[place + 1] = p.innerSize;
  size_t texts = 4 * word;
  std::memcpy(block + texts, p.salt.data(), std::min(part, p.salt.size()));
  std::memcpy(block + texts + part, p.person.data(),
              std::min(part, p.person.size()));
  for (size_t i = 0; i < 8; ++i)
    context.state[i] =
        algorithm.initialState[i] ^ (word == 8 ? loadLittle64(block + i * 8)
                                               : loadLittle32(block + i * 4));
  if (p.key.empty())
    return;
  char key[MaxBlock] = {};
  std::memcpy(key, p.key.data(), p.key.size());
  update(context, {key, algorithm.blockSize});
}

void hashes::update(Context &context, std::string_view data) {
  const Algorithm &algorithm = algorithmOf(context);
  size_t block = algorithm.blockSize;
  // Blake2 has to know which block is the last: it keeps a full one.
  bool keepsFull = algorithm.padding == Padding::Counted;
  while (!data.empty()) {
    if (keepsFull && context.used == block) {
      compress(context, false);
      context.used = 0;
    }
    size_t count = std::min(data.size(), block - context.used);
    std::memcpy(context.buffer + context.used, data.data(), count);
    context.used += uint32_t(count);
    context.total += count;
    data.remove_prefix(count);
    if (!keepsFull && context.used == block) {
      compress(context, false);
      context.used = 0;
    }
  }
}

std::string hashes::finish(Context context, size_t size) {
  if (context.digestSize)
    size = context.digestSize;
  pad(context);
  if (algorithmOf(context).padding == Padding::Sponge)
    return squeeze(context, size);
  std::string digest;
  for (size_t i = 0; i < size; ++i)
    digest += char(stateByte(context, i));
  return digest;
}
