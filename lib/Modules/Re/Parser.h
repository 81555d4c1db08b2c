//===- Parser.h - Parser of regular expressions -----------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_RE_PARSER_H
#define MONTYJIT_LIB_MODULES_RE_PARSER_H

#include "Source.h"
#include "Syntax.h"

#include <optional>

namespace montyjit::re {

/// Parses Python's syntax of regular expressions; faults have the messages and
/// positions of CPython. Each function that can fail returns null or false with
/// the fault noted.
class Parser {
public:
  /// \p isText: a str pattern, else a bytes pattern whose bytes are the code
  /// points of \p pattern.
  Parser(Session &session, std::u32string_view pattern, bool isText,
         uint32_t flags)
      : session_(session), source_(pattern, isText), isText_(isText) {
    syntax_.flags = flags;
  }

  /// \return the expression. Never runs Python code.
  std::optional<Syntax> run();
  const Fault &fault() const { return source_.fault(); }
  /// The least and greatest widths of the groups.
  const std::vector<std::pair<uint64_t, uint64_t>> &widths() const {
    return widths_;
  }

private:
  /// What the innermost repetition applies to.
  enum class Last : uint8_t { Nothing, Item, Position, Repeat };
  struct Context {
    bool isVerbose;
    bool isFirst;
    Term *sequence;
    Last last = Last::Nothing;
  };

  Term *make(Op op) {
    syntax_.terms.push_back(Term{.op = op});
    return &syntax_.terms.back();
  }
  bool fail(std::string message, size_t offset = 0) {
    return source_.fail(std::move(message), offset);
  }
  void add(Context &context, Term *term, Last last = Last::Item) {
    context.sequence->children.push_back(term);
    context.last = last;
  }

  Term *parseBranches(bool isVerbose, bool isTop);
  Term *parseSequence(bool isVerbose, bool isFirst);
  bool parseItem(Context &context);
  bool parseSpecial(Context &context, char32_t character);
  bool skipVerbose(const Token &token);
  bool parseRepeat(Context &context, char32_t character);
  bool parseBounds(uint32_t &low, uint32_t &high, size_t here, bool &isRepeat);
  bool readBound(const std::u32string &digits, uint32_t &bound);

  // ParserGroup.cpp
  bool parseParenthesis(Context &context);
  bool parseExtension(Context &context, size_t start);
  bool parseNamed(Context &context, size_t start);
  bool parseNamedReference(Context &context);
  bool parseLook(Context &context, size_t start, char32_t character);
  bool parseConditional(Context &context, size_t start);
  bool parseCondition(uint32_t &group);
  bool parseFlagGroup(Context &context, size_t start, char32_t character);
  bool parseFlags(char32_t character, uint32_t &add, uint32_t &remove,
                  bool &isGlobal);
  bool parseFlagsToAdd(char32_t &character, uint32_t &add);
  bool parseFlagsToRemove(char32_t &character, uint32_t &remove);
  bool parseGroupBody(Context &context, Term *group, size_t start);
  bool openGroup(Term *group, const std::u32string *name);
  bool skipComment(size_t start);
  bool close(size_t start);
  bool checkName(const std::u32string &name, size_t offset);
  bool isOpen(uint32_t group) const;
  bool checkLookBehind(uint32_t group);
  uint32_t findName(const std::u32string &name) const;

  // ParserSet.cpp
  bool parseSet(Context &context);
  bool parseSetItems(Term *set, size_t here);
  bool parseSetRange(Term *set, const SetItem &first, const Token &token,
                     size_t here, bool &isClosed);
  bool parseSetToken(const Token &token, SetItem &item);
  bool parseEscape(Context &context, const Token &token);
  bool parseSetEscape(const Token &token, SetItem &item);
  bool parseCharacterEscape(const Token &token, char32_t &character,
                            bool &isDone);
  bool parseHex(Token token, size_t digits, char32_t &character);
  bool parseOctal(const std::u32string &text, char32_t &character);
  bool parseNumberEscape(Context &context, const Token &token);
  bool parseReference(Context &context, const std::u32string &text);
  bool failBadEscape(const std::u32string &text);

  Session &session_;
  Source source_;
  bool isText_;
  Syntax syntax_;
  /// Whether each group is still open, and how wide it is.
  std::vector<bool> open_{false};
  std::vector<std::pair<uint64_t, uint64_t>> widths_{{0, 0}};
  /// Conditions on groups by number, to be checked at the end.
  std::vector<std::pair<uint32_t, size_t>> conditions_;
  /// Groups from this number on belong to the lookbehind that is being parsed;
  /// 0: none is.
  uint32_t lookBehindGroups_ = 0;
  uint32_t depth_ = 0;
  uintptr_t stackStart_ = 0;
};

/// The least and the greatest number of characters that \p term matches, given
/// those of the groups.
std::pair<uint64_t, uint64_t>
widthOf(const Term *term,
        const std::vector<std::pair<uint64_t, uint64_t>> &groups);

} // namespace montyjit::re

#endif // MONTYJIT_LIB_MODULES_RE_PARSER_H
