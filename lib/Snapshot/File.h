//===- File.h - The frame around programs and runs --------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_SNAPSHOT_FILE_H
#define MONTYJIT_LIB_SNAPSHOT_FILE_H

#include "montyjit/Snapshot/Snapshot.h"
#include "montyjit/Snapshot/snapshot_generated.h"

namespace montyjit::snapshot {

/// \return the finished file with \p program and \p run (null: none).
std::string finishFile(flatbuffers::FlatBufferBuilder &builder,
                       const ProgramImage &program,
                       flatbuffers::Offset<Run> run);

} // namespace montyjit::snapshot

#endif // MONTYJIT_LIB_SNAPSHOT_FILE_H
