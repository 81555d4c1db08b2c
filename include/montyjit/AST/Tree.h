//===- Tree.h - A parsed source file and all it owns ------------*- C++ -*-===//

#ifndef MONTYJIT_AST_TREE_H
#define MONTYJIT_AST_TREE_H

#include "montyjit/AST/Node.h"

#include <string>
#include <vector>

namespace montyjit {

/// Bits of Tree::recipe. They stand in snapshots: only add.
enum TreeRecipe : uint32_t {
  /// The number of the ParseMode.
  RecipeMode = 3,
  /// SemaOptions without markResult, and without topLevelAwait.
  RecipeNoResult = 4,
  RecipeNoAwait = 8,
  /// SemaOptions with moduleNamespace; the source is the running program's own,
  /// and
  /// tracebacks do not show it.
  RecipeNamespace = 16,
};

/// A syntax tree with the arena that holds its nodes, its source text and its
/// identifiers. Built by the parser, annotated by Sema, executed by one session
/// at a time.
struct Tree {
  Arena arena;
  /// The source as UTF-8, after decoding and newline normalisation (`\n` only).
  std::string source;
  /// The name that tracebacks show.
  std::string fileName;
  /// Byte offset in `source` of the start of each line, line 1 first.
  std::vector<uint32_t> lineStarts;
  /// Every identifier of the tree, in order of first appearance.
  std::vector<Ident *> idents;
  /// Source of the standard library: hidden from tracebacks.
  bool isPrelude = false;
  /// What else than the source decides about the tree: bits of TreeRecipe, for
  /// who has to make it again.
  uint32_t recipe = 0;
  /// The hash of a standard library's source; zero for any other.
  uint64_t sourceHash = 0;
  /// The root.
  ModuleNode *module = nullptr;

  /// \return the bytes that it takes.
  uint64_t reservedBytes() const {
    return sizeof(Tree) + arena.reservedBytes() + source.capacity();
  }

  /// \return a new node that stands at \p range.
  template <typename T> T *create(const SourceRange &range) {
    T *node = arena.create<T>();
    node->kind = T::Kind;
    node->range = range;
    return node;
  }

  /// \return the text of line \p line (from 1) without its newline; empty when
  /// there is no such line.
  std::string_view lineText(uint32_t line) const {
    if (line == 0 || line > lineStarts.size())
      return {};
    uint32_t begin = lineStarts[line - 1];
    uint32_t end = line < lineStarts.size() ? lineStarts[line] - 1
                                            : uint32_t(source.size());
    if (end > begin && source[end - 1] == '\n')
      --end;
    return std::string_view(source).substr(begin, end - begin);
  }

  /// \return the source of \p range, line by line.
  std::string textOf(const SourceRange &range) const;
};

} // namespace montyjit

#endif // MONTYJIT_AST_TREE_H
