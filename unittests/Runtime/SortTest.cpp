#include "Runtime/SortTimsort.h"
#include "Runtime/SortKeys.h"
#include "montyjit/Runtime/Builtins.h"

#include <gtest/gtest.h>

#include <random>

using namespace montyjit;

namespace {

/// Orders by the value without its lowest digit, counts, and gives up at a limit.
struct CountingLess {
  int64_t count = 0;
  int64_t limit = INT64_MAX;
  int operator()(Value a, Value b) {
    if (++count > limit)
      return -1;
    return a.asInt() / 10 < b.asInt() / 10;
  }
};

class SortTest : public testing::Test {
protected:
  SortTest() {
    initRuntime();
    session = new Session(Limits{});
    session->enterThread();
  }
  ~SortTest() override {
    session->leaveThread();
    delete session;
  }

  /// Items with many equal keys; the last digit tells equal ones apart.
  std::vector<Value> sample(size_t count, int64_t range) {
    std::vector<Value> items;
    for (size_t i = 0; i < count; ++i)
      items.push_back(Value::fromInt(int64_t(random() % range) * 10 +
                                     int64_t(random() % 10)));
    return items;
  }

  static std::vector<Value> withKey(const std::vector<Value> &items,
                                    int64_t key) {
    std::vector<Value> result;
    for (Value item : items)
      if (item.asInt() / 10 == key)
        result.push_back(item);
    return result;
  }

  std::mt19937_64 random{3};
  Session *session;
};

TEST_F(SortTest, IsStable) {
  for (size_t count : {0, 1, 2, 3, 31, 64, 65, 1000, 5000})
    for (int64_t range : {1, 3, 100, 1'000'000}) {
      std::vector<Value> items = sample(count, range), expected = items;
      CountingLess less;
      Timsort<CountingLess> sort(*session, {items.data(), nullptr},
                                 int64_t(count), less);
      ASSERT_TRUE(sort.run());
      for (size_t i = 1; i < count; ++i)
        ASSERT_LE(items[i - 1].asInt() / 10, items[i].asInt() / 10);
      for (int64_t key = 0; key < std::min<int64_t>(range, 100); ++key)
        ASSERT_EQ(withKey(items, key), withKey(expected, key));
    }
}

TEST_F(SortTest, GivingUpKeepsAllItems) {
  std::vector<Value> original = sample(700, 1000);
  auto byWord = [](Value a, Value b) { return a.bits < b.bits; };
  std::vector<Value> expected = original;
  std::sort(expected.begin(), expected.end(), byWord);
  for (int64_t limit = 0; limit < 7000; limit += 13) {
    std::vector<Value> items = original;
    CountingLess less{0, limit};
    Timsort<CountingLess> sort(*session, {items.data(), nullptr}, 700, less);
    (void)sort.run();
    std::sort(items.begin(), items.end(), byWord);
    ASSERT_EQ(items, expected) << limit;
  }
}

TEST_F(SortTest, RunsAreMergedWithFewComparisons) {
  std::vector<Value> items;
  for (int64_t i = 0; i < 2000; ++i)
    items.push_back(Value::fromInt((i < 1000 ? i : 2999 - i) * 10));
  CountingLess less;
  Timsort<CountingLess> sort(*session, {items.data(), nullptr}, 2000, less);
  ASSERT_TRUE(sort.run());
  EXPECT_LT(less.count, 2100);
}

} // namespace
