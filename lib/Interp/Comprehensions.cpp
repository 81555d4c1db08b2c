//===- Comprehensions.cpp - [x for x in y], {..}, {k: v ..}, (x for ..) ---===//
///
/// \file
/// List, set and dict comprehensions run in the enclosing frame (PEP 709). Each
/// level's iterator lives in a temporary from the start, so a stop anywhere
/// inside has nothing to save but the finished parts of the innermost
/// expression.
///
//===----------------------------------------------------------------------===//

#include "LoopStep.h"
#include "Wait.h"

#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/ItemSink.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

bool montyjit::addToSetOf(Session &session, Value set, Value item) {
  Known done = setTryAddOwned(session, set.as<SetObject>(), item);
  if (done != Known::NeedsCall)
    return done == Known::Yes;
  Value args[] = {set, item};
  return bool(runReplayable(session, ReplayOp::SetAdd, 0, args, 2));
}

bool montyjit::storeKeyOf(Session &session, Value dict, Value key,
                          Value value) {
  Known done = dictTrySetOwned(session, dict.as<Dict>(), key, value);
  if (done != Known::NeedsCall)
    return done == Known::Yes;
  Value args[] = {dict, key, value};
  return bool(runReplayable(session, ReplayOp::DictSet, 0, args, 3));
}

void montyjit::reserveForItems(Session &session, List *list, int64_t count) {
  constexpr int64_t Most = 4096;
  if (count > 0 && count <= Most && !reserveMore(session, list, count))
    session.takeException();
}

namespace {

/// The two temporaries of a level: its iterator, and the item while its
/// assignment to the target is stopped (kept by the target itself).
uint32_t iteratorTemp(uint32_t level) {
  return ComprehensionTemps::FirstLevel + 2 * level;
}

/// New cells for captured targets, as each run of the comprehension has its
/// own.
void enterScope(Session &session, Frame *f,
                NodeArray<ComprehensionLocal> locals) {
  for (const ComprehensionLocal &local : locals) {
    f->slots[local.slot] = Value::empty();
    if (local.isCell) {
      auto *cell = static_cast<Cell *>(session.heap.allocate(sizeof(Cell)));
      cell->shape = builtinShape(TypeId::Cell);
      f->slots[local.slot] = Value::fromObject(cell);
    }
  }
}

void leaveScope(Frame *f, NodeArray<ComprehensionLocal> locals) {
  for (const ComprehensionLocal &local : locals)
    f->slots[local.slot] = Value::empty();
}

/// What a comprehension does with an item. `Node` has elt, or key and value.
bool addElement(ListCompNode *n, Frame *f, Value value) {
  return appendOwned(*f->session,
                     temp(f, n, ComprehensionTemps::Result).as<List>(),
                     value) ||
         (stop(f, n), false);
}

bool addElement(SetCompNode *n, Frame *f, Value value) {
  return addToSetOf(*f->session, temp(f, n, ComprehensionTemps::Result),
                    value) ||
         (stop(f, n), false);
}

template <bool R, typename Node> bool runElement(Node *n, Frame *f) {
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return bool(finish(f, n));
  Value value = eval<R>(n->elt, f);
  return value && addElement(n, f, value);
}

template <bool R> bool runElement(DictCompNode *n, Frame *f) {
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return bool(finish(f, n));
  Value key;
  if (isDone<R>(f, n->key))
    key = temp(f, n, ComprehensionTemps::Key);
  else if (!(key = eval<R>(n->key, f)))
    return false;
  Value value = eval<R>(n->value, f);
  if (!value) {
    save(f, n, ComprehensionTemps::Key, key);
    return false;
  }
  return storeKeyOf(*f->session, temp(f, n, ComprehensionTemps::Result), key,
                    value) ||
         (stop(f, n), false);
}

/// A generator expression's item is yielded.
template <bool R> bool runElement(GeneratorExpNode *n, Frame *f) {
  Value value = eval<R>(n->elt, f);
  if (!value)
    return false;
  if (giveToSink(*f->session, f, value))
    return true;
  // One number past the element is the point behind it.
  yieldItem(f, value, resumePoint(n->elt->idEnd, ResumeKind::AfterYield));
  return false;
}

/// What a level waits for when the stop is its own; in the level's second
/// temporary, with the number of the condition above.

bool stopLevel(Frame *f, ComprehensionNode *level, uint32_t slot,
               int64_t step) {
  if (!f->session->hasRaised())
    f->slots[slot] = Value::fromInt(step);
  stop(f, level);
  return false;
}

bool stoppedAt(const Frame *f, const Node *node) {
  return f->resume && resumeNode(f->resume) == node->id;
}

template <bool R>
inline bool passesConditions(ComprehensionNode *level, Frame *f,
                             uint32_t stepSlot, bool &passes) {
  uint32_t i = 0;
  passes = true;
  if (R && stoppedAt(f, level))
    i = uint32_t(f->slots[stepSlot].asInt() >> 2);
  for (; i < level->ifs.size() && passes; ++i) {
    if (R && f->resume && !stoppedAt(f, level) && isDone<R>(f, level->ifs[i]))
      continue;
    if (evalTest<R>(level->ifs[i], level, f, passes))
      continue;
    if (stoppedAt(f, level))
      f->slots[stepSlot] =
          Value::fromInt(int64_t(i) << 2 | ComprehensionTemps::Testing);
    return false;
  }
  return true;
}

uint32_t firstTemp(const GeneratorExpNode *n) { return n->unit->numLocals; }
template <typename Node> uint32_t firstTemp(const Node *n) { return n->temp; }

/// Waiting of an asynchronous level: only one of them waits at a time.
template <typename Node> Wait waitOf(Node *n, Frame *f, uint32_t index) {
  uint32_t first = firstTemp(n);
  return {f, n->generators[index], first + ComprehensionTemps::Inner,
          first + iteratorTemp(index) + 1, AwaitRole::ANext};
}

/// The iterator of a level. A generator expression gets its first one from
/// outside, in slot 0.
template <bool R, typename Node>
bool startLevel(Node *n, Frame *f, uint32_t index, uint32_t slot) {
  ComprehensionNode *level = n->generators[index];
  Value made;
  if constexpr (std::is_same_v<Node, GeneratorExpNode>)
    if (index == 0) {
      f->slots[slot] = f->slots[0];
      return true;
    }
  if (R && stoppedAt(f, level)) {
    made = level->isAsync ? resumeAsyncIteration(waitOf(n, f, index))
                          : finish(f, level);
  } else {
    Value source = eval<R>(level->iter, f);
    if (!source)
      return false;
    made = level->isAsync ? startAsyncIteration(waitOf(n, f, index), source)
                          : iterateAlone(*f->session, source);
    if (!made)
      return level->isAsync ? false
                            : stopLevel(f, level, slot + 1,
                                        ComprehensionTemps::GettingIterator);
  }
  f->slots[slot] = made;
  return bool(made);
}

/// \return whether the stop was while the level's iterator was made.
template <typename Node>
bool stoppedInStart(Node *n, Frame *f, uint32_t index, uint32_t slot) {
  ComprehensionNode *level = n->generators[index];
  if (std::is_same_v<Node, GeneratorExpNode> && index == 0)
    return false;
  if (stoppedIn(f, level->iter))
    return true;
  if (!stoppedAt(f, level))
    return false;
  if (level->isAsync)
    return resumeKind(f->resume) != ResumeKind::AfterYield &&
           waitOf(n, f, index).isAt(WaitStep::CallingAIter);
  return f->slots[slot + 1] ==
         Value::fromInt(ComprehensionTemps::GettingIterator);
}

/// \return whether the stop was while the level's item was taken or assigned.
template <typename Node>
bool stoppedInItem(Node *n, Frame *f, uint32_t index, uint32_t slot) {
  ComprehensionNode *level = n->generators[index];
  if (stoppedIn(f, level->target))
    return true;
  if (!stoppedAt(f, level))
    return false;
  return level->isAsync ? waitOf(n, f, index).isStopped()
                        : f->slots[slot + 1] ==
                              Value::fromInt(ComprehensionTemps::GettingItem);
}

/// Goes on with an item of an asynchronous level, the end, or a stop.
bool assignAsync(ComprehensionNode *level, Frame *f, Value item,
                 bool &exhausted) {
  if (!item)
    return false;
  if (item == Value::exhausted())
    return exhausted = true;
  return tick(*f->session) ? level->target->store(level->target, f, item)
                           : (stop(f, level), false);
}

/// Takes the next item and assigns it. \return false when it did not complete.
[[gnu::always_inline]] inline bool advanceLevel(ComprehensionNode *level,
                                                Frame *f, uint32_t slot,
                                                bool &exhausted) {
  Value item;
  switch (takeItem(level->target, f, f->slots[slot], item)) {
  case Taken::Incomplete:
    return stopLevel(f, level, slot + 1, ComprehensionTemps::GettingItem);
  case Taken::Exhausted:
    return exhausted = true;
  case Taken::Assigned:
    return tick(*f->session) || (stop(f, level), false);
  case Taken::Item:
    return tick(*f->session) ? storeNow(level->target, f, item)
                             : (stop(f, level), false);
  }
  __builtin_unreachable();
}

/// What came of the innermost loop.
enum class Innermost {
  Exhausted,
  /// Compiled code has run it, and those around it, to their end.
  AllExhausted,
  Incomplete,
};

/// Goes on with the innermost loop, which is not asynchronous, from its next
/// item to its end.
template <typename Node>
Innermost runInnermost(Node *n, Frame *f, ComprehensionNode *level,
                       uint32_t slot) {
  LoopTurns turns(f, n);
  for (;;) {
    if (turns.isLookDue()) [[unlikely]] {
      Value result = runCompiledLoop(n, f, turns);
      if (!(result == Value::exhausted()))
        return result ? Innermost::AllExhausted : Innermost::Incomplete;
    }
    bool exhausted = false, passes = true;
    if (!advanceLevel(level, f, slot, exhausted)) [[unlikely]]
      return Innermost::Incomplete;
    if (exhausted)
      return Innermost::Exhausted;
    if (!level->ifs.empty() &&
        !passesConditions<false>(level, f, slot + 1, passes)) [[unlikely]]
      return Innermost::Incomplete;
    if (passes && !runElement<false>(n, f)) [[unlikely]]
      return Innermost::Incomplete;
  }
}

/// Goes on with the loops from the next item of level \p index, inwards and
/// outwards, until all have ended. \return false when something did not
/// complete.
template <typename Node> bool runLoops(Node *n, Frame *f, uint32_t index) {
  uint32_t last = n->generators.size() - 1;
  for (;;) {
    ComprehensionNode *level = n->generators[index];
    uint32_t slot = firstTemp(n) + iteratorTemp(index);
    bool exhausted = false, passes = true, isTaken;
    if (level->isAsync)
      isTaken = assignAsync(
          level, f, takeAsync(waitOf(n, f, index), f->slots[slot]), exhausted);
    else if (index == last) {
      Innermost done = runInnermost(n, f, level, slot);
      if (done == Innermost::AllExhausted)
        return true;
      isTaken = exhausted = done == Innermost::Exhausted;
    } else
      isTaken = advanceLevel(level, f, slot, exhausted);
    if (!isTaken) [[unlikely]]
      return false;
    if (exhausted) {
      if (index-- == 0)
        return true;
      continue;
    }
    if (!level->ifs.empty() &&
        !passesConditions<false>(level, f, slot + 1, passes)) [[unlikely]]
      return false;
    if (!passes)
      continue;
    if (index < last) {
      ++index;
      if (!startLevel<false>(n, f, index, firstTemp(n) + iteratorTemp(index)))
        return false;
    } else if (!runElement<false>(n, f)) {
      return false;
    }
  }
}

/// Goes on inside of level \p index, whose item passed.
template <typename Node> bool enterLevel(Node *n, Frame *f, uint32_t index) {
  if (index + 1 == n->generators.size())
    return runElement<false>(n, f) && runLoops(n, f, index);
  return startLevel<false>(n, f, index + 1,
                           firstTemp(n) + iteratorTemp(index + 1)) &&
         runLoops(n, f, index + 1);
}

/// Goes back into getting an item of a level, or into its assignment.
template <typename Node>
bool finishItem(Node *n, Frame *f, uint32_t index, uint32_t slot,
                bool &exhausted) {
  ComprehensionNode *level = n->generators[index];
  if (stoppedIn(f, level->target))
    return resumeStore(level->target, f);
  if (level->isAsync)
    return assignAsync(level, f, resumeTakeAsync(waitOf(n, f, index)),
                       exhausted);
  Value item = finishNext(f, level);
  if (!item)
    return stopLevel(f, level, slot + 1, ComprehensionTemps::GettingItem);
  if (item == Value::exhausted())
    return exhausted = true;
  if (!tick(*f->session))
    return stop(f, level), false;
  return level->target->store(level->target, f, item);
}

/// Goes back into level \p index, where the stop was, but not in the element.
template <typename Node> bool resumeLevel(Node *n, Frame *f, uint32_t index) {
  ComprehensionNode *level = n->generators[index];
  uint32_t slot = firstTemp(n) + iteratorTemp(index);
  if (stoppedInStart(n, f, index, slot))
    return startLevel<true>(n, f, index, slot) && runLoops(n, f, index);
  bool inItem = stoppedInItem(n, f, index, slot);
  bool exhausted = false, passes = true;
  if (inItem && !finishItem(n, f, index, slot, exhausted))
    return false;
  if (exhausted)
    return index == 0 || runLoops(n, f, index - 1);
  if (!passesConditions<true>(level, f, slot + 1, passes))
    return false;
  return passes ? enterLevel(n, f, index) : runLoops(n, f, index);
}

/// Goes back into the loops.
template <typename Node> bool resumeLoops(Node *n, Frame *f) {
  uint32_t count = n->generators.size();
  for (uint32_t i = 0; i < count; ++i)
    if (stoppedIn(f, n->generators[i]))
      return resumeLevel(n, f, i);
  return runElement<true>(n, f) && runLoops(n, f, count - 1);
}

template <bool R, typename Node>
Value runComprehension(Node *n, Frame *f, Value (*make)(Session &)) {
  bool done;
  if (R && f->resume) {
    done = resumeLoops(n, f);
  } else {
    // The first iterable is evaluated outside of the new scope; its names are
    // other slots, so entering the scope first is the same.
    enterScope(*f->session, f, n->locals);
    temp(f, n, ComprehensionTemps::Result) = make(*f->session);
    done = startLevel<false>(n, f, 0, n->temp + iteratorTemp(0));
    if constexpr (std::is_same_v<Node, ListCompNode>)
      if (done && n->generators.size() == 1 && n->generators[0]->ifs.empty())
        reserveForItems(
            *f->session,
            temp(f, n, ComprehensionTemps::Result).template as<List>(),
            remainingNatively(temp(f, n, iteratorTemp(0))));
    done = done && runLoops(n, f, 0);
  }
  if (!done) {
    if (f->session->hasRaised())
      leaveScope(f, n->locals);
    return {};
  }
  leaveScope(f, n->locals);
  return temp(f, n, ComprehensionTemps::Result);
}
} // namespace

template <bool R> Value montyjit::execListComp(Expr *expr, Frame *f) {
  return runComprehension<R>(cast<ListCompNode>(expr), f, [](Session &s) {
    return Value::fromObject(makeList(s));
  });
}

template <bool R> Value montyjit::execSetComp(Expr *expr, Frame *f) {
  return runComprehension<R>(cast<SetCompNode>(expr), f, [](Session &s) {
    return Value::fromObject(makeSet(s));
  });
}

template <bool R> Value montyjit::execDictComp(Expr *expr, Frame *f) {
  return runComprehension<R>(cast<DictCompNode>(expr), f, [](Session &s) {
    return Value::fromObject(makeDict(s));
  });
}

Value montyjit::runGeneratorExp(GeneratorExpNode *n, Frame *f) {
  if (f->resume == resumePoint(n->elt->idEnd, ResumeKind::AfterYield)) {
    // What next() comes to: the loops go on behind the element.
    f->resume = 0;
    if (!f->session->takeDelivered()) [[unlikely]]
      return f->session->fail(n->elt);
    return runLoops(n, f, n->generators.size() - 1) ? none() : Value::empty();
  }
  if (f->resume)
    return resumeLoops(n, f) ? none() : Value::empty();
  Session &session = *f->session;
  auto *code = static_cast<PyCode *>(f->code);
  if (++code->calls == session.hotCalls) [[unlikely]]
    noteHotCode(session, code, n, f);
  bool done = startLevel<false>(n, f, 0, firstTemp(n) + iteratorTemp(0)) &&
              runLoops(n, f, 0);
  return done ? none() : Value::empty();
}

/// The first iterable is evaluated, and its iterator made, outside.
template <bool R> static Value firstIterator(GeneratorExpNode *n, Frame *f) {
  ComprehensionNode *level = n->generators[0];
  Wait wait{f, n, n->temp, uint32_t(n->temp + 1), AwaitRole::ANext};
  if (isDone<R>(f, level->iter))
    return level->isAsync ? resumeAsyncIteration(wait) : finish(f, n);
  Value source = eval<R>(level->iter, f);
  if (!source)
    return source;
  if (level->isAsync)
    return startAsyncIteration(wait, source);
  Value iterator = iterateAlone(*f->session, source);
  if (!iterator && f->session->hasRaised())
    return f->session->fail(level->iter);
  return iterator ? iterator : stop(f, n);
}

template <bool R> Value montyjit::execGeneratorExp(Expr *expr, Frame *f) {
  auto *n = cast<GeneratorExpNode>(expr);
  Session &session = *f->session;
  Value iterator = firstIterator<R>(n, f);
  if (!iterator)
    return {};
  Value function = makeFunction(f, n->unit, Value::empty(), Value::empty());
  if (!function)
    return stop(f, n);
  Value result = session.call(function, iterator);
  return result ? result : stop(f, n);
}

namespace montyjit {
template Value execListComp<false>(Expr *, Frame *);
template Value execListComp<true>(Expr *, Frame *);
template Value execSetComp<false>(Expr *, Frame *);
template Value execSetComp<true>(Expr *, Frame *);
template Value execDictComp<false>(Expr *, Frame *);
template Value execDictComp<true>(Expr *, Frame *);
template Value execGeneratorExp<false>(Expr *, Frame *);
template Value execGeneratorExp<true>(Expr *, Frame *);
} // namespace montyjit
