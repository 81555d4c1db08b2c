# RUN: %run %s 2>&1 | FileCheck --match-full-lines %s
# DIVERGES: a thread that was started runs when another waits, or at the end
import queue
import threading


def work(name):
    print(name, "in", threading.current_thread().name)


thread = threading.Thread(target=work, args=("a",), name="T")
thread.start()
# CHECK: started, alive: True
print("started, alive:", thread.is_alive())
# CHECK-NEXT: a in T
thread.join()
# CHECK-NEXT: joined, alive: False
print("joined, alive:", thread.is_alive())
threading.Thread(target=work, args=("b",), name="U").start()
try:
    queue.Queue().get()
except RuntimeError as error:
    # CHECK-NEXT: b in U
    # CHECK-NEXT: deadlock: the only thread would wait for ever
    print(error)
threading.Thread(target=work, args=("c",), name="V").start()
threading.Thread(target=work, args=("never",), name="W", daemon=True).start()
# CHECK-NEXT: end
# CHECK-NEXT: c in V
# CHECK-NOT: never
print("end")
