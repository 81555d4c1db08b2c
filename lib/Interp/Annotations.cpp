//===- Annotations.cpp - Annotations, evaluated when asked for ------------===//
///
/// \file
/// Annotations are the body of a function of their own (PEP 649), which
/// `__annotations__` calls with a format number and which gives a dict. In a
/// class it sees the class's namespace, which it keeps in its attribute dict.
/// So do values of type aliases, and bounds and defaults of type parameters,
/// and the units of type parameters themselves.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"

#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;

Value montyjit::makeAnnotate(Frame *f, CodeUnit *unit, Value space) {
  Value function = makeFunction(f, unit, Value::empty(), Value::empty());
  if (unit->seesClass && asDict(space))
    function.as<Function>()->dict = asDict(space);
  return function;
}

Value montyjit::enterAnnotations(Frame *f) {
  // Slot 0 brought the format, if any; values alone are known here.
  constexpr int64_t withFakeGlobals = 2;
  if (f->code->unit->kind == UnitKind::Annotation && f->slots[0].isInt() &&
      f->slots[0].asInt() > withFakeGlobals)
    return f->session->raise(TypeId::NotImplementedError, "");
  Dict *space = f->function->dict;
  // What a metaclass prepared is not asked: the class has a copy.
  if (space && typeOf(Value::fromObject(space))->id != TypeId::Dict)
    space = dictCopy(*f->session, space);
  f->slots[0] = space ? Value::fromObject(space) : Value::empty();
  return enterFunction(f);
}

/// What `from __future__ import annotations` makes of an annotation: its text,
/// in one line.
static Value annotationText(Session &session, const Tree &tree,
                            const SourceRange &range) {
  std::string text = tree.textOf(range);
  for (size_t at = 0; (at = text.find('\n', at)) != std::string::npos;)
    text.erase(at,
               std::min(text.find_first_not_of(" \t\n", at), text.size()) - at);
  Str *string = makeStr(session, text);
  return string ? Value::fromObject(string) : Value::empty();
}

template <bool R> Value montyjit::runAnnotations(CodeUnit *unit, Frame *f) {
  if (unit->annotations.empty()) {
    auto *alias = dynCast<TypeAliasNode>(unit->node);
    return eval<R>(alias ? alias->value : static_cast<Expr *>(unit->node), f);
  }
  Value &made = f->slots[unit->numLocals];
  if (!(R && f->resume))
    made = Value::fromObject(makeDict(*f->session));
  for (const Annotation &annotation : unit->annotations) {
    if (!unit->futureAnnotations && isDone<R>(f, annotation.value))
      continue;
    Value value =
        unit->futureAnnotations
            ? annotationText(*f->session, *unit->tree, annotation.value->range)
            : eval<R>(annotation.value, f);
    if (!value || !dictSetStr(*f->session, made.as<Dict>(),
                              nameOf(annotation.name), value))
      return Value::empty();
  }
  return made;
}

namespace montyjit {
template Value runAnnotations<false>(CodeUnit *, Frame *);
template Value runAnnotations<true>(CodeUnit *, Frame *);
} // namespace montyjit
