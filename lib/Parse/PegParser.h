//===- PegParser.h - Follows CPython's parser to an error -------*- C++ -*-===//
///
/// \file
/// A packrat interpreter of the tables of Grammar.h. It is slow and only runs
/// on sources that the real parser refused; what it gives is the error, not a
/// tree. Time is linear in the number of tokens: every rule is memoized for
/// each position (and for whether errors are looked for).
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_PARSE_PEGPARSER_H
#define MONTYJIT_PARSE_PEGPARSER_H

#include "Grammar.h"
#include "Lexer.h"
#include "montyjit/Parse/Parser.h"

namespace montyjit {

/// What a rule matched: the tokens [begin, end) and, if `kind` is not empty, an
/// expression of that kind over its parts.
struct PegNode {
  std::string_view kind;
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t partCount = 0;
  PegNode **parts = nullptr;

  PegNode *lastPart() const { return parts[partCount - 1]; }
};

/// Reads one source twice, as CPython does, and finds its error.
class PegParser {
public:
  /// \p firstLine as for `diagnose`.
  PegParser(const Tree &tree, const ParseOptions &options, uint32_t firstLine);

  /// \return CPython's error. \pre the source has one.
  Diagnostic run();

  /// \return whether the grammar accepts the source. For tests: it must be what
  /// the real parser says. \pre `run` was not called.
  bool accepts();

  /// After `run`: whether the first pass read all of the source.
  bool reachedEnd() const { return reachedEnd_; }
  /// After `run`: the line of the last statement that matched; 0 if none did.
  uint32_t lastStatementLine() const { return lastStatementLine_; }

private:
  struct PegToken : Token {
    uint32_t level;
    PegNode node;
  };

  struct MemoEntry {
    uint32_t next;
    uint32_t key;
    uint32_t end;
    PegNode *node;
  };

  static constexpr uint32_t NoEnd = UINT32_MAX;
  static constexpr unsigned MemoBuckets = 8;
  static constexpr uint32_t MaxLevel = 6000;

  uint16_t startRule() const;

  // PegParser.cpp: tokens.
  bool fill(uint32_t index);
  void tokenizerError();
  std::string_view textOf(const Token &token) const;
  std::string_view textOf(const PegNode *node) const;

  // PegParser.cpp: rules.
  PegNode *parseRule(uint16_t index);
  PegNode *parseGrowing(const PegRule &rule, uint32_t key);
  PegNode *parseBody(const PegRule &rule);
  PegNode *parseAlternative(const PegAlternative &alternative, bool &cut);
  PegNode *parseItem(const PegItem &item);
  PegNode *parseRepeated(const PegItem &item);
  PegNode *parseGather(const PegItem &item);
  PegNode *parseToken(const PegItem &item);
  bool lookAhead(const PegItem &item);
  MemoEntry *findMemo(uint32_t position, uint32_t key);
  void addMemo(uint32_t position, uint32_t key, PegNode *node);
  void dropMemos(uint32_t begin, uint32_t end);
  PegNode *makeNode(std::string_view kind, uint32_t begin, size_t firstPart);
  void collect(PegNode *node);
  void resetForErrors();

  // PegActions.cpp
  PegNode *act(const PegAlternative &alternative, uint32_t begin,
               size_t firstPart, PegNode *const *bound);
  PegNode *callFunction(std::string_view name, PegNode *a, PegNode *b);
  PegNode *forgottenComma(PegNode *a, PegNode *b);
  PegNode *legacyStatement(PegNode *a, PegNode *b);
  PegNode *genexpInCall(PegNode *args, PegNode *clauses);
  PegNode *argumentOrder(PegNode *args);
  PegNode *checkNumber(PegNode *number);
  PegNode *checkString(PegNode *string);
  PegNode *checkStrings(PegNode *strings);
  PegNode *checkPieces(PegNode *start, PegNode *pieces, std::string_view kind);
  bool checkEscapes(std::string_view body, bool isBytes, bool isRaw);
  PegNode *checkConversion(PegNode *mark, PegNode *name);
  PegNode *missingColon(PegNode *key);
  PegNode *checkTarget(std::string_view kind, PegNode *node);
  static PegNode *invalidTarget(PegNode *node, std::string_view kind);
  std::string describe(const PegNode *node) const;
  std::string expand(std::string_view message, PegNode *a) const;

  // PegErrors.cpp
  PegNode *raise(DiagnosticKind kind, std::string message,
                 const SourceRange &range);
  PegNode *raiseAtToken(DiagnosticKind kind, std::string message,
                        uint32_t index);
  PegNode *raiseLast(std::string message);
  PegNode *raiseAt(std::string message, const PegNode *a);
  PegNode *raiseRange(std::string message, const PegNode *a, const PegNode *b);
  PegNode *raiseFrom(std::string message, const PegNode *a);
  SourceRange rangeOf(const PegNode *a, const PegNode *b) const;
  void finish(uint32_t lastToken);
  void checkRestOfSource();

  const Tree &tree_;
  const ParseOptions &options_;
  const PegGrammar &grammar_;
  Lexer lexer_;
  Arena arena_;
  std::vector<PegToken> tokens_;
  std::vector<uint32_t> memoHeads_;
  std::vector<MemoEntry> memos_;
  uint32_t freeMemo_ = 0;
  std::vector<PegNode *> parts_;
  uint32_t mark_ = 0;
  uint32_t level_ = 0;
  bool lookForErrors_ = false;
  bool failed_ = false;
  bool lexerFailed_ = false;
  bool reachedEnd_ = false;
  uint32_t lastStatementLine_ = 0;
  Diagnostic error_;
};

} // namespace montyjit

#endif // MONTYJIT_PARSE_PEGPARSER_H
