//===- Match.cpp - match subject: case pattern ----------------------------===//
///
/// \file
/// A pattern is asked whether a subject matches; what its names are to be bound
/// to waits in temporaries until the whole pattern of the `case` has matched.
/// Every pattern keeps its subject in its first temporary, so that it can be
/// gone back into; Sema gives the parts of a pattern temporaries beside each
/// other.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"
#include "Internals.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"

using namespace montyjit;

namespace {
enum class Outcome { NoMatch, Match, Stopped };

inline Outcome outcomeOf(bool matched) {
  return matched ? Outcome::Match : Outcome::NoMatch;
}

template <bool R>
Outcome matchPattern(Pattern *pattern, Frame *f, Value subject);

bool ownStop(const Frame *f, const Node *n) {
  return f->resume && resumeNode(f->resume) == n->id;
}

Outcome stopAt(Frame *f, Pattern *n, uint32_t stepTemp, int64_t step) {
  stopPhase(f, n, stepTemp, step);
  return Outcome::Stopped;
}

//===--- Values ---------------------------------------------------------===//

enum ValueTemp : uint32_t { SubjectTemp, ValueStepTemp };
enum ValueStep : int64_t { Comparing, Testing };

Outcome testEquality(MatchValueNode *n, Frame *f, Value equal) {
  bool truth;
  if (quickTruth(equal, truth))
    return outcomeOf(truth);
  Value tested = f->session->truth(equal);
  return tested ? outcomeOf(tested == trueValue())
                : stopAt(f, n, ValueStepTemp, Testing);
}

template <bool R>
Outcome matchValue(MatchValueNode *n, Frame *f, Value subject) {
  if (R && ownStop(f, n)) {
    bool wasTesting = temp(f, n, ValueStepTemp) == Value::fromInt(Testing);
    Value result = finish(f, n);
    if (!result)
      return Outcome::Stopped;
    return wasTesting ? outcomeOf(result == trueValue())
                      : testEquality(n, f, result);
  }
  Value value = eval<R>(n->value, f);
  if (!value) {
    save(f, n, SubjectTemp, subject);
    return Outcome::Stopped;
  }
  Value equal = f->session->compare(CompareOperator::Eq, subject, value);
  return equal ? testEquality(n, f, equal)
               : stopAt(f, n, ValueStepTemp, Comparing);
}

//===--- Sequences ------------------------------------------------------===//

enum PartsTemp : uint32_t { PartsSubject, PartsTemp, StepTemp };
/// From FirstItem on: getting the item of a pattern, the length for it.
enum SequenceStep : int64_t { Measuring, Unpacking, FirstItem };

/// Where the star stands; the number of patterns if there is none.
uint32_t starOf(const MatchSequenceNode *n) {
  uint32_t at = 0;
  while (at < n->patterns.size() &&
         n->patterns[at]->kind != NodeKind::MatchStar)
    ++at;
  return at;
}

bool isWildcard(const Pattern *pattern) {
  if (pattern->kind == NodeKind::MatchStar)
    return !static_cast<const MatchStarNode *>(pattern)->name;
  auto *as = static_cast<const MatchAsNode *>(pattern);
  return pattern->kind == NodeKind::MatchAs && !as->pattern && !as->name;
}

bool areWildcards(NodeArray<Pattern *> patterns) {
  for (Pattern *each : patterns)
    if (!isWildcard(each))
      return false;
  return true;
}

/// Matches each of \p patterns with its item of the tuple in PartsTemp, or goes
/// back into one.
template <bool R>
Outcome matchParts(Node *n, NodeArray<Pattern *> patterns, Frame *f,
                   uint32_t first) {
  for (uint32_t i = 0; i < patterns.size(); ++i) {
    if (isDone<R>(f, patterns[i]))
      continue;
    Value item = temp(f, n, PartsTemp).as<Tuple>()->items[first + i];
    Outcome outcome = matchPattern<R>(patterns[i], f, item);
    if (outcome != Outcome::Match)
      return outcome;
  }
  return Outcome::Match;
}

/// \return whether \p value is what there is for \p count patterns: None, where
/// it does not match.
bool isAnswerFor(Value value, uint32_t count) {
  return value == none() ||
         (isTuple(value) && value.as<Tuple>()->size == count);
}

/// The item for pattern number \p at: behind the star it is counted from the
/// end, wherever that is now. Or goes back into that.
template <bool R>
Value itemAt(MatchSequenceNode *n, Frame *f, Value subject, uint32_t at) {
  bool wasGetting = false;
  Value length;
  if (R && f->resume) {
    wasGetting = temp(f, n, StepTemp) == Value::fromInt(FirstItem + 2 * at);
    Value value = finish(f, n);
    if (!value || wasGetting)
      return value;
    if (!checkAnswer(f, n, value, value.isInt()))
      return {};
    length = value;
  } else if (at > starOf(n)) {
    if (!(length = f->session->length(subject)))
      return stopPhase(f, n, StepTemp, FirstItem + 2 * at + 1);
  }
  int64_t index = length ? length.asInt() - (n->patterns.size() - at) : at;
  Value item = f->session->getItem(subject, Value::fromInt(index));
  return item ? item : stopPhase(f, n, StepTemp, FirstItem + 2 * at);
}

/// `[a, *_, b]`: CPython takes single items out of the subject.
template <bool R>
Outcome matchItems(MatchSequenceNode *n, Frame *f, Value subject) {
  uint32_t first = 0;
  if (R && ownStop(f, n))
    first = uint32_t(temp(f, n, StepTemp).asInt() - FirstItem) / 2;
  for (uint32_t i = first; i < n->patterns.size(); ++i) {
    Pattern *part = n->patterns[i];
    bool isOwn = R && ownStop(f, n);
    if (isWildcard(part) || (!isOwn && isDone<R>(f, part)))
      continue;
    Value item;
    if (!(R && f->resume) || isOwn)
      if (!(item = itemAt<R>(n, f, subject, i)))
        return Outcome::Stopped;
    Outcome outcome = matchPattern<R>(part, f, item);
    if (outcome != Outcome::Match)
      return outcome;
  }
  return Outcome::Match;
}

Outcome unpackSubject(MatchSequenceNode *n, Frame *f, Value subject) {
  uint32_t star = starOf(n), count = n->patterns.size();
  bool hasStar = star < count;
  Value items = unpackIterable(*f->session, subject, star,
                               hasStar ? count - star - 1 : 0, hasStar);
  if (!items)
    return stopAt(f, n, StepTemp, Unpacking);
  temp(f, n, PartsTemp) = items;
  return matchParts<false>(n, n->patterns, f, 0);
}

bool takesItems(const MatchSequenceNode *n) {
  uint32_t star = starOf(n);
  return star < n->patterns.size() && isWildcard(n->patterns[star]);
}

Outcome afterLength(MatchSequenceNode *n, Frame *f, Value subject,
                    Value length) {
  if (!length)
    return stopAt(f, n, StepTemp, Measuring);
  uint32_t count = n->patterns.size();
  bool hasStar = starOf(n) < count;
  bool fits =
      hasStar ? length.asInt() >= int64_t(count) - 1 : length.asInt() == count;
  if (!fits || areWildcards(n->patterns))
    return outcomeOf(fits);
  if (!takesItems(n))
    return unpackSubject(n, f, subject);
  return matchItems<false>(n, f, subject);
}

template <bool R>
Outcome matchSequence(MatchSequenceNode *n, Frame *f, Value subject) {
  if (R && f->resume) {
    subject = temp(f, n, PartsSubject);
    int64_t step = ownStop(f, n) ? temp(f, n, StepTemp).asInt() : FirstItem;
    if (step == Measuring) {
      Value length = finishExactly(f, n, TypeId::Int);
      return length ? afterLength(n, f, subject, length) : Outcome::Stopped;
    }
    if (step == Unpacking) {
      Value items = finishTuple(f, n, n->patterns.size());
      if (!items)
        return Outcome::Stopped;
      temp(f, n, PartsTemp) = items;
      return matchParts<false>(n, n->patterns, f, 0);
    }
    return takesItems(n) ? matchItems<true>(n, f, subject)
                         : matchParts<true>(n, n->patterns, f, 0);
  }
  if (collectionKind(typeOf(subject)) != CollectionKind::Sequence)
    return Outcome::NoMatch;
  temp(f, n, PartsSubject) = subject;
  if (n->patterns.size() == 1 && starOf(n) == 0)
    return takesItems(n) ? Outcome::Match : unpackSubject(n, f, subject);
  return afterLength(n, f, subject, f->session->length(subject));
}

//===--- Mappings -------------------------------------------------------===//

enum MappingTemp : uint32_t { KeysTemp = 3, RestTemp };
enum MappingStep : int64_t { Counting, GettingValues, MakingRest };

Outcome finishMapping(MatchMappingNode *n, Frame *f) {
  if (!n->rest)
    return Outcome::Match;
  Value args[] = {temp(f, n, PartsSubject), temp(f, n, KeysTemp)};
  Value rest = callInternal(*f->session, Internal::MatchRest, args, 2);
  if (!rest)
    return stopAt(f, n, StepTemp, MakingRest);
  temp(f, n, RestTemp) = rest;
  return Outcome::Match;
}

template <bool R> Outcome matchMappingParts(MatchMappingNode *n, Frame *f) {
  Outcome outcome = matchParts<R>(n, n->patterns, f, 0);
  return outcome == Outcome::Match ? finishMapping(n, f) : outcome;
}

Outcome afterValues(MatchMappingNode *n, Frame *f, Value values) {
  if (!values)
    return stopAt(f, n, StepTemp, GettingValues);
  if (values == none())
    return Outcome::NoMatch;
  temp(f, n, PartsTemp) = values;
  return matchMappingParts<false>(n, f);
}

/// Evaluates the keys into a list, then gets their values.
template <bool R> Outcome matchKeys(MatchMappingNode *n, Frame *f) {
  Session &session = *f->session;
  if (!(R && f->resume))
    temp(f, n, KeysTemp) = Value::fromObject(makeList(session, n->keys.size()));
  for (Expr *key : n->keys) {
    if (isDone<R>(f, key))
      continue;
    Value value = eval<R>(key, f);
    if (!value || !append(session, temp(f, n, KeysTemp).as<List>(), value))
      return Outcome::Stopped;
  }
  Value args[] = {temp(f, n, PartsSubject), temp(f, n, KeysTemp)};
  return afterValues(n, f, callInternal(session, Internal::MatchKeys, args, 2));
}

Outcome afterCount(MatchMappingNode *n, Frame *f, Value count) {
  if (!count)
    return stopAt(f, n, StepTemp, Counting);
  return count.asInt() >= n->keys.size() ? matchKeys<false>(n, f)
                                         : Outcome::NoMatch;
}

Outcome resumeMapping(MatchMappingNode *n, Frame *f) {
  if (!ownStop(f, n)) {
    for (Pattern *part : n->patterns)
      if (stoppedIn(f, part))
        return matchMappingParts<true>(n, f);
    return matchKeys<true>(n, f);
  }
  auto step = MappingStep(temp(f, n, StepTemp).asInt());
  Value value = finish(f, n);
  if (!value)
    return Outcome::Stopped;
  switch (step) {
  case Counting:
    return checkAnswer(f, n, value, value.isInt()) ? afterCount(n, f, value)
                                                   : Outcome::Stopped;
  case GettingValues:
    return checkAnswer(f, n, value, isAnswerFor(value, n->patterns.size()))
               ? afterValues(n, f, value)
               : Outcome::Stopped;
  case MakingRest:
    temp(f, n, RestTemp) = value;
    return Outcome::Match;
  }
  __builtin_unreachable();
}

template <bool R>
Outcome matchMapping(MatchMappingNode *n, Frame *f, Value subject) {
  if (R && f->resume)
    return resumeMapping(n, f);
  Session &session = *f->session;
  if (collectionKind(typeOf(subject)) != CollectionKind::Mapping)
    return Outcome::NoMatch;
  temp(f, n, PartsSubject) = subject;
  if (!n->keys.empty())
    return afterCount(n, f, session.length(subject));
  temp(f, n, KeysTemp) = Value::fromObject(makeList(session));
  return finishMapping(n, f);
}

//===--- Classes --------------------------------------------------------===//

Tuple *attributeNames(Session &session, const MatchClassNode *n) {
  Tuple *names = makeTuple(session, n->kwdAttrs.size());
  for (uint32_t i = 0; i < n->kwdAttrs.size(); ++i)
    names->items[i] = Value::fromObject(nameOf(n->kwdAttrs[i]));
  return names;
}

template <bool R> Outcome matchAttributes(MatchClassNode *n, Frame *f) {
  Outcome outcome = matchParts<R>(n, n->patterns, f, 0);
  return outcome == Outcome::Match
             ? matchParts<R>(n, n->kwdPatterns, f, n->patterns.size())
             : outcome;
}

Outcome afterAttributes(MatchClassNode *n, Frame *f, Value attributes) {
  if (!attributes) {
    stop(f, n);
    return Outcome::Stopped;
  }
  if (attributes == none())
    return Outcome::NoMatch;
  temp(f, n, PartsTemp) = attributes;
  return matchAttributes<false>(n, f);
}

template <bool R>
Outcome matchClass(MatchClassNode *n, Frame *f, Value subject) {
  Session &session = *f->session;
  if (R && ownStop(f, n)) {
    Value attributes = finish(f, n);
    uint32_t count = n->patterns.size() + n->kwdPatterns.size();
    attributes = checkAnswer(f, n, attributes,
                             attributes && isAnswerFor(attributes, count));
    return attributes ? afterAttributes(n, f, attributes) : Outcome::Stopped;
  }
  if (R && f->resume) {
    if (!stoppedIn(f, n->cls))
      return matchAttributes<true>(n, f);
    subject = temp(f, n, PartsSubject);
  }
  Value cls = eval<R>(n->cls, f);
  if (!cls) {
    save(f, n, PartsSubject, subject);
    return Outcome::Stopped;
  }
  Value args[] = {subject, cls, Value::fromObject(attributeNames(session, n)),
                  Value::fromInt(n->patterns.size())};
  return afterAttributes(n, f,
                         callInternal(session, Internal::MatchClass, args, 4));
}

//===--- as, | ----------------------------------------------------------===//

template <bool R> Outcome matchAs(MatchAsNode *n, Frame *f, Value subject) {
  if (!(R && f->resume))
    temp(f, n, SubjectTemp) = subject;
  return n->pattern ? matchPattern<R>(n->pattern, f, subject) : Outcome::Match;
}

enum OrTemp : uint32_t { ChosenTemp = 1 };

template <bool R> Outcome matchOr(MatchOrNode *n, Frame *f, Value subject) {
  if (!(R && f->resume))
    temp(f, n, SubjectTemp) = subject;
  for (uint32_t i = 0; i < n->patterns.size(); ++i) {
    if (isDone<R>(f, n->patterns[i]))
      continue;
    Outcome outcome =
        matchPattern<R>(n->patterns[i], f, temp(f, n, SubjectTemp));
    if (outcome == Outcome::NoMatch)
      continue;
    temp(f, n, ChosenTemp) = Value::fromInt(i);
    return outcome;
  }
  return Outcome::NoMatch;
}

template <bool R>
Outcome matchPattern(Pattern *pattern, Frame *f, Value subject) {
  switch (pattern->kind) {
  case NodeKind::MatchValue:
    if (R && f->resume)
      subject = temp(f, pattern, SubjectTemp);
    return matchValue<R>(cast<MatchValueNode>(pattern), f, subject);
  case NodeKind::MatchSingleton: {
    Expr *value = cast<MatchSingletonNode>(pattern)->value;
    return outcomeOf(value->exec(value, f) == subject);
  }
  case NodeKind::MatchSequence:
    return matchSequence<R>(cast<MatchSequenceNode>(pattern), f, subject);
  case NodeKind::MatchMapping:
    return matchMapping<R>(cast<MatchMappingNode>(pattern), f, subject);
  case NodeKind::MatchClass:
    return matchClass<R>(cast<MatchClassNode>(pattern), f, subject);
  case NodeKind::MatchStar:
    temp(f, pattern, SubjectTemp) = subject;
    return Outcome::Match;
  case NodeKind::MatchAs:
    return matchAs<R>(cast<MatchAsNode>(pattern), f, subject);
  case NodeKind::MatchOr:
    return matchOr<R>(cast<MatchOrNode>(pattern), f, subject);
  default:
    __builtin_unreachable();
  }
}

//===--- Names ----------------------------------------------------------===//

template <bool R> bool bindCaptures(Pattern *pattern, Frame *f);

template <bool R> bool bindCapturesOf(NodeArray<Pattern *> patterns, Frame *f) {
  for (Pattern *each : patterns)
    if (!isDone<R>(f, each) && !bindCaptures<R>(each, f))
      return false;
  return true;
}

template <bool R>
bool bindCapture(NameNode *name, Pattern *pattern, Frame *f, uint32_t from) {
  return !name || assign<R>(name, f, temp(f, pattern, from));
}

/// Binds the names of a pattern that matched, or goes back into that.
template <bool R> bool bindCaptures(Pattern *pattern, Frame *f) {
  switch (pattern->kind) {
  case NodeKind::MatchSequence:
    return bindCapturesOf<R>(cast<MatchSequenceNode>(pattern)->patterns, f);
  case NodeKind::MatchMapping: {
    auto *n = cast<MatchMappingNode>(pattern);
    return bindCapturesOf<R>(n->patterns, f) &&
           bindCapture<R>(n->rest, n, f, RestTemp);
  }
  case NodeKind::MatchClass: {
    auto *n = cast<MatchClassNode>(pattern);
    return bindCapturesOf<R>(n->patterns, f) &&
           bindCapturesOf<R>(n->kwdPatterns, f);
  }
  case NodeKind::MatchStar:
    return bindCapture<R>(cast<MatchStarNode>(pattern)->name, pattern, f,
                          SubjectTemp);
  case NodeKind::MatchAs: {
    auto *n = cast<MatchAsNode>(pattern);
    if (n->pattern && !isDone<R>(f, n->pattern) &&
        !bindCaptures<R>(n->pattern, f))
      return false;
    return bindCapture<R>(n->name, n, f, SubjectTemp);
  }
  case NodeKind::MatchOr: {
    auto *n = cast<MatchOrNode>(pattern);
    auto chosen = uint32_t(temp(f, n, ChosenTemp).asInt());
    return bindCaptures<R>(n->patterns[chosen], f);
  }
  default:
    return true;
  }
}

//===--- Cases ----------------------------------------------------------===//

enum MatchTemp : uint32_t { MatchSubject, PhaseTemp };
enum Phase : int64_t { Matching, Binding, Guarding };

Outcome stopCase(MatchNode *n, Frame *f, Phase phase) {
  if (!f->session->hasRaised())
    temp(f, n, PhaseTemp) = Value::fromInt(phase);
  return Outcome::Stopped;
}

template <bool R>
Outcome testGuard(MatchNode *n, MatchCaseNode *each, Frame *f) {
  if (!each->guard)
    return Outcome::Match;
  bool truth;
  return evalTest<R>(each->guard, each, f, truth) ? outcomeOf(truth)
                                                  : stopCase(n, f, Guarding);
}

/// Tries one case, or goes back into that.
template <bool R>
Outcome matchCase(MatchNode *n, MatchCaseNode *each, Frame *f) {
  Phase phase =
      R && f->resume ? Phase(temp(f, n, PhaseTemp).asInt()) : Matching;
  if (phase == Matching) {
    Outcome outcome =
        matchPattern<R>(each->pattern, f, temp(f, n, MatchSubject));
    if (outcome == Outcome::Stopped)
      return stopCase(n, f, Matching);
    if (outcome == Outcome::NoMatch)
      return outcome;
  }
  if (phase != Guarding && !bindCaptures<R>(each->pattern, f))
    return stopCase(n, f, Binding);
  return testGuard<R>(n, each, f);
}
} // namespace

template <bool R> Completion montyjit::execMatch(Stmt *stmt, Frame *f) {
  auto *n = cast<MatchNode>(stmt);
  if (!(R && f->resume) || stoppedIn(f, n->subject)) {
    Value subject = eval<R>(n->subject, f);
    if (!subject)
      return Completion::Unwind;
    temp(f, n, MatchSubject) = subject;
  }
  for (MatchCaseNode *each : n->cases) {
    if (isDone<R>(f, each))
      continue;
    if (R && stoppedInBlock(f, each->body))
      return runBlock<true>(each->body, f);
    switch (matchCase<R>(n, each, f)) {
    case Outcome::Stopped:
      return Completion::Unwind;
    case Outcome::Match:
      return runBlock<false>(each->body, f);
    case Outcome::NoMatch:
      break;
    }
  }
  return Completion::Next;
}

namespace montyjit {
template Completion execMatch<false>(Stmt *, Frame *);
template Completion execMatch<true>(Stmt *, Frame *);
} // namespace montyjit
