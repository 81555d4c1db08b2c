//===- Stops.h - What a stopped frame holds ---------------------*- C++ -*-===//
///
/// \file
/// A frame that stopped holds, besides its locals, what the nodes on the way to
/// its resume point have evaluated: their temporaries, as each handler saves
/// them
/// (`save`, `stop` of Eval.h) and reads them when it is gone back into. This is
/// the table of that, for whoever has to know it without running: snapshots
/// write the slots that it names and no others, in its order, and check by it
/// what a stranger wrote.
///
/// **Whoever changes what a handler keeps, or adds one, changes Stops.cpp.** A
/// stop that it does not know cannot be written: `--stress=suspend` tells.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_INTERP_STOPS_H
#define MONTYJIT_INTERP_STOPS_H

#include "montyjit/Runtime/Value.h"
#include "montyjit/Sema/CodeUnit.h"

namespace montyjit {

/// What a slot of a stopped frame must be for its handler.
enum class SlotNeed : uint8_t {
  /// Any value of Python.
  Value,
  /// A value, or empty.
  Optional,
  /// What nobody reads unless it is there: None is as good where it is empty.
  Filled,
  Exception,
  /// Exactly of the built-in type, not of a subclass.
  List,
  /// A list that nothing else refers to.
  OwnList,
  Dict,
  Set,
  /// Of an f-string: text, or a number that stands for its own.
  Part,
  Tuple,
  Cell,
  /// Exactly a dict, all keys of which are strings.
  Keywords,
};

/// \return whether \p value is what \p need says.
bool meetsNeed(Value value, SlotNeed need);

/// Is told the slots of a stopped frame one by one.
class StopVisitor {
public:
  /// \return false to give up: the slot is not what it must be.
  virtual bool slot(uint32_t slot, SlotNeed need) = 0;
  /// The frame's result so far (Frame::result) counts.
  virtual bool result(SlotNeed need) = 0;
  /// \return the value of a slot that was visited.
  virtual Value read(uint32_t slot) = 0;

protected:
  ~StopVisitor() = default;
};

/// Visits the slots that frames of \p unit hold when they stopped at \p resume:
/// locals, then temporaries from the outermost node to the innermost. \p
/// isGenerator says whether the frame is a generator's. \return false if \p
/// visitor gave up, or if no frame can stop so.
[[nodiscard]] bool visitStop(const CodeUnit &unit, uint32_t resume,
                             bool isGenerator, StopVisitor &visitor);

} // namespace montyjit

#endif // MONTYJIT_INTERP_STOPS_H
