//===- CheckFrames.cpp - What stopped built-ins take for granted ----------===//

#include "Checks.h"
#include "StaticNames.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Session.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"
#include "montyjit/Support/Operators.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::snapshot;

//===--- Arguments --------------------------------------------------------===//

bool snapshot::isKwargs(Value value) {
  if (!isThere(value) || !isExactly(value, TypeId::Dict))
    return false;
  bool areNames = true;
  forEachEntry(value.as<Dict>(), [&](DictEntry &entry) {
    areNames = areNames && isStr(entry.key);
  });
  return areNames;
}

namespace {
bool isExactlyThere(Value value, TypeId type) {
  return isThere(value) && isExactly(value, type);
}
} // namespace

bool snapshot::areStrings(Tuple *tuple) {
  return std::all_of(tuple->begin(), tuple->end(), [](Value item) {
    return isExactlyThere(item, TypeId::Str);
  });
}

bool snapshot::isReceiver(const NativeDef &def, Value self) {
  if (!isThere(self))
    return false;
  bool isClass =
      def.role == NativeRole::Static || def.role == NativeRole::ClassMethod;
  Type *type = isClass ? asType(self) : typeOf(self);
  const std::vector<Type *> &owners = ownersOfNative(&def);
  return owners.empty() ||
         (type && std::any_of(owners.begin(), owners.end(), [&](Type *owner) {
            return isSubtype(type, owner);
          }));
}

/// The built-ins that only the interpreter calls ($...) are given what their
/// parameters are called.
static bool areInternalArguments(const Signature &signature,
                                 const Value *args) {
  for (uint32_t i = 0; i < signature.numParameters; ++i) {
    std::string_view name = signature.parameters[i].name->ascii();
    if (!isThere(args[i]))
      continue;
    if (((name == "bases" || name == "args" || name == "caller") &&
         !isTuple(args[i])) ||
        ((name == "module" || name == "function") && !isStr(args[i])) ||
        ((name == "exception" || name == "original") && !(args[i] == none()) &&
         !isException(args[i])) ||
        ((name == "raised" || name == "keys") && !isList(args[i])))
      return false;
  }
  return true;
}

bool snapshot::areArguments(const NativeDef &def, const Value *args) {
  const Signature &signature = *def.parsed;
  uint32_t count = signature.numParameters;
  bool takesCaller = def.name[0] == '$' && count &&
                     signature.parameters[count - 1].name->ascii() == "caller";
  if (def.name[0] == '$' && !areInternalArguments(signature, args))
    return false;
  for (uint32_t i = 0; i < count; ++i) {
    // Those that are called with the caller's namespaces take the others as
    // given.
    bool isRequired = signature.parameters[i].isRequired &&
                      (i == 0 || (def.role != NativeRole::Setter &&
                                  (!takesCaller || i + 1 == count)));
    if (isSentinel(args[i]) || (isRequired && !args[i]))
      return false;
  }
  if (signature.hasVarArgs &&
      !isExactlyThere(args[signature.numPositional], TypeId::Tuple))
    return false;
  if (signature.hasKwArgs && !isKwargs(args[count - 1]))
    return false;
  return !signature.hasSelf || isReceiver(def, args[0]);
}

//===--- Resumable built-ins ----------------------------------------------===//

namespace {
/// \return whether the state slots hold values, or nothing yet.
bool areState(const Frame *frame) {
  bool hasStarted = frame->resume != 0;
  for (uint32_t i = frame->code->numParams; i < frame->code->numSlots; ++i)
    if (hasStarted ? isSentinel(frame->slots[i]) : bool(frame->slots[i]))
      return false;
  return true;
}
} // namespace

bool snapshot::isSoundNative(const Frame *frame) {
  const NativeDef &def = *frame->code->native;
  if (!areState(frame))
    return false;
  // At its start a built-in stops for want of native stack alone, and goes on
  // before the host sees it.
  if (!frame->resume && !frame->session->stopInterval)
    return false;
  // The class in a constructor's first slot may be the object by now: that is
  // for the built-in itself to say.
  bool hasStarted = frame->resume != 0;
  if (hasStarted && def.role == NativeRole::Static)
    return def.isSound && def.isSound(frame);
  if (!areArguments(def, frame->slots))
    return false;
  return !hasStarted || (def.isSound ? def.isSound(frame) : !def.stateSlots);
}

//===--- Replayed operations ----------------------------------------------===//

namespace {
/// A number of arguments that an operation takes.
struct Arity {
  uint32_t least, most;
};

constexpr uint32_t AnyNumber = UINT32_MAX;

Arity arityOf(ReplayOp op) {
  switch (op) {
  case ReplayOp::Unary:
  case ReplayOp::Truth:
  case ReplayOp::Iter:
  case ReplayOp::Next:
  case ReplayOp::Length:
  case ReplayOp::Index:
  case ReplayOp::Repr:
  case ReplayOp::Str:
  case ReplayOp::Ascii:
  case ReplayOp::Hash:
    return {1, 1};
  case ReplayOp::Binary:
  case ReplayOp::InPlace:
  case ReplayOp::Compare:
  case ReplayOp::Equal:
  case ReplayOp::GetAttr:
  case ReplayOp::GetAttrOrExhausted:
  case ReplayOp::DelAttr:
  case ReplayOp::GetItem:
  case ReplayOp::DelItem:
  case ReplayOp::Contains:
  case ReplayOp::Format:
  case ReplayOp::IsInstance:
  case ReplayOp::IsSubclass:
  case ReplayOp::FillNamespace:
    return {2, 2};
  case ReplayOp::SetAttr:
  case ReplayOp::SetItem:
  case ReplayOp::DictFind:
    return {3, 3};
  case ReplayOp::SetAdd:
    return {2, 3};
  case ReplayOp::DictSet:
    return {3, 4};
  case ReplayOp::MakeClass:
    return {5, 5};
  case ReplayOp::Native:
    return {1, AnyNumber};
  case ReplayOp::Instantiate:
    return {2, AnyNumber};
  case ReplayOp::CallBound:
    return {3, AnyNumber};
  }
  return {AnyNumber, 0};
}

bool areThere(const Value *args, uint32_t count) {
  return std::all_of(args, args + count, isThere);
}

bool isName(Value value) {
  return isExactlyThere(value, TypeId::Str) && value.as<Str>()->isInterned;
}

bool isNativeCall(const Value *args, uint32_t count) {
  if (!isThere(args[0]) || typeOf(args[0])->layout != Layout::Native)
    return false;
  const NativeDef &def = *args[0].as<NativeFunction>()->def;
  return def.kind == NativeKind::Replay &&
         count == def.parsed->numParameters + 1u && areArguments(def, args + 1);
}

bool isClassMaking(const Value *args, uint32_t slots) {
  constexpr uint32_t mostSlots = 1 << 16;
  if (slots > mostSlots || !isThere(args[0]) || !asType(args[0]) ||
      !isSubtype(asType(args[0]), builtinType(TypeId::Type)) ||
      !isName(args[1]) || !isExactlyThere(args[2], TypeId::Tuple) ||
      !isExactlyThere(args[3], TypeId::Dict) || (args[4] && !isKwargs(args[4])))
    return false;
  return std::all_of(args[2].as<Tuple>()->begin(), args[2].as<Tuple>()->end(),
                     [](Value base) { return isThere(base) && asType(base); });
}

/// \return whether \p args are keywords' names, or empty, and arguments.
bool isArgumentList(const Value *args, uint32_t count) {
  return areThere(args + 1, count - 1) &&
         (!args[0] || (isExactlyThere(args[0], TypeId::Tuple) &&
                       areStrings(args[0].as<Tuple>()) &&
                       args[0].as<Tuple>()->size <= count - 1));
}

bool isInstantiation(const Value *args, uint32_t count) {
  return isThere(args[0]) && asType(args[0]) &&
         isArgumentList(args + 1, count - 1);
}

/// \return whether \p aux is an operator of the kind that \p op takes.
bool isOperator(ReplayOp op, uint32_t aux) {
  switch (op) {
  case ReplayOp::Binary:
  case ReplayOp::InPlace:
    return aux <= uint32_t(BinaryOperator::FloorDiv);
  case ReplayOp::Unary:
    return aux <= uint32_t(UnaryOperator::USub);
  case ReplayOp::Compare:
    return aux <= uint32_t(CompareOperator::NotIn);
  default:
    return true;
  }
}

/// \return whether \p value is a tuple of names and values in turn.
bool areEntries(Value value) {
  if (!isExactlyThere(value, TypeId::Tuple) || value.as<Tuple>()->size % 2)
    return false;
  auto *entries = value.as<Tuple>();
  for (uint32_t i = 0; i < entries->size; i += 2)
    if (!isName(entries->items[i]))
      return false;
  return true;
}

bool areOperands(ReplayOp op, uint32_t aux, const Value *args, uint32_t count) {
  switch (op) {
  case ReplayOp::Native:
    return isNativeCall(args, count);
  case ReplayOp::MakeClass:
    return isClassMaking(args, aux);
  case ReplayOp::Instantiate:
    return isInstantiation(args, count);
  case ReplayOp::CallBound:
    return areThere(args, 2) && isArgumentList(args + 2, count - 2);
  case ReplayOp::Format:
    return isThere(args[0]) &&
           (!args[1] || isExactlyThere(args[1], TypeId::Str));
  case ReplayOp::GetAttr:
  case ReplayOp::GetAttrOrExhausted:
  case ReplayOp::SetAttr:
  case ReplayOp::DelAttr:
    return areThere(args, count) && isName(args[1]);
  case ReplayOp::FillNamespace:
    return isThere(args[0]) && areEntries(args[1]);
  case ReplayOp::SetAdd:
    return areThere(args, count) && asSet(args[0]);
  case ReplayOp::DictSet:
  case ReplayOp::DictFind:
    return areThere(args, count) && asDict(args[0]);
  default:
    return areThere(args, count) && isOperator(op, aux);
  }
}

/// Results of calls; an exception stands behind its mark.
bool isSoundLog(const Value *log, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    if (!log[i])
      return false;
    if (!(log[i] == Value::raisedMarker()))
      continue;
    if (++i == count || !isThere(log[i]) || !isException(log[i]))
      return false;
  }
  return true;
}
} // namespace

bool snapshot::isSoundReplay(const Frame *frame, uint32_t count) {
  constexpr uint32_t header = 3;
  const Value *slots = frame->slots;
  if (count < header || !slots[0].isInt() || !slots[1].isInt() ||
      !slots[2].isInt())
    return false;
  int64_t op = slots[0].asInt(), args = slots[1].asInt(),
          log = slots[2].asInt();
  if (op < 0 || op > UINT32_MAX || args < 0 || log < 0 || args > count ||
      log > count || header + args + log != count)
    return false;
  auto kind = ReplayOp(op & 0xff);
  Arity arity = arityOf(kind);
  return args >= arity.least && args <= arity.most &&
         areOperands(kind, uint32_t(op >> 8), slots + header, uint32_t(args)) &&
         isSoundLog(slots + header + args, uint32_t(log));
}
