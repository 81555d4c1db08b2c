//===- PegParser.cpp - Rules, memos, tokens -------------------------------===//

#include "PegParser.h"

#include <cassert>

using namespace montyjit;

PegParser::PegParser(const Tree &tree, const ParseOptions &options,
                     uint32_t firstLine)
    : tree_(tree), options_(options), grammar_(PegGrammar::get()),
      lexer_(tree.source, nullptr) {
  memos_.emplace_back();
  lexer_.startAt(tree.lineStarts[firstLine - 1], firstLine);
}

std::string_view PegParser::textOf(const Token &token) const {
  return std::string_view(tree_.source)
      .substr(token.begin, token.end - token.begin);
}

std::string_view PegParser::textOf(const PegNode *node) const {
  return textOf(tokens_[node->begin]);
}

/// Makes the token \p index available. \return false after an error.
bool PegParser::fill(uint32_t index) {
  while (tokens_.size() <= index) {
    if (failed_)
      return false;
    PegToken token;
    lexer_.next(token);
    token.level = lexer_.level();
    uint32_t position = uint32_t(tokens_.size());
    token.node.begin = position;
    token.node.end = position + 1;
    if (token.kind == TokenKind::Name)
      token.node.kind = "Name";
    else if (token.kind == TokenKind::Number || token.kind == TokenKind::String)
      token.node.kind = "Constant";
    else if (token.kind == TokenKind::FStringMiddle ||
             token.kind == TokenKind::TStringMiddle)
      token.node.kind = "Middle";
    tokens_.push_back(token);
    memoHeads_.resize(memoHeads_.size() + MemoBuckets, 0);
    if (token.kind == TokenKind::Error) {
      tokenizerError();
      return false;
    }
  }
  return true;
}

PegParser::MemoEntry *PegParser::findMemo(uint32_t position, uint32_t key) {
  uint32_t at = memoHeads_[position * MemoBuckets + key % MemoBuckets];
  while (at && memos_[at].key != key)
    at = memos_[at].next;
  return at ? &memos_[at] : nullptr;
}

void PegParser::addMemo(uint32_t position, uint32_t key, PegNode *node) {
  uint32_t &head = memoHeads_[position * MemoBuckets + key % MemoBuckets];
  MemoEntry entry{head, key, node ? mark_ : NoEnd, node};
  if (freeMemo_) {
    head = freeMemo_;
    freeMemo_ = memos_[head].next;
    memos_[head] = entry;
    return;
  }
  head = uint32_t(memos_.size());
  memos_.push_back(entry);
}

/// Forgets what is known of the tokens [begin, end).
void PegParser::dropMemos(uint32_t begin, uint32_t end) {
  size_t first = size_t(begin) * MemoBuckets;
  size_t last = size_t(end) * MemoBuckets;
  for (size_t i = first; i < last; ++i) {
    while (uint32_t at = memoHeads_[i]) {
      memoHeads_[i] = memos_[at].next;
      memos_[at].next = freeMemo_;
      freeMemo_ = at;
    }
  }
}

/// Adds \p node to the parts that are being collected, or its own parts if it
/// is just a sequence.
void PegParser::collect(PegNode *node) {
  if (!node->kind.empty()) {
    parts_.push_back(node);
    return;
  }
  for (uint32_t i = 0; i < node->partCount; ++i)
    parts_.push_back(node->parts[i]);
}

/// A node over the tokens from \p begin on with the parts collected since
/// \p firstPart.
PegNode *PegParser::makeNode(std::string_view kind, uint32_t begin,
                             size_t firstPart) {
  auto *node = arena_.create<PegNode>();
  node->kind = kind;
  node->begin = begin;
  node->end = mark_;
  node->partCount = uint32_t(parts_.size() - firstPart);
  node->parts = arena_.createArray<PegNode *>(node->partCount);
  std::copy(parts_.begin() + ptrdiff_t(firstPart), parts_.end(), node->parts);
  parts_.resize(firstPart);
  return node;
}

PegNode *PegParser::parseToken(const PegItem &item) {
  if (!fill(mark_))
    return nullptr;
  PegToken &token = tokens_[mark_];
  switch (item.op) {
  case PegOp::SoftWord:
    if (token.kind != TokenKind::Name || textOf(token) != item.word)
      return nullptr;
    break;
  case PegOp::SoftKeyword: {
    std::string_view text = textOf(token);
    bool soft =
        text == "match" || text == "case" || text == "type" || text == "_";
    if (token.kind != TokenKind::Name || !soft)
      return nullptr;
    break;
  }
  default:
    if (token.kind != TokenKind(item.arg)) {
      if (item.op == PegOp::Forced && lookForErrors_)
        raiseAtToken(DiagnosticKind::SyntaxError,
                     "expected '" +
                         std::string(tokenText(TokenKind(item.arg))) + "'",
                     mark_);
      return nullptr;
    }
  }
  auto *node = arena_.create<PegNode>(token.node);
  ++mark_;
  return node;
}

PegNode *PegParser::parseRepeated(const PegItem &item) {
  uint32_t begin = mark_;
  size_t firstPart = parts_.size();
  const PegItem &element = grammar_.items[item.arg];
  bool any = false;
  for (;;) {
    uint32_t before = mark_;
    PegNode *node = parseItem(element);
    if (!node) {
      mark_ = before;
      break;
    }
    any = true;
    collect(node);
    if (mark_ == before)
      break;
  }
  if (!any && item.op == PegOp::OneOrMore)
    return nullptr;
  return makeNode({}, begin, firstPart);
}

PegNode *PegParser::parseGather(const PegItem &item) {
  uint32_t begin = mark_;
  size_t firstPart = parts_.size();
  const PegItem &element = grammar_.items[item.arg];
  PegNode *node = parseItem(element);
  if (!node)
    return nullptr;
  collect(node);
  for (;;) {
    uint32_t before = mark_;
    if (parseItem(grammar_.items[item.separator]) &&
        (node = parseItem(element))) {
      collect(node);
      continue;
    }
    mark_ = before;
    break;
  }
  return makeNode({}, begin, firstPart);
}

bool PegParser::lookAhead(const PegItem &item) {
  uint32_t before = mark_;
  bool found = parseItem(grammar_.items[item.arg]) != nullptr;
  mark_ = before;
  return found;
}

/// \return what \p item matched; null, with the mark anywhere, if nothing.
PegNode *PegParser::parseItem(const PegItem &item) {
  if (failed_)
    return nullptr;
  uint32_t begin = mark_;
  switch (item.op) {
  case PegOp::Token:
  case PegOp::SoftWord:
  case PegOp::SoftKeyword:
  case PegOp::Forced:
    return parseToken(item);
  case PegOp::Rule:
    return parseRule(item.arg);
  case PegOp::Optional:
    if (PegNode *node = parseItem(grammar_.items[item.arg]))
      return node;
    mark_ = begin;
    return failed_ ? nullptr : makeNode({}, begin, parts_.size());
  case PegOp::ZeroOrMore:
  case PegOp::OneOrMore:
    return parseRepeated(item);
  case PegOp::Gather:
    return parseGather(item);
  case PegOp::And:
  case PegOp::Not:
    if (lookAhead(item) != (item.op == PegOp::And) || failed_)
      return nullptr;
    return makeNode({}, begin, parts_.size());
  case PegOp::Cut:
    return makeNode({}, begin, parts_.size());
  }
  return nullptr;
}

PegNode *PegParser::parseAlternative(const PegAlternative &alternative,
                                     bool &cut) {
  uint32_t begin = mark_;
  size_t firstPart = parts_.size();
  PegNode *bound[2] = {};
  PegNode *only = nullptr;
  unsigned count = 0;
  for (uint16_t index : alternative.items) {
    const PegItem &item = grammar_.items[index];
    PegNode *node = parseItem(item);
    if (!node || failed_) {
      parts_.resize(firstPart);
      return nullptr;
    }
    cut |= item.op == PegOp::Cut;
    if (item.bind >= 0)
      bound[item.bind] = node;
    if (item.op == PegOp::And || item.op == PegOp::Not)
      continue;
    only = node;
    ++count;
    collect(node);
  }
  if (alternative.action.kind == PegActionKind::Default && count == 1) {
    parts_.resize(firstPart);
    return only;
  }
  return act(alternative, begin, firstPart, bound);
}

PegNode *PegParser::parseBody(const PegRule &rule) {
  uint32_t begin = mark_;
  auto kind = size_t(tokens_[begin].kind);
  for (const PegAlternative &alternative : rule.alternatives) {
    if (alternative.isInvalid && !lookForErrors_)
      continue;
    if (!alternative.first[kind])
      continue;
    bool cut = false;
    if (PegNode *node = parseAlternative(alternative, cut))
      return node;
    mark_ = begin;
    if (failed_ || cut)
      break;
  }
  return nullptr;
}

/// A left-recursive rule: parsed again and again, each time finding its own
/// last result at its start, for as long as it gets longer.
PegNode *PegParser::parseGrowing(const PegRule &rule, uint32_t key) {
  uint32_t begin = mark_;
  addMemo(begin, key, nullptr);
  PegNode *best = nullptr;
  uint32_t bestEnd = begin;
  for (;;) {
    mark_ = begin;
    PegNode *node = parseBody(rule);
    if (failed_)
      return nullptr;
    if (!node || mark_ <= bestEnd)
      break;
    best = node;
    bestEnd = mark_;
    MemoEntry *entry = findMemo(begin, key);
    entry->node = node;
    entry->end = mark_;
  }
  mark_ = best ? bestEnd : begin;
  return best;
}

PegNode *PegParser::parseRule(uint16_t index) {
  const PegRule &rule = grammar_.rules[index];
  uint32_t begin = mark_;
  // The next token is needed for the place of its memo.
  if (!fill(begin) || !rule.first[size_t(tokens_[begin].kind)])
    return nullptr;
  uint32_t key = uint32_t(index) * 2 + (lookForErrors_ && !rule.isMemo);
  if (!rule.isAnonymous) {
    if (MemoEntry *entry = findMemo(begin, key)) {
      if (entry->end != NoEnd)
        mark_ = entry->end;
      return entry->node;
    }
  }
  if (++level_ > MaxLevel) {
    --level_;
    return raise(DiagnosticKind::MemoryError,
                 "Parser stack overflowed - Python source too complex to parse",
                 {});
  }
  bool outer = lookForErrors_;
  if (rule.suppressInvalid)
    lookForErrors_ = false;
  PegNode *node = nullptr;
  if (rule.isLeftRecursive) {
    node = parseGrowing(rule, key);
  } else {
    node = parseBody(rule);
    if (rule.isStatement && node) {
      dropMemos(begin, mark_);
      lastStatementLine_ = tokens_[begin].range.line;
    }
    if (!rule.isAnonymous && !failed_)
      addMemo(begin, key, node);
  }
  lookForErrors_ = outer;
  --level_;
  return node;
}

void PegParser::resetForErrors() {
  dropMemos(0, uint32_t(tokens_.size()));
  mark_ = 0;
  level_ = 0;
  lookForErrors_ = true;
  parts_.clear();
}

uint16_t PegParser::startRule() const {
  const char *start = options_.mode == ParseMode::Exec   ? "file"
                      : options_.mode == ParseMode::Eval ? "eval"
                                                         : "interactive";
  return grammar_.ruleIndex(start);
}

bool PegParser::accepts() { return parseRule(startRule()) != nullptr; }

Diagnostic PegParser::run() {
  uint16_t rule = startRule();
  bool matched = parseRule(rule) != nullptr;
  if (matched && options_.mode == ParseMode::Single) {
    raiseLast("multiple statements found while compiling a single statement");
    return error_;
  }
  const PegToken &last = tokens_.back();
  reachedEnd_ = lexer_.isEofError() ||
                (lexer_.isAtEnd() && (last.noColumn || lexerFailed_));
  assert(!matched && "the two parsers do not accept the same language");
  uint32_t lastToken = uint32_t(tokens_.size() - 1);
  if (!failed_) {
    resetForErrors();
    parseRule(rule);
  }
  finish(lastToken);
  return error_;
}
