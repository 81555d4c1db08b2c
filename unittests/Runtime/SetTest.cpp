#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Str.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace montyjit;

namespace {

class SetTest : public testing::Test {
protected:
  SetTest() {
    initRuntime();
    session = new Session(Limits{});
    session->enterThread();
  }
  ~SetTest() override {
    session->leaveThread();
    delete session;
  }

  SetObject *setOf(std::initializer_list<int64_t> members) {
    SetObject *set = makeSet(*session);
    for (int64_t member : members)
      EXPECT_TRUE(setAdd(*session, set, Value::fromInt(member)));
    return set;
  }
  std::vector<int64_t> order(SetObject *set) {
    std::vector<int64_t> members;
    forEachMember(set, [&](Value v) { members.push_back(v.asInt()); });
    return members;
  }

  Session *session;
};

TEST_F(SetTest, AgreesWithAnotherSet) {
  std::mt19937_64 random(2);
  SetObject *set = makeSet(*session);
  std::set<int64_t> model;
  for (int i = 0; i < 200'000; ++i) {
    int64_t key = int64_t(random() % 2000) << (random() % 2 * 16);
    Value value = Value::fromInt(key);
    if (random() % 3) {
      ASSERT_TRUE(setAdd(*session, set, value));
      model.insert(key);
    } else {
      Value was = setDiscard(*session, set, value);
      ASSERT_EQ(was == trueValue(), model.erase(key) == 1);
    }
    ASSERT_EQ(set->size, model.size());
  }
  for (int64_t key : model)
    ASSERT_EQ(setContains(*session, set, Value::fromInt(key)), trueValue());
}

TEST_F(SetTest, OrderIsCPythons) {
  EXPECT_EQ(order(setOf({3, 1, 2})), (std::vector<int64_t>{1, 2, 3}));
  EXPECT_EQ(order(setOf({8, 0, 16})), (std::vector<int64_t>{8, 0, 16}));
  EXPECT_EQ(order(setOf({-1, -2, 100, 33, 7, 65})),
            (std::vector<int64_t>{33, 65, 100, 7, -2, -1}));
}

TEST_F(SetTest, EmptySetHasNoMembers) {
  SetObject *set = makeSet(*session);
  EXPECT_EQ(setContains(*session, set, none()), falseValue());
  EXPECT_EQ(setDiscard(*session, set, none()), falseValue());
  EXPECT_TRUE(order(set).empty());
}

} // namespace
