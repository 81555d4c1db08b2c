//===- Parser.cpp - Sequences and repetitions -----------------------------===//

#include "Parser.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::re;

namespace {
/// Python's parser recurses twice per parenthesis, up to its recursion limit.
constexpr uint32_t MaxNesting = 480;
/// What of the native stack this parser may take; PCRE2's compiler takes less.
constexpr uintptr_t MaxStack = uintptr_t(160) << 10;
constexpr std::u32string_view Space = U" \t\n\r\v\f";
/// What PCRE2 can count (Python: 4294967294).
constexpr uint64_t MaxRepeat = 65535;

uintptr_t stackAddress() {
  return reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
}

bool isSpecial(char32_t c) {
  return std::u32string_view(U".\\[{()*+?^$|").find(c) != std::string::npos;
}
} // namespace

std::optional<Syntax> Parser::run() {
  stackStart_ = stackAddress();
  Term *root = parseBranches(syntax_.flags & FlagVerbose, true);
  if (!root || source_.hasFailed())
    return std::nullopt;
  if (isText_ && !(syntax_.flags & FlagAscii))
    syntax_.flags |= FlagUnicode;
  if (isText_ && (syntax_.flags & FlagLocale)) {
    source_.failAt("cannot use LOCALE flag with a str pattern", -1,
                   Fault::Value);
    return std::nullopt;
  }
  if (!isText_ && (syntax_.flags & FlagUnicode)) {
    source_.failAt("cannot use UNICODE flag with a bytes pattern", -1,
                   Fault::Value);
    return std::nullopt;
  }
  uint32_t other = isText_ ? FlagUnicode : FlagLocale;
  if ((syntax_.flags & FlagAscii) && (syntax_.flags & other)) {
    source_.failAt(std::string("ASCII and ") +
                       (isText_ ? "UNICODE" : "LOCALE") +
                       " flags are incompatible",
                   -1, Fault::Value);
    return std::nullopt;
  }
  if (!source_.next().empty()) {
    fail("unbalanced parenthesis");
    return std::nullopt;
  }
  for (auto [group, position] : conditions_)
    if (group >= syntax_.numGroups) {
      source_.failAt("invalid group reference " + std::to_string(group),
                     int64_t(position));
      return std::nullopt;
    }
  syntax_.root = root;
  return std::move(syntax_);
}

Term *Parser::parseBranches(bool isVerbose, bool isTop) {
  if (++depth_ > MaxNesting || stackStart_ - stackAddress() > MaxStack) {
    session_.raise(TypeId::RecursionError, "maximum recursion depth exceeded");
    source_.failAt("", -1, Fault::Pending);
    return nullptr;
  }
  Term *branch = make(Op::Branch);
  do {
    Term *sequence =
        parseSequence(isVerbose, isTop && branch->children.empty());
    if (!sequence || source_.hasFailed())
      return nullptr;
    branch->children.push_back(sequence);
    if (isTop)
      isVerbose = syntax_.flags & FlagVerbose;
  } while (source_.match('|'));
  --depth_;
  return branch->children.size() == 1 ? branch->children[0] : branch;
}

Term *Parser::parseSequence(bool isVerbose, bool isFirst) {
  Context context{isVerbose, isFirst, make(Op::Sequence)};
  while (!source_.next().empty() && !source_.nextIs('|') &&
         !source_.nextIs(')'))
    if (!parseItem(context) || !session_.poll())
      return nullptr;
  return source_.hasFailed() ? nullptr : context.sequence;
}

/// \return whether \p token is a space or a comment of a verbose expression.
bool Parser::skipVerbose(const Token &token) {
  if (token.size() != 1)
    return false;
  if (Space.find(token[0]) != std::string::npos)
    return true;
  if (token[0] != '#')
    return false;
  while (!source_.next().empty()) {
    Token skipped = source_.get();
    if (skipped == U"\n")
      break;
  }
  return true;
}

bool Parser::parseItem(Context &context) {
  Token token = source_.get();
  if (context.isVerbose && skipVerbose(token))
    return true;
  if (token[0] == '\\')
    return parseEscape(context, token);
  if (isSpecial(token[0]))
    return parseSpecial(context, token[0]);
  Term *literal = make(Op::Literal);
  literal->value = token[0];
  add(context, literal);
  return true;
}

bool Parser::parseSpecial(Context &context, char32_t character) {
  switch (character) {
  case '[':
    return parseSet(context);
  case '(':
    return parseParenthesis(context);
  case '.':
    add(context, make(Op::Any));
    return true;
  case '^':
    add(context, make(Op::LineStart), Last::Position);
    return true;
  case '$':
    add(context, make(Op::LineEnd), Last::Position);
    return true;
  default:
    return parseRepeat(context, character);
  }
}

bool Parser::readBound(const std::u32string &digits, uint32_t &bound) {
  if (digits.empty())
    return true;
  uint64_t number = numberOf(digits, MaxRepeat + 1);
  if (number > MaxRepeat)
    return source_.failAt("the repetition number is too large", -1,
                          Fault::Overflow);
  bound = uint32_t(number);
  return true;
}

/// What stands behind `{`: bounds, or the brace is an ordinary character.
bool Parser::parseBounds(uint32_t &low, uint32_t &high, size_t here,
                         bool &isRepeat) {
  isRepeat = false;
  if (source_.nextIs('}'))
    return true;
  std::u32string lowText = source_.getWhile(SIZE_MAX, isAsciiDigit);
  std::u32string highText = lowText;
  if (source_.match(','))
    highText = source_.getWhile(SIZE_MAX, isAsciiDigit);
  if (!source_.match('}')) {
    source_.seek(here);
    return true;
  }
  isRepeat = true;
  if (!readBound(lowText, low) || !readBound(highText, high))
    return false;
  return low <= high ||
         fail("min repeat greater than max repeat", source_.tell() - here);
}

bool Parser::parseRepeat(Context &context, char32_t character) {
  size_t here = source_.tell();
  uint32_t low = character == '+', high = character == '?' ? 1 : Unbounded;
  if (character == '{') {
    bool isRepeat;
    if (!parseBounds(low, high, here, isRepeat))
      return false;
    if (!isRepeat) {
      Term *literal = make(Op::Literal);
      literal->value = character;
      add(context, literal);
      return true;
    }
  }
  size_t offset = source_.tell() - here + 1;
  if (context.last == Last::Nothing || context.last == Last::Position)
    return fail("nothing to repeat", offset);
  if (context.last == Last::Repeat)
    return fail("multiple repeat", offset);
  Term *repeat = make(Op::Repeat);
  repeat->low = low;
  repeat->high = high;
  if (source_.match('?'))
    repeat->repeat = RepeatKind::Lazy;
  else if (source_.match('+'))
    repeat->repeat = RepeatKind::Possessive;
  Term *&item = context.sequence->children.back();
  repeat->children.push_back(item);
  item = repeat;
  context.last = Last::Repeat;
  return true;
}
