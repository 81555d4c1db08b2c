//===- Handlers.h - The node handlers, by file ------------------*- C++ -*-===//
///
/// \file
/// The generic handler of each node kind, with R = false for execution and R =
/// true for going back into the node (Eval.h). Specialised handlers are private
/// to their files: a generic handler installs them in the node.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_INTERP_HANDLERS_H
#define MONTYJIT_LIB_INTERP_HANDLERS_H

#include "Eval.h"

namespace montyjit {

#define EXPR_HANDLER(KIND)                                                     \
  template <bool R> Value exec##KIND(Expr *expr, Frame *f);                    \
  extern template Value exec##KIND<false>(Expr *, Frame *);                    \
  extern template Value exec##KIND<true>(Expr *, Frame *);
EXPR_HANDLER(BoolOp)
EXPR_HANDLER(NamedExpr)
EXPR_HANDLER(BinOp)
EXPR_HANDLER(UnaryOp)
EXPR_HANDLER(Lambda)
EXPR_HANDLER(IfExp)
EXPR_HANDLER(Dict)
EXPR_HANDLER(Set)
EXPR_HANDLER(ListComp)
EXPR_HANDLER(SetComp)
EXPR_HANDLER(DictComp)
EXPR_HANDLER(GeneratorExp)
EXPR_HANDLER(Await)
EXPR_HANDLER(Yield)
EXPR_HANDLER(YieldFrom)
EXPR_HANDLER(Compare)
EXPR_HANDLER(Call)
EXPR_HANDLER(FormattedValue)
EXPR_HANDLER(JoinedStr)
EXPR_HANDLER(Interpolation)
EXPR_HANDLER(TemplateStr)
EXPR_HANDLER(Constant)
EXPR_HANDLER(Attribute)
EXPR_HANDLER(Subscript)
EXPR_HANDLER(Starred)
EXPR_HANDLER(Name)
EXPR_HANDLER(List)
EXPR_HANDLER(Tuple)
EXPR_HANDLER(Slice)
#undef EXPR_HANDLER

#define STMT_HANDLER(KIND)                                                     \
  template <bool R> Completion exec##KIND(Stmt *stmt, Frame *f);               \
  extern template Completion exec##KIND<false>(Stmt *, Frame *);               \
  extern template Completion exec##KIND<true>(Stmt *, Frame *);
STMT_HANDLER(FunctionDef)
STMT_HANDLER(ClassDef)
STMT_HANDLER(Return)
STMT_HANDLER(Delete)
STMT_HANDLER(Assign)
STMT_HANDLER(TypeAlias)
STMT_HANDLER(AugAssign)
STMT_HANDLER(AnnAssign)
STMT_HANDLER(For)
STMT_HANDLER(While)
STMT_HANDLER(If)
STMT_HANDLER(With)
STMT_HANDLER(Match)
STMT_HANDLER(Raise)
STMT_HANDLER(Try)
STMT_HANDLER(Assert)
STMT_HANDLER(Import)
STMT_HANDLER(ImportFrom)
STMT_HANDLER(Global)
STMT_HANDLER(Nonlocal)
STMT_HANDLER(ExprStmt)
STMT_HANDLER(Pass)
STMT_HANDLER(Break)
STMT_HANDLER(Continue)
#undef STMT_HANDLER

#define STORE_HANDLER(KIND)                                                    \
  template <bool R> bool store##KIND(Expr *target, Frame *f, Value value);     \
  extern template bool store##KIND<false>(Expr *, Frame *, Value);             \
  extern template bool store##KIND<true>(Expr *, Frame *, Value);
STORE_HANDLER(Name)
STORE_HANDLER(Attribute)
STORE_HANDLER(Subscript)
STORE_HANDLER(List)
STORE_HANDLER(Tuple)
#undef STORE_HANDLER

/// Stores of targets that are local variables only: two of them, any number.
bool storeLocalPair(Expr *target, Frame *f, Value value);
bool storeLocals(Expr *target, Frame *f, Value value);
/// The handler of a tuple or list in Store context.
StoreFn sequenceStorer(NodeArray<Expr *> elts, StoreFn generic);

/// `async for`, where the generic handler of `for` hands it over.
template <bool R> Completion execAsyncFor(ForNode *n, Frame *f);
extern template Completion execAsyncFor<false>(ForNode *, Frame *);
extern template Completion execAsyncFor<true>(ForNode *, Frame *);

/// Sets the first handlers of an expression or statement of a bound unit.
void bindExpr(Session &session, Expr *expr);
void bindStmt(Session &session, Stmt *stmt);
/// The handler of a name in Load or Store context, by where the name lives.
void bindName(NameNode *name);
/// Loads the target of an augmented assignment.
Value loadNameForUpdate(NameNode *name, Frame *f);
/// The constant's value in the node's cell.
void bindConstant(Session &session, ConstantNode *constant);

/// The built-in namespace of code with \p globals: theirs, or the session's.
Dict *builtinsOf(Session &session, Dict *globals);

/// The first handlers of a call, by the form of its arguments, and of
/// assignments and subscripts, by their targets and keys.
ExprFn callHandler(const CallNode *n);
StmtFn assignHandler(const AssignNode *n);
StmtFn augAssignHandler(const AugAssignNode *n);
/// \return the node that a traceback shows when \p n, left in \p f, has failed:
/// the target of an augmented assignment, if loading or storing it was it.
Node *faultOf(Frame *f, Node *n);
ExprFn subscriptHandler(const SubscriptNode *n);
/// The target \p n is, or is about to be, `object[key]`: what the compiler is
/// told of it.
void noteTarget(SubscriptNode *n, Value object, Value key);

/// Evaluates `object.name` for a call: \return the function, and in \p self the
/// receiver that goes before the arguments (empty: none).
template <bool R> Value evalMethod(AttributeNode *n, Frame *f, Value &self);
extern template Value evalMethod<false>(AttributeNode *, Frame *, Value &);
extern template Value evalMethod<true>(AttributeNode *, Frame *, Value &);

/// The body of a generator expression, in its own frame; from its start or,
/// with Frame::resume set, from where it stopped.
Value runGeneratorExp(GeneratorExpNode *n, Frame *f);

/// All items of an iterable in a new list. May suspend.
Value collectIterable(Session &session, Value iterable);
/// Unpacks into a tuple of exactly before + after items, or with a star, of
/// before + 1 + after items with a list in the middle. May suspend.
Value unpackIterable(Session &session, Value iterable, uint32_t before,
                     uint32_t after, bool hasStar);

/// What sequence and mapping patterns take a class for.
enum class CollectionKind : uint8_t { None, Sequence, Mapping };
CollectionKind collectionKind(const Type *type);

/// Makes the function object of a `def` or `lambda`, with evaluated defaults.
Value makeFunction(Frame *f, CodeUnit *unit, Value defaults, Value kwDefaults);
/// Attribute access through the cache of a node of \p code. May suspend; leaves
/// the stop to the caller.
Value loadAttributeOf(AttributeNode *n, Session &session, Code *code,
                      Value object);
bool storeAttributeOf(AttributeNode *n, Session &session, Code *code,
                      Value object, Value value);
/// The callee of `object.name(...)`, and in \p self the receiver that goes
/// before the arguments (empty: none).
Value loadMethodOf(AttributeNode *n, Session &session, Code *code, Value object,
                   Value &self);
/// What a call of \p callee that is performed outside of the handlers leaves as
/// the node's feedback.
void noteCalleeOf(CallNode *n, Value callee, Value self);
/// Calls with words in a row: `row[0]` is \p self, or free if that is empty.
/// Built-ins are called straight. May suspend: `row[0]` is then the instance
/// whose
/// `__init__` is waited for, or empty.
Value callWithRow(Session &session, Value callee, Value self, Value *row,
                  uint32_t count);
/// The same for the call \p n of \p code with keywords, whose values follow the
/// others.
Value callNamedWithRow(Session &session, const PyCode *code, CallNode *n,
                       Value callee, Value self, Value *row);
/// \return the names of the keywords of \p n, a call of \p code, none of which
/// is
/// `**`.
Tuple *namesOf(Session &session, const PyCode *code, CallNode *n);
/// \return the `__init__` to run for an instance of \p callee if the call \p n
/// of it comes to just that: a plain class made in Python with the `__new__` of
/// object.
Value plainInit(Session &session, Value callee, const CallNode *n);
/// The outcome of constructing \p object, by what its `__init__` answered:
/// TypeError if that is not None.
Value checkConstructed(Session &session, Value result, Value object);
/// `object[key]` and its assignment with the fast paths of built-in containers.
Value loadItemOf(Session &session, Value object, Value key);
bool storeItemOf(Session &session, Value object, Value key, Value value);
/// `object[a:b:c]`; \p parts are three, None where one is not there.
Value loadPartOf(Session &session, Value object, Value *parts);
/// `!s`, `!r` or `!a` of a replacement field.
Value convertField(Session &session, Value value, char conversion);
/// A replacement field's text; a small int or a float stands for its own. \p
/// spec is empty if it has none, or a constant.
Value formatField(Session &session, FormattedValueNode *n, Value value,
                  Value spec);
/// What a comprehension does with an item of its set, or of its dict. May
/// suspend. \return false when it did not complete.
bool addToSetOf(Session &session, Value set, Value item);
bool storeKeyOf(Session &session, Value dict, Value key, Value value);
/// A global or built-in name through the cache of its node; empty with status
/// Ok if it is not defined.
Value loadGlobalOf(NameNode *n, Session &session, Dict *globals);
bool storeGlobalOf(NameNode *n, Session &session, Tree *tree, Dict *globals,
                   Value value);
/// UnboundLocalError or NameError of a local, cell or free variable. \return
/// empty.
Value raiseUnboundName(Session &session, NameNode *n);
/// What `x in {1, 2}` looks through is made once, if it is a display of
/// constants: nobody else gets hold of it. \p made is what it came to.
void keepSet(Expr *container, Value made);
/// The handler of what is kept.
Value loadKept(Expr *expr, Frame *f);
/// A tuple display of constants is made once, as CPython's compiler does it.
/// \return it; empty if \p n is none. May allocate.
Value constantTuple(Session &session, TupleNode *n);
/// \return whether a list or tuple display keeps a temporary for each element.
bool isDirectDisplay(NodeArray<Expr *> elts);
/// Puts the captured parameters and locals of a fresh frame into cells.
void makeCellsOf(PyCode *code, Frame *f);
/// The native stack is nearly used up before a generator goes on: the driver
/// will resume it from a fresh stack.
Value unwindBefore(Session &session, Generator *generator, Value sent);
/// A pending StopIteration becomes exhausted(), its value in Session::yielded.
Value stopValue(Session &session);
/// Session::next that keeps the value of StopIteration.
Value nextWithValue(Session &session, Value iterator);
/// Evaluates decorators into temporaries from \p at on.
template <bool R>
bool evalDecorators(Node *n, NodeArray<Expr *> decorators, Frame *f,
                    uint32_t at);
extern template bool evalDecorators<false>(Node *, NodeArray<Expr *>, Frame *,
                                           uint32_t);
extern template bool evalDecorators<true>(Node *, NodeArray<Expr *>, Frame *,
                                          uint32_t);
/// Applies the first \p from decorators to \p value, last one first. When a
/// call stops, its number is in temporary \p indexTemp and the stop is the
/// node's own.
Value applyDecorators(Node *n, NodeArray<Expr *> decorators, Frame *f,
                      Value value, uint32_t from, uint32_t at,
                      uint32_t indexTemp);
/// Binds arguments of any form to a frame of \p function. \return the frame, or
/// null with an exception pending. \pre stackTop is where the frame may go.
Frame *bindArguments(Session &session, Function *function, const Value *args,
                     uint32_t count, Tuple *kwNames);
/// The hook behind Session::call for Python functions.
Value callFunction(Session &session, Function *function, Value *args,
                   uint32_t count, Tuple *kwNames);
/// The hook behind Session::resumeGenerator.
Value resumeGenerator(Session &session, Generator *generator, Value sent);
/// The native stack is nearly used up: all activations move to the heap, and
/// the driver goes on with \p f at its entry from a fresh stack. \return empty.
Value unwindNativeStack(Session &session, Frame *f);
/// An activation ended without a result: it joins the suspended chain, or
/// leaves a traceback entry. \return empty.
Value leaveIncomplete(Session &session, Frame *f);
/// Goes back into the body of a frame that is active. \return the function's
/// result, or empty: what ended the frame is the caller's to finish.
Value resumeBody(Frame *f);
/// `next(generator)` by the built-in \p next: the item, or empty with
/// StopIteration or another exception pending. Where it is suspended, its frame
/// is linked, as if the built-in had been called.
Value nextOfGenerator(Session &session, const NativeDef &next,
                      Generator *generator);
/// The operation of an augmented assignment. May suspend.
Value updated(Session &session, BinaryOperator op, Value old, Value value);
/// Tells when a running loop is hot: by the ticks that its turns have taken,
/// those of loops and calls inside of them too.
class LoopTurns {
public:
  LoopTurns(const Frame *f, Node *loop)
      : session_(*f->session), code_(f->code), loop_(loop) {
    if (session_.hotTurns)
      start();
  }
  /// The loop's turns make its function hot, too.
  ~LoopTurns() {
    if (count_ >= TurnsOfCall && session_.hotCalls)
      countForCode();
  }

  /// Counts a turn. \return whether to look for compiled code before it.
  bool isLookDue() { return ++count_ >= nextLook_ && isHot(); }
  /// In the first turns, locals that the loop assigns may not be bound yet.
  bool isAtStart() const { return count_ <= 2; }

private:
  /// Turns between looks: the first few may take long. There are more and more
  /// of them once the loop is hot.
  static constexpr uint32_t FirstInterval = 2, Interval = 16,
                            LastInterval = 1024;
  /// As much as one call.
  static constexpr uint32_t TurnsOfCall = 10;

  void start();
  bool isHot();
  void countForCode();
  bool isCompiled() const;
  uint64_t ticksUsed() const;

  const Session &session_;
  Code *code_;
  Node *loop_;
  uint64_t hotAt_ = 0;
  uint32_t interval_ = FirstInterval;
  uint32_t nextLook_ = ~0u;
  uint32_t count_ = 0;
};
/// At the head of a loop: runs what is left of the frame in compiled code, if
/// there is some. \return whether it did; \p completion is that of the loop
/// statement then.
bool lookForCompiledLoop(Stmt *loop, Frame *f, const LoopTurns &turns,
                         Completion &completion);
/// The same for a comprehension or a generator expression. \return exhausted()
/// if there is none, else what it comes to.
Value runCompiledLoop(Node *loop, Frame *f, const LoopTurns &turns);
/// The generator of \p f stops with an item.
void yieldItem(Frame *f, Value item, uint64_t resume);
/// Makes room in the list of a comprehension without conditions for the \p
/// count items that its only iterator may have.
void reserveForItems(Session &session, List *list, int64_t count);
/// The hook behind `cr_await` and its like.
Value awaitedBy(const Generator *generator);
/// Entry and resume functions of Python code.
Value enterFunction(Frame *f);
Value enterGenerator(Frame *f);
Value resumeFunction(Frame *f);
Value resumeGeneratorFrame(Frame *f);
/// Stands for the failed node when an exception goes on that already has a
/// traceback entry for the frame.
extern const Node reraisedNode;
/// \return whether a handler of the frame may catch what stopped it.
bool isCatchable(const Session &session);
/// Takes the pending exception, with the frame's traceback entry.
Value catchException(Frame *f);
/// Makes the frame's traceback entry, unless it has one.
void noteTraceback(Session &session, Code *code);
/// An exception that was caught goes on. \return Unwind.
Completion raiseAgain(Session &session, Value exception);
/// `raise` without an exception. \return empty.
Value raiseHandled(Session &session);
/// The exception that `raise` or its cause was given: one, or a class to be
/// called. May suspend. \return it; or empty, with TypeError pending if it is
/// none.
Value exceptionToRaise(Session &session, Value value);
Value causeToRaise(Session &session, Value value);
/// \return whether \p type (a class or tuple of classes) catches \p exception;
/// by the MRO alone, as CPython. -1 with TypeError pending.
int catches(Session &session, Value type, Value exception);
/// Unbinds the name of `except ... as name`; it need not be bound.
void unbindName(NameNode *target, Frame *f);

/// The function that evaluates annotations; \p space is the namespace of the
/// class around it, or empty.
Value makeAnnotate(Frame *f, CodeUnit *unit, Value space);
Value enterAnnotations(Frame *f);
/// Runs the unit of the type parameters of a function, class or type alias in
/// \p f.
/// \return the function or class, or the pair (parameters, evaluator of the
/// value). May suspend.
Value callTypeParams(Frame *f, CodeUnit *unit);
template <bool R> Value runTypeParams(CodeUnit *unit, Frame *f);
extern template Value runTypeParams<false>(CodeUnit *, Frame *);
extern template Value runTypeParams<true>(CodeUnit *, Frame *);
/// What the unit of a generic class adds to its bases: `Generic[...]`.
Value genericBase(Frame *f);
/// The type parameters that the unit of a generic statement has made, a tuple.
Value typeParamsOf(Frame *f);
/// Its body: a dict.
template <bool R> Value runAnnotations(CodeUnit *unit, Frame *f);
extern template Value runAnnotations<false>(CodeUnit *, Frame *);
extern template Value runAnnotations<true>(CodeUnit *, Frame *);
/// Tells the runtime how to find source positions for tracebacks.
/// What locals() gives in \p f: of a function a new dict. Empty with
/// MemoryError pending.
Value namespaceOf(Frame *f);
void initTracebackSource();

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_HANDLERS_H
