//===- TypeParams.cpp - def f[T](..), class C[T], type X[T] = .. ----------===//
///
/// \file
/// The type parameters of a statement have a unit of their own around what the
/// statement defines (PEP 695). It runs as a function that makes the parameters,
/// which are objects of the module typing, and then the function or class. Bounds,
/// defaults, and the values of aliases are functions that are called when they are
/// asked for.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"
#include "Internals.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Sema/Sema.h"

#include <utility>

using namespace montyjit;

namespace {
NodeArray<TypeParamNode *> paramsOf(const CodeUnit &unit) {
  if (auto *def = dynCast<FunctionDefNode>(unit.node))
    return def->typeParams;
  if (auto *def = dynCast<ClassDefNode>(unit.node))
    return def->typeParams;
  return cast<TypeAliasNode>(unit.node)->typeParams;
}

/// Where the unit of a class keeps its `Generic[...]`.
Value &genericSlot(Frame *f) { return f->slots[f->code->unit->numLocals]; }

/// The namespace of the class around, for units that see it.
Value spaceFor(Frame *f, const CodeUnit *unit) {
  return unit->seesClass ? f->slots[0] : Value::empty();
}

/// The function that evaluates \p expr, or None.
Value evaluator(Frame *f, Expr *expr) {
  CodeUnit *unit =
      expr ? findLazyUnit(*f->code->unit, expr) : nullptr;
  return unit ? makeAnnotate(f, unit, spaceFor(f, unit)) : none();
}

/// Calls \p function of the module \p module. May suspend.
Value callModule(Session &session, std::string_view module,
                 std::string_view function, Tuple *given) {
  Value args[] = {Value::fromObject(session.intern(module)),
                  Value::fromObject(session.intern(function)),
                  Value::fromObject(given)};
  return callInternal(session, Internal::CallModule, args, 3);
}

Value valueOf(Frame *f, NameNode *name) {
  Value slot = f->slots[name->slot];
  return name->scope == NameScope::Cell ? slot.as<Cell>()->value : slot;
}

/// Whether the unit defines a class, whose last parameter brings `Generic[...]`.
bool isLastOfClass(const CodeUnit &unit, TypeParamNode *param) {
  auto params = paramsOf(unit);
  return unit.node->kind == NodeKind::ClassDef && params.back() == param;
}

Tuple *paramsBefore(Frame *f, TypeParamNode *end) {
  auto params = paramsOf(*f->code->unit);
  List *list = makeList(*f->session, params.size());
  for (TypeParamNode *param : params) {
    if (param == end || !append(*f->session, list, valueOf(f, param->name)))
      break;
  }
  return makeTuple(*f->session, list->items, list->size);
}

/// Asks typing for the parameter; for the last one of a class for a pair of it and
/// `Generic[...]`.
Value makeParam(Frame *f, TypeParamNode *param) {
  bool isLast = isLastOfClass(*f->code->unit, param);
  bool isChoice = param->bound && param->bound->kind == NodeKind::Tuple;
  Value items[] = {Value::fromInt(int64_t(param->paramKind)),
                   Value::fromObject(nameOf(param->name->id)),
                   evaluator(f, param->bound),
                   isChoice ? trueValue() : falseValue(),
                   evaluator(f, param->defaultValue),
                   isLast ? Value::fromObject(paramsBefore(f, param)) : none()};
  return callModule(*f->session, "typing", "_type_param",
                    makeTuple(*f->session, items, 6));
}

bool keepParam(Frame *f, TypeParamNode *param, Value made) {
  if (isLastOfClass(*f->code->unit, param)) {
    genericSlot(f) = made.as<Tuple>()->items[1];
    made = made.as<Tuple>()->items[0];
  }
  return param->name->store(param->name, f, made);
}

Value defineFunction(FunctionDefNode *def, Frame *f) {
  Value function = makeFunction(f, def->unit, Value::empty(), Value::empty());
  function.as<Function>()->typeParams = typeParamsOf(f);
  return function;
}

Value aliasParts(TypeAliasNode *alias, Frame *f) {
  return Value::fromObject(makePair(
      *f->session, typeParamsOf(f),
      makeAnnotate(f, alias->unit, spaceFor(f, alias->unit))));
}

/// What a stopped `type` statement waits for.
enum AliasStep : int64_t { MakingParams, MakingAlias };
enum AliasTemp : uint32_t { StepTemp };

Value makeAlias(TypeAliasNode *n, Frame *f, Value parts) {
  Session &session = *f->session;
  auto *pair = parts.as<Tuple>();
  Value module = dictGetStr(f->globals, staticName(NameId::DunderName));
  Value items[] = {Value::fromObject(nameOf(n->name->id)), pair->items[0],
                   pair->items[1], module ? module : none()};
  Value made = callModule(session, "typing", "_type_alias",
                          makeTuple(session, items, 4));
  return made ? made : stopPhase(f, n, StepTemp, MakingAlias);
}

/// The parameters and the evaluator. May suspend.
Value partsOf(TypeAliasNode *n, Frame *f) {
  if (n->typeParams.empty())
    return Value::fromObject(
        makePair(*f->session, Value::fromObject(makeTuple(*f->session, 0)),
                 makeAnnotate(f, n->unit, spaceFor(f, n->unit))));
  Value parts = callTypeParams(f, n->unit->parent);
  return parts ? parts : stopPhase(f, n, StepTemp, MakingParams);
}
} // namespace

Value montyjit::genericBase(Frame *f) { return genericSlot(f); }

Value montyjit::typeParamsOf(Frame *f) {
  return Value::fromObject(paramsBefore(f, nullptr));
}

Value montyjit::callTypeParams(Frame *f, CodeUnit *unit) {
  return f->session->call(makeAnnotate(f, unit, spaceFor(f, unit)), nullptr,
                          0);
}

template <bool R>
Value montyjit::runTypeParams(CodeUnit *unit, Frame *f) {
  for (TypeParamNode *param : paramsOf(*unit)) {
    if (isDone<R>(f, param))
      continue;
    bool isStopped = R && f->resume;
    Value made = isStopped ? finish(f, param) : makeParam(f, param);
    if (!made)
      return isStopped ? made : stop(f, param);
    if (!keepParam(f, param, made))
      return Value::empty();
  }
  if (auto *def = dynCast<FunctionDefNode>(unit->node))
    return defineFunction(def, f);
  if (auto *alias = dynCast<TypeAliasNode>(unit->node))
    return aliasParts(alias, f);
  auto *def = cast<ClassDefNode>(unit->node);
  return execClassDef<R>(def->generic, f) == Completion::Return
             ? f->result
             : Value::empty();
}

template <bool R> Completion montyjit::execTypeAlias(Stmt *stmt, Frame *f) {
  auto *n = cast<TypeAliasNode>(stmt);
  if (R && f->resume && stoppedIn(f, n->name))
    return resumeStore(n->name, f) ? Completion::Next : Completion::Unwind;
  Value made;
  if (R && f->resume) {
    bool hasParts = temp(f, n, StepTemp) == Value::fromInt(MakingParams);
    made = finish(f, n);
    if (made && hasParts)
      made = makeAlias(n, f, made);
  } else if (Value parts = partsOf(n, f)) {
    made = makeAlias(n, f, parts);
  }
  return made && n->name->store(n->name, f, made) ? Completion::Next
                                                  : Completion::Unwind;
}

/// Where the source of the module was suspended and has come to its end, the step
/// starts again, and finds the module.
Value montyjit::callModuleStep(Frame *f) {
  enum { Module, Function, Given };
  enum { Importing = 1, Calling };
  Session &session = *f->session;
  uint32_t state = std::exchange(f->resume, 0);
  if (state == Calling)
    return session.takeDelivered();
  Str *name = asStr(f->slots[Module]);
  if (state == Importing && !session.takeDelivered()) {
    dictRemoveStr(session, session.modules, name);
    return Value::empty();
  }
  Value module = importDotted(session, toUtf8(name));
  if (!module) {
    f->resume = session.hasRaised() ? 0 : Importing;
    return module;
  }
  Value function = session.getAttr(module, asStr(f->slots[Function]));
  auto *given = f->slots[Given].as<Tuple>();
  Value result = function ? session.call(function, given->items, given->size)
                          : function;
  if (!result && !session.hasRaised())
    f->resume = Calling;
  return result;
}

namespace montyjit {
template Value runTypeParams<false>(CodeUnit *, Frame *);
template Value runTypeParams<true>(CodeUnit *, Frame *);
template Completion execTypeAlias<false>(Stmt *, Frame *);
template Completion execTypeAlias<true>(Stmt *, Frame *);
} // namespace montyjit
