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
} // namespace

std::string snapshot::finishFile(flatbuffers::FlatBufferBuilder &builder,
                                 const ProgramImage &program,
                                 flatbuffers::Offset<Run> run) {
  auto image = CreateProgram(builder, builder.CreateString(program.source),
                             builder.CreateString(program.scriptName),
                             builder.CreateVectorOfStrings(program.inputNames));
  FinishFileBuffer(builder, CreateFile(builder, FormatVersion, image, run));
  const char *data = reinterpret_cast<const char *>(builder.GetBufferPointer());
  std::string bytes(data, builder.GetSize());
  int64_t hash = hashBytes(bytes.data(), bytes.size());
  bytes.append(reinterpret_cast<const char *>(&hash), TrailerBytes);
  return bytes;
}

const File *snapshot::openFile(std::string_view bytes,
                               std::vector<uint64_t> &storage,
                               std::string &error) {
  error = "not a snapshot of MontyJIT";
  if (bytes.size() < TrailerBytes + 8 || bytes.size() > UINT32_MAX / 2)
    return nullptr;
  std::string_view body = bytes.substr(0, bytes.size() - TrailerBytes);
  if (reinterpret_cast<uintptr_t>(body.data()) % sizeof(uint64_t)) {
    storage.resize(body.size() / sizeof(uint64_t) + 1);
    std::memcpy(storage.data(), body.data(), body.size());
    body = {reinterpret_cast<const char *>(storage.data()), body.size()};
  }
  auto *data = reinterpret_cast<const uint8_t *>(body.data());
  if (!FileBufferHasIdentifier(data))
    return nullptr;
  error = "the snapshot is damaged";
  int64_t hash = hashBytes(body.data(), body.size());
  if (std::memcmp(&hash, bytes.data() + body.size(), TrailerBytes) != 0)
    return nullptr;
  flatbuffers::Verifier verifier(data, body.size(), MaxDepth,
                                 uint32_t(body.size() / 4 + 16));
  if (!VerifyFileBuffer(verifier))
    return nullptr;
  const File *file = GetFile(data);
  if (file->version() > FormatVersion) {
    error = "the snapshot was written by a later version";
    return nullptr;
  }
  error.clear();
  return file;
}

std::string montyjit::encodeProgram(const ProgramImage &program) {
  flatbuffers::FlatBufferBuilder builder;
  return finishFile(builder, program, 0);
}

bool montyjit::decodeProgram(std::string_view bytes, ProgramImage &program,
                             std::string &error) {
  std::vector<uint64_t> storage;
  const File *file = openFile(bytes, storage, error);
  if (!file)
    return false;
  program.source = file->program()->source()->str();
  program.scriptName = file->program()->script_name()->str();
  if (auto *names = file->program()->input_names())
    for (const flatbuffers::String *name : *names)
      program.inputNames.push_back(name->str());
  return true;
}

bool montyjit::decodeLimits(std::string_view bytes, Limits &limits,
                            std::string &error) {
  std::vector<uint64_t> storage;
  const File *file = openFile(bytes, storage, error);
  if (!file)
    return false;
  if (!file->run() || file->run()->limits()->size() < NumLimits) {
    error = "the snapshot holds no paused run";
    return false;
  }
  const auto &words = *file->run()->limits();
  limits.maxTime = words[LimitTime];
  limits.maxMemory = words[LimitMemory];
  limits.maxRecursion = uint32_t(words[LimitRecursion]);
  limits.maxInstructions = words[LimitInstructions];
  limits.maxAllocations = words[LimitAllocations];
  limits.maxSuspensions = words[LimitSuspensions];
  limits.recursionCeiling = uint32_t(words[LimitRecursionCeiling]);
  return true;
}
