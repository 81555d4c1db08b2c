#include "HostTest.h"

#include "montyjit/Host/Repl.h"

using namespace montyjit;

namespace {

TEST(ReplTest, StateIsKeptBetweenSnippets) {
  Repl repl;
  EXPECT_EQ(summary(repl.feed("x = 1\ndef f(): return x + 1")), "= null");
  EXPECT_EQ(summary(repl.feed("x = 41")), "= null");
  EXPECT_EQ(summary(repl.feed("f()")), "= 42");
}

TEST(ReplTest, AnErrorLeavesTheSessionUsable) {
  Repl repl;
  EXPECT_EQ(summary(repl.feed("x = 1\n1 / 0")),
            "ZeroDivisionError: division by zero");
  EXPECT_EQ(summary(repl.feed("x +")),
            "SyntaxError: invalid syntax (<python-input-1>, line 1)");
  EXPECT_EQ(summary(repl.feed("x")), "= 1");
}

TEST(ReplTest, SnippetsMayPause) {
  RunOptions options;
  options.functions.push_back({"f", nullptr});
  Repl repl(std::move(options));
  EXPECT_EQ(summary(repl.feed("y = f(1)")), "f(1)");
  EXPECT_EQ(summary(repl.resume(5)), "= null");
  EXPECT_EQ(summary(repl.feed("y")), "= 5");
}

TEST(ReplTest, EchoWritesTheRepr) {
  std::string output;
  RunOptions options;
  options.writer = [&](std::string_view text) { output += text; };
  options.functions.push_back({"f", nullptr});
  Repl repl(std::move(options));
  repl.feed("'a'", true);
  repl.feed("None", true);
  repl.feed("x = 1", true);
  EXPECT_EQ(output, "'a'\n");
  output.clear();
  EXPECT_EQ(summary(repl.feed("class C:\n"
                              "    def __repr__(self): return f()\n"
                              "C()",
                              true)),
            "f()");
  EXPECT_EQ(summary(repl.resume("shown")), "= null");
  EXPECT_EQ(output, "shown\n");
}

TEST(ReplTest, MoreInputIsWantedWhileSomethingIsOpen) {
  for (const char *open :
       {"f(1,\n", "def f():\n", "def f():\n    return 1\n", "'''abc\n",
        "if x:\n", "try:\n    f()\n", "@decorator\n", "class C:\n    x = 1\n"})
    EXPECT_TRUE(needsMoreInput(open)) << open;
  for (const char *complete : {"1 + 1\n", "def f():\n    return 1\n\n",
                               "x = (1\n)\n", "x +\n", "\n", "f(]\n"})
    EXPECT_FALSE(needsMoreInput(complete)) << complete;
}

} // namespace
