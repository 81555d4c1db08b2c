# RUN: %run %s | FileCheck --match-full-lines %s
# Python code that a deque calls; each call may be paused.
from collections import deque


class Slow:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        print('eq', self.number, end=' ')
        return self.number == other

    def __index__(self):
        print('index', self.number, end=' ')
        return self.number

    def __repr__(self):
        return f'<{self.number}>'


def slow(count):
    for i in range(count):
        print('next', i, end=' ')
        yield Slow(i)


# CHECK: next 0 next 1 next 2 deque([<1>, <2>], maxlen=2)
print(deque(slow(3), 2))
queue = deque()
queue.extend(slow(2))
queue.extendleft(slow(2))
print(queue)  # CHECK-NEXT: next 0 next 1 next 0 next 1 deque([<1>, <0>, <0>, <1>])
# CHECK-NEXT: eq 1 eq 0 1
print(queue.index(0))
# CHECK-NEXT: index 2 eq 0 2
print(queue.index(0, Slow(2)))
# CHECK-NEXT: eq 1 eq 0 eq 0 eq 1 2
print(queue.count(1))
queue.remove(0)
print(queue)  # CHECK-NEXT: eq 1 eq 0 deque([<1>, <0>, <1>])
print(queue == deque([1, 0, 1]))  # CHECK-NEXT: eq 1 eq 0 eq 1 True
print(1 in queue, queue[Slow(1)])  # CHECK-NEXT: eq 1 index 1 True <0>
