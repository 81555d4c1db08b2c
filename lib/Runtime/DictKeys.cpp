//===- DictKeys.cpp - Hashing and comparing keys without callbacks --------===//

#include "DictHash.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Identity.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Str.h"

#include <cmath>
#include <cstring>

using namespace montyjit;

namespace {
/// Kinds of values that compare without running Python code. Values of two
/// different kinds are not equal. Identity: the type has the `__eq__` of
/// object.
enum class KeyKind : uint8_t {
  Other,
  Number,
  Str,
  Bytes,
  None,
  Tuple,
  Identity
};

/// \return whether \p type is known to have the \p special of object.
bool hasOwnOfObject(const Type *type, Special special) {
  const Type *object = builtinType(TypeId::Object);
  return type->specialsVersion == type->version &&
         type->specials[size_t(special)] == object->specials[size_t(special)];
}

KeyKind kindOf(Value value) {
  if (!value.isObject())
    return KeyKind::Number;
  Shape *shape = value.object()->shape;
  if (shape == builtinShape(TypeId::Str))
    return KeyKind::Str;
  if (shape == builtinShape(TypeId::Int) ||
      shape == builtinShape(TypeId::Float) ||
      shape == builtinShape(TypeId::Bool))
    return KeyKind::Number;
  if (shape == builtinShape(TypeId::Tuple))
    return KeyKind::Tuple;
  if (shape == builtinShape(TypeId::Bytes))
    return KeyKind::Bytes;
  if (shape == builtinShape(TypeId::NoneType))
    return KeyKind::None;
  return hasOwnOfObject(shape->type, Special::Eq) ? KeyKind::Identity
                                                  : KeyKind::Other;
}

Known known(bool truth) { return truth ? Known::Yes : Known::No; }

bool isIntegral(Value value) {
  return value.isInt() || (value.isObject() && value.object()->shape !=
                                                   builtinShape(TypeId::Float));
}

Known equalNumbers(Value a, Value b) {
  if (Value::bothInts(a, b))
    return Known::No; // They are not identical.
  bool aIsInt = isIntegral(a), bIsInt = isIntegral(b);
  if (aIsInt && bIsInt)
    return known(compareInts(asIntValue(a), asIntValue(b)) == 0);
  double x, y;
  if (!aIsInt && !bIsInt)
    return known(floatValue(a, x) && floatValue(b, y) && x == y);
  Value integer = asIntValue(aIsInt ? a : b);
  (void)floatValue(aIsInt ? b : a, y);
  if (!integer.isInt())
    return Known::NeedsCall; // Exact comparison takes more than is worth here.
  constexpr double Bound = 4611686018427387904.0; // 2^62
  return known(y > -Bound && y < Bound && y == std::trunc(y) &&
               int64_t(y) == integer.asInt());
}

constexpr int MaxNativeDepth = 16;
/// Items of tuples, and pieces of the texts in them, that are compared without
/// a look at the limits. The same tuple may stand in another many times.
constexpr uint32_t MaxNativeItems = 512;
constexpr uint64_t PieceBytes = 256;

/// \return false if \p more is more than is left.
bool spend(uint32_t &items, uint64_t more) {
  bool fits = more <= MaxNativeItems - items;
  items += fits ? uint32_t(more) : 0;
  return fits;
}

Known equalAtDepth(Value a, Value b, int depth, uint32_t &items);

Known equalTuples(Tuple *a, Tuple *b, int depth, uint32_t &items) {
  uint32_t common = a->size < b->size ? a->size : b->size;
  if (depth == MaxNativeDepth || !spend(items, common))
    return Known::NeedsCall;
  // As CPython, items are compared even when the lengths differ, so an unknown
  // item decides whether Python code runs.
  for (uint32_t i = 0; i < common; ++i) {
    if (a->items[i] == b->items[i])
      continue;
    if (Value::bothInts(a->items[i], b->items[i]))
      return Known::No;
    Known known = equalAtDepth(a->items[i], b->items[i], depth + 1, items);
    if (known != Known::Yes)
      return known;
  }
  return known(a->size == b->size);
}

Known equalAtDepth(Value a, Value b, int depth, uint32_t &items) {
  if (a == b)
    return Known::Yes;
  KeyKind kind = kindOf(a), other = kindOf(b);
  if (kind == KeyKind::Other || other == KeyKind::Other)
    return Known::NeedsCall;
  if (kind != other)
    return Known::No;
  switch (kind) {
  case KeyKind::Number:
    return equalNumbers(a, b);
  case KeyKind::Str:
    if (depth && !spend(items, a.as<Str>()->length / PieceBytes))
      return Known::NeedsCall;
    return known(equalStr(a.as<Str>(), b.as<Str>()));
  case KeyKind::Bytes: {
    auto *x = a.as<BytesObject>(), *y = b.as<BytesObject>();
    if (depth && !spend(items, uint64_t(x->length) / PieceBytes))
      return Known::NeedsCall;
    return known(x->length == y->length &&
                 std::memcmp(x->data, y->data, x->length) == 0);
  }
  case KeyKind::Tuple:
    return equalTuples(a.as<Tuple>(), b.as<Tuple>(), depth, items);
  case KeyKind::None:
  case KeyKind::Identity:
  case KeyKind::Other:
    break;
  }
  return Known::No;
}

bool hashAtDepth(Session &session, Value value, int64_t &hash, int depth);

bool hashTuple(Session &session, Tuple *tuple, int64_t &hash, int depth) {
  if (tuple->hash) {
    hash = tuple->hash;
    return true;
  }
  if (depth == MaxNativeDepth)
    return false;
  SequenceHash state;
  for (Value item : *tuple) {
    int64_t itemHash;
    bool isHashed = item.isInt()
                        ? hashQuickly(session, item, itemHash)
                        : hashAtDepth(session, item, itemHash, depth + 1);
    if (!isHashed)
      return false;
    state.add(itemHash);
  }
  hash = tuple->hash = state.finishTuple(tuple->size);
  return true;
}

bool hashAtDepth(Session &session, Value value, int64_t &hash, int depth) {
  constexpr int64_t HashOfNone = 0xFCA86420;
  if (value.isFloat()) {
    hash = hashDouble(value.asFloat(), value);
    return true;
  }
  switch (kindOf(value)) {
  case KeyKind::Number:
    if (isExactly(value, TypeId::Float))
      hash = hashDouble(value.as<FloatObject>()->number, value);
    else
      hash = hashInt(asIntValue(value));
    return true;
  case KeyKind::Str:
    hash = hashStr(value.as<Str>());
    return true;
  case KeyKind::Bytes:
    hash = hashBytesObject(value.as<BytesObject>());
    return true;
  case KeyKind::None:
    hash = HashOfNone;
    return true;
  case KeyKind::Tuple:
    return hashTuple(session, value.as<Tuple>(), hash, depth);
  case KeyKind::Identity:
    if (!hasOwnOfObject(typeOf(value), Special::Hash))
      return false;
    hash = identityHash(session, value);
    return true;
  case KeyKind::Other:
    break;
  }
  return false;
}
} // namespace

Known montyjit::equalNatively(Value a, Value b) {
  uint32_t items = 0;
  return equalAtDepth(a, b, 0, items);
}

bool montyjit::hashNatively(Session &session, Value value, int64_t &hash) {
  if (!isStr(value))
    return hashAtDepth(session, value, hash, 0);
  hash = hashStr(value.as<Str>());
  return true;
}

std::string montyjit::qualifiedTypeName(Session &session, Value value) {
  Type *type = typeOf(value);
  Str *name = type->qualName ? asStr(type->qualName) : type->name;
  std::string text = toUtf8(name ? name : type->name);
  Str *module = type->module ? asStr(type->module) : nullptr;
  if (!module || module == session.intern("__main__") ||
      module == session.intern("builtins"))
    return text;
  return toUtf8(module) + "." + text;
}

bool montyjit::raiseUnhashable(Session &session, Value key, const char *what) {
  if (!session.hasRaised() || !isExactly(session.exception, TypeId::TypeError))
    return false;
  Value error = session.takeException();
  Value text = session.str(error);
  if (!text)
    return false;
  session.raiseFormat(TypeId::TypeError, "cannot use '{}' as a {} ({})",
                      qualifiedTypeName(session, key), what,
                      toUtf8(asStr(text)));
  return false;
}

bool montyjit::hashKey(Session &session, Value key, int64_t &hash) {
  return hashNatively(session, key, hash) || session.hash(key, hash) ||
         raiseUnhashable(session, key, "dict key");
}
