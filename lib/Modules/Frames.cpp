//===- Frames.cpp - What traceback, warnings and inspect ask --------------===//
///
/// \file
/// Nobody writes down which frames run: `current` suspends the run for the
/// driver to look at the unwound frames (Session::suspendForFrames).
///
//===----------------------------------------------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/AST/Tree.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Traceback.h"
#include "montyjit/Sema/CodeUnit.h"

using namespace montyjit;

namespace {
Value current(Session &session, Value *) { return session.suspendForFrames(); }

bool checkType(Session &session, Value value, TypeId type, const char *name) {
  if (isExactly(value, type))
    return true;
  session.raiseFormat(TypeId::TypeError, "expected a {}, got '{}'", name,
                      typeName(value));
  return false;
}

Value sourceText(Session &session, Value *args) {
  if (!checkType(session, args[0], TypeId::Code, "code"))
    return Value::empty();
  Code *code = codeOf(args[0]);
  return textValue(session, code->unit ? code->unit->tree->source : "");
}

Value lineText(Session &session, Value *args) {
  if (!checkType(session, args[0], TypeId::Code, "code"))
    return Value::empty();
  uint32_t line = args[1].isInt() ? uint32_t(args[1].asInt()) : 0;
  return textValue(session, sourceHooks.lineText(codeOf(args[0]), line));
}

/// The lines of one entry of a traceback.
Value entryText(Session &session, Value *args) {
  if (!checkType(session, args[0], TypeId::Traceback, "traceback"))
    return Value::empty();
  Traceback entry = *args[0].as<Traceback>();
  entry.next = nullptr;
  return textValue(session, formatTraceback(session, &entry));
}

/// (line, end line, column, end column) of an entry of a traceback.
Value positions(Session &session, Value *args) {
  if (!checkType(session, args[0], TypeId::Traceback, "traceback"))
    return Value::empty();
  auto *entry = args[0].as<Traceback>();
  SourcePosition position;
  if (!sourceHooks.position(entry->code, entry->node, position))
    return none();
  const SourceRange &range = position.range;
  Tuple *result = makeTuple(session, 4);
  uint32_t numbers[] = {range.line, range.endLine, range.column,
                        range.endColumn};
  for (uint32_t i = 0; i < 4; ++i)
    result->items[i] = Value::fromInt(numbers[i]);
  return Value::fromObject(result);
}

Value suggestion(Session &session, Value *args) {
  return isInstance(args[0], TypeId::BaseException)
             ? textValue(session, suggestionFor(session, args[0]))
             : textValue(session, "");
}

/// The last lines of a SyntaxError, source and carets included.
Value syntaxErrorText(Session &session, Value *args) {
  if (!isInstance(args[0], TypeId::SyntaxError))
    return session.raise(TypeId::TypeError, "expected a SyntaxError");
  return textValue(session, formatExceptionOnly(session, args[0]));
}

/// The text of a built-in function's signature; None for what has none.
Value nativeSignature(Session &session, Value *args) {
  Type *type = typeOf(args[0]);
  if (type->layout != Layout::Native || type->id == TypeId::GetSetDescriptor)
    return none();
  return textValue(session, args[0].as<NativeFunction>()->def->signature);
}

/// The unit that evaluates annotations, or a bound, default or alias, of which
/// \p value is the function; or null.
const CodeUnit *annotationUnitOf(Value value) {
  if (!isExactly(value, TypeId::Function))
    return nullptr;
  const CodeUnit *unit = value.as<Function>()->code->unit;
  return unit && unit->kind == UnitKind::Annotation ? unit : nullptr;
}

/// The sources of what such a function evaluates: pairs of a name and a text,
/// or the one text that has no name; None for any other function.
Value annotationTexts(Session &session, Value *args) {
  const CodeUnit *unit = annotationUnitOf(args[0]);
  if (!unit)
    return none();
  if (unit->annotations.empty()) {
    auto *alias = dynCast<TypeAliasNode>(unit->node);
    return textValue(session, unit->tree->textOf(alias ? alias->value->range
                                                       : unit->node->range));
  }
  Tuple *result = makeTuple(session, unit->annotations.size());
  for (uint32_t i = 0; i < result->size; ++i) {
    const Annotation &annotation = unit->annotations[i];
    Value text =
        textValue(session, unit->tree->textOf(annotation.value->range));
    if (!text)
      return text;
    result->items[i] = Value::fromObject(makePair(
        session, Value::fromObject(session.intern(annotation.name->text)),
        text));
  }
  return Value::fromObject(result);
}

NativeDef table[] = {
    {"annotation_texts", "(function, /)", annotationTexts},
    {"current", "()", current},
    {"source_text", "(code, /)", sourceText},
    {"line_text", "(code, line, /)", lineText},
    {"entry_text", "(traceback, /)", entryText},
    {"positions", "(traceback, /)", positions},
    {"native_signature", "(function, /)", nativeSignature},
    {"suggestion", "(exception, /)", suggestion},
    {"syntax_error_text", "(exception, /)", syntaxErrorText},
};
} // namespace

ModuleDef montyjit::framesModule() {
  return {.name = "_frames", .natives = table};
}
