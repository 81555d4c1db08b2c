//===- Decoder.cpp - A session from a verified file: the passes -----------===//

#include "Decoder.h"
#include "StaticNames.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Interp/PyCode.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Identity.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Sema/Sema.h"

using namespace montyjit;
using namespace montyjit::snapshot;

namespace {
/// \return the kind of a shared object.
bool isSharedKind(const montyjit::Object *object, Kind kind) {
  // The namespaces of built-in types are never to be written to.
  Layout layout = object->shape->type->layout;
  switch (kind) {
  case Kind::Type:
    return layout == Layout::Type;
  case Kind::Tuple:
    return layout == Layout::Tuple;
  default:
    return false;
  }
}
} // namespace

//===--- Reading words ----------------------------------------------------===//

void Decoder::begin(uint32_t number) {
  words_ = run_.words();
  at_ = firstWord(number);
  end_ = run_.word_ends()->Get(number);
}

uint64_t Decoder::next() {
  if (at_ < end_)
    return words_->Get(at_++);
  fail("an object with too few words");
  return 0;
}

std::string_view Decoder::data(uint32_t n) const {
  uint32_t first = n ? run_.byte_ends()->Get(n - 1) : 0;
  return {reinterpret_cast<const char *>(run_.bytes()->data()) + first,
          run_.byte_ends()->Get(n) - first};
}

uint32_t Decoder::numberOf(uint64_t word) {
  uint64_t number = isReference(word) ? referenceNumber(word) : count_;
  if (number >= count_)
    fail("a reference to no object");
  return uint32_t(std::min<uint64_t>(number, count_));
}

Value Decoder::valueOf(uint64_t word) {
  if (word & Value::TagMask)
    return Value::fromBits(word);
  switch (word) {
  case EmptyWord:
    return Value::empty();
  case NoneWord:
    return none();
  case TrueWord:
    return trueValue();
  case FalseWord:
    return falseValue();
  case ExhaustedWord:
    return Value::exhausted();
  case EllipsisWord:
    return ellipsis();
  case NotImplementedWord:
    return notImplemented();
  case RaisedMarkerWord:
    return Value::raisedMarker();
  default:
    break;
  }
  uint32_t n = numberOf(word);
  if (n == count_)
    return Value::empty();
  if (kind(n) >= Kind::Frame || isNamespace(n)) {
    fail("something that is no value");
    return Value::empty();
  }
  ++references_[n];
  return Value::fromObject(objects_[n]);
}

void Decoder::value(Value &v) {
  v = valueOf(next());
  if (!isSentinel(v))
    return;
  v = Value::empty();
  fail("a mark instead of a value");
}

void Decoder::ownedValue(Value &v) {
  uint32_t at = at_;
  value(v);
  if (error_.empty() && v.isObject())
    owned_.push_back(referenceNumber(words_->Get(at)));
}

void Decoder::namespaceValue(Value &v) {
  uint64_t word = next();
  uint32_t n = isReference(word) ? numberOf(word) : count_;
  if (n != count_ && kind(n) == Kind::Static)
    v = Value::fromObject(objects_[n]);
  else
    v = valueOf(word);
}

bool Decoder::isNamespace(uint32_t n) const {
  return kind(n) == Kind::Static &&
         static_cast<montyjit::Object *>(objects_[n])->shape->type->layout ==
             Layout::Dict;
}

bool Decoder::isOfKind(uint32_t n, Kind wanted) const {
  if (kind(n) == Kind::Static)
    return isSharedKind(static_cast<montyjit::Object *>(objects_[n]), wanted);
  return kind(n) == wanted;
}

void Decoder::optional(Value &v, Kind wanted) {
  uint64_t word = next();
  v = Value::empty();
  if (word == EmptyWord)
    return;
  uint32_t n = numberOf(word);
  if (n == count_)
    return;
  ++references_[n];
  if (isOfKind(n, wanted))
    v = Value::fromObject(objects_[n]);
  else
    fail("an object of the wrong kind");
}

void Decoder::value(Value &v, Kind wanted) {
  optional(v, wanted);
  if (v.isEmpty())
    fail("a missing object");
}

void Decoder::code(Code *&code) {
  uint32_t n = numberOf(next());
  if (n == count_)
    return;
  if (kind(n) == Kind::PythonCode || kind(n) == Kind::NativeCode)
    code = static_cast<Code *>(objects_[n]);
  else
    fail("something else instead of a code");
}

void Decoder::pythonCode(Code *&code) {
  this->code(code);
  if (code && !code->unit)
    fail("a built-in instead of a code");
}

void Decoder::codeValue(Value &v) {
  Code *code = nullptr;
  pythonCode(code);
  v = Value::fromObject(code);
}

void Decoder::frame(Frame *&frame) {
  uint64_t word = next();
  frame = nullptr;
  if (word == EmptyWord)
    return;
  uint32_t n = numberOf(word);
  if (n == count_)
    return;
  if (kind(n) == Kind::Frame)
    frame = static_cast<Frame *>(objects_[n]);
  else
    fail("something else instead of a frame");
}

//===--- The passes -------------------------------------------------------===//

bool Decoder::charge(uint64_t bytes) {
  bytes_ += bytes;
  if (session_.limits.maxMemory && bytes_ > session_.limits.maxMemory)
    return fail("the snapshot needs more memory than the run may use");
  return true;
}

bool Decoder::checkColumns() {
  auto areEnds = [&](const flatbuffers::Vector<uint32_t> *ends, uint32_t size) {
    uint32_t last = 0;
    for (uint32_t end : *ends) {
      if (end < last)
        return false;
      last = end;
    }
    return ends->size() == count_ && last == size;
  };
  if (!areEnds(run_.word_ends(), run_.words()->size()) ||
      !areEnds(run_.byte_ends(), run_.bytes()->size()))
    return fail("columns of different lengths");
  for (uint8_t kind : *run_.kinds())
    if (kind >= NumKinds)
      return fail("an object of an unknown kind");
  return true;
}

bool Decoder::readClasses() {
  classes_.assign(count_, count_);
  const auto *column = run_.classes();
  if (!column)
    return true;
  for (uint32_t i = 0; i + 1 < column->size(); i += 2) {
    uint32_t n = column->Get(i), type = column->Get(i + 1);
    if (n >= count_ || type >= count_ || classes_[n] != count_)
      return fail("a class of no object");
    classes_[n] = type;
  }
  return true;
}

Tree *Decoder::loadTree(const Source &source) {
  std::string name = source.name()->str();
  if (source.text()) {
    std::string error;
    auto text = source.text();
    Tree *tree =
        load_({text->c_str(), text->size()}, name, source.recipe(), error);
    if (!tree)
      fail("a source that is not valid: " + error);
    return tree;
  }
  constexpr std::string_view prefix = "<frozen ";
  Tree *tree = nullptr;
  if (name.starts_with(prefix) && name.ends_with('>'))
    tree = preludeHooks.acquire(
        name.substr(prefix.size(), name.size() - prefix.size() - 1).c_str());
  if (!tree) {
    fail("the standard library has no source " + name);
    return nullptr;
  }
  session_.adoptTree(tree, preludeHooks.release);
  if (tree->sourceHash != source.hash())
    fail("the standard library has another " + name + " by now");
  return tree;
}

bool Decoder::loadTrees() {
  trees_.push_back(mainTree_);
  if (!run_.sources())
    return true;
  for (const Source *source : *run_.sources()) {
    Tree *tree = loadTree(*source);
    if (!error_.empty())
      return false;
    bindTree(session_, *tree);
    trees_.push_back(tree);
  }
  return true;
}

bool Decoder::makeShared(uint32_t n) {
  objects_[n] = findStatic(data(n));
  return objects_[n] ||
         fail("the built-in world has no " + std::string(data(n)));
}

bool Decoder::makeCode(uint32_t n) {
  if (kind(n) == Kind::NativeCode) {
    if (data(n).empty()) {
      objects_[n] = &replayCode;
      return true;
    }
    const NativeDef *def = findNative(data(n));
    objects_[n] = def ? def->code : nullptr;
    return objects_[n] || fail("no resumable function " + std::string(data(n)));
  }
  begin(n);
  uint64_t tree = next(), unit = next();
  if (!end() || tree >= trees_.size() || !trees_[tree] || unit > UINT32_MAX)
    return fail("a code of no source");
  CodeUnit *found = findUnit(*trees_[tree], uint32_t(unit));
  if (!found)
    return fail("a code that its source does not have");
  objects_[n] = static_cast<Code *>(codeOf(session_, found));
  return true;
}

Type *Decoder::classOf(uint32_t n) {
  uint32_t number = classes_[n];
  if (number == count_) {
    TypeId usual = kindInfos[uint8_t(kind(n))].usual;
    if (usual != TypeId::Count)
      return builtinType(usual);
  } else if (isOfKind(number, Kind::Type)) {
    return static_cast<Type *>(objects_[number]);
  }
  fail("an object without a class");
  return nullptr;
}

bool Decoder::run() {
  if (run_.roots()->size() < NumRoots || run_.counters()->size() < NumCounters)
    return fail("missing roots");
  if (!checkColumns() || !readClasses())
    return false;
  objects_ = static_cast<void **>(
      session_.heap.allocate((count_ + 1) * sizeof(void *)));
  references_.assign(count_, 0);
  if (!loadTrees())
    return false;
  for (uint32_t n = 0; n < count_; ++n) {
    if (kind(n) == Kind::Type)
      types_.push_back(n);
    if (kind(n) == Kind::Frame)
      frames_.push_back(n);
    if (!makeData(n))
      return false;
  }
  if (!makeTypes())
    return false;
  for (uint32_t n = 0; n < count_; ++n)
    if (!objects_[n] && !allocate(n))
      return false;
  for (uint32_t n = 0; n < count_; ++n)
    if (!fill(n))
      return false;
  for (uint32_t n : types_)
    if (!finishType(n))
      return false;
  if (!readAttributes())
    return false;
  for (uint32_t n = 0; n < count_; ++n)
    if (kind(n) < Kind::Frame && kind(n) != Kind::Static &&
        !isSound(static_cast<montyjit::Object *>(objects_[n])))
      return fail("an object that is not what its class says");
  return setRoots() && setCounters() && setIdentities() && checkFrames() &&
         checkChain();
}

bool Decoder::setRoots() {
  words_ = run_.roots();
  at_ = 0;
  end_ = words_->size();
  frame(session_.chainHead);
  pointer(session_.globals, Kind::Dict);
  pointer(session_.modules, Kind::Dict);
  Dict *builtins = nullptr;
  pointer(builtins, Kind::Dict);
  if (builtins)
    session_.builtins = builtins;
  optional(session_.handled, Kind::Exception);
  value(session_.delivered);
  optional(session_.deliveredException, Kind::Exception);
  optional(session_.hostCall.function, Kind::Str);
  optional(session_.hostCall.args, Kind::Tuple);
  optional(session_.hostCall.kwargs, Kind::Dict);
  pointer(session_.builtinSubclasses, Kind::List);
  for (uint32_t i = 0; i < IdentitySlot; ++i) {
    value(session_.moduleState[i]);
    // Most count something; modules check lists themselves.
    Value state = session_.moduleState[i];
    if (state && !state.isInt() && !(i == 2 && isList(state)))
      return fail("a module's state of the wrong kind");
  }
  if (!error_.empty())
    return false;
  if (!session_.globals)
    return fail("no globals");
  return true;
}

/// \return whether \p ids is a tuple of numbers that calls may have.
static bool areCallIds(Value ids) {
  return ids && std::all_of(ids.as<Tuple>()->begin(), ids.as<Tuple>()->end(),
                            [](Value id) {
                              return id.isInt() && id.asInt() >= 0 &&
                                     id.asInt() <= UINT32_MAX;
                            });
}

bool Decoder::setCounters() {
  const Words &counters = *run_.counters();
  uint64_t reason = counters[CounterReason];
  if ((reason == uint64_t(SuspendReason::None)) == bool(session_.chainHead))
    return fail("no reason to be suspended");
  switch (SuspendReason(reason)) {
  case SuspendReason::None:
    break;
  case SuspendReason::Call:
    if (!session_.hostCall.function || !session_.hostCall.args ||
        (session_.hostCall.kwargs && !isKwargs(session_.hostCall.kwargs)))
      return fail("a call without arguments");
    break;
  case SuspendReason::Futures:
    if (!areCallIds(session_.hostCall.args))
      return fail("waits for something that is no call");
    break;
  case SuspendReason::NameLookup:
    if (!session_.hostCall.function)
      return fail("no name to look up");
    break;
  case SuspendReason::NativeStack:
    if (session_.stopInterval)
      break;
    [[fallthrough]];
  default:
    return fail("no reason to be suspended");
  }
  session_.suspendReason = SuspendReason(reason);
  session_.status = session_.chainHead ? Status::Suspended : Status::Ok;
  session_.hostCall.id = uint32_t(counters[CounterCallId]);
  session_.nextCallId = uint32_t(counters[CounterNextCallId]);
  session_.limitState.suspensions = counters[CounterSuspensions];
  session_.limitState.instructions = counters[CounterInstructions];
  uint64_t ceiling =
      std::max(session_.limits.maxRecursion, session_.limits.recursionCeiling);
  session_.maxDepth = uint32_t(std::min(counters[CounterMaxDepth], ceiling));
  session_.maxStrDigits = uint32_t(counters[CounterMaxStrDigits]);
  setNextIdentity(session_, counters[CounterNextIdentity]);
  return true;
}

bool Decoder::setIdentities() {
  const Words *words = run_.identities();
  if (!words)
    return true;
  for (uint32_t i = 0; i + 1 < words->size(); i += 2) {
    Value object = valueOf(words->Get(i));
    if (!object || !object.isObject() || !words->Get(i + 1))
      return fail("an identity of no object");
    if (!findIdentity(session_, object.object()))
      restoreIdentity(session_, object.object(), words->Get(i + 1));
  }
  return error_.empty();
}

/// The chain of frames must end, and its generators must be running.
bool Decoder::checkChain() {
  uint32_t length = 0;
  for (Frame *frame = session_.chainHead; frame; frame = frame->caller) {
    if (++length > frames_.size())
      return fail("a chain of frames without an end");
    if (frame->generator && !frame->generator->isRunning)
      return fail("a waiting generator that does not run");
    session_.chainTail = frame;
  }
  return true;
}

bool SnapshotFile::decodeRun(Session &session, Tree *tree,
                             const SourceLoader &load,
                             std::string &error) const {
  Decoder decoder(session, tree, load, *file_->run());
  if (decoder.run())
    return true;
  error = "the snapshot is damaged: " + decoder.error();
  return false;
}
