//===- ItemSink.h - Where a generator's items go ----------------*- C++ -*-===//
///
/// \file
/// A built-in that consumes a generator (`sum(x for x in ...)`, `join`, `list`,
/// `any`) does little with an item. Instead of leaving the generator's frame
/// for every one, it leaves word of a function that takes an item; `yield`
/// calls that and goes on. An item that the function cannot take without a call
/// is yielded as always, so the consumer needs no second way of doing anything.
///
/// Programs see no difference: the item is taken when it is yielded, and a
/// resumption that does not happen is counted in the ticks.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_ITEMSINK_H
#define MONTYJIT_RUNTIME_ITEMSINK_H

#include "montyjit/Runtime/IteratorStep.h"

#include <utility>

namespace montyjit {

struct ItemSink {
  /// Takes \p item for \p consumer. \return false, with nothing done, where
  /// that takes a call or fails. Never suspends; leaves the status alone.
  using Take = bool (*)(Session &session, Frame *consumer, Value item);

  /// The frame whose items are taken: the innermost generator of those that are
  /// driven by `yield from`; and how many those are.
  Frame *source;
  uint32_t levels;
  Frame *consumer;
  Take take;
};

/// The generator of \p f yields \p item. \return whether it was taken: the
/// generator goes on as if it had been resumed with None.
inline bool giveToSink(Session &session, Frame *f, Value item) {
  ItemSink *sink = session.sink;
  if (!sink || sink->source != f || session.ticks < sink->levels)
    return false;
  if (!sink->take(session, sink->consumer, item))
    return false;
  session.ticks -= sink->levels;
  return true;
}

/// Gives the items' room of \p list back, which is empty then. \pre nobody but
/// the caller knows the list, which has grown by appending alone.
void releaseItems(Session &session, List *list);
/// Out-of-line part of appendOwned.
[[nodiscard]] bool appendOwnedSlow(Session &session, List *list, Value item);
/// append() for such a list: the room that it grows out of is given back.
[[nodiscard]] inline bool appendOwned(Session &session, List *list,
                                      Value item) {
  if (list->size == list->capacity) [[unlikely]]
    return appendOwnedSlow(session, list, item);
  list->items[list->size++] = item;
  return true;
}

/// Takes \p item for a list that has room.
inline bool takeIntoList(List *list, Value item) {
  if (list->size == list->capacity)
    return false;
  list->items[list->size++] = item;
  return true;
}

/// nextItem for a consumer: \return the next item that \p take did not take.
inline Value nextUntaken(Session &session, Value iterator, Frame *consumer,
                         ItemSink::Take take) {
  if (!isExactly(iterator, TypeId::Generator) ||
      !iterator.as<Generator>()->frame)
    return nextItem(session, iterator);
  ItemSink sink{iterator.as<Generator>()->frame, 1, consumer, take};
  ItemSink *outer = std::exchange(session.sink, &sink);
  Value item = interpreterHooks.resumeGenerator(
      session, iterator.as<Generator>(), none());
  session.sink = outer;
  return item;
}

} // namespace montyjit

/// AWAIT_NEXT (Resumable.h) with a function that takes items for the frame.
#define AWAIT_NEXT_UNTAKEN(STATE, RESULT, ITERATOR, TAKE)                      \
  AWAIT_BY(                                                                    \
      STATE, RESULT,                                                           \
      nextUntaken(*resumableFrame_->session, ITERATOR, resumableFrame_, TAKE), \
      takeDeliveredNext(), (RESULT).isEmpty())

#endif // MONTYJIT_RUNTIME_ITEMSINK_H
