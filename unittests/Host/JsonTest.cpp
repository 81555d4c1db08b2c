#include "montyjit/Host/Json.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace montyjit;

namespace {

HostValue parsed(std::string_view text) {
  Result<HostValue> value = parseJson(text);
  EXPECT_TRUE(value) << text << ": " << (value ? "" : value.error().message);
  return value ? *value : HostValue();
}

std::string messageFor(std::string_view text) {
  Result<HostValue> value = parseJson(text);
  return value ? "no error" : value.error().message;
}

TEST(JsonTest, EveryKindComesBackEqual) {
  const HostValue values[] = {
      HostValue(),
      true,
      -7,
      INT64_MIN,
      HostValue::integer("-123456789012345678901234567890"),
      0.1,
      1e300,
      5.0,
      std::complex<double>(1.5, -2.0),
      "text",
      HostValue::bytes(std::string("\0\xff\x80", 3)),
      HostValue::byteArray("ab"),
      HostValue::list({1, HostValue::list({}), "x"}),
      HostValue::tuple({}),
      HostValue::dict({{"a", 1}, {"b", HostValue::tuple({2})}}),
      HostValue::dict({{1, "one"}, {HostValue::tuple({1, 2}), 2}}),
      HostValue::dict({{"$tuple", 1}}),
      HostValue::set({1, 2}),
      HostValue::frozenSet({"x"}),
      HostValue::ellipsis(),
      HostValue::range(0, 10, 2),
      HostValue::slice(HostValue(), 3, HostValue()),
      HostValue::exception("ValueError", {"no", 3}),
      HostValue::dataclass("Point", {{"x", 1}, {"y", 2.5}}),
      HostValue::path("/tmp/x"),
  };
  for (const HostValue &value : values)
    EXPECT_EQ(parsed(writeJson(value)), value) << writeJson(value);
}

TEST(JsonTest, FormsAreAsDocumented) {
  EXPECT_EQ(writeJson(HostValue::tuple({1, "a"})), R"({"$tuple":[1,"a"]})");
  EXPECT_EQ(writeJson(HostValue::dict({{1, 2}})), R"({"$dict":[[1,2]]})");
  EXPECT_EQ(writeJson(HostValue::dict({{"a", 1.0}})), R"({"a":1.0})");
  EXPECT_EQ(writeJson(HostValue::bytes("hi")), R"({"$bytes":"aGk="})");
  EXPECT_EQ(writeJson(HUGE_VAL), R"({"$float":"inf"})");
  EXPECT_EQ(writeJson(HostValue::opaque("<f>")), R"({"$repr":"<f>"})");
  EXPECT_EQ(writeJson(HostValue::exception("E", {1})),
            R"({"$exception":{"type":"E","args":[1]}})");
}

TEST(JsonTest, NumbersAreIntsOrFloatsByTheirText) {
  EXPECT_EQ(parsed("1").kind(), HostValue::Kind::Int);
  EXPECT_EQ(parsed("1.0").kind(), HostValue::Kind::Float);
  EXPECT_EQ(parsed("1e2").asFloat(), 100.0);
  EXPECT_EQ(parsed("9223372036854775807").asInt(), INT64_MAX);
  EXPECT_TRUE(parsed("9223372036854775808").isBigInt());
  EXPECT_EQ(parsed("1e999").asFloat(), HUGE_VAL);
  EXPECT_TRUE(std::isnan(parsed(R"({"$float":"nan"})").asFloat()));
}

TEST(JsonTest, Strings) {
  EXPECT_EQ(parsed(R"("\u00e9\n\ud83d\ude00\/")").text(),
            "\u00e9\n\U0001F600/");
  // A lone surrogate lives on in three bytes.
  EXPECT_EQ(parsed(R"("\ud800x")").text(), "\xED\xA0\x80x");
  EXPECT_EQ(writeJson("\xED\xA0\x80x"), R"("\ud800x")");
  EXPECT_EQ(writeJson("\x01\"\\"), R"("\u0001\"\\")");
}

TEST(JsonTest, TheLastOfEqualKeysCounts) {
  EXPECT_EQ(parsed(R"({"a":1,"b":2,"a":3})"),
            HostValue::dict({{"a", 3}, {"b", 2}}));
}

TEST(JsonTest, MalformedTextIsAnError) {
  for (const char *text : {"",
                           "nul",
                           "[1,]",
                           "[1",
                           "{\"a\"}",
                           "{\"a\":1,}",
                           "{a:1}",
                           "01",
                           "1.",
                           "-",
                           ".5",
                           "1e",
                           "\"\n\"",
                           "\"abc",
                           "\"\\x\"",
                           "\"\\u12\"",
                           "1 2",
                           "\"\xff\"",
                           "\"\xED\xA0\x80\"",
                           "\"\xC0\x80\"",
                           "'a'",
                           "NaN",
                           "{\"$bytes\":\"a\"}",
                           "{\"$bytes\":\"a===\"}",
                           "{\"$x\":1}",
                           "{\"$tuple\":[],\"b\":1}",
                           "{\"$range\":[1,2]}",
                           "{\"$range\":[1,2,3.0]}",
                           "{\"$dict\":[[1]]}",
                           "{\"$repr\":\"<f>\"}",
                           "{\"$float\":\"1\"}",
                           "{\"$ellipsis\":false}",
                           "{\"$exception\":{\"type\":1,\"args\":[]}}"})
    EXPECT_NE(messageFor(text), "no error") << text;
}

TEST(JsonTest, DepthIsBounded) {
  std::string deep(HostValue::MaxDepth, '[');
  EXPECT_EQ(messageFor(deep + std::string(HostValue::MaxDepth, ']')),
            "no error");
  EXPECT_NE(messageFor('[' + deep).find("nested too deeply"),
            std::string::npos);
  EXPECT_NE(messageFor(std::string(1000000, '[')), "no error");
}

} // namespace
