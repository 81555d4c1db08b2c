//===- PegActions.cpp - What the rules for wrong programs do --------------===//

#include "NumberLiteral.h"
#include "PegParser.h"
#include "StringLiteral.h"

using namespace montyjit;

namespace {

struct KindName {
  std::string_view kind;
  const char *name;
};

constexpr KindName KindNames[] = {
    {"Attribute", "attribute"},
    {"Subscript", "subscript"},
    {"Starred", "starred"},
    {"Name", "name"},
    {"List", "list"},
    {"Tuple", "tuple"},
    {"Lambda", "lambda"},
    {"Call", "function call"},
    {"BoolOp", "expression"},
    {"BinOp", "expression"},
    {"UnaryOp", "expression"},
    {"GeneratorExp", "generator expression"},
    {"Yield", "yield expression"},
    {"YieldFrom", "yield expression"},
    {"Await", "await expression"},
    {"ListComp", "list comprehension"},
    {"SetComp", "set comprehension"},
    {"DictComp", "dict comprehension"},
    {"Dict", "dict literal"},
    {"Set", "set display"},
    {"JoinedStr", "f-string expression"},
    {"TemplateStr", "t-string expression"},
    {"Constant", "literal"},
    {"True", "True"},
    {"False", "False"},
    {"None", "None"},
    {"Ellipsis", "ellipsis"},
    {"Compare", "comparison"},
    {"IfExp", "conditional expression"},
    {"NamedExpr", "named expression"},
};

} // namespace

std::string PegParser::describe(const PegNode *node) const {
  for (const KindName &entry : KindNames)
    if (entry.kind == node->kind)
      return entry.name;
  return "expression";
}

/// Fills in %e and %t of a message.
std::string PegParser::expand(std::string_view message, PegNode *a) const {
  std::string text(message);
  size_t at = text.find('%');
  if (at == text.npos || at + 1 == text.size())
    return text;
  if (text[at + 1] == 'e')
    text.replace(at, 2, describe(a));
  else if (text[at + 1] == 't')
    text.replace(at, 2, textOf(a));
  return text;
}

PegNode *PegParser::act(const PegAlternative &alternative, uint32_t begin,
                        size_t firstPart, PegNode *const *bound) {
  const PegAction &action = alternative.action;
  PegNode *a = bound[action.first & 1];
  PegNode *b = bound[action.second & 1];
  if (action.kind == PegActionKind::Default)
    return makeNode({}, begin, firstPart);
  if (action.kind == PegActionKind::Make)
    return makeNode(action.text, begin, firstPart);
  parts_.resize(firstPart);
  switch (action.kind) {
  case PegActionKind::Default:
  case PegActionKind::Make:
    break;
  case PegActionKind::Pass:
    return a;
  case PegActionKind::Error:
    return raiseLast(expand(action.text, a));
  case PegActionKind::ErrorNext:
    if (!fill(mark_))
      return nullptr;
    return raiseAtToken(DiagnosticKind::SyntaxError, action.text, mark_);
  case PegActionKind::ErrorAt:
    return raiseAt(expand(action.text, a), a);
  case PegActionKind::ErrorRange:
    return raiseRange(expand(action.text, a), a, b);
  case PegActionKind::ErrorFrom:
    return raiseFrom(expand(action.text, a), a);
  case PegActionKind::ErrorIndent:
    return raiseAtToken(DiagnosticKind::IndentationError, action.text,
                        uint32_t(tokens_.size() - 1));
  case PegActionKind::ErrorBlock:
    return raiseAtToken(DiagnosticKind::IndentationError,
                        "expected an indented block after " + action.text +
                            " on line " +
                            std::to_string(tokens_[a->begin].range.line),
                        uint32_t(tokens_.size() - 1));
  case PegActionKind::Target:
    return checkTarget(action.text, a);
  case PegActionKind::Function:
    return callFunction(action.text, bound[0], bound[1]);
  }
  return nullptr;
}

PegNode *PegParser::callFunction(std::string_view name, PegNode *a,
                                 PegNode *b) {
  constexpr const char *Unparenthesized =
      "Generator expression must be parenthesized";
  if (name == "number")
    return checkNumber(a);
  if (name == "string")
    return checkString(a);
  if (name == "strings")
    return checkStrings(a);
  if (name == "fstring" || name == "tstring")
    return checkPieces(a, b, name == "fstring" ? "JoinedStr" : "TemplateStr");
  if (name == "middle")
    return checkEscapes(textOf(a), false, false) ? a : nullptr;
  if (name == "conversion")
    return checkConversion(a, b);
  if (name == "forgottenComma")
    return forgottenComma(a, b);
  if (name == "legacy")
    return legacyStatement(a, b);
  if (name == "genexpInCall")
    return genexpInCall(a, b);
  if (name == "genexpFirst")
    return raiseRange(Unparenthesized, a, b->lastPart()->lastPart());
  if (name == "genexpArgument")
    return raiseRange(Unparenthesized, a, b->lastPart()->parts[0]);
  if (name == "argumentOrder")
    return argumentOrder(a);
  if (name == "missingColon")
    return missingColon(a);
  if (name == "comprehensionTarget")
    return raiseRange("did you forget parentheses around the comprehension "
                      "target?",
                      a, b->lastPart());
  bool imaginary = (textOf(a).back() | 0x20) == 'j';
  if (name == "real")
    return imaginary ? raiseAt("real number required in complex literal", a)
                     : a;
  if (name == "imaginary")
    return imaginary
               ? a
               : raiseAt("imaginary number required in complex literal", a);
  bool tuple = b->kind == "Tuple";
  std::string text =
      tuple ? "cannot use constraints with " : "cannot use bound with ";
  return raiseFrom(
      text + (name == "boundedTuple" ? "TypeVarTuple" : "ParamSpec"), a);
}

static bool isLegacyStatement(std::string_view name) {
  return name == "print" || name == "exec";
}

PegNode *PegParser::forgottenComma(PegNode *a, PegNode *b) {
  if (a->kind == "Name" && isLegacyStatement(textOf(a)))
    return nullptr;
  if (tokens_[mark_ - 1].level == 0)
    return nullptr;
  return raiseRange("invalid syntax. Perhaps you forgot a comma?", a, b);
}

PegNode *PegParser::legacyStatement(PegNode *a, PegNode *b) {
  if (!isLegacyStatement(textOf(a)))
    return nullptr;
  std::string name(textOf(a));
  return raiseRange("Missing parentheses in call to '" + name +
                        "'. Did you mean " + name + "(...)?",
                    a, b);
}

PegNode *PegParser::genexpInCall(PegNode *args, PegNode *clauses) {
  PegNode *lastArgument = nullptr;
  uint32_t count = 0;
  for (uint32_t i = 0; i < args->partCount; ++i) {
    PegNode *part = args->parts[i];
    if (part->kind == "Keyword" || part->kind == "KeywordUnpacking")
      continue;
    ++count;
    lastArgument = part;
  }
  if (count <= 1)
    return nullptr;
  return raiseRange("Generator expression must be parenthesized", lastArgument,
                    clauses->lastPart()->lastPart());
}

PegNode *PegParser::argumentOrder(PegNode *args) {
  bool unpacking = false;
  for (uint32_t i = 0; i < args->partCount; ++i)
    unpacking |= args->parts[i]->kind == "KeywordUnpacking";
  return raiseLast(
      unpacking ? "positional argument follows keyword argument unpacking"
                : "positional argument follows keyword argument");
}

PegNode *PegParser::missingColon(PegNode *key) {
  SourceRange range = rangeOf(key, key);
  range.column = range.endColumn ? range.endColumn - 1 : 0;
  range.endColumn = range.column;
  range.endLine = range.line;
  return raise(DiagnosticKind::SyntaxError, "':' expected after dictionary key",
               range);
}

PegNode *PegParser::checkNumber(PegNode *number) {
  Literal value{};
  std::string problem;
  if (parseNumberLiteral(textOf(number), arena_, value, problem))
    return number;
  SourceRange range = tokens_[number->begin].range;
  range.column = range.endColumn = NoColumn;
  return raise(DiagnosticKind::SyntaxError, std::move(problem), range);
}

bool PegParser::checkEscapes(std::string_view body, bool isBytes, bool isRaw) {
  DecodedString decoded = decodeString(body, isBytes, isRaw, arena_);
  if (decoded.error.empty())
    return true;
  raiseLast(std::move(decoded.error));
  return false;
}

PegNode *PegParser::checkString(PegNode *string) {
  StringParts parts = splitString(textOf(string));
  if (parts.isBytes && hasNonAscii(parts.body))
    return raiseAt("bytes can only contain ASCII literal characters", string);
  return checkEscapes(parts.body, parts.isBytes, parts.isRaw) ? string
                                                              : nullptr;
}

/// The pieces of an f-string or t-string that begins with \p start.
PegNode *PegParser::checkPieces(PegNode *start, PegNode *pieces,
                                std::string_view kind) {
  bool isRaw = textOf(start).find_first_of("rR") != std::string_view::npos;
  for (uint32_t i = 0; i < pieces->partCount; ++i) {
    PegNode *piece = pieces->parts[i];
    if (piece->kind == "Middle" && !checkEscapes(textOf(piece), false, isRaw))
      return nullptr;
  }
  auto *node = arena_.create<PegNode>();
  node->kind = kind;
  node->begin = start->begin;
  node->end = mark_;
  return node;
}

/// Adjacent literals without t-strings. \return a constant or an f-string.
PegNode *PegParser::checkStrings(PegNode *strings) {
  bool bytes = false, text = false, formatted = false;
  for (uint32_t i = 0; i < strings->partCount; ++i) {
    PegNode *part = strings->parts[i];
    if (part->kind == "JoinedStr")
      formatted = true;
    else
      (splitString(textOf(part)).isBytes ? bytes : text) = true;
  }
  if (bytes && (text || formatted))
    return raiseLast("cannot mix bytes and nonbytes literals");
  auto *node = arena_.create<PegNode>(*strings);
  node->kind = formatted ? "JoinedStr" : "Constant";
  node->partCount = 0;
  return node;
}

PegNode *PegParser::checkConversion(PegNode *mark, PegNode *name) {
  const SourceRange &bang = tokens_[mark->begin].range;
  const SourceRange &letter = tokens_[name->begin].range;
  std::string prefix = lexer_.inTemplate() ? "t-string: " : "f-string: ";
  if (bang.line != letter.line || bang.endColumn != letter.column)
    return raiseRange(
        prefix + "conversion type must come right after the exclamation mark",
        mark, name);
  std::string_view text = textOf(name);
  if (text == "s" || text == "r" || text == "a")
    return name;
  return raiseAt(prefix + "invalid conversion character '" + std::string(text) +
                     "': expected 's', 'r', or 'a'",
                 name);
}

/// \return the part of \p node that cannot be a target of \p kind; null if all
/// of it can.
PegNode *PegParser::invalidTarget(PegNode *node, std::string_view kind) {
  std::string_view is = node->kind;
  if (is == "List" || is == "Tuple") {
    for (uint32_t i = 0; i < node->partCount; ++i)
      if (PegNode *found = invalidTarget(node->parts[i], kind))
        return found;
    return nullptr;
  }
  if (is == "Starred")
    return kind == "del" ? node : invalidTarget(node->parts[0], kind);
  if (is == "Compare" && kind == "for") {
    // `for a in b` reads as a comparison.
    if (node->partCount > 1 && node->parts[1]->kind == "In")
      return invalidTarget(node->parts[0], kind);
    return nullptr;
  }
  if (is == "Name" || is == "Subscript" || is == "Attribute")
    return nullptr;
  return node;
}

PegNode *PegParser::checkTarget(std::string_view kind, PegNode *node) {
  PegNode *found = invalidTarget(node, kind);
  if (!found)
    return nullptr;
  std::string verb = kind == "del" ? "cannot delete " : "cannot assign to ";
  return raiseAt(verb + describe(found), found);
}
