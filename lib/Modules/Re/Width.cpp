//===- Width.cpp - How many characters an expression matches --------------===//

#include "Parser.h"

#include <algorithm>

using namespace montyjit::re;

namespace {
using Width = std::pair<uint64_t, uint64_t>;
using Widths = std::vector<Width>;

constexpr uint64_t MaxWidth = UINT64_MAX / 2;

uint64_t addWidths(uint64_t a, uint64_t b) {
  return a > MaxWidth - b ? MaxWidth : a + b;
}
uint64_t timesWidth(uint64_t width, uint64_t count) {
  if (!width || !count)
    return 0;
  return width > MaxWidth / count ? MaxWidth : width * count;
}

Width sequenceWidth(const Term *term, const Widths &groups) {
  Width sum{0, 0};
  for (const Term *child : term->children) {
    auto [low, high] = widthOf(child, groups);
    sum = {addWidths(sum.first, low), addWidths(sum.second, high)};
  }
  return sum;
}

/// Of whichever child it may be; \p isOptional: or none.
Width choiceWidth(const Term *term, const Widths &groups, bool isOptional) {
  Width width{isOptional ? 0 : MaxWidth, 0};
  for (const Term *child : term->children) {
    auto [low, high] = widthOf(child, groups);
    width = {std::min(width.first, low), std::max(width.second, high)};
  }
  return width;
}

Width repeatWidth(const Term *term, const Widths &groups) {
  auto [low, high] = widthOf(term->children[0], groups);
  uint64_t most = term->high == Unbounded ? MaxWidth : term->high;
  return {timesWidth(low, term->low), timesWidth(high, most)};
}
} // namespace

Width montyjit::re::widthOf(const Term *term, const Widths &groups) {
  switch (term->op) {
  case Op::Sequence:
    return sequenceWidth(term, groups);
  case Op::Branch:
    return choiceWidth(term, groups, false);
  case Op::Conditional:
    return choiceWidth(term, groups, term->children.size() == 1);
  case Op::Literal:
  case Op::Any:
  case Op::Set:
    return {1, 1};
  case Op::Group:
    if (term->value)
      return groups[term->value];
    [[fallthrough]];
  case Op::Atomic:
    return widthOf(term->children[0], groups);
  case Op::Repeat:
    return repeatWidth(term, groups);
  case Op::BackReference:
    return groups[term->value];
  case Op::LineStart:
  case Op::LineEnd:
  case Op::TextStart:
  case Op::TextEnd:
  case Op::WordBoundary:
  case Op::NoWordBoundary:
  case Op::LookAhead:
  case Op::LookBehind:
  case Op::Fail:
    return {0, 0};
  }
  __builtin_unreachable();
}
