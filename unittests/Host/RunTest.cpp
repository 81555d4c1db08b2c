#include "HostTest.h"

#include <thread>

using namespace montyjit;

namespace {

TEST(RunTest, TheTrailingExpressionIsTheResult) {
  Result<HostValue> value = run(compiled("x = 20\nx * 2 + 2"));
  ASSERT_TRUE(value);
  EXPECT_EQ(*value, HostValue(42));
  EXPECT_TRUE(run(compiled("x = 1"))->isNone());
  EXPECT_TRUE(run(compiled(""))->isNone());
}

TEST(RunTest, AProgramRunsAnyNumberOfTimes) {
  Program program = compiled("counter = counter + 1\ncounter", {"counter"});
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(*run(program, {{"counter", i}}), HostValue(i + 1));
}

TEST(RunTest, RunsOfOneProgramAreIndependent) {
  Program program =
      compiled("items = []\nitems.append(f())\nitems.append(f())\nitems");
  RunOptions options;
  options.functions.push_back({"f", nullptr});
  montyjit::Run first(program, options), second(program, options);
  EXPECT_EQ(summary(first.start()), "f()");
  EXPECT_EQ(summary(second.start()), "f()");
  EXPECT_EQ(summary(first.resume(1)), "f()");
  EXPECT_EQ(summary(second.resume(10)), "f()");
  EXPECT_EQ(summary(first.resume(2)), "= [1,2]");
  EXPECT_EQ(summary(second.resume(20)), "= [10,20]");
}

TEST(RunTest, MemoryGivenBackToTheSystemIsNotCountedTwice) {
  EXPECT_TRUE(run(compiled("x = [[i] * 100000 for i in range(800)]")));
  Program later = compiled("for _ in range(30000): y = [0] * 10000");
  for (int i = 0; i < 3; ++i)
    EXPECT_TRUE(run(later));
}

TEST(RunTest, InputsAreCheckedByName) {
  Program program = compiled("a", {"a"});
  EXPECT_EQ(run(program).error().message, "missing input 'a'");
  EXPECT_EQ(run(program, {{"a", 1}, {"b", 2}}).error().message,
            "unexpected input 'b'");
}

TEST(RunTest, EveryKindGoesInAndOut) {
  Program program = compiled("x", {"x"});
  const HostValue values[] = {
      HostValue(),
      true,
      -7,
      INT64_MIN,
      INT64_MAX,
      HostValue::integer("-123456789012345678901234567890"),
      HostValue::integer("1" + std::string(4000, '0')),
      0.1,
      0.0,
      1e308,
      std::complex<double>(1.5, -2.0),
      "text \u00e9\U0001F600",
      "\xED\xA0\x80",
      HostValue::bytes(std::string("\0\xff", 2)),
      HostValue::byteArray("ab"),
      HostValue::list({1, HostValue::list({})}),
      HostValue::tuple({1, HostValue::tuple({})}),
      HostValue::dict({{"a", 1}, {2, HostValue::tuple({3})}}),
      HostValue::set({1}),
      HostValue::frozenSet({"x"}),
      HostValue::ellipsis(),
      HostValue::range(0, 10, 2),
      HostValue::slice(HostValue(), 3, HostValue()),
      HostValue::exception("ValueError", {"no", 3}),
  };
  for (const HostValue &value : values) {
    Result<HostValue> result = run(program, {{"x", value}});
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_EQ(*result, value) << writeJson(*result);
  }
}

TEST(RunTest, InputsThatCannotEnterAreErrors) {
  Program program = compiled("x", {"x"});
  auto message = [&](HostValue value) {
    Result<HostValue> result = run(program, {{"x", std::move(value)}});
    return result ? "no error" : result.error().message;
  };
  EXPECT_NE(message(HostValue::set({HostValue::list({})})).find("unhashable"),
            std::string::npos);
  EXPECT_NE(message(HostValue::dataclass("Point", {})).find("Point"),
            std::string::npos);
  HostValue deep;
  for (unsigned i = 0; i <= HostValue::MaxDepth; ++i)
    deep = HostValue::list({std::move(deep)});
  EXPECT_EQ(message(std::move(deep)), "value is nested too deeply");
}

TEST(RunTest, ResultsThatCannotLeaveAreErrors) {
  EXPECT_EQ(run(compiled("a = []\na.append(a)\na")).error().message,
            "Circular reference detected");
  EXPECT_EQ(run(compiled("a = []\nfor i in range(1000):\n    a = [a]\na"))
                .error()
                .message,
            "value is nested too deeply");
  // A small graph that unfolds into a huge tree.
  EXPECT_EQ(run(compiled("a = []\nfor i in range(100):\n    a = [a, a]\na"))
                .error()
                .type,
            "MemoryError");
}

TEST(RunTest, OutputGoesToTheWriter) {
  std::string output;
  RunOptions options;
  options.writer = [&](std::string_view text) { output += text; };
  ASSERT_TRUE(run(compiled("print('a', 1)\nprint('b', end='')"), {}, options));
  EXPECT_EQ(output, "a 1\nb");
}

TEST(RunTest, HostFunctionsAnswerAtOnce) {
  RunOptions options;
  options.functions.push_back({"add", [](const Call &call) -> Reply {
                                 return call.args[0].asInt() +
                                        call.kwargs[0].second.asInt();
                               }});
  options.functions.push_back({"fail", [](const Call &) -> Reply {
                                 return ScriptException{"KeyError", "gone"};
                               }});
  Result<HostValue> value = run(compiled("try:\n"
                                         "    fail()\n"
                                         "except KeyError as e:\n"
                                         "    text = str(e)\n"
                                         "[add(1, b=2), text]"),
                                {}, options);
  ASSERT_TRUE(value) << value.error().traceback;
  EXPECT_EQ(*value, HostValue::list({3, "'gone'"}));
}

TEST(RunTest, ACallPausesWithItsPosition) {
  montyjit::Run run =
      paused("x = [1,\n     fetch('a', 2, key=[3])]\nx", {"fetch"});
  Progress progress = run.start();
  EXPECT_EQ(summary(progress), "fetch(\"a\",2,key=[3])");
  EXPECT_TRUE(run.isPaused());
  EXPECT_EQ(std::get<Call>(progress).line, 2u);
  EXPECT_EQ(std::get<Call>(progress).column, 5u);
  EXPECT_EQ(std::get<Call>(progress).callId, 0u);
  EXPECT_EQ(summary(run.event()), "fetch(\"a\",2,key=[3])");
  EXPECT_EQ(summary(run.resume("b")), "= [1,\"b\"]");
  EXPECT_FALSE(run.isPaused());
}

TEST(RunTest, AnExceptionIsRaisedAtTheCall) {
  montyjit::Run run = paused("try:\n"
                             "    f()\n"
                             "except ValueError as e:\n"
                             "    result = [type(e).__name__, str(e)]\n"
                             "result",
                             {"f"});
  run.start();
  EXPECT_EQ(summary(run.resume(ScriptException{"ValueError", "bad"})),
            "= [\"ValueError\",\"bad\"]");
}

TEST(RunTest, ExceptionClassesOfTheScriptAndUnknownOnes) {
  montyjit::Run own = paused("class Mine(Exception): pass\n"
                             "try:\n"
                             "    f()\n"
                             "except Mine as e:\n"
                             "    result = str(e)\n"
                             "result",
                             {"f"});
  own.start();
  EXPECT_EQ(summary(own.resume(ScriptException{"Mine", "x"})), "= \"x\"");
  montyjit::Run unknown = paused("f()", {"f"});
  unknown.start();
  EXPECT_EQ(summary(unknown.resume(ScriptException{"Alien", "x"})),
            "RuntimeError: Alien (raised by the host): x");
}

TEST(RunTest, ArgumentsThatCannotLeaveRaiseInTheScript) {
  montyjit::Run run = paused("a = []\n"
                             "a.append(a)\n"
                             "try:\n"
                             "    f(a)\n"
                             "except ValueError as e:\n"
                             "    text = str(e)\n"
                             "f(text)",
                             {"f"});
  EXPECT_EQ(summary(run.start()), "f(\"Circular reference detected\")");
}

TEST(RunTest, APausedRunMayMoveToAnotherThread) {
  montyjit::Run run =
      paused("def g(x):\n    return [f(x), f(x + 1)]\ng(1)", {"f"});
  EXPECT_EQ(summary(run.start()), "f(1)");
  std::string seen;
  std::thread([&] { seen = summary(run.resume("a")); }).join();
  EXPECT_EQ(seen, "f(2)");
  EXPECT_EQ(summary(run.resume("b")), "= [\"a\",\"b\"]");
}

TEST(RunTest, ManyThreadsRunOneProgram) {
  Program program = compiled(
      "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nf(x)", {"x"});
  std::vector<std::thread> threads;
  std::vector<HostValue> results(4);
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&, i] {
      for (int j = 0; j < 10; ++j)
        results[size_t(i)] = *run(program, {{"x", 10 + i}});
    });
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_EQ(results, (std::vector<HostValue>{55, 89, 144, 233}));
}

TEST(RunTest, ManyRunsMayBePausedAtATime) {
  Program program = compiled("f() + 1");
  RunOptions options;
  options.functions.push_back({"f", nullptr});
  std::vector<montyjit::Run> runs;
  for (int i = 0; i < 5000; ++i) {
    runs.emplace_back(program, options);
    ASSERT_EQ(summary(runs.back().start()), "f()");
  }
  EXPECT_EQ(summary(runs.front().resume(1)), "= 2");
  EXPECT_EQ(summary(runs.back().resume(2)), "= 3");
}

TEST(RunTest, ErrorsCarryTypeMessageAndTraceback) {
  Result<HostValue> value = run(compiled("def f():\n    return 1 / 0\nf()"));
  ASSERT_FALSE(value);
  EXPECT_EQ(value.error().type, "ZeroDivisionError");
  EXPECT_EQ(value.error().message, "division by zero");
  EXPECT_EQ(value.error().traceback, "Traceback (most recent call last):\n"
                                     "  File \"test.py\", line 3, in <module>\n"
                                     "    f()\n"
                                     "    ~^^\n"
                                     "  File \"test.py\", line 2, in f\n"
                                     "    return 1 / 0\n"
                                     "           ~~^~~\n"
                                     "ZeroDivisionError: division by zero\n");
  EXPECT_EQ(value.error().exitCode, 1);
}

TEST(RunTest, SyntaxErrorsShowTheirPlace) {
  Result<Program> program = Program::compile("x = (1\n", "test.py");
  ASSERT_FALSE(program);
  EXPECT_EQ(program.error().type, "SyntaxError");
  EXPECT_EQ(program.error().traceback, "  File \"test.py\", line 1\n"
                                       "    x = (1\n"
                                       "        ^\n"
                                       "SyntaxError: '(' was never closed\n");
}

TEST(RunTest, SystemExitGivesTheExitCode) {
  auto exitOf = [](const char *source) {
    return run(compiled(source)).error();
  };
  EXPECT_EQ(exitOf("raise SystemExit").exitCode, 0);
  EXPECT_EQ(exitOf("raise SystemExit(3)").exitCode, 3);
  EXPECT_EQ(exitOf("raise SystemExit(257)").exitCode, 1);
  EXPECT_EQ(exitOf("raise SystemExit(3)").traceback, "");
  EXPECT_EQ(exitOf("raise SystemExit('why')").traceback, "why\n");
  EXPECT_EQ(exitOf("raise SystemExit('why')").exitCode, 1);
}

TEST(RunTest, LimitsStopARunawayScript) {
  RunOptions options;
  options.limits.maxInstructions = 10000;
  EXPECT_EQ(run(compiled("while True: pass"), {}, options).error().type,
            "TimeoutError");
  options.limits.maxInstructions = 0;
  options.limits.maxTime = 20 * 1000 * 1000;
  EXPECT_EQ(run(compiled("while True: pass"), {}, options).error().type,
            "TimeoutError");
}

TEST(RunTest, CancelStopsFromAnotherThread) {
  montyjit::Run run(compiled("while True: pass"));
  std::thread canceller([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    run.cancel();
  });
  EXPECT_EQ(summary(run.start()), "KeyboardInterrupt: ");
  canceller.join();
}

TEST(RunTest, OpaqueValuesAreTheirRepr) {
  EXPECT_EQ(run(compiled("int"))->text(), "<class 'int'>");
  EXPECT_EQ(run(compiled("len"))->text(), "<built-in function len>");
  EXPECT_EQ(run(compiled("class C: pass\nC()"))->kind(),
            HostValue::Kind::Opaque);
}

TEST(RunTest, NoCodeOfTheScriptRunsForTheReprOfAResult) {
  EXPECT_EQ(run(compiled("import sys\nsys"))->text(),
            "<module 'sys' (built-in)>");
  EXPECT_EQ(run(compiled("class C:\n"
                         "  def __repr__(self): return fetch()\n"
                         "import math\n"
                         "math.__name__ = C()\n"
                         "math"))
                ->text(),
            "<module object>");
}

} // namespace
