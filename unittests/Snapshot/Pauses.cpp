#include "Pauses.h"

#include "montyjit/Host/Run.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace montyjit;

Progress montyjit::goOn(Run &run, const Progress &progress) {
  if (auto *call = std::get_if<Call>(&progress))
    return run.resume(call->args.empty() ? HostValue() : call->args[0]);
  std::vector<std::pair<uint32_t, Reply>> replies;
  for (uint32_t id : std::get<Futures>(progress).callIds)
    replies.emplace_back(id, HostValue());
  return run.resume(std::move(replies));
}

namespace {
std::string contentOf(const std::filesystem::path &path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> allPauses(const Program &program) {
  constexpr size_t mostPauses = 2000;
  RunOptions options;
  options.functions.push_back({"host", nullptr});
  options.jit.mode = JitMode::Off;
  Run run(program, std::move(options));
  std::vector<std::string> pauses;
  Progress progress = run.start();
  while (run.isPaused() && pauses.size() < mostPauses) {
    if (Result<std::string> bytes = run.dump())
      pauses.push_back(*bytes);
    progress = goOn(run, progress);
  }
  return pauses;
}
} // namespace

std::vector<std::string> montyjit::pausesOfFile(const std::string &path,
                                                size_t most) {
  Result<Program> program =
      Program::compile(contentOf(path), std::filesystem::path(path).filename());
  if (!program)
    return {};
  std::vector<std::string> all = allPauses(*program), some;
  size_t step = std::max<size_t>(1, all.size() / most);
  for (size_t i = step / 2; i < all.size(); i += step)
    some.push_back(std::move(all[i]));
  return some;
}

std::vector<std::string> montyjit::pausesOfFolder(const std::string &folder,
                                                  size_t most) {
  std::vector<std::string> files, pauses;
  for (auto &entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".py")
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const std::string &file : files)
    for (std::string &bytes : pausesOfFile(file, most))
      pauses.push_back(std::move(bytes));
  return pauses;
}
