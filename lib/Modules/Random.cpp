//===- Random.cpp - The core of the random module -------------------------===//
///
/// \file
/// The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded and read
/// as CPython does, so that seeded sequences are the same. A generator is an object
/// with the layout of a byte array: 624 words of state and the index of the next
/// one. The class `random.Random` of the prelude derives from it.
///
//===----------------------------------------------------------------------===//

#include "Hash/Hash.h"
#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Instance.h"

#include <cstring>
#include <vector>

using namespace montyjit;

namespace {
constexpr uint32_t NumWords = 624;
constexpr uint32_t Middle = 397;

/// What the bytes of a generator are.
struct Twister {
  uint32_t words[NumWords];
  uint32_t index;
};

Twister &twisterOf(Value self) {
  return *reinterpret_cast<Twister *>(self.as<ByteArrayObject>()->data);
}

/// The state's next word from itself, its neighbour and a distant one.
uint32_t twisted(uint32_t word, uint32_t next, uint32_t distant) {
  constexpr uint32_t Upper = 0x80000000, Lower = 0x7fffffff,
                     Matrix = 0x9908b0df;
  uint32_t y = (word & Upper) | (next & Lower);
  return distant ^ (y >> 1) ^ (y & 1 ? Matrix : 0);
}

void refill(Twister &t) {
  for (uint32_t k = 0; k < NumWords; ++k)
    t.words[k] = twisted(t.words[k], t.words[(k + 1) % NumWords],
                         t.words[(k + Middle) % NumWords]);
  t.index = 0;
}

uint32_t nextWord(Twister &t) {
  if (t.index >= NumWords)
    refill(t);
  uint32_t y = t.words[t.index++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >> 18);
}

void seedByWord(Twister &t, uint32_t seed) {
  constexpr uint32_t Multiplier = 1812433253;
  t.words[0] = seed;
  for (uint32_t i = 1; i < NumWords; ++i) {
    uint32_t last = t.words[i - 1];
    t.words[i] = Multiplier * (last ^ (last >> 30)) + i;
  }
  t.index = NumWords;
}

void seedByWords(Twister &t, const std::vector<uint32_t> &key) {
  constexpr uint32_t Start = 19650218, First = 1664525, Second = 1566083941;
  seedByWord(t, Start);
  uint32_t i = 1, j = 0;
  auto mix = [&](uint32_t factor) {
    uint32_t last = t.words[i - 1];
    return t.words[i] ^ ((last ^ (last >> 30)) * factor);
  };
  auto advance = [&] {
    if (++i >= NumWords) {
      t.words[0] = t.words[NumWords - 1];
      i = 1;
    }
  };
  for (size_t k = std::max<size_t>(NumWords, key.size()); k; --k) {
    t.words[i] = mix(First) + key[j] + j;
    advance();
    if (++j >= key.size())
      j = 0;
  }
  for (uint32_t k = NumWords - 1; k; --k) {
    t.words[i] = mix(Second) - i;
    advance();
  }
  t.words[0] = 0x80000000;
}

/// The magnitude of an int in words of 32 bits, lowest first.
std::vector<uint32_t> wordsOf(Value integer) {
  std::vector<uint32_t> words;
  auto put = [&](uint64_t limb) {
    words.push_back(uint32_t(limb));
    words.push_back(uint32_t(limb >> 32));
  };
  if (integer.isInt()) {
    int64_t number = integer.asInt();
    put(uint64_t(number < 0 ? -number : number));
  } else {
    auto *big = integer.as<BigInt>();
    for (int64_t i = 0; i < std::abs(big->size); ++i)
      put(big->limbs[i]);
  }
  while (words.size() > 1 && words.back() == 0)
    words.pop_back();
  return words;
}

Value newGenerator(Session &session, Value *args) {
  auto *self = reinterpret_cast<ByteArrayObject *>(
      newInstance(session, args[0].as<Type>()));
  self->length = self->capacity = sizeof(Twister);
  self->data =
      static_cast<uint8_t *>(session.heap.allocateAtomic(sizeof(Twister)));
  seedByWord(twisterOf(Value::fromObject(self)), 0);
  return Value::fromObject(self);
}

/// Sessions have no randomness of their own: generators without a seed are seeded
/// by their number, so that a run is the same every time.
Value nextSeed(Session &session) {
  constexpr size_t Slot = 0;
  Value &count = session.moduleState[Slot];
  int64_t number = count ? count.asInt() : 0;
  count = Value::fromInt(number + 1);
  constexpr int64_t Base = 0x6d6f6e7479;
  return Value::fromInt(Base + number);
}

Value seed(Session &session, Value *args) {
  Value integer = args[1];
  if (isNoneOrAbsent(integer)) {
    integer = nextSeed(session);
  } else if (!asIntValue(integer)) {
    int64_t hash;
    if (!session.hash(integer, hash))
      return Value::empty();
    integer = makeUnsigned(session, uint64_t(hash));
  }
  seedByWords(twisterOf(args[0]), wordsOf(asIntValue(integer)));
  return none();
}

Value randomFloat(Session &session, Value *args) {
  Twister &t = twisterOf(args[0]);
  uint32_t high = nextWord(t) >> 5, low = nextWord(t) >> 6;
  return makeFloat(session, (high * 67108864.0 + low) *
                                (1.0 / 9007199254740992.0));
}

/// An int of \p bits random bits, at least 1.
Value randomBits(Session &session, Twister &t, uint64_t bits) {
  constexpr uint64_t Word = 32;
  if (bits <= Word)
    return Value::fromInt(nextWord(t) >> (Word - bits));
  if (!session.checkSize(bits / 8))
    return Value::empty();
  std::vector<uint64_t> limbs((bits + 63) / 64);
  for (uint64_t i = 0; i * Word < bits; ++i) {
    uint64_t left = bits - i * Word, word = nextWord(t);
    if (left < Word)
      word >>= Word - left;
    limbs[i / 2] |= word << (i % 2 * Word);
  }
  return intFromLimbs(session, limbs.data(), int64_t(limbs.size()), false);
}

Value getRandomBits(Session &session, Value *args) {
  int64_t bits;
  Value count = session.index(args[1]);
  if (!count)
    return count;
  if (intSign(count) < 0)
    return session.raise(TypeId::ValueError,
                         "Cannot convert negative int");
  if (!intToInt64(count, bits))
    return session.raise(TypeId::OverflowError,
                         "Python int too large to convert to C int");
  return bits ? randomBits(session, twisterOf(args[0]), uint64_t(bits))
              : Value::fromInt(0);
}

/// A random int below n, by trying: n is positive.
Value randomBelow(Session &session, Value *args) {
  Value n = asIntValue(args[1]);
  if (!n || intSign(n) <= 0)
    return session.raise(TypeId::ValueError, "n must be a positive int");
  uint64_t bits = intBitLength(n);
  Twister &t = twisterOf(args[0]);
  for (;;) {
    Value candidate = randomBits(session, t, bits);
    if (!candidate || compareInts(candidate, n) < 0)
      return candidate;
  }
}

Value getState(Session &session, Value *args) {
  const Twister &t = twisterOf(args[0]);
  Tuple *state = makeTuple(session, NumWords + 1);
  for (uint32_t i = 0; i < NumWords; ++i)
    state->items[i] = Value::fromInt(t.words[i]);
  state->items[NumWords] = Value::fromInt(t.index);
  return Value::fromObject(state);
}

Value setState(Session &session, Value *args) {
  Tuple *state = asTuple(args[1]);
  if (!state)
    return session.raise(TypeId::TypeError, "state vector must be a tuple");
  if (state->size != NumWords + 1)
    return session.raise(TypeId::ValueError,
                         "state vector is the wrong size");
  Twister fresh;
  for (uint32_t i = 0; i <= NumWords; ++i) {
    Value word = asIntValue(state->items[i]);
    int64_t number;
    if (!word || !intToInt64(word, number))
      return session.raise(TypeId::TypeError, "an integer is required");
    (i < NumWords ? fresh.words[i] : fresh.index) = uint32_t(number);
  }
  if (fresh.index > NumWords)
    return session.raise(TypeId::ValueError, "invalid state");
  twisterOf(args[0]) = fresh;
  return none();
}

Value sha512Digest(Session &session, Value *args) {
  std::string_view data;
  if (!bytesView(args[0], data))
    return session.raise(TypeId::TypeError, "bytes expected");
  hashes::Context context;
  hashes::start(context, *hashes::findAlgorithm("sha512"));
  hashes::update(context, data);
  return valueOrEmpty(makeBytes(session, hashes::finish(context)));
}

Value indexOf(Session &session, Value *args) { return session.index(args[0]); }

Value coreType(Session &, Value *) {
  return Value::fromObject(builtinType(TypeId::RandomState));
}

NativeDef methods[] = {
    {.name = "__new__",
     .signature = "(cls, *args, **kwargs)",
     .function = newGenerator,
     .role = NativeRole::Static},
    {"seed", "(self, n=None, /)", seed, NativeKind::Replay},
    {"random", "(self, /)", randomFloat},
    {"getrandbits", "(self, k, /)", getRandomBits, NativeKind::Replay},
    {"_randbelow", "(self, n, /)", randomBelow},
    {"getstate", "(self, /)", getState},
    {"setstate", "(self, state, /)", setState},
};

NativeDef functions[] = {
    {"_sha512", "(data, /)", sha512Digest},
    {"_index", "(value, /)", indexOf, NativeKind::Replay},
    {"_core", "()", coreType},
};
} // namespace

ModuleDef montyjit::randomModule() {
  addModuleTypeMethods(TypeId::RandomState, methods);
  return {.name = "random", .natives = functions, .prelude = "random"};
}
