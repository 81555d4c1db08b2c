//===- PegErrors.cpp - Where errors are, and which of them wins -----------===//

#include "PegParser.h"

#include <algorithm>

using namespace montyjit;

PegNode *PegParser::raise(DiagnosticKind kind, std::string message,
                          const SourceRange &range) {
  if (failed_)
    return nullptr;
  failed_ = true;
  error_ = {kind, std::move(message), range};
  // CPython measures the end column by the first line of the range.
  if (range.endLine > range.line) {
    auto length = uint32_t(tree_.lineText(range.line).size());
    error_.range.endColumn = std::min(range.endColumn, length);
  }
  return nullptr;
}

SourceRange PegParser::rangeOf(const PegNode *a, const PegNode *b) const {
  const SourceRange &first = tokens_[a->begin].range;
  const SourceRange &last =
      tokens_[b->end > b->begin ? b->end - 1 : b->begin].range;
  return {first.line, first.column, last.endLine, last.endColumn};
}

/// An error at one token; those without a column are where the lexer stands.
PegNode *PegParser::raiseAtToken(DiagnosticKind kind, std::string message,
                                 uint32_t index) {
  const PegToken &token = tokens_[index];
  SourceRange range = token.range;
  if (token.noColumn) {
    // CPython counts the columns before the lexer's position here, from 1.
    range.column = range.endColumn = lexer_.position().column - 1;
    range.endLine = range.line;
  }
  return raise(kind, std::move(message), range);
}

PegNode *PegParser::raiseLast(std::string message) {
  return raiseAtToken(DiagnosticKind::SyntaxError, std::move(message),
                      uint32_t(tokens_.size() - 1));
}

PegNode *PegParser::raiseAt(std::string message, const PegNode *a) {
  return raise(DiagnosticKind::SyntaxError, std::move(message), rangeOf(a, a));
}

PegNode *PegParser::raiseRange(std::string message, const PegNode *a,
                               const PegNode *b) {
  return raise(DiagnosticKind::SyntaxError, std::move(message), rangeOf(a, b));
}

PegNode *PegParser::raiseFrom(std::string message, const PegNode *a) {
  SourceRange range = rangeOf(a, a);
  const PegToken &last = tokens_.back();
  SourceRange end = last.noColumn ? lexer_.position() : last.range;
  range.endLine = end.endLine;
  range.endColumn = end.endColumn - 1;
  return raise(DiagnosticKind::SyntaxError, std::move(message), range);
}

void PegParser::tokenizerError() {
  lexerFailed_ = true;
  Diagnostic found =
      lexer_.isEofError() ? lexer_.unclosedBracketError() : lexer_.error();
  raise(found.kind, found.message, found.range);
}

/// Errors of the lexer later in the source are preferred to the parser's.
void PegParser::checkRestOfSource() {
  uint32_t errorLine = tokens_.back().range.line;
  Token token;
  do
    lexer_.next(token);
  while (token.kind != TokenKind::Error && token.kind != TokenKind::EndMarker);
  if (token.kind != TokenKind::Error)
    return;
  // Within an f-string the parser's error explains more.
  if (!lexer_.isSoftError() && !lexer_.inFString())
    error_ = lexer_.error();
  else if (lexer_.isSoftError() && lexer_.level() &&
           errorLine > lexer_.openLine())
    error_ = lexer_.unclosedBracketError();
}

/// Makes up the final error. \p lastToken is the last one that the first pass
/// read.
void PegParser::finish(uint32_t lastToken) {
  if (lexerFailed_)
    return;
  if (failed_) {
    if (error_.kind != DiagnosticKind::MemoryError)
      checkRestOfSource();
    return;
  }
  const PegToken &token = tokens_[lastToken];
  if (token.kind == TokenKind::Indent || token.kind == TokenKind::Dedent) {
    bool indent = token.kind == TokenKind::Indent;
    raiseAtToken(DiagnosticKind::IndentationError,
                 indent ? "unexpected indent" : "unexpected unindent",
                 uint32_t(tokens_.size() - 1));
    return;
  }
  SourceRange range = token.range;
  if (token.noColumn)
    range.column = range.endColumn = NoColumn;
  raise(DiagnosticKind::SyntaxError, "invalid syntax", range);
  checkRestOfSource();
}
