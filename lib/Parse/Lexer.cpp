//===- Lexer.cpp - Lines, indentation, operators, brackets ----------------===//

#include "Lexer.h"
#include "CharClass.h"

#include <cstdio>

using namespace montyjit;

void Lexer::startToken(Token &token, const char *start) {
  token.nonAscii = false;
  token.noColumn = false;
  token.begin = uint32_t(start - begin_);
  token.range.line = state_.line;
  token.range.column = columnOf(start);
}

SourceRange Lexer::position() const {
  // An empty source has no line at all.
  uint32_t line = begin_ == end_ ? 0 : state_.line;
  const char *lineStart = state_.lineStart;
  if (state_.cursor == end_ && lineStart == end_ && line > 1) {
    --line;
    for (--lineStart; lineStart > begin_ && lineStart[-1] != '\n';)
      --lineStart;
  }
  uint32_t column = uint32_t(state_.cursor - lineStart);
  return {line, column, line, column};
}

void Lexer::finishToken(Token &token, TokenKind kind) {
  token.kind = kind;
  token.end = uint32_t(state_.cursor - begin_);
  token.range.endLine = state_.line;
  token.range.endColumn = columnOf(state_.cursor);
}

bool Lexer::failRange(std::string message, uint32_t column, uint32_t endColumn,
                      DiagnosticKind kind) {
  failed_ = true;
  error_.kind = kind;
  error_.message = std::move(message);
  error_.range = {state_.line, column, state_.line, endColumn};
  return false;
}

bool Lexer::fail(std::string message) {
  // CPython counts the characters up to the cursor: the last one is at fault.
  const char *at = state_.cursor;
  if (at > state_.lineStart)
    --at;
  while (at > state_.lineStart && (*at & 0xC0) == 0x80)
    --at;
  return failRange(std::move(message), columnOf(at), columnOf(at));
}

void Lexer::warn(std::string message, const char *at, const char *atEnd) {
  if (!warnings_)
    return;
  SourceRange range{state_.line, columnOf(at), state_.line, columnOf(atEnd)};
  warnings_->push_back(
      {DiagnosticKind::SyntaxError, std::move(message), range});
}

void Lexer::giveError(Token &token) {
  token.kind = TokenKind::Error;
  token.begin = token.end = uint32_t(state_.cursor - begin_);
  token.range = error_.range;
}

void Lexer::next(Token &token) {
  if (failed_)
    return giveError(token);
  if (!modes_.empty() && modes_.back().inText)
    lexFStringText(token);
  else if (!state_.atLineStart && !state_.pendingIndents)
    lexRegular(token);
  else if (!lexIndentation(token))
    lexRegular(token);
  if (failed_)
    giveError(token);
}

/// Measures the blanks that begin a line. \return false on an error.
bool Lexer::measureIndentation(uint32_t &column, uint32_t &altColumn) {
  uint32_t continued = 0;
  column = altColumn = 0;
  for (;; ++state_.cursor) {
    switch (*state_.cursor) {
    case ' ':
      ++column;
      ++altColumn;
      continue;
    case '\t':
      column = (column / 8 + 1) * 8;
      ++altColumn;
      continue;
    case '\f':
      column = altColumn = 0;
      continue;
    case '\\':
      // The indentation of the first of the joined lines counts.
      if (!continued)
        continued = column;
      if (!skipContinuation())
        return false;
      --state_.cursor;
      continue;
    default:
      if (continued)
        column = altColumn = continued;
      return true;
    }
  }
}

bool Lexer::changeIndentation(uint32_t column, uint32_t altColumn) {
  constexpr const char *Mixed =
      "inconsistent use of tabs and spaces in indentation";
  auto failLine = [&](const char *message, DiagnosticKind kind) {
    softError_ = true;
    return failRange(message, 0, 0, kind);
  };
  if (column == indents_[indent_].column) {
    if (altColumn != indents_[indent_].altColumn)
      return failLine(Mixed, DiagnosticKind::TabError);
    return true;
  }
  if (column > indents_[indent_].column) {
    if (indent_ + 1 >= MaxIndents)
      return failLine("too many levels of indentation",
                      DiagnosticKind::IndentationError);
    if (altColumn <= indents_[indent_].altColumn)
      return failLine(Mixed, DiagnosticKind::TabError);
    state_.pendingIndents = 1;
    indents_[++indent_] = {column, altColumn};
    return true;
  }
  while (indent_ > 0 && column < indents_[indent_].column) {
    --state_.pendingIndents;
    --indent_;
  }
  if (column != indents_[indent_].column) {
    const char *lineEnd = state_.cursor;
    while (*lineEnd && *lineEnd != '\n')
      ++lineEnd;
    softError_ = true;
    return failRange("unindent does not match any outer indentation level",
                     columnOf(lineEnd), columnOf(lineEnd),
                     DiagnosticKind::IndentationError);
  }
  if (altColumn != indents_[indent_].altColumn)
    return failLine(Mixed, DiagnosticKind::TabError);
  return true;
}

/// Handles the start of a line outside of brackets. \return whether \p token
/// was set to an Indent or Dedent (or an error).
bool Lexer::lexIndentation(Token &token) {
  if (state_.atLineStart) {
    state_.atLineStart = false;
    uint32_t column, altColumn;
    if (!measureIndentation(column, altColumn))
      return true;
    char c = *state_.cursor;
    state_.blankStart = c == '#' || c == '\n';
    if (!state_.blankStart && state_.level == 0 &&
        !changeIndentation(column, altColumn))
      return true;
  }
  if (!state_.pendingIndents)
    return false;
  startToken(token, state_.cursor);
  bool dedent = state_.pendingIndents < 0;
  state_.pendingIndents += dedent ? 1 : -1;
  finishToken(token, dedent ? TokenKind::Dedent : TokenKind::Indent);
  token.noColumn = true;
  token.range = position();
  return true;
}

/// Skips a backslash, a newline. \return false on an error.
bool Lexer::skipContinuation() {
  ++state_.cursor;
  if (*state_.cursor != '\n') {
    if (state_.cursor != end_)
      ++state_.cursor;
    softError_ = true;
    return fail("unexpected character after line continuation character");
  }
  ++state_.cursor;
  if (state_.cursor == end_) {
    softError_ = true;
    eofError_ = state_.level > 0;
    return fail("unexpected EOF while parsing");
  }
  newLine();
  return true;
}

/// Skips blanks, comments and newlines that mean nothing. \return false when
/// that gave \p token: a Newline, the end or an error.
bool Lexer::skipToToken(Token &token) {
  const char *comment = nullptr;
  for (;;) {
    while (hasClass(*state_.cursor, CharBlank))
      ++state_.cursor;
    switch (*state_.cursor) {
    case '#':
      comment = state_.cursor;
      while (*state_.cursor && *state_.cursor != '\n')
        ++state_.cursor;
      continue;
    case '\n': {
      bool ignored = state_.blankStart || state_.level > 0;
      if (!ignored) {
        // A comment counts as a part of the newline.
        startToken(token, comment ? comment : state_.cursor);
        ++state_.cursor;
        finishToken(token, TokenKind::Newline);
      } else {
        ++state_.cursor;
      }
      newLine();
      comment = nullptr;
      state_.atLineStart = true;
      if (!ignored)
        return false;
      if (lexIndentation(token))
        return false;
      continue;
    }
    case '\\':
      if (!skipContinuation())
        return false;
      continue;
    case '\0':
      startToken(token, state_.cursor);
      if (state_.level) {
        eofError_ = softError_ = true;
        failRange("unexpected EOF while parsing", 0, 0);
        return false;
      }
      finishToken(token, TokenKind::EndMarker);
      token.noColumn = true;
      token.range = position();
      return false;
    default:
      return true;
    }
  }
}

void Lexer::lexRegular(Token &token) {
  if (!skipToToken(token))
    return;
  state_.blankStart = false;
  char c = *state_.cursor;
  if (hasClass(c, CharIdStart)) {
    if (hasClass(c, CharPrefix))
      return lexPrefixedName(token);
    return lexName(token);
  }
  if (hasClass(c, CharDigit) ||
      (c == '.' && hasClass(state_.cursor[1], CharDigit)))
    return lexNumber(token);
  startToken(token, state_.cursor);
  if (c == '"' || c == '\'')
    return lexString(token, state_.cursor);
  lexOperator(token);
}

Diagnostic Lexer::unclosedBracketError() const {
  const OpenBracket &open = parens_[state_.level - 1];
  std::string message = "'";
  message += open.bracket;
  message += "' was never closed";
  SourceRange range{open.line, open.column, open.line, open.column};
  return {DiagnosticKind::SyntaxError, std::move(message), range};
}

void Lexer::lexOpening(Token &token, TokenKind kind) {
  const char *at = state_.cursor++;
  if (state_.level >= MaxBrackets) {
    fail("too many nested parentheses");
    return;
  }
  parens_[state_.level++] = {*at, state_.line, columnOf(at)};
  if (!modes_.empty())
    ++modes_.back().braceDepth;
  finishToken(token, kind);
}

void Lexer::mismatchedBracket(char closing, char opening) {
  if (!modes_.empty() && opening == '{') {
    FStringMode &mode = modes_.back();
    if (mode.braceDepth - 1 == mode.exprStartDepth) {
      fail(std::string(stringLetter()) + "-string: unmatched '" + closing +
           "'");
      return;
    }
  }
  std::string message = "closing parenthesis '";
  message += closing;
  message += "' does not match opening parenthesis '";
  message += opening;
  message += '\'';
  uint32_t line = parens_[state_.level].line;
  if (line != state_.line)
    message += " on line " + std::to_string(line);
  fail(std::move(message));
}

void Lexer::lexClosing(Token &token, TokenKind kind) {
  char c = *state_.cursor++;
  FStringMode *mode = modes_.empty() ? nullptr : &modes_.back();
  if (mode && !mode->braceDepth && c == '}') {
    fail(std::string(stringLetter()) + "-string: single '}' is not allowed");
    return;
  }
  if (!state_.level) {
    fail(std::string("unmatched '") + c + "'");
    return;
  }
  char opening = parens_[--state_.level].bracket;
  bool matches = opening == '(' ? c == ')' : opening + 2 == c;
  if (!matches)
    return mismatchedBracket(c, opening);
  if (mode) {
    if (--mode->braceDepth < 0) {
      fail(std::string(stringLetter()) + "-string: unmatched '" + c + "'");
      return;
    }
    if (c == '}' && mode->braceDepth == mode->exprStartDepth) {
      --mode->exprStartDepth;
      mode->inText = true;
      mode->inFormatSpec = false;
    }
  }
  finishToken(token, kind);
}

/// Handles a ':' within an f-string's braces. \return whether it begins a
/// format specifier.
bool Lexer::endsExpressionPart(char c) {
  FStringMode &mode = modes_.back();
  if (c != ':' || mode.exprStartDepth < 0)
    return false;
  if (mode.braceDepth - 1 != mode.exprStartDepth)
    return false;
  mode.inText = true;
  mode.inFormatSpec = true;
  return true;
}

void Lexer::lexOperator(Token &token) {
  using enum TokenKind;
  const char *at = state_.cursor;
  auto give = [&](unsigned length, TokenKind kind) {
    state_.cursor += length;
    finishToken(token, kind);
  };
  // An operator X, `X=`, `XX` or `XX=`.
  auto family = [&](TokenKind plain, TokenKind assigned, TokenKind doubled,
                    TokenKind doubledAssigned) {
    if (at[1] == '=')
      return give(2, assigned);
    if (at[1] != at[0] || doubled == Unknown)
      return give(1, plain);
    if (at[2] == '=' && doubledAssigned != Unknown)
      return give(3, doubledAssigned);
    give(2, doubled);
  };
  switch (*at) {
  case '(':
    return lexOpening(token, LPar);
  case '[':
    return lexOpening(token, LSqb);
  case '{':
    return lexOpening(token, LBrace);
  case ')':
    return lexClosing(token, RPar);
  case ']':
    return lexClosing(token, RSqb);
  case '}':
    return lexClosing(token, RBrace);
  case ',':
    return give(1, Comma);
  case ';':
    return give(1, Semi);
  case '~':
    return give(1, Tilde);
  case ':':
    if (!modes_.empty() && endsExpressionPart(':'))
      return give(1, Colon);
    return at[1] == '=' ? give(2, ColonEqual) : give(1, Colon);
  case '.':
    return at[1] == '.' && at[2] == '.' ? give(3, Ellipsis) : give(1, Dot);
  case '=':
    if (at[1] == '=')
      return give(2, EqEqual);
    return give(1, Equal);
  case '!':
    return at[1] == '=' ? give(2, NotEqual) : give(1, Exclamation);
  case '-':
    if (at[1] == '>')
      return give(2, Arrow);
    return family(Minus, MinusEqual, Unknown, Unknown);
  case '<':
    if (at[1] == '>')
      return give(2, Unknown);
    return family(Less, LessEqual, LeftShift, LeftShiftEqual);
  case '>':
    return family(Greater, GreaterEqual, RightShift, RightShiftEqual);
  case '+':
    return family(Plus, PlusEqual, Unknown, Unknown);
  case '*':
    return family(Star, StarEqual, DoubleStar, DoubleStarEqual);
  case '/':
    return family(Slash, SlashEqual, DoubleSlash, DoubleSlashEqual);
  case '%':
    return family(Percent, PercentEqual, Unknown, Unknown);
  case '@':
    return family(At, AtEqual, Unknown, Unknown);
  case '|':
    return family(VBar, VBarEqual, Unknown, Unknown);
  case '^':
    return family(Caret, CaretEqual, Unknown, Unknown);
  case '&':
    return family(Amper, AmperEqual, Unknown, Unknown);
  case '$':
  case '?':
  case '`':
    return give(1, Unknown);
  default: {
    char digits[8];
    std::snprintf(digits, sizeof digits, "%04X",
                  unsigned(static_cast<unsigned char>(*at)));
    ++state_.cursor;
    fail(std::string("invalid non-printable character U+") + digits);
  }
  }
}
