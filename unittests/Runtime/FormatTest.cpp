//===- FormatTest.cpp - The format mini-language --------------------------===//

#include "montyjit/Runtime/Format.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

#include <gtest/gtest.h>

using namespace montyjit;

namespace {

class FormatTest : public testing::Test {
protected:
  static void SetUpTestSuite() { initRuntime(); }
  void SetUp() override { session.enterThread(); }
  void TearDown() override { session.leaveThread(); }

  Str *spec(std::string_view text) { return makeStr(session, text); }
  /// The text, or the type of the exception.
  std::string shown(Str *result) {
    if (result)
      return toUtf8(result);
    return typeName(session.takeException());
  }
  std::string percent(PercentSpec spec, Value value) {
    StrBuilder out(session);
    bool isDone = formatPercent(session, spec, value, out);
    return shown(isDone ? out.finish() : nullptr);
  }

  Session session{Limits{}};
};

TEST_F(FormatTest, widthsAreCheckedBeforeTheWork) {
  Value one = Value::fromInt(1), half = makeFloat(session, 0.5);
  Value text = Value::fromObject(makeStr(session, "x"));
  for (const char *width : {"1000000000000", "01000000000000", "4294967295",
                            "9223372036854775807"}) {
    EXPECT_EQ(shown(formatInt(session, one, spec(width))), "MemoryError");
    EXPECT_EQ(shown(formatFloat(session, half, spec(width))), "MemoryError");
    EXPECT_EQ(shown(formatStr(session, text, spec(width))), "MemoryError");
  }
  EXPECT_EQ(shown(formatFloat(session, half, spec(".2147483647f"))),
            "MemoryError");
  EXPECT_EQ(shown(formatFloat(session, half, spec(".2147483648f"))),
            "ValueError");
}

TEST_F(FormatTest, percentFlags) {
  Value number = Value::fromInt(-42);
  EXPECT_EQ(percent({.conversion = 'd', .width = 6}, number), "   -42");
  EXPECT_EQ(percent({.conversion = 'd', .isZero = true, .width = 6}, number),
            "-00042");
  EXPECT_EQ(
      percent({.conversion = 'd', .isLeft = true, .isZero = true, .width = 6},
              number),
      "-42   ");
  EXPECT_EQ(
      percent({.conversion = 'x', .isAlternate = true, .precision = 5}, number),
      "-0x0002a");
  EXPECT_EQ(percent({.conversion = 'X', .isAlternate = true}, number), "-0X2A");
  EXPECT_EQ(
      percent({.conversion = 'd', .hasPlus = true}, makeFloat(session, 3.9)),
      "+3");
  EXPECT_EQ(percent({.conversion = 'G', .hasSpace = true, .precision = 3},
                    makeFloat(session, 1e10)),
            " 1E+10");
}

TEST_F(FormatTest, separatorsNeverComeFirst) {
  Value number = Value::fromInt(123);
  EXPECT_EQ(shown(formatInt(session, number, spec("04,"))), "0,123");
  EXPECT_EQ(shown(formatInt(session, number, spec("06,"))), "00,123");
  EXPECT_EQ(shown(formatInt(session, number, spec("08,"))), "0,000,123");
  EXPECT_EQ(shown(formatInt(session, Value::fromInt(0x12345), spec("#012_x"))),
            "0x0_0001_2345");
}

} // namespace
