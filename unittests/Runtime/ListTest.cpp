#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Str.h"

#include <gtest/gtest.h>

using namespace montyjit;

namespace {

class ListTest : public testing::Test {
protected:
  ListTest() {
    initRuntime();
    session = new Session(Limits{});
    session->enterThread();
  }
  ~ListTest() override {
    session->leaveThread();
    delete session;
  }

  List *numbers(int64_t count) {
    List *list = makeList(*session);
    for (int64_t i = 0; i < count; ++i)
      EXPECT_TRUE(append(*session, list, Value::fromInt(i)));
    return list;
  }
  std::string repr(Value value) {
    Value text = session->repr(value);
    return text ? toUtf8(asStr(text)) : "raised";
  }

  Session *session;
};

TEST_F(ListTest, GrowsAsCPythonDoes) {
  List *list = makeList(*session);
  std::vector<uint32_t> capacities;
  for (int i = 0; i < 60; ++i) {
    ASSERT_TRUE(append(*session, list, none()));
    if (capacities.empty() || capacities.back() != list->capacity)
      capacities.push_back(list->capacity);
  }
  EXPECT_EQ(capacities,
            (std::vector<uint32_t>{4, 8, 16, 24, 32, 40, 52, 64}));
}

TEST_F(ListTest, HugeSizesRaiseMemoryErrorAtOnce) {
  List *one = numbers(1);
  EXPECT_TRUE(repeatList(*session, one, 1'000'000'000'000).isEmpty());
  EXPECT_TRUE(session->clearIf(TypeId::MemoryError));
  EXPECT_TRUE(repeatList(*session, numbers(3), INT64_MAX).isEmpty());
  EXPECT_TRUE(session->clearIf(TypeId::MemoryError));
  EXPECT_EQ(makeTuple(*session, uint64_t(1) << 40), nullptr);
  EXPECT_TRUE(session->clearIf(TypeId::MemoryError));
}

TEST_F(ListTest, EraseKeepsTheRest) {
  List *list = numbers(6);
  eraseItems(*session, list, 1, 4);
  EXPECT_EQ(repr(Value::fromObject(list)), "[0, 4, 5]");
  eraseItems(*session, list, 0, 3);
  EXPECT_EQ(list->size, 0u);
}

TEST_F(ListTest, SliceBoundsAreClamped) {
  SliceBounds bounds;
  auto bound = [](int64_t n) { return Value::fromInt(n); };
  Value slice = makeSlice(*session, bound(-100), bound(100), none());
  ASSERT_TRUE(resolveSlice(*session, slice, 5, bounds));
  EXPECT_EQ(bounds.start, 0);
  EXPECT_EQ(bounds.count, 5);
  slice = makeSlice(*session, none(), none(), bound(-2));
  ASSERT_TRUE(resolveSlice(*session, slice, 5, bounds));
  EXPECT_EQ(bounds.start, 4);
  EXPECT_EQ(bounds.count, 3);
  slice = makeSlice(*session, none(), none(), bound(0));
  EXPECT_FALSE(resolveSlice(*session, slice, 5, bounds));
  EXPECT_TRUE(session->clearIf(TypeId::ValueError));
}

TEST_F(ListTest, RangeIteratorsStepInline) {
  Value range = makeRange(*session, Value::fromInt(10), Value::fromInt(0),
                          Value::fromInt(-3));
  ASSERT_TRUE(isSmallRange(range));
  Value iterator = rangeIterator(*session, range);
  EXPECT_EQ(remainingNatively(iterator), 4);
  std::vector<int64_t> items;
  for (;;) {
    Value item = nextNatively(*session, iterator);
    if (item == Value::exhausted())
      break;
    items.push_back(item.asInt());
  }
  EXPECT_EQ(items, (std::vector<int64_t>{10, 7, 4, 1}));
}

TEST_F(ListTest, ExhaustedIteratorStaysExhausted) {
  List *list = numbers(1);
  Iterator *iterator = makeIterator(*session, TypeId::ListIterator,
                                    Value::fromObject(list));
  EXPECT_EQ(nextOfIterator(*session, iterator).asInt(), 0);
  EXPECT_EQ(nextOfIterator(*session, iterator), Value::exhausted());
  ASSERT_TRUE(append(*session, list, none()));
  EXPECT_EQ(nextOfIterator(*session, iterator), Value::exhausted());
}

TEST_F(ListTest, ReprGuardSeesCycles) {
  List *list = numbers(1);
  list->items[0] = Value::fromObject(list);
  EXPECT_EQ(repr(Value::fromObject(list)), "[[...]]");
}

} // namespace
