//===- Template.cpp - Replacements of matches -----------------------------===//

#include "Module.h"
#include "Source.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Unicode.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::re;

namespace {
constexpr uint32_t NoGroup = UINT32_MAX;

/// Parses `\1`, `\g<name>` and the escapes of characters.
class TemplateParser {
public:
  TemplateParser(Session &session, const Program &program,
                 std::u32string_view text, bool isText, Template &result)
      : session_(session), program_(program), source_(text, isText),
        isText_(isText), result_(result) {}

  bool run();
  const Fault &fault() const { return source_.fault(); }

private:
  bool parseEscape(const Token &token);
  bool parseNamed();
  bool parseNumber(Token token);
  bool addGroup(uint64_t group, size_t offset);
  bool addText(uint32_t group);
  void parseOctal(Token token);

  Session &session_;
  const Program &program_;
  Source source_;
  bool isText_;
  Template &result_;
  std::u32string text_;
};

/// Puts the text so far and \p group behind it at the end.
bool TemplateParser::addText(uint32_t group) {
  Value text;
  if (!text_.empty() && isText_)
    text = valueOrEmpty(
        makeStr32(session_, reinterpret_cast<const uint32_t *>(text_.data()),
                  uint32_t(text_.size())));
  else if (!text_.empty())
    text = valueOrEmpty(
        makeBytes(session_, std::string(text_.begin(), text_.end())));
  if (!text_.empty() && !text)
    return source_.failAt("", -1, Fault::Pending);
  text_.clear();
  result_.parts.push_back({text, group});
  return true;
}

bool TemplateParser::addGroup(uint64_t group, size_t offset) {
  if (group >= program_.numGroups)
    return source_.fail("invalid group reference " + std::to_string(group),
                        offset);
  return addText(uint32_t(group));
}

bool TemplateParser::parseNamed() {
  std::u32string name;
  if (!source_.match('<'))
    return source_.fail("missing <");
  if (!source_.getUntil('>', "group name", name))
    return false;
  if (std::all_of(name.begin(), name.end(), isAsciiDigit))
    return addGroup(numberOf(name, UINT32_MAX), name.size() + 1);
  if (!isGroupName(name, isText_))
    return source_.fail("bad character in group name " + quoted(session_, name),
                        name.size() + 1);
  Value group = dictGetStr(program_.names, session_.intern(toUtf8(name)));
  if (!group)
    return source_.failAt("unknown group name " + quoted(session_, name), -1,
                          Fault::Index);
  return addText(uint32_t(group.asInt()));
}

void TemplateParser::parseOctal(Token token) {
  token += source_.getWhile(2, isOctalDigit);
  uint32_t value = 0;
  for (char32_t c : std::u32string_view(token).substr(1))
    value = value * 8 + (c - '0');
  text_ += char32_t(value & 0xff);
}

bool TemplateParser::parseNumber(Token token) {
  token += source_.getWhile(1, isAsciiDigit);
  bool mayBeOctal =
      token.size() == 3 && isOctalDigit(token[1]) && isOctalDigit(token[2]);
  std::u32string third = source_.getWhile(mayBeOctal ? 1 : 0, isOctalDigit);
  if (third.empty())
    return addGroup(numberOf(token.substr(1), UINT32_MAX), token.size() - 1);
  token += third;
  uint32_t value = uint32_t(token[1] - '0') * 64 +
                   uint32_t(token[2] - '0') * 8 + uint32_t(token[3] - '0');
  constexpr uint32_t Largest = 0377;
  if (value > Largest)
    return source_.fail("octal escape value " + toUtf8(token) +
                            " outside of range 0-0o377",
                        token.size());
  text_ += char32_t(value);
  return true;
}

bool TemplateParser::parseEscape(const Token &token) {
  char32_t c = token[1], control;
  if (c == 'g')
    return parseNamed();
  if (c == '0') {
    parseOctal(token);
    return true;
  }
  if (isAsciiDigit(c))
    return parseNumber(token);
  if (readControl(c, control)) {
    text_ += control;
    return true;
  }
  if (isAsciiLetter(c))
    return source_.fail("bad escape " + toUtf8(token), token.size());
  text_ += token;
  return true;
}

bool TemplateParser::run() {
  while (!source_.next().empty()) {
    Token token = source_.get();
    if (token[0] != '\\')
      text_ += token;
    else if (!parseEscape(token))
      return false;
    if (!session_.poll())
      return source_.failAt("", -1, Fault::Pending);
  }
  return !source_.hasFailed() && addText(NoGroup);
}

/// \return whether \p replacement is taken as it is.
bool isLiteral(Value replacement, bool &isText, bool &isUsable) {
  Str *text = asStr(replacement);
  std::string_view bytes;
  isText = text != nullptr;
  isUsable = isText || bytesView(replacement, bytes);
  if (!isText)
    return bytes.find('\\') == std::string_view::npos;
  for (uint32_t i = 0; i < text->length; ++i)
    if (text->at(i) == '\\')
      return false;
  return true;
}

std::u32string charactersOf(Value replacement) {
  std::u32string out;
  if (Str *text = asStr(replacement)) {
    for (uint32_t i = 0; i < text->length; ++i)
      out += char32_t(text->at(i));
    return out;
  }
  std::string_view bytes;
  if (bytesView(replacement, bytes))
    for (char byte : bytes)
      out += char32_t(uint8_t(byte));
  return out;
}
} // namespace

bool re::parseTemplate(Session &session, const Program &program,
                       Value replacement, Template &result) {
  bool isText, isUsable;
  if (isLiteral(replacement, isText, isUsable) && isUsable) {
    result.parts.push_back({replacement, NoGroup});
    return true;
  }
  if (!isUsable) {
    session.raiseFormat(TypeId::TypeError,
                        "decoding to str: need a bytes-like object, {} found",
                        typeName(replacement));
    return false;
  }
  std::u32string characters = charactersOf(replacement);
  TemplateParser parser(session, program, characters, isText, result);
  if (parser.run())
    return true;
  raiseFault(session, parser.fault(), replacement);
  return false;
}

void Joiner::appendSlice(size_t begin, size_t end) {
  ++count_;
  if (subject_.isText)
    text_.append(subject_.object.as<Str>(), uint32_t(begin),
                 uint32_t(end - begin));
  else
    bytes_.append(static_cast<const char *>(subject_.data) + begin,
                  end - begin);
}

bool Joiner::append(Value piece) {
  if (Str *text = subject_.isText ? asStr(piece) : nullptr) {
    text_.append(text);
    ++count_;
    return true;
  }
  std::string_view bytes;
  if (!subject_.isText && bytesView(piece, bytes)) {
    bytes_ += bytes;
    ++count_;
    return true;
  }
  session_.raiseFormat(TypeId::TypeError,
                       "sequence item {}: expected {}, {} found", count_,
                       subject_.isText ? "str instance" : "a bytes-like object",
                       typeName(piece));
  return false;
}

bool Joiner::append(const Template &replacement, const size_t *spans) {
  for (const Template::Part &part : replacement.parts) {
    if (part.text && !append(part.text))
      return false;
    if (part.group != NoGroup && spans[2 * part.group] != SIZE_MAX)
      appendSlice(spans[2 * part.group], spans[2 * part.group + 1]);
  }
  return bytes_.size() < LargeBytes || session_.checkSize(bytes_.size());
}

Value Joiner::finish() {
  if (subject_.isText)
    return valueOrEmpty(text_.finish());
  return valueOrEmpty(makeBytes(session_, bytes_));
}
