# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: the CPython of the comparison (WebAssembly) starts no processes; a native one prints the same
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool
from multiprocessing.dummy import Pool as DP
def f(x): return x*x
def add(a, b): return a+b
if __name__ == '__main__':
    with Pool(2) as p:
        print(p.map(f, range(5)), p.starmap(add, [(1,2),(3,4)]), list(p.imap(f,[1,2])), sorted(p.imap_unordered(f,[3,1])), p.apply(add,(1,2)), p.apply_async(f,(7,)).get(), p.map_async(f,[1]).get(timeout=1))
        r = p.apply_async(add, (1,'a'))
        try: r.get()
        except TypeError as e: print(e)
        print(r.successful(), r.ready())
    try: p.map(f,[1])
    except ValueError as e: print(e)
    with ThreadPool(3) as t, DP(2) as d: print(t.map(f,[1,2]), d.map(f,[3]))
    try: Pool(0)
    except ValueError as e: print(e)

# CHECK: [0, 1, 4, 9, 16] [3, 7] [1, 4] [1, 9] 3 49 [1]
# CHECK-NEXT: unsupported operand type(s) for +: 'int' and 'str'
# CHECK-NEXT: False True
# CHECK-NEXT: Pool not running
# CHECK-NEXT: [1, 4] [9]
# CHECK-NEXT: Number of processes must be at least 1
