//===--- FunctionMethods.cpp - Functions, methods, built-ins as objects ---===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Identity.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Signature.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ObjectText.h"

namespace montyjit {

bool checkGetArguments(Session &session, const Value *args) {
  if (!(args[1] == none()) || (args[2] && !(args[2] == none())))
    return true;
  session.raise(TypeId::TypeError, "__get__(None, None) is invalid");
  return false;
}

namespace {

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

Function *functionOf(Value *args) { return args[0].as<Function>(); }

Value functionRepr(Session &session, Value *args) {
  return newText(session, "<function " +
                              toUtf8(asStr(functionOf(args)->qualName)) +
                              atAddress(session, args[0]) + ">");
}

Value functionCall(Session &session, Value *args) {
  CallWords call = spreadCall(session, args[1], args[2]);
  return session.call(args[0], call.words, call.count, call.names);
}

/// `__get__` of everything that binds as a function does.
Value functionGet(Session &session, Value *args) {
  if (!checkGetArguments(session, args))
    return Value::empty();
  if (typeOf(args[0])->layout == Layout::Native && !(args[1] == none()) &&
      !checkReceiver(session, args[0].as<NativeFunction>(), args + 1, 1))
    return Value::empty();
  if (!(args[1] == none()))
    return descriptorGet(session, args[0], args[1], typeOf(args[1]));
  Type *owner = asType(args[2]);
  return descriptorGet(session, args[0], Value::empty(),
                       owner ? owner : typeOf(args[2]));
}

template <Value Function::*Field>
Value getFunctionField(Session &, Value *args) {
  return orNone(functionOf(args)->*Field);
}

template <Value Function::*Field>
Value setFunctionField(Session &, Value *args) {
  functionOf(args)->*Field = args[1];
  return none();
}

Value raiseMustBeSet(Session &session, const char *name, const char *kind) {
  return session.raiseFormat(TypeId::TypeError, "{} must be set to a {} object",
                             name, kind);
}

Value setFunctionName(Session &session, Value *args) {
  if (!args[1] || !asStr(args[1]))
    return raiseMustBeSet(session, "__name__", "string");
  functionOf(args)->name = args[1];
  return none();
}

Value setFunctionQualName(Session &session, Value *args) {
  if (!args[1] || !asStr(args[1]))
    return raiseMustBeSet(session, "__qualname__", "string");
  functionOf(args)->qualName = args[1];
  return none();
}

Value setDefaults(Session &session, Value *args) {
  bool isAbsent = !args[1] || args[1] == none();
  if (!isAbsent && !asTuple(args[1]))
    return raiseMustBeSet(session, "__defaults__", "tuple");
  functionOf(args)->defaults =
      isAbsent ? Value::empty() : Value::fromObject(asTuple(args[1]));
  return none();
}

Value setKwDefaults(Session &session, Value *args) {
  bool isAbsent = !args[1] || args[1] == none();
  if (!isAbsent && !asDict(args[1]))
    return raiseMustBeSet(session, "__kwdefaults__", "dict");
  functionOf(args)->kwDefaults =
      isAbsent ? Value::empty() : Value::fromObject(asDict(args[1]));
  return none();
}

Value getFunctionCode(Session &session, Value *args) {
  return codeObject(session, functionOf(args)->code);
}

size_t freeCount(const Code *code) {
  CodeInfo info;
  return sourceHooks.codeInfo && sourceHooks.codeInfo(code, info)
             ? info.freeVars.size()
             : 0;
}

Value setFunctionCode(Session &session, Value *args) {
  if (!args[1] || !isExactly(args[1], TypeId::Code))
    return raiseMustBeSet(session, "__code__", "code");
  Function *self = functionOf(args);
  Code *code = codeOf(args[1]);
  size_t wanted = freeCount(self->code), given = freeCount(code);
  if (wanted != given)
    return session.raiseFormat(
        TypeId::ValueError,
        "{}() requires a code object with {} free vars, not {}",
        toUtf8(asStr(self->name)), wanted, given);
  self->code = code;
  return none();
}

std::string codeTitle(const Code *code) {
  CodeInfo info;
  return sourceHooks.codeInfo && sourceHooks.codeInfo(code, info)
             ? std::string(info.name)
             : "";
}

/// \return the cells of a tuple as a function keeps them; null with an
/// exception pending if they are not those of \p code, or if it needs none.
Cell **closureFor(Session &session, Code *code, Value value) {
  size_t wanted = freeCount(code);
  bool isAbsent = !value || value == none();
  Tuple *cells = isAbsent ? nullptr : asTuple(value);
  if (!cells && (wanted || !isAbsent)) {
    session.raise(TypeId::TypeError, wanted ? "arg 5 (closure) must be tuple"
                                            : "arg 5 (closure) must be None or "
                                              "tuple");
    return nullptr;
  }
  size_t given = cells ? cells->size : 0;
  if (given != wanted) {
    session.raiseFormat(TypeId::ValueError,
                        "{} requires closure of length {}, not {}",
                        codeTitle(code), wanted, given);
    return nullptr;
  }
  if (!wanted)
    return nullptr;
  auto **closure =
      static_cast<Cell **>(session.heap.allocate(wanted * sizeof(Cell *)));
  for (size_t i = 0; i < wanted; ++i) {
    if (!isExactly(cells->items[i], TypeId::Cell)) {
      session.raiseFormat(TypeId::TypeError,
                          "arg 5 (closure) expected cell, found {}",
                          typeName(cells->items[i]));
      return nullptr;
    }
    closure[i] = cells->items[i].as<Cell>();
  }
  return closure;
}

/// What types.FunctionType takes, behind the class.
enum FunctionPart {
  CodePart = 1,
  GlobalsPart,
  NamePart,
  DefaultsPart,
  ClosurePart,
  KwDefaultsPart
};

bool isGiven(Value value) { return value && !(value == none()); }

/// \return false with TypeError pending.
bool checkFunctionParts(Session &session, Value *args, CodeInfo &info) {
  constexpr uint32_t isOptimized = 1;
  const char *problem = nullptr;
  if (!isExactly(args[CodePart], TypeId::Code))
    session.raiseFormat(TypeId::TypeError,
                        "function() argument 'code' must be code, not {}",
                        typeName(args[CodePart]));
  else if (!asDict(args[GlobalsPart]))
    session.raiseFormat(TypeId::TypeError,
                        "function() argument 'globals' must be dict, not {}",
                        typeName(args[GlobalsPart]));
  else if (!sourceHooks.codeInfo ||
           !sourceHooks.codeInfo(codeOf(args[CodePart]), info) ||
           !(info.flags & isOptimized))
    problem = "function() needs the code of a function";
  else if (isGiven(args[NamePart]) && !asStr(args[NamePart]))
    problem = "arg 3 (name) must be None or string";
  else if (isGiven(args[DefaultsPart]) && !asTuple(args[DefaultsPart]))
    problem = "arg 4 (defaults) must be None or tuple";
  else if (isGiven(args[KwDefaultsPart]) && !asDict(args[KwDefaultsPart]))
    problem = "arg 6 (kwdefaults) must be None or dict";
  if (problem)
    session.raise(TypeId::TypeError, problem);
  return !session.hasRaised();
}

Value functionNew(Session &session, Value *args) {
  CodeInfo info;
  if (!checkFunctionParts(session, args, info))
    return Value::empty();
  Code *code = codeOf(args[CodePart]);
  Cell **closure = closureFor(session, code, args[ClosurePart]);
  if (session.hasRaised())
    return Value::empty();
  auto *function =
      static_cast<Function *>(session.heap.allocate(sizeof(Function)));
  function->shape = builtinShape(TypeId::Function);
  function->code = code;
  function->globals = asDict(args[GlobalsPart]);
  function->closure = closure;
  function->name =
      isGiven(args[NamePart]) ? args[NamePart] : newText(session, info.name);
  function->qualName = newText(session, info.qualName);
  function->doc = none();
  Value module = dictGetStr(function->globals, staticName(NameId::DunderName));
  function->module = module ? module : none();
  if (isGiven(args[DefaultsPart]))
    function->defaults = Value::fromObject(asTuple(args[DefaultsPart]));
  if (isGiven(args[KwDefaultsPart]))
    function->kwDefaults = Value::fromObject(asDict(args[KwDefaultsPart]));
  return Value::fromObject(function);
}

Value getClosure(Session &session, Value *args) {
  Function *self = functionOf(args);
  if (!self->closure)
    return none();
  Tuple *cells = makeTuple(session, freeCount(self->code));
  for (uint32_t i = 0; i < cells->size; ++i)
    cells->items[i] = Value::fromObject(self->closure[i]);
  return Value::fromObject(cells);
}

Value getGlobals(Session &, Value *args) {
  return Value::fromObject(functionOf(args)->globals);
}

Value getBuiltins(Session &session, Value *) {
  return Value::fromObject(session.builtins);
}

Value getFunctionDict(Session &session, Value *args) {
  Function *self = functionOf(args);
  if (!self->dict)
    self->dict = makeDict(session);
  return Value::fromObject(self->dict);
}

Value setFunctionDict(Session &session, Value *args) {
  Dict *dict = args[1] ? asDict(args[1]) : nullptr;
  if (!args[1])
    return session.raise(TypeId::TypeError, "cannot delete __dict__");
  if (!dict)
    return session.raiseFormat(
        TypeId::TypeError, "__dict__ must be set to a dictionary, not a '{}'",
        typeName(args[1]));
  functionOf(args)->dict = dict;
  return none();
}

/// One of the pair that `annotations` is when both are known; or what it is.
Value partOf(Value annotations, uint32_t index) {
  Tuple *pair = annotations ? asTuple(annotations) : nullptr;
  return pair && pair->size == 2 ? pair->items[index] : annotations;
}

/// The dict of \p function's annotations; empty while it is not known.
Value knownAnnotations(const Function *function) {
  Value given = partOf(function->annotations, 0);
  return given && asDict(given) ? given : Value::empty();
}

/// The function that computes it; empty if there is none.
Value annotateOf(const Function *function) {
  Value given = partOf(function->annotations, 1);
  return given && isExactly(given, TypeId::Function) ? given : Value::empty();
}

Value getAnnotations(Session &session, Value *args) {
  Function *self = functionOf(args);
  if (Value known = knownAnnotations(self))
    return known;
  Value annotate = annotateOf(self);
  Value made = annotate ? session.call(annotate, Value::fromInt(1))
                        : Value::fromObject(makeDict(session));
  if (made && !asDict(made))
    return session.raiseFormat(TypeId::TypeError,
                               "__annotate__() must return a dict, not {}",
                               typeName(made));
  if (made)
    self->annotations =
        annotate ? Value::fromObject(makePair(session, made, annotate)) : made;
  return made;
}

Value setAnnotations(Session &session, Value *args) {
  bool isAbsent = !args[1] || args[1] == none();
  if (!isAbsent && !asDict(args[1]))
    return raiseMustBeSet(session, "__annotations__", "dict");
  functionOf(args)->annotations =
      isAbsent ? Value::fromObject(makeDict(session)) : args[1];
  return none();
}

Value getAnnotate(Session &, Value *args) {
  Value annotate = annotateOf(functionOf(args));
  return annotate ? annotate : none();
}

Value setAnnotate(Session &session, Value *args) {
  if (!args[1])
    return session.raise(TypeId::TypeError, "__annotate__ cannot be deleted");
  if (args[1] == none()) {
    functionOf(args)->annotations = knownAnnotations(functionOf(args));
    return none();
  }
  if (!isExactly(args[1], TypeId::Function))
    return session.raise(TypeId::TypeError,
                         "__annotate__ must be callable or None");
  functionOf(args)->annotations = args[1];
  return none();
}

Value getTypeParams(Session &session, Value *args) {
  Value params = functionOf(args)->typeParams;
  return params ? params : Value::fromObject(makeTuple(session, 0));
}

Value setTypeParams(Session &session, Value *args) {
  if (!args[1] || !asTuple(args[1]))
    return session.raise(TypeId::TypeError,
                         "__type_params__ must be set to a tuple");
  functionOf(args)->typeParams = args[1];
  return none();
}

#define GETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, /)", FUNCTION, NativeKind::Replay, NativeRole::Getter}
#define SETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, value, /)", FUNCTION, NativeKind::Replay, NativeRole::Setter}
#define GET_ROW                                                                \
  {"__get__", "(self, instance, owner=None, /)", functionGet,                  \
   NativeKind::Replay}
#define CALL_ROW                                                               \
  {"__call__", "(self, /, *args, **kwargs)", functionCall, NativeKind::Replay}

NativeDef functionMethods[] = {
    {"__new__",
     "(cls, code, globals, name=None, argdefs=None, closure=None, "
     "kwdefaults=None)",
     functionNew, NativeKind::Leaf, NativeRole::Static},
    {"__repr__", "(self, /)", functionRepr},
    CALL_ROW,
    GET_ROW,
    GETTER("__name__", getFunctionField<&Function::name>),
    SETTER("__name__", setFunctionName),
    GETTER("__qualname__", getFunctionField<&Function::qualName>),
    SETTER("__qualname__", setFunctionQualName),
    GETTER("__module__", getFunctionField<&Function::module>),
    SETTER("__module__", setFunctionField<&Function::module>),
    GETTER("__doc__", getFunctionField<&Function::doc>),
    SETTER("__doc__", setFunctionField<&Function::doc>),
    GETTER("__defaults__", getFunctionField<&Function::defaults>),
    SETTER("__defaults__", setDefaults),
    GETTER("__kwdefaults__", getFunctionField<&Function::kwDefaults>),
    SETTER("__kwdefaults__", setKwDefaults),
    GETTER("__code__", getFunctionCode),
    SETTER("__code__", setFunctionCode),
    GETTER("__closure__", getClosure),
    GETTER("__globals__", getGlobals),
    GETTER("__builtins__", getBuiltins),
    GETTER("__dict__", getFunctionDict),
    SETTER("__dict__", setFunctionDict),
    GETTER("__annotations__", getAnnotations),
    SETTER("__annotations__", setAnnotations),
    GETTER("__annotate__", getAnnotate),
    SETTER("__annotate__", setAnnotate),
    GETTER("__type_params__", getTypeParams),
    SETTER("__type_params__", setTypeParams),
};

//===----------------------------------------------------------------------===//
// Bound methods
//===----------------------------------------------------------------------===//

LazyObject *methodOf(Value *args) { return args[0].as<LazyObject>(); }

Value methodNew(Session &session, Value *args) {
  if (!session.lookupSpecial(typeOf(args[1]), Special::Call))
    return session.raise(TypeId::TypeError, "first argument must be callable");
  if (args[2] == none())
    return session.raise(TypeId::TypeError, "instance must not be None");
  return makeMethod(session, args[1], args[2]);
}

/// \return `object.__qualname__` or `__name__` as UTF-8, "?" without one.
bool displayName(Session &session, Value object, std::string &name) {
  name = "?";
  for (NameId id : {NameId::DunderQualName, NameId::DunderName}) {
    Value found = session.getAttrOrExhausted(object, staticName(id));
    if (!found)
      return false;
    if (found == Value::exhausted() || !asStr(found))
      continue;
    name = toUtf8(asStr(found));
    return true;
  }
  return true;
}

Value methodRepr(Session &session, Value *args) {
  std::string name;
  if (!displayName(session, methodOf(args)->fields[0], name))
    return Value::empty();
  Value self = session.repr(methodOf(args)->fields[1]);
  return self ? newText(session, "<bound method " + name + " of " +
                                     toUtf8(asStr(self)) + ">")
              : self;
}

Value methodEq(Session &session, Value *args) {
  if (!isExactly(args[1], TypeId::Method))
    return notImplemented();
  Value *a = methodOf(args)->fields, *b = args[1].as<LazyObject>()->fields;
  if (!(a[1] == b[1]))
    return falseValue();
  return session.equal(a[0], b[0]);
}

Value methodHash(Session &session, Value *args) {
  int64_t inner;
  if (!session.hash(methodOf(args)->fields[0], inner))
    return Value::empty();
  return makeInt(session,
                 inner ^ identityHash(session, methodOf(args)->fields[1]));
}

/// What a method does not have itself, its function may.
Value methodGetAttr(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  return name ? session.getAttr(methodOf(args)->fields[0], name)
              : Value::empty();
}

Value getMethodDoc(Session &session, Value *args) {
  return session.getAttr(methodOf(args)->fields[0],
                         staticName(NameId::DunderDoc));
}

template <uint32_t Index> Value getMethodField(Session &, Value *args) {
  return methodOf(args)->fields[Index];
}

NativeDef methodMethods[] = {
    {"__new__", "(cls, function, instance, /)", methodNew, NativeKind::Leaf,
     NativeRole::Static},
    {"__repr__", "(self, /)", methodRepr, NativeKind::Replay},
    {"__eq__", "(self, value, /)", methodEq, NativeKind::Replay},
    {"__hash__", "(self, /)", methodHash, NativeKind::Replay},
    {"__getattr__", "(self, name, /)", methodGetAttr, NativeKind::Replay},
    CALL_ROW,
    GETTER("__doc__", getMethodDoc),
    GETTER("__func__", getMethodField<0>),
    GETTER("__self__", getMethodField<1>),
};

//===----------------------------------------------------------------------===//
// Built-in functions, methods and slot wrappers
//===----------------------------------------------------------------------===//

NativeFunction *nativeOf(Value *args) { return args[0].as<NativeFunction>(); }

Type *ownerOf(const NativeFunction *function) {
  return function->owner && isInstance(function->owner, TypeId::Type)
             ? function->owner.as<Type>()
             : nullptr;
}

/// "module." or "Class." of a built-in function; empty for one of builtins.
std::string ownerPrefix(const NativeFunction *function) {
  if (Type *type = ownerOf(function))
    return typeTitle(type) + ".";
  Str *module = function->owner ? asStr(function->owner) : nullptr;
  return module ? toUtf8(module) + "." : "";
}

Value nativeRepr(Session &session, Value *args) {
  NativeFunction *self = nativeOf(args);
  std::string name = self->def->name;
  Value receiver = self->self;
  if (!receiver && self->def->role == NativeRole::Static)
    receiver = self->owner;
  if (!receiver || isInstance(receiver, TypeId::Module))
    return newText(session, "<built-in function " + name + ">");
  Type *owner = ownerOf(self);
  bool isSlot = self->def->role == NativeRole::Plain && owner &&
                isSlotName(name, owner->id);
  return newText(session, (isSlot ? "<method-wrapper '" + name + "'"
                                  : "<built-in method " + name) +
                              " of " + typeTitle(typeOf(receiver)) + " object" +
                              atAddress(session, receiver) + ">");
}

Value descriptorRepr(Session &session, Value *args) {
  NativeFunction *self = nativeOf(args);
  Type *owner = ownerOf(self);
  std::string kind = "method";
  if (typeOf(args[0])->id == TypeId::GetSetDescriptor)
    kind = "attribute";
  else if (self->def->role == NativeRole::Plain && owner &&
           isSlotName(self->def->name, owner->id))
    kind = "slot wrapper";
  return newText(session, "<" + kind + " '" + self->def->name + "' of '" +
                              (owner ? typeTitle(owner) : "?") + "' objects>");
}

Value getNativeName(Session &session, Value *args) {
  return newText(session, nativeOf(args)->def->name);
}

/// "list.append", or the name alone for a function of a module.
Value getNativeQualName(Session &session, Value *args) {
  NativeFunction *self = nativeOf(args);
  Type *owner = ownerOf(self);
  if (self->self)
    owner = isInstance(self->self, TypeId::Type)     ? self->self.as<Type>()
            : isInstance(self->self, TypeId::Module) ? nullptr
                                                     : typeOf(self->self);
  std::string name = self->def->name;
  return newText(session,
                 owner ? toUtf8(typeQualName(owner)) + "." + name : name);
}

Value getNativeModule(Session &session, Value *args) {
  Value owner = nativeOf(args)->owner;
  if (owner && asStr(owner))
    return owner;
  return owner ? none() : newText(session, "builtins");
}

Value getNativeSelf(Session &, Value *args) {
  NativeFunction *self = nativeOf(args);
  if (!self->self && self->def->role == NativeRole::Static)
    return self->owner;
  return orNone(self->self);
}

Value getNone(Session &, Value *) { return none(); }

Value getObjClass(Session &, Value *args) { return nativeOf(args)->owner; }

Value nativeEq(Session &, Value *args) {
  if (typeOf(args[1])->layout != Layout::Native)
    return notImplemented();
  auto *a = nativeOf(args), *b = args[1].as<NativeFunction>();
  return boolValue(a->def == b->def && a->self == b->self &&
                   a->owner == b->owner);
}

Value nativeHash(Session &session, Value *args) {
  NativeFunction *self = nativeOf(args);
  return makeInt(session,
                 identityHash(session, self->self) ^
                     int64_t(reinterpret_cast<uintptr_t>(self->def) >> 4));
}

NativeDef builtinMethods[] = {
    {"__repr__", "(self, /)", nativeRepr},
    {"__eq__", "(self, value, /)", nativeEq},
    {"__hash__", "(self, /)", nativeHash},
    CALL_ROW,
    GETTER("__name__", getNativeName),
    GETTER("__qualname__", getNativeQualName),
    GETTER("__module__", getNativeModule),
    GETTER("__self__", getNativeSelf),
    GETTER("__doc__", getNone),
    GETTER("__text_signature__", getNone),
};

NativeDef nativeDescriptorMethods[] = {
    {"__repr__", "(self, /)", descriptorRepr},
    GET_ROW,
    GETTER("__name__", getNativeName),
    GETTER("__qualname__", getNativeQualName),
    GETTER("__objclass__", getObjClass),
    GETTER("__doc__", getNone),
    GETTER("__text_signature__", getNone),
};

NativeDef nativeCallMethods[] = {CALL_ROW};

//===----------------------------------------------------------------------===//
// Functions of the host
//===----------------------------------------------------------------------===//

Value externalRepr(Session &session, Value *args) {
  Str *name = asStr(methodOf(args)->fields[0]);
  return newText(session, "<function " + toUtf8(name) +
                              atAddress(session, args[0]) + ">");
}

NativeDef externalMethods[] = {
    {"__repr__", "(self, /)", externalRepr},
    CALL_ROW,
    GETTER("__name__", getMethodField<0>),
    GETTER("__qualname__", getMethodField<0>),
    GETTER("__doc__", getNone),
};

#undef GETTER
#undef SETTER
#undef GET_ROW
#undef CALL_ROW

std::string functionTitle(const Function *function) {
  Str *module = function->module ? asStr(function->module) : nullptr;
  std::string prefix = module ? toUtf8(module) + "." : "";
  return (prefix == "builtins." ? "" : prefix) +
         toUtf8(asStr(function->qualName));
}

} // namespace

std::string calleeTitle(Value callee) {
  if (isExactly(callee, TypeId::Method))
    callee = callee.as<LazyObject>()->fields[0];
  if (isExactly(callee, TypeId::Function))
    return functionTitle(callee.as<Function>()) + "()";
  if (isInstance(callee, TypeId::Type))
    return typeTitle(callee.as<Type>()) + "()";
  if (callee.isObject() && typeOf(callee)->layout == Layout::Native) {
    auto *function = callee.as<NativeFunction>();
    return ownerPrefix(function) + function->def->name + "()";
  }
  return typeName(callee) + " object";
}

void initFunctionMethods() {
  addMethods(TypeId::Function, functionMethods);
  addMethods(TypeId::Method, methodMethods);
  addMethods(TypeId::BuiltinFunction, builtinMethods);
  addMethods(TypeId::ExternalFunction, externalMethods);
  for (TypeId id : {TypeId::MethodDescriptor, TypeId::SlotWrapper,
                    TypeId::ClassMethodDescriptor, TypeId::GetSetDescriptor})
    addMethods(id, nativeDescriptorMethods);
  for (TypeId id : {TypeId::MethodDescriptor, TypeId::SlotWrapper,
                    TypeId::ClassMethodDescriptor})
    addMethods(id, nativeCallMethods);
}

} // namespace montyjit
