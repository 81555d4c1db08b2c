#include "Mutator.h"
#include "Pauses.h"
#include "TestFolder.h"

#include <gtest/gtest.h>

using namespace montyjit;

namespace {

/// A bounded run of the fuzzer (SnapshotFuzzer): whatever an attacker writes is
/// refused, or runs to some end.
TEST(MutationTest, ChangedSnapshotsAreAtWorstRefused) {
  constexpr uint64_t changes = 12;
  uint64_t loaded = 0, refused = 0, seed = 0;
  for (const std::string &bytes : pausesOfFolder(MONTYJIT_TEST_FOLDER, 4))
    for (uint64_t i = 0; i < changes; ++i, ++seed)
      ++(surviveLoading(mutated(bytes, seed), seed) ? loaded : refused);
  // The changes are neither all nonsense nor all without effect.
  EXPECT_GT(loaded, seed / 20);
  EXPECT_GT(refused, seed / 20);
}

} // namespace
