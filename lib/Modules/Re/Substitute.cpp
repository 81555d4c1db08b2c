//===- Substitute.cpp - sub and subn --------------------------------------===//

#include "Module.h"

#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Resumable.h"

using namespace montyjit;
using namespace montyjit::re;

namespace {
/// The words of the resumable frame: the arguments of the method, then the
/// state. Functions of the module shift theirs into place first.
enum Slot {
  Pattern,
  Replacement,
  String,
  Count,
  /// Of functions only.
  Flags,
};
/// The state behind the arguments.
enum State {
  /// Pieces of the result, a list.
  Pieces,
  /// Where the next search starts, and where the text that is not yet copied
  /// does.
  Position,
  /// Whether the last match was empty.
  MustAdvance,
  /// Matches so far.
  Number,
  /// The end of the match whose replacement is computed.
  MatchEndPlace,
};

int64_t countArgument(Session &session, Value value, bool &failed) {
  int64_t count = 0;
  failed = value && !sizeArgument(session, value, count);
  return count;
}

Value withNumber(Session &session, Value result, int64_t number) {
  if (!result)
    return result;
  return Value::fromObject(makePair(session, result, Value::fromInt(number)));
}

/// Replaces by text. \p args: pattern, replacement, string, count (a plain int
/// or empty).
Value replaceByText(Session &session, Value *args, bool wantsNumber) {
  Program *program = programOf(session, args[Pattern]);
  Subject subject;
  Template text;
  if (!program || !makeSubject(session, *program, args[String], subject) ||
      !parseTemplate(session, *program, args[Replacement], text))
    return Value::empty();
  bool failed;
  int64_t count = countArgument(session, args[Count], failed);
  if (failed)
    return Value::empty();
  Search search{.end = subject.length};
  Joiner joiner(session, subject);
  size_t copied = 0;
  int64_t number = 0;
  for (; count == 0 || number < count; ++number) {
    const size_t *spans = findMatch(session, *program, subject, search, failed);
    if (failed || !session.poll())
      return Value::empty();
    if (!spans)
      break;
    if (copied < spans[0])
      joiner.appendSlice(copied, spans[0]);
    if (!joiner.append(text, spans))
      return Value::empty();
    copied = search.start = spans[1];
    search.mustAdvance = spans[0] == spans[1];
  }
  if (copied < subject.length)
    joiner.appendSlice(copied, subject.length);
  Value result =
      number ? joiner.finish() : slice(session, subject, 0, subject.length);
  return wantsNumber ? withNumber(session, result, number) : result;
}

bool isFunction(Session &session, Value replacement) {
  return bool(session.lookupSpecial(typeOf(replacement), Special::Call));
}

/// \return whether the arguments call nothing back.
bool isPlain(Session &session, Value replacement, Value count) {
  return !isFunction(session, replacement) && (!count || count.isInt());
}

/// Puts the pattern in place of its source and the flags.
bool compileFirst(Session &session, Value *args) {
  Value pattern = compilePattern(session, args[Pattern], args[Flags]);
  if (pattern)
    args[Pattern] = pattern;
  return bool(pattern);
}

/// Finds the next match for the frame. \return a Match; None at the end; empty
/// with an exception pending.
Value nextMatch(Session &s, Value *args, Value *state) {
  Program *program = programOf(s, args[Pattern]);
  Subject subject;
  if (!program || !makeSubject(s, *program, args[String], subject))
    return Value::empty();
  size_t copied = size_t(state[Position].asInt());
  Search search{.start = copied,
                .end = subject.length,
                .mustAdvance = state[MustAdvance] == trueValue()};
  bool failed;
  const size_t *spans = findMatch(s, *program, subject, search, failed);
  if (failed || !s.poll())
    return Value::empty();
  List *pieces = state[Pieces].as<List>();
  if (!spans) {
    if (copied < subject.length &&
        !append(s, pieces, slice(s, subject, copied, subject.length)))
      return Value::empty();
    return none();
  }
  if (copied < spans[0]) {
    Value text = slice(s, subject, copied, spans[0]);
    if (!text || !append(s, pieces, text))
      return Value::empty();
  }
  state[MatchEndPlace] = Value::fromInt(int64_t(spans[1]));
  state[MustAdvance] = boolValue(spans[0] == spans[1]);
  Search whole{.end = subject.length};
  return makeMatch(s, args[Pattern], *program, args[String], whole, spans);
}

Value joinPieces(Session &s, Value *args, Value *state, bool wantsNumber) {
  Program *program = programOf(s, args[Pattern]);
  Subject subject;
  if (!program || !makeSubject(s, *program, args[String], subject))
    return Value::empty();
  Joiner joiner(s, subject);
  List *pieces = state[Pieces].as<List>();
  for (uint32_t i = 0; i < pieces->size; ++i)
    if (!joiner.append(pieces->items[i]) || !s.poll())
      return Value::empty();
  int64_t number = state[Number].asInt();
  Value result = joiner.finish();
  return wantsNumber ? withNumber(s, result, number) : result;
}

/// What is behind the last match that counts.
bool appendRest(Session &s, Value *args, Value *state) {
  Program *program = programOf(s, args[Pattern]);
  Subject subject;
  if (!program || !makeSubject(s, *program, args[String], subject))
    return false;
  Value rest =
      slice(s, subject, size_t(state[Position].asInt()), subject.length);
  return rest && append(s, state[Pieces].as<List>(), rest);
}

template <bool IsFunctionCall, bool WantsNumber> Value step(Frame *f) {
  Session &s = *f->session;
  Value *args = f->slots;
  Value *state = args + (IsFunctionCall ? Flags : Count) + 1;
  Value answer, match;
  bool isEnough;
  RESUMABLE_BEGIN(f);
  if (IsFunctionCall && !compileFirst(s, args))
    return Value::empty();
  if (!args[Count])
    args[Count] = Value::fromInt(0);
  AWAIT(1, args[Count], s.index(args[Count]));
  if (!isFunction(s, args[Replacement]))
    return replaceByText(s, args, WantsNumber);
  state[Pieces] = valueOrEmpty(makeList(s));
  state[Position] = state[Number] = Value::fromInt(0);
  state[MustAdvance] = falseValue();
  for (;;) {
    isEnough = !(args[Count] == Value::fromInt(0)) &&
               compareInts(state[Number], args[Count]) >= 0;
    match = isEnough ? none() : nextMatch(s, args, state);
    if (!match)
      return match;
    if (isEnough && !appendRest(s, args, state))
      return Value::empty();
    if (match == none())
      return joinPieces(s, args, state, WantsNumber);
    AWAIT(2, answer, s.call(args[Replacement], match));
    if (!(answer == none()) && !append(s, state[Pieces].as<List>(), answer))
      return Value::empty();
    state[Position] = state[MatchEndPlace];
    state[Number] = Value::fromInt(state[Number].asInt() + 1);
  }
  RESUMABLE_END();
}

template <bool IsFunctionCall> bool isSound(const Frame *f) {
  uint32_t state = (IsFunctionCall ? Flags : Count) + 1;
  if (!holds(f, Pattern, TypeId::Pattern))
    return false;
  return f->resume < 2 ||
         (f->slots[Count].isInt() && holds(f, state + Pieces, TypeId::List) &&
          holdsCount(f, state + Position) && holdsCount(f, state + Number) &&
          holdsCount(f, state + MatchEndPlace));
}

template <bool WantsNumber> Value quickMethod(Session &session, Value *args) {
  return isPlain(session, args[Replacement], args[Count])
             ? replaceByText(session, args, WantsNumber)
             : Value::empty();
}

template <bool WantsNumber> Value quickFunction(Session &session, Value *args) {
  if (!isPlain(session, args[Replacement], args[Count]))
    return Value::empty();
  Value words[] = {args[Pattern], args[Replacement], args[String], args[Count],
                   args[Flags]};
  return compileFirst(session, words)
             ? replaceByText(session, words, WantsNumber)
             : Value::empty();
}

constexpr uint16_t StateSlots = MatchEndPlace + 1;

#define SUBSTITUTE(NAME, SELF, FLAGS, IS_FUNCTION, QUICK, WANTS_NUMBER)        \
  {.name = NAME,                                                               \
   .signature = "(" SELF "repl, string, count=0" FLAGS ")",                    \
   .kind = NativeKind::Resumable,                                              \
   .stateSlots = StateSlots,                                                   \
   .step = step<IS_FUNCTION, WANTS_NUMBER>,                                    \
   .quick = QUICK<WANTS_NUMBER>,                                               \
   .isSound = isSound<IS_FUNCTION>}

NativeDef methods[] = {
    SUBSTITUTE("sub", "self, /, ", "", false, quickMethod, false),
    SUBSTITUTE("subn", "self, /, ", "", false, quickMethod, true),
};
NativeDef functions[] = {
    SUBSTITUTE("sub", "pattern, ", ", flags=0", true, quickFunction, false),
    SUBSTITUTE("subn", "pattern, ", ", flags=0", true, quickFunction, true),
};
#undef SUBSTITUTE
} // namespace

NativeTable re::substituteMethods() { return methods; }
NativeTable re::substituteFunctions() { return functions; }
