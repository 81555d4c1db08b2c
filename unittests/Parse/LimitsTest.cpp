//===- LimitsTest.cpp - Sources that are too deep or too long -------------===//

#include "ParseTestUtil.h"

#include <gtest/gtest.h>

using namespace montyjit;

namespace {

constexpr const char *TooComplex = "MemoryError - Parser stack overflowed - "
                                   "Python source too complex to parse";
constexpr const char *TooDeep =
    "RecursionError - maximum recursion depth exceeded during compilation";

std::string repeat(std::string_view text, size_t count) {
  std::string result;
  for (; count; --count)
    result += text;
  return result;
}

bool isValid(std::string_view source) {
  Tree tree;
  Diagnostic error;
  return parseModule(source, "<test>", ParseMode::Exec, tree, error);
}

TEST(LimitsTest, brackets) {
  EXPECT_TRUE(isValid(repeat("(", 200) + "1" + repeat(")", 200)));
  EXPECT_EQ(parseAndPrint(repeat("(", 100000)),
            "SyntaxError 1:201-1:201 too many nested parentheses");
  EXPECT_EQ(parseAndPrint(repeat("[", 100000) + repeat("]", 100000)),
            "SyntaxError 1:201-1:201 too many nested parentheses");
  EXPECT_EQ(parseAndPrint("f(" + repeat("f(", 190)),
            "SyntaxError 1:382-1:382 '(' was never closed");
}

TEST(LimitsTest, prefixOperators) {
  EXPECT_TRUE(isValid(repeat("-", 4000) + "1"));
  EXPECT_EQ(parseAndPrint(repeat("-", 100000) + "1"), TooComplex);
  EXPECT_EQ(parseAndPrint(repeat("not ", 100000) + "1"), TooComplex);
  EXPECT_EQ(parseAndPrint(repeat("lambda: ", 100000) + "1"), TooComplex);
}

TEST(LimitsTest, chainsThatNest) {
  EXPECT_TRUE(isValid("1" + repeat("+1", 5000)));
  EXPECT_EQ(parseAndPrint("1" + repeat("+1", 100000)), TooDeep);
  EXPECT_EQ(parseAndPrint("x" + repeat(".a", 100000)), TooDeep);
  EXPECT_EQ(parseAndPrint("x" + repeat("[0]", 100000)), TooDeep);
  EXPECT_EQ(parseAndPrint(repeat("1 if 1 else ", 100000) + "1"), TooDeep);
  EXPECT_EQ(parseAndPrint("1" + repeat("**1", 100000)), TooComplex);
}

TEST(LimitsTest, chainsThatDoNotNest) {
  EXPECT_TRUE(isValid("1" + repeat(" < 1", 100000)));
  EXPECT_TRUE(isValid("1" + repeat(" and 1", 100000)));
  EXPECT_TRUE(isValid(repeat("a = ", 100000) + "1"));
}

TEST(LimitsTest, elifChain) {
  std::string head = "if x:\n pass\n";
  EXPECT_TRUE(isValid(head + repeat("elif x:\n pass\n", 5000)));
  EXPECT_EQ(parseAndPrint(head + repeat("elif x:\n pass\n", 20000)), TooDeep);
}

TEST(LimitsTest, indentation) {
  std::string source;
  for (unsigned i = 0; i < 99; ++i)
    source += std::string(i, ' ') + "if x:\n";
  EXPECT_TRUE(isValid(source + std::string(99, ' ') + "x\n"));
  source += std::string(99, ' ') + "if x:\n" + std::string(100, ' ') + "x\n";
  EXPECT_EQ(parseAndPrint(source),
            "IndentationError 101:1-101:1 too many levels of indentation");
}

TEST(LimitsTest, fStrings) {
  EXPECT_EQ(parseAndPrint(repeat("f'{", 100000)).substr(0, 12), "SyntaxError ");
  EXPECT_EQ(parseAndPrint("f'{a:{b:{c:{d}}}}'"),
            "SyntaxError 1:11-1:11 f-string: expressions nested too deeply");
}

TEST(LimitsTest, bigIntegers) {
  EXPECT_TRUE(isValid(repeat("9", 4300)));
  EXPECT_TRUE(isValid("0x" + repeat("f", 10000)));
  EXPECT_EQ(parseAndPrint(repeat("9", 4301)),
            "SyntaxError 1:0-1:0 Exceeds the limit (4300 digits) for integer "
            "string conversion: value has 4301 digits; use "
            "sys.set_int_max_str_digits() to increase the limit - Consider "
            "hexadecimal for huge integer literals to avoid decimal conversion "
            "limits.");
}

TEST(LimitsTest, errorsInLongSources) {
  EXPECT_EQ(parseAndPrint(repeat("x = 1\n", 50000) + "x y\n"),
            "SyntaxError 50001:3-50001:4 invalid syntax");
  EXPECT_EQ(parseAndPrint("1" + repeat("+1", 5000) + " x"),
            "SyntaxError 1:10003-1:10004 invalid syntax");
}

} // namespace
