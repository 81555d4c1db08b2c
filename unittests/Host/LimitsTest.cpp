#include "HostTest.h"

using namespace montyjit;

namespace {

RunOptions withMemory(uint64_t bytes) {
  RunOptions options;
  options.limits.maxMemory = bytes;
  return options;
}

constexpr uint64_t Mebi = uint64_t(1) << 20;

/// A run that waits with some 160 MB.
montyjit::Run largeRun() {
  montyjit::Run run =
      paused("items = [[0] * 1000 for _ in range(20000)]\nf()", {"f"});
  run.start();
  return run;
}

TEST(LimitsTest, WhatOtherRunsKeepAliveIsNotCharged) {
  montyjit::Run large = largeRun();
  // Allocates three times what it may have at a time.
  montyjit::Run run =
      paused("for i in range(200):\n  a = [[i] * 1000 for _ in range(100)]"
             "\nlen(a)",
             {}, withMemory(48 * Mebi));
  EXPECT_EQ(summary(run.start()), "= 100");
  EXPECT_TRUE(large.isPaused());
}

TEST(LimitsTest, WhatARunKeepsAliveIsChargedAmongOthers) {
  montyjit::Run large = largeRun();
  montyjit::Run run = paused("a = []\nwhile True: a.append([0] * 1000)", {},
                             withMemory(48 * Mebi));
  EXPECT_EQ(summary(run.start()), "MemoryError: memory limit exceeded");
}

TEST(LimitsTest, GarbageIsNotCharged) {
  montyjit::Run run = paused("for i in range(2000): a = [i] * 10000\nlen(a)",
                             {}, withMemory(48 * Mebi));
  EXPECT_EQ(summary(run.start()), "= 10000");
}

} // namespace
