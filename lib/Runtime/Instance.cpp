//===- Instance.cpp - Making objects and their attributes -----------------===//

#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Str.h"

#include <atomic>
#include <bit>

using namespace montyjit;

namespace {
constexpr uint32_t FirstOverflow = 4;

/// The attribute area: the overflow word, then the inline slots.
Value *areaOf(Object *object) {
  return reinterpret_cast<Value *>(reinterpret_cast<char *>(object) +
                                   object->shape->type->attributeOffset);
}

/// Overflow arrays have 4, 8, 16, ... slots.
bool overflowIsFull(uint32_t used) {
  return used == 0 || (used >= FirstOverflow && std::has_single_bit(used));
}

/// Makes room for overflow slot number \p used.
void growOverflow(Session &session, Value *area, uint32_t used) {
  uint32_t capacity = used ? used * 2 : FirstOverflow;
  auto *slots =
      static_cast<Value *>(session.heap.allocate(capacity * sizeof(Value)));
  auto *old = reinterpret_cast<Value *>(area[0].bits);
  for (uint32_t i = 0; i < used; ++i)
    slots[i] = old[i];
  area[0] = Value::fromObject(slots);
}

void toDictionaryMode(Session &session, Object *object) {
  Dict *dict = makeDict(session, object->shape->count);
  Str *names[256];
  uint32_t count = object->shape->count;
  for (Shape *s = object->shape; s->parent; s = s->parent)
    names[s->count - 1] = s->name;
  for (uint32_t i = 0; i < count; ++i)
    if (Value value = *slotAddress(object, i))
      (void)!dictSetStr(session, dict, names[i], value);
  setInstanceDict(session, object, dict);
}
} // namespace

uint64_t montyjit::newVersion(Session &session) {
  static std::atomic<uint64_t> nextBlock{1};
  constexpr uint64_t BlockSize = uint64_t(1) << 20;
  if (session.nextVersion == session.versionEnd) {
    session.nextVersion = nextBlock.fetch_add(1) * BlockSize;
    session.versionEnd = session.nextVersion + BlockSize;
  }
  return session.nextVersion++;
}

size_t montyjit::layoutSize(Layout layout) {
  switch (layout) {
  case Layout::Plain:
  case Layout::Singleton:
    return sizeof(Object);
  case Layout::Type:
    return sizeof(Type);
  case Layout::Int:
  case Layout::Float:
  case Layout::Complex:
  case Layout::Str:
  case Layout::Bytes:
  case Layout::Tuple:
    return sizeof(WrapperObject);
  case Layout::ByteArray:
    return sizeof(ByteArrayObject);
  case Layout::List:
    return sizeof(List);
  case Layout::Dict:
    return sizeof(Dict);
  case Layout::Set:
    return sizeof(SetObject);
  case Layout::Function:
    return sizeof(Function);
  case Layout::Native:
    return sizeof(NativeFunction);
  case Layout::Cell:
    return sizeof(Cell);
  case Layout::Traceback:
    return sizeof(Traceback);
  case Layout::Module:
    return sizeof(ModuleObject);
  case Layout::Generator:
    return sizeof(Generator);
  case Layout::Iterator:
    return sizeof(Iterator);
  case Layout::Lazy:
    return sizeof(LazyObject);
  case Layout::Exception:
    return sizeof(ExceptionObject);
  }
  __builtin_unreachable();
}

Object *montyjit::newInstance(Session &session, Type *type) {
  size_t size = type->attributeOffset
                    ? type->attributeOffset +
                          (1 + type->inlineSlots) * sizeof(Value)
                    : layoutSize(type->layout);
  auto *object = static_cast<Object *>(session.heap.allocate(size));
  object->shape = type->rootShape;
  return object;
}

Value montyjit::newWrapper(Session &session, Type *type, Value base) {
  if (!type->isWrapper)
    return base;
  Object *object = newInstance(session, type);
  static_cast<WrapperObject *>(object)->base = unwrap(base);
  return Value::fromObject(object);
}

Value montyjit::unwrap(Value value) {
  if (value.isObject() && value.object()->shape->type->isWrapper)
    return value.as<WrapperObject>()->base;
  return value;
}

Value *montyjit::slotAddress(Object *object, uint32_t slot) {
  Value *area = areaOf(object);
  uint32_t inlineSlots = object->shape->type->inlineSlots;
  if (slot < inlineSlots)
    return &area[1 + slot];
  return reinterpret_cast<Value *>(area[0].bits) + (slot - inlineSlots);
}

Value montyjit::instanceGet(Object *object, Str *name) {
  Shape *shape = object->shape;
  if (shape->isDictionary)
    return dictGetStr(areaOf(object)[0].as<Dict>(), name);
  int64_t slot = findSlot(shape, name);
  return slot < 0 ? Value::empty() : *slotAddress(object, uint32_t(slot));
}

bool montyjit::instanceSet(Session &session, Object *object, Str *name,
                           Value value) {
  Shape *shape = object->shape;
  Value *area = areaOf(object);
  if (!shape->isDictionary) {
    if (int64_t slot = findSlot(shape, name); slot >= 0) {
      *slotAddress(object, uint32_t(slot)) = value;
      return true;
    }
    if (Shape *next = addSlot(session, shape, name)) {
      uint32_t inlineSlots = shape->type->inlineSlots;
      if (shape->count >= inlineSlots &&
          overflowIsFull(shape->count - inlineSlots))
        growOverflow(session, area, shape->count - inlineSlots);
      object->shape = next;
      *slotAddress(object, shape->count) = value;
      return true;
    }
    toDictionaryMode(session, object);
  }
  return dictSetStr(session, area[0].as<Dict>(), name, value);
}

bool montyjit::instanceDelete(Session &session, Object *object, Str *name) {
  if (!object->shape->isDictionary) {
    if (findSlot(object->shape, name) < 0)
      return false;
    toDictionaryMode(session, object);
  }
  return dictRemoveStr(session, areaOf(object)[0].as<Dict>(), name);
}

Dict *montyjit::instanceDict(Session &session, Object *object) {
  if (!object->shape->isDictionary)
    toDictionaryMode(session, object);
  return areaOf(object)[0].as<Dict>();
}

void montyjit::setInstanceDict(Session &session, Object *object, Dict *dict) {
  Type *type = object->shape->type;
  if (!type->dictionaryShape) {
    auto *shape = static_cast<Shape *>(session.heap.allocate(sizeof(Shape)));
    shape->type = type;
    shape->isDictionary = true;
    type->dictionaryShape = shape;
  }
  Value *area = areaOf(object);
  // One that changed its class may have fewer slots than the class says; it is in
  // dictionary mode already.
  if (!object->shape->isDictionary)
    for (uint32_t i = 0; i < type->inlineSlots; ++i)
      area[1 + i] = Value::empty();
  area[0] = Value::fromObject(dict);
  object->shape = type->dictionaryShape;
}
