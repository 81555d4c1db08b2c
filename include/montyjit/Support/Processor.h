//===- Processor.h - Where threads run --------------------------*- C++ -*-===//

#ifndef MONTYJIT_SUPPORT_PROCESSOR_H
#define MONTYJIT_SUPPORT_PROCESSOR_H

#include <sched.h>

namespace montyjit {

/// \return the processor that the calling thread runs on; negative: not known.
inline int currentProcessor() { return sched_getcpu(); }

/// While it lives the calling thread, which works in the background for one
/// that runs on processor \p busy, uses the others, if the process may use
/// some. The scheduler of Linux wakes a thread where the waking one runs, and
/// lets the two take turns of 4 ms there while other processors idle.
class OffProcessor {
public:
  explicit OffProcessor(int busy) {
    if (busy < 0 || busy >= CPU_SETSIZE ||
        sched_getaffinity(0, sizeof(all_), &all_) || CPU_COUNT(&all_) < 2)
      return;
    cpu_set_t others = all_;
    CPU_CLR(busy, &others);
    isOff_ = !sched_setaffinity(0, sizeof(others), &others);
  }
  OffProcessor(const OffProcessor &) = delete;
  OffProcessor &operator=(const OffProcessor &) = delete;
  ~OffProcessor() {
    if (isOff_)
      sched_setaffinity(0, sizeof(all_), &all_);
  }

private:
  cpu_set_t all_;
  bool isOff_ = false;
};

} // namespace montyjit

#endif // MONTYJIT_SUPPORT_PROCESSOR_H
