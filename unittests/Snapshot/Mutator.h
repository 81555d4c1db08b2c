//===- Mutator.h - Snapshots as an attacker writes them ---------*- C++ -*-===//
///
/// \file
/// Takes a snapshot apart, changes a few of its fields, and seals it again, so
/// that the checksum and the FlatBuffers verifier have nothing to say. The same
/// seed makes the same change in every process.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_UNITTESTS_SNAPSHOT_MUTATOR_H
#define MONTYJIT_UNITTESTS_SNAPSHOT_MUTATOR_H

#include <cstdint>
#include <string>
#include <string_view>

namespace montyjit {

/// \return \p bytes, a sound snapshot of a run, with one to a few changes that
/// \p seed chooses.
std::string mutated(std::string_view bytes, uint64_t seed);

/// Loads \p bytes, and if they are not refused goes on with the run for a few
/// events, with small limits; \p seed chooses the answers. \return whether they
/// were loaded.
bool surviveLoading(std::string_view bytes, uint64_t seed);

} // namespace montyjit

#endif // MONTYJIT_UNITTESTS_SNAPSHOT_MUTATOR_H
