//===- Encoder.cpp - A suspended session as bytes -------------------------===//

#include "Fields.h"
#include "File.h"
#include "FrameSlots.h"
#include "StaticNames.h"

#include "montyjit/Interp/PyCode.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Identity.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"
#include "montyjit/Runtime/World.h"
#include "montyjit/Snapshot/Snapshot.h"

#include <cstring>
#include <unordered_map>

using namespace montyjit;
using namespace montyjit::snapshot;

namespace {
/// The kind of an object that is neither shared nor a class.
Kind kindOf(const Type *type) {
  if (type->isWrapper)
    return Kind::Wrapper;
  switch (type->layout) {
  case Layout::Plain:
  case Layout::Singleton:
    return Kind::Plain;
  case Layout::Type:
    return Kind::Type;
  case Layout::Int:
    return Kind::BigInt;
  case Layout::Float:
    return Kind::Float;
  case Layout::Complex:
    return Kind::Complex;
  case Layout::Str:
    return Kind::Str;
  case Layout::Bytes:
    return Kind::Bytes;
  case Layout::ByteArray:
    return Kind::ByteArray;
  case Layout::List:
    return Kind::List;
  case Layout::Tuple:
    return Kind::Tuple;
  case Layout::Dict:
    return Kind::Dict;
  case Layout::Set:
    return Kind::Set;
  case Layout::Function:
    return Kind::Function;
  case Layout::Native:
    return Kind::Native;
  case Layout::Cell:
    return Kind::Cell;
  case Layout::Traceback:
    return Kind::Traceback;
  case Layout::Module:
    return Kind::Module;
  case Layout::Generator:
    return Kind::Generator;
  case Layout::Iterator:
    return Kind::Iterator;
  case Layout::Lazy:
    return Kind::Lazy;
  case Layout::Exception:
    return Kind::Exception;
  }
  __builtin_unreachable();
}

/// Walks the graph breadth first and writes each object when its turn comes.
class Encoder {
public:
  Encoder(Session &session, const Tree &tree, const ProgramImage &program)
      : session_(session), mainTree_(tree), program_(program) {}

  bool run(std::string &bytes);
  const std::string &error() const { return error_; }

  //===--- The archive of Fields.h ----------------------------------------===//

  void value(Value v) { words_.push_back(word(v)); }
  void value(Value v, Kind) { value(v); }
  void optional(Value v, Kind) { value(v); }
  template <typename T> void pointer(T *object, Kind) {
    value(object ? Value::fromObject(object) : Value::empty());
  }
  template <typename T> void number(T n) { words_.push_back(uint64_t(n)); }
  void flag(bool b) { words_.push_back(b); }
  void code(Code *code) { words_.push_back(wordOf(code, Category::Code)); }
  void codeValue(Value v) { code(v.as<Code>()); }
  void frame(Frame *f) {
    words_.push_back(f ? wordOf(f, Category::Frame) : uint64_t(EmptyWord));
  }

private:
  enum class Category : uint8_t { Object, Code, Frame };
  struct Node {
    void *address;
    Category category;
  };

  uint64_t word(Value v);
  uint64_t wordOf(void *address, Category category);
  flatbuffers::Offset<snapshot::Object> write(const Node &node);
  void writeObject(montyjit::Object *object);
  void writeCode(Code *code);
  void writeFrame(Frame *frame);
  void writeStr(Str *string);
  void writeDict(Dict *dict);
  void writeSet(SetObject *set);
  void writeType(Type *type);
  void writeFunction(Function *function);
  void writeNative(NativeFunction *function);
  void writeContents(montyjit::Object *object);
  void writeAttributes(montyjit::Object *object);
  void setData(const void *data, size_t size) {
    data_.assign(static_cast<const char *>(data), size);
  }
  uint64_t treeNumber(const Tree *tree);
  std::vector<uint64_t> roots();
  std::vector<uint64_t> counters() const;
  std::vector<uint64_t> limits() const;
  std::vector<uint64_t> identities() const;
  void fail(std::string message) {
    if (error_.empty())
      error_ = std::move(message);
  }

  Session &session_;
  const Tree &mainTree_;
  const ProgramImage &program_;
  flatbuffers::FlatBufferBuilder builder_{4096};
  std::unordered_map<const void *, uint32_t> numbers_;
  std::vector<Node> nodes_;
  std::vector<const Tree *> trees_;
  std::string error_;
  // The object that is being written.
  Kind kind_{};
  uint64_t type_ = 0, dictionary_ = 0;
  std::vector<uint64_t> words_, attributes_;
  std::string data_;
};

uint64_t Encoder::word(Value v) {
  if (v.isInt() || v.isFloat())
    return v.bits;
  if (v.isEmpty())
    return EmptyWord;
  if (v == Value::exhausted())
    return ExhaustedWord;
  if (v == Value::raisedMarker())
    return RaisedMarkerWord;
  if (v == none())
    return NoneWord;
  if (v == trueValue())
    return TrueWord;
  if (v == falseValue())
    return FalseWord;
  if (v == ellipsis())
    return EllipsisWord;
  if (v == notImplemented())
    return NotImplementedWord;
  return wordOf(v.object(), Category::Object);
}

uint64_t Encoder::wordOf(void *address, Category category) {
  auto [place, isNew] = numbers_.try_emplace(address, nodes_.size());
  if (isNew)
    nodes_.push_back({address, category});
  return referenceWord(place->second);
}

uint64_t Encoder::treeNumber(const Tree *tree) {
  if (tree == &mainTree_)
    return 0;
  for (size_t i = 0; i < trees_.size(); ++i)
    if (trees_[i] == tree)
      return i + 1;
  if (!tree->isPrelude && !tree->fileName.starts_with("<frozen "))
    fail("code that is neither the program's nor the standard library's");
  trees_.push_back(tree);
  return trees_.size();
}

void Encoder::writeCode(Code *code) {
  if (code->unit) {
    kind_ = Kind::PythonCode;
    words_ = {treeNumber(code->unit->tree), code->unit->number};
    return;
  }
  kind_ = Kind::NativeCode;
  if (code == &replayCode)
    return;
  if (const std::string *name = nameOfNative(code->native))
    data_ = *name;
  else
    fail("a built-in function that has no name in snapshots");
}

void Encoder::writeFrame(Frame *frame) {
  kind_ = Kind::Frame;
  fields(*this, frame);
  size_t first = words_.size();
  std::vector<bool> live = liveSlots(frame);
  for (size_t i = 0; i < live.size(); ++i)
    value(live[i] ? frame->slots[i] : Value::empty());
  // A replayed operation has no code that tells how many slots there are.
  while (frame->code != &replayCode && words_.size() > first &&
         words_.back() == EmptyWord)
    words_.pop_back();
}

void Encoder::writeStr(Str *string) {
  words_ = {string->length, string->width, string->isInterned};
  setData(string->data, size_t(string->length) * string->width);
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
         (type->isFinal ? TypeIsFinal : 0));
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
    data_ = *name;
  else
    fail(std::string("the built-in function ") + function->def->name +
         " has no name in snapshots");
}

void Encoder::writeAttributes(montyjit::Object *object) {
  Shape *shape = object->shape;
  if (shape->isDictionary) {
    auto *area = reinterpret_cast<char *>(object) + shape->type->attributeOffset;
    dictionary_ = word(*reinterpret_cast<Value *>(area));
    return;
  }
  attributes_.resize(size_t(shape->count) * 2);
  for (Shape *s = shape; s->parent; s = s->parent) {
    uint32_t slot = s->count - 1;
    // Numbers are given in the order of slots below.
    attributes_[slot * 2] = reinterpret_cast<uint64_t>(s->name);
  }
  for (uint32_t slot = 0; slot < shape->count; ++slot) {
    attributes_[slot * 2] =
        word(Value::fromBits(attributes_[slot * 2]));
    attributes_[slot * 2 + 1] = word(*slotAddress(object, slot));
  }
}

void Encoder::writeContents(montyjit::Object *object) {
  switch (kind_) {
  case Kind::Str:
    return writeStr(static_cast<Str *>(object));
  case Kind::BigInt: {
    auto *big = static_cast<BigInt *>(object);
    flag(big->size < 0);
    return setData(big->limbs, size_t(std::abs(big->size)) * 8);
  }
  case Kind::Float:
    return setData(&static_cast<FloatObject *>(object)->number, 8);
  case Kind::Complex:
    return setData(&static_cast<ComplexObject *>(object)->real, 16);
  case Kind::Bytes: {
    auto *bytes = static_cast<BytesObject *>(object);
    return setData(bytes->data, bytes->length);
  }
  case Kind::ByteArray: {
    auto *bytes = static_cast<ByteArrayObject *>(object);
    number(bytes->exports);
    return setData(bytes->data ? bytes->data : (const void *)"", bytes->length);
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

void Encoder::writeObject(montyjit::Object *object) {
  if (const std::string *name = staticNameOf(object)) {
    kind_ = Kind::Static;
    data_ = *name;
    return;
  }
  Type *type = object->shape->type;
  kind_ = kindOf(type);
  if (kind_ == Kind::Type && static_cast<Type *>(object)->id != TypeId::Dynamic)
    return fail("a built-in type without a name");
  type_ = word(Value::fromObject(type));
  writeContents(object);
  if (type->attributeOffset && kind_ != Kind::Type)
    writeAttributes(object);
}

flatbuffers::Offset<snapshot::Object> Encoder::write(const Node &node) {
  type_ = dictionary_ = 0;
  words_.clear();
  attributes_.clear();
  data_.clear();
  switch (node.category) {
  case Category::Object:
    writeObject(static_cast<montyjit::Object *>(node.address));
    break;
  case Category::Code:
    writeCode(static_cast<Code *>(node.address));
    break;
  case Category::Frame:
    writeFrame(static_cast<Frame *>(node.address));
    break;
  }
  auto vectorOf = [&](const std::vector<uint64_t> &words) {
    return words.empty() ? 0 : builder_.CreateVector(words);
  };
  auto words = vectorOf(words_), attributes = vectorOf(attributes_);
  flatbuffers::Offset<flatbuffers::Vector<uint8_t>> data;
  if (!data_.empty())
    data = builder_.CreateVector(
        reinterpret_cast<const uint8_t *>(data_.data()), data_.size());
  return CreateObject(builder_, uint8_t(kind_), type_, words, data, attributes,
                      dictionary_);
}

std::vector<uint64_t> Encoder::roots() {
  std::vector<uint64_t> roots(NumRoots);
  auto object = [&](void *address) {
    return address ? word(Value::fromObject(address)) : uint64_t(EmptyWord);
  };
  roots[RootChain] = session_.chainHead
                         ? wordOf(session_.chainHead, Category::Frame)
                         : uint64_t(EmptyWord);
  roots[RootGlobals] = object(session_.globals);
  roots[RootModules] = object(session_.modules);
  if (session_.builtins != world.builtins)
    roots[RootBuiltins] = object(session_.builtins);
  roots[RootHandled] = word(session_.handled);
  roots[RootDelivered] = word(session_.delivered);
  roots[RootDeliveredException] = word(session_.deliveredException);
  roots[RootCallFunction] = word(session_.hostCall.function);
  roots[RootCallArgs] = word(session_.hostCall.args);
  roots[RootCallKwargs] = word(session_.hostCall.kwargs);
  roots[RootSubclasses] = object(session_.builtinSubclasses);
  for (uint32_t i = 0; i < IdentitySlot; ++i)
    roots[RootModuleState + i] = word(session_.moduleState[i]);
  return roots;
}

std::vector<uint64_t> Encoder::counters() const {
  const LimitState &state = session_.limitState;
  std::vector<uint64_t> counters(NumCounters);
  counters[CounterReason] = uint64_t(session_.suspendReason);
  counters[CounterCallId] = session_.hostCall.id;
  counters[CounterNextCallId] = session_.nextCallId;
  counters[CounterSuspensions] = state.suspensions;
  // Whole seconds: equal states shall give equal bytes.
  counters[CounterSeconds] = state.timeUsed / 1000000000;
  if (session_.limits.maxInstructions)
    counters[CounterInstructions] =
        state.instructions + uint64_t(state.slice - session_.ticks);
  counters[CounterMaxDepth] = session_.maxDepth;
  counters[CounterMaxStrDigits] = session_.maxStrDigits;
  counters[CounterNextIdentity] = nextIdentity(session_);
  return counters;
}

std::vector<uint64_t> Encoder::limits() const {
  const Limits &limits = session_.limits;
  return {limits.maxTime,         limits.maxMemory,      limits.maxRecursion,
          limits.maxInstructions, limits.maxAllocations, limits.maxSuspensions,
          limits.recursionCeiling};
}

std::vector<uint64_t> Encoder::identities() const {
  std::vector<uint64_t> result;
  for (size_t i = 0; i < nodes_.size(); ++i)
    if (uint64_t id = nodes_[i].category == Category::Object
                          ? findIdentity(session_, nodes_[i].address)
                          : 0) {
      result.push_back(referenceWord(i));
      result.push_back(id);
    }
  return result;
}

bool Encoder::run(std::string &bytes) {
  std::vector<uint64_t> roots = this->roots();
  std::vector<flatbuffers::Offset<snapshot::Object>> objects;
  for (size_t i = 0; i < nodes_.size() && error_.empty(); ++i)
    objects.push_back(write(Node(nodes_[i])));
  if (!error_.empty())
    return false;
  std::vector<std::string> preludes;
  for (const Tree *tree : trees_)
    preludes.push_back(tree->fileName);
  auto run = CreateRun(
      builder_, builder_.CreateVector(objects),
      builder_.CreateVectorOfStrings(preludes), builder_.CreateVector(roots),
      builder_.CreateVector(counters()), builder_.CreateVector(limits()),
      builder_.CreateVector(identities()));
  bytes = finishFile(builder_, program_, run);
  return true;
}
} // namespace

bool montyjit::encodeRun(Session &session, const Tree &tree,
                         const ProgramImage &program, std::string &bytes,
                         std::string &error) {
  Encoder encoder(session, tree, program);
  if (encoder.run(bytes))
    return true;
  error = encoder.error();
  return false;
}
