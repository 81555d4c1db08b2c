//===- Itertools.h - What the iterators of itertools share ------*- C++ -*-===//
///
/// \file
/// The iterators of itertools are objects with Layout::Lazy. A step that may
/// run Python code is a resumable function; where all that an iterator draws
/// from are built-in iterators it is stepped without a frame, by nextOfTool.
/// What either of them leaves in the fields, the other goes on from.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_ITERTOOLS_H
#define MONTYJIT_LIB_RUNTIME_ITERTOOLS_H

#include "LazyIterators.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Resumable.h"

/// `RESULT = tuple(ITERABLE)`.
#define AWAIT_TUPLE(STATE, RESULT, ITERABLE)                                   \
  AWAIT_BY(STATE, RESULT,                                                      \
           resumableFrame_->session->call(                                     \
               Value::fromObject(builtinType(TypeId::Tuple)), ITERABLE),       \
           takeDeliveredExactly(TypeId::Tuple), (RESULT).isEmpty())

namespace montyjit {

/// Which of the itertools iterators \p iterator is, or its class derives from.
inline TypeId toolKind(Value iterator) {
  return iterator.object()->shape->type->solidBase->id;
}
/// Empties the field that holds an iterator which has ended. \return empty,
/// with StopIteration pending.
Value endTool(Session &session, Value &field);
/// `a + b` of two ints or two floats; empty with status Ok for others.
Value addNumbers(Session &session, Value a, Value b);

/// \return whether no step of \p iterator, an itertools iterator, runs Python
/// code. False for any other object.
bool isPureTool(Value iterator);

/// The next item of an itertools iterator, exhausted(), or empty with an
/// exception pending; empty with status Ok where the step might run Python
/// code, and for any other object. Never suspends.
Value nextOfTool(Session &session, Value iterator);
/// The same for those in ItertoolsStreams.cpp and ItertoolsChoices.cpp, and for
/// filter and filterfalse.
Value nextOfStream(Session &session, Value iterator);
Value nextOfChoice(Session &session, Value iterator);
Value nextOfFilter(Session &session, Value iterator);

/// `__next__` by nextOfTool.
Value toolQuickNext(Session &session, Value *args);

/// Rows for the method tables.
constexpr NativeDef toolIter() {
  return {.name = "__iter__", .signature = "(self, /)", .function = returnSelf};
}
constexpr NativeDef toolNext(EntryFn step, uint16_t stateSlots = 0,
                             bool (*isSound)(const Frame *) = nullptr) {
  return {.name = "__next__",
          .signature = "(self, /)",
          .kind = NativeKind::Resumable,
          .stateSlots = stateSlots,
          .step = step,
          .quick = toolQuickNext,
          .isSound = isSound};
}
/// Of an iterator that nextOfTool always steps.
constexpr NativeDef pureToolNext() {
  return {
      .name = "__next__", .signature = "(self, /)", .function = toolQuickNext};
}

/// The parts of initItertools().
void initItertoolsStreams();
void initItertoolsChoices();
void initItertoolsFilters();
void initItertoolsGroups();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_ITERTOOLS_H
