#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Str.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

using namespace montyjit;

namespace {

class DictTest : public testing::Test {
protected:
  DictTest() {
    initRuntime();
    session = new Session(Limits{});
    session->enterThread();
  }
  ~DictTest() override {
    session->leaveThread();
    delete session;
  }

  Value number(int64_t n) { return Value::fromInt(n); }
  void set(Dict *dict, int64_t key, int64_t value) {
    ASSERT_TRUE(dictSet(*session, dict, number(key), number(value)));
  }
  Value text(const char *utf8) {
    return Value::fromObject(makeStr(*session, utf8));
  }

  Session *session;
};

TEST_F(DictTest, AgreesWithAnotherMap) {
  std::mt19937_64 random(1);
  Dict *dict = makeDict(*session);
  std::map<int64_t, int64_t> model;
  for (int i = 0; i < 200'000; ++i) {
    int64_t key = int64_t(random() % 3000) << (random() % 2 * 20);
    switch (random() % 4) {
    case 0:
    case 1:
      set(dict, key, i);
      model[key] = i;
      break;
    case 2: {
      Value removed = dictPop(*session, dict, number(key));
      ASSERT_EQ(removed == Value::exhausted(), model.erase(key) == 0);
      break;
    }
    case 3:
      if (dict->size && random() % 2)
        model.erase(dictPopLast(*session, dict).key.asInt());
    }
    ASSERT_EQ(dict->size, model.size());
  }
  for (auto [key, value] : model)
    ASSERT_EQ(dictGet(*session, dict, number(key)), number(value));
}

TEST_F(DictTest, KeepsInsertionOrder) {
  Dict *dict = makeDict(*session);
  for (int64_t i = 0; i < 1000; ++i)
    set(dict, i * 7919 % 1000, i);
  dictPop(*session, dict, number(7919 % 1000));
  set(dict, 7919 % 1000, 5);
  std::vector<int64_t> values;
  forEachEntry(dict, [&](DictEntry &e) { values.push_back(e.value.asInt()); });
  ASSERT_EQ(values.size(), 1000u);
  EXPECT_EQ(values[0], 0);
  EXPECT_EQ(values[1], 2);
  EXPECT_EQ(values.back(), 5);
}

TEST_F(DictTest, EqualNumbersAreOneKey) {
  Dict *dict = makeDict(*session);
  set(dict, 1, 10);
  EXPECT_EQ(dictGet(*session, dict, makeFloat(*session, 1.0)), number(10));
  EXPECT_EQ(dictGet(*session, dict, trueValue()), number(10));
  EXPECT_EQ(dictGet(*session, dict, text("1")), Value::exhausted());
}

TEST_F(DictTest, StringsOfAnyOriginAreOneKey) {
  Dict *dict = makeDict(*session);
  Str *interned = session->intern("name");
  ASSERT_TRUE(dictSetStr(*session, dict, interned, number(1)));
  EXPECT_EQ(dictGet(*session, dict, text("name")), number(1));
  EXPECT_EQ(dictGetStr(dict, makeStr(*session, "name")), number(1));
  EXPECT_TRUE(dictRemoveStr(*session, dict, makeStr(*session, "name")));
  EXPECT_EQ(dictFindStr(dict, interned), -1);
}

TEST_F(DictTest, VersionChangesWithTheKeysOnly) {
  Dict *dict = makeDict(*session);
  set(dict, 1, 1);
  uint64_t version = dict->keysVersion;
  set(dict, 1, 2);
  EXPECT_EQ(dict->keysVersion, version);
  set(dict, 2, 2);
  EXPECT_NE(dict->keysVersion, version);
  EXPECT_NE(makeDict(*session)->keysVersion, makeDict(*session)->keysVersion);
}

TEST_F(DictTest, AlternatingPushAndPopTerminates) {
  Dict *dict = makeDict(*session);
  for (int64_t i = 0; i < 20; ++i)
    set(dict, i, i);
  for (int64_t i = 0; i < 100'000; ++i) {
    set(dict, 1000 + i * 37, i);
    dictPopLast(*session, dict);
  }
  EXPECT_EQ(dictGet(*session, dict, number(-5)), Value::exhausted());
  EXPECT_EQ(dict->size, 20u);
}

TEST_F(DictTest, ChangeDuringIterationIsNoticed) {
  Dict *dict = makeDict(*session);
  set(dict, 1, 1);
  set(dict, 2, 2);
  Iterator *iterator = makeIterator(*session, TypeId::DictKeyIterator,
                                    Value::fromObject(dict));
  EXPECT_EQ(nextOfIterator(*session, iterator), number(1));
  set(dict, 3, 3);
  EXPECT_TRUE(nextOfIterator(*session, iterator).isEmpty());
  EXPECT_TRUE(session->clearIf(TypeId::RuntimeError));
}

TEST_F(DictTest, HashesAreCPythons) {
  auto hash = [&](Value value) {
    int64_t result = 0;
    EXPECT_TRUE(hashNatively(*session, value, result));
    return result;
  };
  EXPECT_EQ(hash(number(-1)), -2);
  EXPECT_EQ(hash(number(Value::MaxInt)), 0);
  EXPECT_EQ(hash(none()), 4238894112);
  Value pair[] = {number(1), number(2)};
  EXPECT_EQ(hash(Value::fromObject(makeTuple(*session, pair, 2))),
            -3550055125485641917);
  EXPECT_EQ(hash(Value::fromObject(makeTuple(*session, 0))),
            5740354900026072187);
  EXPECT_EQ(hash(makeFloat(*session, 0.5)), 1152921504606846976);
}

} // namespace
