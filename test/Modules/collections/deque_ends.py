# RUN: %run %s | FileCheck --match-full-lines %s
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d)  # CHECK: deque([0, 1, 2, 3, 4])
print(d.popleft(), d.pop(), len(d))  # CHECK: 0 4 3
d.rotate(1)
print(list(d), d[0], d[-1])  # CHECK: [3, 1, 2] 3 2
d.rotate(-2)
print(d)  # CHECK: deque([2, 3, 1])
d.extendleft('ab')
print(d, 'a' in d, d.index(3))  # CHECK: deque(['b', 'a', 2, 3, 1]) True 3
m = deque(range(10), maxlen=3)
m.append(10)
print(m, m.maxlen)  # CHECK: deque([8, 9, 10], maxlen=3) 3
m.appendleft(7)
print(m)  # CHECK: deque([7, 8, 9], maxlen=3)
q = deque()
for i in range(1000):
    q.append(i)
    if i % 3 == 0:
        q.popleft()
print(len(q), q[0], q[-1])  # CHECK: 666 334 999
try:
    deque().popleft()
except IndexError as e:
    print(e)  # CHECK: pop from an empty deque
try:
    for i in m:
        m.append(i)
except RuntimeError as e:
    print(e)  # CHECK: deque mutated during iteration
print(deque([1]) == deque([1]), deque([1]) < deque([2]))  # CHECK: True True
print(deque([1, 2]) + deque([3]), deque('ab') * 2)
# CHECK: deque([1, 2, 3]) deque(['a', 'b', 'a', 'b'])
