# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: the second opinion cannot start threads
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
with ThreadPoolExecutor(max_workers=3) as ex:
    fs = [ex.submit(pow, n, 2) for n in range(4)]
    print(sorted(f.result() for f in as_completed(fs)), list(ex.map(str.upper, 'abc')), len(wait(fs).done))
    bad = ex.submit(int, 'x')
    print(repr(bad.exception()), bad.done())
# CHECK: [0, 1, 4, 9] ['A', 'B', 'C'] 4
# CHECK-NEXT: ValueError("invalid literal for int() with base 10: 'x'") True
