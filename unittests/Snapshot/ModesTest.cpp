#include "../Host/HostTest.h"
#include "TestFolder.h"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace montyjit;

namespace {

std::filesystem::path testFolder() { return MONTYJIT_TEST_FOLDER; }

std::string contentOf(const std::filesystem::path &path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

RunOptions optionsFor(JitMode mode, bool failsGuards) {
  RunOptions options;
  options.functions.push_back({"host", nullptr});
  options.jit.mode = mode;
  options.jit.isSynchronous = true;
  options.jit.failGuards = failsGuards;
  return options;
}

/// \return the bytes of every pause of \p program.
std::vector<std::string> allDumps(const Program &program, RunOptions options) {
  std::vector<std::string> dumps;
  montyjit::Run run(program, std::move(options));
  Progress progress = run.start();
  while (auto *call = std::get_if<Call>(&progress)) {
    Result<std::string> bytes = run.dump();
    EXPECT_TRUE(bytes) << bytes.error().message;
    dumps.push_back(*bytes);
    Reply reply = call->args.empty() ? HostValue() : call->args[0];
    progress = run.resume(std::move(reply));
  }
  auto *error = std::get_if<Error>(&progress);
  EXPECT_FALSE(error) << error->traceback;
  return dumps;
}

/// The test that keeps deoptimization honest: compiled or not, with guards that
/// hold or fail, a run that pauses at the same place is the same bytes.
TEST(ModesTest, BytesDoNotDependOnTheCompiler) {
  for (auto &entry : std::filesystem::directory_iterator(testFolder())) {
    if (entry.path().extension() != ".py")
      continue;
    SCOPED_TRACE(entry.path().filename());
    Program program = compiled(contentOf(entry.path()));
    std::vector<std::string> plain =
        allDumps(program, optionsFor(JitMode::Off, false));
    EXPECT_FALSE(plain.empty());
    EXPECT_EQ(plain, allDumps(program, optionsFor(JitMode::Off, false)));
    for (bool failsGuards : {false, true}) {
      auto dumps = allDumps(program, optionsFor(JitMode::Force, failsGuards));
      ASSERT_EQ(plain.size(), dumps.size());
      for (size_t i = 0; i < plain.size(); ++i)
        ASSERT_EQ(plain[i] == dumps[i], true)
            << "pause " << i << (failsGuards ? ", failing guards" : "");
    }
  }
}

} // namespace
