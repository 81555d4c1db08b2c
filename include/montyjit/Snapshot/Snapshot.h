//===- Snapshot.h - Programs and paused runs as bytes -----------*- C++ -*-===//
///
/// \file
/// A snapshot of a run holds the program's source and everything that the
/// suspended frames, the globals and the modules lead to. Trees are not in it:
/// they are made again from their sources, and frames, functions and tracebacks
/// name code units and nodes by their numbers. The same state gives the same
/// bytes: objects are numbered in the order in which a fixed breadth-first walk
/// reaches them.
///
/// Bytes may come from a stranger. They are checked in three steps: the
/// FlatBuffers verifier, then the structure of every object, then what the
/// build finds.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_SNAPSHOT_SNAPSHOT_H
#define MONTYJIT_SNAPSHOT_SNAPSHOT_H

#include "montyjit/AST/Tree.h"
#include "montyjit/Runtime/Session.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace montyjit {

namespace snapshot {
struct File;
}

/// What a program is made of.
struct ProgramImage {
  std::string source;
  std::string scriptName;
  std::vector<std::string> inputNames;

  bool operator==(const ProgramImage &) const = default;
};

/// Numbers that the host keeps with a run.
struct HostCounters {
  static constexpr uint32_t Count = 2;
  uint64_t values[Count] = {};
};

/// Makes an analysed tree of \p source again as \p recipe (TreeRecipe) says.
/// \return a tree that lives as long as the session; null with \p error set.
using SourceLoader =
    std::function<Tree *(std::string_view source, std::string_view name,
                         uint32_t recipe, std::string &error)>;

/// \return the program as bytes.
std::string encodeProgram(const ProgramImage &program);

/// Writes down \p session, which is suspended or idle. \p tree is that of
/// \p program; null if there is none (a session of snippets). Changes nothing;
/// neither suspends nor collects. \return false with \p error set when it holds
/// something that has no form in bytes.
[[nodiscard]] bool encodeRun(Session &session, const Tree *tree,
                             const ProgramImage &program,
                             const HostCounters &host, std::string &bytes,
                             std::string &error);

/// A file whose frame is verified. The bytes must outlive it.
class SnapshotFile {
public:
  /// \return false with \p error set if \p bytes are no snapshot.
  [[nodiscard]] bool open(std::string_view bytes, std::string &error);

  std::string_view source() const;
  ProgramImage program() const;
  bool hasRun() const;
  /// \pre hasRun(), as below.
  Limits limits() const;
  HostCounters hostCounters() const;
  /// Makes the fresh \p session the one that was written down. \p tree is that
  /// of the program, bound to the session, or null; \p load makes all other
  /// trees but the standard library's. \return false with \p error set; the
  /// session is good for nothing then but to be destroyed.
  [[nodiscard]] bool decodeRun(Session &session, Tree *tree,
                               const SourceLoader &load,
                               std::string &error) const;
  /// \return the run in words: one line for each object.
  std::string print() const;

private:
  const snapshot::File *file_ = nullptr;
  std::vector<uint64_t> storage_;
};

} // namespace montyjit

#endif // MONTYJIT_SNAPSHOT_SNAPSHOT_H
