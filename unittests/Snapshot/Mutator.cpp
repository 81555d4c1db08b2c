#include "Mutator.h"

#include "Snapshot/File.h"
#include "Snapshot/Format.h"

#include "montyjit/Host/Run.h"

#include <cstring>
#include <vector>

using namespace montyjit;
using namespace montyjit::snapshot;

namespace {
/// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t next() {
    uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
  }
  uint64_t below(uint64_t end) { return end ? next() % end : 0; }
  bool oneIn(uint64_t n) { return below(n) == 0; }
  template <typename T> T &of(std::vector<T> &items) {
    return items[below(items.size())];
  }

private:
  uint64_t state_;
};

struct SourceText {
  std::string name, text;
  uint32_t recipe;
  bool hasText;
  uint64_t hash;
};

/// A run in columns, as snapshot.fbs lays it out.
struct Parts {
  ProgramImage program;
  std::vector<uint8_t> kinds, bytes;
  std::vector<uint32_t> classes, wordEnds, byteEnds;
  std::vector<uint64_t> words, attributes, roots, counters, limits, identities;
  std::vector<SourceText> sources;

  explicit Parts(std::string_view file);
  std::string sealed() const;
  uint32_t firstWord(size_t n) const { return n ? wordEnds[n - 1] : 0; }
  uint32_t firstByte(size_t n) const { return n ? byteEnds[n - 1] : 0; }
};

template <typename T>
std::vector<T> column(const flatbuffers::Vector<T> *items) {
  return items ? std::vector<T>(items->begin(), items->end())
               : std::vector<T>();
}

Parts::Parts(std::string_view file) {
  // FlatBuffers wants its words aligned.
  std::vector<uint64_t> aligned(file.size() / 8 + 1);
  std::memcpy(aligned.data(), file.data(), file.size());
  const auto *root = GetFile(aligned.data());
  program.source = root->program()->source()->str();
  program.scriptName = root->program()->script_name()->str();
  if (auto *names = root->program()->input_names())
    for (const auto *name : *names)
      program.inputNames.push_back(name->str());
  const auto *run = root->run();
  kinds = column(run->kinds());
  bytes = column(run->bytes());
  classes = column(run->classes());
  wordEnds = column(run->word_ends());
  byteEnds = column(run->byte_ends());
  words = column(run->words());
  attributes = column(run->attributes());
  roots = column(run->roots());
  counters = column(run->counters());
  limits = column(run->limits());
  identities = column(run->identities());
  if (run->sources())
    for (const Source *source : *run->sources())
      sources.push_back(
          {source->name()->str(), source->text() ? source->text()->str() : "",
           source->recipe(), source->text() != nullptr, source->hash()});
}

std::string Parts::sealed() const {
  flatbuffers::FlatBufferBuilder builder;
  std::vector<flatbuffers::Offset<Source>> offsets;
  for (const SourceText &source : sources) {
    auto name = builder.CreateString(source.name);
    flatbuffers::Offset<flatbuffers::String> text;
    if (source.hasText)
      text = builder.CreateString(source.text);
    offsets.push_back(
        CreateSource(builder, name, source.recipe, text, source.hash));
  }
  auto put = [&](const auto &items) { return builder.CreateVector(items); };
  auto kindColumn = put(kinds), byteColumn = put(bytes);
  auto classColumn = put(classes), wordEndColumn = put(wordEnds),
       byteEndColumn = put(byteEnds);
  auto wordColumn = put(words), attributeColumn = put(attributes),
       rootColumn = put(roots), counterColumn = put(counters),
       limitColumn = put(limits), identityColumn = put(identities);
  auto run = CreateRun(builder, kindColumn, classColumn, wordEndColumn,
                       byteEndColumn, wordColumn, byteColumn, attributeColumn,
                       builder.CreateVector(offsets), rootColumn, counterColumn,
                       limitColumn, identityColumn);
  return finishFile(builder, program, run);
}

//===--- Changes ----------------------------------------------------------===//

class Mutator {
public:
  Mutator(Parts &parts, uint64_t seed) : parts_(parts), random_(seed) {}

  void run() {
    for (uint64_t n = 1 + random_.below(3); n; --n)
      change();
    // Last, because the other changes go by the ends.
    if (random_.oneIn(24))
      changeEnd(random_.oneIn(2) ? parts_.wordEnds : parts_.byteEnds);
  }

private:
  void change();
  void changeWord(std::vector<uint64_t> &words);
  uint64_t anyWord(uint64_t old);
  uint64_t sameKind(uint64_t old);
  uint64_t otherOfKind(uint8_t kind);
  void copyData();
  void resizeObject();
  void changeEnd(std::vector<uint32_t> &ends);
  void changeClass();
  void changeText(std::string &text);

  Parts &parts_;
  Random random_;
};

/// A reference to another object of the same kind: the most likely to be taken.
uint64_t Mutator::sameKind(uint64_t old) {
  if (!isReference(old) || referenceNumber(old) >= parts_.kinds.size())
    return referenceWord(random_.below(parts_.kinds.size()));
  return otherOfKind(parts_.kinds[referenceNumber(old)]);
}

uint64_t Mutator::otherOfKind(uint8_t kind) {
  std::vector<uint64_t> others;
  for (size_t n = 0; n < parts_.kinds.size(); ++n)
    if (parts_.kinds[n] == kind)
      others.push_back(referenceWord(n));
  return others.empty() ? 0 : random_.of(others);
}

uint64_t Mutator::anyWord(uint64_t old) {
  switch (random_.below(12)) {
  case 0:
  case 1:
    return referenceWord(random_.below(parts_.kinds.size() + 1));
  case 2:
  case 3:
    return sameKind(old);
  case 4:
    return 4 * random_.below(17);
  case 5:
    return Value::fromInt(int64_t(random_.below(6)) - 2).bits;
  case 6:
    return Value::fromInt(int64_t(random_.next()) >> random_.below(62)).bits;
  case 7:
    return old + 4 * (random_.below(5) - 2);
  case 8:
    return old + random_.below(3) - 1;
  case 9:
    return random_.next() >> random_.below(64);
  case 10:
    return old ^ uint64_t(1) << random_.below(64);
  default:
    return parts_.words.empty() ? 0 : random_.of(parts_.words);
  }
}

void Mutator::changeWord(std::vector<uint64_t> &words) {
  if (words.empty())
    return;
  uint64_t &word = random_.of(words);
  if (random_.oneIn(6))
    std::swap(word, random_.of(words));
  else
    word = anyWord(word);
}

/// Gives an object the data of another one of its kind: names, for one.
void Mutator::copyData() {
  size_t n = random_.below(parts_.kinds.size());
  size_t other = referenceNumber(otherOfKind(parts_.kinds[n]));
  std::vector<uint8_t> data(parts_.bytes.begin() + parts_.firstByte(other),
                            parts_.bytes.begin() + parts_.byteEnds[other]);
  auto first = parts_.bytes.begin() + parts_.firstByte(n);
  auto end = parts_.bytes.begin() + parts_.byteEnds[n];
  auto more = uint32_t(data.size() - (end - first));
  first = parts_.bytes.erase(first, end);
  parts_.bytes.insert(first, data.begin(), data.end());
  for (size_t i = n; i < parts_.byteEnds.size(); ++i)
    parts_.byteEnds[i] += more;
}

/// Adds a word to an object, or takes one away.
void Mutator::resizeObject() {
  size_t n = random_.below(parts_.kinds.size());
  uint32_t first = parts_.firstWord(n), end = parts_.wordEnds[n];
  bool grows = first == end || random_.oneIn(2);
  auto place =
      parts_.words.begin() + first + long(random_.below(end - first + grows));
  if (grows)
    parts_.words.insert(place, anyWord(0));
  else
    parts_.words.erase(place);
  for (size_t i = n; i < parts_.wordEnds.size(); ++i)
    parts_.wordEnds[i] += grows ? 1 : uint32_t(-1);
}

void Mutator::changeEnd(std::vector<uint32_t> &ends) {
  random_.of(ends) += uint32_t(random_.below(9)) - 4;
}

void Mutator::changeClass() {
  std::vector<uint32_t> &classes = parts_.classes;
  auto number = uint32_t(random_.below(parts_.kinds.size()));
  auto type = uint32_t(referenceNumber(
      random_.oneIn(2) ? otherOfKind(uint8_t(Kind::Type)) : sameKind(0)));
  if (classes.empty() || random_.oneIn(3)) {
    classes.push_back(number);
    classes.push_back(type);
  } else if (random_.oneIn(2)) {
    classes[random_.below(classes.size() / 2) * 2 + 1] = type;
  } else {
    random_.of(classes) = number;
  }
}

void Mutator::changeText(std::string &text) {
  if (text.empty())
    return;
  size_t place = random_.below(text.size());
  if (random_.oneIn(2))
    text[place] = char(random_.next());
  else
    text.erase(place, 1 + random_.below(20));
}

void Mutator::change() {
  switch (random_.below(24)) {
  case 0:
    random_.of(parts_.kinds) = uint8_t(random_.below(NumKinds + 1));
    return;
  case 1:
    return changeClass();
  case 2:
    if (!parts_.bytes.empty())
      random_.of(parts_.bytes) = uint8_t(random_.next());
    return;
  case 3:
    return copyData();
  case 4:
    return resizeObject();
  case 6:
    return changeWord(parts_.roots);
  case 7:
    return changeWord(parts_.counters);
  case 8:
  case 9:
    return changeWord(parts_.attributes);
  case 10:
    return changeWord(random_.oneIn(2) ? parts_.identities : parts_.limits);
  case 11:
    if (random_.oneIn(4))
      changeText(parts_.program.source);
    else if (!parts_.sources.empty())
      changeText(random_.of(parts_.sources).text);
    return;
  default:
    return changeWord(parts_.words);
  }
}

//===--- Going on ---------------------------------------------------------===//

RunOptions smallOptions() {
  RunOptions options;
  options.limits.maxTime = 500000000;
  options.limits.maxMemory = uint64_t(256) << 20;
  options.jit.mode = JitMode::Off;
  options.writer = [](std::string_view) {};
  return options;
}

Reply anyReply(Random &random) {
  switch (random.below(6)) {
  case 0:
    return HostValue(int64_t(random.below(10)));
  case 1:
    return HostValue("text");
  case 2:
    return ScriptException{"ValueError", "no"};
  case 3:
    return HostValue(true);
  default:
    return HostValue();
  }
}

/// The first argument, as a rule: so the run goes as it went.
Reply replyTo(Random &random, const Call &call) {
  if (call.args.empty() || random.oneIn(4))
    return anyReply(random);
  return call.args[0];
}
} // namespace

std::string montyjit::mutated(std::string_view bytes, uint64_t seed) {
  Parts parts(bytes);
  Mutator(parts, seed).run();
  return parts.sealed();
}

bool montyjit::surviveLoading(std::string_view bytes, uint64_t seed) {
  Result<montyjit::Run> run = montyjit::Run::load(bytes, smallOptions());
  if (!run)
    return false;
  Random random(seed);
  constexpr int mostEvents = 12;
  Progress progress = run->event();
  for (int i = 0; i < mostEvents && run->isPaused(); ++i) {
    if (i == 1)
      (void)run->dump();
    if (auto *call = std::get_if<Call>(&progress))
      progress = run->resume(replyTo(random, *call));
    else if (std::holds_alternative<NameLookup>(progress))
      progress = run->resume(anyReply(random));
    else if (auto *futures = std::get_if<Futures>(&progress)) {
      std::vector<std::pair<uint32_t, Reply>> replies;
      for (uint32_t id : futures->callIds)
        replies.emplace_back(id, anyReply(random));
      progress = run->resume(std::move(replies));
    }
  }
  return true;
}
