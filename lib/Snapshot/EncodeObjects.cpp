//===- EncodeObjects.cpp - What is written of each kind of object ---------===//

#include "Encoder.h"
#include "Fields.h"
#include "StaticNames.h"

#include "montyjit/Interp/PyCode.h"
#include "montyjit/Interp/Stops.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Replay.h"

using namespace montyjit;
using namespace montyjit::snapshot;

Kind Encoder::writeCode(Code *code) {
  if (code->unit) {
    number(treeNumber(code->unit->tree));
    number(code->unit->number);
    return Kind::PythonCode;
  }
  if (code == &replayCode)
    return Kind::NativeCode;
  if (const std::string *name = nameOfNative(code->native))
    writeData(*name);
  else
    fail("a built-in function that has no name in snapshots");
  return Kind::NativeCode;
}

namespace {
/// Writes the slots that a stopped frame of Python code holds.
class SlotWriter final : public StopVisitor {
public:
  SlotWriter(Encoder &encoder, const Frame *frame)
      : encoder_(encoder), frame_(frame) {}

  bool slot(uint32_t index, SlotNeed need) override {
    Value held = frame_->slots[index];
    encoder_.value(need == SlotNeed::Filled && !held ? none() : held);
    return meetsNeed(held, need);
  }
  bool result(SlotNeed need) override {
    encoder_.value(frame_->result);
    return meetsNeed(frame_->result, need);
  }
  Value read(uint32_t index) override { return frame_->slots[index]; }

private:
  Encoder &encoder_;
  const Frame *frame_;
};

/// Native frames: all slots up to the last one that is not empty. A replayed
/// operation has no code that tells how many there are.
uint32_t countSlots(const Frame *frame) {
  if (frame->code == &replayCode)
    return replayFrameSlots(frame);
  uint32_t count = frame->code->numSlots;
  while (count && !frame->slots[count - 1])
    --count;
  return count;
}
} // namespace

void Encoder::writeFrame(Frame *frame) {
  fields(*this, frame);
  if (!frame->code->unit) {
    for (uint32_t i = 0, count = countSlots(frame); i < count; ++i)
      value(frame->slots[i]);
    return;
  }
  SlotWriter writer(*this, frame);
  if (!visitStop(*frame->code->unit, frame->resume, frame->generator, writer))
    fail(fmt::format("lib/Interp/Stops.h does not know how a frame of {} can "
                     "stop at {}",
                     frame->code->unit->qualName, frame->resume));
}

void Encoder::writeStr(Str *string) {
  flag(string->isInterned);
  number(string->width);
  writeData(string->data, size_t(string->length) * string->width);
}

void Encoder::writeDict(Dict *dict) {
  for (uint32_t i = 0; i < dict->used; ++i) {
    const DictEntry &entry = dict->entries[i];
    number(entry.key ? entry.hash : 0);
    value(entry.key);
    value(entry.key ? entry.value : Value::empty());
  }
}

void Encoder::writeSet(SetObject *set) {
  number(set->table ? set->mask : 0);
  number(set->fill);
  number(set->finger);
  number(set->changes);
  for (uint64_t i = 0; set->table && i <= set->mask; ++i) {
    const SetEntry &entry = set->table[i];
    if (!entry.key)
      continue;
    number(i);
    number(entry.hash);
    value(entry.key);
  }
}

void Encoder::writeType(Type *type) {
  pointer(type->name, Kind::Str);
  value(type->qualName);
  value(type->module);
  pointer(type->base, Kind::Type);
  pointer(type->bases, Kind::Tuple);
  pointer(type->dict, Kind::Dict);
  pointer(type->subclasses, Kind::List);
  number((type->hasDict ? TypeHasDict : 0) |
         (type->hasCustomGetAttribute ? TypeCustomGetAttribute : 0) |
         (type->hasCustomSetAttr ? TypeCustomSetAttr : 0) |
         (type->hasGetAttr ? TypeHasGetAttr : 0) |
         (type->isAbstract ? TypeIsAbstract : 0) |
         (type->isFinal ? TypeIsFinal : 0) |
         (type->isStatic ? TypeIsStatic : 0));
  number(type->inlineSlots);
  for (uint32_t i = 0; i < type->mroCount; ++i)
    pointer(type->mro[i], Kind::Type);
}

void Encoder::writeFunction(Function *function) {
  fields(*this, function);
  uint32_t count =
      function->code->unit ? function->code->unit->frees.size() : 0;
  for (uint32_t i = 0; i < count; ++i)
    pointer(function->closure[i], Kind::Cell);
}

void Encoder::writeNative(NativeFunction *function) {
  fields(*this, function);
  if (const std::string *name = nameOfNative(function->def))
    writeData(*name);
  else
    fail(std::string("the built-in function ") + function->def->name +
         " has no name in snapshots");
}

void Encoder::writeAttributes(montyjit::Object *object) {
  Shape *shape = object->shape;
  if (!shape->count && !shape->isDictionary)
    return;
  attributes_.push_back(kinds_.size());
  if (shape->isDictionary) {
    auto *area =
        reinterpret_cast<char *>(object) + shape->type->attributeOffset;
    attributes_.push_back(1);
    attributes_.push_back(word(*reinterpret_cast<Value *>(area)));
    return;
  }
  attributes_.push_back(uint64_t(shape->count) * 2);
  size_t first = attributes_.size();
  attributes_.resize(first + size_t(shape->count) * 2);
  // The shape knows its names from the last one on; numbers are given from the
  // first one on.
  for (Shape *s = shape; s->parent; s = s->parent)
    attributes_[first + (s->count - 1) * 2] = Value::fromObject(s->name).bits;
  for (uint32_t slot = 0; slot < shape->count; ++slot) {
    uint64_t &name = attributes_[first + slot * 2];
    name = word(Value::fromBits(name));
    attributes_[first + slot * 2 + 1] = word(*slotAddress(object, slot));
  }
}

void Encoder::writeContents(Kind kind, montyjit::Object *object) {
  switch (kind) {
  case Kind::Str:
    return writeStr(static_cast<Str *>(object));
  case Kind::BigInt: {
    auto *big = static_cast<BigInt *>(object);
    flag(big->size < 0);
    return writeData(big->limbs, size_t(std::abs(big->size)) * 8);
  }
  case Kind::Float:
    return writeData(&static_cast<FloatObject *>(object)->number, 8);
  case Kind::Complex:
    return writeData(&static_cast<ComplexObject *>(object)->real, 16);
  case Kind::Bytes: {
    auto *bytes = static_cast<BytesObject *>(object);
    return writeData(bytes->data, bytes->length);
  }
  case Kind::ByteArray: {
    auto *bytes = static_cast<ByteArrayObject *>(object);
    number(bytes->exports);
    return writeData(bytes->data, bytes->length);
  }
  case Kind::List: {
    auto *list = static_cast<List *>(object);
    number(list->sorting);
    for (uint32_t i = 0; i < list->size; ++i)
      value(list->items[i]);
    return;
  }
  case Kind::Tuple:
    for (Value item : *static_cast<Tuple *>(object))
      value(item);
    return;
  case Kind::Dict:
    return writeDict(static_cast<Dict *>(object));
  case Kind::Set:
    return writeSet(static_cast<SetObject *>(object));
  case Kind::Function:
    return writeFunction(static_cast<Function *>(object));
  case Kind::Native:
    return writeNative(static_cast<NativeFunction *>(object));
  case Kind::Cell:
    return fields(*this, static_cast<Cell *>(object));
  case Kind::Traceback:
    return fields(*this, static_cast<Traceback *>(object));
  case Kind::Module:
    return fields(*this, static_cast<ModuleObject *>(object));
  case Kind::Generator:
    return fields(*this, static_cast<Generator *>(object));
  case Kind::Iterator:
    return fields(*this, static_cast<Iterator *>(object));
  case Kind::Lazy:
    return fields(*this, static_cast<LazyObject *>(object));
  case Kind::Exception:
    return fields(*this, static_cast<ExceptionObject *>(object));
  case Kind::Type:
    return writeType(static_cast<Type *>(object));
  case Kind::Wrapper:
    return fields(*this, static_cast<WrapperObject *>(object));
  case Kind::Plain:
  case Kind::Static:
  case Kind::Frame:
  case Kind::PythonCode:
  case Kind::NativeCode:
    return;
  }
}

void Encoder::writeClass(Kind kind, Type *type) {
  TypeId usual = kindInfos[uint8_t(kind)].usual;
  if (usual != TypeId::Count && type == builtinType(usual))
    return;
  classes_.push_back(uint32_t(kinds_.size()));
  classes_.push_back(uint32_t(referenceNumber(word(Value::fromObject(type)))));
}

Kind Encoder::writeObject(montyjit::Object *object) {
  if (const std::string *name = staticNameOf(object)) {
    writeData(*name);
    return Kind::Static;
  }
  Type *type = object->shape->type;
  Kind kind = kindOf(type);
  if (kind == Kind::Type && static_cast<Type *>(object)->id != TypeId::Dynamic)
    fail("a built-in type without a name");
  writeClass(kind, type);
  writeContents(kind, object);
  if (type->attributeOffset && kind != Kind::Type)
    writeAttributes(object);
  return kind;
}

Kind Encoder::write(Node node) {
  switch (node.category) {
  case Category::Object:
    return writeObject(static_cast<montyjit::Object *>(node.address));
  case Category::Code:
    return writeCode(static_cast<Code *>(node.address));
  case Category::Frame:
    writeFrame(static_cast<Frame *>(node.address));
    return Kind::Frame;
  }
  __builtin_unreachable();
}
