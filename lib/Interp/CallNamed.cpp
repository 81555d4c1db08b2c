//===- CallNamed.cpp - function(a, name=b) --------------------------------===//
///
/// \file
/// A call with keywords remembers which parameters of the callee they are, and
/// evaluates its arguments straight into the callee's frame. What does not fit
/// goes through the general protocol, with the names in a tuple that is made
/// once.
///
//===----------------------------------------------------------------------===//

#include "Calls.h"

#include "montyjit/Runtime/Containers.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// Calls with more keywords go the general way.
constexpr uint32_t MaxMapped = 16;

/// Where the arguments of a call lie in the callee's frame.
struct Mapping {
  /// Positional arguments, the receiver included.
  uint32_t given;
  /// The parameter of each keyword.
  uint32_t parameters[MaxMapped];
};

/// What a call with keywords remembers.
struct NamedCall {
  /// The keywords' names.
  Tuple *names;
  /// The code that `mapping` belongs to, and the last one that did not fit.
  Code *code;
  Code *refused;
  Mapping mapping;
};

NamedCall *cacheOf(CallNode *n, Session &session, const Code *code) {
  if (n->cell)
    return reinterpret_cast<NamedCall *>(n->cell & ~uint64_t(CallCellMask));
  uint32_t count = n->keywords.size();
  Arena &arena = static_cast<const PyCode *>(code)->tree->arena;
  auto *cache = arena.create<NamedCall>();
  cache->names = makeTuple(session, count);
  for (uint32_t i = 0; i < count; ++i)
    cache->names->items[i] = Value::fromObject(nameOf(n->keywords[i]->name));
  n->cell = reinterpret_cast<uint64_t>(cache) | CallsNamed;
  return cache;
}

/// The parameter that can be given by the name \p name, from number \p from on.
int64_t findParameter(const PyCode *code, Value name, uint32_t from) {
  for (uint32_t i = from; i < code->parameterNames.size(); ++i)
    if (Value::fromObject(code->parameterNames[i]) == name)
      return i;
  return -1;
}

/// Finds the parameters of \p code for the keywords. \return false if one of
/// them, or of the positional arguments, does not fit.
bool mapKeywords(const NamedCall *cache, const PyCode *code, uint32_t given,
                 Mapping &mapping) {
  const CodeUnit &unit = *code->unit;
  if (unit.hasVarArgs || unit.hasKwArgs || given > unit.numPositional ||
      cache->names->size > MaxMapped)
    return false;
  mapping.given = given;
  uint32_t from = std::max(given, unit.numPosOnly);
  for (uint32_t i = 0; i < cache->names->size; ++i) {
    int64_t at = findParameter(code, cache->names->items[i], from);
    if (at < 0)
      return false;
    mapping.parameters[i] = uint32_t(at);
  }
  return true;
}

/// \return whether the arguments fit \p code, as `mapping` then says.
bool isMapped(NamedCall *cache, Code *code, uint32_t given) {
  if (cache->code == code && cache->mapping.given == given) [[likely]]
    return true;
  if (cache->refused == code)
    return false;
  cache->code = nullptr;
  if (mapKeywords(cache, static_cast<PyCode *>(code), given, cache->mapping)) {
    cache->code = code;
    return true;
  }
  cache->refused = code;
  return false;
}

/// Gives the parameters without an argument their defaults. \return false if
/// one has none.
bool fillMissing(Frame *frame, uint32_t from) {
  auto *code = static_cast<PyCode *>(frame->code);
  Function *function = frame->function;
  for (uint32_t i = from; i < code->numParams; ++i) {
    if (frame->slots[i])
      continue;
    Value value;
    if (i >= code->numPositional) {
      if (function->kwDefaults)
        value = dictGetStr(function->kwDefaults.as<Dict>(),
                           code->parameterNames[i]);
    } else if (function->defaults) {
      Tuple *defaults = function->defaults.as<Tuple>();
      int64_t at = int64_t(i) + defaults->size - code->numPositional;
      if (at >= 0)
        value = defaults->items[at];
    }
    if (!value)
      return false;
    frame->slots[i] = value;
  }
  return true;
}

/// An argument did not complete: keeps those that did, which lie in \p frame.
[[gnu::cold, gnu::noinline]] Value
saveMapped(Frame *f, CallNode *n, Value callee, Value self,
           const Mapping &mapping, const Frame *frame, uint32_t done) {
  Value named[MaxMapped];
  uint32_t count = n->args.size();
  for (uint32_t i = count; i < done; ++i)
    named[i - count] = frame->slots[mapping.parameters[i - count]];
  return saveNamed(f, n, callee, self, frame->slots + (mapping.given - count),
                   named, done);
}

/// The `__init__` of a class that needs no more than that, or the callee
/// itself; null if the arguments do not fit it. \p mapping says where they go.
Function *mappedCallee(CallNode *n, Session &session, const Code *caller,
                       Value callee, Value self, Mapping &mapping) {
  Value target = callee;
  uint32_t given = n->args.size() + (self ? 1 : 0);
  if (!self && hasShape(callee, builtinShape(TypeId::Type))) {
    target = quickInit(session, callee);
    ++given;
  }
  if (!target || !isExactly(target, TypeId::Function))
    return nullptr;
  NamedCall *cache = cacheOf(n, session, caller);
  if (!isMapped(cache, target.as<Function>()->code, given)) [[unlikely]]
    return nullptr;
  mapping = cache->mapping;
  return target.as<Function>();
}

/// Calls \p callee with all arguments in a row behind \p self.
Value callWithNames(CallNode *n, Frame *f, Value callee, Value self) {
  Session &session = *f->session;
  auto *cache = cacheOf(n, session, f->code);
  uint32_t positional = n->args.size(), count = positional + n->keywords.size();
  char *top = session.stackTop;
  if (size_t(session.stackEnd - top) < (count + 1) * sizeof(Value)) {
    session.raise(TypeId::MemoryError, "frame stack overflow");
    return stop(f, n);
  }
  auto *row = reinterpret_cast<Value *>(top);
  session.stackTop += (count + 1) * sizeof(Value);
  row[0] = self;
  for (uint32_t i = 0; i < count; ++i) {
    Expr *expr =
        i < positional ? n->args[i] : n->keywords[i - positional]->value;
    if ((row[1 + i] = evalNow(expr, f))) [[likely]]
      continue;
    session.stackTop = top;
    return saveNamed(f, n, callee, self, row + 1, row + 1 + positional, i);
  }
  Value result = callRow(f, callee, self, row, count, cache->names);
  session.stackTop = top;
  return result ? result : stopCall(f, n, Value::empty());
}

/// A parameter got no value: the general way says which.
[[gnu::cold, gnu::noinline]] Value callIncomplete(CallNode *n, Value callee,
                                                  Value self,
                                                  const Mapping &mapping,
                                                  const Frame *frame) {
  Session &session = *frame->session;
  uint32_t positional = n->args.size(), named = n->keywords.size();
  auto *row = static_cast<Value *>(
      session.heap.allocate((1 + positional + named) * sizeof(Value)));
  std::memcpy(row + 1, frame->slots + (mapping.given - positional),
              positional * sizeof(Value));
  for (uint32_t i = 0; i < named; ++i)
    row[1 + positional + i] = frame->slots[mapping.parameters[i]];
  Tuple *names = cacheOf(n, session, nullptr)->names;
  return callValues(session, callee, self, row, positional + named, names);
}

/// Runs \p frame, which has the arguments, of \p callee or the `__init__` of
/// it. When it stops, \p object is the instance that waits for that, or empty.
Value runMapped(CallNode *n, Frame *frame, Value callee, Value self,
                const Mapping &mapping, Value &object) {
  Session &session = *frame->session;
  uint32_t positional = n->args.size();
  if (!fillMissing(frame, mapping.given)) [[unlikely]]
    return callIncomplete(n, callee, self, mapping, frame);
  Value made;
  if (self)
    frame->slots[0] = self;
  else if (Value::fromObject(frame->function) != callee)
    frame->slots[0] = made =
        makePlain(session, callee, frame->slots + (mapping.given - positional),
                  positional);
  Value result = frame->code->entry.load(std::memory_order_acquire)(frame);
  if (result)
    return made ? checkConstructed(session, result, made) : result;
  object = made;
  return {};
}

/// Evaluates the arguments into a frame of \p function, which is \p callee, or
/// the `__init__` of it.
Value callMapped(CallNode *n, Frame *f, Value callee, Value self,
                 Function *function, const Mapping &mapping) {
  Session &session = *f->session;
  char *top = session.stackTop;
  Frame *frame =
      pushFrame(session, function->code, function, function->globals);
  if (!frame)
    return stop(f, n);
  uint32_t positional = n->args.size(), count = positional + n->keywords.size();
  Value *args = frame->slots + (mapping.given - positional);
  for (uint32_t i = 0; i < count; ++i) {
    bool isNamed = i >= positional;
    Expr *expr = isNamed ? n->keywords[i - positional]->value : n->args[i];
    Value &slot =
        isNamed ? frame->slots[mapping.parameters[i - positional]] : args[i];
    if ((slot = evalNow(expr, f))) [[likely]]
      continue;
    session.stackTop = top;
    return saveMapped(f, n, callee, self, mapping, frame, i);
  }
  Value object, result = runMapped(n, frame, callee, self, mapping, object);
  session.stackTop = top;
  return result ? result : stopCall(f, n, object);
}
} // namespace

Tuple *montyjit::namesOf(Session &session, const PyCode *code, CallNode *n) {
  return cacheOf(n, session, code)->names;
}

PyCode *montyjit::mappedCode(const CallNode *n) {
  auto *cache =
      reinterpret_cast<NamedCall *>(n->cell & ~uint64_t(CallCellMask));
  return static_cast<PyCode *>(cache->code);
}

Value montyjit::callNamedWithRow(Session &session, const PyCode *code,
                                 CallNode *n, Value callee, Value self,
                                 Value *row) {
  uint32_t positional = n->args.size(), count = positional + n->keywords.size();
  row[0] = Value::empty();
  Mapping mapping;
  Function *function = mappedCallee(n, session, code, callee, self, mapping);
  if (!function) {
    Tuple *names = cacheOf(n, session, code)->names;
    Value result = callValues(session, callee, self, row, count, names);
    row[0] = Value::empty();
    return result;
  }
  char *top = session.stackTop;
  Frame *frame =
      pushFrame(session, function->code, function, function->globals);
  if (!frame)
    return {};
  std::copy_n(row + 1, positional, frame->slots + (mapping.given - positional));
  for (uint32_t i = positional; i < count; ++i)
    frame->slots[mapping.parameters[i - positional]] = row[1 + i];
  Value result = runMapped(n, frame, callee, self, mapping, row[0]);
  session.stackTop = top;
  return result;
}

Value montyjit::execNamedCall(Expr *expr, Frame *f) {
  auto *n = static_cast<CallNode *>(expr);
  Value self, callee = evalCallee<false>(n, f, self);
  if (!callee) [[unlikely]]
    return {};
  Mapping mapping;
  if (Function *function =
          mappedCallee(n, *f->session, f->code, callee, self, mapping))
    return callMapped(n, f, callee, self, function, mapping);
  return callWithNames(n, f, callee, self);
}
