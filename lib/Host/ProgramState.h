//===- ProgramState.h - What copies of a Program share ----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_HOST_PROGRAMSTATE_H
#define MONTYJIT_LIB_HOST_PROGRAMSTATE_H

#include "montyjit/AST/Tree.h"
#include "montyjit/Support/Diagnostic.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace montyjit {

/// A tree serves one session at a time, since it specialises itself while it
/// runs. So the program keeps a pool: each run takes a tree out, and brings it
/// back.
class ProgramState {
public:
  ProgramState(std::string source, std::string scriptName,
               std::vector<std::string> inputNames)
      : source(std::move(source)), scriptName(std::move(scriptName)),
        inputNames(std::move(inputNames)) {}

  /// \return an analysed tree that no session uses; null with \p error set.
  std::unique_ptr<Tree> take(Diagnostic &error);
  void giveBack(std::unique_ptr<Tree> tree);

  const std::string source;
  const std::string scriptName;
  const std::vector<std::string> inputNames;
  /// What a run writes to sys.stderr before it starts. Programs that are loaded
  /// have said it when they were compiled.
  std::string warnings;

private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Tree>> idle_;
};

/// A tree on loan from its program; goes back at the end.
class TreeLease {
public:
  explicit TreeLease(std::shared_ptr<ProgramState> program)
      : program_(std::move(program)) {}
  ~TreeLease() {
    if (tree_)
      program_->giveBack(std::move(tree_));
  }
  TreeLease(const TreeLease &) = delete;

  /// \return whether there is a tree now; otherwise \p error is set.
  bool take(Diagnostic &error) {
    tree_ = program_->take(error);
    return tree_ != nullptr;
  }
  Tree &operator*() const { return *tree_; }

private:
  std::shared_ptr<ProgramState> program_;
  std::unique_ptr<Tree> tree_;
};

/// \return an analysed tree of \p source, made as \p recipe (TreeRecipe) says;
/// null with \p error set.
std::unique_ptr<Tree> remakeTree(std::string_view source,
                                 const std::string &scriptName, uint32_t recipe,
                                 Diagnostic &error);
/// The same for a script.
std::unique_ptr<Tree> makeTree(std::string_view source,
                               const std::string &scriptName,
                               Diagnostic &error);

} // namespace montyjit

#endif // MONTYJIT_LIB_HOST_PROGRAMSTATE_H
