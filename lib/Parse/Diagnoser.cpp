//===- Diagnoser.cpp - CPython's words for a syntax error -----------------===//

#include "Diagnoser.h"
#include "Lexer.h"

using namespace montyjit;

Diagnostic montyjit::diagnose(const Tree &tree, const ParseOptions &) {
  Lexer lexer(tree.source, nullptr);
  Token token;
  do
    lexer.next(token);
  while (token.kind != TokenKind::Error && token.kind != TokenKind::EndMarker);
  if (token.kind == TokenKind::Error)
    return lexer.isEofError() ? lexer.unclosedBracketError() : lexer.error();
  return {DiagnosticKind::SyntaxError, "invalid syntax", token.range};
}
