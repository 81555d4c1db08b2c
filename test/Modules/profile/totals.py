# Profiles run what they are given and tell how long it took.
# RUN: %run %s | FileCheck --match-full-lines %s
import cProfile
import contextlib
import io
import profile
import pstats


def work(n):
    return sum(range(n))


profiler = cProfile.Profile()
profiler.enable()
work(10)
profiler.disable()
out = io.StringIO()
stats = pstats.Stats(profiler, stream=out).sort_stats("cumulative")
print(type(stats).__name__, stats.print_stats(5) is stats,
      "function calls" in out.getvalue(),
      "Ordered by: cumulative time" in out.getvalue())
print(profiler.runcall(work, 5), pstats.SortKey.TIME, pstats.SortKey("calls"))
with cProfile.Profile() as other:
    work(3)
shown = io.StringIO()
with contextlib.redirect_stdout(shown):
    cProfile.run("work(3)")
    profile.runctx("print('x is', x)", {}, {"x": 5})
print("x is 5" in shown.getvalue())
# CHECK: Stats True True True
# CHECK-NEXT: 10 time calls
# CHECK-NEXT: True
