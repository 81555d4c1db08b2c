# RUN: %run %s | FileCheck --match-full-lines %s
# A deque repeats as the built-in sequences do: the other operand comes first.
from collections import deque


class Times:
    def __rmul__(self, other):
        return 'mine'


try:
    deque([1]) * 1.5
except TypeError as error:
    print(error)  # CHECK: can't multiply sequence by non-int of type 'float'
print(deque([1]) * Times(), 2 * deque([1]))  # CHECK-NEXT: mine deque([1, 1])
queue = deque([1, 2, 3], 5)
queue *= 3
print(queue)  # CHECK-NEXT: deque([2, 3, 1, 2, 3], maxlen=5)
queue *= 0
print(queue, queue.maxlen)  # CHECK-NEXT: deque([], maxlen=5) 5
