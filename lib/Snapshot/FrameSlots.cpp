//===- FrameSlots.cpp - Which slots of a suspended frame count ------------===//

#include "FrameSlots.h"

#include "montyjit/Interp/ResumePoint.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Sema/Sema.h"
#include "montyjit/Sema/UnitWalk.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// Calls \p visit for the nodes of \p unit that contain number \p id, from the
/// outermost to the one that has it. \return whether there is one that has it.
template <typename Visit>
bool walkTo(const CodeUnit &unit, uint32_t id, Visit visit) {
  Node *next = nullptr;
  auto choose = [&](Node *node) {
    if (node && node->contains(id))
      next = node;
  };
  forEachRoot(unit, choose);
  while (Node *node = next) {
    visit(node);
    if (node->id == id)
      return true;
    next = nullptr;
    forEachChildInUnit(unit, node, choose);
  }
  return false;
}
} // namespace

std::vector<bool> snapshot::liveSlots(const Frame *frame) {
  const CodeUnit *unit = frame->code->unit;
  if (!unit) {
    bool isReplay = frame->code == &replayCode;
    return std::vector<bool>(
        isReplay ? replayFrameSlots(frame) : frame->code->numSlots, true);
  }
  std::vector<bool> live(unit->numSlots);
  auto mark = [&](uint32_t from, uint32_t count) {
    uint32_t end = std::min(from + count, unit->numSlots);
    std::fill(live.begin() + from, live.begin() + end, true);
  };
  mark(0, unit->numLocals + unitTemporariesOf(*unit));
  if (frame->resume != ResumeAtEntry)
    walkTo(*unit, resumeNode(frame->resume), [&](Node *node) {
      if (uint32_t count = temporariesOf(node))
        mark(node->temp, count);
    });
  return live;
}

bool snapshot::isResumePoint(const CodeUnit &unit, uint32_t resume) {
  if (resume == ResumeAtEntry)
    return true;
  if (unit.kind == UnitKind::GeneratorExp) {
    // It yields behind its element, which is its last node.
    Node *element = static_cast<GeneratorExpNode *>(unit.node)->elt;
    if (resume == resumePoint(element->idEnd, ResumeKind::AfterYield))
      return true;
  }
  return resumeNode(resume) && walkTo(unit, resumeNode(resume), [](Node *) {});
}
