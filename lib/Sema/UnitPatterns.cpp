//===- UnitPatterns.cpp - Second walk: match statements -------------------===//

#include "PatternKey.h"
#include "UnitBuilder.h"

#include <algorithm>
#include <unordered_set>

namespace montyjit {

void UnitBuilder::visitMatch(MatchNode *match, uint32_t temp) {
  uint32_t inner = begin(match, temp);
  visit(match->subject, inner);
  for (MatchCaseNode *matchCase : match->cases) {
    bool isLast = matchCase == match->cases.back();
    patternTemp_ = begin(matchCase, inner);
    uint32_t part = patternTemp_;
    forgetCaptures(0);
    visitPattern(matchCase->pattern, matchCase->temp,
                 matchCase->guard || isLast);
    visitOptional(matchCase->guard, part);
    visitBody(matchCase->body, part);
    end(matchCase);
  }
  end(match);
}

/// What a pattern captured stays in its temporaries until the whole one has
/// matched: they are the case's, from \p slot on. \return the first one behind
/// them.
uint32_t UnitBuilder::visitPattern(Pattern *pattern, uint32_t slot,
                                   bool mayMatchAll) {
  uint32_t inner = begin(pattern, slot);
  switch (pattern->kind) {
  case NodeKind::MatchSequence:
    inner = visitSequencePattern(cast<MatchSequenceNode>(pattern), inner);
    break;
  case NodeKind::MatchMapping:
    inner = visitMappingPattern(cast<MatchMappingNode>(pattern), inner);
    break;
  case NodeKind::MatchClass:
    inner = visitClassPattern(cast<MatchClassNode>(pattern), inner);
    break;
  case NodeKind::MatchStar:
    captureName(cast<MatchStarNode>(pattern)->name, pattern);
    break;
  case NodeKind::MatchAs:
    inner = visitAsPattern(cast<MatchAsNode>(pattern), inner, mayMatchAll);
    break;
  case NodeKind::MatchOr:
    inner = visitOrPattern(cast<MatchOrNode>(pattern), inner, mayMatchAll);
    break;
  case NodeKind::MatchValue:
    visitValuePattern(cast<MatchValueNode>(pattern));
    break;
  default:
    forEachChild(pattern, [this](Node *child) { visit(child, patternTemp_); });
    break;
  }
  end(pattern);
  return inner;
}

uint32_t UnitBuilder::visitSubpatterns(const NodeArray<Pattern *> &patterns,
                                       uint32_t slot) {
  for (Pattern *pattern : patterns)
    slot = visitPattern(pattern, slot, true);
  return slot;
}

void UnitBuilder::visitValuePattern(MatchValueNode *pattern) {
  switch (pattern->value->kind) {
  case NodeKind::Constant:
  case NodeKind::Attribute:
  case NodeKind::UnaryOp:
  case NodeKind::BinOp:
    break;
  default:
    table_.fail(pattern->range,
                "patterns may only match literals and attribute lookups");
  }
  visit(pattern->value, patternTemp_);
}

uint32_t UnitBuilder::visitSequencePattern(MatchSequenceNode *pattern,
                                           uint32_t slot) {
  bool hasStar = false;
  for (Pattern *part : pattern->patterns) {
    if (part->kind != NodeKind::MatchStar)
      continue;
    if (hasStar)
      table_.fail(pattern->range, "multiple starred names in sequence pattern");
    hasStar = true;
  }
  return visitSubpatterns(pattern->patterns, slot);
}

void UnitBuilder::checkKeys(const MatchMappingNode *pattern) {
  if (pattern->keys.size() < 2)
    return;
  std::unordered_set<std::string> seen;
  for (Expr *key : pattern->keys) {
    std::string identity = identityOf(key);
    if (!identity.empty() && !seen.insert(std::move(identity)).second)
      table_.fail(pattern->range,
                  "mapping pattern checks duplicate key (" + reprOf(key) + ")");
  }
}

uint32_t UnitBuilder::visitMappingPattern(MatchMappingNode *pattern,
                                          uint32_t slot) {
  checkKeys(pattern);
  visitAll(pattern->keys, patternTemp_);
  uint32_t next = visitSubpatterns(pattern->patterns, slot);
  captureName(pattern->rest, pattern);
  return next;
}

uint32_t UnitBuilder::visitClassPattern(MatchClassNode *pattern,
                                        uint32_t slot) {
  keywords_.clear();
  for (uint32_t i = 0; i != pattern->kwdAttrs.size(); ++i)
    if (!keywords_.insert(pattern->kwdAttrs[i]))
      table_.fail(pattern->kwdPatterns[i]->range,
                  withName("attribute name repeated in class pattern: ",
                           pattern->kwdAttrs[i], ""));
  visit(pattern->cls, patternTemp_);
  uint32_t next = visitSubpatterns(pattern->patterns, slot);
  return visitSubpatterns(pattern->kwdPatterns, next);
}

uint32_t UnitBuilder::visitAsPattern(MatchAsNode *pattern, uint32_t slot,
                                     bool mayMatchAll) {
  if (pattern->pattern)
    slot = visitPattern(pattern->pattern, slot, mayMatchAll);
  else if (!mayMatchAll && pattern->name)
    table_.fail(pattern->range,
                withName("name capture '", pattern->name->id,
                         "' makes remaining patterns unreachable"));
  else if (!mayMatchAll)
    table_.fail(pattern->range, "wildcard makes remaining patterns "
                                "unreachable");
  captureName(pattern->name, pattern);
  return slot;
}

void UnitBuilder::captureName(NameNode *name, const Pattern *pattern) {
  if (!name)
    return;
  uint32_t number = NameTable::numberOf(name->id);
  if (number >= isCaptured_.size())
    isCaptured_.resize(table_.names.size());
  if (isCaptured_[number])
    table_.fail(pattern->range, withName("multiple assignments to name '",
                                         name->id, "' in pattern"));
  isCaptured_[number] = true;
  captures_.push_back(name->id);
  visitName(name, patternTemp_);
}

/// Forgets all names captured since there were \p count.
void UnitBuilder::forgetCaptures(size_t count) {
  while (captures_.size() > count) {
    isCaptured_[NameTable::numberOf(captures_.back())] = false;
    captures_.pop_back();
  }
}

/// The alternatives see the names captured before, and each binds the same new
/// ones.
uint32_t UnitBuilder::visitOrPattern(MatchOrNode *pattern, uint32_t slot,
                                     bool mayMatchAll) {
  size_t before = captures_.size();
  uint32_t next = slot;
  std::vector<const Ident *> expected;
  for (uint32_t i = 0; i != pattern->patterns.size(); ++i) {
    bool isLast = i + 1 == pattern->patterns.size();
    forgetCaptures(before);
    next = std::max(
        next, visitPattern(pattern->patterns[i], slot, isLast && mayMatchAll));
    std::sort(captures_.begin() + before, captures_.end());
    std::vector<const Ident *> bound(captures_.begin() + before,
                                     captures_.end());
    if (i == 0)
      expected = bound;
    else if (bound != expected)
      table_.fail(pattern->range, "alternative patterns bind different names");
  }
  return next;
}

} // namespace montyjit
