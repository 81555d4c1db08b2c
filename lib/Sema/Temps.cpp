//===- Temps.cpp - What a suspended node has to keep ----------------------===//
///
/// \file
/// The number of temporaries that each kind of node owns. They start at the
/// node's `temp`; the children's start behind them. This table is the contract
/// between the interpreter's handlers, which decide what each of them holds,
/// and the compiler's exits, which fill them.
///
/// Units have temporaries of their own, in front of those of their nodes
/// (unitTemporariesOf): a generator expression's frame keeps its iterators
/// there.
///
//===----------------------------------------------------------------------===//

#include "montyjit/AST/Visitor.h"
#include "montyjit/Sema/Sema.h"

#include <algorithm>

namespace montyjit {

namespace {

/// A display or call with more parts than this is built up piece by piece in
/// one object: a long literal must not need a long frame.
constexpr uint32_t MaxSpread = 256;

template <typename T> const T *as(const Node *node) {
  return static_cast<const T *>(node);
}

uint32_t ofSequence(const NodeArray<Expr *> &elements, ExprContext context) {
  if (context != ExprContext::Load)
    return 4 + elements.size();
  return elements.size() > MaxSpread ? 3 : elements.size() + 2;
}

uint32_t ofCall(const CallNode *call) {
  uint32_t args = call->args.size();
  return args > MaxSpread ? 5 : 4 + args + 2 * call->keywords.size();
}

/// The temporaries of a pattern and all its parts, which lie beside each other.
uint32_t ofPattern(const Pattern *pattern) {
  uint32_t parts = 0;
  bool isOr = pattern->kind == NodeKind::MatchOr;
  forEachChild(const_cast<Pattern *>(pattern), [&](Node *child) {
    if (child->kind < NodeKind::MatchValue || child->kind > NodeKind::MatchOr)
      return;
    uint32_t part = ofPattern(static_cast<Pattern *>(child));
    parts = isOr ? std::max(parts, part) : parts + part;
  });
  return temporariesOf(pattern) + parts;
}

uint32_t ofDefaults(const ArgumentsNode *args) {
  return 4 + args->defaults.size() + args->kwDefaults.size();
}

uint32_t ofClass(const ClassDefNode *def) {
  return 8 + def->bases.size() + 2 * def->keywords.size() +
         def->decorators.size();
}

} // namespace

uint32_t temporariesOf(const Node *node) {
  switch (node->kind) {
  case NodeKind::NamedExpr:
  case NodeKind::While:
  case NodeKind::If:
  case NodeKind::ExprStmt:
  case NodeKind::MatchStar:
  case NodeKind::MatchAs:
    return 1;
  case NodeKind::BoolOp:
  case NodeKind::UnaryOp:
  case NodeKind::Set:
  case NodeKind::GeneratorExp:
  case NodeKind::MatchValue:
  case NodeKind::MatchOr:
  case NodeKind::Await:
  case NodeKind::Yield:
  case NodeKind::YieldFrom:
  case NodeKind::Starred:
  case NodeKind::Name:
  case NodeKind::Return:
  case NodeKind::Delete:
  case NodeKind::Assign:
  case NodeKind::Assert:
  case NodeKind::Match:
    return 2;
  case NodeKind::BinOp:
  case NodeKind::Dict:
  case NodeKind::FormattedValue:
  case NodeKind::Attribute:
  case NodeKind::AnnAssign:
  case NodeKind::Raise:
  case NodeKind::MatchSequence:
  case NodeKind::MatchClass:
  case NodeKind::Import:
  case NodeKind::ImportFrom:
    return 3;
  case NodeKind::Compare:
  case NodeKind::Subscript:
  case NodeKind::Slice:
  case NodeKind::For:
  case NodeKind::ExceptHandler:
    return 4;
  case NodeKind::MatchMapping:
  case NodeKind::AugAssign:
    return 5;
  case NodeKind::Try:
    return 6;
  case NodeKind::With:
    return 4 + 4 * as<WithNode>(node)->items.size();
  case NodeKind::List:
    return ofSequence(as<ListNode>(node)->elts, as<ListNode>(node)->ctx);
  case NodeKind::Tuple:
    return ofSequence(as<TupleNode>(node)->elts, as<TupleNode>(node)->ctx);
  case NodeKind::ListComp:
    return 3 + 2 * as<ListCompNode>(node)->generators.size();
  case NodeKind::SetComp:
    return 3 + 2 * as<SetCompNode>(node)->generators.size();
  case NodeKind::DictComp:
    return 3 + 2 * as<DictCompNode>(node)->generators.size();
  case NodeKind::Call:
    return ofCall(as<CallNode>(node));
  case NodeKind::JoinedStr:
    return 2 + as<JoinedStrNode>(node)->values.size();
  case NodeKind::TemplateStr:
    return 3 + as<TemplateStrNode>(node)->values.size();
  case NodeKind::Interpolation:
    return 3;
  case NodeKind::TypeAlias:
    return 1;
  case NodeKind::MatchCase:
    return ofPattern(as<MatchCaseNode>(node)->pattern);
  case NodeKind::Lambda:
    return ofDefaults(as<LambdaNode>(node)->args);
  case NodeKind::FunctionDef:
    return ofDefaults(as<FunctionDefNode>(node)->args) +
           as<FunctionDefNode>(node)->decorators.size();
  case NodeKind::ClassDef:
    return ofClass(as<ClassDefNode>(node));
  case NodeKind::IfExp:
  case NodeKind::MatchSingleton:
  case NodeKind::Constant:
  case NodeKind::Global:
  case NodeKind::Nonlocal:
  case NodeKind::Pass:
  case NodeKind::Break:
  case NodeKind::Continue:
  case NodeKind::Module:
  case NodeKind::Arguments:
  case NodeKind::Arg:
  case NodeKind::Keyword:
  case NodeKind::Alias:
  case NodeKind::WithItem:
  case NodeKind::Comprehension:
  case NodeKind::TypeParam:
    return 0;
  }
  return 0;
}

uint32_t unitTemporariesOf(const CodeUnit &unit) {
  switch (unit.kind) {
  case UnitKind::GeneratorExp: {
    auto *generator = as<GeneratorExpNode>(unit.node);
    return 3 + 2 * generator->generators.size();
  }
  case UnitKind::TypeParams:
    return 1;
  case UnitKind::Annotation:
    return 4;
  case UnitKind::Module:
  case UnitKind::Function:
  case UnitKind::Lambda:
  case UnitKind::Class:
    return 0;
  }
  return 0;
}

} // namespace montyjit
