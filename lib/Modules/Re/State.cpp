//===- State.cpp - What the parts of re share -----------------------------===//

#include "State.h"

#include "../Support.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/TypeObject.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::re;

namespace {
/// Session::moduleState: a list of the class PatternError and the cache, a dict
/// of patterns by source, or by source and flags.
constexpr uint32_t StateSlot = 2;
enum StateItem { ErrorClass, Cache, NumStateItems };

List *stateOf(Session &session) {
  Value state = session.moduleState[StateSlot];
  if (state && isList(state) && state.as<List>()->size == NumStateItems)
    return state.as<List>();
  return nullptr;
}

Dict *cacheOf(Session &session) {
  List *state = stateOf(session);
  return state ? asDict(state->items[Cache]) : nullptr;
}

Value makePattern(Session &session, Value source, Program *program) {
  LazyObject *pattern = makeLazy(session, TypeId::Pattern);
  pattern->fields[PatternSource] = source;
  pattern->fields[PatternFlags] = Value::fromInt(program->flags);
  pattern->fields[PatternProgram] = Value::fromObject(program);
  return Value::fromObject(pattern);
}

/// The key of a pattern in the cache: its source if the flags are zero. Empty
/// if it is not to be cached.
Value cacheKey(Session &session, Value source, int64_t flags) {
  if (!isStr(source) && !isBytes(source))
    return Value::empty();
  if (!flags)
    return source;
  return Value::fromObject(makePair(session, source, Value::fromInt(flags)));
}

bool flagsArgument(Session &session, Value value, int64_t &flags) {
  flags = 0;
  if (value.isEmpty())
    return true;
  Value integer = asIntValue(value);
  if (integer && intToInt64(integer, flags))
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "unsupported operand type(s) for &: '{}' and 'int'",
                      typeName(value));
  return false;
}
} // namespace

void re::setPatternError(Session &session, Value errorClass) {
  Value items[] = {errorClass, Value::fromObject(makeDict(session))};
  session.moduleState[StateSlot] =
      Value::fromObject(makeList(session, items, NumStateItems));
}

void re::clearCache(Session &session) {
  if (Dict *cache = cacheOf(session))
    dictClear(session, cache);
}

/// Where \p position is in a pattern of several lines, as PatternError tells.
static void locate(Value pattern, int64_t position, int64_t &line,
                   int64_t &column, bool &hasLines) {
  std::string_view bytes;
  Str *text = asStr(pattern);
  if (!text)
    (void)!bytesView(pattern, bytes);
  int64_t length = text ? text->length : int64_t(bytes.size()), start = 0;
  line = 1;
  hasLines = false;
  for (int64_t i = 0; i < length; ++i) {
    if ((text ? text->at(uint32_t(i)) : uint8_t(bytes[i])) != '\n')
      continue;
    hasLines = true;
    if (i < position) {
      ++line;
      start = i + 1;
    }
  }
  column = position - start + 1;
}

Value re::raisePatternError(Session &session, const std::string &message,
                            Value pattern, int64_t position) {
  List *state = stateOf(session);
  Type *type = state ? asType(state->items[ErrorClass]) : nullptr;
  if (!type || type->layout != Layout::Exception || !type->attributeOffset)
    return session.raise(TypeId::SystemError, "re is not initialised");
  Value error = Value::fromObject(newInstance(session, type));
  std::string text = message;
  Value line = none(), column = none();
  if (position >= 0) {
    int64_t lineNumber, columnNumber;
    bool hasLines;
    locate(pattern, position, lineNumber, columnNumber, hasLines);
    line = Value::fromInt(lineNumber);
    column = Value::fromInt(columnNumber);
    text += fmt::format(" at position {}", position);
    if (hasLines)
      text += fmt::format(" (line {}, column {})", lineNumber, columnNumber);
  }
  Value shown = textValue(session, text);
  error.as<ExceptionObject>()->args =
      Value::fromObject(makeTuple(session, &shown, 1));
  std::pair<const char *, Value> attributes[] = {
      {"msg", textValue(session, message)},
      {"pattern", position < 0 ? none() : pattern},
      {"pos", position < 0 ? none() : Value::fromInt(position)},
      {"lineno", line},
      {"colno", column}};
  for (auto [name, value] : attributes)
    if (!value ||
        !instanceSet(session, error.object(), session.intern(name), value))
      return Value::empty();
  return session.raiseValue(error);
}

Value re::compilePattern(Session &session, Value source, Value flagsValue) {
  int64_t flags;
  if (!flagsArgument(session, flagsValue, flags))
    return Value::empty();
  if (isExactly(source, TypeId::Pattern))
    return flags ? session.raise(TypeId::ValueError,
                                 "cannot process flags argument with a "
                                 "compiled pattern")
                 : source;
  Dict *cache = cacheOf(session);
  Value key = cache ? cacheKey(session, source, flags) : Value::empty();
  Value known = key ? dictTryGet(session, cache, key) : Value::empty();
  if (known && !(known == Value::exhausted()) &&
      isExactly(known, TypeId::Pattern))
    return known;
  Program *program = compileProgram(session, source, uint32_t(flags));
  if (!program)
    return Value::empty();
  Value pattern = makePattern(session, source, program);
  constexpr uint32_t MaxCached = 512;
  if (cache && cache->size >= MaxCached)
    dictClear(session, cache);
  if (key && dictTrySet(session, cache, key, pattern) == Known::No)
    return Value::empty();
  return pattern;
}

Program *re::programOf(Session &session, Value pattern) {
  Value *fields = pattern.as<LazyObject>()->fields;
  if (fields[PatternProgram]) [[likely]]
    return fields[PatternProgram].as<Program>();
  Program *program = compileProgram(session, fields[PatternSource],
                                    uint32_t(fields[PatternFlags].asInt()));
  if (program)
    fields[PatternProgram] = Value::fromObject(program);
  return program;
}

bool re::makeSubject(Session &session, const Program &program, Value object,
                     Subject &subject) {
  subject = {};
  subject.object = object;
  if (Str *text = asStr(object)) {
    subject.isText = true;
    subject.object = Value::fromObject(text);
    subject.data = text->data;
    subject.length = text->length;
    subject.width = text->width;
  } else {
    std::string_view bytes;
    if (!bytesView(object, bytes)) {
      session.raiseFormat(TypeId::TypeError,
                          "expected string or bytes-like object, got '{}'",
                          typeName(object));
      return false;
    }
    subject.data = bytes.data();
    subject.length = bytes.size();
    subject.width = 1;
  }
  if (subject.isText == program.isText)
    return true;
  session.raise(TypeId::TypeError,
                program.isText
                    ? "cannot use a string pattern on a bytes-like object"
                    : "cannot use a bytes pattern on a string-like object");
  return false;
}

Value re::slice(Session &session, const Subject &subject, size_t begin,
                size_t end) {
  end = std::min<size_t>(end, subject.length);
  begin = std::min(begin, end);
  if (subject.isText)
    return valueOrEmpty(sliceStr(session, subject.object.as<Str>(),
                                 int64_t(begin), 1, uint32_t(end - begin)));
  std::string_view bytes(static_cast<const char *>(subject.data),
                         subject.length);
  if (isBytes(subject.object) && begin == 0 && end == subject.length)
    return subject.object;
  return valueOrEmpty(makeBytes(session, bytes.substr(begin, end - begin)));
}

Value re::sliceOfGroup(Session &session, const Subject &subject,
                       const size_t *spans, uint32_t group, Value otherwise) {
  if (spans[2 * group] == SIZE_MAX)
    return otherwise;
  return slice(session, subject, spans[2 * group], spans[2 * group + 1]);
}

Value re::makeMatch(Session &session, Value pattern, const Program &program,
                    Value string, const Search &search, const size_t *spans) {
  uint32_t count = 2 * program.numGroups;
  Tuple *tuple = makeTuple(session, count);
  LazyObject *match = makeLazy(session, TypeId::Match);
  if (!tuple || !match)
    return Value::empty();
  for (uint32_t i = 0; i < count; ++i)
    tuple->items[i] = Value::fromInt(int64_t(spans[i]));
  match->fields[MatchPattern] = pattern;
  match->fields[MatchString] = string;
  match->fields[MatchStart] = Value::fromInt(int64_t(search.start));
  match->fields[MatchEnd] = Value::fromInt(int64_t(search.end));
  match->fields[MatchSpans] = Value::fromObject(tuple);
  return Value::fromObject(match);
}
