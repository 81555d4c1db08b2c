# RUN: %run %s | FileCheck --match-full-lines %s
import threading, queue
l = threading.Lock()
with l: print(l.locked())
print(l.locked(), l.acquire(), l.acquire(False), l.release())
r = threading.RLock()
with r:
    with r: print('nested')
q = queue.Queue(); q.put(1); q.put(2); print(q.get(), q.qsize(), q.get_nowait(), q.empty())
try: q.get_nowait()
except queue.Empty as e: print('empty', repr(e))
try: q.get(timeout=0.01)
except queue.Empty: print('empty2')
p = queue.PriorityQueue(); [p.put(x) for x in (3,1,2)]; print([p.get() for _ in range(3)])
lq = queue.LifoQueue(maxsize=2); lq.put('a'); lq.put('b'); print(lq.full())
try: lq.put_nowait('c')
except queue.Full: print('full')
loc = threading.local(); loc.x = 5; print(loc.x, threading.current_thread().name, threading.active_count(), threading.main_thread() is threading.current_thread())
t = threading.Thread(target=print, args=(1,), name='T'); print(t.name, t.daemon, t.is_alive())
e = threading.Event(); print(e.is_set(), e.set(), e.wait(), e.is_set())
s = threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(blocking=False)); s.release()
b = threading.BoundedSemaphore(1)
try: b.release()
except ValueError as e: print(e)
try: l.release(); l.release()
except RuntimeError as e: print(e)
q.put(1); q.task_done(); 
try:
    q.task_done(); q.task_done(); q.task_done(); q.task_done()
except ValueError as e: print(e)
sq = queue.SimpleQueue(); sq.put(3); print(sq.get(), sq.empty())
# CHECK: True
# CHECK-NEXT: False True False None
# CHECK-NEXT: nested
# CHECK-NEXT: 1 1 2 True
# CHECK-NEXT: empty Empty()
# CHECK-NEXT: empty2
# CHECK-NEXT: [1, 2, 3]
# CHECK-NEXT: True
# CHECK-NEXT: full
# CHECK-NEXT: 5 MainThread 1 True
# CHECK-NEXT: T False False
# CHECK-NEXT: False None True True
# CHECK-NEXT: True True False
# CHECK-NEXT: Semaphore released too many times
# CHECK-NEXT: release unlocked lock
# CHECK-NEXT: task_done() called too many times
# CHECK-NEXT: 3 True
