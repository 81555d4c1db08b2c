//===- DecodeObjects.cpp - Making the objects of a snapshot ---------------===//

#include "Decoder.h"
#include "Fields.h"
#include "StaticNames.h"

#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Interp/PyCode.h"
#include "montyjit/Interp/ResumePoint.h"
#include "montyjit/Interp/Stops.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"

#include <cstring>
#include <unordered_map>

using namespace montyjit;
using namespace montyjit::snapshot;

/// Words of a frame before its slots.
static constexpr uint32_t FrameHeaderWords = 7;
static constexpr uint32_t FrameFunctionWord = 1;

//===--- Plain data -------------------------------------------------------===//

bool Decoder::makeData(uint32_t n) {
  switch (kind(n)) {
  case Kind::Static:
    return makeShared(n);
  case Kind::PythonCode:
  case Kind::NativeCode:
    return makeCode(n);
  case Kind::Str:
    return makeStr(n);
  case Kind::BigInt:
    return makeBigInt(n);
  case Kind::Float: {
    auto *object = static_cast<FloatObject *>(
        session_.heap.allocateAtomic(sizeof(FloatObject)));
    object->shape = builtinShape(TypeId::Float);
    objects_[n] = object;
    if (data(n).size() != 8)
      return fail("a float of the wrong size");
    std::memcpy(&object->number, data(n).data(), 8);
    return !Value::isInlineFloat(object->number) || fail("a float on the heap");
  }
  case Kind::Complex: {
    auto *object = static_cast<ComplexObject *>(
        session_.heap.allocateAtomic(sizeof(ComplexObject)));
    object->shape = builtinShape(TypeId::Complex);
    objects_[n] = object;
    if (data(n).size() != 16)
      return fail("a complex of the wrong size");
    std::memcpy(&object->real, data(n).data(), 16);
    return true;
  }
  case Kind::Bytes:
    return (objects_[n] = makeBytes(session_, data(n))) ||
           fail("not enough memory");
  case Kind::Tuple:
    if (!charge(uint64_t(wordCount(n)) * sizeof(Value)))
      return false;
    return (objects_[n] = makeTuple(session_, wordCount(n))) ||
           fail("not enough memory");
  default:
    return true;
  }
}

/// \return whether \p text is characters of \p width bytes, the widest of which
/// need it.
static bool isText(std::string_view text, uint64_t width) {
  if (width == 1)
    return true;
  if ((width != 2 && width != 4) || text.size() % width)
    return false;
  uint32_t widest = 0;
  for (size_t i = 0; i < text.size(); i += width) {
    uint32_t character = 0;
    std::memcpy(&character, text.data() + i, width);
    widest = std::max(widest, character);
  }
  return width == 2 ? widest > 0xff : widest > 0xffff && widest <= 0x10ffff;
}

bool Decoder::makeStr(uint32_t n) {
  begin(n);
  uint64_t isInterned = next(), width = next();
  std::string_view text = data(n);
  if (!end() || !isText(text, width))
    return fail("a string of the wrong size");
  // A string of its own, also where it is short: it may be another than an
  // equal one.
  Str *string = allocateStr(session_, text.size() / width, uint8_t(width));
  if (!string)
    return fail("not enough memory");
  std::memcpy(const_cast<void *>(string->data), text.data(), text.size());
  finishStr(string);
  objects_[n] = isInterned ? session_.intern(string) : string;
  return true;
}

bool Decoder::makeBigInt(uint32_t n) {
  begin(n);
  bool isNegative = next() != 0;
  std::string_view bytes = data(n);
  size_t count = bytes.size() / 8;
  if (!end() || bytes.empty() || bytes.size() % 8)
    return fail("an int of the wrong size");
  auto *big = static_cast<BigInt *>(
      session_.heap.allocateAtomic(sizeof(BigInt) + bytes.size()));
  big->shape = builtinShape(TypeId::Int);
  big->size = isNegative ? -int64_t(count) : int64_t(count);
  std::memcpy(big->limbs, bytes.data(), bytes.size());
  objects_[n] = big;
  uint64_t bound = uint64_t(1) << 61;
  if (!big->limbs[count - 1] ||
      (count == 1 && big->limbs[0] < bound + isNegative))
    return fail("an int that should be small");
  return true;
}

//===--- Empty objects ----------------------------------------------------===//

namespace {
/// The layouts that a kind of object can have.
bool fits(Kind kind, const Type *type) {
  if (kind == Kind::Wrapper || type->isWrapper)
    return kind == Kind::Wrapper && type->isWrapper;
  switch (type->layout) {
  case Layout::Plain:
    return kind == Kind::Plain;
  case Layout::ByteArray:
    return kind == Kind::ByteArray;
  case Layout::List:
    return kind == Kind::List;
  case Layout::Dict:
    return kind == Kind::Dict;
  case Layout::Set:
    return kind == Kind::Set;
  case Layout::Function:
    return kind == Kind::Function;
  case Layout::Native:
    return kind == Kind::Native;
  case Layout::Cell:
    return kind == Kind::Cell;
  case Layout::Traceback:
    return kind == Kind::Traceback;
  case Layout::Module:
    return kind == Kind::Module;
  case Layout::Generator:
    return kind == Kind::Generator;
  case Layout::Iterator:
    return kind == Kind::Iterator;
  case Layout::Lazy:
    return kind == Kind::Lazy;
  case Layout::Exception:
    return kind == Kind::Exception;
  default:
    return false;
  }
}
} // namespace

bool Decoder::allocate(uint32_t n) {
  if (kind(n) == Kind::Frame)
    return allocateFrame(n);
  Type *type = classOf(n);
  if (!type)
    return false;
  if (!fits(kind(n), type))
    return fail("an object of the wrong class");
  if (!charge(layoutSize(type->layout) +
              uint64_t(type->inlineSlots) * sizeof(Value)))
    return false;
  objects_[n] = newInstance(session_, type);
  return true;
}

bool Decoder::allocateFrame(uint32_t n) {
  begin(n);
  Code *code = nullptr;
  this->code(code);
  if (!error_.empty() || wordCount(n) < FrameHeaderWords)
    return fail("a frame without a code");
  uint32_t slots = wordCount(n) - FrameHeaderWords;
  if (code != &replayCode) {
    // A module's frame has the value of its last statement besides.
    bool hasResult = code->unit && code->unit->kind == UnitKind::Module;
    if (slots > code->numSlots + hasResult)
      return fail("a frame with too many slots");
    slots = code->numSlots;
  }
  if (!charge(uint64_t(slots) * sizeof(Value)))
    return false;
  auto *frame = static_cast<Frame *>(
      session_.heap.allocate(Frame::HeaderBytes + slots * sizeof(Value)));
  frame->session = &session_;
  frame->code = code;
  frame->flags = FrameOnHeap;
  objects_[n] = frame;
  return true;
}

/// \return whether \p value is what `__name__` may be.
static bool isTextOf(Value value) { return value && asStr(value); }

//===--- Contents ---------------------------------------------------------===//

bool Decoder::fill(uint32_t n) {
  switch (kind(n)) {
  case Kind::Static:
  case Kind::Str:
  case Kind::BigInt:
  case Kind::Float:
  case Kind::Complex:
  case Kind::Bytes:
  case Kind::Type:
  case Kind::PythonCode:
  case Kind::NativeCode:
    return true;
  default:
    begin(n);
    return fillContents(n) && end();
  }
}

bool Decoder::fillContents(uint32_t n) {
  auto *object = static_cast<montyjit::Object *>(objects_[n]);
  switch (kind(n)) {
  case Kind::ByteArray: {
    auto *bytes = static_cast<ByteArrayObject *>(object);
    number(bytes->exports);
    bytes->length = bytes->capacity = data(n).size();
    bytes->data = static_cast<uint8_t *>(
        session_.heap.allocateAtomic(data(n).size() + 1));
    std::memcpy(bytes->data, data(n).data(), data(n).size());
    return true;
  }
  case Kind::List:
    return fillList(static_cast<List *>(object));
  case Kind::Tuple:
    return fillTuple(static_cast<Tuple *>(object));
  case Kind::Dict:
    return fillDict(static_cast<Dict *>(object));
  case Kind::Set:
    return fillSet(static_cast<SetObject *>(object));
  case Kind::Function:
    return fillFunction(static_cast<Function *>(object));
  case Kind::Native: {
    auto *native = static_cast<NativeFunction *>(object);
    fields(*this, native);
    native->def = findNative(data(n));
    return native->def || fail("no function " + std::string(data(n)));
  }
  case Kind::Cell:
    fields(*this, static_cast<Cell *>(object));
    return true;
  case Kind::Traceback:
    fields(*this, static_cast<Traceback *>(object));
    return true;
  case Kind::Module:
    fields(*this, static_cast<ModuleObject *>(object));
    return (static_cast<ModuleObject *>(object)->dict &&
            static_cast<ModuleObject *>(object)->name) ||
           fail("a module without a namespace");
  case Kind::Generator:
    fields(*this, static_cast<Generator *>(object));
    return (isTextOf(static_cast<Generator *>(object)->name) &&
            isTextOf(static_cast<Generator *>(object)->qualName)) ||
           fail("a generator without a name");
  case Kind::Iterator:
    fields(*this, static_cast<Iterator *>(object));
    return true;
  case Kind::Lazy:
    fields(*this, static_cast<LazyObject *>(object));
    if (object->shape == builtinShape(TypeId::Code) && error_.empty()) {
      auto *lazy = static_cast<LazyObject *>(object);
      lazy->fields[0].as<Code>()->object = Value::fromObject(object);
    }
    return true;
  case Kind::Exception:
    fields(*this, static_cast<ExceptionObject *>(object));
    return true;
  case Kind::Wrapper:
    fields(*this, static_cast<WrapperObject *>(object));
    return true;
  case Kind::Frame:
    return fillFrame(static_cast<Frame *>(objects_[n]));
  default:
    return true;
  }
}

bool Decoder::fillTuple(Tuple *tuple) {
  for (Value &item : *tuple) {
    value(item);
    if (item.isEmpty())
      return fail("a tuple without its items");
  }
  return true;
}

bool Decoder::fillList(List *list) {
  number(list->sorting);
  uint32_t count = end_ - at_;
  if (!charge(uint64_t(count) * sizeof(Value)))
    return false;
  if (!reserveMore(session_, list, count))
    return fail("not enough memory");
  for (; list->size < count; ++list->size)
    value(list->items[list->size]);
  return true;
}

/// \return whether \p hash is right, as far as that is known: of numbers and
/// strings.
static bool isHashOf(Session &session, Value key, int64_t hash) {
  int64_t known;
  return key.isEmpty() || !isPlainScalar(key) ||
         !hashNatively(session, key, known) || hash == known;
}

/// Keys of one hash stand in each other's way: that many must not be looked at
/// more often than a run could have done itself.
bool Decoder::chargeCollisions(const Words &words, uint32_t first,
                               uint32_t count) {
  constexpr uint32_t few = 256;
  constexpr uint64_t most = uint64_t(1) << 30;
  if (count < few)
    return true;
  std::unordered_map<uint64_t, uint32_t> seen;
  for (uint32_t i = 0; i < count; ++i)
    collisions_ += seen[words[first + 3 * i]]++;
  return collisions_ < most || fail("too many keys of the same hash");
}

bool Decoder::fillDict(Dict *dict) {
  uint32_t count = (end_ - at_) / 3;
  if (!charge(uint64_t(count) * sizeof(DictEntry)))
    return false;
  if (!chargeCollisions(*words_, at_, count))
    return false;
  Dict *made = makeDict(session_, count);
  for (uint32_t i = 0; made && i < count; ++i) {
    int64_t hash = int64_t(next());
    Value key, item;
    value(key);
    value(item);
    if (!error_.empty() || !isHashOf(session_, key, hash) ||
        !dictAddNew(session_, made, key ? key : none(), hash,
                    key ? item : none()))
      return fail("a dict that cannot be made");
    if (key.isEmpty())
      dictRemoveEntry(session_, made, i);
    else if (item.isEmpty())
      return fail("a dict entry without a value");
  }
  if (!made)
    return fail("not enough memory");
  Shape *shape = dict->shape;
  std::memcpy(static_cast<void *>(dict), made, sizeof(Dict));
  dict->shape = shape;
  return true;
}

bool Decoder::fillSet(SetObject *set) {
  uint64_t mask = next();
  uint64_t fill = next();
  number(set->finger);
  number(set->changes);
  set->hash = -1;
  constexpr uint64_t smallest = 7;
  set->mask = smallest;
  if (!mask && at_ == end_ && !fill)
    return true;
  if ((mask & (mask + 1)) || mask < smallest || mask >= uint64_t(1) << 40)
    return fail("a set of an impossible size");
  if (!charge((mask + 1) * sizeof(SetEntry)))
    return false;
  set->table = static_cast<SetEntry *>(
      session_.heap.allocate((mask + 1) * sizeof(SetEntry)));
  set->isScanned = true;
  set->mask = mask;
  uint64_t used = 0;
  while (hasMore()) {
    uint64_t place = next();
    auto hash = int64_t(next());
    Value key = valueOf(next()); // The mark of a deleted one is exhausted().
    if (!error_.empty() || key.isEmpty() || place > mask ||
        set->table[place].key)
      return fail("a set entry that has no place");
    set->table[place] = {hash, key};
    set->size += !(key == Value::exhausted());
    ++used;
  }
  set->fill = fill;
  if (used != fill || fill > mask)
    return fail("a set that counts wrong");
  return true;
}

bool Decoder::fillFunction(Function *function) {
  fields(*this, function);
  if (!error_.empty() || !function->globals || !isTextOf(function->name) ||
      !isTextOf(function->qualName))
    return fail("a function without code");
  uint32_t count = function->code->unit->frees.size();
  if (!count)
    return true;
  function->closure =
      static_cast<Cell **>(session_.heap.allocate(count * sizeof(Cell *)));
  for (uint32_t i = 0; i < count; ++i) {
    pointer(function->closure[i], Kind::Cell);
    if (!function->closure[i])
      return fail("a function without its cells");
  }
  return true;
}

namespace {
/// Reads the slots that a stopped frame of Python code holds.
class SlotReader final : public StopVisitor {
public:
  SlotReader(Decoder &decoder, Frame *frame)
      : decoder_(decoder), frame_(frame) {}

  bool slot(uint32_t index, SlotNeed need) override {
    if (need == SlotNeed::OwnList)
      decoder_.ownedValue(frame_->slots[index]);
    else
      decoder_.value(frame_->slots[index]);
    return meetsNeed(frame_->slots[index], need);
  }
  bool result(SlotNeed need) override {
    decoder_.value(frame_->result);
    return meetsNeed(frame_->result, need);
  }
  Value read(uint32_t index) override { return frame_->slots[index]; }

private:
  Decoder &decoder_;
  Frame *frame_;
};

/// Looks at the slots once more, when all objects have their contents.
class SlotChecker final : public StopVisitor {
public:
  explicit SlotChecker(const Frame *frame) : frame_(frame) {}

  bool slot(uint32_t index, SlotNeed need) override {
    return meetsNeed(frame_->slots[index], need);
  }
  bool result(SlotNeed need) override {
    return meetsNeed(frame_->result, need);
  }
  Value read(uint32_t index) override { return frame_->slots[index]; }

private:
  const Frame *frame_;
};

/// \return whether the header of a frame of Python code is what its code takes
/// for granted.
bool isSoundPython(const Frame *frame) {
  auto *code = static_cast<PyCode *>(frame->code);
  if (!frame->globals)
    return false;
  if (!code->unit->frees.empty() &&
      (!frame->function || frame->function->code != code))
    return false;
  if ((code->isGenerator || code->isCoroutine) != (frame->generator != nullptr))
    return false;
  return !frame->generator || frame->generator->frame == frame;
}
} // namespace

bool Decoder::fillFrame(Frame *frame) {
  fields(*this, frame);
  if (!error_.empty())
    return false;
  if (frame->code->unit) {
    // Its generator's pointer back may not be there yet: that is checked later.
    bindCode(session_, static_cast<PyCode *>(frame->code));
    SlotReader reader(*this, frame);
    return visitStop(*frame->code->unit, frame->resume, frame->generator,
                     reader) ||
           fail("a frame that its code does not fit");
  }
  uint32_t first = at_;
  while (hasMore()) {
    uint32_t slot = at_ - first;
    frame->slots[slot] = valueOf(next());
  }
  return error_.empty();
}

bool Decoder::readAttributes() {
  words_ = run_.attributes();
  if (!words_)
    return true;
  uint32_t size = words_->size();
  uint64_t first = 0;
  for (uint32_t at = 0; at < size;) {
    at_ = at;
    end_ = size;
    uint64_t n = next(), count = next();
    if (!error_.empty() || n < first || n >= count_ || count > size - at_)
      return fail("attributes of no object");
    first = n + 1;
    at = end_ = at_ + uint32_t(count);
    if (!fillAttributes(uint32_t(n)))
      return false;
  }
  return true;
}

bool Decoder::fillAttributes(uint32_t n) {
  if (kind(n) >= Kind::Frame || kind(n) == Kind::Static ||
      kind(n) == Kind::Type)
    return fail("attributes of something without them");
  auto *object = static_cast<montyjit::Object *>(objects_[n]);
  if (!object->shape->type->attributeOffset || object->shape->count ||
      object->shape->isDictionary)
    return fail("attributes that cannot be");
  if (end_ - at_ == 1)
    return fillDictionary(n);
  while (hasMore()) {
    Value name, item;
    value(name, Kind::Str);
    value(item);
    if (!error_.empty() ||
        !instanceSet(session_, object, session_.intern(name.as<Str>()), item))
      return fail("an attribute that cannot be set");
  }
  return error_.empty();
}

bool Decoder::fillDictionary(uint32_t n) {
  Dict *dict = nullptr;
  pointer(dict, Kind::Dict);
  if (!error_.empty() || !dict || dict->shape != builtinShape(TypeId::Dict))
    return fail("attributes in something else than a dict");
  setInstanceDict(session_, static_cast<montyjit::Object *>(objects_[n]), dict);
  return true;
}

/// \return whether functions of \p unit can be called.
static bool isCallableUnit(const CodeUnit *unit) {
  return unit->kind == UnitKind::Function || unit->kind == UnitKind::Lambda ||
         unit->kind == UnitKind::Annotation;
}

/// \return whether the frame is the generator's own, and stands where the
/// generator says: at its entry, or at a yield. One that runs is in the chain.
static bool isSoundGenerator(const Generator *generator) {
  const Frame *frame = generator->frame;
  if (!frame)
    return !generator->isRunning;
  if (frame->generator != generator)
    return false;
  return generator->isRunning ||
         generator->hasStarted == (frame->resume != ResumeAtEntry);
}

bool Decoder::isSoundFrame(uint32_t n) {
  auto *frame = static_cast<Frame *>(objects_[n]);
  if (frame->code->unit) {
    SlotChecker checker(frame);
    return isSoundPython(frame) && visitStop(*frame->code->unit, frame->resume,
                                             frame->generator, checker);
  }
  if (frame->generator || frame->function)
    return false;
  if (frame->code == &replayCode)
    return isSoundReplay(frame, wordCount(n) - FrameHeaderWords);
  return isSoundNative(frame) && ownsItsState(n);
}

/// \return whether nothing but the frame refers to what it must have for
/// itself.
bool Decoder::ownsItsState(uint32_t n) {
  auto *frame = static_cast<Frame *>(objects_[n]);
  uint32_t owned = frame->code->native->ownedSlots;
  for (uint32_t slot = 0; owned; ++slot, owned >>= 1) {
    uint32_t i = FrameHeaderWords + slot;
    if (!(owned & 1) || i >= wordCount(n) || !isReference(wordAt(n, i)))
      continue;
    if (references_[referenceNumber(wordAt(n, i))] > 1)
      return false;
  }
  return true;
}

static std::string codeName(const Code *code) {
  if (code->unit)
    return std::string(code->unit->qualName);
  return code->native ? code->native->name : "an operation";
}

bool Decoder::checkFrames() {
  for (uint32_t n : owned_)
    if (references_[n] > 1)
      return fail("a list that is being made, and is known already");
  for (uint32_t n : frames_)
    if (!isSoundFrame(n))
      return fail("a frame that does not fit its code, " +
                  codeName(static_cast<Frame *>(objects_[n])->code));
  for (uint32_t n = 0; n < count_; ++n)
    if (kind(n) == Kind::Generator &&
        !isSoundGenerator(static_cast<Generator *>(objects_[n])))
      return fail("a generator that its frame does not fit");
  return checkBodies() && checkTracebacks();
}

/// Bodies of classes and of generator expressions are functions that nobody can
/// call: only their frames know them.
bool Decoder::checkBodies() {
  for (uint32_t n : frames_)
    if (Function *function = static_cast<Frame *>(objects_[n])->function)
      if (!isCallableUnit(function->code->unit))
        --references_[referenceNumber(wordAt(n, FrameFunctionWord))];
  for (uint32_t n = 0; n < count_; ++n)
    if (kind(n) == Kind::Function && references_[n] &&
        !isCallableUnit(static_cast<Function *>(objects_[n])->code->unit))
      return fail("a function that nobody can call");
  return true;
}

/// Whoever reads a traceback goes to its end.
bool Decoder::checkTracebacks() {
  std::unordered_map<const Traceback *, uint32_t> walks;
  for (uint32_t n = 0; n < count_; ++n) {
    if (kind(n) != Kind::Traceback)
      continue;
    auto *entry = static_cast<Traceback *>(objects_[n]);
    for (; entry && walks.emplace(entry, n).second; entry = entry->next)
      ;
    if (entry && walks[entry] == n)
      return fail("a traceback without an end");
  }
  return true;
}
