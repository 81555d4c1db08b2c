//===- File.cpp - The frame around programs and runs ----------------------===//

#include "File.h"
#include "Format.h"

#include "montyjit/Runtime/Str.h"

#include <cstring>

using namespace montyjit;
using namespace montyjit::snapshot;

namespace {
constexpr size_t TrailerBytes = 8;
/// No snapshot nests deeper than its schema.
constexpr size_t MaxDepth = 8;

std::string_view viewOf(const flatbuffers::String *text) {
  return {text->c_str(), text->size()};
}

/// A column of numbers; what an earlier version did not write reads as zero.
uint64_t at(const flatbuffers::Vector<uint64_t> *words, uint32_t index) {
  return index < words->size() ? words->Get(index) : 0;
}
} // namespace

std::string snapshot::finishFile(flatbuffers::FlatBufferBuilder &builder,
                                 const ProgramImage &program,
                                 flatbuffers::Offset<Run> run) {
  auto image = CreateProgram(builder, builder.CreateString(program.source),
                             builder.CreateString(program.scriptName),
                             builder.CreateVectorOfStrings(program.inputNames));
  FinishFileBuffer(builder, CreateFile(builder, FormatVersion, image, run));
  const char *data = reinterpret_cast<const char *>(builder.GetBufferPointer());
  int64_t hash = hashBytes(data, builder.GetSize());
  std::string bytes;
  bytes.reserve(builder.GetSize() + TrailerBytes);
  bytes.append(data, builder.GetSize());
  bytes.append(reinterpret_cast<const char *>(&hash), TrailerBytes);
  return bytes;
}

std::string montyjit::encodeProgram(const ProgramImage &program) {
  flatbuffers::FlatBufferBuilder builder;
  return finishFile(builder, program, 0);
}

bool SnapshotFile::open(std::string_view bytes, std::string &error) {
  error = "not a snapshot of MontyJIT";
  if (bytes.size() < TrailerBytes + 8 || bytes.size() > UINT32_MAX / 2)
    return false;
  std::string_view body = bytes.substr(0, bytes.size() - TrailerBytes);
  if (reinterpret_cast<uintptr_t>(body.data()) % sizeof(uint64_t)) {
    storage_.resize(body.size() / sizeof(uint64_t) + 1);
    std::memcpy(storage_.data(), body.data(), body.size());
    body = {reinterpret_cast<const char *>(storage_.data()), body.size()};
  }
  auto *data = reinterpret_cast<const uint8_t *>(body.data());
  if (!FileBufferHasIdentifier(data))
    return false;
  error = "the snapshot is damaged";
  int64_t hash = hashBytes(body.data(), body.size());
  if (std::memcmp(&hash, bytes.data() + body.size(), TrailerBytes) != 0)
    return false;
  flatbuffers::Verifier verifier(data, body.size(), MaxDepth,
                                 uint32_t(body.size() / 4 + 16));
  if (!VerifyFileBuffer(verifier))
    return false;
  const snapshot::File *file = GetFile(data);
  if (file->version() > FormatVersion) {
    error = "the snapshot was written by a later version";
    return false;
  }
  error.clear();
  file_ = file;
  return true;
}

std::string_view SnapshotFile::source() const {
  return viewOf(file_->program()->source());
}

ProgramImage SnapshotFile::program() const {
  ProgramImage image{
      std::string(source()), file_->program()->script_name()->str(), {}};
  if (auto *names = file_->program()->input_names())
    for (const flatbuffers::String *name : *names)
      image.inputNames.push_back(name->str());
  return image;
}

bool SnapshotFile::hasRun() const { return file_->run() != nullptr; }

Limits SnapshotFile::limits() const {
  auto *words = file_->run()->limits();
  Limits limits;
  limits.maxTime = at(words, LimitTime);
  limits.maxMemory = at(words, LimitMemory);
  limits.maxRecursion = uint32_t(at(words, LimitRecursion));
  limits.maxInstructions = at(words, LimitInstructions);
  limits.maxAllocations = at(words, LimitAllocations);
  limits.maxSuspensions = at(words, LimitSuspensions);
  limits.recursionCeiling = uint32_t(at(words, LimitRecursionCeiling));
  return limits;
}

HostCounters SnapshotFile::hostCounters() const {
  HostCounters host;
  for (uint32_t i = 0; i < HostCounters::Count; ++i)
    host.values[i] = at(file_->run()->counters(), CounterHost + i);
  return host;
}
