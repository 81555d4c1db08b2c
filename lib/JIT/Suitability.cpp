//===- Suitability.cpp - How a function can be compiled -------------------===//

#include "Suitability.h"

#include "montyjit/Sema/UnitWalk.h"

using namespace montyjit;
using namespace montyjit::jit;

namespace {
constexpr uint32_t MaxArguments = 16;
/// Larger functions cost more to compile than they are likely to give back.
constexpr uint32_t MaxNodes = 3000;
constexpr uint32_t MaxLocals = 200;

bool hasStarred(const NodeArray<Expr *> &exprs) {
  for (Expr *expr : exprs)
    if (expr->kind == NodeKind::Starred)
      return true;
  return false;
}

/// `super()` looks at the frame that calls it.
bool isImplicitSuper(const CallNode *n) {
  return n->args.empty() && n->func->kind == NodeKind::Name &&
         static_cast<NameNode *>(n->func)->id->text == "super";
}

bool isKnownName(const NameNode *n) {
  return n->scope != NameScope::Namespace &&
         n->scope != NameScope::NamespaceFree &&
         n->scope != NameScope::Unresolved && n->ctx != ExprContext::Del;
}

bool isKnownTarget(const Expr *target) {
  switch (target->kind) {
  case NodeKind::Name:
    return isKnownName(static_cast<const NameNode *>(target));
  case NodeKind::Attribute:
  case NodeKind::Subscript:
    return true;
  case NodeKind::Tuple:
  case NodeKind::List: {
    const auto &elts = target->kind == NodeKind::Tuple
                           ? static_cast<const TupleNode *>(target)->elts
                           : static_cast<const ListNode *>(target)->elts;
    if (elts.size() > MaxArguments || hasStarred(elts))
      return false;
    for (Expr *elt : elts)
      if (!isKnownTarget(elt))
        return false;
    return true;
  }
  default:
    return false;
  }
}

bool areKnownTargets(const NodeArray<Expr *> &targets) {
  for (Expr *target : targets)
    if (!isKnownTarget(target))
      return false;
  return true;
}

bool areKnownLevels(const NodeArray<ComprehensionNode *> &levels) {
  for (const ComprehensionNode *level : levels)
    if (level->isAsync || !isKnownTarget(level->target))
      return false;
  return true;
}

template <typename Comp> bool isKnownComprehension(const Comp *n) {
  for (const ComprehensionLocal &local : n->locals)
    if (local.isCell)
      return false;
  return areKnownLevels(n->generators);
}

/// \return whether a `yield` may stand below \p node.
bool mayYield(Node *node) {
  bool result =
      node->kind == NodeKind::Yield || node->kind == NodeKind::YieldFrom;
  forEachChild(node, [&](Node *child) { result = result || mayYield(child); });
  return result;
}

/// What a generator that is resumed in a handler would have to take from its
/// frame is the interpreter's.
bool isKnownTry(const TryNode *n) {
  if (n->isStar)
    return false;
  for (ExceptHandlerNode *handler : n->handlers)
    if (mayYield(handler) ||
        (handler->target && handler->target->scope != NameScope::Local))
      return false;
  for (Stmt *stmt : n->finalbody)
    if (mayYield(stmt))
      return false;
  return true;
}

/// No `**`, and few entries.
bool isKnownDict(const DictNode *n) {
  for (Expr *key : n->keys)
    if (!key)
      return false;
  return n->values.size() <= MaxArguments;
}

bool isDisplay(const NodeArray<Expr *> &elts, ExprContext context) {
  return context == ExprContext::Load && elts.size() <= MaxArguments &&
         !hasStarred(elts);
}

/// \return whether \p call may give a generator: it is not known to call
/// anything but generator functions.
bool mayMakeGenerator(const Facts &facts, const CallNode *call) {
  for (const Node *node :
       {static_cast<const Node *>(call->func), static_cast<const Node *>(call)})
    if (PyCode *callee = facts.of(node).callee)
      return callee->isGenerator;
  const NodeFacts &callee = facts.of(call->func);
  return !callee.value && callee.attribute.kind == AttributeKind::None;
}

/// Looks for what needs a frame. Does not go below nodes that do.
class Examiner {
public:
  explicit Examiner(const Facts &facts)
      : facts_(facts), unit_(*facts.code->unit) {}

  bool needsFrame(Node *node) const {
    switch (node->kind) {
#define EXPR_BEGIN(KIND) case NodeKind::KIND:
#define EXPR_END(KIND)
#include "montyjit/AST/Nodes.def"
      {
        auto *expr = static_cast<Expr *>(node);
        if (!isKnownExpr(expr))
          return true;
        auto *call = dynCast<CallNode>(expr);
        if (call && superClassCell(facts_, call) >= 0) {
          bool result = false;
          for (Expr *arg : call->args)
            result |= needsFrame(arg);
          return result;
        }
        auto *name = dynCast<NameNode>(expr);
        if (name && name->scope == NameScope::Cell)
          return true;
        break;
      }
#define STMT_BEGIN(KIND) case NodeKind::KIND:
#define STMT_END(KIND)
#include "montyjit/AST/Nodes.def"
      if (!isKnownStmt(static_cast<Stmt *>(node)) ||
          mayOwnGenerator(facts_, static_cast<Stmt *>(node)))
        return true;
      break;
    case NodeKind::Comprehension:
    case NodeKind::ExceptHandler:
      break;
    default:
      return true;
    }
    bool result = false;
    forEachChildInUnit(unit_, node,
                       [&](Node *child) { result |= needsFrame(child); });
    return result;
  }

private:
  const Facts &facts_;
  const CodeUnit &unit_;
};
} // namespace

bool jit::isSmall(const CodeUnit &unit) {
  return unit.numNodes <= MaxNodes && unit.numLocals <= MaxLocals;
}

bool jit::areLocalNames(NodeArray<Expr *> targets) {
  return std::all_of(targets.begin(), targets.end(), [](Expr *each) {
    auto *name = dynCast<NameNode>(each);
    return name && name->scope == NameScope::Local;
  });
}

bool jit::mayOwnGenerator(const Facts &facts, const Stmt *loop) {
  if (loop->kind != NodeKind::For)
    return false;
  auto *n = static_cast<const ForNode *>(loop);
  if (!n->isLeftEarly)
    return false;
  if (n->iter->kind == NodeKind::Call)
    return mayMakeGenerator(facts, static_cast<const CallNode *>(n->iter));
  return n->iter->kind == NodeKind::GeneratorExp;
}

int32_t jit::superClassCell(const Facts &facts, const CallNode *n) {
  auto *attribute = dynCast<AttributeNode>(n->func);
  auto *super = attribute ? dynCast<CallNode>(attribute->value) : nullptr;
  const CodeUnit &unit = *facts.code->unit;
  if (!super || !isImplicitSuper(super) || !isPlainCall(n) ||
      facts.of(attribute).isGeneral ||
      facts.of(attribute).attribute.kind != AttributeKind::SuperMethod ||
      !facts.of(super->func).isSuper || !unit.numPositional ||
      unit.locals[0].isCell)
    return -1;
  for (uint32_t i = 0; i < unit.frees.size(); ++i)
    if (unit.frees[i].name->text == "__class__")
      return int32_t(i);
  return -1;
}

bool jit::isPlainCall(const CallNode *n) {
  for (const KeywordNode *word : n->keywords)
    if (!word->name)
      return false;
  return n->args.size() + n->keywords.size() <= MaxArguments &&
         !hasStarred(n->args);
}

bool jit::isKnownExpr(const Expr *expr) {
  switch (expr->kind) {
  case NodeKind::BoolOp:
  case NodeKind::IfExp:
  case NodeKind::BinOp:
  case NodeKind::UnaryOp:
  case NodeKind::Compare:
  case NodeKind::Attribute:
  case NodeKind::Constant:
  case NodeKind::Subscript:
    return true;
  case NodeKind::NamedExpr:
    return isKnownTarget(static_cast<const NamedExprNode *>(expr)->target);
  case NodeKind::Name:
    return isKnownName(static_cast<const NameNode *>(expr));
  case NodeKind::Call: {
    auto *n = static_cast<const CallNode *>(expr);
    return isPlainCall(n) && !isImplicitSuper(n);
  }
  case NodeKind::Tuple: {
    auto *n = static_cast<const TupleNode *>(expr);
    return n->ctx == ExprContext::Load ? isDisplay(n->elts, n->ctx)
                                       : isKnownTarget(n);
  }
  case NodeKind::List: {
    auto *n = static_cast<const ListNode *>(expr);
    return n->ctx == ExprContext::Load ? isDisplay(n->elts, n->ctx)
                                       : isKnownTarget(n);
  }
  case NodeKind::Slice:
  case NodeKind::FormattedValue:
    return true;
  case NodeKind::JoinedStr: {
    uint32_t parts = static_cast<const JoinedStrNode *>(expr)->values.size();
    return parts > 0 && parts <= MaxArguments;
  }
  case NodeKind::Dict:
    return isKnownDict(static_cast<const DictNode *>(expr));
  case NodeKind::ListComp:
    return isKnownComprehension(static_cast<const ListCompNode *>(expr));
  case NodeKind::SetComp:
    return isKnownComprehension(static_cast<const SetCompNode *>(expr));
  case NodeKind::DictComp:
    return isKnownComprehension(static_cast<const DictCompNode *>(expr));
  default:
    return false;
  }
}

bool jit::isKnownStmt(const Stmt *stmt) {
  switch (stmt->kind) {
  case NodeKind::Return:
  case NodeKind::Raise:
  case NodeKind::If:
  case NodeKind::While:
  case NodeKind::Pass:
  case NodeKind::Break:
  case NodeKind::Continue:
  case NodeKind::Global:
  case NodeKind::Nonlocal:
    return true;
  case NodeKind::ExprStmt:
    return !static_cast<const ExprStmtNode *>(stmt)->isResult;
  case NodeKind::Assign:
    return areKnownTargets(static_cast<const AssignNode *>(stmt)->targets);
  case NodeKind::AnnAssign: {
    auto *n = static_cast<const AnnAssignNode *>(stmt);
    return n->value && isKnownTarget(n->target);
  }
  case NodeKind::AugAssign: {
    auto *n = static_cast<const AugAssignNode *>(stmt);
    return isKnownTarget(n->target);
  }
  case NodeKind::For: {
    auto *n = static_cast<const ForNode *>(stmt);
    return !n->isAsync && isKnownTarget(n->target);
  }
  case NodeKind::Try:
    return isKnownTry(static_cast<const TryNode *>(stmt));
  default:
    return false;
  }
}

/// \return whether only statements that the emitter enters in the middle stand
/// around \p loop.
static bool canEnter(const Facts &facts, const NodeArray<Stmt *> &body,
                     const Node *loop) {
  for (Stmt *stmt : body) {
    if (!stmt->contains(loop->id))
      continue;
    if (stmt == loop)
      return true;
    switch (stmt->kind) {
    case NodeKind::If: {
      auto *n = static_cast<IfNode *>(stmt);
      return canEnter(facts, n->body, loop) || canEnter(facts, n->orelse, loop);
    }
    case NodeKind::While:
      return canEnter(facts, static_cast<WhileNode *>(stmt)->body, loop);
    case NodeKind::For:
      return isKnownStmt(stmt) && !mayOwnGenerator(facts, stmt) &&
             canEnter(facts, static_cast<ForNode *>(stmt)->body, loop);
    default:
      return false;
    }
  }
  return false;
}

bool jit::isContained(const Facts &facts) {
  const PyCode *code = facts.code;
  return code->isGenerator || code->isCoroutine ||
         !canEnter(facts, code->body, facts.loop);
}

static NodeArray<ComprehensionNode *> levelsOf(const Node *comprehension) {
  switch (comprehension->kind) {
  case NodeKind::ListComp:
    return static_cast<const ListCompNode *>(comprehension)->generators;
  case NodeKind::SetComp:
    return static_cast<const SetCompNode *>(comprehension)->generators;
  case NodeKind::DictComp:
    return static_cast<const DictCompNode *>(comprehension)->generators;
  default:
    return static_cast<const GeneratorExpNode *>(comprehension)->generators;
  }
}

/// Levels of loops that may be entered in the innermost one: each stands once
/// more in those around it.
constexpr uint32_t MaxEnteredLevels = 4;

static bool isKnownLoop(const Facts &facts) {
  switch (facts.loop->kind) {
  case NodeKind::For:
  case NodeKind::While: {
    auto *stmt = static_cast<const Stmt *>(facts.loop);
    return isKnownStmt(stmt) && !mayOwnGenerator(facts, stmt);
  }
  case NodeKind::GeneratorExp:
    return areKnownLevels(levelsOf(facts.loop)) &&
           levelsOf(facts.loop).size() <= MaxEnteredLevels;
  case NodeKind::ListComp:
  case NodeKind::SetComp:
  case NodeKind::DictComp:
    return isKnownExpr(static_cast<const Expr *>(facts.loop)) &&
           levelsOf(facts.loop).size() <= MaxEnteredLevels;
  default:
    return false;
  }
}

Suitability jit::examine(const Facts &facts) {
  const CodeUnit &unit = *facts.code->unit;
  if (!facts.loop && facts.code->isCoroutine)
    return {false, "a coroutine"};
  if (unit.usesLocals)
    return {false, "looks at its own frame"};
  if (!isSmall(unit))
    return {false, "too large"};
  bool isFunction =
      unit.kind == UnitKind::Function || unit.kind == UnitKind::Lambda;
  bool isOther =
      unit.kind == UnitKind::Module || unit.kind == UnitKind::GeneratorExp;
  bool isExp = unit.kind == UnitKind::GeneratorExp && !facts.loop;
  if (!isFunction && !(facts.loop && isOther) && !isExp)
    return {false, "not a function"};
  if (isExp && !areKnownLevels(levelsOf(unit.node)))
    return {false, "a generator expression of a form that stays interpreted"};
  if (facts.loop && !isKnownLoop(facts))
    return {false, "a loop of a form that stays interpreted"};
  Suitability result;
  result.isFrameless = !facts.loop && !facts.code->isGenerator &&
                       facts.code->cellSlots.empty() &&
                       facts.code->numParams <= MaxFastParameters;
  Examiner examiner(facts);
  forEachRoot(unit, [&](Node *root) {
    if (result.isFrameless && examiner.needsFrame(root))
      result.isFrameless = false;
  });
  return result;
}
