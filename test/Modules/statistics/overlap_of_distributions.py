# NormalDist.overlap.
# RUN: %run %s | FileCheck --match-full-lines %s
from statistics import NormalDist, StatisticsError
N = NormalDist(0, 1)
print(round(N.overlap(NormalDist(1, 2)), 12), round(N.overlap(NormalDist(1, 1)), 12), N.overlap(N))
for other in (5, NormalDist(1, 0)):
    try: N.overlap(other)
    except (TypeError, StatisticsError) as e: print(type(e).__name__, e)
# CHECK: 0.609934339879 0.617075077452 1.0
# CHECK-NEXT: TypeError Expected another NormalDist instance
# CHECK-NEXT: StatisticsError overlap() not defined when sigma is zero
