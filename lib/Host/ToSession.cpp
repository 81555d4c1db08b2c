//===- ToSession.cpp - Host values become session values ------------------===//

#include "Convert.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include <gmp.h>

using namespace montyjit;

namespace {

class Importer {
public:
  explicit Importer(Session &session) : s_(session) {}
  Value import(const HostValue &value);

private:
  Value importNested(const HostValue &value);
  Value bigInt(std::string_view decimal);
  Value complex(std::complex<double> number);
  Value list(const HostValue::Items &items);
  Value tuple(const HostValue::Items &items);
  Value dict(const HostValue::Pairs &pairs);
  Value set(const HostValue::Items &items, TypeId id);
  Value dataclass(const HostValue &value);
  /// Converts three items into \p out. \return false with status.
  bool triple(const HostValue::Items &items, Value *out);

  Session &s_;
  unsigned depth_ = 0;
};

/// \return \p object as a value; empty for null.
Value wrap(const void *object) { return Value::fromObject(object); }

Value Importer::bigInt(std::string_view decimal) {
  bool isNegative = decimal.starts_with('-');
  std::string digits(decimal.substr(isNegative));
  for (char &digit : digits)
    digit -= '0';
  // A limb holds 19 decimal digits.
  std::vector<mp_limb_t> limbs(digits.size() / 19 + 1);
  mp_size_t count =
      mpn_set_str(limbs.data(), reinterpret_cast<uint8_t *>(digits.data()),
                  digits.size(), 10);
  if (!s_.checkSize(uint64_t(count) * sizeof(mp_limb_t)))
    return Value::empty();
  std::string hex(size_t(count) * 16 + 1, '0');
  size_t length = mpn_get_str(reinterpret_cast<uint8_t *>(hex.data()), 16,
                              limbs.data(), count);
  hex.resize(length);
  for (char &digit : hex)
    digit = "0123456789abcdef"[uint8_t(digit)];
  Value magnitude = intFromHex(s_, hex);
  return isNegative && magnitude ? negateInt(s_, magnitude) : magnitude;
}

Value Importer::complex(std::complex<double> number) {
  auto *object = static_cast<ComplexObject *>(
      s_.heap.allocateAtomic(sizeof(ComplexObject)));
  object->shape = builtinShape(TypeId::Complex);
  object->real = number.real();
  object->imag = number.imag();
  return wrap(object);
}

Value Importer::list(const HostValue::Items &items) {
  List *result = makeList(s_, items.size());
  for (size_t i = 0; result && i < items.size(); ++i) {
    Value item = import(items[i]);
    if (item.isEmpty() || !append(s_, result, item))
      return Value::empty();
  }
  return wrap(result);
}

Value Importer::tuple(const HostValue::Items &items) {
  Tuple *result = makeTuple(s_, items.size());
  for (size_t i = 0; result && i < items.size(); ++i)
    if ((result->items[i] = import(items[i])).isEmpty())
      return Value::empty();
  return wrap(result);
}

Value Importer::dict(const HostValue::Pairs &pairs) {
  Dict *result = makeDict(s_, pairs.size());
  for (const auto &[hostKey, hostItem] : pairs) {
    if (!result)
      break;
    Value key = import(hostKey);
    Value item = key ? import(hostItem) : key;
    if (item.isEmpty() || !dictSet(s_, result, key, item))
      return Value::empty();
  }
  return wrap(result);
}

Value Importer::set(const HostValue::Items &items, TypeId id) {
  SetObject *result = makeSet(s_, id);
  for (const HostValue &hostItem : items) {
    Value item = import(hostItem);
    if (item.isEmpty() || !setAdd(s_, result, item))
      return Value::empty();
  }
  return wrap(result);
}

bool Importer::triple(const HostValue::Items &items, Value *out) {
  for (size_t i = 0; i < 3; ++i)
    if ((out[i] = import(items[i])).isEmpty())
      return false;
  return true;
}

/// \return the class that the main module knows as \p name, or null.
Type *mainClass(Session &session, std::string_view name) {
  Value value = session.globals
                    ? dictGetStr(session.globals, session.intern(name))
                    : Value::empty();
  return value ? asType(value) : nullptr;
}

Value Importer::dataclass(const HostValue &value) {
  Type *type = mainClass(s_, value.typeName());
  if (!type || !type->hasAttributes || type->layout != Layout::Plain)
    return s_.raiseFormat(TypeId::TypeError, "the script has no dataclass '{}'",
                          value.typeName());
  Object *object = newInstance(s_, type);
  for (const auto &[name, field] : value.fields()) {
    Value item = import(field);
    if (item.isEmpty() || !instanceSet(s_, object, s_.intern(name), item))
      return Value::empty();
  }
  return wrap(object);
}

Value Importer::import(const HostValue &value) {
  if (depth_ == HostValue::MaxDepth)
    return s_.raise(TypeId::ValueError, "value is nested too deeply");
  ++depth_;
  Value result = importNested(value);
  --depth_;
  return result;
}

Value Importer::importNested(const HostValue &value) {
  using Kind = HostValue::Kind;
  Value parts[3];
  switch (value.kind()) {
  case Kind::None:
    return none();
  case Kind::Bool:
    return boolValue(value.asBool());
  case Kind::Int:
    return value.isBigInt() ? bigInt(value.text()) : makeInt(s_, value.asInt());
  case Kind::Float:
    return makeFloat(s_, value.asFloat());
  case Kind::Complex:
    return complex(value.asComplex());
  case Kind::Str:
    return wrap(makeStr(s_, value.text()));
  case Kind::Bytes:
    return wrap(makeBytes(s_, value.text()));
  case Kind::ByteArray:
    return wrap(makeByteArray(s_, value.text()));
  case Kind::List:
    return list(value.items());
  case Kind::Tuple:
    return tuple(value.items());
  case Kind::Dict:
    return dict(value.pairs());
  case Kind::Set:
    return set(value.items(), TypeId::Set);
  case Kind::FrozenSet:
    return set(value.items(), TypeId::FrozenSet);
  case Kind::Ellipsis:
    return ellipsis();
  case Kind::Range:
    return triple(value.items(), parts)
               ? makeRange(s_, parts[0], parts[1], parts[2])
               : Value::empty();
  case Kind::Slice:
    return triple(value.items(), parts)
               ? makeSlice(s_, parts[0], parts[1], parts[2])
               : Value::empty();
  case Kind::Exception:
    return makeScriptException(s_, value.typeName(), value.items());
  case Kind::Dataclass:
    return dataclass(value);
  case Kind::Path:
  case Kind::Opaque:
    return s_.raiseFormat(TypeId::TypeError,
                          "'{}' has no counterpart in the script",
                          value.text());
  }
  __builtin_unreachable();
}

/// \return the built-in exception class \p name, or null.
Type *builtinException(std::string_view name) {
#define EXCEPTION(ID, BASE)                                                    \
  if (name == #ID)                                                             \
    return builtinType(TypeId::ID);
#include "montyjit/Runtime/Exceptions.def"
  return nullptr;
}

/// An instance of a class of the script, whose `__init__` is not run.
Value makeOwnException(Session &session, Type *type, Tuple *args) {
  auto *exception =
      reinterpret_cast<ExceptionObject *>(newInstance(session, type));
  exception->args = wrap(args);
  return wrap(exception);
}

} // namespace

Value montyjit::makeScriptException(Session &session, std::string_view type,
                                    const HostValue::Items &args) {
  ReplayPause pause(session);
  Value values = toSession(session, HostValue::tuple(args));
  if (values.isEmpty())
    return values;
  Tuple *tuple = values.as<Tuple>();
  if (Type *builtin = builtinException(type))
    return session.call(wrap(builtin), tuple->items, tuple->size);
  if (Type *own = mainClass(session, type);
      own && own->layout == Layout::Exception)
    return makeOwnException(session, own, tuple);
  std::string message = fmt::format("{} (raised by the host)", type);
  if (tuple->size && isStr(tuple->items[0]))
    message += ": " + toUtf8(tuple->items[0].as<Str>());
  Value text = wrap(makeStr(session, message));
  return session.call(wrap(builtinType(TypeId::RuntimeError)), text);
}

Value montyjit::toSession(Session &session, const HostValue &value) {
  ReplayPause pause(session);
  return Importer(session).import(value);
}
