//===- BuiltinsNamespaces.cpp - globals, locals, dir, eval, ... ----------===//
///
/// \file
/// Each of them exists twice: as the program names it, and as Python code calls
/// it, with the caller's namespaces (globals, locals) as the last argument.
///
//===----------------------------------------------------------------------===//

#include "BuiltinsTables.h"
#include "Support.h"

#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/ObjectModel.h"

using namespace montyjit;

namespace {
enum Which : uint32_t { Globals, Locals };

/// \return empty with SystemError pending if \p caller is not what Python code
/// passes.
Value namespaceOf(Session &session, Value caller, Which which) {
  Tuple *spaces = callerNamespaces(session, caller);
  return spaces ? spaces->items[which] : Value::empty();
}

Value variablesOf(Session &session, Value object) {
  Value dict =
      session.getAttrOrExhausted(object, staticName(NameId::DunderDict));
  if (dict == Value::exhausted())
    return session.raise(TypeId::TypeError,
                         "vars() argument must have __dict__ attribute");
  return dict;
}

/// The names in a namespace as a list.
Value namesIn(Session &session, Value space) {
  Value list = Value::fromObject(builtinType(TypeId::List));
  if (Dict *dict = asDict(space)) {
    List *names = makeList(session, dict->size);
    bool isDone = true;
    forEachEntry(dict, [&](DictEntry &entry) {
      isDone = isDone && append(session, names, entry.key);
    });
    return isDone ? Value::fromObject(names) : Value::empty();
  }
  Value keys = session.callMethod(space, staticName(NameId::Keys), nullptr, 0);
  return keys ? session.call(list, keys) : keys;
}

Value sortedNames(Session &session, Value space) {
  Value names = namesIn(session, space);
  if (!names)
    return names;
  Value sorted = session.callMethod(names, session.intern("sort"), nullptr, 0);
  return sorted ? names : sorted;
}

Value sortedLocals(Session &session, Value caller) {
  Value locals = namespaceOf(session, caller, Locals);
  return locals ? sortedNames(session, locals) : locals;
}

Value directory(Session &session, Value *args) {
  return args[0] ? directoryOf(session, args[0])
                 : sortedNames(session, Value::fromObject(session.globals));
}
Value directoryHere(Session &session, Value *args) {
  return args[0] ? directoryOf(session, args[0])
                 : sortedLocals(session, args[1]);
}

Value variables(Session &session, Value *args) {
  return args[0] ? variablesOf(session, args[0])
                 : Value::fromObject(session.globals);
}
Value variablesHere(Session &session, Value *args) {
  return args[0] ? variablesOf(session, args[0])
                 : namespaceOf(session, args[1], Locals);
}

Value mainNames(Session &session, Value *) {
  return Value::fromObject(session.globals);
}
Value globalsHere(Session &session, Value *args) {
  return namespaceOf(session, args[0], Globals);
}
Value localsHere(Session &session, Value *args) {
  return namespaceOf(session, args[0], Locals);
}

NativeDef framedTable[] = {
    {"$dir", "(object, caller, /)", directoryHere, NativeKind::Replay},
    {"$vars", "(object, caller, /)", variablesHere, NativeKind::Replay},
    {"$globals", "(caller, /)", globalsHere},
    {"$locals", "(caller, /)", localsHere},
    {.name = "$eval",
     .signature = "(source, globals, locals, caller, /)",
     .kind = NativeKind::Resumable,
     .step = evalStep},
    {.name = "$exec",
     .signature = "(source, globals, locals, closure, caller, /)",
     .kind = NativeKind::Resumable,
     .step = execStep},
};

NativeDef table[] = {
    {.name = "dir",
     .signature = "(object=None, /)",
     .function = directory,
     .kind = NativeKind::Replay,
     .framed = &framedTable[0]},
    {.name = "vars",
     .signature = "(object=None, /)",
     .function = variables,
     .kind = NativeKind::Replay,
     .framed = &framedTable[1]},
    {.name = "globals",
     .signature = "()",
     .function = mainNames,
     .framed = &framedTable[2]},
    {.name = "locals",
     .signature = "()",
     .function = mainNames,
     .framed = &framedTable[3]},
    {.name = "eval",
     .signature = "(source, /, globals=None, locals=None)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = unframedEvalStep,
     .framed = &framedTable[4],
     .isSound = holdsAnything},
    {.name = "exec",
     .signature = "(source, /, globals=None, locals=None, *, closure=None)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = unframedExecStep,
     .framed = &framedTable[5],
     .isSound = holdsAnything},
};
} // namespace

NativeTable montyjit::namespaceBuiltins() { return table; }
NativeTable montyjit::framedBuiltins() { return framedTable; }
