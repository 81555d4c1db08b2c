//===- FrameSlots.h - Which slots of a suspended frame count ----*- C++ -*-===//

#ifndef MONTYJIT_LIB_SNAPSHOT_FRAMESLOTS_H
#define MONTYJIT_LIB_SNAPSHOT_FRAMESLOTS_H

#include "montyjit/Runtime/Frame.h"

#include <vector>

namespace montyjit::snapshot {

/// \return for each slot of \p frame whether it may hold something: a Python
/// frame's locals and the temporaries of the nodes that lead to its resume point,
/// all slots of any other frame.
std::vector<bool> liveSlots(const Frame *frame);

/// \return whether \p resume is a place where frames of \p unit can stop.
bool isResumePoint(const CodeUnit &unit, uint32_t resume);

} // namespace montyjit::snapshot

#endif // MONTYJIT_LIB_SNAPSHOT_FRAMESLOTS_H
