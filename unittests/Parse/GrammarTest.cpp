//===- GrammarTest.cpp - The two parsers accept the same language ---------===//

#include "Parse/PegParser.h"
#include "montyjit/Parse/Parser.h"

#include <gtest/gtest.h>

#include <span>

using namespace montyjit;

namespace {

constexpr std::string_view Words[] = {
    "x",    "1",     "'a'", "f'{x}'", "(",  ")",      "[",     "]",     "{",
    "}",    ",",     ":",   "=",      "*",  "**",     "-",     ".",     "not",
    "if",   "else",  "for", "in",     "as", "lambda", "with",  "def",   "class",
    "case", "match", ":=",  "+=",     "@",  "async",  "await", "yield", "del",
    "type", "\n",    "\n ", ";",      "->", "or",     "/",     "!",     "|",
};

/// Checks \p source with both parsers.
void checkAgreement(const std::string &source) {
  Tree tree;
  Diagnostic error;
  ParseOptions options;
  bool valid = parseModule(source, "<test>", options, tree, error);
  EXPECT_EQ(PegParser(tree, options, 1).accepts(), valid) << source;
}

TEST(GrammarTest, mutationsOfValidStatements) {
  constexpr std::string_view Seeds[] = {
      "f ( a , * b , c = 1 , ** d )\n",
      "x [ 1 : 2 , * y ] = lambda a , / , b = 1 , * c : ( yield )\n",
      "with ( a as b , c ) : pass\n",
      "match x :\n case a . b . c ( d ) | [ a , * _ ] | { 1 : b , ** c } if d "
      ": pass\n",
      "def f [ T ] ( a : int = 1 , * b : * c , d ) -> e : return * a , b\n",
      "for a , * b in c , * d : del ( a , b ) , c . d\n",
      "try : x\nexcept A , B : y\nelse : z\nfinally : w\n",
      "x : int = { ** a , 1 : 2 } if b else { c for d in e if f }\n",
  };
  uint32_t random = 1;
  auto next = [&](size_t bound) {
    random = random * 1664525 + 1013904223;
    return size_t(random >> 8) % bound;
  };
  for (unsigned round = 0; round < 4000; ++round) {
    std::string source(Seeds[next(std::size(Seeds))]);
    for (size_t edits = next(3); edits < 3; ++edits) {
      size_t blank = source.find(' ', next(source.size()));
      if (blank == source.npos)
        continue;
      size_t end = source.find(' ', blank + 1);
      std::string word(Words[next(std::size(Words))]);
      bool replace = end != source.npos && next(2);
      source.replace(blank, replace ? end - blank : 0, " " + word);
    }
    checkAgreement(source);
  }
}

} // namespace
