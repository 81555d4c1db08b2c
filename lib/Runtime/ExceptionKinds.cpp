//===--- ExceptionKinds.cpp - Methods of particular exceptions ------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ExceptionTables.h"

#include <algorithm>

namespace montyjit {

namespace {

ExceptionObject *selfOf(Value *args) { return args[0].as<ExceptionObject>(); }

template <uint32_t Index> Value getField(Session &, Value *args) {
  Value value = selfOf(args)->fields[Index];
  return value ? value : none();
}

template <uint32_t Index> Value setField(Session &, Value *args) {
  selfOf(args)->fields[Index] = args[1];
  return none();
}

/// One of the pair (end_lineno, end_offset).
template <uint32_t Index> Value getSyntaxEnd(Session &, Value *args) {
  Value pair = selfOf(args)->fields[5];
  return pair ? pair.as<Tuple>()->items[Index] : none();
}

/// An attribute that nothing sets.
Value getNone(Session &, Value *) { return none(); }

template <uint32_t Index> Value setSyntaxEnd(Session &session, Value *args) {
  Value pair = selfOf(args)->fields[5];
  Value parts[] = {none(), none()};
  if (pair)
    std::copy_n(pair.as<Tuple>()->items, 2, parts);
  parts[Index] = args[1] ? args[1] : none();
  selfOf(args)->fields[5] =
      Value::fromObject(makePair(session, parts[0], parts[1]));
  return none();
}

std::string text(Value value) { return toUtf8(asStr(value)); }

Value newStr(Session &session, const std::string &utf8) {
  return Value::fromObject(makeStr(session, utf8));
}

//===----------------------------------------------------------------------===//
// Constructors with keywords
//===----------------------------------------------------------------------===//

/// (self, *args, then one word per field from \p first on).
Value initWithKeywords(Value *args, uint32_t first, uint32_t count) {
  ExceptionObject *self = selfOf(args);
  self->args = args[1];
  for (uint32_t i = 0; i < count; ++i)
    self->fields[first + i] = args[2 + i];
  return none();
}

Value nameInit(Session &, Value *args) { return initWithKeywords(args, 0, 1); }

Value attributeInit(Session &, Value *args) {
  return initWithKeywords(args, 0, 2);
}

Value importInit(Session &, Value *args) {
  Tuple *positional = args[1].as<Tuple>();
  selfOf(args)->fields[0] =
      positional->size == 1 ? positional->items[0] : Value::empty();
  return initWithKeywords(args, 1, 3);
}

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

Value keyStr(Session &session, Value *args) {
  Tuple *arguments = selfOf(args)->args.as<Tuple>();
  if (arguments->size == 1)
    return session.repr(arguments->items[0]);
  return strOfArguments(session, args[0]);
}

Value importStr(Session &session, Value *args) {
  Value message = selfOf(args)->fields[0];
  if (message && isStr(message))
    return message;
  return strOfArguments(session, args[0]);
}

/// "[Errno 2] No such file or directory: 'a' -> 'b'".
Value osStr(Session &session, Value *args) {
  Value *fields = selfOf(args)->fields;
  if (!fields[2] && !(fields[0] && fields[1]))
    return strOfArguments(session, args[0]);
  Value parts[4];
  for (uint32_t i = 0; i < 2; ++i)
    if (parts[i] = session.str(fields[i] ? fields[i] : none()); !parts[i])
      return Value::empty();
  for (uint32_t i = 2; i < 4 && fields[2] && fields[i]; ++i)
    if (parts[i] = session.repr(fields[i]); !parts[i])
      return Value::empty();
  std::string result = "[Errno " + text(parts[0]) + "] " + text(parts[1]);
  if (parts[2])
    result += ": " + text(parts[2]);
  if (parts[3])
    result += " -> " + text(parts[3]);
  return newStr(session, result);
}

/// What the texts of the Unicode errors are made of.
struct UnicodeParts {
  std::string encoding, reason;
  int64_t start = 0, end = 0;
  Value object;

  /// The range is one item of an object with \p length items.
  bool isSingle(uint64_t length) const {
    return start >= 0 && uint64_t(start) < length && end == start + 1;
  }
};

/// \return false if the exception has not been initialised, or with an
/// exception pending.
bool readUnicodeParts(Session &session, Value self, UnicodeParts &parts) {
  Value *fields = self.as<ExceptionObject>()->fields;
  if (!fields[1] || !fields[2] || !fields[3] || !fields[4])
    return false;
  Value encoding = session.str(fields[0] ? fields[0] : none());
  Value reason = encoding ? session.str(fields[4]) : Value::empty();
  if (!reason)
    return false;
  parts.encoding = text(encoding);
  parts.reason = text(reason);
  parts.object = unwrap(fields[1]);
  (void)!intToInt64(unwrap(fields[2]), parts.start);
  (void)!intToInt64(unwrap(fields[3]), parts.end);
  return true;
}

Value unreadable(Session &session) {
  return session.hasRaised() || session.hasSuspended()
             ? Value::empty()
             : Value::fromObject(emptyStr());
}

Value decodeStr(Session &session, Value *args) {
  UnicodeParts parts;
  if (!readUnicodeParts(session, args[0], parts))
    return unreadable(session);
  auto *bytes = parts.object.as<BytesObject>();
  if (parts.isSingle(bytes->length))
    return newStr(
        session,
        fmt::format("'{}' codec can't decode byte 0x{:02x} in position {}: {}",
                    parts.encoding, bytes->data[parts.start], parts.start,
                    parts.reason));
  return newStr(
      session,
      fmt::format("'{}' codec can't decode bytes in position {}-{}: {}",
                  parts.encoding, parts.start, parts.end - 1, parts.reason));
}

std::string escaped(uint32_t c) {
  if (c <= 0xff)
    return fmt::format("\\x{:02x}", c);
  return c <= 0xffff ? fmt::format("\\u{:04x}", c)
                     : fmt::format("\\U{:08x}", c);
}

/// "... character '\xe9' in position 1: why", for encoding and translating.
Value characterErrorStr(Session &session, const UnicodeParts &parts,
                        const std::string &verb) {
  Str *string = parts.object.as<Str>();
  if (parts.isSingle(string->length))
    return newStr(session,
                  fmt::format("{} character '{}' in position {}: {}", verb,
                              escaped(string->at(uint32_t(parts.start))),
                              parts.start, parts.reason));
  return newStr(session,
                fmt::format("{} characters in position {}-{}: {}", verb,
                            parts.start, parts.end - 1, parts.reason));
}

Value encodeStr(Session &session, Value *args) {
  UnicodeParts parts;
  if (!readUnicodeParts(session, args[0], parts))
    return unreadable(session);
  return characterErrorStr(session, parts,
                           "'" + parts.encoding + "' codec can't encode");
}

Value translateStr(Session &session, Value *args) {
  UnicodeParts parts;
  if (!readUnicodeParts(session, args[0], parts))
    return unreadable(session);
  return characterErrorStr(session, parts, "can't translate");
}

/// "message (file.py, line 3)".
Value syntaxStr(Session &session, Value *args) {
  Value *fields = selfOf(args)->fields;
  Value message = session.str(fields[0] ? fields[0] : none());
  if (!message)
    return message;
  bool hasFile = fields[1] && asStr(fields[1]);
  int64_t line = 0;
  bool hasLine = fields[2] && isInstance(fields[2], TypeId::Int) &&
                 intToInt64(unwrap(fields[2]), line);
  if (!hasFile && !hasLine)
    return message;
  std::string place;
  if (hasFile) {
    place = text(fields[1]);
    place.erase(0, place.rfind('/') + 1);
  }
  if (hasLine)
    place += fmt::format("{}line {}", hasFile ? ", " : "", line);
  return newStr(session, text(message) + " (" + place + ")");
}

//===----------------------------------------------------------------------===//
// OSError
//===----------------------------------------------------------------------===//

bool overrides(Session &session, Type *type, Special special) {
  return !(session.lookupSpecial(type, special) ==
           session.lookupSpecial(builtinType(TypeId::OSError), special));
}

/// Subclasses that override `__init__` but not `__new__` get their arguments
/// there, all others here.
bool initialisesLate(Session &session, Type *type) {
  return overrides(session, type, Special::Init) &&
         !overrides(session, type, Special::New);
}

Value osNew(Session &session, Value *args) {
  Type *type = args[0].as<Type>();
  Tuple *arguments = args[1].as<Tuple>();
  bool isLate = initialisesLate(session, type);
  bool isBase = type == builtinType(TypeId::OSError);
  int64_t error = 0;
  if (isBase && arguments->size >= 2 && arguments->size <= 5 &&
      arguments->items[0].isInt())
    if (error = arguments->items[0].asInt(); error == int(error))
      type = builtinType(osErrorType(int(error)));
  auto *made = static_cast<ExceptionObject *>(newInstance(session, type));
  made->args = Value::fromObject(isLate ? makeTuple(session, 0) : arguments);
  if (isLate)
    return Value::fromObject(made);
  if (!rejectKeywords(session, Value::fromObject(made), args[2]) ||
      !setExceptionFields(session, made, arguments))
    return Value::empty();
  return Value::fromObject(made);
}

Value osInit(Session &session, Value *args) {
  if (!initialisesLate(session, typeOf(args[0])))
    return none();
  if (!rejectKeywords(session, args[0], args[2]))
    return Value::empty();
  selfOf(args)->args = args[1];
  return setExceptionFields(session, selfOf(args), args[1].as<Tuple>())
             ? none()
             : Value::empty();
}

Value getCharactersWritten(Session &session, Value *args) {
  if (Value count = selfOf(args)->fields[4])
    return count;
  return session.raise(TypeId::AttributeError, "characters_written");
}

Value setCharactersWritten(Session &session, Value *args) {
  Value &field = selfOf(args)->fields[4];
  if (!args[1] && !field)
    return session.raise(TypeId::AttributeError, "characters_written");
  Value count = args[1] ? session.index(args[1]) : none();
  if (!count)
    return count;
  field = args[1] ? count : Value::empty();
  return none();
}

#define FIELD(NAME, INDEX)                                                     \
  {NAME, "(self, /)", getField<INDEX>, NativeKind::Leaf, NativeRole::Getter},  \
  {                                                                            \
    NAME, "(self, value, /)", setField<INDEX>, NativeKind::Leaf,               \
        NativeRole::Setter                                                     \
  }

NativeDef stopIterationMethods[] = {FIELD("value", 0)};
NativeDef systemExitMethods[] = {FIELD("code", 0)};
NativeDef nameMethods[] = {
    {"__init__", "(self, /, *args, name=None)", nameInit}, FIELD("name", 0)};
NativeDef attributeMethods[] = {
    {"__init__", "(self, /, *args, name=None, obj=None)", attributeInit},
    FIELD("name", 0),
    FIELD("obj", 1)};
NativeDef importMethods[] = {
    {"__init__", "(self, /, *args, name=None, path=None, name_from=None)",
     importInit},
    {"__str__", "(self, /)", importStr, NativeKind::Replay},
    FIELD("msg", 0),
    FIELD("name", 1),
    FIELD("path", 2),
    FIELD("name_from", 3)};
NativeDef keyMethods[] = {{"__str__", "(self, /)", keyStr, NativeKind::Replay}};
NativeDef osMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", osNew, NativeKind::Leaf,
     NativeRole::Static},
    {"__init__", "(self, /, *args, **kwargs)", osInit},
    {"__str__", "(self, /)", osStr, NativeKind::Replay},
    FIELD("errno", 0),
    FIELD("strerror", 1),
    FIELD("filename", 2),
    FIELD("filename2", 3),
    {"characters_written", "(self, /)", getCharactersWritten, NativeKind::Leaf,
     NativeRole::Getter},
    {"characters_written", "(self, value, /)", setCharactersWritten,
     NativeKind::Replay, NativeRole::Setter}};
#define UNICODE_FIELDS                                                         \
  FIELD("encoding", 0), FIELD("object", 1), FIELD("start", 2),                 \
      FIELD("end", 3), FIELD("reason", 4)
NativeDef decodeMethods[] = {
    {"__str__", "(self, /)", decodeStr, NativeKind::Replay}, UNICODE_FIELDS};
NativeDef encodeMethods[] = {
    {"__str__", "(self, /)", encodeStr, NativeKind::Replay}, UNICODE_FIELDS};
NativeDef translateMethods[] = {
    {"__str__", "(self, /)", translateStr, NativeKind::Replay}, UNICODE_FIELDS};
NativeDef syntaxMethods[] = {
    {"__str__", "(self, /)", syntaxStr, NativeKind::Replay},
    FIELD("msg", 0),
    FIELD("filename", 1),
    FIELD("lineno", 2),
    FIELD("offset", 3),
    FIELD("text", 4),
    {"print_file_and_line", "(self, /)", getNone, NativeKind::Leaf,
     NativeRole::Getter},
    {"end_lineno", "(self, /)", getSyntaxEnd<0>, NativeKind::Leaf,
     NativeRole::Getter},
    {"end_lineno", "(self, value, /)", setSyntaxEnd<0>, NativeKind::Leaf,
     NativeRole::Setter},
    {"end_offset", "(self, /)", getSyntaxEnd<1>, NativeKind::Leaf,
     NativeRole::Getter},
    {"end_offset", "(self, value, /)", setSyntaxEnd<1>, NativeKind::Leaf,
     NativeRole::Setter}};
#undef UNICODE_FIELDS
#undef FIELD

} // namespace

void initExceptionKinds() {
  addMethods(TypeId::StopIteration, stopIterationMethods);
  addMethods(TypeId::SystemExit, systemExitMethods);
  addMethods(TypeId::NameError, nameMethods);
  addMethods(TypeId::AttributeError, attributeMethods);
  addMethods(TypeId::ImportError, importMethods);
  addMethods(TypeId::KeyError, keyMethods);
  addMethods(TypeId::OSError, osMethods);
  addMethods(TypeId::UnicodeDecodeError, decodeMethods);
  addMethods(TypeId::UnicodeEncodeError, encodeMethods);
  addMethods(TypeId::UnicodeTranslateError, translateMethods);
  addMethods(TypeId::SyntaxError, syntaxMethods);
}

} // namespace montyjit
