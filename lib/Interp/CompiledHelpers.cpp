//===- CompiledHelpers.cpp - What compiled code calls ---------------------===//

#include "Calls.h"
#include "Wait.h"

#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
CompilerState &stateOf(Session *session) {
  return *static_cast<CompilerState *>(session->compilerState);
}

/// Makes compiled code leave as if the call were suspended. \p row is the
/// callee and the arguments, and then empty.
Value leaveToFrame(Session &session, Value callee, Value *row, uint32_t count,
                   Tuple *names) {
  row[0] = callee;
  session.delivered = Value::fromObject(makeList(session, row, count + 1));
  stateOf(&session).isCallLeft = true;
  stateOf(&session).leftNames = names;
  return row[0] = Value::empty();
}
} // namespace

//===--- Limits -----------------------------------------------------------===//

bool compiled::checkLimits(Session *session) { return session->safepoint(); }

bool compiled::leavesWarmLoop(Session *session, PyCode *code, Node *loop,
                              Frame *frame) {
  return compilerHooks.loopIsWarm(*session, code, loop, frame);
}

uint32_t compiled::checkEntry(Session *session, PyCode *code,
                              uint64_t nativeStack) {
  // In the order of enterFunction.
  if (session->ticks < 0) {
    if (!session->safepoint())
      return uint32_t(EntryCheck::Raised);
    compilerHooks.codeIsWarm(*session, code);
  }
  if (session->depth >= session->maxDepth) {
    session->raise(TypeId::RecursionError, "maximum recursion depth exceeded");
    return uint32_t(EntryCheck::Raised);
  }
  return uint32_t(nativeStack < session->nativeLimit ? EntryCheck::Unwind
                                                     : EntryCheck::GoOn);
}

//===--- Handlers ---------------------------------------------------------===//

Value compiled::catchRaised(Session *session, PyCode *code, Node *node,
                            Value outcome) {
  if (outcome || !isCatchable(*session))
    return Value::empty();
  session->fail(node);
  noteTraceback(*session, code);
  return session->takeException();
}

int32_t compiled::catches(Session *session, Value type, Value exception) {
  return montyjit::catches(*session, type, exception);
}

Value compiled::makeException(Session *session, Value given) {
  return exceptionToRaise(*session, given);
}

Value compiled::makeCause(Session *session, Value given) {
  return causeToRaise(*session, given);
}

void compiled::raise(Session *session, Value exception, Value cause) {
  if (cause)
    setCause(exception, cause);
  session->raiseValue(exception);
}

void compiled::raiseHandled(Session *session) {
  montyjit::raiseHandled(*session);
}

bool compiled::giveItem(Frame *frame, Value item, uint64_t resume) {
  if (giveToSink(*frame->session, frame, item))
    return true;
  yieldItem(frame, item, resume);
  return false;
}

void compiled::noteExit(Session *session, PyCode *code, Node *node,
                        uint32_t reason) {
  CompilerState &state = stateOf(session);
  ++state.statistics.exits[reason];
  compilerHooks.codeFails(*session, code, node);
}

void compiled::noteOperands(Session *session, PyCode *code, Node *node) {
  compilerHooks.operandsVary(*session, code, node);
}

void compiled::makeCells(Frame *frame) {
  makeCellsOf(static_cast<PyCode *>(frame->code), frame);
}

Value compiled::raiseUnbound(Session *session, NameNode *n) {
  return raiseUnboundName(*session, n);
}

Value compiled::runExpr(Frame *frame, Expr *expr) {
  return expr->exec(expr, frame);
}

uint64_t compiled::runStmt(Frame *frame, Stmt *stmt) {
  return uint64_t(stmt->exec(stmt, frame));
}

Value compiled::startYieldFrom(Frame *frame, YieldFromNode *n, Value source) {
  return montyjit::startYieldFrom(waitOfYieldFrom(frame, n), source);
}

Value compiled::resumeYieldFrom(Frame *frame, YieldFromNode *n) {
  return resumeWait(waitOfYieldFrom(frame, n));
}

//===--- Operations -------------------------------------------------------===//

Value compiled::binary(Session *session, uint32_t op, Value left, Value right) {
  return session->binary(BinaryOperator(op), left, right);
}

Value compiled::inPlace(Session *session, uint32_t op, Value left,
                        Value right) {
  return updated(*session, BinaryOperator(op), left, right);
}

Value compiled::unary(Session *session, uint32_t op, Value operand) {
  return session->unary(UnaryOperator(op), operand);
}

Value compiled::compare(Session *session, uint32_t op, Value left,
                        Value right) {
  auto which = CompareOperator(op);
  if (which == CompareOperator::Eq || which == CompareOperator::NotEq) {
    int equal = quickEqual(left, right);
    if (equal >= 0) [[likely]]
      return boolValue(bool(equal) == (which == CompareOperator::Eq));
  }
  if (which == CompareOperator::In || which == CompareOperator::NotIn) {
    Value result = quickMembership(*session, which, left, right);
    if (result || session->hasRaised()) [[likely]]
      return result;
  }
  return session->compare(which, left, right);
}

Value compiled::truth(Session *session, Value value) {
  return session->truth(value);
}

Value compiled::loadAttribute(Session *session, PyCode *code, AttributeNode *n,
                              Value object) {
  return loadAttributeOf(n, *session, code, object);
}

Value compiled::storeAttribute(Session *session, PyCode *code, AttributeNode *n,
                               Value object, Value value) {
  return storeAttributeOf(n, *session, code, object, value) ? none()
                                                            : Value::empty();
}

Value compiled::loadItem(Session *session, Value object, Value key) {
  return loadItemOf(*session, object, key);
}

Value compiled::storeItem(Session *session, Value object, Value key,
                          Value value) {
  return storeItemOf(*session, object, key, value) ? none() : Value::empty();
}

Value compiled::loadPart(Session *session, Value object, Value *parts) {
  return loadPartOf(*session, object, parts);
}

Value compiled::convertField(Session *session, Value value,
                             uint32_t conversion) {
  return montyjit::convertField(*session, value, char(conversion));
}

Value compiled::formatField(Session *session, FormattedValueNode *n,
                            Value value, Value spec) {
  return montyjit::formatField(*session, n, value, spec);
}

Value compiled::joinParts(Session *session, Value *parts, uint32_t count) {
  return montyjit::joinParts(*session, parts, count);
}

Value compiled::addToSet(Session *session, Value set, Value item) {
  return addToSetOf(*session, set, item) ? none() : Value::empty();
}

Value compiled::storeKey(Session *session, Value dict, Value key, Value value) {
  return storeKeyOf(*session, dict, key, value) ? none() : Value::empty();
}

Value compiled::loadGlobal(Session *session, Dict *globals, NameNode *n) {
  return loadGlobalOf(n, *session, globals);
}

Value compiled::storeGlobal(Session *session, PyCode *code, Dict *globals,
                            NameNode *n, Value value) {
  return storeGlobalOf(n, *session, code->tree, globals, value)
             ? none()
             : Value::empty();
}

Value compiled::iterate(Session *session, Value value) {
  return iterateAlone(*session, value);
}

Value compiled::next(Session *session, Value iterator) {
  return nextItem(*session, iterator);
}

uint32_t compiled::nextPair(Session *session, Value iterator, Value *pair) {
  return uint32_t(montyjit::nextPair(*session, iterator, pair[0], pair[1]));
}

Value compiled::call(Session *session, Value callee, Value self, Value *row,
                     uint32_t count) {
  if (isFramed(callee)) [[unlikely]]
    return leaveToFrame(*session, callee, row, count, nullptr);
  row[0] = self;
  return callWithRow(*session, callee, self, row, count);
}

Value compiled::callNamed(Session *session, PyCode *code, CallNode *n,
                          Value callee, Value self, Value *row) {
  uint32_t count = n->args.size() + n->keywords.size();
  if (isFramed(callee)) [[unlikely]]
    return leaveToFrame(*session, callee, row, count,
                        namesOf(*session, code, n));
  return callNamedWithRow(*session, code, n, callee, self, row);
}

void compiled::noteCallee(CallNode *n, Value callee, Value self) {
  noteCalleeOf(n, callee, self);
}

Value compiled::finishReplay(Session *session, uint32_t op, Value first,
                             Value second, Value outcome) {
  Value args[] = {first, second};
  return continueReplay(*session, op, args, 2, outcome);
}

Value compiled::construct(Session *session, Type *type) {
  return Value::fromObject(newInstance(*session, type));
}

Value compiled::finishConstruct(Session *session, Value result, Value object) {
  return checkConstructed(*session, result, object);
}

Value compiled::loadMethod(Session *session, PyCode *code, AttributeNode *n,
                           Value object, Value *self) {
  return loadMethodOf(n, *session, code, object, *self);
}

Value compiled::unpack(Session *session, Value value, uint32_t count) {
  if (isTuple(value) && value.as<Tuple>()->size == count)
    return value;
  return unpackIterable(*session, value, count, 0, false);
}

//===--- Allocation and conversion ----------------------------------------===//

Value compiled::makeTuple(Session *session, Value *items, uint32_t count) {
  return Value::fromObject(montyjit::makeTuple(*session, items, count));
}

Value compiled::makeList(Session *session, Value *items, uint32_t count) {
  return Value::fromObject(montyjit::makeList(*session, items, count));
}

Value compiled::makeSet(Session *session) {
  return Value::fromObject(montyjit::makeSet(*session));
}

Value compiled::makeDict(Session *session, uint32_t count) {
  return Value::fromObject(montyjit::makeDict(*session, count));
}

Value compiled::makeKeywords(Session *session, Value *row, uint32_t count) {
  Dict *dict = montyjit::makeDict(*session);
  for (uint32_t i = 0; i < count; i += 2)
    if (!dictSetStr(*session, dict, row[i].as<Str>(), row[i + 1]))
      return Value::empty();
  return Value::fromObject(dict);
}

Value compiled::makeSlice(Session *session, Value *parts) {
  return montyjit::makeSlice(*session, parts[0], parts[1], parts[2]);
}

void compiled::reserveFor(Session *session, Value list, Value over,
                          int64_t count) {
  if (over)
    count = isExactly(over, TypeId::List) ? int64_t(over.as<List>()->size)
                                          : remainingNatively(over);
  reserveForItems(*session, list.as<List>(), count);
}

bool compiled::append(Session *session, Value list, Value item) {
  return montyjit::append(*session, list.as<List>(), item);
}

Value compiled::boxFloat(Session *session, double number, Value object) {
  return object ? object : makeFloat(*session, number);
}

int32_t compiled::equalStrings(Value left, Value right) {
  return quickEqual(left, right);
}

bool compiled::toDouble(Value value, double *number) {
  if (value.isInt()) {
    *number = double(value.asInt());
    return true;
  }
  return floatValue(value, *number);
}
