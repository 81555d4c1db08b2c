//===- Sys.cpp - The sys module -------------------------------------------===//

#include "BuiltinsTables.h"
#include "ModuleTable.h"
#include "Streams.h"
#include "Support.h"

#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"

#include <algorithm>
#include <limits>

using namespace montyjit;

namespace {
/// Session::moduleState of this module: the recursion limit that was asked for.
constexpr size_t RecursionSlot = 1;

Value currentException(Session &session, Value *) {
  return orNone(session.handled);
}

Value exceptionInfo(Session &session, Value *) {
  Value error = session.handled;
  Tuple *info = makeTuple(session, 3);
  std::fill(info->begin(), info->end(), none());
  if (!isNoneOrAbsent(error)) {
    Traceback *traceback = error.as<ExceptionObject>()->traceback;
    info->items[0] = Value::fromObject(typeOf(error));
    info->items[1] = error;
    if (traceback)
      info->items[2] = Value::fromObject(traceback);
  }
  return Value::fromObject(info);
}

Value exitProgram(Session &session, Value *args) {
  if (isNoneOrAbsent(args[0]))
    return session.raiseValue(Value::fromObject(
        newException(session, TypeId::SystemExit, nullptr, 0)));
  if (Tuple *tuple = asTuple(args[0]))
    return session.raiseValue(Value::fromObject(
        newException(session, TypeId::SystemExit, tuple->items, tuple->size)));
  return session.raiseWith(TypeId::SystemExit, args[0]);
}

Value internText(Session &session, Value *args) {
  if (isStr(args[0]))
    return Value::fromObject(session.intern(asStr(args[0])));
  if (asStr(args[0]))
    return session.raiseFormat(TypeId::TypeError, "can't intern {}",
                               typeName(args[0]));
  return session.raiseFormat(TypeId::TypeError,
                             "intern() argument must be str, not {}",
                             typeName(args[0]));
}

Value recursionLimit(Session &session, Value *) {
  Value asked = session.moduleState[RecursionSlot];
  return asked ? asked : Value::fromInt(session.maxDepth);
}

/// The host's ceiling stays in force.
Value setRecursionLimit(Session &session, Value *args) {
  Value limit = session.index(args[0]);
  if (!limit)
    return limit;
  int64_t depth;
  if (!intToInt64(limit, depth) || depth > std::numeric_limits<int>::max())
    return session.raise(TypeId::OverflowError,
                         "Python int too large to convert to C int");
  if (depth < 1)
    return session.raise(TypeId::ValueError,
                         "recursion limit must be greater or equal than 1");
  if (depth <= session.depth)
    return session.raiseFormat(
        TypeId::RecursionError,
        "cannot set the recursion limit to {} at the recursion depth {}: the "
        "limit is too low",
        depth, session.depth);
  session.moduleState[RecursionSlot] = limit;
  session.maxDepth =
      uint32_t(std::min<int64_t>(depth, session.limits.recursionCeiling));
  return none();
}

Value maxStrDigits(Session &session, Value *) {
  return Value::fromInt(session.maxStrDigits);
}

Value setMaxStrDigits(Session &session, Value *args) {
  constexpr int64_t Threshold = 640;
  Value digits = session.index(args[0]);
  if (!digits)
    return digits;
  int64_t number;
  if (!intToInt64(digits, number) || (number != 0 && number < Threshold) ||
      number > std::numeric_limits<int>::max())
    return session.raise(TypeId::ValueError,
                         "maxdigits must be >= 640 or 0 for unlimited");
  session.maxStrDigits = uint32_t(number);
  return none();
}

/// What CPython 3.14 answers on 64-bit Linux, for the types that have a
/// formula.
int64_t sizeInCPython(Value value) {
  constexpr int64_t Word = 8, Object = 16, Digit = 4, DigitBits = 30;
  if (value == none())
    return Object;
  if (Value integer = asIntValue(value)) {
    auto bits = int64_t(intBitLength(integer));
    return Object + Word +
           Digit * std::max<int64_t>(1, (bits + DigitBits - 1) / DigitBits);
  }
  if (Str *text = asStr(value))
    return text->isAscii ? 41 + text->length
                         : 56 + (int64_t(text->length) + 1) * text->width +
                               (text->width == 1);
  if (BytesObject *bytes = asBytes(value))
    return 33 + int64_t(bytes->length);
  if (List *list = asList(value))
    return 56 + Word * list->capacity;
  if (Tuple *tuple = asTuple(value))
    return 48 + Word * tuple->size;
  if (Dict *dict = asDict(value)) {
    if (dict->size == 0)
      return 64;
    int64_t size = 8;
    while (size * 2 / 3 < dict->used)
      size *= 2;
    return 64 + 56 + size * (size > 256 ? 2 : 1) + size * 2 / 3 * Word * 3 - 8;
  }
  if (SetObject *set = asSet(value))
    return set->mask <= 7 ? 216 : 216 + int64_t(set->mask + 1) * Object;
  double number;
  return asFloat(value, number) ? Object + Word : 48;
}

Value sizeOf(Session &, Value *args) {
  return Value::fromInt(sizeInCPython(args[0]));
}

Value getEncoding(Session &session, Value *) {
  return textValue(session, "utf-8");
}
Value getErrors(Session &session, Value *) {
  return textValue(session, "surrogateescape");
}
Value isFinalizing(Session &, Value *) { return falseValue(); }
Value returnNone(Session &, Value *) { return none(); }
Value one(Session &, Value *) { return Value::fromInt(1); }

bool addStreams(Session &session, ModuleObject *module) {
  auto add = [&](const char *name, const char *original, Stream stream) {
    Value object = makeStream(session, stream);
    return addConstant(session, module, name, object) &&
           addConstant(session, module, original, object);
  };
  return add("stdin", "__stdin__", Stream::In) &&
         add("stdout", "__stdout__", Stream::Out) &&
         add("stderr", "__stderr__", Stream::Error) &&
         addConstant(session, module, "modules",
                     Value::fromObject(session.modules));
}

/// The program's own module, under the name that its functions have.
bool addMain(Session &session) {
  Str *name = staticName(NameId::DunderMain);
  if (!session.globals || dictGetStr(session.modules, name))
    return true;
  ModuleObject *main = makeModule(session, name);
  main->dict = session.globals;
  return dictSetStr(session, session.modules, name, Value::fromObject(main));
}

bool addObjects(Session &session, ModuleObject *module) {
  return addStreams(session, module) && addMain(session);
}

NativeDef table[] = {
    {"exception", "()", currentException},
    {"exc_info", "()", exceptionInfo},
    {"exit", "(status=None, /)", exitProgram},
    {"intern", "(string, /)", internText},
    {"getrecursionlimit", "()", recursionLimit},
    {"setrecursionlimit", "(limit, /)", setRecursionLimit, NativeKind::Replay},
    {"get_int_max_str_digits", "()", maxStrDigits},
    {"set_int_max_str_digits", "(maxdigits)", setMaxStrDigits,
     NativeKind::Replay},
    {"getsizeof", "(object, default=None)", sizeOf},
    {"getrefcount", "(object, /)", one},
    {"getdefaultencoding", "()", getEncoding},
    {"getfilesystemencoding", "()", getEncoding},
    {"getfilesystemencodeerrors", "()", getErrors},
    {"is_finalizing", "()", isFinalizing},
    {"gettrace", "()", returnNone},
    {"getprofile", "()", returnNone},
};
} // namespace

/// CPython's `exit` hands on what it is given, None too.
static Value leaveProgram(Session &session, Value *args) {
  return session.raiseWith(TypeId::SystemExit, args[0] ? args[0] : none());
}

static Value helpStep(Frame *f) {
  // Without an argument there is nobody to talk to.
  return f->slots[0] ? callModuleFunction(f, "pydoc", "help", 1) : none();
}

NativeTable montyjit::exitBuiltins() {
  static NativeDef exits[] = {
      // Nobody is there who could answer a debugger.
      {"breakpoint", "(*args, **kws)", returnNone},
      {.name = "help",
       .signature = "(request=None, /)",
       .kind = NativeKind::Resumable,
       .stateSlots = 1,
       .step = helpStep,
       .isSound = holdsAnything},
      {"exit", "(code=None)", leaveProgram},
      {"quit", "(code=None)", leaveProgram},
  };
  return exits;
}

ModuleDef montyjit::sysModule() {
  initStreams();
  return {
      .name = "sys", .natives = table, .init = addObjects, .prelude = "sys"};
}
