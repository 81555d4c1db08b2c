#include "montyjit/Runtime/Unicode.h"

#include <gtest/gtest.h>

using namespace montyjit::unicode;

namespace {

TEST(UnicodeTest, Latin1TableAgreesWithTheRules) {
  for (uint32_t c = 0; c < 256; ++c)
    for (int bit = 0; bit < 12; ++bit)
      EXPECT_EQ(has(c, Flags(1 << bit)), hasSlow(c, Flags(1 << bit)))
          << "character " << c << ", bit " << bit;
}

TEST(UnicodeTest, DecimalsOfOtherScripts) {
  EXPECT_EQ(decimalValue('7'), 7);
  EXPECT_EQ(decimalValue(0x663), 3);
  EXPECT_EQ(decimalValue(0x1d7ff), 9);
  EXPECT_EQ(decimalValue(0xb2), -1);
  EXPECT_EQ(decimalValue('a'), -1);
}

TEST(UnicodeTest, MappingsThatExpand) {
  uint32_t out[3];
  EXPECT_EQ(fullUpper(0xdf, out), 2);
  EXPECT_EQ(out[0], uint32_t('S'));
  EXPECT_EQ(fullTitle(0xfb01, out), 2);
  EXPECT_EQ(out[1], uint32_t('i'));
  EXPECT_EQ(fullLower(0x130, out), 2);
  EXPECT_EQ(fullFold(0x1e9e, out), 2);
  EXPECT_EQ(fullUpper(0x390, out), 3);
}

} // namespace
