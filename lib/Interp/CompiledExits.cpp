//===- CompiledExits.cpp - Leaving compiled code --------------------------===//

#include "Calls.h"
#include "Handlers.h"

#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Interp/Temporaries.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Float.h"

#include <bit>
#include <cstdarg>

using namespace montyjit;

namespace {
/// Does the call that compiled::call left to the frame, if it did, now that \p
/// frame tells what the callee wants to know. \return the result; empty as it
/// was if there is none.
Value callLeftToFrame(Frame *frame) {
  Session &session = *frame->session;
  auto &state = *static_cast<CompilerState *>(session.compilerState);
  if (!std::exchange(state.isCallLeft, false))
    return Value::empty();
  auto *left = session.delivered.as<List>();
  return callFramed(frame, left->items[0].as<NativeFunction>(), left->items + 1,
                    left->size - 1, state.leftNames);
}

//===--- What was in registers --------------------------------------------===//

/// The arguments behind those that every exit has.
struct Row {
  va_list list;

  uint64_t nextWord() { return va_arg(list, uint64_t); }
  double nextNumber() { return va_arg(list, double); }
};

/// The values of an exit, one after the other.
class ExitValues {
public:
  ExitValues(Session &session, Frame *frame, Value *values)
      : session_(session), frame_(frame), values_(values) {}

  void read(const ExitPoint &point, Row &row) {
    for (const ExitValue &value : point.values)
      values_[count_++] = readOne(value, row);
  }

private:
  Value readOne(const ExitValue &value, Row &row) {
    switch (value.form) {
    case ExitForm::Word:
      return Value::fromBits(row.nextWord());
    case ExitForm::Constant:
      return value.constant;
    case ExitForm::Bool:
      return boolValue(row.nextWord() & 1);
    case ExitForm::Float:
      return box(row.nextNumber(), Value::empty());
    case ExitForm::Same:
      return values_[value.source];
    case ExitForm::List:
      return Value::fromObject(
          makeList(session_, values_ + count_ - value.source, value.source));
    case ExitForm::Keywords:
      return compiled::makeKeywords(&session_, values_ + count_ - value.source,
                                    value.source);
    case ExitForm::OwnRange:
      return readRange(row);
    case ExitForm::OwnList:
      return readListIterator(row);
    case ExitForm::FloatAndWord:
    case ExitForm::FloatOfLocal:
    case ExitForm::FloatOfSlot:
      break;
    }
    double number = row.nextNumber();
    Value word = Value::fromBits(row.nextWord());
    if (!word && value.form == ExitForm::FloatOfLocal)
      word = ifSame(number, values_[value.source]);
    if (!word && value.form == ExitForm::FloatOfSlot)
      word = ifSame(number, frame_->slots[value.source]);
    return box(number, word);
  }

  Value readRange(Row &row) {
    auto position = int64_t(row.nextWord()), stop = int64_t(row.nextWord());
    return makeOwnRangeIterator(session_, position, stop,
                                int64_t(row.nextWord()));
  }

  Value readListIterator(Row &row) {
    Value iterator = Value::fromBits(row.nextWord());
    Value list = Value::fromBits(row.nextWord());
    auto position = int64_t(row.nextWord());
    return iterator ? iterator : makeOwnListIterator(session_, list, position);
  }

  Value box(double number, Value word) {
    return word ? word : makeFloat(session_, number);
  }

  /// \return \p local if it is that number, to the bit.
  static Value ifSame(double number, Value local) {
    auto bits = [](double each) { return std::bit_cast<uint64_t>(each); };
    double other;
    bool isSame = floatValue(local, other) && bits(other) == bits(number);
    return isSame ? local : Value::empty();
  }

  Session &session_;
  Frame *frame_;
  Value *values_;
  uint32_t count_ = 0;
};

Value performCall(Session &session, const ExitPoint &point, Value *operands) {
  auto *n = cast<CallNode>(point.node);
  Value callee = operands[0], self = operands[1];
  // A loop that closes a generator which the call makes looks at it there.
  noteCalleeOf(n, callee, self);
  return n->keywords.empty()
             ? compiled::call(&session, callee, self, operands + 1, point.aux)
             : compiled::callNamed(&session, point.code, n, callee, self,
                                   operands + 1);
}

Value perform(Session &session, const ExitPoint &point, Value *operands) {
  auto op = BinaryOperator(point.aux);
  switch (point.operation) {
  case ExitOperation::Binary:
    return session.binary(op, operands[0], operands[1]);
  case ExitOperation::InPlace:
    return updated(session, op, operands[0], operands[1]);
  case ExitOperation::Unary:
    return session.unary(UnaryOperator(point.aux), operands[0]);
  case ExitOperation::Compare:
    return session.compare(CompareOperator(point.aux), operands[0],
                           operands[1]);
  case ExitOperation::LoadItem:
    return loadItemOf(session, operands[0], operands[1]);
  case ExitOperation::StoreItem:
    return compiled::storeItem(&session, operands[0], operands[1], operands[2]);
  case ExitOperation::LoadAttribute:
    return loadAttributeOf(cast<AttributeNode>(point.guarded), session,
                           point.code, operands[0]);
  case ExitOperation::StoreAttribute:
    return compiled::storeAttribute(&session, point.code,
                                    cast<AttributeNode>(point.guarded),
                                    operands[0], operands[1]);
  case ExitOperation::Call:
    return performCall(session, point, operands);
  case ExitOperation::None:
    break;
  }
  __builtin_unreachable();
}

/// A call may be stopped in the `__init__` of an instance that it has made.
void noteInstance(const ExitPoint &point, Frame *frame, Value made) {
  frame->slots[point.node->temp + CallTemps::Args] = made;
}

/// A fresh frame for a function that ran without one; never null.
Frame *makeFrame(Session &session, PyCode *code, Function *function) {
  Frame *frame = session.pushFrame(code, function, function->globals);
  if (frame) [[likely]]
    return frame;
  // The frame stack is full: what leaves compiled code is exact all the same.
  session.takeException();
  size_t bytes = Frame::HeaderBytes + code->numSlots * sizeof(Value);
  frame = static_cast<Frame *>(session.heap.allocate(bytes));
  frame->session = &session;
  frame->code = code;
  frame->function = function;
  frame->globals = function->globals;
  frame->flags = FrameOnHeap;
  return frame;
}

//===--- Where the interpreter goes on ------------------------------------===//

/// Goes back into a loop that is compiled alone.
uint64_t resumeLoop(Node *loop, Frame *frame) {
  switch (loop->kind) {
  case NodeKind::For:
  case NodeKind::While:
    return uint64_t(resumeStmt(static_cast<Stmt *>(loop), frame));
  case NodeKind::GeneratorExp:
    return runGeneratorExp(static_cast<GeneratorExpNode *>(loop), frame).bits;
  default:
    return resumeExpr(static_cast<Expr *>(loop), frame).bits;
  }
}

/// A frame on the stack lies where the stack ended before it.
void dropFrame(Frame *frame) {
  if (!(frame->flags & FrameOnHeap))
    frame->session->stackTop = reinterpret_cast<char *>(frame);
}

/// The interpreter goes on with the frame as its resume point says. An
/// activation that ends by that had counted itself.
uint64_t goOn(const ExitPoint &point, Frame *frame) {
  switch (point.scope) {
  case ExitScope::Function: {
    --frame->session->depth;
    Value result = frame->code->resume(frame);
    dropFrame(frame);
    return result.bits;
  }
  case ExitScope::Body:
    return resumeBody(frame).bits;
  case ExitScope::Loop:
    frame->result = resumeBody(frame);
    return uint64_t(frame->result ? Completion::Return : Completion::Unwind);
  case ExitScope::Contained:
    return resumeLoop(point.around, frame);
  }
  __builtin_unreachable();
}

/// Handlers of the frame may go on: its comprehensions are left by now.
void clearComprehensions(Frame *frame) {
  NodeArray<LocalVariable> locals = frame->code->unit->locals;
  for (uint32_t i = 0; i < locals.size(); ++i)
    if (locals[i].isComprehension)
      frame->slots[i] = Value::empty();
}

/// The run stops here, or an exception is pending that has its traceback entry
/// in this unit.
uint64_t stop(const ExitPoint &point, Frame *frame) {
  Session &session = *frame->session;
  switch (point.scope) {
  case ExitScope::Function:
    --session.depth;
    leaveIncomplete(session, frame);
    dropFrame(frame);
    return Value::empty().bits;
  case ExitScope::Body:
  case ExitScope::Loop:
    return uint64_t(Completion::Unwind);
  case ExitScope::Contained:
    if (session.hasRaised())
      clearComprehensions(frame);
    return uint64_t(Completion::Unwind);
  }
  __builtin_unreachable();
}

void restoreHandled(Session &session, const ExitPoint &point,
                    const Value *values) {
  if (point.restoresHandled)
    session.handled = values[point.values.size() - 1];
}

uint64_t leaveBehind(const ExitPoint &point, Frame *frame, Value outcome) {
  Session &session = *frame->session;
  bool isHandled = point.isProtected && isCatchable(session);
  if (session.hasRaised() && !isHandled) {
    session.fail(faultOf(frame, point.node));
    return stop(point, frame);
  }
  frame->resume = resumePoint(point.node->id, ResumeKind::AfterCall);
  if (isHandled)
    session.deliveredException = session.takeException();
  else if (outcome)
    session.delivered = outcome;
  else
    return stop(point, frame);
  return goOn(point, frame);
}

void noteRaised(Session &session, const ExitPoint &point, Value exception) {
  if (point.way == ExitWay::RaisedAgain)
    raiseAgain(session, exception);
  session.fail(point.node);
}

uint64_t endByRaising(Session &session, const ExitPoint &point,
                      Value exception) {
  noteRaised(session, point, exception);
  if (point.scope == ExitScope::Function) {
    --session.depth;
    noteTraceback(session, point.code);
  }
  return uint64_t(Completion::Unwind);
}

uint64_t leave(const ExitPoint &point, Frame *frame, Value outcome) {
  switch (point.way) {
  case ExitWay::After:
    return leaveBehind(point, frame, outcome);
  case ExitWay::Before:
    frame->resume = resumePoint(point.node->id, ResumeKind::Start);
    return goOn(point, frame);
  case ExitWay::Raised:
  case ExitWay::RaisedAgain:
    noteRaised(*frame->session, point, outcome);
    return stop(point, frame);
  case ExitWay::Stopped:
    return stop(point, frame);
  case ExitWay::AtEntry:
    return unwindNativeStack(*frame->session, frame).bits;
  case ExitWay::Back:
    return 0;
  }
  __builtin_unreachable();
}
} // namespace

uint64_t compiled::exit(Session *session, const ExitPoint *point, void *place,
                        Value outcome, int64_t ticks, ...) {
  if (point->hasTicks)
    session->ticks = ticks;
  auto *frame = point->isFrameless ? nullptr : static_cast<Frame *>(place);
  // As many as the caller has on the stack.
  size_t bytes = point->values.size() * sizeof(Value);
  auto *values = static_cast<Value *>(__builtin_alloca(bytes));
  Row row;
  va_start(row.list, ticks);
  ExitValues(*session, frame, values).read(*point, row);
  va_end(row.list);
  if (point->guarded)
    noteExit(session, point->code, point->guarded, uint32_t(point->reason));
  if (point->operation != ExitOperation::None)
    outcome = perform(*session, *point, values + point->numWritten);
  if (point->endsByRaising()) {
    restoreHandled(*session, *point, values);
    return endByRaising(*session, *point, outcome);
  }
  if (!frame)
    frame = makeFrame(*session, point->code, static_cast<Function *>(place));
  for (uint32_t i = 0; i < point->numWritten; ++i)
    if (uint32_t slot = point->values[i].slot; slot != ExitValue::NoSlot)
      frame->slots[slot] = values[i];
  if (point->operation == ExitOperation::Call && !outcome)
    noteInstance(*point, frame, values[point->numWritten + 1]);
  if (point->way == ExitWay::After && !outcome)
    outcome = callLeftToFrame(frame);
  restoreHandled(*session, *point, values);
  return leave(*point, frame, outcome);
}
