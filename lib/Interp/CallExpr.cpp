//===- CallExpr.cpp - function(arguments) ---------------------------------===//
///
/// \file
/// A call of a Python function with plain positional arguments evaluates them
/// straight into the callee's frame on the frame stack; one of a built-in, into
/// the words that it takes. Everything else evaluates them into a row on the
/// frame stack and goes through the general protocol.
///
//===----------------------------------------------------------------------===//

#include "Calls.h"
#include "Internals.h"

#include "montyjit/Interp/AttributeCache.h"
#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Interp/Feedback.h"
#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

using namespace montyjit;

namespace {
ExprFn fewWordsHandler(const CallNode *n, const NativeFunction *native,
                       Value self);

/// Up to this many arguments keep a temporary each (Sema's temporariesOf).
constexpr uint32_t MaxDirectArgs = 256;
/// Words of a built-in that is called directly; they lie on the native stack.
constexpr uint32_t MaxDirectWords = 8;

bool hasStarred(const CallNode *n) {
  for (Expr *arg : n->args)
    if (arg->kind == NodeKind::Starred)
      return true;
  return false;
}

/// \return whether every keyword has a name.
bool isNamed(const CallNode *n) {
  if (n->args.size() + n->keywords.size() > MaxDirectArgs || hasStarred(n))
    return false;
  for (KeywordNode *word : n->keywords)
    if (!word->name)
      return false;
  return true;
}

/// `super(type, self)` where self is an instance, or a subclass in a class
/// method.
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
    if (nameOf(unit->frees[i].name) != staticName(Special::DunderClass))
      continue;
    Value type = f->function->closure[i]->value;
    if (!type)
      return session.raise(TypeId::RuntimeError,
                           "super(): empty __class__ cell");
    if (!asType(type))
      return session.raiseFormat(TypeId::RuntimeError,
                                 "super(): __class__ is not a type ({})",
                                 typeName(type));
    return makeSuper(session, asType(type), self);
  }
  return session.raise(TypeId::RuntimeError,
                       "super(): __class__ cell not found");
}

bool isImplicitSuper(Value callee, const CallNode *n) {
  return callee == Value::fromObject(builtinType(TypeId::Super)) &&
         n->args.empty();
}

//===--- Built-ins -------------------------------------------------------===//

/// \return whether \p callee is a built-in that \p count arguments behind \p
/// self fit, without any that are collected, and that may call nothing back.
bool isDirectNative(Value callee, Value self, uint32_t count) {
  if (!callee.isObject())
    return false;
  Type *type = callee.object()->shape->type;
  if (type->layout != Layout::Native || type->id == TypeId::GetSetDescriptor)
    return false;
  auto *native = callee.as<NativeFunction>();
  const NativeDef &def = *native->def;
  const Signature &signature = *def.parsed;
  if (self ? !signature.hasSelf || native->self
           : signature.hasSelf && !native->self)
    return false;
  uint32_t given = count + (self || native->self ? 1 : 0);
  return (def.kind == NativeKind::Leaf || def.quick || def.isLeafOnScalars) &&
         def.role == NativeRole::Plain && !def.framed &&
         signature.numParameters == signature.numPositional &&
         signature.numParameters <= MaxDirectWords &&
         given >= signature.numRequired && given <= signature.numPositional;
}

/// \return whether the built-in \p callee is a method that is called without
/// its receiver, as `str.upper()`.
inline bool lacksSelf(Value callee) {
  auto *native = callee.as<NativeFunction>();
  return native->def->parsed->hasSelf && !native->self;
}

/// \return whether a method descriptor may be applied to \p self.
inline bool acceptsSelf(const NativeFunction *native, Value self) {
  return !self || isReceiver(native, self);
}

/// \pre isDirectNative. \return empty with status Ok if it takes a call after
/// all.
inline Value callWords(Session &session, const NativeDef &def, Value *words) {
  return def.kind == NativeKind::Leaf
             ? def.function(session, words)
             : callQuickly(session, def, words, def.parsed->numParameters);
}

/// Calls a built-in that was found direct when the node called it last.
template <bool R>
Value callDirect(CallNode *n, Frame *f, Value callee, Value self) {
  Session &session = *f->session;
  auto *native = callee.as<NativeFunction>();
  const NativeDef &def = *native->def;
  Value words[MaxDirectWords]; // All empty.
  Value *args = words;
  if (Value receiver = self ? self : native->self)
    *args++ = receiver;
  if (!evalArguments<R>(n, f, callee, self, args)) [[unlikely]]
    return {};
  if (R)
    f->resume = 0;
  uint32_t count = n->args.size();
  Value result;
  if (acceptsSelf(native, self)) [[likely]]
    result = callWords(session, def, words);
  if (!result && session.status == Status::Ok)
    result = self ? session.call(callee, words, count + 1)
                  : session.call(callee, args, count);
  return result ? result : stopCall(f, n, Value::empty());
}
} // namespace

//===--- Classes ---------------------------------------------------------===//

bool montyjit::checkInit(Session &session, Value result) {
  if (result == none()) [[likely]]
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "__init__() should return None, not '{}'",
                      typeName(result));
  return false;
}

Value montyjit::quickInit(Session &session, Value callee) {
  auto *type = callee.as<Type>();
  if (type->id != TypeId::Dynamic || type->isAbstract)
    return {};
  TypeId base = type->layout == Layout::Plain       ? TypeId::Object
                : type->layout == Layout::Exception ? TypeId::BaseException
                                                    : TypeId::Dynamic;
  if (base == TypeId::Dynamic ||
      !(session.lookupSpecial(type, Special::New) ==
        session.lookupSpecial(builtinType(base), Special::New)))
    return {};
  return session.lookupSpecial(type, Special::Init);
}

Value montyjit::plainInit(Session &session, Value callee, const CallNode *n) {
  if (!hasShape(callee, builtinShape(TypeId::Type)) ||
      callee.as<Type>()->layout != Layout::Plain)
    return {};
  Value init = quickInit(session, callee);
  if (!init || !isExactly(init, TypeId::Function))
    return {};
  const CodeUnit *unit = init.as<Function>()->code->unit;
  bool fits = n->keywords.empty() ? fitsDirectly(init, callee, n->args.size())
                                  : !unit->hasVarArgs && !unit->hasKwArgs;
  return fits ? init : Value::empty();
}

Value montyjit::checkConstructed(Session &session, Value result, Value object) {
  return checkInit(session, result) ? object : Value::empty();
}

Value montyjit::makePlain(Session &session, Value callee, const Value *args,
                          uint32_t count) {
  Object *object = newInstance(session, callee.as<Type>());
  if (callee.as<Type>()->layout == Layout::Exception)
    static_cast<ExceptionObject *>(object)->args =
        Value::fromObject(makeTuple(session, args, count));
  return Value::fromObject(object);
}

namespace {
/// \return whether no argument has assigned `__code__` of the function.
inline bool fitsStill(const Frame *frame) {
  return frame->code == frame->function->code;
}

/// Calls a class whose instances need no more than an `__init__`.
template <bool R>
Value construct(CallNode *n, Frame *f, Value callee, Value init) {
  Session &session = *f->session;
  char *top = session.stackTop;
  auto *function = init.as<Function>();
  uint32_t count = n->args.size();
  uint64_t version = callee.as<Type>()->version;
  Frame *frame =
      pushFrame(session, function->code, function, function->globals);
  if (!frame)
    return stop(f, n);
  Value *args = frame->slots + 1;
  if (!evalArguments<R>(n, f, callee, Value::empty(), args)) {
    session.stackTop = top;
    return {};
  }
  if (R)
    f->resume = 0;
  Value object, result;
  // An argument may have changed the class.
  if (version == callee.as<Type>()->version && fitsStill(frame) &&
      fillDefaults(frame, count + 1)) [[likely]] {
    object = makePlain(session, callee, args, count);
    frame->slots[0] = object;
    result = callFrame(session, frame, top);
  } else {
    result = session.call(callee, args, count);
    session.stackTop = top;
  }
  if (!result) [[unlikely]]
    return stopCall(f, n, object);
  if (!object)
    return result;
  return checkInit(session, result) ? object : stop(f, n);
}

//===--- Any plain call --------------------------------------------------===//

/// Calls a Python function that the arguments fit.
template <bool R>
inline Value callPython(CallNode *n, Frame *f, Value callee, Value self) {
  Session &session = *f->session;
  char *top = session.stackTop;
  auto *function = callee.as<Function>();
  Frame *frame =
      pushFrame(session, function->code, function, function->globals);
  if (!frame) [[unlikely]]
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
  uint32_t given = n->args.size() + (self ? 1 : 0);
  Value result;
  if (fitsStill(frame) && fillDefaults(frame, given)) [[likely]] {
    n->cell = reinterpret_cast<uint64_t>(function->code) | CallsCode;
    result = callFrame(session, frame, top);
  } else {
    result = session.call(callee, frame->slots, given);
    session.stackTop = top;
  }
  return result ? result : stopCall(f, n, Value::empty());
}

/// Calls anything.
template <bool R>
Value callAny(CallNode *n, Frame *f, Value callee, Value self) {
  Session &session = *f->session;
  uint32_t count = n->args.size();
  char *top = session.stackTop;
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
  Value result = isImplicitSuper(callee, n)
                     ? implicitSuper(f)
                     : callRow(f, callee, self, row, count, nullptr);
  session.stackTop = top;
  return result ? result : stopCall(f, n, Value::empty());
}

/// Calls \p callee, whose arguments are not evaluated yet, or not all.
template <bool R>
[[gnu::always_inline]] inline Value dispatch(CallNode *n, Frame *f,
                                             Value callee, Value self) {
  uint32_t count = n->args.size();
  if (n->cell == callee.bits && (self || !lacksSelf(callee)))
    return callDirect<R>(n, f, callee, self);
  if (fitsDirectly(callee, self, count)) [[likely]]
    return callPython<R>(n, f, callee, self);
  if (!self && hasShape(callee, builtinShape(TypeId::Type))) {
    Value init = quickInit(*f->session, callee);
    if (init && fitsDirectly(init, callee, count))
      return construct<R>(n, f, callee, init);
    if (!count && callee.as<Type>()->layout == Layout::Plain &&
        init == builtinType(TypeId::Object)->specials[size_t(Special::Init)])
      return Value::fromObject(newInstance(*f->session, callee.as<Type>()));
  } else if (isDirectNative(callee, self, count)) {
    n->cell = callee.bits;
    if (ExprFn handler = fewWordsHandler(n, callee.as<NativeFunction>(), self))
      n->exec = handler;
    return callDirect<R>(n, f, callee, self);
  }
  return callAny<R>(n, f, callee, self);
}

template <bool R> Value callPlain(CallNode *n, Frame *f) {
  Value callee, self;
  if (isDone<R>(f, n->func)) {
    if (resumeNode(f->resume) == n->id &&
        resumeKind(f->resume) == ResumeKind::AfterCall)
      return finishCall(f, n);
    callee = temp(f, n, CallTemps::Callee);
    self = temp(f, n, CallTemps::Self);
  } else if (!(callee = evalCallee<R>(n, f, self))) {
    return {};
  }
  return dispatch<R>(n, f, callee, self);
}

Value callFound(CallNode *n, Frame *f, Value callee) {
  return dispatch<false>(n, f, callee, Value::empty());
}

Value execPlainCall(Expr *expr, Frame *f) {
  auto *n = static_cast<CallNode *>(expr);
  Value callee = evalNow(n->func, f);
  return callee ? dispatch<false>(n, f, callee, Value::empty()) : callee;
}

/// Calls a method of \p object.
Value callMethodOf(CallNode *n, Frame *f, Value object) {
  auto *attribute = static_cast<AttributeNode *>(n->func);
  auto *cache = reinterpret_cast<AttributeCache *>(attribute->cell);
  if (cache && hits(cache, object) && cache->kind == AttributeKind::Method)
      [[likely]]
    return dispatch<false>(n, f, cache->value, object);
  Value self;
  Value callee = loadMethodOf(attribute, *f->session, f->code, object, self);
  return callee ? dispatch<false>(n, f, callee, self) : stop(f, attribute);
}

/// A plain call of the form `object.name(...)`.
Value execMethodCall(Expr *expr, Frame *f) {
  auto *n = static_cast<CallNode *>(expr);
  auto *attribute = static_cast<AttributeNode *>(n->func);
  Value object = evalNow(attribute->value, f);
  return object ? callMethodOf(n, f, object) : object;
}
} // namespace

//===--- Built-ins of few words ------------------------------------------===//

namespace {
/// Handlers for few words: they lie in an array of this size.
constexpr uint32_t FewWords = 4;

/// The arguments behind the first \p At words. \return false when one did not
/// complete.
template <uint32_t At, uint32_t N>
inline bool evalFew(CallNode *n, Frame *f, Value callee, Value self,
                    Value *words) {
  for (uint32_t i = 0; i < N; ++i)
    if (!(words[At + i] = evalNow(n->args[i], f))) [[unlikely]] {
      saveCall(f, n, callee, self, words + At, i);
      return false;
    }
  return true;
}

/// \pre the words are evaluated; \p count of them are arguments of the call.
inline Value callFew(CallNode *n, Frame *f, Value callee, Value *words,
                     uint32_t count) {
  Session &session = *f->session;
  Value result = callWords(session, *callee.as<NativeFunction>()->def, words);
  if (result) [[likely]]
    return result;
  if (session.status == Status::Ok)
    result = session.call(callee, words, count);
  return result ? result : stopCall(f, n, Value::empty());
}

/// `object.name(...)` with \p N arguments, where the method was a direct one of
/// the object's own built-in type before.
template <uint32_t N> Value execOwnMethod(Expr *expr, Frame *f) {
  auto *n = static_cast<CallNode *>(expr);
  auto *attribute = static_cast<AttributeNode *>(n->func);
  auto *cache = reinterpret_cast<AttributeCache *>(attribute->cell);
  Value object = evalNow(attribute->value, f);
  if (!object) [[unlikely]]
    return {};
  if (!cache || !hits(cache, object) || cache->kind != AttributeKind::Method ||
      cache->value.bits != n->cell ||
      !acceptsSelf(cache->value.as<NativeFunction>(), object)) [[unlikely]] {
    n->exec = callHandler(n);
    return callMethodOf(n, f, object);
  }
  Value callee = cache->value;
  Value words[FewWords] = {object};
  if (!evalFew<1, N>(n, f, callee, object, words)) [[unlikely]]
    return {};
  return callFew(n, f, callee, words, N + 1);
}

/// `name(...)` with \p N arguments, where the name was a direct built-in
/// before: \p call gets the words.
template <uint32_t N, typename Call>
inline Value callBuiltin(Expr *expr, Frame *f, Call call) {
  auto *n = static_cast<CallNode *>(expr);
  Value callee = evalNow(n->func, f);
  if (!callee) [[unlikely]]
    return {};
  if (callee.bits != n->cell) [[unlikely]] {
    n->exec = callHandler(n);
    return callFound(n, f, callee);
  }
  Value words[FewWords];
  if (!evalFew<0, N>(n, f, callee, Value::empty(), words)) [[unlikely]]
    return {};
  return call(n, callee, words);
}

template <uint32_t N> Value execBuiltin(Expr *expr, Frame *f) {
  return callBuiltin<N>(expr, f, [f](CallNode *n, Value callee, Value *words) {
    return callFew(n, f, callee, words, N);
  });
}

/// `list.append(item)`, the commonest of all. The methods of a built-in type
/// never change.
Value execAppend(Expr *expr, Frame *f) {
  auto *n = static_cast<CallNode *>(expr);
  Value object = evalNow(static_cast<AttributeNode *>(n->func)->value, f);
  if (!object) [[unlikely]]
    return {};
  if (!isList(object)) [[unlikely]] {
    n->exec = callHandler(n);
    return callMethodOf(n, f, object);
  }
  Value item = evalNow(n->args[0], f);
  if (!item) [[unlikely]]
    return saveCall(f, n, Value::fromBits(n->cell), object, &item, 0);
  return append(*f->session, object.as<List>(), item)
             ? none()
             : stopCall(f, n, Value::empty());
}

/// `next(iterator)`: a generator is resumed without a frame for the built-in.
Value execNext(Expr *expr, Frame *f) {
  return callBuiltin<1>(expr, f, [f](CallNode *n, Value callee, Value *words) {
    if (!isExactly(words[0], TypeId::Generator))
      return callFew(n, f, callee, words, 1);
    Value item = nextOfGenerator(*f->session, *callee.as<NativeFunction>()->def,
                                 words[0].as<Generator>());
    return item ? item : stopCall(f, n, Value::empty());
  });
}

bool isNamed(const NativeFunction *native, std::string_view name) {
  return native->def->name == name;
}

/// The handler for the direct built-in that the node has just found; null if it
/// has too many words.
ExprFn fewWordsHandler(const CallNode *n, const NativeFunction *native,
                       Value self) {
  bool hasOne = n->args.size() == 1;
  if (hasOne && self && isList(self) && isNamed(native, "append"))
    return execAppend;
  if (hasOne && !self && isNamed(native, "next") &&
      native->def->kind == NativeKind::Resumable &&
      n->func->kind != NodeKind::Attribute)
    return execNext;
  if (native->def->parsed->numParameters > FewWords || native->self)
    return nullptr;
  bool isMethod = self && self.isObject();
  if (!isMethod && n->func->kind == NodeKind::Attribute)
    return nullptr;
  switch (n->args.size()) {
  case 0:
    return isMethod ? execOwnMethod<0> : execBuiltin<0>;
  case 1:
    return isMethod ? execOwnMethod<1> : execBuiltin<1>;
  case 2:
    return isMethod ? execOwnMethod<2> : execBuiltin<2>;
  case 3:
    return isMethod ? execOwnMethod<3> : execBuiltin<3>;
  default:
    return nullptr;
  }
}
} // namespace

/// The same as construct() for arguments in a row.
static Value constructWithRow(Session &session, Value callee, Value init,
                              Value *row, uint32_t count) {
  char *top = session.stackTop;
  auto *function = init.as<Function>();
  Frame *frame =
      pushFrame(session, function->code, function, function->globals);
  if (!frame)
    return {};
  std::memcpy(frame->slots + 1, row + 1, count * sizeof(Value));
  if (!fillDefaults(frame, count + 1)) {
    session.stackTop = top;
    return session.call(callee, row + 1, count);
  }
  Value object = makePlain(session, callee, row + 1, count);
  frame->slots[0] = object;
  Value result = callFrame(session, frame, top);
  if (!result)
    row[0] = object;
  else if (!checkInit(session, result))
    return {};
  return result ? object : result;
}

Value montyjit::callWithRow(Session &session, Value callee, Value self,
                            Value *row, uint32_t count) {
  if (!callee.isObject())
    return callValues(session, callee, self, row, count, nullptr);
  if (isDirectNative(callee, self, count) &&
      acceptsSelf(callee.as<NativeFunction>(), self)) {
    auto *native = callee.as<NativeFunction>();
    Value words[MaxDirectWords];
    Value *args = words;
    if (Value receiver = self ? self : native->self)
      *args++ = receiver;
    copyArguments(row + 1, count, args);
    Value result = callWords(session, *native->def, words);
    if (result || session.status != Status::Ok)
      return result;
  }
  row[0] = Value::empty();
  if (!self && isExactly(callee, TypeId::Type)) {
    Value init = quickInit(session, callee);
    if (init && fitsDirectly(init, callee, count))
      return constructWithRow(session, callee, init, row, count);
  }
  Value result = callValues(session, callee, self, row, count, nullptr);
  row[0] = Value::empty();
  return result;
}

//===--- Stops ------------------------------------------------------------===//

[[gnu::cold, gnu::noinline]] Value montyjit::stopCall(Frame *f, CallNode *n,
                                                      Value object) {
  if (!f->session->hasRaised())
    temp(f, n, CallTemps::Args) = object;
  return stop(f, n);
}

Value montyjit::finishCall(Frame *f, CallNode *n) {
  Value object = temp(f, n, CallTemps::Args);
  Value result = finish(f, n);
  if (!object || !result)
    return result;
  return checkInit(*f->session, result) ? object : stop(f, n);
}

bool montyjit::isPlainCall(const CallNode *n) {
  return n->keywords.empty() && n->args.size() <= MaxDirectArgs &&
         !hasStarred(n);
}

//===--- Handlers --------------------------------------------------------===//

ExprFn montyjit::callHandler(const CallNode *n) {
  if (isPlainCall(n))
    return n->func->kind == NodeKind::Attribute ? execMethodCall
                                                : execPlainCall;
  return isNamed(n) ? execNamedCall : execCall<false>;
}

PyCode *montyjit::callFeedback(const CallNode *n) {
  if ((n->cell & CallCellMask) == CallsNamed)
    return mappedCode(n);
  return (n->cell & CallCellMask) == CallsCode
             ? reinterpret_cast<PyCode *>(n->cell & ~uint64_t(CallCellMask))
             : nullptr;
}

DirectNative montyjit::directNative(const NativeFunction *native) {
  const NativeDef &def = *native->def;
  const Signature &signature = *def.parsed;
  auto *function = def.kind == NativeKind::Leaf ? def.function : def.quick;
  if (native->self || !function || def.framed ||
      def.role != NativeRole::Plain ||
      signature.numParameters != signature.numPositional ||
      signature.numParameters > MaxDirectWords)
    return {};
  return {function, signature.numRequired, signature.numParameters,
          signature.hasSelf};
}

void montyjit::noteCalleeOf(CallNode *n, Value callee, Value self) {
  if (isPlainCall(n) && fitsDirectly(callee, self, n->args.size()))
    n->cell =
        reinterpret_cast<uint64_t>(callee.as<Function>()->code) | CallsCode;
}

template <bool R> Value montyjit::execCall(Expr *expr, Frame *f) {
  auto *n = cast<CallNode>(expr);
  return isPlainCall(n) ? callPlain<R>(n, f) : callGeneral<R>(n, f);
}

/// The annotation of `*args: *Ts`: the one item of Ts. (Displays and calls
/// evaluate the operands of theirs themselves.)
template <bool R> Value montyjit::execStarred(Expr *expr, Frame *f) {
  auto *n = cast<StarredNode>(expr);
  Value items;
  if (R && f->resume && resumeNode(f->resume) == n->id) {
    items = finishExactly(f, n, TypeId::List);
  } else {
    Value value = eval<R>(n->value, f);
    if (!value)
      return value;
    items = collectIterable(*f->session, value);
    if (!items)
      return stop(f, n);
  }
  if (!items)
    return items;
  List *list = asList(items);
  if (list->size == 1)
    return list->items[0];
  list->size
      ? raiseTooMany(*f->session, none(), 1)
      : f->session->raise(TypeId::ValueError,
                          "not enough values to unpack (expected 1, got 0)");
  return stop(f, n);
}

namespace montyjit {
template Value execCall<false>(Expr *, Frame *);
template Value execCall<true>(Expr *, Frame *);
template Value execStarred<false>(Expr *, Frame *);
template Value execStarred<true>(Expr *, Frame *);
} // namespace montyjit
