// The measurement behind Runtime/Value.h: two encodings of values, on the
// operations of an interpreter, guarded arithmetic over words in memory. Not
// part of the build:
//
//   clang++-22 -O2 -std=c++20 utils/bench/value_encoding.cpp -lbenchmark -o
//   /tmp/encoding
//
// `tagged` is what Value.h does. `boxed` is pointer-favouring NaN-boxing:
// doubles offset, ints of 32 bits on top. Products of two numbers below 2^31
// (modular arithmetic, hashes) do not fit those ints and become heap objects.

#include <benchmark/benchmark.h>

#include <bit>
#include <cstdint>
#include <vector>

namespace {

constexpr int Count = 4096;

struct Tagged {
  using Word = uint64_t;
  static bool bothInts(Word a, Word b) { return (a & b & 3) == 3; }
  static Word fromInt(int64_t i) { return Word(i) << 2 | 3; }
  static int64_t asInt(Word w) { return int64_t(w) >> 2; }
  static bool isFloat(Word w) { return ((w + 1) & 2) != 0; }
  static Word fromFloat(double d) {
    return std::rotl(std::bit_cast<Word>(d), 3);
  }
  static double asFloat(Word w) {
    return std::bit_cast<double>(std::rotr(w, 3));
  }
  static bool add(Word a, Word b, Word &result) {
    int64_t sum;
    if (!bothInts(a, b) ||
        __builtin_add_overflow(int64_t(a), int64_t(b - 3), &sum))
      return false;
    result = Word(sum);
    return true;
  }
  static bool mul(Word a, Word b, Word &result) {
    int64_t product;
    if (!bothInts(a, b) ||
        __builtin_mul_overflow(asInt(a), int64_t(b - 3), &product))
      return false;
    result = Word(product) | 3;
    return true;
  }
  static bool less(Word a, Word b) { return int64_t(a) < int64_t(b); }
  static bool fitsFloat(Word w) { return isFloat(w); }
};

struct Boxed {
  using Word = uint64_t;
  static constexpr Word IntTag = 0xfffe000000000000;
  static constexpr Word Offset = Word(1) << 49;
  static bool bothInts(Word a, Word b) { return (a & b & IntTag) == IntTag; }
  static Word fromInt(int64_t i) { return IntTag | uint32_t(i); }
  static int64_t asInt(Word w) { return int32_t(w); }
  static bool isFloat(Word w) { return w >= Offset && w < IntTag; }
  static Word fromFloat(double d) { return std::bit_cast<Word>(d) + Offset; }
  static double asFloat(Word w) { return std::bit_cast<double>(w - Offset); }
  static bool add(Word a, Word b, Word &result) {
    int32_t sum;
    if (!bothInts(a, b) || __builtin_add_overflow(int32_t(a), int32_t(b), &sum))
      return false;
    result = fromInt(sum);
    return true;
  }
  static bool mul(Word a, Word b, Word &result) {
    int32_t product;
    if (!bothInts(a, b) ||
        __builtin_mul_overflow(int32_t(a), int32_t(b), &product))
      return false;
    result = fromInt(product);
    return true;
  }
  static bool less(Word a, Word b) { return int32_t(a) < int32_t(b); }
  static bool fitsFloat(Word) { return true; }
};

void check(bool condition) {
  if (!condition)
    __builtin_trap();
}

/// A product, a comparison and a sum of small ints.
template <typename E> void ints(benchmark::State &state) {
  std::vector<typename E::Word> a, b;
  for (int i = 0; i < Count; ++i) {
    a.push_back(E::fromInt(i % 97));
    b.push_back(E::fromInt(i % 89 + 1));
  }
  for (auto _ : state) {
    auto sum = E::fromInt(0);
    for (int i = 0; i < Count; ++i) {
      typename E::Word term;
      check(E::mul(a[i], b[i], term) && E::bothInts(term, a[i]));
      if (E::less(term, a[i]))
        term = a[i];
      check(E::add(sum, term, sum));
      asm volatile("" : "+r"(sum));
    }
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * Count);
}

/// A product and a sum of floats.
template <typename E> void floats(benchmark::State &state) {
  std::vector<typename E::Word> a, b;
  for (int i = 0; i < Count; ++i) {
    a.push_back(E::fromFloat(i % 97 + 0.5));
    b.push_back(E::fromFloat(i % 89 + 1.25));
  }
  for (auto _ : state) {
    auto sum = E::fromFloat(1.0);
    for (int i = 0; i < Count; ++i) {
      check(E::isFloat(a[i]) && E::isFloat(b[i]));
      auto term = E::fromFloat(E::asFloat(a[i]) * E::asFloat(b[i]));
      check(E::fitsFloat(term) && E::isFloat(term) && E::isFloat(sum));
      sum = E::fromFloat(E::asFloat(sum) + E::asFloat(term));
      check(E::fitsFloat(sum));
      asm volatile("" : "+r"(sum));
    }
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * Count);
}

/// A random generator: products below 2^46, and their remainders.
template <typename E> void products(benchmark::State &state) {
  for (auto _ : state) {
    auto x = E::fromInt(7);
    for (int i = 0; i < Count; ++i) {
      typename E::Word term;
      int64_t product;
      if (E::mul(x, E::fromInt(16807), term)) {
        product = E::asInt(term);
      } else {
        auto *object = new int64_t(E::asInt(x) * 16807);
        benchmark::DoNotOptimize(object);
        product = *object;
        delete object;
      }
      x = E::fromInt(product % 2147483647);
      asm volatile("" : "+r"(x));
    }
    benchmark::DoNotOptimize(x);
  }
  state.SetItemsProcessed(state.iterations() * Count);
}

BENCHMARK(ints<Tagged>);
BENCHMARK(ints<Boxed>);
BENCHMARK(floats<Tagged>);
BENCHMARK(floats<Boxed>);
BENCHMARK(products<Tagged>);
BENCHMARK(products<Boxed>);

} // namespace

BENCHMARK_MAIN();
