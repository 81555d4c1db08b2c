//===- Analyze.cpp - The steps of an analysis -----------------------------===//

#include "ScopeTable.h"

namespace montyjit {

bool analyze(Tree &tree, const SemaOptions &options, Diagnostic &error) {
  tree.recipe |= (options.markResult ? 0 : RecipeNoResult) |
                 (options.topLevelAwait ? 0 : RecipeNoAwait) |
                 (options.moduleNamespace ? RecipeNamespace : 0);
  ScopeTable table(tree, options, error);
  for (auto step :
       {readFutureImports, buildScopes, resolveScopes, buildUnits}) {
    step(table);
    if (table.failed())
      return false;
  }
  return true;
}

} // namespace montyjit
