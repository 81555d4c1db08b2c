# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: the CPython of the comparison (WebAssembly) starts no threads; a native one prints the same
import threading, queue, time, sys
# consumer before producer
q=queue.Queue()
def cons(): 
    got=[]
    while (x:=q.get()) is not None: got.append(x)
    print('got',got)
def prod():
    for i in range(3): q.put(i)
    q.put(None)
c=threading.Thread(target=cons); p=threading.Thread(target=prod); c.start(); p.start(); c.join(); p.join()
# daemon workers
q=queue.Queue(); done=[]
def daemon():
    while True:
        done.append(q.get()); q.task_done()
for i in range(2): threading.Thread(target=daemon,daemon=True).start()
for i in range(6): q.put(i)
q.join(); print(sorted(done))
# event
ev=threading.Event()
def waiter(): ev.wait(); print('event seen')
t=threading.Thread(target=waiter); t.start(); ev.set(); t.join()
# barrier
b=threading.Barrier(3); order=[]
def party(i): order.append('before'); b.wait(); order.append('after')
ts=[threading.Thread(target=party,args=(i,)) for i in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(order)
# condition
cv=threading.Condition(); items=[]
def consumer():
    with cv:
        while not items: cv.wait()
        print('item', items.pop())
def producer():
    with cv: items.append('x'); cv.notify()
a=threading.Thread(target=consumer); b2=threading.Thread(target=producer); a.start(); b2.start(); a.join(); b2.join()
# subclass, current_thread, local, names
loc=threading.local(); loc.v='main'
class T(threading.Thread):
    def run(self):
        self.has=hasattr(loc,'v'); loc.v=self.name; self.cur=threading.current_thread() is self; self.v=loc.v
t=T(name='mine'); t.start(); t.join(); print(t.has, t.cur, t.v, loc.v, vars(loc))
try: t.start()
except RuntimeError as e: print(e)
try: threading.Thread().join()
except RuntimeError as e: print(e)
try: threading.current_thread().join()
except RuntimeError as e: print(e)
# excepthook
threading.excepthook=lambda a: print('hook', a.exc_type.__name__, a.exc_value, a.thread.name)
t=threading.Thread(target=lambda: 1/0, name='bad'); t.start(); t.join()
def sx(): sys.exit(3)
t=threading.Thread(target=sx); t.start(); t.join(); print('still here')
# timer
tm=threading.Timer(0.01, print, ['timer']); tm.start(); tm.join()
tm=threading.Timer(10, print, ['never']); tm.start(); tm.cancel(); tm.join()
# semaphore
s=threading.Semaphore(1); 
def use(i):
    with s: print('use', i)
ts=[threading.Thread(target=use,args=(i,)) for i in range(2)]; [t.start() for t in ts]; [t.join() for t in ts]
class L(threading.local):
    def __init__(self, x): self.x=x
l=L(5); l.x=6; r=[]; t=threading.Thread(target=lambda: r.append(l.x)); t.start(); t.join(); print(r, l.x)
r=threading.RLock(); 
with r:
    with r: print(r._is_owned())
import _thread; lk=_thread.allocate_lock(); lk.acquire(); _thread.start_new_thread(lambda: (print('low'), lk.release()), ()); lk.acquire(); print('joined')
print('main done')

# CHECK: got [0, 1, 2]
# CHECK-NEXT: [0, 1, 2, 3, 4, 5]
# CHECK-NEXT: event seen
# CHECK-NEXT: ['before', 'before', 'before', 'after', 'after', 'after']
# CHECK-NEXT: item x
# CHECK-NEXT: False True mine main {'v': 'main'}
# CHECK-NEXT: threads can only be started once
# CHECK-NEXT: cannot join thread before it is started
# CHECK-NEXT: cannot join current thread
# CHECK-NEXT: hook ZeroDivisionError division by zero bad
# CHECK-NEXT: hook SystemExit 3 Thread-12 (sx)
# CHECK-NEXT: still here
# CHECK-NEXT: timer
# CHECK-NEXT: use 0
# CHECK-NEXT: use 1
# CHECK-NEXT: [5] 6
# CHECK-NEXT: True
# CHECK-NEXT: low
# CHECK-NEXT: joined
# CHECK-NEXT: main done
