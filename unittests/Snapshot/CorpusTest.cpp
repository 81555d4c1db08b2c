#include "Pauses.h"
#include "TestFolder.h"

#include "montyjit/Host/Run.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace montyjit;

namespace {

std::string contentOf(const std::filesystem::path &path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// \return what the rest of the run in \p bytes prints, and how it ends.
std::string restOf(const std::string &bytes) {
  std::string printed;
  RunOptions options;
  options.jit.mode = JitMode::Off;
  options.writer = [&](std::string_view text) { printed += text; };
  Result<montyjit::Run> run = montyjit::Run::load(bytes, std::move(options));
  if (!run)
    return run.error().message;
  Progress progress = run->event();
  while (run->isPaused())
    progress = goOn(*run, progress);
  if (auto *error = std::get_if<Error>(&progress))
    return printed + error->traceback;
  return printed;
}

/// Files of earlier versions (X.snapshot) load for ever, and go on as they did
/// then (X.out). A version that cannot read one is a version with a fault.
TEST(CorpusTest, FilesOfEarlierVersionsLoad) {
  int count = 0;
  for (auto &entry : std::filesystem::directory_iterator(
           std::filesystem::path(MONTYJIT_TEST_FOLDER) / "Inputs")) {
    if (entry.path().extension() != ".snapshot")
      continue;
    SCOPED_TRACE(entry.path().filename());
    std::filesystem::path expected = entry.path();
    EXPECT_EQ(restOf(contentOf(entry.path())),
              contentOf(expected.replace_extension(".out")));
    ++count;
  }
  EXPECT_GT(count, 0);
}

} // namespace
