//===- Emitter.h - From a code unit to LLVM IR ------------------*- C++ -*-===//
///
/// \file
/// One walk over the tree of a function makes its IR. The walk keeps, at each
/// point, what the interpreter's frame would hold there: where each local is
/// and what is known of it (Env), and the temporaries that the nodes around the
/// point keep for those inside of them (Pending, as Sema's Temps.cpp lays them
/// out). So an exit can be made anywhere: a cold block writes all of that into
/// a frame, with the resume point, and lets the interpreter go on.
///
/// **Two forms.** A function whose nodes are all known to the compiler runs
/// without a frame: its arguments come in registers, and an exit makes the
/// frame. A function with other nodes in it gets the interpreter's frame, keeps
/// its locals there when such a node is due, and runs the node's own handler on
/// it.
///
/// **Locals** are allocas, which SROA makes values of. A local that is known to
/// be a float lives unboxed in a second one; the first then has Operand::boxed.
/// At a join the forms of a local are made the same; at a loop's head they are
/// guessed from the entry, and when the back edge disagrees the function is
/// emitted again with a weaker guess (Widened).
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_JIT_EMITTER_H
#define MONTYJIT_LIB_JIT_EMITTER_H

#include "Binding.h"
#include "Facts.h"

#include "montyjit/Interp/Completion.h"
#include "montyjit/Interp/ResumePoint.h"

#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/Module.h>

#include <functional>
#include <map>
#include <variant>

namespace montyjit::jit {

/// A value of the program in the code being made.
///
/// A float that does not fit a word has an identity, which a program can see
/// (`x is x`, a NaN in a list). So one that was boxed remembers its word.
struct Operand {
  llvm::Value *value = nullptr;
  Kind kind = Kind::Any;
  /// Float: its word, or 0 if it has none so far. Null: it is new, and has
  /// none.
  llvm::Value *boxed = nullptr;
  /// Float: the local that it was read from; -1: none.
  int32_t local = -1;
};

/// \return whether \p key may be the int that a list or tuple takes.
inline bool mayBeIndex(Operand key) {
  return key.kind == Kind::Int || key.kind == Kind::Any;
}

/// An operation that is left to an exit.
struct Unfinished {
  ExitOperation operation = ExitOperation::None;
  uint32_t aux = 0;
  std::vector<Operand> operands{};
};

/// What is known of the locals at one point.
struct LocalState {
  Kind kind = Kind::Unbound;
  /// The frame's slot does not hold the value (functions with a frame).
  bool isDirty = false;

  bool operator==(const LocalState &) const = default;
};
using Env = std::vector<LocalState>;

/// Locals whose form at a loop's head was guessed wrong, (site, loop's node,
/// slot), and how often: the first time they become a word, the second one that
/// may be empty.
using Widened = std::map<std::tuple<uint64_t, uint32_t, uint32_t>, uint32_t>;

/// The names of the functions in a module.
inline constexpr const char *BodyName = "body";
inline constexpr const char *EntryName = "entry";

/// What was emitted.
struct Emitted {
  /// The function can be called without a frame (BodyName); otherwise there is
  /// only EntryName, which takes the frame.
  bool isFrameless = false;
  /// Why nothing was emitted; null if it was.
  const char *refused = nullptr;
  /// The code refers to them.
  ExitPoints exits{};
};

/// Emits \p facts.code into \p module. Allocates with malloc only.
Emitted emitFunction(llvm::Module &module, const CompilerServices &services,
                     const Facts &facts);

class Emitter {
public:
  Emitter(llvm::Module &module, const CompilerServices &services,
          const Facts &facts, Widened &widened, bool isFrameless);

  /// \return whether the guesses at loop heads held.
  bool run();
  /// \return why what was emitted is of no use, or null.
  const char *refused() const;
  /// Of what was emitted.
  ExitPoints takeExits() { return std::move(exits_); }

private:
  using IR = llvm::Value *;

  struct LocalStorage {
    llvm::AllocaInst *word;
    llvm::AllocaInst *number;
  };

  struct Turns;
  /// What an exit is given while its call is made.
  struct ExitRow;

  /// A list or the keywords' dict of a call, made of that many entries before.
  struct Collection {
    ExitForm form;
    uint32_t count;
  };

  /// A frame slot that a node around the current one keeps: a value, the
  /// iterator of a loop, or a collection that exits make.
  struct Pending {
    uint32_t slot;
    std::variant<Operand, const Turns *, Collection> content;
  };

  /// What is known where ways part.
  struct Fork {
    Env env;
    bool isDead;
  };

  /// A way into a block that joins several, to be closed by joinAt.
  struct Edge {
    llvm::BasicBlock *block;
    Env env;
    Operand value;
  };
  using Edges = std::vector<Edge>;

  /// A part of a `try` statement around the current point.
  struct Region {
    Region *outer;
    /// What is raised in it enters the handlers, or the `finally` block.
    bool catches = false;
    /// All other ways out of it enter the `finally` block, too; which one it
    /// was is in here. Null: they do not.
    llvm::AllocaInst *completion = nullptr;
    /// The ways into that block, with the exception or the value that is
    /// returned; and the bits of the completions that there are.
    Edges entries{};
    uint32_t ways = 0;
    /// A handler, or `finally`: Session::handled before and behind it, and the
    /// name that is unbound behind it.
    IR handledBefore = nullptr;
    NameNode *target = nullptr;
  };

  /// The loop around the current statement.
  struct Loop {
    Edges breaks;
    Edges continues;
    /// Around the loop.
    Region *region = nullptr;
  };

  /// A function that is inlined: the state of the walk in the one around it,
  /// and the ways back to there.
  struct Inlining {
    const Facts *facts;
    PyCode *code;
    const CodeUnit *unit;
    bool isFrameless;
    IR function, frame, globals;
    std::vector<LocalStorage> locals;
    Env env;
    std::vector<Pending> pending;
    Loop *loop;
    Region *region;
    Node *fault;
    Inlining *outer;
    /// Tells apart the places where a function is inlined.
    uint64_t site;
    Edges returns;
    /// Exits have finished the function in the interpreter; this is with what.
    llvm::BasicBlock *left;
    std::vector<std::pair<IR, llvm::BasicBlock *>> outcomes;
  };

  //===--- Inlining.cpp ---------------------------------------------------===//
  /// \return the facts to inline \p code with; null if it is to be called.
  const Facts *findInlined(const PyCode *code) const;
  /// The body of \p callee in place of a call at node \p n. \p leave is emitted
  /// in a cold block: the callee's activation ended elsewhere, with the outcome
  /// it is given.
  Operand emitInlined(Node *n, const Facts &callee, IR function,
                      std::vector<Operand> args,
                      llvm::function_ref<void(IR)> leave);
  void enterInlined(const Facts &callee, IR function,
                    const std::vector<Operand> &args);
  Operand leaveInlined(Inlining &inlining, llvm::function_ref<void(IR)> leave);
  /// Ends the activation in a cold block: the interpreter has finished it.
  void endWith(IR outcome);
  uint64_t site() const { return inlining_ ? inlining_->site : 0; }

  //===--- Emitter.cpp: the function --------------------------------------===//
  void emitEntry();
  void countEntry();
  void emitPrologue();
  void emitFramelessEntry();
  void emitBody();
  void emitReturn(Operand value);
  void makeLocals();
  /// The slot holds the variable itself, not a cell.
  bool isPlainSlot(uint32_t slot) const;
  void emitLoopEntry();
  void loadEntryLocals();
  void emitContained();
  void emitEnd();

  //===--- Statements.cpp -------------------------------------------------===//
  void emitBlock(NodeArray<Stmt *> body);
  void emitStmt(Stmt *stmt);
  void emitAssign(AssignNode *n);
  void emitAnnAssign(AnnAssignNode *n);
  void emitAugAssign(AugAssignNode *n);
  void emitIf(IfNode *n);
  static OperandFeedback guessOperands(Operand left, Operand right);
  void emitReturnStmt(ReturnNode *n);
  void emitJump(Completion kind);
  void emitUnknownStmt(Stmt *stmt);
  void jump(Completion kind);
  /// The interpreter has run \p stmt on the frame: goes on as \p completion
  /// says.
  void goOnBehind(Stmt *stmt, IR completion);
  /// The rest of a block from the statement that holds the resumed loop on.
  void emitBlockFrom(NodeArray<Stmt *> body);
  bool holdsLoop(const Stmt *stmt) const;

  //===--- Try.cpp --------------------------------------------------------===//
  void emitTry(TryNode *n);
  void emitHandled(TryNode *n);
  void emitHandlers(TryNode *n, IR exception, Edges &ends);
  void emitMatch(ExceptHandlerNode *handler, IR exception,
                 llvm::BasicBlock *next);
  void emitFinally(TryNode *n, Region &region);
  void goOnBehindFinally(uint32_t ways, IR way, IR value);
  void emitRaise(RaiseNode *n);
  IR emitException(RaiseNode *n, Expr *expr, int64_t step);
  /// \return whether the function handles what is raised here, in any way.
  bool isProtected() const;
  /// \return what Session::handled is outside of all handlers of the function;
  /// null outside of them.
  IR handledBefore() const;
  void leaveRegion(const Region &region);
  void enterRegion(Region &region, Completion way, IR value);
  /// Leaves the regions inside of \p end. \return whether one of them has a
  /// `finally` block, which was entered instead.
  bool leaveRegions(Completion way, Operand value, const Region *end);
  /// To the handlers around, or out of the function, with an exception that has
  /// its traceback entry. Ends the block.
  void propagate(IR exception);
  /// In a cold block: if \p outcome is empty as an operation of \p n has
  /// raised, or the handler of \p ran, goes to the handlers around, if there
  /// are some.
  void catchRaised(Node *n, IR outcome, Node *ran = nullptr);
  void unbindLocal(uint32_t slot);

  //===--- Iterators.cpp --------------------------------------------------===//
  /// A loop over an iterator: of a `for` statement or a comprehension's level.
  struct Turns {
    /// What items are delivered to.
    Node *owner;
    /// What assigns variables in the loop: the owner, or the comprehension.
    Node *whole;
    /// The loop, for which there may be better code; null: none.
    Node *loop;
    Expr *target;
    Expr *iter;
    /// What is evaluated first after the assignment.
    Node *first;
    /// The temporaries of the iterator, and of what the owner waits for.
    uint32_t iteratorSlot, stepSlot;
    /// The loop is over a range.
    bool isRange = false;
    /// The range's step, if the call tells; 0: it does not.
    int64_t knownStep = 0;
    /// There is always an iterator object, which is exact, as the frame has to
    /// have it at yields.
    bool hasObject = false;
    /// Variables: the iterator, or 0 if it is kept as the numbers that follow.
    llvm::AllocaInst *object = nullptr;
    /// The list that is gone through; 0: it is none.
    llvm::AllocaInst *list = nullptr;
    llvm::AllocaInst *position = nullptr, *limit = nullptr, *step = nullptr;
  };
  Turns describeTurns(Node *owner, Node *whole, Node *loop, Expr *target,
                      Expr *iter, Node *first, uint32_t iteratorSlot,
                      uint32_t stepSlot);
  void pendStep(const Turns &turns, int64_t step);
  void pendIterator(const Turns &turns);
  IR iteratorOf(const Turns &turns);
  IR isOver(const Turns &turns, TypeId id);
  /// The loop starts: gets its iterator.
  void startTurns(const Turns &turns);
  void startRange(const Turns &turns, CallNode *call);
  bool goesUp(const Turns &turns) const;
  void guardDirection(const Turns &turns, IR step, llvm::BasicBlock *slow);
  void startList(const Turns &turns, IR list);
  void startAny(const Turns &turns, IR source);
  void guardOwner(const Turns &turns, IR iterator);
  /// The loop goes on with the iterator that the frame has. Goes to \p
  /// otherwise if it is not compiled for that.
  void resumeTurns(const Turns &turns, llvm::BasicBlock *otherwise);
  void takeGivenTurns(const Turns &turns, IR iterator);
  void openIterator(const Turns &turns, IR iterator, llvm::BasicBlock *slow);
  void openRange(const Turns &turns, llvm::BasicBlock *slow);
  void openAny(const Turns &turns);
  void leaveTurns(const Turns &turns, int64_t step, IR outcome);
  llvm::BasicBlock *declineTurns(const Turns &turns);
  void reloadTurns(const Turns &turns, llvm::BasicBlock *otherwise);
  void reserveForTurns(const Turns &turns, IR list);
  Edges emitTurns(const Turns &turns,
                  llvm::function_ref<void(Edges &)> emitTurn);
  Operand emitNextNumber(const Turns &turns, llvm::BasicBlock *turn,
                         llvm::BasicBlock *end);
  void moveTo(const Turns &turns, IR position);
  void finishIterator(const Turns &turns);
  void emitTickAndStore(const Turns &turns, Operand item);
  void emitNext(const Turns &turns, llvm::BasicBlock *turn,
                llvm::BasicBlock *end);
  Operand emitNextItem(const Turns &turns, llvm::BasicBlock *turn,
                       llvm::BasicBlock *end);
  IR emitNextOfList(const Turns &turns, llvm::BasicBlock *end);
  IR emitNextOfTuple(const Turns &turns, llvm::BasicBlock *otherwise);
  void addIteratorToExit(ExitRow &row, uint32_t slot, const Turns &turns);

  //===--- Loops.cpp ------------------------------------------------------===//
  /// \p isResumed: from the head, with what a running frame has.
  void emitWhile(WhileNode *n, bool isResumed);
  void emitFor(ForNode *n, bool isResumed);
  void emitLoopBody(NodeArray<Stmt *> body, Loop &loop);
  /// Inside of this loop stands the one that is entered: what is left of the
  /// turn around it.
  void emitRestOfTurn(NodeArray<Stmt *> body, Loop &loop);
  /// \p leave is emitted in a cold block, for quickly made code of \p loop that
  /// is left because there is better. Null: it is not.
  void emitTick(Node *n, Node *loop, llvm::function_ref<void()> leave);
  /// Counts a tick. \return what is left.
  IR takeTick();
  void saveTicks();
  void loadTicks();
  llvm::AllocaInst *newVariable();
  /// Starts the block of a loop's head. \p whole assigns variables in it.
  /// \return it, with the guessed env.
  llvm::BasicBlock *startLoopHead(Node *n, Node *whole);
  /// Closes the back edges of \p head.
  void closeLoop(Node *n, llvm::BasicBlock *head, const Env &guess,
                 Edges &edges);
  void finishLoop(NodeArray<Stmt *> orelse, Edges exits, Loop &loop);

  //===--- Displays.cpp ---------------------------------------------------===//
  void fillRow(const std::vector<IR> &words);
  Operand emitTuple(TupleNode *n);
  Operand emitDisplay(Expr *n, NodeArray<Expr *> elts, bool isTuple);
  Operand emitDict(DictNode *n);
  void emitParts(SliceNode *n);
  Operand emitSlice(SliceNode *n);
  Operand emitPart(SubscriptNode *n, SliceNode *slice, IR object);
  Operand emitJoinedStr(JoinedStrNode *n);
  Operand emitFormattedValue(FormattedValueNode *n);

  //===--- Comprehensions.cpp ---------------------------------------------===//
  /// A list, set or dict comprehension, as Interp/Comprehensions.cpp runs it.
  struct Comprehension;
  Operand emitComprehension(Expr *expr);
  static Comprehension describe(Expr *comprehension);
  void unbindLocals(const Comprehension &n);
  /// \p isResumed: from the innermost level's head, with what a running frame
  /// has.
  void emitLevel(const Comprehension &n, uint32_t index, bool isResumed);
  void emitContainedComprehension();
  void emitGeneratorExp();
  void emitConditions(ComprehensionNode *level, uint32_t stepSlot,
                      Edges &continues);
  void emitElement(const Comprehension &n);
  void appendItem(Node *n, IR list, IR item);
  /// Goes to \p full if the list has no room.
  void appendTo(IR list, IR item, llvm::BasicBlock *full);

  //===--- Yields.cpp -----------------------------------------------------===//
  /// The body of a generator is compiled: of the function, not of a loop.
  bool isResumable() const { return !facts_->loop && code_->isGenerator; }
  void emitResumable();
  /// An expression that is all that its statement evaluates: no value is kept
  /// meanwhile, so a generator may be resumed in it.
  Operand emitWhole(Expr *expr);
  Operand emitYield(YieldNode *n);
  Operand emitYieldFrom(YieldFromNode *n);
  void leaveYieldFrom(YieldFromNode *n, IR result);
  /// Gives \p item. \return what is sent.
  Operand yieldAt(uint32_t resume, IR item);
  void stopAtYield(uint32_t resume, IR item);
  llvm::BasicBlock *startResumed(uint32_t resume);
  Operand takeSent(llvm::BasicBlock *otherwise);
  void reloadLocals(llvm::BasicBlock *otherwise);
  void reloadLocal(uint32_t slot, llvm::BasicBlock *otherwise);

  //===--- Targets.cpp ----------------------------------------------------===//
  void emitStore(Expr *target, Operand value);
  /// \return \p value as it is before a store to \p target.
  Operand withIdentity(Operand value, Expr *target);
  /// Stores a value that is used again. \return it, as the same object.
  Operand storeAndShare(Expr *target, Operand value);
  void emitStoreName(NameNode *n, Operand value);
  void emitStoreAttribute(AttributeNode *n, Operand value);
  void emitStoreItem(SubscriptNode *n, Operand value);
  void emitUnpack(Expr *n, NodeArray<Expr *> elts, Operand value);
  /// Performs the store itself; a stop is the current exit's.
  bool storeThroughCache(const NodeFacts &facts, IR object, IR value,
                         llvm::BasicBlock *next);
  void storeAttributeTo(AttributeNode *n, Node *owner, IR object, IR value);
  void storeItemTo(SubscriptNode *n, Node *owner, IR object, Operand key,
                   IR value);

  //===--- Expressions.cpp ------------------------------------------------===//
  Operand emit(Expr *expr);
  /// \p owner: the node that evaluates the name, itself or an augmented
  /// assignment.
  Operand emitName(NameNode *n, Node *owner);
  Operand emitGlobal(NameNode *n, Node *owner);
  Operand emitConstant(ConstantNode *n);
  Operand emitIfExp(IfExpNode *n);
  Operand emitNamedExpr(NamedExprNode *n);
  Operand emitUnknownExpr(Expr *expr);
  Operand emitSubscript(SubscriptNode *n);
  Operand emitAttribute(AttributeNode *n);
  /// \p owner: the node that waits for the item, \p n itself or an augmented
  /// assignment.
  Operand loadItemFrom(SubscriptNode *n, Node *owner, IR object, Operand key);
  Operand loadItemOf(SubscriptNode *n, Node *owner, IR object, Operand key);
  /// \return whether good code is left for objects of other shapes.
  IR loadEntry(IR dict, uint32_t number);
  bool leavesForShapes(const NodeFacts &facts) const;
  bool leavesForItems(const SubscriptNode *n, Operand key) const;
  /// \p after was evaluated since the key was; null: nothing was.
  void guardItems(SubscriptNode *n, IR object, TypeId id, Operand key,
                  Expr *after, llvm::BasicBlock *slow);
  IR placeOfItem(TypeId id, IR object, IR key, llvm::BasicBlock *slow);
  IR loadModuleEntry(const NodeFacts &facts, IR object, llvm::BasicBlock *next);
  Operand loadThroughCache(AttributeNode *n, const NodeFacts &facts, IR object,
                           llvm::BasicBlock *next);
  Operand loadProperty(AttributeNode *n, const NodeFacts &facts, IR object,
                       llvm::BasicBlock *next);
  Operand loadAttributeFrom(AttributeNode *n, Node *owner, IR object);
  void guardShape(const NodeFacts &facts, IR object, llvm::BasicBlock *slow);

  //===--- Operators.cpp --------------------------------------------------===//
  Operand emitBinOp(BinOpNode *n);
  Operand emitUnaryOp(UnaryOpNode *n);
  Operand emitCompare(CompareNode *n);
  /// \p expr sources: for what the guards tell of locals.
  Operand operate(Node *n, BinaryOperator op, Expr *leftExpr, Operand left,
                  Expr *rightExpr, Operand right, OperandFeedback feedback,
                  bool isInPlace);
  Operand operateOnInts(Node *n, BinaryOperator op, IR left, IR right,
                        llvm::BasicBlock *slow);
  Operand operateOnFloats(Node *n, BinaryOperator op, IR left, IR right,
                          llvm::BasicBlock *slow);
  Operand divideInts(IR left, IR right, llvm::BasicBlock *slow);
  Operand operateOnNumbers(Node *n, BinaryOperator op, Operand left,
                           Operand right, llvm::BasicBlock *slow);
  Operand operateOnWords(Node *n, BinaryOperator op, Expr *leftExpr,
                         Operand left, Expr *rightExpr, Operand right,
                         llvm::BasicBlock *slow);
  /// Goes to \p slow unless \p operand, the value of \p expr, is an int.
  /// \p after was evaluated in between.
  void guardInt(Expr *expr, Operand operand, Expr *after,
                llvm::BasicBlock *slow);
  Operand joinOthers(Node *n, Operand result, const Fork &start,
                     llvm::BasicBlock *others,
                     llvm::function_ref<IR()> perform);
  Operand compareStrings(CompareOperator op, IR left, IR right,
                         llvm::BasicBlock *slow);
  IR unboxFloat(Operand operand, llvm::BasicBlock *slow);
  Operand compareOperands(CompareNode *n, CompareOperator op, Expr *leftExpr,
                          Operand left, Expr *rightExpr, Operand right,
                          OperandFeedback feedback);
  /// \return whether the left operand is known to have a method for the
  /// operator \p n.
  bool hasMethod(Node *n, Operand left) const;
  /// An operator whose left operand has a method for it; \p perform does it any
  /// way.
  Operand operateByMethod(Node *n, uint32_t op, Operand left, Operand right,
                          llvm::function_ref<IR()> perform);
  /// The truth of a value as one bit; a stop is \p owner's.
  IR emitTruth(Operand value, Node *owner);
  IR emitTest(Expr *test, Node *owner) {
    return emitAsked(
               test, true,
               [=, this](Operand value) { return emitTruth(value, owner); })
        .truth;
  }
  /// Asks for the truth of a value, for the node that wants to know.
  using Ask = std::function<IR(Operand)>;
  struct Asked {
    Operand value;
    IR truth;
  };
  /// A value and its truth. What `and` and `or` have asked is not asked again,
  /// nor, in a condition, what a chain has (Interp/Eval.h: evalAsked).
  Asked emitAsked(Expr *expr, bool isTest, const Ask &ask);
  /// \p ask: for the last operand; null where its truth does not matter.
  Asked emitBoolOp(BoolOpNode *n, bool isTest, const Ask *ask);
  Asked emitCompareChain(CompareNode *n, const Ask *ask);
  void pendLink(CompareNode *n, uint32_t index, Operand operand);
  void compareLink(CompareNode *n, uint32_t index, Operand left, Operand right,
                   llvm::function_ref<void(Operand)> take);
  IR testLink(CompareNode *n, uint32_t index, Operand right, Operand result);

  //===--- Callees.cpp ----------------------------------------------------===//
  struct Callee;
  /// Emits one bit: the callee is the one that was seen.
  using IsCallee = std::function<IR(const Callee &)>;
  struct Callee {
    IR function = nullptr;
    /// The receiver; null if there is none for sure, a word that may be empty
    /// else.
    IR self = nullptr;
    /// The receiver, if there is one in `self`, is known to be there.
    bool hasSelf = false;
    /// To be asked when the arguments are evaluated, which may assign
    /// `__code__`. Null: it is not known.
    IsCallee isKnown;
    /// The code of the function.
    PyCode *known = nullptr;
    /// What it is called with, the receiver or instance before the arguments.
    Binding binding;
    /// The class whose instance it makes; `known` is its `__init__` then, of
    /// which this is the function.
    Type *constructed = nullptr;
    void **freeList = nullptr;
    Shape *rootShape = nullptr;
    Value init{};
    /// The built-in that it is where `isKnown` holds.
    Inlined inlined = Inlined::None;
    double (*real)(double) = nullptr;
    /// The same, if it is to be called straight.
    const DirectNative *native = nullptr;
    /// What else it may be, with functions and receivers of their own.
    std::vector<Callee> others;
  };
  Callee emitCallee(CallNode *n);
  Callee emitMethod(AttributeNode *n, CallNode *call);
  Callee emitSuperMethod(AttributeNode *n, CallNode *call, uint32_t classCell);
  Callee chooseMethod(AttributeNode *n, CallNode *call, IR object,
                      std::vector<const NodeFacts *> cases,
                      llvm::BasicBlock *slow);
  IR findMethod(AttributeNode *n, IR object,
                const std::vector<const NodeFacts *> &cases,
                llvm::BasicBlock *slow, Callee &callee);
  Callee describeMethod(const NodeFacts &facts, CallNode *call, IR object,
                        const IsCallee &isThis);
  bool setKnown(Callee &callee, const NodeFacts &facts, CallNode *n,
                uint32_t receivers) const;
  bool setBuiltin(Callee &callee, const NodeFacts &facts,
                  const CallNode *n) const;
  IR isUnchanged(Value function, const Callee &callee, const NodeFacts &facts);
  IR isFunctionOf(IR value, const PyCode *code);

  //===--- Calls.cpp ------------------------------------------------------===//
  Operand emitCall(CallNode *n);
  /// The arguments that are evaluated so far, as the interpreter keeps them.
  void pendArguments(CallNode *n, const std::vector<Operand> &args);
  std::vector<Operand> emitArguments(CallNode *n, const Callee &callee);
  Operand callWith(CallNode *n, const Callee &callee,
                   const std::vector<Operand> &args);
  void leaveCall(CallNode *n, IR outcome);
  void leaveForCallee(CallNode *n, const Callee &callee,
                      const std::vector<Operand> &args);
  Operand callKnown(CallNode *n, const Callee &callee,
                    const std::vector<Operand> &args,
                    llvm::BasicBlock *otherwise);
  Operand callPython(Node *n, PyCode *code, IR function,
                     std::vector<Operand> args,
                     llvm::function_ref<void(IR)> leave);
  Operand callNative(CallNode *n, const Callee &callee,
                     const std::vector<Operand> &words,
                     llvm::BasicBlock *otherwise);
  IR emitInstance(const Callee &callee);
  IR takeInstance(void **freeList, llvm::function_ref<IR()> makeAny);
  void checkInit(CallNode *n, IR answer, IR object);
  /// \p op: ReplayOp + aux * 256, on \p first and \p second. \pre
  /// NodeFacts::init.
  Operand callForOperation(Node *n, const NodeFacts &facts, uint32_t op,
                           IR first, IR second, std::vector<Operand> args);
  Operand argumentFor(CallNode *n, const Parameter &parameter,
                      const Callee &callee, std::span<const Operand> given);
  IR callFast(PyCode *code, IR function, std::vector<IR> words);
  IR callEntry(IR target, IR function, std::vector<IR> words);
  IR entryAt(IR base, int64_t offset);
  IR callAny(CallNode *n, const Callee &callee,
             const std::vector<Operand> &args);
  IR callByRow(CallNode *n, const Callee &callee,
               const std::vector<Operand> &args);
  IR callAnyFunction(const Callee &callee, const std::vector<Operand> &args,
                     llvm::BasicBlock *otherwise);
  /// Built-ins that need no call; null: none of those.
  Operand callInline(const Callee &callee, const std::vector<Operand> &args,
                     llvm::BasicBlock *slow);
  Operand emitLength(IR object, llvm::BasicBlock *slow);
  Operand callReal(const Callee &callee, Operand arg, llvm::BasicBlock *slow);
  Operand emitExtreme(bool isMax, const std::vector<Operand> &args,
                      llvm::BasicBlock *slow);
  Operand extremeOfFloats(bool isMax, const std::vector<Operand> &args,
                          llvm::BasicBlock *slow);
  Operand extremeOfInts(bool isMax, const std::vector<Operand> &args,
                        llvm::BasicBlock *slow);

  //===--- Exits.cpp ------------------------------------------------------===//
  void pend(uint32_t slot, Operand value) { pending_.push_back({slot, value}); }
  void unpend(size_t count = 1) { pending_.resize(pending_.size() - count); }
  void addToExit(ExitRow &row, uint32_t slot, Operand operand);
  void addFloatToExit(ExitRow &row, uint32_t slot, Operand operand);
  void addFrameToExit(ExitRow &row);
  ExitPoint &newExit(Node *n, ExitWay way);
  /// \return what the exit came to.
  IR callExit(ExitPoint &point, IR outcome, const Unfinished &rest = {});
  /// Ends the block.
  void leave(ExitPoint &point, IR outcome, const Unfinished &rest = {});
  /// In a cold block: the interpreter goes on after the operation of \p n,
  /// which gave \p outcome. Ends the block.
  void exitAfter(Node *n, IR outcome);
  /// The same after \p rest, of which a guard failed: of \p guarded, or of \p n
  /// if that is null.
  void exitPerforming(Node *n, ExitReason reason, const Unfinished &rest,
                      Node *guarded = nullptr);
  /// In a cold block: the interpreter evaluates \p n itself, because a guard of
  /// \p guarded failed, if that is not null. Ends the block.
  void exitBefore(Node *n, Node *guarded = nullptr, ExitReason reason = {});
  /// In a cold block: an exception is pending. Ends the block.
  void exitRaised(Node *n);
  /// In a cold block: a handler that ran on the frame, that of \p ran if it may
  /// have assigned locals, did not complete. Ends the block.
  void exitStopped(Node *ran = nullptr);
  /// In a cold block: the frame gets what it would at an exit.
  void writeFrame();
  /// An operation of \p n gave \p outcome: leaves if that is empty.
  void checkOutcome(Node *n, IR outcome);
  /// A guard of \p n failed: tells the process.
  void noteExit(Node *n, ExitReason reason);
  /// Goes on in \p slow unless \p condition holds; tests let it fail once.
  void guard(IR condition, llvm::BasicBlock *slow);
  /// The same unless \p value is exactly of the built-in type \p id.
  void guardType(IR value, TypeId id, llvm::BasicBlock *slow);
  /// Tests: leaves after an operation that went well, once.
  void stressExit(Node *n, IR outcome);
  void restoreDepth();
  /// Ends a loop that was entered from the interpreter.
  void complete(Completion completion);
  /// Writes locals that the frame does not have.
  void flushLocals();
  /// The same with the temporaries.
  void flushFrame();
  /// Marks the locals that \p node assigns.
  void findAssigned(Node *node, std::vector<bool> &assigned) const;
  /// Forgets what was known of the locals that \p node assigns.
  void reloadAssigned(Node *node);
  /// Runs in a cold block that is put behind the function.
  template <typename Emit> llvm::BasicBlock *coldBlock(Emit emit);

  //===--- Values.cpp -----------------------------------------------------===//
  IR box(Operand operand);
  IR boxFloat(Operand operand);
  /// Operand::boxed for a copy of \p operand, which has the same identity.
  IR shareFloat(Operand operand);
  /// In a cold block: the word of a float that does not fit one.
  IR emitFloatObject(Operand operand);
  /// One bit: the double carries a float tag once rotated (Value.h).
  IR isInlineFloat(IR rotated);
  IR rotated(IR number);
  IR rotateLeft(IR bits, uint64_t count);
  /// \return the double; goes to \p slow if it is no number.
  IR unboxNumber(Operand operand, llvm::BasicBlock *slow);
  std::pair<IR, IR> unboxNumbers(IR left, IR right, llvm::BasicBlock *slow);
  IR isIntWord(IR word);
  IR isObjectWord(IR word);
  /// One bit: neither empty nor exhausted().
  IR isValue(IR word);
  IR hasShape(IR object, const Shape *shape);
  void storeShape(IR object, const Shape *shape);
  /// The address of the first item.
  IR itemsOfTuple(IR tuple);
  /// The address so many bytes behind \p base, a word or a pointer.
  IR placeAt(IR base, int64_t offset);
  IR loadAt(IR base, int64_t offset, llvm::Type *type = nullptr);
  llvm::Instruction *storeAt(IR base, int64_t offset, IR value);
  llvm::Instruction *mark(llvm::Instruction *access, const char *kind);
  /// A store of an item or attribute.
  void markAsItem(llvm::Instruction *store) { mark(store, "item"); }
  IR loadItemAt(IR place);
  /// A load of a shape, size or version, or of where the items are.
  IR loadHead(IR base, int64_t offset, llvm::Type *type = nullptr);
  /// The cell of a free variable.
  IR freeCell(uint32_t slot);
  /// A field of the session.
  IR loadSession(int64_t offset, llvm::Type *type = nullptr);
  void storeSession(int64_t offset, IR value);
  IR word(uint64_t bits) { return b_.getInt64(bits); }
  /// The word of an int that fits, and back.
  IR boxInt(IR number);
  IR unboxInt(IR word);
  IR word(Value value) { return b_.getInt64(value.bits); }
  IR pointer(const void *address);
  IR slotOf(IR frame, uint32_t slot);
  Operand readLocal(uint32_t slot);
  void writeLocal(uint32_t slot, Operand value);
  /// \return whether the local that \p expr reads is a word, and holds still
  /// what it did before \p after was evaluated (null: nothing was).
  bool isStillIn(const Expr *expr, Expr *after) const;
  /// After a guard: that local is of kind \p kind.
  void learn(const Expr *expr, Kind kind) {
    env_[static_cast<const NameNode *>(expr)->slot].kind = kind;
  }
  bool isLocal(const Expr *expr) const;

  //===--- Control flow (Emitter.cpp) -------------------------------------===//
  llvm::BasicBlock *newBlock(const char *name);
  void branch(IR condition, llvm::BasicBlock *yes, llvm::BasicBlock *no,
              bool isLikely = false);
  Fork fork() const { return {env_, isDead_}; }
  /// One of the ways that part at \p fork goes on in \p block.
  void startWay(const Fork &fork, llvm::BasicBlock *block);
  /// The current point becomes an edge; what follows is not reached from here.
  Edge edgeHere(Operand value = {});
  /// A block that all \p edges enter; env and value are merged. Nothing is
  /// reached if there are none.
  Operand joinAt(Edges &edges, const char *name);
  /// Makes the locals of \p edge what \p env says, at its end.
  void convert(Edge &edge, const Env &env);
  /// Code that follows is not reached.
  void startDead();

  /// Calls a helper of CompiledHelpers.def.
  template <typename R, typename... P, typename... Args>
  IR callHelper(R (*helper)(P...), Args... args);
  /// The same of a helper that changes nothing in objects: what was read of
  /// them holds behind it.
  template <typename R, typename... P, typename... Args>
  IR callAside(R (*helper)(P...), Args... args);
  template <typename R, typename... P, typename... Args>
  llvm::CallInst *makeCall(R (*helper)(P...), Args... args);
  template <typename T> llvm::Type *typeFor();

  llvm::Module &module_;
  llvm::LLVMContext &context_;
  llvm::IRBuilder<> b_;
  const CompilerServices &services_;
  /// The function or loop that is compiled, and whether it has no frame.
  const Facts &root_;
  bool isRootFrameless_;
  /// The function whose body the walk is in: the root, or one inlined into it.
  const Facts *facts_;
  PyCode *code_;
  const CodeUnit *unit_;
  bool isFrameless_;
  /// Where the inlined function goes back to; null in the root.
  Inlining *inlining_ = nullptr;
  /// Nodes of the functions inlined so far.
  uint32_t inlinedNodes_ = 0;
  Widened &widened_;
  bool guessesHold_ = true;

  llvm::Type *i64_;
  llvm::Type *i32_;
  llvm::Type *i1_;
  llvm::Type *f64_;
  llvm::PointerType *ptr_;
  llvm::Function *body_ = nullptr;
  IR session_ = nullptr;
  IR function_ = nullptr;
  /// The frame; null in a function without one.
  IR frame_ = nullptr;
  IR globals_ = nullptr;
  llvm::BasicBlock *allocas_ = nullptr;
  /// A row for the words of calls and displays, as long as the longest.
  llvm::AllocaInst *row_ = nullptr;
  uint32_t rowSize_ = 1;
  llvm::AllocaInst *numberOut_ = nullptr;

  std::vector<LocalStorage> locals_;
  Env env_;
  std::vector<Pending> pending_;
  Loop *loop_ = nullptr;
  Region *region_ = nullptr;
  /// Resumable: what goes to the start or behind a yield, and what loops around
  /// take from the frame then.
  llvm::SwitchInst *dispatch_ = nullptr;
  std::vector<std::function<void(llvm::BasicBlock *)>> reloads_;
  /// The session's ticks, where there are loops in good code: in a register,
  /// and in the session whenever another function runs. Null: in the session.
  llvm::AllocaInst *ticks_ = nullptr;
  /// What gives the iterable of a loop that closes a generator made by this
  /// call.
  const Expr *generatorCall_ = nullptr;
  /// What a traceback shows in place of the statement that fails: the target of
  /// an augmented assignment, while it is loaded or stored. Null: nothing else.
  Node *fault_ = nullptr;
  bool isDead_ = false;
  /// What the code's exits are.
  ExitPoints exits_;
};

//===--- Templates --------------------------------------------------------===//

template <typename Emit> llvm::BasicBlock *Emitter::coldBlock(Emit emit) {
  llvm::BasicBlock *block = newBlock("cold");
  llvm::IRBuilder<>::InsertPointGuard saved(b_);
  bool wasDead = std::exchange(isDead_, false);
  b_.SetInsertPoint(block);
  emit();
  isDead_ = wasDead;
  return block;
}

template <typename T> llvm::Type *Emitter::typeFor() {
  if constexpr (std::is_void_v<T>)
    return llvm::Type::getVoidTy(context_);
  else if constexpr (std::is_pointer_v<T>)
    return ptr_;
  else if constexpr (std::is_same_v<T, double>)
    return f64_;
  else if constexpr (std::is_same_v<T, bool>)
    return llvm::Type::getInt8Ty(context_);
  else if constexpr (sizeof(T) == 4)
    return i32_;
  else
    return i64_;
}

template <typename R, typename... P, typename... Args>
llvm::CallInst *Emitter::makeCall(R (*helper)(P...), Args... args) {
  static_assert(sizeof...(P) == sizeof...(Args));
  auto *type = llvm::FunctionType::get(typeFor<R>(), {typeFor<P>()...}, false);
  llvm::Value *values[] = {args..., nullptr};
  // What does not get the session or a frame counts no ticks.
  constexpr bool isPure = !(std::is_same_v<P, Session *> || ...) &&
                          !(std::is_same_v<P, Frame *> || ...);
  if (!isPure)
    saveTicks();
  llvm::CallInst *call =
      b_.CreateCall(type, pointer(reinterpret_cast<const void *>(helper)),
                    llvm::ArrayRef(values, sizeof...(Args)));
  call->setDoesNotThrow();
  if (!isPure)
    loadTicks();
  return call;
}

template <typename R, typename... P, typename... Args>
llvm::Value *Emitter::callHelper(R (*helper)(P...), Args... args) {
  llvm::CallInst *call = makeCall(helper, args...);
  if constexpr (std::is_same_v<R, bool>)
    return b_.CreateTrunc(call, i1_);
  return call;
}

template <typename R, typename... P, typename... Args>
llvm::Value *Emitter::callAside(R (*helper)(P...), Args... args) {
  llvm::CallInst *call = makeCall(helper, args...);
  mark(call, "session");
  if constexpr (std::is_same_v<R, bool>)
    return b_.CreateTrunc(call, i1_);
  return call;
}

} // namespace montyjit::jit

#endif // MONTYJIT_LIB_JIT_EMITTER_H
