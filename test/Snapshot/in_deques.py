# A pause in each operation of a deque that calls back, with iterators on their way.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
from collections import deque
class Like:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return host(self.n == getattr(other, "n", other))
    def __lt__(self, other):
        return host(self.n < other.n)
    def __index__(self):
        return host(self.n)
    def __repr__(self):
        return host(f"L{self.n}")
def numbers(count):
    for i in range(count):
        yield host(i)
queue = deque(numbers(5), maxlen=4)
queue.extend(numbers(2))
queue.extendleft(numbers(3))
forward, backward = iter(queue), reversed(queue)
print(next(forward), next(backward), queue)
queue[Like(0)] = Like(7)
print(queue.index(7, Like(0), Like(3)), queue.count(7), 7 in queue, queue)
print(next(forward), next(backward), queue == deque([7, 1, 0, 4]), queue < deque([Like(8)]))
del queue[Like(1)]
queue.insert(Like(1), Like(2))
queue.rotate(Like(1))
queue.remove(2)
print(queue, queue + deque([Like(3)]), queue * Like(2))
queue *= Like(2)
queue += numbers(1)
print(queue, len(queue))

# CHECK: 2 3 deque([2, 1, 0, 3], maxlen=4)
# CHECK-NEXT: 0 1 True deque([L7, 1, 0, 3], maxlen=4)
# CHECK-NEXT: 1 0 False True
# CHECK-NEXT: deque([3, L7, 0], maxlen=4) deque([3, L7, 0, L3], maxlen=4) deque([0, 3, L7, 0], maxlen=4)
# CHECK-NEXT: deque([3, L7, 0, 0], maxlen=4) 4
