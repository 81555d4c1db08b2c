//===- Snapshot.h - Programs and paused runs as bytes -----------*- C++ -*-===//
///
/// \file
/// A snapshot of a run holds the program's source and everything that the
/// suspended frames, the globals and the modules lead to. Trees are not in it: they
/// are made again from the source, and frames, functions and tracebacks name code
/// units and nodes by their numbers. The same state gives the same bytes: objects
/// are numbered in the order in which a fixed breadth-first walk reaches them.
///
/// Bytes may come from a stranger. They are checked in three steps: the FlatBuffers
/// verifier, then the structure of every object, then what the build finds.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_SNAPSHOT_SNAPSHOT_H
#define MONTYJIT_SNAPSHOT_SNAPSHOT_H

#include "montyjit/AST/Tree.h"
#include "montyjit/Runtime/Session.h"

#include <string>
#include <string_view>
#include <vector>

namespace montyjit {

/// What a program is made of.
struct ProgramImage {
  std::string source;
  std::string scriptName;
  std::vector<std::string> inputNames;
};

/// \return the program as bytes.
std::string encodeProgram(const ProgramImage &program);
/// Reads the program of a program's or a run's snapshot. \return false with
/// \p error set.
[[nodiscard]] bool decodeProgram(std::string_view bytes, ProgramImage &program,
                                 std::string &error);

/// Writes down the suspended \p session that runs \p tree of \p program. Changes
/// nothing; neither suspends nor collects. \return false with \p error set when it
/// holds something that has no form in bytes.
[[nodiscard]] bool encodeRun(Session &session, const Tree &tree,
                             const ProgramImage &program, std::string &bytes,
                             std::string &error);

/// Reads the limits of a run's snapshot. \return false with \p error set.
[[nodiscard]] bool decodeLimits(std::string_view bytes, Limits &limits,
                                std::string &error);
/// Makes the fresh \p session, to which \p tree of the snapshot's program is bound,
/// the one that was written down. \return false with \p error set; the session is
/// good for nothing then but to be destroyed.
[[nodiscard]] bool decodeRun(std::string_view bytes, Session &session,
                             Tree &tree, std::string &error);

} // namespace montyjit

#endif // MONTYJIT_SNAPSHOT_SNAPSHOT_H
