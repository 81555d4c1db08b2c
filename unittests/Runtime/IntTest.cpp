//===- IntTest.cpp - Ints of any size -------------------------------------===//

#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Str.h"

#include <gtest/gtest.h>

#include <chrono>

using namespace montyjit;

namespace {

class IntTest : public testing::Test {
protected:
  static void SetUpTestSuite() { initRuntime(); }
  void SetUp() override {
    session.enterThread();
    session.startClock();
  }
  void TearDown() override { session.leaveThread(); }

  Value hex(std::string_view digits) { return intFromHex(session, digits); }
  /// A number of \p bits bits without a pattern.
  Value pseudoRandom(int64_t bits, uint64_t seed) {
    std::vector<uint64_t> limbs(bits / 64);
    for (uint64_t &limb : limbs)
      limb = seed = seed * 6364136223846793005 + 1442695040888963407;
    limbs.back() |= uint64_t(1) << 63;
    return intFromLimbs(session, limbs.data(), int64_t(limbs.size()), false);
  }
  Value power(int64_t base, int64_t exponent) {
    return powInts(session, Value::fromInt(base), Value::fromInt(exponent));
  }
  /// The value modulo a prime, to check identities of large numbers.
  Value residue(Value value) {
    return modInts(session, value, Value::fromInt((int64_t(1) << 61) - 1));
  }
  std::string text(Value value) { return toUtf8(intToStr(session, value)); }
  static bool isSame(Value a, Value b) { return compareInts(a, b) == 0; }

  Session session{Limits{}};
};

TEST_F(IntTest, smallResultsAreInline) {
  Value limit = makeInt(session, Value::MaxInt);
  EXPECT_TRUE(limit.isInt());
  Value beyond = addInts(session, limit, Value::fromInt(1));
  EXPECT_TRUE(isBigInt(beyond));
  EXPECT_EQ(subInts(session, beyond, Value::fromInt(1)), limit);
  Value least = negateInt(session, beyond);
  EXPECT_TRUE(least.isInt());
  EXPECT_EQ(least.asInt(), Value::MinInt);
  EXPECT_TRUE(isBigInt(subInts(session, least, Value::fromInt(1))));
  EXPECT_EQ(floorDivInts(session, beyond, beyond), Value::fromInt(1));
}

TEST_F(IntTest, machineIntegersRoundTrip) {
  for (int64_t integer :
       {INT64_MIN, INT64_MAX, int64_t(0), Value::MinInt - 1}) {
    int64_t back = 1;
    EXPECT_TRUE(intToInt64(makeInt(session, integer), back));
    EXPECT_EQ(back, integer);
  }
  int64_t back;
  EXPECT_FALSE(intToInt64(makeUnsigned(session, uint64_t(1) << 63), back));
  EXPECT_EQ(text(makeUnsigned(session, ~uint64_t(0))), "18446744073709551615");
}

TEST_F(IntTest, hashesAreModuloMersennePrime) {
  EXPECT_EQ(hashInt(Value::fromInt(-1)), -2);
  EXPECT_EQ(hashInt(makeInt(session, (int64_t(1) << 61) - 1)), 0);
  EXPECT_EQ(hashInt(power(2, 61)), 1);
  EXPECT_EQ(hashInt(power(10, 40)), 1388497483929617590);
  EXPECT_EQ(hashInt(power(-3, 101)), -hashInt(power(3, 101)));
}

// Beyond the sizes that GMP is given at once, products are cut in halves and
// pieces.
TEST_F(IntTest, longProductsAreExact) {
  int64_t limbs = 1 << 17;
  for (auto [a, b] : {std::pair{limbs * 3, limbs * 2},
                      {limbs * 5, 777},
                      {limbs * 4 + 3, limbs * 4 + 3},
                      {limbs * 3, limbs}}) {
    Value x = pseudoRandom(a * 64, 1), y = pseudoRandom(b * 64, 2);
    Value product = mulInts(session, x, y);
    ASSERT_TRUE(product);
    EXPECT_GE(intBitLength(product), uint64_t(a + b) * 64 - 1);
    EXPECT_TRUE(isSame(residue(product),
                       residue(mulInts(session, residue(x), residue(y)))));
  }
}

TEST_F(IntTest, longDivisionsAreExact) {
  int64_t limbs = 1 << 16;
  for (auto [a, b] : {std::pair{limbs * 4, limbs * 2},
                      {limbs * 5 + 17, limbs + 1},
                      {limbs * 7, limbs * 3 + 5}}) {
    Value x = pseudoRandom(a * 64, 3), y = pseudoRandom(b * 64, 4);
    Value quotient{}, rest{};
    ASSERT_TRUE(divModInts(session, x, y, quotient, rest));
    EXPECT_LT(compareInts(rest, y), 0);
    EXPECT_GE(intSign(rest), 0);
    Value product = mulInts(session, quotient, y);
    EXPECT_TRUE(isSame(addInts(session, product, rest), x));
  }
}

TEST_F(IntTest, divisionOfExactMultiples) {
  int64_t limbs = (1 << 16) + 100;
  Value x = subInts(session, power(2, limbs * 64), Value::fromInt(1));
  Value square = mulInts(session, x, x);
  Value quotient{}, rest{};
  ASSERT_TRUE(divModInts(session, square, x, quotient, rest));
  EXPECT_TRUE(isSame(quotient, x));
  EXPECT_EQ(rest, Value::fromInt(0));
}

TEST_F(IntTest, longDigitsRoundTrip) {
  session.maxStrDigits = 0;
  Value number = pseudoRandom(64 * 12345, 5);
  std::string digits;
  ASSERT_TRUE(appendDigits(session, number, 10, digits));
  EXPECT_EQ(digits.size(), 237838u);
  Str *string = makeStr(session, digits);
  EXPECT_TRUE(isSame(intFromStr(session, string, 10, Value::fromObject(string)),
                     number));
  EXPECT_EQ(text(power(10, 200000)), "1" + std::string(200000, '0'));
}

TEST_F(IntTest, rootsOfLongInts) {
  Value root = pseudoRandom(64 * 70000, 6);
  Value square = mulInts(session, root, root);
  EXPECT_TRUE(isSame(isqrtInt(session, square), root));
  Value less = subInts(session, square, Value::fromInt(1));
  EXPECT_TRUE(isSame(isqrtInt(session, less),
                     subInts(session, root, Value::fromInt(1))));
}

TEST_F(IntTest, sizesAreCheckedBeforeTheWork) {
  auto before = std::chrono::steady_clock::now();
  Value huge = power(10, 10);
  EXPECT_FALSE(powInts(session, Value::fromInt(10), huge));
  EXPECT_TRUE(session.raisedIs(TypeId::MemoryError));
  session.takeException();
  EXPECT_FALSE(shiftLeftInt(session, Value::fromInt(1), power(10, 12)));
  EXPECT_TRUE(session.raisedIs(TypeId::MemoryError));
  session.takeException();
  auto used = std::chrono::steady_clock::now() - before;
  EXPECT_LT(used, std::chrono::seconds(1));
}

TEST_F(IntTest, longWorkIsPolled) {
  session.limits.maxTime = 100'000'000;
  auto before = std::chrono::steady_clock::now();
  EXPECT_FALSE(power(7, 300'000'000));
  EXPECT_TRUE(session.hasRaised());
  auto used = std::chrono::steady_clock::now() - before;
  EXPECT_LT(used, std::chrono::seconds(5));
}

TEST_F(IntTest, modularPowersByBothMethods) {
  // An exponent long enough for the method that polls.
  Value modulus = subInts(session, power(2, 3217), Value::fromInt(1));
  Value exponent = subInts(session, modulus, Value::fromInt(1));
  EXPECT_EQ(powModInts(session, Value::fromInt(3), exponent, modulus),
            Value::fromInt(1));
  Value inverse =
      powModInts(session, Value::fromInt(3), Value::fromInt(-1), modulus);
  EXPECT_EQ(
      modInts(session, mulInts(session, inverse, Value::fromInt(3)), modulus),
      Value::fromInt(1));
}

} // namespace
