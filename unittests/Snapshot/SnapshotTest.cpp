#include "../Host/HostTest.h"

#include "montyjit/Host/Repl.h"

using namespace montyjit;

namespace {

std::string dumped(const montyjit::Run &run) {
  Result<std::string> bytes = run.dump();
  EXPECT_TRUE(bytes) << bytes.error().message;
  return *bytes;
}

montyjit::Run loaded(std::string_view bytes, RunOptions options = {}) {
  Result<montyjit::Run> run = montyjit::Run::load(bytes, std::move(options));
  EXPECT_TRUE(run) << run.error().message;
  return std::move(*run);
}

/// A run of \p source at its first call of f.
montyjit::Run pausedAtF(std::string_view source) {
  montyjit::Run run = paused(source, {"f"});
  EXPECT_TRUE(std::holds_alternative<Call>(run.start()));
  return run;
}

TEST(SnapshotTest, ALoadedRunWaitsAtTheSameEvent) {
  std::string bytes = dumped(pausedAtF("x = f(1, [2], k={'a': (3,)})\nx + 1"));
  montyjit::Run run = loaded(bytes);
  EXPECT_TRUE(run.isPaused());
  EXPECT_EQ(summary(run.event()), "f(1,[2],k={\"a\":{\"$tuple\":[3]}})");
  EXPECT_EQ(summary(run.resume(41)), "= 42");
}

TEST(SnapshotTest, TwoLoadsAreTwoRuns) {
  std::string bytes = dumped(pausedAtF("items = [0]\n"
                                       "items.append(f())\n"
                                       "items.append(f())\n"
                                       "items"));
  montyjit::Run first = loaded(bytes), second = loaded(bytes);
  first.resume(1);
  EXPECT_EQ(summary(second.resume(10)), "f()");
  montyjit::Run third = loaded(dumped(first));
  EXPECT_EQ(summary(first.resume(2)), "= [0,1,2]");
  EXPECT_EQ(summary(second.resume(20)), "= [0,10,20]");
  EXPECT_EQ(summary(third.resume(3)), "= [0,1,3]");
  EXPECT_EQ(summary(loaded(bytes).resume(ScriptException{"KeyError", "k"})),
            "KeyError: 'k'");
}

TEST(SnapshotTest, TheSameStateGivesTheSameBytes) {
  const char *source = "import functools, random\n"
                       "random.seed(1)\n"
                       "class C:\n"
                       "    def __init__(self): self.a = {1, 'x', (2,)}\n"
                       "objects = [C() for _ in range(3)]\n"
                       "cycle = [objects]; cycle.append(cycle)\n"
                       "g = (f(x) for x in range(3))\n"
                       "next(g)\n";
  std::string bytes = dumped(pausedAtF(source));
  EXPECT_EQ(bytes, dumped(pausedAtF(source)));
  EXPECT_EQ(bytes, dumped(loaded(bytes)));
  montyjit::Run run = loaded(bytes);
  EXPECT_EQ(bytes, dumped(run));
  EXPECT_EQ(bytes, dumped(run));
}

TEST(SnapshotTest, OfEachLimitTheStricterOneHolds) {
  RunOptions options;
  options.limits.maxInstructions = 5000;
  montyjit::Run run =
      paused("f()\nfor i in range(10**6): pass", {"f"}, options);
  run.start();
  std::string bytes = dumped(run);
  EXPECT_EQ(summary(loaded(bytes).resume(0)),
            "TimeoutError: instruction limit exceeded");
  std::string free = dumped(pausedAtF("f()\nfor i in range(10**6): pass"));
  EXPECT_EQ(summary(loaded(free).resume(0)), "= null");
  EXPECT_EQ(summary(loaded(free, options).resume(0)),
            "TimeoutError: instruction limit exceeded");
}

TEST(SnapshotTest, InstructionsAreCountedOn) {
  RunOptions options;
  options.limits.maxInstructions = 50000;
  montyjit::Run run = paused("for i in range(30000): pass\n"
                             "f()\n"
                             "for i in range(30000): pass",
                             {"f"}, options);
  run.start();
  EXPECT_EQ(summary(loaded(dumped(run)).resume(0)),
            "TimeoutError: instruction limit exceeded");
}

TEST(SnapshotTest, HostFunctionsOfTheLoaderAnswer) {
  std::string bytes = dumped(pausedAtF("[f(n) for n in range(3)]"));
  RunOptions options;
  options.functions.push_back(
      {"f", [](const Call &call) -> Reply { return call.args[0]; }});
  EXPECT_EQ(summary(loaded(bytes, options).resume(7)), "= [7,1,2]");
}

TEST(SnapshotTest, WhatIsNoPausedRunIsRefused) {
  std::string bytes = dumped(pausedAtF("f()"));
  auto refuses = [](std::string_view bytes) {
    Result<montyjit::Run> run = montyjit::Run::load(bytes);
    return !run && run.error().type == "ValueError";
  };
  EXPECT_TRUE(refuses(""));
  EXPECT_TRUE(refuses("MJIT"));
  EXPECT_TRUE(refuses(std::string(1000, '\0')));
  EXPECT_TRUE(refuses(compiled("1").dump()));
  EXPECT_TRUE(refuses(*Repl().dump()));
  for (size_t size = 0; size < bytes.size(); size += 7)
    EXPECT_TRUE(refuses(std::string_view(bytes).substr(0, size)));
  for (size_t i = 0; i < bytes.size(); i += 3) {
    std::string damaged = bytes;
    damaged[i] ^= 1;
    EXPECT_TRUE(refuses(damaged));
  }
}

TEST(SnapshotTest, ARunThatIsNotPausedHasNoBytes) {
  montyjit::Run run(compiled("1"));
  EXPECT_EQ(run.dump().error().type, "ValueError");
  run.start();
  EXPECT_EQ(run.dump().error().type, "ValueError");
}

TEST(SnapshotTest, BytesMayStandAnywhereInMemory) {
  std::string bytes = dumped(pausedAtF("f() + 1"));
  for (size_t shift = 0; shift < 8; ++shift) {
    std::string moved = std::string(shift, ' ') + bytes;
    EXPECT_EQ(summary(loaded(std::string_view(moved).substr(shift)).resume(1)),
              "= 2");
  }
}

TEST(ProgramSnapshotTest, AProgramIsTheSameAfterwards) {
  Program program = compiled("def g(n):\n    return n * 2\ng(x)", {"x"});
  std::string bytes = program.dump();
  Result<Program> again = Program::load(bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->source(), program.source());
  EXPECT_EQ(again->scriptName(), "test.py");
  EXPECT_EQ(again->inputNames(), program.inputNames());
  EXPECT_EQ(again->dump(), bytes);
  EXPECT_EQ(*montyjit::run(*again, {{"x", 21}}), HostValue(42));
}

TEST(ProgramSnapshotTest, WhatIsNoProgramIsRefused) {
  EXPECT_EQ(Program::load("nothing").error().type, "ValueError");
  // A paused run has its program in it.
  std::string bytes = dumped(pausedAtF("f()"));
  EXPECT_EQ(Program::load(bytes)->source(), "f()");
}

RunOptions externals() {
  RunOptions options;
  options.functions.push_back({"f", nullptr});
  return options;
}

TEST(ReplSnapshotTest, ASessionGoesOnBetweenSnippets) {
  Repl repl(externals());
  repl.feed("def twice(n):\n    return n * 2");
  repl.feed("total = twice(4)");
  repl.feed("import functools; add = functools.partial(lambda a, b: a + b, 1)");
  std::string bytes = *repl.dump();
  Result<Repl> again = Repl::load(bytes, externals());
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_FALSE(again->isPaused());
  EXPECT_EQ(*again->dump(), bytes);
  EXPECT_EQ(summary(again->feed("twice(total)")), "= 16");
  EXPECT_EQ(summary(again->feed("add(total)")), "= 9");
  Progress failure = again->feed("twice(None)");
  auto *error = std::get_if<Error>(&failure);
  ASSERT_TRUE(error);
  EXPECT_NE(
      error->traceback.find("File \"<python-input-0>\", line 2, in twice\n"
                            "    return n * 2\n"),
      std::string::npos)
      << error->traceback;
  EXPECT_NE(error->traceback.find("<python-input-5>"), std::string::npos);
  EXPECT_EQ(summary(repl.feed("total")), "= 8");
}

TEST(ReplSnapshotTest, ASessionGoesOnInASnippet) {
  Repl repl(externals());
  repl.feed("items = []");
  EXPECT_EQ(summary(repl.feed("items.append(f('a')); items")), "f(\"a\")");
  Result<Repl> again = Repl::load(*repl.dump(), externals());
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_TRUE(again->isPaused());
  EXPECT_EQ(summary(again->event()), "f(\"a\")");
  EXPECT_EQ(summary(again->resume(1)), "= [1]");
  EXPECT_EQ(summary(again->feed("items")), "= [1]");
  EXPECT_EQ(summary(repl.resume(2)), "= [2]");
}

TEST(ReplSnapshotTest, AnEmptySessionHasBytes) {
  Result<Repl> repl = Repl::load(*Repl().dump());
  ASSERT_TRUE(repl) << repl.error().message;
  EXPECT_EQ(summary(repl->feed("1 + 1")), "= 2");
  EXPECT_EQ(Repl::load("x").error().type, "ValueError");
}

} // namespace
