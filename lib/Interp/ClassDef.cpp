//===- ClassDef.cpp - class statements ------------------------------------===//

#include "ClassNamespace.h"
#include "Handlers.h"
#include "Internals.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>

using namespace montyjit;

namespace {
using enum ClassTemps::Steps;
uint32_t baseTemp(ClassDefNode *n) {
  return ClassTemps::FirstValue + n->decorators.size();
}
uint32_t keywordTemp(ClassDefNode *n) { return baseTemp(n) + n->bases.size(); }

template <bool R> bool evalHeader(ClassDefNode *n, Frame *f) {
  if (!evalDecorators<R>(n, n->decorators, f, ClassTemps::FirstValue))
    return false;
  for (uint32_t i = 0; i < n->bases.size(); ++i) {
    if (isDone<R>(f, n->bases[i]))
      continue;
    Value value = eval<R>(n->bases[i], f);
    if (!value)
      return false;
    temp(f, n, baseTemp(n) + i) = value;
  }
  for (uint32_t i = 0; i < n->keywords.size(); ++i) {
    if (isDone<R>(f, n->keywords[i]))
      continue;
    Value value = eval<R>(n->keywords[i]->value, f);
    if (!value)
      return false;
    temp(f, n, keywordTemp(n) + 2 * i) = value;
  }
  return true;
}

bool addAll(Session &session, List *list, Value items) {
  if (Tuple *tuple = asTuple(items))
    for (Value each : *tuple)
      if (!append(session, list, each))
        return false;
  return true;
}

/// \return whether the frame is that of a generic class's type parameters.
bool isGeneric(const Frame *f) {
  return f->code->unit->kind == UnitKind::TypeParams;
}

/// The bases as given, in a tuple.
Tuple *givenBases(ClassDefNode *n, Frame *f) {
  Session &session = *f->session;
  List *list = makeList(session, n->bases.size());
  for (uint32_t i = 0; i < n->bases.size(); ++i) {
    Value base = temp(f, n, baseTemp(n) + i);
    bool done = n->bases[i]->kind == NodeKind::Starred
                    ? addAll(session, list, base)
                    : append(session, list, base);
    if (!done)
      return nullptr;
  }
  if (isGeneric(f) && !append(session, list, genericBase(f)))
    return nullptr;
  return makeTuple(session, list->items, list->size);
}

/// The bases of the class; see resolveBasesOf. May suspend.
Value resolveBases(ClassDefNode *n, Frame *f) {
  Tuple *given = givenBases(n, f);
  if (!given)
    return Value::empty();
  Value bases = Value::fromObject(given);
  for (Value base : *given)
    if (!asType(base))
      return callInternal(*f->session, Internal::ResolveBases, &bases, 1);
  return bases;
}

/// Collects the keywords; takes `metaclass` out. \return false with an
/// exception.
bool resolveKeywords(ClassDefNode *n, Frame *f, Tuple *bases) {
  Session &session = *f->session;
  Dict *words = makeDict(session);
  Value metaclass;
  for (uint32_t i = 0; i < n->keywords.size(); ++i) {
    Value value = temp(f, n, keywordTemp(n) + 2 * i);
    Ident *name = n->keywords[i]->name;
    bool done = true;
    if (!name) {
      if (Dict *from = asDict(value))
        forEachEntry(from, [&](DictEntry &entry) {
          done &= dictSet(session, words, entry.key, entry.value);
        });
    } else if (nameOf(name) == staticName(NameId::Metaclass)) {
      metaclass = value;
    } else {
      done = dictSetStr(session, words, nameOf(name), value);
    }
    if (!done)
      return false;
  }
  Type *hint = metaclass     ? asType(metaclass)
               : bases->size ? typeOf(bases->items[0])
                             : builtinType(TypeId::Type);
  if (hint) {
    Type *winner = resolveMetatype(session, bases, hint);
    if (!winner)
      return false;
    metaclass = Value::fromObject(winner);
  }
  temp(f, n, ClassTemps::Metaclass) = metaclass;
  temp(f, n, ClassTemps::Bases) = Value::fromObject(bases);
  temp(f, n, ClassTemps::Keywords) = Value::fromObject(words);
  return true;
}

Completion stopClass(Frame *f, ClassDefNode *n, ClassTemps::Steps step) {
  stopPhase(f, n, ClassTemps::Step, step);
  return Completion::Unwind;
}

/// Calls \p callee with positional arguments and the statement's keywords.
Value callWithKeywords(Session &session, Value callee, const Value *args,
                       uint32_t count, Dict *words) {
  Value row[64];
  uint32_t used = 0;
  for (; used < count; ++used)
    row[used] = args[used];
  if (words->size > 48)
    return session.raise(TypeId::TypeError, "too many class keywords");
  Tuple *names = words->size ? makeTuple(session, words->size) : nullptr;
  forEachEntry(words, [&](DictEntry &entry) {
    names->items[used - count] = entry.key;
    row[used++] = entry.value;
  });
  return session.call(callee, row, used, names);
}

/// `metaclass.__prepare__(name, bases, **kw)`, or a new dict.
Value prepare(ClassDefNode *n, Frame *f) {
  Session &session = *f->session;
  Value metaclass = temp(f, n, ClassTemps::Metaclass);
  if (metaclass == Value::fromObject(builtinType(TypeId::Type)))
    return Value::fromObject(makeDict(session));
  Value hook =
      session.getAttrOrExhausted(metaclass, staticName(NameId::Prepare));
  if (!hook)
    return hook;
  if (hook == Value::exhausted())
    return Value::fromObject(makeDict(session));
  Value args[] = {Value::fromObject(nameOf(n->name)),
                  temp(f, n, ClassTemps::Bases)};
  return callWithKeywords(session, hook, args, 2,
                          temp(f, n, ClassTemps::Keywords).as<Dict>());
}

/// `__orig_bases__`: the bases as written, where resolving changed them; empty
/// otherwise. \return false with an exception pending.
bool findOriginalBases(ClassDefNode *n, Frame *f, Value &original) {
  Tuple *resolved = temp(f, n, ClassTemps::Bases).as<Tuple>();
  Tuple *given = givenBases(n, f);
  if (!given)
    return false;
  bool isSame = std::equal(resolved->begin(), resolved->end(), given->begin(),
                           given->end());
  original = isSame ? Value::empty() : Value::fromObject(given);
  return true;
}

Function *bodyOf(ClassDefNode *n, Frame *f) {
  return makeFunction(f, n->unit, Value::empty(), Value::empty())
      .as<Function>();
}

/// Runs the class body in its namespace.
Value runBody(ClassDefNode *n, Frame *f, Function *body) {
  Session &session = *f->session;
  auto *code = static_cast<PyCode *>(body->code);
  char *top = session.stackTop;
  Frame *frame = session.pushFrame(code, body, f->globals);
  if (!frame)
    return Value::empty();
  frame->slots[0] = temp(f, n, ClassTemps::Namespace);
  Value result = code->entry.load(std::memory_order_acquire)(frame);
  session.stackTop = top;
  return result;
}

/// `metaclass(name, bases, namespace, **kw)`.
Value makeIt(ClassDefNode *n, Frame *f) {
  Session &session = *f->session;
  Value metaclass = temp(f, n, ClassTemps::Metaclass);
  Value words = temp(f, n, ClassTemps::Keywords);
  Value space = temp(f, n, ClassTemps::Namespace);
  Value name = Value::fromObject(nameOf(n->name));
  Value bases = temp(f, n, ClassTemps::Bases);
  uint32_t estimate = n->unit->attributeEstimate;
  if (metaclass == Value::fromObject(builtinType(TypeId::Type))) {
    Value args[] = {metaclass, name, bases, space, words};
    return runReplayable(session, ReplayOp::MakeClass, estimate, args, 5);
  }
  Value args[] = {name, bases, space};
  return callWithKeywords(session, metaclass, args, 3, words.as<Dict>());
}

Completion decorate(ClassDefNode *n, Frame *f, Value value, uint32_t from) {
  value = applyDecorators(n, n->decorators, f, value, from,
                          ClassTemps::FirstValue, ClassTemps::Index);
  if (!value) {
    if (!f->session->hasRaised())
      temp(f, n, ClassTemps::Step) = Value::fromInt(Decorating);
    return Completion::Unwind;
  }
  if (!n->target) {
    f->result = value;
    return Completion::Return;
  }
  return n->target->store(n->target, f, value) ? Completion::Next
                                               : Completion::Unwind;
}

Completion makeAndDecorate(ClassDefNode *n, Frame *f) {
  Value made = makeIt(n, f);
  return made ? decorate(n, f, made, n->decorators.size())
              : stopClass(f, n, MakingClass);
}

Completion afterBody(ClassDefNode *n, Frame *f, Value result, bool isOld) {
  Value bases;
  bool isFilled =
      (isOld || findOriginalBases(n, f, bases)) &&
      fillAfterBody(*f->session, n, temp(f, n, ClassTemps::Namespace),
                    result.as<Tuple>(), bases);
  return isFilled ? makeAndDecorate(n, f) : stopClass(f, n, FillingAfter);
}

Completion enterBody(ClassDefNode *n, Frame *f, Function *body) {
  Value result = runBody(n, f, body);
  return result ? afterBody(n, f, result, false) : stopClass(f, n, RunningBody);
}

/// \return false with TypeError pending if `__prepare__` gave no mapping.
bool checkNamespace(ClassDefNode *n, Frame *f, Value space) {
  Session &session = *f->session;
  if (session.lookupSpecial(typeOf(space), Special::GetItem))
    return true;
  Value metaclass = temp(f, n, ClassTemps::Metaclass);
  session.raiseFormat(
      TypeId::TypeError, "{}.__prepare__() must return a mapping, not {}",
      asType(metaclass) ? toUtf8(asType(metaclass)->name) : "<metaclass>",
      typeName(space));
  return false;
}

Completion afterPrepare(ClassDefNode *n, Frame *f, Value space) {
  if (!checkNamespace(n, f, space))
    return stopClass(f, n, Preparing);
  temp(f, n, ClassTemps::Namespace) = space;
  Function *body = bodyOf(n, f);
  Value params = isGeneric(f) ? typeParamsOf(f) : Value::empty();
  return fillBeforeBody(*f->session, n, space, body, params)
             ? enterBody(n, f, body)
             : stopClass(f, n, FillingBefore);
}

Completion afterBases(ClassDefNode *n, Frame *f, Value bases) {
  if (!resolveKeywords(n, f, bases.as<Tuple>())) {
    f->session->fail(n);
    return Completion::Unwind;
  }
  Value space = prepare(n, f);
  return space ? afterPrepare(n, f, space) : stopClass(f, n, Preparing);
}

bool isPair(Value value) {
  return isTuple(value) && value.as<Tuple>()->size == 2;
}

Completion finishOwnStop(ClassDefNode *n, Frame *f) {
  auto step = ClassTemps::Steps(temp(f, n, ClassTemps::Step).asInt());
  Value value = finish(f, n);
  if (!value)
    return Completion::Unwind;
  switch (step) {
  case ResolvingBases:
    if (!checkAnswer(f, n, value, isTuple(value)))
      return Completion::Unwind;
    return afterBases(n, f, value);
  case Preparing:
    return afterPrepare(n, f, value);
  case FillingBefore:
    return enterBody(n, f, bodyOf(n, f));
  case RunningOldBody:
  case RunningBody:
    if (!checkAnswer(f, n, value, isPair(value)))
      return Completion::Unwind;
    return afterBody(n, f, value, step == RunningOldBody);
  case FillingAfter:
    return makeAndDecorate(n, f);
  case MakingClass:
    return decorate(n, f, value, n->decorators.size());
  case Decorating:
    return decorate(n, f, value,
                    uint32_t(temp(f, n, ClassTemps::Index).asInt()));
  }
  __builtin_unreachable();
}

/// A generic class is made by the unit of its type parameters.
template <bool R> Completion defineGeneric(ClassDefNode *n, Frame *f) {
  if (!evalDecorators<R>(n, n->decorators, f, ClassTemps::FirstValue))
    return Completion::Unwind;
  Value made = callTypeParams(f, n->typeParamUnit);
  return made ? decorate(n, f, made, n->decorators.size())
              : stopClass(f, n, MakingClass);
}
} // namespace

template <bool R> Completion montyjit::execClassDef(Stmt *stmt, Frame *f) {
  auto *n = cast<ClassDefNode>(stmt);
  if (R && f->resume) {
    if (resumeNode(f->resume) == n->id)
      return finishOwnStop(n, f);
    if (n->target && stoppedIn(f, n->target))
      return resumeStore(n->target, f) ? Completion::Next : Completion::Unwind;
  }
  if (n->generic)
    return defineGeneric<R>(n, f);
  if (!evalHeader<R>(n, f))
    return Completion::Unwind;
  Value bases = resolveBases(n, f);
  return bases ? afterBases(n, f, bases) : stopClass(f, n, ResolvingBases);
}

/// `list[int]` stands for list, other objects with `__mro_entries__` for what
/// that returns (PEP 560).
Value montyjit::resolveBasesOf(Session &session, Value *args) {
  auto *given = args[0].as<Tuple>();
  List *list = makeList(session, given->size);
  for (Value base : *given) {
    if (isExactly(base, TypeId::GenericAlias))
      base = base.as<LazyObject>()->fields[0];
    Value hook = asType(base)
                     ? Value::empty()
                     : typeLookup(session, typeOf(base),
                                  staticName(NameId::DunderMroEntries));
    bool done;
    if (hook) {
      Value entries = session.call(hook, base, args[0]);
      done = entries && addAll(session, list, entries);
    } else {
      done = append(session, list, base);
    }
    if (!done)
      return Value::empty();
  }
  return Value::fromObject(makeTuple(session, list->items, list->size));
}

namespace montyjit {
template Completion execClassDef<false>(Stmt *, Frame *);
template Completion execClassDef<true>(Stmt *, Frame *);
} // namespace montyjit
