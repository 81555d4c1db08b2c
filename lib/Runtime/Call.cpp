//===- Call.cpp - How the runtime calls -----------------------------------===//

#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Signature.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// A row of arguments; on the native stack while they are few.
class ArgumentBuffer {
public:
  ArgumentBuffer(Session &session, uint32_t count)
      : data_(count <= std::size(inline_)
                  ? inline_
                  : static_cast<Value *>(
                        session.heap.allocate(count * sizeof(Value)))) {}

  /// \p leading, and \p args, of which there are \p count, behind them.
  ArgumentBuffer(Session &session, std::initializer_list<Value> leading,
                 const Value *args, uint32_t count)
      : ArgumentBuffer(session, count + leading.size()) {
    copyArguments(args, count,
                  std::copy(leading.begin(), leading.end(), data_));
  }

  Value *data() { return data_; }

private:
  Value inline_[12];
  Value *data_;
};

bool isNativeStackUsedUp(Session &session) {
  return reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) <
         session.nativeLimit;
}

/// Suspends the run before the built-in starts; it goes on from the heap
/// frames.
Value unwindNativeStack(Session &session, Frame *frame) {
  session.suspendReason = SuspendReason::NativeStack;
  session.status = Status::Suspended;
  session.linkSuspended(frame);
  return Value::empty();
}
} // namespace

Value montyjit::callResumable(Session &session, const NativeDef &def,
                              const Value *words) {
  char *top = session.stackTop;
  Frame *frame = session.pushFrame(def.code, nullptr, nullptr);
  if (!frame)
    return Value::empty();
  copyArguments(words, def.parsed->numParameters, frame->slots);
  Value result = isNativeStackUsedUp(session)
                     ? unwindNativeStack(session, frame)
                     : resumableEntry(frame);
  session.stackTop = top;
  return result;
}

namespace {
Value callWithSelf(Session &session, Value function, Value self, Value *args,
                   uint32_t count, Tuple *kwNames) {
  ArgumentBuffer buffer(session, {self}, args, count);
  return session.call(function, buffer.data(), count + 1, kwNames);
}

Value callExternal(Session &session, LazyObject *external, Value *args,
                   uint32_t count, Tuple *kwNames) {
  uint32_t named = kwNames ? kwNames->size : 0;
  Tuple *positional = makeTuple(session, args, count - named);
  Value kwargs;
  if (named) {
    Dict *dict = makeDict(session, named);
    for (uint32_t i = 0; i < named; ++i)
      if (!dictSetStr(session, dict, kwNames->items[i].as<Str>(),
                      args[count - named + i]))
        return Value::empty();
    kwargs = Value::fromObject(dict);
  }
  return session.suspendForHost(external->fields[0],
                                Value::fromObject(positional), kwargs);
}

Value callObject(Session &session, Value callee, Value *args, uint32_t count,
                 Tuple *kwNames) {
  Value function = session.lookupSpecial(typeOf(callee), Special::Call);
  if (!function)
    return raiseNotCallable(session, callee);
  if (isExactly(function, TypeId::Function) ||
      isExactly(function, TypeId::SlotWrapper))
    return callWithSelf(session, function, callee, args, count, kwNames);
  return callBound(session, function, callee, args, count, kwNames);
}

Value callNow(Session &session, Value callee, Value *args, uint32_t count,
              Tuple *kwNames) {
  if (!callee.isObject())
    return raiseNotCallable(session, callee);
  Type *type = callee.object()->shape->type;
  if (type->layout == Layout::Function)
    return interpreterHooks.callFunction(session, callee.as<Function>(), args,
                                         count, kwNames);
  if (!session.checkNativeStack())
    return Value::empty();
  switch (type->layout) {
  case Layout::Native: {
    auto *native = callee.as<NativeFunction>();
    if (type->id == TypeId::GetSetDescriptor)
      return raiseNotCallable(session, callee);
    if (!native->self)
      return callNative(session, native, args, count, kwNames);
    ArgumentBuffer buffer(session, {native->self}, args, count);
    return callNative(session, native, buffer.data(), count + 1, kwNames);
  }
  case Layout::Type: {
    if (type != builtinType(TypeId::Type)) {
      Value custom = session.lookupSpecial(type, Special::Call);
      if (isExactly(custom, TypeId::Function))
        return callWithSelf(session, custom, callee, args, count, kwNames);
      if (typeOf(custom)->layout != Layout::Native)
        return callBound(session, custom, callee, args, count, kwNames);
    } else if (!kwNames) {
      Value made = constructQuickly(session, callee.as<Type>(), args, count);
      if (made || session.status != Status::Ok)
        return made;
    }
    Value names = kwNames ? Value::fromObject(kwNames) : Value::empty();
    ArgumentBuffer buffer(session, {callee, names}, args, count);
    return runReplayable(session, ReplayOp::Instantiate, 0, buffer.data(),
                         count + 2);
  }
  default:
    break;
  }
  auto *lazy = callee.as<LazyObject>();
  switch (type->id) {
  case TypeId::Method:
    return callWithSelf(session, lazy->fields[0], lazy->fields[1], args, count,
                        kwNames);
  case TypeId::ExternalFunction:
    return callExternal(session, lazy, args, count, kwNames);
  default:
    return callObject(session, callee, args, count, kwNames);
  }
}

/// `cls.__new__(cls, ...)`: the object, or empty.
Value makeObject(Session &session, Type *type, Value *args, uint32_t count,
                 Tuple *kwNames) {
  Value function = session.lookupSpecial(type, Special::New);
  if (isExactly(function, TypeId::StaticMethod))
    function = function.as<LazyObject>()->fields[0];
  else if (typeOf(function)->layout != Layout::Native)
    function = descriptorGet(session, function, Value::empty(), type);
  if (!function)
    return function;
  return callWithSelf(session, function, Value::fromObject(type), args, count,
                      kwNames);
}
} // namespace

Value montyjit::raiseNotCallable(Session &session, Value callee) {
  // `time()` after `import time`.
  if (isInstance(callee, TypeId::Module)) {
    auto *module = callee.as<ModuleObject>();
    Value inside = dictGetStr(module->dict, module->name);
    if (inside && (asType(inside) || isExactly(inside, TypeId::Function) ||
                   isExactly(inside, TypeId::BuiltinFunction)))
      return session.raiseFormat(
          TypeId::TypeError,
          "'{}' object is not callable. Did you mean: '{}.{}(...)'?",
          typeName(callee), toUtf8(module->name), toUtf8(module->name));
  }
  return session.raiseFormat(TypeId::TypeError, "'{}' object is not callable",
                             typeName(callee));
}

Value montyjit::callBoundNative(Session &session, NativeFunction *function,
                                Value *words) {
  const NativeDef &def = *function->def;
  if (def.quick || def.isLeafOnScalars) {
    Value result = callQuickly(session, def, words, def.parsed->numParameters);
    if (result || session.status != Status::Ok)
      return result;
  }
  switch (def.kind) {
  case NativeKind::Leaf:
    return def.function(session, words);
  case NativeKind::Replay: {
    if (session.replay)
      return def.function(session, words);
    uint32_t count = def.parsed->numParameters;
    ArgumentBuffer buffer(session, {Value::fromObject(function)}, words, count);
    return runReplayable(session, ReplayOp::Native, 0, buffer.data(),
                         count + 1);
  }
  case NativeKind::Resumable:
    return callResumable(session, def, words);
  }
  __builtin_unreachable();
}

Value montyjit::callNative(Session &session, NativeFunction *function,
                           Value *args, uint32_t count, Tuple *kwNames) {
  const NativeDef &def = *function->def;
  uint32_t positional = count - (kwNames ? kwNames->size : 0);
  if (!acceptsReceiver(session, function, args, positional))
    return Value::empty();
  ArgumentBuffer words(session, def.parsed->numParameters);
  if (!bindNative(session, def, args, count, kwNames, words.data()))
    return Value::empty();
  return callBoundNative(session, function, words.data());
}

/// \return whether \p function is a built-in method that is called with just \p
/// count words, of which \p self, an instance of its class, is the first.
static bool isOwnMethod(Value function, Value self, uint32_t count) {
  if (!function.isObject() ||
      function.object()->shape->type->layout != Layout::Native)
    return false;
  auto *native = function.as<NativeFunction>();
  const Signature &signature = *native->def->parsed;
  return native->self.isEmpty() && signature.numParameters == count &&
         signature.numPositional == count && isReceiver(native, self);
}

Value montyjit::callSpecialQuickly(Session &session, Special special,
                                   Value self, const Value *args,
                                   uint32_t count) {
  Value function = session.lookupSpecial(typeOf(self), special);
  if (!function || !isOwnMethod(function, self, count + 1))
    return Value::empty();
  const NativeDef &def = *function.as<NativeFunction>()->def;
  Value words[4] = {self};
  copyArguments(args, count, words + 1);
  return def.kind == NativeKind::Leaf
             ? def.function(session, words)
             : callQuickly(session, def, words, count + 1);
}

Value montyjit::resumableEntry(Frame *frame) {
  Session &session = *frame->session;
  Replay *outer = std::exchange(session.replay, nullptr);
  Value result = frame->code->native->step(frame);
  session.replay = outer;
  if (result.isEmpty() && session.hasSuspended()) [[unlikely]]
    session.linkSuspended(frame);
  return result;
}

Value montyjit::resumableResume(Frame *frame) { return resumableEntry(frame); }

Value Session::call(Value callee, Value *args, uint32_t count, Tuple *kwNames) {
  if (!replay)
    return callNow(*this, callee, args, count, kwNames);
  Value result = logged(
      *this, [&] { return callNow(*this, callee, args, count, kwNames); });
  return result == Value::exhausted() ? raiseStopIteration(yielded) : result;
}

Value Session::callSpecial(Special special, Value self, Value *args,
                           uint32_t count) {
  Value function = lookupSpecial(typeOf(self), special);
  if (!function)
    return Value::empty();
  // A built-in's own implementation runs inside the scope: what it calls back
  // is logged one by one.
  if (count <= 3 && isOwnMethod(function, self, count + 1) &&
      function.as<NativeFunction>()->def->kind != NativeKind::Resumable) {
    Value words[4] = {self};
    copyArguments(args, count, words + 1);
    return callBoundNative(*this, function.as<NativeFunction>(), words);
  }
  if (function.isObject() &&
      function.object()->shape->type->layout == Layout::Native &&
      function.as<NativeFunction>()->self.isEmpty()) {
    ArgumentBuffer buffer(*this, {self}, args, count);
    if (function.as<NativeFunction>()->def->kind != NativeKind::Resumable)
      return callNative(*this, function.as<NativeFunction>(), buffer.data(),
                        count + 1, nullptr);
    return call(function, buffer.data(), count + 1);
  }
  if (isExactly(function, TypeId::Function))
    return callWithSelf(*this, function, self, args, count, nullptr);
  return callBound(*this, function, self, args, count, nullptr);
}

Value montyjit::callBound(Session &session, Value method, Value self,
                          Value *args, uint32_t count, Tuple *kwNames) {
  if (session.replay) {
    // What __get__ runs may replace the method.
    method = session.remember(method);
    Value bound =
        method ? descriptorGet(session, method, self, typeOf(self)) : method;
    return bound ? session.call(bound, args, count, kwNames) : bound;
  }
  Value names = kwNames ? Value::fromObject(kwNames) : Value::empty();
  ArgumentBuffer buffer(session, {method, self, names}, args, count);
  return runReplayable(session, ReplayOp::CallBound, 0, buffer.data(),
                       count + 3);
}

Value Session::callMethod(Value self, Str *name, Value *args, uint32_t count) {
  Value method = getAttr(self, name);
  return method ? call(method, args, count) : method;
}

Value montyjit::instantiate(Session &session, Type *type, Value *args,
                            uint32_t count, Tuple *kwNames) {
  if (type == builtinType(TypeId::Type) && count == 1 && !kwNames)
    return Value::fromObject(typeOf(args[0]));
  Value object = makeObject(session, type, args, count, kwNames);
  if (object.isEmpty() || !isSubtype(typeOf(object), type))
    return object;
  Value init = session.lookupSpecial(typeOf(object), Special::Init);
  Type *plain = builtinType(TypeId::Object);
  if (init == plain->specials[size_t(Special::Init)] &&
      !(session.lookupSpecial(type, Special::New) ==
        plain->specials[size_t(Special::New)]))
    return object; // object.__init__ ignores what another __new__ has taken.
  Layout layout = typeOf(init)->layout;
  Value result = layout == Layout::Function || layout == Layout::Native
                     ? callWithSelf(session, init, object, args, count, kwNames)
                     : callBound(session, init, object, args, count, kwNames);
  if (result.isEmpty())
    return result;
  if (!(result == none()))
    return session.raiseFormat(TypeId::TypeError,
                               "__init__() should return None, not '{}'",
                               typeName(result));
  return object;
}

bool montyjit::callInitSubclass(Session &session, Type *type, Dict *kwargs) {
  Str *name = staticName(NameId::InitSubclass);
  Value hook;
  for (uint32_t i = 1; i < type->mroCount && !hook; ++i)
    hook = dictGetStr(type->mro[i]->dict, name);
  if (!hook)
    return true;
  Value bound = descriptorGet(session, hook, Value::empty(), type);
  if (bound.isEmpty())
    return false;
  uint32_t count = kwargs ? kwargs->size : 0;
  Tuple *names = makeTuple(session, count);
  ArgumentBuffer values(session, count);
  uint32_t i = 0;
  if (kwargs)
    forEachEntry(kwargs, [&](DictEntry &entry) {
      names->items[i] = entry.key;
      values.data()[i++] = entry.value;
    });
  return bool(
      session.call(bound, values.data(), count, count ? names : nullptr));
}
