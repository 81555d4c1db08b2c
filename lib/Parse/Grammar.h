//===- Grammar.h - CPython's grammar as tables ------------------*- C++ -*-===//
///
/// \file
/// Grammar.inc is CPython's grammar with all its rules for wrong programs, as
/// text. It is compiled to these tables when the first syntax error of the
/// process is diagnosed.
///
/// Notation of Grammar.inc, in addition to CPython's: after the name of a rule,
/// `@` says that CPython memoizes it, `^` that it is left-recursive, `!` that
/// its parts are never parsed again once it has matched, `%` that wrong
/// programs are not looked for within. An alternative ends in `=Kind` if it
/// makes a node,
/// `{a}` if it gives the item named a, or the error to raise: `{err "m"}` at
/// the last token read, `{next "m"}` at the next one, `{at a "m"}`, `{range a b
/// "m"}`,
/// `{from a "m"}` up to where the lexer stands, `{block a "what"}` for a
/// missing block, `{indent "m"}`, `{target star a}` if a is no target, `{fn
/// name}` for a function of the diagnoser. In a message, %e describes the
/// expression a and %t is its text.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_PARSE_GRAMMAR_H
#define MONTYJIT_PARSE_GRAMMAR_H

#include "Token.h"

#include <bitset>
#include <string>
#include <vector>

namespace montyjit {

enum class PegOp : uint8_t {
  Token,
  SoftWord,
  SoftKeyword,
  Rule,
  Optional,
  ZeroOrMore,
  OneOrMore,
  Gather,
  And,
  Not,
  Forced,
  Cut,
};

/// One element of an alternative. `arg` is a token kind, a rule or another
/// item, as `op` says.
struct PegItem {
  PegOp op;
  /// 0 for `a=`, 1 for `b=`.
  int8_t bind = -1;
  uint16_t arg = 0;
  uint16_t separator = 0;
  std::string_view word = {};
};

enum class PegActionKind : uint8_t {
  Default,
  Pass,
  Make,
  Error,
  ErrorNext,
  ErrorAt,
  ErrorRange,
  ErrorFrom,
  ErrorIndent,
  ErrorBlock,
  Target,
  Function,
};

/// What an alternative does when it matches.
struct PegAction {
  PegActionKind kind = PegActionKind::Default;
  uint8_t first = 0;
  uint8_t second = 1;
  /// The message, the kind of node, of target or the function.
  std::string text;
};

using TokenSet = std::bitset<NumTokenKinds>;

struct PegAlternative {
  std::vector<uint16_t> items;
  PegAction action;
  /// Tried only when errors are looked for.
  bool isInvalid = false;
  /// The tokens that it can begin with; all of them if it may match nothing.
  TokenSet first;
};

struct PegRule {
  std::string_view name;
  std::vector<PegAlternative> alternatives;
  bool isAnonymous = false;
  bool isMemo = false;
  bool isLeftRecursive = false;
  bool isStatement = false;
  bool suppressInvalid = false;
  /// The tokens that it can begin with.
  TokenSet first;
};

/// The compiled grammar.
struct PegGrammar {
  std::vector<PegRule> rules;
  std::vector<PegItem> items;

  /// \return the index of the rule \p name, which must exist.
  uint16_t ruleIndex(std::string_view name) const;
  /// \return the one grammar of the process.
  static const PegGrammar &get();
};

} // namespace montyjit

#endif // MONTYJIT_PARSE_GRAMMAR_H
