//===- Syntax.h - A parsed regular expression -------------------*- C++ -*-===//
///
/// \file
/// Python's syntax of regular expressions as a tree, from which the text of a
/// PCRE2 pattern is written (Emit.h). The tree lives in its Syntax.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_MODULES_RE_SYNTAX_H
#define MONTYJIT_LIB_MODULES_RE_SYNTAX_H

#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace montyjit::re {

/// The values of Python's re flags.
enum Flag : uint32_t {
  FlagIgnoreCase = 2,
  FlagLocale = 4,
  FlagMultiLine = 8,
  FlagDotAll = 16,
  FlagUnicode = 32,
  FlagVerbose = 64,
  FlagDebug = 128,
  FlagAscii = 256,
};
inline constexpr uint32_t TypeFlags = FlagAscii | FlagLocale | FlagUnicode;

/// What `\d`, `\s` and `\w` stand for.
enum class Category : uint8_t { Digit, Space, Word };

/// Part of a set: a range of characters, or a category.
struct SetItem {
  bool isCategory;
  /// The category is taken negated: `\D`.
  bool isNegated;
  Category category;
  uint32_t low, high;
};

enum class Op : uint8_t {
  /// The children one after the other.
  Sequence,
  /// One of the children.
  Branch,
  /// Character `value`.
  Literal,
  /// `.`
  Any,
  /// One character of `items`; of all others when negated.
  Set,
  // Positions.
  LineStart,
  LineEnd,
  TextStart,
  TextEnd,
  WordBoundary,
  NoWordBoundary,
  /// The child, captured as group `value`; not captured if that is 0. Flags are
  /// turned on and off inside.
  Group,
  /// The child, without going back into it.
  Atomic,
  /// The child between `low` and `high` times.
  Repeat,
  /// What group `value` matched.
  BackReference,
  /// The first child if group `value` matched, else the second.
  Conditional,
  /// The child matches here, or does not (negated): ahead or behind.
  LookAhead,
  LookBehind,
  /// Matches nothing.
  Fail,
};

enum class RepeatKind : uint8_t { Greedy, Lazy, Possessive };

/// No upper bound of a repetition.
inline constexpr uint32_t Unbounded = UINT32_MAX;

/// A term of the tree.
struct Term {
  Op op;
  bool isNegated = false;
  RepeatKind repeat = RepeatKind::Greedy;
  uint32_t value = 0;
  uint32_t low = 0, high = 0;
  uint32_t addFlags = 0, removeFlags = 0;
  std::vector<Term *> children;
  std::vector<SetItem> items;
};

/// A whole expression.
struct Syntax {
  std::deque<Term> terms;
  Term *root = nullptr;
  /// The flags that were given and those that the expression sets.
  uint32_t flags = 0;
  /// Number of groups, the whole match counted as one.
  uint32_t numGroups = 1;
  /// Names of groups in the order of the expression.
  std::vector<std::pair<std::u32string, uint32_t>> names;
  /// Groups in the order in which they are closed.
  std::vector<uint32_t> closed;
};

/// What is wrong with an expression.
struct Fault {
  enum Kind : uint8_t {
    None,
    /// PatternError(message, pattern, position); no position: -1.
    Pattern,
    Value,
    Overflow,
    Index,
    /// An exception is pending already.
    Pending,
  };
  Kind kind = None;
  /// UTF-8.
  std::string message;
  int64_t position = -1;
};

} // namespace montyjit::re

#endif // MONTYJIT_LIB_MODULES_RE_SYNTAX_H
