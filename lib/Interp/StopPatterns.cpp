//===- StopPatterns.cpp - What stopped match statements hold --------------===//

#include "StopTable.h"

using namespace montyjit;

namespace {
enum MatchSlot : uint32_t { Subject, PhaseSlot };
enum Phase : int64_t { Matching, Binding, Guarding };
/// Of patterns.
enum PatternSlot : uint32_t { PartSubject, Parts, Step, Keys, Rest };
enum SequenceStep : int64_t { Measuring, Unpacking, FirstItem };
enum MappingStep : int64_t { Counting, GettingValues, MakingRest };

bool isStar(const Pattern *pattern) {
  return pattern->kind == NodeKind::MatchStar;
}

uint32_t starOf(const MatchSequenceNode *n) {
  uint32_t at = 0;
  while (at < n->patterns.size() && !isStar(n->patterns[at]))
    ++at;
  return at;
}

/// Single items are taken out of the subject.
bool takesItems(const MatchSequenceNode *n) {
  uint32_t star = starOf(n);
  return star < n->patterns.size() &&
         !cast<MatchStarNode>(n->patterns[star])->name;
}
} // namespace

Node *StopTable::match(MatchNode *n) {
  if (isIn(n->subject))
    return n->subject;
  uint32_t index = indexOf(n->cases);
  if (index == n->cases.size() || !temp(n, Subject))
    return nullptr;
  MatchCaseNode *each = n->cases[index];
  if (isInOneOf(each->body))
    return childOf(each);
  int64_t phase;
  return numberTemp(n, PhaseSlot, Guarding + 1, phase) ? matchCase(each, phase)
                                                       : nullptr;
}

Node *StopTable::matchCase(MatchCaseNode *n, int64_t phase) {
  if (phase == Guarding)
    return isOwn(n) ? ownCall(n) : isIn(n->guard) ? n->guard : nullptr;
  if (!isIn(n->pattern))
    return nullptr;
  if (phase == Matching)
    return n->pattern;
  return matched(n->pattern) ? captureOf(n->pattern) : nullptr;
}

/// The name that is being bound.
Node *StopTable::captureOf(Pattern *n) {
  for (Node *at = n; at; at = childOf(at))
    if (isOwn(at))
      return at->kind == NodeKind::Name ? ownCall(at) : nullptr;
  return nullptr;
}

//===--- What has matched ---------------------------------------------------===//

bool StopTable::matchedBefore(const NodeArray<Pattern *> &patterns,
                              uint32_t count) {
  for (uint32_t i = 0; i < count; ++i)
    if (!matched(patterns[i]))
      return false;
  return true;
}

bool StopTable::matched(Pattern *n) {
  auto all = [&](const NodeArray<Pattern *> &patterns) {
    return matchedBefore(patterns, patterns.size());
  };
  switch (n->kind) {
  case NodeKind::MatchSequence:
    return all(cast<MatchSequenceNode>(n)->patterns);
  case NodeKind::MatchMapping: {
    auto *mapping = cast<MatchMappingNode>(n);
    return all(mapping->patterns) && (!mapping->rest || temp(n, Rest));
  }
  case NodeKind::MatchClass:
    return all(cast<MatchClassNode>(n)->patterns) &&
           all(cast<MatchClassNode>(n)->kwdPatterns);
  case NodeKind::MatchStar:
    return !cast<MatchStarNode>(n)->name || temp(n, PartSubject, SlotNeed::Filled);
  case NodeKind::MatchAs: {
    auto *as = cast<MatchAsNode>(n);
    return (!as->pattern || matched(as->pattern)) &&
           (!as->name || temp(n, PartSubject, SlotNeed::Filled));
  }
  case NodeKind::MatchOr: {
    auto *either = cast<MatchOrNode>(n);
    int64_t chosen;
    return numberTemp(n, 1, either->patterns.size(), chosen) &&
           matched(either->patterns[uint32_t(chosen)]);
  }
  default:
    return true;
  }
}

//===--- What is being matched ----------------------------------------------===//

Node *StopTable::matchingPart(Node *n, const NodeArray<Pattern *> &patterns,
                              uint32_t count) {
  uint32_t done = indexOf(patterns);
  return tuple(n->temp + Parts, count) &&
                 matchedBefore(patterns, done)
             ? patterns[done]
             : nullptr;
}

Node *StopTable::matchingSequence(MatchSequenceNode *n) {
  uint32_t count = n->patterns.size();
  int64_t step = FirstItem;
  if (!temp(n, PartSubject))
    return nullptr;
  if (!isOwn(n) && !takesItems(n))
    return isInOneOf(n->patterns) ? matchingPart(n, n->patterns, count)
                                    : nullptr;
  if (isOwn(n) && !numberTemp(n, Step, FirstItem + 2 * count, step))
    return nullptr;
  uint32_t done = isOwn(n) ? 0 : indexOf(n->patterns);
  if (step >= FirstItem && isOwn(n)) {
    if (!takesItems(n))
      return nullptr;
    done = uint32_t(step - FirstItem) / 2;
  }
  if (!matchedBefore(n->patterns, done))
    return nullptr;
  return isOwn(n) ? ownCall(n) : childOf(n);
}

Node *StopTable::matchingMapping(MatchMappingNode *n) {
  int64_t step = Counting;
  if (!temp(n, PartSubject))
    return nullptr;
  if (isInOneOf(n->patterns))
    return (!n->rest || temp(n, Keys, SlotNeed::List))
               ? matchingPart(n, n->patterns, n->patterns.size())
               : nullptr;
  if (!isOwn(n))
    return temp(n, Keys, SlotNeed::List) ? childOf(n) : nullptr;
  if (!numberTemp(n, Step, MakingRest + 1, step))
    return nullptr;
  if (step == GettingValues && n->rest && !temp(n, Keys, SlotNeed::List))
    return nullptr;
  return step != MakingRest || matchedBefore(n->patterns, n->patterns.size())
             ? ownCall(n)
             : nullptr;
}

Node *StopTable::matchingClass(MatchClassNode *n) {
  if (isOwn(n))
    return ownCall(n);
  if (isIn(n->cls))
    return temp(n, PartSubject) ? n->cls : nullptr;
  uint32_t positional = n->patterns.size();
  uint32_t count = positional + n->kwdPatterns.size();
  if (isInOneOf(n->patterns))
    return matchingPart(n, n->patterns, count);
  return isInOneOf(n->kwdPatterns) && matchedBefore(n->patterns, positional)
             ? matchingPart(n, n->kwdPatterns, count)
             : nullptr;
}

Node *StopTable::matching(Pattern *n) {
  switch (n->kind) {
  case NodeKind::MatchValue: {
    enum { ValueStep = 1 };
    int64_t step;
    if (isOwn(n))
      return numberTemp(n, ValueStep, 2, step) ? ownCall(n) : nullptr;
    return temp(n, PartSubject) ? childOf(n) : nullptr;
  }
  case NodeKind::MatchSequence:
    return matchingSequence(cast<MatchSequenceNode>(n));
  case NodeKind::MatchMapping:
    return matchingMapping(cast<MatchMappingNode>(n));
  case NodeKind::MatchClass:
    return matchingClass(cast<MatchClassNode>(n));
  case NodeKind::MatchAs: {
    Pattern *inner = cast<MatchAsNode>(n)->pattern;
    return isIn(inner) && temp(n, PartSubject) ? inner : nullptr;
  }
  case NodeKind::MatchOr: {
    auto *either = cast<MatchOrNode>(n);
    return isInOneOf(either->patterns) && temp(n, PartSubject) ? childOf(n)
                                                               : nullptr;
  }
  default:
    return nullptr;
  }
}
