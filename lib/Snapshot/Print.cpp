//===- Print.cpp - A snapshot in words, for people ------------------------===//

#include "File.h"
#include "Format.h"

#include "montyjit/Runtime/Str.h"

#include <fmt/format.h>

using namespace montyjit;
using namespace montyjit::snapshot;

namespace {
std::string nameOf(uint64_t word) {
  Value value = Value::fromBits(word);
  if (value.isInt())
    return fmt::format("{}", value.asInt());
  if (value.isFloat())
    return fmt::format("{}", value.asFloat());
  switch (word) {
  case EmptyWord:
    return "-";
  case NoneWord:
    return "None";
  case TrueWord:
    return "True";
  case FalseWord:
    return "False";
  case ExhaustedWord:
    return "exhausted";
  case EllipsisWord:
    return "Ellipsis";
  case NotImplementedWord:
    return "NotImplemented";
  case RaisedMarkerWord:
    return "raised";
  default:
    return fmt::format("#{}", referenceNumber(word));
  }
}

void appendBytes(std::string &out, std::string_view bytes) {
  constexpr size_t longest = 60;
  out += " '";
  for (unsigned char c : bytes.substr(0, longest))
    out += c < ' ' || c > '~' ? fmt::format("\\x{:02x}", c) : std::string(1, c);
  out += bytes.size() > longest ? "'..." : "'";
}

/// Goes through the columns side by side.
class Printer {
public:
  explicit Printer(const Run &run) : run_(run) {}
  std::string print();

private:
  void header();
  void object(uint32_t n);
  void words(const char *pattern, uint32_t first, uint32_t end);
  void attributes(uint32_t n);
  void numbers(const char *name, const flatbuffers::Vector<uint64_t> *column,
               bool areValues);

  const Run &run_;
  std::string out_;
  uint32_t classAt_ = 0, attributeAt_ = 0;
};

void Printer::words(const char *pattern, uint32_t first, uint32_t end) {
  const char *letter = pattern, *repeat = nullptr;
  for (uint32_t i = first; i < end; ++i) {
    if (*letter == '*')
      repeat = ++letter;
    if (!*letter && repeat)
      letter = repeat;
    uint64_t word = run_.words()->Get(i);
    out_ += ' ';
    out_ += *letter == 'v' ? nameOf(word) : fmt::format("{}", int64_t(word));
    if (*letter)
      ++letter;
  }
}

void Printer::attributes(uint32_t n) {
  const auto *column = run_.attributes();
  if (!column || attributeAt_ + 2 > column->size() ||
      column->Get(attributeAt_) != n)
    return;
  uint64_t count = column->Get(attributeAt_ + 1);
  attributeAt_ += 2;
  out_ += " {";
  for (; count && attributeAt_ < column->size(); --count)
    out_ += ' ' + nameOf(column->Get(attributeAt_++));
  out_ += " }";
}

void Printer::object(uint32_t n) {
  const auto *kinds = run_.kinds(), *bytes = run_.bytes();
  const auto *classes = run_.classes();
  uint8_t kind = kinds->Get(n);
  out_ +=
      fmt::format("#{} {}", n, kind < NumKinds ? kindInfos[kind].name : "?");
  if (classes && classAt_ + 2 <= classes->size() &&
      classes->Get(classAt_) == n) {
    out_ += fmt::format(" of #{}", classes->Get(classAt_ + 1));
    classAt_ += 2;
  }
  auto range = [&](const flatbuffers::Vector<uint32_t> *ends, uint32_t size) {
    auto at = [&](uint32_t i) {
      return i < ends->size() ? std::min(ends->Get(i), size) : size;
    };
    return std::pair(n ? at(n - 1) : 0, at(n));
  };
  auto [firstWord, endWord] = range(run_.word_ends(), run_.words()->size());
  words(kind < NumKinds ? kindInfos[kind].words : "", firstWord, endWord);
  auto [firstByte, endByte] = range(run_.byte_ends(), bytes->size());
  if (endByte > firstByte)
    appendBytes(out_,
                {reinterpret_cast<const char *>(bytes->data()) + firstByte,
                 endByte - firstByte});
  attributes(n);
  out_ += '\n';
}

void Printer::numbers(const char *name,
                      const flatbuffers::Vector<uint64_t> *column,
                      bool areValues) {
  if (!column)
    return;
  out_ += name;
  for (uint64_t word : *column)
    out_ += ' ' + (areValues ? nameOf(word) : fmt::format("{}", word));
  out_ += '\n';
}

void Printer::header() {
  numbers("roots", run_.roots(), true);
  numbers("counters", run_.counters(), false);
  numbers("limits", run_.limits(), false);
  if (!run_.sources())
    return;
  for (const Source *source : *run_.sources())
    out_ +=
        fmt::format("source {} recipe {} hash {:x}\n", source->name()->str(),
                    source->recipe(), source->hash());
}

std::string Printer::print() {
  header();
  for (uint32_t n = 0; n < run_.kinds()->size(); ++n)
    object(n);
  return std::move(out_);
}
} // namespace

std::string SnapshotFile::print() const {
  ProgramImage program = this->program();
  std::string out =
      fmt::format("version {}\nprogram {} of {} bytes\n", file_->version(),
                  program.scriptName, program.source.size());
  return hasRun() ? out + Printer(*file_->run()).print() : out;
}
