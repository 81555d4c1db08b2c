//===- KeywordTypoTest.cpp ------------------------------------------------===//

#include "montyjit/Parse/KeywordTypo.h"
#include "ParseTestUtil.h"

#include <gtest/gtest.h>

using namespace montyjit;

namespace {

std::string suggest(std::string_view source,
                    bool (*compiles)(Tree &) = nullptr) {
  Tree tree;
  Diagnostic error;
  EXPECT_FALSE(parseModule(source, "<test>", ParseMode::Exec, tree, error));
  suggestKeyword(tree, error, compiles);
  return describeError(tree, error);
}

// What CPython 3.14.2 prints.
TEST(KeywordTypoTest, suggestions) {
  EXPECT_EQ(suggest("fro x in y:\n    pass\n"),
            "SyntaxError 1:1-1:4 invalid syntax. Did you mean 'for'?");
  EXPECT_EQ(suggest("if x:\n    pass\nelseif y:\n    pass\n"),
            "SyntaxError 3:1-3:7 invalid syntax. Did you mean 'elif'?");
  EXPECT_EQ(suggest("[x for x n y]\n"),
            "SyntaxError 1:10-1:11 'in' expected after for-loop variables");
  EXPECT_EQ(suggest("def foo():\n    returm result\n"),
            "SyntaxError 2:5-2:11 invalid syntax. Did you mean 'return'?");
}

TEST(KeywordTypoTest, noSuggestion) {
  EXPECT_EQ(suggest("a b\n"), "SyntaxError 1:3-1:4 invalid syntax");
  EXPECT_EQ(suggest("pas s\n"), "SyntaxError 1:5-1:6 invalid syntax");
  EXPECT_EQ(suggest("while x\n"), "SyntaxError 1:8-1:9 expected ':'");
}

TEST(KeywordTypoTest, whatDoesNotCompileIsNotSuggested) {
  auto never = [](Tree &) { return false; };
  EXPECT_EQ(suggest("retrun 1\n", never), "SyntaxError 1:8-1:9 invalid syntax");
}

} // namespace
