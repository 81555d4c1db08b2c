//===- DictProxy.cpp - Read-only views of mappings ------------------------===//

#include "DictSupport.h"
#include "LazyIterators.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
Value mappingOf(Value *args) { return lazyFields(args[0])[0]; }

/// mappingproxy(mapping)
Value proxyNew(Session &session, Value *args) {
  bool isSequence = asTuple(args[1]) || asList(args[1]);
  if (isSequence ||
      !session.lookupSpecial(typeOf(args[1]), Special::GetItem))
    return session.raiseFormat(
        TypeId::TypeError, "mappingproxy() argument must be a mapping, not {}",
        typeName(args[1]));
  return makeView(session, TypeId::MappingProxy, args[1]);
}

Value proxyLen(Session &session, Value *args) {
  return session.length(mappingOf(args));
}
Value proxyGetItem(Session &session, Value *args) {
  return session.getItem(mappingOf(args), args[1]);
}
Value proxyContains(Session &session, Value *args) {
  return session.contains(mappingOf(args), args[1]);
}
Value proxyIter(Session &session, Value *args) {
  return session.iter(mappingOf(args));
}

Value proxyRepr(Session &session, Value *args) {
  Value text = session.repr(mappingOf(args));
  if (!text)
    return text;
  StrBuilder builder(session);
  builder.appendAscii("mappingproxy(");
  builder.append(asStr(text));
  builder.appendAscii(")");
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

Value proxyStr(Session &session, Value *args) {
  return session.str(mappingOf(args));
}

Value proxyHash(Session &session, Value *args) {
  int64_t hash;
  return session.hash(mappingOf(args), hash) ? makeInt(session, hash)
                                             : Value::empty();
}

Value unproxied(Value value) {
  return isExactly(value, TypeId::MappingProxy) ? lazyFields(value)[0] : value;
}

Value proxyOr(Session &session, Value *args) {
  return session.binary(BinaryOperator::BitOr, unproxied(args[0]),
                        unproxied(args[1]));
}
Value proxyROr(Session &session, Value *args) {
  return session.binary(BinaryOperator::BitOr, unproxied(args[1]),
                        unproxied(args[0]));
}

Value proxyIOr(Session &session, Value *) {
  return session.raise(TypeId::TypeError,
                       "'|=' is not supported by mappingproxy; use '|' "
                       "instead");
}

template <CompareOperator Op>
Value proxyCompare(Session &session, Value *args) {
  return session.compare(Op, mappingOf(args), unproxied(args[1]));
}

/// A method that the mapping itself has.
Value forward(Session &session, Value *args, const char *name,
              uint32_t count) {
  return session.callMethod(mappingOf(args), session.intern(name), args + 1,
                            count);
}
Value proxyGet(Session &session, Value *args) {
  if (!args[2])
    args[2] = none();
  return forward(session, args, "get", 2);
}
Value proxyKeys(Session &session, Value *args) {
  return forward(session, args, "keys", 0);
}
Value proxyValues(Session &session, Value *args) {
  return forward(session, args, "values", 0);
}
Value proxyItems(Session &session, Value *args) {
  return forward(session, args, "items", 0);
}
Value proxyCopy(Session &session, Value *args) {
  return forward(session, args, "copy", 0);
}
Value proxyReversed(Session &session, Value *args) {
  return forward(session, args, "__reversed__", 0);
}

NativeDef methods[] = {
    {"__new__", "(cls, mapping)", proxyNew, NativeKind::Replay,
     NativeRole::Static},
    {"get", "(self, key, default=None, /)", proxyGet, NativeKind::Replay},
    {"keys", "(self, /)", proxyKeys, NativeKind::Replay},
    {"values", "(self, /)", proxyValues, NativeKind::Replay},
    {"items", "(self, /)", proxyItems, NativeKind::Replay},
    {"copy", "(self, /)", proxyCopy, NativeKind::Replay},
    {"__reversed__", "(self, /)", proxyReversed, NativeKind::Replay},
    {"__len__", "(self, /)", proxyLen, NativeKind::Replay},
    {"__getitem__", "(self, key, /)", proxyGetItem, NativeKind::Replay},
    {"__contains__", "(self, key, /)", proxyContains, NativeKind::Replay},
    {"__iter__", "(self, /)", proxyIter, NativeKind::Replay},
    {"__repr__", "(self, /)", proxyRepr, NativeKind::Replay},
    {"__str__", "(self, /)", proxyStr, NativeKind::Replay},
    {"__hash__", "(self, /)", proxyHash, NativeKind::Replay},
    {"__or__", "(self, value, /)", proxyOr, NativeKind::Replay},
    {"__ror__", "(self, value, /)", proxyROr, NativeKind::Replay},
    {"__ior__", "(self, value, /)", proxyIOr},
    {"__eq__", "(self, value, /)", proxyCompare<CompareOperator::Eq>,
     NativeKind::Replay},
    {"__ne__", "(self, value, /)", proxyCompare<CompareOperator::NotEq>,
     NativeKind::Replay},
    {"__lt__", "(self, value, /)", proxyCompare<CompareOperator::Lt>,
     NativeKind::Replay},
    {"__le__", "(self, value, /)", proxyCompare<CompareOperator::LtE>,
     NativeKind::Replay},
    {"__gt__", "(self, value, /)", proxyCompare<CompareOperator::Gt>,
     NativeKind::Replay},
    {"__ge__", "(self, value, /)", proxyCompare<CompareOperator::GtE>,
     NativeKind::Replay},
    {"__class_getitem__", "(cls, object, /)", makeGenericAlias,
     NativeKind::Leaf, NativeRole::ClassMethod},
};
} // namespace

void montyjit::initMappingProxy() {
  addMethods(TypeId::MappingProxy, methods);
}
