//===- UnitBuilder.cpp - Units, their frames, where names live ------------===//

#include "UnitBuilder.h"

#include <algorithm>

namespace montyjit {

/// Node::temp has 16 bits.
static constexpr uint32_t MaxSlots = 65000;

void buildUnits(ScopeTable &table) {
  // By scope; in it by name.
  std::sort(table.selfAttributes.begin(), table.selfAttributes.end(),
            [](const auto &a, const auto &b) {
              return a.first != b.first ? a.first < b.first
                                        : a.second->text < b.second->text;
            });
  UnitBuilder(table).buildModule(table.tree.module);
}

void UnitBuilder::buildModule(ModuleNode *module) {
  UnitState outer =
      enterUnit(UnitKind::Module, module, 0, table_.names.module());
  module->unit = state_.unit;
  const auto &body = module->body;
  if (table_.options.markResult && !body.empty())
    if (auto *last = dynCast<ExprStmtNode>(body.back()))
      last->isResult = true;
  visitBody(body, begin(module, firstTemp()));
  end(module);
  buildVariableAnnotations();
  leaveUnit(outer);
}

//===----------------------------------------------------------------------===//
// Units
//===----------------------------------------------------------------------===//

UnitBuilder::UnitState UnitBuilder::enterUnit(UnitKind kind, Node *node,
                                              Index scope, Ident *name) {
  auto *unit = arena_.create<CodeUnit>();
  unit->kind = kind;
  unit->tree = &table_.tree;
  unit->parent = state_.unit;
  unit->node = node;
  unit->number = nextUnit_++;
  unit->usesNamespace =
      kind == UnitKind::Module && table_.options.moduleNamespace;
  UnitState outer = state_;
  state_ = UnitState();
  state_.unit = unit;
  state_.scope = scope;
  state_.firstChild = uint32_t(children_.size());
  state_.firstAnnotation = uint32_t(annotations_.size());
  describe(*unit, scope, name);
  describeParameters(*unit);
  layOutFrees(*unit);
  layOutLocals(*unit);
  unit->qualName = qualifiedName(*unit);
  state_.maxSlot = firstTemp();
  return outer;
}

void UnitBuilder::leaveUnit(const UnitState &outer) {
  CodeUnit &unit = *state_.unit;
  placeRest();
  unit.numSlots = state_.maxSlot;
  unit.numNodes = state_.nextId;
  if (unit.numSlots > MaxSlots)
    table_.fail(unit.node->range,
                "too many local variables and temporaries in one body of code",
                DiagnosticKind::MemoryError);
  uint32_t count = uint32_t(children_.size()) - state_.firstChild;
  auto *children = arena_.createArray<CodeUnit *>(count);
  std::copy_n(children_.begin() + state_.firstChild, count, children);
  unit.children = {children, count};
  children_.resize(state_.firstChild);
  children_.push_back(&unit);
  state_ = outer;
}

/// \return the first decorator of what \p unit executes, or null.
static Expr *firstDecorator(const CodeUnit &unit) {
  const NodeArray<Expr *> *decorators = nullptr;
  if (auto *function = dynCast<FunctionDefNode>(unit.node))
    decorators = &function->decorators;
  else if (auto *cls = dynCast<ClassDefNode>(unit.node))
    decorators = &cls->decorators;
  return decorators && !decorators->empty() ? (*decorators)[0] : nullptr;
}

static uint32_t firstLineOf(const CodeUnit &unit) {
  if (unit.kind == UnitKind::Module)
    return 1;
  bool startsAtDef = unit.kind == UnitKind::Annotation &&
                     unit.node->kind == NodeKind::FunctionDef;
  Expr *decorator = startsAtDef ? nullptr : firstDecorator(unit);
  return decorator ? decorator->range.line : unit.node->range.line;
}

static ConstantNode *docstringOf(const NodeArray<Stmt *> &body) {
  if (body.empty())
    return nullptr;
  auto *first = dynCast<ExprStmtNode>(body[0]);
  auto *constant = first ? dynCast<ConstantNode>(first->value) : nullptr;
  bool isText = constant && constant->value.kind == LiteralKind::Str;
  return isText ? constant : nullptr;
}

void UnitBuilder::describe(CodeUnit &unit, Index index, Ident *name) {
  const Scope &scope = table_.scope(index);
  unit.name = name;
  unit.firstLine = firstLineOf(unit);
  unit.isGenerator = scope.isGenerator || unit.kind == UnitKind::GeneratorExp;
  unit.isCoroutine = scope.isAsync;
  if (unit.kind == UnitKind::GeneratorExp || unit.kind == UnitKind::Module)
    unit.isCoroutine = scope.isCoroutine;
  unit.needsClassCell = scope.needsClassCell;
  unit.seesClass = scope.seesClass;
  unit.futureAnnotations = table_.futureAnnotations;
  if (auto *module = dynCast<ModuleNode>(unit.node)) {
    unit.doc = docstringOf(module->body);
  } else if (unit.kind == UnitKind::Class) {
    unit.doc = docstringOf(cast<ClassDefNode>(unit.node)->body);
    unit.staticAttributes = staticAttributesOf(index);
  } else if (unit.kind == UnitKind::Function) {
    auto *def = cast<FunctionDefNode>(unit.node);
    unit.doc = docstringOf(def->body);
    unit.args = def->args;
  } else if (unit.kind == UnitKind::Lambda) {
    unit.args = cast<LambdaNode>(unit.node)->args;
  }
}

NodeArray<Ident *> UnitBuilder::staticAttributesOf(Index scope) {
  const auto &all = table_.selfAttributes;
  auto at = std::lower_bound(
      all.begin(), all.end(), scope,
      [](const auto &each, Index wanted) { return each.first < wanted; });
  std::vector<Ident *> names;
  for (; at != all.end() && at->first == scope; ++at)
    if (names.empty() || names.back() != at->second)
      names.push_back(at->second);
  uint32_t count = uint32_t(names.size());
  auto *copy = arena_.createArray<Ident *>(count);
  std::copy(names.begin(), names.end(), copy);
  return {copy, count};
}

void UnitBuilder::describeParameters(CodeUnit &unit) {
  if (unit.kind == UnitKind::GeneratorExp)
    unit.numPositional = 1;
  ArgumentsNode *args = unit.args;
  if (!args)
    return;
  unit.numPosOnly = args->posonly.size();
  unit.numPositional = unit.numPosOnly + args->args.size();
  unit.numKwOnly = args->kwonly.size();
  unit.hasVarArgs = args->vararg;
  unit.hasKwArgs = args->kwarg;
  bool isMethod = unit.kind == UnitKind::Function && unit.parent &&
                  unit.parent->kind == UnitKind::Class;
  if (isMethod && unit.numPositional)
    state_.self = (unit.numPosOnly ? args->posonly : args->args)[0]->name;
}

/// As CPython's compiler_set_qualname.
std::string_view UnitBuilder::qualifiedName(const CodeUnit &unit) {
  const CodeUnit *parent = unit.parent;
  if (parent && (parent->kind == UnitKind::TypeParams ||
                 parent->kind == UnitKind::Annotation))
    parent = parent->parent;
  NameNode *target = nullptr;
  if (unit.kind == UnitKind::Function)
    target = cast<FunctionDefNode>(unit.node)->target;
  else if (unit.kind == UnitKind::Class)
    target = cast<ClassDefNode>(unit.node)->target;
  if (!parent || parent->kind == UnitKind::Module ||
      (target &&
       table_.symbol(target->slot).meaning == Meaning::GlobalExplicit))
    return unit.name->text;
  std::string text(parent->qualName);
  bool isFunction =
      parent->kind == UnitKind::Function || parent->kind == UnitKind::Lambda;
  text += isFunction ? ".<locals>." : ".";
  text += unit.name->text;
  return arena_.copy(text);
}

uint32_t UnitBuilder::firstTemp() const {
  return state_.unit->numLocals + unitTemporariesOf(*state_.unit);
}

//===----------------------------------------------------------------------===//
// Frame layout
//===----------------------------------------------------------------------===//

void UnitBuilder::layOutFrees(CodeUnit &unit) {
  const Scope &scope = table_.scope(state_.scope);
  if (!scope.numCaptured)
    return;
  sorted_.clear();
  for (Index at = scope.firstSymbol; at != NoIndex; at = table_.symbol(at).next)
    if (table_.symbol(at).isCaptured)
      sorted_.push_back(at);
  std::sort(sorted_.begin(), sorted_.end(), [this](Index a, Index b) {
    return table_.symbol(a).name->text < table_.symbol(b).name->text;
  });
  uint32_t count = uint32_t(sorted_.size());
  unit.frees = {arena_.createArray<FreeVariable>(count), count};
  for (uint32_t i = 0; i != count; ++i) {
    Symbol &symbol = table_.symbol(sorted_[i]);
    const Symbol &source = table_.symbol(symbol.source);
    bool fromCell = symbol.source == symbol.binder;
    symbol.closureIndex = i;
    unit.frees[i] = {symbol.name, fromCell,
                     fromCell ? source.slot : source.closureIndex};
  }
}

void UnitBuilder::layOutLocals(CodeUnit &unit) {
  const Scope &scope = table_.scope(state_.scope);
  bool isClass = scope.kind == ScopeKind::Class;
  uint32_t numParams =
      unit.numPositional + unit.numKwOnly + unit.hasVarArgs + unit.hasKwArgs;
  if (hasNamespace(scope))
    numParams = 1 + (isClass && scope.needsClassCell);
  state_.nextPlain = numParams;
  state_.nextTarget = numParams + scope.numPlain + scope.numCells;
  unit.numLocals = state_.nextTarget + scope.numComprehension;
  unit.locals = {arena_.createArray<LocalVariable>(unit.numLocals),
                 unit.numLocals};
  layOutParameters(unit);
  if (scope.numCells)
    layOutCells(numParams + scope.numPlain);
}

/// Names the first slots.
void UnitBuilder::layOutParameters(CodeUnit &unit) {
  const Scope &scope = table_.scope(state_.scope);
  if (hasNamespace(scope)) {
    unit.locals[0] = {table_.names.classNamespace(), false, false};
    if (!scope.needsClassCell)
      return;
    unit.locals[1] = {table_.names.dunderClass(), true, false};
    for (Index at = scope.firstSymbol; at != NoIndex;
         at = table_.symbol(at).next)
      if (NameTable::isDunderClass(table_.symbol(at).name))
        table_.symbol(at).slot = 1;
    return;
  }
  if (unit.kind == UnitKind::GeneratorExp)
    unit.locals[0] = {table_.names.firstIterator(), false, false};
  if (!unit.args)
    return;
  uint32_t slot = 0;
  for (Index at = scope.firstSymbol; slot != state_.nextPlain;
       at = table_.symbol(at).next)
    placeLocal(at, slot++);
}

void UnitBuilder::layOutCells(uint32_t first) {
  const Scope &scope = table_.scope(state_.scope);
  sorted_.clear();
  for (Index at = scope.firstSymbol; at != NoIndex;
       at = table_.symbol(at).next) {
    const Symbol &symbol = table_.symbol(at);
    if (symbol.meaning == Meaning::Local && symbol.isCell &&
        !(symbol.flags & DefParam))
      sorted_.push_back(at);
  }
  std::sort(sorted_.begin(), sorted_.end(), [this](Index a, Index b) {
    return table_.symbol(a).name->text < table_.symbol(b).name->text;
  });
  for (Index at : sorted_)
    placeLocal(at, first++);
}

void UnitBuilder::placeLocal(Index index, uint32_t slot) {
  Symbol &symbol = table_.symbol(index);
  symbol.slot = slot;
  bool isTarget = table_.scope(symbol.scope).kind == ScopeKind::Comprehension;
  state_.unit->locals[slot] = {symbol.name, symbol.isCell, isTarget};
}

/// Gives slots to locals that no code mentions.
void UnitBuilder::placeRest() {
  const Scope &scope = table_.scope(state_.scope);
  if (!scope.isFunctionLike())
    return;
  for (Index at = scope.firstSymbol; at != NoIndex;
       at = table_.symbol(at).next) {
    const Symbol &symbol = table_.symbol(at);
    if (symbol.meaning == Meaning::Local && symbol.slot == NoIndex)
      placeLocal(at, state_.nextPlain++);
  }
}

/// To CPython a target and the host's variable of the same name are one.
void UnitBuilder::placeShared(const Symbol &target) {
  if (!table_.scope(state_.scope).isFunctionLike())
    return;
  Index at = target.outer;
  while (at != NoIndex && table_.symbol(at).scope > state_.scope)
    at = table_.symbol(at).outer;
  if (at == NoIndex || table_.symbol(at).scope != state_.scope)
    return;
  const Symbol &shared = table_.symbol(at);
  if (shared.meaning == Meaning::Local && shared.slot == NoIndex)
    placeLocal(at, state_.nextPlain++);
}

NodeArray<ComprehensionLocal> UnitBuilder::placeTargets(Index index) {
  const Scope &scope = table_.scope(index);
  uint32_t count = 0;
  for (Index at = scope.firstSymbol; at != NoIndex; at = table_.symbol(at).next)
    count += table_.symbol(at).meaning == Meaning::Local;
  NodeArray<ComprehensionLocal> locals(
      arena_.createArray<ComprehensionLocal>(count), count);
  uint32_t next = 0;
  for (Index at = scope.firstSymbol; at != NoIndex;
       at = table_.symbol(at).next) {
    const Symbol &symbol = table_.symbol(at);
    if (symbol.meaning != Meaning::Local)
      continue;
    placeShared(symbol);
    locals[next++] = {state_.nextTarget, symbol.isCell};
    placeLocal(at, state_.nextTarget++);
  }
  return locals;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

void UnitBuilder::resolveName(NameNode *name) {
  Index index = name->slot;
  const Symbol &symbol = table_.symbol(index);
  const Scope &scope = table_.scope(symbol.scope);
  name->slot = 0;
  switch (symbol.meaning) {
  case Meaning::Unresolved:
    return;
  case Meaning::GlobalExplicit:
    name->scope = NameScope::Global;
    return;
  case Meaning::GlobalImplicit:
    name->scope =
        hasNamespace(scope) ? NameScope::Namespace : NameScope::Global;
    return;
  case Meaning::Outer:
    return resolveOuter(name, symbol);
  case Meaning::Local:
    break;
  }
  if (!scope.isFunctionLike()) {
    name->scope =
        hasNamespace(scope) ? NameScope::Namespace : NameScope::Global;
    return;
  }
  if (symbol.slot == NoIndex)
    placeLocal(index, state_.nextPlain++);
  name->scope = symbol.isCell ? NameScope::Cell : NameScope::Local;
  name->slot = symbol.slot;
}

/// \p symbol is bound in another scope: of the same frame, or further out.
void UnitBuilder::resolveOuter(NameNode *name, const Symbol &symbol) {
  const Scope &scope = table_.scope(symbol.scope);
  Index binderIndex = symbol.binder;
  const Symbol &binder = table_.symbol(binderIndex);
  if (table_.scope(binder.scope).host == scope.host) {
    if (binder.slot == NoIndex)
      placeLocal(binderIndex, state_.nextPlain++);
    name->scope = binder.isCell ? NameScope::Cell : NameScope::Local;
    name->slot = binder.slot;
    return;
  }
  bool looksInClass = hasNamespace(scope) && name->ctx == ExprContext::Load;
  name->scope = looksInClass ? NameScope::NamespaceFree : NameScope::Free;
  name->slot = symbol.isCaptured ? symbol.closureIndex
                                 : table_.symbol(symbol.source).closureIndex;
}

} // namespace montyjit
