//===- Match.cpp - re.Match -----------------------------------------------===//

#include "Module.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/ObjectModel.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::re;

namespace {
Tuple *spansOf(Value match) { return lazyFields(match)[MatchSpans].as<Tuple>(); }
uint32_t numGroups(Value match) { return spansOf(match)->size / 2; }
int64_t beginOf(Value match, uint32_t group) {
  return spansOf(match)->items[2 * group].asInt();
}
int64_t endOf(Value match, uint32_t group) {
  return spansOf(match)->items[2 * group + 1].asInt();
}

/// The text of a group, \p otherwise if it took no part.
Value groupText(Session &session, Value match, uint32_t group,
                Value otherwise) {
  if (beginOf(match, group) < 0)
    return otherwise;
  Program *program = programOf(session, lazyFields(match)[MatchPattern]);
  Subject subject;
  if (!program ||
      !makeSubject(session, *program, lazyFields(match)[MatchString], subject))
    return Value::empty();
  return slice(session, subject, size_t(beginOf(match, group)),
               size_t(endOf(match, group)));
}

/// The group that an argument means: a number or a name. \return -1 with
/// status.
int64_t groupArgument(Session &session, Value match, Value argument) {
  int64_t group = -1;
  if (argument.isInt()) {
    group = argument.asInt();
  } else if (Str *name = asStr(argument)) {
    Program *program = programOf(session, lazyFields(match)[MatchPattern]);
    if (!program)
      return -1;
    Value number = dictGetStr(program->names, name);
    group = number ? number.asInt() : -1;
  } else if (session.lookupSpecial(typeOf(argument), Special::Index)) {
    Value index = session.index(argument);
    if (!index)
      return -1;
    group = index.isInt() ? index.asInt() : -1;
  }
  if (group >= 0 && group < numGroups(match))
    return group;
  session.raise(TypeId::IndexError, "no such group");
  return -1;
}

Value groupByArgument(Session &session, Value match, Value argument) {
  int64_t group = groupArgument(session, match, argument);
  return group < 0 ? Value::empty()
                   : groupText(session, match, uint32_t(group), none());
}

Value group(Session &session, Value *args) {
  Tuple *groups = args[1].as<Tuple>();
  if (groups->size == 0)
    return groupText(session, args[0], 0, none());
  if (groups->size == 1)
    return groupByArgument(session, args[0], groups->items[0]);
  Tuple *result = makeTuple(session, groups->size);
  for (uint32_t i = 0; result && i < groups->size; ++i) {
    result->items[i] = groupByArgument(session, args[0], groups->items[i]);
    if (!result->items[i])
      return Value::empty();
  }
  return valueOrEmpty(result);
}

/// Numbers and names of groups call nothing back.
bool isPlainGroup(Value value) { return value.isInt() || isStr(value); }

Value quickGroup(Session &session, Value *args) {
  for (Value argument : *args[1].as<Tuple>())
    if (!isPlainGroup(argument))
      return Value::empty();
  return group(session, args);
}

Value getItem(Session &session, Value *args) {
  return groupByArgument(session, args[0], args[1]);
}
Value quickGetItem(Session &session, Value *args) {
  return isPlainGroup(args[1]) ? getItem(session, args) : Value::empty();
}

Value groups(Session &session, Value *args) {
  uint32_t count = numGroups(args[0]);
  Tuple *result = makeTuple(session, count - 1);
  for (uint32_t i = 1; result && i < count; ++i) {
    result->items[i - 1] = groupText(session, args[0], i, orNone(args[1]));
    if (!result->items[i - 1])
      return Value::empty();
  }
  return valueOrEmpty(result);
}

Value groupDict(Session &session, Value *args) {
  Program *program = programOf(session, lazyFields(args[0])[MatchPattern]);
  Dict *result = makeDict(session);
  if (!program || !result)
    return Value::empty();
  for (uint32_t i = 0; i < program->names->used; ++i) {
    DictEntry &entry = program->names->entries[i];
    int64_t number = groupArgument(session, args[0], entry.value);
    Value text = number < 0 ? Value::empty()
                            : groupText(session, args[0], uint32_t(number),
                                        orNone(args[1]));
    if (!text || !dictSetStr(session, result, entry.key.as<Str>(), text))
      return Value::empty();
  }
  return Value::fromObject(result);
}

Value makeSpan(Session &session, Value match, uint32_t group) {
  return Value::fromObject(makePair(session,
                                    Value::fromInt(beginOf(match, group)),
                                    Value::fromInt(endOf(match, group))));
}

enum class Part { Begin, End, Span };
template <Part P> Value position(Session &session, Value *args) {
  int64_t group = args[1] ? groupArgument(session, args[0], args[1]) : 0;
  if (group < 0)
    return Value::empty();
  if (P == Part::Span)
    return makeSpan(session, args[0], uint32_t(group));
  return Value::fromInt(P == Part::Begin ? beginOf(args[0], uint32_t(group))
                                         : endOf(args[0], uint32_t(group)));
}
template <Part P> Value quickPosition(Session &session, Value *args) {
  return !args[1] || isPlainGroup(args[1]) ? position<P>(session, args)
                                           : Value::empty();
}

Value regs(Session &session, Value *args) {
  uint32_t count = numGroups(args[0]);
  Tuple *result = makeTuple(session, count);
  for (uint32_t i = 0; result && i < count; ++i)
    result->items[i] = makeSpan(session, args[0], i);
  return valueOrEmpty(result);
}

/// The group that was closed last; 0: none. Inside of one pass over the
/// expression, that is the one that ends last in the subject, and of those that
/// end there, the one that is closed last in the expression.
uint32_t lastGroupOf(const Program &program, Value match) {
  uint32_t last = 0;
  for (uint32_t i = 1; i < program.numGroups; ++i) {
    if (beginOf(match, i) < 0)
      continue;
    bool isLater = program.closeOrder[i] > program.closeOrder[last];
    if (last && !program.looksAround && endOf(match, i) != endOf(match, last))
      isLater = endOf(match, i) > endOf(match, last);
    if (!last || isLater)
      last = i;
  }
  return last;
}

Value lastIndex(Session &session, Value *args) {
  Program *program = programOf(session, lazyFields(args[0])[MatchPattern]);
  if (!program || program->numGroups != numGroups(args[0]))
    return program ? none() : Value::empty();
  uint32_t last = lastGroupOf(*program, args[0]);
  return last ? Value::fromInt(last) : none();
}

Value lastGroup(Session &session, Value *args) {
  Program *program = programOf(session, lazyFields(args[0])[MatchPattern]);
  if (!program || program->numGroups != numGroups(args[0]))
    return program ? none() : Value::empty();
  uint32_t last = lastGroupOf(*program, args[0]);
  return last ? orNone(program->groupNames[last]) : none();
}

template <MatchField Field> Value field(Session &, Value *args) {
  return lazyFields(args[0])[Field];
}

/// \return \p text, or what is empty of the subject's kind.
Value orEmptyText(Session &session, Value text, const Subject &subject) {
  return text ? text : slice(session, subject, 0, 0);
}

Value expand(Session &session, Value *args) {
  Program *program = programOf(session, lazyFields(args[0])[MatchPattern]);
  Subject subject;
  if (!program ||
      !makeSubject(session, *program, lazyFields(args[0])[MatchString], subject))
    return Value::empty();
  Template text;
  if (!parseTemplate(session, *program, args[1], text))
    return Value::empty();
  if (text.parts.size() == 1)
    return orEmptyText(session, text.parts[0].text, subject);
  std::vector<size_t> spans;
  for (Value place : *spansOf(args[0]))
    spans.push_back(size_t(place.asInt()));
  if (spans.size() != 2 * program->numGroups)
    return session.raise(TypeId::IndexError, "no such group");
  Joiner joiner(session, subject);
  return joiner.append(text, spans.data()) ? joiner.finish() : Value::empty();
}

Value repr(Session &session, Value *args) {
  constexpr uint32_t MaxShown = 50;
  Value text = groupText(session, args[0], 0, none());
  Value shown = text ? session.repr(text) : text;
  if (!shown)
    return shown;
  StrBuilder builder(session);
  builder.appendAscii(fmt::format("<re.Match object; span=({}, {}), match=",
                                  beginOf(args[0], 0), endOf(args[0], 0)));
  Str *string = shown.as<Str>();
  builder.append(string, 0, std::min(MaxShown, string->length));
  builder.append('>');
  return valueOrEmpty(builder.finish());
}

#define GETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, /)", FUNCTION, NativeKind::Leaf, NativeRole::Getter}
#define POSITION(NAME, PART)                                                   \
  {.name = NAME,                                                               \
   .signature = "(self, group=0, /)",                                          \
   .function = position<PART>,                                                 \
   .kind = NativeKind::Replay,                                                 \
   .quick = quickPosition<PART>}

NativeDef methods[] = {
    {.name = "group",
     .signature = "(self, /, *groups)",
     .function = group,
     .kind = NativeKind::Replay,
     .quick = quickGroup},
    {.name = "__getitem__",
     .signature = "(self, key, /)",
     .function = getItem,
     .kind = NativeKind::Replay,
     .quick = quickGetItem},
    {"groups", "(self, /, default=None)", groups},
    {"groupdict", "(self, /, default=None)", groupDict},
    POSITION("start", Part::Begin),
    POSITION("end", Part::End),
    POSITION("span", Part::Span),
    {"expand", "(self, /, template)", expand},
    {"__repr__", "(self, /)", repr},
    {"__copy__", "(self, /)", returnSelf},
    {"__deepcopy__", "(self, memo, /)", returnSelf},
    {"__class_getitem__", "(cls, object, /)", makeAlias, NativeKind::Leaf,
     NativeRole::ClassMethod},
    GETTER("string", field<MatchString>),
    GETTER("re", field<MatchPattern>),
    GETTER("pos", field<MatchStart>),
    GETTER("endpos", field<MatchEnd>),
    GETTER("regs", regs),
    GETTER("lastindex", lastIndex),
    GETTER("lastgroup", lastGroup),
};
#undef POSITION
#undef GETTER
} // namespace

NativeTable re::matchMethods() { return methods; }
