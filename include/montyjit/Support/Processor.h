//===- Processor.h - Where threads run --------------------------*- C++ -*-===//

#ifndef MONTYJIT_SUPPORT_PROCESSOR_H
#define MONTYJIT_SUPPORT_PROCESSOR_H

#include <sched.h>
#include <unistd.h>

namespace montyjit {

/// \return the processor that the calling thread runs on; negative: not known.
inline int currentProcessor() { return sched_getcpu(); }

/// The calling thread works in the background for one that runs on processor
/// \p busy: from here on it uses the others that the process may use, if there
/// are some. The scheduler of Linux wakes a thread where the waking one runs,
/// and lets the two take turns of 4 ms there while other processors idle.
inline void keepOffProcessor(int busy) {
  cpu_set_t set;
  if (busy < 0 || busy >= CPU_SETSIZE ||
      sched_getaffinity(getpid(), sizeof(set), &set) || CPU_COUNT(&set) < 2)
    return;
  CPU_CLR(busy, &set);
  sched_setaffinity(0, sizeof(set), &set);
}

} // namespace montyjit

#endif // MONTYJIT_SUPPORT_PROCESSOR_H
