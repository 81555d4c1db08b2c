//===- Pauses.h - Snapshots of the scripts of a folder ----------*- C++ -*-===//

#ifndef MONTYJIT_UNITTESTS_SNAPSHOT_PAUSES_H
#define MONTYJIT_UNITTESTS_SNAPSHOT_PAUSES_H

#include "montyjit/Host/Run.h"

#include <string>
#include <vector>

namespace montyjit {

/// Answers the event that \p run waits at: host functions give back their first
/// argument, pending calls give None. \return the next one.
Progress goOn(Run &run, const Progress &progress);
/// \return snapshots of each .py of \p folder, at calls of `host`, which gives
/// back its first argument: of about \p most pauses, spread over the run.
std::vector<std::string> pausesOfFolder(const std::string &folder, size_t most);
/// The same of one file.
std::vector<std::string> pausesOfFile(const std::string &path, size_t most);

} // namespace montyjit

#endif // MONTYJIT_UNITTESTS_SNAPSHOT_PAUSES_H
