#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Limits.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"

#include <gtest/gtest.h>

using namespace montyjit;

namespace {

class ExceptionTest : public testing::Test {
protected:
  ExceptionTest() { session.enterThread(); }
  ~ExceptionTest() override { session.leaveThread(); }

  Value raised(TypeId type, const char *message) {
    session.raise(type, message);
    return session.takeException();
  }
  ExceptionObject *object(Value value) { return value.as<ExceptionObject>(); }

  Session session{Limits{}};
};

TEST_F(ExceptionTest, RaisingSetsStatusAndTakingClearsIt) {
  EXPECT_TRUE(session.raise(TypeId::KeyError, "x").isEmpty());
  EXPECT_TRUE(session.raisedIs(TypeId::LookupError));
  EXPECT_FALSE(session.clearIf(TypeId::ValueError));
  EXPECT_TRUE(session.clearIf(TypeId::KeyError));
  EXPECT_EQ(session.status, Status::Ok);
}

TEST_F(ExceptionTest, UncatchableMatchesNothing) {
  session.raise(TypeId::MemoryError, "limit");
  object(session.exception)->isUncatchable = true;
  EXPECT_FALSE(session.raisedIs(TypeId::MemoryError));
  EXPECT_FALSE(session.clearIf(TypeId::BaseException));
  session.takeException();
}

TEST_F(ExceptionTest, TheHandledExceptionBecomesTheContext) {
  Value first = raised(TypeId::ValueError, "a");
  session.handled = first;
  Value second = raised(TypeId::TypeError, "b");
  EXPECT_EQ(object(second)->context, first);
}

TEST_F(ExceptionTest, ContextChainsHaveNoCycle) {
  Value first = raised(TypeId::ValueError, "a");
  session.handled = first;
  Value second = raised(TypeId::TypeError, "b");
  session.handled = second;
  session.raiseValue(first);
  session.takeException();
  EXPECT_EQ(object(first)->context, second);
  EXPECT_TRUE(object(second)->context.isEmpty());
}

TEST_F(ExceptionTest, OsErrorsMapToSubclasses) {
  Value name = Value::fromObject(makeStr(session, "f.txt"));
  raiseOsError(session, 2, "No such file or directory", name);
  Value error = session.takeException();
  EXPECT_EQ(typeOf(error), builtinType(TypeId::FileNotFoundError));
  EXPECT_EQ(formatException(session, error),
            "FileNotFoundError: [Errno 2] No such file or directory: "
            "'f.txt'\n");
}

TEST_F(ExceptionTest, ChainsPrintOldestFirst) {
  Value first = raised(TypeId::ValueError, "a");
  Value second = raised(TypeId::KeyError, "b");
  setCause(second, first);
  EXPECT_EQ(formatException(session, second),
            "ValueError: a\n\nThe above exception was the direct cause of the "
            "following exception:\n\nKeyError: 'b'\n");
}

TEST_F(ExceptionTest, GroupsPrintAsTrees) {
  Value members[] = {raised(TypeId::ValueError, "a"),
                     raised(TypeId::TypeError, "")};
  Value group =
      makeExceptionGroup(session, Value::fromObject(makeStr(session, "many")),
                         makeTuple(session, members, 2));
  EXPECT_EQ(formatException(session, group),
            "  | ExceptionGroup: many (2 sub-exceptions)\n"
            "  +-+---------------- 1 ----------------\n"
            "    | ValueError: a\n"
            "    +---------------- 2 ----------------\n"
            "    | TypeError\n"
            "    +------------------------------------\n");
}

TEST_F(ExceptionTest, MakesInstancesOfClasses) {
  Value type = Value::fromObject(builtinType(TypeId::ValueError));
  Value made = makeException(session, type);
  ASSERT_TRUE(bool(made));
  EXPECT_EQ(typeOf(made), builtinType(TypeId::ValueError));
  EXPECT_TRUE(makeException(session, Value::fromInt(1)).isEmpty());
  EXPECT_EQ(formatExceptionOnly(session, session.takeException()),
            "TypeError: exceptions must derive from BaseException\n");
}

} // namespace
