//===- Processor.h - Where threads run --------------------------*- C++ -*-===//

#ifndef MONTYJIT_SUPPORT_PROCESSOR_H
#define MONTYJIT_SUPPORT_PROCESSOR_H

#include <sched.h>

namespace montyjit {

/// \return the processor that the calling thread runs on; negative: not known.
inline int currentProcessor() { return sched_getcpu(); }

/// The calling thread works in the background for one that runs on processor
/// \p busy: it goes to another one, if the process may use some. (The scheduler
/// of Linux wakes a thread where the waking one runs, and lets the two take
/// turns of 4 ms there while other processors idle.) Where those are busy, too,
/// the scheduler may bring it back.
inline void leaveProcessor(int busy) {
  cpu_set_t all;
  if (busy < 0 || busy >= CPU_SETSIZE ||
      sched_getaffinity(0, sizeof(all), &all) || CPU_COUNT(&all) < 2)
    return;
  cpu_set_t others = all;
  CPU_CLR(busy, &others);
  if (!sched_setaffinity(0, sizeof(others), &others))
    sched_setaffinity(0, sizeof(all), &all);
}

} // namespace montyjit

#endif // MONTYJIT_SUPPORT_PROCESSOR_H
