//===- UnitBuilder.h - Second walk: units, slots, numbers -------*- C++ -*-===//
///
/// \file
/// Visits the tree in the order in which CPython's compiler does, which is
/// nearly the order of execution: the slots of locals are given in the order in
/// which they are met, and the compiler's errors are found in its order.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_SEMA_UNITBUILDER_H
#define MONTYJIT_LIB_SEMA_UNITBUILDER_H

#include "ScopeTable.h"

#include "montyjit/AST/Visitor.h"

namespace montyjit {

/// A set of identifiers that is emptied in no time.
class IdentSet {
public:
  void clear() { ++generation_; }
  /// \return whether \p ident was not in the set before.
  bool insert(const Ident *ident) {
    uint32_t number = NameTable::numberOf(ident);
    if (number >= stamps_.size())
      stamps_.resize(number + 1);
    bool isNew = stamps_[number] != generation_;
    stamps_[number] = generation_;
    return isNew;
  }

private:
  uint32_t generation_ = 1;
  std::vector<uint32_t> stamps_;
};

class UnitBuilder {
public:
  explicit UnitBuilder(ScopeTable &table)
      : table_(table), arena_(table.tree.arena) {}

  void buildModule(ModuleNode *module);

private:
  /// What stands around a statement, for those that leave it.
  struct Exits {
    uint32_t blocks = 0;
    bool inLoop = false;
    /// Inside of an `except*`; inside of one that the loop does not enclose.
    bool inStar = false;
    bool starInLoop = false;
  };

  /// What is known about the unit that is being walked.
  struct UnitState {
    CodeUnit *unit = nullptr;
    Index scope = NoIndex;
    uint32_t nextId = 1;
    uint32_t maxSlot = 0;
    uint32_t nextPlain = 0;
    uint32_t nextTarget = 0;
    uint32_t firstChild = 0;
    uint32_t firstAnnotation = 0;
    /// A method's first parameter.
    Ident *self = nullptr;
    Exits exits;
    /// The loops around, innermost last.
    std::vector<Stmt *> loops;
  };

  // Units and their layout (UnitBuilder.cpp).
  UnitState enterUnit(UnitKind kind, Node *node, Index scope, Ident *name);
  void leaveUnit(const UnitState &outer);
  void describe(CodeUnit &unit, Index scope, Ident *name);
  void describeParameters(CodeUnit &unit);
  NodeArray<Ident *> staticAttributesOf(Index scope);
  void layOutFrees(CodeUnit &unit);
  void layOutLocals(CodeUnit &unit);
  void layOutCells(uint32_t first);
  void layOutParameters(CodeUnit &unit);
  void placeLocal(Index symbol, uint32_t slot);
  void placeShared(const Symbol &target);
  void placeRest();
  NodeArray<ComprehensionLocal> placeTargets(Index scope);
  std::string_view qualifiedName(const CodeUnit &unit);
  uint32_t firstTemp() const;
  CodeUnit &unit() { return *state_.unit; }

  // Names (UnitBuilder.cpp).
  void resolveName(NameNode *name);
  void resolveOuter(NameNode *name, const Symbol &symbol);
  bool hasNamespace(const Scope &scope) const {
    return scope.kind == ScopeKind::Class || scope.seesClass ||
           isNamespaceModule(scope);
  }
  /// The module, or a comprehension that runs in its frame.
  bool isNamespaceModule(const Scope &scope) const {
    return table_.options.moduleNamespace && scope.host == 0;
  }

  /// Gives \p node its number. \return the first temporary of its children.
  uint32_t begin(Node *node, uint32_t temp) {
    uint32_t inner = temp + temporariesOf(node);
    node->id = state_.nextId++;
    node->temp = uint16_t(temp);
    if (inner > state_.maxSlot)
      state_.maxSlot = inner;
    return inner;
  }
  void end(Node *node) { node->idEnd = state_.nextId; }

  // Expressions (UnitExprs.cpp).
  void visit(Node *node, uint32_t temp);
  void visitOptional(Node *node, uint32_t temp) {
    if (node)
      visit(node, temp);
  }
  template <typename T> void visitAll(const NodeArray<T *> &nodes, uint32_t t) {
    for (T *node : nodes)
      visitOptional(node, t);
  }
  void visitElement(Expr *element, uint32_t temp);
  void visitElements(const NodeArray<Expr *> &elements, uint32_t temp) {
    for (Expr *element : elements)
      visitElement(element, temp);
  }
  void visitName(NameNode *name, uint32_t temp);
  void visitDict(DictNode *dict, uint32_t temp);
  void visitSequence(Expr *expr, const NodeArray<Expr *> &elements,
                     ExprContext context, uint32_t temp);
  void visitNamedExpr(NamedExprNode *expr, uint32_t temp);
  void visitAttribute(AttributeNode *expr, uint32_t temp);
  void visitCall(CallNode *call, uint32_t temp);
  void rejectStarred(const StarredNode *starred);
  void visitChildren(Node *node, uint32_t temp);
  void checkKeywords(const NodeArray<KeywordNode *> &keywords);
  void checkYield(const Expr *expr);
  template <typename T> void visitListComp(T *comp, uint32_t temp);
  void visitDictComp(DictCompNode *comp, uint32_t temp);
  NodeArray<ComprehensionLocal>
  visitInlined(const NodeArray<ComprehensionNode *> &generators, Index scope,
               uint32_t temp);
  void visitGenerators(const NodeArray<ComprehensionNode *> &generators,
                       uint32_t temp);
  void visitGeneratorRest(ComprehensionNode *generator, uint32_t temp);
  void checkBlocks(const Expr *comp,
                   const NodeArray<ComprehensionNode *> &generators);
  void visitGeneratorExp(GeneratorExpNode *generator, uint32_t temp);
  void visitLambda(LambdaNode *lambda, uint32_t temp);

  // Statements (UnitStmts.cpp).
  void visitStmt(Stmt *stmt, uint32_t temp);
  void visitBody(const NodeArray<Stmt *> &body, uint32_t temp) {
    for (Stmt *stmt : body)
      visitStmt(stmt, temp);
  }
  void visitAssign(AssignNode *assign, uint32_t temp);
  void visitAnnAssign(AnnAssignNode *assign, uint32_t temp);
  static void noteLeftEarly(Stmt *loop);
  void visitFor(ForNode *loop, uint32_t temp);
  void visitWhile(WhileNode *loop, uint32_t temp);
  void visitIf(IfNode *branch, uint32_t temp);
  void visitWith(WithNode *with, uint32_t temp);
  void visitTry(TryNode *node, uint32_t temp);
  void visitTryExcept(TryNode *node, uint32_t temp);
  void visitHandler(ExceptHandlerNode *handler, bool isStar, uint32_t temp);
  void visitReturn(ReturnNode *node, uint32_t temp);
  void checkExit(const Stmt *stmt, const char *outsideLoop);
  void checkFuture(const ImportFromNode *import);
  Exits enterBlock(const Node *node);
  Exits enterLoop(const Node *loop);

  // Match statements (UnitPatterns.cpp).
  void visitMatch(MatchNode *match, uint32_t temp);
  uint32_t visitPattern(Pattern *pattern, uint32_t slot, bool mayMatchAll);
  uint32_t visitSubpatterns(const NodeArray<Pattern *> &patterns,
                            uint32_t slot);
  uint32_t visitSequencePattern(MatchSequenceNode *pattern, uint32_t slot);
  uint32_t visitMappingPattern(MatchMappingNode *pattern, uint32_t slot);
  uint32_t visitClassPattern(MatchClassNode *pattern, uint32_t slot);
  uint32_t visitAsPattern(MatchAsNode *pattern, uint32_t slot,
                          bool mayMatchAll);
  uint32_t visitOrPattern(MatchOrNode *pattern, uint32_t slot,
                          bool mayMatchAll);
  void visitValuePattern(MatchValueNode *pattern);
  void checkKeys(const MatchMappingNode *pattern);
  void forgetCaptures(size_t count);
  void captureName(NameNode *name, const Pattern *pattern);

  // Definitions (UnitDefs.cpp).
  void visitFunctionDef(FunctionDefNode *def, uint32_t temp);
  void visitClassDef(ClassDefNode *def, uint32_t temp);
  void visitTypeAlias(TypeAliasNode *alias, uint32_t temp);
  void visitArguments(ArgumentsNode *args, uint32_t temp);
  void visitTypeParams(const NodeArray<TypeParamNode *> &params);
  Index visitTypeVariablePart(Expr *expr, Index scope, Ident *name);
  CodeUnit *buildFunctionAnnotations(FunctionDefNode *def, Index scope);
  void buildVariableAnnotations();
  CodeUnit *buildAnnotations(Node *node, Index scope, uint32_t first);
  void visitFunctionBody(FunctionDefNode *def, Index scope);
  void visitGenericClass(ClassDefNode *def, Index scope);
  void visitClassBody(ClassDefNode *def, Index scope);

  ScopeTable &table_;
  Arena &arena_;
  UnitState state_;
  uint32_t nextUnit_ = 0;
  /// Units without a parent yet, and annotations without a unit.
  std::vector<CodeUnit *> children_;
  std::vector<Annotation> annotations_;
  /// The first temporary of expressions in the current pattern.
  uint32_t patternTemp_ = 0;
  /// The names that the current pattern binds.
  std::vector<const Ident *> captures_;
  std::vector<bool> isCaptured_;
  std::vector<Index> sorted_;
  IdentSet keywords_;
  IdentSet attributes_;
};

} // namespace montyjit

#endif // MONTYJIT_LIB_SEMA_UNITBUILDER_H
