//===- Node.cpp - Names of node kinds -------------------------------------===//

#include "montyjit/AST/Node.h"

using namespace montyjit;

/// The kinds that `ast` spells in another way.
#define CPYTHON_NAMES(NAME)                                                    \
  NAME(ExprStmt, "Expr")                                                       \
  NAME(Arguments, "arguments")                                                 \
  NAME(Arg, "arg")                                                             \
  NAME(Keyword, "keyword")                                                     \
  NAME(Alias, "alias")                                                         \
  NAME(WithItem, "withitem")                                                   \
  NAME(MatchCase, "match_case")                                                \
  NAME(Comprehension, "comprehension")                                         \
  NAME(TypeParam, "TypeVar")

const char *montyjit::nodeKindName(NodeKind kind) {
#define NAME(KIND, TEXT)                                                       \
  if (kind == NodeKind::KIND)                                                  \
    return TEXT;
  CPYTHON_NAMES(NAME)
#undef NAME
  switch (kind) {
#define EXPR_BEGIN(KIND)                                                       \
  case NodeKind::KIND:                                                         \
    return #KIND;
#define STMT_BEGIN(KIND) EXPR_BEGIN(KIND)
#define PATTERN_BEGIN(KIND) EXPR_BEGIN(KIND)
#define OTHER_BEGIN(KIND) EXPR_BEGIN(KIND)
#define EXPR_END(KIND)
#define STMT_END(KIND)
#define PATTERN_END(KIND)
#define OTHER_END(KIND)
#include "montyjit/AST/Nodes.def"
  }
  return "";
}
