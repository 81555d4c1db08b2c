//===- ParserGroup.cpp - What stands in parentheses -----------------------===//

#include "Parser.h"

#include "montyjit/Runtime/Unicode.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::re;

namespace {
uint32_t flagOf(char32_t c) {
  switch (c) {
  case 'i':
    return FlagIgnoreCase;
  case 'L':
    return FlagLocale;
  case 'm':
    return FlagMultiLine;
  case 's':
    return FlagDotAll;
  case 'x':
    return FlagVerbose;
  case 'a':
    return FlagAscii;
  case 'u':
    return FlagUnicode;
  default:
    return 0;
  }
}

bool isNumber(std::u32string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), isAsciiDigit);
}

bool isFlagOrMinus(const Token &token) {
  return token.size() == 1 && (token[0] == '-' || flagOf(token[0]));
}

bool isLetter(const Token &token) {
  return token.size() == 1 && unicode::has(token[0], unicode::Alpha);
}
} // namespace

bool Parser::checkName(const std::u32string &name, size_t offset) {
  return isGroupName(name, isText_) ||
         fail("bad character in group name " + quoted(session_, name),
              name.size() + offset);
}

uint32_t Parser::findName(const std::u32string &name) const {
  for (const auto &[known, group] : syntax_.names)
    if (known == name)
      return group;
  return 0;
}

bool Parser::isOpen(uint32_t group) const { return open_[group]; }

bool Parser::checkLookBehind(uint32_t group) {
  if (!lookBehindGroups_)
    return true;
  if (group < open_.size() && isOpen(group))
    return fail("cannot refer to an open group");
  return group < lookBehindGroups_ ||
         fail("cannot refer to group defined in the same lookbehind "
              "subpattern");
}

bool Parser::close(size_t start) {
  return source_.match(')') ||
         fail("missing ), unterminated subpattern", source_.tell() - start);
}

bool Parser::openGroup(Term *group, const std::u32string *name) {
  uint32_t number = syntax_.numGroups++;
  open_.push_back(true);
  widths_.push_back({0, 0});
  group->value = number;
  if (!name)
    return true;
  if (uint32_t known = findName(*name))
    return fail("redefinition of group name " + quoted(session_, *name) +
                    " as group " + std::to_string(number) + "; was group " +
                    std::to_string(known),
                name->size() + 1);
  syntax_.names.emplace_back(*name, number);
  return true;
}

bool Parser::parseGroupBody(Context &context, Term *group, size_t start) {
  bool isVerbose = (context.isVerbose || (group->addFlags & FlagVerbose)) &&
                   !(group->removeFlags & FlagVerbose);
  Term *body = parseBranches(isVerbose, false);
  if (!body || !close(start))
    return false;
  group->children.push_back(body);
  if (uint32_t number = group->value) {
    open_[number] = false;
    widths_[number] = widthOf(body, widths_);
    syntax_.closed.push_back(number);
  }
  add(context, group);
  return true;
}

bool Parser::parseParenthesis(Context &context) {
  size_t start = source_.tell() - 1;
  if (source_.match('?'))
    return parseExtension(context, start);
  Term *group = make(Op::Group);
  return openGroup(group, nullptr) && parseGroupBody(context, group, start);
}

bool Parser::parseExtension(Context &context, size_t start) {
  if (source_.next().empty())
    return fail("unexpected end of pattern");
  Token token = source_.get();
  char32_t c = token.size() == 1 ? token[0] : 0;
  switch (c) {
  case 'P':
    return parseNamed(context, start);
  case ':':
    return parseGroupBody(context, make(Op::Group), start);
  case '>':
    return parseGroupBody(context, make(Op::Atomic), start);
  case '#':
    return skipComment(start);
  case '=':
  case '!':
  case '<':
    return parseLook(context, start, c);
  case '(':
    return parseConditional(context, start);
  default:
    if (c == '-' || flagOf(c))
      return parseFlagGroup(context, start, c);
    return fail("unknown extension ?" + toUtf8(token), token.size() + 1);
  }
}

bool Parser::skipComment(size_t start) {
  for (;;) {
    if (source_.next().empty())
      return fail("missing ), unterminated comment", source_.tell() - start);
    if (source_.get() == U")")
      return true;
  }
}

bool Parser::parseNamedReference(Context &context) {
  std::u32string name;
  if (!source_.getUntil(')', "group name", name) || !checkName(name, 1))
    return false;
  uint32_t group = findName(name);
  if (!group)
    return fail("unknown group name " + quoted(session_, name),
                name.size() + 1);
  if (isOpen(group))
    return fail("cannot refer to an open group", name.size() + 1);
  if (!checkLookBehind(group))
    return false;
  Term *reference = make(Op::BackReference);
  reference->value = group;
  add(context, reference);
  return true;
}

bool Parser::parseNamed(Context &context, size_t start) {
  if (source_.match('=')) {
    return parseNamedReference(context);
  }
  if (!source_.match('<')) {
    if (source_.next().empty())
      return fail("unexpected end of pattern");
    Token token = source_.get();
    return fail("unknown extension ?P" + toUtf8(token), token.size() + 2);
  }
  std::u32string name;
  Term *group = make(Op::Group);
  return source_.getUntil('>', "group name", name) && checkName(name, 1) &&
         openGroup(group, &name) && parseGroupBody(context, group, start);
}

bool Parser::parseLook(Context &context, size_t start, char32_t character) {
  bool isBehind = character == '<';
  uint32_t outer = lookBehindGroups_;
  if (isBehind) {
    if (source_.next().empty())
      return fail("unexpected end of pattern");
    Token token = source_.get();
    if (token != U"=" && token != U"!")
      return fail("unknown extension ?<" + toUtf8(token), token.size() + 2);
    character = token[0];
    if (!outer)
      lookBehindGroups_ = syntax_.numGroups;
  }
  Term *look = make(isBehind ? Op::LookBehind : Op::LookAhead);
  look->isNegated = character == '!';
  Term *body = parseBranches(context.isVerbose, false);
  if (!body)
    return false;
  if (isBehind)
    lookBehindGroups_ = outer;
  if (!close(start))
    return false;
  look->children.push_back(body);
  add(context, look);
  return true;
}

bool Parser::parseCondition(uint32_t &group) {
  std::u32string name;
  if (!source_.getUntil(')', "group name", name))
    return false;
  if (!isNumber(name)) {
    if (!checkName(name, 1))
      return false;
    group = findName(name);
    return group || fail("unknown group name " + quoted(session_, name),
                         name.size() + 1);
  }
  group = uint32_t(numberOf(name, UINT32_MAX));
  if (!group)
    return fail("bad group number", name.size() + 1);
  constexpr uint32_t MaxGroups = 0x3fffffff;
  if (group >= MaxGroups)
    return fail("invalid group reference " + toUtf8(name), name.size() + 1);
  conditions_.emplace_back(group, source_.tell() - name.size() - 1);
  return true;
}

bool Parser::parseConditional(Context &context, size_t start) {
  Term *conditional = make(Op::Conditional);
  if (!parseCondition(conditional->value) ||
      !checkLookBehind(conditional->value))
    return false;
  Term *yes = parseSequence(context.isVerbose, false);
  if (!yes)
    return false;
  conditional->children.push_back(yes);
  if (source_.match('|')) {
    Term *no = parseSequence(context.isVerbose, false);
    if (!no)
      return false;
    conditional->children.push_back(no);
    if (source_.nextIs('|'))
      return fail("conditional backref with more than two branches");
  }
  if (!close(start))
    return false;
  add(context, conditional);
  return true;
}

bool Parser::parseFlagGroup(Context &context, size_t start,
                            char32_t character) {
  Term *group = make(Op::Group);
  bool isGlobal;
  if (!parseFlags(character, group->addFlags, group->removeFlags, isGlobal))
    return false;
  if (!isGlobal)
    return parseGroupBody(context, group, start);
  if (!context.isFirst || !context.sequence->children.empty())
    return fail("global flags not at the start of the expression",
                source_.tell() - start);
  context.isVerbose = syntax_.flags & FlagVerbose;
  return true;
}

/// Flags up to `)`, `-` or `:`, which \p character becomes.
bool Parser::parseFlagsToAdd(char32_t &character, uint32_t &add) {
  for (;;) {
    if (character == (isText_ ? 'L' : 'u'))
      return fail(std::string("bad inline flags: cannot use '") +
                  (isText_ ? "L' flag with a str" : "u' flag with a bytes") +
                  " pattern");
    uint32_t flag = flagOf(character);
    add |= flag;
    if ((flag & TypeFlags) && (add & TypeFlags) != flag)
      return fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    if (source_.next().empty())
      return fail("missing -, : or )");
    Token token = source_.get();
    character = token[0];
    if (token == U")" || token == U"-" || token == U":")
      return true;
    if (!isFlagOrMinus(token))
      return fail(isLetter(token) ? "unknown flag" : "missing -, : or )",
                  token.size());
  }
}

/// Flags behind `-`, up to `:`.
bool Parser::parseFlagsToRemove(char32_t &character, uint32_t &remove) {
  if (source_.next().empty())
    return fail("missing flag");
  Token token = source_.get();
  if (!isFlagOrMinus(token) || token[0] == '-')
    return fail(isLetter(token) ? "unknown flag" : "missing flag",
                token.size());
  for (;;) {
    uint32_t flag = flagOf(token[0]);
    if (flag & TypeFlags)
      return fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    remove |= flag;
    if (source_.next().empty())
      return fail("missing :");
    token = source_.get();
    if (token == U":")
      break;
    if (!isFlagOrMinus(token) || token[0] == '-')
      return fail(isLetter(token) ? "unknown flag" : "missing :", token.size());
  }
  character = ':';
  return true;
}

bool Parser::parseFlags(char32_t character, uint32_t &add, uint32_t &remove,
                        bool &isGlobal) {
  if (character != '-' && !parseFlagsToAdd(character, add))
    return false;
  isGlobal = character == ')';
  if (isGlobal) {
    syntax_.flags |= add;
    return true;
  }
  if (character == '-' && !parseFlagsToRemove(character, remove))
    return false;
  return !(add & remove) || fail("bad inline flags: flag turned on and off", 1);
}
