#include "montyjit/Parse/Dump.h"

#include "Lexer.h"
#include "SourceText.h"

using namespace montyjit;

namespace {

const char *const kindNames[] = {
#define TOKEN(NAME) #NAME,
#define PUNCTUATOR(NAME, TEXT) #NAME,
#define KEYWORD(NAME, TEXT) "Kw" #NAME,
#include "Tokens.def"
};

void appendEscaped(std::string_view text, std::string &out) {
  for (char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c == '\\')
      out += "\\\\";
    else
      out += c;
  }
}

void appendToken(const Token &token, std::string_view source,
                 std::string &out) {
  const SourceRange &range = token.range;
  out += std::to_string(range.line) + ':' + std::to_string(range.column) + '-' +
         std::to_string(range.endLine) + ':' + std::to_string(range.endColumn) +
         ' ' + kindNames[size_t(token.kind)];
  if (token.end > token.begin) {
    out += ' ';
    appendEscaped(source.substr(token.begin, token.end - token.begin), out);
  }
  out += '\n';
}

} // namespace

bool montyjit::dumpTokens(std::string_view source, std::string &text,
                          Diagnostic &error) {
  Tree tree;
  if (!decodeSource(source, false, tree, error))
    return false;
  Lexer lexer(tree.source, nullptr);
  Token token;
  do {
    lexer.next(token);
    if (token.kind == TokenKind::Error) {
      error = lexer.error();
      return false;
    }
    appendToken(token, tree.source, text);
  } while (token.kind != TokenKind::EndMarker);
  return true;
}
