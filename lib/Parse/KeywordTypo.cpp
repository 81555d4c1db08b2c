//===- KeywordTypo.cpp - "Did you mean 'for'?" ----------------------------===//

#include "montyjit/Parse/KeywordTypo.h"
#include "Diagnoser.h"
#include "Lexer.h"
#include "Similarity.h"

#include <algorithm>

using namespace montyjit;

namespace {

constexpr size_t MaxCode = 1024;
constexpr size_t MaxSource = 1 << 18;
constexpr unsigned MaxNames = 10;
constexpr size_t MaxMatches = 3;

/// In the order of Python's `keyword.kwlist`.
constexpr std::string_view Keywords[] = {
#define KEYWORD(NAME, TEXT) TEXT,
#include "Tokens.def"
};

/// Some lines of a source, without their common indentation.
struct Excerpt {
  std::string code;
  uint32_t firstLine;
  uint32_t margin;
};

std::string_view blanksOf(std::string_view line) {
  return line.substr(0, line.find_first_not_of(" \t"));
}

Excerpt excerptOf(const Tree &tree, uint32_t first, uint32_t last) {
  std::string_view margin;
  bool any = false;
  for (uint32_t line = first; line <= last; ++line) {
    std::string_view text = tree.lineText(line);
    std::string_view blanks = blanksOf(text);
    if (blanks.size() == text.size())
      continue;
    size_t common = 0;
    while (any && common < std::min(margin.size(), blanks.size()) &&
           margin[common] == blanks[common])
      ++common;
    margin = any ? blanks.substr(0, common) : blanks;
    any = true;
  }
  Excerpt excerpt{{}, first, uint32_t(margin.size())};
  for (uint32_t line = first; line <= last; ++line) {
    std::string_view text = tree.lineText(line);
    if (blanksOf(text).size() != text.size())
      excerpt.code += text.substr(margin.size());
    excerpt.code += '\n';
  }
  return excerpt;
}

/// \return whether \p code is valid, or would be if it went on.
bool isAcceptable(const std::string &code, bool (*compiles)(Tree &)) {
  Tree tree;
  Diagnostic error;
  ParseOptions options;
  options.ignoreCookie = true;
  if (parseModule(code, {}, options, tree, error))
    return !compiles || compiles(tree);
  return !tree.source.empty() && isIncomplete(tree, options);
}

std::vector<std::string_view> candidatesFor(std::string_view name) {
  std::vector<std::string_view> matches;
  if (std::string_view nearest = nearestWord(name, Keywords); !nearest.empty())
    matches.push_back(nearest);
  for (std::string_view match : closeMatches(name, Keywords, MaxMatches))
    matches.push_back(match);
  if (matches.size() > MaxMatches)
    matches.resize(MaxMatches);
  return matches;
}

/// Tries the keywords that resemble the name \p token of \p excerpt.
bool tryName(const Excerpt &excerpt, const Token &token, Diagnostic &error,
             bool (*compiles)(Tree &)) {
  std::string_view name = std::string_view(excerpt.code)
                              .substr(token.begin, token.end - token.begin);
  for (std::string_view candidate : candidatesFor(name)) {
    std::string code = excerpt.code;
    code.replace(token.begin, name.size(), candidate);
    if (!isAcceptable(code, compiles))
      continue;
    // CPython leaves the positions as they are in the excerpt.
    error.message =
        "invalid syntax. Did you mean '" + std::string(candidate) + "'?";
    error.range = token.range;
    error.range.line += excerpt.firstLine - 1;
    error.range.endLine += excerpt.firstLine - 1;
    error.range.column += excerpt.margin;
    error.range.endColumn += excerpt.margin;
    return true;
  }
  return false;
}

} // namespace

bool montyjit::suggestKeyword(const Tree &tree, Diagnostic &error,
                              bool (*compiles)(Tree &)) {
  bool eligible =
      error.kind == DiagnosticKind::SyntaxError &&
      (error.message == "invalid syntax" ||
       error.message.find("Perhaps you forgot a comma") != std::string::npos);
  if (!eligible || !error.range.line || tree.source.size() > MaxSource)
    return false;
  uint32_t first = std::max(1u, lastStatementLine(tree));
  if (first > error.range.line)
    return false;
  Excerpt excerpt = excerptOf(tree, first, error.range.line);
  if (excerpt.code.size() > MaxCode)
    return false;
  Lexer lexer(excerpt.code, nullptr);
  Token token;
  for (unsigned names = 0; names < MaxNames;) {
    lexer.next(token);
    if (token.kind == TokenKind::Error || token.kind == TokenKind::EndMarker)
      break;
    if (token.kind != TokenKind::Name)
      continue;
    ++names;
    if (tryName(excerpt, token, error, compiles))
      return true;
  }
  return false;
}
