# RUN: %run %s | FileCheck --match-full-lines %s
# What changes a deque that is being iterated over or searched.
from collections import deque


class Changing:
    def __eq__(self, other):
        queue.append(0)
        return False


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


queue = deque([Changing(), Changing()])
# CHECK: RuntimeError deque mutated during iteration
attempt(lambda: 5 in queue)
# CHECK-NEXT: RuntimeError deque mutated during iteration
attempt(lambda: queue.index(5))
# CHECK-NEXT: RuntimeError deque mutated during iteration
attempt(lambda: queue.count(5))
# CHECK-NEXT: IndexError deque mutated during iteration
attempt(lambda: queue.remove(5))
for change in (queue.popleft, queue.pop, queue.rotate, queue.clear):
    iterators = iter(queue), reversed(queue)
    for iterator in iterators:
        next(iterator)
    change()
    for iterator in iterators:
        attempt(lambda: next(iterator))
        attempt(lambda: next(iterator))
# CHECK-COUNT-3: RuntimeError deque mutated during iteration
# CHECK-NEXT: StopIteration{{ *}}
# CHECK-COUNT-3: RuntimeError deque mutated during iteration
# CHECK-NEXT: StopIteration{{ *}}
# CHECK-COUNT-3: RuntimeError deque mutated during iteration
# CHECK-NEXT: StopIteration{{ *}}
# CHECK-COUNT-3: RuntimeError deque mutated during iteration
# CHECK-NEXT: StopIteration{{ *}}
queue.extend([1, 2])
for item in queue:
    queue[0] = item  # Items may be replaced.
print(queue)  # CHECK-NEXT: deque([2, 2])
queue.extend(queue)
queue.extendleft(queue)
print(queue)  # CHECK-NEXT: deque([2, 2, 2, 2, 2, 2, 2, 2])
