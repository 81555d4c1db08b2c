//===- Pattern.cpp - re.Pattern and the functions of re -------------------===//

#include "Module.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/ObjectModel.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::re;

namespace {
/// The arguments of methods that search in a part of a string.
enum Argument { Self, String, Start, End };

/// A bound of the part: clamped to the string.
bool boundArgument(Session &session, Value value, uint64_t length,
                   uint64_t &bound) {
  if (value.isEmpty())
    return true;
  Value index = session.index(value);
  if (!index)
    return false;
  int64_t number = saturate(index);
  bound = number < 0 ? 0 : std::min(uint64_t(number), length);
  return true;
}

/// What a method works with.
struct Work {
  Program *program;
  Subject subject;
  Search search;
};

/// \p args: Self, String and, if \p hasBounds, Start and End. May suspend
/// (Replay) unless the bounds are plain ints.
bool prepare(Session &session, Value *args, bool hasBounds, Work &work) {
  work.program = programOf(session, args[Self]);
  if (!work.program ||
      !makeSubject(session, *work.program, args[String], work.subject))
    return false;
  work.search = {.end = work.subject.length};
  return !hasBounds || (boundArgument(session, args[Start], work.subject.length,
                                      work.search.start) &&
                        boundArgument(session, args[End], work.subject.length,
                                      work.search.end));
}

bool hasPlainBounds(Value *args) {
  return (!args[Start] || args[Start].isInt()) &&
         (!args[End] || args[End].isInt());
}

/// The next match; the search goes on behind it. Null at the end or when it
/// \p failed.
const size_t *nextSpans(Session &session, Work &work, bool &failed) {
  const size_t *spans =
      findMatch(session, *work.program, work.subject, work.search, failed);
  if (!failed && !session.poll())
    failed = true;
  if (!spans || failed)
    return nullptr;
  work.search.start = spans[1];
  work.search.mustAdvance = spans[0] == spans[1];
  return spans;
}

Value findOne(Session &session, Value *args, Work &work) {
  bool failed;
  const size_t *spans =
      findMatch(session, *work.program, work.subject, work.search, failed);
  if (failed)
    return Value::empty();
  return spans ? makeMatch(session, args[Self], *work.program, args[String],
                           work.search, spans)
               : none();
}

template <Mode M> Value find(Session &session, Value *args) {
  Work work;
  if (!prepare(session, args, true, work))
    return Value::empty();
  work.search.mode = M;
  return findOne(session, args, work);
}

/// What findall lists for a match.
Value itemOf(Session &session, const Work &work, const size_t *spans) {
  uint32_t count = work.program->numGroups;
  Value absent = slice(session, work.subject, 0, 0);
  if (count <= 2)
    return sliceOfGroup(session, work.subject, spans, count - 1, absent);
  Tuple *groups = makeTuple(session, count - 1);
  for (uint32_t i = 1; groups && i < count; ++i) {
    groups->items[i - 1] =
        sliceOfGroup(session, work.subject, spans, i, absent);
    if (!groups->items[i - 1])
      return Value::empty();
  }
  return valueOrEmpty(groups);
}

Value listAll(Session &session, Work &work) {
  List *list = makeList(session);
  bool failed = false;
  while (const size_t *spans = nextSpans(session, work, failed)) {
    Value item = itemOf(session, work, spans);
    if (!item || !append(session, list, item))
      return Value::empty();
  }
  return failed ? Value::empty() : Value::fromObject(list);
}

Value findAll(Session &session, Value *args) {
  Work work;
  return prepare(session, args, true, work) ? listAll(session, work)
                                            : Value::empty();
}

bool appendParts(Session &session, List *list, const Work &work,
                 const size_t *spans, size_t begin) {
  Value text = slice(session, work.subject, begin, spans[0]);
  if (!text || !append(session, list, text))
    return false;
  for (uint32_t i = 1; i < work.program->numGroups; ++i) {
    text = sliceOfGroup(session, work.subject, spans, i, none());
    if (!text || !append(session, list, text))
      return false;
  }
  return true;
}

/// \p args: Self, String, greatest number of splits.
Value split(Session &session, Value *args) {
  Work work;
  int64_t most = 0;
  if (!prepare(session, args, false, work) ||
      (args[2] && !sizeArgument(session, args[2], most)))
    return Value::empty();
  List *list = makeList(session);
  size_t begin = 0;
  bool failed = false;
  for (int64_t n = 0; most == 0 || n < most; ++n) {
    const size_t *spans = nextSpans(session, work, failed);
    if (!spans)
      break;
    if (!appendParts(session, list, work, spans, begin))
      return Value::empty();
    begin = work.search.start;
  }
  Value rest = failed
                   ? Value::empty()
                   : slice(session, work.subject, begin, work.subject.length);
  return rest && append(session, list, rest) ? Value::fromObject(list)
                                             : Value::empty();
}

//===--- Iterators --------------------------------------------------------===//

/// The words of scanners and of what finditer returns: pattern, string, where
/// the next search starts (empty at the end), where the part ends, and whether
/// a match must not be empty.
enum ScanField { ScanPattern, ScanString, ScanStart, ScanEnd, ScanAdvance };

Value makeScanner(Session &session, Value *args, const Work &work, TypeId id) {
  LazyObject *scanner = makeLazy(session, id);
  scanner->fields[ScanPattern] = args[Self];
  scanner->fields[ScanString] = args[String];
  scanner->fields[ScanStart] = Value::fromInt(int64_t(work.search.start));
  scanner->fields[ScanEnd] = Value::fromInt(int64_t(work.search.end));
  scanner->fields[ScanAdvance] = falseValue();
  return Value::fromObject(scanner);
}

template <TypeId Id> Value scan(Session &session, Value *args) {
  Work work;
  return prepare(session, args, true, work)
             ? makeScanner(session, args, work, Id)
             : Value::empty();
}

/// \return the next Match; None at the end.
Value scanNext(Session &session, Value self, Mode mode) {
  Value *fields = self.as<LazyObject>()->fields;
  if (!fields[ScanStart])
    return none();
  Work work;
  Value args[] = {fields[ScanPattern], fields[ScanString], fields[ScanStart],
                  fields[ScanEnd]};
  if (!prepare(session, args, true, work))
    return Value::empty();
  work.search.mode = mode;
  work.search.mustAdvance = fields[ScanAdvance] == trueValue();
  Search whole = work.search;
  bool failed;
  const size_t *spans = nextSpans(session, work, failed);
  if (!spans) {
    fields[ScanStart] = Value::empty();
    return failed ? Value::empty() : none();
  }
  fields[ScanStart] = Value::fromInt(int64_t(work.search.start));
  fields[ScanAdvance] = boolValue(work.search.mustAdvance);
  whole.start = 0;
  return makeMatch(session, args[Self], *work.program, args[String], whole,
                   spans);
}

Value iteratorNext(Session &session, Value *args) {
  Value match = scanNext(session, args[0], Mode::Search);
  return match == none() ? session.raise(TypeId::StopIteration, "") : match;
}

template <Mode M> Value scannerFind(Session &session, Value *args) {
  return scanNext(session, args[0], M);
}

Value scannerPattern(Session &, Value *args) {
  return args[0].as<LazyObject>()->fields[ScanPattern];
}

//===--- Attributes -------------------------------------------------------===//

template <PatternField Field> Value field(Session &, Value *args) {
  return args[0].as<LazyObject>()->fields[Field];
}

Value numGroups(Session &session, Value *args) {
  Program *program = programOf(session, args[0]);
  return program ? Value::fromInt(program->numGroups - 1) : Value::empty();
}

Value groupIndex(Session &session, Value *args) {
  Program *program = programOf(session, args[0]);
  if (!program)
    return Value::empty();
  LazyObject *proxy = makeLazy(session, TypeId::MappingProxy);
  proxy->fields[0] = Value::fromObject(program->names);
  return Value::fromObject(proxy);
}

bool isSame(Value a, Value b) {
  Value *x = a.as<LazyObject>()->fields, *y = b.as<LazyObject>()->fields;
  return x[PatternFlags] == y[PatternFlags] &&
         equalNatively(x[PatternSource], y[PatternSource]) == Known::Yes;
}

Value equal(Session &, Value *args) {
  if (!isExactly(args[1], TypeId::Pattern))
    return notImplemented();
  return boolValue(isSame(args[0], args[1]));
}
Value unequal(Session &, Value *args) {
  if (!isExactly(args[1], TypeId::Pattern))
    return notImplemented();
  return boolValue(!isSame(args[0], args[1]));
}

Value hash(Session &session, Value *args) {
  Value *fields = args[0].as<LazyObject>()->fields;
  int64_t hash;
  if (!session.hash(fields[PatternSource], hash))
    return Value::empty();
  return makeInt(session, hash ^ fields[PatternFlags].asInt());
}

std::string flagsText(int64_t flags, bool isText) {
  constexpr std::pair<uint32_t, const char *> names[] = {
      {FlagIgnoreCase, "re.IGNORECASE"}, {FlagLocale, "re.LOCALE"},
      {FlagMultiLine, "re.MULTILINE"},   {FlagDotAll, "re.DOTALL"},
      {FlagUnicode, "re.UNICODE"},       {FlagVerbose, "re.VERBOSE"},
      {FlagDebug, "re.DEBUG"},           {FlagAscii, "re.ASCII"},
  };
  if (isText)
    flags &= ~int64_t(FlagUnicode);
  std::string text;
  for (auto [flag, name] : names)
    if (flags & flag) {
      text += text.empty() ? "" : "|";
      text += name;
      flags &= ~int64_t(flag);
    }
  if (flags)
    text += fmt::format("{}0x{:x}", text.empty() ? "" : "|", flags);
  return text;
}

Value repr(Session &session, Value *args) {
  constexpr uint32_t MaxShown = 200;
  Value *fields = args[0].as<LazyObject>()->fields;
  Value shown = session.repr(fields[PatternSource]);
  if (!shown)
    return shown;
  std::string flags = flagsText(fields[PatternFlags].asInt(),
                                asStr(fields[PatternSource]) != nullptr);
  StrBuilder builder(session);
  builder.appendAscii("re.compile(");
  builder.append(shown.as<Str>(), 0,
                 std::min(MaxShown, shown.as<Str>()->length));
  builder.appendAscii(flags.empty() ? ")" : ", " + flags + ")");
  return valueOrEmpty(builder.finish());
}

//===--- Functions of the module ------------------------------------------===//

/// `f(pattern, string, flags=0)` by the method of the pattern.
template <Value (*Method)(Session &, Value *)>
Value byPattern(Session &session, Value *args) {
  Value pattern = compilePattern(session, args[0], args[2]);
  if (!pattern)
    return pattern;
  Value words[] = {pattern, args[1], Value::empty(), Value::empty()};
  return Method(session, words);
}

Value splitByPattern(Session &session, Value *args) {
  Value pattern = compilePattern(session, args[0], args[3]);
  if (!pattern)
    return pattern;
  Value words[] = {pattern, args[1], args[2]};
  return split(session, words);
}

Value compile(Session &session, Value *args) {
  return compilePattern(session, args[0], args[1]);
}

Value setup(Session &session, Value *args) {
  setPatternError(session, args[0]);
  return none();
}

Value purge(Session &session, Value *) {
  clearCache(session);
  return none();
}

bool isSpecial(uint32_t c) {
  return c < 0x80 && c &&
         std::string_view("()[]{}?*+-|^$\\.&~# \t\n\r\v\f").find(char(c)) !=
             std::string_view::npos;
}

Value escape(Session &session, Value *args) {
  if (Str *text = asStr(args[0])) {
    StrBuilder builder(session);
    for (uint32_t i = 0; i < text->length; ++i) {
      if (isSpecial(text->at(i)))
        builder.append('\\');
      builder.append(text->at(i));
    }
    return valueOrEmpty(builder.finish());
  }
  std::string_view bytes;
  if (!bytesView(args[0], bytes))
    return session.raiseFormat(
        TypeId::TypeError,
        "decoding to str: need a bytes-like object, {} found",
        typeName(args[0]));
  std::string result;
  for (char byte : bytes) {
    if (isSpecial(uint8_t(byte)))
      result += '\\';
    result += byte;
  }
  return valueOrEmpty(makeBytes(session, result));
}

//===--- Tables -----------------------------------------------------------===//

/// The same without callbacks, if bounds and counts are plain.
template <Value (*Method)(Session &, Value *)>
Value quickly(Session &session, Value *args) {
  return hasPlainBounds(args) ? Method(session, args) : Value::empty();
}
template <Value (*Method)(Session &, Value *), int CountIndex>
Value quickSplit(Session &session, Value *args) {
  Value count = args[CountIndex];
  return !count || count.isInt() ? Method(session, args) : Value::empty();
}

#define SEARCH(NAME, FUNCTION)                                                 \
  {.name = NAME,                                                               \
   .signature = "(self, /, string, pos=0, endpos=sys.maxsize)",                \
   .function = FUNCTION,                                                       \
   .kind = NativeKind::Replay,                                                 \
   .quick = quickly<FUNCTION>}
#define GETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, /)", FUNCTION, NativeKind::Leaf, NativeRole::Getter}

NativeDef methods[] = {
    SEARCH("match", find<Mode::Match>),
    SEARCH("fullmatch", find<Mode::FullMatch>),
    SEARCH("search", find<Mode::Search>),
    SEARCH("findall", findAll),
    SEARCH("finditer", scan<TypeId::MatchIterator>),
    SEARCH("scanner", scan<TypeId::MatchScanner>),
    {.name = "split",
     .signature = "(self, /, string, maxsplit=0)",
     .function = split,
     .kind = NativeKind::Replay,
     .quick = quickSplit<split, 2>},
    {"__repr__", "(self, /)", repr},
    {"__eq__", "(self, value, /)", equal},
    {"__ne__", "(self, value, /)", unequal},
    {"__hash__", "(self, /)", hash},
    {"__copy__", "(self, /)", returnSelf},
    {"__deepcopy__", "(self, memo, /)", returnSelf},
    {"__class_getitem__", "(cls, object, /)", makeAlias, NativeKind::Leaf,
     NativeRole::ClassMethod},
    GETTER("pattern", field<PatternSource>),
    GETTER("flags", field<PatternFlags>),
    GETTER("groups", numGroups),
    GETTER("groupindex", groupIndex),
};

NativeDef iterator[] = {
    {"__iter__", "(self, /)", returnSelf},
    {"__next__", "(self, /)", iteratorNext},
};
NativeDef scanner[] = {
    {"match", "(self, /)", scannerFind<Mode::Match>},
    {"search", "(self, /)", scannerFind<Mode::Search>},
    GETTER("pattern", scannerPattern),
};

#define FUNCTION(NAME, METHOD)                                                 \
  {NAME, "(pattern, string, flags=0)", byPattern<METHOD>}
NativeDef table[] = {
    FUNCTION("match", find<Mode::Match>),
    FUNCTION("fullmatch", find<Mode::FullMatch>),
    FUNCTION("search", find<Mode::Search>),
    FUNCTION("findall", findAll),
    FUNCTION("finditer", scan<TypeId::MatchIterator>),
    {.name = "split",
     .signature = "(pattern, string, maxsplit=0, flags=0)",
     .function = splitByPattern,
     .kind = NativeKind::Replay,
     .quick = quickSplit<splitByPattern, 2>},
    {"compile", "(pattern, flags=0)", compile},
    {"escape", "(pattern)", escape},
    {"purge", "()", purge},
    {"_setup", "(error_class, /)", setup},
};
#undef FUNCTION
#undef GETTER
#undef SEARCH
} // namespace

Value re::makeAlias(Session &session, Value *args) {
  return makeGenericAlias(session, args[0], args[1]);
}

NativeTable re::patternMethods() { return methods; }
NativeTable re::iteratorMethods() { return iterator; }
NativeTable re::scannerMethods() { return scanner; }
NativeTable re::patternFunctions() { return table; }
