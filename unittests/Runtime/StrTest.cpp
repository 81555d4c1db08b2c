#include "montyjit/Runtime/Str.h"
#include "Runtime/StrSearch.h"
#include "montyjit/Runtime/Builtins.h"

#include <gtest/gtest.h>

#include <random>

using namespace montyjit;

namespace {

class StrTest : public testing::Test {
protected:
  StrTest() {
    initRuntime();
    session = new Session(Limits{});
    session->enterThread();
  }
  ~StrTest() override {
    session->leaveThread();
    delete session;
  }

  Str *text(std::string_view utf8) { return makeStr(*session, utf8); }
  Str *concat(Str *a, Str *b) { return concatStr(*session, a, b); }

  Session *session;
};

TEST_F(StrTest, WidthIsTheNarrowest) {
  EXPECT_EQ(text("abc")->width, 1);
  EXPECT_TRUE(text("abc")->isAscii);
  EXPECT_EQ(text("caf\u00e9")->width, 1);
  EXPECT_FALSE(text("caf\u00e9")->isAscii);
  EXPECT_EQ(text("a\u20ac")->width, 2);
  EXPECT_EQ(text("a\U0001f600")->width, 4);
  Str *wide = text("ab\U0001f600");
  EXPECT_EQ(substring(*session, wide, 0, 2)->width, 1);
}

TEST_F(StrTest, MalformedUtf8IsReplaced) {
  EXPECT_EQ(toUtf8(text("a\xff\x62")), "a\ufffdb");
  EXPECT_EQ(toUtf8(text("\xc0\x80")), "\ufffd\ufffd");
  EXPECT_EQ(toUtf8(text("\xe2\x82")), "\ufffd\ufffd");
  EXPECT_EQ(text("\xed\xa0\x80")->at(0), 0xd800u);
  EXPECT_EQ(toUtf8(text("\xed\xa0\x80")), "\xed\xa0\x80");
}

TEST_F(StrTest, HashesAreCPythons) {
  EXPECT_EQ(hashStr(emptyStr()), 0);
  EXPECT_EQ(hashStr(text("a")), 4644417185603328019);
  EXPECT_EQ(hashStr(text("abc")), -4594863902769663758);
  EXPECT_EQ(hashStr(text("\u20ac")), -5529981157763016009);
  EXPECT_EQ(hashStr(text("\U0001f600")), -3536540696076613844);
  EXPECT_EQ(hashStr(text("xxxxxxxxxxxxxxxxx")), 4771951516191823429);
  EXPECT_EQ(hashStr(staticName(Special::Init)), 4748292593639647670);
}

TEST_F(StrTest, InternedStringsAreUnique) {
  Str *name = session->intern("some_name");
  EXPECT_EQ(session->intern(text("some_name")), name);
  EXPECT_EQ(session->intern("__init__"), staticName(Special::Init));
  EXPECT_EQ(session->intern(text("")), emptyStr());
  EXPECT_EQ(session->intern("x"), makeChar(*session, 'x'));
  EXPECT_EQ(session->intern("\u00e9"), makeChar(*session, 0xe9));
  EXPECT_EQ(session->intern("\u20acx"), session->intern(text("\u20acx")));
  for (int i = 0; i < 2000; ++i)
    session->intern("name" + std::to_string(i));
  EXPECT_EQ(session->intern("some_name"), name);
}

TEST_F(StrTest, InterningCopiesOutOfBuffers) {
  Str *grown = text(std::string(300, 'a'));
  grown = concat(grown, text("b"));
  ASSERT_TRUE(grown->isShared);
  EXPECT_FALSE(session->intern(grown)->isShared);
}

TEST_F(StrTest, AppendingSharesTheBuffer) {
  Str *first = concat(text(std::string(300, 'a')), text("b"));
  Str *second = concat(first, text("c"));
  EXPECT_EQ(first->data, second->data);
  // The buffer's end was taken: a second continuation must not overwrite it.
  Str *other = concat(first, text("d"));
  EXPECT_NE(other->data, second->data);
  EXPECT_EQ(second->at(301), uint32_t('c'));
  EXPECT_EQ(other->at(301), uint32_t('d'));
  Str *wider = concat(second, text("\u20ac"));
  EXPECT_EQ(wider->width, 2);
  EXPECT_EQ(wider->length, 303u);
  EXPECT_TRUE(second->isAscii);
}

TEST_F(StrTest, BuilderWidens) {
  StrBuilder out(*session);
  out.appendAscii("abc");
  out.append(0x20ac);
  out.append(text("\U0001f600xy"), 1, 2);
  out.appendUtf8("\u00e9");
  out.appendRepeated('-', 3);
  Str *result = out.finish();
  EXPECT_EQ(toUtf8(result), "abc\u20acxy\u00e9---");
  EXPECT_EQ(result->width, 2);
}

TEST_F(StrTest, TooLargeRaises) {
  EXPECT_EQ(allocateStr(*session, uint64_t(1) << 40, 1), nullptr);
  EXPECT_TRUE(session->clearIf(TypeId::MemoryError));
  EXPECT_EQ(repeatStr(*session, text("ab"), int64_t(1) << 62), nullptr);
  EXPECT_TRUE(session->clearIf(TypeId::OverflowError));
}

/// Searches in random text over a small alphabet, against the plain loop.
template <typename T> void compareSearches() {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::vector<T> text(random() % 40), needle(1 + random() % 8);
    for (T &c : text)
      c = T(random() % 2 * 257);
    for (T &c : needle)
      c = T(random() % 2 * 257);
    auto first = std::search(text.begin(), text.end(), needle.begin(),
                             needle.end());
    auto last = std::find_end(text.begin(), text.end(), needle.begin(),
                              needle.end());
    std::span<const T> in(text), what(needle);
    ASSERT_EQ(Searcher<T>(what).find(in), size_t(first - text.begin()));
    ASSERT_EQ(findLast(in, what), size_t(last - text.begin()));
  }
}

TEST_F(StrTest, SearchAgreesWithThePlainLoop) {
  compareSearches<uint8_t>();
  compareSearches<uint16_t>();
  compareSearches<uint32_t>();
}

TEST_F(StrTest, HostilePatternsAreLinear) {
  std::vector<uint16_t> text(1 << 20, 0x161), needle(1 << 19, 0x161);
  needle[0] = 0x162;
  std::span<const uint16_t> in(text), what(needle);
  EXPECT_EQ(Searcher<uint16_t>(what).find(in), text.size());
  EXPECT_EQ(findLast(in, what), text.size());
  needle[0] = 0x161;
  needle.back() = 0x162;
  EXPECT_EQ(Searcher<uint16_t>(what).find(in), text.size());
  EXPECT_EQ(findLast(in, what), text.size());
}

TEST_F(StrTest, StaticNamesAreFound) {
  EXPECT_EQ(findStaticName("__add__"), staticName(Special::Add));
  EXPECT_NE(findStaticName("casefold"), nullptr);
  EXPECT_EQ(findStaticName("no_such_name"), nullptr);
}

} // namespace
