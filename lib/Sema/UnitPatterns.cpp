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
    uint32_t part = begin(matchCase, inner);
    forgetCaptures(0);
    visitPattern(matchCase->pattern, part, matchCase->guard || isLast);
    visitOptional(matchCase->guard, part);
    visitBody(matchCase->body, part);
    end(matchCase);
  }
  end(match);
}

void UnitBuilder::visitPattern(Pattern *pattern, uint32_t temp,
                               bool mayMatchAll) {
  uint32_t inner = begin(pattern, temp);
  switch (pattern->kind) {
  case NodeKind::MatchSequence:
    visitSequencePattern(cast<MatchSequenceNode>(pattern), inner);
    break;
  case NodeKind::MatchMapping:
    visitMappingPattern(cast<MatchMappingNode>(pattern), inner);
    break;
  case NodeKind::MatchClass:
    visitClassPattern(cast<MatchClassNode>(pattern), inner);
    break;
  case NodeKind::MatchStar:
    captureName(cast<MatchStarNode>(pattern)->name, pattern, inner);
    break;
  case NodeKind::MatchAs:
    visitAsPattern(cast<MatchAsNode>(pattern), inner, mayMatchAll);
    break;
  case NodeKind::MatchOr:
    visitOrPattern(cast<MatchOrNode>(pattern), inner, mayMatchAll);
    break;
  case NodeKind::MatchValue:
    visitValuePattern(cast<MatchValueNode>(pattern), inner);
    break;
  default:
    forEachChild(pattern, [=, this](Node *child) { visit(child, inner); });
    break;
  }
  end(pattern);
}

void UnitBuilder::visitSubpatterns(const NodeArray<Pattern *> &patterns,
                                   uint32_t temp) {
  for (Pattern *pattern : patterns)
    visitPattern(pattern, temp, true);
}

void UnitBuilder::visitValuePattern(MatchValueNode *pattern, uint32_t temp) {
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
  visit(pattern->value, temp);
}

void UnitBuilder::visitSequencePattern(MatchSequenceNode *pattern,
                                       uint32_t temp) {
  bool hasStar = false;
  for (Pattern *part : pattern->patterns) {
    if (part->kind != NodeKind::MatchStar)
      continue;
    if (hasStar)
      table_.fail(pattern->range, "multiple starred names in sequence pattern");
    hasStar = true;
  }
  visitSubpatterns(pattern->patterns, temp);
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

void UnitBuilder::visitMappingPattern(MatchMappingNode *pattern,
                                      uint32_t temp) {
  checkKeys(pattern);
  visitAll(pattern->keys, temp);
  visitSubpatterns(pattern->patterns, temp);
  captureName(pattern->rest, pattern, temp);
}

void UnitBuilder::visitClassPattern(MatchClassNode *pattern, uint32_t temp) {
  keywords_.clear();
  for (uint32_t i = 0; i != pattern->kwdAttrs.size(); ++i)
    if (!keywords_.insert(pattern->kwdAttrs[i]))
      table_.fail(pattern->kwdPatterns[i]->range,
                  withName("attribute name repeated in class pattern: ",
                           pattern->kwdAttrs[i], ""));
  visit(pattern->cls, temp);
  visitSubpatterns(pattern->patterns, temp);
  visitSubpatterns(pattern->kwdPatterns, temp);
}

void UnitBuilder::visitAsPattern(MatchAsNode *pattern, uint32_t temp,
                                 bool mayMatchAll) {
  if (pattern->pattern)
    visitPattern(pattern->pattern, temp, mayMatchAll);
  else if (!mayMatchAll && pattern->name)
    table_.fail(pattern->range,
                withName("name capture '", pattern->name->id,
                         "' makes remaining patterns unreachable"));
  else if (!mayMatchAll)
    table_.fail(pattern->range, "wildcard makes remaining patterns "
                                "unreachable");
  captureName(pattern->name, pattern, temp);
}

void UnitBuilder::captureName(NameNode *name, const Pattern *pattern,
                              uint32_t temp) {
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
  visitName(name, temp);
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
void UnitBuilder::visitOrPattern(MatchOrNode *pattern, uint32_t temp,
                                 bool mayMatchAll) {
  size_t before = captures_.size();
  std::vector<const Ident *> expected;
  for (uint32_t i = 0; i != pattern->patterns.size(); ++i) {
    bool isLast = i + 1 == pattern->patterns.size();
    forgetCaptures(before);
    visitPattern(pattern->patterns[i], temp, isLast && mayMatchAll);
    std::sort(captures_.begin() + before, captures_.end());
    std::vector<const Ident *> bound(captures_.begin() + before,
                                     captures_.end());
    if (i == 0)
      expected = bound;
    else if (bound != expected)
      table_.fail(pattern->range, "alternative patterns bind different names");
  }
}

} // namespace montyjit
