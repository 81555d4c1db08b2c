//===- StrSpecial.cpp - str's special methods -------------------*- C++ -*-===//

#include "StrArgs.h"
#include "StrMethods.h"
#include "StrText.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Operations.h"

namespace montyjit {

Str *repeatStr(Session &session, Str *string, int64_t count) {
  if (count <= 0 || string->length == 0)
    return emptyStr();
  if (count == 1)
    return string;
  if (count > INT64_MAX / string->length) {
    session.raise(TypeId::OverflowError, "repeated string is too long");
    return nullptr;
  }
  uint64_t length = uint64_t(count) * string->length;
  Str *result = allocateStr(session, length, string->width);
  if (!result)
    return nullptr;
  result->isAscii = string->isAscii;
  auto *to = static_cast<uint8_t *>(mutableText(result));
  if (string->length == 1) {
    fillText(to, string->width, string->at(0), length);
    return result;
  }
  size_t bytes = size_t(length) * string->width;
  size_t done = size_t(string->length) * string->width;
  std::memcpy(to, string->data, done);
  for (; done < bytes; done *= 2)
    std::memcpy(to + done, to, std::min(done, bytes - done));
  return result;
}

namespace {

//===----------------------------------------------------------------------===//
// Construction
//===----------------------------------------------------------------------===//

/// `str(object, encoding, errors)`.
Value decodeObject(Session &session, Value *args) {
  std::string encoding, errors;
  if (!codecArg(session, "str", "encoding", args[2], "utf-8", encoding) ||
      !codecArg(session, "str", "errors", args[3], "strict", errors))
    return Value::empty();
  if (!args[1])
    return Value::fromObject(emptyStr());
  std::string_view data;
  if (bytesView(args[1], data))
    return strResult(decodeBytes(session, args[1], data, encoding, errors));
  if (asStr(args[1]))
    return session.raise(TypeId::TypeError, "decoding str is not supported");
  return session.raiseFormat(
      TypeId::TypeError, "decoding to str: need a bytes-like object, {} found",
      typeName(args[1]));
}

Value strNew(Session &session, Value *args) {
  auto *type = args[0].as<Type>();
  Value result = Value::fromObject(emptyStr());
  if (args[2] || args[3])
    result = decodeObject(session, args);
  else if (args[1])
    result = session.str(args[1]);
  if (!result || type == builtinType(TypeId::Str))
    return result;
  return newWrapper(session, type, Value::fromObject(asStr(result)));
}

Value strGetNewArgs(Session &session, Value *args) {
  Value plain = Value::fromObject(asStr(args[0]));
  return Value::fromObject(makeTuple(session, &plain, 1));
}

//===----------------------------------------------------------------------===//
// Operators
//===----------------------------------------------------------------------===//

Value strAdd(Session &session, Value *args) {
  Str *right = asStr(args[1]);
  if (!right)
    return session.raiseFormat(TypeId::TypeError,
                               "can only concatenate str (not \"{}\") to str",
                               typeName(args[1]));
  return strResult(concatStr(session, asStr(args[0]), right));
}

Value strMul(Session &session, Value *args) {
  if (!hasIndex(session, args[1]))
    return notImplemented();
  int64_t count;
  if (!repeatArg(session, args[1], count))
    return Value::empty();
  return strResult(repeatStr(session, asStr(args[0]), count));
}

Value strMod(Session &session, Value *args) {
  return percentFormat(session, asStr(args[0]), args[1]);
}

Value strRMod(Session &session, Value *args) {
  Str *format = asStr(args[1]);
  return format ? percentFormat(session, format, args[0]) : notImplemented();
}

template <CompareOperator Op> Value strCompare(Session &, Value *args) {
  Str *left = asStr(args[0]), *right = asStr(args[1]);
  if (!right)
    return notImplemented();
  switch (Op) {
  case CompareOperator::Eq:
    return boolValue(equalStr(left, right));
  case CompareOperator::NotEq:
    return boolValue(!equalStr(left, right));
  case CompareOperator::Lt:
    return boolValue(compareStr(left, right) < 0);
  case CompareOperator::LtE:
    return boolValue(compareStr(left, right) <= 0);
  case CompareOperator::Gt:
    return boolValue(compareStr(left, right) > 0);
  default:
    return boolValue(compareStr(left, right) >= 0);
  }
}

//===----------------------------------------------------------------------===//
// Sequence
//===----------------------------------------------------------------------===//

Value strGetItem(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  if (isExactly(args[1], TypeId::Slice)) {
    SliceBounds bounds;
    if (!resolveSlice(session, args[1], string->length, bounds))
      return Value::empty();
    return strResult(sliceStr(session, string, bounds.start, bounds.step,
                              uint32_t(bounds.count)));
  }
  if (!hasIndex(session, args[1]))
    return session.raiseFormat(TypeId::TypeError,
                               "string indices must be integers, not '{}'",
                               typeName(args[1]));
  int64_t index;
  if (!indexArg(session, args[1], string->length, "string index out of range",
                index))
    return Value::empty();
  return Value::fromObject(makeChar(session, string->at(uint32_t(index))));
}

Value strLen(Session &, Value *args) {
  return Value::fromInt(asStr(args[0])->length);
}

Value strIter(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  TypeId id = string->isAscii ? TypeId::StrAsciiIterator : TypeId::StrIterator;
  return Value::fromObject(
      makeIterator(session, id, Value::fromObject(string)));
}

//===----------------------------------------------------------------------===//
// Conversion
//===----------------------------------------------------------------------===//

Value strHash(Session &session, Value *args) {
  return makeInt(session, hashStr(asStr(args[0])));
}

Value strRepr(Session &session, Value *args) {
  return strResult(reprStr(session, asStr(args[0])));
}

Value strStr(Session &, Value *args) {
  return Value::fromObject(asStr(args[0]));
}

Value strEncode(Session &session, Value *args) {
  if (!args[1] && !args[2] && asStr(args[0])->isAscii) {
    BytesObject *bytes = makeBytes(session, asStr(args[0])->ascii());
    return bytes ? Value::fromObject(bytes) : Value::empty();
  }
  std::string encoding, errors;
  if (!codecArg(session, "encode", "encoding", args[1], "utf-8", encoding) ||
      !codecArg(session, "encode", "errors", args[2], "strict", errors))
    return Value::empty();
  BytesObject *bytes = encodeStr(session, asStr(args[0]), encoding, errors);
  return bytes ? Value::fromObject(bytes) : Value::empty();
}

Value strSizeOf(Session &, Value *args) {
  Str *string = asStr(args[0]);
  uint64_t header = string->isAscii ? 40 : 56;
  return Value::fromInt(
      int64_t(header + (uint64_t(string->length) + 1) * string->width));
}

NativeDef methods[] = {
    {"__new__", "(cls, object='', encoding='utf-8', errors='strict')", strNew,
     NativeKind::Replay, NativeRole::Static},
    {"__getnewargs__", "(self, /)", strGetNewArgs},
    {"__sizeof__", "(self, /)", strSizeOf},
    {"__add__", "(self, value, /)", strAdd},
    {"__mul__", "(self, value, /)", strMul, NativeKind::Replay},
    {"__rmul__", "(self, value, /)", strMul, NativeKind::Replay},
    {"__mod__", "(self, value, /)", strMod, NativeKind::Replay},
    {"__rmod__", "(self, value, /)", strRMod, NativeKind::Replay},
    {"__eq__", "(self, value, /)", strCompare<CompareOperator::Eq>},
    {"__ne__", "(self, value, /)", strCompare<CompareOperator::NotEq>},
    {"__lt__", "(self, value, /)", strCompare<CompareOperator::Lt>},
    {"__le__", "(self, value, /)", strCompare<CompareOperator::LtE>},
    {"__gt__", "(self, value, /)", strCompare<CompareOperator::Gt>},
    {"__ge__", "(self, value, /)", strCompare<CompareOperator::GtE>},
    {"__getitem__", "(self, key, /)", strGetItem, NativeKind::Replay},
    {"__len__", "(self, /)", strLen},
    {"__iter__", "(self, /)", strIter},
    {"__hash__", "(self, /)", strHash},
    {"__repr__", "(self, /)", strRepr},
    {"__str__", "(self, /)", strStr},
    {"encode", "(self, /, encoding='utf-8', errors='strict')", strEncode},
};

} // namespace

NativeTable strSpecialMethods() { return methods; }

void initStrings() {
  registerStrBuffers();
  for (NativeTable table :
       {strSpecialMethods(), strCaseMethods(), strClassMethods(),
        strEditMethods(), strFormatMethods(), strJoinMethods(),
        strSearchMethods(), strSplitMethods(), strTranslateMethods()})
    addMethods(TypeId::Str, table);
}

} // namespace montyjit
