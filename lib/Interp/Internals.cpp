//===- Internals.cpp - Built-ins that programs cannot name ----------------===//

#include "Internals.h"

#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Session.h"

using namespace montyjit;

#define STEP(NAME, SIGNATURE, STATE_SLOTS, FUNCTION, IS_SOUND)                 \
  {.name = NAME,                                                               \
   .signature = SIGNATURE,                                                     \
   .kind = NativeKind::Resumable,                                              \
   .stateSlots = STATE_SLOTS,                                                  \
   .step = FUNCTION,                                                           \
   .isSound = IS_SOUND}

// In the order of Internal.
static NativeDef table[] = {
    STEP("$collect", "(iterable, /)", 2, collectStep, isSoundCollect),
    STEP("$unpack", "(iterable, before, after, star, /)", 2, unpackStep,
         isSoundUnpack),
    {.name = "$matchkeys",
     .signature = "(subject, keys, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 4,
     .step = matchKeysStep,
     .quick = matchKeysQuickly,
     .isSound = isSoundMatchKeys,
     .ownedSlots = 1 << 5},
    STEP("$matchrest", "(subject, keys, /)", 2, matchRestStep,
         isSoundMatchRest),
    STEP("$matchclass", "(subject, cls, names, positional, /)", 3,
         matchClassStep, isSoundMatchClass),
    STEP("$throwinto", "(inner, exception, /)", 1, throwIntoStep,
         isSoundThrowInto),
    STEP("$runmain", "(coroutine, /)", 1, runMainStep, holdsAnything),
    {.name = "$resolvebases",
     .signature = "(bases, /)",
     .function = resolveBasesOf,
     .kind = NativeKind::Replay},
    {"$splitgroup", "(exception, type, /)", splitGroup, NativeKind::Replay},
    {"$joingroup", "(original, raised, /)", joinGroup, NativeKind::Replay},
    STEP("$callmodule", "(module, function, args, /)", 0, callModuleStep,
         holdsAnything),
    STEP("$runexit", "(run, result, exception, /)", 0, runExitStep,
         holdsAnything),
};
static_assert(std::size(table) == size_t(Internal::Count));

static NativeFunction functions[size_t(Internal::Count)];

std::span<NativeDef> montyjit::internalNatives() { return table; }

void montyjit::initInternals() {
  for (size_t i = 0; i < std::size(table); ++i) {
    parseSignature(table[i]);
    functions[i].shape = builtinShape(TypeId::BuiltinFunction);
    functions[i].def = &table[i];
  }
}

Value montyjit::callInternal(Session &session, Internal internal, Value *args,
                             uint32_t count) {
  return session.call(Value::fromObject(&functions[size_t(internal)]), args,
                      count);
}
