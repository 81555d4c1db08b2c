//===- Program.cpp - Compiling regular expressions ------------------------===//

#include "Program.h"
#include "Parser.h"
#include "State.h"

#include "../Support.h"

#include "montyjit/Runtime/Bytes.h"

using namespace montyjit;
using namespace montyjit::re;

namespace {
/// The pattern's characters; bytes count as characters.
bool charactersOf(Value pattern, std::u32string &out, bool &isText) {
  if (Str *text = asStr(pattern)) {
    isText = true;
    out.reserve(text->length);
    for (uint32_t i = 0; i < text->length; ++i)
      out += char32_t(text->at(i));
    return true;
  }
  isText = false;
  std::string_view bytes;
  if (!bytesView(pattern, bytes))
    return false;
  for (char byte : bytes)
    out += char32_t(uint8_t(byte));
  return true;
}

/// \return whether the lookbehinds of \p term have a fixed width.
bool checkLookBehinds(const Syntax &syntax,
                      const std::vector<std::pair<uint64_t, uint64_t>> &widths,
                      Fault &fault) {
  constexpr uint64_t Longest = 65535;
  for (const Term &term : syntax.terms) {
    if (term.op != Op::LookBehind)
      continue;
    auto [low, high] = widthOf(term.children[0], widths);
    if (low > Longest)
      fault = {Fault::Pattern, "looks too much behind", -1};
    else if (low != high)
      fault = {Fault::Pattern, "look-behind requires fixed-width pattern", -1};
  }
  return fault.kind == Fault::None;
}

void visitLookarounds(const Term *term, bool isInside, bool &found) {
  isInside |= term->op == Op::LookAhead || term->op == Op::LookBehind;
  found |= isInside && term->op == Op::Group && term->value;
  for (const Term *child : term->children)
    visitLookarounds(child, isInside, found);
}

bool hasLoops(const Syntax &syntax) {
  constexpr uint32_t Many = 256;
  for (const Term &term : syntax.terms)
    if (term.op == Op::Repeat && term.high > Many)
      return true;
  return false;
}

bool fillGroups(Session &session, Program &program, const Syntax &syntax) {
  uint32_t count = program.numGroups = syntax.numGroups;
  program.names = makeDict(session);
  program.groupNames =
      static_cast<Value *>(session.heap.allocate(count * sizeof(Value)));
  program.closeOrder = static_cast<uint32_t *>(
      session.heap.allocateAtomic(count * sizeof(uint32_t)));
  for (uint32_t i = 0; i < syntax.closed.size(); ++i)
    program.closeOrder[syntax.closed[i]] = i;
  for (const auto &[text, number] : syntax.names) {
    Str *name = session.intern(toUtf8(text));
    program.groupNames[number] = Value::fromObject(name);
    if (!dictSetStr(session, program.names, name, Value::fromInt(number)))
      return false;
  }
  return true;
}
} // namespace

std::optional<Syntax> re::parsePattern(Session &session, Value pattern,
                                       uint32_t flags, Fault &fault) {
  std::u32string characters;
  bool isText;
  if (!charactersOf(pattern, characters, isText)) {
    session.raise(TypeId::TypeError,
                  "first argument must be string or compiled pattern");
    fault.kind = Fault::Pending;
    return std::nullopt;
  }
  Parser parser(session, characters, isText, flags);
  std::optional<Syntax> syntax = parser.run();
  if (!syntax)
    fault = parser.fault();
  else if (!checkLookBehinds(*syntax, parser.widths(), fault))
    return std::nullopt;
  return syntax;
}

Program *re::compileProgram(Session &session, Value pattern, uint32_t flags) {
  Fault fault;
  std::optional<Syntax> syntax = parsePattern(session, pattern, flags, fault);
  if (!syntax) {
    raiseFault(session, fault, pattern);
    return nullptr;
  }
  auto *program =
      static_cast<Program *>(session.heap.allocate(sizeof(Program)));
  program->source = pattern;
  program->flags = syntax->flags;
  program->isText = asStr(pattern) != nullptr;
  program->hasLoops = hasLoops(*syntax);
  visitLookarounds(syntax->root, false, program->looksAround);
  program->memory =
      static_cast<PcreMemory *>(session.heap.allocate(sizeof(PcreMemory)));
  program->memory->session = &session;
  if (!session.checkSize(uint64_t(syntax->numGroups) * sizeof(Value)) ||
      !fillGroups(session, *program, *syntax) ||
      !prepareVariant(session, *program, *syntax, 0, false))
    return nullptr;
  return program;
}

Value re::raiseFault(Session &session, const Fault &fault, Value pattern) {
  switch (fault.kind) {
  case Fault::None:
  case Fault::Pending:
    return Value::empty();
  case Fault::Value:
    return session.raise(TypeId::ValueError, fault.message);
  case Fault::Index:
    return session.raise(TypeId::IndexError, fault.message);
  case Fault::Overflow:
    return session.raise(TypeId::OverflowError, fault.message);
  case Fault::Pattern:
    break;
  }
  return raisePatternError(session, fault.message, pattern, fault.position);
}
