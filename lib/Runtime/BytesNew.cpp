//===- BytesNew.cpp - bytes(...) and bytearray(...) -------------*- C++ -*-===//

#include "BytesNew.h"

#include "BytesText.h"
#include "StrArgs.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/Str.h"

#include <cstring>

namespace montyjit {

bool appendByteValue(Session &session, ByteArrayObject *array, Value value,
                     const char *message) {
  int64_t number;
  if (!intToInt64(value, number) || number < 0 || number > 255) {
    session.raise(TypeId::ValueError, message);
    return false;
  }
  uint64_t length = array->length;
  if (!resizeByteArray(session, array, length + 1))
    return false;
  array->data[length] = uint8_t(number);
  return true;
}

namespace {

/// The content that a constructor makes: `bytes` for both kinds.
Value contentOf(BytesObject *bytes) {
  return bytes ? Value::fromObject(bytes) : Value::empty();
}

/// The arguments call for text to be encoded, or for nothing.
bool isTextual(const Value *args) {
  return args[2] || args[3] || !args[1] || asStr(args[1]);
}

Value encodeArgs(Session &session, Value *args) {
  std::string encoding, errors;
  const char *name = "bytes";
  if (!codecArg(session, name, "encoding", args[2], "utf-8", encoding) ||
      !codecArg(session, name, "errors", args[3], "strict", errors))
    return Value::empty();
  Str *text = args[1] ? asStr(args[1]) : nullptr;
  if (text && !args[2])
    return session.raise(TypeId::TypeError,
                         "string argument without an encoding");
  if (!text && (args[2] || args[3]))
    return session.raise(TypeId::TypeError,
                         args[2] ? "encoding without a string argument"
                                 : "errors without a string argument");
  if (!text)
    return contentOf(makeBytes(session, ""));
  return contentOf(encodeStr(session, text, encoding, errors));
}

Value zeroBytes(Session &session, Value count, Value source) {
  int64_t size;
  if (!intToInt64(count, size))
    return session.raiseFormat(TypeId::OverflowError,
                               "cannot fit '{}' into an index-sized integer",
                               typeName(source));
  if (size < 0)
    return session.raise(TypeId::ValueError, "negative count");
  BytesObject *bytes = allocateBytes(session, uint64_t(size));
  if (bytes)
    std::memset(bytes->data, 0, size_t(size));
  return contentOf(bytes);
}

/// What `__bytes__` answered.
Value checkBytes(Session &session, Value result) {
  if (asBytes(result))
    return result;
  return session.raiseFormat(TypeId::TypeError,
                             "__bytes__ returned non-bytes (type {})",
                             typeName(result));
}

/// Gives the constructor's result its type.
template <bool IsArray>
Value finishNew(Session &session, Value target, Value content) {
  if (!content)
    return content;
  if (IsArray) {
    ByteArrayObject *array = asByteArray(target);
    std::string_view data = viewOf(asBytes(content));
    return replaceBytes(session, array, 0, array->length, data)
               ? none()
               : Value::empty();
  }
  auto *type = target.as<Type>();
  if (type == builtinType(TypeId::Bytes) && !isBytes(content))
    return content; // A subclass of bytes from __bytes__.
  return newWrapper(session, type, Value::fromObject(asBytes(content)));
}

Value raiseNotConvertible(Session &session, Value source, bool isArray) {
  return session.raiseFormat(TypeId::TypeError,
                             "cannot convert '{}' object to {}",
                             typeName(source), isArray ? "bytearray" : "bytes");
}

template <uint32_t Iterator> bool isSoundCollect(const Frame *f) {
  return holdsValue(f, Iterator) && holds(f, Iterator + 1, TypeId::ByteArray);
}

template <bool IsArray> bool isSoundNew(const Frame *f) {
  bool collects = f->resume == 4 || f->resume == 5;
  return (IsArray || holdsClass(f, 0, TypeId::Bytes)) && holdsValue(f, 1) &&
         (!collects || isSoundCollect<4>(f));
}

bool isSoundExtend(const Frame *f) {
  return f->resume < 2 || isSoundCollect<2>(f);
}

/// Slots: class or self, source, encoding, errors; iterator, collected bytes.
template <bool IsArray> Value newStep(Frame *f) {
  static constexpr const char *outOfRange =
      IsArray ? ByteOutOfRange : "bytes must be in range(0, 256)";
  Session &s = *f->session;
  Value item;
  std::string_view view;
  RESUMABLE_BEGIN(f);
  if (isTextual(f->slots))
    return finishNew<IsArray>(s, f->slots[0], encodeArgs(s, f->slots));
  if (!IsArray && s.lookupSpecial(typeOf(f->slots[1]), Special::Bytes)) {
    AWAIT(1, item, s.callSpecial(Special::Bytes, f->slots[1]));
    item = checkBytes(s, item);
    return finishNew<IsArray>(s, f->slots[0], item);
  }
  if (hasIndex(s, f->slots[1])) {
    AWAIT_INT(2, item, s.index(f->slots[1]));
    item = zeroBytes(s, item, f->slots[1]);
    return finishNew<IsArray>(s, f->slots[0], item);
  }
  if (!bytesView(f->slots[1], view) && hasBuffer(s, f->slots[1])) {
    AWAIT(6, f->slots[1], callBuffer(s, f->slots[1]));
  }
  if (bytesView(f->slots[1], view))
    return finishNew<IsArray>(s, f->slots[0], contentOf(makeBytes(s, view)));
  AWAIT_CATCH(3, f->slots[4], s.iter(f->slots[1]));
  if (!f->slots[4])
    return s.clearIf(TypeId::TypeError)
               ? raiseNotConvertible(s, f->slots[1], IsArray)
               : Value::empty();
  f->slots[5] = Value::fromObject(makeByteArray(s, ""));
  for (;;) {
    AWAIT_NEXT(4, item, f->slots[4]);
    if (item == Value::exhausted())
      break;
    if (!item.isInt()) {
      AWAIT_INT(5, item, s.index(item));
    }
    if (!appendByteValue(s, f->slots[5].as<ByteArrayObject>(), item,
                         outOfRange) ||
        !s.poll())
      return Value::empty();
  }
  view = viewOf(f->slots[5].as<ByteArrayObject>());
  return finishNew<IsArray>(s, f->slots[0], contentOf(makeBytes(s, view)));
  RESUMABLE_END();
}

/// Slots: self, iterable; iterator, collected bytes.
Value extendStep(Frame *f) {
  Session &s = *f->session;
  Value item;
  std::string_view view;
  RESUMABLE_BEGIN(f);
  if (bytesView(f->slots[1], view))
    return extendByteArray(s, asByteArray(f->slots[0]), view);
  if (asStr(f->slots[1]))
    return s.raise(TypeId::TypeError,
                   "expected iterable of integers; got: 'str'");
  AWAIT_CATCH(1, f->slots[2], s.iter(f->slots[1]));
  if (!f->slots[2]) {
    if (s.clearIf(TypeId::TypeError))
      s.raiseFormat(TypeId::TypeError, "can't extend bytearray with {}",
                    typeName(f->slots[1]));
    return Value::empty();
  }
  f->slots[3] = Value::fromObject(makeByteArray(s, ""));
  for (;;) {
    AWAIT_NEXT(2, item, f->slots[2]);
    if (item == Value::exhausted())
      break;
    if (!item.isInt()) {
      AWAIT_INT(3, item, s.index(item));
    }
    if (!appendByteValue(s, f->slots[3].as<ByteArrayObject>(), item,
                         ByteOutOfRange) ||
        !s.poll())
      return Value::empty();
  }
  return extendByteArray(s, asByteArray(f->slots[0]),
                         viewOf(f->slots[3].as<ByteArrayObject>()));
  RESUMABLE_END();
}

Value byteArrayNew(Session &session, Value *args) {
  return Value::fromObject(newInstance(session, args[0].as<Type>()));
}

NativeDef bytesTable[] = {
    {.name = "__new__",
     .signature = "(cls, source=b'', encoding='utf-8', errors='strict')",
     .kind = NativeKind::Resumable,
     .role = NativeRole::Static,
     .stateSlots = 2,
     .step = newStep<false>,
     .isSound = isSoundNew<false>},
};

NativeDef byteArrayTable[] = {
    {"__new__", "(cls, /, *args, **kwargs)", byteArrayNew, NativeKind::Leaf,
     NativeRole::Static},
    {.name = "__init__",
     .signature = "(self, source=b'', encoding='utf-8', errors='strict')",
     .kind = NativeKind::Resumable,
     .stateSlots = 2,
     .step = newStep<true>,
     .isSound = isSoundNew<true>},
    {.name = "extend",
     .signature = "(self, iterable_of_ints, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 2,
     .step = extendStep,
     .isSound = isSoundExtend},
};

} // namespace

NativeTable bytesConstructors() { return bytesTable; }
NativeTable byteArrayConstructors() { return byteArrayTable; }

} // namespace montyjit
