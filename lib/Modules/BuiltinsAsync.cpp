//===- BuiltinsAsync.cpp - aiter and anext --------------------------------===//

#include "BuiltinsTables.h"
#include "Support.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/TypeObject.h"

#include <utility>

using namespace montyjit;

namespace {
Value asyncIterator(Session &session, Value *args) {
  if (!session.lookupSpecial(typeOf(args[0]), Special::AIter))
    return session.raiseFormat(TypeId::TypeError,
                               "'{}' object is not an async iterable",
                               typeName(args[0]));
  Value made = session.callSpecial(Special::AIter, args[0]);
  if (made && !session.lookupSpecial(typeOf(made), Special::ANext))
    return session.raiseFormat(
        TypeId::TypeError,
        "aiter() returned not an async iterator of type '{}'", typeName(made));
  return made;
}

enum NextSlot : uint32_t { Iterator, Default };
/// What a stopped `anext` waits for.
enum NextWait : uint32_t { ForAwaitable = 1, ForModule, ForCoroutine };

Value awaitable(Session &session, Value iterator) {
  if (session.lookupSpecial(typeOf(iterator), Special::ANext))
    return session.callSpecial(Special::ANext, iterator);
  return session.raiseFormat(TypeId::TypeError,
                             "'{}' object is not an async iterator",
                             typeName(iterator));
}

/// Notes what the step waits for if \p value is not there, and was not refused.
Value waited(Frame *f, Value value, NextWait wait) {
  if (!value && !f->session->hasRaised())
    f->resume = wait;
  return value;
}

/// The coroutine that gives the default at the end. Where the source of the
/// module was suspended and has come to its end, the import starts again, and
/// finds the module.
Value withDefault(Frame *f) {
  Session &session = *f->session;
  Value module = waited(f, importDotted(session, "_anext"), ForModule);
  if (!module)
    return module;
  Value function = session.getAttr(module, session.intern("or_default"));
  return function ? waited(f, session.call(function, f->slots, 2), ForCoroutine)
                  : function;
}

Value nextStep(Frame *f) {
  Session &session = *f->session;
  uint32_t wait = std::exchange(f->resume, 0);
  if (wait == ForCoroutine)
    return session.takeDelivered();
  if (wait == ForModule && !session.takeDelivered()) {
    dictRemoveStr(session, session.modules, session.intern("_anext"));
    return Value::empty();
  }
  if (wait != ForModule) {
    Value found =
        wait == ForAwaitable
            ? session.takeDelivered()
            : waited(f, awaitable(session, f->slots[Iterator]), ForAwaitable);
    if (!found || !f->slots[Default])
      return found;
    f->slots[Iterator] = found;
  }
  return withDefault(f);
}

NativeDef table[] = {
    {"aiter", "(async_iterable, /)", asyncIterator, NativeKind::Replay},
    {.name = "anext",
     .signature = "(aiterator, default=None, /)",
     .kind = NativeKind::Resumable,
     .step = nextStep},
};
} // namespace

NativeTable montyjit::asyncBuiltins() { return table; }
