//===- Namespaces.cpp - locals(), eval() and what they see of the caller --===//
///
/// \file
/// A few built-ins look at the namespaces of the code that calls them. Running
/// code keeps no list of frames; so the call itself hands them over: the
/// built-in that the program names has another one beside it
/// (NativeDef::framed), which takes the caller's namespaces as one argument
/// more.
///
//===----------------------------------------------------------------------===//

#include "Calls.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Interp/RunCode.h"
#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Signature.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
/// A variable's value; empty when it is unbound.
Value variable(Value slot) {
  return slot && isExactly(slot, TypeId::Cell) ? slot.as<Cell>()->value : slot;
}

bool addVariable(Session &session, Dict *names, const Ident *name,
                 Value value) {
  return !value || dictSetStr(session, names, nameOf(name), value);
}

/// The value of a local variable, empty when it is unbound.
Value localOf(Frame *f, uint32_t slot) {
  const LocalVariable &local = f->code->unit->locals[slot];
  return local.isCell ? variable(f->slots[slot]) : f->slots[slot];
}

/// Adds the variables that belong to a comprehension being run, or the others.
bool addLocals(Frame *f, Dict *names, bool ofComprehension) {
  const auto &locals = f->code->unit->locals;
  for (uint32_t i = 0; i < locals.size(); ++i)
    if (locals[i].isComprehension == ofComprehension &&
        !addVariable(*f->session, names, locals[i].name, localOf(f, i)))
      return false;
  return true;
}

/// The variables of a function as a new dict, in CPython's order (PEP 667).
/// Those of an inlined comprehension hide others.
Value localsOf(Frame *f) {
  Session &session = *f->session;
  const CodeUnit &unit = *f->code->unit;
  Dict *names = makeDict(session);
  if (!addLocals(f, names, false))
    return Value::empty();
  for (uint32_t i = 0; i < unit.frees.size(); ++i)
    if (!addVariable(session, names, unit.frees[i].name,
                     f->function->closure[i]->value))
      return Value::empty();
  return addLocals(f, names, true) ? Value::fromObject(names) : Value::empty();
}

/// \return whether a comprehension runs in \p f, which is no function's; it is
/// all that locals() sees then.
bool isInComprehension(Frame *f) {
  const auto &locals = f->code->unit->locals;
  for (uint32_t i = 0; i < locals.size(); ++i)
    if (locals[i].isComprehension && localOf(f, i))
      return true;
  return false;
}

} // namespace

Value montyjit::namespaceOf(Frame *f) {
  const CodeUnit &unit = *f->code->unit;
  bool isClass = unit.kind == UnitKind::Class || unit.usesNamespace;
  if (!isClass && unit.kind != UnitKind::Module)
    return localsOf(f);
  if (isInComprehension(f)) {
    Dict *names = makeDict(*f->session);
    return addLocals(f, names, true) ? Value::fromObject(names)
                                     : Value::empty();
  }
  return isClass ? f->slots[0] : Value::fromObject(f->globals);
}

namespace {
/// (globals, locals) of the code that runs in \p f.
Value callerNamespaces(Frame *f) {
  Value space = namespaceOf(f);
  return space ? Value::fromObject(makePair(
                     *f->session, Value::fromObject(f->globals), space))
               : space;
}
} // namespace

Value montyjit::callFramed(Frame *f, NativeFunction *function, Value *args,
                           uint32_t count, Tuple *kwNames) {
  Session &session = *f->session;
  const NativeDef &def = *function->def;
  constexpr uint32_t maxWords = 8;
  Value words[maxWords];
  assert(def.parsed->numParameters < maxWords);
  if (!bindNative(session, def, args, count, kwNames, words))
    return Value::empty();
  words[def.parsed->numParameters] = callerNamespaces(f);
  if (!words[def.parsed->numParameters])
    return Value::empty();
  Value framed = makeNativeFunction(session, *def.framed, Value::empty());
  return callBoundNative(session, framed.as<NativeFunction>(), words);
}

Value montyjit::runCode(Session &session, Code *code, Dict *globals,
                        Value locals) {
  char *top = session.stackTop;
  Frame *frame = session.pushFrame(code, nullptr, globals);
  if (!frame)
    return Value::empty();
  if (code->unit->usesNamespace)
    frame->slots[0] = locals;
  return callFrame(session, frame, top);
}

Dict *montyjit::builtinsOf(Session &session, Dict *globals) {
  Value given = dictGetStr(globals, staticName(NameId::DunderBuiltins));
  if (!given) [[likely]]
    return session.builtins;
  if (isExactly(given, TypeId::Module))
    return given.as<ModuleObject>()->dict;
  Dict *dict = asDict(given);
  return dict ? dict : makeDict(session);
}
