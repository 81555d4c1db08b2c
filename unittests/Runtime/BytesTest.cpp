#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Str.h"

#include <gtest/gtest.h>

#include <random>

using namespace montyjit;

namespace {

class BytesTest : public testing::Test {
protected:
  BytesTest() {
    initRuntime();
    session = new Session(Limits{});
    session->enterThread();
  }
  ~BytesTest() override {
    session->leaveThread();
    delete session;
  }

  Session *session;
};

TEST_F(BytesTest, SingleBytesAreShared) {
  EXPECT_EQ(makeBytes(*session, "a"), makeBytes(*session, "a"));
  EXPECT_EQ(makeBytes(*session, ""), makeBytes(*session, ""));
  EXPECT_EQ(makeBytes(*session, "abc")->data[3], 0);
}

TEST_F(BytesTest, HashesAreCPythons) {
  EXPECT_EQ(hashBytesObject(makeBytes(*session, "abc")), -4594863902769663758);
  EXPECT_EQ(hashBytesObject(makeBytes(*session, "")), 0);
}

/// Any text survives every encoding that can hold it.
TEST_F(BytesTest, EncodingsRoundTrip) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::vector<uint32_t> codePoints(random() % 20);
    for (uint32_t &c : codePoints)
      c = random() % 2 ? random() % 0xd800 : 0xe000 + random() % 0x102000;
    Str *text =
        makeStr32(*session, codePoints.data(), uint32_t(codePoints.size()));
    for (const char *name : {"utf-8", "utf-8-sig", "utf-16", "utf-16-le",
                             "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
                             "unicode_escape"}) {
      BytesObject *bytes = encodeStr(*session, text, name, "strict");
      ASSERT_TRUE(bytes) << name;
      std::string_view data(reinterpret_cast<char *>(bytes->data),
                            bytes->length);
      Str *back = decodeBytes(*session, Value::fromObject(bytes), data, name,
                              "strict");
      // A leading mark belongs to the encoding, not to the text.
      bool hasMark = !codePoints.empty() && codePoints[0] == 0xfeff;
      ASSERT_TRUE(back) << name;
      EXPECT_TRUE(hasMark || equalStr(back, text)) << name;
    }
  }
}

TEST_F(BytesTest, RandomBytesNeverCrashADecoder) {
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::string data(random() % 12, 0);
    for (char &c : data)
      c = char(random() % 3 ? random() : "\\uUxN{}"[random() % 7]);
    for (const char *name : {"utf-8", "utf-16", "utf-32", "unicode_escape",
                             "raw_unicode_escape", "cp1252", "ascii"})
      for (const char *errors : {"ignore", "replace", "backslashreplace"})
        ASSERT_TRUE(decodeBytes(*session, none(), data, name, errors));
  }
}

} // namespace
