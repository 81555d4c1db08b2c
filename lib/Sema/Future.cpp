//===- Future.cpp - from __future__ import ... ----------------------------===//

#include "ScopeTable.h"

namespace montyjit {

/// Features that are part of the language by now.
static constexpr std::string_view OldFeatures[] = {
    "nested_scopes",    "generators",     "division",
    "absolute_import",  "with_statement", "print_function",
    "unicode_literals", "generator_stop", "barry_as_FLUFL",
};

static void readFeature(ScopeTable &table, const AliasNode *alias) {
  std::string_view feature = alias->name->text;
  if (feature == "annotations") {
    table.futureAnnotations = true;
    return;
  }
  for (std::string_view old : OldFeatures)
    if (feature == old)
      return;
  if (feature == "braces")
    table.fail(alias->range, "not a chance");
  else
    table.fail(alias->range,
               withName("future feature ", alias->name, " is not defined"));
}

void readFutureImports(ScopeTable &table) {
  bool isFirst = true;
  for (Stmt *stmt : table.tree.module->body) {
    auto *expr = dynCast<ExprStmtNode>(stmt);
    auto *doc = expr ? dynCast<ConstantNode>(expr->value) : nullptr;
    bool isDocstring = isFirst && doc && doc->value.kind == LiteralKind::Str;
    isFirst = false;
    if (isDocstring)
      continue;
    auto *import = dynCast<ImportFromNode>(stmt);
    if (!import || import->level || !import->module ||
        import->module->text != "__future__")
      return;
    for (AliasNode *alias : import->names)
      readFeature(table, alias);
    table.lastFuture = import;
  }
}

} // namespace montyjit
