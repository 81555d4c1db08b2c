//===- Visitor.h - The children of a node -----------------------*- C++ -*-===//

#ifndef MONTYJIT_AST_VISITOR_H
#define MONTYJIT_AST_VISITOR_H

#include "montyjit/AST/Node.h"

namespace montyjit {

/// Calls \p visit(Node *) for each direct child of \p node that is there, in the
/// order of Nodes.def.
template <typename Visit> void forEachChild(Node *node, Visit visit) {
  auto visitOne = [&](Node *child) {
    if (child)
      visit(child);
  };
  switch (node->kind) {
#define NODE_CASE(KIND)                                                        \
  case NodeKind::KIND: {                                                       \
    [[maybe_unused]] auto *self = static_cast<KIND##Node *>(node);
#define NODE_CASE_END                                                          \
  break;                                                                       \
  }
#define EXPR_BEGIN(KIND) NODE_CASE(KIND)
#define STMT_BEGIN(KIND) NODE_CASE(KIND)
#define PATTERN_BEGIN(KIND) NODE_CASE(KIND)
#define OTHER_BEGIN(KIND) NODE_CASE(KIND)
#define EXPR_END(KIND) NODE_CASE_END
#define STMT_END(KIND) NODE_CASE_END
#define PATTERN_END(KIND) NODE_CASE_END
#define OTHER_END(KIND) NODE_CASE_END
#define CHILD(TYPE, NAME) visitOne(self->NAME);
#define OPT(TYPE, NAME) visitOne(self->NAME);
#define LIST(TYPE, NAME)                                                       \
  for (Node * child : self->NAME)                                              \
    visitOne(child);
#define OPTLIST(TYPE, NAME) LIST(TYPE, NAME)
#include "montyjit/AST/Nodes.def"
#undef NODE_CASE
#undef NODE_CASE_END
  }
}

} // namespace montyjit

#endif // MONTYJIT_AST_VISITOR_H
