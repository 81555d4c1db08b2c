//===- FromSession.cpp - Session values become host values ----------------===//

#include "Convert.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Call.h"
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

/// What the block of a container costs besides its items.
constexpr uint64_t ContainerBytes = 64;

/// Ints of more limbs are refused: their digits would take seconds.
constexpr int64_t MaxIntLimbs = 50000;

/// Copies a graph of values as a tree. A small graph can unfold into a huge
/// tree, so the bytes of the copy are counted against a budget.
class Exporter {
public:
  Exporter(Session &session, uint64_t budget) : s_(session), budget_(budget) {}

  HostValue value(Value value);
  bool failed() const { return !error_.type.empty(); }
  Error takeError() { return std::move(error_); }

private:
  /// The containers around the value being copied.
  struct Level {
    Level *outer;
    Object *object;
  };

  HostValue fail(const char *type, const char *message) {
    if (!failed())
      error_ = {type, message, {}};
    return {};
  }
  bool spend(uint64_t bytes) {
    if (bytes > budget_) {
      fail("MemoryError", "value is too large for the host");
      return false;
    }
    budget_ -= bytes;
    return true;
  }
  HostValue text(const Str *string) {
    return spend(string->length) ? HostValue(toUtf8(string)) : HostValue();
  }
  HostValue container(Object *object, Type *type);
  HostValue containerContent(Object *object, Type *type);
  HostValue scalar(Value value, Type *type);
  HostValue integer(Value value);
  HostValue opaque(Value value);
  HostValue dict(Dict *dict);
  HostValue::Items items(const Value *begin, size_t count);
  HostValue::Items members(SetObject *set);
  HostValue instance(Object *object, Type *type);
  HostValue tooDeep();

  Session &s_;
  uint64_t budget_;
  Level *innermost_ = nullptr;
  unsigned depth_ = 0;
  Error error_;
};

HostValue Exporter::integer(Value value) {
  if (int64_t small; intToInt64(value, small))
    return small;
  auto *big = value.as<BigInt>();
  size_t count = size_t(std::abs(big->size));
  if (count > MaxIntLimbs)
    return fail("ValueError", "int is too large for the host");
  std::vector<mp_limb_t> limbs(big->limbs, big->limbs + count);
  std::string digits(mpn_sizeinbase(limbs.data(), mp_size_t(count), 10) + 1, 0);
  digits.resize(mpn_get_str(reinterpret_cast<uint8_t *>(digits.data()), 10,
                            limbs.data(), mp_size_t(count)));
  digits.erase(0, digits.find_first_not_of('\0'));
  for (char &digit : digits)
    digit += '0';
  return spend(digits.size())
             ? HostValue::integer((big->size < 0 ? "-" : "") + digits)
             : HostValue();
}

/// \return whether what repr says of an object of \p type is for the host.
bool hasBuiltinRepr(Type *type) {
  return type->id != TypeId::Dynamic && type->layout != Layout::Lazy &&
         type->layout != Layout::Iterator;
}

HostValue Exporter::opaque(Value value) {
  Type *type = typeOf(value);
  std::string name = toUtf8(type->name);
  if (!hasBuiltinRepr(type))
    return HostValue::opaque("<" + name + " object>");
  Value repr = callSpecialQuickly(s_, Special::Repr, value, nullptr, 0);
  if (s_.hasRaised())
    s_.takeException();
  if (repr.isEmpty())
    return HostValue::opaque("<" + name + " object>");
  HostValue result = text(repr.as<Str>());
  return failed() ? HostValue() : HostValue::opaque(result.text());
}

HostValue::Items Exporter::items(const Value *begin, size_t count) {
  HostValue::Items result;
  result.reserve(std::min<size_t>(count, 1 << 16));
  for (size_t i = 0; i < count && !failed(); ++i)
    result.push_back(value(begin[i]));
  return result;
}

HostValue::Items Exporter::members(SetObject *set) {
  HostValue::Items result;
  forEachMember(set, [&](Value member) {
    if (!failed())
      result.push_back(value(member));
  });
  return result;
}

HostValue Exporter::dict(Dict *dict) {
  HostValue::Pairs pairs;
  forEachEntry(dict, [&](DictEntry &entry) {
    if (failed())
      return;
    HostValue key = value(entry.key);
    pairs.emplace_back(std::move(key), value(entry.value));
  });
  return HostValue::dict(std::move(pairs));
}

/// A dataclass has `__dataclass_fields__`: its attributes by those names.
HostValue Exporter::instance(Object *object, Type *type) {
  Value table = typeLookup(s_, type, s_.intern("__dataclass_fields__"));
  Dict *names = table ? asDict(table) : nullptr;
  if (!names || !type->hasAttributes)
    return opaque(Value::fromObject(object));
  HostValue::Fields fields;
  forEachEntry(names, [&](DictEntry &entry) {
    Str *name = asStr(entry.key);
    Value field = name ? instanceGet(object, s_.intern(name)) : Value::empty();
    if (field && !failed())
      fields.emplace_back(toUtf8(name), value(field));
  });
  return HostValue::dataclass(toUtf8(type->name), std::move(fields));
}

HostValue Exporter::tooDeep() {
  for (Level *outer = innermost_; outer; outer = outer->outer)
    for (Level *other = outer->outer; other; other = other->outer)
      if (outer->object == other->object)
        return fail("ValueError", "Circular reference detected");
  return fail("ValueError", "value is nested too deeply");
}

HostValue Exporter::container(Object *object, Type *type) {
  Level level{innermost_, object};
  if (depth_ == HostValue::MaxDepth)
    return tooDeep();
  if (!spend(ContainerBytes))
    return {};
  innermost_ = &level;
  ++depth_;
  HostValue result = containerContent(object, type);
  --depth_;
  innermost_ = level.outer;
  return result;
}

HostValue Exporter::containerContent(Object *object, Type *type) {
  Value self = Value::fromObject(object);
  switch (type->layout) {
  case Layout::List: {
    auto *list = static_cast<List *>(object);
    return HostValue::list(items(list->items, list->size));
  }
  case Layout::Tuple: {
    Tuple *tuple = asTuple(self);
    return HostValue::tuple(items(tuple->items, tuple->size));
  }
  case Layout::Dict:
    return dict(static_cast<Dict *>(object));
  case Layout::Set: {
    HostValue::Items result = members(static_cast<SetObject *>(object));
    return isInstance(self, TypeId::FrozenSet)
               ? HostValue::frozenSet(std::move(result))
               : HostValue::set(std::move(result));
  }
  case Layout::Exception: {
    Value args = static_cast<ExceptionObject *>(object)->args;
    Tuple *tuple = args ? args.as<Tuple>() : nullptr;
    return HostValue::exception(toUtf8(type->name),
                                tuple ? items(tuple->items, tuple->size)
                                      : HostValue::Items());
  }
  case Layout::Lazy: {
    auto *fields = static_cast<LazyObject *>(object)->fields;
    HostValue::Items parts = items(fields, 3);
    if (failed())
      return {};
    return type->id == TypeId::Range
               ? HostValue::range(parts[0], parts[1], parts[2])
               : HostValue::slice(parts[0], parts[1], parts[2]);
  }
  default:
    return instance(object, type);
  }
}

/// Values without parts.
HostValue Exporter::scalar(Value value, Type *type) {
  double number;
  switch (type->layout) {
  case Layout::Singleton:
    if (value == none())
      return {};
    if (type->id == TypeId::Bool)
      return value == trueValue();
    return value == ellipsis() ? HostValue::ellipsis() : opaque(value);
  case Layout::Int:
    return integer(asIntValue(value));
  case Layout::Float:
    asFloat(value, number);
    return number;
  case Layout::Complex: {
    auto *complex = unwrap(value).as<ComplexObject>();
    return std::complex<double>(complex->real, complex->imag);
  }
  case Layout::Str:
    return text(asStr(value));
  case Layout::Bytes: {
    BytesObject *bytes = asBytes(value);
    if (!spend(bytes->length))
      return {};
    return HostValue::bytes(
        {reinterpret_cast<char *>(bytes->data), size_t(bytes->length)});
  }
  case Layout::ByteArray: {
    ByteArrayObject *array = asByteArray(value);
    if (!spend(array->length))
      return {};
    return HostValue::byteArray(
        {reinterpret_cast<char *>(array->data), size_t(array->length)});
  }
  default:
    return opaque(value);
  }
}

HostValue Exporter::value(Value value) {
  if (!spend(sizeof(HostValue)))
    return {};
  if (value.isInt())
    return value.asInt();
  if (value.isFloat())
    return value.asFloat();
  Type *type = typeOf(value);
  switch (type->layout) {
  case Layout::List:
  case Layout::Tuple:
  case Layout::Dict:
  case Layout::Set:
  case Layout::Exception:
    return container(value.object(), type);
  case Layout::Lazy:
    if (type->id == TypeId::Range || type->id == TypeId::Slice)
      return container(value.object(), type);
    return opaque(value);
  case Layout::Plain:
    return container(value.object(), type);
  default:
    return scalar(value, type);
  }
}

} // namespace

Result<HostValue> montyjit::fromSession(Session &session, Value value) {
  ReplayPause pause(session);
  constexpr uint64_t DefaultBudget = uint64_t(1) << 30;
  uint64_t limit = session.limits.maxMemory;
  Exporter exporter(session,
                    limit ? std::min(limit, DefaultBudget) : DefaultBudget);
  HostValue result = exporter.value(value);
  if (exporter.failed())
    return exporter.takeError();
  return result;
}

std::string montyjit::classNameOf(Value value) {
  return toUtf8(typeOf(value)->name);
}
