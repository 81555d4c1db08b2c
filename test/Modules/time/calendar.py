# RUN: %run %s | FileCheck --match-full-lines %s
import time
t = time.gmtime(1700000000)
print(t)
# CHECK: time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=0)
print(t.tm_year, t[1], len(t), time.gmtime(0).tm_wday, time.gmtime(-1)[:6], time.gmtime(951782400)[:3])
# CHECK: 2023 11 9 3 (1969, 12, 31, 23, 59, 59) (2000, 2, 29)
print(time.strftime('%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %w %y %I %p %%', t), time.asctime(t))
# CHECK: 2023-11-14 22:13:20 Tue Tuesday Nov November 318 46 46 2 23 10 PM % Tue Nov 14 22:13:20 2023
print(time.strftime('%F %T %D %e', time.gmtime(5)), time.strftime('%G-%V', (2021, 1, 3, 0, 0, 0, 6, 3, 0)))
# CHECK: 1970-01-01 00:00:05 01/01/70  1 2020-53
for f in lambda: time.sleep(-1), lambda: time.sleep('a'):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
# CHECK: ValueError sleep length must be non-negative
# CHECK: TypeError 'str' object cannot be interpreted as an integer or float
a = time.perf_counter()
b = time.perf_counter()
print(b >= a, isinstance(time.time(), float), isinstance(time.time_ns(), int))  # CHECK: True True True
