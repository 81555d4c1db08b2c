//===- Snapshots.h - What loading programs, runs and sessions share -*- C++
//-*-===//

#ifndef MONTYJIT_LIB_HOST_SNAPSHOTS_H
#define MONTYJIT_LIB_HOST_SNAPSHOTS_H

#include "ProgramState.h"

#include "montyjit/Host/Program.h"
#include "montyjit/Host/RunLimits.h"
#include "montyjit/Snapshot/Snapshot.h"

namespace montyjit {

/// \return the verified file in \p bytes, which must outlive it, if it holds a
/// run; a ValueError otherwise.
Result<SnapshotFile> openRun(std::string_view bytes);

/// \return the program in \p file. Programs that were loaded lately are not
/// made again; their trees are kept.
std::shared_ptr<ProgramState> programOf(const SnapshotFile &file);

/// Makes the trees of a snapshot that are neither the program's nor the
/// standard library's; they live as long as \p session.
SourceLoader loaderFor(Session &session);

/// \return of each limit the stricter one.
RunLimits limitsFrom(const SnapshotFile &file, const RunLimits &bounds);

/// A ValueError.
Error refusal(std::string reason);

} // namespace montyjit

#endif // MONTYJIT_LIB_HOST_SNAPSHOTS_H
