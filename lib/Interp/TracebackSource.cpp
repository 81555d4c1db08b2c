//===--- TracebackSource.cpp - Source positions for tracebacks ------------===//
///
/// \file
/// A traceback entry names the node that failed by its number. Where CPython
/// gives the instruction of a node another place than the node's own (the
/// iterable of a `for`, the test of an `assert`, the attribute's line in a
/// chain of method calls over several lines), that place is found here.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"

#include "montyjit/AST/Visitor.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"
#include "montyjit/Sema/Sema.h"
#include "montyjit/Sema/UnitWalk.h"

#include <algorithm>

namespace montyjit {

namespace {

/// The node whose range and kind stand for \p node.
const Node *shownNode(const Node *node) {
  auto *unconst = const_cast<Node *>(node);
  switch (node->kind) {
  case NodeKind::Assert:
    return static_cast<AssertNode *>(unconst)->test;
  case NodeKind::For:
    return static_cast<ForNode *>(unconst)->iter;
  case NodeKind::Comprehension:
    return static_cast<ComprehensionNode *>(unconst)->iter;
  case NodeKind::With:
    return static_cast<WithNode *>(unconst)->items[0]->context;
  case NodeKind::WithItem:
    return static_cast<WithItemNode *>(unconst)->context;
  case NodeKind::Keyword:
    return static_cast<KeywordNode *>(unconst)->value;
  default:
    return node;
  }
}

/// The attribute that an attribute access, or a plain method call, ends with.
const AttributeNode *finalAttribute(const Node *node) {
  auto *unconst = const_cast<Node *>(node);
  if (auto *attribute = dynCast<AttributeNode>(unconst))
    return attribute;
  auto *call = dynCast<CallNode>(unconst);
  if (!call)
    return nullptr;
  for (Expr *argument : call->args)
    if (argument->kind == NodeKind::Starred)
      return nullptr;
  for (KeywordNode *keyword : call->keywords)
    if (!keyword->name)
      return nullptr;
  return dynCast<AttributeNode>(static_cast<Node *>(call->func));
}

uint32_t characterCount(std::string_view utf8) {
  return uint32_t(std::count_if(utf8.begin(), utf8.end(),
                                [](char c) { return (c & 0xc0) != 0x80; }));
}

/// An attribute on a line below the object's start is shown from its own name
/// on.
SourceRange shownRange(const Node *node) {
  SourceRange range = node->range;
  const AttributeNode *attribute = finalAttribute(node);
  if (!attribute || attribute->range.endLine == range.line)
    return range;
  uint32_t length = characterCount(attribute->attr->text);
  if (length > attribute->range.endColumn)
    return range;
  range.line = attribute->range.endLine;
  range.column = attribute->range.endColumn - length;
  range.endLine = std::max(range.endLine, range.line);
  return range;
}

void setLeftEnd(const Node *node, AnchorKind kind, SourcePosition &result) {
  result.anchor = kind;
  result.leftEndLine = node->range.endLine;
  result.leftEndColumn = node->range.endColumn;
}

void setAnchors(Node *node, SourcePosition &result) {
  if (auto *binary = dynCast<BinOpNode>(node)) {
    setLeftEnd(binary->left, AnchorKind::Operator, result);
    result.rightLine = binary->right->range.line;
    result.rightColumn = binary->right->range.column;
  } else if (auto *subscript = dynCast<SubscriptNode>(node)) {
    setLeftEnd(subscript->value, AnchorKind::Subscript, result);
  } else if (auto *call = dynCast<CallNode>(node)) {
    setLeftEnd(call->func, AnchorKind::Call, result);
  } else if (auto *pattern = dynCast<MatchClassNode>(node)) {
    setLeftEnd(pattern->cls, AnchorKind::Call, result);
  }
}

/// \return the innermost statement around node \p number.
Node *statementAround(const CodeUnit &unit, uint32_t number) {
  Node *statement = nullptr, *next = nullptr;
  forEachRoot(unit, [&](Node *root) {
    if (root->contains(number))
      next = root;
  });
  while (next && next->id != number) {
    if (next->kind == NodeKind::Return || next->kind == NodeKind::Assign)
      statement = next;
    Node *inner = nullptr;
    forEachChildInUnit(unit, next, [&](Node *child) {
      if (child->id && child->contains(number))
        inner = child;
    });
    next = inner;
  }
  return statement;
}

bool isPlain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return uint8_t(c) < 0x80; });
}

/// \return whether \p call is all that `return f(...)` or `x = f(...)`
/// evaluates.
bool isValueOf(const Node *call, Node *statement) {
  if (auto *assign = dynCast<AssignNode>(statement))
    return assign->value == call && assign->targets.size() == 1 &&
           assign->targets[0]->kind == NodeKind::Name;
  auto *result = dynCast<ReturnNode>(statement);
  return result && result->value == call &&
         static_cast<const CallNode *>(call)->func->kind == NodeKind::Name;
}

/// The lines of such a call tell nothing more with carets; CPython sees that by
/// parsing them, which works when they hold the whole statement.
bool isStatementCall(const CodeUnit &unit, const Node *node,
                     const SourceRange &range) {
  if (node->kind != NodeKind::Call)
    return false;
  Node *statement = statementAround(unit, node->id);
  if (!statement || !isValueOf(node, statement) ||
      statement->range.line != range.line ||
      statement->range.endLine != range.endLine ||
      range.column != node->range.column)
    return false;
  std::string_view line = unit.tree->lineText(range.line);
  std::string_view indent = line.substr(0, statement->range.column);
  if (indent.find_first_not_of(" \t\f") != std::string_view::npos)
    return false;
  std::string_view last = unit.tree->lineText(range.endLine);
  return isPlain(line.substr(0, range.column)) &&
         isPlain(last.substr(0, range.endColumn));
}

void describe(const Node *node, uint32_t &number, uint32_t &line) {
  number = node->id;
  line = shownRange(shownNode(node)).line;
}

bool position(const Code *code, uint32_t number, SourcePosition &result) {
  const CodeUnit *unit = code->unit;
  Node *node = unit ? findNode(*unit, number) : nullptr;
  if (!node)
    return false;
  const Node *shown = shownNode(node);
  result.range = shownRange(shown);
  setAnchors(const_cast<Node *>(shown), result);
  result.isStatementCall = isStatementCall(*unit, shown, result.range);
  return true;
}

/// The text of compile() is not known to tracebacks; but doctest tells them its
/// examples.
bool isShown(const Tree *tree) {
  return tree && (!(tree->recipe & RecipeNamespace) ||
                  std::string_view(tree->fileName).starts_with("<doctest "));
}

std::string_view lineText(const Code *code, uint32_t line) {
  const Tree *tree = code->unit ? code->unit->tree : nullptr;
  return isShown(tree) ? tree->lineText(line) : std::string_view();
}

/// CPython's `co_flags`.
uint32_t flagsOf(const CodeUnit &unit) {
  enum : uint32_t {
    Optimized = 1,
    NewLocals = 2,
    VarArgs = 4,
    VarKeywords = 8,
    Nested = 16,
    IsGenerator = 32,
    IsCoroutine = 128,
    IsAsyncGenerator = 512,
  };
  if (unit.kind == UnitKind::Module || unit.kind == UnitKind::Class)
    return 0;
  uint32_t flags = Optimized | NewLocals;
  flags |= unit.hasVarArgs ? VarArgs : 0;
  flags |= unit.hasKwArgs ? VarKeywords : 0;
  bool isNested = unit.parent && unit.parent->kind != UnitKind::Module &&
                  unit.parent->kind != UnitKind::Class;
  flags |= isNested ? Nested : 0;
  if (unit.isGenerator && unit.isCoroutine)
    return flags | IsAsyncGenerator;
  flags |= unit.isGenerator ? IsGenerator : 0;
  return flags | (unit.isCoroutine ? IsCoroutine : 0);
}

bool codeInfo(const Code *code, CodeInfo &result) {
  const CodeUnit *unit = code->unit;
  if (!unit)
    return false;
  result.name = unit->name->text;
  result.qualName = unit->qualName;
  result.fileName = unit->tree->fileName;
  result.firstLine = unit->firstLine;
  result.argCount = unit->numPositional;
  result.posOnlyCount = unit->numPosOnly;
  result.kwOnlyCount = unit->numKwOnly;
  result.flags = flagsOf(*unit);
  for (uint32_t i = 0; i < unit->locals.size(); ++i) {
    const LocalVariable &local = unit->locals[i];
    if (!local.name)
      continue;
    if (!local.isCell || i < code->numParams)
      result.varNames.push_back(local.name->text);
    if (local.isCell)
      result.cellVars.push_back(local.name->text);
  }
  for (const FreeVariable &free : unit->frees)
    result.freeVars.push_back(free.name->text);
  return true;
}

/// Adds a variable unless it is unbound.
void addBound(std::string_view name, Value value,
              std::vector<std::string> &names, Value &self) {
  if (value && isExactly(value, TypeId::Cell))
    value = value.as<Cell>()->value;
  if (!value)
    return;
  names.emplace_back(name);
  if (name == "self")
    self = value;
}

uint32_t stoppedNode(const Frame *frame) { return resumeNode(frame->resume); }

std::vector<std::string> boundLocals(Session &, Frame *frame, Value &self) {
  std::vector<std::string> names;
  const CodeUnit *unit = frame->code->unit;
  if (!unit)
    return names;
  if (unit->kind == UnitKind::Class || unit->usesNamespace) {
    if (Value space = frame->slots[0]; space && asDict(space))
      forEachEntry(asDict(space), [&](DictEntry &entry) {
        if (Str *key = asStr(entry.key))
          addBound(toUtf8(key), entry.value, names, self);
      });
    return names;
  }
  for (uint32_t i = 0; i < unit->locals.size(); ++i)
    if (unit->locals[i].name)
      addBound(unit->locals[i].name->text, frame->slots[i], names, self);
  for (uint32_t i = 0; frame->function && i < unit->frees.size(); ++i)
    addBound(unit->frees[i].name->text,
             Value::fromObject(frame->function->closure[i]), names, self);
  return names;
}

} // namespace

void initTracebackSource() {
  sourceHooks = {describe,    position,    lineText,   codeInfo,
                 boundLocals, namespaceOf, stoppedNode};
}

} // namespace montyjit
