//===- Tree.cpp - Pieces of a tree's source -------------------------------===//

#include "montyjit/AST/Tree.h"

#include <algorithm>

using namespace montyjit;

std::string Tree::textOf(const SourceRange &range) const {
  std::string text;
  for (uint32_t line = range.line; line <= range.endLine; ++line) {
    std::string_view part = lineText(line);
    if (line == range.endLine)
      part = part.substr(0, range.endColumn);
    if (line == range.line)
      part.remove_prefix(std::min<size_t>(range.column, part.size()));
    else
      text += '\n';
    text += part;
  }
  return text;
}
