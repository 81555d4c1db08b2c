//===- FloatTest.cpp - Floats and complex numbers -------------------------===//

#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace montyjit;

namespace {

class FloatTest : public testing::Test {
protected:
  static void SetUpTestSuite() { initRuntime(); }
  void SetUp() override { session.enterThread(); }
  void TearDown() override { session.leaveThread(); }

  double read(std::string_view text) {
    Str *string = makeStr(session, text);
    double number = -1;
    EXPECT_TRUE(
        floatFromStr(session, string, Value::fromObject(string), number));
    return number;
  }
  double rounded(double number, int64_t digits) {
    double result = 0;
    EXPECT_TRUE(floatValue(roundFloat(session, number, digits), result));
    return result;
  }

  Session session{Limits{}};
};

TEST_F(FloatTest, zerosAreShared) {
  EXPECT_EQ(makeFloat(session, 0.0), makeFloat(session, 0.0));
  EXPECT_FALSE(makeFloat(session, 0.0) == makeFloat(session, -0.0));
  double number;
  ASSERT_TRUE(floatValue(makeFloat(session, -0.0), number));
  EXPECT_TRUE(std::signbit(number));
}

TEST_F(FloatTest, everyExponentRoundTrips) {
  for (int exponent = -1074; exponent < 1024; ++exponent) {
    double number = std::ldexp(1.0, exponent) * 1.1, back = 0;
    ASSERT_TRUE(floatValue(makeFloat(session, number), back));
    EXPECT_EQ(back, number);
    EXPECT_EQ(read(floatRepr(number)), number);
  }
}

TEST_F(FloatTest, textBeyondTheRange) {
  EXPECT_EQ(read("1e400"), HUGE_VAL);
  EXPECT_EQ(read("-1e99999999999999999999"), -HUGE_VAL);
  EXPECT_EQ(read("1e-99999999999999999999"), 0);
  EXPECT_EQ(read("0e99999999999999999999"), 0);
  EXPECT_EQ(read("0." + std::string(400, '0') + "1"), 0);
  EXPECT_EQ(read("1" + std::string(400, '0')), HUGE_VAL);
  EXPECT_EQ(read("1" + std::string(400, '0') + "e-400"), 1);
  EXPECT_EQ(read("0." + std::string(400, '0') + "1e401"), 1);
  EXPECT_EQ(read("2.4703282292062327e-324"), 0);
  EXPECT_EQ(read("2.4703282292062328e-324"), 5e-324);
}

TEST_F(FloatTest, hashesAgreeWithInts) {
  for (double number : {1.0, -1.0, 0.0, 0x1p61, 0x1p62, -0x1p100, 1e300})
    EXPECT_EQ(hashDouble(number, {}), hashInt(intFromDouble(session, number)));
  EXPECT_EQ(hashDouble(0.5, {}), int64_t(1) << 60);
  EXPECT_EQ(hashDouble(HUGE_VAL, {}), 314159);
  EXPECT_EQ(hashComplex({0, 1}, {}), 1000003);
}

TEST_F(FloatTest, comparesExactlyAtTheEdges) {
  Value big = intFromDouble(session, 0x1p62);
  EXPECT_EQ(compareFloatInt(0x1p62, big), 0);
  EXPECT_EQ(compareFloatInt(0x1p62, addInts(session, big, Value::fromInt(1))),
            -1);
  EXPECT_EQ(compareFloatInt(-0x1p61, Value::fromInt(Value::MinInt)), 0);
  EXPECT_EQ(compareFloatInt(0x1p61, Value::fromInt(Value::MaxInt)), 1);
  EXPECT_EQ(compareFloatInt(0.5, Value::fromInt(0)), 1);
  EXPECT_EQ(compareFloatInt(HUGE_VAL, big), 1);
}

TEST_F(FloatTest, roundsTheExactValue) {
  EXPECT_EQ(rounded(2.675, 2), 2.67);
  EXPECT_EQ(rounded(0.125, 2), 0.12);
  EXPECT_EQ(rounded(5e15, -16), 0);
  EXPECT_EQ(rounded(std::nextafter(5e15, 1e16), -16), 1e16);
  EXPECT_EQ(rounded(1e300, -310), 0);
  EXPECT_TRUE(std::signbit(rounded(-0.001, 1)));
}

TEST_F(FloatTest, rangeErrorHasTwoArguments) {
  EXPECT_FALSE(powFloats(session, 10, 400));
  ASSERT_TRUE(session.raisedIs(TypeId::OverflowError));
  Value error = session.takeException();
  auto *args = error.as<ExceptionObject>()->args.as<Tuple>();
  ASSERT_EQ(args->size, 2u);
  EXPECT_EQ(args->items[0], Value::fromInt(34));
  EXPECT_EQ(toUtf8(args->items[1].as<Str>()), "Numerical result out of range");
}

} // namespace
