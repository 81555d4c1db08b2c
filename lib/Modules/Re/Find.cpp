//===- Find.cpp - Matching ------------------------------------------------===//
///
/// \file
/// Expressions and subjects are hostile: matching can take time exponential in
/// their sizes. Three things stop it in time, at next to no cost for the
/// ordinary match. Each attempt may backtrack a number of times, so chosen that
/// it ends in a fraction of a second whatever a step costs. An attempt that
/// uses that up is made again with code that calls back at every item and polls
/// the session. And in long subjects, each start of an attempt polls.
///
//===----------------------------------------------------------------------===//

#include "Pcre.h"
#include "State.h"

#include "../Support.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::re;

namespace {
constexpr uint64_t LongSubject = 4096;
/// A step of backtracking may look at all of the subject.
constexpr uint64_t WorkPerAttempt = 200000000;
constexpr uint64_t MinBacktracks = 2000, MaxBacktracks = 1000000;

struct Polling {
  Session *session;
  size_t lastPosition;
};

/// At the start of an attempt: it may look at the rest of the subject.
template <unsigned Bits>
int pollAtStart(typename Pcre<Bits>::CalloutBlock *block, void *data) {
  constexpr size_t UnitsPerStep = 8;
  size_t rest = block->subject_length - block->current_position;
  auto *polling = static_cast<Polling *>(data);
  return polling->session->poll(int64_t(rest / UnitsPerStep + 1))
             ? 0
             : PCRE2_ERROR_CALLOUT;
}

/// At every item.
template <unsigned Bits>
int pollAtItem(typename Pcre<Bits>::CalloutBlock *block, void *data) {
  auto *polling = static_cast<Polling *>(data);
  size_t position = block->current_position;
  size_t last = std::exchange(polling->lastPosition, position);
  size_t distance = position > last ? position - last : last - position;
  return polling->session->poll(int64_t(distance + 1)) ? 0
                                                       : PCRE2_ERROR_CALLOUT;
}

template <unsigned Bits> class Finder {
  using P = Pcre<Bits>;

public:
  Finder(Session &session, Program &program, Variant &variant)
      : session_(session), program_(program), variant_(variant) {}

  int run(const void *subject, const Search &search);
  int runCarefully(const void *subject, const Search &search);

private:
  int match(void *code, const void *subject, const Search &search) {
    uint32_t options = PCRE2_NO_UTF_CHECK;
    if (search.mode != Mode::Search)
      options |= PCRE2_ANCHORED;
    if (search.mode == Mode::FullMatch)
      options |= PCRE2_ENDANCHORED;
    if (search.mustAdvance)
      options |= PCRE2_NOTEMPTY_ATSTART;
    return P::match(static_cast<typename P::Code *>(code),
                    static_cast<const typename P::Unit *>(subject), search.end,
                    search.start, options,
                    static_cast<typename P::MatchData *>(variant_.matchData),
                    context());
  }
  typename P::MatchContext *context() {
    return static_cast<typename P::MatchContext *>(variant_.matchContext);
  }

  Session &session_;
  Program &program_;
  Variant &variant_;
};

template <unsigned Bits>
int Finder<Bits>::run(const void *subject, const Search &search) {
  Polling polling{&session_, 0};
  bool isLong = search.end > LongSubject && program_.hasLoops;
  P::setCallout(context(), isLong ? pollAtStart<Bits> : nullptr, &polling);
  P::setMatchLimit(context(),
                   uint32_t(std::clamp(WorkPerAttempt / (search.end + 1),
                                       MinBacktracks, MaxBacktracks)));
  return match(variant_.code, subject, search);
}

template <unsigned Bits>
int Finder<Bits>::runCarefully(const void *subject, const Search &search) {
  Polling polling{&session_, search.start};
  P::setCallout(context(), pollAtItem<Bits>, &polling);
  P::setMatchLimit(context(), UINT32_MAX);
  P::setDepthLimit(context(), UINT32_MAX);
  return match(variant_.carefulCode, subject, search);
}

bool prepare(Session &session, Program &program, uint32_t index,
             bool isCareful) {
  Fault fault;
  auto syntax = parsePattern(session, program.source, program.flags, fault);
  if (!syntax) {
    raiseFault(session, fault, program.source);
    return false;
  }
  return prepareVariant(session, program, *syntax, index, isCareful);
}

template <unsigned Bits>
int findIn(Session &session, Program &program, uint32_t index,
           const void *subject, const Search &search) {
  Variant &variant = program.variants[index];
  Finder<Bits> finder(session, program, variant);
  int result = finder.run(subject, search);
  if (result != PCRE2_ERROR_MATCHLIMIT)
    return result;
  if (!variant.carefulCode && !prepare(session, program, index, true))
    return PCRE2_ERROR_CALLOUT;
  return finder.runCarefully(subject, search);
}

/// The subject with 32 bits per character; null with MemoryError pending.
const void *widened(Session &session, const Subject &subject) {
  if (!session.checkSize(subject.length * 4))
    return nullptr;
  auto *text = static_cast<uint32_t *>(
      session.heap.allocateAtomic(subject.length * 4 + 4));
  for (uint64_t i = 0; i < subject.length; ++i)
    text[i] = subject.width == 1
                  ? static_cast<const uint8_t *>(subject.data)[i]
                  : static_cast<const uint16_t *>(subject.data)[i];
  return text;
}

int findNow(Session &session, Program &program, uint32_t index,
            const Subject &subject, const Search &search) {
  if (program.variants[index].isWidened) {
    const void *text = widened(session, subject);
    return text ? findIn<32>(session, program, index, text, search)
                : PCRE2_ERROR_NOMEMORY;
  }
  switch (index) {
  case 0:
    return findIn<8>(session, program, index, subject.data, search);
  case 1:
    return findIn<16>(session, program, index, subject.data, search);
  default:
    return findIn<32>(session, program, index, subject.data, search);
  }
}

const size_t *spansOf(const Variant &variant, uint32_t index) {
  if (variant.isWidened || index == 2)
    return pcre2_get_ovector_pointer_32(
        static_cast<pcre2_match_data_32 *>(variant.matchData));
  if (index == 0)
    return pcre2_get_ovector_pointer_8(
        static_cast<pcre2_match_data_8 *>(variant.matchData));
  return pcre2_get_ovector_pointer_16(
      static_cast<pcre2_match_data_16 *>(variant.matchData));
}
} // namespace

const size_t *re::findMatch(Session &session, Program &program,
                            const Subject &subject, const Search &search,
                            bool &failed) {
  failed = false;
  if (search.start > search.end)
    return nullptr;
  uint32_t index = subject.width == 4 ? 2 : subject.width - 1;
  Variant &variant = program.variants[index];
  if (!variant.code && !prepare(session, program, index, false)) {
    failed = true;
    return nullptr;
  }
  int result = findNow(session, program, index, subject, search);
  failed = session.status != Status::Ok;
  if (result > 0 && !failed)
    return spansOf(variant, index);
  if (result == PCRE2_ERROR_NOMATCH || failed)
    return nullptr;
  failed = true;
  bool isMemory =
      result == PCRE2_ERROR_NOMEMORY || result == PCRE2_ERROR_HEAPLIMIT;
  if (isMemory)
    session.raise(TypeId::MemoryError, "");
  else
    session.raiseFormat(TypeId::SystemError, "regular expression: error {}",
                        result);
  return nullptr;
}
