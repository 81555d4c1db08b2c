//===- Warnings.cpp - SyntaxWarnings about the tree -----------------------===//
///
/// \file
/// What CPython's compiler warns about: first jumps out of `finally` (PEP 765),
/// then comparisons, calls and subscripts of literals, and assertions of
/// tuples.
///
//===----------------------------------------------------------------------===//

#include "montyjit/AST/Visitor.h"
#include "montyjit/Sema/Sema.h"

#include <algorithm>

using namespace montyjit;

namespace {
class Warner {
public:
  explicit Warner(std::vector<Diagnostic> &found) : found_(found) {}

protected:
  void warn(const Node *node, std::string message) {
    found_.push_back(
        {DiagnosticKind::SyntaxError, std::move(message), node->range});
  }

private:
  std::vector<Diagnostic> &found_;
};

//===--- Jumps out of finally ---------------------------------------------===//

class FinallyWarner : Warner {
public:
  using Warner::Warner;

  void visit(Node *node) {
    switch (node->kind) {
    case NodeKind::FunctionDef:
    case NodeKind::Lambda:
      return visitChildren(node, Place::Elsewhere);
    case NodeKind::For: {
      auto *loop = static_cast<ForNode *>(node);
      return visitLoop(loop->body, loop->orelse);
    }
    case NodeKind::While: {
      auto *loop = static_cast<WhileNode *>(node);
      return visitLoop(loop->body, loop->orelse);
    }
    case NodeKind::Try:
      return visitTry(static_cast<TryNode *>(node));
    case NodeKind::Return:
      return check(node, "return");
    case NodeKind::Break:
      return check(node, "break");
    case NodeKind::Continue:
      return check(node, "continue");
    default:
      return visitChildren(node, place_);
    }
  }

private:
  /// Loops in a `finally` hide their returns too: so it is in CPython.
  enum class Place { Elsewhere, Finally };

  void check(const Node *node, const char *what) {
    if (place_ == Place::Finally)
      warn(node, std::string("'") + what + "' in a 'finally' block");
  }

  void visitChildren(Node *node, Place place) {
    Place before = std::exchange(place_, place);
    forEachChild(node, [&](Node *child) { visit(child); });
    place_ = before;
  }

  void visitBlock(NodeArray<Stmt *> block, Place place) {
    Place before = std::exchange(place_, place);
    for (Stmt *stmt : block)
      visit(stmt);
    place_ = before;
  }

  void visitLoop(NodeArray<Stmt *> body, NodeArray<Stmt *> orelse) {
    visitBlock(body, Place::Elsewhere);
    visitBlock(orelse, place_);
  }

  void visitTry(TryNode *node) {
    visitBlock(node->body, place_);
    for (ExceptHandlerNode *handler : node->handlers)
      visitChildren(handler, place_);
    visitBlock(node->orelse, place_);
    visitBlock(node->finalbody, Place::Finally);
  }

  Place place_ = Place::Elsewhere;
};

//===--- Literals ---------------------------------------------------------===//

const char *typeOfLiteral(LiteralKind kind) {
  switch (kind) {
  case LiteralKind::None:
    return "NoneType";
  case LiteralKind::True:
  case LiteralKind::False:
    return "bool";
  case LiteralKind::Ellipsis:
    return "ellipsis";
  case LiteralKind::SmallInt:
  case LiteralKind::BigInt:
    return "int";
  case LiteralKind::Float:
    return "float";
  case LiteralKind::Imaginary:
    return "complex";
  case LiteralKind::Str:
    return "str";
  case LiteralKind::Bytes:
    return "bytes";
  }
  return nullptr;
}

/// \return the type of what \p expr is bound to be; null if it may be anything.
const char *knownType(const Expr *expr) {
  switch (expr->kind) {
  case NodeKind::Constant:
    return typeOfLiteral(static_cast<const ConstantNode *>(expr)->value.kind);
  case NodeKind::Tuple:
    return "tuple";
  case NodeKind::List:
  case NodeKind::ListComp:
    return "list";
  case NodeKind::Dict:
  case NodeKind::DictComp:
    return "dict";
  case NodeKind::Set:
  case NodeKind::SetComp:
    return "set";
  case NodeKind::GeneratorExp:
    return "generator";
  case NodeKind::Lambda:
    return "function";
  case NodeKind::JoinedStr:
    return "str";
  case NodeKind::TemplateStr:
    return "string.templatelib.Template";
  default:
    return nullptr;
  }
}

bool isOneOf(std::string_view type, std::initializer_list<const char *> list) {
  return std::ranges::count(list, type) > 0;
}

/// Names of constants that comparisons by identity are for.
bool isSingleton(const Expr *expr) {
  return isOneOf(knownType(expr), {"NoneType", "bool", "ellipsis"});
}

bool isConstant(const Expr *expr) {
  if (auto *tuple = dynCast<TupleNode>(const_cast<Expr *>(expr)))
    return std::ranges::all_of(tuple->elts, isConstant);
  return expr->kind == NodeKind::Constant;
}

class LiteralWarner : Warner {
public:
  using Warner::Warner;

  void visit(Node *node) {
    switch (node->kind) {
    case NodeKind::Assert:
      checkAssert(static_cast<AssertNode *>(node));
      break;
    case NodeKind::Compare:
      checkCompare(static_cast<CompareNode *>(node));
      break;
    case NodeKind::Call:
      checkCall(static_cast<CallNode *>(node)->func);
      break;
    case NodeKind::Subscript:
      checkSubscript(static_cast<SubscriptNode *>(node));
      break;
    default:
      break;
    }
    forEachChild(node, [&](Node *child) { visit(child); });
  }

private:
  void checkAssert(AssertNode *node) {
    auto *tuple = dynCast<TupleNode>(node->test);
    if (tuple && tuple->elts.size())
      warn(node, "assertion is always true, perhaps remove parentheses?");
  }

  /// The first comparison alone.
  void checkCompare(CompareNode *node) {
    Expr *left = node->left;
    for (uint32_t i = 0; i < node->ops.size(); ++i) {
      Expr *right = node->comparators[i];
      bool isNot = node->ops[i] == CompareOperator::IsNot;
      bool isLiteral = isConstant(left) && !isSingleton(left);
      Expr *literal = isLiteral ? left : right;
      if ((isNot || node->ops[i] == CompareOperator::Is) &&
          isConstant(literal) && !isSingleton(literal))
        return warn(node, std::string(isNot ? "\"is not\"" : "\"is\"") +
                              " with '" + knownType(literal) +
                              "' literal. Did you mean \"" +
                              (isNot ? "!=" : "==") + "\"?");
      left = right;
    }
  }

  void checkCall(const Expr *callee) {
    const char *type = knownType(callee);
    if (type && callee->kind != NodeKind::Lambda)
      warn(callee, std::string("'") + type + "' object is not callable" + Hint);
  }

  void checkSubscript(const SubscriptNode *node) {
    const char *type = knownType(node->value);
    if (!type || node->ctx != ExprContext::Load)
      return;
    if (!isOneOf(type, {"str", "bytes", "tuple", "list", "dict"}))
      return warn(node->value, std::string("'") + type +
                                   "' object is not subscriptable" + Hint);
    const char *index = knownType(node->slice);
    if (index && !isOneOf(index, {"int", "bool"}) && !isOneOf(type, {"dict"}))
      warn(node->value, std::string(type) +
                            " indices must be integers or slices, not " +
                            index + Hint);
  }

  static constexpr const char *Hint = "; perhaps you missed a comma?";
};
} // namespace

void montyjit::addTreeWarnings(Tree &tree, std::vector<Diagnostic> &warnings) {
  FinallyWarner(warnings).visit(tree.module);
  LiteralWarner(warnings).visit(tree.module);
}
