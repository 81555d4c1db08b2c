//===- LexerStrings.cpp - Strings, f-strings and t-strings ----------------===//

#include "CharClass.h"
#include "Lexer.h"

using namespace montyjit;

const char *Lexer::stringLetter() const {
  return modes_.back().letter == 't' ? "t" : "f";
}

/// Fails at the opening quote of a string that does not end.
void Lexer::unterminatedString(const char *start, const char *startLine,
                               uint32_t firstLine, bool triple, bool escaped) {
  std::string lines =
      " (detected at line " + std::to_string(position().line) + ")";
  state_.cursor = start + 1;
  state_.lineStart = startLine;
  state_.line = firstLine;
  if (triple)
    lines = "unterminated triple-quoted string literal" + lines;
  else
    lines = "unterminated string literal" + lines;
  if (escaped && !triple)
    lines += "; perhaps you escaped the end quote?";
  fail(std::move(lines));
}

/// A string whose prefix begins at \p start and whose quote is at the cursor.
void Lexer::lexString(Token &token, const char *start) {
  const char *startLine = state_.lineStart;
  uint32_t firstLine = state_.line;
  const char *&at = state_.cursor;
  char quote = *at++;
  unsigned quoteSize = 1;
  if (*at == quote) {
    ++at;
    if (*at != quote)
      return finishToken(token, TokenKind::String);
    ++at;
    quoteSize = 3;
  }
  bool escapedQuote = false;
  for (;;) {
    while (!hasClass(*at, CharStringStop))
      ++at;
    char c = *at;
    if (c == '\0' || (c == '\n' && quoteSize == 1)) {
      if (!modes_.empty()) {
        // Is this the end of the enclosing f-string? Then a brace is missing.
        const FStringMode &mode = modes_.back();
        if (mode.quote == quote && mode.quoteSize == quoteSize) {
          std::string message =
              std::string(stringLetter()) + "-string: expecting '}'";
          at = start + 1;
          state_.lineStart = startLine;
          state_.line = firstLine;
          fail(std::move(message));
          return;
        }
      }
      return unterminatedString(start, startLine, firstLine, quoteSize == 3,
                                escapedQuote);
    }
    ++at;
    if (c == quote) {
      if (quoteSize == 1)
        return finishToken(token, TokenKind::String);
      if (at[0] == quote && at[1] == quote) {
        at += 2;
        return finishToken(token, TokenKind::String);
      }
    } else if (c == '\n') {
      newLine();
    } else if (c == '\\' && *at) {
      escapedQuote = escapedQuote || *at == quote;
      if (*at++ == '\n')
        newLine();
    }
  }
}

/// The opening of an f-string or t-string; the quote is at the cursor.
void Lexer::startFString(Token &token, bool raw, char letter) {
  const char *&at = state_.cursor;
  FStringMode mode{};
  mode.start = begin_ + token.begin;
  mode.startLine = state_.lineStart;
  mode.firstLine = state_.line;
  mode.quote = *at;
  mode.letter = letter;
  mode.quoteSize = at[1] == *at && at[2] == *at ? 3 : 1;
  mode.raw = raw;
  mode.inText = true;
  mode.exprStartDepth = -1;
  at += mode.quoteSize;
  if (modes_.size() + 1 >= MaxFStrings) {
    fail("too many nested f-strings or t-strings");
    return;
  }
  modes_.push_back(mode);
  finishToken(token, letter == 'f' ? TokenKind::FStringStart
                                   : TokenKind::TStringStart);
}

void Lexer::unterminatedFString(const FStringMode &mode) {
  std::string message = std::string("unterminated ") +
                        (mode.quoteSize == 3 ? "triple-quoted " : "") +
                        mode.letter + "-string literal (detected at line " +
                        std::to_string(position().line) + ")";
  state_.cursor = mode.start + 1;
  state_.lineStart = mode.startLine;
  state_.line = mode.firstLine;
  fail(std::move(message));
}

void Lexer::lexFStringText(Token &token) {
  FStringMode &mode = modes_.back();
  const char *at = state_.cursor;
  if (at[0] == '{' && at[1] != '{') {
    if (++mode.exprStartDepth >= MaxFStringExpressions) {
      fail(std::string(stringLetter()) +
           "-string: expressions nested too deeply");
      return;
    }
    mode.inText = false;
    return lexRegular(token);
  }
  startToken(token, at);
  if (lexFStringEnd(token, mode))
    return;
  lexFStringMiddle(token, mode);
}

/// Lexes the closing quotes, if they are at the cursor.
bool Lexer::lexFStringEnd(Token &token, FStringMode &mode) {
  const char *at = state_.cursor;
  for (unsigned i = 0; i < mode.quoteSize; ++i)
    if (at[i] != mode.quote)
      return false;
  state_.cursor += mode.quoteSize;
  finishToken(token, mode.letter == 'f' ? TokenKind::FStringEnd
                                        : TokenKind::TStringEnd);
  modes_.pop_back();
  return true;
}

void Lexer::lexFStringMiddle(Token &token, FStringMode &mode) {
  const char *textEnd = scanFStringMiddle(mode);
  if (!textEnd)
    return;
  finishToken(token, mode.letter == 'f' ? TokenKind::FStringMiddle
                                        : TokenKind::TStringMiddle);
  // The second of two braces belongs to the token but not to its text.
  token.end = uint32_t(textEnd - begin_);
}

/// Skips the character after a backslash. \return false if it is a brace, which
/// the caller must see.
bool Lexer::skipEscape(FStringMode &mode, bool &namedEscape) {
  const char *&at = state_.cursor;
  if (*at == '{' || *at == '}') {
    if (!mode.raw)
      warn(std::string("\"\\") + *at +
               "\" is an invalid escape sequence. Such sequences will not "
               "work in the future. Did you mean \"\\\\" +
               *at + "\"? A raw string is also an option.",
           at - 1, at);
    return false;
  }
  if (!*at)
    return true;
  char c = *at++;
  if (c == '\n')
    newLine();
  if (c == 'N' && !mode.raw && *at == '{') {
    ++at;
    namedEscape = true;
  }
  return true;
}

/// \return the end of the text before the '{' at the cursor, which is moved to
/// where the next token begins.
const char *Lexer::middleAtOpenBrace(FStringMode &mode) {
  const char *&at = state_.cursor;
  bool inSpec = mode.inFormatSpec && mode.exprStartDepth >= 0;
  if (at[1] == '{' && !inSpec) {
    at += 2;
    return at - 1;
  }
  if (++mode.exprStartDepth >= MaxFStringExpressions) {
    ++at;
    fail(std::string(stringLetter()) +
         "-string: expressions nested too deeply");
    return nullptr;
  }
  mode.inText = false;
  return at;
}

/// The same for a '}' .
const char *Lexer::middleAtCloseBrace(FStringMode &mode, bool inSpec) {
  const char *&at = state_.cursor;
  if (at[1] == '}' && !inSpec && mode.braceDepth == 0) {
    at += 2;
    return at - 1;
  }
  mode.inText = false;
  return at;
}

/// Moves the cursor over literal text. \return its end; null on an error.
const char *Lexer::scanFStringMiddle(FStringMode &mode) {
  const char *&at = state_.cursor;
  bool namedEscape = false;
  for (;;) {
    while (!hasClass(*at, CharStringStop))
      ++at;
    char c = *at;
    bool inSpec = mode.inFormatSpec && mode.exprStartDepth >= 0;
    if (c == '\0' || (c == '\n' && mode.quoteSize == 1)) {
      if (inSpec && c == '\n') {
        ++at;
        fail(std::string(stringLetter()) +
             "-string: newlines are not allowed in format specifiers for "
             "single quoted " +
             stringLetter() + "-strings");
        return nullptr;
      }
      unterminatedFString(mode);
      return nullptr;
    }
    if (c == '\n') {
      ++at;
      newLine();
      continue;
    }
    if (c == mode.quote) {
      if (mode.quoteSize == 1 || (at[1] == c && at[2] == c))
        return at;
      ++at;
    } else if (c == '{') {
      return middleAtOpenBrace(mode);
    } else if (c == '}') {
      if (!namedEscape)
        return middleAtCloseBrace(mode, inSpec);
      return ++at;
    } else if (c == '\\') {
      ++at;
      skipEscape(mode, namedEscape);
    } else {
      ++at;
    }
  }
}
