# RUN: %run %s | FileCheck --match-full-lines %s
import heapq
def show(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
h = []
for x in 5, 3, 8, 1, 9, 2, 7:
    heapq.heappush(h, x)
    print(h)
# CHECK: [5]
# CHECK: [3, 5]
# CHECK: [3, 5, 8]
# CHECK: [1, 3, 8, 5]
# CHECK: [1, 3, 8, 5, 9]
# CHECK: [1, 3, 2, 5, 9, 8]
# CHECK: [1, 3, 2, 5, 9, 8, 7]
print([heapq.heappop(h) for _ in range(len(h))], h)  # CHECK: [1, 2, 3, 5, 7, 8, 9] []
data = [(i * 7919) % 31 for i in range(20)]
heapq.heapify(data)
print(data)  # CHECK: [0, 2, 8, 4, 14, 13, 10, 5, 11, 18, 16, 30, 28, 27, 22, 24, 7, 21, 19, 25]
print(heapq.heapreplace(data, 15), data)
# CHECK: 0 [2, 4, 8, 5, 14, 13, 10, 7, 11, 18, 16, 30, 28, 27, 22, 24, 15, 21, 19, 25]
print(heapq.heappushpop(data, 0), heapq.heappushpop(data, 50), data)
# CHECK: 0 2 [4, 5, 8, 7, 14, 13, 10, 15, 11, 18, 16, 30, 28, 27, 22, 24, 50, 21, 19, 25]
m = [3, 1, 4, 1, 5, 9, 2, 6]
heapq.heapify_max(m)
print(m)  # CHECK: [9, 6, 4, 1, 5, 3, 2, 1]
heapq.heappush_max(m, 7)
print(m, heapq.heappop_max(m), m, heapq.heapreplace_max(m, 0), heapq.heappushpop_max(m, 8), m)
# CHECK: [6, 5, 4, 1, 0, 3, 2, 1] 9 [6, 5, 4, 1, 0, 3, 2, 1] 7 8 [6, 5, 4, 1, 0, 3, 2, 1]
print(heapq.nsmallest(3, [5, 1, 4, 2]), heapq.nlargest(2, 'hello'), heapq.nsmallest(2, [-3, 2, 1], key=abs))
# CHECK: [1, 2, 4] ['o', 'l'] [1, 2]
print(heapq.nlargest(3, range(100), key=lambda x: x % 10), heapq.nsmallest(0, [1]), heapq.nlargest(1, []), heapq.nsmallest(5, [2, 1]))
# CHECK: [9, 19, 29] [] [] [1, 2]
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge('da', 'cb', reverse=True)), list(heapq.merge([-1, 2], [1, -3], key=abs)))
# CHECK: [0, 1, 2, 4, 5, 7, 9] ['d', 'c', 'b', 'a'] [-1, 1, 2, -3]
t = [(2, 'b'), (1, 'z'), (2, 'a')]
heapq.heapify(t)
print(t, heapq.heappop(t), t)  # CHECK: [(2, 'a'), (2, 'b')] (1, 'z') [(2, 'a'), (2, 'b')]
show(heapq.heappop, [])  # CHECK: IndexError index out of range
show(heapq.heappush, 1, 2)  # CHECK: TypeError heappush() argument 1 must be list, not int
show(heapq.heappop, (1,))  # CHECK: TypeError heappop() argument must be list, not tuple
show(heapq.heapreplace, [], 1)  # CHECK: IndexError index out of range
show(heapq.heapify, 5)  # CHECK: TypeError heapify() argument must be list, not int
bad = [1, 2]
show(heapq.heappush, bad, 'a')  # CHECK: TypeError '<' not supported between instances of 'str' and 'int'
print(bad)  # CHECK: [1, 2, 'a']
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print(self.n, '<', o.n)
        return self.n < o.n
    def __repr__(self): return f'C{self.n}'
h = [C(3), C(1), C(2)]
heapq.heapify(h)
# CHECK: 1 < 2
# CHECK: 3 < 1
heapq.heappush(h, C(0))
# CHECK: 0 < 3
# CHECK: 0 < 1
print(h, heapq.heappop(h), h)
# CHECK: 1 < 2
# CHECK: 3 < 1
# CHECK: [C1, C3, C2] C0 [C1, C3, C2]
