//===- Session.cpp - The life of a session, its threads and roots ---------===//

#include "montyjit/Runtime/Session.h"
#include "ReachableBytes.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/World.h"
#include "montyjit/Support/Arena.h"

// Threads register themselves; their creation is left alone.
#define GC_THREADS
#define GC_NO_THREAD_REDIRECTS

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <gc/gc.h>
#include <gc/gc_mark.h>
#include <mutex>
#include <pthread.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

using namespace montyjit;

namespace montyjit {
/// What a session keeps alive besides its own fields.
struct Roots {
  std::vector<Value> values;
  std::vector<const Arena *> arenas;
  struct Adopted {
    Tree *tree;
    void (*release)(Tree *);
    uint64_t bytes;
  };
  std::vector<Adopted> trees;
};
} // namespace montyjit

namespace {
constexpr size_t FrameStackBytes = size_t(32) << 20;
/// Native stack that must be left when a frame is entered: what one frame's
/// deepest expression and the C++ below it may use.
constexpr size_t NativeMargin = size_t(384) << 10;

/// All sessions, for the collector. The collector reads it with the world
/// stopped, so writers hold its lock (GC_call_with_alloc_lock).
struct SessionList {
  Session **items = nullptr;
  size_t capacity = 0;
  size_t count = 0;
};
SessionList *allSessions;

struct SessionChange {
  Session *session;
  bool isAdded;
};

void *changeSessionList(void *argument) {
  auto *change = static_cast<SessionChange *>(argument);
  SessionList &list = *allSessions;
  if (change->isAdded) {
    if (list.count == list.capacity) {
      list.capacity = std::max<size_t>(64, list.capacity * 2);
      list.items = static_cast<Session **>(
          std::realloc(list.items, list.capacity * sizeof(Session *)));
      if (!list.items)
        std::abort();
    }
    list.items[list.count++] = change->session;
    return nullptr;
  }
  for (size_t i = 0; i < list.count; ++i)
    if (list.items[i] == change->session) {
      list.items[i] = list.items[--list.count];
      break;
    }
  return nullptr;
}

/// Frame stacks are large reservations, so they are kept for the next session.
class StackPool {
public:
  char *take() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (!free_.empty()) {
      char *stack = free_.back();
      free_.pop_back();
      return stack;
    }
    void *stack = mmap(nullptr, FrameStackBytes, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (stack == MAP_FAILED)
      std::abort();
    return static_cast<char *>(stack);
  }
  void give(char *stack) {
    std::lock_guard<std::mutex> lock(mutex_);
    free_.push_back(stack);
  }

private:
  std::mutex mutex_;
  std::vector<char *> free_;
};

StackPool &stackPool() {
  static StackPool pool;
  return pool;
}

/// Where built-ins may not be called any more; set by nativeStackLimit().
thread_local uintptr_t nativeStackFloor = 0;

struct StackRange {
  uintptr_t begin = 0;
  size_t size = 0;
};

/// The main thread's stack without reading /proc/self/maps, which takes longer
/// than a short run: the kernel puts the program's file name at its end.
/// \return an empty range where that is not sure.
StackRange mainStack() {
  constexpr uintptr_t PageBytes = 4096;
  constexpr size_t Usual = size_t(64) << 20;
  auto *last = reinterpret_cast<const char *>(getauxval(AT_EXECFN));
  rlimit limit;
  if (gettid() != getpid() || !last || getrlimit(RLIMIT_STACK, &limit) != 0 ||
      limit.rlim_cur > Usual)
    return {};
  auto end = reinterpret_cast<uintptr_t>(last) + std::strlen(last) + 1;
  end = (end + PageBytes - 1) & -PageBytes;
  auto here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  if (here > end || end - here > limit.rlim_cur)
    return {};
  return {end - limit.rlim_cur, limit.rlim_cur};
}

/// The calling thread's stack, as the system tells.
StackRange threadStack() {
  pthread_attr_t attributes;
  void *address = nullptr;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    pthread_attr_getstack(&attributes, &address, &size);
    pthread_attr_destroy(&attributes);
  }
  return {reinterpret_cast<uintptr_t>(address), size};
}

/// Lowest usable address of the calling thread's stack. Asking the system is
/// slow, so each thread asks once.
uintptr_t nativeStackLimit() {
  static thread_local uintptr_t limit = 0;
  if (limit)
    return limit;
  StackRange stack = mainStack();
  if (!stack.size)
    stack = threadStack();
  size_t margin = std::min(NativeMargin, stack.size / 2);
  limit = stack.begin + margin;
  nativeStackFloor = limit - margin / 2;
  return limit;
}

void (*previousPushRoots)();

void pushAllRoots() {
  if (previousPushRoots)
    previousPushRoots();
  for (size_t i = 0; i < allSessions->count; ++i)
    allSessions->items[i]->pushRoots();
  Heap::markParkedLists();
}

void push(const void *begin, const void *end) {
  GC_push_all_eager(const_cast<void *>(begin), const_cast<void *>(end));
}

/// Asks for huge pages after the heap has grown: a first touch then costs one
/// fault instead of 512. The collector tells only between which addresses its
/// heap lies; for what else is there, and for gaps, the hint does no harm.
void adviseHugePages(GC_word) {
  constexpr uintptr_t PageBytes = 4096;
  auto least = reinterpret_cast<uintptr_t>(GC_least_plausible_heap_addr);
  auto most = reinterpret_cast<uintptr_t>(GC_greatest_plausible_heap_addr);
  uintptr_t begin = (least + PageBytes - 1) & -PageBytes;
  madvise(reinterpret_cast<void *>(begin), most - begin, MADV_HUGEPAGE);
}
} // namespace

/// How many collections memory must have been free to be given back. The
/// collector has no function for it, and its own choice of a few, which pass
/// within a tenth of a second, has scripts touch their memory anew all the
/// time. Weak: hidden where the collector is a shared library.
extern "C" [[gnu::weak]] int GC_unmap_threshold;

void montyjit::initCollector() {
  GC_set_all_interior_pointers(0);
  GC_set_dont_precollect(1);
  // No helper thread: starting it costs every process, and where the cores are
  // busy each collection waits for it (3 ms instead of 0.15).
  GC_set_markers_count(1);
  // Static data lead to the world alone, which is not collected: looking
  // through them was half of a small collection.
  GC_set_no_dls(1);
  GC_INIT();
  GC_clear_roots();
  constexpr int FreeForSeconds = 250;
  if (&GC_unmap_threshold)
    GC_unmap_threshold = FreeForSeconds;
  GC_allow_register_threads();
  // The collector by itself collects when twice as much as is live has been
  // allocated: when collections are due, Heap decides.
  GC_set_free_space_divisor(1);
  GC_set_warn_proc(GC_ignore_warn_proc);
  GC_set_on_heap_resize(adviseHugePages);
  // What is not touched takes no memory.
  GC_expand_hp(size_t(16) << 20);
  allSessions = new SessionList;
  previousPushRoots = reinterpret_cast<void (*)()>(GC_get_push_other_roots());
  GC_set_push_other_roots(pushAllRoots);
}

InterpreterHooks montyjit::interpreterHooks;

Session::Session(const Limits &limits) : limits(limits) {
  initRuntime();
  maxDepth = limits.maxRecursion;
  roots_ = new Roots;
  stackBase_ = stackTop = stackPool().take();
  stackEnd = stackBase_ + FrameStackBytes - (size_t(1) << 20);
  limitState.measureAt = limits.maxMemory ? limits.maxMemory / 4 : UINT64_MAX;
  builtins = world.builtins;
  SessionChange change{this, true};
  GC_call_with_alloc_lock(changeSessionList, &change);
}

Session::~Session() {
  SessionChange change{this, false};
  GC_call_with_alloc_lock(changeSessionList, &change);
  stackPool().give(stackBase_);
  std::free(methodCache);
  for (const Roots::Adopted &adopted : roots_->trees)
    adopted.release(adopted.tree);
  delete roots_;
}

void Session::enterThread() {
  if (threadDepth_++)
    return;
  if (!GC_thread_is_registered()) {
    GC_stack_base base;
    GC_get_stack_base(&base);
    GC_register_my_thread(&base);
    registeredThread_ = true;
  }
  heap.takeLists();
  nativeLimit = nativeStackLimit();
  nativeFloor = nativeStackFloor;
  startClock();
}

void Session::leaveThread() {
  if (--threadDepth_)
    return;
  stopClock();
  heap.parkLists();
  nativeLimit = nativeFloor = 0;
  if (registeredThread_) {
    GC_unregister_my_thread();
    registeredThread_ = false;
  }
}

template <typename Action> void Session::forEachRootRange(Action action) {
  // The session object holds Values and pointers in many fields: scan it whole.
  action(this, this + 1);
  action(stackBase_, stackTop);
  action(roots_->values.data(), roots_->values.data() + roots_->values.size());
  for (const Arena *arena : roots_->arenas)
    arena->forEachBlock(action);
}

void Session::pushRoots() {
  forEachRootRange(push);
  heap.markFreeLists();
}

bool Session::isAlone() const {
  // One more made the built-in world.
  return allSessions->count <= 2;
}

uint64_t Session::countReachableBytes() {
  ReachableBytes counter;
  forEachRootRange([&](const void *begin, const void *end) {
    counter.addRange(begin, end);
  });
  return counter.count();
}

void Session::addRoot(Value value) { roots_->values.push_back(value); }

void Session::addRootArena(const Arena *arena) {
  roots_->arenas.push_back(arena);
}

void Session::adoptTree(Tree *tree, void (*release)(Tree *), uint64_t bytes) {
  roots_->trees.push_back({tree, release, bytes});
  limitState.treeBytes += bytes;
  // The next look at the memory comes nearer, as by what the heap allocates.
  limitState.measureAt -= std::min(limitState.measureAt, bytes);
}

void Session::dropTree(Tree *tree, const Arena *arena) {
  auto &trees = roots_->trees;
  for (size_t i = trees.size(); i-- > 0;) {
    if (trees[i].tree != tree)
      continue;
    auto release = trees[i].release;
    limitState.treeBytes -= trees[i].bytes;
    trees.erase(trees.begin() + int64_t(i));
    std::erase(roots_->arenas, arena);
    release(tree);
    return;
  }
}

Dict *Session::writableBuiltins() {
  if (builtins == world.builtins)
    builtins = dictCopy(*this, world.builtins);
  return builtins;
}
