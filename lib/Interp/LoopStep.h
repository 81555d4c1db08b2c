//===- LoopStep.h - Taking the next item of a loop --------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_INTERP_LOOPSTEP_H
#define MONTYJIT_LIB_INTERP_LOOPSTEP_H

#include "Handlers.h"

#include "montyjit/Runtime/IteratorStep.h"

namespace montyjit {

/// What came of taking an item.
enum class Taken {
  /// It is to be assigned.
  Item,
  /// It was a pair for two local variables and is assigned, without having
  /// become a
  /// tuple: `for key, value in d.items()`, enumerate, zip.
  Assigned,
  Exhausted,
  /// The iterator raised or was stopped.
  Incomplete,
};

/// Takes the next item of \p iterator for \p target. May suspend.
[[gnu::always_inline]] inline Taken takeItem(Expr *target, Frame *f,
                                             Value iterator, Value &item) {
  Session &session = *f->session;
  if (target->store == storeLocalPair) {
    Value first, second;
    switch (nextPair(session, iterator, first, second)) {
    case PairStep::Taken: {
      NodeArray<Expr *> elts = static_cast<TupleNode *>(target)->elts;
      f->slots[static_cast<NameNode *>(elts[0])->slot] = first;
      f->slots[static_cast<NameNode *>(elts[1])->slot] = second;
      return Taken::Assigned;
    }
    case PairStep::Exhausted:
      return Taken::Exhausted;
    case PairStep::Failed:
      return Taken::Incomplete;
    case PairStep::NoPairs:
      break;
    }
  }
  item = nextItem(session, iterator);
  if (!item) [[unlikely]]
    return Taken::Incomplete;
  return item == Value::exhausted() ? Taken::Exhausted : Taken::Item;
}

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_LOOPSTEP_H
