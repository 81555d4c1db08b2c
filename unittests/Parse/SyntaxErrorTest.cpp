//===- SyntaxErrorTest.cpp - Wrong programs, as CPython 3.14.2 sees them --===//

#include "ParseTestUtil.h"

#include <gtest/gtest.h>

#include <span>

using namespace montyjit;

namespace {

struct Case {
  const char *source;
  const char *error;
};

void check(std::span<const Case> cases) {
  for (const Case &test : cases)
    EXPECT_EQ(parseAndPrint(test.source), test.error) << test.source;
}

constexpr Case BracketsCases[] = {
    {"(\n", "SyntaxError 1:1-1:1 '(' was never closed"},
    {"f(1\n", "SyntaxError 1:2-1:2 '(' was never closed"},
    {"x = [1,\n 2\n", "SyntaxError 1:5-1:5 '[' was never closed"},
    {"(]\n", "SyntaxError 1:2-1:2 closing parenthesis ']' does not match "
             "opening parenthesis '('"},
    {"(\n ]\n", "SyntaxError 2:2-2:2 closing parenthesis ']' does not match "
                "opening parenthesis '(' on line 1"},
    {")\n", "SyntaxError 1:1-1:1 unmatched ')'"},
    {"x = {1: (2}\n", "SyntaxError 1:11-1:11 closing parenthesis '}' does not "
                      "match opening parenthesis '('"},
    {"foo(a, b\nprint(1)\n", "SyntaxError 1:4-1:4 '(' was never closed"},
};

TEST(SyntaxErrorTest, brackets) { check(BracketsCases); }

constexpr Case StringsCases[] = {
    {"\"abc\n",
     "SyntaxError 1:1-1:1 unterminated string literal (detected at line 1)"},
    {"\"\"\"abc\n", "SyntaxError 1:1-1:1 unterminated triple-quoted string "
                    "literal (detected at line 1)"},
    {"x = 'a\\'\n", "SyntaxError 1:5-1:5 unterminated string literal (detected "
                    "at line 1); perhaps you escaped the end quote?"},
    {"f\"abc\n",
     "SyntaxError 1:1-1:1 unterminated f-string literal (detected at line 1)"},
    {"f\"\"\"abc\n", "SyntaxError 1:1-1:1 unterminated triple-quoted f-string "
                     "literal (detected at line 1)"},
    {"\"a\" b\"c\"\n",
     "SyntaxError 1:9-1:10 cannot mix bytes and nonbytes literals"},
    {"\"\\x1\"\n",
     "SyntaxError 1:1-1:6 (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-2: truncated \\xXX escape"},
    {"\"\\u12\"\n",
     "SyntaxError 1:1-1:7 (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-3: truncated \\uXXXX escape"},
    {"b\"\\x\"\n",
     "SyntaxError 1:1-1:6 (value error) invalid \\x escape at position 0"},
    {"\"\\N{NO SUCH NAME}\"\n",
     "SyntaxError 1:1-1:19 (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-15: unknown Unicode character name"},
    {"\"\\U00110000\"\n",
     "SyntaxError 1:1-1:13 (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-9: illegal Unicode character"},
    {"b\"\303\251\"\n",
     "SyntaxError 1:1-1:5 bytes can only contain ASCII literal characters"},
    {"ub\"a\"\n", "SyntaxError 1:1-1:3 'u' and 'b' prefixes are incompatible"},
    {"f\"a\" t\"b\"\n", "SyntaxError 1:1-1:10 cannot mix t-string literals "
                        "with string or bytes literals"},
    {"\"a\" b \"c\"\n", "SyntaxError 1:5-1:6 invalid syntax. Is this intended "
                        "to be part of the string?"},
};

TEST(SyntaxErrorTest, strings) { check(StringsCases); }

constexpr Case FStringsCases[] = {
    {"f'{}'\n",
     "SyntaxError 1:4-1:5 f-string: valid expression required before '}'"},
    {"f'{a b}'\n",
     "SyntaxError 1:4-1:7 invalid syntax. Perhaps you forgot a comma?"},
    {"f'{a!x}'\n", "SyntaxError 1:6-1:7 f-string: invalid conversion character "
                   "'x': expected 's', 'r', or 'a'"},
    {"f'{a! r}'\n", "SyntaxError 1:5-1:8 f-string: conversion type must come "
                    "right after the exclamation mark"},
    {"f'{a!}'\n", "SyntaxError 1:6-1:7 f-string: missing conversion character"},
    {"f'}'\n", "SyntaxError 1:3-1:3 f-string: single '}' is not allowed"},
    {"f'{a'\n", "SyntaxError 1:5-1:5 f-string: expecting '}'"},
    {"f'{a:{b:{c:{d}}}}'\n",
     "SyntaxError 1:11-1:11 f-string: expressions nested too deeply"},
    {"f'{a)}'\n", "SyntaxError 1:5-1:5 f-string: unmatched ')'"},
    {"f'{=}'\n",
     "SyntaxError 1:4-1:5 f-string: valid expression required before '='"},
    {"f'{lambda x: 1}'\n", "SyntaxError 1:4-1:13 f-string: lambda expressions "
                           "are not allowed without parentheses"},
    {"f'{a $ b}'\n",
     "SyntaxError 1:6-1:7 f-string: expecting '=', or '!', or ':', or '}'"},
    {"t'{}'\n",
     "SyntaxError 1:4-1:5 t-string: valid expression required before '}'"},
    {"f'{a:\n}'\n", "SyntaxError 1:6-1:6 f-string: newlines are not allowed in "
                    "format specifiers for single quoted f-strings"},
    {"f'{!r}'\n",
     "SyntaxError 1:4-1:5 f-string: valid expression required before '!'"},
};

TEST(SyntaxErrorTest, fStrings) { check(FStringsCases); }

constexpr Case IndentationCases[] = {
    {"pass\n   \\\npass\n", "IndentationError 3:0-3:0 unexpected indent"},
    {"if x:\npass\n", "IndentationError 2:1-2:5 expected an indented block "
                      "after 'if' statement on line 1"},
    {"  x\n", "IndentationError 1:2-1:2 unexpected indent"},
    {"x\n  y\n", "IndentationError 2:2-2:2 unexpected indent"},
    {"if x:\n    y\n  z\n", "IndentationError 3:4-3:4 unindent does not match "
                            "any outer indentation level"},
    {"if x:\n\ty\n        z\n",
     "TabError 3:1-3:1 inconsistent use of tabs and spaces in indentation"},
    {"def f():\n\nx\n", "IndentationError 3:1-3:2 expected an indented block "
                        "after function definition on line 1"},
    {"class A:\n", "IndentationError 1:9-1:9 expected an indented block after "
                   "class definition on line 1"},
    {"for x in y:\nz\n", "IndentationError 2:1-2:2 expected an indented block "
                         "after 'for' statement on line 1"},
    {"while x:\n", "IndentationError 1:9-1:9 expected an indented block after "
                   "'while' statement on line 1"},
    {"with a:\nb\n", "IndentationError 2:1-2:2 expected an indented block "
                     "after 'with' statement on line 1"},
    {"try:\nx\n", "IndentationError 2:1-2:2 expected an indented block after "
                  "'try' statement on line 1"},
    {"try:\n  x\nexcept:\ny\n", "IndentationError 4:1-4:2 expected an indented "
                                "block after 'except' statement on line 3"},
    {"try:\n  x\nfinally:\ny\n",
     "IndentationError 4:1-4:2 expected an indented block after 'finally' "
     "statement on line 3"},
    {"match x:\ncase 1: pass\n",
     "IndentationError 2:1-2:5 expected an indented block after 'match' "
     "statement on line 1"},
    {"match x:\n  case 1:\n  pass\n",
     "IndentationError 3:3-3:7 expected an indented block after 'case' "
     "statement on line 2"},
    {"if x:\n  y\nelse:\nz\n", "IndentationError 4:1-4:2 expected an indented "
                               "block after 'else' statement on line 3"},
    {"if x:\n  y\nelif z:\nw\n",
     "IndentationError 4:1-4:2 expected an indented block after 'elif' "
     "statement on line 3"},
};

TEST(SyntaxErrorTest, indentation) { check(IndentationCases); }

constexpr Case ColonsCases[] = {
    {"if x\n  y\n", "SyntaxError 1:5-1:6 expected ':'"},
    {"while x\n", "SyntaxError 1:8-1:9 expected ':'"},
    {"for x in y\n", "SyntaxError 1:11-1:12 expected ':'"},
    {"def f()\n", "SyntaxError 1:8-1:9 expected ':'"},
    {"class A\n", "SyntaxError 1:8-1:9 expected ':'"},
    {"class A()\n", "SyntaxError 1:10-1:11 expected ':'"},
    {"try\n", "SyntaxError 1:4-1:5 expected ':'"},
    {"with a as b\n", "SyntaxError 1:12-1:13 expected ':'"},
    {"if x: y\nelse\n", "SyntaxError 2:5-2:6 expected ':'"},
    {"match x\n  case 1: pass\n", "SyntaxError 1:8-1:9 expected ':'"},
};

TEST(SyntaxErrorTest, colons) { check(ColonsCases); }

constexpr Case AssignmentsCases[] = {
    {"f() = 1\n", "SyntaxError 1:1-1:4 cannot assign to function call here. "
                  "Maybe you meant '==' instead of '='?"},
    {"1 = x\n", "SyntaxError 1:1-1:2 cannot assign to literal here. Maybe you "
                "meant '==' instead of '='?"},
    {"x + 1 = 2\n", "SyntaxError 1:1-1:6 cannot assign to expression here. "
                    "Maybe you meant '==' instead of '='?"},
    {"None = 1\n", "SyntaxError 1:1-1:5 cannot assign to None"},
    {"(a, 1) = 2\n", "SyntaxError 1:5-1:6 cannot assign to literal"},
    {"[a, f()] = 2\n", "SyntaxError 1:5-1:8 cannot assign to function call"},
    {"x = f() = 3\n", "SyntaxError 1:5-1:8 cannot assign to function call"},
    {"f() += 1\n", "SyntaxError 1:1-1:4 'function call' is an illegal "
                   "expression for augmented assignment"},
    {"(a, b) += 1\n", "SyntaxError 1:1-1:7 'tuple' is an illegal expression "
                      "for augmented assignment"},
    {"a, b: int\n",
     "SyntaxError 1:1-1:2 only single target (not tuple) can be annotated"},
    {"(a, b): int\n",
     "SyntaxError 1:1-1:7 only single target (not tuple) can be annotated"},
    {"f(): int = 1\n", "SyntaxError 1:1-1:4 illegal target for annotation"},
    {"(yield) = 1\n", "SyntaxError 1:2-1:7 cannot assign to yield expression "
                      "here. Maybe you meant '==' instead of '='?"},
    {"x if y else z = 1\n",
     "SyntaxError 1:1-1:14 cannot assign to conditional expression"},
    {"a.b := 1\n",
     "SyntaxError 1:1-1:4 cannot use assignment expressions with attribute"},
    {"(a.b := 1)\n",
     "SyntaxError 1:2-1:5 cannot use assignment expressions with attribute"},
    {"if x = 1: pass\n", "SyntaxError 1:4-1:9 invalid syntax. Maybe you meant "
                         "'==' or ':=' instead of '='?"},
    {"if x.y = 1: pass\n", "SyntaxError 1:4-1:7 cannot assign to attribute "
                           "here. Maybe you meant '==' instead of '='?"},
    {"for 1 in x: pass\n", "SyntaxError 1:5-1:6 cannot assign to literal"},
    {"for f() in x: pass\n",
     "SyntaxError 1:5-1:8 cannot assign to function call"},
    {"[x for f() in y]\n",
     "SyntaxError 1:8-1:11 cannot assign to function call"},
    {"with a as f(): pass\n",
     "SyntaxError 1:11-1:14 cannot assign to function call"},
    {"del f()\n", "SyntaxError 1:5-1:8 cannot delete function call"},
    {"del (a, 1)\n", "SyntaxError 1:9-1:10 cannot delete literal"},
    {"del *a\n", "SyntaxError 1:5-1:7 cannot delete starred"},
    {"lambda: x = 1\n", "SyntaxError 1:1-1:10 cannot assign to lambda"},
    {"\"a\" = 1\n", "SyntaxError 1:1-1:4 cannot assign to literal here. Maybe "
                    "you meant '==' instead of '='?"},
    {"f\"{x}\" = 1\n", "SyntaxError 1:1-1:7 cannot assign to f-string "
                       "expression here. Maybe you meant '==' instead of '='?"},
    {"... = 1\n", "SyntaxError 1:1-1:4 cannot assign to ellipsis here. Maybe "
                  "you meant '==' instead of '='?"},
    {"{} = 1\n", "SyntaxError 1:1-1:3 cannot assign to dict literal here. "
                 "Maybe you meant '==' instead of '='?"},
    {"[x for x in y] = 1\n",
     "SyntaxError 1:1-1:15 cannot assign to list comprehension here. Maybe you "
     "meant '==' instead of '='?"},
    {"a < b = 1\n", "SyntaxError 1:1-1:6 cannot assign to comparison"},
    {"not a = 1\n", "SyntaxError 1:1-1:6 cannot assign to expression"},
    {"await x = 1\n", "SyntaxError 1:1-1:8 cannot assign to await expression "
                      "here. Maybe you meant '==' instead of '='?"},
    {"import a as 1\n",
     "SyntaxError 1:13-1:14 cannot use literal as import target"},
    {"from a import b as 1\n",
     "SyntaxError 1:20-1:21 cannot use literal as import target"},
};

TEST(SyntaxErrorTest, assignments) { check(AssignmentsCases); }

constexpr Case CallsCases[] = {
    {"f(a=1, 2)\n",
     "SyntaxError 1:9-1:10 positional argument follows keyword argument"},
    {"f(**a, 2)\n", "SyntaxError 1:9-1:10 positional argument follows keyword "
                    "argument unpacking"},
    {"f(**a, *b)\n", "SyntaxError 1:6-1:10 iterable argument unpacking follows "
                     "keyword argument unpacking"},
    {"f(x for x in y, 1)\n",
     "SyntaxError 1:3-1:15 Generator expression must be parenthesized"},
    {"f(1, x for x in y)\n",
     "SyntaxError 1:6-1:18 Generator expression must be parenthesized"},
    {"f(a.b=1)\n", "SyntaxError 1:3-1:7 expression cannot contain assignment, "
                   "perhaps you meant \"==\"?"},
    {"f(True=1)\n", "SyntaxError 1:3-1:8 cannot assign to True"},
    {"f(a=)\n", "SyntaxError 1:3-1:5 expected argument value expression"},
    {"f(a b)\n",
     "SyntaxError 1:3-1:6 invalid syntax. Perhaps you forgot a comma?"},
    {"f(**a=1)\n",
     "SyntaxError 1:3-1:8 cannot assign to keyword argument unpacking"},
    {"f(*a=1)\n",
     "SyntaxError 1:3-1:7 cannot assign to iterable argument unpacking"},
    {"print \"x\"\n", "SyntaxError 1:1-1:10 Missing parentheses in call to "
                      "'print'. Did you mean print(...)?"},
    {"exec \"x\"\n", "SyntaxError 1:1-1:9 Missing parentheses in call to "
                     "'exec'. Did you mean exec(...)?"},
    {"print a, b\n", "SyntaxError 1:1-1:11 Missing parentheses in call to "
                     "'print'. Did you mean print(...)?"},
    {"class A(x for x in y): pass\n", "SyntaxError 1:11-1:14 invalid syntax"},
    {"f(x=y for y in z)\n", "SyntaxError 1:3-1:5 invalid syntax. Maybe you "
                            "meant '==' or ':=' instead of '='?"},
};

TEST(SyntaxErrorTest, calls) { check(CallsCases); }

constexpr Case ParametersCases[] = {
    {"def f(a=1, b): pass\n", "SyntaxError 1:12-1:13 parameter without a "
                              "default follows parameter with a default"},
    {"def f(/, a): pass\n",
     "SyntaxError 1:7-1:8 at least one argument must precede /"},
    {"def f(a, /, b, /): pass\n",
     "SyntaxError 1:16-1:17 / may appear only once"},
    {"def f(*, **k): pass\n",
     "SyntaxError 1:7-1:8 named arguments must follow bare *"},
    {"def f(*): pass\n",
     "SyntaxError 1:7-1:8 named arguments must follow bare *"},
    {"def f(*a, *b): pass\n",
     "SyntaxError 1:11-1:12 * argument may appear only once"},
    {"def f(**k, a): pass\n",
     "SyntaxError 1:12-1:13 arguments cannot follow var-keyword argument"},
    {"def f(*a=1): pass\n",
     "SyntaxError 1:9-1:10 var-positional argument cannot have default value"},
    {"def f(**k=1): pass\n",
     "SyntaxError 1:10-1:11 var-keyword argument cannot have default value"},
    {"def f(a=): pass\n",
     "SyntaxError 1:8-1:9 expected default value expression"},
    {"def f((a, b)): pass\n",
     "SyntaxError 1:7-1:13 Function parameters cannot be parenthesized"},
    {"def f(*, a, /): pass\n", "SyntaxError 1:13-1:14 / must be ahead of *"},
    {"def f(a, / *b): pass\n",
     "SyntaxError 1:12-1:13 expected comma between / and *"},
    {"lambda (a, b): 1\n", "SyntaxError 1:8-1:14 Lambda expression parameters "
                           "cannot be parenthesized"},
    {"lambda *: 1\n",
     "SyntaxError 1:9-1:10 named arguments must follow bare *"},
    {"lambda a=1, b: 1\n", "SyntaxError 1:13-1:14 parameter without a default "
                           "follows parameter with a default"},
    {"def f[](): pass\n",
     "SyntaxError 1:7-1:7 Type parameter list cannot be empty"},
    {"def f[*T: int](): pass\n",
     "SyntaxError 1:9-1:14 cannot use bound with TypeVarTuple"},
    {"type X[] = int\n",
     "SyntaxError 1:8-1:10 Type parameter list cannot be empty"},
    {"def f 3: pass\n", "SyntaxError 1:7-1:8 expected '('"},
};

TEST(SyntaxErrorTest, parameters) { check(ParametersCases); }

constexpr Case StatementsCases[] = {
    {"try:\n  x\n", "SyntaxError 2:4-2:4 expected 'except' or 'finally' block"},
    {"try:\n  x\ny\n",
     "SyntaxError 3:1-3:2 expected 'except' or 'finally' block"},
    {"try:\n  x\nexcept A: pass\nexcept* B: pass\n",
     "SyntaxError 4:1-4:8 cannot have both 'except' and 'except*' on the same "
     "'try'"},
    {"try:\n  x\nexcept A, B as c: pass\n",
     "SyntaxError 3:8-3:17 multiple exception types must be parenthesized when "
     "using 'as'"},
    {"try:\n  x\nexcept*: pass\n",
     "SyntaxError 3:8-3:9 expected one or more exception types"},
    {"try:\n  x\nexcept A as b.c: pass\n",
     "SyntaxError 3:13-3:16 cannot use except statement with attribute"},
    {"if x: y\nelse: z\nelif w: v\n",
     "SyntaxError 3:1-3:5 'elif' block follows an 'else' block"},
    {"import a from b\n",
     "SyntaxError 1:1-1:16 Did you mean to use 'from ... import ...' instead?"},
    {"import\n",
     "SyntaxError 1:7-1:7 Expected one or more names after 'import'"},
    {"from a import\n",
     "SyntaxError 1:14-1:14 Expected one or more names after 'import'"},
    {"from a import b,\n", "SyntaxError 1:17-1:18 trailing comma not allowed "
                           "without surrounding parentheses"},
    {"a b\n", "SyntaxError 1:3-1:4 invalid syntax"},
    {"x = \n", "SyntaxError 1:5-1:6 invalid syntax"},
    {"for x y: pass\n", "SyntaxError 1:7-1:8 invalid syntax"},
    {"1 if 2\n", "SyntaxError 1:1-1:7 expected 'else' after 'if' expression"},
    {"1 if 2 else pass\n", "SyntaxError 1:13-1:17 expected expression after "
                           "'else', but statement is given"},
    {"pass if 1 else 2\n", "SyntaxError 1:1-1:5 expected expression before "
                           "'if', but statement is given"},
    {"x = 1 not 2\n", "SyntaxError 1:11-1:12 invalid syntax"},
    {"1 + not 2\n",
     "SyntaxError 1:5-1:10 'not' after an operator must be parenthesized"},
    {"-not x\n",
     "SyntaxError 1:2-1:7 'not' after an operator must be parenthesized"},
    {"(*a)\n", "SyntaxError 1:2-1:4 cannot use starred expression here"},
    {"(**a)\n",
     "SyntaxError 1:2-1:4 cannot use double starred expression here"},
    {"{1: 2, 3}\n", "SyntaxError 1:8-1:8 ':' expected after dictionary key"},
    {"{1:}\n",
     "SyntaxError 1:3-1:4 expression expected after dictionary key and ':'"},
    {"{1: *a}\n", "SyntaxError 1:5-1:7 cannot use a starred expression in a "
                  "dictionary value"},
    {"{**a for a in b}\n",
     "SyntaxError 1:2-1:4 dict unpacking cannot be used in dict comprehension"},
    {"[*a for a in b]\n",
     "SyntaxError 1:2-1:4 iterable unpacking cannot be used in comprehension"},
    {"[a, b for a in c]\n", "SyntaxError 1:2-1:6 did you forget parentheses "
                            "around the comprehension target?"},
    {"(a b)\n",
     "SyntaxError 1:2-1:5 invalid syntax. Perhaps you forgot a comma?"},
    {"[1 2]\n",
     "SyntaxError 1:2-1:5 invalid syntax. Perhaps you forgot a comma?"},
    {"async x\n", "SyntaxError 1:7-1:8 invalid syntax"},
    {"else: pass\n", "SyntaxError 1:1-1:5 invalid syntax"},
    {"raise from x\n", "SyntaxError 1:7-1:11 invalid syntax"},
    {"$\n", "SyntaxError 1:1-1:2 invalid syntax"},
    {"x ? y\n", "SyntaxError 1:3-1:4 invalid syntax"},
    {"a <> b\n", "SyntaxError 1:3-1:5 invalid syntax"},
    {"x \303\227 y\n",
     "SyntaxError 1:3-1:3 invalid character '\303\227' (U+00D7)"},
    {"x\302\240y\n",
     "SyntaxError 1:2-1:2 invalid non-printable character U+00A0"},
    {"x = \\ 1\n", "SyntaxError 1:6-1:6 unexpected character after line "
                   "continuation character"},
    {"x = \\", "SyntaxError 1:6-1:6 unexpected EOF while parsing"},
    {"while: pass\n", "SyntaxError 1:6-1:7 invalid syntax"},
};

TEST(SyntaxErrorTest, statements) { check(StatementsCases); }

constexpr Case PatternsCases[] = {
    {"match x:\n  case a as b.c: pass\n",
     "SyntaxError 2:13-2:16 cannot use attribute as pattern target"},
    {"match x:\n  case a as _: pass\n",
     "SyntaxError 2:13-2:14 cannot use '_' as a target"},
    {"match x:\n  case A(b=1, 2): pass\n",
     "SyntaxError 2:15-2:16 positional patterns follow keyword patterns"},
    {"match x:\n  case 1 + 2: pass\n",
     "SyntaxError 2:12-2:13 imaginary number required in complex literal"},
    {"match x:\n  case 1j + 2j: pass\n",
     "SyntaxError 2:8-2:10 real number required in complex literal"},
    {"match x:\n  case {**_}: pass\n", "SyntaxError 2:11-2:12 invalid syntax"},
    {"match x:\n  case *a: pass\n", "SyntaxError 2:10-2:11 invalid syntax"},
};

TEST(SyntaxErrorTest, patterns) { check(PatternsCases); }

constexpr Case NumbersCases[] = {
    {"0777\n", "SyntaxError 1:1-1:2 leading zeros in decimal integer literals "
               "are not permitted; use an 0o prefix for octal integers"},
    {"1_\n", "SyntaxError 1:2-1:2 invalid decimal literal"},
    {"1__2\n", "SyntaxError 1:2-1:2 invalid decimal literal"},
    {"0x\n", "SyntaxError 1:2-1:2 invalid hexadecimal literal"},
    {"0xg\n", "SyntaxError 1:2-1:2 invalid hexadecimal literal"},
    {"0b2\n", "SyntaxError 1:3-1:3 invalid digit '2' in binary literal"},
    {"0b12\n", "SyntaxError 1:4-1:4 invalid digit '2' in binary literal"},
    {"0o8\n", "SyntaxError 1:3-1:3 invalid digit '8' in octal literal"},
    {"1a\n", "SyntaxError 1:1-1:1 invalid decimal literal"},
    {"1.5x\n", "SyntaxError 1:3-1:3 invalid decimal literal"},
    {"1e+\n", "SyntaxError 1:3-1:3 invalid decimal literal"},
    {"1jx\n", "SyntaxError 1:2-1:2 invalid imaginary literal"},
    {"00_1\n", "SyntaxError 1:1-1:4 leading zeros in decimal integer literals "
               "are not permitted; use an 0o prefix for octal integers"},
    {"0_7\n", "SyntaxError 1:1-1:3 leading zeros in decimal integer literals "
              "are not permitted; use an 0o prefix for octal integers"},
};

TEST(SyntaxErrorTest, numbers) { check(NumbersCases); }

} // namespace
