//===- CallExpr.cpp - function(arguments) ---------------------------------===//
///
/// \file
/// A call of a Python function with plain positional arguments evaluates them
/// straight into the callee's frame on the frame stack. Everything else evaluates
/// them into a row on the same stack and goes through the general protocol.
///
//===----------------------------------------------------------------------===//

#include "Handlers.h"

#include "montyjit/Interp/Feedback.h"
#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

#include <cstring>

using namespace montyjit;

namespace {
enum CallTemp : uint32_t { CalleeTemp, SelfTemp, ArgsTemp, NamesTemp, FirstArg };

/// Up to this many arguments keep a temporary each (Sema's temporariesOf).
constexpr uint32_t MaxDirectArgs = 256;

bool hasStarred(const CallNode *n) {
  for (Expr *arg : n->args)
    if (arg->kind == NodeKind::Starred)
      return true;
  return false;
}

bool isPlain(const CallNode *n) {
  return n->keywords.empty() && n->args.size() <= MaxDirectArgs &&
         !hasStarred(n);
}

/// An argument did not complete: keeps what the call has so far.
[[gnu::cold, gnu::noinline]] Value saveCall(Frame *f, CallNode *n,
                                            Value callee, Value self,
                                            const Value *args,
                                            uint32_t count) {
  if (f->session->hasRaised())
    return {};
  temp(f, n, CalleeTemp) = callee;
  temp(f, n, SelfTemp) = self;
  std::memcpy(&temp(f, n, FirstArg), args, count * sizeof(Value));
  return {};
}

/// Evaluates the arguments to \p args, or goes back into one of them.
/// \return false when one did not complete.
template <bool R>
inline bool evalArguments(CallNode *n, Frame *f, Value callee, Value self,
                          Value *args) {
  uint32_t count = n->args.size();
  for (uint32_t i = 0; i < count; ++i) {
    Expr *arg = n->args[i];
    if (isDone<R>(f, arg)) {
      args[i] = temp(f, n, FirstArg + i);
      continue;
    }
    if (!(args[i] = eval<R>(arg, f))) [[unlikely]] {
      saveCall(f, n, callee, self, args, i);
      return false;
    }
  }
  return true;
}

/// Callee and receiver of the call.
template <bool R>
inline Value evalCallee(CallNode *n, Frame *f, Value &self) {
  self = Value::empty();
  if (n->func->kind != NodeKind::Attribute)
    return eval<R>(n->func, f);
  auto *attribute = static_cast<AttributeNode *>(n->func);
  if (R && f->resume && stoppedIn(f, attribute))
    return evalMethod<true>(attribute, f, self);
  return evalMethod<false>(attribute, f, self);
}

/// Calls with arguments in a row: `row[0]` is free for the receiver.
Value callRow(Session &session, Value callee, Value self, Value *row,
              uint32_t count, Tuple *names) {
  if (self) {
    row[0] = self;
    return session.call(callee, row, count + 1, names);
  }
  return session.call(callee, row + 1, count, names);
}

/// A built-in that takes exactly these words and may call nothing back: a leaf, or
/// one with a quick way.
inline bool isDirectNative(Value callee, Value self, uint32_t count) {
  if (!callee.isObject() ||
      callee.object()->shape->type->layout != Layout::Native)
    return false;
  auto *native = callee.as<NativeFunction>();
  const NativeDef &def = *native->def;
  return (def.kind == NativeKind::Leaf || def.quick || def.isLeafOnScalars) &&
         native->self.isEmpty() &&
         def.parsed->numPositional == count + (self ? 1 : 0) &&
         def.parsed->numParameters == def.parsed->numPositional &&
         def.role == NativeRole::Plain;
}

/// \return whether a method descriptor may be applied to \p self.
inline bool acceptsSelf(Value callee, Value self) {
  if (!self)
    return !callee.as<NativeFunction>()->def->parsed->hasSelf;
  Value owner = callee.as<NativeFunction>()->owner;
  return owner && owner.isObject() &&
         typeOf(self) == owner.as<Type>();
}

/// \pre isDirectNative. \return empty with status Ok if it takes a call after all.
inline Value callDirectly(Session &session, const NativeDef &def, Value *words,
                          uint32_t count) {
  return def.kind == NativeKind::Leaf
             ? def.function(session, words)
             : callQuickly(session, def, words, count);
}

Value callFrame(Session &session, Frame *frame, char *top) {
  Value result =
      frame->code->entry.load(std::memory_order_acquire)(frame);
  session.stackTop = top;
  return result;
}

/// \return whether `__init__` answered None; TypeError is pending otherwise.
bool checkInit(Session &session, Value result) {
  if (result == none()) [[likely]]
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "__init__() should return None, not '{}'",
                      typeName(result));
  return false;
}

/// `super(type, self)` where self is an instance, or a subclass in a class method.
Value makeSuper(Session &session, Type *type, Value self) {
  Type *own = typeOf(self);
  if (!isSubtype(own, type))
    return session.call(Value::fromObject(builtinType(TypeId::Super)),
                        Value::fromObject(type), self);
  LazyObject *super = makeLazy(session, TypeId::Super);
  super->fields[0] = Value::fromObject(type);
  super->fields[1] = self;
  super->fields[2] = Value::fromObject(own);
  return Value::fromObject(super);
}

/// `super()` without arguments: the `__class__` cell and the first parameter of
/// the function that calls it.
Value implicitSuper(Frame *f) {
  Session &session = *f->session;
  const CodeUnit *unit = f->code->unit;
  if (!f->function || !unit->numPositional)
    return session.raise(TypeId::RuntimeError, "super(): no arguments");
  Value self = f->slots[0];
  if (self && unit->locals[0].isCell)
    self = self.as<Cell>()->value;
  if (!self)
    return session.raise(TypeId::RuntimeError, "super(): arg[0] deleted");
  for (uint32_t i = 0; i < unit->frees.size(); ++i) {
    if (nameOf(unit->frees[i].name) != staticName(NameId::DunderClass))
      continue;
    Value type = f->function->closure[i]->value;
    if (!type)
      return session.raise(TypeId::RuntimeError,
                           "super(): empty __class__ cell");
    return makeSuper(session, type.as<Type>(), self);
  }
  return session.raise(TypeId::RuntimeError,
                       "super(): __class__ cell not found");
}

bool isImplicitSuper(Value callee, const CallNode *n) {
  return callee == Value::fromObject(builtinType(TypeId::Super)) &&
         n->args.empty();
}

/// The callee is a Python function that these arguments fit, with the defaults of
/// its last parameters.
inline bool fitsDirectly(Value callee, Value self, uint32_t count) {
  if (!isExactly(callee, TypeId::Function))
    return false;
  auto *function = callee.as<Function>();
  Code *code = function->code;
  uint32_t given = count + (self ? 1 : 0);
  if (!code->isSimple || given > code->numPositional)
    return false;
  return given == code->numPositional ||
         (function->defaults && code->numPositional - given <=
                                    function->defaults.as<Tuple>()->size);
}

/// Fills the parameters from number \p given on.
inline void fillDefaults(Function *function, Value *slots, uint32_t given) {
  uint32_t positional = function->code->numPositional;
  if (given == positional) [[likely]]
    return;
  Tuple *defaults = function->defaults.as<Tuple>();
  uint32_t missing = positional - given;
  std::memcpy(slots + given, defaults->items + (defaults->size - missing),
              missing * sizeof(Value));
}

/// The call did not complete. \p object is what an `__init__` was called for, which
/// is then the call's value; empty for any other call.
[[gnu::cold, gnu::noinline]] Value stopCall(Frame *f, CallNode *n,
                                            Value object) {
  if (!f->session->hasRaised())
    temp(f, n, ArgsTemp) = object;
  return stop(f, n);
}

/// The call goes on after its stop.
Value finishCall(Frame *f, CallNode *n) {
  Value object = temp(f, n, ArgsTemp);
  Value result = finish(f, n);
  if (!object || !result)
    return result;
  return checkInit(*f->session, result) ? object : stop(f, n);
}

} // namespace

Value montyjit::plainInit(Session &session, Value callee, uint32_t count) {
  if (!hasShape(callee, builtinShape(TypeId::Type)))
    return {};
  auto *type = callee.as<Type>();
  if (type->id != TypeId::Dynamic || type->layout != Layout::Plain ||
      type->isAbstract ||
      !(session.lookupSpecial(type, Special::New) ==
        builtinType(TypeId::Object)->specials[size_t(Special::New)]))
    return {};
  Value init = session.lookupSpecial(type, Special::Init);
  return fitsDirectly(init, callee, count) ? init : Value::empty();
}

Value montyjit::checkConstructed(Session &session, Value result,
                                 Value object) {
  return checkInit(session, result) ? object : Value::empty();
}

namespace {
/// Calls a class whose instances need no more than an `__init__`.
template <bool R>
Value construct(CallNode *n, Frame *f, Value callee, Value init) {
  Session &session = *f->session;
  char *top = session.stackTop;
  auto *function = init.as<Function>();
  uint32_t count = n->args.size();
  Frame *frame =
      session.pushFrame(function->code, function, function->globals);
  if (!frame)
    return stop(f, n);
  if (!evalArguments<R>(n, f, callee, Value::empty(), frame->slots + 1)) {
    session.stackTop = top;
    return {};
  }
  if (R)
    f->resume = 0;
  Value object = Value::fromObject(newInstance(session, callee.as<Type>()));
  frame->slots[0] = object;
  fillDefaults(function, frame->slots, count + 1);
  Value result = callFrame(session, frame, top);
  if (!result) [[unlikely]]
    return stopCall(f, n, object);
  return checkInit(session, result) ? object : stop(f, n);
}

} // namespace

Value montyjit::callWithRow(Session &session, Value callee, Value self,
                            Value *row, uint32_t count) {
  if (isDirectNative(callee, self, count) && acceptsSelf(callee, self)) {
    Value result =
        callDirectly(session, *callee.as<NativeFunction>()->def,
                     row + (self ? 0 : 1), count + (self ? 1 : 0));
    if (result || session.status != Status::Ok)
      return result;
  }
  return callRow(session, callee, self, row, count, nullptr);
}

namespace {
template <bool R> Value callPlain(CallNode *n, Frame *f) {
  Session &session = *f->session;
  Value callee, self;
  if (isDone<R>(f, n->func)) {
    if (resumeNode(f->resume) == n->id &&
        resumeKind(f->resume) == ResumeKind::AfterCall)
      return finishCall(f, n);
    callee = temp(f, n, CalleeTemp);
    self = temp(f, n, SelfTemp);
  } else if (!(callee = evalCallee<R>(n, f, self))) {
    return {};
  }
  uint32_t count = n->args.size();
  if (!self)
    if (Value init = plainInit(session, callee, count))
      return construct<R>(n, f, callee, init);
  char *top = session.stackTop;
  Value result;
  if (fitsDirectly(callee, self, count)) [[likely]] {
    auto *function = callee.as<Function>();
    Frame *frame =
        session.pushFrame(function->code, function, function->globals);
    if (!frame)
      return stop(f, n);
    Value *args = frame->slots;
    if (self)
      *args++ = self;
    if (!evalArguments<R>(n, f, callee, self, args)) [[unlikely]] {
      session.stackTop = top;
      return {};
    }
    if (R)
      f->resume = 0;
    fillDefaults(function, frame->slots, count + (self ? 1 : 0));
    n->cell = reinterpret_cast<uint64_t>(function->code);
    result = callFrame(session, frame, top);
    return result ? result : stopCall(f, n, Value::empty());
  }
  auto *row = reinterpret_cast<Value *>(top);
  session.stackTop += (count + 1) * sizeof(Value);
  if (session.stackTop > session.stackEnd) [[unlikely]] {
    session.stackTop = top;
    session.raise(TypeId::MemoryError, "frame stack overflow");
    return stop(f, n);
  }
  row[0] = self;
  if (!evalArguments<R>(n, f, callee, self, row + 1)) [[unlikely]] {
    session.stackTop = top;
    return {};
  }
  if (R)
    f->resume = 0;
  result = isImplicitSuper(callee, n)
               ? implicitSuper(f)
               : callWithRow(session, callee, self, row, count);
  session.stackTop = top;
  return result ? result : stopCall(f, n, Value::empty());
}

//===--- Calls with keywords or stars ---------------------------------------===//

/// What a general call has collected: a list of positional values, then a dict of
/// keyword arguments; both in temporaries while it is stopped.
struct Collected {
  Value callee, self;
  List *args;
  Dict *names;
};

Value saveCollected(Frame *f, CallNode *n, const Collected &c) {
  if (f->session->hasRaised())
    return {};
  temp(f, n, CalleeTemp) = c.callee;
  temp(f, n, SelfTemp) = c.self;
  temp(f, n, ArgsTemp) = Value::fromObject(c.args);
  temp(f, n, NamesTemp) = Value::fromObject(c.names);
  return {};
}

void loadCollected(Frame *f, CallNode *n, Collected &c) {
  c.callee = temp(f, n, CalleeTemp);
  c.self = temp(f, n, SelfTemp);
  c.args = temp(f, n, ArgsTemp).as<List>();
  c.names = temp(f, n, NamesTemp).as<Dict>();
}

std::string calleeText(Value callee) {
  if (isExactly(callee, TypeId::Function))
    return toUtf8(asStr(callee.as<Function>()->qualName)) + "()";
  if (callee.isObject() &&
      callee.object()->shape->type->layout == Layout::Native)
    return std::string(callee.as<NativeFunction>()->def->name) + "()";
  return typeName(callee) + " object";
}

bool addItems(Session &session, List *list, Value items) {
  if (Tuple *tuple = asTuple(items)) {
    for (Value item : *tuple)
      if (!append(session, list, item))
        return false;
    return true;
  }
  List *source = items.as<List>();
  for (uint32_t i = 0; i < source->size; ++i)
    if (!append(session, list, source->items[i]))
      return false;
  return true;
}

/// `*value` in an argument list.
Value spread(Session &session, Value value) {
  if (isList(value) || isTuple(value))
    return value;
  Value items = collectIterable(session, value);
  if (items || !session.raisedIs(TypeId::TypeError) ||
      session.lookupSpecial(typeOf(value), Special::Iter) ||
      session.lookupSpecial(typeOf(value), Special::GetItem))
    return items;
  session.takeException();
  return session.raiseFormat(
      TypeId::TypeError, "Value after * must be an iterable, not {}",
      typeName(value));
}

/// `**value`: adds string keys that are not there yet.
bool mergeKeywords(Session &session, Value callee, Dict *names, Dict *from) {
  for (uint32_t i = 0; i < from->used; ++i) {
    DictEntry entry = from->entries[i];
    if (!entry.key)
      continue;
    Str *key = asStr(entry.key);
    if (!key) {
      session.raise(TypeId::TypeError, "keywords must be strings");
      return false;
    }
    key = session.intern(key);
    if (dictGetStr(names, key)) {
      session.raiseFormat(TypeId::TypeError,
                          "{} got multiple values for keyword argument '{}'",
                          calleeText(callee), toUtf8(key));
      return false;
    }
    if (!dictSetStr(session, names, key, entry.value))
      return false;
  }
  return true;
}

/// The call at last: the dict's values follow the positional ones.
Value performCall(Session &session, const Collected &c) {
  uint32_t count = c.args->size + c.names->size;
  char *top = session.stackTop;
  if (size_t(session.stackEnd - top) < (count + 1) * sizeof(Value))
    return session.raise(TypeId::MemoryError, "too many arguments");
  auto *row = reinterpret_cast<Value *>(top);
  session.stackTop += (count + 1) * sizeof(Value);
  Value *next = row + 1;
  std::memcpy(next, c.args->items, c.args->size * sizeof(Value));
  next += c.args->size;
  Tuple *names = nullptr;
  if (c.names->size) {
    names = makeTuple(session, c.names->size);
    uint32_t i = 0;
    forEachEntry(c.names, [&](DictEntry &entry) {
      names->items[i++] = entry.key;
      *next++ = entry.value;
    });
  }
  Value result = callRow(session, c.callee, c.self, row, count, names);
  session.stackTop = top;
  return result;
}

/// Handles one positional argument. \return false when it did not complete.
template <bool R>
bool collectArg(CallNode *n, Frame *f, Collected &c, Expr *arg) {
  Session &session = *f->session;
  if (arg->kind != NodeKind::Starred) {
    Value value = eval<R>(arg, f);
    if (!value)
      return saveCollected(f, n, c), false;
    return append(session, c.args, value) || (stop(f, n), false);
  }
  auto *starred = static_cast<StarredNode *>(arg);
  Value items;
  if (R && f->resume && resumeNode(f->resume) == starred->id) {
    items = finish(f, starred);
  } else {
    Value value = eval<R>(starred->value, f);
    if (!value)
      return saveCollected(f, n, c), false;
    items = spread(session, value);
    if (!items)
      stop(f, starred);
  }
  if (!items)
    return saveCollected(f, n, c), false;
  return addItems(session, c.args, items) || (stop(f, n), false);
}

template <bool R>
bool collectKeyword(CallNode *n, Frame *f, Collected &c, KeywordNode *word) {
  Session &session = *f->session;
  Value value;
  if (R && f->resume && resumeNode(f->resume) == word->id) {
    value = finish(f, word);
    if (!value)
      return false;
  } else {
    value = eval<R>(word->value, f);
    if (!value)
      return saveCollected(f, n, c), false;
    if (!word->name && !asDict(value)) {
      Value keys = session.getAttrOrExhausted(value, staticName(NameId::Keys));
      if (keys == Value::exhausted()) {
        session.raiseFormat(TypeId::TypeError,
                            "Value after ** must be a mapping, not {}",
                            typeName(value));
        stop(f, n);
        return false;
      }
      value = session.call(Value::fromObject(builtinType(TypeId::Dict)), value);
      if (!value) {
        stop(f, word);
        return saveCollected(f, n, c), false;
      }
    }
  }
  bool done = word->name
                  ? dictSetStr(session, c.names, nameOf(word->name), value)
                  : mergeKeywords(session, c.callee, c.names, asDict(value));
  if (!done)
    stop(f, n);
  return done;
}

template <bool R> Value callGeneral(CallNode *n, Frame *f) {
  Session &session = *f->session;
  Collected c;
  if (isDone<R>(f, n->func)) {
    if (resumeNode(f->resume) == n->id)
      return finish(f, n);
    loadCollected(f, n, c);
  } else {
    if (!(c.callee = evalCallee<R>(n, f, c.self)))
      return {};
    c.args = makeList(session, n->args.size());
    c.names = makeDict(session, n->keywords.size());
  }
  for (Expr *arg : n->args)
    if (!isDone<R>(f, arg) && !collectArg<R>(n, f, c, arg))
      return {};
  for (KeywordNode *word : n->keywords)
    if (!isDone<R>(f, word) && !collectKeyword<R>(n, f, c, word))
      return {};
  Value result = performCall(session, c);
  return result ? result : stop(f, n);
}
} // namespace

PyCode *montyjit::callFeedback(const CallNode *n) {
  return reinterpret_cast<PyCode *>(n->cell);
}

template <bool R> Value montyjit::execCall(Expr *expr, Frame *f) {
  auto *n = cast<CallNode>(expr);
  return isPlain(n) ? callPlain<R>(n, f) : callGeneral<R>(n, f);
}

template <bool R> Value montyjit::execStarred(Expr *expr, Frame *f) {
  // Stands only in displays and calls, which evaluate its operand themselves.
  auto *n = cast<StarredNode>(expr);
  return eval<R>(n->value, f);
}

namespace montyjit {
template Value execCall<false>(Expr *, Frame *);
template Value execCall<true>(Expr *, Frame *);
template Value execStarred<false>(Expr *, Frame *);
template Value execStarred<true>(Expr *, Frame *);
} // namespace montyjit
