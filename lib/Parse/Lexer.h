//===- Lexer.h - Source text to tokens, on demand ---------------*- C++ -*-===//
///
/// \file
/// A transcription of the rules of CPython's tokenizer: the same tokens, the
/// same positions, the same errors. The text must end in a newline and hold no
/// NUL (SourceText.h sees to that); the string's terminator ends it.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_PARSE_LEXER_H
#define MONTYJIT_PARSE_LEXER_H

#include "Token.h"
#include "montyjit/Support/Diagnostic.h"

#include <string>
#include <vector>

namespace montyjit {

/// Produces the tokens of one source text, front to back.
class Lexer {
public:
  /// \p source must outlive the lexer. \p warnings may be null.
  Lexer(const std::string &source, std::vector<Diagnostic> *warnings)
      : begin_(source.c_str()), end_(begin_ + source.size()),
        warnings_(warnings) {
    state_.cursor = state_.lineStart = begin_;
  }

  /// Starts at byte \p offset, the start of line \p line, where a statement
  /// outside of any block begins. \pre no token was read.
  void startAt(uint32_t offset, uint32_t line) {
    state_.cursor = state_.lineStart = begin_ + offset;
    state_.line = line;
  }

  /// Reads the next token into \p token. After an error or the end of the file
  /// it gives the same token for ever.
  void next(Token &token);

  /// What the lexer found wrong. \pre an Error token was given.
  const Diagnostic &error() const { return error_; }
  /// \return whether the Error token is the end of the file within brackets.
  bool isEofError() const { return eofError_; }

  /// \return whether CPython's tokenizer gives the error a code only, so that
  /// it does not count when it comes after an error of the parser.
  bool isSoftError() const { return softError_; }

  /// \return whether the innermost of the strings being read is a t-string.
  bool inTemplate() const {
    return !modes_.empty() && modes_.back().letter == 't';
  }

  /// \return whether all of the source was read.
  bool isAtEnd() const { return state_.cursor == end_; }

  /// \return whether the lexer stands within an f-string or t-string.
  bool inFString() const { return !modes_.empty(); }

  /// How many brackets are open.
  uint32_t level() const { return state_.level; }
  /// The line of the innermost open bracket. \pre level() > 0
  uint32_t openLine() const { return parens_[state_.level - 1].line; }
  /// "'(' was never closed", at the innermost open bracket. \pre level() > 0
  Diagnostic unclosedBracketError() const;

  /// The line and the column where the lexer stands. The end of the source is
  /// the end of its last line.
  SourceRange position() const;

  /// What must be saved to come back to a point between two tokens that stands
  /// outside of brackets.
  struct State {
    const char *cursor = nullptr;
    const char *lineStart = nullptr;
    uint32_t line = 1;
    uint32_t level = 0;
    int32_t pendingIndents = 0;
    bool atLineStart = true;
    bool blankStart = false;
  };
  /// \pre no bracket is open.
  State save() const { return state_; }
  /// Comes back to \p state. \pre no indentation was processed since.
  void restore(const State &state) {
    state_ = state;
    modes_.clear();
    failed_ = false;
  }

  static constexpr uint32_t MaxBrackets = 200;
  static constexpr uint32_t MaxIndents = 100;
  static constexpr uint32_t MaxFStrings = 150;
  static constexpr int32_t MaxFStringExpressions = 3;

private:
  /// An f-string or t-string that is being read.
  struct FStringMode {
    const char *start;
    const char *startLine;
    uint32_t firstLine;
    char quote;
    char letter;
    uint8_t quoteSize;
    bool raw;
    bool inText;
    bool inFormatSpec;
    int32_t braceDepth;
    int32_t exprStartDepth;
  };

  struct OpenBracket {
    char bracket;
    uint32_t line;
    uint32_t column;
  };

  struct IndentLevel {
    uint32_t column;
    uint32_t altColumn;
  };

  uint32_t columnOf(const char *at) const {
    return uint32_t(at - state_.lineStart);
  }
  void startToken(Token &token, const char *start);
  void finishToken(Token &token, TokenKind kind);
  void newLine() {
    ++state_.line;
    state_.lineStart = state_.cursor;
  }

  // Lexer.cpp
  bool lexIndentation(Token &token);
  bool measureIndentation(uint32_t &column, uint32_t &altColumn);
  bool changeIndentation(uint32_t column, uint32_t altColumn);
  void lexRegular(Token &token);
  bool skipToToken(Token &token);
  bool skipContinuation();
  void lexOperator(Token &token);
  void lexOpening(Token &token, TokenKind kind);
  void lexClosing(Token &token, TokenKind kind);
  void mismatchedBracket(char closing, char opening);
  bool endsExpressionPart(char c);

  // LexerNames.cpp
  void lexName(Token &token);
  void lexPrefixedName(Token &token);
  bool verifyIdentifier(const char *start);

  // LexerNumbers.cpp
  void lexNumber(Token &token);
  bool lexRadix(const char *kind, int base);
  bool lexAnyNumber();
  bool lexZeroPrefixed(bool &isInteger);
  bool lexDecimalTail();
  bool lexExponent(bool &isSplit);
  bool verifyEndOfNumber(const char *kind);

  // LexerStrings.cpp
  void lexString(Token &token, const char *start);
  void unterminatedString(const char *start, const char *startLine,
                          uint32_t firstLine, bool triple, bool escaped);
  void startFString(Token &token, bool raw, char letter);
  void lexFStringText(Token &token);
  bool lexFStringEnd(Token &token, FStringMode &mode);
  void lexFStringMiddle(Token &token, FStringMode &mode);
  const char *scanFStringMiddle(FStringMode &mode);
  const char *middleAtOpenBrace(FStringMode &mode);
  const char *middleAtCloseBrace(FStringMode &mode, bool inSpec);
  bool skipEscape(FStringMode &mode, bool &namedEscape);
  void unterminatedFString(const FStringMode &mode);
  bool incompatiblePrefixes(const char *start, bool b, bool u, bool r, bool f,
                            bool t);
  const char *stringLetter() const;

  /// Records an error at the character before the cursor, as CPython's
  /// `tok_nextc` leaves it, and stops the lexer.
  bool fail(std::string message);
  bool failRange(std::string message, uint32_t column, uint32_t endColumn,
                 DiagnosticKind kind = DiagnosticKind::SyntaxError);
  void warn(std::string message, const char *at, const char *atEnd);
  void giveError(Token &token);

  const char *begin_;
  const char *end_;
  std::vector<Diagnostic> *warnings_;
  State state_;
  uint32_t indent_ = 0;
  IndentLevel indents_[MaxIndents] = {};
  OpenBracket parens_[MaxBrackets];
  std::vector<FStringMode> modes_;
  Diagnostic error_;
  bool failed_ = false;
  bool eofError_ = false;
  bool softError_ = false;
};

} // namespace montyjit

#endif // MONTYJIT_PARSE_LEXER_H
