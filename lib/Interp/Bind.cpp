//===- Bind.cpp - Giving a tree to a session ------------------------------===//
///
/// \file
/// A unit is bound at its first call: each node gets its first handler,
/// constants become objects. What is never called costs nothing.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"

#include "montyjit/AST/Visitor.h"
#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Complex.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

#include "montyjit/Sema/UnitWalk.h"
#include <algorithm>

using namespace montyjit;

namespace {
Value literalValue(Session &session, const Literal &literal) {
  switch (literal.kind) {
  case LiteralKind::None:
    return none();
  case LiteralKind::True:
    return trueValue();
  case LiteralKind::False:
    return falseValue();
  case LiteralKind::Ellipsis:
    return ellipsis();
  case LiteralKind::SmallInt:
    return Value::fromInt(literal.integer);
  case LiteralKind::BigInt:
    return intFromHex(session, literal.text);
  case LiteralKind::Float:
    return makeFloat(session, literal.real);
  case LiteralKind::Imaginary:
    return makeComplex(session, {0.0, literal.real});
  case LiteralKind::Str:
    return Value::fromObject(session.intern(literal.text));
  case LiteralKind::Bytes:
    return Value::fromObject(makeBytes(session, literal.text));
  }
  __builtin_unreachable();
}

Value loadConstant(Expr *expr, Frame *) { return Value::fromBits(expr->cell); }

/// Binds a node and what it evaluates in its own unit.
class Binder {
public:
  explicit Binder(Session &session) : session_(session) {}

  void bind(Node *node) {
    if (!node)
      return;
    switch (node->kind) {
#define STMT_BEGIN(KIND) case NodeKind::KIND:
#define STMT_END(KIND)
#include "montyjit/AST/Nodes.def"
      bindStmt(session_, static_cast<Stmt *>(node));
      break;
#define EXPR_BEGIN(KIND) case NodeKind::KIND:
#define EXPR_END(KIND)
#include "montyjit/AST/Nodes.def"
      bindExpr(session_, static_cast<Expr *>(node));
      break;
    default:
      break;
    }
    bindChildren(node);
  }

  template <typename T> void bindAll(NodeArray<T *> nodes) {
    for (T *node : nodes)
      bind(node);
  }

private:
  /// Bodies of inner units and annotations are not evaluated with the node.
  void bindChildren(Node *node) {
    switch (node->kind) {
    case NodeKind::FunctionDef: {
      auto *n = cast<FunctionDefNode>(node);
      bindAll(n->decorators);
      bindDefaults(n->args);
      bind(n->target);
      return;
    }
    case NodeKind::Lambda:
      bindDefaults(cast<LambdaNode>(node)->args);
      return;
    case NodeKind::ClassDef: {
      auto *n = cast<ClassDefNode>(node);
      bindAll(n->decorators);
      if (n->typeParams.empty()) {
        bindAll(n->bases);
        bindAll(n->keywords);
      }
      bind(n->target);
      return;
    }
    case NodeKind::TypeAlias:
      bind(cast<TypeAliasNode>(node)->name);
      return;
    case NodeKind::TypeParam:
      bind(cast<TypeParamNode>(node)->name);
      return;
    case NodeKind::GeneratorExp:
      bind(cast<GeneratorExpNode>(node)->generators[0]->iter);
      return;
    case NodeKind::AnnAssign: {
      auto *n = cast<AnnAssignNode>(node);
      bind(n->target);
      bind(n->value);
      return;
    }
    default:
      forEachChild(node, [this](Node *child) { bind(child); });
    }
  }

  void bindDefaults(ArgumentsNode *args) {
    bindAll(args->defaults);
    bindAll(args->kwDefaults);
  }

  Session &session_;
};

void bindUnit(Session &session, CodeUnit *unit) {
  Binder binder(session);
  switch (unit->kind) {
  case UnitKind::Module:
    binder.bindAll(cast<ModuleNode>(unit->node)->body);
    return;
  case UnitKind::Function:
    binder.bindAll(cast<FunctionDefNode>(unit->node)->body);
    return;
  case UnitKind::Class:
    binder.bindAll(cast<ClassDefNode>(unit->node)->body);
    return;
  case UnitKind::Lambda:
    binder.bind(cast<LambdaNode>(unit->node)->body);
    return;
  case UnitKind::GeneratorExp: {
    auto *n = cast<GeneratorExpNode>(unit->node);
    binder.bind(n->elt);
    for (uint32_t i = 0; i < n->generators.size(); ++i) {
      ComprehensionNode *level = n->generators[i];
      binder.bind(level->target);
      binder.bindAll(level->ifs);
      if (i)
        binder.bind(level->iter);
    }
    return;
  }
  case UnitKind::Annotation:
    for (const Annotation &annotation : unit->annotations)
      binder.bind(annotation.value);
    if (!unit->annotations.empty())
      return;
    [[fallthrough]];
  case UnitKind::TypeParams:
    forEachRoot(*unit, [&](Node *root) { binder.bind(root); });
    return;
  }
}

EntryFn entryOf(const CodeUnit *unit) {
  if (unit->kind == UnitKind::Annotation || unit->kind == UnitKind::TypeParams)
    return enterAnnotations;
  return unit->isGenerator || unit->isCoroutine ? enterGenerator
                                                : enterFunction;
}

/// The first entry of every code object: binds, then runs.
Value bindAndEnter(Frame *f) {
  auto *code = static_cast<PyCode *>(f->code);
  bindCode(*f->session, code);
  return entryOf(code->unit)(f);
}

void setBody(PyCode *code, CodeUnit *unit) {
  switch (unit->kind) {
  case UnitKind::Module:
    code->body = cast<ModuleNode>(unit->node)->body;
    return;
  case UnitKind::Function:
    code->body = cast<FunctionDefNode>(unit->node)->body;
    return;
  case UnitKind::Class:
    code->body = cast<ClassDefNode>(unit->node)->body;
    return;
  case UnitKind::Lambda:
    code->expression = cast<LambdaNode>(unit->node)->body;
    return;
  case UnitKind::GeneratorExp:
    code->expression = cast<GeneratorExpNode>(unit->node)->elt;
    return;
  case UnitKind::TypeParams:
  case UnitKind::Annotation:
    return;
  }
}

void setParameters(PyCode *code, CodeUnit *unit) {
  uint32_t count = unit->numPositional + unit->numKwOnly;
  Arena &arena = unit->tree->arena;
  code->numPositional = unit->numPositional;
  code->numParams = count + unit->hasVarArgs + unit->hasKwArgs;
  code->isSimple = !unit->numKwOnly && !unit->hasVarArgs && !unit->hasKwArgs;
  code->parameterNames = {arena.createArray<Str *>(count), count};
  for (uint32_t i = 0; i < count; ++i)
    code->parameterNames[i] = nameOf(unit->locals[i].name);
  code->fastEntry = interpretedFastEntry(code);
}

void setCells(PyCode *code, CodeUnit *unit) {
  uint32_t count = 0;
  for (const LocalVariable &local : unit->locals)
    count += local.isCell && !local.isComprehension;
  code->cellSlots = {unit->tree->arena.createArray<uint32_t>(count), count};
  count = 0;
  for (uint32_t i = 0; i < unit->locals.size(); ++i)
    if (unit->locals[i].isCell && !unit->locals[i].isComprehension)
      code->cellSlots[count++] = i;
}

void forgetSession(CodeUnit *unit) {
  unit->cell = 0;
  for (CodeUnit *child : unit->children)
    forgetSession(child);
}
} // namespace

PyCode *montyjit::codeOf(Session &session, CodeUnit *unit) {
  if (unit->cell)
    return reinterpret_cast<PyCode *>(unit->cell);
  auto *code = new (unit->tree->arena.allocate(sizeof(PyCode))) PyCode{};
  unit->cell = reinterpret_cast<uint64_t>(code);
  code->entry = bindAndEnter;
  code->unit = unit;
  code->tree = unit->tree;
  code->numSlots = unit->numSlots;
  code->isGenerator = unit->isGenerator;
  code->isCoroutine = unit->isCoroutine;
  code->resume = code->isGenerator || code->isCoroutine ? resumeGeneratorFrame
                                                        : resumeFunction;
  code->isHidden = unit->tree->isPrelude;
  code->isClassBody = unit->kind == UnitKind::Class;
  code->name = session.intern(unit->name->text);
  code->qualName = session.intern(unit->qualName);
  setBody(code, unit);
  setParameters(code, unit);
  setCells(code, unit);
  if (unit->kind == UnitKind::Annotation) {
    // It takes the format that it is asked for.
    code->numPositional = code->numParams = 1;
    code->numSlots = std::max(code->numSlots, 1u);
  }
  return code;
}

void montyjit::bindCode(Session &session, PyCode *code) {
  if (code->entry.load(std::memory_order_relaxed) != bindAndEnter)
    return;
  bindUnit(session, code->unit);
  code->entry.store(entryOf(code->unit), std::memory_order_release);
}

void montyjit::bindTree(Session &session, Tree &tree) {
  for (Ident *ident : tree.idents)
    ident->cell = reinterpret_cast<uint64_t>(session.intern(ident->text));
  forgetSession(tree.module->unit);
  session.addRootArena(&tree.arena);
}

void montyjit::bindConstant(Session &session, ConstantNode *constant) {
  constant->cell = literalValue(session, constant->value).bits;
  constant->exec = loadConstant;
}

void montyjit::bindExpr(Session &session, Expr *expr) {
  expr->cell = 0;
  switch (expr->kind) {
  case NodeKind::Constant:
    return bindConstant(session, static_cast<ConstantNode *>(expr));
  case NodeKind::Name:
    return bindName(static_cast<NameNode *>(expr));
  case NodeKind::Call:
    expr->exec = callHandler(static_cast<CallNode *>(expr));
    return;
  case NodeKind::Attribute:
    if (static_cast<AttributeNode *>(expr)->ctx == ExprContext::Store) {
      expr->store = storeAttribute<false>;
      return;
    }
    break;
  case NodeKind::Subscript:
    if (static_cast<SubscriptNode *>(expr)->ctx == ExprContext::Store) {
      expr->store = storeSubscript<false>;
      return;
    }
    expr->exec = subscriptHandler(static_cast<SubscriptNode *>(expr));
    return;
  case NodeKind::Tuple:
    if (static_cast<TupleNode *>(expr)->ctx == ExprContext::Store) {
      expr->store = sequenceStorer(static_cast<TupleNode *>(expr)->elts,
                                   storeTuple<false>);
      return;
    }
    break;
  case NodeKind::List:
    if (static_cast<ListNode *>(expr)->ctx == ExprContext::Store) {
      expr->store =
          sequenceStorer(static_cast<ListNode *>(expr)->elts, storeList<false>);
      return;
    }
    break;
  default:
    break;
  }
  switch (expr->kind) {
#define EXPR_BEGIN(KIND)                                                       \
  case NodeKind::KIND:                                                         \
    expr->exec = exec##KIND<false>;                                            \
    return;
#define EXPR_END(KIND)
#include "montyjit/AST/Nodes.def"
  default:
    __builtin_unreachable();
  }
}

void montyjit::bindStmt(Session &, Stmt *stmt) {
  stmt->cell = 0;
  switch (stmt->kind) {
  case NodeKind::Assign:
    stmt->exec = assignHandler(static_cast<AssignNode *>(stmt));
    return;
  case NodeKind::AugAssign:
    stmt->exec = augAssignHandler(static_cast<AugAssignNode *>(stmt));
    return;
  default:
    break;
  }
  switch (stmt->kind) {
#define STMT_BEGIN(KIND)                                                       \
  case NodeKind::KIND:                                                         \
    stmt->exec = exec##KIND<false>;                                            \
    return;
#define STMT_END(KIND)
#include "montyjit/AST/Nodes.def"
  default:
    __builtin_unreachable();
  }
}

template <bool R> Value montyjit::execConstant(Expr *expr, Frame *) {
  return Value::fromBits(expr->cell);
}

namespace montyjit {
template Value execConstant<false>(Expr *, Frame *);
template Value execConstant<true>(Expr *, Frame *);
} // namespace montyjit

Value montyjit::resumeExpr(Expr *expr, Frame *f) {
  if (f->resume == resumePoint(expr->id, ResumeKind::Start)) {
    f->resume = 0;
    return expr->exec(expr, f);
  }
  switch (expr->kind) {
#define EXPR_BEGIN(KIND)                                                       \
  case NodeKind::KIND:                                                         \
    return exec##KIND<true>(expr, f);
#define EXPR_END(KIND)
#include "montyjit/AST/Nodes.def"
  default:
    __builtin_unreachable();
  }
}

Completion montyjit::resumeStmt(Stmt *stmt, Frame *f) {
  if (f->resume == resumePoint(stmt->id, ResumeKind::Start)) {
    f->resume = 0;
    return stmt->exec(stmt, f);
  }
  switch (stmt->kind) {
#define STMT_BEGIN(KIND)                                                       \
  case NodeKind::KIND:                                                         \
    return exec##KIND<true>(stmt, f);
#define STMT_END(KIND)
#include "montyjit/AST/Nodes.def"
  default:
    __builtin_unreachable();
  }
}

bool montyjit::resumeStore(Expr *target, Frame *f) {
  // The value to assign is in the target's temporaries.
  switch (target->kind) {
  case NodeKind::Name:
    return storeName<true>(target, f, Value::empty());
  case NodeKind::Attribute:
    return storeAttribute<true>(target, f, Value::empty());
  case NodeKind::Subscript:
    return storeSubscript<true>(target, f, Value::empty());
  case NodeKind::List:
    return storeList<true>(target, f, Value::empty());
  case NodeKind::Tuple:
    return storeTuple<true>(target, f, Value::empty());
  default:
    __builtin_unreachable();
  }
}
