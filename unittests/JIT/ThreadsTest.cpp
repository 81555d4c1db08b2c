//===- ThreadsTest.cpp - Sessions of several threads compile at once ------===//

#include "montyjit/Host/Json.h"
#include "montyjit/Host/Run.h"

#include <gtest/gtest.h>

#include <thread>

using namespace montyjit;

namespace {
constexpr std::string_view Source = R"(
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def length(self):
        return self.x * self.x + self.y * self.y

def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

def sum_of_lengths(count):
    total = 0
    for i in range(count):
        total += Point(i, i + 1).length()
    return total

def text(n):
    return "a" if n % 2 else n / 2

total = fib(15)
for i in range(3000):
    total += len(str(text(i)))
[total, sum_of_lengths(3000), [fib(n) for n in range(10)]]
)";
constexpr std::string_view Expected =
    "[10000,18000001000,[0,1,1,2,3,5,8,13,21,34]]";

/// The jobs of a run are waited for, or taken back when it ends.
void runOnce(const Program &program, bool isForced, bool isSynchronous) {
  RunOptions options;
  options.jit.mode = isForced ? JitMode::Force : JitMode::Auto;
  options.jit.isSynchronous = isSynchronous;
  options.jit.crashOnError = true;
  options.jit.threshold = isForced ? 0 : 20;
  Run run(program, options);
  Progress end = run.start();
  auto *complete = std::get_if<Complete>(&end);
  ASSERT_TRUE(complete);
  EXPECT_EQ(writeJson(complete->value), Expected);
  if (isSynchronous)
    EXPECT_GE(run.statistics().compiledFunctions, 3u);
}

TEST(Threads, FourCompileAtOnce) {
  Result<Program> program = Program::compile(Source);
  ASSERT_TRUE(program);
  auto work = [&](unsigned first) {
    for (unsigned i = first; i < first + 8; ++i)
      runOnce(*program, i % 2, i / 2 % 2);
  };
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < 4; ++i)
    threads.emplace_back(work, i);
  for (std::thread &thread : threads)
    thread.join();
}
} // namespace
