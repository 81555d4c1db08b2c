//===- StopTable.h - The table behind Stops.h, by node ----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_INTERP_STOPTABLE_H
#define MONTYJIT_LIB_INTERP_STOPTABLE_H

#include "montyjit/AST/Node.h"
#include "montyjit/Interp/ResumePoint.h"
#include "montyjit/Interp/Stops.h"

namespace montyjit {

/// The first of the temporaries of `def` and `lambda` that hold decorators and
/// default values.
inline constexpr uint32_t FirstDefault = 4;

/// Goes from the body of a unit down to a resume point. Each function visits what
/// one kind of node holds, and returns the node to go on with: the child that has
/// the resume point; the node itself, if the stop is its own; or null when frames
/// cannot stop so.
class StopTable {
public:
  StopTable(const CodeUnit &unit, uint32_t resume, bool isGenerator,
            StopVisitor &visitor)
      : unit_(unit), resume_(resume), id_(resumeNode(resume)),
        isGenerator_(isGenerator), visitor_(visitor) {}

  bool run();

private:
  /// The steps of Wait.h.
  enum WaitStep : int64_t {
    CallingANext = -4,
    CallingAIter,
    Advancing,
    GettingInner,
  };

  bool locals();
  Node *root();
  /// The switch over all kinds.
  Node *step(Node *n);

  // Where the stop is.
  bool isIn(const Node *n) const { return n && n->contains(id_); }
  bool isOwn(const Node *n) const { return n->id == id_; }
  bool isYield() const {
    return resumeKind(resume_) == ResumeKind::AfterYield;
  }
  /// \p n if a call that it made is waited for; null if the stop is a yield.
  Node *ownCall(Node *n) const { return isYield() ? nullptr : n; }
  /// The child of \p n, or \p n itself, that has the resume point.
  Node *childOf(Node *n) const;
  template <typename T> uint32_t indexOf(const NodeArray<T *> &nodes) const {
    uint32_t i = 0;
    while (i < nodes.size() && !isIn(nodes[i]))
      ++i;
    return i;
  }
  template <typename T> bool isInOneOf(const NodeArray<T *> &nodes) const {
    return indexOf(nodes) < nodes.size();
  }

  // What is held.
  bool slot(uint32_t index, SlotNeed need) {
    return visitor_.slot(index, need);
  }
  bool temp(const Node *n, uint32_t index, SlotNeed need = SlotNeed::Value) {
    return slot(n->temp + index, need);
  }
  bool temps(const Node *n, uint32_t from, uint32_t count,
             SlotNeed need = SlotNeed::Value);
  /// A small int: a step, or a number of something. \return false unless
  /// first <= it < end.
  bool number(uint32_t index, int64_t first, int64_t end, int64_t &value);
  bool numberTemp(const Node *n, uint32_t index, int64_t end, int64_t &value) {
    return number(n->temp + index, 0, end, value);
  }
  bool tuple(uint32_t index, uint32_t minSize);

  // Expressions (StopExprs.cpp).
  Node *binary(Node *n, Node *left, Node *right);
  Node *boolOp(BoolOpNode *n);
  Node *compare(CompareNode *n);
  Node *call(CallNode *n);
  Node *plainCall(CallNode *n);
  Node *sequence(Node *n, const NodeArray<Expr *> &elts, ExprContext context);
  Node *set(SetNode *n);
  Node *dict(DictNode *n);
  Node *attribute(AttributeNode *n);
  Node *subscript(SubscriptNode *n);
  Node *slice(SliceNode *n);
  Node *joinedStr(JoinedStrNode *n);
  Node *interpolation(InterpolationNode *n);
  Node *templateStr(TemplateStrNode *n);
  Node *formattedValue(FormattedValueNode *n);
  Node *lambda(LambdaNode *n);
  Node *defaults(Node *n, ArgumentsNode *args, uint32_t at);
  Node *generatorExp(GeneratorExpNode *n);
  template <typename T> Node *comprehension(T *n, SlotNeed result, Expr *last);
  Node *dictComp(DictCompNode *n);
  bool cells(const NodeArray<ComprehensionLocal> &locals);
  /// The loops of a comprehension whose temporaries start at slot \p first.
  Node *levels(Node *n, const NodeArray<ComprehensionNode *> &generators,
               uint32_t first, Node *last);
  Node *level(ComprehensionNode *n, uint32_t first, uint32_t index);
  bool iterators(uint32_t first, uint32_t count);
  /// What a node that waits (Wait.h) holds in slot \p inner, when \p step is what a
  /// stop of its own waits for.
  bool wait(uint32_t inner, int64_t step);
  Node *ownWait(Node *n);

  // Statements (StopStmts.cpp).
  Node *assign(AssignNode *n);
  Node *augAssign(AugAssignNode *n);
  Node *raise(RaiseNode *n);
  Node *loop(ForNode *n);
  Node *ownLoop(ForNode *n);
  Node *asyncLoop(ForNode *n);
  Node *with(WithNode *n);
  Node *ownWith(WithNode *n);
  bool managers(WithNode *n, uint32_t count);
  Node *tryStmt(TryNode *n);
  Node *handler(TryNode *n);
  Node *starHandler(TryNode *n);
  Node *finallyBlock(TryNode *n);
  Node *import(ImportNode *n);
  Node *importFrom(ImportFromNode *n);
  /// The values of all defaults, from the temporary \p at on.
  bool allDefaults(Node *n, ArgumentsNode *args, uint32_t at);
  Node *functionDef(FunctionDefNode *n);
  Node *classDef(ClassDefNode *n);
  Node *ownClassDef(ClassDefNode *n);
  Node *classHeader(ClassDefNode *n);
  Node *match(MatchNode *n);

  // Patterns (StopPatterns.cpp).
  Node *matchCase(MatchCaseNode *n, int64_t phase);
  /// A pattern that is being matched, and one that has matched.
  Node *matching(Pattern *n);
  bool matched(Pattern *n);
  bool matchedBefore(const NodeArray<Pattern *> &patterns, uint32_t count);
  Node *matchingSequence(MatchSequenceNode *n);
  Node *matchingMapping(MatchMappingNode *n);
  Node *matchingClass(MatchClassNode *n);
  /// The pattern of \p patterns that is being matched; the tuple of the items for
  /// all patterns of \p n has \p count.
  Node *matchingPart(Node *n, const NodeArray<Pattern *> &patterns,
                     uint32_t count);
  Node *captureOf(Pattern *n);

  const CodeUnit &unit_;
  const uint32_t resume_;
  const uint32_t id_;
  const bool isGenerator_;
  StopVisitor &visitor_;
  /// A generator expression yielded its element.
  bool atElement_ = false;
};

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_STOPTABLE_H
