//===- SourceTest.cpp - Encodings, newlines, modes, warnings --------------===//

#include "ParseTestUtil.h"

#include <gtest/gtest.h>

using namespace montyjit;
using namespace std::string_view_literals;

namespace {

constexpr const char *NameX =
    "Module(body=[Expr(value=Name(id='x', ctx=Load()))])";

std::vector<std::string> warningsOf(std::string_view source) {
  Tree tree;
  Diagnostic error;
  std::vector<Diagnostic> warnings;
  EXPECT_TRUE(parseModule(source, "<test>", {}, tree, error, &warnings));
  std::vector<std::string> texts;
  for (const Diagnostic &warning : warnings)
    texts.push_back(std::to_string(warning.range.line) + ": " +
                    warning.message);
  return texts;
}

TEST(SourceTest, newlines) {
  Tree tree;
  Diagnostic error;
  ASSERT_TRUE(parseModule("a\r\nb\rc", "f.py", ParseMode::Exec, tree, error));
  EXPECT_EQ(tree.source, "a\nb\nc\n");
  EXPECT_EQ(tree.lineStarts, (std::vector<uint32_t>{0, 2, 4}));
  EXPECT_EQ(tree.lineText(2), "b");
  EXPECT_EQ(tree.fileName, "f.py");
}

TEST(SourceTest, emptySources) {
  EXPECT_EQ(parseAndPrint(""), "Module()");
  EXPECT_EQ(parseAndPrint("\n\n"), "Module()");
  EXPECT_EQ(parseAndPrint("# comment"), "Module()");
  EXPECT_EQ(parseAndPrint("  # comment\n\t\n"), "Module()");
}

TEST(SourceTest, identifiersAreInterned) {
  Tree tree;
  Diagnostic error;
  ASSERT_TRUE(parseModule("a = b.a + a\n\xEF\xBD\x81 = 1\n", "<test>",
                          ParseMode::Exec, tree, error));
  // The wide 'a' is normalised to the plain one.
  ASSERT_EQ(tree.idents.size(), 2u);
  EXPECT_EQ(tree.idents[0]->text, "a");
  EXPECT_EQ(tree.idents[1]->text, "b");
}

TEST(SourceTest, encodings) {
  EXPECT_EQ(parseAndPrint("\xEF\xBB\xBFx"), NameX);
  EXPECT_EQ(parseAndPrint("# coding: utf-8\nx"), NameX);
  EXPECT_EQ(parseAndPrint("# -*- coding: latin-1 -*-\n'\xE9'"),
            "Module(body=[Expr(value=Constant(value='\\xe9'))])");
  EXPECT_EQ(parseAndPrint("#\n# coding=ascii\nx"), NameX);
  EXPECT_EQ(parseAndPrint("x\n# coding: nonsense\n"), NameX);
  EXPECT_EQ(parseAndPrint("# coding: nonsense\nx"),
            "SyntaxError - unknown encoding: nonsense");
  EXPECT_EQ(parseAndPrint("\xEF\xBB\xBF# coding: latin-1\nx"),
            "SyntaxError - encoding problem: iso-8859-1 with BOM");
  ParseOptions options;
  options.ignoreCookie = true;
  EXPECT_EQ(parseAndPrint("# coding: nonsense\nx", options), NameX);
}

TEST(SourceTest, badBytes) {
  EXPECT_EQ(parseAndPrint("a\0b"sv),
            "SyntaxError - source code string cannot contain null bytes");
  EXPECT_EQ(parseAndPrint("x\n'\xFF'").substr(0, 40),
            "SyntaxError 2:2-2:2 (unicode error) 'utf");
}

TEST(SourceTest, evalMode) {
  EXPECT_EQ(parseExpr("1, x"),
            "Tuple(elts=[Constant(value=1), Name(id='x', ctx=Load())], "
            "ctx=Load())");
  EXPECT_EQ(parseExpr("x\n\n"), "Name(id='x', ctx=Load())");
  EXPECT_EQ(parseExpr("x = 1"), "SyntaxError 1:3-1:4 invalid syntax");
  EXPECT_EQ(parseExpr(""), "SyntaxError - invalid syntax");
}

TEST(SourceTest, singleMode) {
  ParseOptions options;
  options.mode = ParseMode::Single;
  EXPECT_EQ(parseAndPrint("x\n", options), NameX);
  EXPECT_EQ(parseAndPrint("if x: pass\n\n", options),
            "Module(body=[If(test=Name(id='x', ctx=Load()), body=[Pass()])])");
  EXPECT_NE(parseAndPrint("x\ny\n", options).find("SyntaxError"),
            std::string::npos);
}

TEST(SourceTest, warnings) {
  EXPECT_EQ(warningsOf("'\\d'\nb'\\e'\nf'\\{1}'\n1if 1else 2\n").size(), 6u);
  EXPECT_EQ(warningsOf("\n'a\\d\\e'")[0],
            "2: \"\\d\" is an invalid escape sequence. Such sequences will not "
            "work in the future. Did you mean \"\\\\d\"? A raw string is also "
            "an option.");
  EXPECT_EQ(warningsOf("'\\400'")[0].substr(0, 40),
            "1: \"\\400\" is an invalid octal escape seq");
  EXPECT_TRUE(warningsOf("with (a): pass\nr'\\d'\n'\\n'").empty());
  EXPECT_EQ(
      warningsOf("with ('\\d'): pass\nwith ('\\d', (yield)): pass").size(), 2u);
}

TEST(SourceTest, sequencesAreNoCharacters) {
  Tree tree;
  Diagnostic error;
  EXPECT_TRUE(
      parseModule("'\\N{bullet}'", "<test>", ParseMode::Exec, tree, error));
  EXPECT_FALSE(parseModule("'\\N{KEYCAP DIGIT ONE}'", "<test>", ParseMode::Exec,
                           tree, error));
  EXPECT_EQ(error.message,
            "(unicode error) 'unicodeescape' codec can't decode bytes in "
            "position 0-19: unknown Unicode character name");
}

} // namespace
