//===- SnapshotFuzzer.cpp - Loads what attackers write, for long ----------===//
///
/// \file
///     SnapshotFuzzer FIRST COUNT FOLDER|FILE.py...
///
/// runs COUNT seeds from FIRST over snapshots of the scripts, in processes of
/// their own, and names each seed that ends one. `SnapshotFuzzer SEED 1 ...`
/// with the same scripts does it again; with 0 it writes the changed snapshot
/// to standard output. Best built with --preset asan.
///
//===----------------------------------------------------------------------===//

#include "Mutator.h"
#include "Pauses.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

using namespace montyjit;

namespace {
constexpr size_t PausesOfEach = 6;

/// Says where it is, so that the parent knows which seed ended the process.
void runSeeds(const std::vector<std::string> &pauses, uint64_t first,
              uint64_t end, int progress) {
  // The collector must be started by the process that uses it.
  for (uint64_t seed = first; seed < end; ++seed) {
    if (write(progress, &seed, sizeof(seed)) != sizeof(seed))
      std::abort();
    alarm(30); // Nothing takes so long, if not for ever.
    surviveLoading(mutated(pauses[seed % pauses.size()], seed), seed);
  }
}

/// \return the seed after the last one that was tried; sets \p wasKilled.
uint64_t runInChild(const std::vector<std::string> &pauses, uint64_t first,
                    uint64_t end, bool &wasKilled) {
  int ends[2];
  if (pipe(ends) != 0)
    std::abort();
  pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    runSeeds(pauses, first, end, ends[1]);
    _exit(0);
  }
  close(ends[1]);
  uint64_t seed = first, last = first;
  while (read(ends[0], &seed, sizeof(seed)) == sizeof(seed))
    last = seed;
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  wasKilled = !WIFEXITED(status) || WEXITSTATUS(status) != 0;
  return last + 1;
}
} // namespace

int main(int argc, char **argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: SnapshotFuzzer FIRST COUNT FOLDER|FILE...\n");
    return 2;
  }
  uint64_t first = std::strtoull(argv[1], nullptr, 10);
  uint64_t end = first + std::strtoull(argv[2], nullptr, 10);
  std::vector<std::string> pauses;
  for (int i = 3; i < argc; ++i) {
    bool isFolder = std::filesystem::is_directory(argv[i]);
    for (std::string &bytes : isFolder ? pausesOfFolder(argv[i], PausesOfEach)
                                       : pausesOfFile(argv[i], PausesOfEach))
      pauses.push_back(std::move(bytes));
  }
  if (pauses.empty()) {
    std::fprintf(stderr, "no script calls host()\n");
    return 2;
  }
  if (end == first) {
    std::string bytes = mutated(pauses[first % pauses.size()], first);
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    return 0;
  }
  if (end - first == 1) { // In this process, for a debugger.
    surviveLoading(mutated(pauses[first % pauses.size()], first), first);
    return 0;
  }
  constexpr uint64_t batch = 500;
  int faults = 0;
  while (first < end) {
    std::fflush(stdout);
    bool wasKilled;
    uint64_t stopped =
        runInChild(pauses, first, std::min(end, first + batch), wasKilled);
    if (wasKilled) {
      std::printf("seed %llu ends the process\n",
                  static_cast<unsigned long long>(stopped - 1));
      ++faults;
    }
    first = stopped;
  }
  return faults != 0;
}
