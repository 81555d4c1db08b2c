//===- ExitPoint.h - What leaving compiled code takes -----------*- C++ -*-===//
///
/// \file
/// Compiled code is full of places where it can be left for the interpreter,
/// and is left at next to none. So an exit is one call in machine code: what is
/// the same each time stands in an ExitPoint, and the call's arguments are what
/// the code has in its registers there, as it is. What has to be boxed, done,
/// counted and written is the business of compiled::exit.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_INTERP_EXITPOINT_H
#define MONTYJIT_INTERP_EXITPOINT_H

#include "montyjit/Interp/Feedback.h"
#include "montyjit/Runtime/Value.h"

#include <memory>
#include <vector>

namespace montyjit {

/// What the exit is given of a value.
enum class ExitForm : uint8_t {
  /// The word.
  Word,
  /// Nothing: ExitValue::constant is the word.
  Constant,
  /// 0 or 1.
  Bool,
  /// A new float's number.
  Float,
  /// A float's number, and its word if it has one, else 0.
  FloatAndWord,
  /// Nothing: the value numbered ExitValue::source is the same.
  Same,
  /// The number and word of a float that was read from a local: the value
  /// numbered `source` is the same unless that local has been assigned since.
  FloatOfLocal,
  /// The same of a local that stands in the frame, at slot `source`.
  FloatOfSlot,
  /// Nothing: a new list of the `source` values before this one.
  List,
  /// Nothing: a new dict of the `source` values before this one, which are
  /// strings and their values in turn.
  Keywords,
  /// A loop's range that it keeps itself: the next number, the stop and step.
  OwnRange,
  /// A loop's iterator; if it is empty, a list that the loop goes through, and
  /// the position in it.
  OwnList,
};

/// A value of the code that is left.
struct ExitValue {
  /// Belongs to what is made of it.
  static constexpr uint32_t NoSlot = UINT32_MAX;

  ExitForm form;
  /// The frame's slot that it belongs to. Unused in operands.
  uint32_t slot = NoSlot;
  uint32_t source = 0;
  Value constant{};
};

/// What is done before the interpreter goes on, as the compiled code cannot.
/// ExitPoint::aux is the operator.
enum class ExitOperation : uint8_t {
  None,
  Binary,
  InPlace,
  Unary,
  Compare,
  /// Of an object and a key; and a value.
  LoadItem,
  StoreItem,
  /// Of an object, for the AttributeNode that is guarded; and a value.
  LoadAttribute,
  StoreAttribute,
  /// Of a callee, its receiver or empty, and `aux` arguments, those of the
  /// CallNode.
  Call,
};

/// Where the interpreter goes on.
enum class ExitWay : uint8_t {
  /// Behind the operation of the node, with its outcome: a value, or empty with
  /// status Suspended or Raised.
  After,
  /// At the node's start, where nothing is delivered (ResumeKind::Start).
  Before,
  /// The node has raised the exception that is pending.
  Raised,
  /// The exception that is the outcome was not handled, or only meanwhile. It
  /// has its traceback entry.
  RaisedAgain,
  /// A handler that ran on the frame did not complete, and has noted where.
  Stopped,
  /// Nowhere yet: the frame is waiting at its entry (unwindNativeStack).
  AtEntry,
  /// In the compiled code: the frame is only written.
  Back,
};

/// What the compiled code is to the interpreter.
enum class ExitScope : uint8_t {
  /// An activation, which ends here: the result is what its frame comes to.
  Function,
  /// The body of a generator, whose activation the interpreter has entered: the
  /// result is what it comes to.
  Body,
  /// A loop that was entered from the interpreter, and goes on to the end of
  /// the body: the result is a Completion.
  Loop,
  /// A loop that is compiled alone, ExitPoint::around: what is left of it goes
  /// on in the interpreter. A Completion, or what the expression comes to.
  Contained,
};

/// One exit. Owned by the machine code that calls it.
struct ExitPoint {
  PyCode *code = nullptr;
  Node *node = nullptr;
  Node *around = nullptr;
  /// The node whose guard failed, and why; null: none did.
  Node *guarded = nullptr;
  ExitReason reason{};
  ExitWay way{};
  ExitScope scope{};
  ExitOperation operation = ExitOperation::None;
  uint8_t aux = 0;
  /// There is no frame yet.
  bool isFrameless = false;
  /// What is raised here is handled by the code.
  bool isProtected = false;
  /// The last value is what Session::handled is outside of the handlers that
  /// are left.
  bool restoresHandled = false;
  /// The session's ticks were in a register.
  bool hasTicks = false;
  /// What the frame's slots get; behind that the operation's operands, and what
  /// was handled.
  std::vector<ExitValue> values;
  uint32_t numWritten = 0;

  /// Nothing of a function, body or loop that raises is asked for again: the
  /// exit has no values for it, and needs none.
  bool endsByRaising() const {
    return (way == ExitWay::Raised || way == ExitWay::RaisedAgain) &&
           scope != ExitScope::Contained;
  }
};

using ExitPoints = std::vector<std::unique_ptr<ExitPoint>>;

} // namespace montyjit

#endif // MONTYJIT_INTERP_EXITPOINT_H
