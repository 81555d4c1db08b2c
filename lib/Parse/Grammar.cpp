//===- Grammar.cpp - Compiles Grammar.inc ---------------------------------===//

#include "Grammar.h"

#include <cassert>
#include <unordered_map>

using namespace montyjit;

namespace {

constexpr std::string_view GrammarText =
#include "Grammar.inc"
    ;

bool isWordChar(char c) {
  return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9');
}

bool isBlank(char c) { return c == ' ' || c == '\n'; }

struct NamedToken {
  std::string_view name;
  TokenKind kind;
};

constexpr NamedToken NamedTokens[] = {
    {"NAME", TokenKind::Name},
    {"NUMBER", TokenKind::Number},
    {"STRING", TokenKind::String},
    {"NEWLINE", TokenKind::Newline},
    {"INDENT", TokenKind::Indent},
    {"DEDENT", TokenKind::Dedent},
    {"ENDMARKER", TokenKind::EndMarker},
    {"FSTRING_START", TokenKind::FStringStart},
    {"FSTRING_MIDDLE", TokenKind::FStringMiddle},
    {"FSTRING_END", TokenKind::FStringEnd},
    {"TSTRING_START", TokenKind::TStringStart},
    {"TSTRING_MIDDLE", TokenKind::TStringMiddle},
    {"TSTRING_END", TokenKind::TStringEnd},
};

/// Reads the grammar's text. The text is ours: mistakes in it are asserted.
class GrammarReader {
public:
  explicit GrammarReader(PegGrammar &grammar) : grammar_(grammar) {}

  void run() {
    declareRules();
    at_ = 0;
    while (skipBlanks())
      readRule();
  }

private:
  char peek() const { return at_ < GrammarText.size() ? GrammarText[at_] : 0; }
  bool skipBlanks() {
    while (isBlank(peek()))
      ++at_;
    return peek();
  }
  bool accept(char c) {
    skipBlanks();
    if (peek() != c)
      return false;
    ++at_;
    return true;
  }
  std::string_view readWord() {
    skipBlanks();
    size_t start = at_;
    while (isWordChar(peek()))
      ++at_;
    return GrammarText.substr(start, at_ - start);
  }
  std::string_view readQuoted(char quote) {
    size_t start = ++at_;
    while (peek() != quote)
      at_ += peek() == '\\' ? 2 : 1;
    return GrammarText.substr(start, at_++ - start);
  }

  /// A rule begins in the first column.
  void declareRules() {
    for (size_t line = 0; line < GrammarText.size();) {
      at_ = line;
      if (std::string_view name = readNameInFirstColumn(); !name.empty()) {
        names_[name] = uint16_t(grammar_.rules.size());
        grammar_.rules.emplace_back().name = name;
      }
      size_t end = GrammarText.find('\n', line);
      line = end == GrammarText.npos ? GrammarText.size() : end + 1;
    }
  }
  std::string_view readNameInFirstColumn() {
    size_t start = at_;
    while (isWordChar(peek()))
      ++at_;
    return GrammarText.substr(start, at_ - start);
  }

  void readRule() {
    uint16_t index = names_.at(readWord());
    for (; peek() != ':'; ++at_) {
      PegRule &rule = grammar_.rules[index];
      rule.isMemo |= peek() == '@' || peek() == '^';
      rule.isLeftRecursive |= peek() == '^';
      rule.isStatement |= peek() == '!';
      rule.suppressInvalid |= peek() == '%';
    }
    ++at_;
    auto alternatives = readAlternatives();
    grammar_.rules[index].alternatives = std::move(alternatives);
  }

  std::vector<PegAlternative> readAlternatives() {
    std::vector<PegAlternative> list;
    do
      list.push_back(readAlternative());
    while (accept('|'));
    return list;
  }

  /// \return whether the text goes on with a new rule or ends.
  bool atRuleEnd() {
    if (!skipBlanks())
      return true;
    return at_ > 0 && GrammarText[at_ - 1] == '\n';
  }

  PegAlternative readAlternative() {
    PegAlternative alternative;
    skipBlanks();
    alternative.isInvalid = GrammarText.substr(at_, 8) == "invalid_";
    for (;;) {
      if (atRuleEnd())
        break;
      char c = peek();
      if (c == '|' || c == ')' || c == ']')
        break;
      if (c == '{') {
        alternative.action = readAction();
        break;
      }
      if (c == '=') {
        ++at_;
        alternative.action.kind = PegActionKind::Make;
        alternative.action.text = readWord();
        break;
      }
      alternative.items.push_back(readItem());
    }
    return alternative;
  }

  uint16_t addItem(PegItem item) {
    grammar_.items.push_back(item);
    return uint16_t(grammar_.items.size() - 1);
  }
  uint16_t wrap(PegOp op, uint16_t inner) {
    PegItem item{op};
    item.arg = inner;
    return addItem(item);
  }

  /// `a=`, a prefix operator, an atom, a suffix operator.
  uint16_t readItem() {
    skipBlanks();
    if ((peek() == 'a' || peek() == 'b') && GrammarText[at_ + 1] == '=') {
      int8_t bind = int8_t(peek() - 'a');
      at_ += 2;
      uint16_t item = readItem();
      grammar_.items[item].bind = bind;
      return item;
    }
    if (accept('~'))
      return addItem({PegOp::Cut});
    if (accept('!'))
      return wrap(PegOp::Not, readItem());
    if (accept('&')) {
      if (!accept('&'))
        return wrap(PegOp::And, readItem());
      uint16_t token = readAtom();
      grammar_.items[token].op = PegOp::Forced;
      return token;
    }
    return readSuffix(readAtom());
  }

  uint16_t readSuffix(uint16_t atom) {
    switch (peek()) {
    case '?':
      ++at_;
      return wrap(PegOp::Optional, atom);
    case '*':
      ++at_;
      return wrap(PegOp::ZeroOrMore, atom);
    case '+':
      ++at_;
      return wrap(PegOp::OneOrMore, atom);
    case '.': {
      ++at_;
      uint16_t element = readAtom();
      ++at_;
      PegItem item{PegOp::Gather};
      item.arg = element;
      item.separator = atom;
      return addItem(item);
    }
    default:
      return atom;
    }
  }

  uint16_t readGroup(char close) {
    auto alternatives = readAlternatives();
    accept(close);
    grammar_.rules.emplace_back();
    grammar_.rules.back().isAnonymous = true;
    grammar_.rules.back().alternatives = std::move(alternatives);
    PegItem item{PegOp::Rule};
    item.arg = uint16_t(grammar_.rules.size() - 1);
    return addItem(item);
  }

  uint16_t readAtom() {
    skipBlanks();
    if (peek() == '\'')
      return tokenItem(readQuoted('\''));
    if (peek() == '"') {
      PegItem item{PegOp::SoftWord};
      item.word = readQuoted('"');
      return addItem(item);
    }
    if (accept('('))
      return readGroup(')');
    if (accept('['))
      return wrap(PegOp::Optional, readGroup(']'));
    return namedItem(readWord());
  }

  uint16_t tokenItem(std::string_view text) {
    for (unsigned kind = 0; kind < NumTokenKinds; ++kind)
      if (tokenText(TokenKind(kind)) == text) {
        PegItem item{PegOp::Token};
        item.arg = uint16_t(kind);
        return addItem(item);
      }
    assert(false && "unknown token in the grammar");
    return 0;
  }

  uint16_t namedItem(std::string_view name) {
    if (name == "SOFT_KEYWORD")
      return addItem({PegOp::SoftKeyword});
    for (const NamedToken &token : NamedTokens)
      if (token.name == name) {
        PegItem item{PegOp::Token};
        item.arg = uint16_t(token.kind);
        return addItem(item);
      }
    PegItem item{PegOp::Rule};
    auto found = names_.find(name);
    assert(found != names_.end() && "unknown rule in the grammar");
    item.arg = found->second;
    return addItem(item);
  }

  PegActionKind actionKind(std::string_view word) {
    struct Entry {
      std::string_view word;
      PegActionKind kind;
    };
    constexpr Entry Entries[] = {
        {"err", PegActionKind::Error},
        {"next", PegActionKind::ErrorNext},
        {"at", PegActionKind::ErrorAt},
        {"range", PegActionKind::ErrorRange},
        {"from", PegActionKind::ErrorFrom},
        {"indent", PegActionKind::ErrorIndent},
        {"block", PegActionKind::ErrorBlock},
        {"target", PegActionKind::Target},
        {"fn", PegActionKind::Function},
    };
    for (const Entry &entry : Entries)
      if (entry.word == word)
        return entry.kind;
    return PegActionKind::Pass;
  }

  PegAction readAction() {
    PegAction action;
    ++at_;
    std::string_view word = readWord();
    action.kind = actionKind(word);
    if (action.kind == PegActionKind::Pass)
      action.first = uint8_t(word[0] - 'a');
    uint8_t names = 0;
    for (skipBlanks(); peek() != '}'; skipBlanks()) {
      if (peek() == '"') {
        action.text = unescape(readQuoted('"'));
        continue;
      }
      std::string_view item = readWord();
      if (item.size() == 1)
        (names++ ? action.second : action.first) = uint8_t(item[0] - 'a');
      else
        action.text = item;
    }
    ++at_;
    return action;
  }

  static std::string unescape(std::string_view text) {
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\\')
        ++i;
      plain += text[i];
    }
    return plain;
  }

  PegGrammar &grammar_;
  size_t at_ = 0;
  std::unordered_map<std::string_view, uint16_t> names_;
};

/// Computes the sets of first tokens, up to a fixed point. An element that can
/// match nothing has all tokens in its set, and so has a forced token, which
/// must be tried in order to fail.
class FirstSets {
public:
  explicit FirstSets(PegGrammar &grammar) : grammar_(grammar) {}

  void run() {
    for (bool changed = true; changed;) {
      changed = false;
      for (PegRule &rule : grammar_.rules)
        for (PegAlternative &alternative : rule.alternatives) {
          alternative.first = firstOf(alternative);
          changed |= (alternative.first & ~rule.first).any();
          rule.first |= alternative.first;
        }
    }
  }

private:
  TokenSet firstOf(const PegAlternative &alternative) {
    for (uint16_t index : alternative.items) {
      const PegItem &item = grammar_.items[index];
      bool empty = item.op == PegOp::And || item.op == PegOp::Not ||
                   item.op == PegOp::Cut;
      if (!empty)
        return firstOf(item);
    }
    return TokenSet().set();
  }

  TokenSet firstOf(const PegItem &item) {
    switch (item.op) {
    case PegOp::Token:
      return TokenSet().set(item.arg);
    case PegOp::SoftWord:
    case PegOp::SoftKeyword:
      return TokenSet().set(unsigned(TokenKind::Name));
    case PegOp::Rule:
      return grammar_.rules[item.arg].first;
    case PegOp::OneOrMore:
    case PegOp::Gather:
      return firstOf(grammar_.items[item.arg]);
    case PegOp::Optional:
    case PegOp::ZeroOrMore:
    case PegOp::And:
    case PegOp::Not:
    case PegOp::Forced:
    case PegOp::Cut:
      return TokenSet().set();
    }
    return TokenSet().set();
  }

  PegGrammar &grammar_;
};

} // namespace

uint16_t PegGrammar::ruleIndex(std::string_view name) const {
  uint16_t index = 0;
  while (rules[index].name != name)
    ++index;
  return index;
}

const PegGrammar &PegGrammar::get() {
  static const PegGrammar *grammar = [] {
    auto *made = new PegGrammar;
    GrammarReader(*made).run();
    FirstSets(*made).run();
    return made;
  }();
  return *grammar;
}
