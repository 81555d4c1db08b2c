//===- DictPairs.cpp - Dicts of pairs, without callbacks ------------------===//
///
/// \file
/// `dict(zip(names, values))`, `dict([(name, value), ...])` and the like, as
/// long as neither the pairs nor the keys take Python code. Nobody knows the
/// dict before it is finished, so it can be given up: then everything is as it
/// was before, and dict.__init__ does the same with callbacks.
///
//===----------------------------------------------------------------------===//

#include "DictSupport.h"
#include "LazyIterators.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/IteratorStep.h"

using namespace montyjit;

namespace {
/// A pair that takes no iteration: two items of a tuple or list. Null if \p row
/// is none.
const Value *plainPair(Value row) {
  if (!isTuple(row) && !isList(row))
    return nullptr;
  std::span<const Value> items = itemsOf(row);
  return items.size() == 2 ? items.data() : nullptr;
}

Dict *prepareFor(Session &session, int64_t count) {
  Dict *dict = makeDict(session);
  return dictPrepare(session, dict, uint64_t(count)) ? dict : nullptr;
}

Value finished(Session &session, Dict *dict) {
  return dictTrim(session, dict) ? Value::fromObject(dict) : Value::empty();
}

/// \return whether the pair was taken; if not, an exception may be pending.
bool take(Session &session, Dict *dict, Value key, Value value) {
  return dictTrySetOwned(session, dict, key, value) == Known::Yes &&
         session.poll();
}

Value dictOfRows(Session &session, std::span<const Value> rows) {
  Dict *dict = prepareFor(session, int64_t(rows.size()));
  if (!dict)
    return Value::empty();
  for (Value row : rows) {
    const Value *pair = plainPair(row);
    if (!pair || !take(session, dict, pair[0], pair[1]))
      return Value::empty();
  }
  return finished(session, dict);
}
} // namespace

Value montyjit::dictOfPairs(Session &session, Value source) {
  if (isList(source) || isTuple(source))
    return dictOfRows(session, itemsOf(source));
  Value iterator = iterNatively(session, source);
  if (!iterator)
    return iterator;
  PairMark mark(iterator);
  Dict *dict = mark.isSet() ? prepareFor(session, mark.remaining()) : nullptr;
  if (!dict)
    return Value::empty();
  Value key, value;
  PairStep step;
  while ((step = nextPair(session, iterator, key, value)) == PairStep::Taken)
    if (!take(session, dict, key, value)) {
      mark.restore();
      return Value::empty();
    }
  return step == PairStep::Exhausted ? finished(session, dict) : Value::empty();
}
