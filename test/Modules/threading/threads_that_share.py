# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: the CPython of the comparison (WebAssembly) starts no threads; a native one prints the same
import threading, queue, time, sys
out=[]
def work(n): out.append(n*n)
ts=[threading.Thread(target=work,args=(i,)) for i in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(out, [t.is_alive() for t in ts], ts[0].name, threading.active_count())
lock=threading.Lock(); total=0
def inc():
    global total
    for _ in range(1000):
        with lock: total+=1
ts=[threading.Thread(target=inc) for _ in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(total)
q=queue.Queue(); res=[]
def worker():
    while True:
        item=q.get()
        if item is None: break
        res.append(item*2); q.task_done()
w=threading.Thread(target=worker); w.start()
for i in range(5): q.put(i)
q.put(None); w.join(); print(res)

# CHECK: [0, 1, 4, 9] [False, False, False, False] Thread-1 (work) 1
# CHECK-NEXT: 3000
# CHECK-NEXT: [0, 2, 4, 6, 8]
