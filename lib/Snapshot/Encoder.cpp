//===- Encoder.cpp - A session as bytes: the walk and the roots -----------===//

#include "Encoder.h"

#include "montyjit/Runtime/Identity.h"
#include "montyjit/Runtime/World.h"

using namespace montyjit;
using namespace montyjit::snapshot;

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
  if (tree == mainTree_)
    return 0;
  for (size_t i = 0; i < trees_.size(); ++i)
    if (trees_[i] == tree)
      return i + 1;
  trees_.push_back(tree);
  return trees_.size();
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
  if (session_.chainHead)
    counters[CounterReason] = uint64_t(session_.suspendReason);
  counters[CounterCallId] = session_.hostCall.id;
  counters[CounterNextCallId] = session_.nextCallId;
  counters[CounterSuspensions] = state.suspensions;
  counters[CounterInstructions] =
      state.instructions + uint64_t(state.slice - session_.ticks);
  counters[CounterMaxDepth] = session_.maxDepth;
  counters[CounterMaxStrDigits] = session_.maxStrDigits;
  counters[CounterNextIdentity] = nextIdentity(session_);
  std::copy(std::begin(host_.values), std::end(host_.values),
            counters.begin() + CounterHost);
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

flatbuffers::Offset<Run>
Encoder::finishRun(const std::vector<uint64_t> &roots) {
  std::vector<flatbuffers::Offset<Source>> sources;
  for (const Tree *tree : trees_) {
    auto name = builder_.CreateString(tree->fileName);
    flatbuffers::Offset<flatbuffers::String> text;
    if (!tree->sourceHash)
      text = builder_.CreateString(tree->source);
    sources.push_back(
        CreateSource(builder_, name, tree->recipe, text, tree->sourceHash));
  }
  auto column = [&](const auto &items) { return builder_.CreateVector(items); };
  auto optional = [&](const auto &items) {
    return items.empty() ? 0 : builder_.CreateVector(items);
  };
  auto kinds = column(kinds_), bytes = column(bytes_);
  auto classes = optional(classes_);
  auto wordEnds = column(wordEnds_), byteEnds = column(byteEnds_);
  auto words = column(words_);
  auto attributes = optional(attributes_);
  return CreateRun(builder_, kinds, classes, wordEnds, byteEnds, words, bytes,
                   attributes, optional(sources), column(roots),
                   column(counters()), column(limits()),
                   optional(identities()));
}

bool Encoder::run(std::string &bytes) {
  std::vector<uint64_t> roots = this->roots();
  for (size_t i = 0; i < nodes_.size() && error_.empty(); ++i) {
    kinds_.push_back(uint8_t(write(nodes_[i])));
    wordEnds_.push_back(uint32_t(words_.size()));
    byteEnds_.push_back(uint32_t(bytes_.size()));
  }
  constexpr size_t maxWords = size_t(1) << 28;
  if (words_.size() + bytes_.size() / sizeof(uint64_t) > maxWords)
    fail("the run is too large for a snapshot");
  if (!error_.empty())
    return false;
  bytes = finishFile(builder_, program_, finishRun(roots));
  return true;
}

bool montyjit::encodeRun(Session &session, const Tree *tree,
                         const ProgramImage &program, const HostCounters &host,
                         std::string &bytes, std::string &error) {
  Encoder encoder(session, tree, program, host);
  if (encoder.run(bytes))
    return true;
  error = encoder.error();
  return false;
}
