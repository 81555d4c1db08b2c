//===- StrTranslate.cpp - translate, maketrans ------------------*- C++ -*-===//

#include "StrArgs.h"
#include "StrMethods.h"
#include "StrText.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"

namespace montyjit {

namespace {

/// What the table says of one character.
struct Translation {
  enum Kind : uint8_t { Unknown, Keep, Delete, Char, Text } kind = Unknown;
  uint32_t codePoint = 0;
  Str *text = nullptr;
};

/// Asks \p table for \p codePoint. May suspend. \return false with status.
bool lookUp(Session &session, Value table, uint32_t codePoint,
            Translation &out) {
  Value found = session.getItem(table, Value::fromInt(codePoint));
  if (!found) {
    out.kind = Translation::Keep;
    return session.hasRaised() && session.clearIf(TypeId::LookupError);
  }
  if (found == none()) {
    out.kind = Translation::Delete;
    return true;
  }
  if (Str *text = asStr(found)) {
    out.kind = Translation::Text;
    out.text = text;
    return true;
  }
  Value integer = asIntValue(found);
  int64_t code;
  if (!integer) {
    session.raise(TypeId::TypeError,
                  "character mapping must return integer, None or str");
    return false;
  }
  if (!intToInt64(integer, code) || code < 0 || code > 0x10ffff) {
    session.raise(TypeId::ValueError,
                  "character mapping must be in range(0x110000)");
    return false;
  }
  out.kind = Translation::Char;
  out.codePoint = uint32_t(code);
  return true;
}

void addTranslated(StrBuilder &out, const Translation &translation,
                   uint32_t codePoint) {
  switch (translation.kind) {
  case Translation::Keep:
    return out.append(codePoint);
  case Translation::Char:
    return out.append(translation.codePoint);
  case Translation::Text:
    return out.append(translation.text);
  case Translation::Unknown:
  case Translation::Delete:
    return;
  }
}

/// For ASCII text CPython asks the table once per character that occurs; as it
/// does, answers are remembered while they are ASCII characters or deletions.
bool isCacheable(const Translation &translation) {
  switch (translation.kind) {
  case Translation::Keep:
  case Translation::Delete:
    return true;
  case Translation::Char:
    return translation.codePoint < 128;
  case Translation::Text:
    return translation.text->length == 1 && translation.text->isAscii;
  case Translation::Unknown:
    return false;
  }
  return false;
}

Value strTranslate(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  StrBuilder out(session);
  Translation known[128];
  bool useCache = string->isAscii;
  for (uint32_t i = 0; i < string->length; ++i) {
    uint32_t codePoint = string->at(i);
    Translation translation;
    if (useCache && known[codePoint].kind != Translation::Unknown) {
      translation = known[codePoint];
    } else {
      if (!lookUp(session, args[1], codePoint, translation) || !session.poll())
        return Value::empty();
      useCache = useCache && isCacheable(translation);
      if (useCache)
        known[codePoint] = translation;
    }
    addTranslated(out, translation, codePoint);
  }
  return strResult(out.finish());
}

Value raiseType(Session &session, const char *message) {
  return session.raise(TypeId::TypeError, message);
}

/// maketrans(dict): keys of one character become numbers.
Value tableFromDict(Session &session, Dict *source, Dict *table) {
  for (uint32_t i = 0; i < source->used; ++i) {
    auto [hash, key, value] = source->entries[i];
    if (!key)
      continue;
    if (Str *string = asStr(key)) {
      if (string->length != 1)
        return session.raise(
            TypeId::ValueError,
            "string keys in translate table must be of length 1");
      key = Value::fromInt(string->at(0));
    } else if (!asIntValue(key)) {
      return raiseType(session,
                       "keys in translate table must be strings or integers");
    }
    if (!dictSet(session, table, key, value) || !session.poll())
      return Value::empty();
  }
  return Value::fromObject(table);
}

Value tableFromStrings(Session &session, Str *from, Str *to, Str *removed,
                       Dict *table) {
  if (from->length != to->length)
    return session.raise(
        TypeId::ValueError,
        "the first two maketrans arguments must have equal length");
  for (uint32_t i = 0; i < from->length; ++i)
    if (!dictSet(session, table, Value::fromInt(from->at(i)),
                 Value::fromInt(to->at(i))) ||
        !session.poll())
      return Value::empty();
  for (uint32_t i = 0; removed && i < removed->length; ++i)
    if (!dictSet(session, table, Value::fromInt(removed->at(i)), none()) ||
        !session.poll())
      return Value::empty();
  return Value::fromObject(table);
}

Value strMakeTrans(Session &session, Value *args) {
  Str *to = nullptr, *removed = nullptr;
  if (args[1] && !(to = strArg(session, "maketrans", 2, args[1])))
    return Value::empty();
  if (args[2] && !(removed = strArg(session, "maketrans", 3, args[2])))
    return Value::empty();
  Dict *table = makeDict(session);
  if (to) {
    Str *from = asStr(args[0]);
    if (!from)
      return raiseType(session, "first maketrans argument must be a string if "
                                "there is a second argument");
    return tableFromStrings(session, from, to, removed, table);
  }
  if (!isDict(args[0]))
    return raiseType(session, "if you give only one argument to maketrans it "
                              "must be a dict");
  return tableFromDict(session, args[0].as<Dict>(), table);
}

NativeDef methods[] = {
    {"translate", "(self, table, /)", strTranslate, NativeKind::Replay},
    {"maketrans", "(x, y=<unrepresentable>, z=<unrepresentable>, /)",
     strMakeTrans, NativeKind::Replay, NativeRole::Static},
};

} // namespace

NativeTable strTranslateMethods() { return methods; }

} // namespace montyjit
